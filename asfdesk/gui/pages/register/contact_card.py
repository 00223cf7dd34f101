"""Contact with an enterprise: when it was last visited, its own visits and dialogue meetings, and what was agreed."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout

from asfdesk.domain.errors import RuleBroken, StoreFault
from asfdesk.domain.kinds import OF_ENTERPRISE, VisitKind
from asfdesk.domain.visit import Visit, Whose
from asfdesk.gui.dress import look
from asfdesk.gui.page import Surroundings
from asfdesk.gui.pages.today.day_words import near_words
from asfdesk.gui.pages.visit.action_list import ActionList
from asfdesk.gui.pages.visit.booking import Booking, BookingForm
from asfdesk.gui.pages.visit.words import state_badge, visit_words
from asfdesk.gui.text import date_text, tr
from asfdesk.services.desk import Desk
from asfdesk.services.visiting import enterprise_visits
from asfdesk.services.workdays import swedish_workdays

MOST = 8
"""Visits that are listed; the rest are found under Visits."""


class ContactCard(QFrame):
    """``changed`` tells that something was booked or done; ``opened`` carries a visit."""

    changed = Signal()
    opened = Signal(object)

    def __init__(self, desk: Desk, window: Surroundings) -> None:
        super().__init__()
        look.with_role(self, "card")
        self._desk, self._window = desk, window
        self._enterprise: UUID | None = None
        self.booking: BookingForm | None = None
        self.last = look.body()
        self.last.setObjectName("enterprise.last_contact")
        self.book = look.secondary_button(tr("Book a visit"), "calendar-plus")
        self.book.setObjectName("enterprise.book")
        self.book.clicked.connect(self._on_book)
        self._booking_place: QVBoxLayout = look.column(0)
        self._list: QVBoxLayout = look.column(look.S)
        self.agreed = ActionList(
            desk,
            window,
            title=tr("Agreed with the enterprise"),
            empty=tr("Nothing is agreed yet."),
        )
        self.agreed.changed.connect(self.changed)
        layout = look.column(look.M, look.L)
        layout.addWidget(look.subheading(tr("Visits and dialogue")))
        layout.addWidget(self.last)
        layout.addLayout(look.row(self.book, None))
        layout.addLayout(self._booking_place)
        layout.addLayout(self._list)
        layout.addWidget(look.separator())
        layout.addWidget(self.agreed)
        self.setLayout(layout)

    def show_enterprise(self, enterprise_id: UUID) -> None:
        """Show an enterprise's contacts."""
        if enterprise_id != self._enterprise:
            self._close_booking()
        self._enterprise = enterprise_id
        found = enterprise_visits.visits_of_enterprise(self._desk, enterprise_id)
        contact, today = found.contact, self._desk.today()
        if contact.last is None or contact.kind is None:
            self.last.setText(tr("Never visited."))
        else:
            self.last.setText(
                tr(
                    "Last contact: {day}, {near} ({kind}).",
                    day=date_text(contact.last),
                    near=near_words(contact.last, today),
                    kind=visit_words(contact.kind).lower(),
                )
            )
        look.clear(self._list)
        for visit in found.visits[:MOST]:
            self._list.addLayout(self._line(visit))
        self.agreed.show_actions(Whose(enterprise_id=enterprise_id), found.actions)

    def _line(self, visit: Visit):  # noqa: ANN202  a layout
        words = f"{date_text(visit.on)} · {visit_words(visit.kind)}"
        show = look.link_button(words)
        show.setAccessibleName(tr("Open: {visit}", visit=words))
        show.clicked.connect(partial(self._open, visit.id))
        return look.row(show, None, look.badge(*state_badge(visit, self._desk.today())))

    def _open(self, key: UUID, _checked: bool = False) -> None:
        self.opened.emit(key)

    @Slot()
    def _on_book(self) -> None:
        if self.booking is not None:
            return
        self.booking = BookingForm(swedish_workdays(), self._desk.today(), kinds=OF_ENTERPRISE)
        self.booking.asked.connect(self._on_asked)
        self.booking.cancelled.connect(self._close_booking)
        self._booking_place.addWidget(self.booking)
        self.booking.start(VisitKind.ENTERPRISE, self._desk.today(), "")
        self.book.hide()
        self.booking.first_focus().focus()

    @Slot(object)
    def _on_asked(self, booking: Booking) -> None:
        if self._enterprise is None or self.booking is None:
            return
        try:
            visit = enterprise_visits.plan_enterprise_visit(
                self._desk, self._enterprise, booking.kind, booking.on, booking.at, booking.place
            )
        except RuleBroken as broken:
            if strange := self.booking.show_problems(broken.problems):
                self._window.messages.show_error(RuleBroken(strange))
            return
        except StoreFault as fault:
            self._window.messages.show_error(fault)
            return
        self._close_booking()
        self.changed.emit()
        self._window.messages.show_ok(
            tr("Booked: {kind}, {day}.", kind=visit_words(visit.kind).lower(), day=date_text(visit.on)),
            tr("Open it"),
            partial(self.opened.emit, visit.id),
        )

    @Slot()
    def _close_booking(self) -> None:
        self.booking = None
        look.clear(self._booking_place)
        self.book.show()
