"""Times when the officer is taken, from another calendar: from when to when and nothing else, no titles and no people."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from .swedish import SWEDEN

DAY_BEGINS, DAY_ENDS = time(8, 0), time(16, 30)
ROOM = timedelta(hours=2)
"""What a visit with its way there takes at the least; a working day without such a gap has no time for one."""


@dataclass(frozen=True, slots=True, order=True)
class Busy:
    """From ``begins`` until ``ends``, both UTC."""

    begins: datetime
    ends: datetime


def merged(times: Iterable[Busy]) -> tuple[Busy, ...]:
    """The same times without overlaps, in order; what is empty or turned round is left out."""
    found: list[Busy] = []
    for one in sorted(time_ for time_ in times if time_.begins < time_.ends):
        if found and one.begins <= found[-1].ends:
            found[-1] = Busy(found[-1].begins, max(found[-1].ends, one.ends))
        else:
            found.append(one)
    return tuple(found)


def full_days(times: Iterable[Busy]) -> frozenset[date]:
    """The days (Swedish) whose office hours have no gap of :data:`ROOM` left."""
    hours: dict[date, list[tuple[datetime, datetime]]] = {}
    for one in merged(times):
        begins, ends = one.begins.astimezone(SWEDEN), one.ends.astimezone(SWEDEN)
        day = begins.date()
        while day <= ends.date():
            hours.setdefault(day, []).append((begins, ends))
            day += timedelta(days=1)
    return frozenset(day for day, taken in hours.items() if not _has_room(day, taken))


def overlaps(times: Iterable[Busy], begins: datetime, ends: datetime) -> bool:
    """Whether one of the times touches the span."""
    return any(one.begins < ends and begins < one.ends for one in times)


def _has_room(day: date, taken: list[tuple[datetime, datetime]]) -> bool:
    free = datetime.combine(day, DAY_BEGINS, SWEDEN)
    close = datetime.combine(day, DAY_ENDS, SWEDEN)
    for begins, ends in taken:
        if begins - free >= ROOM:
            return True
        free = max(free, ends)
    return close - free >= ROOM
