"""What was last told of a visit to somebody else's calendar, so that the next file changes that entry and makes no second.

RFC 5545 §3.8.7.4: SEQUENCE goes up each time the time, place or state of what was told changes, and the UID never changes.
"""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """``told`` is a digest of what stood in the file; ``cancelled``: the last one took it out of the calendar."""

    visit_id: UUID
    sequence: int
    told: str
    cancelled: bool = False


def next_entry(visit_id: UUID, before: CalendarEntry | None, told: str, *, cancelled: bool) -> CalendarEntry:
    """The entry that the next file holds: the same number for the same words, a higher one for others."""
    if before is None:
        return CalendarEntry(visit_id, 0, told, cancelled)
    same = (before.told, before.cancelled) == (told, cancelled)
    return CalendarEntry(visit_id, before.sequence + (not same), told, cancelled)
