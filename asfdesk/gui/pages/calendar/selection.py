"""Visits picked out in the calendar, and the menu of an entry: open, move, pick out, save as a calendar file."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from uuid import UUID

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QMenu, QWidget

from asfdesk.gui.dress import look
from asfdesk.gui.page import Surroundings
from asfdesk.gui.pages.calendar.entry import EntryButton
from asfdesk.gui.pages.calendar.grid import Grid
from asfdesk.gui.saving import DocumentSaver
from asfdesk.gui.text import tr
from asfdesk.services.desk import Desk
from asfdesk.services.planning import calendar_export
from asfdesk.services.planning.calendar import Entry


class Selection(QWidget):
    """A line that is there while something is picked out. ``opened`` carries an entry, ``move_asked`` one to move."""

    opened = Signal(object)
    move_asked = Signal(object)

    def __init__(self, desk: Desk, window: Surroundings, page: QWidget, grid: Grid) -> None:
        super().__init__()
        self._desk, self._grid = desk, grid
        self._saver = DocumentSaver(desk, window, page)
        self.chosen: dict[UUID, Entry] = {}
        self.menu = QMenu(self)
        self._acts: dict[str, Callable[[], None]] = {}
        self.count: QLabel = look.body("")
        self.count.setWordWrap(False)
        self.save = look.secondary_button(tr("Save as a calendar file"), "calendar-plus")
        self.save.setObjectName("calendar.save_chosen")
        self.save.clicked.connect(self.save_chosen)
        self.clear = look.quiet_button(tr("Pick out none"), "x")
        self.clear.setObjectName("calendar.choose_none")
        self.clear.clicked.connect(self.choose_none)
        self.setLayout(look.row(self.count, self.save, self.clear, None))
        grid.picked.connect(self._on_picked)
        grid.menu_asked.connect(self._on_menu)
        self._away = QShortcut(QKeySequence("Esc"), page)
        self._away.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._away.activated.connect(self.choose_none)
        self._away.setEnabled(False)
        self.hide()

    def show_in_grid(self) -> None:
        """Mark what is picked out after the days were built anew."""
        for button in self._grid.buttons:
            if button.entry.subject in self.chosen:
                button.show_chosen(True)

    @Slot()
    def choose_none(self) -> None:
        """Nothing is picked out any more."""
        self.chosen.clear()
        for button in self._grid.buttons:
            if button.chosen:
                button.show_chosen(False)
        self._say()

    @Slot()
    def save_chosen(self) -> None:
        """One file of what is picked out."""
        if self.chosen:
            self._save(list(self.chosen))

    def _save(self, keys: list[UUID]) -> None:
        self._saver.save(partial(calendar_export.visits_calendar, self._desk, keys))

    @Slot(object)
    def _on_picked(self, button: EntryButton) -> None:
        self._pick(button.entry)

    def _pick(self, entry: Entry) -> None:
        if entry.state is None:  # a date that is no visit
            return
        if self.chosen.pop(entry.subject, None) is None:
            self.chosen[entry.subject] = entry
        for button in self._grid.buttons:
            if button.entry.subject == entry.subject:
                button.show_chosen(entry.subject in self.chosen)
        self._say()

    def _say(self) -> None:
        self.count.setText(tr("%n visits are picked out", n=len(self.chosen)))
        self._away.setEnabled(bool(self.chosen))
        self.setVisible(bool(self.chosen))

    @Slot(object, object)
    def _on_menu(self, button: EntryButton, at: QPoint) -> None:
        entry = button.entry
        acts: list[tuple[str, str, Callable[[], None]]] = [
            ("open", tr("Open"), lambda: self.opened.emit(entry))
        ]
        if entry.may_move:
            acts.append(("move", tr("Move…"), lambda: self.move_asked.emit(entry)))
        if entry.state is not None:
            words = tr("Pick out no longer") if button.chosen else tr("Pick out")
            keys = QKeySequence("Ctrl+Space").toString(QKeySequence.SequenceFormat.NativeText)
            acts.append(("pick", f"{words}\t{keys}", lambda: self._pick(entry)))
            words = tr("Save as a calendar file (initials)")
            acts.append(("save", words, lambda: self._save([entry.subject])))
        if set(self.chosen) - {entry.subject}:
            words = tr("Save the %n picked out as a calendar file", n=len(self.chosen))
            acts.append(("save_chosen", words, self.save_chosen))
        self.menu.clear()
        self._acts = {name: act for name, _, act in acts}
        for name, words, _ in acts:
            action = self.menu.addAction(words)
            action.setObjectName(name)
            action.triggered.connect(self._on_act)
        self.menu.popup(at)

    @Slot()
    def _on_act(self) -> None:
        self._acts[self.sender().objectName()]()
