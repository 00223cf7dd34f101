"""Pages of a PDF on the screen: drawn in a worker, kept in place when the document changes."""

from __future__ import annotations

import io

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from asfdesk.gui.tasks import Tasks
from asfdesk.gui.widgets.pdf_view import PdfView
from tests.gui.accessible import assert_accessible


def pdf(pages: int, words: str = "text") -> bytes:
    made = io.BytesIO()
    canvas = Canvas(made, invariant=1)
    for number in range(pages):
        canvas.drawString(72, 700, f"{words} {number}")
        canvas.setFillGray(0)
        canvas.rect(72, 100, 300, 400, fill=1)
        canvas.showPage()
    canvas.save()
    return made.getvalue()


@pytest.fixture
def view(qtbot: QtBot, tasks: Tasks) -> PdfView:
    made = PdfView(tasks)
    qtbot.addWidget(made)
    made.resize(500, 400)
    made.show()
    return made


def show(view: PdfView, qtbot: QtBot, document: bytes) -> None:
    with qtbot.waitSignal(view.shown):
        view.show_pdf(document)
    qtbot.waitUntil(lambda: view._tasks.idle and not view._rest.isActive())


def test_pages_are_drawn_to_the_width_of_the_view(view: PdfView, qtbot: QtBot) -> None:
    show(view, qtbot, pdf(3))
    assert view.page_count == 3
    assert view.page == 1
    picture = view.viewport().grab().toImage()
    assert picture.pixelColor(picture.width() // 3, picture.height() - 5).lightness() < 30, (
        "the black box is there"
    )
    assert view.horizontalScrollBar().maximum() == 0


def test_a_changed_document_keeps_its_place(view: PdfView, qtbot: QtBot) -> None:
    show(view, qtbot, pdf(3))
    view.go_to_page(2)
    place = view.verticalScrollBar().value()
    assert view.page == 2
    show(view, qtbot, pdf(3, "andra"))
    assert view.verticalScrollBar().value() == place
    show(view, qtbot, pdf(1))
    assert view.page == 1


def test_keys_zoom_and_scroll(view: PdfView, qtbot: QtBot) -> None:
    show(view, qtbot, pdf(3))
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.page == 3
    QTest.keyClick(view, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert view.zoom == pytest.approx(1.2)
    assert view.page == 3
    assert view.horizontalScrollBar().maximum() > 0
    QTest.keyClick(view, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert view.zoom == 1
    qtbot.waitUntil(lambda: view._tasks.idle and not view._rest.isActive())


def test_bytes_that_are_no_pdf_are_told(view: PdfView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.failed):
        view.show_pdf(b"not a pdf")
    assert view.page_count == 0


def test_only_pages_near_the_view_are_kept(view: PdfView, qtbot: QtBot) -> None:
    show(view, qtbot, pdf(40))
    QTest.keyClick(view, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: 39 in view._images)
    assert len(view._images) < 8


def test_typing_quickly_shows_the_last_version(view: PdfView, qtbot: QtBot) -> None:
    for number in range(5):
        view.show_pdf(pdf(number + 1))
    qtbot.waitUntil(lambda: view.page_count == 5)
    qtbot.waitUntil(lambda: view._tasks.idle and not view._rest.isActive())


def test_the_view_has_a_name(view: PdfView) -> None:
    assert_accessible(view)
