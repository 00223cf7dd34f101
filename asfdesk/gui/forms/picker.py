"""Choosing a person, an enterprise or a place in the register by typing a few letters.

The results lie under the field, not in a window above it, so that a finger, a keyboard and a screen reader reach them
alike: Down and Up walk, Enter takes, Escape closes.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QPushButton

from asfdesk.domain.errors import Problem, Rule
from asfdesk.gui.dress import look
from asfdesk.gui.tasks import Report, Task, Tasks
from asfdesk.gui.text import tr
from asfdesk.gui.widgets.search_box import SearchBox

from .fields import Field


@dataclass(frozen=True, slots=True)
class Found:
    """A thing in the register: its key, what it is called, and what tells it from its namesakes."""

    value: object
    title: str
    detail: str = ""


Find = Callable[[str], Sequence[Found]]
VISIBLE = 6


class PickerField(Field):
    """Shows one :class:`Found` with a button to change it, or a search box; reads the value.

    ``find(text)`` runs in the store's thread when ``tasks`` is given, else at once. ``offer_new`` adds a last line that
    emits ``new_asked`` with the typed text. ``show_value`` takes a :class:`Found` or None.
    """

    new_asked = Signal(str)

    def __init__(
        self, find: Find, *, tasks: Tasks | None = None, placeholder: str = "", offer_new: str = ""
    ) -> None:
        super().__init__()
        self._find, self._tasks, self._offer_new = find, tasks, offer_new
        self._task: Task | None = None
        self._found: Found | None = None
        self._results: list[Found] = []
        self.search = SearchBox(placeholder or tr("Type to search"))
        self.search.searched.connect(self._on_searched)
        self.search.edited.connect(self._on_typed)
        self.search.installEventFilter(self)
        self.results = QListWidget()
        self.results.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.results.setAccessibleName(tr("Search results"))
        self.results.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.results.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.results.itemClicked.connect(self._on_taken)
        self.results.hide()
        self.chosen = look.frame("well")
        self._title = look.with_role(look.body(), "label")
        self._detail = look.hint()
        self.change: QPushButton = look.quiet_button(tr("Change"))
        self.change.clicked.connect(self.start_search)
        words = look.column(0)
        words.addWidget(self._title)
        words.addWidget(self._detail)
        inside = look.row(spacing=look.M, margin=look.S)
        inside.setContentsMargins(look.M, look.S, look.S, look.S)
        inside.addLayout(words, 1)
        inside.addWidget(self.change)
        self.chosen.setLayout(inside)
        whole = look.column(look.XS)
        for widget in (self.search, self.results, self.chosen):
            whole.addWidget(widget)
        self.line.addLayout(whole)
        self.control = self.search
        self._show_state()

    def show_value(self, value: Found | None) -> None:
        self._found = value
        self.search.setText("")
        self.close_results()
        self._show_state()
        self.set_problem("")

    @property
    def found(self) -> Found | None:
        """What was chosen, with what it is called."""
        return self._found

    def read(self) -> object:
        return self._found.value if self._found else None

    def problems(self) -> list[Problem]:
        return [Problem(Rule.ANSWER_FORM)] if self._found is None and self.search.text().strip() else []

    def set_name(self, name: str, description: str = "") -> None:
        super().set_name(name, description)
        self.change.setAccessibleName(tr("Change {name}", name=name))

    def set_read_only(self, read_only: bool) -> None:
        self.change.setVisible(not read_only)
        self.search.setEnabled(not read_only)

    def focus(self) -> None:
        (self.change if self._found else self.search).setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def start_search(self) -> None:
        """Let the officer choose another."""
        self._found = None
        self._show_state()
        self.search.setFocus()
        self._on_edited()

    def close_results(self) -> None:
        """Hide the list of results."""
        self.results.hide()
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _show_state(self) -> None:
        found = self._found
        self.search.setVisible(found is None)
        self.chosen.setVisible(found is not None)
        self._title.setText(found.title if found else "")
        self._detail.setText(found.detail if found else "")
        self._detail.setVisible(bool(found and found.detail))

    @Slot()
    def _on_typed(self) -> None:
        self.set_problem("")

    @Slot(str)
    def _on_searched(self, text: str) -> None:
        self.close_results()
        if not text:
            return
        if self._tasks is None:
            self._on_found(self._find(text))
            return
        find = self._find

        def work(_progress: Report) -> Sequence[Found]:
            return find(text)

        self._task = self._tasks.run(work)
        self._task.succeeded.connect(self._on_found)

    @Slot(object)
    def _on_found(self, found: Sequence[Found]) -> None:
        self._task = None
        self._results = list(found)
        self.results.clear()
        for each in self._results:
            item = QListWidgetItem(f"{each.title}\n{each.detail}" if each.detail else each.title)
            self.results.addItem(item)
        if self._offer_new:
            self.results.addItem(QListWidgetItem(look.icon("plus", "accent_text"), self._offer_new))
        elif not self._results:
            nothing = QListWidgetItem(tr("Nothing found. Try fewer letters."))
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
            self.results.addItem(nothing)
        self.results.setCurrentRow(0 if self._results else -1)
        rows = min(self.results.count(), VISIBLE)
        tall = sum(max(34, self.results.sizeHintForRow(row)) for row in range(rows))
        self.results.setFixedHeight(tall + look.S)
        self.results.show()
        look.announce(self.results)

    @Slot(QListWidgetItem)
    def _on_taken(self, item: QListWidgetItem) -> None:
        self._take(self.results.row(item))

    def _take(self, row: int) -> None:
        if 0 <= row < len(self._results):
            self._found = self._results[row]
            self.close_results()
            self._show_state()
            self.change.setFocus(Qt.FocusReason.OtherFocusReason)
            self._on_edited()
        elif row == len(self._results) and self._offer_new:
            self.close_results()
            self.new_asked.emit(self.search.text().strip())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            not isinstance(event, QKeyEvent)
            or event.type() != QEvent.Type.KeyPress
            or not self.results.isVisible()
        ):
            return super().eventFilter(watched, event)
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step:
            last = self.results.count() - 1
            self.results.setCurrentRow(max(0, min(last, self.results.currentRow() + step)))
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(self.results.currentRow())
            return True
        if event.key() == Qt.Key.Key_Escape:
            self.close_results()
            return True
        return super().eventFilter(watched, event)

    @Slot()
    def _on_left(self) -> None:
        """A search is not an answer until something is taken; the form says so when it is saved."""
