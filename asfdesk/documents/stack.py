"""Texts below each other, and where they may be parted at the foot of a page."""

from __future__ import annotations

from typing import NamedTuple

from .setting import SetText
from .tags import Node


class Placed(NamedTuple):
    """A set text of ``node`` in a stack, ``gap`` below what is above it; a ``tied`` one never ends a page."""

    node: Node
    text: SetText
    x: float
    gap: float
    tied: bool


class _StackLine(NamedTuple):
    """One line of a stack, the ``nth`` (from 0) of ``total`` in its paragraph."""

    leading: float
    gap: float
    nth: int
    total: int
    tied: bool


class Stack:
    """Texts below each other."""

    __slots__ = ("_known_lines", "count", "height", "texts", "width")

    def __init__(self) -> None:
        self.texts: list[Placed] = []
        self.height = 0.0
        self.width = 0.0
        self.count = 0
        """How many lines it has."""
        self._known_lines: list[_StackLine] | None = None

    def add(
        self, node: Node, text: SetText, x: float = 0.0, gap: float = 0.0, *, tied: bool = False
    ) -> Stack:
        """Append a set text that belongs to ``node``, ``gap`` points below what is there."""
        if not self.texts:
            gap = 0.0
        self.texts.append(Placed(node, text, x, gap, tied))
        self.width = max(self.width, x + text.width)
        self.height += text.height + gap
        self.count += len(text.lines)
        return self

    def part(self, start: int, end: int) -> list[Placed]:
        """The lines from ``start`` up to ``end``."""
        if end - start == self.count:
            return self.texts
        out: list[Placed] = []
        for placed in self.texts:
            total = len(placed.text.lines)
            first, last = max(start, 0), min(end, total)
            if first < last:
                out.append(placed._replace(text=placed.text.part(first, last)))
            start, end = start - total, end - total
        return out

    def fit(self, start: int, space: float, *, strict: bool = True) -> int:
        """The index after the last line from ``start`` that fits in ``space``; with ``strict`` no paragraph is parted
        badly, which may mean that nothing fits."""
        lines = self._lines()
        end = start
        while end < len(lines):
            space -= lines[end].leading + (lines[end].gap if end > start else 0.0)
            if space < -0.01:
                break
            end += 1
        return self._well_parted(start, end) if strict else end

    def first_height(self) -> float:
        """Height of the fewest lines that may stand alone at the foot of a page."""
        height = 0.0
        for end, line in enumerate(self._lines(), 1):
            height += line.leading + line.gap
            if self._well_parted(0, end) == end:
                break
        return height

    def _lines(self) -> list[_StackLine]:
        """Of a stack that is complete; most are never parted and need none."""
        if self._known_lines is None:
            self._known_lines = [
                _StackLine(text.style.leading, 0.0 if nth else gap, nth, len(text.lines), tied)
                for _, text, _, gap, tied in self.texts
                for nth in range(len(text.lines))
            ]
        return self._known_lines

    def _well_parted(self, start: int, end: int) -> int:
        lines = self._lines()
        while start < end < len(lines):
            last, following = lines[end - 1], lines[end]
            alone = following.nth and (last.nth == 0 or following.nth == following.total - 1)
            if not (alone or last.tied):
                break
            end -= 1
        return end


def height_of(texts: list[Placed]) -> float:
    """From the top of the first to the foot of the last."""
    return sum(text.height + (gap if place else 0.0) for place, (_, text, _, gap, _) in enumerate(texts))
