"""The real pages of a PDF on the screen, drawn by PDFium in a worker thread.

Showing new bytes keeps the place and the zoom, so that a live preview does not jump while the officer types. Ctrl+Plus,
Ctrl+Minus and Ctrl+0 zoom; Page Up, Page Down and the arrows scroll.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from asfdesk.gui.dress import look
from asfdesk.gui.dress.palette import current
from asfdesk.gui.tasks import Lane, Report, Task, Tasks
from asfdesk.gui.text import tr

from .pdf_pages import DrawnPages, draw_pages

GAP = 16
SMALLEST, LARGEST = 0.4, 4.0


class PdfView(QAbstractScrollArea):
    """Pages under each other, fitted to the width unless zoomed. ``shown`` carries the number of pages."""

    shown = Signal(int)
    failed = Signal(object)
    page_changed = Signal(int)  # 1 is the first

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look.with_role(self, "page")
        self._tasks = tasks
        self._pdf = b""
        self._task: Task | None = None
        self._sizes: tuple[tuple[float, float], ...] = ()
        self._images: dict[int, QImage] = {}
        self._images_scale = 0.0
        self._zoom = 1.0
        self._page = 0
        self._sharpness = 1.0
        self.setAccessibleName(tr("Preview of the document"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(40)
        self._rest.timeout.connect(self._draw)

    @property
    def page_count(self) -> int:
        """How many pages are shown."""
        return len(self._sizes)

    @property
    def page(self) -> int:
        """The page in the middle of the view; 1 is the first, 0 means nothing is shown."""
        return self._page

    @property
    def zoom(self) -> float:
        """1 fits the width."""
        return self._zoom

    def show_pdf(self, pdf: bytes) -> None:
        """Show these bytes where the former ones were; empty bytes show nothing."""
        if pdf == self._pdf:
            return
        self._pdf = pdf
        self._images_scale = 0.0
        if not pdf:
            self._sizes, self._images = (), {}
            self._lay_out()
        self._draw()

    def set_zoom(self, zoom: float) -> None:
        """Zoom around the middle of the view."""
        before, self._zoom = self._zoom, min(max(zoom, SMALLEST), LARGEST)
        if before == self._zoom:
            return
        bar = self.verticalScrollBar()
        middle = (bar.value() + self.viewport().height() / 2) / max(self._height(), 1)
        self._lay_out()
        bar.setValue(int(middle * self._height() - self.viewport().height() / 2))
        self._rest.start()

    def set_sharpness(self, times: float) -> None:
        """Draw as for a finer screen: what shows this view enlarges it ``times``."""
        if times != self._sharpness:
            self._sharpness = times
            self._rest.start()

    def _ratio(self) -> float:
        """Drawn pixels per logical pixel."""
        return self.devicePixelRatioF() * self._sharpness

    @Slot()
    def zoom_in(self) -> None:
        """One step nearer."""
        self.set_zoom(self._zoom * 1.2)

    @Slot()
    def zoom_out(self) -> None:
        """One step away."""
        self.set_zoom(self._zoom / 1.2)

    @Slot()
    def fit_width(self) -> None:
        """As wide as the view."""
        self.set_zoom(1.0)

    def go_to_page(self, number: int) -> None:
        """Bring the top of a page into view; 1 is the first."""
        if 1 <= number <= len(self._sizes):
            self.verticalScrollBar().setValue(int(self._boxes()[number - 1].top()) - GAP // 2)

    # ------------------------------------------------------------------------------------------ drawing

    def _scale(self) -> float:
        """Logical pixels per point."""
        widest = max((width for width, _ in self._sizes), default=595.0)
        return max((self.viewport().width() - 2 * GAP) / widest, 0.1) * self._zoom

    def _boxes(self) -> list[QRectF]:
        scale, top, boxes = self._scale(), float(GAP), []
        widest = max((width for width, _ in self._sizes), default=0.0) * scale
        room = max(self.viewport().width(), widest + 2 * GAP)
        for width, height in self._sizes:
            boxes.append(QRectF((room - width * scale) / 2, top, width * scale, height * scale))
            top += height * scale + GAP
        return boxes

    def _height(self) -> float:
        return sum(height for _, height in self._sizes) * self._scale() + GAP * (len(self._sizes) + 1)

    def _lay_out(self) -> None:
        view = self.viewport().size()
        widest = max((width for width, _ in self._sizes), default=0.0) * self._scale() + 2 * GAP
        tall, wide = self.verticalScrollBar(), self.horizontalScrollBar()
        tall.setRange(0, max(0, int(self._height()) - view.height()))
        tall.setPageStep(view.height())
        tall.setSingleStep(60)
        wide.setRange(0, max(0, int(widest) - view.width()))
        wide.setPageStep(view.width())
        self.viewport().update()
        self._tell_page()

    def _in_view(self) -> tuple[int, ...]:
        if not self._sizes:
            return (0, 1)
        top = self.verticalScrollBar().value()
        bottom = top + self.viewport().height()
        reach = self.viewport().height()
        boxes = self._boxes()
        return tuple(
            number for number, box in enumerate(boxes)
            if box.bottom() > top - reach and box.top() < bottom + reach
        )  # fmt: skip

    @Slot()
    def _draw(self) -> None:
        if not self._pdf:
            return
        scale = self._scale() * self._ratio()
        wanted = self._in_view()
        if self._images_scale == scale and all(number in self._images for number in wanted):
            return
        if self._task is not None:
            self._task.cancel()
        pdf = self._pdf

        def work(progress: Report) -> DrawnPages:
            return draw_pages(pdf, wanted, scale, progress)

        self._task = self._tasks.run(work, Lane.DOCUMENTS)
        self._task.succeeded.connect(self._on_drawn)
        self._task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_drawn(self, drawn: DrawnPages) -> None:
        self._task = None
        new_shape = drawn.sizes != self._sizes
        keep = {} if drawn.scale != self._images_scale else self._images
        self._sizes = drawn.sizes
        self._images = {**{n: p for n, p in keep.items() if n in self._in_view()}, **drawn.images}
        self._images_scale = drawn.scale
        if new_shape:
            self._lay_out()
            self._rest.start()  # the right scale is known first when the page's size is
        self.viewport().update()
        self.shown.emit(len(self._sizes))

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        self._task = None
        self.failed.emit(error)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = current()
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), QColor(colours.sunken))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        ratio = self._ratio()
        offset = QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        for number, box in enumerate(self._boxes()):
            place = box.translated(-offset)
            if not place.intersects(QRectF(self.viewport().rect())):
                continue
            corner = QPointF(round(place.x() * ratio) / ratio, round(place.y() * ratio) / ratio)
            place.moveTopLeft(corner)
            painter.fillRect(place.adjusted(-1, -1, 1, 1), QColor(colours.border))
            painter.fillRect(place, QColor("#ffffff"))
            picture = self._images.get(number)
            if picture is not None:
                exact = QRectF(corner, QSize(picture.width(), picture.height()).toSizeF() / ratio)
                near = abs(exact.width() - place.width()) < 1.5
                painter.drawImage(exact if near else place, picture)
        if self.hasFocus():
            painter.setPen(QColor(colours.accent))
            painter.drawRect(self.viewport().rect().adjusted(0, 0, -1, -1))
        painter.end()

    # ------------------------------------------------------------------------------------------ events

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()

    @Slot()
    def _on_scrolled(self) -> None:
        self._tell_page()
        self._rest.start()

    def _tell_page(self) -> None:
        middle = self.verticalScrollBar().value() + self.viewport().height() / 2
        boxes = self._boxes()
        page = next((n for n, box in enumerate(boxes, 1) if box.bottom() + GAP > middle), len(boxes))
        if page != self._page:
            self._page = page
            self.page_changed.emit(page)

    def resizeEvent(self, event: QResizeEvent) -> None:
        bar = self.verticalScrollBar()
        share = bar.value() / bar.maximum() if bar.maximum() else 0.0
        self._lay_out()
        bar.setValue(round(share * bar.maximum()))
        self._rest.start()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            (self.zoom_in if event.angleDelta().y() > 0 else self.zoom_out)()
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        zooms = {Qt.Key.Key_Plus: self.zoom_in, Qt.Key.Key_Minus: self.zoom_out, Qt.Key.Key_0: self.fit_width}
        zoom = zooms.get(Qt.Key(event.key()))
        bar = self.verticalScrollBar()
        if held and zoom is not None:
            zoom()
        elif event.key() == Qt.Key.Key_Home:
            bar.setValue(0)
        elif event.key() == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        else:
            super().keyPressEvent(event)
