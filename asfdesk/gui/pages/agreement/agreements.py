"""Every agreement: by number, participant, enterprise or state, with who has signed."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from asfdesk.domain.agreement import AgreementKind, State
from asfdesk.domain.change import Changes, Kind
from asfdesk.domain.protection import Protection
from asfdesk.domain.rows import AgreementRow
from asfdesk.domain.signature import ROLES
from asfdesk.gui.dress import look
from asfdesk.gui.dress.palette import Meaning
from asfdesk.gui.forms.choices import ChipsField
from asfdesk.gui.page import Page, Surroundings
from asfdesk.gui.pages.agreement.words import kind_words, role_words, state_words
from asfdesk.gui.tables.row_model import Order, RowModel, Source, TableColumn
from asfdesk.gui.tables.table_view import RowTable
from asfdesk.gui.text import date_text, period_text, tr
from asfdesk.gui.widgets.search_box import SearchBox
from asfdesk.services import lists
from asfdesk.services.desk import Desk
from asfdesk.services.output.batch import Wanted

TOUCHING = frozenset({Kind.AGREEMENT, Kind.SIGNATURE, Kind.PARTICIPANT, Kind.ENTERPRISE, Kind.PLACEMENT})


class AgreementsPage(Page):
    """Opened without a subject, or on a :class:`State` to filter by."""

    def __init__(self, desk: Desk, window: Surroundings) -> None:
        super().__init__(tr("Agreements"))
        self._desk, self._window = desk, window
        self._stale = False
        self._text = ""
        self._measures = {measure.code: measure.short_name for measure in desk.catalogue.all_measures}
        self.new_button = look.primary_button(tr("New agreement"), "file-plus")
        self.new_button.setObjectName("agreements.new")
        self.new_button.setToolTip(tr("Ctrl+N"))
        self.new_button.clicked.connect(self.new)
        self.save_all = look.secondary_button(tr("Save all as PDF…"), "files")
        self.save_all.setObjectName("agreements.save_all")
        self.save_all.clicked.connect(self._on_save_all)
        self.action_row.addWidget(self.save_all)
        self.action_row.addWidget(self.new_button)
        self.search = SearchBox(tr("Search number, participant or enterprise"))
        self.search.setObjectName("agreements.search")
        self.search.searched.connect(self._on_searched)
        self.states = ChipsField([(state, state_words(state)[0]) for state in State])
        self.states.set_name(tr("Show only"))
        for state, chip in zip(State, self.states.chips, strict=True):
            chip.setObjectName(f"agreements.state.{state}")
        self.states.changed.connect(self.refresh)
        filters = look.row(spacing=look.L)
        filters.addWidget(self.search, 1)
        filters.addWidget(self.states, 1)
        self.content.addLayout(filters)
        self.model = RowModel(self._columns(), Source(self._ids, self._rows))
        self.model.order = Order("number", descending=True)
        self.table = RowTable(self.model, name=tr("Agreements"), empty=self._empty())
        self.table.view.setObjectName("agreements.table")
        self.table.activated.connect(self._on_activated)
        self.content.addWidget(self.table, 1)
        self.count = look.hint()
        self.content.addWidget(self.count)
        self.model.counted.connect(self._on_counted)
        for keys, act in (("Ctrl+N", self.new), ("Ctrl+F", self.search.setFocus)):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def _columns(self) -> list[TableColumn]:
        return [
            TableColumn("number", tr("Number"), _number, order="number", width=156),
            TableColumn(
                "participant", tr("Participant"), _participant, order="name", width=170, icon=_shield
            ),
            TableColumn("enterprise", tr("Enterprise"), _enterprise, order="enterprise"),
            TableColumn("measure", tr("Measure"), self._measure, order="measure", width=150, spare=1),
            TableColumn("period", tr("Period"), _period, order="start", width=192),
            TableColumn("state", tr("State"), _state, order="state", width=130, meaning=_meaning),
            TableColumn("signed", tr("Signed by"), _signed, width=140, spare=2),
        ]

    def _empty(self) -> QWidget:
        new = look.secondary_button(tr("New agreement"), "file-plus")
        new.clicked.connect(self._on_empty)
        self._empty_button = new
        return look.empty_state(
            "file-text", tr("No agreements here"),
            tr("Make one from a participant, an enterprise and a measure, or search for something else."), new,
        )  # fmt: skip

    def open(self, subject: object = None) -> None:
        if isinstance(subject, State):
            self.states.show_value((subject,))
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Read the list anew."""
        self._stale = False
        self.table.refresh()

    def on_changes(self, changes: Changes) -> None:
        if not changes.kinds & TOUCHING:
            return
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    def first_focus(self) -> QWidget | None:
        return self.search

    @Slot()
    def new(self) -> None:
        """Choose participant, enterprise and measure."""
        self._window.navigator.go("new_agreement")

    @Slot()
    def _on_save_all(self) -> None:
        """Those that the list shows, whatever is searched for and chosen."""
        wanted = Wanted(agreements=tuple(self._ids(self.model.order)))
        self._window.navigator.go("save_many", wanted)

    @Slot()
    def _on_empty(self) -> None:
        self.new()

    @Slot(str)
    def _on_searched(self, text: str) -> None:
        self._text = text
        self.refresh()

    @Slot(object)
    def _on_activated(self, key: UUID) -> None:
        self._window.navigator.go("agreement", key)

    @Slot(int)
    def _on_counted(self, count: int) -> None:
        self.count.setText(tr("%n agreements", n=count) if count else "")
        self.save_all.setEnabled(count > 0)

    def _ids(self, order: Order) -> list[UUID]:
        states = [state for state in self.states.read() if isinstance(state, State)]
        return lists.agreement_ids(
            self._desk, self._text, order.by or "number", descending=order.descending, states=states
        )

    def _rows(self, keys: Sequence[UUID]) -> list[AgreementRow]:
        return lists.agreement_rows(self._desk, keys)

    def _measure(self, row: AgreementRow) -> str:
        return self._measures.get(row.measure_code, row.measure_code)


def _number(row: AgreementRow) -> str:
    if row.kind is AgreementKind.AGREEMENT:
        return row.number
    return tr("{number}, {kind}", number=row.number, kind=kind_words(row.kind).lower())


def _participant(row: AgreementRow) -> str:
    return row.participant.shown


def _shield(row: AgreementRow) -> str:
    return "shield-alert" if row.participant.protection is not Protection.NONE else ""


def _enterprise(row: AgreementRow) -> str:
    return row.enterprise


def _period(row: AgreementRow) -> str:
    return period_text(row.start, row.end)


def _state(row: AgreementRow) -> str:
    return tr("End {day}", day=date_text(row.ended_on)) if _ended(row) else state_words(row.state)[0]


def _meaning(row: AgreementRow) -> object:
    return Meaning.NEUTRAL if _ended(row) else state_words(row.state)[1]


def _ended(row: AgreementRow) -> bool:
    return row.ended_on is not None and row.state is State.SIGNED


def _signed(row: AgreementRow) -> str:
    if row.state is State.DRAFT:
        return ""
    if row.state is State.SIGNED:
        return tr("All three")
    names = [role_words(role) for role in ROLES if role in row.signed_by]
    return ", ".join(names) or tr("Nobody yet")
