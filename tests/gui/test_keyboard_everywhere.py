"""Every page there is, walked with Tab and Shift+Tab alone; a new page comes in by itself."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from asfdesk.gui.shell import _PAGES
from asfdesk.gui.tasks import Tasks

from .every_page import subjects
from .keyboard import complaints, named
from .register_window import Register


@pytest.fixture
def register(qtbot: QtBot, tmp_path: Path, tasks: Tasks) -> Iterator[Register]:
    made = Register(qtbot, tmp_path / "register", tasks)
    yield made
    made.close()


class Shown(QObject):
    """Which widgets were windows of their own for a moment: they flash, and take the focus away."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.flashed: list[str] = []
        app = QApplication.instance()
        assert app is not None
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if (
            event.type() == QEvent.Type.Show
            and isinstance(watched, QWidget)
            and watched.isWindow()
            and watched is not self._window
        ):
            self.flashed.append(named(watched))
        return False


def test_every_page_is_walked_by_tab_and_back_in_the_order_of_reading_and_in_sight(
    qtbot: QtBot, register: Register
) -> None:
    about, window = subjects(register), register.window
    window.resize(1366, 768)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    shown = Shown(window)
    found: list[str] = []
    for page in _PAGES:
        assert window.go(page, about.get(page)), page
        qtbot.waitUntil(lambda: window.surroundings.tasks.idle, timeout=20_000)
        assert window.place is not None
        assert window.place.page == page, f"cannot show it: {register.message}"
        start = QApplication.focusWidget()
        assert start is not None, page
        found += [f"{page}: {one}" for one in complaints(window, start)]
    assert not found, "\n".join(found)
    assert shown.flashed == []
