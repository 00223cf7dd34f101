"""Signed in the authority's own service: the file that goes there, and the signed one that comes back.

This is the way to an *avancerad elektronisk underskrift* (eIDAS art. 26): whether a service's signatures are advanced
is the authority's to know, which says so by trusting the root of its certificates here. The program proves the rest:
that what came back is this agreement, word for word and plain to see, that every signature holds, covers what it must,
and is by somebody under a trusted root. Own roots do not count: the register cannot sign for anybody.

What came back is kept beside the sealed file and never in its place, since services often break PDF/A.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

import msgspec
from cryptography.x509 import Certificate

from asfdesk.documents.archive import Attachment
from asfdesk.documents.render import pdf
from asfdesk.domain.agreement import AgreementView, State
from asfdesk.domain.carried import Carry, Recipient
from asfdesk.domain.change import Operation
from asfdesk.domain.errors import Fault, Rule, StoreFault, broken
from asfdesk.domain.ids import new_id
from asfdesk.domain.kept import KeptDocument, KeptKind
from asfdesk.domain.reading import Seen
from asfdesk.domain.seal_ladder import Hindrance, Sealable, Step
from asfdesk.domain.signature import Copy
from asfdesk.domain.trust import TrustPurpose
from asfdesk.domain.verdict import Content, Judgement, Mark, Reason
from asfdesk.exchange import agreement_data as form
from asfdesk.sealing.cell import LARGEST, Cell, OutOfBounds
from asfdesk.sealing.certificates import read_certificates

from ..agreeing.agreements import get_agreement
from ..agreeing.carried import agreement_data
from ..agreeing.frozen_words import signed_document
from ..desk import Desk
from ..output.exports import Export, record_export
from ..output.files import safe_name
from ..parties.consents import shared_now
from ..sealed.certificates import trusted
from ..sealed.failed_steps import note_failure
from ..sealed.verification import judge

_DESCRIPTION = "Överenskommelsens uppgifter, utan hur underskrifterna ritades"
_GRAVE = {
    Reason.NOT_TRUSTED: Hindrance.ISSUER_UNKNOWN,
    Reason.NOT_VALID_THEN: Hindrance.SIGNER_EXPIRED,
    Reason.NO_SIGNATURE: Hindrance.NO_SIGNATURE,
    Reason.SEAL_REMOVED: Hindrance.NO_SIGNATURE,
    Reason.CONTENT_DIFFERS: Hindrance.OTHER_DOCUMENT,
    Reason.UNREADABLE: Hindrance.UNREADABLE,
    Reason.TOO_MUCH: Hindrance.UNREADABLE,
}
_MISTAKEN = frozenset({Hindrance.UNREADABLE, Hindrance.OTHER_DOCUMENT, Hindrance.NO_SIGNATURE})
"""Another file was chosen by mistake: told, and no to-do."""


class _Asked(msgspec.Struct):
    signers: str
    clocks: str
    at: datetime


class Brought(msgspec.Struct, frozen=True):
    """What the cell says of a file: the judgement, whether each signature is by a trusted signer, whose it is."""

    judgement: Judgement
    by_signers: bool
    agreement_id: str = ""
    texts: tuple[tuple[str, str], ...] = ()


def export_for_service(desk: Desk, agreement_id: UUID) -> Export:
    """The signed agreement without our seal, with its data inside, to be signed in the authority's service.

    Raises:
        RuleBroken: AGREEMENT_LOCKED, it is not signed by all yet.
    """
    view = get_agreement(desk, agreement_id)
    _require_signed(view)
    shared = shared_now(desk, view.participant.id, view.enterprise.id)
    carry = Carry(person_number=True)  # nobody's movements leave the register
    data = form.to_json(agreement_data(view, Recipient.FILE, carry, shared))
    made = pdf(
        signed_document(view, Copy.FULL, shared),
        made_at=desk.now(),
        attachments=(Attachment(form.NAME, "application/json", data, _DESCRIPTION),),
    )
    record_export(desk, "agreement for signing elsewhere", Seen.EXPORT, agreement_id)
    return Export(safe_name(f"Överenskommelse {view.agreement.number} för underskriftstjänsten"), made)


def bring_back(desk: Desk, agreement_id: UUID, data: bytes) -> KeptDocument:
    """Attach the file that was signed in the authority's service, if it holds.

    Raises:
        RuleBroken: AGREEMENT_LOCKED, it is not signed by all yet.
        StoreFault: NOT_BROUGHT_BACK with ``hindrance``; noted as a to-do unless another file was chosen by mistake.
    """
    view = get_agreement(desk, agreement_id)
    _require_signed(view)
    found = _look(desk, data)
    hindrance = _hindrance(view, found)
    if hindrance is not None:
        if hindrance not in _MISTAKEN:
            note_failure(desk, Sealable(agreement_id=agreement_id), Copy.FULL, Step.ADVANCED, hindrance)
        raise StoreFault(Fault.NOT_BROUGHT_BACK, hindrance=hindrance)
    assert found is not None  # else there is a hindrance
    signers = [one for one in found.judgement.found if one.kind is not Mark.TIME]
    sha256 = hashlib.sha256(data).hexdigest()
    with desk.store.write(Operation.KEEP_DOCUMENT) as work:
        work.failed_steps.drop(Sealable(agreement_id=agreement_id), Copy.FULL, Step.ADVANCED)
        there = [one for one in work.kept.of_agreement(agreement_id) if one.sha256 == sha256]
        if there:
            return there[0]
        kept = KeptDocument(
            id=new_id(),
            kind=KeptKind.EXTERNAL,
            rung=found.judgement.rung,
            sha256=sha256,
            size=len(data),
            made_at=desk.now(),
            agreement_id=agreement_id,
            name=", ".join(one.name for one in signers)[:200],
            why="advanced",
            sealed_by=signers[-1].fingerprint,
            conformance=found.judgement.conformance,
        )
        work.kept.add(kept, data)
    return kept


def forget_attempt(desk: Desk, agreement_id: UUID) -> None:
    """Nobody will sign it elsewhere after all: the to-do goes."""
    with desk.store.write(Operation.SEAL) as work:
        work.failed_steps.drop(Sealable(agreement_id=agreement_id), Copy.FULL, Step.ADVANCED)


def outside_file(desk: Desk, agreement_id: UUID, kept_id: UUID) -> Export:
    """The kept file as it came back, byte for byte."""
    view = get_agreement(desk, agreement_id)
    with desk.store.read() as work:
        data = work.kept.content(kept_id)
    record_export(desk, "agreement signed elsewhere", Seen.EXPORT, agreement_id)
    return Export(
        safe_name(f"Överenskommelse {view.agreement.number} underskriven i underskriftstjänsten"), data
    )


def _require_signed(view: AgreementView) -> None:
    if view.agreement.state is not State.SIGNED:
        raise broken(Rule.AGREEMENT_LOCKED, "agreement", number=view.agreement.number)


def _look(desk: Desk, data: bytes) -> Brought | None:
    if len(data) > LARGEST or b"%PDF-" not in data[:1024]:
        return None
    chosen = trusted(desk)

    def roots(purpose: TrustPurpose) -> str:
        return "".join(one.pem for one in chosen if one.purpose is purpose)

    asked = _Asked(roots(TrustPurpose.SIGNATURES), roots(TrustPurpose.TIME), desk.now().astimezone(UTC))
    try:
        with Cell(look_in_cell) as cell:
            return msgspec.json.decode(cell.ask(data, msgspec.json.encode(asked)), type=Brought)
    except (OutOfBounds, msgspec.DecodeError):
        return None


def look_in_cell(data: bytes, asked: bytes) -> bytes:
    """:func:`look_at_brought` with everything as bytes."""
    question = msgspec.json.decode(asked, type=_Asked)
    signers, clocks = _read(question.signers), _read(question.clocks)
    return msgspec.json.encode(look_at_brought(data, signers, clocks, question.at))


def look_at_brought(
    data: bytes, signers: tuple[Certificate, ...], clocks: tuple[Certificate, ...], at: datetime
) -> Brought:
    """The strict look at what came back, in this process. ``signers`` and ``clocks``: whom to trust for what."""
    from ..sealed.agreement_words import carried_texts

    judgement = judge(data, (*signers, *clocks), at)
    only = judge(data, signers, at)
    marks = [one for one in only.found if one.kind is not Mark.TIME]
    agreement_id, texts = carried_texts(data)
    judgement = replace(judgement, title="")
    return Brought(judgement, bool(marks) and all(one.trusted for one in marks), agreement_id, texts)


def _hindrance(view: AgreementView, found: Brought | None) -> Hindrance | None:
    """What stands in the way of attaching the file; conformance does not, it is told beside it."""
    if found is None:
        return Hindrance.UNREADABLE
    mine = {(text.copy.value, text.sha256) for text in view.texts}
    judgement = found.judgement
    if found.agreement_id and (found.agreement_id != str(view.agreement.id) or not set(found.texts) <= mine):
        return Hindrance.OTHER_DOCUMENT
    against = set(judgement.reasons) - {Reason.NOT_CONFORMING}
    for reason, hindrance in _GRAVE.items():
        if against == {reason}:
            return hindrance
    if against & {Reason.UNREADABLE, Reason.TOO_MUCH}:
        return Hindrance.UNREADABLE
    if against & {Reason.NO_SIGNATURE, Reason.SEAL_REMOVED}:
        return Hindrance.NO_SIGNATURE
    if against:
        return Hindrance.NOT_WHOLE
    if not found.by_signers:
        return Hindrance.ISSUER_UNKNOWN
    return None if judgement.content is Content.AGREES else Hindrance.OTHER_DOCUMENT


def _read(roots: str) -> tuple[Certificate, ...]:
    return read_certificates(roots.encode()) if roots else ()
