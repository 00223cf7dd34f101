"""Files dropped on the window, wherever in it: a scan or a photo of a signed paper, a table to import, a package."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

TABLES = frozenset({".xlsx", ".xlsm", ".xls", ".csv", ".tsv"})
SUFFIXES = frozenset({".pdf", ".jpg", ".jpeg", ".png", ".heic", ".asfpaket"}) | TABLES
"""HEIC and .xls cannot be read; they are taken all the same, to say so and what helps."""


class FileDrops(QObject):
    """``dropped`` carries the paths. Only local files of the kinds that somebody here can read are taken."""

    dropped = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent):  # entering and moving are kinds of it
            paths = files_in(event)
            if not paths:
                event.ignore()
            else:
                event.acceptProposedAction()
                if not isinstance(event, QDragEnterEvent | QDragMoveEvent):
                    self.dropped.emit(paths)
            return True
        return super().eventFilter(watched, event)


def files_in(event: QDropEvent) -> list[Path]:
    """The files that are dragged, if all of them may be taken."""
    urls = event.mimeData().urls()
    paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    taken = len(paths) == len(urls) and all(path.suffix.lower() in SUFFIXES for path in paths)
    return paths if taken else []
