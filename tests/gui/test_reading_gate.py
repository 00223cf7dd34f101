"""The window's gate: every way to a person's case is logged, and what cannot be logged is not shown."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from asfdesk.domain.errors import Fault, StoreFault
from asfdesk.domain.reading import Seen
from asfdesk.gui.tasks import Tasks
from asfdesk.services.rights import reading
from tests.follow_up import first_planned, signed

from .register_window import Register


@pytest.fixture
def register(qtbot: QtBot, tmp_path: Path, tasks: Tasks) -> Iterator[Register]:
    made = Register(qtbot, tmp_path / "register", tasks)
    yield made
    made.close()


def seen(register: Register) -> list[Seen]:
    found = reading.readings_of(register.desk, register.somebody.participant.id)
    return [line.seen for line in reversed(found)]


def test_opening_each_page_of_a_case_and_coming_back_to_it_is_logged(register: Register) -> None:
    view = signed(register.desk, register.somebody)
    visit = first_planned(register.desk, view)
    register.go("today")
    register.go("participant", register.somebody.participant.id)
    register.go("placement", (view.placement.id, "book"))
    register.go("agreement", view.agreement.id)
    register.go("visit", visit.id)
    register.window.back()
    assert seen(register) == [Seen.PARTICIPANT, Seen.PLACEMENT, Seen.AGREEMENT, Seen.VISIT, Seen.AGREEMENT]


def test_lists_and_new_forms_leave_no_line(register: Register) -> None:
    register.go("participants")
    register.go("participant")
    register.go("enterprise", register.somebody.enterprise.id)
    assert seen(register) == []


def test_a_case_is_not_shown_when_its_reading_cannot_be_logged(
    register: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    register.go("participants")

    def full(*_arguments: object) -> bool:
        raise StoreFault(Fault.DISK_FULL, folder="/register")

    monkeypatch.setattr(reading, "opened", full)
    assert not register.window.go("participant", register.somebody.participant.id)
    assert register.window.place is not None
    assert register.window.place.page == "participants"
    assert register.message
