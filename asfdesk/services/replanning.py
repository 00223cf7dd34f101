"""The planned visits of a placement when a signed amendment or extension changes their plan."""

from __future__ import annotations

from datetime import date

from asfdesk.domain.agreement import AgreementView
from asfdesk.domain.followup import PlannedVisit, planned_visits
from asfdesk.domain.ids import new_id
from asfdesk.domain.replanning import Replanned, moved, replan
from asfdesk.domain.terms import Terms
from asfdesk.domain.visit import Visit, VisitState
from asfdesk.store.work import Work

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
    return replan(
        work.visits.of_placement(view.placement.id), _plan(before.terms), _plan(terms), max(begins, on)
    )


def _plan(terms: Terms) -> list[PlannedVisit]:
    if terms.start is None or terms.end is None or terms.end < terms.start:
        return []
    return planned_visits(terms.follow_up, terms.start, terms.end, swedish_workdays())


def carry_out(work: Work, view: AgreementView, on: date) -> Replanned:
    """Move, cancel and add the visits that a signed amendment or extension leads to. Returns what was done."""
    found = replanned_in(work, view, on)
    reason = _MOVED.format(number=view.agreement.number)
    work.visits.save_all([moved(shift, reason) for shift in found.shifts])
    work.visits.save_all(
        [
            Visit(
                id=new_id(),
                placement_id=view.placement.id,
                kind=planned.kind,
                state=VisitState.PLANNED,
                on=planned.on,
                place=view.enterprise.name,
                because=planned.because,
                number=planned.number,
            )
            for planned in found.added
        ]
    )
    return found
