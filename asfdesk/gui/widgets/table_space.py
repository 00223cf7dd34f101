"""Room for one widget at a table: it can be enlarged in steps and turned half a turn, for who sits on the other side.

Enlarged or turned, the widget lives in a graphics view; as it is otherwise, in a plain layout. Moving it keeps everything
that is typed and drawn, since strokes are vectors in the pad's own units (collect#7124: signatures lost on rotation). A
graphics view passes neither pen nor finger on to what it holds, so strokes are handed to the pad from here.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QResizeEvent, QTabletEvent, QTouchEvent
from PySide6.QtWidgets import QFrame, QGraphicsScene, QGraphicsView, QWidget

from asfdesk.gui.dress import look
from asfdesk.gui.text import tr

from .signature_pad import SignaturePad

STEPS = (1.0, 1.25, 1.5, 2.0)
LEAST = (400, 240)
"""Logical pixels that the enlarged widget still needs; larger steps are not offered."""

_PEN = (QEvent.Type.TabletPress, QEvent.Type.TabletMove, QEvent.Type.TabletRelease)
_TOUCH = (QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd, QEvent.Type.TouchCancel)


class TableSpace(QWidget):
    """``changed``: the room for the widget, its size or its direction is another."""

    changed = Signal()

    def __init__(self, inner: QWidget) -> None:
        super().__init__()
        self.inner = inner
        self.scale = 1.0
        self.turned = False
        self._view: _View | None = None
        self._column = look.column(0)
        self._column.addWidget(inner)
        self.setLayout(self._column)

    @property
    def view(self) -> QGraphicsView | None:
        """What shows the widget while it is enlarged or turned."""
        return self._view

    def room_width(self) -> int:
        """How wide the widget is in its own pixels."""
        return int(self.width() / self.scale)

    def offered(self, step: float) -> bool:
        """Whether the widget would still have room enough."""
        return step <= 1.0 or (self.width() >= LEAST[0] * step and self.height() >= LEAST[1] * step)

    def larger(self) -> float:
        """The next step up that there is room for, or the present one."""
        return min((step for step in STEPS if step > self.scale and self.offered(step)), default=self.scale)

    def smaller(self) -> float:
        """The next step down, or the present one."""
        return max((step for step in STEPS if step < self.scale), default=self.scale)

    def show_as(self, scale: float | None = None, *, turned: bool | None = None) -> None:
        """Show the widget enlarged by ``scale``, turned or not; what is not given stays as it is."""
        self.scale = self.scale if scale is None else scale
        self.turned = self.turned if turned is None else turned
        plain = self.scale == 1.0 and not self.turned
        if plain and self._view is not None:
            view, self._view = self._view, None
            view.release()
            self._column.removeWidget(view)
            view.hide()
            view.deleteLater()
            self._column.addWidget(self.inner)
            self.inner.show()
        elif not plain and self._view is None:
            self._column.removeWidget(self.inner)
            self._view = _View(self.inner)
            self._column.addWidget(self._view)
        if self._view is not None:
            self._view.show_as(self.scale, turned=self.turned)
        self.changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self.offered(self.scale):
            self.show_as(max((step for step in STEPS if self.offered(step)), default=1.0))
        else:
            self.changed.emit()


class _View(QGraphicsView):
    """Holds the widget while it is enlarged or turned."""

    def __init__(self, inner: QWidget) -> None:
        super().__init__()
        self.setAccessibleName(tr("Enlarged or turned view"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        look.with_role(self, "canvas")
        self.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self._inner, self._scale = inner, 1.0
        self._pad: SignaturePad | None = None
        scene = QGraphicsScene(self)
        inner.setParent(None)
        self._proxy = scene.addWidget(inner)
        self.setScene(scene)

    def release(self) -> None:
        """Let go of the widget."""
        self._end_stroke()
        self._proxy.setWidget(None)  # type: ignore[arg-type]  # Qt's own way to let go

    def show_as(self, scale: float, *, turned: bool) -> None:
        """By these."""
        self._end_stroke()
        self._scale = scale
        self.resetTransform()
        self.scale(scale, scale)
        if turned:
            self.rotate(180)
        self._fit()

    def _fit(self) -> None:
        room = self.maximumViewportSize()
        self._proxy.resize(max(room.width(), 1) / self._scale, max(room.height(), 1) / self._scale)
        self.setSceneRect(QRectF(self._proxy.pos(), self._proxy.size()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._end_stroke()
        self._fit()

    # ------------------------------------------------------------------------------------------ pen and finger

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QTabletEvent) and event.type() in _PEN:
            return self._on_pen(event) or super().viewportEvent(event)
        if isinstance(event, QTouchEvent) and event.type() in _TOUCH:
            if self._on_touch(event):
                event.accept()
                return True
            event.ignore()  # a mouse press is made of it, and buttons take that
            return False
        return super().viewportEvent(event)

    def _on_pen(self, event: QTabletEvent) -> bool:
        if event.type() == QEvent.Type.TabletPress:
            self._pad = self._pad_at(event.position())
        pad = self._pad
        if pad is None:
            return False
        pressed = event.button() == Qt.MouseButton.LeftButton
        pad.take_pen(event.type(), self._in_pad(pad, event.position()), event.pressure(), pressed=pressed)
        if event.type() == QEvent.Type.TabletRelease:
            self._pad = None
        event.accept()
        return True

    def _on_touch(self, event: QTouchEvent) -> bool:
        points = event.points()
        if event.type() == QEvent.Type.TouchBegin:
            self._pad = self._pad_at(points[0].position()) if points else None
        pad = self._pad
        if pad is None:
            return False
        pad.take_touch(event.type(), [(point.id(), self._in_pad(pad, point.position())) for point in points])
        if event.type() in (QEvent.Type.TouchEnd, QEvent.Type.TouchCancel):
            self._pad = None
        return True

    def _in_inner(self, at: QPointF) -> QPointF:
        back, _ = self.viewportTransform().inverted()
        return self._proxy.mapFromScene(back.map(at))

    def _in_pad(self, pad: SignaturePad, at: QPointF) -> QPointF:
        return pad.mapFrom(self._inner, self._in_inner(at))

    def _pad_at(self, at: QPointF) -> SignaturePad | None:
        found = self._inner.childAt(self._in_inner(at).toPoint())
        return found if isinstance(found, SignaturePad) else None

    def _end_stroke(self) -> None:
        if self._pad is not None:
            self._pad.end_stroke()
            self._pad = None
