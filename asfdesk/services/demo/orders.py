"""Invented orders on the officer's own desk: one without an answer in time, one accepted, one on its way."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from decimal import Decimal

from asfdesk.documents.content import digest, to_json
from asfdesk.documents.order import order_document
from asfdesk.domain.agreement import Placement
from asfdesk.domain.ids import new_id
from asfdesk.domain.order import OrderRequest, PlacementOrder, RequestState, order_number
from asfdesk.domain.parties import CaseOfficer, Commissioner, Unit
from asfdesk.domain.terms import Purpose
from asfdesk.services.desk import Desk
from asfdesk.store.work import Work


@dataclass(frozen=True, slots=True)
class _Course:
    """Days from today: asked, answer wanted, and the answer with its state."""

    asked: int
    answer_by: int
    state: RequestState
    answered: int | None = None


_COURSES = (
    _Course(-16, -2, RequestState.ASKED),
    _Course(-9, 5, RequestState.ACCEPTED, -1),
    _Course(-3, 11, RequestState.ASKED),
)


def write_orders(
    desk: Desk,
    work: Work,
    placements: list[Placement],
    officer: CaseOfficer,
    unit: Unit,
    commissioner: Commissioner,
) -> None:
    """An order for each of the first ``placements``: what comes after the placement that they have now."""
    for placement, course in zip(placements, _COURSES, strict=False):
        _write(desk, work, placement, course, officer, unit, commissioner)


def _write(
    desk: Desk,
    work: Work,
    placement: Placement,
    course: _Course,
    officer: CaseOfficer,
    unit: Unit,
    commissioner: Commissioner,
) -> None:
    today = desk.today()
    participant = work.participants.get(placement.participant_id)
    enterprise = work.enterprises.get(placement.enterprise_id)
    asked_on = today + timedelta(days=course.asked)
    answer_by = today + timedelta(days=course.answer_by)
    number = order_number(desk.store.device, today.year, work.orders.next_number(today.year))
    order = work.orders.save(
        PlacementOrder(
            new_id(), number, participant.id, placement.measure_code, unit.id, officer.id, Purpose.TRAINING,
            start=today + timedelta(days=40), hours_per_week=Decimal(20), branches=enterprise.branches[:2],
            municipality=participant.municipality or enterprise.municipality, travel_km=40,
        )
    )  # fmt: skip
    document = order_document(
        order, desk.catalogue.measure(placement.measure_code, placement.measure_from), enterprise,
        desk.catalogue.reference, officer=officer, unit=unit, commissioner=commissioner, answer_by=answer_by,
        asked_on=asked_on, shared=frozenset(), demo=desk.demo,
    )  # fmt: skip
    work.requests.save(
        OrderRequest(
            new_id(), order.id, enterprise.id, course.state, datetime.combine(asked_on, time(9, 10), UTC), answer_by,
            to_json(document).decode(), digest(document),
            today + timedelta(days=course.answered) if course.answered is not None else None,
        )
    )  # fmt: skip
