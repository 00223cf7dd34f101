"""A column that remembers how high it is for a width, for pages of hundreds of controls.

Qt's own remembers one width only. A page that scrolls asks for two in turn, the least and the present one, so every layout of
it would measure every text on it again, whatever has changed.
"""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout


class SteadyColumn(QVBoxLayout):
    """Widgets under each other, ``spacing`` pixels apart, without margins."""

    def __init__(self, spacing: int) -> None:
        super().__init__()
        self._heights: dict[int, int] = {}
        self._least: dict[int, int] = {}
        self.setSpacing(spacing)
        self.setContentsMargins(0, 0, 0, 0)

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = super().heightForWidth(width)
        return self._heights[width]

    def minimumHeightForWidth(self, width: int) -> int:
        if width not in self._least:
            self._least[width] = super().minimumHeightForWidth(width)
        return self._least[width]

    def invalidate(self) -> None:
        self._heights = {}
        self._least = {}
        super().invalidate()
