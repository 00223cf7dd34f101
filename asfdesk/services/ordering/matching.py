"""The enterprises of the register held against an order: places, supervisors, languages and what went before."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from asfdesk.domain.agreement import Agreement, Placement, State
from asfdesk.domain.chain import by_day
from asfdesk.domain.ending import cut_short
from asfdesk.domain.matching import Facts, Fit, capacity_rule, fits
from asfdesk.domain.order import OrderRequest, PlacementOrder, RequestState
from asfdesk.domain.outcome import ONWARD, Outcome, OutcomeGroup, latest
from asfdesk.domain.parties import Enterprise
from asfdesk.store.work import Work

from ..desk import Desk

USUAL_LENGTH = timedelta(days=182)
"""Half a year: the period looked at when the order has no end."""


def suitable(desk: Desk, order: PlacementOrder) -> list[Fit]:
    """Every enterprise with reasons for and against, the most suitable first."""
    first = order.start or desk.today()
    last = order.end or first + USUAL_LENGTH
    with desk.store.read() as work:
        placements = {one.id: one for one in work.placements.all()}
        last_days = work.endings.last_days()
        live = work.agreements.in_states(State.SIGNED, State.PRESENTED)
        agreements = [cut_short(agreement, last_days) for agreement in by_day(live)]
        ways_on = _ways_on(desk, work.outcomes.all())
        requests = work.requests.of_orders([order.id])
        facts = [
            _facts(work, one, order, (first, last), placements, agreements, requests, ways_on, desk.today())
            for one in work.enterprises.all()
        ]
    rule = capacity_rule(desk.catalogue.capacity_rules, order.measure_code)
    return fits(order, facts, rule, desk.catalogue.places)


def _facts(
    work: Work,
    enterprise: Enterprise,
    order: PlacementOrder,
    period: tuple[date, date],
    placements: dict[UUID, Placement],
    agreements: list[Agreement],
    requests: list[OrderRequest],
    ways_on: dict[UUID, bool],
    today: date,
) -> Facts:
    mine = [
        a for a in agreements
        if (p := placements.get(a.placement_id)) and p.enterprise_id == enterprise.id
    ]  # fmt: skip
    running = [
        a
        for a in mine
        if _overlaps(a, *period) and placements[a.placement_id].participant_id != order.participant_id
    ]
    supervisors = [s for s in work.supervisors.of_enterprise(enterprise.id) if s.active]
    ended = {
        a.placement_id for a in mine if a.state is State.SIGNED and a.terms.end and a.terms.end < today
    } - {a.placement_id for a in mine if a.terms.end and a.terms.end >= today}
    asked = [r for r in requests if r.enterprise_id == enterprise.id]
    return Facts(
        enterprise,
        taken=busiest(running, *period),
        supervised=tuple(
            (sum(a.terms.supervisor_id == s.id for a in running), s.capacity) for s in supervisors
        ),
        earlier=len(ended),
        known=len(ended & ways_on.keys()),
        onward=sum(ways_on.get(placement, False) for placement in ended),
        declined_on=max(
            (r.answered_on for r in asked if r.state is RequestState.DECLINED and r.answered_on), default=None
        ),
        asked_on=max((r.asked_at.date() for r in asked if r.state is RequestState.ASKED), default=None),
    )


def _ways_on(desk: Desk, outcomes: dict[UUID, list[Outcome]]) -> dict[UUID, bool]:
    """Placement -> whether the latest outcome that is known is work or studies."""
    groups = {kind.code: kind.group for kind in desk.catalogue.outcomes}
    found: dict[UUID, bool] = {}
    for placement, every in outcomes.items():
        last = latest(one for one in every if groups.get(one.code) not in (None, OutcomeGroup.UNKNOWN))
        if last is not None:
            found[placement] = groups[last.code] in ONWARD
    return found


def busiest(agreements: list[Agreement], first: date, last: date) -> int:
    """The largest number of placements that run on one day of the period: places are counted when they are scarcest."""
    days = {first} | {a.terms.start for a in agreements if a.terms.start and first <= a.terms.start <= last}
    return max(
        (len({a.placement_id for a in agreements if _overlaps(a, day, day)}) for day in days), default=0
    )


def _overlaps(agreement: Agreement, first: date, last: date) -> bool:
    start, end = agreement.terms.start, agreement.terms.end
    return start is not None and end is not None and start <= last and first <= end
