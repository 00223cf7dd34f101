# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false
"""The typeface of the documents: widths, and single-byte subsets that are the same in every document.

Why fixed subsets: cutting a font for each document costs more time than setting the whole text, and two documents with
the same words must give the same bytes. So the characters of a face are parted once, by code point, into *sheets* of
few characters. Sheet 0 holds what Swedish text needs and is in every document; the others (64 code points of further
Latin, Greek, Cyrillic, Vietnamese each) are embedded when one of their characters is used. A sheet never changes once it is made,
so threads share it; only the making is locked (ReportLab's font parser keeps a file position).

What this typeface lacks, and letters with combining marks, go another way: see :mod:`.scripts`.
"""

from __future__ import annotations

import struct
import threading
import unicodedata
import zlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from reportlab.pdfbase.ttfonts import TTFontFile

from asfdesk.paths import resource

SOFT_HYPHEN = "\u00ad"
INSTRUCTIONS = frozenset({"\n", "\t", " ", SOFT_HYPHEN})
"""What says how to set a text, besides the letters."""
_FILES = {"R": "SourceSans3-Regular.ttf", "S": "SourceSans3-SemiBold.ttf", "I": "SourceSans3-Italic.ttf"}
_CORE = (
    "".join(map(chr, range(32, 127)))
    + "\u00a0\u00ad"
    + "åäöÅÄÖéÉèÈüÜëáíóúñçæøÆØ"
    + "§°±²³·½×«»´–—‘’‚“”„•…‰€−→☐☑"
)
_FIRST_CODE = 32
_PER_SHEET = 64
_SYMBOLIC = 4
_NONSYMBOLIC = 32
_NOT_IN_A_PDF = frozenset({b"name", b"OS/2", b"post"})
_making = threading.RLock()


@dataclass(frozen=True, slots=True)
class Program:
    """What a PDF needs of one sheet: ready-made object bodies. ``descriptor`` has a place for the number of the font
    file, ``font`` for those of descriptor and ToUnicode map."""

    font_file: bytes
    to_unicode: bytes
    descriptor: str
    font: str


class _Encoding(dict[int, str]):
    """Code point -> escaped PDF string code; a missing one is an error that ``str.translate`` cannot swallow."""

    def __missing__(self, key: int) -> str:
        raise NotInSheet(chr(key))


class NotInSheet(Exception):
    """A character of the text lies on another sheet."""


class Sheet:
    """Some characters of a face, with codes from 32 upwards."""

    def __init__(self, face: Face, index: int, points: list[int]) -> None:
        self.name = f"{face.key}{index}"
        self._face = face
        self._points = points
        self.encoding = _Encoding({point: _escaped(_FIRST_CODE + i) for i, point in enumerate(points)})
        self._program: Program | None = None

    def program(self) -> Program:
        """The font objects, made at the first use in the process."""
        if self._program is None:
            with _making:
                self._program = self._program or self._face.make_program(self._points, self.name)
        return self._program


class Face:
    """One face of the family (``R`` regular, ``S`` semi-bold, ``I`` italic): widths in 1/1000 of the size."""

    def __init__(self, key: str, path: Path) -> None:
        self.key = key
        self._file: Any = TTFontFile(str(path))
        self.widths: dict[str, float] = {chr(p): float(w) for p, w in self._file.charWidths.items()}
        self.widths["\u00a0"] = self.widths[" "]
        self.ascent = float(self._file.ascent)
        core = [ord(c) for c in _CORE if c in self.widths]
        known = set(core)
        blocks: dict[int, list[int]] = {0: core}
        for point in sorted(p for p in map(ord, self.widths) if p > 0xA0 and p not in known):
            blocks.setdefault(point // _PER_SHEET, []).append(point)
        self.sheets = {index: Sheet(self, index, points) for index, points in blocks.items()}
        self._sheet_of = {point: self.sheets[index] for index, points in blocks.items() for point in points}
        self._word_widths: dict[str, float] = {}
        self._plain = INSTRUCTIONS | {
            chr(p) for p in self._sheet_of if unicodedata.category(chr(p))[0] not in "CM"
        }

    def plain(self, text: str) -> bool:
        """Whether every character can be drawn without regard to its neighbours."""
        return self._plain.issuperset(text)

    def width(self, text: str) -> float:
        """Width of ``text`` in 1/1000 of the size."""
        known = self._word_widths.get(text)
        if known is None:
            widths = self.widths
            known = sum([widths[c] for c in text])
            if len(self._word_widths) > 50_000:
                self._word_widths.clear()
            self._word_widths[text] = known
        return known

    def forget(self) -> None:
        """Drop the remembered words."""
        self._word_widths.clear()

    def fitting(self, text: str, room: float) -> int:
        """How many characters of ``text`` fit in ``room``."""
        for place, char in enumerate(text):
            room -= self.widths[char]
            if room < 0:
                return place
        return len(text)

    def encode(self, text: str) -> list[tuple[Sheet, str]]:
        """``text`` as stretches of one sheet, escaped for a PDF literal string."""
        core = self.sheets[0]
        try:
            return [(core, text.translate(core.encoding))]
        except NotInSheet:
            pass
        out: list[tuple[Sheet, str]] = []
        for char in text:
            sheet = self._sheet_of[ord(char)]
            code = sheet.encoding[ord(char)]
            if out and out[-1][0] is sheet:
                out[-1] = (sheet, out[-1][1] + code)
            else:
                out.append((sheet, code))
        return out

    def make_program(self, points: list[int], name: str) -> Program:
        """The embedded subset for ``points``; call only while holding the lock."""
        file = self._file
        codes = [0] * _FIRST_CODE + points
        program = _lean(file.makeSubset(codes))
        prefix = "".join(chr(65 + (ord(c) * 7 + i * 3) % 26) for i, c in enumerate((name * 6)[:6]))
        base = f"{prefix}+{file.name.decode()}"
        bbox = " ".join(f"{v:g}" for v in file.bbox)
        widths = " ".join(f"{self.widths[chr(p)]:g}" for p in points)
        packed = zlib.compress(program, 9)
        cmap = zlib.compress(_to_unicode(points), 9)
        return Program(
            font_file=b"<</Filter/FlateDecode/Length %d/Length1 %d>>\nstream\n%s\r\nendstream"
            % (len(packed), len(program), packed),
            to_unicode=b"<</Filter/FlateDecode/Length %d>>\nstream\n%s\r\nendstream" % (len(cmap), cmap),
            descriptor=f"<</Type/FontDescriptor/Ascent {file.ascent:g}/CapHeight {file.capHeight:g}"
            f"/Descent {file.descent:g}/Flags {(file.flags & ~_NONSYMBOLIC) | _SYMBOLIC}/FontBBox[{bbox}]"
            f"/FontName/{base}/ItalicAngle {file.italicAngle:g}/StemV {file.stemV:g}"
            f"/MissingWidth {file.defaultWidth:g}/FontFile2 %d 0 R>>",
            font=f"<</Type/Font/Subtype/TrueType/BaseFont/{base}/FirstChar {_FIRST_CODE}"
            f"/LastChar {_FIRST_CODE + len(points) - 1}/Widths[{widths}]/FontDescriptor %d 0 R/ToUnicode %d 0 R>>",
        )


@cache
def _face(key: str) -> Face:
    return Face(key, resource("fonts", _FILES[key]))


def face(key: str) -> Face:
    """The face ``R``, ``S`` or ``I``, read from its file at the first use in the process."""
    with _making:
        return _face(key)


def sheet(name: str) -> Sheet:
    """The sheet with the resource name ``name``, as in ``R0``."""
    return face(name[0]).sheets[int(name[1:])]


def _lean(program: bytes) -> bytes:
    """A TrueType program with the tables that a PDF needs alone (ISO 32000-1, 9.9); the names are twice as long as the
    letters of a small sheet, and the licence lies beside the typeface."""
    (count,) = struct.unpack(">4xH6x", program[:12])
    tables: list[tuple[bytes, int, bytes]] = []
    for place in range(12, 12 + 16 * count, 16):
        tag, checksum, offset, length = struct.unpack(">4sIII", program[place : place + 16])
        if tag not in _NOT_IN_A_PDF:
            tables.append((tag, checksum, program[offset : offset + length]))
    power = 1 << (len(tables).bit_length() - 1)
    head = struct.pack(
        ">4s4H", program[:4], len(tables), power * 16, power.bit_length() - 1, (len(tables) - power) * 16
    )
    start, entries, data = 12 + 16 * len(tables), b"", b""
    for tag, checksum, body in tables:
        entries += struct.pack(">4sIII", tag, checksum, start + len(data), len(body))
        data += body + b"\0" * (-len(body) % 4)
    return head + entries + data


def _escaped(code: int) -> str:
    char = chr(code)
    if char in "()\\":
        return "\\" + char
    return char if code < 127 else f"\\{code:03o}"


def _to_unicode(points: list[int]) -> bytes:
    """A ToUnicode map that names only the codes in use: ISO 19005-2 6.2.11.7.2 forbids U+0000 for the others."""
    pairs = [
        f"<{_FIRST_CODE + i:02X}> <{chr(p).encode('utf-16-be').hex().upper()}>" for i, p in enumerate(points)
    ]
    lines = [
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
        "/CIDSystemInfo <</Registry (Adobe)/Ordering (UCS)/Supplement 0>> def",
        "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
        "1 begincodespacerange <00> <FF> endcodespacerange",
    ]
    for start in range(0, len(pairs), 100):
        some = pairs[start : start + 100]
        lines += [f"{len(some)} beginbfchar", *some, "endbfchar"]
    return "\n".join([*lines, "endcmap CMapName currentdict /CMap defineresource pop end end"]).encode()
