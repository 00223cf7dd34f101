"""A visit before it begins (or that was cancelled): the facts, why this day, the checklist, moving and cancelling."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from asfdesk.domain.checklist import Checklist
from asfdesk.domain.errors import RuleBroken, StoreFault
from asfdesk.domain.kinds import VisitKind
from asfdesk.domain.visit import Visit, VisitState, VisitView
from asfdesk.gui.dress import look
from asfdesk.gui.forms.choices import RadioField
from asfdesk.gui.forms.dates import DateField
from asfdesk.gui.forms.rows import Form
from asfdesk.gui.page import Surroundings
from asfdesk.gui.pages.agreement.words import topics_text
from asfdesk.gui.pages.attempt import attempt
from asfdesk.gui.pages.placement.parts import facts_list
from asfdesk.gui.pages.today.day_words import capital, day_and_time, near_words
from asfdesk.gui.pages.visit.action_list import ActionList
from asfdesk.gui.pages.visit.booking import Booking, BookingForm
from asfdesk.gui.pages.visit.move_effects import MoveEffects
from asfdesk.gui.pages.visit.story_words import chain_words, story_lines
from asfdesk.gui.pages.visit.words import why_words
from asfdesk.gui.saving import DocumentSaver
from asfdesk.gui.text import tr, weekday_text
from asfdesk.gui.widgets.columns import Columns
from asfdesk.services.desk import Desk
from asfdesk.services.planning import calendar_export
from asfdesk.services.visiting import visit_dates, visits
from asfdesk.services.visiting.visit_dates import Along
from asfdesk.services.workdays import swedish_workdays

WRITTEN_AFTERWARDS = 7
"""Days back for which the planned day is offered as the day the visit was made."""


class PlannedVisit(QWidget):
    """``changed`` asks the page to read the visit anew; ``begun`` tells that it was opened."""

    changed = Signal()
    begun = Signal()

    def __init__(self, desk: Desk, window: Surroundings) -> None:
        super().__init__()
        self._desk, self._window = desk, window
        self.view: VisitView | None = None
        self._offered: tuple[Checklist, ...] = ()
        self.form: BookingForm | None = None
        self.checklist: RadioField | None = None
        columns = Columns()
        self._facts_card, box = look.card()
        self._facts: QVBoxLayout = look.column(look.S)
        box.addLayout(self._facts)
        self.move_it = look.secondary_button(tr("Move"), "calendar-clock")
        self.move_it.setObjectName("visit.move")
        self.move_it.clicked.connect(self._on_move)
        self.cancel_it = look.secondary_button(tr("Cancel the visit"), "calendar-x")
        self.cancel_it.setObjectName("visit.cancel")
        self.cancel_it.clicked.connect(self._on_cancel)
        self.restore_it = look.secondary_button(tr("Plan it again"), "undo-2")
        self.restore_it.setObjectName("visit.restore")
        self.restore_it.clicked.connect(self._on_restore)
        self.tell_it = look.icon_button("calendar-plus", tr("Save as a calendar file (initials)"))
        self.tell_it.setObjectName("visit.calendar")
        self.tell_it.clicked.connect(self._on_calendar)
        self._saver = DocumentSaver(desk, window, self)
        box.addLayout(look.row(self.move_it, self.cancel_it, self.restore_it, self.tell_it, None))
        self.consented = look.hint("")
        self.consented.setObjectName("visit.consented")
        box.addWidget(self.consented)
        self._form_place: QVBoxLayout = look.column(0)
        self._start_card, start = look.card(tr("Begin the visit"))
        self._choice: QVBoxLayout = look.column(look.S)
        start.addLayout(self._choice)
        self.day = DateField(latest=desk.today())
        self.day.control.setObjectName("visit.day")
        day = Form()
        day.add_row("on", tr("Day of the visit"), self.day, hint=tr("The day that the protocol states."))
        self._day_form = day
        start.addWidget(day)
        self.intro = look.hint()
        start.addWidget(self.intro)
        self.start = look.primary_button(tr("Begin the visit"), "clipboard-list")
        self.start.setObjectName("visit.start")
        self.start.clicked.connect(self._on_start)
        start.addWidget(self.start, 0, Qt.AlignmentFlag.AlignLeft)
        columns.main.addWidget(self._facts_card)
        columns.main.addLayout(self._form_place)
        columns.main.addWidget(self._start_card)
        self.carried = ActionList(
            desk,
            window,
            title=tr("Open since before"),
            empty=tr("Nothing is left from earlier visits."),
            may_add=False,
        )
        self.carried.changed.connect(self.changed)
        side, inside = look.card()
        inside.addWidget(self.carried)
        columns.side.addWidget(side)
        columns.close_up()
        outer = look.column(0)
        self.area = look.scrolling(columns)
        outer.addWidget(self.area)
        self.setLayout(outer)

    def show_view(self, view: VisitView) -> None:
        """Show a planned or cancelled visit."""
        if self.view is None or self.view.visit.id != view.visit.id:
            self._close_form()
        visit, today = view.visit, self._desk.today()
        if self.view is None or self.view.visit != visit:
            late = 0 <= (today - visit.on).days <= WRITTEN_AFTERWARDS
            self._day_form.show_values({"on": visit.on if late else today})
        self.view = view
        planned = visit.state is VisitState.PLANNED
        look.clear(self._facts)
        when = capital(day_and_time(visit.on, visit.at))
        near = f" ({near_words(visit.on, today)})" if planned else ""
        place = visit.place if visit.place != view.enterprise.name else ""
        where = ", ".join(filter(None, (place, view.enterprise.name, view.enterprise.address.one_line)))
        supervisor = view.supervisor
        contact = ", ".join(filter(None, (supervisor.name, supervisor.phone))) if supervisor else ""
        pairs = (
            ((tr("When"), when + near), (tr("Where"), where)),
            ((tr("Why this day"), why_words(visit)), (tr("Supervisor"), contact)),
        )
        for pair in pairs:
            line = look.row(spacing=look.XL)
            for fact in pair:
                column = facts_list([fact])
                column.addStretch(1)
                line.addLayout(column, 1)
            self._facts.addLayout(line)
        self._tell_story(visit, view.takes_part)
        for button in (self.move_it, self.cancel_it):
            button.setVisible(planned)
        self.restore_it.setVisible(not planned)
        self.tell_it.setVisible(planned or calendar_export.was_told(self._desk, visit.id))
        says = tr("Save as a calendar file (initials)")
        if not planned:
            says = tr("Save a file that takes it out of other calendars")
        self.tell_it.setToolTip(says)
        self.tell_it.setAccessibleName(says)
        self._start_card.setVisible(planned)
        self._say_consented(view)
        self._offer_checklists(view)
        self.carried.show_actions(view.visit.whose, view.carried)

    def _say_consented(self, view: VisitView) -> None:
        """Before a meeting at the workplace: what may be said there (JO 3507-2017)."""
        meets = view.participant is not None and view.visit.kind is not VisitKind.INDIVIDUAL
        self.consented.setVisible(meets and view.visit.state is VisitState.PLANNED)
        self.consented.setText(
            tr("Today the enterprise may know: {topics}.", topics=topics_text(view.shared))
            if view.shared
            else tr("No consent holds today. Nothing about the participant may be told to the enterprise.")
        )

    def _tell_story(self, visit: Visit, takes_part: tuple[str, ...]) -> None:
        """The chain that led to the date, every change since, and who takes part."""
        story = visit_dates.date_story(self._desk, visit.id)
        facts = [(tr("How the date came about"), chain_words(story.chain))] if story.chain else []
        if takes_part:
            facts.append((tr("Usually takes part"), ", ".join(takes_part)))
        facts += [(when, words) for when, words in story_lines(story)]
        if facts:
            self._facts.addLayout(facts_list(facts))

    def first_focus(self) -> QWidget:
        """Where the keyboard begins."""
        return self.start if self.start.isVisibleTo(self) else self.restore_it

    def _offer_checklists(self, view: VisitView) -> None:
        look.clear(self._choice)
        self._offered = visits.checklists_to_choose(self._desk, view.visit.kind, view.visit.because)
        self.checklist = None
        if len(self._offered) > 1:
            form = Form()
            choices = [(checklist.code, checklist.title) for checklist in self._offered]
            self.checklist = form.add_row("checklist", tr("Checklist"), RadioField(choices, vertical=True))
            self.checklist.setObjectName("visit.checklist")
            form.show_values({"checklist": self._offered[0].code})
            form.changed.connect(self._on_checklist)
            self._choice.addWidget(form)
        elif self._offered:
            self._choice.addWidget(look.body(tr("Checklist: {title}", title=self._offered[0].title)))
        self._on_checklist()

    def _chosen(self) -> Checklist | None:
        code = self.checklist.read() if self.checklist is not None else None
        return next((c for c in self._offered if c.code == code), self._offered[0] if self._offered else None)

    @Slot()
    def _on_checklist(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            self.intro.setText("")
            return
        count = tr("%n questions", n=len(chosen.items))
        self.intro.setText(f"{chosen.intro}\n{count}." if chosen.intro else f"{count}.")

    @Slot()
    def _on_start(self) -> None:
        view, chosen = self.view, self._chosen()
        if view is None:
            return
        code = chosen.code if chosen else ""
        if found := self._day_form.problems():
            self._day_form.show_problems(found)
            return
        try:
            visits.open_visit(self._desk, view.visit.id, code, self.day.read())
        except RuleBroken as broken:
            if strange := self._day_form.show_problems(broken.problems):
                self._window.messages.show_error(RuleBroken(strange))
        except StoreFault as fault:
            self._window.messages.show_error(fault)
        else:
            self.begun.emit()

    @Slot()
    def _on_calendar(self) -> None:
        if self.view is not None:
            visit_id = self.view.visit.id
            make = partial(calendar_export.visits_calendar, self._desk, [visit_id])
            self._saver.save(make)

    # ------------------------------------------------------------------------------------------ moving, cancelling

    @Slot()
    def _on_move(self) -> None:
        if self.view is None:
            return
        if self.form is None:
            self.form = BookingForm(
                swedish_workdays(), self._desk.today(), moving=True, effects=MoveEffects(self._desk)
            )
            self.form.asked.connect(self._on_moved)
            self.form.cancelled.connect(self._on_move_cancelled)
            self._form_place.addWidget(self.form)
            self.form.start_move(self.view.visit)
        self.form.first_focus().focus()

    @Slot(object)
    def _on_moved(self, booking: Booking) -> None:
        if self.view is None or self.form is None:
            return
        visit = self.view.visit
        along = self.form.effects.chosen if self.form.effects else Along()
        try:
            before = visit_dates.move_with_effects(
                self._desk, visit, booking.on, booking.at, booking.place, booking.reason, along
            )
        except RuleBroken as broken:
            if strange := self.form.show_problems(broken.problems):
                self._window.messages.show_error(RuleBroken(strange))
            return
        except StoreFault as fault:
            self._window.messages.show_error(fault)
            return
        self._close_form()
        self.changed.emit()
        words = tr("The visit is moved to {day}.", day=weekday_text(booking.on or visit.on))
        if number := len(along.follows) + len(along.added):
            words = tr("{words} %n later visits moved along.", n=number, words=words)
        self._window.messages.show_ok(words, tr("Undo"), lambda: self._move_back(before))

    def _move_back(self, before: Sequence[Visit]) -> None:
        def deed() -> bool:
            visit_dates.move_back(self._desk, before)
            return True

        if attempt(self._window.messages, deed):
            self.changed.emit()

    @Slot()
    def _on_move_cancelled(self) -> None:
        self._close_form()
        self.move_it.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_cancel(self) -> None:
        view = self.view
        if view is None:
            return
        reason = self._window.ask.text(
            tr("Cancel the visit?"), tr("Reason"), hint=tr("The visit stays on record with its reason."),
            yes=tr("Cancel the visit"),
        )  # fmt: skip
        if reason is None:
            return
        cancelled = attempt(
            self._window.messages, lambda: visits.cancel_visit(self._desk, view.visit, reason)
        )
        if cancelled is not None:
            self.changed.emit()
            self._window.messages.show_ok(
                tr("The visit is cancelled."), tr("Undo"), lambda: self._restore(cancelled)
            )

    @Slot()
    def _on_restore(self) -> None:
        if self.view is not None:
            self._restore(self.view.visit)

    def _restore(self, visit: Visit) -> None:
        if attempt(self._window.messages, lambda: visits.restore_visit(self._desk, visit)) is not None:
            self.changed.emit()

    def _close_form(self) -> None:
        self.form = None
        look.clear(self._form_place)
