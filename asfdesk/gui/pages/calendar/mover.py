"""Moving a visit from the calendar: the day is chosen there, the reason is asked and the effects are shown here."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from asfdesk.domain.errors import RuleBroken, StoreFault
from asfdesk.domain.visit import Visit, VisitState
from asfdesk.gui.dress import look
from asfdesk.gui.page import Surroundings
from asfdesk.gui.pages.attempt import attempt
from asfdesk.gui.pages.visit.booking import Booking, BookingForm
from asfdesk.gui.pages.visit.move_effects import MoveEffects
from asfdesk.gui.text import tr, weekday_text
from asfdesk.services.desk import Desk
from asfdesk.services.rights import protected
from asfdesk.services.visiting import visit_dates, visits
from asfdesk.services.visiting.visit_dates import Along
from asfdesk.services.workdays import swedish_workdays


class Mover(QWidget):
    """``moved`` carries the visit's key when it lies on another day; ``closed`` that the form is gone."""

    moved = Signal(object)
    closed = Signal()

    def __init__(self, desk: Desk, window: Surroundings) -> None:
        super().__init__()
        self._desk, self._window = desk, window
        self.form: BookingForm | None = None
        self._visit: Visit | None = None
        self._place: QVBoxLayout = look.column(0)
        self.setLayout(self._place)
        self.hide()

    def begin(self, visit_id: UUID) -> None:
        """Ask where to move a visit, and why."""
        self._ask(visit_id, None)

    @Slot(object, object)
    def ask(self, visit_id: UUID, day: date) -> None:
        """Ask for the reason of moving a visit to ``day``. A protected case is opened first, where its reason is asked."""
        self._ask(visit_id, day)

    def _ask(self, visit_id: UUID, day: date | None) -> None:
        person = protected.protected_person(self._desk, visit_id)
        if person is not None and not self._desk.openings.reason_for(person.id):
            self._window.navigator.go("visit", visit_id)
            return
        visit = attempt(self._window.messages, lambda: visits.get_visit(self._desk, visit_id).visit)
        if visit is None or visit.state is not VisitState.PLANNED or day == visit.on:
            return
        self.close_form()
        self._visit = visit
        self.form = BookingForm(
            swedish_workdays(), self._desk.today(), moving=True, effects=MoveEffects(self._desk)
        )
        self.form.asked.connect(self._on_asked)
        self.form.cancelled.connect(self.close_form)
        self._place.addWidget(self.form)
        self.form.start_move(visit)
        if day is not None:
            self.form.show_day(day)
        self.show()
        self.form.form.fields["on" if day is None else "reason"].focus()

    @Slot(object)
    def _on_asked(self, booking: Booking) -> None:
        visit, form = self._visit, self.form
        if visit is None or form is None:
            return
        along = form.effects.chosen if form.effects else Along()
        try:
            before = visit_dates.move_with_effects(
                self._desk, visit, booking.on, booking.at, booking.place, booking.reason, along
            )
        except RuleBroken as broken:
            if strange := form.show_problems(broken.problems):
                self._window.messages.show_error(RuleBroken(strange))
            return
        except StoreFault as fault:
            self._window.messages.show_error(fault)
            return
        self.close_form()
        self.moved.emit(visit.id)
        words = tr("The visit is moved to {day}.", day=weekday_text(booking.on or visit.on))
        if number := len(along.follows) + len(along.added):
            words = tr("{words} %n later visits moved along.", n=number, words=words)
        self._window.messages.show_ok(words, tr("Undo"), lambda: self._move_back(before))

    def _move_back(self, before: Sequence[Visit]) -> None:
        def deed() -> bool:
            visit_dates.move_back(self._desk, before)
            return True

        if attempt(self._window.messages, deed):
            self.moved.emit(before[0].id)

    @Slot()
    def close_form(self) -> None:
        """Nothing is to be moved."""
        self.form = self._visit = None
        look.clear(self._place)
        self.hide()
        self.closed.emit()
