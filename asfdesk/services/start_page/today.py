"""The start page: what needs doing, most urgent first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from asfdesk.domain.agreement import Agreement, State
from asfdesk.domain.chain import by_day
from asfdesk.domain.change import Kind
from asfdesk.domain.closing import ClosingKind
from asfdesk.domain.consent import Consent
from asfdesk.domain.ending import cut_short
from asfdesk.domain.kinds import SharedTopic
from asfdesk.domain.order import RequestState
from asfdesk.domain.parties import Enterprise, Participant
from asfdesk.domain.protection import review_due
from asfdesk.domain.todo import Todo, TodoLine, Urgency, ordered, urgency
from asfdesk.domain.visit import VisitState, Whose
from asfdesk.store.work import Work

from ..agreeing.open_control import open_points
from ..attendance import LongAbsence, long_absences_of
from ..desk import Desk
from ..rights.log_due import control_due_in
from .today_limits import limit_lines
from .today_seals import certificate_line, seal_lines
from .today_visits import not_back, not_visited_line, visit_lines

ENDING_WITHIN = timedelta(days=30)
ASSESSED_WITHIN = timedelta(days=14)
ASKED_UNTIL = timedelta(days=45)
"""How long after the end a missing assessment is asked for; what ended long ago is history."""
CONSENT_WITHIN = timedelta(days=14)
CONTROLLED_WITHIN = timedelta(days=14)
"""How long before the wished first day an open point of the control before signing is told: a statement of the union or an
extract has to be asked for, and be answered, before anybody can sign."""


@dataclass(frozen=True, slots=True)
class Figures:
    """The three numbers at the top of the start page. ``this_week`` counts visits of the ISO week that are planned,
    under way or completed; ``overdue`` lines of the page.
    """

    running: int
    this_week: int
    overdue: int


def figures(desk: Desk, lines: list[TodoLine]) -> Figures:
    """How many placements run today by a signed agreement, visits this week, and what is overdue."""
    today = desk.today()
    monday = today - timedelta(days=today.weekday())
    with desk.store.read() as work:
        last_days = work.endings.last_days()
        signed = [cut_short(one, last_days) for one in by_day(work.agreements.in_states(State.SIGNED))]
        visits = work.visits.between(monday, monday + timedelta(days=6))
    running = {
        agreement.placement_id
        for agreement in signed
        if agreement.terms.start
        and agreement.terms.end
        and agreement.terms.start <= today <= agreement.terms.end
    }
    return Figures(
        running=len(running),
        this_week=sum(visit.state is not VisitState.CANCELLED for visit in visits),
        overdue=sum(line.urgency is Urgency.OVERDUE for line in lines),
    )


def placement_of(desk: Desk, line: TodoLine) -> UUID | None:
    """The placement where an action point is done, a consent renewed or an absence dealt with; None when there is none
    any more."""
    with desk.store.read() as work:
        if line.kind in (Kind.PLACEMENT, Kind.ENDING):
            found = work.placements.find(line.subject)
            return found.id if found else None
        if line.kind is Kind.ACTION_POINT:
            action = work.actions.find(line.subject)
            return action.placement_id if action else None
        consent = work.consents.find(line.subject) if line.kind is Kind.CONSENT else None
        if consent is None:
            return None
        placements = work.placements.of_participant(consent.participant_id)
    return next((p.id for p in placements if p.enterprise_id == consent.enterprise_id), None)


def todo_lines(desk: Desk) -> list[TodoLine]:
    """Every line of the start page, most urgent first.

    Unsigned agreements whose start has passed, drafts that are to start and whose control has open points, visits due and overdue, agreements ending within 30 days, those that end
    within two weeks or have ended without a final assessment, open action points, expired consents, protected identities to review, long absences, and half-typed work that was never
    saved.
    """
    today = desk.today()
    with desk.store.read() as work:
        people = _People(work)
        last_days = work.endings.last_days()
        written = work.agreements.in_states(State.DRAFT, State.PRESENTED, State.SIGNED)
        live = [cut_short(agreement, last_days) for agreement in by_day(written)]
        return ordered(
            [
                *_agreements(
                    work, people, live, open_points(desk, work, _to_be_controlled(written, today)), today
                ),
                *not_back(work, desk, people.whose),
                *visit_lines(work, today, people.whose),
                *_actions(work, people, today),
                *_consents(work, people, live, today),
                *_reviews(people, today),
                *limit_lines(work, desk, live, people.of),
                *_absences(people, long_absences_of(desk, work)),
                *_orders(work, people, today),
                *not_visited_line(work, today),
                *_log_control(work, desk),
                *seal_lines(work, desk, live, people.whose),
                *certificate_line(work, desk),
                *_drafts(work, people, desk),
            ]
        )


class _People:
    """Names for placements, each read once."""

    def __init__(self, work: Work) -> None:
        self._participants = {p.id: p for p in work.participants.all()}
        self._enterprises = {e.id: e for e in work.enterprises.all()}
        self._placements = {p.id: p for p in work.placements.all()}

    def of(self, placement_id: UUID) -> tuple[str, str]:
        """Who and where, or two empty strings for what has been put away."""
        placement = self._placements.get(placement_id)
        if placement is None:
            return "", ""
        return self.name(self._participants.get(placement.participant_id)), self.place(
            self._enterprises.get(placement.enterprise_id)
        )

    def whose(self, whose: Whose) -> tuple[str, str]:
        """The same for what may belong to an enterprise alone."""
        if whose.placement_id is not None:
            return self.of(whose.placement_id)
        return "", self.enterprise(whose.enterprise_id) if whose.enterprise_id else ""

    def parties(self, placement_id: UUID) -> tuple[UUID, UUID] | None:
        """The keys of participant and enterprise."""
        placement = self._placements.get(placement_id)
        return (placement.participant_id, placement.enterprise_id) if placement else None

    def participant(self, participant_id: UUID) -> str:
        return self.name(self._participants.get(participant_id))

    def enterprise(self, enterprise_id: UUID) -> str:
        return self.place(self._enterprises.get(enterprise_id))

    @staticmethod
    def name(participant: Participant | None) -> str:
        """Initials for a protected identity: the start page may be seen by others."""
        if participant is None:
            return ""
        return participant.shown

    def protected(self, placement_id: UUID) -> bool:
        """Whether words about this placement may stand where others see them."""
        placement = self._placements.get(placement_id)
        participant = self._participants.get(placement.participant_id) if placement else None
        return participant is not None and participant.protected

    def reviews(self, today: date) -> list[Participant]:
        """Whose protection must be tried anew."""
        return [p for p in self._participants.values() if review_due(p.protection, p.notice, today)]

    @staticmethod
    def place(enterprise: Enterprise | None) -> str:
        return enterprise.name if enterprise else ""


def _to_be_controlled(written: list[Agreement], today: date) -> list[Agreement]:
    """Drafts whose wished first day is near or past; the others have time."""
    return [
        one
        for one in written
        if one.state is State.DRAFT and one.applies_from and one.applies_from <= today + CONTROLLED_WITHIN
    ]


def _agreements(
    work: Work, people: _People, live: list[Agreement], uncontrolled: Mapping[UUID, int], today: date
) -> list[TodoLine]:
    found: list[TodoLine] = []
    assessed = {
        placement for placement, kind in work.closing.kinds_issued() if kind == ClosingKind.ASSESSMENT
    }
    latest_end: dict[UUID, date] = {}
    for agreement in live:
        if agreement.state is State.SIGNED and agreement.terms.end:
            known = latest_end.get(agreement.placement_id, agreement.terms.end)
            latest_end[agreement.placement_id] = max(known, agreement.terms.end)
    for agreement in live:
        left = uncontrolled.get(agreement.id, 0)
        line = _agreement_line(agreement, latest_end, left, today)
        if line is not None:
            todo, when, weight = line
            who, where = people.of(agreement.placement_id)
            found.append(
                TodoLine(todo, weight, Kind.AGREEMENT, agreement.id, when, who, where, agreement.number, left)
            )
    for placement, end in latest_end.items():
        if today - ASKED_UNTIL <= end <= today + ASSESSED_WITHIN and placement not in assessed:
            who, where = people.of(placement)
            found.append(
                TodoLine(Todo.NOT_ASSESSED, urgency(end, today), Kind.ENDING, placement, end, who, where)
            )
    return found


def _agreement_line(
    agreement: Agreement, latest_end: dict[UUID, date], left: int, today: date
) -> tuple[Todo, date | None, Urgency] | None:
    """One line at most: a draft that has started says what is open of its control beside that it is not signed."""
    start, end = agreement.applies_from, agreement.terms.end
    if agreement.state is not State.SIGNED:
        if start and start <= today:
            return Todo.UNSIGNED_AFTER_START, start, Urgency.OVERDUE
        if agreement.state is State.PRESENTED:
            return Todo.WAITING_FOR_SIGNATURES, start, urgency(start, today) if start else Urgency.LATER
        if start and left:
            return Todo.CONTROL_OPEN, start, urgency(start, today)
        return None
    if end is None or end != latest_end[agreement.placement_id]:
        return None
    if today + ASSESSED_WITHIN < end <= today + ENDING_WITHIN:
        return Todo.ENDING, end, urgency(end, today)
    return None


def _actions(work: Work, people: _People, today: date) -> list[TodoLine]:
    found: list[TodoLine] = []
    for action in work.actions.open():
        who, where = people.whose(action.whose)
        weight = urgency(action.due, today) if action.due else Urgency.LATER
        hidden = action.placement_id is not None and people.protected(action.placement_id)
        words = "" if hidden else action.text
        found.append(
            TodoLine(Todo.ACTION, weight, Kind.ACTION_POINT, action.id, action.due, who, where, words)
        )
    return found


def _reviews(people: _People, today: date) -> list[TodoLine]:
    """Protected identities whose notice must be tried anew; the kind of protection is nobody's business here."""
    return [
        TodoLine(
            Todo.PROTECTION_REVIEW, Urgency.SOON, Kind.PARTICIPANT, person.id, person.notice.protection_review,
            person.initials,
        )
        for person in people.reviews(today)
    ]  # fmt: skip


def _consents(work: Work, people: _People, live: list[Agreement], today: date) -> list[TodoLine]:
    """Consents that ran out while the placement goes on, and those about to, unless others cover their topics."""
    running = {
        people.parties(agreement.placement_id)
        for agreement in live
        if agreement.state is State.SIGNED and agreement.terms.end and agreement.terms.end >= today
    }
    consents = [c for c in work.consents.all() if (c.participant_id, c.enterprise_id) in running]
    covered: dict[tuple[UUID, UUID, UUID | None], set[SharedTopic]] = {}
    for consent in consents:
        if consent.holds(today + CONSENT_WITHIN):
            covered.setdefault(_to_whom(consent), set()).update(consent.topics)
    found: list[TodoLine] = []
    for consent in consents:
        end = consent.valid_to
        left = consent.topics - covered.get(_to_whom(consent), set())
        if not left or end is None or consent.revoked_on is not None or end > today + CONSENT_WITHIN:
            continue
        found.append(
            TodoLine(
                Todo.CONSENT_EXPIRED if end < today else Todo.CONSENT_EXPIRING,
                urgency(end, today),
                Kind.CONSENT,
                consent.id,
                end,
                people.participant(consent.participant_id),
                people.enterprise(consent.enterprise_id),
            )
        )
    return found


def _to_whom(consent: Consent) -> tuple[UUID, UUID, UUID | None]:
    return (consent.participant_id, consent.enterprise_id, consent.commissioner_id)


def _absences(people: _People, found: list[LongAbsence]) -> list[TodoLine]:
    """Who has been away for so long in a row that something must be done before the limit."""
    lines: list[TodoLine] = []
    for long in found:
        who, where = people.of(long.placement.id)
        weight = Urgency.SOON
        if long.threshold >= long.rule.days:
            weight = Urgency.OVERDUE
        elif long.threshold == max(long.rule.warn_at, default=0):
            weight = Urgency.TODAY
        lines.append(
            TodoLine(
                Todo.LONG_ABSENCE, weight, Kind.PLACEMENT, long.placement.id, long.absence.first, who, where,
                str(long.absence.days),
            )
        )  # fmt: skip
    return lines


def _orders(work: Work, people: _People, today: date) -> list[TodoLine]:
    """Questions without an answer in time, and acceptances that wait for their agreement."""
    waiting = work.requests.in_states(RequestState.ASKED, RequestState.ACCEPTED)
    orders = work.orders.many([request.order_id for request in waiting])
    found: list[TodoLine] = []
    for request in waiting:
        order = orders.get(request.order_id)
        late = request.state is RequestState.ASKED and request.answer_by < today
        accepted = request.state is RequestState.ACCEPTED and request.agreement_id is None
        if order is None or not (late or accepted):
            continue
        todo, when = (
            (Todo.ORDER_UNANSWERED, request.answer_by) if late else (Todo.ORDER_ACCEPTED, request.answered_on)
        )
        weight = Urgency.OVERDUE if late else Urgency.TODAY
        who, where = people.participant(order.participant_id), people.enterprise(request.enterprise_id)
        found.append(TodoLine(todo, weight, Kind.ORDER, order.id, when, who, where, order.number))
    return found


def _log_control(work: Work, desk: Desk) -> list[TodoLine]:
    """The recurring control of the log when it is due (SoLPuL 10 §)."""
    due = control_due_in(work, desk)
    if due is None or due > desk.today():
        return []
    return [TodoLine(Todo.LOG_CONTROL, urgency(due, desk.today()), Kind.LOG_CHECK, UUID(int=0), due)]


def _drafts(work: Work, people: _People, desk: Desk) -> list[TodoLine]:
    """Half-typed work: the newest is what the officer was doing when the program stopped."""
    found: list[TodoLine] = []
    for draft in work.drafts.all():
        who, where = _subject(work, people, draft.kind, draft.subject)
        saved = desk.local(draft.saved_at)
        found.append(
            TodoLine(
                Todo.DRAFT, Urgency.TODAY, draft.kind, draft.subject, saved.date(), who, where,
                f"{saved:%H.%M}",
            )
        )  # fmt: skip
    return found


def _subject(work: Work, people: _People, kind: Kind, subject: UUID) -> tuple[str, str]:
    if kind in (Kind.ENDING, Kind.ASSESSMENT, Kind.CERTIFICATE):
        return people.of(subject)
    if kind is Kind.AGREEMENT and (agreement := work.agreements.find(subject)):
        return people.of(agreement.placement_id)
    if kind is Kind.VISIT and (visit := work.visits.find(subject)):
        return people.whose(visit.whose)
    if kind is Kind.PARTICIPANT:
        return people.participant(subject), ""
    if kind is Kind.ENTERPRISE:
        return "", people.enterprise(subject)
    return "", ""
