"""Keeps the lost-laptop sheet at hand: written beside the second backup place at the start and once a day."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget

from asfdesk.domain.errors import StoreFault
from asfdesk.gui.tasks import Lane, Report, Tasks
from asfdesk.gui.text import tr
from asfdesk.gui.window.messages import Messages
from asfdesk.services.desk import Desk

DAY_MS = 24 * 60 * 60 * 1000
SOON_MS = 5_000
"""After the window is drawn: nobody waits for it."""


class SheetKeeper(QObject):
    """Lives with the window."""

    def __init__(self, desk: Desk, tasks: Tasks, messages: Messages, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._tasks, self._messages, self._window = desk, tasks, messages, window
        self.timer = QTimer(self)
        self.timer.setInterval(SOON_MS)
        self.timer.timeout.connect(self.keep)
        self.timer.start()

    @Slot()
    def keep(self) -> None:
        """Write it now, in the documents' thread."""
        if not self._window.isVisible():  # put aside because the register is locked
            return
        self.timer.setInterval(DAY_MS)
        desk = self._desk

        def work(_progress: Report) -> object:
            from asfdesk.services.keeping.lost_machine import keep_sheet

            return keep_sheet(desk)

        task = self._tasks.run(work, Lane.DOCUMENTS)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        if isinstance(error, StoreFault):
            self._messages.show_warning(
                tr(
                    "The lost-laptop sheet could not be written to the second backup place. Save it yourself in Settings."
                )
            )
        else:
            self._messages.show_error(error)
