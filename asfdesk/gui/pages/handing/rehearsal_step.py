"""What the package would do, in numbers and row by row; the officer chooses where both have written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from asfdesk.domain.ids import new_id
from asfdesk.domain.merging import Clash, Coming, RowKey, RowPlan, Side
from asfdesk.gui.ask import Ask
from asfdesk.gui.dress import look
from asfdesk.gui.tables.row_model import Order, RowModel, Source, TableColumn
from asfdesk.gui.tables.table_view import RowTable
from asfdesk.gui.text import moment_text, tr
from asfdesk.gui.widgets.count_filter import CountFilter
from asfdesk.services.desk import Desk
from asfdesk.services.merging import Rehearsal

from .words import (
    coming_words,
    detail_words,
    field_name,
    left_out_words,
    sender_words,
    value_text,
    what_words,
)


@dataclass(frozen=True, slots=True)
class _Row:
    id: UUID
    plan: RowPlan


class RehearsalStep(QWidget):
    """``merge_wanted``, ``back_wanted``; ``known_wanted`` when the officer says who the doubtful ones are not."""

    merge_wanted = Signal()
    back_wanted = Signal()
    known_wanted = Signal()

    def __init__(self, ask: Ask) -> None:
        super().__init__()
        self._ask = ask
        self.rehearsal: Rehearsal | None = None
        self.choices: dict[tuple[RowKey, str], Side] = {}
        self._rows: dict[UUID, _Row] = {}
        self.origin = look.subheading("")
        self.left_out = look.body()
        self.left_out.setObjectName("handing.left_out")
        self.known: QPushButton = look.secondary_button(tr("It is somebody else: take them in"), "users")
        self.known.setObjectName("handing.known")
        self.known.clicked.connect(self.known_wanted)
        self.filter: CountFilter[Coming] = CountFilter(Coming, name="handing")
        self.filter.changed.connect(self._renew)
        model = RowModel(_columns(self), Source(self._ids, self._some))
        empty = look.empty_state(
            "check-check", tr("Nothing new"), tr("The register holds everything that the package holds.")
        )
        self.table = RowTable(model, name=tr("What the package would do"), empty=empty)
        self.table.view.setObjectName("handing.rows")
        self.table.activated.connect(self.choose_row)
        self.table.selected.connect(self._on_selected)
        self.detail = look.body(selectable=True)
        self.detail.setObjectName("handing.detail")
        self.choose: QPushButton = look.secondary_button(tr("Choose…"), "message-square-text")
        self.choose.setObjectName("handing.choose")
        self.choose.setToolTip(tr("Enter on a row does the same"))
        self.choose.clicked.connect(self._on_choose)
        self.choose_all: QPushButton = look.secondary_button(tr("Choose for all…"), "list-checks")
        self.choose_all.setObjectName("handing.choose_all")
        self.choose_all.clicked.connect(self._on_choose_all)
        self.back: QPushButton = look.secondary_button(tr("Take nothing in"), "arrow-left")
        self.back.setObjectName("handing.back")
        self.back.clicked.connect(self.back_wanted)
        self.merge: QPushButton = look.primary_button(tr("Merge now"), "check-check")
        self.merge.setObjectName("handing.merge")
        self.merge.clicked.connect(self.merge_wanted)
        under = look.row(self.detail, self.choose, self.choose_all, spacing=look.M)
        under.setStretch(0, 1)
        whole = look.column(look.M)
        whole.addWidget(self.origin)
        told = look.row(self.left_out, self.known, spacing=look.M)
        told.setStretch(0, 1)
        whole.addLayout(told)
        whole.addWidget(self.filter)
        whole.addWidget(self.table, 1)
        whole.addLayout(under)
        whole.addLayout(look.row(self.back, None, self.merge, spacing=look.M))
        self.setLayout(whole)

    def show_rehearsal(self, rehearsal: Rehearsal) -> None:
        """Begin with what the plan proposes."""
        self.rehearsal, self.choices = rehearsal, {}
        self._rows = {row.id: row for row in (_Row(new_id(), plan) for plan in rehearsal.plan.rows)}
        asking = (Coming.CLASH, Coming.REFUSED)
        self.filter.choose(next((one for one in asking if rehearsal.plan.of(one)), None))
        sent = rehearsal.manifest
        self.origin.setText(
            tr(
                "Package from {sender}, made {made}",
                sender=sender_words(sent.sender, sent.device), made=moment_text(Desk.local(sent.made_at)),
            )
        )  # fmt: skip
        told = left_out_words(rehearsal.plan)
        self.left_out.setText(told)
        self.left_out.setVisible(bool(told))
        self.known.setVisible(bool(rehearsal.plan.doubtful))
        self.filter.show_counts(
            Counter(row.coming for row in rehearsal.plan.rows), lambda coming: coming_words(coming)[0]
        )
        self.choose_all.setVisible(len(rehearsal.plan.open_clashes) > 1)
        self.merge.setEnabled(rehearsal.news)
        self._renew()

    def forget(self) -> None:
        """Nothing of the package is kept."""
        self.rehearsal, self.choices, self._rows = None, {}, {}
        self.table.refresh()
        self.detail.setText("")

    @Slot()
    def _renew(self) -> None:
        self.table.refresh()
        self.table.measure_again()
        self._on_selected(self.table.current_id())

    @Slot(object)
    def choose_row(self, key: object) -> None:
        """Ask about each field of one row that both have written."""
        row = self._rows.get(key) if isinstance(key, UUID) else None
        for clash in _open(row.plan) if row else ():
            assert row is not None
            offered = [
                tr(
                    "Keep {value} from here", value=value_text(clash.name, clash.ours, masked=row.plan.masked)
                ),
                tr(
                    "Take {value} from there",
                    value=value_text(clash.name, clash.theirs, masked=row.plan.masked),
                ),
            ]
            title = f"{what_words(row.plan)} {row.plan.person}: {field_name(clash.name)}"
            chosen = self._ask.choose(title, tr("The other value is kept beside it."), offered)
            if chosen is None:
                break
            self.choices[row.plan.row, clash.name] = list(Side)[chosen]
        self._renew()

    @Slot()
    def _on_choose(self) -> None:
        self.choose_row(self.table.current_id())

    @Slot()
    def _on_choose_all(self) -> None:
        assert self.rehearsal is not None
        clashes = self.rehearsal.plan.open_clashes
        chosen = self._ask.choose(
            tr("All %n fields that both have written", n=len(clashes)),
            tr("The other values are kept beside them."),
            [tr("Keep what is here"), tr("Take what is there")],
        )
        if chosen is not None:
            self.choices = {(row.row, clash.name): list(Side)[chosen] for row, clash in clashes}
            self._renew()

    @Slot(object)
    def _on_selected(self, key: object) -> None:
        row = self._rows.get(key) if isinstance(key, UUID) else None
        self.choose.setVisible(row is not None and bool(_open(row.plan)))
        self.detail.setText(tr("Choose a row to see all of it.") if row is None else self.detail_of(row))

    def detail_of(self, row: _Row) -> str:
        """What happens to it, with what the officer has chosen."""
        chosen = {name: side for (key, name), side in self.choices.items() if key == row.plan.row}
        return detail_words(row.plan, chosen)

    def _ids(self, _order: Order) -> list[UUID]:
        return [key for key, row in self._rows.items() if self.filter.lets_through(row.plan.coming)]

    def _some(self, keys: Sequence[UUID]) -> list[_Row]:
        return [self._rows[key] for key in keys if key in self._rows]


def _open(plan: RowPlan) -> list[Clash]:
    return [clash for clash in plan.clashes if not clash.settled] if plan.coming is Coming.CLASH else []


def _columns(step: RehearsalStep) -> list[TableColumn]:
    return [
        TableColumn("coming", tr("Becomes"), _coming, width=180, meaning=_meaning),
        TableColumn("person", tr("Whose case"), _person, width=190),
        TableColumn("what", tr("What"), _what, width=250),
        TableColumn("detail", tr("What happens"), step.detail_of),
    ]


def _coming(row: _Row) -> str:
    return coming_words(row.plan.coming)[0]


def _meaning(row: _Row) -> object:
    return coming_words(row.plan.coming)[1]


def _person(row: _Row) -> str:
    return row.plan.person


def _what(row: _Row) -> str:
    return what_words(row.plan)
