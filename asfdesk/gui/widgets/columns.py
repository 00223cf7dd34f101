"""Two columns that become one when there is no room for both, such as at 200 % or on a tablet held upright."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from asfdesk.gui.dress import look

SIDE = 340
BOTH = 900
"""Below this many pixels the side goes under the main column."""


class Columns(QWidget):
    """``main`` takes what is left of ``side``; put widgets into both layouts."""

    def __init__(self, side_width: int = SIDE, both: int = BOTH) -> None:
        super().__init__()
        self._width, self._both = side_width, both
        self.main: QVBoxLayout = look.column(look.L)
        self.side: QVBoxLayout = look.column(look.L)
        self._main, self._side = QWidget(), QWidget()
        self._main.setLayout(self.main)
        self._side.setLayout(self.side)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._box.setContentsMargins(0, 0, look.M, look.L)
        self._box.setSpacing(look.XL)
        self._box.addWidget(self._main, 1)
        self._box.addWidget(self._side)
        self.setLayout(self._box)
        self.wide = True
        self._arrange(wide=True)

    def close_up(self) -> None:
        """Everything is in: what is left over at the bottom stays empty."""
        self.main.addStretch(1)
        self.side.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        wide = self.width() >= self._both
        if wide != self.wide:
            self._arrange(wide=wide)
        super().resizeEvent(event)

    def _arrange(self, *, wide: bool) -> None:
        self.wide = wide
        ways = QBoxLayout.Direction
        self._box.setDirection(ways.LeftToRight if wide else ways.TopToBottom)
        self._side.setMinimumWidth(self._width if wide else 0)
        self._side.setMaximumWidth(self._width if wide else 16_777_215)
