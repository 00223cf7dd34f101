"""The outline of a template or checklist: its sections and what is in them, to go to, drag, and move by the keyboard."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem

from asfdesk.domain.template_edit import Entry
from asfdesk.gui.dress import look
from asfdesk.gui.text import tr

KEY = int(Qt.ItemDataRole.UserRole)
INDENT = "\u2003"  # an em of room for each level, read aloud as nothing


class Outline(QListWidget):
    """``chosen`` carries the key of a line; ``dropped`` a key and the line before which it was put down, counted below
    the head; ``stepped`` a key and -1 or 1 (Alt+Up, Alt+Down); ``removal_asked`` a key (Delete)."""

    chosen = Signal(str)
    dropped = Signal(str, int)
    stepped = Signal(str, int)
    removal_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._showing = False
        self._lines = 0
        self.setAccessibleName(tr("Parts"))
        self.setAccessibleDescription(tr("Alt and the arrow keys move a line. Delete takes it away."))
        self.setToolTip(tr("Drag to move, or use Alt+Up and Alt+Down"))
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setIconSize(QSize(look.ICON, look.ICON))
        self.setMinimumWidth(200)
        self.currentItemChanged.connect(self._on_current)

    def show_entries(self, entries: Sequence[Entry], current: str, wrong: frozenset[str]) -> None:
        """Show these lines; ``wrong`` are the keys of those with something that refuses the release."""
        self._showing = True
        self.clear()
        chosen = 0
        self._lines = sum(1 for entry in entries if entry.key.startswith(("sections.", "clauses.")))
        for place, entry in enumerate(entries):
            item = QListWidgetItem(INDENT * max(entry.depth - 1, 0) + (entry.title or tr("(no title)")))
            item.setData(KEY, entry.key)
            movable = entry.key.startswith(("sections.", "clauses."))
            flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
            item.setFlags(flags | Qt.ItemFlag.ItemIsDragEnabled if movable else flags)
            item.setToolTip(entry.title)
            if entry.key in wrong:
                item.setIcon(look.icon("circle-alert", "danger"))
                item.setData(
                    int(Qt.ItemDataRole.AccessibleTextRole), tr("{title}, put right", title=entry.title)
                )
            font = item.font()
            font.setBold(entry.depth <= 1)
            item.setFont(font)
            self.addItem(item)
            if entry.key == current:
                chosen = place
        self.setCurrentRow(chosen)
        self._showing = False

    @property
    def current_key(self) -> str:
        """The key of the line in view."""
        item = self.currentItem()
        return str(item.data(KEY)) if item is not None else ""

    def go_to(self, key: str) -> None:
        """Choose a line as if it was clicked."""
        for row in range(self.count()):
            if self.item(row).data(KEY) == key:
                self.setCurrentRow(row)
                return

    @Slot(QListWidgetItem, QListWidgetItem)
    def _on_current(self, item: QListWidgetItem | None, _before: QListWidgetItem | None) -> None:
        if item is not None and not self._showing:
            self.chosen.emit(str(item.data(KEY)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = self.current_key
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if alt and step and key:
            self.stepped.emit(key, step)
        elif event.key() == Qt.Key.Key_Delete and key:
            self.removal_asked.emit(key)
        else:
            super().keyPressEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell where it was put down; the outline is shown anew from what became of it."""
        at = self.indexAt(event.position().toPoint())
        row = at.row() if at.isValid() else self.count()
        if at.isValid() and self.dropIndicatorPosition() is QAbstractItemView.DropIndicatorPosition.BelowItem:
            row += 1
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        key = self.current_key
        if key:
            self.dropped.emit(key, max(0, min(row - 1, self._lines)))
