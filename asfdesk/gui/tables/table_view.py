"""The one look of a table: fixed rows, sorted by its titles, opened by Enter or a double click, and never blank.

::

    table = RowTable(model, name=tr("Agreements"), empty=look.empty_state(…))
    table.activated.connect(self._on_activated)      # carries the id
    table.refresh()
"""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStackedLayout,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from asfdesk.gui.dress import look
from asfdesk.gui.dress.palette import Meaning, current

from .column_fit import ColumnFit, Need
from .row_model import DISPLAY, MEANING, RowModel

ROW_HEIGHT = 42
ALIKE = 0.85  # texts of nearly one length, such as dates and numbers, lose their sense when cut
ROWS_MEASURED, WITHOUT_ROWS = 60, 180  # rows whose texts decide the widths; pixels before there are any


class _BadgeDelegate(QStyledItemDelegate):
    """Draws a text that has a meaning as a badge."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        meaning, text = index.data(MEANING), index.data(DISPLAY)
        if not meaning or not text:
            super().paint(painter, option, index)
            return
        blank = QStyleOptionViewItem(option)
        self.initStyleOption(blank, index)
        blank.text = ""
        widget = option.widget
        widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, blank, painter, widget)
        tone = current().tone(Meaning(meaning))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = painter.font()
        font.setPointSizeF(font.pointSizeF() - 1)
        font.setBold(True)
        painter.setFont(font)
        metrics = painter.fontMetrics()
        room = option.rect.width() - 2 * look.S
        words = metrics.elidedText(str(text), Qt.TextElideMode.ElideRight, room - 18)
        box = QRectF(0, 0, metrics.horizontalAdvance(words) + 18, metrics.height() + 4)
        box.moveCenter(QRectF(option.rect).center())
        box.moveLeft(option.rect.left() + look.S)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tone.soft))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setPen(QColor(tone.text))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
        painter.restore()


class _View(QTableView):
    opened = Signal(QModelIndex)
    fit: ColumnFit

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit.fit(self.viewport().width())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class RowTable(QWidget):
    """A :class:`RowModel` in view. ``activated`` and ``selected`` carry a row's id."""

    activated = Signal(object)
    selected = Signal(object)

    def __init__(self, model: RowModel, *, name: str, empty: QWidget) -> None:
        super().__init__()
        self.model = model
        model.setParent(self)
        self.view = _View()
        self.view.setModel(model)
        self.view.setAccessibleName(name)
        self.view.setItemDelegate(_BadgeDelegate(self.view))
        self.view.setShowGrid(False)
        self.view.setWordWrap(False)
        self.view.setTabKeyNavigation(False)
        self.view.setCornerButtonEnabled(False)
        self.view.setIconSize(QSize(look.ICON, look.ICON))
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.view.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(ROW_HEIGHT)
        titles = self.view.horizontalHeader()
        titles.setHighlightSections(False)
        titles.setSectionsClickable(True)
        titles.setStretchLastSection(False)
        titles.setTextElideMode(Qt.TextElideMode.ElideRight)
        titles.setMinimumSectionSize(48)
        self._measured = False
        self._needs = [
            Need(column.width or WITHOUT_ROWS, greedy=not column.width, spare=column.spare)
            for column in model.columns
        ]
        self.view.fit = ColumnFit(titles, self._column_needs)
        sorted_by = next(
            (i for i, c in enumerate(model.columns) if c.order and c.order == model.order.by), -1
        )
        if sorted_by >= 0:
            ways = Qt.SortOrder
            way = ways.DescendingOrder if model.order.descending else ways.AscendingOrder
            titles.setSortIndicator(sorted_by, way)
            self.view.setSortingEnabled(True)
        self.view.opened.connect(self._on_opened)
        self.view.doubleClicked.connect(self._on_opened)
        self.view.selectionModel().currentRowChanged.connect(self._on_current)
        self.empty = empty
        self.stack = QStackedLayout(self)
        self.stack.addWidget(self.view)
        self.stack.addWidget(empty)
        model.counted.connect(self._on_counted)
        self._on_counted(model.rowCount())

    def refresh(self) -> None:
        """Read the ids anew and keep the selection where it was."""
        chosen = self.current_id()
        self.model.refresh()
        self.select(chosen)

    def measure_again(self) -> None:
        """The rows are of another kind than those that decided the widths."""
        self._measured = False
        self.view.fit.fit(self.view.viewport().width())

    def _column_needs(self) -> list[Need]:
        """Pixels for the longest text of each column among the first rows, measured once there are any."""
        rows = min(self.model.rowCount(), ROWS_MEASURED)
        if rows and not self._measured:
            self._measured = True
            metrics = self.view.fontMetrics()
            for place, column in enumerate(self.model.columns):
                texts = [str(self.model.index(row, place).data(DISPLAY) or "") for row in range(rows)]
                lengths = [metrics.horizontalAdvance(text) for text in texts if text]
                longest = max(*lengths, metrics.horizontalAdvance(f"{column.title} ↓"), 0)
                alike = bool(lengths) and min(lengths) > ALIKE * max(lengths)
                edges = 2 * look.L + (look.ICON if column.icon else 0)
                firm = alike or column.meaning is not None
                self._needs[place] = Need(longest + edges, firm, greedy=not column.width, spare=column.spare)
        return self._needs

    def current_id(self) -> UUID | None:
        """The id of the selected row."""
        index = self.view.currentIndex()
        return self.model.id_at(index.row()) if index.isValid() else None

    def select(self, key: UUID | None) -> bool:
        """Select a row by id and bring it into view."""
        row = self.model.row_of(key) if key is not None else -1
        if row < 0:
            return False
        self.view.setCurrentIndex(self.model.index(row, 0))
        return True

    @Slot(QModelIndex)
    def _on_opened(self, index: QModelIndex) -> None:
        key = self.model.id_at(index.row())
        if key is not None:
            self.activated.emit(key)

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, index: QModelIndex, _before: QModelIndex) -> None:
        if index.isValid():
            self.selected.emit(self.model.id_at(index.row()))

    @Slot(int)
    def _on_counted(self, count: int) -> None:
        self.stack.setCurrentIndex(0 if count else 1)
        if count:
            self.setFocusProxy(self.view)
        else:  # a hidden view takes no focus, and Tab would stand still here
            self.setFocusProxy(None)  # type: ignore[arg-type]  # Qt takes none, its stub does not
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if count and not self._measured:
            self.view.fit.fit(self.view.viewport().width())
