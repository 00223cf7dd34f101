"""The start of the demo: a card with a progress bar while the register of invented people is made."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QProgressBar

from asfdesk.domain.errors import StoreFault
from asfdesk.gui.pages.entrance.card import Entrance
from asfdesk.paths import resource

from .dress import look
from .tasks import Progress, Report, Tasks
from .text import tr
from .window.window_size import fit_screen
from .words.wording import fault_text

if TYPE_CHECKING:
    from asfdesk.services.desk import Desk, Store


class DemoStart(Entrance):
    """``finished`` carries the desk over the demo register."""

    finished = Signal(object)

    def __init__(
        self,
        tasks: Tasks,
        folder: Path,
        make_desk: Callable[[Store], Desk],
        *,
        fresh: bool = False,
        limit: int = 0,
    ) -> None:
        super().__init__(
            "handshake",
            tr("Making the demo register"),
            tr(
                "Thirty invented enterprises and about 260 invented participants in ten kommuner. "
                "Nothing here is about a real person."
            ),
        )
        self._tasks, self._folder, self._make_desk = tasks, folder, make_desk
        self._fresh, self._limit = fresh, limit
        self.setWindowTitle(tr("asfdesk – DEMO"))
        fit_screen(self)
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(tr("Making the demo register"))
        self.said = look.problem_label()
        self.said.hide()
        self.inside.addWidget(self.bar)
        self.inside.addWidget(self.said)

    def begin(self) -> None:
        """Open or build the register in a worker thread."""
        folder, make_desk, fresh, limit = self._folder, self._make_desk, self._fresh, self._limit

        def work(progress: Report) -> object:
            from asfdesk.services.demo.opening import open_demo

            return open_demo(folder, resource(), make_desk, progress, fresh=fresh, limit=limit)

        task = self._tasks.run(work)
        task.progressed.connect(self._on_progressed)
        task.succeeded.connect(self.finished)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_progressed(self, progress: Progress) -> None:
        self.bar.setRange(0, progress.total)
        self.bar.setValue(progress.done)

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        if not isinstance(error, StoreFault):
            raise error
        self.bar.hide()
        self.said.setText(fault_text(error))
        self.said.show()
        look.announce(self.said)
