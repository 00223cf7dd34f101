"""The middle of the form's rows: period and extent, supervision, follow-up, compensation."""

from __future__ import annotations

from PySide6.QtWidgets import QToolButton

from asfdesk.domain.kinds import CompensationKind
from asfdesk.domain.measure import Measure
from asfdesk.domain.reference import Reference
from asfdesk.gui.forms.choices import CheckField, ChipsField, ChoiceField, RadioField
from asfdesk.gui.forms.dates import DateField
from asfdesk.gui.forms.fields import LongTextField, TextField
from asfdesk.gui.forms.numbers import IntegerField, NumberField
from asfdesk.gui.forms.rows import Form
from asfdesk.gui.forms.table_rows import Column, RowsField
from asfdesk.gui.pages.agreement.rows_parties import long_text
from asfdesk.gui.pages.agreement.schedule import ScheduleField
from asfdesk.gui.pages.agreement.words import compensation_words, field_name
from asfdesk.gui.text import tr

AFTER_MONTHS = (1, 3, 6, 12)


def add_period(form: Form) -> None:
    """First and last day."""
    form.add_row("start", field_name("start"), DateField(), required=True)
    form.add_row("end", field_name("end"), DateField(), required=True, beside=True)


def add_exception(form: Form, measure: Measure) -> None:
    """The ground for a longer period, shown when the period needs one."""
    choices = [(exception.code, exception.text) for exception in measure.period.exceptions]
    form.add_row(
        "period_exception", field_name("period_exception"), ChoiceField(choices, width=None), required=True,
        hint=tr("The period is longer than the measure's usual limit. Confirm what allows it."),
    )  # fmt: skip


def add_extent(form: Form, measure: Measure) -> ScheduleField:
    """Hours, schedule, step-up and breaks; returns the schedule's field."""
    form.add_row(
        "hours_per_week", field_name("hours_per_week"), NumberField(unit=tr("hours"), highest=40, lowest=0),
        required=True, hint=measure.hours.text,
    )  # fmt: skip
    schedule = form.add_row("schedule", field_name("schedule"), ScheduleField(), required=True)
    columns = [
        Column("start", tr("From"), DateField, 2),
        Column("hours", tr("Hours per week"), _hours, 2),
    ]
    form.add_row(
        "steps", field_name("steps"),
        RowsField(columns, add=tr("Add a step"), most=12),
        hint=tr("If the hours grow over time. The schedule is then that of the first weeks."),
    )  # fmt: skip
    form.add_row(
        "breaks", field_name("breaks"), TextField(longest=1000), hint=tr("Such as holidays and leave")
    )
    return schedule


def _hours() -> NumberField:
    return NumberField(unit=tr("hours"), lowest=0, highest=40)


def add_supervision(form: Form) -> None:
    """Rows of the section Supervision."""
    form.add_row("supervision", field_name("supervision"), long_text(), required=True)
    form.add_row("introduction", field_name("introduction"), long_text(), required=True)


def add_follow_up(form: Form) -> None:
    """The rule that gives the visits."""
    form.add_row("follow_up.introduction", "", CheckField(tr("Introduction on the first day")))
    form.add_row(
        "follow_up.first_weeks", tr("First follow-up after"),
        IntegerField(unit=tr("weeks"), highest=52), required=True,
    )  # fmt: skip
    form.add_row(
        "follow_up.every_weeks", tr("Then every"), IntegerField(unit=tr("weeks"), highest=52), beside=True
    )
    form.add_row("follow_up.closing", "", CheckField(tr("Closing meeting")))
    form.add_row(
        "follow_up.closing_weeks", tr("So long before the end"),
        IntegerField(unit=tr("weeks"), lowest=1, highest=52), hint=tr("1 is the last week."), beside=True,
    )  # fmt: skip
    form.add_row(
        "follow_up.after_months", tr("Ask how it went, months after the end"),
        ChipsField([(months, tr("%n months", n=months)) for months in AFTER_MONTHS]),
    )  # fmt: skip
    form.add_row("follow_up.note", tr("How it is followed up"), long_text())


def add_compensation(form: Form, measure: Measure) -> None:
    """The choice of compensation; "none" is never chosen for the officer (plan p9)."""
    kinds = dict.fromkeys((*measure.compensation_kinds, CompensationKind.NONE))
    form.add_row(
        "compensation.kind", field_name("compensation"),
        RadioField([(kind, compensation_words(kind)) for kind in kinds]), required=True,
    )  # fmt: skip


def add_amount(form: Form) -> None:
    """Rows for a compensation that is paid."""
    form.add_row(
        "compensation.amount", tr("Amount, excluding VAT"), NumberField(unit=tr("kr"), highest=1_000_000, width=120),
        required=True,
    )  # fmt: skip
    form.add_row("compensation.source", tr("Source of the amount"), TextField(longest=300))
    form.add_row("compensation.source_date", tr("Date of the source"), DateField(), beside=True)


def add_reason(form: Form, reference: Reference) -> ReasonField:
    """Why nothing is paid, and a note for either case."""
    field = ReasonField([row.name for row in reference.no_compensation_reasons])
    form.add_row("compensation.reason", tr("Why no compensation is paid"), field, required=True)
    form.add_row("compensation.note", tr("Note on the compensation"), long_text(2))
    return field


class ReasonField(LongTextField):
    """A reason in own words, begun by a click on a usual one."""

    def __init__(self, usual: list[str]) -> None:
        super().__init__(lines=2, longest=500)
        self.suggestions = ChipsField([(words, words) for words in usual])
        self.suggestions.set_name(tr("Usual reasons"))
        for chip in self.suggestions.chips:
            chip.setCheckable(False)
            chip.clicked.connect(self._on_suggested)
        self._outer.addWidget(self.suggestions)

    def _on_suggested(self) -> None:
        chip = self.sender()
        if isinstance(chip, QToolButton):
            self.edit.setPlainText(chip.text())
            self.edit.setFocus()

    def set_read_only(self, read_only: bool) -> None:
        super().set_read_only(read_only)
        self.suggestions.setVisible(not read_only)
