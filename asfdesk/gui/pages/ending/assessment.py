"""The final assessment: a form that keeps itself, what is missing beside it, and issuing it. Opened on a placement's id."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from asfdesk.domain.change import Kind
from asfdesk.domain.closing import ClosingKind
from asfdesk.domain.errors import Problem, RuleBroken, StoreFault
from asfdesk.domain.final_assessment import FinalAssessment, GoalResult, missing_goals
from asfdesk.gui.dress import look
from asfdesk.gui.forms.rows import Form, form_card
from asfdesk.gui.page import Surroundings
from asfdesk.gui.text import tr
from asfdesk.gui.widgets.columns import Columns
from asfdesk.services.desk import Desk
from asfdesk.services.finishing import assessments
from asfdesk.services.finishing.assessments import AssessmentView

from .assessment_form import AssessmentForm, TypedAssessment
from .closing_page import ClosingPage
from .outcome_card import OutcomeCard


class AssessmentPage(ClosingPage):
    """Page ``assessment``."""

    what = ClosingKind.ASSESSMENT
    kind = Kind.ASSESSMENT
    key = "assessment"
    draft_type = TypedAssessment

    def __init__(self, desk: Desk, window: Surroundings) -> None:
        super().__init__(desk, window)
        self.goals_changed = look.hint(
            tr(
                "The agreement has goals that are not judged here: it was changed after the assessment was begun."
            )
        )
        self.add_goals = look.secondary_button(tr("Take in the new goals"), "target")
        self.add_goals.setObjectName("assessment.add_goals")
        self.add_goals.clicked.connect(self._on_add_goals)
        self.attended = look.hint("")
        self.outcomes = OutcomeCard(desk, window)
        self.outcomes.changed.connect(self.read_around)
        self.columns = Columns()
        self._form_place: QVBoxLayout = look.column(0)
        self.columns.main.addWidget(self.goals_changed)
        self.columns.main.addLayout(look.row(self.add_goals, None))
        self.columns.main.addLayout(self._form_place)
        self.columns.side.addWidget(self.missing)
        self.columns.side.addWidget(self.issued)
        self.columns.side.addWidget(self.outcomes)
        self.columns.side.addWidget(self.attended)
        self.columns.close_up()
        self.content.addWidget(look.scrolling(self.columns), 1)

    # ---- a record

    def read_view(self, key: UUID) -> AssessmentView:
        return assessments.get_assessment(self.desk, key)

    def prepare(self) -> None:
        self._new_form(self.view.value)

    def go_to(self, field: str) -> None:
        if field == "outcome":
            self.outcomes.open_form(0)
        else:
            super().go_to(field)

    def make_form(self) -> Form:
        return Form()  # each placement has goals of its own: the form is made when it is opened

    def _new_form(self, value: FinalAssessment) -> None:
        look.clear(self._form_place)
        self.form = self.fields = AssessmentForm(self.desk.catalogue.reference, value)
        self.form.changed.connect(self._on_changed)
        self.form.changed.connect(self._on_typed)
        self._form_place.addWidget(form_card(self.form))

    def as_typed(self, record: FinalAssessment) -> TypedAssessment:
        return TypedAssessment(record)

    def show_typed(self, typed: Any) -> None:
        if len(typed.value.goals) != len(self.record.goals) or len(typed.value.adaptations) != len(
            self.record.adaptations
        ):
            self._new_form(typed.value)
            self.record = self.record if self.record.version else typed.value
        self.fields.show_typed(typed)
        self._show_missing()

    def typed(self) -> TypedAssessment:
        return self.fields.typed(self.record)

    def check(self, value: FinalAssessment) -> list[Problem]:
        return assessments.check(self.desk, value)

    def store(self, value: FinalAssessment) -> FinalAssessment:
        return assessments.save_assessment(self.desk, value)

    def called(self, record: FinalAssessment) -> str:
        return tr("the final assessment")

    # ---- what lies around it

    @Slot()
    def read_around(self) -> None:
        self.view = view = self.read_view(self.record.id)
        about, end = view.end.view, view.end
        self.show_about(end)
        more = bool(missing_goals(self.record, about.terms.goals))
        self.goals_changed.setVisible(more)
        self.add_goals.setVisible(more)
        self.outcomes.show_outcomes(self.record.id, end.outcomes)
        attended = view.attended
        self.attended.setText(
            tr(
                "Attendance: present {present} of {expected} days.",
                present=attended.present,
                expected=attended.expected,
            )
        )
        self.attended.setVisible(bool(attended.expected))
        value = self.value()
        self.issued.show_issued(end, lambda: assessments.document_of(self.desk, view, value))
        self._show_missing()

    @Slot()
    def _on_add_goals(self) -> None:
        """The goals in force that are not judged yet come behind the others; what is written stays."""
        value, goals = self.value(), self.view.end.view.terms.goals
        new = tuple(GoalResult(goal.what, goal.measured, goal.when) for goal in missing_goals(value, goals))
        try:
            saved = assessments.save_assessment(self.desk, replace(value, goals=(*value.goals, *new)))
        except (RuleBroken, StoreFault) as error:
            self._window.messages.show_error(error)
            return
        self.open(saved.id)

    @Slot(str)
    def _on_typed(self, _key: str = "") -> None:
        self._show_missing()

    def _show_missing(self) -> None:
        if self.view is not None and self.record is not None:
            self.missing.show_missing(assessments.missing(self.view, self.value()))

    def first_focus(self) -> QWidget | None:
        return next(iter(self.form.fields.values())).control if self.new and self.form.fields else None
