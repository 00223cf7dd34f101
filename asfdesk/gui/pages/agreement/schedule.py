"""The weekly schedule as a field: Monday to Sunday with start, end and pause, each day's sum and the week's beside the
hours agreed, because a schedule that adds up to something else is the commonest fault in an agreement.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QGridLayout, QLabel

from asfdesk.domain import swedish
from asfdesk.domain.errors import Problem, Rule
from asfdesk.domain.terms import WorkDay
from asfdesk.gui.dress import look
from asfdesk.gui.dress.palette import Meaning
from asfdesk.gui.forms.dates import TimeField
from asfdesk.gui.forms.fields import Field
from asfdesk.gui.forms.numbers import IntegerField
from asfdesk.gui.text import number_text, tr

WORKDAYS = range(5)
MOST_PAUSE = 240


@dataclass(frozen=True, slots=True)
class _Day:
    label: QLabel
    start: TimeField
    end: TimeField
    pause: IntegerField
    total: QLabel

    @property
    def fields(self) -> tuple[Field, ...]:
        return self.start, self.end, self.pause

    @property
    def begun(self) -> bool:
        return bool(self.start.edit.text().strip() or self.end.edit.text().strip())


class ScheduleField(Field):
    """Reads a tuple of :class:`WorkDay`, Monday first; a day counts when it has both a start and an end."""

    def __init__(self) -> None:
        super().__init__()
        self.days: list[_Day] = []
        self._agreed: Decimal | None = None
        self._stepped = False
        self._name = ""
        grid = QGridLayout()
        grid.setHorizontalSpacing(look.M)
        grid.setVerticalSpacing(look.XS)
        titles = (tr("Day"), tr("From"), tr("To"), tr("Pause, minutes"), tr("Hours"))
        for column, title in enumerate(titles):
            grid.addWidget(look.section_title(title), 0, column)
        for weekday, word in enumerate(swedish.WEEKDAYS):
            day = _Day(
                look.with_role(QLabel(word.capitalize()), "label"), TimeField(), TimeField(),
                IntegerField(highest=MOST_PAUSE, width=70), look.hint(),
            )  # fmt: skip
            day.label.setBuddy(day.start.control)
            day.total.setMinimumWidth(48)
            for column, widget in enumerate((day.label, day.start, day.end, day.pause, day.total)):
                grid.addWidget(widget, weekday + 1, column)
            for field in day.fields:
                field.setMaximumWidth(field.natural_width or 100)
                field.changed.connect(self._on_day_changed)
            for field, part in zip(day.fields, ("start", "end", "pause"), strict=True):
                field.control.setObjectName(f"agreement.schedule.{weekday}.{part}")
            self.days.append(day)
        grid.setColumnStretch(5, 1)
        self.fill_button = look.secondary_button(tr("Same times Monday to Friday"), "copy")
        self.fill_button.setObjectName("agreement.schedule.fill")
        self.fill_button.setToolTip(tr("Copies the first day that has times"))
        self.fill_button.clicked.connect(self.fill_weekdays)
        self.clear_button = look.quiet_button(tr("Empty the schedule"), "eraser")
        self.clear_button.clicked.connect(self._on_clear)
        self.sum = look.badge("", Meaning.NEUTRAL)
        whole = look.column(look.S)
        whole.addLayout(grid)
        whole.addLayout(look.row(self.sum, None))
        whole.addLayout(look.wrapped(self.fill_button, self.clear_button))
        self.line.addLayout(whole)
        self.control = self.days[0].start.control
        self._count()

    def show_value(self, value: Sequence[WorkDay] | None) -> None:
        known = {day.weekday: day for day in value or ()}
        for weekday, day in enumerate(self.days):
            work = known.get(weekday)
            day.start.show_value(work.start if work else None)
            day.end.show_value(work.end if work else None)
            day.pause.show_value(work.pause if work and work.pause else None)
        self.set_problem("")
        self._count()

    def read(self) -> tuple[WorkDay, ...]:
        found: list[WorkDay] = []
        for weekday, day in enumerate(self.days):
            start, end = day.start.read(), day.end.read()
            if start is not None and end is not None:
                found.append(WorkDay(weekday, start, end, day.pause.read() or 0))
        return tuple(found)

    def problems(self) -> list[Problem]:
        found: list[Problem] = []
        for day in self.days:
            wrong = [problem for field in day.fields for problem in field.problems()]
            half = (day.start.read() is None) != (day.end.read() is None)
            found += wrong or ([Problem(Rule.NOT_A_TIME)] if half and day.begun else [])
        return found[:1]

    def set_name(self, name: str, description: str = "") -> None:
        self._name, self._description = name, description
        for day in self.days:
            word = day.label.text()
            day.start.set_name(tr("{day}, from", day=word), name)
            day.end.set_name(tr("{day}, to", day=word), name)
            day.pause.set_name(tr("{day}, pause in minutes", day=word), name)

    def set_read_only(self, read_only: bool) -> None:
        for day in self.days:
            for field in day.fields:
                field.set_read_only(read_only)
        self.fill_button.setVisible(not read_only)
        self.clear_button.setVisible(not read_only)

    def show_agreed(self, hours: Decimal | None, *, stepped: bool) -> None:
        """Tell what the week should add up to; with a step-up the schedule is only the first week's."""
        self._agreed, self._stepped = hours, stepped
        self._count()

    @Slot()
    def fill_weekdays(self) -> None:
        """Give Monday to Friday the times of the first day that has any."""
        first = next((day for day in self.days if day.start.read() and day.end.read()), None)
        if first is None:
            self.days[0].start.focus()
            return
        start, end, pause = first.start.read(), first.end.read(), first.pause.read()
        for weekday in WORKDAYS:
            day = self.days[weekday]
            day.start.show_value(start)
            day.end.show_value(end)
            day.pause.show_value(pause)
        self._on_day_changed()

    @Slot()
    def _on_clear(self) -> None:
        self.show_value(())
        self._on_edited()

    @Slot()
    def _on_day_changed(self) -> None:
        self._count()
        self._on_edited()

    def _count(self) -> None:
        work = {day.weekday: day for day in self.read()}
        for weekday, day in enumerate(self.days):
            known = work.get(weekday)
            hours = Decimal(known.minutes) / 60 if known else None
            day.total.setText("" if hours is None else number_text(round(hours, 2)))
        total = round(Decimal(sum(day.minutes for day in work.values())) / 60, 2)
        self.clear_button.setVisible(bool(work) and self.fill_button.isVisibleTo(self))
        if not work:
            look.set_badge(self.sum, tr("No times yet"), Meaning.NEUTRAL)
        elif self._agreed is None:
            look.set_badge(
                self.sum, tr("{hours} hours in the schedule", hours=number_text(total)), Meaning.NEUTRAL
            )
        else:
            same = total == self._agreed
            meaning = Meaning.OK if same else Meaning.INFO if self._stepped else Meaning.WARNING
            words = tr(
                "{hours} of {agreed} hours", hours=number_text(total), agreed=number_text(self._agreed)
            )
            look.set_badge(self.sum, words, meaning)
