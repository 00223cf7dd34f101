"""Attendance: a month of placements to mark, the marks themselves, and who has been away for long.

Only placements with a signed agreement have days to mark; the days expected come from the agreement that applies on
each of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from asfdesk.domain.agreement import Agreement, Placement, State
from asfdesk.domain.attendance import (
    PRESENT,
    Absence,
    AbsenceRule,
    AttendanceDay,
    absence_rule,
    absence_until,
    check_day,
    expected_days,
)
from asfdesk.domain.chain import by_day
from asfdesk.domain.change import Operation
from asfdesk.domain.ending import cut_short
from asfdesk.domain.errors import RuleBroken
from asfdesk.domain.invoice_basis import Month
from asfdesk.domain.kinds import CommissionerKind
from asfdesk.domain.parties import Enterprise, Participant
from asfdesk.domain.swedish import sort_key
from asfdesk.domain.terms import Terms
from asfdesk.store.work import Work

from .desk import Desk
from .workdays import swedish_workdays

Marks = dict[date, str]


@dataclass(frozen=True, slots=True)
class MonthLine:
    """One placement in a month. ``who`` is initials when the identity is protected; ``expected`` the days on which the
    agreement expects the participant, ``open`` every day on which a mark may stand, ``marks`` those that do."""

    placement: Placement
    who: str = field(repr=False)
    enterprise: Enterprise
    agreements: tuple[Agreement, ...] = field(repr=False)
    expected: frozenset[date]
    open: frozenset[date]
    marks: Marks = field(repr=False)

    @property
    def present(self) -> int:
        """Days of presence."""
        return sum(mark == PRESENT for mark in self.marks.values())

    @property
    def absent(self) -> int:
        """Days away, whatever the kind."""
        return len(self.marks) - self.present

    def unmarked(self, today: date) -> list[date]:
        """Expected days up to ``today`` that nobody has said anything about."""
        return sorted(day for day in self.expected - self.marks.keys() if day <= today)

    def agreement_on(self, day: date) -> Agreement | None:
        """The signed agreement that applies on a day: the one signed last."""
        return agreement_on(self.agreements, day)


@dataclass(frozen=True, slots=True)
class LongAbsence:
    """Somebody away in a row for so long that the officer must know. ``threshold`` is the number of days it has passed."""

    placement: Placement
    absence: Absence
    rule: AbsenceRule
    threshold: int


@dataclass(frozen=True, slots=True)
class Summary:
    """How a placement stands in the present month, or in its last one when it has ended. Numbers are days."""

    month: Month
    present: int
    absent: int
    unmarked: int
    long_absence: LongAbsence | None = None


def agreement_on(agreements: Iterable[Agreement], day: date) -> Agreement | None:
    """The signed agreement whose words hold on a day: of several that do, the one signed last."""
    given = {one.id: one for one in agreements}
    fitting = [
        one
        for one in by_day(given.values())
        if one.state is State.SIGNED
        and one.signed_at
        and one.terms.start
        and one.terms.end
        and one.terms.start <= day <= one.terms.end
    ]
    last = max(fitting, key=lambda one: (one.signed_at, one.id), default=None)
    return given[last.id] if last else None


def month(desk: Desk, which: Month, enterprise_id: UUID | None = None) -> list[MonthLine]:
    """The placements that run in a month by a signed agreement that is not ended, at one enterprise or at all; by enterprise and name."""
    with desk.store.read() as work:
        return month_lines(work, which, enterprise_id)


def month_lines(work: Work, which: Month, enterprise_id: UUID | None = None) -> list[MonthLine]:
    """:func:`month` within a running unit of work."""
    last_days = work.endings.last_days()
    signed = (cut_short(one, last_days) for one in by_day(work.agreements.in_states(State.SIGNED)))
    return _lines(work, which, signed, enterprise_id)


def _lines(
    work: Work, which: Month, signed: Iterable[Agreement], enterprise_id: UUID | None = None
) -> list[MonthLine]:
    """The lines of those placements that ``signed`` are of."""
    running: dict[UUID, list[Agreement]] = {}
    for agreement in signed:
        start, end = agreement.terms.start, agreement.terms.end
        if start and end and start <= which.last and which.first <= end:
            running.setdefault(agreement.placement_id, []).append(agreement)
    placements = [
        placement
        for placement in work.placements.many(list(running)).values()
        if enterprise_id in (None, placement.enterprise_id)
    ]
    participants = work.participants.many([placement.participant_id for placement in placements])
    enterprises = work.enterprises.many([placement.enterprise_id for placement in placements])
    marks = work.attendance.between(which.first, which.last, [placement.id for placement in placements])
    lines = [
        _line(
            which,
            placement,
            participant,
            enterprise,
            tuple(running[placement.id]),
            marks.get(placement.id, {}),
        )
        for placement in placements
        if (participant := participants.get(placement.participant_id))
        and (enterprise := enterprises.get(placement.enterprise_id))
    ]
    return sorted(
        lines, key=lambda line: (sort_key(line.enterprise.name), sort_key(line.who), line.placement.id)
    )


def summary(desk: Desk, placement_id: UUID) -> Summary | None:
    """A placement in short; None when no signed agreement has begun."""
    today = desk.today()
    with desk.store.read() as work:
        signed = _signed(work, placement_id)
        begun = [one.terms.end for one in signed if one.terms.start and one.terms.start <= today]
        ends = [end for end in begun if end]
        if not ends:
            return None
        which = Month.of(min(today, max(ends)))
        line = next(iter(_lines(work, which, signed)), None)
        long = next(iter(long_absences_of(desk, work, placement_id)), None)
    if line is None:
        return None
    return Summary(which, line.present, line.absent, len(line.unmarked(today)), long)


def mark(desk: Desk, marks: Mapping[tuple[UUID, date], str]) -> dict[tuple[UUID, date], str]:
    """Write many marks in one go (empty takes one back). Returns what stood there before, to undo with.

    Raises RuleBroken: a day outside the signed periods, presence on a day to come, a kind that does not exist.
    """
    days = [AttendanceDay(placement, on, value) for (placement, on), value in marks.items()]
    if not days:
        return {}
    kinds = {kind.code for kind in desk.catalogue.reference.absence_kinds}
    placements = {day.placement_id for day in days}
    first, last = min(day.on for day in days), max(day.on for day in days)
    with desk.store.write(Operation.MARK_ATTENDANCE) as work:
        terms = {placement: _signed_terms(work, placement) for placement in placements}
        found = [
            problem
            for day in days
            for problem in check_day(day, terms[day.placement_id], kinds, desk.today())
        ]
        if found:
            raise RuleBroken(found)
        before = work.attendance.between(first, last, placements)
        work.attendance.put_all(days)
    return {(day.placement_id, day.on): before.get(day.placement_id, {}).get(day.on, "") for day in days}


def long_absences(desk: Desk) -> list[LongAbsence]:
    """Running placements whose absence in a row has passed a threshold of the rule for their commissioner."""
    with desk.store.read() as work:
        return long_absences_of(desk, work)


def long_absences_of(desk: Desk, work: Work, placement_id: UUID | None = None) -> list[LongAbsence]:
    """:func:`long_absences` within a running unit of work, of all placements or of one. An absence counts until its last
    mark; the first day of presence ends it."""
    today = desk.today()
    marks = work.attendance.since_presence(today, placement_id)
    away = {key: absence for key, days in marks.items() if (absence := absence_until(days, today))}
    if not away:
        return []
    found: list[LongAbsence] = []
    last_days = work.endings.last_days(list(away))
    for placement in work.placements.many(list(away)).values():
        agreements = [cut_short(one, last_days) for one in by_day(work.agreements.of_placement(placement.id))]
        agreement = agreement_on(agreements, today)
        rule = absence_rule(desk.catalogue.absence_rules, _commissioner_kind(work, agreement), today)
        passed = rule.passed(away[placement.id].days) if rule and agreement else None
        if rule is not None and passed is not None:
            found.append(LongAbsence(placement, away[placement.id], rule, passed))
    return found


def _line(
    which: Month,
    placement: Placement,
    participant: Participant,
    enterprise: Enterprise,
    agreements: tuple[Agreement, ...],
    marks: Marks,
) -> MonthLine:
    is_workday = swedish_workdays()
    expected: set[date] = set()
    running: set[date] = set()
    for agreement in agreements:
        mine = {day for day in which.days if agreement_on(agreements, day) is agreement}
        running |= mine
        expected |= mine & set(expected_days(agreement.terms, which.first, which.last, is_workday))
    who = participant.shown
    return MonthLine(placement, who, enterprise, agreements, frozenset(expected), frozenset(running), marks)


def _signed_terms(work: Work, placement_id: UUID) -> list[Terms]:
    return [one.terms for one in _signed(work, placement_id)]


def _signed(work: Work, placement_id: UUID) -> list[Agreement]:
    last_days = work.endings.last_days([placement_id])
    signed = (one for one in work.agreements.of_placement(placement_id) if one.state is State.SIGNED)
    return [cut_short(one, last_days) for one in by_day(signed)]


def _commissioner_kind(work: Work, agreement: Agreement | None) -> CommissionerKind | None:
    unit = work.units.find(agreement.terms.unit_id) if agreement and agreement.terms.unit_id else None
    commissioner = work.commissioners.find(unit.commissioner_id) if unit else None
    return commissioner.kind if commissioner else None
