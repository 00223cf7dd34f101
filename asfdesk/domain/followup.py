"""From a follow-up plan to dated visits, each with the reason for its date.

A date that falls on a non-working day moves to the next working day, but a closing visit moves backwards, so
that it stays within the period (plan p11: "rutiner för arbetsplatsbesök och individuppföljningsmöten").
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from .kinds import VisitKind
from .period import add_months, add_weeks
from .terms import FollowUpPlan

Workday = Callable[[date], bool]


class Because(StrEnum):
    """Why a visit has its date."""

    INTRODUCTION = "introduction"  # on the first day
    FIRST = "first"  # so many weeks after the start
    RECURRING = "recurring"  # every so many weeks
    CLOSING = "closing"  # in the last week
    AFTER = "after"  # so many months after the end
    CHOSEN = "chosen"  # the officer's own choice


@dataclass(frozen=True, slots=True)
class PlannedVisit:
    """A visit to be made, before it has an id."""

    kind: VisitKind
    on: date
    because: Because
    number: int = 0  # weeks or months in the reason


def planned_visits(plan: FollowUpPlan, start: date, end: date, is_workday: Workday) -> list[PlannedVisit]:
    """The visits of a plan over a period, in date order, never two on one day."""
    found: list[PlannedVisit] = []
    if plan.introduction:
        found.append(PlannedVisit(VisitKind.INTRODUCTION, _forward(start, is_workday), Because.INTRODUCTION))
    closing = _backward(max(start, end - timedelta(days=6)), is_workday, start) if plan.closing else None
    last = min(end, closing) if closing else end
    weeks = plan.first_weeks or plan.every_weeks
    first = True
    while weeks and (day := _forward(add_weeks(start, weeks), is_workday)) < last:
        kind = VisitKind.THREE_PARTY if first else VisitKind.WORKPLACE
        because = Because.FIRST if first and plan.first_weeks else Because.RECURRING
        number = plan.first_weeks if because is Because.FIRST else plan.every_weeks
        found.append(PlannedVisit(kind, day, because, number))
        first = False
        weeks = weeks + plan.every_weeks if plan.every_weeks else 0
    if closing:
        found.append(PlannedVisit(VisitKind.CLOSING, closing, Because.CLOSING))
    for months in plan.after_months:
        day = _forward(add_months(end, months), is_workday)
        found.append(PlannedVisit(VisitKind.INDIVIDUAL, day, Because.AFTER, months))
    unique: dict[date, PlannedVisit] = {}
    for visit in found:
        unique.setdefault(visit.on, visit)
    return sorted(unique.values(), key=lambda visit: visit.on)


def _forward(day: date, is_workday: Workday) -> date:
    while not is_workday(day):
        day += timedelta(days=1)
    return day


def _backward(day: date, is_workday: Workday, earliest: date) -> date:
    """The nearest working day at or before ``day``, or after it when none is left in the period."""
    back = day
    while back >= earliest:
        if is_workday(back):
            return back
        back -= timedelta(days=1)
    return _forward(day, is_workday)
