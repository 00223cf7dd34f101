"""The log in the window: verified with a word for what is wrong, searched, and the recurring control put on record."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from asfdesk.documents.log_report import SEEN
from asfdesk.domain.change import Operation
from asfdesk.domain.reading import Seen
from asfdesk.domain.trail import TrailAlarm, TrailFault
from asfdesk.gui.pages.log.page import LogPage
from asfdesk.gui.pages.log.words import operation_words, seen_words
from asfdesk.gui.tasks import Tasks
from asfdesk.services.parties import participants
from asfdesk.services.rights import log_control, reading, trail
from asfdesk.store import triggers_sqlite

from .register_window import Register, words


@pytest.fixture
def register(qtbot: QtBot, tmp_path: Path, tasks: Tasks) -> Iterator[Register]:
    made = Register(qtbot, tmp_path / "register", tasks)
    made.desk.store._clock = made.clock
    yield made
    made.close()


def log_page(register: Register, qtbot: QtBot, tasks: Tasks) -> LogPage:
    page = register.go("log")
    assert isinstance(page, LogPage)
    settle(qtbot, tasks)
    return page


def settle(qtbot: QtBot, tasks: Tasks) -> None:
    if not tasks.idle:
        with qtbot.waitSignal(tasks.became_idle, timeout=20_000):
            pass


def click(qtbot: QtBot, button: object) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_every_operation_and_every_sort_of_reading_has_words() -> None:
    assert [one.value for one in Operation if operation_words(one.value) == one.value] == []
    assert all(seen_words(one) for one in Seen)
    assert set(SEEN) == set(Seen)


def test_an_untouched_log_is_said_to_be_whole(register: Register, qtbot: QtBot, tasks: Tasks) -> None:
    page = log_page(register, qtbot, tasks)
    click(qtbot, page.verify.verify)
    settle(qtbot, tasks)
    assert page.verify.state.text() == "Loggen är hel"
    assert page.verify.verify.isEnabled()


def test_a_changed_line_is_told_with_its_place(register: Register, qtbot: QtBot, tasks: Tasks) -> None:
    with register.desk.store._engine.begin() as connection:
        triggers_sqlite.remove(connection)
        connection.exec_driver_sql("DELETE FROM audit WHERE position = 5")
        triggers_sqlite.install(connection)
    page = log_page(register, qtbot, tasks)
    click(qtbot, page.verify.verify)
    settle(qtbot, tasks)
    assert page.verify.state.text() == "Kedjan är bruten"
    assert f"Rad {register.desk.store.device} 5 saknas" in page.verify.words.text()


def test_a_cut_off_tail_stands_in_red_until_it_is_put_on_record(
    register: Register, qtbot: QtBot, tasks: Tasks
) -> None:
    anchor = register.desk.store.anchor
    assert anchor is not None
    anchor.alarm = TrailAlarm(TrailFault.CUT_OFF, "K7Q", 1234)
    page = log_page(register, qtbot, tasks)
    assert "kapats" in page.verify.words.text()
    register.ask.prepare("Systemansvarig har fått veta, loggen jämförd med kopian.")
    click(qtbot, page.verify.accept)
    assert trail.alarm(register.desk) is None
    assert page.verify.accept.isHidden()
    page.search.search()
    settle(qtbot, tasks)
    assert "Larm om loggen antecknat" in str(
        page.search.table.model.data(page.search.table.model.index(0, 2))
    )


def test_readings_stand_in_the_log_and_a_line_shows_what_it_changed(
    register: Register, qtbot: QtBot, tasks: Tasks
) -> None:
    participants.save_participant(register.desk, replace(register.somebody.participant, phone="026-11 22 33"))
    reading.opened(register.desk, Seen.PARTICIPANT, register.somebody.participant.id)
    page = log_page(register, qtbot, tasks)
    model = page.search.table.model
    assert model.data(model.index(0, 2)) == "Läst: Deltagaren"
    assert model.data(model.index(0, 3)) == "Åsa Öberg"
    page.search.operation.show_value("save_participant")
    click(qtbot, page.search.go)
    settle(qtbot, tasks)
    assert model.rowCount() == 1
    page.search.table.view.selectRow(0)
    assert "026-11 22 33" in page.search.detail.text()


def test_the_recurring_control_is_drawn_taken_along_and_put_on_record(
    register: Register, qtbot: QtBot, tasks: Tasks, tmp_path: Path
) -> None:
    reading.opened(register.desk, Seen.PARTICIPANT, register.somebody.participant.id)
    page = log_page(register, qtbot, tasks)
    control = page.control
    click(qtbot, control.draw)
    settle(qtbot, tasks)
    assert "1 av 1" in control.found.text()
    register.ask.prepare(tmp_path)
    click(qtbot, control.csv)
    settle(qtbot, tasks)
    assert len(list(tmp_path.glob("Loggkontroll*.csv"))) == 1
    control.by.show_value("")
    click(qtbot, control.record)
    assert log_control.last_control(register.desk) is None
    control.by.show_value("Eva Ek")
    click(qtbot, control.record)
    made = log_control.last_control(register.desk)
    assert made is not None
    assert made.checked_by == "Eva Ek"
    assert "Eva Ek" in words(control)


def test_the_time_of_the_log_is_decided_and_what_is_older_disposed_of_with_a_protocol(
    register: Register, qtbot: QtBot, tasks: Tasks, tmp_path: Path
) -> None:
    changed = participants.save_participant(
        register.desk, replace(register.somebody.participant, phone="026-11 22 33")
    )
    reading.opened(register.desk, Seen.PARTICIPANT, changed.id)
    register.clock.now = datetime(2029, 1, 2, 9, tzinfo=UTC)
    card = log_page(register, qtbot, tasks).disposal
    assert "Inget i loggen är äldre än 2024-01-02" in card.words.text()
    assert not card.dispose.isEnabled()
    card.months.show_value(6)
    click(qtbot, card.keep)
    assert "mellan 12 och 240" in words(card.form)
    card.months.show_value(24)
    click(qtbot, card.keep)
    settle(qtbot, tasks)
    assert "1 läsningar" in card.words.text()
    click(qtbot, card.dispose)
    card.decision.by.show_value("Eva Ek")
    register.ask.prepare(True)
    click(qtbot, card.decision.yes)
    settle(qtbot, tasks)
    assert reading.readings_of(register.desk, changed.id), "without a signature nothing goes"
    card.decision.typed.show_value("Eva Ek")
    register.ask.prepare(True)
    click(qtbot, card.decision.yes)
    settle(qtbot, tasks)
    assert reading.readings_of(register.desk, changed.id) == []
    assert "Den gamla loggen är gallrad. Protokoll GP-2029" in register.message
    assert "Inget i loggen är äldre" in card.words.text()
    assert trail.verify(register.desk).whole
