"""Shaped text in one document: a code for each glyph that is drawn, and the embedded fonts that hold just those.

A code stands for a glyph *and* the characters it is drawn for, so that one shape that serves two letters reads back as
the right one. Codes are given in the order of drawing: the same document gives the same bytes.
"""

from __future__ import annotations

from typing import NamedTuple

from asfdesk.domain.errors import Rule, broken

from .pdffile import PdfFile
from .shaping import Glyph, ShapedFace, shaped_face

_PER_BLOCK = 100
_NOT_DRAWN = "\u200c\u200d\u200e\u200f\u061c\u034f"


class GlyphRun(NamedTuple):
    """Glyphs of one face from left to right; ``size`` is that of the text around them."""

    face: str
    size: float
    glyphs: tuple[Glyph, ...]

    @property
    def text(self) -> str:
        """What is drawn, in the order of drawing."""
        return "".join(glyph.text for glyph in self.glyphs if _is_drawn(glyph))


class Glyphs:
    """The shaped fonts of a document while it is drawn; shared by all its pages."""

    def __init__(self) -> None:
        self._codes: dict[str, dict[tuple[int, str], int]] = {}

    def operators(self, run: GlyphRun) -> str:
        """Operators that draw the run and leave the pen behind it."""
        face = shaped_face(run.face)
        codes = self._codes.setdefault(run.face, {})
        size = run.size * face.scale
        out = [f"/{self._name(run.face)} {size:g} Tf"]
        array: list[str] = []
        cursor = pen = rise = 0.0

        def show() -> None:
            if array:
                out.append(f"[{''.join(array)}] TJ")
                array.clear()

        for glyph in run.glyphs:
            if _is_drawn(glyph):
                if glyph.up != rise:
                    show()
                    rise = glyph.up
                    out.append(f"{rise * size / 1000:.2f} Ts")
                back = round(cursor - pen - glyph.right)
                if back:
                    array.append(f"{back}")
                code = codes.setdefault((glyph.number, glyph.text), len(codes) + 1)
                array.append(f"<{code:04X}>")
                cursor += face.advance(glyph.number) - back
            pen += glyph.advance
        if back := round(cursor - pen):
            array.append(f"{back}")
        show()
        if rise:
            out.append("0 Ts")
        return " ".join(out)

    def resources(self, file: PdfFile, *, with_set: bool = False) -> bytes:
        """Write the fonts; returns the entries of a font resource dictionary. PDF/A-1 wants ``with_set``: a list of
        the glyphs in each font."""
        return b"".join(
            b"/%s %d 0 R" % (self._name(key).encode(), _font(file, shaped_face(key), list(codes), with_set))
            for key, codes in self._codes.items()
        )

    def _name(self, key: str) -> str:
        return f"G{list(self._codes).index(key)}"


def _is_drawn(glyph: Glyph) -> bool:
    """Joiners and marks of direction have done their work in shaping.

    Raises:
        RuleBroken: ``Rule.UNPRINTABLE``; a sign that none of the faces can compose.
    """
    if not glyph.text.strip(_NOT_DRAWN):
        return False
    if glyph.number == 0:
        raise broken(Rule.UNPRINTABLE, characters=glyph.text)
    return True


def _font(file: PdfFile, face: ShapedFace, codes: list[tuple[int, str]], with_set: bool) -> int:
    numbers = {number for number, _ in codes}
    program, new = face.subset(numbers)
    base = face.base_name(numbers)
    embedded = file.stream(program, b"/Length1 %d" % len(program), level=9)
    listed = b""
    if with_set:
        bits = bytearray(b"\x80" + bytes(len(codes) // 8))
        for code in range(1, len(codes) + 1):
            bits[code // 8] |= 0x80 >> code % 8
        listed = b"/CIDSet %d 0 R" % file.stream(bytes(bits))
    descriptor = file.add(face.descriptor(numbers).encode() + b"/FontFile2 %d 0 R%s>>" % (embedded, listed))
    to_glyph = file.stream(b"\0\0" + b"".join(new[number].to_bytes(2, "big") for number, _ in codes))
    widths = " ".join(f"{face.advance(number):g}" for number, _ in codes)
    descendant = file.add(
        f"<</Type/Font/Subtype/CIDFontType2/BaseFont/{base}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"
        f"/Supplement 0>>/FontDescriptor {descriptor} 0 R/DW 0/W[1[{widths}]]/CIDToGIDMap {to_glyph} 0 R>>".encode()
    )
    to_unicode = file.stream(_to_unicode([text for _, text in codes]))
    return file.add(
        f"<</Type/Font/Subtype/Type0/BaseFont/{base}/Encoding/Identity-H/DescendantFonts[{descendant} 0 R]"
        f"/ToUnicode {to_unicode} 0 R>>".encode()
    )


def _to_unicode(texts: list[str]) -> bytes:
    pairs = [f"<{code:04X}> <{text.encode('utf-16-be').hex().upper()}>" for code, text in enumerate(texts, 1)]
    lines = [
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
        "/CIDSystemInfo <</Registry (Adobe)/Ordering (UCS)/Supplement 0>> def",
        "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
        "1 begincodespacerange <0000> <FFFF> endcodespacerange",
    ]
    for start in range(0, len(pairs), _PER_BLOCK):
        some = pairs[start : start + _PER_BLOCK]
        lines += [f"{len(some)} beginbfchar", *some, "endbfchar"]
    return "\n".join([*lines, "endcmap CMapName currentdict /CMap defineresource pop end end"]).encode()
