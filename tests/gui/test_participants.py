"""The list of participants and the page of one, used as an officer uses them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from asfdesk.domain.change import Kind
from asfdesk.domain.kinds import SharedTopic
from asfdesk.domain.parties import Participant, Protection
from asfdesk.gui.pages.register import register_list
from asfdesk.gui.pages.register.participant import ParticipantPage
from asfdesk.gui.pages.register.participants import ParticipantsPage
from asfdesk.gui.tasks import Tasks
from asfdesk.services import drafts, lists
from asfdesk.services.parties import consents, participants
from tests.cases import start
from tests.gui.accessible import assert_accessible
from tests.gui.register_window import Register, words
from tests.hands import replace_text, type_text


@pytest.fixture
def register(qtbot: QtBot, tmp_path: Path, tasks: Tasks) -> Iterator[Register]:
    made = Register(qtbot, tmp_path / "register", tasks)
    yield made
    made.close()


@pytest.fixture
def empty(qtbot: QtBot, tmp_path: Path, tasks: Tasks) -> Iterator[Register]:
    made = Register(qtbot, tmp_path / "register", tasks, empty=True)
    yield made
    made.close()


def list_of(register: Register) -> ParticipantsPage:
    page = register.go("participants")
    assert isinstance(page, ParticipantsPage)
    return page


def page_of(register: Register, subject: object = None) -> ParticipantPage:
    page = register.go("participant", subject)
    assert isinstance(page, ParticipantPage)
    return page


def line(page: ParticipantPage, key: str) -> QLineEdit:
    found = page.findChild(QLineEdit, f"participant.{key}")
    assert found is not None, key
    return found


def problem(page: ParticipantPage, key: str) -> str:
    return page.form.fields[key].problem_text


def shown(page: ParticipantsPage) -> list[list[str]]:
    model = page.table.model
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def another(
    register: Register, given: str, family: str, protection: Protection = Protection.NONE
) -> Participant:
    value = replace(
        participants.new_participant(), given_name=given, family_name=family, protection=protection
    )
    return participants.save_participant(register.desk, value)


def test_an_empty_list_says_what_to_do_and_does_it(empty: Register) -> None:
    page = list_of(empty)
    assert "Inga deltagare än" in words(page)
    page._none_button.click()
    assert empty.window.place is not None
    assert empty.window.place.page == "participant"


def test_the_list_masks_numbers_and_sorts_as_swedish_does(register: Register) -> None:
    another(register, "Anna", "Ängman")
    another(register, "Bo", "Zetterlund")
    page = list_of(register)
    assert [row[0] for row in shown(page)] == ["Zetterlund, Bo", "Ängman, Anna", "Öberg, Åsa"]
    assert shown(page)[2][1] == "19811228-••••"


def test_a_protected_identity_has_initials_and_no_number_in_the_list(register: Register) -> None:
    participants.save_participant(
        register.desk,
        replace(
            participants.get_participant(register.desk, register.somebody.participant.id),
            protection=Protection.PROTECTED_REGISTRATION,
        ),
    )
    row = shown(list_of(register))[0]
    assert row[:2] == ["Å.Ö.", ""]


def test_the_list_is_found_as_one_types(qtbot: QtBot, register: Register) -> None:
    another(register, "Bo", "Zetterlund")
    page = list_of(register)
    type_text(page.search, "zett")
    qtbot.waitUntil(lambda: len(shown(page)) == 1)
    replace_text(page.search, "finns inte")
    qtbot.waitUntil(lambda: not shown(page))
    assert "Inget hittades" in words(page)
    page._show_all.click()
    assert len(shown(page)) == 2


def test_a_very_long_register_is_read_outside_the_window(
    qtbot: QtBot, register: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(register_list, "MANY", 1)
    page = list_of(register)
    another(register, "Bo", "Zetterlund")
    qtbot.waitUntil(lambda: len(shown(page)) == 2)
    type_text(page.search, "zett")
    qtbot.waitUntil(lambda: [row[0] for row in shown(page)] == ["Zetterlund, Bo"])


def test_enter_opens_the_chosen_line(register: Register) -> None:
    page = list_of(register)
    page.table.select(register.somebody.participant.id)
    QTest.keyClick(page.table.view, Qt.Key.Key_Return)
    assert register.window.pages["participant"].title == "Åsa Öberg"


def test_a_new_participant_is_written_saved_and_listed(register: Register) -> None:
    page = page_of(register)
    assert page.title == "Ny deltagare"
    type_text(line(page, "given_name"), "Björn")
    type_text(line(page, "family_name"), "Åkerö")
    page.save_button.click()
    assert register.message == "Sparat: Björn Åkerö"
    assert page.title == "Björn Åkerö"
    assert [row[0] for row in shown(list_of(register))] == ["Åkerö, Björn", "Öberg, Åsa"]


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("19811228-9873", "siffran stämmer inte med de andra. Kontrollera numret."),
        ("19811328-9874", "födelsedatum"),
        ("hej", "tio eller tolv siffror"),
    ],
)
def test_a_wrong_number_is_told_at_its_field_and_not_lost(
    register: Register, typed: str, sentence: str
) -> None:
    page = page_of(register)
    type_text(line(page, "given_name"), "Björn")
    type_text(line(page, "family_name"), "Ek")
    type_text(line(page, "person_number"), typed)
    page.save_button.click()
    assert sentence in problem(page, "person_number")
    assert page.new
    list_of(register)
    assert "utkast" in register.message
    again = page_of(register, page.record.id)
    assert line(again, "person_number").text() == typed
    assert "Återställt" in register.message


def test_a_number_that_is_taken_is_told_at_its_field(register: Register) -> None:
    page = page_of(register)
    type_text(line(page, "given_name"), "Björn")
    type_text(line(page, "family_name"), "Ek")
    type_text(line(page, "person_number"), "19811228-9874")
    page.save_button.click()
    assert "redan" in problem(page, "person_number")


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("Ö" * 9_999, "högst 100"),
        ("\u202eאברהם", "osynliga tecken"),
        ("Åsa 😀", "😀"),
        ("", "fyllas i"),
    ],
)
def test_strange_names_are_told_at_their_field(register: Register, name: str, sentence: str) -> None:
    page = page_of(register)
    line(page, "given_name").setText(name)
    type_text(line(page, "family_name"), "Ek")
    page.save_button.click()
    assert sentence in problem(page, "given_name").replace("\u00a0", " ")
    assert page.new


def test_half_typed_work_is_kept_within_a_second_and_offered_again(qtbot: QtBot, register: Register) -> None:
    person = register.somebody.participant
    page = page_of(register, person.id)
    type_text(line(page, "phone"), " ring")
    qtbot.waitUntil(
        lambda: drafts.find_draft(register.desk, Kind.PARTICIPANT, person.id) is not None, timeout=2000
    )
    assert "Utkast" in page.state.text()
    register.clock.now += timedelta(hours=2)
    page.open(person.id)  # as after a crash: nothing was saved, nothing was left
    assert register.message == "Återställt: ändringar från 09.30 som inte hann sparas."
    assert "ring" in line(page, "phone").text()
    page.discard()
    assert line(page, "phone").text() == "070-174 06 05"
    assert drafts.find_draft(register.desk, Kind.PARTICIPANT, person.id) is None


def test_leaving_saves_what_is_right(register: Register) -> None:
    page = page_of(register, register.somebody.participant.id)
    replace_text(line(page, "phone"), "026-17 80 00")
    list_of(register)
    assert register.message == "Sparat: Åsa Öberg"
    assert (
        participants.get_participant(register.desk, register.somebody.participant.id).phone == "026-17 80 00"
    )


def test_leaving_an_untouched_form_saves_nothing(register: Register) -> None:
    page_of(register)
    list_of(register)
    assert len(lists.ids(register.desk, Kind.PARTICIPANT)) == 1
    assert drafts.drafts(register.desk) == ()


def test_protected_identity_tells_what_it_means(register: Register) -> None:
    page = page_of(register, register.somebody.participant.id)
    assert not page.fields.banner.isVisible()
    page.fields.protection.buttons[2].click()
    assert page.fields.banner.isVisible()
    assert "initialer" in page.fields.consequence.text()
    assert "postförmedlingen" in page.fields.consequence.text()


def test_a_protected_name_does_not_follow_to_other_pages(qtbot: QtBot, tmp_path: Path, tasks: Tasks) -> None:
    register = Register(qtbot, tmp_path / "register", tasks, protected=True)
    register.ask.prepare((0, ""))
    page = page_of(register, register.somebody.participant.id)
    assert page.title == "Åsa Öberg"
    replace_text(line(page, "phone"), "026-17 80 00")
    list_of(register)
    assert register.message == "Sparat: Å.Ö."
    register.close()


def test_a_removed_participant_comes_back_by_undo(register: Register) -> None:
    other = another(register, "Bo", "Ek")
    list_of(register)
    page = page_of(register, other.id)
    register.ask.prepare(True)
    page.delete_button.click()
    assert register.window.place is not None
    assert register.window.place.page == "participants"
    assert participants.find_participant(register.desk, other.id) is None
    register.window.messages._action.click()
    assert register.window.pages["participant"].title == "Bo Ek"


def test_a_participant_with_a_placement_cannot_be_removed(register: Register) -> None:
    start(register.desk, register.somebody)
    page = page_of(register, register.somebody.participant.id)
    register.ask.prepare(True)
    page.delete_button.click()
    assert "placering" in register.message
    assert page.record is not None


def test_placements_lead_to_the_case_and_to_a_new_agreement(register: Register) -> None:
    view = start(register.desk, register.somebody)
    page = page_of(register, register.somebody.participant.id)
    assert page.placements.lines[0].text() == "Kooperativet Ängen"
    page.placements.lines[0].click()
    assert register.window.place is not None
    assert (register.window.place.page, register.window.place.subject) == ("placement", view.placement.id)
    page = page_of(register, register.somebody.participant.id)
    page.placements.add_button.click()
    assert register.window.place.page == "new_agreement"


def test_a_consent_is_given_and_revoked(register: Register) -> None:
    start(register.desk, register.somebody)
    person, enterprise = register.somebody.participant, register.somebody.enterprise
    page = page_of(register, person.id)
    card = page.cards[enterprise.id]
    card.add.click()
    assert card.form is not None
    card.form.form.fields["topics"].show_value((SharedTopic.LANGUAGE,))
    card.form.form.fields["valid_to"].show_value(register.desk.today() + timedelta(days=90))
    type_text(card.form.findChild(QPlainTextEdit), "För arbetet.")
    card.form.form.fields["way"].buttons[0].click()
    card.form.save.click()
    assert consents.shared_now(register.desk, person.id, enterprise.id) == {SharedTopic.LANGUAGE}
    register.ask.prepare(0)
    page.cards[enterprise.id].buttons[0][2].click()
    assert consents.shared_now(register.desk, person.id, enterprise.id) == frozenset()
    register.window.messages._on_action()
    assert consents.shared_now(register.desk, person.id, enterprise.id) == {SharedTopic.LANGUAGE}, "undone"


def test_every_control_has_a_name(register: Register) -> None:
    start(register.desk, register.somebody)
    assert_accessible(list_of(register))
    assert_accessible(page_of(register, register.somebody.participant.id))
