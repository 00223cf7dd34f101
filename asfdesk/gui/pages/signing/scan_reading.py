"""Reading scans and photos in the documents' thread, with progress and a way to stop."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from asfdesk.domain.errors import Rule, broken
from asfdesk.exchange.scans import ScannedPage, read_scan
from asfdesk.gui.page import Surroundings
from asfdesk.gui.tasks import Lane, Progress, Report, Task
from asfdesk.gui.text import tr

KINDS = "PDF, JPEG, PNG (*.pdf *.jpg *.jpeg *.png)"
_LARGEST = 80_000_000


class ScanReading(QObject):
    """``read`` carries the pages of all files; one file that cannot be read refuses them all, in words."""

    read = Signal(object)

    def __init__(self, window: Surroundings, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._task: Task | None = None

    @property
    def busy(self) -> bool:
        """Whether files are being read."""
        return self._task is not None

    def start(self, paths: Sequence[Path]) -> None:
        """Read the files. A second request while one is under way is not taken."""
        if self._task is not None or not paths:
            return
        self._window.messages.show_info(tr("Reading the paper…"), tr("Cancel"), self.cancel)
        self._task = self._window.tasks.run(lambda progress: _read(tuple(paths), progress), Lane.DOCUMENTS)
        self._task.progressed.connect(self._on_progress)
        self._task.succeeded.connect(self._on_read)
        self._task.failed.connect(self._window.messages.show_error)
        self._task.cancelled.connect(self._window.messages.clear)
        self._task.finished.connect(self._on_over)

    @Slot()
    def cancel(self) -> None:
        """Stop before the next page."""
        if self._task is not None:
            self._task.cancel()

    @Slot(object)
    def _on_progress(self, progress: Progress) -> None:
        self._window.messages.show_info(
            tr("Reading the paper, picture {number}…", number=progress.done), tr("Cancel"), self.cancel
        )

    @Slot(object)
    def _on_read(self, pages: list[ScannedPage]) -> None:
        self._window.messages.clear()
        self.read.emit(pages)

    @Slot()
    def _on_over(self) -> None:
        self._task = None


def _read(paths: Sequence[Path], progress: Report) -> list[ScannedPage]:
    pages: list[ScannedPage] = []
    count = 0

    def step() -> None:
        nonlocal count
        count += 1
        progress(done=count)

    for path in paths:
        pages += read_scan(path.name, _bytes(path), step)
    return pages


def _bytes(path: Path) -> bytes:
    """Raises RuleBroken: SCAN_TOO_LARGE, SCAN_UNREADABLE."""
    try:
        if path.stat().st_size > _LARGEST:
            raise broken(Rule.SCAN_TOO_LARGE, "scan", name=path.name)
        return path.read_bytes()
    except OSError as error:
        raise broken(Rule.SCAN_UNREADABLE, "scan", name=path.name) from error
