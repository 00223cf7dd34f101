# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false, reportUnknownParameterType=false
"""The drawn signatures of a finished file, read back from its pages: whose each is said to be, and its strokes.

Words beside a signature prove who signed; the ink is what a person looks at. So it is held against the strokes that the
data carry, drawn anew by the same rule (:mod:`.ink`), and it must lie beside the words of its own box: another's ink, or
two parties' ink exchanged, is then told.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import Any, NamedTuple

import pikepdf

from . import ink
from .content import Block, Document, Ink, Section, SignatureBox, Signatures
from .pieces import SIGNING_ROOM
from .reading import signature_alt
from .style import MM, PEN

_COLOUR = tuple(float(number) for number in PEN.split()[:3])
_BESIDE = 24.0
"""Points that ink may reach above or below the words of its box."""
_DEEPEST = 60

Stroke = tuple[tuple[int, int], ...]


class DrawnInk(NamedTuple):
    """One signature on a page. ``strokes`` in tenths of a point from where its drawing begins; ``sound``: in the pen's own
    colour, beside the words of its box."""

    alt: str
    page: int
    strokes: tuple[Stroke, ...]
    sound: bool


def drawn_inks(pdf: bytes) -> list[DrawnInk]:
    """Every drawn signature, in the order in which they are read.

    Raises:
        ValueError: the file is no tagged PDF that can be read.
    """
    try:
        with pikepdf.open(io.BytesIO(pdf)) as file:
            figures: list[_Figure] = []
            _collect(file.Root.StructTreeRoot, None, figures, 0)
            if not figures:
                return []
            numbers = {page.obj.objgen: number for number, page in enumerate(file.pages, 1)}
            leaves = {page.obj.objgen: page for page in file.pages}
            seen = {key: _marks(leaves[key]) for key in {one.page for one in figures}}
    except (pikepdf.PdfError, AttributeError, KeyError, TypeError, IndexError, ValueError) as error:
        raise ValueError("no tagged PDF") from error
    found = ((one, seen[one.page].get(one.mark, _Mark())) for one in figures)
    return [
        DrawnInk(one.alt, numbers[one.page], _strokes(mark), _sound(one, mark, seen[one.page]))
        for one, mark in found
        if mark.strokes
    ]


def wanted_inks(document: Document) -> list[DrawnInk]:
    """What :func:`drawn_inks` finds in the file of ``document``; the pages are not known."""
    return [
        DrawnInk(signature_alt(box), 0, strokes_of(box.ink, room), sound=True)
        for box, room in _boxes(document.blocks)
        if box.ink is not None and box.ink.strokes
    ]


def strokes_of(drawn: Ink, room: tuple[float, float]) -> tuple[Stroke, ...]:
    """The strokes as they are drawn into a room of this width and height in points."""
    mark = _Mark()
    for operands, operator in _operators(ink.operators(drawn, 0.0, 0.0, *room)):
        mark.draw(operands, operator)
    return _strokes(mark)


def _boxes(blocks: tuple[Block, ...]) -> Iterator[tuple[SignatureBox, tuple[float, float]]]:
    for block in blocks:
        if isinstance(block, Signatures):
            room = (block.width or SIGNING_ROOM[0]) * MM, (block.height or SIGNING_ROOM[1]) * MM
            yield from ((box, room) for box in block.boxes)
        elif isinstance(block, Section):
            yield from _boxes(block.blocks)


@dataclass
class _Figure:
    """A figure of the structure tree, and the marks of the words beside it."""

    alt: str
    page: Any
    mark: int
    beside: tuple[int, ...]


@dataclass
class _Mark:
    """What is drawn under one mark: strokes, the place where they begin, and the heights of words."""

    strokes: list[list[tuple[int, int]]] = field(default_factory=list)
    place: list[tuple[float, ...]] = field(default_factory=list)
    colours: set[tuple[float, ...]] = field(default_factory=set)
    heights: list[float] = field(default_factory=list)

    def draw(self, operands: list[Any], operator: str) -> None:
        match operator:
            case "cm":
                self.place.append(tuple(float(number) for number in operands))
            case "RG":
                self.colours.add(tuple(float(number) for number in operands))
            case "Tm":
                self.heights.append(float(operands[5]))
            case "m":
                start = _point(operands)
                if not self.strokes or self.strokes[-1][-1] != start:  # else only the pen's width changes
                    self.strokes.append([start])
            case "l" | "c":
                end = _point(operands[-2:])
                if self.strokes[-1][-1] != end:
                    self.strokes[-1].append(end)
            case _:
                pass


def _point(operands: Any) -> tuple[int, int]:
    x, y = operands
    return round(float(x)), round(float(y))


def _operators(code: str) -> Iterator[tuple[list[str], str]]:
    operands: list[str] = []
    for word in code.split():
        if word[-1].isdigit():
            operands.append(word)
        else:
            yield operands, word
            operands = []


def _collect(node: Any, page: Any, out: list[_Figure], depth: int) -> None:
    if depth > _DEEPEST:
        raise ValueError("a structure tree without end")
    page = node.get("/Pg", page)
    kids = list(_kids(node))
    beside = tuple(mark for kid in kids if kid.get("/S") == "/P" for mark in _own_marks(kid))
    for kid in kids:
        if kid.get("/S") == "/Figure":
            marks = _own_marks(kid)
            out += [
                _Figure(str(kid.get("/Alt", "")), _page_of(kid, page).objgen, mark, beside) for mark in marks
            ]
        _collect(kid, page, out, depth + 1)


def _kids(node: Any) -> Iterator[Any]:
    """The structure nodes below a node."""
    kids = node.get("/K", None)
    for kid in kids if isinstance(kids, pikepdf.Array) else [] if kids is None else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid


def _own_marks(node: Any) -> list[int]:
    kids = node.get("/K", None)
    every = kids if isinstance(kids, pikepdf.Array) else [] if kids is None else [kids]
    return [
        kid if isinstance(kid, int) else int(kid.MCID)
        for kid in every
        if isinstance(kid, int) or (isinstance(kid, pikepdf.Dictionary) and "/MCID" in kid)
    ]


def _page_of(node: Any, page: Any) -> Any:
    kids = node.get("/K", None)
    first = kids[0] if isinstance(kids, pikepdf.Array) and len(kids) else kids
    named = first.get("/Pg", None) if isinstance(first, pikepdf.Dictionary) else None
    return named if named is not None else node.get("/Pg", page)


def _marks(page: Any) -> dict[int, _Mark]:
    """By MCID; what has none is left out."""
    out: dict[int, _Mark] = {}
    stack: list[int] = []
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name == "BDC":
            stack.append(int(operands[1].MCID) if "/MCID" in operands[1] else -1)
        elif name == "BMC":
            stack.append(-1)
        elif name == "EMC":
            stack.pop()
        elif stack and stack[-1] >= 0:
            out.setdefault(stack[-1], _Mark()).draw(list(operands), name)
    return out


def _strokes(mark: _Mark) -> tuple[Stroke, ...]:
    return tuple(tuple(stroke) for stroke in mark.strokes)


def _sound(figure: _Figure, mark: _Mark, marks: dict[int, _Mark]) -> bool:
    """Whether the ink is in the pen's colour, drawn at its one scale, and lies beside the words of its box."""
    if mark.colours != {_COLOUR} or len(mark.place) != 1 or mark.place[0][:4] != (0.1, 0.0, 0.0, 0.1):
        return False
    heights = [y for one in figure.beside if one in marks for y in marks[one].heights]
    if not heights:
        return False
    ups = [y for stroke in mark.strokes for _, y in stroke]
    middle = mark.place[0][5] + (min(ups) + max(ups)) / 20
    return min(heights) - _BESIDE <= middle <= max(heights) + _BESIDE


def unlike_inks(pdf: bytes, document: Document) -> Iterable[tuple[str, int]]:
    """The signatures of a file that are not drawn as ``document`` has them: the words for each, and its page.

    Raises:
        ValueError: as :func:`drawn_inks`.
    """
    shown, wanted = drawn_inks(pdf), wanted_inks(document)
    for there, meant in zip_longest(shown, wanted):
        if there is None:
            yield meant.alt, 0
        elif meant is None or (there.alt, there.strokes) != (meant.alt, meant.strokes) or not there.sound:
            yield there.alt, there.page
