"""Planned visits become visits, each with the chain of reasons that its date came from and those who take part."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from asfdesk.domain.followup import PlannedVisit
from asfdesk.domain.ids import new_id
from asfdesk.domain.visit import Visit, VisitState
from asfdesk.domain.visit_change import VisitChange, VisitEvent
from asfdesk.store.work import Work


def add_planned(work: Work, placement_id: UUID, place: str, planned: Iterable[PlannedVisit]) -> list[Visit]:
    """Save new visits of a placement within a running unit of work."""
    plan = list(planned)
    visits = work.visits.save_all(
        [
            Visit(
                id=new_id(),
                placement_id=placement_id,
                kind=one.kind,
                state=VisitState.PLANNED,
                on=one.on,
                place=place,
                because=one.because,
                number=one.number,
            )
            for one in plan
        ]
    )
    work.visit_changes.add(
        [
            VisitChange(new_id(), visit.id, VisitEvent.PLANNED, visit.on, chain=one.chain)
            for visit, one in zip(visits, plan, strict=True)
        ]
    )
    return visits
