"""The month in view: letters on soft grounds, marked by typing a letter over the selection."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from asfdesk.gui.dress import look
from asfdesk.gui.dress.palette import current
from asfdesk.gui.tables.row_model import DISPLAY, MEANING

from .month_model import EXPECTED, FIRST_DAY, OPEN, WHERE, Cell, MonthModel, meaning_of

DAY_WIDTH, SUM_WIDTH, ROW_HEIGHT = 30, 76, 34
Index = QModelIndex | QPersistentModelIndex


class _Cells(QStyledItemDelegate):
    """A mark is a letter on its soft ground, a day that cannot be marked lies lower, a week begins with a line."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        day = model.day_of(index.column()) if isinstance(model, MonthModel) else None
        if day is None:
            super().paint(painter, option, index)
            return
        colours = current()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = (
            colours.surface
            if index.data(EXPECTED)
            else colours.window
            if index.data(OPEN)
            else colours.sunken
        )
        painter.fillRect(option.rect, QColor(ground))
        if day.weekday() == 0:
            painter.setPen(QPen(QColor(colours.outline), 1))
            painter.drawLine(option.rect.topLeft(), option.rect.bottomLeft())
        meaning = meaning_of(index.data(MEANING))
        box = QRectF(option.rect).adjusted(3, 3, -3, -3)
        if chosen:
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.setBrush(QColor(colours.accent_soft))
            painter.drawRoundedRect(box.adjusted(-1, -1, 1, 1), 5, 5)
        ink = colours.muted
        if meaning is not None:
            tone = colours.tone(meaning)
            ink = tone.text
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tone.soft))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 4, 4)
            font = painter.font()
            font.setBold(True)
            painter.setFont(font)
        painter.setPen(QColor(ink))
        painter.drawText(option.rect, Qt.AlignmentFlag.AlignCenter, str(index.data(DISPLAY) or ""))
        painter.restore()


class MonthTable(QTableView):
    """``marked`` carries the chosen cells and a mark's code (empty: take it back); ``opened`` a placement's id."""

    marked = Signal(object, str)
    opened = Signal(object)

    def __init__(self, model: MonthModel, name: str) -> None:
        super().__init__()
        self.month_model = model
        model.setParent(self)
        self.setModel(model)
        self.setAccessibleName(name)
        self.setItemDelegate(_Cells(self))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        look.with_role(self, "month")
        rows = self.verticalHeader()
        rows.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        rows.setSectionsClickable(True)
        rows.sectionDoubleClicked.connect(self._on_name)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(ROW_HEIGHT)
        titles = self.horizontalHeader()
        titles.setHighlightSections(False)
        titles.setMinimumSectionSize(DAY_WIDTH)
        titles.setFixedHeight(46)
        model.modelReset.connect(self._fit)
        self.doubleClicked.connect(self._on_opened)

    def chosen(self) -> list[Cell]:
        """The selected cells where a mark may stand. Of several, only days on which somebody is expected: a selection
        over a weekend marks nobody present on Sunday."""
        indexes = self.selectedIndexes()
        model = self.month_model
        several = len(indexes) > 1
        cells = [model.cell(index) for index in indexes if not several or model.expects(index)]
        return [cell for cell in cells if cell is not None]

    def rows_chosen(self) -> list[int]:
        """The rows that the selection touches."""
        return sorted({index.row() for index in self.selectedIndexes()})

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self._on_name(index.row())
            return
        code = self._code(event)
        if code is None:
            super().keyPressEvent(event)
            return
        cells = self.chosen()
        alone = len(self.selectedIndexes()) == 1
        if cells:
            self.marked.emit(cells, code)
        if alone:
            self._step(index)

    def _code(self, event: QKeyEvent) -> str | None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            return ""
        if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            return None
        letter = event.text().upper()
        return next((mark.code for mark in self.month_model.marks.values() if mark.letter == letter), None)

    def _step(self, index: Index) -> None:
        """On to the next day that is expected, so that a month is typed in one go."""
        model = self.month_model
        for column in range(index.column() + 1, model.columnCount() - 2):
            following = model.index(index.row(), column)
            if model.expects(following):
                self.setCurrentIndex(following)
                return

    def _fit(self) -> None:
        model, titles = self.month_model, self.horizontalHeader()
        for column in range(model.columnCount()):
            titles.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            titles.resizeSection(column, DAY_WIDTH if column >= FIRST_DAY else 170)
        for column in (model.columnCount() - 2, model.columnCount() - 1):
            titles.resizeSection(column, SUM_WIDTH)
        metrics = self.fontMetrics()
        texts = [line.enterprise.name for line in model.lines]
        widest = max((metrics.horizontalAdvance(text) for text in texts), default=0) + 28
        titles.resizeSection(WHERE, min(max(widest, 120), 220))
        names = max((metrics.horizontalAdvance(line.who) for line in model.lines), default=0) + 32
        self.verticalHeader().setFixedWidth(min(max(names, 120), 240))

    def _on_name(self, row: int) -> None:
        self.opened.emit(self.month_model.lines[row].placement.id)

    def _on_opened(self, index: QModelIndex) -> None:
        if index.isValid() and index.column() == WHERE:
            self._on_name(index.row())
