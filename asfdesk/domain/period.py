"""Counting months and weeks between dates, the way Swedish decisions count them."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta


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
