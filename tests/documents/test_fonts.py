"""The typeface: what it can draw, and that an embedded part of it really holds what is drawn."""

from __future__ import annotations

import io

import pikepdf
from fontTools.ttLib import TTFont

from asfdesk.documents.content import Document, Ink, Paragraph
from asfdesk.documents.ink import operators
from asfdesk.documents.render import pdf
from asfdesk.documents.scripts import unprintable
from asfdesk.paths import resource

from .samples import NOW


def test_the_characters_that_cannot_be_printed_are_named_once_and_in_order() -> None:
    assert unprintable("Åsa 😀 漢 😀 شش") == "😀漢"
    assert unprintable("Żółć, Жук, Ελένη, Nguyễn\n\tmjuk\u00adt – ”hej” ☑ €") == ""


def test_every_drawn_character_has_its_own_glyph_and_width_in_the_embedded_font() -> None:
    text = "Hamburgefonstiv ÅÄÖåäö 0123 Żółć Жук §–”"
    data = pdf(Document(kind="t", schema=1, title="T", blocks=(Paragraph(text),)), made_at=NOW)
    original = TTFont(resource("fonts", "SourceSans3-Regular.ttf"))
    names, widths = original.getBestCmap(), original["hmtx"]
    with pikepdf.open(io.BytesIO(data)) as file:
        fonts = [f for n, f in file.pages[0].Resources.Font.items() if n.startswith("/R")]
        assert len(fonts) > 2
        for font in fonts:
            embedded = TTFont(io.BytesIO(font.FontDescriptor.FontFile2.read_bytes()))
            assert embedded["maxp"].numGlyphs > 10
            codes = font.ToUnicode.read_bytes().split(b"endcodespacerange")[1]
            first = int(font.FirstChar)
            for line in codes.splitlines():
                if line.startswith(b"<"):
                    code, point = (int(part.strip(b"<>"), 16) for part in line.split())
                    assert int(font.Widths[code - first]) == widths[names[point]][0]


def test_the_licence_lies_beside_each_typeface() -> None:
    for licence in ("OFL.txt", "scripts/OFL-Noto.txt", "scripts/OFL-Vazirmatn.txt"):
        assert "SIL Open Font License" in resource("fonts", *licence.split("/")).read_text("utf-8")
    for file in resource("fonts", "scripts").glob("*.ttf"):
        assert file.name.startswith(("Noto", "Vazirmatn"))


def test_ink_stays_inside_its_field_passes_its_points_and_draws_dots() -> None:
    ink = Ink(1000, 300, (((0, 0, 0), (500, 300, 500), (1000, 0, 1000)), ((500, 150, 500),)))
    code = operators(ink, 100, 200, 220, 70)
    x0, y0 = (float(number) for number in code.splitlines()[0].split()[-3:-1])
    numbers = [
        (x0 + float(a) / 10, y0 + float(b) / 10)
        for line in code.splitlines()
        if line.endswith((" c", " m"))
        for a, b in [line.split()[-3:-1]]
    ]
    assert all(100 <= x <= 320 and 200 <= y <= 270 for x, y in numbers)
    assert code.count(" l S") == 1
    assert operators(Ink(10, 10, ()), 0, 0, 10, 10) == ""
