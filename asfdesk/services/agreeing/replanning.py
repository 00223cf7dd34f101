"""The planned visits of a placement when a signed amendment or extension changes their plan."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID

from asfdesk.domain.agreement import AgreementView
from asfdesk.domain.followup import Chain, PlannedVisit, Step, day_by_rule, planned_visits
from asfdesk.domain.replanning import Replanned, moved, replan, with_room
from asfdesk.domain.terms import Terms
from asfdesk.domain.visit import Visit, VisitState
from asfdesk.store.work import Work

from ..planning.busy_times import is_busy
from ..visiting.visit_planning import add_planned
from ..workdays import swedish_workdays

_MOVED = "Planen ändrades genom {number}."


def replanned_in(work: Work, view: AgreementView, on: date) -> Replanned:
    """The same, within a running unit of work; what lies before the day ``on`` stays."""
    before, begins = view.amends, view.agreement.applies_from
    if before is None or begins is None:
        return Replanned()
    old = as_planned(work, view.placement.id, before.terms)
    new = replace(view.terms, start=old.start) if view.terms.start == before.terms.start else view.terms
    return replanned_between(work, view.placement.id, old, new, max(begins, on))


def as_planned(work: Work, placement_id: UUID, terms: Terms) -> Terms:
    """The terms with the first day that the visits were last planned from: a start may have been put off in practice."""
    starts = {
        chain[0].day
        for visit in work.visits.of_placement(placement_id)
        if visit.state is VisitState.PLANNED and (chain := _newest_chain(work, visit))
        if chain[0].step is Step.START
    }
    return terms if not starts or terms.start in starts else replace(terms, start=max(starts))


def replanned_between(work: Work, placement_id: UUID, old: Terms, new: Terms, begins: date) -> Replanned:
    """What becomes of the visits of a placement from ``begins`` on when its plan and period change; full days are avoided."""
    if new.start is None or new.end is None or new.end < new.start:
        return Replanned()
    visits = {visit.id: visit for visit in work.visits.of_placement(placement_id)}
    stand_for = [_as_by_rule(work, visit) for visit in visits.values()]
    found = replan(stand_for, _plan(old), _plan(new), begins)
    as_they_are = tuple(replace(shift, visit=visits[shift.visit.id]) for shift in found.shifts)
    moving = {shift.visit.id for shift in found.shifts}
    taken = {v.on for v in visits.values() if v.id not in moving and v.state is not VisitState.CANCELLED}
    found = replace(found, shifts=as_they_are)
    return with_room(found, new.start, swedish_workdays(), is_busy(work), taken)


def _as_by_rule(work: Work, visit: Visit) -> Visit:
    """A visit as if moved from the day that the plan gave it last, whatever calendars and officers did to it since."""
    if visit.state is not VisitState.PLANNED:
        return visit
    chain = _newest_chain(work, visit)
    if not chain:
        return visit
    return replace(visit, moved_from=day_by_rule(chain, swedish_workdays()) or chain[-1].day)


def _newest_chain(work: Work, visit: Visit) -> Chain:
    return next((change.chain for change in reversed(work.visit_changes.of(visit.id)) if change.chain), ())


def _plan(terms: Terms) -> list[PlannedVisit]:
    if terms.start is None or terms.end is None or terms.end < terms.start:
        return []
    return planned_visits(terms.follow_up, terms.start, terms.end, swedish_workdays())


def carry_out(work: Work, view: AgreementView, on: date) -> Replanned:
    """Move, cancel and add the visits that a signed amendment or extension leads to. Returns what was done."""
    found = replanned_in(work, view, on)
    reason = _MOVED.format(number=view.agreement.number)
    chains = {shift.visit.id: shift.chain for shift in found.shifts if shift.chain}
    work.visits.save_all([moved(shift, reason) for shift in found.shifts], chains)
    add_planned(work, view.placement.id, view.enterprise.name, found.added)
    return found
