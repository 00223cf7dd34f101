"""Visits for other calendars, told once under a UID of their own and changed or taken back by the next file.

Nothing about health or why, the person as initials unless the officer chooses the name, and of a protected identity neither
name nor place. What was told is remembered in the register, so that the numbers rise over restarts and on every computer
that the register is moved to.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from datetime import time
from uuid import UUID

from asfdesk.documents.wording import VISITS
from asfdesk.domain.calendar_entry import CalendarEntry, next_entry
from asfdesk.domain.change import Operation
from asfdesk.domain.errors import Rule, broken
from asfdesk.domain.parties import Enterprise, Participant
from asfdesk.domain.reading import Seen
from asfdesk.domain.visit import Visit, VisitState
from asfdesk.exchange.calendar_file import UID_ENDING, CalendarLine, calendar_file
from asfdesk.store.work import Work

from . import reading
from .desk import Desk
from .exports import Export

_SHOWN = (VisitState.PLANNED, VisitState.OPEN)


def planned_calendar(desk: Desk, *, names: bool = False) -> Export:
    """Every planned visit, and those that were told before and are cancelled now. Raises RuleBroken(NOTHING_TO_EXPORT)."""
    with desk.store.read() as work:
        planned = [visit.id for visit in work.visits.in_states(*_SHOWN)]
    return visits_calendar(desk, planned, names=names, also_cancelled=True)


def visits_calendar(
    desk: Desk, visit_ids: Sequence[UUID], *, names: bool = False, also_cancelled: bool = False
) -> Export:
    """The file of some visits; a cancelled or deleted one takes itself out of the calendar that reads it."""
    with desk.store.write(Operation.EXPORT) as work:
        known = work.calendar_entries.many(visit_ids)
        visits = work.visits.many(list(visit_ids))
        if also_cancelled:
            gone = work.calendar_entries.living()
            known |= gone
            visits |= {
                v.id: v for v in work.visits.many(list(gone)).values() if v.state is VisitState.CANCELLED
            }
        told = [v for v in visits.values() if v.state in (*_SHOWN, VisitState.CLOSED) or v.id in known]
        if not told:
            raise broken(Rule.NOTHING_TO_EXPORT)
        work.note("calendar")
        lines = [_line(work, visit, known.get(visit.id), names=names) for visit in _ordered(told)]
        for visit in told:
            if visit.placement_id is not None:
                person = reading.person_of(work, visit.id)
                reading.entered(
                    work, Seen.EXPORT, visit.id, desk.openings.reason_for(person) if person else ""
                )
    return Export(_name(desk, lines), calendar_file(lines, desk.now()))


def cancelled_calendar(desk: Desk) -> Export:
    """A file of METHOD:CANCEL with the told visits that are cancelled now, for calendars that obey nothing else.

    Raises RuleBroken(NOTHING_TO_EXPORT).
    """
    with desk.store.read() as work:
        living = list(work.calendar_entries.living())
        gone = [v.id for v in work.visits.many(living).values() if v.state is VisitState.CANCELLED]
    return visits_calendar(desk, gone)


def _ordered(visits: Iterable[Visit]) -> list[Visit]:
    return sorted(visits, key=lambda visit: (visit.on, visit.at or time(0), visit.id))


def _line(work: Work, visit: Visit, before: CalendarEntry | None, *, names: bool) -> CalendarLine:
    placement = work.placements.find(visit.placement_id) if visit.placement_id else None
    person = work.participants.find(placement.participant_id) if placement else None
    key = placement.enterprise_id if placement else visit.enterprise_id
    enterprise = work.enterprises.find(key) if key else None
    summary, location = _words(visit, person, enterprise, names=names)
    cancelled = visit.state is VisitState.CANCELLED
    told = "\n".join((visit.on.isoformat(), visit.at.isoformat() if visit.at else "", summary, location))
    digest = hashlib.sha256(told.encode()).hexdigest()
    entry = next_entry(visit.id, before, digest, cancelled=cancelled)
    if entry != before:
        work.calendar_entries.put(entry)
    return CalendarLine(
        f"{visit.id}{UID_ENDING}", entry.sequence, visit.on, visit.at, summary, location, cancelled=cancelled
    )


def _words(
    visit: Visit, person: Participant | None, enterprise: Enterprise | None, *, names: bool
) -> tuple[str, str]:
    """Summary and place. The visit's own place may be a home, so it is the enterprise's address that is told."""
    kind = VISITS[visit.kind]
    if person is None:
        return f"{kind}, {enterprise.name}" if enterprise else kind, _place(enterprise)
    if person.protected:
        return kind, ""
    return f"{kind}, {person.name if names else person.initials}", _place(enterprise)


def _place(enterprise: Enterprise | None) -> str:
    return ", ".join(filter(None, (enterprise.name, enterprise.address.one_line))) if enterprise else ""


def _name(desk: Desk, lines: list[CalendarLine]) -> str:
    what = "Inställda besök" if all(line.cancelled for line in lines) else "Besök"
    return f"{what} {desk.today().isoformat()}.ics"
