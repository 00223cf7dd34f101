"""A case to store: one participant, one enterprise, a placement and its agreement, in any state of signing."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from decimal import Decimal
from uuid import UUID

from asfdesk.domain.agreement import Agreement, FrozenText, Placement, State, copy_for
from asfdesk.domain.change import Operation
from asfdesk.domain.identity import PersonNumber
from asfdesk.domain.ids import new_id
from asfdesk.domain.kinds import CompensationKind, SharedTopic, VisitKind
from asfdesk.domain.parties import Address, Enterprise, Knowledge, Participant
from asfdesk.domain.signature import ROLES, Copy, Ink, InkDevice, InkPoint, Role, Signature
from asfdesk.domain.terms import (
    Aim,
    ChosenClause,
    Compensation,
    FollowUpPlan,
    Fulfilled,
    Goal,
    Purpose,
    Step,
    Terms,
    WorkDay,
)
from asfdesk.domain.visit import Visit, VisitState
from asfdesk.store.store import Store
from asfdesk.store.work import Work

AT = datetime(2026, 3, 3, 8, 30, 15, 123456, tzinfo=UTC)
NUMBER = PersonNumber("198112289874")
INK = Ink(
    400.0,
    150.0,
    ((InkPoint(1.5, 2.25, 0, 0.5), InkPoint(200.125, 90.0, 17, None)), (InkPoint(3.0, 4.0, 99, 1.0),)),
    InkDevice.PEN,
)
FULL_TERMS = Terms(
    signatory="Märta Ek",
    registry_number="AME 2026/14 – 3",
    purpose=Purpose.TRAINING,
    aim=Aim.BRIDGE,
    motivation="Stegvis återgång\nefter lång frånvaro.",
    requirements=(Fulfilled("risk", "yes"),),
    goals=(Goal("Komma i tid", "Närvaro", date(2026, 5, 1)), Goal("Prova två uppgifter")),
    tasks=("Kafé", "Cykelverkstad"),
    adaptations=("Lugn plats",),
    start=date(2026, 4, 1),
    end=date(2026, 6, 30),
    hours_per_week=Decimal("20.50"),
    schedule=(WorkDay(0, time(9, 0), time(13, 30), 30), WorkDay(2, time(9, 0), time(12, 0))),
    steps=(Step(date(2026, 4, 1), Decimal(10)), Step(date(2026, 5, 1), Decimal("20.50"))),
    follow_up=FollowUpPlan(first_weeks=3, after_months=(6,)),
    compensation=Compensation(CompensationKind.PER_DAY_PRESENT, Decimal("130.00"), source="avtal"),
    shared_topics=frozenset({SharedTopic.GOALS, SharedTopic.ADAPTATIONS}),
    clauses=(ChosenClause("sekretess", 2, "Tystnadsplikt", "Den som …", True, SharedTopic.HEALTH),),
)


@dataclass(frozen=True)
class Case:
    """The ids of what :func:`put_case` stored."""

    participant: UUID
    enterprise: UUID
    placement: UUID
    agreement: UUID


def put_case(store: Store, state: State = State.DRAFT) -> Case:
    """A case whose agreement is in a state, by the same steps that the services take."""
    with store.write(Operation.START_AGREEMENT) as work:
        person = work.participants.save(
            Participant(new_id(), "Åsa", "Öberg", NUMBER, address=Address("Storgatan 1", "803 20", "Gävle"))
        )
        enterprise = work.enterprises.save(
            Enterprise(
                new_id(), "Café Björken", "556016-0680", branches=("cafe",), knowledge=Knowledge("Kooperativ")
            )
        )
        placement = work.placements.save(
            Placement(new_id(), person.id, enterprise.id, "arbetstraning", date(2026, 1, 1))
        )
        number = f"ÖK-2026-{store.device}-{work.agreements.next_number(2026):04d}"
        agreement = work.agreements.save(Agreement(new_id(), placement.id, number, State.DRAFT, FULL_TERMS))
    case = Case(person.id, enterprise.id, placement.id, agreement.id)
    if state is not State.DRAFT:
        with store.write(Operation.PRESENT_FOR_SIGNING) as work:
            present(work, agreement.id)
    if state is State.SIGNED:
        with store.write(Operation.SIGN) as work:
            for role in ROLES:
                work.signatures.add(signature(agreement.id, role))
            agreement = work.agreements.get(agreement.id)
            work.agreements.save(replace(agreement, state=State.SIGNED, signed_at=AT))
    return case


def present(work: Work, key: UUID) -> Agreement:
    """Lock the words and lay the text open for signatures."""
    agreement = work.agreements.get(key)
    agreement = work.agreements.save(
        replace(agreement, state=State.PRESENTED, round=agreement.round + 1, presented_at=AT)
    )
    for copy in Copy:
        work.texts.add(text(key, copy, agreement.round))
    return agreement


def text(agreement: UUID, copy: Copy, round_: int = 1) -> FrozenText:
    """What was shown."""
    content = f'{{"copy":"{copy}","round":{round_}}}'
    return FrozenText(agreement, round_, copy, content, hashlib.sha256(content.encode()).hexdigest())


def signature(agreement: UUID, role: Role, round_: int = 1) -> Signature:
    """A signature under what was shown."""
    shown = text(agreement, copy_for(role), round_)
    return Signature(
        new_id(),
        agreement,
        round_,
        role,
        "Åsa Öberg",
        "deltagare",
        "Gävle",
        AT,
        shown.copy,
        shown.sha256,
        INK,
    )


def put_visit(store: Store, placement: UUID, state: VisitState = VisitState.PLANNED) -> Visit:
    """A visit in a state."""
    with store.write(Operation.PLAN_VISIT) as work:
        visit = work.visits.save(
            Visit(
                new_id(), placement, VisitKind.WORKPLACE, VisitState.PLANNED, date(2026, 4, 15), time(9, 30)
            )
        )
        if state is not VisitState.PLANNED:
            visit = work.visits.save(replace(visit, state=state))
    return visit
