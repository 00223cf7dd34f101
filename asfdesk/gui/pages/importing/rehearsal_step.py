"""What each row would become, in numbers and one by one; the officer answers where only a name speaks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QPushButton, QWidget

from asfdesk.domain.register_import import WRITTEN, Choice, Coming, ImportData, ImportLine, Rehearsal, became
from asfdesk.gui.ask import Ask
from asfdesk.gui.dress import look
from asfdesk.gui.tables.row_model import Order, RowModel, Source, TableColumn
from asfdesk.gui.tables.table_view import RowTable
from asfdesk.gui.text import tr
from asfdesk.gui.widgets.count_filter import CountFilter

from .words import choice_words, coming_words, detail_words, problem_lines


@dataclass(frozen=True, slots=True)
class _Row:
    """``id`` is the row's number: the table wants a UUID, and ten thousand of them at once."""

    id: UUID
    line: ImportLine


class RehearsalStep(QWidget):
    """``import_wanted``, ``list_wanted`` (of what is left out) and ``columns_wanted``."""

    import_wanted = Signal()
    list_wanted = Signal()
    columns_wanted = Signal()

    def __init__(self, data: ImportData, ask: Ask) -> None:
        super().__init__()
        self._data, self._ask = data, ask
        self.rehearsal: Rehearsal | None = None
        self.choices: dict[int, Choice] = {}
        self._rows: dict[UUID, _Row] = {}
        self._asking = 0
        self.filter: CountFilter[Coming] = CountFilter(Coming, name="import")
        self.filter.changed.connect(self._renew)
        model = RowModel(self._columns(), Source(self._ids, self._some))
        empty = look.empty_state("file-text", tr("No rows"), tr("There is nothing below the headers."))
        self.table = RowTable(model, name=tr("What each row would become"), empty=empty)
        self.table.view.setObjectName("import.rows")
        self.table.activated.connect(self.answer_row)
        self.table.selected.connect(self._on_selected)
        self.detail = look.body(selectable=True)
        self.detail.setObjectName("import.detail")
        self.answer: QPushButton = look.secondary_button(tr("Answer…"), "message-square-text")
        self.answer.setObjectName("import.answer")
        self.answer.setToolTip(tr("Enter on a row does the same"))
        self.answer.clicked.connect(self._on_answer)
        self.answer_all: QPushButton = look.secondary_button(tr("Answer all…"), "list-checks")
        self.answer_all.setObjectName("import.answer_all")
        self.answer_all.clicked.connect(self._on_answer_all)
        self.strict = QCheckBox(tr("Import nothing if any row is wrong"))
        self.strict.setObjectName("import.strict")
        self.back: QPushButton = look.secondary_button(tr("Change the columns"), "arrow-left")
        self.back.setObjectName("import.columns")
        self.back.clicked.connect(self.columns_wanted)
        self.save_list: QPushButton = look.secondary_button(tr("Save what is left out…"), "file-down")
        self.save_list.setObjectName("import.list")
        self.save_list.clicked.connect(self.list_wanted)
        self.take: QPushButton = look.primary_button("", "check-check")
        self.take.setObjectName("import.take")
        self.take.clicked.connect(self.import_wanted)
        under = look.row(self.detail, self.answer, self.answer_all, spacing=look.M)
        under.setStretch(0, 1)
        whole = look.column(look.M)
        whole.addWidget(self.filter)
        whole.addWidget(self.table, 1)
        whole.addLayout(under)
        whole.addWidget(self.strict)
        whole.addLayout(look.row(self.back, self.save_list, None, self.take, spacing=look.M))
        self.setLayout(whole)

    def show_rehearsal(self, rehearsal: Rehearsal) -> None:
        """Begin without answers."""
        self.rehearsal, self.choices = rehearsal, {}
        self._rows = {row.id: row for row in (_Row(UUID(int=line.row), line) for line in rehearsal.lines)}
        stands = Counter(line.coming for line in rehearsal.lines)
        self.filter.show_counts(stands, lambda coming: coming_words(coming)[0])
        self._asking = sum(line.asks for line in rehearsal.lines)
        self.filter.choose(next((one for one in (Coming.WRONG, Coming.ASK) if stands[one]), None))
        self._renew()

    def forget(self) -> None:
        """Nothing of the table is kept."""
        self.rehearsal, self.choices, self._rows = None, {}, {}
        self.strict.setChecked(False)
        self.table.refresh()
        self.detail.setText("")

    @Slot()
    def _renew(self) -> None:
        assert self.rehearsal is not None
        counts = self.rehearsal.counts(self.choices)
        total = len(self.rehearsal.lines)
        written = sum(counts[one] for one in WRITTEN)
        self.take.setText(tr("Import %n rows", n=written))
        self.take.setEnabled(written > 0)
        self.strict.setVisible(counts[Coming.WRONG] > 0)
        self.save_list.setVisible(total > written + counts[Coming.UNCHANGED])
        self.answer_all.setVisible(self._asking > 1)
        self.table.refresh()
        self.table.measure_again()
        self._on_selected(self.table.current_id())

    @Slot(object)
    def answer_row(self, key: object) -> None:
        """Ask about one row, if it asks anything."""
        row = self._rows.get(key) if isinstance(key, UUID) else None
        if row is not None and row.line.asks:
            self._ask_about([row.line], tr("Row {row}: {label}", row=row.line.row, label=row.line.label))

    @Slot()
    def _on_answer(self) -> None:
        self.answer_row(self.table.current_id())

    @Slot()
    def _on_answer_all(self) -> None:
        assert self.rehearsal is not None
        asking = [line for line in self.rehearsal.lines if line.asks]
        self._ask_about(asking, tr("All %n rows that need an answer", n=len(asking)))

    def _ask_about(self, lines: Sequence[ImportLine], title: str) -> None:
        offered = [choice for choice in Choice if any(choice in line.choices() for line in lines)]
        text = tr("Where an answer does not fit a row, the row is left out.") if len(lines) > 1 else ""
        chosen = self._ask.choose(title, text, [choice_words(choice) for choice in offered])
        if chosen is None:
            return
        for line in lines:
            self.choices[line.row] = offered[chosen] if offered[chosen] in line.choices() else Choice.LEAVE
        self._renew()

    @Slot(object)
    def _on_selected(self, key: object) -> None:
        row = self._rows.get(key) if isinstance(key, UUID) else None
        self.answer.setVisible(row is not None and row.line.asks)
        if row is None or self.rehearsal is None:
            self.detail.setText(tr("Choose a row to see all of it."))
            return
        problems = problem_lines(row.line, self._data, self.rehearsal.layout)
        self.detail.setText("\n".join(problems) or self._detail(row))

    def _ids(self, _order: Order) -> list[UUID]:
        return [key for key, row in self._rows.items() if self.filter.lets_through(row.line.coming)]

    def _some(self, keys: Sequence[UUID]) -> list[_Row]:
        return [self._rows[key] for key in keys if key in self._rows]

    def _columns(self) -> list[TableColumn]:
        return [
            TableColumn("row", tr("Row"), _number, width=70, right=True),
            TableColumn("coming", tr("Becomes"), self._coming, width=170, meaning=self._meaning),
            TableColumn("label", tr("Who"), _label, width=240),
            TableColumn("detail", tr("Why"), self._detail),
        ]

    def _choice(self, row: _Row) -> Choice:
        return self.choices.get(row.line.row, Choice.LEAVE)

    def _coming(self, row: _Row) -> str:
        return coming_words(became(row.line, self._choice(row)))[0]

    def _meaning(self, row: _Row) -> object:
        return coming_words(became(row.line, self._choice(row)))[1]

    def _detail(self, row: _Row) -> str:
        assert self.rehearsal is not None
        return detail_words(row.line, self._choice(row), self._data, self.rehearsal.layout)


def _number(row: _Row) -> str:
    return str(row.line.row)


def _label(row: _Row) -> str:
    return row.line.label
