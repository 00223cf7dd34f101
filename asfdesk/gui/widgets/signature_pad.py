"""Where a person signs with pen, finger or mouse.

Strokes are kept as vectors with time in the pad's own units (1000 wide), so that turning the screen, moving to another
monitor or making the window smaller never loses or distorts them. The pad knows nothing of what is signed.

A pen or a finger is followed by mouse events that Qt or the system makes up; they are told by their device and
dropped, or each stroke would be there twice.
"""

from __future__ import annotations

from collections.abc import Sequence
from time import monotonic_ns

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QHideEvent,
    QInputDevice,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTabletEvent,
    QTouchEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from asfdesk.domain.signature import Ink, InkDevice, InkPoint
from asfdesk.gui.dress.palette import current
from asfdesk.gui.text import tr

from .strokes import THICKEST, paint_stroke

WIDTH, HEIGHT = 1000.0, 360.0
MOST_POINTS = 20_000
LOST_AFTER_MS = 1_000
_INK = "#10233f"  # blue-black on white paper in light and dark: what is signed is a document


class SignaturePad(QWidget):
    """``changed`` tells that a stroke began, grew to its end, was undone or cleared. Ctrl+Z undoes, Delete clears."""

    changed = Signal()
    high = HEIGHT
    """Units from top to bottom; a pad of another shape has another."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumSize(320, 120)
        self.setAccessibleName(tr("Signature"))
        self.setAccessibleDescription(
            tr(
                "Sign here with pen, finger or mouse. A signature cannot be drawn with the keyboard; sign on paper instead."
            )
        )
        self._strokes: list[list[InkPoint]] = []
        self._drawing: InkDevice | None = None
        self._finger: int | None = None
        self._parted: InkDevice | None = None  # still down after the pad took another size
        self._began: int | None = None
        self._device = InkDevice.MOUSE
        self._locked = False
        self._last_ms = 0

    @property
    def empty(self) -> bool:
        """Whether nothing is drawn."""
        return not self._strokes

    @property
    def drawing(self) -> bool:
        """Whether a stroke is under way."""
        return self._drawing is not None

    def ink(self) -> Ink:
        """What is drawn. Coordinates run 0–1000 to the right and 0–360 down, whatever the size on the screen."""
        return Ink(WIDTH, self.high, tuple(tuple(stroke) for stroke in self._strokes), self._device)

    def show_ink(self, ink: Ink | None) -> None:
        """Show strokes made before, fitted to this pad."""
        self._strokes, self._began, self._drawing = [], None, None
        if ink is not None and ink.width and ink.height:
            scale = min(WIDTH / ink.width, self.high / ink.height)
            self._strokes = [
                [InkPoint(p.x * scale, p.y * scale, p.t, p.pressure) for p in stroke]
                for stroke in ink.strokes
            ]
            self._device = ink.device
        self.update()

    def set_locked(self, locked: bool) -> None:
        """Show the strokes without taking any more, once the signature is given."""
        self._locked = locked
        self.setCursor(Qt.CursorShape.ArrowCursor if locked else Qt.CursorShape.CrossCursor)

    @Slot()
    def clear(self) -> None:
        """Take every stroke away."""
        if self._strokes and not self._locked:
            self._strokes, self._began, self._drawing = [], None, None
            self.update()
            self.changed.emit()

    @Slot()
    def undo(self) -> None:
        """Take the last stroke away."""
        if self._strokes and not self._locked:
            self._strokes.pop()
            self._drawing = None
            if not self._strokes:
                self._began = None
            self.update()
            self.changed.emit()

    # ------------------------------------------------------------------------------------------ strokes

    def _start(self, device: InkDevice, at: QPointF, pressure: float | None) -> None:
        self._drawing, self._parted = device, None
        if device is not InkDevice.MOUSE or not self._strokes:
            self._device = device  # the best device of the signature is the one to state
        self._strokes.append([])
        self._add(at, pressure)
        self.changed.emit()

    def _add(self, at: QPointF, pressure: float | None) -> None:
        if not self._strokes or len(self._strokes[-1]) >= MOST_POINTS:
            return
        now = self._last_ms = _now_ms()
        if self._began is None:
            spent = max((p.t for stroke in self._strokes for p in stroke), default=0)
            self._began = now - spent
        box = self._box()
        x = min(max((at.x() - box.x()) / box.width() * WIDTH, 0.0), WIDTH)
        y = min(max((at.y() - box.y()) / box.height() * self.high, 0.0), self.high)
        stroke = self._strokes[-1]
        point = InkPoint(round(x, 2), round(y, 2), now - self._began, pressure)
        if stroke and (point.x, point.y) == (stroke[-1].x, stroke[-1].y):
            return
        stroke.append(point)
        last = stroke[-3:]
        left, right = min(p.x for p in last), max(p.x for p in last)
        top, bottom = min(p.y for p in last), max(p.y for p in last)
        scale = box.width() / WIDTH
        dirty = QRectF(
            box.x() + left * scale, box.y() + top * scale, (right - left) * scale, (bottom - top) * scale
        )
        edge = THICKEST * scale + 8
        self.update(dirty.adjusted(-edge, -edge, edge, edge).toAlignedRect())

    def _give_up_lost_stroke(self) -> None:
        """A pen lifted outside the window may never tell; after a second of silence its stroke is over."""
        if self._drawing is not None and _now_ms() - self._last_ms > LOST_AFTER_MS:
            self._end()

    def _end(self) -> None:
        self._drawing = self._parted = None
        self._finger = None
        self.changed.emit()

    # ------------------------------------------------------------------------------------------ devices

    def tabletEvent(self, event: QTabletEvent) -> None:
        event.accept()  # or Qt sends a mouse event as well
        pressed = event.button() == Qt.MouseButton.LeftButton
        self.take_pen(event.type(), event.position(), event.pressure(), pressed=pressed)

    def take_pen(self, kind: QEvent.Type, at: QPointF, pressure: float, *, pressed: bool) -> None:
        """What a pen does at ``at``, in this widget's pixels."""
        if self._locked:
            return
        if kind == QEvent.Type.TabletPress and pressed:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self._start(InkDevice.PEN, at, round(pressure, 3))
        elif self._drawing is InkDevice.PEN and kind == QEvent.Type.TabletMove:
            self._add(at, round(pressure, 3))
        elif self._parted is InkDevice.PEN and kind == QEvent.Type.TabletMove:
            self._start(InkDevice.PEN, at, round(pressure, 3))
        elif InkDevice.PEN in (self._drawing, self._parted) and kind == QEvent.Type.TabletRelease:
            self._end()

    def end_stroke(self) -> None:
        """The stroke under way ends where it is: the screen is turned, resized or put away."""
        if self._drawing is not None:
            self._end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is drawn keeps its shape. The pen's next point is elsewhere on the paper, so it begins a stroke of its own."""
        super().resizeEvent(event)
        device, finger = self._drawing, self._finger
        if device is not None:
            self._end()
            self._parted, self._finger = device, finger

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.end_stroke()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QTouchEvent):
            event.accept()
            self.take_touch(event.type(), [(point.id(), point.position()) for point in event.points()])
            return True
        return super().event(event)

    def take_touch(self, kind: QEvent.Type, points: Sequence[tuple[int, QPointF]]) -> None:
        """What fingers do: each by its number, in this widget's pixels."""
        self._give_up_lost_stroke()
        if self._locked or self._drawing is InkDevice.PEN:
            return  # a palm beside the pen is not a stroke
        if kind == QEvent.Type.TouchBegin and points:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self._finger = points[0][0]
            self._start(InkDevice.TOUCH, points[0][1], None)
            return
        if InkDevice.TOUCH not in (self._drawing, self._parted):
            return
        if kind in (QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd):
            for finger, at in points:
                if finger == self._finger and self._parted is not None:
                    self._start(InkDevice.TOUCH, at, None)
                elif finger == self._finger:
                    self._add(at, None)
            if kind == QEvent.Type.TouchEnd:
                self._end()
        elif kind == QEvent.Type.TouchCancel:  # the system took the finger; what was drawn stays
            self._end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._give_up_lost_stroke()
        if self._by_mouse(event) and event.button() == Qt.MouseButton.LeftButton and self._drawing is None:
            self._start(InkDevice.MOUSE, event.position(), None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self._by_mouse(event):
            return
        if self._parted is InkDevice.MOUSE and event.buttons() & Qt.MouseButton.LeftButton:
            self._start(InkDevice.MOUSE, event.position(), None)
        elif self._drawing is InkDevice.MOUSE:
            self._add(event.position(), None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if self._drawing is InkDevice.MOUSE:
            self._add(event.position(), None)
            self._end()
        self._parted = None

    def _by_mouse(self, event: QMouseEvent) -> bool:
        kinds = QInputDevice.DeviceType
        real = event.pointingDevice().type() in (kinds.Mouse, kinds.TouchPad)
        made_up = event.source() != Qt.MouseEventSource.MouseEventNotSynthesized
        return real and not made_up and not self._locked

    def keyPressEvent(self, event: QKeyEvent) -> None:
        undo = event.key() == Qt.Key.Key_Z and event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if undo or event.key() == Qt.Key.Key_Backspace:
            self.undo()
        elif event.key() == Qt.Key.Key_Delete:
            self.clear()
        else:
            super().keyPressEvent(event)

    # ------------------------------------------------------------------------------------------ picture

    def sizeHint(self) -> QSize:
        return QSize(640, int(640 * self.high / WIDTH))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return int(width * self.high / WIDTH)

    def _box(self) -> QRectF:
        """Where the pad's units lie: the largest box of its shape in the middle of the widget."""
        scale = min(self.width() / WIDTH, self.height() / self.high)
        box = QRectF(0, 0, WIDTH * scale, self.high * scale)
        box.moveCenter(QRectF(self.rect()).center())
        return box

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self._box()
        focused = self.hasFocus() and not self._locked
        painter.setPen(QPen(QColor(colours.accent if focused else colours.outline), 2 if focused else 1))
        painter.setBrush(QColor("#ffffff"))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 8, 8)
        scale = box.width() / WIDTH
        painter.translate(box.topLeft())
        painter.scale(scale, scale)
        self._paint_ground(painter, scale)
        for stroke in self._strokes:
            paint_stroke(painter, stroke, _INK)
        painter.end()

    def _paint_ground(self, painter: QPainter, scale: float) -> None:
        """What lies under the strokes."""
        painter.setPen(QPen(QColor("#9aa5b1"), 2 / scale if scale else 2, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(60, self.high * 0.76), QPointF(WIDTH - 60, self.high * 0.76))
        if self.empty:
            self._paint_invitation(painter)

    def _paint_invitation(self, painter: QPainter) -> None:
        font = painter.font()
        font.setPixelSize(34)
        painter.setFont(font)
        painter.setPen(QColor("#5b6876"))
        where = QRectF(60, self.high * 0.78, WIDTH - 120, self.high * 0.18)
        painter.drawText(where, Qt.AlignmentFlag.AlignCenter, tr("Sign here"))


def _now_ms() -> int:
    return monotonic_ns() // 1_000_000
