"""Every reading of a person's case leaves a line in the log before anything is shown.

Why before: when the line cannot be written (full disk), the case is not shown either. Pages call :func:`opened` when
they are opened, not when they draw themselves anew; whoever hands something out calls :func:`entered` in the
transaction of the hand-out. Source: SoLPuL 2001:454, 10 §; the criticism of Arbetsförmedlingen's access control.
"""

from __future__ import annotations

from uuid import UUID

from asfdesk.domain.change import Operation
from asfdesk.domain.reading import Reading, Seen
from asfdesk.domain.writing import tidy
from asfdesk.store.work import Work

from ..desk import Desk


def opened(desk: Desk, seen: Seen, subject: UUID, reason: str = "") -> bool:
    """Log that the officer opens ``subject``: a participant, placement, agreement or visit, by its id.

    False when no person's case has this id (a new form, something put away): there is nothing to read then.
    Raises StoreFault when the line cannot be written; show nothing in that case.
    """
    with desk.store.read() as work:
        person = person_of(work, subject)
    if person is None:
        return False
    with desk.store.write(Operation.READ) as work:
        return entered(work, seen, subject, reason or desk.openings.reason_for(person))


def entered(work: Work, seen: Seen, subject: UUID, reason: str = "") -> bool:
    """The same within a running write, such as an export's: the reading and the hand-out stand or fall together."""
    person_id = person_of(work, subject)
    person = work.participants.find(person_id) if person_id else None
    if person is None:
        return False
    work.readings.add(
        person.id, seen, subject, protected=person.protected, reason=" ".join(tidy(reason).split())
    )
    return True


def person_of(work: Work, subject: UUID) -> UUID | None:
    """Whose case a participant, placement, agreement, visit, consent or order is part of."""
    if work.participants.find(subject):
        return subject
    if consent := work.consents.find(subject):
        return consent.participant_id
    if order := work.orders.find(subject):
        return order.participant_id
    placement_id: UUID | None = subject
    if agreement := work.agreements.find(subject):
        placement_id = agreement.placement_id
    elif visit := work.visits.find(subject):
        placement_id = visit.placement_id
    placement = work.placements.find(placement_id) if placement_id else None
    return placement.participant_id if placement else None


def readings_of(desk: Desk, participant_id: UUID) -> list[Reading]:
    """Who has read one person's case, the latest first; times in UTC."""
    with desk.store.read() as work:
        return work.readings.of_participant(participant_id)
