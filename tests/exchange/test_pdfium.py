"""Pages drawn and read by several threads at once: PDFium alone would take the program down."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest

from asfdesk.documents.content import Document, Paragraph
from asfdesk.documents.render import pdf
from asfdesk.exchange import pdfium
from asfdesk.exchange.pictures import pictures
from tests.documents.samples import NOW


@pytest.fixture(scope="module")
def data() -> bytes:
    words = tuple(
        Paragraph(f"Överenskommelsens rad {number} om surdeg och ljugarbänk.") for number in range(60)
    )
    return pdf(Document("test", 1, "Provtryck", words), made_at=NOW)


def test_threads_that_draw_scan_and_read_at_once_take_turns(data: bytes) -> None:
    expected = pdfium.page_texts(data)
    wrong: list[str] = []

    def draw() -> None:
        with pdfium.opened(data) as file:
            drawn = [file.draw(number, 0.5) for number in range(len(file))]
        if any(not picture.width or not any(picture.pixels) for picture in drawn):
            wrong.append("drawn")

    def scan() -> None:
        if [sheet.mode for sheet in pictures("skanning.pdf", data, 300)] != ["RGB"] * len(expected):
            wrong.append("scanned")

    def read() -> None:
        if pdfium.page_texts(data) != expected:
            wrong.append("read")

    def often(work: Callable[[], None]) -> None:
        try:
            for _ in range(25):
                work()
        except Exception as error:  # a thread's own exception would be lost
            wrong.append(repr(error))

    threads = [threading.Thread(target=often, args=(work,)) for work in (draw, scan, read, draw)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


def test_what_is_no_pdf_is_said_to_be_none() -> None:
    for bad in (b"", b"%PDF-1.7\n", b"hej" * 100):
        with pytest.raises(pdfium.UnreadablePdf), pdfium.opened(bad):
            pass
