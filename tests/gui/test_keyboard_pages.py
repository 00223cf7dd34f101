"""The keyboard alone, page by page: Escape leads back, every key has one meaning and is told, lists are walked and opened."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView, QWidget
from pytestqt.qtbot import QtBot

from asfdesk.gui.pages.calendar.grid import View
from asfdesk.gui.pages.calendar.page import CalendarPage
from asfdesk.gui.shell import _PAGES
from asfdesk.gui.tasks import Tasks
from asfdesk.gui.widgets.search_box import SearchBox
from asfdesk.gui.window.shortcut_sheet import ShortcutSheet, known

from .every_page import subjects
from .register_window import Register

CONTROL = Qt.KeyboardModifier.ControlModifier
PATIENCE = 20_000
"""Milliseconds for an overloaded machine."""
LISTS = {
    "participants": "participant",
    "enterprises": "enterprise",
    "agreements": "agreement",
    "visits": "visit",
}


@pytest.fixture
def register(qtbot: QtBot, tmp_path: Path, tasks: Tasks) -> Iterator[Register]:
    made = Register(qtbot, tmp_path / "register", tasks)
    made.window.resize(1366, 768)
    made.window.activateWindow()
    qtbot.waitUntil(made.window.isActiveWindow)
    yield made
    made.close()


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def test_the_keyboard_leads_into_every_page_and_out_again(qtbot: QtBot, register: Register) -> None:
    """One register for all of it: making one costs more than the walk."""
    about, window = subjects(register), register.window
    everywhere = keys_of(window, window)
    for page in _PAGES:
        window.go("today")
        assert window.go(page, about.get(page)), page
        qtbot.waitUntil(lambda: window.surroundings.tasks.idle, timeout=PATIENCE)
        assert window.place is not None
        shown = window.pages[window.place.page]
        here = everywhere + keys_of(shown, window)
        assert [keys for keys, count in here.items() if count > 1] == [], page
        assert {each.key().toString() for each in shortcuts_of(shown, window)} <= known(), page
        if shown.back_button.isVisible():
            QTest.keyClick(focused(), Qt.Key.Key_Escape)
            assert window.place.page == "today", page
    for page, opened in LISTS.items():
        assert walked_to(qtbot, register, page) == opened, page
    the_calendar_by_keys(qtbot, register)


def keys_of(root: QWidget, window: QWidget) -> Counter[str]:
    """Every key that acts under ``root``, with those that other systems have for the same."""
    return Counter(keys.toString() for each in shortcuts_of(root, window) for keys in QShortcut.keys(each))


def shortcuts_of(root: QWidget, window: QWidget) -> list[QShortcut]:
    """The shortcuts that act somewhere under ``root``; the window's own are those of no page."""
    return [
        each
        for each in root.findChildren(QShortcut)
        if each.isEnabled() and (root is not window or each.parent() is window)
    ]


def walked_to(qtbot: QtBot, register: Register, page: str) -> str:
    """Which page Enter opens from a list that was searched, walked and come back to by keys alone."""
    window = register.window
    shown = register.go(page)
    if page == "visits":
        shown.filters["all"].click()  # type: ignore[attr-defined]
    QTest.keyClick(focused(), Qt.Key.Key_F, CONTROL)
    search = focused()
    assert isinstance(search, SearchBox), page
    QTest.keyClicks(search, "x")
    QTest.keyClick(search, Qt.Key.Key_Escape)
    assert search.text() == "", page
    assert window.place is not None
    assert window.place.page == page, "Escape empties the search before it leads anywhere"
    qtbot.waitUntil(lambda: window.surroundings.tasks.idle, timeout=PATIENCE)
    table = next(view for view in shown.findChildren(QTableView) if view.isVisible())
    for _ in range(20):
        if focused() is table:
            break
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
    assert focused() is table, page
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return):
        QTest.keyClick(table, key)
    reached = window.place.page
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert window.place.page == page, "Escape comes back to the list"
    return reached


def the_calendar_by_keys(qtbot: QtBot, register: Register) -> None:
    page = register.go("calendar")
    assert isinstance(page, CalendarPage)
    day = page.day
    QTest.keyClick(focused(), Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert page.view is View.WEEK
    QTest.keyClick(focused(), Qt.Key.Key_PageDown)
    assert (page.day - day).days == 7
    QTest.keyClick(focused(), Qt.Key.Key_T, CONTROL)
    assert page.day == day
    qtbot.waitUntil(lambda: register.window.surroundings.tasks.idle)


def test_f1_tells_all_keys_and_closes_by_escape_and_enter(qtbot: QtBot, register: Register) -> None:
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_Return):
        QTest.keyClick(register.window, Qt.Key.Key_F1)
        sheet = QApplication.activeModalWidget()
        assert isinstance(sheet, ShortcutSheet)
        with qtbot.waitSignal(sheet.finished):
            QTest.keyClick(sheet, key)
