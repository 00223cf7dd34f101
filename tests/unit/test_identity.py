"""Personnummer, samordningsnummer and organisationsnummer."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum import luhn

from asfdesk.domain.errors import Rule, RuleBroken
from asfdesk.domain.identity import PersonNumber, parse_org_number, parse_person_number

TODAY = date(2026, 11, 24)


def rule_of(text: str) -> Rule:
    with pytest.raises(RuleBroken) as caught:
        parse_person_number(text, TODAY)
    return caught.value.problems[0].rule


@pytest.mark.parametrize(
    "text", ["811228-9874", "19811228-9874", "198112289874", " 19811228 9874 ", "8112289874"]
)
def test_every_usual_writing_of_a_number_is_read_alike(text: str) -> None:
    assert parse_person_number(text, TODAY) == PersonNumber("198112289874")


def test_wrong_check_digit_has_its_own_message() -> None:
    assert rule_of("19811228-9875") is Rule.PERSON_NUMBER_CHECK_DIGIT


def test_impossible_date_has_its_own_message() -> None:
    assert rule_of("19810231-9876") is Rule.PERSON_NUMBER_DATE
    assert rule_of("20991231-9876") is Rule.PERSON_NUMBER_DATE


@pytest.mark.parametrize(
    "text", ["", "abc", "811228", "811228-987", "1" * 10_000, "٨١١٢٢٨-٩٨٧٤", "-811228-9874"]
)
def test_anything_else_is_refused_as_form(text: str) -> None:
    assert rule_of(text) is Rule.PERSON_NUMBER_FORM


def test_coordination_number_is_recognised_and_gives_the_birth_date() -> None:
    number = parse_person_number("701063-2391", date(2026, 1, 1))
    assert number.coordination
    assert number.born == date(1970, 10, 3)


def test_plus_sign_means_a_hundred_years_older() -> None:
    six = "121212"
    four = "121" + luhn.calc_check_digit(six + "121")
    assert parse_person_number(f"{six}-{four}", TODAY).born == date(2012, 12, 12)
    assert parse_person_number(f"{six}+{four}", TODAY).born == date(1912, 12, 12)


def test_number_is_masked_wherever_it_is_printed_by_accident() -> None:
    number = PersonNumber("198112289874")
    assert "9874" not in repr(number) + str(number) + f"{number}"
    assert number.full == "19811228-9874"


def test_age_counts_birthdays() -> None:
    number = PersonNumber("198112289874")
    assert number.age(date(2026, 12, 27)) == 44
    assert number.age(date(2026, 12, 28)) == 45


@given(st.dates(date(1900, 1, 1), TODAY), st.integers(0, 999), st.booleans())
def test_every_right_number_is_read_and_every_other_check_digit_is_not(
    born: date, serial: int, raised: bool
) -> None:
    six = f"{born:%y%m}{born.day + (60 if raised else 0):02d}"
    right = luhn.calc_check_digit(f"{six}{serial:03d}")
    number = parse_person_number(f"{born.year // 100}{six}-{serial:03d}{right}", TODAY)
    assert number.born == born
    assert number.coordination is raised
    wrong = str((int(right) + 1) % 10)
    with pytest.raises(RuleBroken):
        parse_person_number(f"{born.year // 100}{six}-{serial:03d}{wrong}", TODAY)


def test_organisation_number_is_normalised_and_checked() -> None:
    assert parse_org_number("5560360793") == "556036-0793"
    assert parse_org_number("16556036-0793") == "556036-0793"
    with pytest.raises(RuleBroken) as caught:
        parse_org_number("556036-0794")
    assert caught.value.problems[0].rule is Rule.ORG_NUMBER_CHECK_DIGIT
    with pytest.raises(RuleBroken) as caught:
        parse_org_number("55603")
    assert caught.value.problems[0].rule is Rule.ORG_NUMBER_FORM
