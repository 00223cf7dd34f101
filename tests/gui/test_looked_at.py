"""Every page at the sizes of a laptop at 100, 150 and 200 %: nothing clipped, nothing over anything, nothing in English.

Qt scales a whole window alike, so a window of 683 x 384 is one of 1366 x 768 at 200 %. ``dev.py pictures`` asks the same
questions of every state of every page, before and after the register is open, and makes pictures for the eye.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from asfdesk.gui.shell import _PAGES
from asfdesk.gui.tasks import Tasks
from asfdesk.gui.window.main_window import MainWindow
from tests.pictures.judge import complaints

from .every_page import subjects
from .register_window import Register

PATIENCE = 20_000
"""Milliseconds for an overloaded machine."""
SIZES = {"100 %": (1366, 768), "150 %": (911, 512), "200 %": (683, 384)}


@pytest.fixture
def register(qtbot: QtBot, tmp_path: Path, tasks: Tasks) -> Iterator[Register]:
    made = Register(qtbot, tmp_path / "register", tasks)
    yield made
    made.close()


def page_in_view(window: MainWindow) -> str:
    """A page may lead on to another at once."""
    assert window.place is not None
    return window.place.page


def test_every_page_has_room_for_its_words_at_100_150_and_200_percent(
    qtbot: QtBot, register: Register
) -> None:
    about, window = subjects(register), register.window
    found: list[str] = []
    window.setUpdatesEnabled(False)  # what is judged is the layout; painting it would take half of the time
    for page in _PAGES:
        assert window.go(page, about.get(page)), page
        qtbot.waitUntil(lambda: window.surroundings.tasks.idle, timeout=PATIENCE)
        for scale, size in SIZES.items():
            window.resize(*size)
            for _ in range(8):  # a layout that breaks lines tells its parents in turns
                QApplication.processEvents()
            seen = window if page == "today" else window.pages[page_in_view(window)]
            said = complaints(seen, words=scale == "100 %")
            found += [f"{page} at {scale}: {told}" for told in said]
    assert not found, "\n".join(found)
