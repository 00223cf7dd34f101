"""Consents: give, revoke, and what may be shared today."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID

from asfdesk.domain.change import Operation
from asfdesk.domain.consent import Consent, check_consent, topics_shared
from asfdesk.domain.errors import RuleBroken
from asfdesk.domain.ids import new_id
from asfdesk.domain.kinds import SharedTopic
from asfdesk.domain.writing import tidy

from .desk import Desk


def new_consent(desk: Desk, participant_id: UUID, enterprise_id: UUID, until: date | None = None) -> Consent:
    """A consent to fill in, valid from today."""
    return Consent(new_id(), participant_id, enterprise_id, valid_from=desk.today(), valid_to=until)


def save_consent(desk: Desk, value: Consent) -> Consent:
    """Save; raises RuleBroken: a consent must name topics, purpose, start and end."""
    value = replace(value, purpose=tidy(value.purpose))
    if found := check_consent(value):
        raise RuleBroken(found)
    with desk.store.write(Operation.SAVE_CONSENT) as work:
        return work.consents.save(value)


def revoke_consent(desk: Desk, value: Consent) -> Consent:
    """Revoked from today; it stays on record."""
    with desk.store.write(Operation.REVOKE_CONSENT) as work:
        return work.consents.save(replace(value, revoked_on=desk.today()))


def consents_of(desk: Desk, participant_id: UUID) -> tuple[Consent, ...]:
    """A participant's consents, the newest first."""
    with desk.store.read() as work:
        found = work.consents.of_participant(participant_id)
    return tuple(sorted(found, key=lambda c: (c.valid_from or date.min, c.id), reverse=True))


def shared_now(desk: Desk, participant_id: UUID, enterprise_id: UUID) -> frozenset[SharedTopic]:
    """What may be shared with an enterprise today."""
    with desk.store.read() as work:
        return topics_shared(work.consents.of_participant(participant_id), enterprise_id, desk.today())
