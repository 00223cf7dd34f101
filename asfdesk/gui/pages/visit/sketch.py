"""A sketch as the answer to a question: drawn with pen, finger or mouse, kept after every stroke and every second of a long one."""

from __future__ import annotations

from collections import deque
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from asfdesk.domain.errors import RuleBroken, StoreFault
from asfdesk.domain.signature import Ink
from asfdesk.gui.dress import look
from asfdesk.gui.page import Surroundings
from asfdesk.gui.tasks import Lane, Report, Task
from asfdesk.gui.text import tr
from asfdesk.gui.widgets.signature_pad import WIDTH, SignaturePad
from asfdesk.services.desk import Desk
from asfdesk.services.visiting import pictures

_SQUARE = 50
KEEP_AFTER_MS = 800
"""So soon is a stroke kept that is still being drawn."""


class SketchPad(SignaturePad):
    """Squared paper: a room, a way out, a place at a bench."""

    high = 640.0

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Sketch"))
        self.setAccessibleDescription(
            tr(
                "Draw with pen, finger or mouse. Describe the place in words as well, for who cannot see the sketch."
            )
        )

    def _paint_ground(self, painter: QPainter, scale: float) -> None:
        painter.setPen(QPen(QColor("#dde3ea"), 1 / scale if scale else 1))
        for x in range(_SQUARE, int(WIDTH), _SQUARE):
            painter.drawLine(x, 4, x, int(self.high) - 4)
        for y in range(_SQUARE, int(self.high), _SQUARE):
            painter.drawLine(4, y, int(WIDTH) - 4, y)


class SketchField(QWidget):
    """The pad with its buttons. ``kept`` tells that what is drawn is in the register."""

    kept = Signal()

    def __init__(self, desk: Desk, window: Surroundings, visit_id: UUID, item: str) -> None:
        super().__init__()
        self._desk, self._window, self._visit, self._item = desk, window, visit_id, item
        self._known: UUID | None = None
        self._task: Task | None = None
        self._waiting = False
        self._leaving = False
        self._next: deque[Ink] = deque(maxlen=1)  # what the worker is to keep, until it takes it
        self.pad = SketchPad()
        self.pad.setMaximumWidth(720)
        self.pad.changed.connect(self._on_changed)
        self._meanwhile = QTimer(self)
        self._meanwhile.setInterval(KEEP_AFTER_MS)
        self._meanwhile.timeout.connect(self._on_meanwhile)
        self.undo = look.secondary_button(tr("Undo"), "undo-2")
        self.undo.clicked.connect(self.pad.undo)
        self.clear = look.secondary_button(tr("Clear"), "eraser")
        self.clear.clicked.connect(self.pad.clear)
        box = look.column(look.S)
        box.addWidget(self.pad)
        box.addLayout(look.row(self.undo, self.clear, None))
        self.setLayout(box)
        self._show_buttons()

    def show_kept(self) -> None:
        """Show the sketch that the register holds."""
        mine = [one for one in pictures.pictures_of(self._desk, self._visit) if one.item == self._item]
        self._known = mine[-1].id if mine else None
        if not self.pad.drawing:
            self.pad.show_ink(pictures.strokes_of(mine[-1]) if mine else None)
        self._show_buttons()

    def value(self) -> str:
        """The stored form of the answer."""
        return str(self._known) if self._known else ""

    def flush(self) -> None:
        """Keep what is drawn before this returns. A stroke under way is over: the page is left, or the screen locked."""
        self._leaving = True
        self.pad.end_stroke()
        self._leaving = False
        if self._waiting or self._task is not None:
            self._waiting = False
            self._next.clear()  # what the worker has not taken yet is older than what is kept now
            self._keep(self.pad.ink())

    @Slot()
    def _on_changed(self) -> None:
        self._show_buttons()
        if self.pad.drawing:
            self._meanwhile.start()
            return
        self._meanwhile.stop()
        self._waiting = True
        self._start()

    @Slot()
    def _on_meanwhile(self) -> None:
        if self.pad.drawing:
            self._waiting = True
            self._start()
        else:
            self._meanwhile.stop()

    def _start(self) -> None:
        if self._task is not None or not self._waiting or self._leaving:
            return
        self._waiting = False
        self._next.append(self.pad.ink())

        def work(_progress: Report) -> UUID | None:
            try:
                ink = self._next.popleft()
            except IndexError:
                return None  # kept meanwhile by who left the page
            return self._write(ink)

        self._task = self._window.tasks.run(work, Lane.STORE, writes=True)
        self._task.succeeded.connect(self._on_kept)
        self._task.failed.connect(self._on_failed)

    def _write(self, ink: Ink) -> UUID | None:
        if not ink.strokes and self._known is None:
            return None
        return pictures.draw_sketch(self._desk, self._visit, self._item, ink, self._known).id

    def _keep(self, ink: Ink) -> None:
        try:
            self._known = self._write(ink) or self._known
        except (RuleBroken, StoreFault) as error:
            self._window.messages.show_error(error)
        self.kept.emit()

    @Slot(object)
    def _on_kept(self, key: UUID | None) -> None:
        self._task = None
        self._known = key or self._known
        self.kept.emit()
        self._start()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._task = None
        self._window.messages.show_error(error)

    def _show_buttons(self) -> None:
        for button in (self.undo, self.clear):
            button.setEnabled(not self.pad.empty)

    def focus(self) -> None:
        """Go to the pad."""
        self.pad.setFocus(Qt.FocusReason.OtherFocusReason)
