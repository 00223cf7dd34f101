"""What was last told of a visit to somebody else's calendar, so that the next file changes that entry and makes no second.

RFC 5545 §3.8.7.4: SEQUENCE goes up each time the time, place or state of what was told changes, and the UID never changes.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

TOLD_AGAIN = timedelta(days=30)
"""For so long what was taken back stands in every new file, under the same number: one of them may never have been read."""


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """``told`` is a digest of what stood in the file, ``day`` the day in it, ``officer_id`` whose visit it was then;
    ``cancelled``: the last file took it out of the calendar."""

    visit_id: UUID
    sequence: int
    told: str
    cancelled: bool = False
    day: date | None = None
    officer_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """An entry that must still leave somebody's calendar although its visit is gone or another officer's: the number of its
    UID and its day, and nothing about anybody. ``officer_id``: whose calendar, None for whoever was told."""

    uid: UUID
    sequence: int
    day: date
    officer_id: UUID | None = None
    told_at: datetime | None = None


def next_entry(
    visit_id: UUID,
    before: CalendarEntry | None,
    told: str,
    *,
    cancelled: bool,
    day: date | None = None,
    officer_id: UUID | None = None,
) -> CalendarEntry:
    """The entry that the next file holds: the same number for the same words, a higher one for others."""
    if before is None:
        return CalendarEntry(visit_id, 0, told, cancelled, day, officer_id)
    same = (before.told, before.cancelled) == (told, cancelled)
    return CalendarEntry(visit_id, before.sequence + (not same), told, cancelled, day, officer_id)


def handed_on(before: CalendarEntry | None, officer_id: UUID | None) -> Withdrawal | None:
    """What the officer who had the visit before must still be told, when it stood in that calendar and is now another's."""
    if before is None or before.day is None or before.officer_id in (officer_id, None):
        return None
    number = before.sequence + (not before.cancelled)
    return Withdrawal(before.visit_id, number, before.day, before.officer_id)
