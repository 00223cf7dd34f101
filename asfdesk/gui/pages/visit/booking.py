"""Booking or moving a visit: kind, day with a word on working days, time, place, and the reason of a move."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QWidget

from asfdesk.domain import writing
from asfdesk.domain.errors import Problem, Rule
from asfdesk.domain.followup import Workday
from asfdesk.domain.kinds import VisitKind
from asfdesk.domain.visit import Visit
from asfdesk.gui.dress import look
from asfdesk.gui.forms.choices import ChoiceField
from asfdesk.gui.forms.dates import DateField, TimeField
from asfdesk.gui.forms.fields import Field, TextField
from asfdesk.gui.forms.rows import Form
from asfdesk.gui.pages.agreement.words import visit_words
from asfdesk.gui.pages.today.day_words import capital, near_words
from asfdesk.gui.pages.visit.move_effects import MoveEffects
from asfdesk.gui.text import tr, weekday_text

KINDS = (VisitKind.WORKPLACE, VisitKind.THREE_PARTY, VisitKind.INDIVIDUAL, VisitKind.INTRODUCTION, VisitKind.CLOSING,
         VisitKind.DIALOGUE)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Booking:
    """What the form holds."""

    kind: VisitKind
    on: date | None
    at: time | None
    place: str
    reason: str = ""


class BookingForm(QFrame):
    """``asked`` carries a :class:`Booking` that can be read; ``cancelled`` that nothing is to be booked."""

    asked = Signal(object)
    cancelled = Signal()

    def __init__(
        self,
        is_workday: Workday,
        today: date,
        *,
        moving: bool = False,
        kinds: Sequence[VisitKind] = KINDS,
        effects: MoveEffects | None = None,
    ) -> None:
        super().__init__()
        look.with_role(self, "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._is_workday, self._today, self._moving = is_workday, today, moving
        self._kind = VisitKind.WORKPLACE
        self.effects = effects
        self._moved: Visit | None = None
        layout = look.column(look.M, look.L)
        self.setLayout(layout)
        self.title = look.subheading(tr("Move the visit") if moving else tr("Book a visit"))
        layout.addWidget(self.title)
        self.form = Form()
        if not moving:
            self.form.add_row("kind", tr("Kind of visit"), _kind_field(kinds), required=True)
        self.form.add_row("on", tr("Day"), DateField(), required=True)
        self.form.add_row("at", tr("Time"), TimeField(), beside=True)
        self.form.add_row("place", tr("Place"), TextField(check=writing.check_line, longest=400), beside=True)
        self.hint = look.hint()
        self.hint.setObjectName("booking.hint")
        self.better = look.link_button("")
        self.better.setObjectName("booking.better")
        self.better.clicked.connect(self._on_better)
        said = QWidget()
        line = look.row(self.better, spacing=look.S)
        line.insertWidget(0, self.hint, 1)
        said.setLayout(line)
        self.form.add_widget(said)
        if effects is not None:
            self.form.add_widget(effects)
        self.form.add_row("reason", tr("Reason for the move"), TextField(longest=1000), required=True)
        self.form.show_row("reason", moving)
        self.form.changed.connect(self._on_changed)
        line = look.row(
            self.form, None
        )  # narrower than its card: a column would reckon its height from the whole width
        line.setStretch(0, 100)
        layout.addLayout(line)
        self.ok = look.primary_button(tr("Move") if moving else tr("Book"), "calendar-check")
        self.ok.setObjectName("booking.ok")
        self.ok.clicked.connect(self._on_ok)
        self.cancel = look.secondary_button(tr("Cancel"))
        self.cancel.setObjectName("booking.cancel")
        self.cancel.clicked.connect(self.cancelled)
        layout.addLayout(look.row(self.ok, self.cancel, None))
        for key, field in self.form.fields.items():
            field.control.setObjectName(f"booking.{key}")
        self._day: date | None = None
        self._say_day()

    def start(self, kind: VisitKind, on: date | None, place: str, at: time | None = None) -> None:
        """Begin with these values; what was typed before is gone."""
        self._kind = kind
        self.form.clear_problems()
        self.form.show_values({"kind": kind, "on": on, "at": at, "place": place, "reason": ""})
        self._day = on
        self._say_day()

    def start_move(self, visit: Visit) -> None:
        """Begin with where the visit stands."""
        self._moved = visit
        self.start(visit.kind, visit.on, visit.place, visit.at)

    def show_day(self, day: date) -> None:
        """Take another day, such as one that the visit was dragged to."""
        self.form.fields["on"].show_value(day)
        self._day = day
        self._say_day()

    def first_focus(self) -> Field:
        """The field to begin in."""
        return self.form.fields["on" if self._moving else "kind"]

    def show_problems(self, problems: Iterable[Problem]) -> list[Problem]:
        """Show what the register refused, at the fields; returns what belongs to none of them."""
        return self.form.show_problems(problems)

    @Slot(str)
    def _on_changed(self, key: str) -> None:
        if key == "on":
            self._day = self.form.fields["on"].read()
            self._say_day()

    def _say_day(self) -> None:
        day = self._day
        self.better.hide()
        if self.effects is not None and self._moved is not None:
            self.effects.show_effects(self._moved, day)
        if day is None:
            self.hint.setText(tr("Weekends and public holidays are pointed out."))
            return
        if self._is_workday(day):
            past = tr("The day has passed.") if day < self._today else ""
            self.hint.setText(" ".join(filter(None, (_said(day, self._today), past))))
            return
        self.hint.setText(tr("{day} is not a working day.", day=capital(weekday_text(day))))
        better = next_workday(day, self._is_workday)
        self.better.setText(tr("Take {day}", day=weekday_text(better)))
        self.better.setAccessibleName(self.better.text())
        self.better.show()

    @Slot()
    def _on_better(self) -> None:
        if self._day is not None:
            self._day = next_workday(self._day, self._is_workday)
            self.form.fields["on"].show_value(self._day)
            self._say_day()
            self.form.fields["at"].focus()

    @Slot()
    def _on_ok(self) -> None:
        values = self.form.read()
        found = self.form.problems()
        if values["on"] is None and not any(problem.field == "on" for problem in found):
            found.append(Problem(Rule.REQUIRED, "on"))
        if found:
            self.form.show_problems(found)
            return
        kind = values.get("kind") or self._kind
        if isinstance(kind, VisitKind):
            self.asked.emit(Booking(kind, values["on"], values["at"], values["place"], values["reason"]))


def next_workday(day: date, is_workday: Workday) -> date:
    """The first working day after ``day``."""
    day += timedelta(days=1)
    while not is_workday(day):
        day += timedelta(days=1)
    return day


def _kind_field(kinds: Sequence[VisitKind]) -> ChoiceField:
    return ChoiceField([(kind, visit_words(kind)) for kind in kinds], width=260)


def _said(day: date, today: date) -> str:
    week = tr("week {week}", week=day.isocalendar().week)
    return f"{capital(weekday_text(day))}, {week}, {near_words(day, today)}."
