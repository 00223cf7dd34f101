"""One placement with everything that belongs to it: agreement, visits, action points, consents."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from asfdesk.domain import chain
from asfdesk.domain.agreement import Agreement, Placement
from asfdesk.domain.consent import Consent
from asfdesk.domain.ending import Ending
from asfdesk.domain.measure import Measure
from asfdesk.domain.parties import CaseOfficer, Enterprise, Participant, Supervisor, Unit
from asfdesk.domain.period import Span
from asfdesk.domain.visit import ActionPoint, Visit
from asfdesk.store.work import Work

from ..desk import Desk
from .agreements import measure_of
from .chain_rules import periods_in_measure


@dataclass(frozen=True, slots=True)
class PlacementView:
    """A placement as its page shows it. ``agreements`` newest first; ``supervisors`` of the enterprise."""

    placement: Placement
    participant: Participant
    enterprise: Enterprise
    measure: Measure
    agreements: tuple[Agreement, ...]
    visits: tuple[Visit, ...]
    actions: tuple[ActionPoint, ...]
    consents: tuple[Consent, ...]
    supervisors: tuple[Supervisor, ...]
    unit: Unit | None = None
    officer: CaseOfficer | None = None
    ending: Ending | None = None
    on: date = date.max  # the day that ``current`` is asked for
    periods_in_measure: tuple[Span, ...] = ()  # of the person in this measure, anywhere, when it has a total

    @property
    def last_day(self) -> date | None:
        """The day it ends or ended: the last that is agreed, or earlier when it has been ended."""
        agreed = chain.periods(self.agreements)
        end = agreed[-1].end if agreed else self.current.terms.end if self.current else None
        last = self.ending.last_day if self.ending else None
        return min(filter(None, (end, last)), default=None)

    @property
    def current(self) -> Agreement | None:
        """The signed document that holds today, else the one nearest to it; else the one being written."""
        return chain.current(self.agreements, self.on) or (self.agreements[0] if self.agreements else None)

    @property
    def first_day(self) -> date | None:
        """The day it begins or began: the first that is agreed."""
        agreed = chain.periods(self.agreements)
        return min(agreed).start if agreed else self.current.terms.start if self.current else None


def get_placement(desk: Desk, placement_id: UUID) -> PlacementView:
    """One placement with everything around it."""
    with desk.store.read() as work:
        view = _view(desk, work, work.placements.get(placement_id))
        if view.measure.period.total_months is None:
            return view
        return replace(view, periods_in_measure=periods_in_measure(work, view.placement))


def placements_of_participant(desk: Desk, participant_id: UUID) -> tuple[PlacementView, ...]:
    """A participant's placements, the latest first."""
    with desk.store.read() as work:
        found = [_view(desk, work, p) for p in work.placements.of_participant(participant_id)]
    return tuple(sorted(found, key=_latest, reverse=True))


def placements_of_enterprise(desk: Desk, enterprise_id: UUID) -> tuple[PlacementView, ...]:
    """The placements at an enterprise, the latest first."""
    with desk.store.read() as work:
        found = [_view(desk, work, p) for p in work.placements.of_enterprise(enterprise_id)]
    return tuple(sorted(found, key=_latest, reverse=True))


def _latest(view: PlacementView) -> date:
    return max((a.terms.start or date.min for a in view.agreements), default=date.min)


def _view(desk: Desk, work: Work, placement: Placement) -> PlacementView:
    agreements = sorted(work.agreements.of_placement(placement.id), key=lambda a: a.id, reverse=True)
    start = agreements[0].terms.start if agreements else None
    return PlacementView(
        placement=placement,
        participant=work.participants.get(placement.participant_id),
        enterprise=work.enterprises.get(placement.enterprise_id),
        measure=measure_of(desk, placement, start),
        agreements=tuple(agreements),
        visits=tuple(sorted(work.visits.of_placement(placement.id), key=lambda v: (v.on, v.id))),
        actions=tuple(sorted(work.actions.of_placement(placement.id), key=_open_first)),
        consents=tuple(
            c
            for c in work.consents.of_participant(placement.participant_id)
            if c.enterprise_id == placement.enterprise_id
        ),
        supervisors=tuple(work.supervisors.of_enterprise(placement.enterprise_id)),
        unit=work.units.find(placement.unit_id) if placement.unit_id else None,
        officer=work.officers.find(placement.officer_id) if placement.officer_id else None,
        ending=work.endings.find(placement.id),
        on=desk.today(),
    )


def _open_first(action: ActionPoint) -> tuple[bool, date, UUID]:
    return (action.done_on is not None, action.due or date.max, action.id)
