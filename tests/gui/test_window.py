"""The frame: pages made when first shown, history, narrow windows, nothing left behind."""

from __future__ import annotations

import gc
import weakref
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from asfdesk.domain.change import Changes, Operation
from asfdesk.gui import screenshots
from asfdesk.gui.ask import PreparedAnswers
from asfdesk.gui.changes import ChangeSignal
from asfdesk.gui.dress import look
from asfdesk.gui.dress.palette import Meaning
from asfdesk.gui.dress.style import Appearance, Scheme
from asfdesk.gui.page import Page
from asfdesk.gui.tasks import Tasks
from asfdesk.gui.widgets.search_box import SearchBox
from asfdesk.gui.widgets.section_list import Mark, SectionList
from asfdesk.gui.window.main_window import MainWindow
from asfdesk.gui.window.window_frame import PAGE_LEAST
from asfdesk.gui.window.window_size import TITLE_BAR, USUAL, fit_screen
from tests.gui.accessible import assert_accessible
from tests.hands import type_text


class Notes(Page):
    """A page that notes what happens to it."""

    def __init__(self, title: str) -> None:
        super().__init__(title, "Underrubrik")
        self.opened: list[object] = []
        self.heard: list[Changes] = []
        self.stays = False
        self.content.addWidget(look.primary_button("Spara", "save"))

    def open(self, subject: object = None) -> None:
        self.opened.append(subject)

    def on_changes(self, changes: Changes) -> None:
        self.heard.append(changes)

    def can_leave(self) -> bool:
        return not self.stays


@pytest.fixture
def window(qtbot: QtBot, tasks: Tasks, appearance: Appearance) -> MainWindow:
    made = MainWindow(
        demo=True, ask=PreparedAnswers(), tasks=tasks, changes=ChangeSignal(), appearance=appearance
    )
    qtbot.addWidget(made)
    made.add_page("today", "Idag", "house", lambda: Notes("Idag"))
    made.add_page("people", "Deltagare", "users", lambda: Notes("Deltagare"))
    made.add_page("person", "Deltagare", "user", lambda: Notes("Åsa"), in_rail=False, under="people")
    search = SearchBox("Sök i allt")
    made.place_search(search)
    made.go("today")
    made.show()
    return made


def page(window: MainWindow, key: str) -> Notes:
    found = window.pages[key]
    assert isinstance(found, Notes)
    return found


def test_a_page_is_made_when_it_is_first_shown(window: MainWindow) -> None:
    assert list(window.pages) == ["today"]
    QTest.mouseClick(window.rail.buttons["people"], Qt.MouseButton.LeftButton)
    assert list(window.pages) == ["today", "people"]
    assert window.stack.currentWidget() is page(window, "people")
    assert window.rail.buttons["people"].isChecked()


def test_back_and_forward_return_to_the_page_and_its_subject(window: MainWindow) -> None:
    window.go("person", 7)
    window.go("today")
    QTest.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert page(window, "person").opened == [7, 7]
    assert window.rail.buttons["people"].isChecked()
    QTest.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.stack.currentWidget() is page(window, "today")
    assert not window.top_bar.back.isEnabled()
    QTest.mouseClick(window.top_bar.forward, Qt.MouseButton.LeftButton)
    assert window.stack.currentWidget() is page(window, "person")


def test_a_page_with_unsaved_work_keeps_the_officer_and_the_window(window: MainWindow) -> None:
    page(window, "today").stays = True
    QTest.mouseClick(window.rail.buttons["people"], Qt.MouseButton.LeftButton)
    assert window.stack.currentWidget() is page(window, "today")
    assert window.rail.buttons["today"].isChecked()
    assert not window.close()
    page(window, "today").stays = False
    assert window.close()


def test_every_page_hears_of_changes(window: MainWindow) -> None:
    window.go("people")
    change = Changes(Operation.SIGN)
    window.surroundings.changes.report(change)
    assert page(window, "today").heard == [change]
    assert page(window, "people").heard == [change]


def test_the_search_is_a_key_away(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitExposed(window)
    window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    focused = window.focusWidget()
    assert isinstance(focused, SearchBox)
    with qtbot.waitSignal(focused.searched) as told:
        type_text(focused, "  Öst  ")
    assert told.args == ["Öst"]
    with qtbot.waitSignal(focused.searched) as told:
        QTest.keyClick(focused, Qt.Key.Key_Escape)
    assert told.args == [""]


def test_a_narrow_window_folds_the_rail_and_keeps_the_names(window: MainWindow) -> None:
    window.resize(800, 600)
    assert window.rail.folded
    assert window.rail.buttons["people"].accessibleName() == "Deltagare"
    assert_accessible(window)
    window.resize(1280, 800)
    assert not window.rail.folded


def test_the_whole_frame_can_be_used_without_sight(window: MainWindow) -> None:
    assert_accessible(window)


def test_demo_and_store_are_stated(window: MainWindow) -> None:
    window.show_status("Sparat i det krypterade registret")
    assert window.top_bar.demo.isVisible()
    assert window.top_bar.demo.text() == "DEMO – påhittade uppgifter"
    assert window.status.text() == "Sparat i det krypterade registret"


def test_light_and_dark_are_chosen_in_the_menu(
    window: MainWindow, appearance: Appearance, qtbot: QtBot
) -> None:
    try:
        with qtbot.waitSignal(window.scheme_chosen):
            window.top_bar._schemes[Scheme.DARK].trigger()
        assert appearance.scheme is Scheme.DARK
    finally:
        appearance.choose(Scheme.LIGHT)


def test_an_error_leaves_with_its_page_but_good_news_follows(window: MainWindow) -> None:
    window.messages.show_warning("Varning")
    window.go("people")
    assert window.messages.text == ""
    window.messages.show_ok("Sparat")
    window.go("today")
    assert window.messages.meaning is Meaning.OK
    assert window.messages.text == "Sparat"


def test_a_closed_window_is_freed_with_its_pages(tasks: Tasks, qtbot: QtBot) -> None:
    changes = ChangeSignal()
    window = MainWindow(demo=False, ask=PreparedAnswers(), tasks=tasks, changes=changes)
    window.add_page("today", "Idag", "house", lambda: Notes("Idag"))
    window.go("today")
    gone = [weakref.ref(window), weakref.ref(window.pages["today"]), weakref.ref(window.messages)]
    window.deleteLater()
    del window
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert [each() for each in gone] == [None, None, None]
    changes.report(Changes(Operation.SIGN))


def test_sections_say_how_they_stand(qtbot: QtBot) -> None:
    sections = SectionList()
    qtbot.addWidget(sections)
    sections.add("parties", "Parter")
    sections.add("goals", "Mål")
    sections.set_mark("parties", Mark())
    sections.set_mark("goals", Mark(missing=2))
    sections.show()
    assert sections.buttons["parties"].accessibleName() == "Parter, klart"
    assert sections.buttons["goals"].accessibleName() == "Mål, 2 saker saknas"
    with qtbot.waitSignal(sections.chosen) as told:
        QTest.mouseClick(sections.buttons["goals"], Qt.MouseButton.LeftButton)
    assert told.args == ["goals"]
    assert sections.buttons["goals"].isChecked()
    assert not sections.buttons["parties"].isChecked()
    assert_accessible(sections)


def test_a_picture_of_the_window_is_written(window: MainWindow, tmp_path: Path) -> None:
    path = screenshots.grab(window, tmp_path / "pictures" / "window.png")
    assert path.stat().st_size > 5_000


def test_a_window_left_on_a_large_screen_fits_the_small_one_it_opens_on(window: MainWindow) -> None:
    room = window.screen().availableGeometry()
    fit_screen(window, 5000, 4000)
    assert (window.width(), window.height()) == (room.width(), room.height() - TITLE_BAR)
    fit_screen(window)
    assert (window.width(), window.height()) == USUAL


def test_the_window_can_be_as_small_as_a_small_laptop_at_200_percent(window: MainWindow) -> None:
    window.resize(683, 364)
    QCoreApplication.processEvents()
    assert (window.width(), window.height()) == (683, 364)
    assert window.stack.height() >= PAGE_LEAST, "the page scrolls, its parts are not pressed together"
