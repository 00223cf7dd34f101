# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false, reportUnknownParameterType=false
"""Whether what a page says is also what an eye sees: nothing painted over, nothing invisible, nothing laid on top.

A seal proves who let a file out, not that its words can be seen. So the drawing of a page is followed with another
library than the one that wrote it, and held to the few operators that this program draws with: each further one is a
way to hide something (clipping, invisible text, layers, forms, patterns). What is drawn later must leave the text
before it alone. Only for files of this program's make; a hostile file is read in a process of its own.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, NamedTuple

import pikepdf

from .reading import normal
from .reading_back import to_unicode
from .surface import MULTIPLY

_DRAWN_WITH = frozenset(
    [
        "Tf",
        "Tj",
        "TJ",
        "Tm",
        "Ts",
        "rg",
        "RG",
        "re",
        "f",
        "m",
        "l",
        "c",
        "S",
        "w",
        "q",
        "Q",
        "gs",
        "J",
        "j",
        "cm",
        "Do",
        "BDC",
        "BMC",
        "EMC",
        "BT",
        "ET",
    ]
)
_PALEST = 0.62
"""The relative luminance above which text on white counts as invisible; muted grey has 0.36."""
_SMALLEST = 4.0
_BAND = 24.0
_INK = "Handskriven underskrift"
_COVERED = 1.0
"""Points of a text's width that may lie under something else: rounding, not hiding."""


class Trick(StrEnum):
    """How something is kept from the eye."""

    COVERED = "covered"  # something is drawn over text
    PALE = "pale"  # text in the colour of paper
    OUTSIDE = "outside"  # text beside the page, or too small to see
    FOREIGN = "foreign"  # an operator, a layer or an annotation that this program never draws with


class Oddity(NamedTuple):
    """Something on a page that is not plain to see; ``text`` is what it concerns."""

    page: int
    trick: Trick
    text: str


class Furniture(NamedTuple):
    """A text outside the structure tree: running head, foot, repeated table header, watermark."""

    page: int
    text: str


class _Box(NamedTuple):
    left: float
    bottom: float
    right: float
    top: float

    def hides(self, other: _Box) -> bool:
        wide = min(self.right, other.right) - max(self.left, other.left)
        high = min(self.top, other.top) - max(self.bottom, other.bottom)
        return wide > _COVERED and high > 0.4 * (other.top - other.bottom)


class _Text(NamedTuple):
    box: _Box
    text: str


@dataclass
class _Pen:
    fill: tuple[float, ...] = (0.0,)
    width: float = 1.0
    matrix: tuple[float, ...] = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
    multiplies: bool = False


@dataclass
class _Page:
    number: int
    box: _Box
    fonts: Any
    images: Any
    found: list[Oddity] = field(default_factory=list)
    furniture: list[Furniture] = field(default_factory=list)
    bands: dict[int, list[_Text]] = field(default_factory=dict)
    read: dict[str, _Font] = field(default_factory=dict)

    def font(self, name: str) -> _Font:
        if name not in self.read:
            self.read[name] = _font(self.fonts[name])
        return self.read[name]

    def odd(self, trick: Trick, text: str) -> None:
        one = Oddity(self.number, trick, normal(text)[:200])
        if one not in self.found:
            self.found.append(one)

    def draw_over(self, box: _Box) -> None:
        for band in range(int(box.bottom // _BAND), int(box.top // _BAND) + 1):
            for text in self.bands.get(band, ()):
                if box.hides(text.box):
                    self.odd(Trick.COVERED, text.text)

    def write(self, text: _Text) -> None:
        self.draw_over(text.box)
        for band in range(int(text.box.bottom // _BAND), int(text.box.top // _BAND) + 1):
            self.bands.setdefault(band, []).append(text)


def look_at_pages(
    pdf: bytes, watermark: str = "", *, fields: bool = False
) -> tuple[list[Oddity], list[Furniture]]:
    """What is not plain to see, and all text that is not in the structure tree. ``watermark`` may lie over the words;
    ``fields``: signatures may show where there is no text.

    Raises:
        ValueError: the file is none that this program could have made.
    """
    oddities: list[Oddity] = []
    furniture: list[Furniture] = []
    try:
        with pikepdf.open(io.BytesIO(pdf)) as file:
            for number, leaf in enumerate(file.pages, 1):
                page = _page(number, leaf)
                _follow(page, leaf, watermark)
                for annotation in leaf.obj.get("/Annots", []):
                    if fields and annotation.get("/FT") == "/Sig":
                        page.draw_over(_rectangle(annotation))
                    elif not _out_of_sight(annotation, page.box):
                        page.odd(Trick.FOREIGN, str(annotation.get("/Subtype", "")))
                oddities += page.found
                furniture += page.furniture
    except (pikepdf.PdfError, AttributeError, KeyError, TypeError, IndexError, UnicodeError) as error:
        raise ValueError("no page of ours") from error
    return oddities, furniture


def _page(number: int, leaf: Any) -> _Page:
    box = _Box(*(float(side) for side in leaf.obj.MediaBox))
    page = _Page(number, box, leaf.obj.Resources.get("/Font", {}), leaf.obj.Resources.get("/XObject", {}))
    if any(key in leaf.obj for key in ("/CropBox", "/Rotate", "/UserUnit", "/Group")):
        page.odd(Trick.FOREIGN, "CropBox, Rotate, UserUnit, Group")
    return page


def _out_of_sight(annotation: Any, page: _Box) -> bool:
    """The field of a seal or a time stamp, which shows nothing."""
    left, bottom, right, top = _rectangle(annotation)
    empty = right <= left or top <= bottom
    beside = right <= page.left or left >= page.right or top <= page.bottom or bottom >= page.top
    return annotation.get("/FT") == "/Sig" and (empty or beside)


def _rectangle(annotation: Any) -> _Box:
    return _Box(*(float(side) for side in annotation.get("/Rect", [0, 0, 0, 0])))


def _follow(page: _Page, leaf: Any, watermark: str) -> None:  # noqa: C901 - one case for each operator
    pens, pen = [], _Pen()
    path: list[tuple[float, float]] = []
    boxes: list[_Box] = []
    inked: list[_Box] | None = None
    artifact: list[str] | None = None
    font = _Font()
    size = x = y = rise = 0.0
    upright = True
    for operands, operator in pikepdf.parse_content_stream(leaf):
        name = str(operator)
        if name not in _DRAWN_WITH:
            page.odd(Trick.FOREIGN, name)
            continue
        match name:
            case "q":
                pens.append(_Pen(pen.fill, pen.width, pen.matrix, pen.multiplies))
            case "Q":
                pen = pens.pop()
            case "cm":
                pen.matrix = _within(tuple(float(n) for n in operands), pen.matrix)
                if pen.matrix[1] or pen.matrix[2]:
                    page.odd(Trick.FOREIGN, "cm")
            case "gs":
                pen.multiplies = str(operands[0]) == f"/{MULTIPLY}"
            case "rg":
                pen.fill = tuple(float(n) for n in operands)
            case "w":
                pen.width = float(operands[0])
            case "re":
                left, bottom, width, height = (float(n) for n in operands)
                boxes.append(_around([(left, bottom), (left + width, bottom + height)]))
            case "m":
                path = [(float(operands[0]), float(operands[1]))]
            case "l" | "c":
                numbers = [float(n) for n in operands]
                points = list(zip(numbers[::2], numbers[1::2], strict=True))
                boxes.append(_around([path[-1], *points]))
                path.append(points[-1])
                if name == "c" and inked is None:  # the only curves are those of ink
                    page.odd(Trick.FOREIGN, "c")
            case "f":
                _paint(page, pen, [_around(path)] if path else boxes)
                path, boxes = [], []
            case "S":
                if path:
                    if inked is not None:
                        inked += [_placed(box, pen.matrix) for box in boxes]
                    _paint(page, pen, [_wider(box, pen.width / 2) for box in boxes])
                else:
                    _paint(page, pen, [side for box in boxes for side in _sides(box, pen.width / 2)])
                path, boxes = [], []
            case "Do":
                if page.images[str(operands[0])].get("/Subtype") != "/Image":
                    page.odd(Trick.FOREIGN, "Form")
                _paint(page, pen, [_Box(0.0, 0.0, 1.0, 1.0)])
            case "BDC" | "BMC":
                if str(operands[0]) == "/OC":
                    page.odd(Trick.FOREIGN, "OC")
                artifact = [] if str(operands[0]) == "/Artifact" else None
                inked = [] if str(operands[0]) == "/Figure" else None
            case "EMC":
                if inked:
                    page.write(_Text(_surrounding(inked), _INK))
                inked = None
                if artifact and (said := normal("".join(artifact))):
                    page.furniture.append(Furniture(page.number, said))
                artifact = None
            case "Tf":
                font, size = page.font(str(operands[0])), float(operands[1])
            case "Tm":
                a, b, c, d, x, y = (float(n) for n in operands)
                upright = (a, b, c, d) == (1.0, 0.0, 0.0, 1.0)
            case "Ts":
                rise = float(operands[0])
            case "Tj" | "TJ":
                text, width = font.shown(operands[0])
                width *= size / 1000
                if artifact is not None:
                    artifact.append(text)
                marked = pen.multiplies and artifact is not None and bool(watermark)
                if text.strip() and not (marked and normal("".join(artifact or ())) == normal(watermark)):
                    _write(page, pen, text, (x, y + rise, width, size), upright=upright)
                x += width
            case _:
                pass


def _write(
    page: _Page, pen: _Pen, text: str, at: tuple[float, float, float, float], *, upright: bool
) -> None:
    x, y, width, size = at
    box = _placed(_Box(x, y + 0.1 * size, x + width, y + 0.5 * size), pen.matrix)
    size *= pen.matrix[3]
    if not upright:
        page.odd(Trick.FOREIGN, text)
    if _luminance(pen.fill) > _PALEST:
        page.odd(Trick.PALE, text)
    inside = page.box.left <= box.left and box.right <= page.box.right + 1
    if size < _SMALLEST or not inside or not page.box.bottom <= box.bottom < box.top <= page.box.top:
        page.odd(Trick.OUTSIDE, text)
    page.write(_Text(box, text))


def _paint(page: _Page, pen: _Pen, boxes: list[_Box]) -> None:
    for box in boxes:
        page.draw_over(_placed(box, pen.matrix))


def _within(inner: tuple[float, ...], outer: tuple[float, ...]) -> tuple[float, ...]:
    """A matrix inside another (ISO 32000-1, 8.3.4)."""
    a, b, c, d, e, f = inner
    g, h, i, j, k, m = outer
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


def _placed(box: _Box, matrix: tuple[float, ...]) -> _Box:
    """Where a box lies on the page; what is turned is told apart from this."""
    a, _, _, d, e, f = matrix
    return _around([(a * box.left + e, d * box.bottom + f), (a * box.right + e, d * box.top + f)])


def _around(points: list[tuple[float, float]]) -> _Box:
    across, up = [x for x, _ in points], [y for _, y in points]
    return _Box(min(across), min(up), max(across), max(up))


def _surrounding(boxes: list[_Box]) -> _Box:
    return _around([corner for box in boxes for corner in ((box.left, box.bottom), (box.right, box.top))])


def _wider(box: _Box, by: float) -> _Box:
    return _Box(box.left - by, box.bottom - by, box.right + by, box.top + by)


def _sides(box: _Box, by: float) -> Iterator[_Box]:
    yield _wider(_Box(box.left, box.bottom, box.right, box.bottom), by)
    yield _wider(_Box(box.left, box.top, box.right, box.top), by)
    yield _wider(_Box(box.left, box.bottom, box.left, box.top), by)
    yield _wider(_Box(box.right, box.bottom, box.right, box.top), by)


def _luminance(colour: tuple[float, ...]) -> float:
    """Of an sRGB colour by WCAG 2; grey counts as three equal parts."""
    parts = colour * 3 if len(colour) == 1 else colour
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@dataclass
class _Font:
    """Codes of one or two bytes, each with its text and its width in 1/1000 of the size."""

    texts: dict[int, str] = field(default_factory=dict)
    widths: dict[int, float] = field(default_factory=dict)
    wide: bool = False

    def shown(self, operand: Any) -> tuple[str, float]:
        parts = operand if isinstance(operand, pikepdf.Array) else [operand]
        text, width = "", 0.0
        for part in parts:
            if not isinstance(part, pikepdf.String):
                width -= float(part)
                continue
            raw = bytes(part)
            step = 2 if self.wide else 1
            codes = [int.from_bytes(raw[place : place + step], "big") for place in range(0, len(raw), step)]
            text += "".join(self.texts[code] for code in codes)
            width += sum(self.widths.get(code, 0.0) for code in codes)
        return text, width


def _font(font: Any) -> _Font:
    wide = font.Subtype == "/Type0"
    if wide:
        [first, widths] = list(font.DescendantFonts[0].W)
    else:
        if font.Subtype != "/TrueType":
            raise ValueError("a font that this program does not use")
        first, widths = font.FirstChar, font.Widths
    return _Font(
        to_unicode(font), {int(first) + place: float(width) for place, width in enumerate(widths)}, wide
    )
