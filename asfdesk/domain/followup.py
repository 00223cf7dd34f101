"""From a follow-up plan to dated visits, each with the chain of reasons for its date.

A date that falls on a non-working day, or on a day that has no time left, moves to the next day that can be used; but a
closing visit moves backwards, so that it stays within the period (plan p11: "rutiner för arbetsplatsbesök och
individuppföljningsmöten"). "So many weeks before the end" is one visit then, not one in each of the weeks, as the measures'
own texts say (``resources/measures``: *ett besök fyra veckor före slutdatum*).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import takewhile

from .kinds import VisitKind
from .period import add_months, add_weeks
from .terms import FollowUpPlan

Workday = Callable[[date], bool]
LONGEST_SEARCH = 60
"""Days that a visit may be put off for the sake of busy days; a calendar that is full for longer is not obeyed."""


class Because(StrEnum):
    """Why a visit has its date."""

    INTRODUCTION = "introduction"  # on the first day
    FIRST = "first"  # so many weeks after the start
    RECURRING = "recurring"  # every so many weeks
    CLOSING = "closing"  # in the last week
    AFTER = "after"  # so many months after the end
    CHOSEN = "chosen"  # the officer's own choice


class Step(StrEnum):
    """One link of the chain from the period to a date."""

    START = "start"  # the first day of the period
    END = "end"  # its last day
    WEEKS = "weeks"  # so many weeks later
    MONTHS = "months"  # so many months later
    LAST_WEEK = "last_week"  # the first day of the last week
    WEEKS_BEFORE = "weeks_before"  # so many weeks earlier
    PLANNED = "planned"  # the day that it has now
    ALONG = "along"  # so many days later or earlier, as a visit that was moved
    NOT_WORKING = "not_working"  # a weekend or a holiday, so another day
    BUSY = "busy"  # the officer has no time that day, so another day


@dataclass(frozen=True, slots=True)
class ReasonStep:
    """``day`` is where the step leads; ``number`` the weeks or months of it."""

    step: Step
    day: date
    number: int = 0


Chain = tuple[ReasonStep, ...]


@dataclass(frozen=True, slots=True)
class PlannedVisit:
    """A visit to be made, before it has an id. ``chain`` leads from the period to the date."""

    kind: VisitKind
    on: date
    because: Because
    number: int = 0  # weeks or months in the reason
    chain: Chain = ()


def planned_visits(
    plan: FollowUpPlan, start: date, end: date, is_workday: Workday, is_busy: Workday | None = None
) -> list[PlannedVisit]:
    """The visits of a plan over a period, in date order, never two on one day. ``is_busy``: days without time for one."""
    search = _Search(is_workday, is_busy or _never)
    first_day, last_day = ReasonStep(Step.START, start), ReasonStep(Step.END, end)
    found: list[PlannedVisit] = []
    if plan.introduction:
        found.append(search.forward(VisitKind.INTRODUCTION, Because.INTRODUCTION, (first_day,)))
    closing = search.closing(start, (last_day,), plan.closing_weeks) if plan.closing else None
    last = min(end, closing.on) if closing else end
    weeks = plan.first_weeks or plan.every_weeks
    first = True
    while weeks:
        kind = VisitKind.THREE_PARTY if first else VisitKind.WORKPLACE
        because = Because.FIRST if first and plan.first_weeks else Because.RECURRING
        number = plan.first_weeks if because is Because.FIRST else plan.every_weeks
        by_rule = (first_day, ReasonStep(Step.WEEKS, add_weeks(start, weeks), weeks))
        visit = search.forward(kind, because, by_rule, number)
        if visit.on >= last:
            visit = search.unhindered(kind, because, by_rule, number)
            if visit.on >= last:
                break
        found.append(visit)
        first = False
        weeks = weeks + plan.every_weeks if plan.every_weeks else 0
    if closing:
        found.append(closing)
    found += [search.contact(end, months) for months in plan.after_months]
    unique: dict[date, PlannedVisit] = {}
    for visit in found:
        unique.setdefault(visit.on, visit)
    return sorted(unique.values(), key=lambda visit: visit.on)


def contact(end: date, months: int, is_workday: Workday) -> PlannedVisit:
    """The call so many months after the last day."""
    return _Search(is_workday, _never).contact(end, months)


def brought_forward(earliest: date, end: date, is_workday: Workday) -> PlannedVisit | None:
    """A closing visit as near to the last day as there is a working day; None when none is left from ``earliest`` on."""
    found = _Search(is_workday, _never).backward(earliest, (ReasonStep(Step.END, end),))
    return found if found.on <= end else None


def day_by_rule(chain: Chain, is_workday: Workday) -> date | None:
    """The day that a chain would have led to without full calendars; None when none was in its way."""
    first_busy = next((index for index, step in enumerate(chain) if step.step is Step.BUSY), None)
    if not first_busy:
        return None
    back = chain[first_busy].day < chain[first_busy - 1].day
    day = chain[first_busy - 1].day
    while not is_workday(day):
        day += timedelta(days=-1 if back else 1)
    return day


def rule_of(chain: Chain) -> Chain:
    """The steps of a chain that the plan itself makes, before any day that cannot be used."""
    return tuple(takewhile(lambda step: step.step not in (Step.NOT_WORKING, Step.BUSY), chain))


def around(planned: PlannedVisit, start: date, is_workday: Workday, is_busy: Workday) -> PlannedVisit:
    """A visit that was planned by weekends and holidays alone, with the officer's full days avoided as well."""
    search, rule = _Search(is_workday, is_busy), rule_of(planned.chain)
    if planned.because is Because.CLOSING:
        return search.backward(start, rule)
    return search.forward(planned.kind, planned.because, rule, planned.number)


def hindered(chain: Chain, is_workday: Workday, is_busy: Workday) -> Chain:
    """A chain with the days after its last one that cannot be used."""
    return _Search(is_workday, is_busy).forward(VisitKind.WORKPLACE, Because.CHOSEN, chain).chain


def _never(_day: date) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class _Search:
    """Finds the day that can be used, and says which could not."""

    is_workday: Workday
    is_busy: Workday

    def forward(self, kind: VisitKind, because: Because, chain: Chain, number: int = 0) -> PlannedVisit:
        """From the chain's last day on; busy days are obeyed unless there are too many."""
        hinders = list(self._hinders(chain[-1].day))
        if len(hinders) > LONGEST_SEARCH and self.is_busy is not _never:
            return self.unhindered(kind, because, chain, number)
        whole = (*chain, *_told(hinders))
        return PlannedVisit(kind, whole[-1].day, because, number, whole)

    def contact(self, end: date, months: int) -> PlannedVisit:
        """So many months after the last day."""
        by_rule = (ReasonStep(Step.END, end), ReasonStep(Step.MONTHS, add_months(end, months), months))
        return self.forward(VisitKind.INDIVIDUAL, Because.AFTER, by_rule, months)

    def unhindered(self, kind: VisitKind, because: Because, chain: Chain, number: int) -> PlannedVisit:
        """The same when nothing but weekends and holidays counts."""
        return _Search(self.is_workday, _never).forward(kind, because, chain, number)

    def closing(self, start: date, chain: Chain, weeks: int) -> PlannedVisit:
        """Of the last week or of so many weeks before the end; within the period."""
        end = chain[-1].day
        if weeks <= 1:
            step = ReasonStep(Step.LAST_WEEK, max(start, end - timedelta(days=6)))
        else:
            step = ReasonStep(Step.WEEKS_BEFORE, max(start, add_weeks(end, -weeks)), weeks)
        return self.backward(start, (*chain, step))

    def backward(self, start: date, chain: Chain) -> PlannedVisit:
        """The nearest day at or before the chain's last, or after it when none is left in the period."""
        aim = chain[-1].day
        number = chain[-1].number
        for busy in (self.is_busy, _never):
            hinders, day = list[ReasonStep](), aim
            while day >= start:
                step = Step.NOT_WORKING if not self.is_workday(day) else Step.BUSY if busy(day) else None
                if step is None:
                    whole = (*chain, *_told(hinders))
                    return PlannedVisit(VisitKind.CLOSING, day, Because.CLOSING, number, whole)
                day -= timedelta(days=1)
                hinders.append(ReasonStep(step, day))
        return self.unhindered(VisitKind.CLOSING, Because.CLOSING, chain, number)

    def _hinders(self, day: date) -> Iterator[ReasonStep]:
        """Each day that cannot be used, as a step to the day after it."""
        for _ in range(LONGEST_SEARCH + 1):
            step = Step.NOT_WORKING if not self.is_workday(day) else Step.BUSY if self.is_busy(day) else None
            if step is None:
                return
            day += timedelta(days=1)
            yield ReasonStep(step, day)


def _told(hinders: list[ReasonStep]) -> Iterator[ReasonStep]:
    """A weekend is one reason, not two: of equal steps in a row the last one is told."""
    for index, step in enumerate(hinders):
        if index + 1 == len(hinders) or hinders[index + 1].step is not step.step:
            yield step
