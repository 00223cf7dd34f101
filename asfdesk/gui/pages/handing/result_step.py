"""What a merge did, and the values that gave way in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from asfdesk.documents.extract_words import value_words
from asfdesk.domain.ids import new_id
from asfdesk.gui.dress import look
from asfdesk.gui.dress.palette import Meaning
from asfdesk.gui.tables.row_model import Order, RowModel, Source, TableColumn
from asfdesk.gui.tables.table_view import RowTable
from asfdesk.gui.text import tr
from asfdesk.services.merging import GivenWay, Merged

from .words import field_name, summary_words, table_words, value_text


@dataclass(frozen=True, slots=True)
class _Row:
    id: UUID
    one: GivenWay


class ResultStep(QWidget):
    """``again_wanted``: back to the beginning."""

    again_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._rows: dict[UUID, _Row] = {}
        self.outcome = look.badge("")
        self.summary = look.subheading("")
        self.words = look.body()
        self.again: QPushButton = look.secondary_button(tr("Back to the beginning"), "arrow-left")
        self.again.setObjectName("handing.again")
        self.again.clicked.connect(self.again_wanted)
        empty = look.empty_state(
            "check-check", tr("Nothing gave way"), tr("No value had to stand back for another.")
        )
        model = RowModel(_columns(), Source(self._ids, self._some))
        self.table = RowTable(model, name=tr("Values that gave way"), empty=empty)
        self.table.view.setObjectName("handing.gave_way")
        whole = look.column(look.M)
        whole.addLayout(look.row(self.outcome, None))
        whole.addWidget(self.summary)
        whole.addWidget(self.words)
        whole.addWidget(look.section_title(tr("Values that gave way")))
        whole.addWidget(self.table, 1)
        whole.addLayout(look.row(self.again, None))
        self.setLayout(whole)

    def show_done(self, done: Merged, given_way: Sequence[GivenWay]) -> None:
        """After a merge."""
        wrote = done.id is not None
        look.set_badge(
            self.outcome,
            tr("Merged") if wrote else tr("Nothing new"),
            Meaning.OK if wrote else Meaning.NEUTRAL,
        )
        self.summary.setText(summary_words(done.plan))
        self.words.setText(
            tr(
                "The register was backed up first: {name}. Delete the file from the stick now.",
                name=done.backup,
            )
            if wrote
            else tr("The register was left as it is. Delete the file from the stick now.")
        )
        self.show_given_way(given_way)

    def show_given_way(self, given_way: Sequence[GivenWay]) -> None:
        """The values beside those that stayed."""
        self._rows = {row.id: row for row in (_Row(new_id(), one) for one in given_way)}
        self.table.refresh()
        self.table.measure_again()

    def show_earlier(self, words: str, given_way: Sequence[GivenWay]) -> None:
        """The values that gave way in a merge of the journal."""
        look.set_badge(self.outcome, tr("Merged"), Meaning.OK)
        self.summary.setText(words)
        self.words.setText("")
        self.show_given_way(given_way)

    def _ids(self, _order: Order) -> list[UUID]:
        return list(self._rows)

    def _some(self, keys: Sequence[UUID]) -> list[_Row]:
        return [self._rows[key] for key in keys if key in self._rows]


def _columns() -> list[TableColumn]:
    return [
        TableColumn("person", tr("Whose case"), _person, width=190),
        TableColumn("what", tr("What"), _what, width=220),
        TableColumn("field", tr("Field"), _field, width=160),
        TableColumn("stayed", tr("Stayed"), _stayed, width=220),
        TableColumn("value", tr("Gave way"), _value),
    ]


def _person(row: _Row) -> str:
    return row.one.person


def _what(row: _Row) -> str:
    title = value_words("day", row.one.title) if row.one.title else ""
    return f"{table_words(row.one.subject)} {title}".strip()


def _field(row: _Row) -> str:
    return field_name(row.one.name)


def _stayed(row: _Row) -> str:
    return value_text(row.one.name, row.one.stayed or None, masked=row.one.masked)


def _value(row: _Row) -> str:
    return value_text(row.one.name, row.one.value or None, masked=row.one.masked)
