"""The trial and the disposal in the window: what goes, what stays and why, and no way past the question."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from asfdesk.gui.pages.retention.page import RetentionPage
from asfdesk.gui.tasks import Tasks
from asfdesk.services.parties import participants
from asfdesk.services.rights import holds, retention
from tests.follow_up import signed

from .register_window import Register


@pytest.fixture
def register(qtbot: QtBot, tmp_path: Path, tasks: Tasks) -> Iterator[Register]:
    made = Register(qtbot, tmp_path / "register", tasks)
    made.desk.store._clock = made.clock
    signed(made.desk, made.somebody)
    made.clock.now = datetime(2030, 1, 2, 9, tzinfo=UTC)
    yield made
    made.close()


def settle(qtbot: QtBot, tasks: Tasks) -> None:
    if not tasks.idle:
        with qtbot.waitSignal(tasks.became_idle, timeout=20_000):
            pass


@pytest.fixture
def page(register: Register, qtbot: QtBot, tasks: Tasks) -> RetentionPage:
    found = register.go("retention")
    assert isinstance(found, RetentionPage)
    settle(qtbot, tasks)
    return found


def click(qtbot: QtBot, button: object) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_trial_lists_what_may_go_with_rule_and_days(page: RetentionPage) -> None:
    model = page.table.model
    row = [model.data(model.index(0, column)) for column in range(model.columnCount())]
    assert row[:2] == ["Åsa Öberg", "Arbetsförmedlingen"]
    assert row[3:] == ["2026-09-08", "2029-09-30", "2029-12-31", "Skulle redan vara gallrad"]
    page.table.view.selectRow(0)
    assert "2002:546" in page.rule.text()
    assert "Får gallras: 1" in page.totals.text()


def test_nothing_goes_without_an_answer_to_the_question(
    register: Register, page: RetentionPage, qtbot: QtBot, tasks: Tasks
) -> None:
    click(qtbot, page.dispose)
    settle(qtbot, tasks)
    assert "Underskrifter: 3" in page.decision.what.text()
    register.ask.prepare(False)
    click(qtbot, page.decision.yes)
    settle(qtbot, tasks)
    assert participants.find_participant(register.desk, register.somebody.participant.id) is not None


def test_a_disposal_gives_a_protocol_to_save(
    register: Register, page: RetentionPage, qtbot: QtBot, tasks: Tasks, tmp_path: Path
) -> None:
    click(qtbot, page.dispose)
    settle(qtbot, tasks)
    page.decision.by.show_value("")
    register.ask.prepare(True)
    click(qtbot, page.decision.yes)
    settle(qtbot, tasks)
    assert participants.find_participant(register.desk, register.somebody.participant.id) is not None
    page.decision.by.show_value("Eva Ek")
    page.decision.typed.show_value("Eva Ek")
    register.ask.prepare(True)
    click(qtbot, page.decision.yes)
    settle(qtbot, tasks)
    assert participants.find_participant(register.desk, register.somebody.participant.id) is None
    assert "Gallrade ärenden: 1" in register.message
    assert page.table.model.rowCount() == 0
    register.ask.prepare(tmp_path)
    assert "Förseglad fil" in page.protocols.words.text()
    assert page.protocols.again.isHidden()
    click(qtbot, page.protocols.save)
    settle(qtbot, tasks)
    (saved,) = tmp_path.glob("Gallringsprotokoll GP-2030*.pdf")
    assert b"/ByteRange" in saved.read_bytes()
    assert "Förseglad fil" in register.message


def test_a_hold_is_put_and_released_from_the_list(
    register: Register, page: RetentionPage, qtbot: QtBot, tasks: Tasks
) -> None:
    page.table.view.selectRow(0)
    register.ask.prepare("Mål i förvaltningsrätten")
    click(qtbot, page.hold)
    settle(qtbot, tasks)
    assert holds.hold_of(register.desk, register.somebody.participant.id) is not None
    assert page.table.model.rowCount() == 0
    page.which.show_value("held")
    page._show()
    page.table.view.selectRow(0)
    assert "Gallringsstopp" in page.rule.text()
    register.ask.prepare(True)
    click(qtbot, page.hold)
    settle(qtbot, tasks)
    assert len(retention.trial(register.desk).going()) == 1
