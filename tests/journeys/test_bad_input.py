"""Whatever is typed or drawn wrongly is told at its field, stays there to be mended, and goes through once it is right."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from asfdesk.app import Program
from asfdesk.domain.agreement import State
from asfdesk.domain.change import Kind
from asfdesk.domain.signature import ROLES
from asfdesk.gui.ask import PreparedAnswers
from asfdesk.gui.dress.style import Appearance
from asfdesk.services import drafts
from asfdesk.services.agreeing import agreements
from asfdesk.services.entry import access
from asfdesk.services.parties import enterprises, participants
from asfdesk.tour import people

from .clumsy import LONG, NAMES, NUMBERS, RIGHT_TO_LEFT, ClumsyWay
from .journey import no_picture

TOO_LONG = "Texten har 10 000 tecken; högst {most} får plats."
NO_TYPEFACE = "De här tecknen kan inte skrivas ut: 山田"
TURNED = "Texten har osynliga tecken. Skriv den i stället för att klistra in den."
EMOJI = "De här tecknen kan inte skrivas ut: 🌻"
CHECK_DIGIT = "Sista siffran stämmer inte med de andra. Kontrollera numret."
EMPTY_BOX = "Rutan är tom. Skriv namnteckningen i den."
A_DOT = "Det här är för lite för att vara en namnteckning. Skriv hela namnet."


def name_refused(field: str, most: int) -> dict[str, str]:
    return {
        f"{field}: long": TOO_LONG.format(most=most),
        f"{field}: no typeface": NO_TYPEFACE,
        f"{field}: turned": TURNED,
        f"{field}: emoji": EMOJI,
    }


SAID = {
    "person number: check digit": CHECK_DIGIT,
    "person number: no such day": "Numret börjar inte med ett födelsedatum som finns.",
    "person number: half": "Skriv numret med tio eller tolv siffror, till exempel 19811228-9874.",
    "org number: check digit": CHECK_DIGIT,
    **name_refused("given name", 100),
    **name_refused("enterprise name", 150),
    **name_refused("signatory", 100),
    **name_refused("name at signing", 100),
    "start: no such day": "31 februari {year} finns inte.",
    "start: too far": "Datumet 1984-05-17 ligger för långt bort. Kontrollera året.",
    "end: no such day": "31 november {year} finns inte.",
    "end: before the start": "Slutet ligger före starten {today}.",
    "end: too long": "Arbetsträning i jobb- och utvecklingsgarantin får vara längst till och med ",
    "hours_per_week: words": "Skriv ett tal med siffror, till exempel 7,5.",
    "hours_per_week: too many": "Värdet ska ligga mellan 0 och 40.",
    "capacity at signing: emoji": EMOJI,
    "place at signing: long": TOO_LONG.format(most=80),
    "place at signing: emoji": EMOJI,
    **{f"{role}: nothing drawn": EMPTY_BOX for role in ROLES},
    **{f"{role}: a dot": A_DOT for role in ROLES},
}


@pytest.fixture(scope="module")
def way(qapp: QApplication, appearance: Appearance, tmp_path_factory: pytest.TempPathFactory) -> ClumsyWay:
    """From an empty folder to a signed agreement with every mistake on the way, then closed."""
    home = tmp_path_factory.mktemp("clumsy")
    ask = PreparedAnswers()
    program = Program(appearance, home / "register", ask=ask, settings_folder=home / "settings")
    made = ClumsyWay(program, ask, home, no_picture)
    made.walk()
    return made


@pytest.mark.parametrize("mistake", SAID)
def test_each_mistake_is_told_in_swedish_at_its_field_and_stays_there(way: ClumsyWay, mistake: str) -> None:
    refused = way.refused[mistake]
    wanted = SAID[mistake].format(year=way.today.year, today=way.today)
    assert refused.said.replace("\u00a0", " ").startswith(wanted)
    assert refused.held == refused.typed


def test_a_right_to_left_name_is_no_mistake(way: ClumsyWay) -> None:
    assert way.read_right_to_left == RIGHT_TO_LEFT


def test_no_other_mistake_was_made(way: ClumsyWay) -> None:
    assert set(way.refused) == set(SAID)


@pytest.mark.parametrize(
    "mistake", [m for m in SAID if m.startswith(("person number", "given", "enterprise name"))]
)
def test_what_was_refused_is_in_the_draft_that_a_killed_program_would_find(
    way: ClumsyWay, mistake: str
) -> None:
    refused = way.refused[mistake]
    assert refused.typed in texts_in(json.loads(refused.draft))


def texts_in(value: object) -> list[str]:
    if isinstance(value, dict):
        return [text for part in value.values() for text in texts_in(part)]
    if isinstance(value, list):
        return [text for part in value for text in texts_in(part)]
    return [value] if isinstance(value, str) else []


def test_leaving_the_page_and_coming_back_loses_nothing(way: ClumsyWay) -> None:
    assert way.shown_again == {
        "given_name": NAMES["emoji"],
        "family_name": LONG,
        "person_number": NUMBERS["half"],
    }


def test_the_corrected_words_went_through_to_a_signed_agreement(way: ClumsyWay, tmp_path: Path) -> None:
    shutil.copytree(way.program.folder, tmp_path / "register")
    store = access.open_register(tmp_path / "register", people.PASSPHRASE)
    try:
        desk = way.program.make_desk(store)
        assert way.agreement is not None
        view = agreements.get_agreement(desk, way.agreement)
        assert view.agreement.state is State.SIGNED
        assert [signature.role for signature in view.signatures] == list(ROLES)
        assert {signature.place for signature in view.signatures} == {people.SIGNED_AT}
        person = participants.get_participant(desk, view.participant.id)
        assert (person.given_name, person.family_name) == (
            people.PARTICIPANT["given_name"],
            people.PARTICIPANT["family_name"],
        )
        assert person.person_number is not None
        assert person.person_number.full == people.PARTICIPANT["person_number"]
        assert (
            enterprises.get_enterprise(desk, view.enterprise.id).enterprise.name == people.ENTERPRISE["name"]
        )
        assert view.terms.signatory == people.ENTERPRISE["signatory"]
        assert (view.terms.start, view.terms.hours_per_week) == (way.today, 20)
        for kind, key in (
            (Kind.PARTICIPANT, view.participant.id),
            (Kind.ENTERPRISE, view.enterprise.id),
            (Kind.AGREEMENT, view.agreement.id),
        ):
            assert drafts.find_draft(desk, kind, key) is None
    finally:
        store.close()
