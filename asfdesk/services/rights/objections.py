"""Correction and objection: what the person says about a record, beside what it contests. See ``domain.objection``."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from asfdesk.domain.change import Kind, Operation
from asfdesk.domain.errors import RuleBroken
from asfdesk.domain.ids import new_id
from asfdesk.domain.objection import Decision, Objection, check_objection
from asfdesk.domain.writing import tidied

from ..desk import Desk


def new_objection(
    desk: Desk,
    participant_id: UUID,
    *,
    about: Kind = Kind.PARTICIPANT,
    subject: UUID | None = None,
    contested: str = "",
) -> Objection:
    """An objection to fill in, received today, against the person's own record or one thing in the case."""
    return Objection(
        new_id(),
        participant_id,
        about=about,
        subject=subject or participant_id,
        contested=contested,
        received_on=desk.today(),
    )


def save_objection(desk: Desk, value: Objection) -> Objection:
    """Save; a decision gets its day. What is contested is not changed. Raises RuleBroken with every problem."""
    value = tidied(value)
    if value.decision is Decision.OPEN:
        value = replace(value, decided_on=None)
    elif value.decided_on is None:
        value = replace(value, decided_on=desk.today())
    if found := check_objection(value, desk.today()):
        raise RuleBroken(found)
    with desk.store.write(Operation.SAVE_OBJECTION) as work:
        return work.objections.save(value)


def objections_of(desk: Desk, participant_id: UUID) -> tuple[Objection, ...]:
    """A person's objections, the latest first."""
    with desk.store.read() as work:
        return tuple(reversed(work.objections.of_participant(participant_id)))


def objections_about(desk: Desk, subject: UUID) -> tuple[Objection, ...]:
    """What is said against one record, to be shown beside it."""
    with desk.store.read() as work:
        return tuple(work.objections.about(subject))
