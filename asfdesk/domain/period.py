"""Counting months and weeks between dates, the way Swedish decisions count them."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Days from ``start`` to ``end``, both included."""

    start: date
    end: date

    @property
    def days(self) -> int:
        """How many; 0 when it is turned round."""
        return max((self.end - self.start).days + 1, 0)


def days_covered(spans: Iterable[Span]) -> int:
    """How many days lie in at least one of the spans: two agreements that overlap do not use a day twice."""
    total = 0
    reached = date.min
    for span in sorted(spans):
        if span.end <= reached or not span.days:
            continue
        first = max(span.start, reached + timedelta(days=1)) if reached > date.min else span.start
        total += (span.end - first).days + 1
        reached = span.end
    return total


def add_months(day: date, months: int) -> date:
    """The same day of a later (or earlier) month, or that month's last day when it is shorter
    (lag 1930:173 om beräkning av lagstadgad tid, 1 §).
    """
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def add_weeks(day: date, weeks: int) -> date:
    """The same weekday, so many weeks later."""
    return day + timedelta(weeks=weeks)
