"""The scanned pages as small pictures, and for each copy whether all of it is there."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from asfdesk.domain.signature import Copy
from asfdesk.exchange.scans import ScannedPage
from asfdesk.gui.dress import look
from asfdesk.gui.dress.palette import Meaning
from asfdesk.gui.text import tr
from asfdesk.gui.widgets.flow import FlowLayout
from asfdesk.services.signatures.paper import CopyScan

_HEIGHT = 190


class PaperPages(QWidget):
    """Shows what was scanned."""

    def __init__(self) -> None:
        super().__init__()
        self._column = look.column(look.M)
        self.setLayout(self._column)

    def show_copies(self, copies: Mapping[Copy, CopyScan], whole: str) -> None:
        """Each copy with its pages; ``whole`` names the one that holds everything."""
        look.clear(self._column)
        for copy in Copy:
            if copy in copies:
                self._show_copy(copies[copy], whole)

    def _show_copy(self, scan: CopyScan, whole: str) -> None:
        title = whole if scan.copy is Copy.FULL else tr("The supervisor's copy")
        words, meaning = scan_words(scan)
        name = look.section_title(title)
        name.setWordWrap(False)
        self._column.addLayout(look.row(name, None, look.badge(words, meaning)))
        holder = QWidget()
        flow = FlowLayout(look.S)
        for index, page in enumerate(scan.pages, 1):
            flow.addWidget(_picture(page, index))
        holder.setLayout(flow)
        self._column.addWidget(holder)


def scan_words(scan: CopyScan) -> tuple[str, Meaning]:
    """How much of a copy is there."""
    if not scan.in_all:
        return tr("No control code: not compared with the text"), Meaning.WARNING
    if scan.missing:
        return tr("Pages missing: {pages}", pages=", ".join(map(str, scan.missing))), Meaning.WARNING
    return tr("All %n pages", n=scan.in_all), Meaning.OK


def _picture(page: ScannedPage, index: int) -> QWidget:
    name = tr("Page {number}", number=page.code.page) if page.code else tr("Picture {number}", number=index)
    shown = QLabel()
    pixmap = QPixmap()
    pixmap.loadFromData(page.jpeg)
    ratio = shown.devicePixelRatioF()
    pixmap = pixmap.scaledToHeight(round(_HEIGHT * ratio), Qt.TransformationMode.SmoothTransformation)
    pixmap.setDevicePixelRatio(ratio)
    shown.setPixmap(pixmap)
    shown.setAccessibleName(name)
    shown.setFrameStyle(QFrame.Shape.Box)
    holder = QWidget()
    column = look.column(look.XS)
    column.addWidget(shown)
    column.addWidget(look.hint(name if page.straight else tr("{page}, not straightened", page=name)))
    holder.setLayout(column)
    return holder
