"""The end of a visit: what is missing with a way there, the next visit, and closing for good."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from asfdesk.domain.checklist import Item
from asfdesk.domain.errors import RuleBroken, StoreFault
from asfdesk.domain.kinds import OF_ENTERPRISE, VisitKind
from asfdesk.domain.visit import Visit, VisitView, Whose
from asfdesk.gui.dress import look
from asfdesk.gui.dress.palette import Meaning
from asfdesk.gui.page import Surroundings
from asfdesk.gui.pages.today.day_words import day_and_time, near_words
from asfdesk.gui.pages.visit.booking import KINDS, Booking, BookingForm
from asfdesk.gui.pages.visit.words import visit_words
from asfdesk.gui.text import tr, weekday_text
from asfdesk.services.desk import Desk
from asfdesk.services.visiting import enterprise_visits, visits
from asfdesk.services.workdays import swedish_workdays

MOST_LINKS = 30
"""So many of the missing questions are listed; the rest are counted."""
LONGEST_LINK = 56
"""Characters of a question on a button; buttons do not wrap."""


class VisitFinish(QWidget):
    """``jump`` carries the item to go to; ``booked`` tells that a visit was booked; ``close_asked`` to close."""

    jump = Signal(str)
    booked = Signal()
    close_asked = Signal()

    def __init__(self, desk: Desk, window: Surroundings) -> None:
        super().__init__()
        self._desk, self._window = desk, window
        self._view: VisitView | None = None
        self.booking: BookingForm | None = None
        self.links: list[QPushButton] = []
        self._left: tuple[Item, ...] = ()
        self._drawn = True
        layout = look.column(look.M)
        self.setLayout(layout)
        missing, self._missing_box = look.card(tr("What is missing?"))
        self._missing: QVBoxLayout = look.column(look.XS)
        self._missing_box.addLayout(self._missing)
        layout.addWidget(missing)
        following, self._next_box = look.card(tr("Next visit"))
        self.next_words = look.body()
        self._next_box.addWidget(self.next_words)
        self.book = look.secondary_button(tr("Book the next visit"), "calendar-plus")
        self.book.setObjectName("visit.book_next")
        self.book.clicked.connect(self._on_book)
        self._next_box.addWidget(self.book, 0, Qt.AlignmentFlag.AlignLeft)
        self._booking_place: QVBoxLayout = look.column(0)
        self._next_box.addLayout(self._booking_place)
        layout.addWidget(following)
        closing, box = look.card(tr("Close the visit"))
        box.addWidget(
            look.body(tr("The protocol is then finished. Nothing in it can be changed afterwards."))
        )
        self.close_it = look.primary_button(tr("Close the visit"), "lock")
        self.close_it.setObjectName("visit.close")
        self.close_it.clicked.connect(self.close_asked)
        box.addWidget(self.close_it, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(closing)

    def show_view(self, view: VisitView) -> None:
        """Show what follows the visit."""
        if self._view is None or self._view.visit.id != view.visit.id:
            self._close_booking()
        self._view = view
        after = view.following
        if after is None:
            self.next_words.setText(tr("No later visit is booked."))
        else:
            today = self._desk.today()
            when = day_and_time(after.on, after.at)
            self.next_words.setText(
                tr(
                    "{kind}: {when}, {near}.",
                    kind=visit_words(after.kind),
                    when=when,
                    near=near_words(after.on, today),
                )
            )

    def show_missing(self, items: Sequence[Item]) -> None:
        """List the questions that must be answered, each a way there; drawn when it comes into view."""
        self._left = tuple(items)
        self._drawn = False
        if self.isVisible():
            self._draw_missing()

    def showEvent(self, event: QShowEvent) -> None:
        self._draw_missing()
        super().showEvent(event)

    def _draw_missing(self) -> None:
        if self._drawn:
            return
        self._drawn = True
        items = self._left[:MOST_LINKS]
        look.clear(self._missing)
        self.links = []
        if not items:
            done = look.row(look.IconLabel("circle-check", str(Meaning.OK)), spacing=look.S)
            done.addWidget(look.body(tr("Every question that must be answered is answered.")), 1)
            self._missing.addLayout(done)
        for item in items:
            link = look.link_button(
                item.text if len(item.text) <= LONGEST_LINK else f"{item.text[:LONGEST_LINK]}…"
            )
            link.setToolTip(item.text)
            link.setObjectName(f"visit.missing.{item.id}")
            link.setAccessibleName(tr("Go to: {question}", question=item.text))
            link.setProperty("item", item.id)
            link.clicked.connect(self._on_link)
            self.links.append(link)
            self._missing.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        if rest := len(self._left) - len(items):
            self._missing.addWidget(look.hint(tr("… and %n more.", n=rest)))

    @Slot()
    def _on_link(self) -> None:
        link = self.sender()
        if isinstance(link, QPushButton):
            self.jump.emit(str(link.property("item")))

    @Slot()
    def _on_book(self) -> None:
        if self._view is None or self.booking is not None:
            return
        kinds = KINDS if self._view.placement else OF_ENTERPRISE
        self.booking = BookingForm(swedish_workdays(), self._desk.today(), kinds=kinds)
        self.booking.asked.connect(self._on_asked)
        self.booking.cancelled.connect(self._close_booking)
        self._booking_place.addWidget(self.booking)
        kind = (
            VisitKind.WORKPLACE if self._view.visit.kind is VisitKind.INTRODUCTION else self._view.visit.kind
        )
        self.booking.start(kind, None, self._view.visit.place)
        self.book.hide()
        self.booking.form.fields["on"].focus()

    @Slot(object)
    def _on_asked(self, booking: Booking) -> None:
        if self._view is None or self.booking is None:
            return
        try:
            visit = self._plan(self._view.visit.whose, booking)
        except RuleBroken as broken:
            if strange := self.booking.show_problems(broken.problems):
                self._window.messages.show_error(RuleBroken(strange))
            return
        except StoreFault as fault:
            self._window.messages.show_error(fault)
            return
        self._close_booking()
        self.booked.emit()
        self._window.messages.show_ok(
            tr("Booked: {kind}, {day}.", kind=visit_words(visit.kind).lower(), day=weekday_text(visit.on))
        )

    def _plan(self, whose: Whose, booking: Booking) -> Visit:
        what = (booking.kind, booking.on, booking.at, booking.place)
        if whose.placement_id is not None:
            return visits.plan_visit(self._desk, whose.placement_id, *what)
        assert whose.enterprise_id is not None  # a visit belongs to one or the other
        return enterprise_visits.plan_enterprise_visit(self._desk, whose.enterprise_id, *what)

    @Slot()
    def _close_booking(self) -> None:
        self.booking = None
        look.clear(self._booking_place)
        self.book.show()
