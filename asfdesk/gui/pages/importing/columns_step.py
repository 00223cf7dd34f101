"""What the columns hold: sheet, kind and header row found, each column with its header and examples, changed by hand."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QStandardItem, QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QPushButton, QWidget

from asfdesk.domain.register_import import ImportData, ImportKind, Layout
from asfdesk.domain.sheet_table import Sheet, SheetRow, TableFile, column_letter
from asfdesk.gui.dress import look
from asfdesk.gui.dress.palette import Meaning
from asfdesk.gui.text import number_text, tr
from asfdesk.services.importing.layout import body, headers
from asfdesk.services.importing.rehearsal import missing_columns

from .words import kind_words

EXAMPLES = 3
MOST_HEADERS = 25
SAMPLE = 50
_LONGEST = 34


class _Combo(QComboBox):
    """Scrolling the page must not change what a column holds."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class ColumnsStep(QWidget):
    """``layout_wanted`` carries kind, sheet and header row, for the columns to be guessed anew; ``rehearse_wanted``."""

    layout_wanted = Signal(object, int, object)
    rehearse_wanted = Signal()

    def __init__(self, data: ImportData) -> None:
        super().__init__()
        self._data = data
        self._table = TableFile()
        self._layout = Layout(ImportKind.PARTICIPANTS, 0, 0, {})
        self.combos: list[QComboBox] = []
        self.kind = _Combo()
        self.kind.setObjectName("import.kind")
        for kind in ImportKind:
            self.kind.addItem(kind_words(kind), kind)
        self.sheet = _Combo()
        self.sheet.setObjectName("import.sheet")
        self.header = _Combo()
        self.header.setObjectName("import.header")
        self.header.setMinimumWidth(260)
        self.kind.activated.connect(self._on_kind)
        self.sheet.activated.connect(self._on_sheet)
        self.header.activated.connect(self._on_header)
        choices = look.row(spacing=look.L)
        for label, field in (
            (tr("The rows are"), self.kind),
            (tr("Sheet"), self.sheet),
            (tr("Row with headers"), self.header),
        ):
            part = look.column(look.XS)
            words = look.with_role(look.body(label), "label")
            words.setWordWrap(False)
            words.setBuddy(field)
            field.setAccessibleName(label)
            part.addWidget(words)
            part.addWidget(field)
            choices.addLayout(part)
        choices.addStretch(1)
        self.told = look.hint()
        self.remembered = look.badge(tr("As you chose last time"), Meaning.INFO)
        self.missing = look.problem_label()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(look.L)
        self._grid.setVerticalSpacing(look.S)
        self._grid.setColumnMinimumWidth(0, 220)
        self._grid.setColumnStretch(1, 1)
        self._columns = QWidget()
        self._columns.setLayout(self._grid)
        scrolled = QWidget()
        inside = look.column(look.M)
        inside.setContentsMargins(0, 0, look.M, look.L)
        self._columns.setMaximumWidth(look.READING_WIDTH + 240)
        inside.addWidget(self._columns)
        inside.addStretch(1)
        scrolled.setLayout(inside)
        self.rehearse: QPushButton = look.primary_button(tr("See what each row would become"), "list-checks")
        self.rehearse.setObjectName("import.rehearse")
        self.rehearse.clicked.connect(self.rehearse_wanted)
        whole = look.column(look.M)
        whole.addLayout(choices)
        told = look.row(self.remembered, self.told, spacing=look.M)
        told.setStretch(1, 1)
        whole.addLayout(told)
        whole.addWidget(look.scrolling(scrolled), 1)
        under = look.row(self.missing, self.rehearse, spacing=look.M)
        under.setStretch(0, 1)
        whole.addLayout(under)
        self.setLayout(whole)

    @property
    def layout_now(self) -> Layout:
        """As it stands on the screen."""
        return self._layout

    def show_layout(self, table: TableFile, layout: Layout) -> None:
        """A table and how it is read."""
        self._table, self._layout = table, layout
        page = table.sheets[layout.sheet]
        with QSignalBlocker(self.kind), QSignalBlocker(self.sheet), QSignalBlocker(self.header):
            self.kind.setCurrentIndex(list(ImportKind).index(layout.kind))
            self.sheet.clear()
            self.sheet.addItems([sheet.name or tr("The file") for sheet in table.sheets])
            self.sheet.setCurrentIndex(layout.sheet)
            self.sheet.setEnabled(len(table.sheets) > 1)
            self.header.clear()
            self.header.addItem(tr("No row: columns are called A, B, C"), 0)
            for row in page.rows[:MOST_HEADERS]:
                texts = [cell.text for cell in row.cells if cell.text]
                self.header.addItem(f"{row.number}: {_cut(', '.join(texts))}", row.number)
            self.header.setCurrentIndex(self.header.findData(layout.header))
        self.remembered.setVisible(layout.remembered)
        self.told.setText(
            tr(
                "{count} rows below the headers. An empty cell changes nothing.",
                count=number_text(len(body(page, layout.header))),
            )
        )
        self._fill(page)
        self._show_missing()

    def _fill(self, page: Sheet) -> None:
        look.clear(self._grid)
        self.combos.clear()
        words = self._field_words()
        heads = headers(page, self._layout.header)
        sample = body(page, self._layout.header)[:SAMPLE]
        for place, title in enumerate((tr("Column"), tr("Examples"), tr("Holds"))):
            self._grid.addWidget(look.section_title(title), 0, place)
        for column, head in enumerate(heads):
            name = f"{column_letter(column)}  {_cut(head)}" if head != column_letter(column) else head
            combo = _Combo()
            combo.setModel(words)
            combo.setObjectName(f"import.column.{column}")
            combo.setAccessibleName(tr("Column {column} holds", column=head))
            combo.setCurrentIndex(self._place_of(self._layout.fields.get(column, "")))
            combo.setMinimumWidth(240)
            combo.activated.connect(partial(self._on_field, column))
            self.combos.append(combo)
            self._grid.addWidget(look.body(name), column + 1, 0, Qt.AlignmentFlag.AlignVCenter)
            self._grid.addWidget(look.hint(_examples(sample, column)), column + 1, 1)
            self._grid.addWidget(combo, column + 1, 2)

    def _field_words(self) -> QStandardItemModel:
        """One list for all columns."""
        model = QStandardItemModel(self)
        model.appendRow(QStandardItem(tr("Not imported")))
        for column in self._data.columns(self._layout.kind):
            model.appendRow(QStandardItem(column.label))
        return model

    def _codes(self) -> list[str]:
        return ["", *(column.code for column in self._data.columns(self._layout.kind))]

    def _place_of(self, code: str) -> int:
        return self._codes().index(code)

    def _on_field(self, column: int, place: int) -> None:
        """What one column holds no other does."""
        code = self._codes()[place]
        fields = {at: held for at, held in self._layout.fields.items() if at != column and held != code}
        if code:
            fields[column] = code
        self._layout = Layout(self._layout.kind, self._layout.sheet, self._layout.header, fields)
        for at, combo in enumerate(self.combos):
            combo.setCurrentIndex(self._place_of(fields.get(at, "")))
        self.remembered.hide()
        self._show_missing()

    def _show_missing(self) -> None:
        missing = missing_columns(self._data, self._layout)
        self.rehearse.setEnabled(not missing)
        self.missing.setText(
            tr("Point out a column for one of: {columns}", columns=", ".join(missing)) if missing else ""
        )

    @Slot(int)
    def _on_kind(self, _place: int) -> None:
        self.layout_wanted.emit(ImportKind(self.kind.currentData()), self._layout.sheet, None)

    @Slot(int)
    def _on_sheet(self, place: int) -> None:
        self.layout_wanted.emit(self._layout.kind, place, None)

    @Slot(int)
    def _on_header(self, _place: int) -> None:
        self.layout_wanted.emit(self._layout.kind, self._layout.sheet, int(self.header.currentData()))


def _examples(rows: Sequence[SheetRow], column: int) -> str:
    found = dict.fromkeys(text for row in rows if (text := row.cell(column).text))
    return "  ·  ".join(_cut(text) for text in list(found)[:EXAMPLES])


def _cut(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
