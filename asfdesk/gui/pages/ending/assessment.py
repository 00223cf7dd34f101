"""The final assessment: a form that keeps itself, what is missing beside it, and issuing it. Opened on a placement's id."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from asfdesk.domain.change import Kind
from asfdesk.domain.closing import ClosingKind
from asfdesk.domain.errors import Problem, RuleBroken
from asfdesk.domain.final_assessment import FinalAssessment, missing_goals
from asfdesk.gui import look
from asfdesk.gui.forms.rows import Form, form_card
from asfdesk.gui.page import Surroundings
from asfdesk.gui.pages.register.record_page import RecordPage
from asfdesk.gui.text import period_text, tr
from asfdesk.gui.widgets.columns import Columns
from asfdesk.services import assessments
from asfdesk.services.assessments import AssessmentView
from asfdesk.services.desk import Desk

from .assessment_form import AssessmentForm, TypedAssessment
from .issued_card import IssuedCard
from .missing_card import MissingCard
from .outcome_card import OutcomeCard


class AssessmentPage(RecordPage):
    """Page ``assessment``."""

    kind = Kind.ASSESSMENT
    key = "assessment"
    draft_type = TypedAssessment

    def __init__(self, desk: Desk, window: Surroundings) -> None:
        super().__init__(desk, window, tr("Final assessment"))
        self.view: AssessmentView | None = None
        self.end = look.secondary_button(tr("The end"), "flag")
        self.end.setObjectName("assessment.end")
        self.end.clicked.connect(self._on_end)
        self.action_row.insertWidget(2, self.end)
        self.goals_changed = look.hint(
            tr(
                "The agreement has goals that are not judged here: it was changed after the assessment was begun."
            )
        )
        self.missing = MissingCard("assessment", tr("Sign and issue…"))
        self.missing.chosen.connect(self._on_missing)
        self.missing.issue_asked.connect(self._on_issue)
        self.attended = look.hint("")
        self.outcomes = OutcomeCard(desk, window)
        self.outcomes.changed.connect(self.read_around)
        self.issued = IssuedCard(desk, window, self, ClosingKind.ASSESSMENT)
        self.columns = Columns()
        self._form_place: QVBoxLayout = look.column(0)
        self.columns.main.addWidget(self.goals_changed)
        self.columns.main.addLayout(self._form_place)
        self.columns.side.addWidget(self.missing)
        self.columns.side.addWidget(self.issued)
        self.columns.side.addWidget(self.outcomes)
        self.columns.side.addWidget(self.attended)
        self.columns.close_up()
        self.content.addWidget(look.scrolling(self.columns), 1)

    # ---- a record

    def open(self, subject: object = None) -> None:
        assert isinstance(subject, UUID)
        try:
            self.view = assessments.get_assessment(self.desk, subject)
        except RuleBroken as broken:
            self._window.navigator.go("placement", subject)
            self._window.messages.show_error(broken)
            return
        self._new_form(self.view.value)
        super().open(subject)

    def make_form(self) -> Form:
        return Form()  # each placement has goals of its own: the form is made when it is opened

    def _new_form(self, value: FinalAssessment) -> None:
        look.clear(self._form_place)
        self.form = self.fields = AssessmentForm(self.desk.catalogue.reference, value)
        self.form.changed.connect(self._on_changed)
        self.form.changed.connect(self._on_typed)
        self._form_place.addWidget(form_card(self.form))

    def make_new(self, key: UUID | None) -> FinalAssessment:
        assert key is not None
        return assessments.get_assessment(self.desk, key).value

    def find_record(self, key: UUID) -> FinalAssessment | None:
        value = assessments.get_assessment(self.desk, key).value
        return value if value.version else None

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

    def value(self) -> FinalAssessment:
        return self.typed().value

    def check(self, value: FinalAssessment) -> list[Problem]:
        return assessments.check(self.desk, value)

    def store(self, value: FinalAssessment) -> FinalAssessment:
        return assessments.save_assessment(self.desk, value)

    def name_of(self, record: FinalAssessment) -> str:
        return self.title_of_new()

    def called(self, record: FinalAssessment) -> str:
        return tr("the final assessment")

    def title_of_new(self) -> str:
        return tr("Final assessment")

    def in_use_text(self) -> str:
        return tr(
            "Something has been issued, so the ending stands as it is. Who was told can still be added."
        )

    # ---- what lies around it

    @Slot()
    def read_around(self) -> None:
        self.view = view = assessments.get_assessment(self.desk, self.record.id)
        about, end = view.end.view, view.end
        self.delete_button.hide()
        self.set_title(
            self.title_of_new(),
            " · ".join(
                (about.participant.shown, about.enterprise.name, period_text(end.start, end.last_day))
            ),
        )
        self.goals_changed.setVisible(bool(missing_goals(self.record, about.terms.goals)))
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

    @Slot(str)
    def _on_typed(self, _key: str = "") -> None:
        self._show_missing()

    def _show_missing(self) -> None:
        if self.view is not None and self.record is not None:
            self.missing.show_missing(assessments.missing(self.view, self.value()))

    @Slot(str)
    def _on_missing(self, field: str) -> None:
        if field == "ending":
            self._window.navigator.go("ending", self.record.id)
        elif field == "outcome":
            self.outcomes.open_form(0)
        else:
            self.form.focus_field(field)

    @Slot()
    def _on_issue(self) -> None:
        if (self.dirty or self.new) and not self.save():
            return
        self._window.navigator.go("issue", (self.record.id, ClosingKind.ASSESSMENT))

    @Slot()
    def _on_end(self) -> None:
        self._window.navigator.go("ending", self.record.id)

    def first_focus(self) -> QWidget | None:
        return next(iter(self.form.fields.values())).control if self.new and self.form.fields else None
