"""All that stands before the register is open, in every state: walked by keyboard, and with room for its words."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.pictures.entrances import entrances
from tests.pictures.judge import complaints

from . import keyboard
from .test_looked_at import SIZES


def test_every_entrance_is_walked_by_tab_and_has_room_for_its_words(qtbot: QtBot, tmp_path: Path) -> None:
    found: list[str] = []
    for scene in entrances(tmp_path):
        page = scene.widget
        for scale, size in SIZES.items():
            page.resize(*size)
            for _ in range(8):
                QApplication.processEvents()
            found += [f"{scene.name} at {scale}: {told}" for told in complaints(page)]
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        start = QApplication.focusWidget()
        if start is not None and start is not page:  # where there is nothing to press, there is nowhere to go
            found += [f"{scene.name}: {told}" for told in keyboard.complaints(page, start)]
    assert not found, "\n".join(found)
