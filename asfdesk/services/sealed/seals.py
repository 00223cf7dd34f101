"""Sealing what is signed: made once after the last signature, kept, and handed out byte for byte ever after.

The supervisor's copy is sealed too. If the participant later shares less, the narrower copy is sealed anew and
replaces the wider one; both stay on record. A seal that fails stops nobody from signing: it is noted as a to-do and
tried again on demand, and no unsealed file is handed out in its place.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from uuid import UUID

from asfdesk.documents.archive import Attachment
from asfdesk.documents.content import Document, Picture, digest
from asfdesk.documents.seal import Seal
from asfdesk.documents.seal_note import SealedBy, with_seal_note
from asfdesk.domain.agreement import AgreementView, State
from asfdesk.domain.carried import Recipient, recipient_of
from asfdesk.domain.change import Operation
from asfdesk.domain.errors import Fault, Rule, RuleBroken, StoreFault
from asfdesk.domain.ids import new_id
from asfdesk.domain.kept import KeptDocument, KeptKind, Level, latest
from asfdesk.domain.seal_ladder import Advanced, Hindrance, Ladder, Rung, Sealable, Step
from asfdesk.domain.signature import Copy
from asfdesk.domain.trust import SealCertificate, SealSource
from asfdesk.sealing.cades import issuer_name
from asfdesk.sealing.conformance import examine
from asfdesk.store.work import Work

from ..agreeing.agreements import get_agreement
from ..agreeing.carried import attachments
from ..agreeing.frozen_words import signed_document
from ..desk import Desk
from ..parties.consents import shared_now
from .certificates import certificate_to_seal, signer_to_seal
from .composing import Made, Making, Order, here
from .failed_steps import keep, noted
from .kept_ladder import ladder_of

OPEN_KEY = "open_to_approvals"
PLACES = 3
"""How many others may sign a file that is open to them."""
MADE_HERE = (KeptKind.SEALED, KeptKind.RAISED)


def seal_signed(desk: Desk, agreement_id: UUID) -> None:
    """Seal both copies of a signed agreement. Never raises for a seal that fails: it is noted as a to-do."""
    for copy in Copy:
        try:
            keep_sealed(desk, get_agreement(desk, agreement_id), copy)
        except StoreFault as fault:
            if fault.fault is not Fault.SEAL_FAILED:
                raise


def keep_sealed(desk: Desk, view: AgreementView, copy: Copy) -> KeptDocument:
    """The sealed file of a signed agreement's copy, made now if it is not there yet.

    Raises:
        RuleBroken: AGREEMENT_LOCKED, nothing is presented.
        StoreFault: SEAL_FAILED with ``hindrance``; the failure is noted.
    """
    return here(keeping_sealed(desk, view, copy))


def keeping_sealed(desk: Desk, view: AgreementView, copy: Copy) -> Making[KeptDocument]:
    """:func:`keep_sealed` as a making."""
    shared = shared_now(desk, view.participant.id, view.enterprise.id)
    document = signed_document(view, copy, shared)
    agreement_id, wanted = view.agreement.id, digest(document)
    with desk.store.read() as work:
        before = newest(work, agreement_id, copy)
    if before is not None and before.content_sha256 == wanted:
        return before
    with noted(desk, Sealable(agreement_id=agreement_id), copy):
        made, certificate = yield from sealing(
            desk, document, inside=attachments(desk, view, recipient_of(copy)), judged=True
        )
    why = "signed" if before is None else "shares_less"
    kept = replace(
        sealed_here(desk, made, certificate, document, why, copy, before), agreement_id=agreement_id
    )
    with desk.store.write(Operation.SEAL) as work:
        again = newest(work, agreement_id, copy)
        if again is not None and (before is None or again.id != before.id):
            return again  # another thread was quicker
        keep(desk, work, kept, made.data, Step.SEAL)
    return kept


def sealed_here(
    desk: Desk,
    made: Made,
    certificate: SealCertificate,
    document: Document,
    why: str,
    copy: Copy = Copy.FULL,
    before: KeptDocument | None = None,
) -> KeptDocument:
    """About a file that was just sealed: whose it is, the caller adds. ``before`` is the one that it replaces."""
    return KeptDocument(
        id=new_id(),
        kind=KeptKind.SEALED,
        rung=Rung.SEALED,
        sha256=hashlib.sha256(made.data).hexdigest(),
        size=len(made.data),
        made_at=desk.now(),
        copy=copy,
        why=why,
        sealed_by=certificate.fingerprint,
        content_sha256=digest(document),
        conformance=made.conformance or examine(made.data),
        replaces=before.id if before else None,
    )


def open_to_approvals(desk: Desk) -> bool:
    """Whether what is sealed from now on leaves room for signatures of others."""
    with desk.store.read() as work:
        return bool(work.preferences.get(OPEN_KEY))


def sealed_bytes(
    desk: Desk,
    document: Document,
    pictures: Mapping[Picture, bytes] = MappingProxyType({}),
    inside: tuple[Attachment, ...] = (),
    level: Level = Level.A3,
) -> tuple[bytes, SealCertificate]:
    """``document`` as a sealed PDF that says so itself, and the certificate that sealed it. ``pictures`` are the bytes of
    those in the document, ``inside`` what the file carries if its ``level`` can.

    Raises:
        StoreFault: SEAL_FAILED with ``hindrance``.
    """
    made, certificate = here(sealing(desk, document, pictures, inside, level))
    return made.data, certificate


def sealing(
    desk: Desk,
    document: Document,
    pictures: Mapping[Picture, bytes] = MappingProxyType({}),
    inside: tuple[Attachment, ...] = (),
    level: Level = Level.A3,
    *,
    judged: bool = False,
) -> Making[tuple[Made, SealCertificate]]:
    """:func:`sealed_bytes` as a making; ``judged``: with what the validator says of them."""
    certificate = certificate_to_seal(desk)
    signer = signer_to_seal(desk, certificate)
    now = desk.now()
    by = SealedBy(
        name=signer.name,
        fingerprint=certificate.fingerprint,
        issuer=issuer_name(signer.certificate),
        own=certificate.source is SealSource.OWN,
        at=desk.local(now),
    )
    try:
        made = yield Order(
            with_seal_note(document, by),
            made_at=now,
            pictures=tuple(pictures.items()),
            attachments=inside if level.carries else (),
            seal=Seal(signer, approvals=PLACES if open_to_approvals(desk) else 0),
            certificate=certificate,
            level=level,
            judged=judged,
        )
    except RuleBroken as error:
        if any(problem.rule is Rule.CARD_FAILED for problem in error.problems):
            desk.cards.close(certificate.fingerprint)
            raise StoreFault(Fault.SEAL_FAILED, hindrance=Hindrance.NEEDS_PIN) from None
        raise
    return made, certificate


def sealed_for(
    desk: Desk, view: AgreementView, recipient: Recipient, level: Level = Level.A3, *, judged: bool = False
) -> Making[Made]:
    """Makes the bytes to hand out to a recipient. Raises StoreFault(SEAL_FAILED).

    The participant's copy shows what the case file's does but carries less inside, and an archive may want another
    ``level``, which carries nothing; both are sealed when they are handed out. ``judged``: with what the validator says.
    """
    participant = recipient is Recipient.PARTICIPANT
    kept = yield from keeping_sealed(desk, view, recipient.copy)  # what stands in the case file comes first
    if level is Level.A3 and not participant:
        with desk.store.read() as work:
            return Made(work.kept.content(kept.id), kept.conformance if kept.conformance.results else None)
    shared = shared_now(desk, view.participant.id, view.enterprise.id)
    document = signed_document(view, recipient.copy, shared)
    assert kept.content_sha256 == digest(document)
    inside = attachments(desk, view, recipient) if level.carries else ()
    made, _ = yield from sealing(desk, document, inside=inside, level=level, judged=judged)
    return made


def ladder(desk: Desk, view: AgreementView, copy: Copy = Copy.FULL) -> Ladder:
    """Where a copy of the agreement stands, and what is missing."""
    of = Sealable(agreement_id=view.agreement.id)
    with desk.store.read() as work:
        kept = newest(work, view.agreement.id, copy)
        failures = [one for one in work.failed_steps.of(of) if one.copy is copy]
        outside = [one for one in work.kept.of_agreement(view.agreement.id) if one.kind is KeptKind.EXTERNAL]
    return replace(
        ladder_of(desk, of, kept, copy, signed=view.agreement.state is State.SIGNED),
        approved_by=tuple(kept.name.split(", ")) if kept and kept.name else (),
        advanced=_advanced(outside) if copy is Copy.FULL else None,
        outside=next((one for one in failures if one.step is Step.ADVANCED), None),
    )


def _advanced(outside: list[KeptDocument]) -> Advanced | None:
    """The newest file that came back signed."""
    if not outside:
        return None
    last = max(outside, key=lambda one: (one.made_at, str(one.id)))
    return Advanced(tuple(last.name.split(", ")), last.made_at, last.id, last.conformance.archival)


def newest(work: Work, agreement_id: UUID, copy: Copy) -> KeptDocument | None:
    """The sealed file of a copy that no later one replaces."""
    return newest_of(work.kept.of_agreement(agreement_id), copy)


def newest_of(kept: list[KeptDocument], copy: Copy) -> KeptDocument | None:
    """The sealed file of a copy, among those kept of one document, that no later one replaces."""
    found = latest([one for one in kept if one.kind in MADE_HERE and one.copy is copy])
    return found[-1] if found else None
