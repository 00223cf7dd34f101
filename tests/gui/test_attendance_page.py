"""The month in a window on a real store: typed, tapped, filled in, taken back; the basis saved; the way from a placement."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from asfdesk.domain.attendance import PRESENT
from asfdesk.domain.invoice_basis import Month
from asfdesk.gui.pages.attendance.page import AttendancePage
from asfdesk.gui.tasks import Tasks
from asfdesk.services import attendance
from asfdesk.services.output import exports
from tests.follow_up import signed
from tests.gui.accessible import assert_accessible
from tests.gui.register_window import Register, words

MARCH = Month(2026, 3)
NINTH = date(2026, 3, 9)


@pytest.fixture
def register(qtbot: QtBot, tmp_path: Path, tasks: Tasks) -> Iterator[Register]:
    made = Register(qtbot, tmp_path / "register", tasks)
    signed(made.desk, made.somebody)
    made.clock.now = datetime(2026, 3, 18, 10, tzinfo=UTC)
    yield made
    made.close()


def shown(qtbot: QtBot, register: Register, subject: object = None) -> AttendancePage:
    page = register.go("attendance", subject)
    assert isinstance(page, AttendancePage)
    qtbot.waitUntil(lambda: bool(page.model.lines) or page.stack.currentIndex() == 1)
    return page


def choose(page: AttendancePage, first: date, last: date | None = None) -> None:
    model = page.model
    columns = [
        c for c in range(model.columnCount()) if (day := model.day_of(c)) and first <= day <= (last or first)
    ]
    page.table.setCurrentIndex(model.index(0, columns[0]))
    for column in columns:
        page.table.selectionModel().select(model.index(0, column), QItemSelectionModel.SelectionFlag.Select)
    page.table.setFocus()


def stored(register: Register) -> dict[date, str]:
    return attendance.month(register.desk, MARCH)[0].marks


def test_letters_are_typed_day_by_day_and_the_next_expected_day_is_chosen(qtbot: QtBot, register: Register):
    page = shown(qtbot, register)
    choose(page, NINTH)
    for key in (Qt.Key.Key_N, Qt.Key.Key_N, Qt.Key.Key_S, Qt.Key.Key_V, Qt.Key.Key_B):
        qtbot.keyClick(page.table, key)
    assert stored(register) == {
        NINTH: PRESENT, date(2026, 3, 10): PRESENT, date(2026, 3, 11): "sick", date(2026, 3, 12): "child_care",
        date(2026, 3, 13): "approved",
    }  # fmt: skip
    assert page.model.day_of(page.table.currentIndex().column()) == date(2026, 3, 16)  # over the weekend
    assert page.missing.text() == "3 dagar inte markerade"


def test_a_selection_over_a_weekend_marks_expected_days_only_and_is_undone_whole(
    qtbot: QtBot, register: Register
):
    page = shown(qtbot, register)
    choose(page, NINTH, date(2026, 3, 17))
    qtbot.mouseClick(page.letters["sick"], Qt.MouseButton.LeftButton)
    assert len(stored(register)) == 7
    page.undo()
    assert stored(register) == {}
    page.redo()
    assert len(stored(register)) == 7
    choose(page, NINTH)
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    assert NINTH not in stored(register)


def test_the_rest_is_filled_in_as_present_up_to_today(qtbot: QtBot, register: Register):
    page = shown(qtbot, register)
    choose(page, date(2026, 3, 11))
    qtbot.keyClick(page.table, Qt.Key.Key_S)
    qtbot.mouseClick(page.fill, Qt.MouseButton.LeftButton)
    marks = stored(register)
    assert sorted(marks) == [date(2026, 3, day) for day in (9, 10, 11, 12, 13, 16, 17, 18)]
    assert marks[date(2026, 3, 11)] == "sick"
    assert page.missing.text() == "Alla dagar är markerade"
    assert not page.fill.isEnabled()


def test_presence_to_come_is_refused_in_words_and_leave_to_come_is_taken(qtbot: QtBot, register: Register):
    page = shown(qtbot, register)
    choose(page, date(2026, 3, 20))
    qtbot.keyClick(page.table, Qt.Key.Key_N)
    assert register.message == "Närvaro kan inte markeras innan dagen har kommit."
    choose(page, date(2026, 3, 20))
    qtbot.keyClick(page.table, Qt.Key.Key_B)
    assert stored(register) == {date(2026, 3, 20): "approved"}


def test_a_month_without_anybody_says_so(qtbot: QtBot, register: Register):
    page = shown(qtbot, register)
    qtbot.mouseClick(page.earlier, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.stack.currentIndex() == 1)
    assert page.name.text() == "Februari 2026"
    assert "Ingen att markera den här månaden" in words(page.empty)
    qtbot.mouseClick(page.now, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.stack.currentIndex() == 0)


def test_the_basis_of_the_chosen_enterprise_is_summed_and_saved(
    qtbot: QtBot, register: Register, tmp_path: Path
):
    page = shown(qtbot, register, (register.somebody.enterprise.id, MARCH))
    qtbot.mouseClick(page.fill, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "1\u00a0200,00" in page.sum.text())
    exports.remember_folder(register.desk, tmp_path)
    qtbot.mouseClick(page.excel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: register.message.endswith("Underlag 2026-03 Kooperativet Ängen.xlsx"))
    qtbot.mouseClick(page.pdf, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: register.message.endswith("Underlag 2026-03 Kooperativet Ängen.pdf"))
    assert {one.suffix for one in tmp_path.glob("Underlag*")} == {".pdf", ".xlsx"}


def test_the_placement_tells_of_a_long_absence_and_leads_to_the_month(qtbot: QtBot, register: Register):
    page = shown(qtbot, register)
    placement = page.model.lines[0].placement.id
    register.clock.now = datetime(2026, 3, 24, 10, tzinfo=UTC)
    attendance.mark(register.desk, {(placement, NINTH): "sick", (placement, date(2026, 3, 24)): "sick"})
    card = register.go("placement", placement).attendance
    assert "Frånvarande 16 dagar i följd" in words(card)
    assert "30 kalenderdagar i följd skrivs ut" in words(card)
    button = card.findChild(QPushButton, "placement.attendance")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert register.window.place.page == "attendance"
    assert page.enterprise_id == register.somebody.enterprise.id


def test_everything_has_a_name_for_those_who_do_not_see_it(qtbot: QtBot, register: Register):
    page = shown(qtbot, register)
    assert_accessible(page)
    index = page.model.index(0, 9)
    assert page.model.data(index, int(Qt.ItemDataRole.AccessibleTextRole)) == (
        "Åsa Öberg, måndag 9\u00a0mars 2026: inte markerad än"
    )
