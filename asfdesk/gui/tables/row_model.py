"""A table of any length: it keeps the ids and reads pages of 200 rows when they come into view.

Filter and order belong to the register, so there is no proxy model and no ``fetchMore``. A source gives the ids and reads
pages; both are plain callables, so that a test gives lists::

    source = Source(ids=lambda order: agreements.ids(desk, filter, order), rows=lambda ids: agreements.rows(desk, ids))
    columns = [TableColumn("name", tr("Name"), lambda row: row.name, order="name"), …]
    model = RowModel(columns, source)
    model.refresh()          # reads the ids anew, keeps the order
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from asfdesk.gui.dress.icons import icon

PAGE = 200
PAGES_KEPT = 12

DISPLAY = int(Qt.ItemDataRole.DisplayRole)
DECORATION = int(Qt.ItemDataRole.DecorationRole)
ALIGNMENT = int(Qt.ItemDataRole.TextAlignmentRole)
TOOL_TIP = int(Qt.ItemDataRole.ToolTipRole)
ROW = int(Qt.ItemDataRole.UserRole)
MEANING = ROW + 1
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class TableColumn:
    """One column. ``text`` words a row; ``order`` is the source's word for sorting, empty when it cannot.

    ``meaning`` gives a :class:`~asfdesk.gui.dress.palette.Meaning` to show the text as a badge; ``icon`` an icon's name.
    ``width`` is in pixels; one column with ``width`` 0 takes what is left. ``spare`` (1 and up) columns are left out of a
    narrow table, the highest first.
    """

    key: str
    title: str
    text: Callable[[Any], str]
    order: str = ""
    width: int = 0
    right: bool = False
    meaning: Callable[[Any], object] | None = None
    icon: Callable[[Any], str] | None = None
    spare: int = 0


@dataclass(frozen=True, slots=True)
class Order:
    """By which of the source's words the rows are sorted."""

    by: str = ""
    descending: bool = False


@dataclass(frozen=True, slots=True)
class Source:
    """``ids(order)`` gives all ids that the filter lets through; ``rows(ids)`` the rows of a page, missing ones left out.

    ``row_id`` tells a row's id.
    """

    ids: Callable[[Order], Sequence[UUID]]
    rows: Callable[[Sequence[UUID]], Sequence[Any]]
    row_id: Callable[[Any], UUID] = lambda row: row.id


class RowModel(QAbstractTableModel):
    """``counted`` carries the number of rows after each :meth:`refresh` or :meth:`show_ids`."""

    counted = Signal(int)

    def __init__(self, columns: Sequence[TableColumn], source: Source) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self.order = Order(next((column.order for column in self.columns if column.order), ""))
        self._source = source
        self._ids: list[UUID] = []
        self._pages: OrderedDict[int, dict[UUID, Any]] = OrderedDict()

    def refresh(self) -> None:
        """Read the ids anew."""
        self.show_ids(self._source.ids(self.order))

    def show_ids(self, ids: Sequence[UUID]) -> None:
        """Show these ids, for instance read by a task."""
        self.beginResetModel()
        self._ids = list(ids)
        self._pages.clear()
        self.endResetModel()
        self.counted.emit(len(self._ids))

    def drop_rows(self) -> None:
        """Contents changed but not which rows or their order: read the visible rows anew."""
        self._pages.clear()
        if self._ids:
            last = self.index(len(self._ids) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def set_source(self, source: Source) -> None:
        """Another filter; call :meth:`refresh` after."""
        self._source = source

    @property
    def ids(self) -> Sequence[UUID]:
        """All ids in their order."""
        return self._ids

    def id_at(self, row: int) -> UUID | None:
        """The id in a row."""
        return self._ids[row] if 0 <= row < len(self._ids) else None

    def row_of(self, key: UUID) -> int:
        """Where an id stands, or -1."""
        try:
            return self._ids.index(key)
        except ValueError:
            return -1

    def row_at(self, row: int) -> Any:
        """The row itself, or None when it vanished from the register meanwhile."""
        page = row // PAGE
        rows = self._pages.get(page)
        if rows is None:
            ids = self._ids[page * PAGE : (page + 1) * PAGE]
            rows = {self._source.row_id(found): found for found in self._source.rows(ids)}
            self._pages[page] = rows
            while len(self._pages) > PAGES_KEPT:
                self._pages.popitem(last=False)
        else:
            self._pages.move_to_end(page)
        return rows.get(self._ids[row])

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = DISPLAY) -> Any:
        if role not in (DISPLAY, DECORATION, ALIGNMENT, TOOL_TIP, ROW, MEANING) or not index.isValid():
            return None
        column = self.columns[index.column()]
        if role == ALIGNMENT:
            return RIGHT if column.right else None
        row = self.row_at(index.row())
        if role == ROW or row is None:
            return row
        if role in (DISPLAY, TOOL_TIP):
            return column.text(row)
        if role == DECORATION:
            name = column.icon(row) if column.icon else ""
            return icon(name, "muted") if name else None
        return column.meaning(row) if column.meaning else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == DISPLAY:
            column = self.columns[section]
            sorted_by = column.order and column.order == self.order.by
            return f"{column.title} {'↓' if self.order.descending else '↑'}" if sorted_by else column.title
        if role == ALIGNMENT:
            left = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            return RIGHT if self.columns[section].right else left
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if 0 <= column < len(self.columns) and self.columns[column].order:
            wanted = Order(self.columns[column].order, order is Qt.SortOrder.DescendingOrder)
            if wanted != self.order or not self._ids:
                self.order = wanted
                self.refresh()
