"""Consents: give, revoke, and what may be shared today."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID

from asfdesk.domain.change import Operation
from asfdesk.domain.consent import Consent, ConsentWay, check_consent, topics_shared
from asfdesk.domain.errors import Rule, RuleBroken, broken
from asfdesk.domain.ids import new_id
from asfdesk.domain.kinds import SharedTopic
from asfdesk.domain.parties import Commissioner
from asfdesk.domain.writing import tidy

from ..desk import Desk
from .commissioners import current_officer


def new_consent(desk: Desk, participant_id: UUID, enterprise_id: UUID, until: date | None = None) -> Consent:
    """A consent to fill in: given today to the officer at this desk, and valid from today."""
    today = desk.today()
    officer = current_officer(desk)
    return Consent(
        new_id(), participant_id, enterprise_id, valid_from=today, valid_to=until, given_on=today,
        given_to=officer.name if officer else "",
    )  # fmt: skip


def save_consent(desk: Desk, value: Consent) -> Consent:
    """Save; raises RuleBroken: a consent must name topics, purpose, start and end, and be given already."""
    value = replace(value, purpose=tidy(value.purpose), given_to=tidy(value.given_to))
    if found := check_consent(value, desk.today()):
        raise RuleBroken(found)
    with desk.store.write(Operation.SAVE_CONSENT) as work:
        return work.consents.save(value)


def revoke_consent(desk: Desk, value: Consent, way: ConsentWay = ConsentWay.ORAL, note: str = "") -> Consent:
    """Revoked from today, in writing or by word of mouth; it stays on record. Raises RuleBroken(TOO_LONG)."""
    revoked = replace(value, revoked_on=desk.today(), revoked_way=way, revoked_note=tidy(note))
    if found := [problem for problem in check_consent(revoked) if problem.field == "revoked_note"]:
        raise RuleBroken(found)
    with desk.store.write(Operation.REVOKE_CONSENT) as work:
        return work.consents.save(revoked)


def unrevoke_consent(desk: Desk, value: Consent) -> Consent:
    """Undo :func:`revoke_consent` the same day: it was a slip, not the participant's word. Raises RuleBroken
    (DATE_OUT_OF_RANGE) later, when copies may have gone out by it; a new consent is given then."""
    if value.revoked_on != desk.today():
        raise broken(Rule.DATE_OUT_OF_RANGE, "revoked_on", earliest=desk.today())
    with desk.store.write(Operation.RESTORE) as work:
        return work.consents.save(replace(value, revoked_on=None, revoked_way=None, revoked_note=""))


def authorities(desk: Desk) -> tuple[Commissioner, ...]:
    """Who else than the workplace a participant may let know something, in Swedish order."""
    with desk.store.read() as work:
        return tuple(work.commissioners.all())


def consents_of(desk: Desk, participant_id: UUID) -> tuple[Consent, ...]:
    """A participant's consents, the newest first."""
    with desk.store.read() as work:
        found = work.consents.of_participant(participant_id)
    return tuple(sorted(found, key=lambda c: (c.valid_from or date.min, c.id), reverse=True))


def shared_now(desk: Desk, participant_id: UUID, enterprise_id: UUID) -> frozenset[SharedTopic]:
    """What may be shared with an enterprise today."""
    with desk.store.read() as work:
        return topics_shared(work.consents.of_participant(participant_id), enterprise_id, desk.today())
