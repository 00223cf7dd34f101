"""Paper: a PDF to the computer's own printer dialog, so that nothing has to lie on the disk in clear to be printed."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from .widgets.pdf_view import draw_pages

DPI = 300
POINTS = 72


def print_pdf(pdf: bytes, title: str, parent: QWidget | None) -> bool:
    """Ask for a printer and print every page on its own sheet; False when the officer changed their mind."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    dialog = QPrintDialog(printer, parent)
    agreed = dialog.exec() == QPrintDialog.DialogCode.Accepted
    dialog.deleteLater()
    if agreed:
        paint_pages(pdf, printer)
    return agreed


def paint_pages(pdf: bytes, printer: QPrinter) -> int:
    """Paint the pages, one at a time to spare memory, fitted to the paper; returns how many."""
    pages = len(draw_pages(pdf, (), 1.0).sizes)
    printer.setFullPage(True)
    painter = QPainter(printer)
    try:
        for number in range(pages):
            if number:
                printer.newPage()
            picture = draw_pages(pdf, (number,), DPI / POINTS).images[number]
            paper = QRectF(printer.paperRect(QPrinter.Unit.DevicePixel))
            size = picture.size().toSizeF()
            size.scale(paper.size(), Qt.AspectRatioMode.KeepAspectRatio)
            box = QRectF(paper.topLeft(), size)
            box.moveCenter(paper.center())
            painter.drawImage(box, picture)
    finally:
        painter.end()
    return pages
