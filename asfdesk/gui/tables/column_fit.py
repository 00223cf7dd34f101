"""Shares the width of a table among its columns by what stands in them.

Short columns (a date, a number, a state) keep their whole text; when room is scarce the longest give way first, and
before names become a letter or two the columns that can be spared go.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QHeaderView

NARROWEST, WIDEST = 90, 420  # pixels
READABLE = 110  # a name that one knows again
TIGHTEST = 72  # for names, so that dates and states beside them stay whole in a narrow window


@dataclass(frozen=True, slots=True)
class Need:
    """Pixels for a column's longest text. ``firm`` texts (dates, states) say nothing when cut; ``greedy`` ones
    take what is over; ``spare`` columns stand on the row's own page too, the highest number can be spared first."""

    width: int
    firm: bool = False
    greedy: bool = False
    spare: int = 0


def spared(needs: Sequence[Need], room: int) -> frozenset[int]:
    """The columns to leave out so that those that are left can be read."""
    gone: set[int] = set()
    for place in sorted((n for n, need in enumerate(needs) if need.spare), key=lambda n: -needs[n].spare):
        left = [need for n, need in enumerate(needs) if n not in gone]
        if sum(need.width if need.firm else min(need.width, READABLE) for need in left) <= room:
            break
        gone.add(place)
    return frozenset(gone)


def share(needs: Sequence[Need], room: int) -> list[int]:
    """Widths in pixels that fill ``room``, or more when even the narrowest columns do not fit."""
    widths = [max(NARROWEST, min(need.width, WIDEST)) for need in needs]
    if not widths:
        return []
    over = room - sum(widths)
    if over >= 0:
        takers = [place for place, need in enumerate(needs) if need.greedy] or [len(widths) - 1]
        for turn, place in enumerate(takers):
            widths[place] += over // len(takers) + (over % len(takers) if turn == 0 else 0)
        return widths
    soft = [place for place, need in enumerate(needs) if not need.firm]
    firm = sum(width for place, width in enumerate(widths) if place not in soft)
    least = NARROWEST if not firm or firm + NARROWEST * len(soft) <= room else TIGHTEST
    if firm + least * len(soft) > room:
        soft, least = list(range(len(widths))), NARROWEST  # now even the firm ones must give way
    low, high = least, WIDEST  # the widest cap under which all fit
    while low < high:
        cap = (low + high + 1) // 2
        if sum(min(width, cap) if place in soft else width for place, width in enumerate(widths)) <= room:
            low = cap
        else:
            high = cap - 1
    widths = [min(width, low) if place in soft else width for place, width in enumerate(widths)]
    widths[max(soft, key=lambda place: widths[place])] += max(0, room - sum(widths))
    return widths


class ColumnFit(QObject):
    """Fits a header's columns on every change of width until the officer drags one; then they stay.

    ``measure`` gives what each column needs for the rows there are.
    """

    def __init__(self, header: QHeaderView, measure: Callable[[], Sequence[Need]]) -> None:
        super().__init__(header)
        self._header, self._measure = header, measure
        self._fitting = self._dragged = False
        header.sectionResized.connect(self._on_resized)

    def fit(self, room: int) -> None:
        """Give the columns ``room`` pixels."""
        if self._dragged or room <= 0:
            return
        self._fitting = True
        needs = self._measure()
        gone = spared(needs, room)
        for place in range(len(needs)):
            self._header.setSectionHidden(place, place in gone)
        kept = [place for place in range(len(needs)) if place not in gone]
        for place, width in zip(kept, share([needs[place] for place in kept], room), strict=True):
            self._header.resizeSection(place, width)
        self._fitting = False

    @Slot(int, int, int)
    def _on_resized(self, _place: int, before: int, _after: int) -> None:
        if not self._fitting and before and self._header.isVisible() and self._header.underMouse():
            self._dragged = True
