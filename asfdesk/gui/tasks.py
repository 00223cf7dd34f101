"""Work outside the GUI thread: nobody waits for more than 50 ms.

::

    task = self.tasks.run(lambda progress: exports.agreement(desk, agreement_id, progress))
    task.succeeded.connect(self._on_exported)      # bound methods only, never a lambda that holds self
    task.failed.connect(self.messages.show_error)
    task.progressed.connect(self._on_progressed)   # Progress(done, total, text)
    self.cancel_button.clicked.connect(task.cancel)

The handle (:class:`Task`) lives in the GUI thread and is kept by :class:`Tasks` until it has finished; the runnable holds
only bound emits. Work for the store runs one at a time in one thread, documents in another, backups and checks in a third. Results arrive in the GUI
thread. A failure that nobody is connected to is raised to the crash report. A task whose page is gone delivers to nobody: Qt drops connections of dead receivers.
"""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QMetaMethod,
    QObject,
    QRunnable,
    QThreadPool,
    Signal,
    Slot,
)


class Lane(StrEnum):
    """Which thread does the work."""

    STORE = "store"
    DOCUMENTS = "documents"
    SAFEKEEPING = "safekeeping"


class Cancelled(Exception):  # an outcome, not an error
    """Raised by ``progress`` inside the work after :meth:`Task.cancel`; services let it pass through."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the work has come; ``total`` 0 means unknown."""

    done: int = 0
    total: int = 0
    text: str = ""


Report = Callable[..., None]  # progress(done=0, total=0, text="")


class Task(QObject):
    """One piece of work under way. ``finished`` comes last, whatever happened."""

    progressed = Signal(object)
    succeeded = Signal(object)
    failed = Signal(object)  # the exception
    cancelled = Signal()
    finished = Signal()
    _done = Signal(object, object)
    _stepped = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.writes = False
        self._stop = threading.Event()
        self._done.connect(self._on_done)
        self._stepped.connect(self._on_stepped)

    @Slot()
    def cancel(self) -> None:
        """Ask the work to stop at its next step; a result that comes all the same is dropped."""
        self._stop.set()

    @property
    def is_cancelled(self) -> bool:
        """Whether somebody asked the work to stop."""
        return self._stop.is_set()

    @Slot(object)
    def _on_stepped(self, progress: Progress) -> None:
        # from here and not straight from the worker, which may be quicker than the one who connects to us
        if not self._stop.is_set():
            self.progressed.emit(progress)

    @Slot(object, object)
    def _on_done(self, result: object, error: BaseException | None) -> None:
        if self._stop.is_set() or isinstance(error, Cancelled):
            self.cancelled.emit()
        elif error is None:
            self.succeeded.emit(result)
        elif self.isSignalConnected(QMetaMethod.fromSignal(self.failed)):
            self.failed.emit(error)
        else:  # nobody said what a failure means, so it is a bug and goes to the crash report
            self.finished.emit()
            raise error
        self.finished.emit()


class _Job(QRunnable):
    def __init__(
        self,
        work: Callable[[Report], object],
        stop: threading.Event,
        progressed: Callable[[object], None],
        done: Callable[[object, object], None],
    ) -> None:
        super().__init__()
        self._work, self._stop, self._progressed, self._done = work, stop, progressed, done

    def run(self) -> None:
        result: object = None
        error: BaseException | None = None
        try:
            self._report()
            result = self._work(self._report)
        except BaseException as raised:  # noqa: BLE001  # the GUI thread decides what it means
            error = raised
        with contextlib.suppress(RuntimeError):  # the window closed and took the handle with it
            self._done(result, error)

    def _report(self, done: int = 0, total: int = 0, text: str = "") -> None:
        if self._stop.is_set():
            raise Cancelled
        if done or total or text:
            self._progressed(Progress(done, total, text))


class Tasks(QObject):
    """Starts work and keeps its handles; one per window."""

    became_idle = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._running: set[Task] = set()
        self._pools = {lane: QThreadPool(self) for lane in Lane}
        for pool in self._pools.values():
            pool.setMaxThreadCount(1)
            pool.setExpiryTimeout(-1)

    def run(self, work: Callable[[Report], object], lane: Lane = Lane.STORE, *, writes: bool = False) -> Task:
        """Do ``work(progress)`` in the lane's thread. Connect the handle's signals before returning to the loop.

        What ``writes`` is not cancelled when the window closes: it is waited for.
        """
        task = Task(self)
        task.writes = writes
        self._running.add(task)
        task.finished.connect(self._on_finished)
        self._pools[lane].start(_Job(work, task._stop, task._stepped.emit, task._done.emit))
        return task

    @property
    def idle(self) -> bool:
        """Whether nothing is under way."""
        return not self._running

    def let_go(self, lane: Lane, milliseconds: int = 2000) -> bool:
        """Wait for a lane whose work was cancelled; False if it is still working."""
        return self._pools[lane].waitForDone(milliseconds)

    def cancel_all(self) -> None:
        """Ask everything that only reads to stop."""
        for task in self._running:
            if not task.writes:
                task.cancel()

    def close(self, milliseconds: int = 10_000) -> bool:
        """Cancel, wait for the threads to end, and hand over what they found; False if one is still working. Call before the
        store closes: an answer that came later would be read by a page that looks into a closed register."""
        while self._running:
            before = set(self._running)
            self.cancel_all()
            if not all(pool.waitForDone(milliseconds) for pool in self._pools.values()):
                return False
            for task in before:
                QCoreApplication.sendPostedEvents(task, QEvent.Type.MetaCall.value)
            if before <= self._running:
                break  # nobody is there any more to hand it to
        return all(pool.waitForDone(milliseconds) for pool in self._pools.values())

    @Slot()
    def _on_finished(self) -> None:
        task = self.sender()
        if isinstance(task, Task):
            self._running.discard(task)
            task.deleteLater()
        if not self._running:
            self.became_idle.emit()
