"""Shares the width of a table among its columns, so that no column vanishes in a narrow window."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QHeaderView

NARROWEST, READABLE = 0.62, 170  # of its wish for a fixed column; pixels for one that takes what is left


def share(wishes: Sequence[int], room: int) -> list[int]:
    """Widths in pixels for columns that wish for ``wishes``, where 0 wishes for what is left of ``room``.

    When there is too little, the others give way down to about two thirds of their wish; below that the table scrolls.
    """
    fixed, greedy = sum(wishes), sum(1 for wish in wishes if not wish)
    factor = 1.0
    if fixed and fixed + greedy * READABLE > room:
        factor = max(NARROWEST, min(1.0, (room - greedy * READABLE) / fixed))
    widths = [int(wish * factor) for wish in wishes]
    left = max(room - sum(widths), greedy * READABLE)
    rest = left // greedy if greedy else 0
    widths = [width or rest for width in widths]
    spare = room - sum(widths)
    if spare > 0 and widths:
        place = next((n for n, wish in enumerate(wishes) if not wish), len(widths) - 1)
        widths[place] += spare
    return widths


class ColumnFit(QObject):
    """Fits a header's columns on every change of width until the officer drags one; then they stay."""

    def __init__(self, header: QHeaderView, wishes: Sequence[int]) -> None:
        super().__init__(header)
        self._header, self._wishes = header, list(wishes)
        self._fitting = self._dragged = False
        header.sectionResized.connect(self._on_resized)

    def fit(self, room: int) -> None:
        """Give the columns ``room`` pixels."""
        if self._dragged or room <= 0:
            return
        self._fitting = True
        for place, width in enumerate(share(self._wishes, room)):
            self._header.resizeSection(place, width)
        self._fitting = False

    @Slot(int, int, int)
    def _on_resized(self, _place: int, before: int, _after: int) -> None:
        if not self._fitting and before and self._header.isVisible() and self._header.underMouse():
            self._dragged = True
