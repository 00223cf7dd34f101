"""The raw material of the demo register passes the program's own rules and can belong to nobody."""

import json
from datetime import date

import pytest
from stdnum import luhn

from asfdesk.domain import writing
from asfdesk.domain.identity import parse_org_number, parse_person_number
from tests.unit.trade import RESOURCES, catalogue

REFERENCE = catalogue().reference


def material(name: str) -> dict[str, object]:
    return json.loads((RESOURCES / "demo" / f"{name}.json").read_text("utf-8"))


ENTERPRISES = material("enterprises")["enterprises"]
PEOPLE = material("people")
OFFICERS = material("officers")["officers"]
TEXTS = material("texts")


@pytest.mark.parametrize("name", ["enterprises", "people", "officers", "texts"])
def test_every_file_says_that_it_is_demo(name: str) -> None:
    assert str(material(name)["note"]).startswith("DEMO.")


def test_thirty_enterprises_cover_every_kommun_and_every_branch() -> None:
    assert len(ENTERPRISES) == 30
    assert len({e["name"] for e in ENTERPRISES}) == 30
    assert {e["municipality"] for e in ENTERPRISES} == {m.code for m in REFERENCE.municipalities}
    branches = {branch for e in ENTERPRISES for branch in e["branches"]}
    assert branches == {b.code for b in REFERENCE.branches} - {"other"}
    assert {e["legal_form"] for e in ENTERPRISES} <= {f.code for f in REFERENCE.legal_forms}
    languages = {language.code for language in REFERENCE.languages}
    assert {language for e in ENTERPRISES for language in e["languages"]} <= languages
    assert {row["code"] for row in PEOPLE["languages"]} <= languages


@pytest.mark.parametrize("enterprise", ENTERPRISES, ids=lambda e: e["name"])
def test_enterprise_passes_the_rules_of_the_form(enterprise: dict[str, object]) -> None:
    assert parse_org_number(enterprise["org_number"]) == enterprise["org_number"]
    assert enterprise["org_number"].startswith("4")  # no group of organisationsnummer begins with 4
    assert all(enterprise["knowledge"].values())
    assert set(enterprise["knowledge"]) == {"organisation", "purpose", "goals", "method", "activities"}
    names = [supervisor["name"] for supervisor in enterprise["supervisors"]]
    for person in (enterprise, *enterprise["supervisors"]):
        assert not writing.check_phone(person["phone"], "phone")
        assert not writing.check_email(person["email"], "email")
        assert person["email"].endswith(".example")
    for supervisor in enterprise["supervisors"]:
        assert not writing.check_name(supervisor["name"], "name")
        assert supervisor["deputy"] in names
        assert supervisor["deputy"] != supervisor["name"]


def test_names_pass_the_form_and_hold_letters_from_many_languages() -> None:
    names = [*PEOPLE["women"], *PEOPLE["men"], *PEOPLE["families"]]
    for name in names:
        assert not writing.check_name(name, "name"), name
    assert set("åäöéüçłžšćþệ") <= set("".join(names).casefold())
    assert len(PEOPLE["women"]) == len(set(PEOPLE["women"]))
    assert len(PEOPLE["men"]) == len(set(PEOPLE["men"]))


def test_officers_belong_to_units_that_exist() -> None:
    units = {c.code: {unit.name for unit in c.units} for c in REFERENCE.commissioners}
    for officer in OFFICERS:
        assert officer["unit"] in units[officer["commissioner"]]
        assert not writing.check_phone(officer["phone"], "phone")
        assert not writing.check_email(officer["email"], "email")
        assert not writing.check_name(officer["name"], "name")


def test_every_branch_has_tasks_and_risks() -> None:
    codes = {b.code for b in REFERENCE.branches}
    assert set(TEXTS["tasks"]) == codes
    assert set(TEXTS["risks"]) == codes
    assert set(TEXTS["protective"]) <= codes
    assert {action["who"] for action in TEXTS["actions"]} <= {"officer", "enterprise", "participant"}


@pytest.mark.parametrize("day", ["19620101", "19991231", "20071130", "20000289", "19840465"])
def test_a_number_with_birth_number_000_reads_as_a_number_that_nobody_has(day: str) -> None:
    assert PEOPLE["birth_number"] == "000"
    body = f"{day}000"
    number = parse_person_number(body + luhn.calc_check_digit(body[2:]), date(2026, 11, 24))
    assert number.digits.startswith(body)
    assert number.coordination is (int(day[6:]) > 60)
