"""One piece of work under way on a page: a bar, what is done, and a way to cancel; the page's steps rest meanwhile.

What writes listens to a cancel until it is written. It is not cancelled as a task: a cancelled task's result is dropped, and
a write that was in time would be hidden.
"""

from __future__ import annotations

import threading
from collections.abc import Callable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QProgressBar, QPushButton, QWidget

from asfdesk.gui.dress import look
from asfdesk.gui.page import Surroundings
from asfdesk.gui.tasks import Cancelled, Lane, Progress, Report, Task
from asfdesk.gui.text import tr


class WorkBar(QWidget):
    """Hidden while nothing is under way. ``failed`` carries the exception, which the message bar has told; ``ended`` comes last."""

    failed = Signal(object)
    ended = Signal()

    def __init__(self, window: Surroundings, steps: QWidget, *, name: str) -> None:
        """``steps`` rest while something is under way; ``name`` begins the object name of the button."""
        super().__init__()
        self._window, self._steps = window, steps
        self._task: Task | None = None
        self._stop = threading.Event()
        self.writing = False
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.state = look.body()
        self.cancel: QPushButton = look.secondary_button(tr("Cancel"), "x")
        self.cancel.setObjectName(f"{name}.cancel")
        self.cancel.clicked.connect(self._on_cancel)
        lines = look.column(look.S)
        lines.addWidget(self.bar)
        lines.addLayout(look.row(self.state, None, self.cancel, spacing=look.M))
        self.setLayout(lines)
        self.hide()

    @property
    def busy(self) -> bool:
        """Whether something is under way."""
        return self._task is not None

    def run(
        self, work: Callable[[Report], object], told: str, lane: Lane = Lane.STORE, *, writes: bool = False
    ) -> Task:
        """Begin; what only read before is given up. Connect to ``succeeded`` of what comes back."""
        if self._task is not None:
            self._task.cancel()
        self._stop = threading.Event()
        self.writing = writes
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(told)
        self.state.setText(told)
        self.cancel.setEnabled(True)
        self.show()
        self._steps.setEnabled(False)
        heard = _listening(work, self._stop) if writes else work
        self._task = task = self._window.tasks.run(heard, lane, writes=writes)
        task.progressed.connect(self._on_progressed)
        task.failed.connect(self._on_failed)
        task.cancelled.connect(self._on_cancelled)
        task.finished.connect(self._on_finished)
        return task

    @Slot(object)
    def _on_progressed(self, progress: Progress) -> None:
        self.bar.setRange(0, progress.total)
        self.bar.setValue(progress.done)

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        self._window.messages.show_error(error)
        self.writing = False
        self.failed.emit(error)

    @Slot()
    def _on_cancelled(self) -> None:
        self._window.messages.show_info(tr("Cancelled. Nothing was written."))

    @Slot()
    def _on_finished(self) -> None:
        if self.sender() is not self._task:
            return
        self._task = None
        self.writing = False
        self.hide()
        self._steps.setEnabled(True)
        self.ended.emit()

    @Slot()
    def _on_cancel(self) -> None:
        self._stop.set()
        self.cancel.setEnabled(False)
        if self._task is not None and not self.writing:
            self._task.cancel()


def _listening(work: Callable[[Report], object], stop: threading.Event) -> Callable[[Report], object]:
    def heard(progress: Report) -> object:
        def step(done: int = 0, total: int = 0, text: str = "") -> None:
            if stop.is_set():
                raise Cancelled
            progress(done, total, text)

        return work(step)

    return heard
