"""The officer's hands: typing into a widget as a keyboard does.

``qtbot.keyClicks`` knows ASCII alone and aborts the whole process at ``å``; these functions send what a Swedish
keyboard sends.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

_SPECIAL = {"\n": Qt.Key.Key_Return, "\t": Qt.Key.Key_Tab}


def type_text(widget: QWidget, text: str) -> None:
    """Type ``text`` into ``widget``, one key at a time; a line break is Return, a tab is Tab."""
    for character in text:
        key = _SPECIAL.get(character, 0)
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, character)
            QApplication.sendEvent(widget, event)


def replace_text(widget: QWidget, text: str) -> None:
    """Select everything in ``widget`` and type ``text`` over it."""
    QTest.keyClick(widget, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    if text:
        type_text(widget, text)
    else:
        QTest.keyClick(widget, Qt.Key.Key_Delete)
