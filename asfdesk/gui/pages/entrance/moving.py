"""The register is being moved: nothing to do but wait, or to go on in the old folder when it did not work."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QProgressBar

from asfdesk.domain.errors import StoreFault
from asfdesk.gui.dress import look
from asfdesk.gui.locks.hand_over import HandOver
from asfdesk.gui.pages.entrance.card import Entrance
from asfdesk.gui.tasks import Progress, Report, Tasks
from asfdesk.gui.text import tr
from asfdesk.gui.words.wording import fault_text


class MovingPage(Entrance):
    """``finished`` carries the folder where the register lies now, and what is to be said."""

    finished = Signal(object, str)

    def __init__(self, tasks: Tasks, folder: Path, asked: HandOver, remember: Callable[[Path], None]) -> None:
        super().__init__("folder-open", tr("The register is being moved"), asked.busy)
        self._tasks, self._folder, self._asked, self._remember = tasks, folder, asked, remember
        self.bar = QProgressBar()
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(asked.busy)
        self.inside.addWidget(self.bar)
        self.inside.addWidget(
            look.hint(tr("Do not switch off the computer. If it happens all the same, nothing is lost."))
        )

    def begin(self) -> None:
        """The register is closed: go."""
        folder, target, remember = self._folder, self._asked.move_to, self._remember
        assert target is not None

        def work(progress: Report) -> object:
            from asfdesk.services.keeping.moving import move_register

            return move_register(folder, target, remember, progress)

        task = self._tasks.run(work, writes=True)
        task.progressed.connect(self._on_progressed)
        task.succeeded.connect(self._on_moved)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_progressed(self, progress: Progress) -> None:
        self.bar.setValue(1000 * progress.done // max(1, progress.total))

    @Slot(object)
    def _on_moved(self, folder: Path) -> None:
        self.finished.emit(folder, self._asked.said)

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        if not isinstance(error, StoreFault):
            raise error
        self.finished.emit(self._folder, tr("The register was not moved. {why}", why=fault_text(error)))
