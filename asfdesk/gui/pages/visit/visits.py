"""All visits: coming, overdue, completed; Enter opens one."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QToolButton, QVBoxLayout, QWidget

from asfdesk.domain.change import Kind
from asfdesk.domain.kinds import VisitKind
from asfdesk.domain.rows import VisitRow
from asfdesk.domain.visit import VisitState
from asfdesk.gui.dress import look
from asfdesk.gui.dress.palette import Meaning
from asfdesk.gui.forms.picker import Found, PickerField
from asfdesk.gui.live_page import LivePage
from asfdesk.gui.page import Surroundings
from asfdesk.gui.pages.today.day_words import near_words
from asfdesk.gui.pages.visit.words import row_badge, visit_words
from asfdesk.gui.tables.row_model import Order, RowModel, Source, TableColumn
from asfdesk.gui.tables.table_view import RowTable
from asfdesk.gui.text import date_text, period_text, time_text, tr
from asfdesk.gui.widgets.search_box import SearchBox
from asfdesk.services import lists
from asfdesk.services.agreeing import placements
from asfdesk.services.desk import Desk
from asfdesk.services.lists import Which
from asfdesk.services.output.batch import Wanted

_WATCHED = frozenset({Kind.VISIT, Kind.PARTICIPANT, Kind.ENTERPRISE, Kind.PLACEMENT, Kind.AGREEMENT})


class VisitsPage(LivePage):
    """Opened on "book" it begins with choosing whom to visit; on a :class:`Which` it shows those."""

    def __init__(self, desk: Desk, window: Surroundings) -> None:
        super().__init__(tr("Visits"), _WATCHED, gather=250)
        self._desk, self._window = desk, window
        self._which = Which.COMING
        self._text = ""
        self.book = look.primary_button(tr("Book a visit"), "calendar-plus")
        self.book.setObjectName("visits.book")
        self.book.clicked.connect(self.start_booking)
        self.save_all = look.secondary_button(tr("Save protocols as PDF…"), "files")
        self.save_all.setObjectName("visits.save_all")
        self.save_all.clicked.connect(self._on_save_all)
        self.action_row.addWidget(self.save_all)
        self.action_row.addWidget(self.book)
        self.search = SearchBox(tr("Search participant or enterprise"))
        self.search.setObjectName("visits.search")
        self.search.setMaximumWidth(420)
        self.search.searched.connect(self._on_searched)
        self.filters: dict[Which, QToolButton] = {}
        bar = look.wrapped()
        for which in Which:
            chip = look.with_role(QToolButton(), "chip")
            chip.setText(_which_words(which))
            chip.setCheckable(True)
            chip.setAutoExclusive(True)
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            chip.setObjectName(f"visits.{which.value}")
            chip.clicked.connect(self._on_filter)
            self.filters[which] = chip
            bar.addWidget(chip)
        self.count: QLabel = look.hint()
        self.count.setWordWrap(False)
        bar.addWidget(self.count)
        bar.addWidget(self.search)
        self._picker_place: QVBoxLayout = look.column(0)
        self.content.addLayout(self._picker_place)
        self.content.addLayout(bar)
        self.picker: PickerField | None = None
        model = RowModel(self._columns(), Source(ids=self._ids, rows=self._rows))
        model.counted.connect(self._on_counted)
        self.table = RowTable(model, name=tr("Visits"), empty=self._empty())
        self.table.activated.connect(self._on_activated)
        self.content.addWidget(self.table, 1)
        for keys, act in (("Ctrl+N", self.start_booking), ("Ctrl+F", self._on_find)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
        self.filters[self._which].setChecked(True)

    @Slot()
    def _on_save_all(self) -> None:
        """The protocols of the finished visits that the list shows."""
        wanted = Wanted(visits=tuple(self._ids(self.table.model.order)))
        self._window.navigator.go("save_many", wanted)

    def open(self, subject: object = None) -> None:
        if isinstance(subject, Which):
            self._choose(subject)
        self.reload()
        if subject == "book":
            self.start_booking()

    def first_focus(self) -> QWidget | None:
        return self.picker.search if self.picker is not None else self.table.view

    # ------------------------------------------------------------------------------------------ table

    def _columns(self) -> tuple[TableColumn, ...]:
        return (
            TableColumn("on", tr("When"), self._when, "on", 230),
            TableColumn("state", tr("State"), self._state, "state", 130, meaning=self._meaning),
            TableColumn("kind", tr("Kind"), _kind, "kind", 200, icon=_icon),
            TableColumn("who", tr("Participant"), _who, "name", 200),
            TableColumn("where", tr("Enterprise"), _where, "enterprise"),
            TableColumn("place", tr("Place"), _place, "place", 200, spare=1),
        )

    def _ids(self, order: Order) -> list:  # type: ignore[type-arg]
        return lists.visit_ids(self._desk, self._which, self._text, order.by, descending=order.descending)

    def _rows(self, keys: object) -> list[VisitRow]:
        return lists.visit_rows(self._desk, keys)  # type: ignore[arg-type]

    def _today(self) -> date:
        return self._desk.today()

    def _when(self, row: VisitRow) -> str:
        at = f" {time_text(row.at)}" if row.at else ""
        near = near_words(row.on, self._today()) if row.state in (VisitState.PLANNED, VisitState.OPEN) else ""
        return f"{date_text(row.on)}{at}" + (f"  ({near})" if near else "")

    def _state(self, row: VisitRow) -> str:
        return row_badge(row.state, row.on, self._today())[0]

    def _meaning(self, row: VisitRow) -> Meaning:
        return row_badge(row.state, row.on, self._today())[1]

    def _empty(self) -> QWidget:
        made = QWidget()
        layout = look.column(0)
        made.setLayout(layout)
        layout.addWidget(
            look.empty_state(
                "calendar-check",
                tr("No visits here"),
                tr(
                    "Signing an agreement plans its visits. You can also book one, or choose other visits above."
                ),
            )
        )
        return made

    @Slot(int)
    def _on_counted(self, count: int) -> None:
        self.count.setText(tr("%n visits", n=count))
        self.save_all.setEnabled(count > 0)

    @Slot()
    def reload(self) -> None:
        """Read the list anew; something is chosen in it."""
        self.reading()
        self.table.refresh()
        if self.table.current_id() is None and self.table.model.ids:
            self.table.select(self.table.model.ids[0])

    def _choose(self, which: Which) -> None:
        self._which = which
        self.filters[which].setChecked(True)

    @Slot()
    def _on_filter(self) -> None:
        chosen = next((which for which, chip in self.filters.items() if chip is self.sender()), None)
        if chosen is not None:
            self._choose(chosen)
            self.reload()

    @Slot(str)
    def _on_searched(self, text: str) -> None:
        self._text = text
        self.reload()

    @Slot()
    def _on_find(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot(object)
    def _on_activated(self, visit_id: object) -> None:
        self._window.navigator.go("visit", visit_id)

    # ------------------------------------------------------------------------------------------ booking

    @Slot()
    def start_booking(self) -> None:
        """Ask which placement the visit is for; its page takes the rest."""
        if self.picker is None:
            card, layout = look.card(tr("Whom is the visit for?"))
            self.picker = PickerField(self._find, placeholder=tr("Type a name"))
            self.picker.set_name(tr("Participant"))
            self.picker.search.setObjectName("visits.whom")
            self.picker.changed.connect(self._on_picked)
            self._cancel = look.secondary_button(tr("Cancel"))
            self._cancel.clicked.connect(self._close_picker)
            row = look.row(spacing=look.M)
            row.addWidget(self.picker, 1)
            row.addWidget(self._cancel, 0, Qt.AlignmentFlag.AlignTop)
            layout.addLayout(row)
            self._picker_place.addWidget(card)
        self.picker.focus()

    def _find(self, text: str) -> list[Found]:
        found: list[Found] = []
        for hit in lists.search(self._desk, text, limit=20):
            if hit.kind is not Kind.PARTICIPANT:
                continue
            for view in placements.placements_of_participant(self._desk, hit.id):
                current = view.current
                period = period_text(current.terms.start, view.last_day) if current else ""
                detail = " · ".join(filter(None, (view.enterprise.name, view.measure.short_name, period)))
                found.append(Found(view.placement.id, hit.title, detail))
        return found[:12]

    @Slot()
    def _on_picked(self) -> None:
        placement = self.picker.read() if self.picker is not None else None
        if placement is not None:
            self._close_picker()
            self._window.navigator.go("placement", (placement, "book"))

    @Slot()
    def _close_picker(self) -> None:
        self.picker = None
        look.clear(self._picker_place)


def _which_words(which: Which) -> str:
    return {
        Which.COMING: tr("Coming"),
        Which.OVERDUE: tr("Overdue"),
        Which.DONE: tr("Completed"),
        Which.ALL: tr("All"),
    }[which]


def _kind(row: VisitRow) -> str:
    return visit_words(row.kind)


def _icon(row: VisitRow) -> str:
    return {
        VisitKind.WORKPLACE: "building-2",
        VisitKind.INDIVIDUAL: "user",
        VisitKind.THREE_PARTY: "users",
        VisitKind.INTRODUCTION: "hand-heart",
        VisitKind.CLOSING: "flag",
        VisitKind.DIALOGUE: "message-square-text",
        VisitKind.ENTERPRISE: "handshake",
    }[row.kind]


def _who(row: VisitRow) -> str:
    return row.participant.shown if row.participant else "–"


def _where(row: VisitRow) -> str:
    return row.enterprise


def _place(row: VisitRow) -> str:
    return row.place
