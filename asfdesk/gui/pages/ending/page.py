"""Ending a placement: the form with what it does beside it, the documents that belong to the end, and the outcome.

Opened on a placement's id, or on (id, a reason's code) to begin from a warning.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Slot

from asfdesk.domain.change import Changes, Kind
from asfdesk.domain.closing import ClosingKind
from asfdesk.domain.ending import Ending, left_to_tell
from asfdesk.domain.errors import Problem, RuleBroken, StoreFault
from asfdesk.gui.dress import look
from asfdesk.gui.forms.rows import Form, form_card
from asfdesk.gui.page import Surroundings
from asfdesk.gui.pages.register.record_page import RecordPage
from asfdesk.gui.saving import DocumentSaver
from asfdesk.gui.text import date_text, period_text, tr
from asfdesk.gui.widgets.columns import Columns
from asfdesk.services import drafts
from asfdesk.services.desk import Desk
from asfdesk.services.finishing import closing, endings
from asfdesk.services.finishing.endings import EndingView

from .ending_form import EndingForm, TypedEnding, settled
from .outcome_card import OutcomeCard
from .steps import ClauseCard, EffectsCard, StepsCard
from .words import ending_state, recipient_words, told_who_words


class EndingPage(RecordPage):
    """Page ``ending``."""

    kind = Kind.ENDING
    key = "ending"
    draft_type = TypedEnding

    def __init__(self, desk: Desk, window: Surroundings) -> None:
        super().__init__(desk, window, tr("End of the placement"))
        self.view: EndingView | None = None
        self._because = ""
        self._saver = DocumentSaver(desk, window, self)
        self.badge = look.badge("")
        self.action_row.insertWidget(0, self.badge)
        self.undo = look.quiet_button(tr("Take the ending back…"), "undo-2")
        self.undo.setObjectName("ending.undo")
        self.undo.clicked.connect(self._on_undo)
        self.placement = look.secondary_button(tr("The placement"), "folder-open")
        self.placement.setObjectName("ending.placement")
        self.placement.clicked.connect(self._on_placement)
        self.tell = look.hint("")
        self.locked = look.hint(
            tr("Something has been issued, so the ending stands as it is. Who was told can still be added.")
        )
        self.effects = EffectsCard()
        self.clause = ClauseCard()
        self.steps = StepsCard()
        self.steps.opened.connect(self._on_step)
        self.steps.noticed.connect(self._on_notice)
        self.outcomes = OutcomeCard(desk, window)
        self.outcomes.changed.connect(self.read_around)
        self.columns = Columns()
        self.columns.main.addWidget(self.locked)
        self.columns.main.addWidget(form_card(self.form))
        self.columns.main.addWidget(self.tell)
        self.columns.main.addLayout(look.row(self.placement, self.undo, None))
        self.columns.side.addWidget(self.effects)
        self.columns.side.addWidget(self.steps)
        self.columns.side.addWidget(self.outcomes)
        self.columns.side.addWidget(self.clause)
        self.columns.close_up()
        self.content.addWidget(look.scrolling(self.columns), 1)

    # ---- a record

    def open(self, subject: object = None) -> None:
        key, because = subject if isinstance(subject, tuple) else (subject, "")
        assert isinstance(key, UUID)
        self._because = str(because)
        try:
            self.view = endings.get_ending(self.desk, key)
        except RuleBroken as broken:
            self._window.navigator.go("placement", key)
            self._window.messages.show_error(broken)
            return
        super().open(key)

    def make_form(self) -> Form:
        self.fields = EndingForm(self.desk.catalogue.ending_reasons)
        self.fields.changed.connect(self._on_typed)
        return self.fields

    def make_new(self, key: UUID | None) -> Ending:
        assert key is not None
        return endings.new_ending(self.desk, key, because=self._because)

    def find_record(self, key: UUID) -> Ending | None:
        self.view = endings.get_ending(self.desk, key)
        return self.view.ending

    def as_typed(self, record: Ending) -> TypedEnding:
        return TypedEnding(record)

    def show_typed(self, typed: Any) -> None:
        self.fields.show_typed(typed)
        self._ask_and_foretell()

    def typed(self) -> TypedEnding:
        return self.fields.typed(self.record)

    def value(self) -> Ending:
        return settled(self.typed().value, self.view.end if self.view else None)

    def check(self, value: Ending) -> list[Problem]:
        return endings.check(self.desk, value)

    def store(self, value: Ending) -> Ending:
        return endings.end_placement(self.desk, value)

    def name_of(self, record: Ending) -> str:
        return self.title_of_new()

    def called(self, record: Ending) -> str:
        return tr("the placement ends {day}", day=date_text(record.last_day))

    def title_of_new(self) -> str:
        return tr("End of the placement")

    def _settle(self) -> bool:
        """Nothing ends by leaving a page: what is typed waits as a draft until the button is pressed."""
        if not self.dirty:
            return super()._settle()
        drafts.keep_draft(self.desk, self.kind, self.record.id, self.typed(), self.record.version)
        navigator, key = self._window.navigator, self.record.id
        self._window.messages.show_ok(
            tr("The ending is kept as a draft. Nothing has been ended."),
            tr("Go back"),
            lambda: navigator.go("ending", key),
        )
        return True

    # ---- what lies around it

    def on_changes(self, changes: Changes) -> None:
        if self.record is not None and self.isVisible() and changes.kinds - {Kind.DRAFT}:
            self.view = endings.get_ending(self.desk, self.record.id)
            self.read_around()

    @Slot()
    def read_around(self) -> None:
        self.view = view = endings.get_ending(self.desk, self.record.id)
        about = view.view
        self.set_title(
            self.title_of_new(),
            " · ".join((about.participant.shown, about.enterprise.name, period_text(view.start, view.end))),
        )
        today = self.desk.today()
        look.set_badge(self.badge, *ending_state(view.ending, view.last_day, today))
        ended, issued = view.ending is not None, bool(view.issued)
        for key, each in self.fields.fields.items():
            each.set_read_only(issued and key != "told")
        self.locked.setVisible(issued)
        self.delete_button.hide()
        self.undo.setVisible(ended and not issued)
        self.save_button.setText(tr("Save") if ended else tr("End the placement"))
        self.clause.show_clause(view.clause)
        self.steps.show_steps(view.issued, begun=view.begun, ended=ended)
        self.outcomes.show_outcomes(self.record.id, view.outcomes)
        self._ask_and_foretell()

    @Slot(str)
    def _on_typed(self, _key: str = "") -> None:
        self._ask_and_foretell()

    def _ask_and_foretell(self) -> None:
        """Only the questions that this ending needs, and what it would do."""
        if self.view is None or self.record is None:
            return
        value = self.typed().value
        self.fields.show_questions(value, self.view.end)
        written = self.view.ending is not None and self.view.ending.last_day == value.last_day
        self.effects.show_effects(endings.what_happens(self.desk, value), written=written)
        left = [told_who_words(who) for who in left_to_tell(replace(value, planned_end=self.view.end))]
        self.tell.setVisible(bool(left))
        self.tell.setText(tr("Not noted as told: {who}.", who=", ".join(left).lower()))

    # ---- going on

    @Slot()
    def save(self) -> bool:
        """End the placement, or change the ending; says what happened and offers the way back."""
        new = self.new
        done = super().save()
        if done and new:
            self._window.messages.show_ok(
                tr("The placement ends {day}.", day=date_text(self.record.last_day)), tr("Undo"), self._reopen
            )
        return done

    @Slot()
    def _on_undo(self) -> None:
        text = tr(
            "The planned visits are put back as they were. What is written of assessment and certificate stays."
        )
        if self._window.ask.confirm(tr("Take the ending back?"), text, tr("Take it back")):
            self._reopen()

    def _reopen(self) -> None:
        key = self.record.id
        try:
            endings.reopen(self.desk, key)
        except (RuleBroken, StoreFault) as error:
            self._window.messages.show_error(error)
            return
        self._because = ""
        self._show_record(self.make_new(key))
        self._window.messages.show_ok(tr("The ending is taken back."))

    @Slot(str)
    def _on_step(self, page: str) -> None:
        self._window.navigator.go(page, self.record.id)

    @Slot()
    def _on_placement(self) -> None:
        self._window.navigator.go("placement", self.record.id)

    @Slot()
    def _on_notice(self) -> None:
        if self.view is None:
            return
        to = closing.recipients(self.desk, self.view, ClosingKind.ASSESSMENT)
        chosen = self._window.ask.choose(
            tr("Whose copy of the notice?"),
            tr("The workplace's copy holds only what the participant consents to share."),
            [recipient_words(one) for one in to],
        )
        if chosen is not None:
            make = partial(closing.export_notice, self.desk, self.record.id, to[chosen])
            self._saver.save(make, about=self.record.id)

    def in_use_text(self) -> str:
        return tr(
            "Something has been issued, so the ending stands as it is. Who was told can still be added."
        )
