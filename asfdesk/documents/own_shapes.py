# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false, reportUnknownParameterType=false, reportAttributeAccessIssue=false
# pyright: reportUnknownLambdaType=false
"""Whether the letters that a page draws have the shapes of this program's typefaces: a file may say 5 and draw an 8.

The words are read by the codes' ToUnicode map; what an eye sees is the outline that the embedded font has for the code.
So each outline is held against that of the shipped typeface of the same name, for the character that the code is said to
be. The typefaces have no hinting, so a font that brings instructions of its own, which may move every point, is none of
ours; nor is one with tables that a reader might take outlines from instead. Shipped typefaces are never replaced, only
added to, since signed documents are set in them for ever.
"""

from __future__ import annotations

import io
import struct
import unicodedata
from functools import lru_cache
from typing import Any

import pikepdf
import uharfbuzz as hb

from asfdesk.paths import resource

from .reading_back import to_unicode

_TABLES = frozenset(
    {b"cmap", b"glyf", b"head", b"hhea", b"hmtx", b"loca", b"maxp", b"prep", b"vhea", b"vmtx"}
)
_NO_HINTS = bytes.fromhex("b801ff85b0048d")
"""The ``prep`` of an unhinted font: dropout control and nothing else."""
_FAMILY = "SourceSans3-"
_SAME = {"\u00a0": " ", "\u00ad": "-"}
_UNSEEN = "\u200b"
Outline = tuple[tuple[float, ...], ...]


def foreign_shapes(pdf: bytes) -> list[str]:
    """The texts whose drawn shape is not that of the typeface; a font's name where the whole font is none of ours.

    Raises:
        ValueError: the file has fonts that this program could not have written.
    """
    found: dict[str, None] = {}
    seen: set[tuple[int, int]] = set()
    try:
        with pikepdf.open(io.BytesIO(pdf)) as file:
            for page in file.pages:
                for font in page.obj.Resources.get("/Font", {}).values():
                    if font.objgen not in seen:
                        seen.add(font.objgen)
                        found.update(dict.fromkeys(_foreign(font)))
    except (pikepdf.PdfError, AttributeError, KeyError, TypeError, IndexError, struct.error) as error:
        raise ValueError("fonts of another make") from error
    return list(found)


def _foreign(font: Any) -> list[str]:
    name = str(font.BaseFont)[1:].partition("+")[2]
    face = _shipped(name)
    said = to_unicode(font)
    if font.Subtype == "/Type0":
        [descendant] = font.DescendantFonts
        places = descendant.CIDToGIDMap.read_bytes()
        program = descendant.FontDescriptor.FontFile2.read_bytes()
        glyphs = {code: int.from_bytes(places[2 * code : 2 * code + 2], "big") for code in said}
        whole = font.Encoding == "/Identity-H" and descendant.Subtype == "/CIDFontType2"
    else:
        program = font.FontDescriptor.FontFile2.read_bytes()
        glyphs = _codes(program)
        whole = "/Encoding" not in font
    if face is None or not (whole and glyphs and _plain(program)):
        return [name or "?"]
    drawn = _Outlines(hb.Face(program))
    letters = frozenset(char for text in said.values() for char in text)
    return [
        text
        for code, text in said.items()
        if not face.may_be(drawn.of(glyphs.get(code, 0)), text, letters, simple=font.Subtype == "/TrueType")
    ]


def _plain(program: bytes) -> bool:
    """Only the tables that we embed, each once, and no instructions."""
    tables = _tables(program)
    names = [name for name, _ in tables]
    hints = dict(tables).get(b"prep", _NO_HINTS)
    return (
        set(names) <= _TABLES
        and len(set(names)) == len(names)
        and hints == _NO_HINTS
        and not _instructed(dict(tables))
    )


def _tables(program: bytes) -> list[tuple[bytes, bytes]]:
    (count,) = struct.unpack(">4xH", program[:6])
    entries = [struct.unpack(">4s4xII", program[at : at + 16]) for at in range(12, 12 + 16 * count, 16)]
    return [(name, program[start : start + length]) for name, start, length in entries]


def _instructed(tables: dict[bytes, bytes]) -> bool:
    """Whether any glyph brings instructions (TrueType ``glyf``)."""
    wide = tables[b"head"][50:52] != b"\0\0"
    loca = tables[b"loca"]
    size, scale = (4, 1) if wide else (2, 2)
    starts = [int.from_bytes(loca[at : at + size], "big") * scale for at in range(0, len(loca), size)]
    glyf = tables[b"glyf"]
    for start, end in zip(starts, starts[1:], strict=False):
        body = glyf[start:end]
        if len(body) < 12:
            continue
        (contours,) = struct.unpack(">h", body[:2])
        at = 10 + 2 * contours
        if contours >= 0 and body[at : at + 2] not in (b"\0\0", b""):
            return True
        if contours < 0 and _composed_with_hints(body):
            return True
    return False


def _composed_with_hints(body: bytes) -> bool:
    at, more = 10, True
    while more:
        (flags,) = struct.unpack(">H", body[at : at + 2])
        if flags & 0x0100:
            return True
        at += 4 + (4 if flags & 0x0001 else 2)
        at += 2 if flags & 0x0008 else 4 if flags & 0x0040 else 8 if flags & 0x0080 else 0
        more = bool(flags & 0x0020)
    return False


def _codes(program: bytes) -> dict[int, int]:
    """The one map of codes to glyphs that we write: Macintosh, trimmed (format 6). Nothing of any other."""
    cmap = dict(_tables(program))[b"cmap"]
    version, count, platform, encoding, start = struct.unpack(">HHHHI", cmap[:12])
    form, _, _, first, codes = struct.unpack(">5H", cmap[start : start + 10])
    if (version, count, platform, encoding, form) != (0, 1, 1, 0, 6):
        return {}
    numbers = struct.unpack(f">{codes}H", cmap[start + 10 : start + 10 + 2 * codes])
    return dict(enumerate(numbers, first))


class _Outlines:
    """The outlines of a font, in 1/1000 of its size."""

    def __init__(self, face: Any) -> None:
        self.face = face
        self.font: Any = hb.Font(face)
        self.font.scale = (1000, 1000)
        self._drawn: dict[int, Outline] = {}

    def of(self, glyph: int) -> Outline:
        """Every line and curve of a glyph."""
        if glyph not in self._drawn:
            lines: list[tuple[float, ...]] = []
            self.font.draw_glyph(glyph, _PENCIL, lines)
            self._drawn[glyph] = tuple(lines)
        return self._drawn[glyph]


def _pencil() -> Any:
    draw = hb.DrawFuncs()
    draw.set_move_to_func(lambda x, y, lines: lines.append((0.0, x, y)))
    draw.set_line_to_func(lambda x, y, lines: lines.append((1.0, x, y)))
    draw.set_quadratic_to_func(lambda a, b, x, y, lines: lines.append((2.0, a, b, x, y)))
    draw.set_cubic_to_func(lambda a, b, c, d, x, y, lines: lines.append((3.0, a, b, c, d, x, y)))
    draw.set_close_path_func(lambda lines: lines.append((4.0,)))
    return draw


_PENCIL = _pencil()


class _Shipped(_Outlines):
    """A typeface of ours."""

    def __init__(self, path: str) -> None:
        super().__init__(hb.Face(hb.Blob.from_file_path(path)))
        self._glyphs: dict[Outline, set[int]] = {}
        self._reached: dict[frozenset[str], frozenset[int]] = {}
        self._plain: dict[int, str] = {}

    def may_be(self, outline: Outline, text: str, letters: frozenset[str], *, simple: bool) -> bool:
        """Whether the typeface draws ``text`` so, in a document that has these ``letters``."""
        if simple:
            if unicodedata.category(text)[0] == "M":
                return True  # never drawn with such a font: letters with marks are shaped
            nominal = self.font.get_nominal_glyph(ord(text)) or self.font.get_nominal_glyph(
                ord(_SAME.get(text, text))
            )
            return outline == self.of(nominal or 0)
        if not outline:  # a letter that its neighbour has drawn already, or a blank
            return all(unicodedata.category(char)[0] != "N" for char in text)
        return any(self._may_stand(glyph, text, letters) for glyph in self._like(outline))

    def _may_stand(self, glyph: int, text: str, letters: frozenset[str]) -> bool:
        moving = frozenset(filter(_moves, letters))
        if (text == _UNSEEN or any(map(_moves, text))) and glyph in self._reach(moving):
            return True
        if (
            text == _UNSEEN
        ):  # the rest of a sign that is drawn in parts, never a letter or a number of its own
            return unicodedata.category(self._named().get(glyph, " "))[0] not in "LN"
        if glyph in self._reach(frozenset(text)):
            return True
        alone = any(glyph in self._reach(frozenset(other)) for other in letters - set(text) - {_UNSEEN})
        return not alone and glyph in self._reach(letters)  # joined of several

    def _like(self, outline: Outline) -> set[int]:
        if not self._glyphs:
            for glyph in range(self.face.glyph_count):
                self._glyphs.setdefault(self.of(glyph), set()).add(glyph)
        return self._glyphs.get(outline, set())

    def _reach(self, letters: frozenset[str]) -> frozenset[int]:
        """The glyphs that these characters may become, by whatever stands beside them."""
        if letters not in self._reached:
            wanted: Any = hb.SubsetInput()
            forms = "".join(letters)
            forms += unicodedata.normalize("NFD", forms) + unicodedata.normalize("NFC", forms)
            wanted.sets(hb.SubsetInputSets.UNICODE).update(map(ord, forms))
            plan: Any = hb.SubsetPlan(self.face, wanted)
            self._reached[letters] = frozenset(plan.old_to_new_glyph_mapping) - {0}
        return self._reached[letters]

    def _named(self) -> dict[int, str]:
        if not self._plain:
            self._plain = {self.font.get_nominal_glyph(point): chr(point) for point in self.face.unicodes}
        return self._plain


def _moves(char: str) -> bool:
    """Letters of the scripts of India and of Thai, whose parts are drawn in another order than they are said: which part
    says which letter is not known, only that they are parts of the letters there are."""
    return 0x0900 <= ord(char) < 0x0E80 and unicodedata.category(char)[0] in "LM"


@lru_cache(maxsize=8)
def _shipped(name: str) -> _Shipped | None:
    """The typeface of that name, if it is one of ours."""
    if not name or not name.replace("-", "").isalnum():
        return None
    parts = (f"{name}.ttf",) if name.startswith(_FAMILY) else ("scripts", f"{name}.ttf")
    path = resource("fonts", *parts)
    return _Shipped(str(path)) if path.is_file() else None
