"""A line to search in: waits until the fingers rest, so that a search is asked once per word and not per letter."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from asfdesk.gui.dress import look
from asfdesk.gui.text import tr

WAIT_MS = 150


class SearchBox(QLineEdit):
    """``searched`` carries the tidy text 150 ms after the last key, or at once on Enter; Escape empties it.

    ``edited`` tells of each key.
    """

    searched = Signal(str)
    edited = Signal()

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder or tr("Search"))
        self.setAccessibleName(placeholder or tr("Search"))
        self.setMaxLength(200)
        self.setClearButtonEnabled(True)
        look.with_role(self, "search")
        self.addAction(look.icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT_MS)
        self._timer.timeout.connect(self._on_rested)
        self.textEdited.connect(self._on_text)
        self.textChanged.connect(self._on_changed)

    @Slot()
    def _on_text(self) -> None:
        self.edited.emit()
        self._timer.start()

    @Slot(str)
    def _on_changed(self, text: str) -> None:
        if not text and not self._timer.isActive() and self.isVisible():
            self._timer.start()  # the clear button edits without telling

    @Slot()
    def _on_rested(self) -> None:
        self._timer.stop()
        self.searched.emit(" ".join(self.text().split()))

    def sizeHint(self) -> QSize:
        return QSize(360, super().sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._timer.isActive():
            self._on_rested()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self._on_rested()
        else:
            super().keyPressEvent(event)
