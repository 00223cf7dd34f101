"""The case of a protected identity opens for a reason, which stands in the log of readings.

Source: Skatteverket's guidance on skyddade personuppgifter (as few as possible, and it must be seen who looked);
SoLPuL 2001:454, 10 §.
"""

from __future__ import annotations

from uuid import UUID

from asfdesk.domain.change import Operation
from asfdesk.domain.errors import Rule, broken
from asfdesk.domain.parties import Participant
from asfdesk.domain.protection import OpeningReason
from asfdesk.domain.reading import Seen
from asfdesk.domain.writing import tidy

from ..desk import Desk
from . import reading

LONGEST = 200


def protected_person(desk: Desk, subject: UUID) -> Participant | None:
    """Whose case ``subject`` (participant, placement, agreement, visit) is part of, if that identity is protected."""
    with desk.store.read() as work:
        key = reading.person_of(work, subject)
        person = work.participants.find(key) if key else None
    return person if person is not None and person.protected else None


def open_for(desk: Desk, person_id: UUID, reason: OpeningReason, words: str = "") -> None:
    """Open a protected case for an hour. ``words``: the officer's own, needed for OTHER.

    Raises RuleBroken(REASON_REQUIRED, TOO_LONG) and StoreFault when the log cannot be written: then it stays shut.
    """
    words = " ".join(tidy(words).split())
    if reason is OpeningReason.OTHER and not words:
        raise broken(Rule.REASON_REQUIRED, "reason")
    if len(words) > LONGEST:
        raise broken(Rule.TOO_LONG, "reason", longest=LONGEST, length=len(words))
    told = f"{reason.value}: {words}" if words else reason.value
    with desk.store.write(Operation.READ) as work:
        reading.entered(work, Seen.PARTICIPANT, person_id, told)
    desk.openings.give(person_id, told)
