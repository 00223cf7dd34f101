"""What the calendar shows between two days: visits of every kind, and if wanted the other dates that somebody waits for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from itertools import groupby
from uuid import UUID

from asfdesk.domain.agreement import State
from asfdesk.domain.busy import Busy
from asfdesk.domain.change import Kind
from asfdesk.domain.kinds import VisitKind
from asfdesk.domain.order import RequestState
from asfdesk.domain.parties import CaseOfficer
from asfdesk.domain.rows import VisitRow
from asfdesk.domain.swedish import SWEDEN
from asfdesk.domain.visit import VisitState
from asfdesk.store.work import Work

from ..desk import Desk
from .busy_times import busy_in


class EntryKind(StrEnum):
    """What a line of the calendar is."""

    VISIT = "visit"
    ENDING = "ending"
    ANSWER_DUE = "answer_due"
    ACTION_DUE = "action_due"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be seen; None filters nothing. ``others``: also the dates that are no visits."""

    first: date
    last: date
    officer_id: UUID | None = None
    municipality: str | None = None
    visit_kind: VisitKind | None = None
    others: bool = False
    cancelled: bool = True


@dataclass(frozen=True, slots=True)
class Entry:
    """One line. ``page`` and ``subject`` are where it leads; ``who`` is initials for a protected identity."""

    kind: EntryKind
    on: date
    page: str
    subject: UUID
    at: time | None = None
    visit_kind: VisitKind | None = None
    state: VisitState | None = None
    who: str = field(default="", repr=False)
    where: str = ""
    detail: str = field(default="", repr=False)

    @property
    def may_move(self) -> bool:
        """Whether it is a visit that still lies ahead of being made."""
        return self.state is VisitState.PLANNED


@dataclass(frozen=True, slots=True)
class Span:
    """What the calendar shows of a span of days: its lines by day and hour, and the busy times in it."""

    entries: tuple[Entry, ...]
    busy: tuple[Busy, ...]

    def by_day(self) -> dict[date, tuple[Entry, ...]]:
        """Day -> its lines, those without an hour first; days without any are left out."""
        return {day: tuple(lines) for day, lines in groupby(self.entries, key=lambda entry: entry.on)}

    def busy_on(self, day: date) -> tuple[tuple[time, time], ...]:
        """From when to when the officer is taken on a day, on Swedish clocks; midnight at the end is 23.59."""
        begins = datetime.combine(day, time(0), SWEDEN)
        ends = datetime.combine(day + timedelta(days=1), time(0), SWEDEN)
        found: list[tuple[time, time]] = []
        for one in self.busy:
            first, last = one.begins.astimezone(SWEDEN), one.ends.astimezone(SWEDEN)
            if first < ends and begins < last:
                until = time(23, 59) if last >= ends else last.time()
                found.append((time(0) if first <= begins else first.time(), until))
        return tuple(found)


def entries(desk: Desk, wanted: Wanted) -> Span:
    """Everything between the days of ``wanted``, both included, in the order of day and hour."""
    with desk.store.read() as work:
        places = {one.id: one.municipality for one in work.enterprises.all()} if wanted.municipality else {}
        found = list(_visits(work, wanted, places))
        if wanted.others:
            found += _endings(work, wanted, places)
            found += _answers(work, wanted, places)
            found += _actions(work, wanted)
        busy = busy_in(work)
    found.sort(key=lambda entry: (entry.on, entry.at or time(0), entry.kind, entry.where))
    first, last = (datetime.combine(day, time(0), SWEDEN) for day in (wanted.first, wanted.last))
    seen = tuple(one for one in busy if one.ends > first and one.begins < last + timedelta(days=1))
    return Span(tuple(found), seen)


def officers(desk: Desk) -> tuple[CaseOfficer, ...]:
    """Every case officer, by name."""
    with desk.store.read() as work:
        return tuple(work.officers.all())


def _visits(work: Work, wanted: Wanted, places: dict[UUID, str]) -> Iterator[Entry]:
    ids = work.lists.ids(Kind.VISIT, first=wanted.first, last=wanted.last)
    rows = work.lists.visit_rows(ids)
    officers = _officers(work, rows) if wanted.officer_id else {}
    for row in rows:
        if wanted.visit_kind and row.kind is not wanted.visit_kind:
            continue
        if wanted.municipality and places.get(row.enterprise_id) != wanted.municipality:
            continue
        owner = officers.get(row.placement_id) if row.placement_id else None
        if wanted.officer_id and owner not in (wanted.officer_id, None):
            continue
        if row.state is VisitState.CANCELLED and not wanted.cancelled:
            continue
        who = row.participant.shown if row.participant else ""
        yield Entry(
            EntryKind.VISIT,
            row.on,
            "visit",
            row.id,
            row.at,
            row.kind,
            row.state,
            who,
            row.enterprise,
            row.place,
        )


def _officers(work: Work, rows: list[VisitRow]) -> dict[UUID, UUID | None]:
    keys = {row.placement_id for row in rows if row.placement_id}
    return {key: placement.officer_id for key, placement in work.placements.many(list(keys)).items()}


def _endings(work: Work, wanted: Wanted, places: dict[UUID, str]) -> Iterator[Entry]:
    ids = work.lists.ids(Kind.AGREEMENT, state=State.SIGNED, officer_id=wanted.officer_id)
    for row in work.lists.agreement_rows(ids):
        if row.end is None or not wanted.first <= row.end <= wanted.last:
            continue
        if wanted.municipality and places.get(row.enterprise_id) != wanted.municipality:
            continue
        yield Entry(
            EntryKind.ENDING, row.end, "agreement", row.id, who=row.participant.shown, where=row.enterprise,
            detail=row.number,
        )  # fmt: skip


def _answers(work: Work, wanted: Wanted, places: dict[UUID, str]) -> Iterator[Entry]:
    waiting = work.requests.in_states(RequestState.ASKED)
    due = [request for request in waiting if wanted.first <= request.answer_by <= wanted.last]
    orders = work.orders.many([request.order_id for request in due])
    for request in due:
        order, enterprise = orders.get(request.order_id), work.enterprises.find(request.enterprise_id)
        if order is None or enterprise is None:
            continue
        if wanted.municipality and places.get(enterprise.id) != wanted.municipality:
            continue
        person = work.participants.find(order.participant_id)
        yield Entry(
            EntryKind.ANSWER_DUE, request.answer_by, "order", order.id,
            who=person.shown if person else "", where=enterprise.name, detail=order.number,
        )  # fmt: skip


def _actions(work: Work, wanted: Wanted) -> Iterator[Entry]:
    """Of a protected identity's case the words of the action stay where the case is opened with a reason."""
    due = [a for a in work.actions.open() if a.due and wanted.first <= a.due <= wanted.last]
    placements = work.placements.many([a.placement_id for a in due if a.placement_id])
    people = work.participants.many([p.participant_id for p in placements.values()])
    for action in due:
        assert action.due is not None
        placement = placements.get(action.placement_id) if action.placement_id else None
        person = people.get(placement.participant_id) if placement else None
        enterprise_id = placement.enterprise_id if placement else action.enterprise_id
        enterprise = work.enterprises.find(enterprise_id) if enterprise_id else None
        if enterprise is None or (wanted.municipality and enterprise.municipality != wanted.municipality):
            continue
        if wanted.officer_id and placement and placement.officer_id != wanted.officer_id:
            continue
        yield Entry(
            EntryKind.ACTION_DUE, action.due, "placement" if placement else "enterprise",
            placement.id if placement else enterprise.id, who=person.shown if person else "", where=enterprise.name,
            detail="" if person and person.protected else action.text,
        )  # fmt: skip
