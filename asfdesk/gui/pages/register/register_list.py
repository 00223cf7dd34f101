"""A list over the register: a search line, filters, and a table that opens what it shows. Ctrl+N, Ctrl+F, Enter."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QWidget

from asfdesk.domain.change import Changes, Kind
from asfdesk.domain.register_import import ImportKind
from asfdesk.gui.dress import look
from asfdesk.gui.page import Page, Surroundings
from asfdesk.gui.tables.row_model import Order, RowModel, Source, TableColumn
from asfdesk.gui.tables.table_view import RowTable
from asfdesk.gui.tasks import Report, Task
from asfdesk.gui.text import number_text, tr
from asfdesk.gui.widgets.flow import FlowLayout
from asfdesk.gui.widgets.search_box import SearchBox
from asfdesk.services.desk import Desk

MANY = 5_000
"""A register that was ever this long is read in the store's thread."""


class RegisterList(Page):
    """A subclass sets ``key`` (its own page), ``record_key`` (the page of one) and ``watched`` and gives columns and rows;
    ``import_kind`` when a table can be imported into it."""

    key: str
    record_key: str
    import_kind: ClassVar[ImportKind | None] = None
    watched: ClassVar[frozenset[Kind]]

    def __init__(self, desk: Desk, window: Surroundings, title: str, *, search: str, new: str) -> None:
        super().__init__(title)
        self.desk, self._window = desk, window
        self.text = ""
        self._most = 0
        self._task: Task | None = None
        self.add_button: QPushButton = look.primary_button(new, "plus")
        self.add_button.setObjectName(f"{self.key}.new")
        self.add_button.setToolTip(tr("{deed} (Ctrl+N)", deed=new))
        self.add_button.clicked.connect(self.go_new)
        self.import_button: QPushButton = look.secondary_button(tr("Import…"), "file-plus")
        self.import_button.setObjectName(f"{self.key}.import")
        self.import_button.setToolTip(tr("From Excel or CSV"))
        self.import_button.clicked.connect(self.go_import)
        if self.import_kind is not None:
            self.action_row.addWidget(self.import_button)
        self.action_row.addWidget(self.add_button)
        self.search = SearchBox(search)
        self.search.setObjectName(f"{self.key}.search")
        self.search.searched.connect(self._on_searched)
        self.count = look.hint()
        self.count.setWordWrap(False)
        self.filters: FlowLayout = look.wrapped(self.search, spacing=look.M)
        self.content.addLayout(self.filters)
        self.add_filters()
        model = RowModel(self.columns(), Source(ids=self.ids, rows=self.rows))
        self.table = RowTable(model, name=title, empty=self._compose_empty())
        self.table.view.setObjectName(f"{self.key}.table")
        self.table.activated.connect(self.go_to)
        self.content.addWidget(self.table, 1)
        self.content.addWidget(self.count)
        model.counted.connect(self._on_counted)
        for keys, act in (
            (QKeySequence.StandardKey.New, self.go_new),
            (QKeySequence.StandardKey.Find, self.to_search),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)
        self._stale = True

    def add_filters(self) -> None:
        """More ways to show fewer lines, beside the search."""

    def columns(self) -> list[TableColumn]:
        """What the table shows."""
        raise NotImplementedError

    def query(self, order: Order) -> Callable[[], Sequence[UUID]]:
        """What reads every id that the search and the filters let through now; it may run in another thread."""
        raise NotImplementedError

    def ids(self, order: Order) -> Sequence[UUID]:
        """Every id, read at once."""
        found = self.query(order)()
        self._most = max(self._most, len(found))
        return found

    def rows(self, ids: Sequence[UUID]) -> Sequence[object]:
        """The lines of a page."""
        raise NotImplementedError

    def empty_words(self) -> tuple[str, str, str]:
        """Icon, title and what to do when the register has none."""
        raise NotImplementedError

    @property
    def filtered(self) -> bool:
        """Whether a search or a filter hides lines."""
        return bool(self.text)

    def clear_filters(self) -> None:
        """Show everything again."""
        self.text = ""
        self.search.setText("")

    def open(self, subject: object = None) -> None:
        if self._stale:
            self.refresh()

    def refresh(self) -> None:
        """Read anew and say what an empty table means."""
        self._stale = False
        if self._task is not None:
            self._task.cancel()
            self._task = None
        if self._most < MANY:
            self.table.refresh()
            return
        query = self.query(self.table.model.order)

        def work(_progress: Report) -> object:
            return query()

        self._task = self._window.tasks.run(work)
        self._task.succeeded.connect(self._on_read)

    @Slot(object)
    def _on_read(self, ids: Sequence[UUID]) -> None:
        self._task = None
        chosen = self.table.current_id()
        self.table.model.show_ids(ids)
        self.table.select(chosen)

    def on_changes(self, changes: Changes) -> None:
        if not changes.kinds & self.watched:
            return
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    def first_focus(self) -> QWidget | None:
        return self.search

    @Slot()
    def go_new(self) -> None:
        """An empty form."""
        self._window.navigator.go(self.record_key, None)

    @Slot()
    def go_import(self) -> None:
        """A table of such lines."""
        self._window.navigator.go("import_register", self.import_kind)

    @Slot(object)
    def go_to(self, key: object) -> None:
        """The page of one line."""
        self._window.navigator.go(self.record_key, key)

    @Slot()
    def to_search(self) -> None:
        """Put the focus in the search line."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _compose_empty(self) -> QWidget:
        icon, title, text = self.empty_words()
        self._none_button = look.primary_button(self.add_button.text(), "plus")
        self._none_button.clicked.connect(self.go_new)
        buttons = [self._none_button]
        if self.import_kind is not None:
            import_all = look.secondary_button(tr("Import from Excel or CSV…"), "file-plus")
            import_all.setObjectName(f"{self.key}.import_all")
            import_all.clicked.connect(self.go_import)
            buttons.append(import_all)
        self._none = look.empty_state(icon, title, text, *buttons)
        self._show_all = look.secondary_button(tr("Show all"), "rotate-ccw")
        self._show_all.clicked.connect(self._on_show_all)
        self._no_hit = look.empty_state(
            "search", tr("Nothing found"), tr("Try fewer letters, or another filter."), self._show_all
        )
        both = QWidget()
        layout = look.column(0)
        layout.addWidget(self._none)
        layout.addWidget(self._no_hit)
        both.setLayout(layout)
        return both

    @Slot(int)
    def _on_counted(self, count: int) -> None:
        self._none.setVisible(not self.filtered)
        self._no_hit.setVisible(self.filtered)
        self.count.setText(tr("{count} in the list", count=number_text(count)) if count else "")

    @Slot(str)
    def _on_searched(self, text: str) -> None:
        if text != self.text:
            self.text = text
            self.refresh()

    @Slot()
    def _on_show_all(self) -> None:
        self.clear_filters()
        self.refresh()
        self.search.setFocus()
