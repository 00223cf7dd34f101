"""Visits for other calendars, told once under a UID of their own and changed or taken back by the next file.

Nothing about health or why, the person as initials unless the officer chooses the name, and of a protected identity neither
name nor place. What was told is remembered in the register, so that the numbers rise over restarts and on every computer
that the register is moved to. What is cancelled, deleted, disposed of or another officer's now is taken back by the next
file and, in case that one was never read, by those of a month.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, time
from uuid import UUID

from asfdesk.documents.wording import VISITS
from asfdesk.domain.calendar_entry import TOLD_AGAIN, CalendarEntry, handed_on, next_entry
from asfdesk.domain.change import Operation
from asfdesk.domain.errors import Rule, broken
from asfdesk.domain.parties import Enterprise, Participant
from asfdesk.domain.reading import Seen
from asfdesk.domain.visit import Visit, VisitState
from asfdesk.exchange.calendar_file import UID_ENDING, CalendarLine, calendar_file
from asfdesk.store.work import Work

from ..desk import Desk
from ..output.exports import Export
from ..rights import reading

_SHOWN = (VisitState.PLANNED, VisitState.OPEN)
_ANY = "Besök"


def planned_calendar(desk: Desk, *, officer_id: UUID | None = None, names: bool = False) -> Export:
    """The planned visits of an officer, with those of nobody in particular, or without one everybody's; and what that
    calendar must lose. Raises RuleBroken(NOTHING_TO_EXPORT)."""
    with desk.store.write(Operation.EXPORT) as work:
        work.note("calendar")
        planned = {visit.id: visit for visit in work.visits.in_states(*_SHOWN)}
        owners = _owners(work, planned.values())
        mine = [v for v in planned.values() if officer_id is None or owners[v.id] in (officer_id, None)]
        teller = _Teller(desk, work, names)
        lines = _some([*teller.tell(mine), *teller.take_back(officer_id, {visit.id for visit in mine})])
    return _finished(desk, lines)


def visits_calendar(desk: Desk, visit_ids: Sequence[UUID], *, names: bool = False) -> Export:
    """The file of some visits; one that was told before and is cancelled or deleted takes itself out of the calendar.

    Raises RuleBroken(NOTHING_TO_EXPORT) when none of them is, or was, anything to tell.
    """
    with desk.store.write(Operation.EXPORT) as work:
        work.note("calendar")
        known = work.calendar_entries.many(visit_ids)
        visits = work.visits.many(list(visit_ids))
        told = [v for v in visits.values() if v.state is not VisitState.CANCELLED or v.id in known]
        teller = _Teller(desk, work, names)
        gone = [entry for key, entry in known.items() if key not in visits]
        lines = _some([*teller.tell(told), *(teller.gone(entry) for entry in gone if entry.day)])
    return _finished(desk, lines)


def cancelled_calendar(desk: Desk, *, officer_id: UUID | None = None) -> Export:
    """A file of METHOD:CANCEL with what that calendar must lose, for programs that obey nothing else.

    Raises RuleBroken(NOTHING_TO_EXPORT).
    """
    with desk.store.write(Operation.EXPORT) as work:
        work.note("calendar")
        lines = _some(_Teller(desk, work, names=False).take_back(officer_id, ()))
    return _finished(desk, lines)


def was_told(desk: Desk, visit_id: UUID) -> bool:
    """Whether a visit stands in somebody's calendar outside."""
    with desk.store.read() as work:
        entry = work.calendar_entries.find(visit_id)
    return entry is not None and not entry.cancelled


@dataclass(frozen=True, slots=True)
class _Teller:
    """Makes the lines of a file within the unit of work that remembers them."""

    desk: Desk
    work: Work
    names: bool

    def tell(self, visits: Iterable[Visit]) -> list[CalendarLine]:
        """The lines of visits as they are now."""
        work, chosen = self.work, list(visits)
        known = work.calendar_entries.many([visit.id for visit in chosen])
        owners = _owners(work, chosen)
        lines = [self._line(visit, known.get(visit.id), owners[visit.id]) for visit in chosen]
        for visit in chosen:
            if visit.placement_id is not None:
                person = reading.person_of(work, visit.id)
                why = self.desk.openings.reason_for(person) if person else ""
                reading.entered(work, Seen.EXPORT, visit.id, why)
        return lines

    def take_back(self, officer_id: UUID | None, told: Collection[UUID]) -> Iterator[CalendarLine]:
        """What the calendar of ``officer_id`` must lose, but for what the same file tells (``told``)."""
        work, since = self.work, self.work.ledger.at - TOLD_AGAIN
        standing = work.calendar_entries.to_take_back(since)
        visits = work.visits.many(list(standing))
        owners = _owners(work, visits.values())
        cancelled: list[Visit] = []
        for key, entry in standing.items():
            visit = visits.get(key)
            if key in told or (officer_id and entry.officer_id not in (officer_id, None)):
                continue
            if visit is None:
                if entry.day is not None:
                    yield self.gone(entry)
            elif visit.state is VisitState.CANCELLED:
                cancelled.append(visit)
            elif officer_id and owners[key] not in (officer_id, None) and entry.officer_id == officer_id:
                yield self.gone(replace(entry, day=entry.day or visit.on))
        yield from self.tell(cancelled)
        for withdrawal in work.withdrawals.all():
            if withdrawal.told_at and withdrawal.told_at < since:
                work.withdrawals.drop(withdrawal.uid, withdrawal.officer_id)
                continue
            theirs = officer_id and withdrawal.officer_id not in (officer_id, None)
            if theirs or withdrawal.uid in told or withdrawal.uid in standing:
                continue
            if withdrawal.told_at is None:
                work.withdrawals.put(replace(withdrawal, told_at=work.ledger.at))
            yield _taken_out(withdrawal.uid, withdrawal.sequence, withdrawal.day)

    def gone(self, entry: CalendarEntry) -> CalendarLine:
        """A line that takes an entry out and says nothing about anybody."""
        assert entry.day is not None
        fresh = next_entry(
            entry.visit_id, entry, _digest(entry.day.isoformat(), _ANY), cancelled=True, day=entry.day,
            officer_id=entry.officer_id,
        )  # fmt: skip
        self._keep(entry, fresh)
        return _taken_out(entry.visit_id, fresh.sequence, entry.day)

    def _line(self, visit: Visit, before: CalendarEntry | None, owner: UUID | None) -> CalendarLine:
        work = self.work
        placement = work.placements.find(visit.placement_id) if visit.placement_id else None
        person = work.participants.find(placement.participant_id) if placement else None
        key = placement.enterprise_id if placement else visit.enterprise_id
        enterprise = work.enterprises.find(key) if key else None
        summary, location = _words(visit, person, enterprise, names=self.names)
        cancelled = visit.state is VisitState.CANCELLED
        told = _digest(visit.on.isoformat(), visit.at.isoformat() if visit.at else "", summary, location)
        if not cancelled and (left := handed_on(before, owner)):
            work.withdrawals.put(left)
            before = replace(before, sequence=left.sequence, cancelled=True) if before else None
        entry = next_entry(visit.id, before, told, cancelled=cancelled, day=visit.on, officer_id=owner)
        if not cancelled:
            work.withdrawals.drop(visit.id, owner)
        self._keep(before, entry)
        return CalendarLine(
            f"{visit.id}{UID_ENDING}", entry.sequence, visit.on, visit.at, summary, location,
            cancelled=cancelled,
        )  # fmt: skip

    def _keep(self, before: CalendarEntry | None, entry: CalendarEntry) -> None:
        if entry != before:
            self.work.calendar_entries.put(entry)


def _owners(work: Work, visits: Iterable[Visit]) -> dict[UUID, UUID | None]:
    """Visit -> the officer whose it is; None when it is of an enterprise, or of nobody in particular."""
    every = list(visits)
    placements = work.placements.many([visit.placement_id for visit in every if visit.placement_id])
    owner = {key: placement.officer_id for key, placement in placements.items()}
    return {visit.id: owner.get(visit.placement_id) if visit.placement_id else None for visit in every}


def _digest(*words: str) -> str:
    return hashlib.sha256("\n".join(words).encode()).hexdigest()


def _taken_out(uid: UUID, sequence: int, day: date) -> CalendarLine:
    return CalendarLine(f"{uid}{UID_ENDING}", sequence, day, summary=_ANY, cancelled=True)


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


def _some(lines: Iterable[CalendarLine]) -> list[CalendarLine]:
    if found := list(lines):
        return found
    raise broken(Rule.NOTHING_TO_EXPORT)


def _finished(desk: Desk, lines: list[CalendarLine]) -> Export:
    ordered = sorted(lines, key=lambda line: (line.on, line.at or time(0), line.uid))
    what = "Inställda besök" if all(line.cancelled for line in ordered) else "Besök"
    day = ordered[0].on if len(ordered) == 1 else desk.today()
    return Export(f"{what} {day.isoformat()}.ics", calendar_file(ordered, desk.now()))
