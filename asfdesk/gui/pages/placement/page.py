"""One placement: agreement, visits, action points, consents and contacts on one page."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from asfdesk.domain.agreement import AgreementKind, State
from asfdesk.domain.change import Kind
from asfdesk.domain.ending import ABSENCE
from asfdesk.domain.errors import RuleBroken, StoreFault
from asfdesk.domain.invoice_basis import Month
from asfdesk.domain.kinds import VisitKind
from asfdesk.domain.signature import Copy
from asfdesk.domain.visit import Whose
from asfdesk.gui.dress import look
from asfdesk.gui.live_page import LivePage
from asfdesk.gui.page import Surroundings
from asfdesk.gui.pages.agreement.exports import AgreementExports
from asfdesk.gui.pages.attendance.placement_card import AttendanceCard
from asfdesk.gui.pages.placement.chain_card import ChainCard
from asfdesk.gui.pages.placement.consent_card import ConsentCard
from asfdesk.gui.pages.placement.ending_card import EndingCard
from asfdesk.gui.pages.placement.parts import AgreementCard, ContactsCard, HeadCard, placement_state
from asfdesk.gui.pages.visit.action_list import ActionList
from asfdesk.gui.pages.visit.booking import Booking, BookingForm
from asfdesk.gui.pages.visit.timeline import VisitTimeline
from asfdesk.gui.pages.visit.words import visit_words
from asfdesk.gui.text import tr, weekday_text
from asfdesk.gui.widgets.columns import Columns
from asfdesk.services.agreeing import amendments, placements
from asfdesk.services.agreeing.placements import PlacementView
from asfdesk.services.desk import Desk
from asfdesk.services.visiting import visits
from asfdesk.services.workdays import swedish_workdays

_WATCHED = frozenset(Kind) - {Kind.ANSWER, Kind.EXPORT, Kind.DRAFT}


class PlacementPage(LivePage):
    """Opened on a placement's id; also on (id, "book") to begin with booking a visit."""

    def __init__(self, desk: Desk, window: Surroundings) -> None:
        super().__init__(tr("Placement"), _WATCHED)
        self._desk, self._window = desk, window
        self._subject: UUID | None = None
        self.view: PlacementView | None = None
        self.booking: BookingForm | None = None
        self.show_back(window.navigator)
        self.state = look.badge("")
        self.action_row.addWidget(self.state)
        self.book = look.primary_button(tr("Book a visit"), "calendar-plus")
        self.book.setObjectName("placement.book")
        self.book.clicked.connect(self.start_booking)
        self.action_row.addWidget(self.book)
        self.exports = AgreementExports(desk, window, self)
        self.head = HeadCard()
        self.head.opened.connect(self._on_head)
        self.agreement = AgreementCard()
        self.agreement.opened.connect(self._on_agreement)
        self.agreement.exported.connect(self._on_export)
        self.chain = ChainCard()
        self.chain.opened.connect(self._on_agreement)
        self.chain.text_asked.connect(self._on_text)
        self.chain.change_asked.connect(self._on_change)
        self.ending = EndingCard(desk, window)
        self.timeline = VisitTimeline()
        self.timeline.opened.connect(self._on_visit)
        self.action_points = ActionList(
            desk,
            window,
            title=tr("Actions"),
            empty=tr("No open actions. Add what was agreed, who does it and by when."),
        )
        self.action_points.changed.connect(self.reload)
        self.consents = ConsentCard(desk, window)
        self.consents.changed.connect(self.reload)
        self.contacts = ContactsCard()
        self.contacts.card_asked.connect(self._on_card)
        self.attendance = AttendanceCard(desk, window)
        self.attendance.opened.connect(self._on_attendance)
        self.attendance.changed.connect(self.reload)
        self.attendance.ending_asked.connect(self._on_long_absence)
        columns = Columns()
        self._booking_place: QVBoxLayout = look.column(0)
        columns.main.addWidget(self.head)
        columns.main.addLayout(self._booking_place)
        columns.main.addWidget(self.agreement)
        columns.main.addWidget(self.chain)
        columns.main.addWidget(self.ending)
        columns.main.addWidget(self._visits_card())
        columns.main.addWidget(_in_card(self.action_points))
        columns.side.addWidget(self.contacts)
        columns.side.addWidget(self.attendance)
        columns.side.addWidget(self.consents)
        columns.close_up()
        self.area = look.scrolling(columns)
        self.content.addWidget(self.area)

    def _visits_card(self) -> QFrame:
        card, layout = look.card(tr("Visits"))
        self._no_visits = look.hint(
            tr("No visits yet. Signing the agreement plans them; you can also book one yourself.")
        )
        layout.addWidget(self._no_visits)
        layout.addWidget(self.timeline)
        return card

    def open(self, subject: object = None) -> None:
        wanted, book = subject if isinstance(subject, tuple) else (subject, None)
        if isinstance(wanted, UUID):
            if wanted != self._subject:
                self._close_booking()
                self.area.verticalScrollBar().setValue(0)
            self._subject = wanted
        self.reload()
        if book == "book":
            self.start_booking()

    def first_focus(self) -> QWidget | None:
        if self.booking is not None:
            return self.booking.first_focus().control
        return self.head.participant

    @property
    def has_content(self) -> bool:
        return self._subject is not None

    @Slot()
    def reload(self) -> None:
        """Read the placement anew and show it."""
        self.reading()
        if self._subject is None:
            return
        try:
            view = placements.get_placement(self._desk, self._subject)
        except StoreFault as fault:
            self._window.messages.show_error(fault)
            return
        self._show(view)

    def _show(self, view: PlacementView) -> None:
        self.view = view
        today = self._desk.today()
        self.set_title(tr("{who} at {where}", who=view.participant.name, where=view.enterprise.name))
        look.set_badge(self.state, *placement_state(view, today))
        self.head.show_placement(view)
        self.agreement.show_placement(view)
        self.chain.show_placement(view)
        self.ending.show_placement(view)
        self.contacts.show_placement(view)
        self.attendance.show_placement(view)
        self.timeline.show_visits(view.visits, today)
        self._no_visits.setVisible(not view.visits)
        self.action_points.show_actions(Whose(view.placement.id), view.actions)
        self.consents.show_consents(
            view.participant.id,
            view.enterprise.id,
            view.consents,
            view.last_day,
            tr("The placement at {enterprise}", enterprise=view.enterprise.name),
        )

    # ------------------------------------------------------------------------------------------ booking

    @Slot()
    def start_booking(self) -> None:
        """Show the form for a new visit."""
        if self.view is None:
            return
        if self.booking is None:
            self.booking = BookingForm(swedish_workdays(), self._desk.today())
            self.booking.asked.connect(self._on_booked)
            self.booking.cancelled.connect(self._on_booking_cancelled)
            self._booking_place.addWidget(self.booking)
            self.booking.start(VisitKind.WORKPLACE, None, self.view.enterprise.name)
        self.booking.first_focus().focus()
        self.area.ensureWidgetVisible(self.booking, 0, look.L)

    @Slot(object)
    def _on_booked(self, booking: Booking) -> None:
        if self.view is None or self.booking is None:
            return
        try:
            visit = visits.plan_visit(
                self._desk, self.view.placement.id, booking.kind, booking.on, booking.at, booking.place
            )
        except RuleBroken as broken:
            if strange := self.booking.show_problems(broken.problems):
                self._window.messages.show_error(RuleBroken(strange))
            return
        except StoreFault as fault:
            self._window.messages.show_error(fault)
            return
        self._close_booking()
        self.reload()
        self._window.messages.show_ok(
            tr("Booked: {kind}, {day}.", kind=visit_words(visit.kind).lower(), day=weekday_text(visit.on))
        )

    @Slot()
    def _on_booking_cancelled(self) -> None:
        self._close_booking()
        self.book.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close_booking(self) -> None:
        self.booking = None
        look.clear(self._booking_place)

    # ------------------------------------------------------------------------------------------ going on

    @Slot(str)
    def _on_head(self, page: str) -> None:
        if self.view is not None:
            subject = self.view.participant.id if page == "participant" else self.view.enterprise.id
            self._window.navigator.go(page, subject)

    @Slot()
    def _on_attendance(self) -> None:
        if self.view is not None:
            today = self._desk.today()
            end = self.view.last_day
            month = Month.of(min(today, end or today))
            self._window.navigator.go("attendance", (self.view.enterprise.id, month))

    @Slot()
    def _on_long_absence(self) -> None:
        if self.view is not None:
            self._window.navigator.go("ending", (self.view.placement.id, ABSENCE))

    @Slot(object)
    def _on_agreement(self, agreement_id: UUID) -> None:
        self._window.navigator.go("agreement", agreement_id)

    @Slot()
    def _on_text(self) -> None:
        self._window.navigator.go("valid_text", self._subject)

    @Slot(object, object)
    def _on_change(self, agreement_id: UUID, kind: AgreementKind) -> None:
        try:
            draft = amendments.begin(self._desk, agreement_id, kind)
        except (RuleBroken, StoreFault) as error:
            self._window.messages.show_error(error)
            return
        self._window.navigator.go("agreement" if draft.state is State.DRAFT else "signing", draft.id)

    @Slot(object, object)
    def _on_export(self, agreement_id: UUID, copy: Copy) -> None:
        self.exports.save(agreement_id, copy)

    @Slot(bool)
    def _on_card(self, on_paper: bool) -> None:
        if self.view is not None:
            card = self.exports.print_card if on_paper else self.exports.save_card
            card(self.view.placement.id)

    @Slot(object)
    def _on_visit(self, visit_id: UUID) -> None:
        self._window.navigator.go("visit", visit_id)


def _in_card(widget: QWidget) -> QFrame:
    card, layout = look.card()
    layout.addWidget(widget)
    return card
