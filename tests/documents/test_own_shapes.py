"""A letter must be drawn as the letter it is said to be: fonts with other outlines under the same words are found."""

from __future__ import annotations

import io
import struct
from collections.abc import Callable
from datetime import UTC, datetime

import pikepdf
import pytest

from asfdesk.documents.content import Document, Paragraph, Run
from asfdesk.documents.own_shapes import _tables, foreign_shapes
from asfdesk.documents.reading_back import said
from asfdesk.documents.render import pdf

NOW = datetime(2026, 3, 3, 8, 30, tzinfo=UTC)
NAMES = (
    "Åsa Öberg 0123456789", "Nguyễn Văn Ánh q̃", "محمد الأحمد لا إله ٥٨", "ሰላም ትግርኛ", "שלום", "ܫܠܡܐ", "Հայերեն",
    "ქართული", "ภาษาไทย ก่ำ", "हिन्दी क्षेत्र", "বাংলা ক্ষ", "தமிழ் கொ", "Ελληνικά", "Кириллица", "a\u00a0b co\u00adop",
)  # fmt: skip


def made(*texts: str) -> bytes:
    styles = ("plain", "bold", "italic")
    blocks = tuple(Paragraph((Run(text, style),)) for text in texts for style in styles)
    return pdf(Document(kind="note", schema=1, title="5 och 8", blocks=blocks), made_at=NOW)


def test_every_script_that_the_program_prints_has_the_shapes_of_its_typefaces() -> None:
    assert foreign_shapes(made(*NAMES)) == []


def rebuilt(program: bytes, changed: dict[bytes, bytes]) -> bytes:
    """The font with other tables, or further ones."""
    tables = {**dict(_tables(program)), **changed}
    start, entries, data = 12 + 16 * len(tables), b"", b""
    for tag, body in tables.items():
        entries += struct.pack(">4sIII", tag, 0, start + len(data), len(body))
        data += body + b"\0" * (-len(body) % 4)
    return program[:4] + struct.pack(">4H", len(tables), 0, 0, 0) + entries + data


def glyphs_swapped(program: bytes) -> bytes:
    """The outline of 5 where that of 8 was, and the other way round."""
    tables = dict(_tables(program))
    five, eight = code(tables, "5"), code(tables, "8")
    wide = tables[b"head"][50:52] != b"\0\0"
    size, scale = (4, 1) if wide else (2, 2)
    loca = tables[b"loca"]
    starts = [int.from_bytes(loca[at : at + size], "big") * scale for at in range(0, len(loca), size)]
    bodies = [tables[b"glyf"][a:b] for a, b in zip(starts, starts[1:], strict=False)]
    bodies[five], bodies[eight] = bodies[eight], bodies[five]
    places = [0]
    for body in bodies:
        places.append(places[-1] + len(body))
    return rebuilt(program, {b"glyf": b"".join(bodies), b"loca": b"".join(
        (place // scale).to_bytes(size, "big") for place in places)})  # fmt: skip


def code(tables: dict[bytes, bytes], char: str) -> int:
    """The glyph of a character in a sheet, whose codes are those of ASCII there."""
    at = 12 + 10 + 2 * ord(char)
    return int.from_bytes(tables[b"cmap"][at : at + 2], "big")


def codes_swapped(program: bytes) -> bytes:
    tables = dict(_tables(program))
    cmap = bytearray(tables[b"cmap"])
    a, b = 22 + 2 * ord("5"), 22 + 2 * ord("8")
    cmap[a : a + 2], cmap[b : b + 2] = cmap[b : b + 2], cmap[a : a + 2]
    return rebuilt(program, {b"cmap": bytes(cmap)})


def second_map(program: bytes) -> bytes:
    cmap = dict(_tables(program))[b"cmap"]
    other = struct.pack(">HHHHI", 0, 2, 1, 0, 20) + struct.pack(">HHI", 3, 0, 20) + cmap[12:]
    return rebuilt(program, {b"cmap": other})


def instructed(program: bytes) -> bytes:
    """The first glyph gets an instruction of its own."""
    tables = dict(_tables(program))
    glyf = bytearray(tables[b"glyf"])
    (contours,) = struct.unpack(">h", glyf[:2])
    glyf[10 + 2 * contours : 12 + 2 * contours] = b"\0\1"
    return rebuilt(program, {b"glyf": bytes(glyf)})


PROGRAMS: dict[str, Callable[[bytes], bytes]] = {
    "outlines of 5 and 8 swapped": glyphs_swapped,
    "codes of 5 and 8 swapped": codes_swapped,
    "a second map of codes": second_map,
    "instructions for a glyph": instructed,
    "instructions for all": lambda program: rebuilt(program, {b"prep": b"\xb0\x01\x2d\x00"}),
    "a program of instructions": lambda program: rebuilt(program, {b"fpgm": b"\xb0\x01"}),
    "outlines of another kind besides": lambda program: rebuilt(program, {b"CFF ": b"\1\0\4\1"}),
    "no outline at all": lambda program: rebuilt(
        program, {b"loca": bytes(len(dict(_tables(program))[b"loca"]))}
    ),
}


def mutated(data: bytes, change: Callable[[pikepdf.Pdf], None]) -> bytes:
    with pikepdf.open(io.BytesIO(data)) as file:
        change(file)
        out = io.BytesIO()
        file.save(out)
    return out.getvalue()


def font(file: pikepdf.Pdf, name: str = "/R0") -> pikepdf.Object:
    return file.pages[0].Resources.Font[name]


@pytest.mark.parametrize("way", PROGRAMS)
def test_a_font_that_draws_something_else_under_the_same_words_is_found(way: str) -> None:
    data = made("150 kr")

    def change(file: pikepdf.Pdf) -> None:
        held = font(file).FontDescriptor.FontFile2
        held.write(PROGRAMS[way](held.read_bytes()))

    other = mutated(data, change)
    assert said(other) == said(data)
    assert foreign_shapes(other)


def _another_face(file: pikepdf.Pdf) -> None:
    font(file).FontDescriptor.FontFile2 = font(file, "/S0").FontDescriptor.FontFile2


def _another_name(file: pikepdf.Pdf) -> None:
    font(file).BaseFont = pikepdf.Name("/ABCDEF+Helvetica")


def _encoding(file: pikepdf.Pdf) -> None:
    font(file).Encoding = pikepdf.Dictionary(Differences=[ord("5"), pikepdf.Name.eight])


def _said_otherwise(file: pikepdf.Pdf) -> None:
    held = font(file).ToUnicode
    told = held.read_bytes()
    held.write(told.replace(b"<35> <0035>", b"<35> <0038>").replace(b"<38> <0038>", b"<38> <0035>"))


@pytest.mark.parametrize("change", [_another_face, _another_name, _encoding, _said_otherwise])
def test_another_font_encoding_or_meaning_of_a_code_is_found(change: Callable[[pikepdf.Pdf], None]) -> None:
    assert foreign_shapes(mutated(made("150 kr"), change))


def test_digits_of_another_script_and_strokes_without_a_letter_are_found_too() -> None:
    data = made("محمد ٥ و ٨")

    def shaped(file: pikepdf.Pdf) -> pikepdf.Object:
        fonts = file.pages[0].Resources.Font
        return next(
            one
            for name, one in fonts.items()
            if name.startswith("/G") and b"0665" in one.ToUnicode.read_bytes()
        )

    def code_of(file: pikepdf.Pdf, said_as: bytes) -> int:
        told = shaped(file).ToUnicode.read_bytes()
        place = told.index(b"> <" + said_as + b">")
        return int(told[place - 4 : place], 16)

    def swapped(file: pikepdf.Pdf) -> None:
        held = shaped(file).DescendantFonts[0].CIDToGIDMap
        raw = bytearray(held.read_bytes())
        a, b = (2 * code_of(file, digit) for digit in (b"0665", b"0668"))
        raw[a : a + 2], raw[b : b + 2] = raw[b : b + 2], raw[a : a + 2]
        held.write(bytes(raw))

    def unsaid(file: pikepdf.Pdf) -> None:
        held = shaped(file).ToUnicode
        held.write(held.read_bytes().replace(b"> <0668>", b"> <200B>"))

    def blank(file: pikepdf.Pdf) -> None:
        held = shaped(file).DescendantFonts[0].CIDToGIDMap
        raw = bytearray(held.read_bytes())
        at = 2 * code_of(file, b"0668")
        raw[at : at + 2] = b"\0\0"
        held.write(bytes(raw))

    assert foreign_shapes(data) == []
    assert sorted(foreign_shapes(mutated(data, swapped))) == ["٥", "٨"]
    assert foreign_shapes(mutated(data, unsaid)) == ["\u200b"]
    assert foreign_shapes(mutated(data, blank)) == ["٨"]


def test_a_file_whose_fonts_cannot_be_read_is_none_of_ours() -> None:
    def cut(file: pikepdf.Pdf) -> None:
        held = font(file).FontDescriptor.FontFile2
        held.write(held.read_bytes()[:40])

    with pytest.raises(ValueError, match="another make"):
        foreign_shapes(mutated(made("150 kr"), cut))
