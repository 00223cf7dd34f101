"""Paper: the pages of a PDF to a printer, drawn as the preview draws them, so that paper and screen agree."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from .text import tr
from .widgets.pdf_view import draw_pages

DOTS_PER_INCH = 300
POINTS_PER_INCH = 72

ChoosePrinter = Callable[[QWidget, str], QPrinter | None]


def choose_printer(parent: QWidget, title: str) -> QPrinter | None:
    """Ask which printer; None when the officer changes their mind. The name of the job says nothing about anybody."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    printer.setDocName(tr("Document from asfdesk"))
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(title)
    return printer if dialog.exec() else None


def print_pdf(pdf: bytes, printer: QPrinter) -> int:
    """Print every page on A4; returns the number of pages. Raises OSError when the printer cannot be started."""
    printer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            printer.pageLayout().margins(),
        )
    )
    printer.setFullPage(True)
    painter = QPainter()
    if not painter.begin(printer):
        raise OSError("the printer could not be started")
    scale = DOTS_PER_INCH / POINTS_PER_INCH
    number = 0
    try:
        while True:
            drawn = draw_pages(pdf, (number,), scale)
            picture = drawn.images.get(number)
            if picture is None:
                return number
            if number:
                printer.newPage()
            whole = printer.paperRect(QPrinter.Unit.DevicePixel)
            painter.drawImage(QRectF(0, 0, whole.width(), whole.height()), picture)
            number += 1
    finally:
        painter.end()
