"""The planned visits of a placement when a signed amendment or extension changes their plan."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from asfdesk.domain.agreement import AgreementView
from asfdesk.domain.followup import PlannedVisit, day_by_rule, planned_visits
from asfdesk.domain.replanning import Replanned, Shift, moved, replan
from asfdesk.domain.terms import Terms
from asfdesk.domain.visit import Visit, VisitState
from asfdesk.store.work import Work

from .visit_planning import add_planned
from .workdays import swedish_workdays

_MOVED = "Planen ändrades genom {number}."


def replanned_in(work: Work, view: AgreementView, on: date) -> Replanned:
    """The same, within a running unit of work; what lies before the day ``on`` stays."""
    terms, before = view.terms, view.amends
    begins = view.agreement.applies_from
    if (
        before is None
        or begins is None
        or terms.start is None
        or terms.end is None
        or terms.end < terms.start
    ):
        return Replanned()
    visits = {visit.id: visit for visit in work.visits.of_placement(view.placement.id)}
    stand_for = [_as_by_rule(work, visit) for visit in visits.values()]
    found = replan(stand_for, _plan(before.terms), _plan(terms), max(begins, on))
    return replace(found, shifts=tuple(Shift(visits[shift.visit.id], shift.to) for shift in found.shifts))


def _as_by_rule(work: Work, visit: Visit) -> Visit:
    """A visit that lies beside the plan's day because the officer's calendar was full then, as if moved from that day."""
    if visit.moved_from is not None or visit.state is not VisitState.PLANNED:
        return visit
    chain = next((change.chain for change in work.visit_changes.of(visit.id) if change.chain), ())
    by_rule = day_by_rule(chain, swedish_workdays())
    return visit if by_rule is None else replace(visit, moved_from=by_rule)


def _plan(terms: Terms) -> list[PlannedVisit]:
    if terms.start is None or terms.end is None or terms.end < terms.start:
        return []
    return planned_visits(terms.follow_up, terms.start, terms.end, swedish_workdays())


def carry_out(work: Work, view: AgreementView, on: date) -> Replanned:
    """Move, cancel and add the visits that a signed amendment or extension leads to. Returns what was done."""
    found = replanned_in(work, view, on)
    reason = _MOVED.format(number=view.agreement.number)
    work.visits.save_all([moved(shift, reason) for shift in found.shifts])
    add_planned(work, view.placement.id, view.enterprise.name, found.added)
    return found
