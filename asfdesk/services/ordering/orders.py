"""Orders: a need written down, enterprises found and asked in turn, an answer taken, and the agreement it becomes."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from uuid import UUID

from asfdesk.documents.content import Document, digest, from_json, to_json
from asfdesk.domain.agreement import Agreement, State
from asfdesk.domain.change import Operation
from asfdesk.domain.errors import Problem, Rule, RuleBroken, broken
from asfdesk.domain.ids import new_id
from asfdesk.domain.measure import Measure
from asfdesk.domain.order import (
    OrderRequest,
    OrderState,
    PlacementOrder,
    RequestState,
    check_answer,
    check_order,
    gaps,
    order_number,
    order_state,
    require_unasked,
)
from asfdesk.domain.parties import CaseOfficer, Commissioner, Enterprise, Participant, Unit
from asfdesk.domain.writing import tidied, tidy
from asfdesk.store.work import Work

from ..agreeing.agreements import save_terms, start_agreement
from ..desk import Desk
from ..parties.commissioners import current_officer
from ..workdays import swedish_workdays
from .order_text import what_is_sent

DAYS_TO_ANSWER = 10
"""Working days an enterprise usually has; the officer may choose another day."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One request with the enterprise it went to."""

    request: OrderRequest
    enterprise: Enterprise


@dataclass(frozen=True, slots=True)
class OrderView:
    """An order as its page shows it; ``asked`` in the order in which they were asked."""

    order: PlacementOrder
    participant: Participant
    measure: Measure
    asked: tuple[Asked, ...]
    officer: CaseOfficer | None = None
    unit: Unit | None = None
    commissioner: Commissioner | None = None

    @property
    def state(self) -> OrderState:
        """Where it stands."""
        return order_state(self.order, (asked.request for asked in self.asked))

    @property
    def accepted(self) -> Asked | None:
        """Who said yes."""
        return next((one for one in self.asked if one.request.state is RequestState.ACCEPTED), None)


@dataclass(frozen=True, slots=True)
class OrderLine:
    """An order in a list. ``who`` is initials of a protected identity; ``where`` who was asked last."""

    id: UUID
    number: str
    who: str = field(repr=False)
    measure: str
    start: date | None
    state: OrderState
    where: str
    answer_by: date | None


def new_order(desk: Desk, participant_id: UUID, measure_code: str) -> PlacementOrder:
    """A need to fill in: the participant's kommun and language are taken from the register. Not saved yet."""
    officer = current_officer(desk)
    with desk.store.read() as work:
        participant = work.participants.get(participant_id)
    return PlacementOrder(
        new_id(),
        "",
        participant_id,
        measure_code,
        unit_id=officer.unit_id if officer else None,
        officer_id=officer.id if officer else None,
        municipality=participant.municipality,
        language=participant.language,
    )


def check(desk: Desk, order: PlacementOrder) -> list[Problem]:
    """What is wrong with the need as typed."""
    measure = desk.catalogue.find_measure(order.measure_code, order.start or desk.today())
    return check_order(order, measure, desk.today())


def save_order(desk: Desk, order: PlacementOrder) -> PlacementOrder:
    """Save; the first time it gets its number. Raises RuleBroken: what is wrong, and ORDER_ASKED once somebody has been
    asked."""
    order = tidied(order)
    order = replace(
        order,
        tasks=_lines(order.tasks),
        adaptations=_lines(order.adaptations),
    )
    if found := check(desk, order):
        raise RuleBroken(found)
    with desk.store.write(Operation.SAVE_ORDER) as work:
        require_unasked(work.requests.of_orders([order.id]))
        if not order.number:
            year = desk.today().year
            order = replace(
                order, number=order_number(desk.store.device, year, work.orders.next_number(year))
            )
        return work.orders.save(order)


def get_order(desk: Desk, order_id: UUID) -> OrderView:
    """One order with everything around it."""
    with desk.store.read() as work:
        return view_of(desk, work, work.orders.get(order_id))


def find_order(desk: Desk, order_id: UUID) -> PlacementOrder | None:
    """The order as saved, or None when it was put away or never saved."""
    with desk.store.read() as work:
        return work.orders.find(order_id)


def order_lines(desk: Desk, text: str = "", states: frozenset[OrderState] = frozenset()) -> list[OrderLine]:
    """Every order that matches ``text`` (number, participant, enterprise) and stands in one of ``states`` (empty: any),
    the newest first."""
    with desk.store.read() as work:
        orders = work.orders.all()
        requests: dict[UUID, list[OrderRequest]] = {}
        for request in work.requests.of_orders([order.id for order in orders]):
            requests.setdefault(request.order_id, []).append(request)
        people = work.participants.many([order.participant_id for order in orders])
        asked = {request.enterprise_id for found in requests.values() for request in found}
        enterprises = work.enterprises.many(list(asked))
    lines = [
        _line(desk, order, people.get(order.participant_id), requests.get(order.id, []), enterprises)
        for order in orders
    ]
    wanted = text.casefold().split()
    return [
        line
        for line in reversed(lines)
        if (not states or line.state in states)
        and all(word in f"{line.number} {line.who} {line.where}".casefold() for word in wanted)
    ]


def delete_order(desk: Desk, order_id: UUID) -> None:
    """Put away an order nobody has been asked about; :func:`restore_order` undoes it. Raises RuleBroken(ORDER_ASKED)."""
    with desk.store.write(Operation.DELETE_ORDER) as work:
        require_unasked(work.requests.of_orders([order_id]))
        work.orders.delete(order_id)


def restore_order(desk: Desk, order_id: UUID) -> None:
    """Undo :func:`delete_order`."""
    with desk.store.write(Operation.RESTORE) as work:
        work.orders.restore(order_id)


# ------------------------------------------------------------------------------------------------ asking


def usual_answer_day(desk: Desk) -> date:
    """Ten working days from today."""
    is_workday, day, left = swedish_workdays(), desk.today(), DAYS_TO_ANSWER
    while left:
        day += timedelta(days=1)
        left -= is_workday(day)
    return day


def ask(desk: Desk, order_id: UUID, enterprise_id: UUID, answer_by: date) -> OrderView:
    """Put the order to one enterprise: freezes what is sent.

    Raises RuleBroken: what must be there first (:func:`gaps`), an answer day that has passed, ORDER_ASKED_HERE when this
    enterprise's answer is awaited already, ORDER_ANSWERED when another has accepted or the order is closed.
    """
    view = get_order(desk, order_id)
    if found := gaps(view.order):
        raise RuleBroken(found)
    if answer_by < desk.today():
        raise broken(Rule.DATE_OUT_OF_RANGE, "answer_by", earliest=desk.today())
    if view.state in (OrderState.ACCEPTED, OrderState.CLOSED):
        raise broken(Rule.ORDER_ANSWERED, "order")
    with desk.store.read() as work:
        enterprise = work.enterprises.get(enterprise_id)
    document = what_is_sent(desk, view, enterprise, answer_by)
    with desk.store.write(Operation.ASK_ENTERPRISE) as work:
        waiting = [r for r in work.requests.of_orders([order_id]) if r.state is RequestState.ASKED]
        if any(request.enterprise_id == enterprise_id for request in waiting):
            raise broken(Rule.ORDER_ASKED_HERE, "enterprise")
        work.requests.save(
            OrderRequest(
                new_id(), order_id, enterprise_id, RequestState.ASKED, desk.now(), answer_by,
                to_json(document).decode(), digest(document),
            )
        )  # fmt: skip
        return view_of(desk, work, work.orders.get(order_id))


def sent_document(request: OrderRequest) -> Document:
    """What was sent, as it was."""
    return from_json(request.content.encode())


# ------------------------------------------------------------------------------------------------ answers


def answer(
    desk: Desk,
    request_id: UUID,
    state: RequestState,
    *,
    by: str = "",
    reason: str = "",
    on: date | None = None,
) -> OrderView:
    """Take an answer, take the question back, or let it lapse.

    An acceptance takes the questions that are still out at others back by itself. Raises RuleBroken: a reason that is
    missing, ORDER_ANSWERED when it was answered before (a lapsed one may still be answered, late).
    """
    with desk.store.write(Operation.ANSWER_REQUEST) as work:
        request = work.requests.get(request_id)
        others = [one for one in work.requests.of_orders([request.order_id]) if one.id != request_id]
        late = request.state is RequestState.LAPSED and state in (
            RequestState.ACCEPTED,
            RequestState.DECLINED,
        )
        if request.state is not RequestState.ASKED and not late:
            raise broken(Rule.ORDER_ANSWERED, "order")
        if state is RequestState.ACCEPTED and any(o.state is RequestState.ACCEPTED for o in others):
            raise broken(Rule.ORDER_ANSWERED, "order")
        answered = replace(
            request, state=state, answered_by=tidy(by), reason=tidy(reason), answered_on=on or desk.today()
        )
        if found := check_answer(answered):
            raise RuleBroken(found)
        work.requests.save(answered)
        if state is RequestState.ACCEPTED:
            taken_back = [
                replace(
                    one,
                    state=RequestState.WITHDRAWN,
                    answered_on=desk.today(),
                    reason="En annan anordnare har tackat ja.",
                )
                for one in others
                if one.state is RequestState.ASKED
            ]
            work.requests.save_all(taken_back)
        return view_of(desk, work, work.orders.get(request.order_id))


def close_order(desk: Desk, order_id: UUID, because: str) -> OrderView:
    """The need is no more. Questions that are out are taken back. Raises RuleBroken(REASON_REQUIRED, ORDER_ANSWERED)."""
    because = tidy(because)
    if not because:
        raise broken(Rule.REASON_REQUIRED, "reason")
    with desk.store.write(Operation.CLOSE_ORDER) as work:
        order = work.orders.get(order_id)
        requests = work.requests.of_orders([order_id])
        if order_state(order, requests) in (OrderState.ACCEPTED, OrderState.CLOSED):
            raise broken(Rule.ORDER_ANSWERED, "order")
        work.requests.save_all(
            [
                replace(one, state=RequestState.WITHDRAWN, answered_on=desk.today(), reason=because)
                for one in requests
                if one.state is RequestState.ASKED
            ]
        )
        work.orders.save(replace(order, closed_on=desk.today(), closed_because=because))
        return view_of(desk, work, work.orders.get(order_id))


def overdue(work: Work, today: date) -> list[OrderRequest]:
    """Questions whose day for an answer has passed."""
    return [one for one in work.requests.in_states(RequestState.ASKED) if one.answer_by < today]


def agreement_of(desk: Desk, order_id: UUID) -> Agreement:
    """The agreement that an accepted order becomes: prefilled from the need, or the one it already is.

    Raises RuleBroken(ORDER_ANSWERED) while nobody has accepted, MEASURE_NOT_VALID.
    """
    view = get_order(desk, order_id)
    accepted = view.accepted
    if accepted is None:
        raise broken(Rule.ORDER_ANSWERED, "order")
    with desk.store.read() as work:
        known = work.agreements.find(accepted.request.agreement_id) if accepted.request.agreement_id else None
    if known is not None:
        return known
    order = view.order
    agreement = start_agreement(desk, order.participant_id, accepted.enterprise.id, order.measure_code)
    terms = agreement.terms
    fresh = agreement.state is State.DRAFT and terms.start is None and not terms.tasks
    if fresh:
        agreement = save_terms(
            desk,
            agreement,
            replace(
                terms,
                purpose=order.purpose, purpose_text=order.purpose_text, start=order.start, end=order.end,
                hours_per_week=order.hours_per_week, tasks=order.tasks, adaptations=order.adaptations,
                decision=f"Beställning {order.number}",
            ),
        )  # fmt: skip
    with desk.store.write(Operation.ANSWER_REQUEST) as work:
        request = work.requests.get(accepted.request.id)
        work.requests.save(replace(request, agreement_id=agreement.id))
    return agreement


def view_of(desk: Desk, work: Work, order: PlacementOrder) -> OrderView:
    """Put an order together with what it refers to, within a running unit of work."""
    requests = work.requests.of_orders([order.id])
    enterprises = work.enterprises.many([request.enterprise_id for request in requests])
    unit = work.units.find(order.unit_id) if order.unit_id else None
    today = desk.today()
    measure = desk.catalogue.find_measure(order.measure_code, order.start or today)
    return OrderView(
        order,
        work.participants.get(order.participant_id),
        measure or desk.catalogue.measure(order.measure_code, today),
        tuple(
            Asked(one, enterprises[one.enterprise_id]) for one in requests if one.enterprise_id in enterprises
        ),
        work.officers.find(order.officer_id) if order.officer_id else None,
        unit,
        work.commissioners.find(unit.commissioner_id) if unit else None,
    )


def _line(
    desk: Desk,
    order: PlacementOrder,
    participant: Participant | None,
    requests: list[OrderRequest],
    enterprises: dict[UUID, Enterprise],
) -> OrderLine:
    who = "" if participant is None else participant.initials if participant.protected else participant.name
    measure = desk.catalogue.find_measure(order.measure_code, order.start or desk.today())
    last = next(
        (r for r in reversed(requests) if r.state in (RequestState.ACCEPTED, RequestState.ASKED)), None
    )
    last = last or (requests[-1] if requests else None)
    there = enterprises.get(last.enterprise_id) if last else None
    waiting = [request.answer_by for request in requests if request.state is RequestState.ASKED]
    return OrderLine(
        order.id,
        order.number,
        who,
        measure.short_name if measure else order.measure_code,
        order.start,
        order_state(order, requests),
        there.name if there else "",
        min(waiting, default=None),
    )


def _lines(texts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(text for line in texts if (text := tidy(line)))
