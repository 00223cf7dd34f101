"""Register of participants."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID

from asfdesk.domain import writing
from asfdesk.domain.change import Operation
from asfdesk.domain.errors import Problem, Rule, RuleBroken
from asfdesk.domain.identity import PersonNumber
from asfdesk.domain.ids import new_id
from asfdesk.domain.parties import Address, Participant, check_participant
from asfdesk.domain.protection import Protection, tidy_notice
from asfdesk.store.work import Work

from ..desk import Desk


def new_participant() -> Participant:
    """An empty participant with a key of its own."""
    return Participant(id=new_id())


def get_participant(desk: Desk, participant_id: UUID) -> Participant:
    """One participant as saved."""
    with desk.store.read() as work:
        return work.participants.get(participant_id)


def find_participant(desk: Desk, participant_id: UUID) -> Participant | None:
    """One participant, or None when there is none (yet, or no longer) in the register."""
    with desk.store.read() as work:
        return work.participants.find(participant_id)


def participant_problems(desk: Desk, value: Participant) -> list[Problem]:
    """Everything wrong with a participant, the number's uniqueness included."""
    with desk.store.read() as work:
        return problems_in(work, value, desk.today())


def problems_in(work: Work, value: Participant, today: date) -> list[Problem]:
    """The same within a unit of work."""
    found = check_participant(tidy_participant(value), today)
    if value.person_number and _taken(work, value.person_number, value.id):
        found.append(Problem(Rule.PERSON_NUMBER_TAKEN, "person_number"))
    return [*found, *_would_tell_another_identity(work, value)]


def save_participant(desk: Desk, value: Participant) -> Participant:
    """Save; raises RuleBroken with every problem, or CHANGED_ELSEWHERE."""
    value = tidy_participant(value)
    if found := participant_problems(desk, value):
        raise RuleBroken(found)
    with desk.store.write(Operation.SAVE_PARTICIPANT) as work:
        return work.participants.save(value)


def delete_participant(desk: Desk, participant_id: UUID) -> None:
    """Put away a participant who has no placement; :func:`restore_participant` undoes it.

    Raises RuleBroken(IN_USE) when there is a placement: the case must end by the rules of disposal.
    """
    with desk.store.write(Operation.DELETE_PARTICIPANT) as work:
        if work.placements.of_participant(participant_id):
            raise RuleBroken(Problem(Rule.IN_USE, "participant"))
        work.participants.delete(participant_id)


def restore_participant(desk: Desk, participant_id: UUID) -> None:
    """Undo :func:`delete_participant`."""
    with desk.store.write(Operation.RESTORE) as work:
        work.participants.restore(participant_id)


def age_of(value: Participant, on: date) -> int | None:
    """Whole years, when a number is known."""
    return value.person_number.age(on) if value.person_number else None


def _would_tell_another_identity(work: Work, value: Participant) -> list[Problem]:
    """Whoever has an assumed identity is registered anew. The trail keeps every value that was ever saved, so a record
    that gets the new identity in place of the old would tie the two together for ever (lag 1991:483).
    """
    if value.protection is not Protection.ASSUMED_IDENTITY or value.version == 0:
        return []
    before = work.participants.find(value.id)
    if before is None:
        return []
    number = before.person_number is not None and before.person_number != value.person_number
    name = before.name != value.name and not before.protected
    if before.name and (number or name):
        return [Problem(Rule.NEEDS_RECORD_OF_ITS_OWN, "person_number" if number else "given_name")]
    return []


def _taken(work: Work, number: PersonNumber, by: UUID) -> bool:
    other = work.participants.by_person_number(number)
    return other is not None and other.id != by


def tidy_participant(value: Participant) -> Participant:
    """A participant in the writing that is stored."""
    return replace(
        writing.tidied(value),
        address=tidy_address(value.address),
        notice=tidy_notice(value.protection, value.notice),
    )


def tidy_address(value: Address) -> Address:
    """An address in its normal writing: ``802 50``."""
    postcode = writing.tidy(value.postcode).replace(" ", "")
    if len(postcode) == 5 and postcode.isdigit():
        postcode = f"{postcode[:3]} {postcode[3:]}"
    return replace(writing.tidied(value), postcode=postcode)
