"""Why a visit has its date, what has become of it, and what moving it would do; moving with effect and back again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, time
from uuid import UUID

from asfdesk.domain.agreement import State
from asfdesk.domain.busy import full_days
from asfdesk.domain.change import Kind, Operation
from asfdesk.domain.errors import Rule, broken
from asfdesk.domain.followup import Chain, planned_visits
from asfdesk.domain.rows import VisitRow
from asfdesk.domain.visit import Visit, VisitState
from asfdesk.domain.visit_change import VisitChange, VisitEvent
from asfdesk.domain.visit_shift import VisitShift, following
from asfdesk.store.work import Work

from .busy_times import busy_in
from .desk import Desk
from .visits import moved_visit
from .workdays import swedish_workdays


@dataclass(frozen=True, slots=True)
class DateStory:
    """``chain``: how the plan came to the first date, empty when the officer chose it; ``changes`` since, oldest first."""

    chain: Chain
    changes: tuple[VisitChange, ...]


@dataclass(frozen=True, slots=True)
class MoveEffects:
    """What the day of a move means. ``same_day``: other visits of the officer's then; ``follows``: what would move along."""

    same_day: tuple[VisitRow, ...] = ()
    follows: tuple[VisitShift, ...] = ()
    busy: bool = False


def date_story(desk: Desk, visit_id: UUID) -> DateStory:
    """The chain of reasons for a visit's date and its whole history."""
    with desk.store.read() as work:
        changes = work.visit_changes.of(visit_id)
        planned = [change for change in changes if change.event is VisitEvent.PLANNED]
        since = tuple(change for change in changes if change.event is not VisitEvent.PLANNED)
        if planned:
            return DateStory(planned[-1].chain, since)
        visit = work.visits.get(visit_id)
        first = next((change.was for change in since if change.was), None) or visit.moved_from or visit.on
        return DateStory(_chain_now(work, visit, first), since)


def _chain_now(work: Work, visit: Visit, first: date) -> Chain:
    """The chain of a visit that was planned before chains were kept: that of the same day in the plan that was signed."""
    if visit.placement_id is None:
        return ()
    for agreement in work.agreements.of_placement(visit.placement_id):
        terms = agreement.terms
        if agreement.state is not State.SIGNED or terms.start is None or terms.end is None:
            continue
        for planned in planned_visits(terms.follow_up, terms.start, terms.end, swedish_workdays()):
            if (planned.because, planned.kind, planned.on) == (visit.because, visit.kind, first):
                return planned.chain
    return ()


def effects_of_move(desk: Desk, visit: Visit, to: date) -> MoveEffects:
    """What there is on the day, and which later visits of the plan could move along."""
    with desk.store.read() as work:
        ids = work.lists.ids(Kind.VISIT, state=(VisitState.PLANNED, VisitState.OPEN), first=to, last=to)
        rows = work.lists.visit_rows([key for key in ids if key != visit.id])
        others = work.visits.of_placement(visit.placement_id) if visit.placement_id else []
        busy = to in full_days(busy_in(work))
    return MoveEffects(tuple(rows), following(others, visit, to, swedish_workdays()), busy)


def move_with_effects(
    desk: Desk,
    visit: Visit,
    on: date | None,
    at: time | None,
    place: str,
    reason: str,
    follows: Sequence[VisitShift] = (),
) -> tuple[Visit, ...]:
    """Move a visit and those that follow it, in one write; returns them as they were, for :func:`move_back`."""
    moved = moved_visit(desk, visit, on, at, place, reason)
    others = [shift.visit for shift in follows]
    along = [
        moved_visit(desk, shift.visit, shift.to, shift.visit.at, shift.visit.place, reason)
        for shift in follows
    ]
    with desk.store.write(Operation.MOVE_VISIT) as work:
        work.visits.save_all([moved, *along])
    return (visit, *others)


def move_back(desk: Desk, before: Sequence[Visit]) -> None:
    """Undo :func:`move_with_effects`. Raises RuleBroken when one of the visits has been changed since."""
    with desk.store.write(Operation.RESTORE) as work:
        now = work.visits.many([visit.id for visit in before])
        back: list[Visit] = []
        for visit in before:
            known = now.get(visit.id)
            if known is None or known.version != visit.version + 1:
                raise broken(Rule.CHANGED_ELSEWHERE)
            back.append(replace(visit, version=known.version))
        work.visits.save_all(back)
