"""How long a measure may last: one period, and all periods of a person together, with the reckoning in steps.

Months are counted as law reckons them (:func:`~asfdesk.domain.measure.last_day_after_months`, lag 1930:173 1 §). Periods
with gaps between them are laid end to end: the days already used move the beginning back, and the months run from there. For
periods that follow each other day by day that is exactly the ordinary reckoning, in leap years too.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from .errors import Problem, Rule
from .measure import Measure, last_day_after_months
from .period import Span, days_covered
from .terms import Terms

SOON_DAYS = 30


@dataclass(frozen=True, slots=True)
class Reckoning:
    """A last day and how it is found: ``begin`` + ``months`` or ``days``. ``used``: days of earlier periods that have moved
    ``begin`` back from ``start``; 0 when it is the period's own limit."""

    last: date
    start: date
    begin: date
    months: int | None
    days: int | None
    used: int = 0
    exception: str = ""  # the code of the measure's exception that gives it

    @property
    def summed(self) -> bool:
        """Whether it is the limit of all periods together."""
        return self.used > 0


def period_limit(measure: Measure, start: date, exception: str = "") -> Reckoning | None:
    """The last day of a period that begins on ``start``, or None when the measure has no limit."""
    chosen = next((e for e in measure.period.exceptions if e.code == exception), None) if exception else None
    limit = chosen or measure.period
    if limit.months is None and limit.days is None:
        return None
    last = (
        last_day_after_months(start, limit.months)
        if limit.months is not None
        else start + timedelta(days=(limit.days or 1) - 1)
    )
    return Reckoning(last, start, start, limit.months, limit.days, exception=exception if chosen else "")


def summed_limit(measure: Measure, start: date, earlier: Iterable[Span]) -> Reckoning | None:
    """The last day that all periods together allow, or None when the measure sets no total.

    ``earlier``: the person's other periods in the measure, at whatever enterprise; what lies after ``start`` counts too.
    A total that is used up gives a ``last`` before ``start``.
    """
    months = measure.period.total_months
    if months is None:
        return None
    used = days_covered(earlier)
    begin = start - timedelta(days=used)
    return Reckoning(last_day_after_months(begin, months), start, begin, months, None, used)


def nearest_limit(measure: Measure, terms: Terms, earlier: Iterable[Span]) -> Reckoning | None:
    """The limit that is met first."""
    if terms.start is None:
        return None
    found = [
        limit
        for limit in (
            period_limit(measure, terms.start, terms.period_exception),
            summed_limit(measure, terms.start, earlier),
        )
        if limit is not None
    ]
    return min(found, key=lambda limit: limit.last, default=None)


def total_problems(measure: Measure, terms: Terms, earlier: Iterable[Span]) -> list[Problem]:
    """Whether the period goes beyond what all periods together may be."""
    if terms.start is None or terms.end is None or terms.end < terms.start:
        return []
    spans = tuple(earlier)
    limit = summed_limit(measure, terms.start, spans)
    if limit is None or terms.end <= limit.last:
        return []
    params = {
        "measure": measure.name,
        "months": limit.months,
        "used": limit.used,
        "last": limit.last,
        "law": measure.period.text,
    }
    rule = Rule.TOTAL_USED_UP if limit.last < terms.start else Rule.TOTAL_TOO_LONG
    return [Problem(rule, "end", params)]
