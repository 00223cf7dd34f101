"""Visits as a calendar file that Outlook and others take (RFC 5545, RFC 5546): a stable UID, a number that rises with each
change, and an entry that is taken back. Who reads a calendar is not known, so it says no more than when, where and initials.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from icalendar import Calendar, Event, Timezone, TimezoneDaylight, TimezoneStandard, vDDDTypes, vRecur

ZONE = "Europe/Stockholm"
USUAL_LENGTH = timedelta(hours=1)
UID_ENDING = "@asfdesk"


@dataclass(frozen=True, slots=True)
class CalendarLine:
    """One entry. Without an hour it is the whole day, which takes up no time."""

    uid: str
    sequence: int
    on: date
    at: time | None = None
    summary: str = field(default="", repr=False)
    location: str = field(default="", repr=False)
    cancelled: bool = False


def calendar_file(lines: Sequence[CalendarLine], made_at: datetime) -> bytes:
    """The file; one of nothing but cancelled entries takes them out of the calendar that reads it."""
    calendar: Any = Calendar()
    calendar.add("prodid", "-//asfdesk//asfdesk//SV")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    every_cancelled = bool(lines) and all(line.cancelled for line in lines)
    calendar.add("method", "CANCEL" if every_cancelled else "PUBLISH")
    calendar.add_component(_zone())
    for line in lines:
        calendar.add_component(_event(line, made_at))
    data: bytes = calendar.to_ical()
    return data


def _event(line: CalendarLine, made_at: datetime) -> Any:
    event: Any = Event()
    event.add("uid", line.uid)
    event.add("dtstamp", made_at.astimezone(UTC).replace(microsecond=0))
    event.add("sequence", line.sequence)
    if line.at is None:
        event.add("dtstart", line.on)
        event.add("dtend", line.on + timedelta(days=1))
        event.add("transp", "TRANSPARENT")
    else:
        begins = datetime.combine(line.on, line.at)
        for name, moment in (("dtstart", begins), ("dtend", begins + USUAL_LENGTH)):
            event.add(name, vDDDTypes(moment), {"TZID": ZONE})
        event.add("transp", "OPAQUE")
    event.add("summary", line.summary)
    if line.location:
        event.add("location", line.location)
    event.add("class", "PRIVATE")
    event.add("status", "CANCELLED" if line.cancelled else "CONFIRMED")
    return event


def _zone() -> Any:
    """Swedish time as it has been since 1996 (SFS 2001:127: the last Sundays of March and October), by rule."""
    zone: Any = Timezone()
    zone.add("tzid", ZONE)
    summer: Any = TimezoneDaylight()
    winter: Any = TimezoneStandard()
    for part, name, month, hour, before, after in (
        (summer, "CEST", 3, 2, 1, 2),
        (winter, "CET", 10, 3, 2, 1),
    ):
        part.add("tzname", name)
        part.add("dtstart", datetime(1996, month, 31 if month == 3 else 27, hour))  # noqa: DTZ001  local by RFC 5545 §3.6.5
        part.add("tzoffsetfrom", timedelta(hours=before))
        part.add("tzoffsetto", timedelta(hours=after))
        part.add("rrule", vRecur({"freq": "yearly", "bymonth": month, "byday": "-1SU"}))
        zone.add_component(part)
    return zone
