"""When somebody is taken, out of a calendar file of any origin: times alone, within bounds.

The file is hostile until it is read. What a line is called decides first whether it is looked at: titles, people, places,
attachments and time zone rules never reach the parser (a rule for a zone can be a bomb just as one for an event). Repetition
finer than a day is refused, and what is left is worked out for a limited span of days by a library that knows it. This runs
in a process of its own (``sealing.cell``), which is put down when it takes too long.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, cast

from asfdesk.domain.busy import Busy, merged
from asfdesk.domain.swedish import SWEDEN

LARGEST = 5 * 1024 * 1024
MOST_LINES = 200_000
MOST_EVENTS = 10_000
MOST_SERIES = 1_000
MOST_TIMES = 20_000
_KEPT = frozenset({"UID", "DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID", "SEQUENCE", "STATUS",
                   "TRANSP", "X-MICROSOFT-CDO-BUSYSTATUS", "FREEBUSY", "DTSTAMP"})  # fmt: skip
_FINE = re.compile(r"FREQ=(?:SECONDLY|MINUTELY|HOURLY)|BY(?:HOUR|MINUTE|SECOND)=", re.IGNORECASE)
_OLDEST = 1980
_OURS = "@asfdesk"


@dataclass(frozen=True, slots=True)
class BusyFile:
    """What was found. ``skipped``: events that could not be read or that repeat more often than daily; ``unknown_zones``: times
    that were taken for Swedish since their zone has no known name. ``problem`` empty when it is a calendar at all."""

    times: tuple[Busy, ...] = ()
    skipped: int = 0
    unknown_zones: int = 0
    problem: str = ""


def read_in_cell(data: bytes, span: bytes) -> bytes:
    """The work of the cell: JSON of what :func:`read_busy_file` found between the two days of ``span``."""
    first, last = (date.fromisoformat(day) for day in span.decode().split("/"))
    found = read_busy_file(data, first, last)
    times = [[one.begins.isoformat(), one.ends.isoformat()] for one in found.times]
    answer = {
        "times": times,
        "skipped": found.skipped,
        "zones": found.unknown_zones,
        "problem": found.problem,
    }
    return json.dumps(answer).encode()


def told_by_cell(answer: bytes) -> BusyFile:
    """What the cell answered."""
    tree = json.loads(answer)
    times = tuple(Busy(datetime.fromisoformat(a), datetime.fromisoformat(b)) for a, b in tree["times"])
    return BusyFile(times, int(tree["skipped"]), int(tree["zones"]), str(tree["problem"]))


def read_busy_file(data: bytes, first: date, last: date) -> BusyFile:
    """The times that are taken from the day ``first`` to the day ``last``."""
    if len(data) > LARGEST:
        return BusyFile(problem="too_large")
    text = data.decode("utf-8-sig", errors="replace").replace("\x00", "")
    if not text.lstrip().upper().startswith("BEGIN:VCALENDAR"):
        return BusyFile(problem="no_calendar")
    events, skipped = _events(text)
    if len(events) > MOST_EVENTS or sum("RRULE" in event for event in events) > MOST_SERIES:
        return BusyFile(problem="too_many")
    return _worked_out(events, skipped, first, last)


Lines = dict[str, list[str]]
"""Name of a property -> its whole lines."""


def _events(text: str) -> tuple[list[Lines], int]:
    """The properties that matter of each event, and how many events were given up."""
    found: list[Lines] = []
    skipped, inside, depth = 0, None, 0
    unfolded = re.sub(r"\r?\n[ \t]", "", text[:LARGEST])
    for number, line in enumerate(unfolded.splitlines()):
        if number > MOST_LINES:
            break
        word = line.strip().upper()
        if word.startswith("BEGIN:"):
            depth += inside is not None
            if inside is None and word in ("BEGIN:VEVENT", "BEGIN:VFREEBUSY"):
                inside, depth = Lines(), 1
        elif word.startswith("END:") and inside is not None:
            depth -= 1
            if depth == 0:
                if _readable(inside):
                    found.append(inside)
                else:
                    skipped += 1
                inside = None
        elif inside is not None and depth == 1:
            name = re.split("[;:]", line, maxsplit=1)[0].strip().upper()
            if name in _KEPT and len(line) <= 20_000:
                inside.setdefault(name, []).append(line.strip())
    return found, skipped


def _readable(event: Lines) -> bool:
    rules = event.get("RRULE", [])
    year = re.search(r":(\d{4})\d{4}", (event.get("DTSTART") or [""])[0])
    old = bool(rules) and (year is None or int(year[1]) < _OLDEST)
    return not old and len(rules) <= 1 and not any(_FINE.search(rule) for rule in rules)


def _takes_time(event: Lines) -> bool:
    def says(name: str) -> str:
        return (event.get(name) or [""])[0].rpartition(":")[2].strip().upper()

    free = says("X-MICROSOFT-CDO-BUSYSTATUS") in ("FREE", "WORKINGELSEWHERE")
    ours = (event.get("UID") or [""])[0].strip().endswith(_OURS)
    return not free and not ours and says("TRANSP") != "TRANSPARENT"


def _worked_out(events: list[Lines], skipped: int, first: date, last: date) -> BusyFile:
    found: list[Busy] = []
    zones = 0
    by_uid: dict[str, list[Lines]] = {}
    for index, event in enumerate(events):
        uid = (event.get("UID") or [f"UID:nameless-{index}"])[0]
        by_uid.setdefault(uid, []).append(event)
    for series in by_uid.values():
        try:
            times, unknown = _times(series, first, last)
        except Exception:  # noqa: BLE001  a line that no library can read costs its event, never the file
            skipped += len(series)
            continue
        found += times
        zones += unknown
        if len(found) > MOST_TIMES:
            return BusyFile(problem="too_many")
    return BusyFile(merged(found), skipped, zones)


def _times(series: list[Lines], first: date, last: date) -> tuple[list[Busy], int]:
    import recurring_ical_events  # pyright: ignore[reportMissingTypeStubs]  # it has none
    from icalendar import Calendar

    body = "".join(
        f"BEGIN:VEVENT\r\n{''.join(f'{line}' + chr(13) + chr(10) for lines in event.values() for line in lines)}END:VEVENT\r\n"
        for event in series
        if "DTSTART" in event and "FREEBUSY" not in event
    )
    calendar: Any = Calendar.from_ical(
        f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-\r\n{body}END:VCALENDAR\r\n"
    )
    found: list[Busy] = [
        busy for event in series for line in event.get("FREEBUSY", ()) for busy in _periods(line)
    ]
    takes = {(event.get("RECURRENCE-ID") or [""])[0]: _takes_time(event) for event in series}
    unknown = 0
    end = last + timedelta(days=1)
    between = cast("list[Any]", recurring_ical_events.of(calendar).between(first, end)) if body else []
    for one in between[:MOST_TIMES]:
        if str(one.get("STATUS", "")).upper() == "CANCELLED" or not _event_takes(one, takes):
            continue
        begins, ends = one.start, one.end
        unknown += isinstance(begins, datetime) and begins.tzinfo is None and not _floating(series)
        found.append(_clipped(Busy(_moment(begins), _moment(ends)), first, end))
    return [busy for busy in found if busy.begins < busy.ends], unknown


def _event_takes(one: Any, takes: dict[str, bool]) -> bool:
    transparent = str(one.get("TRANSP", "")).upper() == "TRANSPARENT"
    free = str(one.get("X-MICROSOFT-CDO-BUSYSTATUS", "")).upper() in ("FREE", "WORKINGELSEWHERE")
    return not transparent and not free and any(takes.values())


def _floating(series: list[Lines]) -> bool:
    """A time without any zone is local by the rules, and no riddle."""
    return not any("TZID=" in line.upper() for event in series for line in event.get("DTSTART", ()))


def _periods(line: str) -> Iterator[Busy]:
    head, _, periods = line.partition(":")
    if "FBTYPE=FREE" in head.upper():
        return
    for period in periods.split(","):
        begins, _, ends = period.partition("/")
        first = datetime.strptime(begins, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
        if ends.startswith("P"):
            from icalendar import vDuration

            length: Any = cast("Any", vDuration).from_ical(ends)
            yield Busy(first, first + length)
        else:
            yield Busy(first, datetime.strptime(ends, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC))


def _moment(at: datetime | date) -> datetime:
    if not isinstance(at, datetime):
        at = datetime.combine(at, time(0))
    return (at if at.tzinfo else at.replace(tzinfo=SWEDEN)).astimezone(UTC)


def _clipped(busy: Busy, first: date, end: date) -> Busy:
    return Busy(max(busy.begins, _moment(first)), min(busy.ends, _moment(end)))
