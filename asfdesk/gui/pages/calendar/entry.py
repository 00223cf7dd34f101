"""An entry of the calendar, to open, to drag and to move by the keyboard."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QMimeData, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QContextMenuEvent,
    QDrag,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QApplication, QSizePolicy

from asfdesk.domain.visit import VisitState
from asfdesk.gui.dress import look
from asfdesk.gui.dress.palette import current
from asfdesk.gui.pages.calendar.words import icon_of, mark_of, more_of, state_of, title_of, whole
from asfdesk.gui.text import time_text, tr
from asfdesk.services.planning.calendar import Entry

MIME = "application/x-asfdesk-visit"
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}
_STRIPE = 4


class EntryButton(QAbstractButton):
    """Enter or a click opens it; Ctrl and an arrow, or the mouse, moves a visit that is planned; Ctrl and Space, or Ctrl and a
    click, picks it out among others. ``moved`` carries the days, ``walked`` an arrow's key, ``menu_asked`` where."""

    moved = Signal(int)
    walked = Signal(int)
    picked = Signal()
    menu_asked = Signal(QPoint)

    def __init__(self, entry: Entry, today: date, *, small: bool) -> None:
        super().__init__()
        self.entry, self._today, self._small, self.chosen = entry, today, small, False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(whole(entry, today))
        self.setToolTip(whole(entry, today))
        self._pressed_at: QPoint | None = None

    def show_chosen(self, chosen: bool) -> None:
        """Say by a check mark and in words that it is picked out."""
        self.chosen = chosen
        words = whole(self.entry, self._today)
        self.setAccessibleName(tr("{entry}, chosen", entry=words) if chosen else words)
        self.update()

    def sizeHint(self) -> QSize:
        lines = 1 if self._small else 2
        return QSize(80, lines * self.fontMetrics().height() + (6 if self._small else 12))

    def minimumSizeHint(self) -> QSize:
        return QSize(24, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        entry, colours = self.entry, current()
        tone = colours.tone(state_of(entry, self._today)[1])
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self.rect().adjusted(1, 1, -1, -1)
        focused = self.hasFocus()
        marked = focused or self.chosen
        pen = QPen(QColor(colours.accent if marked else tone.edge), 2 if marked else 1)
        if entry.state is VisitState.OPEN:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(QColor(tone.soft))
        painter.drawRoundedRect(box, 4, 4)
        stripe = QRect(box.left() + 1, box.top() + 1, _STRIPE, box.height() - 1)
        pattern = Qt.BrushStyle.Dense4Pattern if entry.state is None else Qt.BrushStyle.SolidPattern
        painter.fillRect(stripe, QBrush(QColor(tone.text), pattern))
        self._write(painter, box.adjusted(_STRIPE + 5, 0, -4, 0), QColor(tone.text))
        painter.end()

    def _write(self, painter: QPainter, box: QRect, ink: QColor) -> None:
        entry, line = self.entry, self.fontMetrics().height()
        lines = 1 if self._small else 2
        top = box.top() + max(2, (box.height() - lines * line) // 2)
        side = min(line, 16)
        drawing = QRect(box.left(), top + (line - side) // 2, side, side)
        look.icon("circle-check" if self.chosen else icon_of(entry), "text").paint(painter, drawing)
        right = box.right()
        mark = mark_of(entry, self._today)
        if mark:
            look.icon(mark, "text").paint(painter, QRect(right - side + 1, drawing.top(), side, side))
            right -= side + 4
        font = self.font()
        font.setBold(not self._small)
        font.setStrikeOut(entry.state is VisitState.CANCELLED)
        painter.setFont(font)
        painter.setPen(QColor(current().text))
        left = drawing.right() + 5
        title, more = title_of(entry), more_of(entry, self._today)
        if not self._small and entry.at and painter.fontMetrics().horizontalAdvance(title) > right - left:
            title, more = (
                time_text(entry.at),
                entry.who or entry.where,
            )  # a narrow day: the hour, and who below it
        words = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, right - left)
        painter.drawText(QRect(left, top, right - left, line), Qt.AlignmentFlag.AlignVCenter, words)
        if not self._small:
            font.setBold(False)
            font.setStrikeOut(False)
            painter.setFont(font)
            painter.setPen(ink)
            width = box.right() - left
            more = painter.fontMetrics().elidedText(more, Qt.TextElideMode.ElideRight, width)
            painter.drawText(QRect(left, top + line, width, line), Qt.AlignmentFlag.AlignVCenter, more)

    # ------------------------------------------------------------------------------------------ moving

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif key is Qt.Key.Key_Space and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.picked.emit()
        elif key in _STEPS and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if self.entry.may_move:
                self.moved.emit(_STEPS[key])
        elif key in _STEPS:
            self.walked.emit(key.value)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        self.menu_asked.emit(event.globalPos() if by_mouse else self.mapToGlobal(self.rect().bottomLeft()))
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if (
            event.modifiers() & Qt.KeyboardModifier.ControlModifier
            and event.button() is Qt.MouseButton.LeftButton
        ):
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.picked.emit()
            return
        self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        begun = self._pressed_at
        if begun is None or not self.entry.may_move:
            return
        if (event.position().toPoint() - begun).manhattanLength() < QApplication.startDragDistance():
            return
        self._pressed_at = None
        self.setDown(False)
        drag = QDrag(self)
        data = QMimeData()
        data.setData(MIME, self.entry.subject.hex.encode())
        drag.setMimeData(data)
        drag.setPixmap(self.grab())
        drag.setHotSpot(begun)
        drag.exec(Qt.DropAction.MoveAction)
