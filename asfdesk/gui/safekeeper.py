"""Does what is due for the safety of the register while somebody works in it, in a thread of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from .tasks import Lane, Report, Task, Tasks

if TYPE_CHECKING:
    from asfdesk.services.desk import Desk

FIRST_MS = 20_000
"""After unlocking: first the officer, then the backup."""
EVERY_MS = 5 * 60_000


class Safekeeper(QObject):
    """``looked`` comes after each round, for whoever shows how things stand."""

    looked = Signal()

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._desk: Desk | None = None
        self._task: Task | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)

    def start(self, desk: Desk) -> None:
        """Watch over an open register."""
        self._desk = desk
        self._timer.start(FIRST_MS)

    def stop(self) -> bool:
        """Before the register closes; False when work in a copy goes on for a moment."""
        self._desk = None
        self._timer.stop()
        if self._task is None:
            return True
        self._task.cancel()
        return self._tasks.let_go(Lane.SAFEKEEPING)

    @Slot()
    def look(self) -> None:
        """One round now, unless one is under way."""
        self._timer.setInterval(EVERY_MS)
        desk = self._desk
        if desk is None or self._task is not None:
            return

        def work(progress: Report) -> object:
            from asfdesk.services.keeping import safekeeping

            return safekeeping.chores(desk, progress)

        self._task = self._tasks.run(work, Lane.SAFEKEEPING)
        self._task.failed.connect(self._on_failed)
        self._task.finished.connect(self._on_finished)

    @Slot()
    def _on_finished(self) -> None:
        self._task = None
        if self._desk is not None:
            self.looked.emit()

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        if self._desk is not None:  # the register was closed under it: nothing to tell
            raise error
