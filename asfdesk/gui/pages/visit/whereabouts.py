"""Keeps where the officer is in an open visit, half a second after they moved, and when the page is left."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication, QScrollBar, QWidget

from asfdesk.domain.errors import StoreFault
from asfdesk.services.desk import Desk
from asfdesk.services.visiting.visit_place import Place, last_place, remember_place

KEEP_AFTER_MS = 500


class Whereabouts(QObject):
    """``read`` tells the place now. Nothing is written while the visit is being shown (:meth:`pause`)."""

    def __init__(self, desk: Desk, read: Callable[[], Place], bar: QScrollBar, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._read = desk, read
        self._visit: UUID | None = None
        self._kept = Place()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEEP_AFTER_MS)
        self._timer.timeout.connect(self.keep)
        bar.valueChanged.connect(self.moved)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)

    def start(self, visit_id: UUID) -> Place:
        """Begin with a visit; returns where it was left."""
        self._timer.stop()
        self._visit = visit_id
        self._kept = last_place(self._desk, visit_id)
        return self._kept

    def stop(self) -> None:
        """Keep the place of the visit that is left."""
        self.keep()
        self._visit = None

    @Slot()
    def moved(self) -> None:
        """The officer went somewhere else."""
        if self._visit is not None:
            self._timer.start()

    @Slot(QWidget, QWidget)
    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        parent = self.parent()
        if now is not None and isinstance(parent, QWidget) and parent.isAncestorOf(now):
            self.moved()

    @Slot()
    def keep(self) -> None:
        """Write the place if it is another than was kept. A place is no reason to stop anybody's work."""
        self._timer.stop()
        if self._visit is None:
            return
        place = self._read()
        if place == self._kept:
            return
        try:
            remember_place(self._desk, self._visit, place)
        except StoreFault:
            return  # what is typed tells of a full disk, and with a way out
        self._kept = place
