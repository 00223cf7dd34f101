"""Two parts of a page beside each other, or one below the other where a window is too narrow for both."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

WIDEST = 16_777_215  # Qt's own word for "as wide as you like"


class SideBySide(QWidget):
    """``first`` is ``wide`` pixels beside ``second``, or half of the room when ``wide`` is 0. Below ``turn`` pixels each has
    the whole width, and at least ``least`` pixels of height."""

    def __init__(
        self, first: QWidget, second: QWidget, *, gap: int, turn: int, wide: int = 0, least: int = 240
    ) -> None:
        super().__init__()
        self._first, self._second = first, second
        self._turn, self._wide, self._least = turn, wide, least
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(gap)
        self._line.addWidget(first, 0 if wide else 1)
        self._line.addWidget(second, 1)
        self.setLayout(self._line)
        self._arrange(turn)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(self.width())

    def _arrange(self, width: int) -> None:
        ways = QBoxLayout.Direction
        beside = width >= self._turn
        self._line.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
        for part in (self._first, self._second):
            part.setMinimumHeight(0 if beside else self._least)
        if self._wide:
            self._first.setMinimumWidth(self._wide if beside else 0)
            self._first.setMaximumWidth(self._wide if beside else WIDEST)
