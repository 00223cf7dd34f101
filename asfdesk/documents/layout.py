"""From set text to pages: what fits, where it is parted, what stays together.

Everything on a page is a :class:`Row` of one or more cells, each a :class:`Stack` of lines; a paragraph is a row with
one cell, a list item a row with two. So one rule for parting serves all: a row that does not fit goes to the next page
whole if it is short, else it is parted between lines, never leaving a single first or last line of a paragraph behind.
Headings stay with what follows, and the header row of a table returns on each page as an artifact.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from . import style
from .setting import SetText
from .stack import Placed, Stack, height_of
from .surface import Surface
from .tags import Node

BAR = 2.2
"""How wide the bar beside a callout is."""


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


@dataclass(frozen=True, slots=True)
class Dress:
    """What decorates a row, each by its colour: a tint behind it, a bar beside it, a rule below it, a frame around it.
    They are artifacts."""

    tint: str = ""
    bar: str = ""
    bar_at: float = 0.0
    rule: str = ""
    rule_thickness: float = 0.5
    boxed: str = ""


@dataclass(slots=True)
class Row:
    """Cells beside each other. ``whole``: a row up to this height is never parted."""

    cells: list[Cell]
    before: float = 0.0
    after: float = 0.0
    pad_top: float = 0.0
    pad_bottom: float = 0.0
    keep_next: bool = False
    whole: float = 0.0
    dress: Dress | None = None
    figures: tuple[Figure, ...] = ()
    min_height: float = 0.0
    repeat: Row | None = None
    turned: bool = False
    _height: float | None = None

    @property
    def height(self) -> float:
        """Of the whole row, in points; asked for when the row is complete."""
        if self._height is None:
            tallest = max([cell.stack.height for cell in self.cells], default=0.0)
            self._height = max(tallest + self.pad_top + self.pad_bottom, self.min_height)
        return self._height

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
            if piece.dress and piece.dress.bar:
                piece.dress = replace(piece.dress, bar_at=style.WIDTH - BAR)
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
            fits = gap + piece.height <= self.space and not piece.keep_next
            if not (fits or self._at_top) and gap + _start_of(pieces, index) > self.space:
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
            self._draw(row, [cell.stack.texts for cell in row.cells], height)
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
                ends = [max(c.stack.fit(s, room, strict=False), min(s + 1, c.stack.count))
                        for c, s in zip(row.cells, starts, strict=True)]  # fmt: skip
            if ends != starts:
                self._draw_part(row, starts, ends)
            if all(end >= c.stack.count for end, c in zip(ends, row.cells, strict=True)):
                return
            starts = ends
            self._next_page(row)

    def _next_page(self, piece: Row | Keep) -> None:
        self.page()
        head = piece.repeat if isinstance(piece, Row) else None
        if head is not None and head.height < self.space / 3:
            self._draw(head, [cell.stack.texts for cell in head.cells], head.height, again=True)
            self._at_top = True

    def _draw_part(self, row: Row, starts: list[int], ends: list[int]) -> None:
        parts = [c.stack.part(s, e) for c, s, e in zip(row.cells, starts, ends, strict=True)]
        first = not any(starts)
        tallest = max((height_of(texts) for texts in parts), default=0.0)
        height = max(tallest + row.pad_top + row.pad_bottom, row.min_height if first else 0.0)
        self._draw(row, parts, height, figures=first)

    def _draw(
        self,
        row: Row,
        parts: list[list[Placed]],
        height: float,
        *,
        figures: bool = True,
        again: bool = False,
    ) -> None:
        if row.dress is not None:
            self._decorate(row.dress, height)
        if figures and not again:
            for figure in row.figures:
                self._figure(figure)
        for cell, texts in zip(row.cells, parts, strict=True):
            self._texts(texts, style.LEFT + cell.x, self.y - row.pad_top, again=again)
        self.y -= height
        self._at_top = False

    def _decorate(self, dress: Dress, height: float) -> None:
        bottom = self.y - height
        with self.surface.artifact():
            if dress.tint:
                self.surface.fill(style.LEFT, bottom, style.WIDTH, height, dress.tint)
            if dress.bar:
                self.surface.fill(style.LEFT + dress.bar_at, bottom, BAR, height, dress.bar)
            if dress.rule:
                right = style.LEFT + style.WIDTH
                self.surface.line(style.LEFT, bottom, right, bottom, dress.rule, dress.rule_thickness)
            if dress.boxed:
                self.surface.frame(style.LEFT, bottom, style.WIDTH, height, dress.boxed)

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

    def _texts(self, texts: list[Placed], left: float, y: float, *, again: bool) -> None:
        for place, (node, text, x, gap, _) in enumerate(texts):
            if place:
                y -= gap
            if again:
                with self.surface.artifact():
                    self.surface.text(text, left + x, y - text.drop)
            elif text.spoken:
                self._spoken(node, text, left + x, y - text.drop)
            elif text.drawn:
                self.surface.text_of(node, text, left + x, y - text.drop)
            y -= text.height

    def _spoken(self, node: Node, text: SetText, x: float, y: float) -> None:
        """A text with lines that say another thing than their letters do from left to right."""
        for place in range(len(text.lines)):
            line = text.part(place, place + 1)
            owner = node
            if line.spoken:
                owner = node.add("Span")
                owner.actual = line.lines[0].spoken
            if line.drawn:
                self.surface.text_of(owner, line, x, y - place * text.style.leading)


def _start_of(pieces: Sequence[Piece], index: int) -> float:
    """The room that ``pieces[index]`` needs to begin, with all that must stay with it."""
    height = 0.0
    while pieces[index].keep_next and index + 1 < len(pieces):
        height += pieces[index].height + max(pieces[index].after, pieces[index + 1].before)
        index += 1
    height += pieces[index].first_height
    return height if height <= _full_page() else 0.0
