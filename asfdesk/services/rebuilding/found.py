"""Where in the register a protocol or a closing document belongs: the placement of the agreement that it names."""

from __future__ import annotations

from uuid import UUID

from asfdesk.domain.agreement import Placement, State
from asfdesk.domain.bulk import Why
from asfdesk.domain.identity import PersonNumber
from asfdesk.domain.parties import Participant
from asfdesk.exchange.closing_data import PartyData
from asfdesk.exchange.protocol_data import NamedData
from asfdesk.store.work import Work

from .entry import Conflict


def placement_of(
    work: Work, number: str, person: NamedData | PartyData, digits: PersonNumber | None
) -> tuple[Placement, Participant]:
    """The placement of the signed agreement with this number, and whose it is.

    The person is the one of the file: by key, by personal number, or, where the file has no number, by name.
    Raises Conflict: NO_AGREEMENT, PERSON_DIFFERS.
    """
    signed = (one for one in work.agreements.in_states(State.SIGNED) if one.number == number)
    agreement = next(signed, None)
    if agreement is None:
        raise Conflict(Why.NO_AGREEMENT, number)
    placement = work.placements.get(agreement.placement_id)
    participant = work.participants.get(placement.participant_id)
    known = participant.person_number
    if digits is not None and known is not None:
        same = digits == known
    else:
        same = participant.id == UUID(person.id) or participant.name == person.name
    if not same:
        raise Conflict(Why.PERSON_DIFFERS)
    return placement, participant
