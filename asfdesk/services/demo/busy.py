"""The demo's other calendar: a few hours each week when the officer is taken, as times alone."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from asfdesk.domain.busy import Busy
from asfdesk.domain.swedish import SWEDEN
from asfdesk.services.desk import Desk
from asfdesk.services.planning.busy_times import keep_busy_times

WEEKS = 8
_TAKEN = ((0, time(8, 30), time(10, 0)), (2, time(13, 0), time(14, 30)), (4, time(9, 0), time(11, 0)))
"""Weekday, from and to."""


def keep_busy(desk: Desk) -> None:
    """Meetings of the unit, from this week on."""
    monday = desk.today() - timedelta(days=desk.today().weekday())
    keep_busy_times(
        desk,
        tuple(
            Busy(
                _at(monday + timedelta(days=7 * week + weekday), first),
                _at(monday + timedelta(days=7 * week + weekday), last),
            )
            for week in range(WEEKS)
            for weekday, first, last in _TAKEN
        ),
    )


def _at(day: date, hour: time) -> datetime:
    return datetime.combine(day, hour, SWEDEN).astimezone(UTC)
