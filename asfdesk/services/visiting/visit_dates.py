"""Why a visit has its date, what has become of it, and what moving it would do; moving with effect and back again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, time
from uuid import UUID

from asfdesk.domain import replanning
from asfdesk.domain.agreement import State
from asfdesk.domain.busy import full_days
from asfdesk.domain.chain import current
from asfdesk.domain.change import Kind, Operation
from asfdesk.domain.errors import Rule, broken
from asfdesk.domain.followup import Because, Chain, PlannedVisit, ReasonStep, Step, planned_visits
from asfdesk.domain.rows import VisitRow
from asfdesk.domain.visit import Visit, VisitState
from asfdesk.domain.visit_change import VisitChange, VisitEvent
from asfdesk.domain.visit_shift import VisitShift, following
from asfdesk.store.work import Work

from ..agreeing.replanning import as_planned, replanned_between
from ..desk import Desk
from ..planning.busy_times import busy_in
from ..workdays import swedish_workdays
from .visit_planning import add_planned
from .visits import moved_visit


@dataclass(frozen=True, slots=True)
class DateStory:
    """``chain``: how the plan came to the first date, empty when the officer chose it; ``changes`` since, oldest first."""

    chain: Chain
    changes: tuple[VisitChange, ...]


@dataclass(frozen=True, slots=True)
class MoveEffects:
    """What the day of a move means. ``same_day``: other visits of the officer's then; ``follows``: what would move along.

    ``from_start``: it is the first day that moves, so that everything counted from it is reckoned anew, and ``added`` are the
    visits that then come in.
    """

    same_day: tuple[VisitRow, ...] = ()
    follows: tuple[VisitShift, ...] = ()
    busy: bool = False
    from_start: bool = False
    added: tuple[PlannedVisit, ...] = ()

    @property
    def along(self) -> Along:
        """What the officer may choose to move along."""
        return Along(self.follows, self.added, from_start=self.from_start)


@dataclass(frozen=True, slots=True)
class Along:
    """What moves with a visit in the same write."""

    follows: tuple[VisitShift, ...] = ()
    added: tuple[PlannedVisit, ...] = ()
    from_start: bool = False


def date_story(desk: Desk, visit_id: UUID) -> DateStory:
    """The chain of reasons that the plan last gave a visit's date by, and its whole history."""
    with desk.store.read() as work:
        changes = work.visit_changes.of(visit_id)
        since = tuple(change for change in changes if change.event is not VisitEvent.PLANNED)
        if chains := [change.chain for change in changes if change.chain]:
            return DateStory(chains[-1], since)
        if len(since) < len(changes):
            return DateStory((), since)
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
        full = full_days(busy_in(work))
        effects = MoveEffects(tuple(rows), busy=to in full)
        if visit.because is Because.INTRODUCTION:
            return _from_start(work, visit, to, effects)
    follows = following(others, visit, to, swedish_workdays(), full.__contains__)
    return replace(effects, follows=follows)


def _from_start(work: Work, visit: Visit, to: date, effects: MoveEffects) -> MoveEffects:
    """The first day moves: everything that is counted from it is reckoned anew by the rule of the words that hold."""
    if visit.placement_id is None:
        return effects
    agreement = current(work.agreements.of_placement(visit.placement_id), to)
    if agreement is None:
        return effects
    terms = as_planned(work, visit.placement_id, agreement.terms)
    if terms.end is None or to > terms.end:
        return effects
    found = replanned_between(work, visit.placement_id, terms, replace(terms, start=to), min(visit.on, to))
    follows = tuple(VisitShift(s.visit, s.to, s.chain) for s in found.shifts if s.visit.id != visit.id)
    added = tuple(one for one in found.added if one.because is not Because.INTRODUCTION)
    return replace(effects, follows=follows, added=added, from_start=True)


def move_with_effects(
    desk: Desk,
    visit: Visit,
    on: date | None,
    at: time | None,
    place: str,
    reason: str,
    along: Along | None = None,
) -> tuple[Visit, ...]:
    """Move a visit and what goes along, in one write; returns all as it was, for :func:`move_back`: what came in has no
    version yet."""
    moved, along = moved_visit(desk, visit, on, at, place, reason), along or Along()
    after = [moved, *(_moved_along(desk, shift, moved.reason) for shift in along.follows)]
    chains = (
        {shift.visit.id: shift.chain for shift in along.follows if shift.chain} if along.from_start else {}
    )
    if along.from_start:
        chains[visit.id] = (ReasonStep(Step.START, moved.on),)
    with desk.store.write(Operation.MOVE_VISIT) as work:
        work.visits.save_all(after, chains)
        fresh: list[Visit] = []
        if along.added and visit.placement_id is not None:
            fresh = add_planned(work, visit.placement_id, visit.place, along.added)
    return (visit, *(shift.visit for shift in along.follows), *(replace(one, version=0) for one in fresh))


def _moved_along(desk: Desk, shift: VisitShift, reason: str) -> Visit:
    visit = shift.visit
    if shift.to is None:
        return replanning.moved(replanning.Shift(visit), reason)
    return moved_visit(desk, visit, shift.to, visit.at, visit.place, reason)


def move_back(desk: Desk, before: Sequence[Visit]) -> None:
    """Undo :func:`move_with_effects`. Raises RuleBroken when one of the visits has been changed since."""
    with desk.store.write(Operation.RESTORE) as work:
        now = work.visits.many([visit.id for visit in before])
        back: list[Visit] = []
        chains: dict[UUID, Chain] = {}
        for visit in before:
            known = now.get(visit.id)
            if known is None or known.version != visit.version + 1:
                raise broken(Rule.CHANGED_ELSEWHERE)
            if visit.version == 0:
                work.visits.delete(visit.id)
                continue
            back.append(replace(visit, version=known.version))
            told = [change.chain for change in work.visit_changes.of(visit.id)]
            if told and told[-1]:  # the plan moved it: what holds again is what the plan said before
                chains[visit.id] = next((chain for chain in reversed(told[:-1]) if chain), ())
        work.visits.save_all(back, chains)
