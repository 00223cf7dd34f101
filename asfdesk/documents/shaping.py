# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false, reportAttributeAccessIssue=false, reportUnknownParameterType=false
"""Letters that take their shape from their neighbours: HarfBuzz's glyphs, each with the characters it stands for.

Why not always: Latin, Greek and Cyrillic text needs none of it and is set ten times as fast from tables of widths
(:mod:`.fonts`). This is for the scripts that typeface lacks and for letters with combining marks.
"""

from __future__ import annotations

import hashlib
import threading
import unicodedata
from itertools import groupby, pairwise
from typing import Any, NamedTuple

import uharfbuzz as hb

from asfdesk.paths import resource

_SOURCE = {
    "R": "SourceSans3-Regular.ttf",
    "S": "SourceSans3-SemiBold.ttf",
    "I": "SourceSans3-Italic.ttf",
}
SCRIPTS = (
    "NotoSans",
    "Vazirmatn",
    "NotoSansEthiopic",
    "NotoSansHebrew",
    "NotoSansSyriac",
    "NotoSansArmenian",
    "NotoSansGeorgian",
    "NotoSansThai",
    "NotoSansDevanagari",
    "NotoSansBengali",
    "NotoSansTamil",
)
_SCALE = {"Vazirmatn": 1.0}
_NOTO = 0.92
_REMEMBERED = 4_000
_DROPPED_TABLES = (
    "GSUB",
    "GPOS",
    "GDEF",
    "BASE",
    "cmap",
    "name",
    "post",
    "OS/2",
    "STAT",
    "gasp",
    "meta",
    "DSIG",
)
_UNSEEN = "\u200b"
"""What a further glyph of a character is said to be: its first glyph has said the character already."""
_FEATURES = {"liga": False}
"""Ligatures that a script does not ask for are left out: each letter is one glyph, and is copied as itself."""
_JOINER = "\u200c"
_opening = threading.RLock()
_open: dict[str, ShapedFace] = {}


class Glyph(NamedTuple):
    """A drawn glyph in 1/1000 of the size: its shift from the pen, and how far the pen goes on. ``text`` is what it
    stands for."""

    number: int
    text: str
    right: float
    up: float
    advance: float


class ShapedFace:
    """A font file that is shaped. ``scale`` makes its letters as large as those of the main typeface."""

    def __init__(self, key: str, file: str, scale: float) -> None:
        self.key = key
        self.name = file.rpartition("/")[2].removesuffix(".ttf")
        self.scale = scale
        self._face: Any = hb.Face(hb.Blob.from_file_path(str(resource("fonts", *file.split("/")))))
        self._font: Any = hb.Font(self._face)
        self._font.scale = (1000, 1000)
        self._widths: dict[str, float] = {}
        self._shapes: dict[tuple[str, bool], tuple[Glyph, ...]] = {}

    def has(self, text: str) -> bool:
        """Whether there is a glyph for every character."""
        return all(self._font.get_nominal_glyph(ord(char)) for char in text)

    def width(self, text: str) -> float:
        """Width in 1/1000 of the size of the text around it. The same in both directions."""
        known = self._widths.get(text)
        if known is None:
            known = sum(place.x_advance for _, _, place in self._shape(text, rtl=None)[0]) * self.scale
            if len(self._widths) > _REMEMBERED:
                self._widths.clear()
            self._widths[text] = known
        return known

    def fitting(self, text: str, room: float) -> int:
        """How many characters of ``text`` fit in ``room``, never parting a letter from its marks; 0 if none."""
        found, backwards = self._shape(text, rtl=None)
        widths: dict[int, float] = {}
        for _, start, place in found[::-1] if backwards else found:
            widths[start] = widths.get(start, 0.0) + place.x_advance * self.scale
        used = 0.0
        for start, width in widths.items():
            used += width
            if used > room:
                return start
        return len(text)

    def glyphs(self, text: str, *, rtl: bool) -> tuple[Glyph, ...]:
        """The glyphs of ``text`` from left to right."""
        known = self._shapes.get((text, rtl))
        if known is None:
            found, _ = self._shape(text, rtl=rtl)
            starts = [start for _, start, _ in found]
            texts = _texts(text, starts[::-1])[::-1] if rtl else _texts(text, starts)
            glyphs = [
                Glyph(number, said, place.x_offset, place.y_offset, place.x_advance)
                for (number, _, place), said in zip(found, texts, strict=True)
            ]
            known = tuple(self._one_letter_each(glyphs) if rtl else glyphs)
            if len(self._shapes) > _REMEMBERED:
                self._shapes.clear()
            self._shapes[text, rtl] = known
        return known

    def _one_letter_each(self, glyphs: list[Glyph]) -> list[Glyph]:
        """Ligatures of a script from right to left say one letter, empty glyphs over them the others.

        Readers of PDF that put such text in logical order turn the letters of one code round, or leave out what has no
        width (tried with poppler and PDFium).
        """
        blank = self._font.get_nominal_glyph(ord(" "))
        out: list[Glyph] = []
        for glyph in glyphs:
            letters = glyph.text if glyph.advance else glyph.text[:1]
            if len(letters) == 1 or any(unicodedata.combining(char) or char in _JOINER for char in letters):
                out.append(glyph)
                continue
            out.append(glyph._replace(text=letters[-1]))
            step = glyph.advance / len(letters)
            out += [
                Glyph(blank, letter, step * place - glyph.advance, 0, 0)
                for place, letter in enumerate(letters[-2::-1], 1)
            ]
        return out

    def forget(self) -> None:
        """Drop the remembered texts."""
        self._widths.clear()
        self._shapes.clear()

    def _shape(self, text: str, *, rtl: bool | None) -> tuple[list[tuple[int, int, Any]], bool]:
        """Glyph, start of its cluster in ``text`` and place, from left to right; whether that is backwards. Without a
        direction the script's own."""
        buffer: Any = hb.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        if rtl is not None:
            buffer.direction = "rtl" if rtl else "ltr"
        buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
        hb.shape(self._font, buffer, _FEATURES)
        # HarfBuzz gives None, not nothing, as the positions of an empty text
        places = zip(buffer.glyph_infos, buffer.glyph_positions or (), strict=True)
        return [(i.codepoint, i.cluster, place) for i, place in places], buffer.direction == "rtl"

    # --- what a PDF needs ---------------------------------------------------------------------------------------------

    def advance(self, number: int) -> float:
        """The width of a glyph by its font file, in 1/1000."""
        return float(self._font.get_glyph_h_advance(number))

    def subset(self, numbers: set[int]) -> tuple[bytes, dict[int, int]]:
        """A font file with just these glyphs, and the number that each has there."""
        wanted: Any = hb.SubsetInput()
        wanted.sets(hb.SubsetInputSets.GLYPH_INDEX).update(numbers)
        wanted.sets(hb.SubsetInputSets.DROP_TABLE_TAG).update(_tag(name) for name in _DROPPED_TABLES)
        wanted.flags = (
            hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NOTDEF_OUTLINE | hb.SubsetFlags.NO_LAYOUT_CLOSURE
        )
        plan: Any = hb.SubsetPlan(self._face, wanted)
        return bytes(plan.execute().blob.data), dict(plan.old_to_new_glyph_mapping)

    def descriptor(self, numbers: set[int]) -> str:
        """The FontDescriptor of such a subset without its end: the font file follows."""
        unit = 1000 / self._face.upem
        head = self._face.reference_table("head").data
        box = [round(int.from_bytes(head[at : at + 2], "big", signed=True) * unit) for at in (36, 38, 40, 42)]
        extents = self._font.get_font_extents("ltr")
        return (
            f"<</Type/FontDescriptor/Ascent {extents.ascender}/CapHeight 700/Descent {extents.descender}/Flags 4"
            f"/FontBBox[{box[0]} {box[1]} {box[2]} {box[3]}]/FontName/{self.base_name(numbers)}/ItalicAngle 0/StemV 80"
        )

    def base_name(self, numbers: set[int]) -> str:
        """The name with the six letters that mark a subset; they follow from what is in it."""
        digest = hashlib.sha256(f"{self.name}{sorted(numbers)}".encode()).digest()
        return "".join(chr(65 + byte % 26) for byte in digest[:6]) + "+" + self.name


def shaped_face(name: str) -> ShapedFace:
    """The face with this name: ``R``, ``S`` or ``I`` of the main typeface, or a file of ``resources/fonts/scripts``."""
    known = _open.get(name)
    if known is None:
        with _opening:
            known = _open.get(name) or _opened(name)
            _open[name] = known
    return known


def _opened(name: str) -> ShapedFace:
    if name in _SOURCE:
        return ShapedFace(name, _SOURCE[name], 1.0)
    return ShapedFace(name, f"scripts/{name}.ttf", _SCALE.get(name.partition("-")[0], _NOTO))


def forget() -> None:
    """Drop every remembered text."""
    for known in list(_open.values()):
        known.forget()


def _texts(text: str, starts: list[int]) -> list[str]:
    """What each glyph stands for, in logical order, given where in ``text`` its cluster begins."""
    ends = dict(pairwise([*dict.fromkeys(starts), len(text)]))
    out: list[str] = []
    for start, group in groupby(starts):
        count = len(list(group))
        said = text[start : ends[start]]
        if len(said) >= count:
            out += [*said[: count - 1], said[count - 1 :]]
        else:
            out += [said, *[_UNSEEN] * (count - 1)]
    return out


def _tag(name: str) -> int:
    return int.from_bytes(name.encode("ascii"), "big")
