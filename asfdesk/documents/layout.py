"""From set text to pages: what fits, where it is parted, what stays together.

Everything on a page is a :class:`Row` of one or more cells, each a :class:`Stack` of lines; a paragraph is a row with
one cell, a list item a row with two. So one rule for parting serves all: a row that does not fit goes to the next page
whole if it is short, else it is parted between lines, never leaving a single first or last line of a paragraph behind.
Headings stay with what follows, and the header row of a table returns on each page as an artifact.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

from . import style
from .setting import Line, SetText
from .surface import Surface
from .tags import Node

BAR = 2.2
"""How wide the bar beside a callout is."""


class StackLine(NamedTuple):
    """One line of a stack, the ``nth`` (from 0) of ``total`` in its paragraph; a ``tied`` one never ends a page."""

    node: Node
    x: float
    line: Line
    colour: str
    leading: float
    drop: float
    gap: float
    nth: int
    total: int
    tied: bool


class Stack:
    """Lines below each other, of one or several paragraphs."""

    def __init__(self) -> None:
        self.lines: list[StackLine] = []
        self.height = 0.0
        self.width = 0.0

    def add(
        self, node: Node, text: SetText, x: float = 0.0, gap: float = 0.0, *, tied: bool = False
    ) -> Stack:
        """Append a set text that belongs to ``node``, ``gap`` points below what is there."""
        look, lines = text.style, self.lines
        colour, leading = look.colour, look.leading
        drop = look.size * 0.74 + (leading - look.size) / 2
        total = len(text.lines)
        self.width = max(self.width, x + text.width)
        above = gap if lines else 0.0
        for index, line in enumerate(text.lines):
            lines.append(
                StackLine(node, x + line.shift, line, colour, leading, drop, above, index, total, tied)
            )
            above = 0.0
        self.height += total * leading + (lines[-total].gap if total else 0.0)
        return self

    def fit(self, start: int, space: float, *, strict: bool = True) -> int:
        """The index after the last line from ``start`` that fits in ``space``; with ``strict`` no paragraph is parted
        badly, which may mean that nothing fits."""
        end = start
        while end < len(self.lines):
            line = self.lines[end]
            space -= line.leading + (line.gap if end > start else 0.0)
            if space < -0.01:
                break
            end += 1
        return self._well_parted(start, end) if strict else end

    def _well_parted(self, start: int, end: int) -> int:
        while start < end < len(self.lines):
            last, following = self.lines[end - 1], self.lines[end]
            alone = following.nth and (last.nth == 0 or following.nth == following.total - 1)
            if not (alone or last.tied):
                break
            end -= 1
        return end

    def first_height(self) -> float:
        """Height of the fewest lines that may stand alone at the foot of a page."""
        height = 0.0
        for end, line in enumerate(self.lines, 1):
            height += line.leading + line.gap
            if self._well_parted(0, end) == end:
                break
        return height


@dataclass(slots=True)
class Cell:
    """A stack at ``x`` points from the left edge of the text area."""

    x: float
    stack: Stack


@dataclass(slots=True)
class Figure:
    """A picture of fixed size, ``x`` from the left edge, ``down`` from the top of its row."""

    node: Node | None
    x: float
    down: float
    width: float
    height: float
    draw: Callable[[Surface, float, float, float, float], None]


@dataclass(slots=True)
class Row:
    """Cells beside each other. ``whole``: a row up to this height is never parted. Rules and tints are artifacts."""

    cells: list[Cell]
    before: float = 0.0
    after: float = 0.0
    pad_top: float = 0.0
    pad_bottom: float = 0.0
    keep_next: bool = False
    whole: float = 0.0
    tint: str = ""
    tint_span: tuple[float, float] = (0.0, style.WIDTH)
    bar: str = ""
    bar_at: float = 0.0
    rule: str = ""
    rule_thickness: float = 0.5
    boxed: str = ""
    figures: list[Figure] = field(default_factory=list[Figure])
    min_height: float = 0.0
    repeat: Row | None = None
    turned: bool = False

    @property
    def height(self) -> float:
        """Of the whole row, in points."""
        tallest = max([cell.stack.height for cell in self.cells], default=0.0)
        return max(tallest + self.pad_top + self.pad_bottom, self.min_height)

    @property
    def first_height(self) -> float:
        """The room this row needs to begin at the foot of a page."""
        height = self.height
        if height <= self.whole or self.min_height:
            return height
        first = max((cell.stack.first_height() for cell in self.cells), default=0.0)
        return first + self.pad_top + self.pad_bottom


@dataclass(slots=True)
class Keep:
    """Pieces that go to the next page together if they fit on one."""

    pieces: list[Piece]
    keep_next: bool = False
    _height: float | None = None

    @property
    def before(self) -> float:
        """Air above the first piece."""
        return self.pieces[0].before if self.pieces else 0.0

    @property
    def after(self) -> float:
        """Air below the last piece."""
        return self.pieces[-1].after if self.pieces else 0.0

    @property
    def height(self) -> float:
        """Of all pieces with the air between them."""
        if self._height is None:
            self._height = _stacked(self.pieces)
        return self._height

    @property
    def first_height(self) -> float:
        """The room to begin: that of all, if a page can hold them."""
        if not self.pieces:
            return 0.0
        return self.height if self.height <= _full_page() else self.pieces[0].first_height


@dataclass(slots=True)
class Break:
    """The next piece starts a page."""

    before: float = 0.0
    after: float = 0.0
    height: float = 0.0
    first_height: float = 0.0
    keep_next: bool = False


Piece: TypeAlias = Row | Keep | Break


def mirror(pieces: Sequence[Piece]) -> None:
    """Turn pieces for a language written from right to left: what stands left comes right."""
    for piece in pieces:
        if isinstance(piece, Keep):
            mirror(piece.pieces)
        elif isinstance(piece, Row) and not piece.turned:
            piece.turned = True
            for cell in piece.cells:
                cell.x = style.WIDTH - cell.x - cell.stack.width
            for figure in piece.figures:
                figure.x = style.WIDTH - figure.x - figure.width
            piece.bar_at = style.WIDTH - BAR
            if piece.repeat is not None:
                mirror([piece.repeat])


def _full_page() -> float:
    return style.PAGE[1] - style.TOP_LATER - style.BOTTOM


def _stacked(pieces: Sequence[Piece]) -> float:
    height = 0.0
    after = 0.0
    for index, piece in enumerate(pieces):
        height += (max(after, piece.before) if index else 0.0) + piece.height
        after = piece.after
    return height


class Flow:
    """Puts pieces on pages from top to bottom."""

    def __init__(self, surface: Surface) -> None:
        self.surface = surface
        self.y = style.PAGE[1] - style.TOP
        self._after = 0.0
        self._at_top = True

    @property
    def space(self) -> float:
        """Points left on the page."""
        return self.y - style.BOTTOM

    def page(self) -> None:
        """Go to the top of the next page."""
        self.surface.end_page()
        self.y = style.PAGE[1] - style.TOP_LATER
        self._after = 0.0
        self._at_top = True

    def run(self, pieces: Sequence[Piece]) -> None:
        """Place all pieces."""
        for index, piece in enumerate(pieces):
            if isinstance(piece, Break):
                if not self._at_top:
                    self.page()
                continue
            gap = 0.0 if self._at_top else max(self._after, piece.before)
            if not self._at_top and gap + _start_of(pieces, index) > self.space:
                self._next_page(piece)
                gap = 0.0
            if isinstance(piece, Keep):
                self._place_kept(piece)
            else:
                self.y -= gap
                self._place(piece)
                self._after = piece.after

    def _place_kept(self, keep: Keep) -> None:
        self.run(keep.pieces)

    def _place(self, row: Row) -> None:
        height = row.height
        if height <= self.space + 0.01:
            self._draw(row, [0] * len(row.cells), [len(c.stack.lines) for c in row.cells], height)
            return
        if height <= row.whole and not self._at_top:
            self._next_page(row)
            self._place(row)
            return
        starts = [0] * len(row.cells)
        while True:
            room = self.space - row.pad_top - row.pad_bottom
            ends = [c.stack.fit(s, room) for c, s in zip(row.cells, starts, strict=True)]
            if ends == starts and self._at_top:
                ends = [max(c.stack.fit(s, room, strict=False), min(s + 1, len(c.stack.lines)))
                        for c, s in zip(row.cells, starts, strict=True)]  # fmt: skip
            if ends != starts:
                self._draw(row, starts, ends, 0.0)
            if all(end >= len(c.stack.lines) for end, c in zip(ends, row.cells, strict=True)):
                return
            starts = ends
            self._next_page(row)

    def _next_page(self, piece: Row | Keep) -> None:
        self.page()
        head = piece.repeat if isinstance(piece, Row) else None
        if head is not None and head.height < self.space / 3:
            self._draw(
                head, [0] * len(head.cells), [len(c.stack.lines) for c in head.cells], head.height, again=True
            )
            self._at_top = True

    def _draw(
        self, row: Row, starts: list[int], ends: list[int], height: float, *, again: bool = False
    ) -> None:
        parts = [c.stack.lines[s:e] for c, s, e in zip(row.cells, starts, ends, strict=True)]
        first = not any(starts)
        if not height:
            tallest = max((_height(lines) for lines in parts), default=0.0)
            height = max(tallest + row.pad_top + row.pad_bottom, row.min_height if first else 0.0)
        self._decorate(row, height)
        if first and not again:
            for figure in row.figures:
                self._figure(figure)
        for cell, lines in zip(row.cells, parts, strict=True):
            self._text(cell, lines, self.y - row.pad_top, again=again)
        self.y -= height
        self._at_top = False

    def _decorate(self, row: Row, height: float) -> None:
        if not (row.tint or row.bar or row.rule or row.boxed):
            return
        bottom = self.y - height
        with self.surface.artifact():
            if row.tint:
                self.surface.fill(style.LEFT + row.tint_span[0], bottom, row.tint_span[1], height, row.tint)
            if row.bar:
                self.surface.fill(style.LEFT + row.bar_at, bottom, BAR, height, row.bar)
            if row.rule:
                right = style.LEFT + style.WIDTH
                self.surface.line(style.LEFT, bottom, right, bottom, row.rule, row.rule_thickness)
            if row.boxed:
                self.surface.frame(style.LEFT, bottom, style.WIDTH, height, row.boxed)

    def _figure(self, figure: Figure) -> None:
        x, y = style.LEFT + figure.x, self.y - figure.down - figure.height
        if figure.node is None:
            with self.surface.artifact():
                figure.draw(self.surface, x, y, figure.width, figure.height)
            return
        box = f"{x:.2f} {y:.2f} {x + figure.width:.2f} {y + figure.height:.2f}"
        figure.node.attributes = f"<</O/Layout/Placement/Block/BBox[{box}]>>"
        with self.surface.content(figure.node):
            figure.draw(self.surface, x, y, figure.width, figure.height)

    def _text(self, cell: Cell, lines: list[StackLine], y: float, *, again: bool) -> None:
        group: list[tuple[float, float, Line]] = []
        owner: StackLine | None = None
        left = style.LEFT + cell.x
        for index, line in enumerate(lines):
            spoken = line.line.spoken and not again
            if owner is None or spoken or line.node is not owner.node:
                self._write(owner, group, again=again)
                owner, group = line, []
            if index:
                y -= line.gap
            if line.line.operators or line.line.runs:
                group.append((left + line.x, y - line.drop, line.line))
            y -= line.leading
            if spoken:
                owner = line._replace(node=line.node.add("Span"))
                owner.node.actual = line.line.spoken
                self._write(owner, group, again=again)
                owner, group = None, []
        self._write(owner, group, again=again)

    def _write(self, owner: StackLine | None, group: list[tuple[float, float, Line]], *, again: bool) -> None:
        if owner is not None and group:
            with self.surface.artifact() if again else self.surface.content(owner.node):
                self.surface.lines_of_text(group, owner.colour)


def _height(lines: list[StackLine]) -> float:
    return sum(line.leading + (line.gap if index else 0.0) for index, line in enumerate(lines))


def _start_of(pieces: Sequence[Piece], index: int) -> float:
    """The room that ``pieces[index]`` needs to begin, with all that must stay with it."""
    height = 0.0
    while pieces[index].keep_next and index + 1 < len(pieces):
        height += pieces[index].height + max(pieces[index].after, pieces[index + 1].before)
        index += 1
    height += pieces[index].first_height
    return height if height <= _full_page() else 0.0
