"""Signed paper comes home: found by its code however it was photographed, straight, and without what a camera notes."""

from __future__ import annotations

import io
import struct
import zlib
from uuid import UUID

import pytest
from PIL import Image

from asfdesk.documents.content import SCHEMA, Document, PageBreak, Paragraph
from asfdesk.domain.control_code import ControlCode, code_for
from asfdesk.domain.errors import Rule, RuleBroken
from asfdesk.domain.signature import Copy
from asfdesk.exchange.scans import read_scan
from asfdesk.exchange.straighten import Found, straightened

from .photos import jpeg, likeness, photograph, png, scan_pdf, sheets

KEY = UUID("01890a5d-ac96-774b-bcce-b302099a8057")
CODE = code_for(KEY, Copy.FULL, "3fa981c204bd" + "0" * 52)
TEXT = "Parterna förbinder sig genom sina underskrifter att följa överenskommelsen. " * 6
DOCUMENT = Document(
    kind="agreement",
    schema=SCHEMA,
    title="Överenskommelse",
    reference="ÖK-2026-K7Q-0012",
    blocks=(Paragraph(TEXT), Paragraph(TEXT), PageBreak(), Paragraph(TEXT)),
)


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


@pytest.mark.parametrize(("seed", "turned"), [(1, 0), (2, 90), (3, 180), (4, 270), (5, 9), (6, -14)])
def test_a_photo_in_perspective_becomes_the_page_that_was_printed(seed: int, turned: int) -> None:
    sheet = sheets(DOCUMENT, CODE)[0]
    [page] = read_scan("foto.jpg", jpeg(photograph(sheet, seed, turned)))
    assert page.code == ControlCode(KEY, Copy.FULL, "3fa981c204bd", 1, 2)
    assert page.straight
    assert likeness(opened(page.jpeg), sheet) < 8


@pytest.mark.parametrize("dpi", [100, 150, 300])
def test_a_scan_is_read_at_the_resolutions_of_office_scanners(dpi: int) -> None:
    [page] = read_scan("skanning.png", png(sheets(DOCUMENT, CODE, dpi)[1]))
    assert page.code is not None
    assert (page.code.page, page.straight) == (2, True)


def test_pages_of_a_scanned_pdf_keep_their_order_and_say_which_they_are() -> None:
    first, second = sheets(DOCUMENT, CODE)
    pages = read_scan("skanning.pdf", scan_pdf([second.rotate(180), first.convert("L").convert("RGB")]))
    assert [(page.number, page.code.page if page.code else 0) for page in pages] == [(1, 2), (2, 1)]


def test_two_papers_on_one_photo_become_two_pages() -> None:
    first, second = sheets(DOCUMENT, CODE)
    both = Image.new("RGB", (first.width * 2 + 300, first.height + 200), (120, 90, 60))
    both.paste(first, (100, 100))
    both.paste(second, (first.width + 200, 100))
    pages = read_scan("foto.jpg", jpeg(both))
    assert sorted(page.code.page for page in pages if page.code) == [1, 2]
    assert all(page.straight and likeness(opened(page.jpeg), (first, second)[page.code.page - 1]) < 12
               for page in pages if page.code)  # fmt: skip


def test_a_picture_without_code_is_kept_as_it_is_and_says_so() -> None:
    [page] = read_scan("foto.jpg", jpeg(sheets(DOCUMENT, None)[0]))
    assert page.code is None
    assert not page.straight


def test_one_readable_code_turns_the_picture_upright_and_cuts_nothing_off() -> None:
    sheet = sheets(DOCUMENT, CODE)[0].rotate(90, expand=True)
    side = 85.6
    corners = ((30.0, 30 + side), (30.0, 30.0), (30 + side, 30.0), (30 + side, 30 + side))
    page, straight = straightened(sheet, [Found("1", corners)])
    assert not straight
    assert page.size == (sheet.height, sheet.width)


def test_codes_that_lie_in_no_plane_do_not_bend_the_picture() -> None:
    sheet = sheets(DOCUMENT, CODE)[0]
    square = ((10.0, 10.0), (90.0, 10.0), (90.0, 90.0), (10.0, 90.0))
    _, straight = straightened(sheet, [Found("1", square), Found("2", square)])
    assert not straight


def test_what_the_camera_noted_is_gone() -> None:
    sheet = sheets(DOCUMENT, CODE)[0]
    exif = Image.Exif()
    exif[0x010F] = "Kamera"
    exif[0x9286] = "Hemma hos Åsa"
    for page in read_scan("foto.jpg", jpeg(sheet, exif=exif, comment=b"hemligt")):
        assert not opened(page.jpeg).getexif()
        assert b"hemligt" not in page.jpeg
        assert "Åsa".encode() not in page.jpeg


def test_the_camera_says_which_way_is_up_and_is_believed() -> None:
    sheet = sheets(DOCUMENT, None)[0]
    exif = Image.Exif()
    exif[0x0112] = 6
    [page] = read_scan("foto.jpg", jpeg(sheet.rotate(90, expand=True), exif=exif))
    assert page.height > page.width


# --- hostile files -----------------------------------------------------------------------------------------------------


def png_header(width: int, height: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(b"\0" * 999))
        + chunk(b"IEND", b"")
    )


GOOD = jpeg(Image.new("RGB", (400, 300), "white"))


@pytest.mark.parametrize(
    ("data", "rule"),
    [
        (png_header(20_000, 300), Rule.SCAN_TOO_LARGE),
        (png_header(11_000, 11_000), Rule.SCAN_TOO_LARGE),
        (png_header(2**31 - 1, 2**31 - 1), Rule.SCAN_TOO_LARGE),
        (png_header(800, 600), Rule.SCAN_UNREADABLE),
        (png_header(0, 0), Rule.SCAN_UNREADABLE),
        (GOOD[:200], Rule.SCAN_UNREADABLE),
        (GOOD[:3], Rule.SCAN_UNREADABLE),
        (b"", Rule.SCAN_FORMAT),
        (b"\0\0\0\x18ftypheic" + b"\0" * 90, Rule.SCAN_FORMAT),
        (b"GIF89a" + b"\0" * 90, Rule.SCAN_FORMAT),
        (b"%PDF-1.7\ninget mer", Rule.SCAN_UNREADABLE),
        (b"\xff\xd8\xff" + b"\0" * 80_000_000, Rule.SCAN_TOO_LARGE),
    ],
    ids=lambda value: value if isinstance(value, Rule) else f"{len(value)} bytes",
)  # fmt: skip
def test_a_hostile_or_broken_file_is_refused_in_words(data: bytes, rule: Rule) -> None:
    with pytest.raises(RuleBroken) as refused:
        read_scan("fil.jpg", data)
    [problem] = refused.value.problems
    assert (problem.rule, problem.params["name"]) == (rule, "fil.jpg")


def test_a_pdf_of_a_thousand_pages_is_not_drawn() -> None:
    import pikepdf

    with pikepdf.new() as file:
        for _ in range(61):
            file.add_blank_page()
        out = io.BytesIO()
        file.save(out)
    with pytest.raises(RuleBroken) as refused:
        read_scan("bok.pdf", out.getvalue())
    assert refused.value.problems[0].rule is Rule.SCAN_TOO_LARGE


def test_a_pdf_page_as_large_as_a_house_is_drawn_small() -> None:
    import pikepdf

    with pikepdf.new() as file:
        file.add_blank_page(page_size=(14_000, 14_000))
        out = io.BytesIO()
        file.save(out)
    [page] = read_scan("affisch.pdf", out.getvalue())
    assert max(page.width, page.height) <= 2_400


def test_nothing_is_written_to_a_temporary_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    import tempfile

    def forbidden(*_: object, **__: object) -> None:
        raise AssertionError("a temporary file")

    for name in ("mkstemp", "mkdtemp", "TemporaryFile", "NamedTemporaryFile", "SpooledTemporaryFile"):
        monkeypatch.setattr(tempfile, name, forbidden)
    sheet = sheets(DOCUMENT, CODE)[0]
    assert read_scan("foto.jpg", jpeg(sheet))
    assert read_scan("skanning.pdf", scan_pdf([sheet]))
