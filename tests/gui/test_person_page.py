"""The person's rights in the window: the extract, what is contested, who has read, and erasure."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from asfdesk.domain.backup import OLDEST
from asfdesk.domain.objection import Decision
from asfdesk.gui.pages.person.page import PersonPage
from asfdesk.gui.pages.register.participant import ParticipantPage
from asfdesk.gui.tasks import Tasks
from asfdesk.gui.text import date_text
from asfdesk.services.keeping import safekeeping
from asfdesk.services.parties import participants
from asfdesk.services.parties.commissioners import current_officer
from asfdesk.services.rights import objections

from .register_window import Register, words


@pytest.fixture
def register(qtbot: QtBot, tmp_path: Path, tasks: Tasks) -> Iterator[Register]:
    made = Register(qtbot, tmp_path / "register", tasks)
    yield made
    made.close()


@pytest.fixture
def page(register: Register, qtbot: QtBot) -> PersonPage:
    participant = register.go("participant", register.somebody.participant.id)
    assert isinstance(participant, ParticipantPage)
    click(qtbot, participant.rights)
    found = register.window.pages["person"]
    assert isinstance(found, PersonPage)
    return found


def settle(qtbot: QtBot, tasks: Tasks) -> None:
    if not tasks.idle:
        with qtbot.waitSignal(tasks.became_idle, timeout=20_000):
            pass


def click(qtbot: QtBot, button: object) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_extract_is_saved_as_pdf_and_as_json(
    register: Register, page: PersonPage, qtbot: QtBot, tasks: Tasks, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    register.ask.prepare(out)
    click(qtbot, page.pdf)
    settle(qtbot, tasks)
    click(qtbot, page.json)
    settle(qtbot, tasks)
    assert sorted(path.suffix for path in out.iterdir()) == [".json", ".pdf"]


def test_the_page_tells_when_the_case_was_read(page: PersonPage) -> None:
    assert "Deltagaren" in words(page)
    assert page.subtitle.text() == "Åsa Öberg"


def test_an_objection_is_entered_and_decided(register: Register, page: PersonPage, qtbot: QtBot) -> None:
    card = page.objections
    assert "Inget är bestritt." in words(card)
    click(qtbot, card.add)
    click(qtbot, card.save)
    assert objections.objections_of(register.desk, register.somebody.participant.id) == ()
    qtbot.keyClicks(card.statement.control, "Bussen stod still.")
    click(qtbot, card.save)
    (saved,) = objections.objections_of(register.desk, register.somebody.participant.id)
    assert saved.statement == "Bussen stod still."
    qtbot.waitUntil(lambda: "Inte avgjord" in words(card))
    card._edit(saved)
    card.decision.show_value(Decision.MET)
    click(qtbot, card.save)
    (decided,) = objections.objections_of(register.desk, register.somebody.participant.id)
    assert decided.decision is Decision.MET
    qtbot.waitUntil(lambda: "Tillgodosedd" in words(card))


def test_the_person_is_erased_only_after_reason_and_question(
    register: Register, page: PersonPage, qtbot: QtBot, tasks: Tasks
) -> None:
    register.ask.prepare("Registrerad av misstag")
    register.ask.prepare(False)
    click(qtbot, page.erase)
    settle(qtbot, tasks)
    assert participants.find_participant(register.desk, register.somebody.participant.id) is not None
    officer = current_officer(register.desk)
    assert officer is not None
    for typed, gone in (("Någon Annan", False), (officer.name, True)):
        register.ask.prepare("Registrerad av misstag", True, typed)
        click(qtbot, page.erase)
        settle(qtbot, tasks)
        assert (
            participants.find_participant(register.desk, register.somebody.participant.id) is None
        ) is gone
    assert "Raderad. Protokoll GP-" in register.message
    assert register.window.place is not None
    assert register.window.place.page == "participants"


def test_the_question_tells_that_no_backup_is_made_and_what_becomes_of_the_earlier_ones(
    register: Register, page: PersonPage, qtbot: QtBot, tasks: Tasks, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def confirm(_title: str, text: str, _yes: str, *, danger: bool) -> bool:
        assert danger
        asked.append(text)
        return False

    monkeypatch.setattr(register.ask, "confirm", confirm)
    for _ in range(2):
        register.ask.prepare("Registrerad av misstag")
        click(qtbot, page.erase)
        settle(qtbot, tasks)
        safekeeping.back_up(register.desk)
    assert all("Ingen säkerhetskopia görs först" in text for text in asked)
    day = date_text(register.desk.local(register.desk.now() + OLDEST).date())
    assert "gallras senast" not in asked[0]
    assert f"1 tidigare säkerhetskopia har personen kvar, krypterad, och gallras senast {day}." in asked[1]
