"""The sealed file of a signed protocol, whose copy carries what inside, and how strongly a protocol stands.

Sealed once after the last signature, kept, and handed out byte for byte. A narrower supervisor's copy, after a consent was
withdrawn, replaces the wider one; both stay on record. What could not be sealed is a to-do, and nothing unsealed is handed
out in its place. Source of what the supervisor's copy holds: JO 3507-2017 and OSL 26:1.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

import msgspec

from asfdesk import __version__
from asfdesk.documents.archive import Attachment
from asfdesk.documents.content import digest, from_json, to_json
from asfdesk.documents.protocol import question_words
from asfdesk.documents.protocol_pictures import picture_words, told_pictures
from asfdesk.documents.sharing import for_supervisor
from asfdesk.domain.carried import Carry, Recipient, recipient_of
from asfdesk.domain.change import Operation
from asfdesk.domain.checklist import answered, visible_items
from asfdesk.domain.errors import Fault, StoreFault
from asfdesk.domain.kept import KeptDocument
from asfdesk.domain.note import Visibility
from asfdesk.domain.protocol import Protocol, ProtocolSignature, ProtocolText
from asfdesk.domain.seal_ladder import Rung, Sealable, Step
from asfdesk.domain.signature import Copy, Way
from asfdesk.domain.visit import VisitView, answer_values
from asfdesk.exchange import protocol_data as form
from asfdesk.store.work import Work

from ..agreeing.carried import carry_for, ink_data
from ..desk import Desk
from ..sealed.composing import Made, Making, Order, here
from ..sealed.failed_steps import keep, noted
from ..sealed.seals import newest_of, sealed_here, sealing
from .protocols import get_protocol, picture_bytes, stated
from .visit_view import checklist_json

_DESCRIPTION = "Protokollets uppgifter, underskrifter och kontrollsummor"


@dataclass(frozen=True, slots=True)
class Standing:
    """How a protocol stands: frozen words or not, signatures, and whether its sealed file is kept; ``failed``: whether
    sealing it was tried in vain."""

    frozen: bool
    signed: bool
    sealed: bool
    failed: bool = False
    archival: bool = False
    rung: Rung = Rung.DRAWN


def seal_protocol(desk: Desk, visit_id: UUID) -> bool:
    """Seal both copies of a signed protocol. False when it could not be done: a to-do until it is."""
    try:
        keep_copies(desk, visit_id)
    except StoreFault as fault:
        if fault.fault is not Fault.SEAL_FAILED:
            raise
        return False
    return True


def keep_sealed_protocol(desk: Desk, found: Protocol, copy: Copy) -> KeptDocument:
    """The sealed file of a signed protocol's copy, made now if it is not there yet. Raises StoreFault(SEAL_FAILED)."""
    return here(keeping_sealed_protocol(desk, found, copy))


def keeping_sealed_protocol(desk: Desk, found: Protocol, copy: Copy) -> Making[KeptDocument]:
    """:func:`keep_sealed_protocol` as a making."""
    visit_id = found.view.visit.id
    document = stated(desk, found, copy)
    wanted = digest(document)
    with desk.store.read() as work:
        before = newest_protocol(work, visit_id, copy)
    if before is not None and before.content_sha256 == wanted:
        return before
    with noted(desk, Sealable(visit_id=visit_id), copy):
        made, certificate = yield from sealing(
            desk,
            document,
            picture_bytes(desk, visit_id, document),
            inside=attachments(desk, found, recipient_of(copy)),
            judged=True,
        )
    why = "signed" if before is None else "shares_less"
    kept = replace(sealed_here(desk, made, certificate, document, why, copy, before), visit_id=visit_id)
    with desk.store.write(Operation.SEAL) as work:
        again = newest_protocol(work, visit_id, copy)
        if again is not None and (before is None or again.id != before.id):
            return again  # another thread was quicker
        keep(desk, work, kept, made.data, Step.SEAL)
    return kept


def newest_protocol(work: Work, visit_id: UUID, copy: Copy) -> KeptDocument | None:
    """The sealed file of a copy that no later one replaces."""
    return newest_of(work.kept.of_visit(visit_id), copy)


def standing(desk: Desk, found: Protocol) -> Standing:
    """How a protocol stands now."""
    with desk.store.read() as work:
        kept = newest_protocol(work, found.view.visit.id, Copy.FULL)
        tried = work.failed_steps.of(Sealable(visit_id=found.view.visit.id))
    return Standing(
        frozen=bool(found.texts),
        signed=found.signed,
        sealed=kept is not None,
        failed=any(one.step is Step.SEAL for one in tried),
        archival=bool(kept and kept.conformance.archival),
        rung=kept.rung if kept else Rung.DRAWN,
    )


def keep_copies(desk: Desk, visit_id: UUID) -> None:
    """Seal what is not sealed of both copies. Raises StoreFault(SEAL_FAILED); the failure is noted."""
    found = get_protocol(desk, visit_id)
    for copy in Copy:
        keep_sealed_protocol(desk, found, copy)


def protocol_for(desk: Desk, visit_id: UUID, recipient: Recipient) -> bytes:
    """The bytes to hand out: the sealed file of what everybody has signed, else the pages as they stand.

    Raises StoreFault(SEAL_FAILED): signed but not sealed; nothing weaker is made in its place.
    """
    return here(protocol_made(desk, visit_id, recipient)).data


def protocol_made(desk: Desk, visit_id: UUID, recipient: Recipient, *, judged: bool = False) -> Making[Made]:
    """:func:`protocol_for` as a making; ``judged``: with what the validator says of the bytes."""
    found = get_protocol(desk, visit_id)
    document = stated(desk, found, recipient.copy)
    pictures = picture_bytes(desk, visit_id, document)
    inside = attachments(desk, found, recipient)
    if not found.signed:
        return (
            yield Order(
                document,
                made_at=desk.now(),
                pictures=tuple(pictures.items()),
                attachments=inside,
                judged=judged,
            )
        )
    kept = yield from keeping_sealed_protocol(desk, found, recipient.copy)
    if recipient is Recipient.PARTICIPANT:  # what stands in the case file came first
        made, _ = yield from sealing(desk, document, pictures, inside=inside, judged=judged)
        return made
    with desk.store.read() as work:
        return Made(work.kept.content(kept.id), kept.conformance if kept.conformance.results else None)


def attachments(desk: Desk, found: Protocol, recipient: Recipient) -> tuple[Attachment, ...]:
    """What the recipient's copy carries inside; nothing before the visit is closed or when pages alone were chosen."""
    carry = carry_for(desk, recipient)
    if found.view.visit.closed_at is None or not carry.data:
        return ()
    data = form.to_json(data_of(found, recipient, carry))
    return (Attachment(form.NAME, "application/json", data, _DESCRIPTION),)


def data_of(found: Protocol, recipient: Recipient, carry: Carry) -> form.ProtocolData:
    """The protocol as data for a recipient. The supervisor's holds the words of the supervisor's copy alone."""
    view, visit = found.view, found.view.visit
    assert visit.closed_at is not None
    mine = recipient is not Recipient.SUPERVISOR
    texts = tuple(
        form.TextData(text.copy.value, text.sha256, text.content) if mine else _shared_text(found, text)
        for text in found.texts
        if mine or text.copy is Copy.SUPERVISOR
    )
    left_out = () if mine else ("answers", "notes", "actions", "pictures")
    narrow = form.ProtocolData(
        format=form.FORMAT,
        version=form.VERSION,
        program=f"asfdesk {__version__}",
        recipient=recipient.value,
        left_out=left_out,
        id=str(visit.id),
        kind=visit.kind.value,
        held_on=visit.on,
        closed_at=visit.closed_at,
        enterprise=form.NamedData(str(view.enterprise.id), view.enterprise.name, view.enterprise.org_number),
        checklist=visit.checklist_code,
        checklist_version=visit.checklist_version,
        texts=texts,
        signatures=tuple(
            _signature(one, dynamics=carry.keeps_dynamics(recipient, one.role)) for one in found.signatures
        ),
        agreement=view.agreement_number,
    )
    if not mine:
        return narrow
    whole = msgspec.structs.replace(narrow, **_whole(view, person_number=carry.person_number))
    if recipient is not Recipient.FILE:
        return whole
    return msgspec.structs.replace(whole, checklist_content=checklist_json(view.checklist, view.apart))


def _signature(one: ProtocolSignature, *, dynamics: bool) -> form.SignatureData:
    drawn = one.way in (Way.SCREEN, Way.MARK)
    return form.SignatureData(
        role=one.role.value,
        name=one.name,
        capacity=one.capacity,
        place=one.place,
        signed_at=one.signed_at,
        copy=one.copy.value,
        shown_sha256=one.shown_sha256,
        way=one.way.value,
        witness=one.witness,
        id=str(one.id),
        ink=ink_data(one.ink, dynamics=dynamics) if drawn else None,
    )


def _shared_text(found: Protocol, text: ProtocolText) -> form.TextData:
    """The frozen words of the supervisor's copy; where the participant consents to less by now, those that remain."""
    document = from_json(text.content.encode())
    narrowed = for_supervisor(document, frozenset(topic.value for topic in found.view.shared))
    if narrowed == document:
        return form.TextData(text.copy.value, text.sha256, text.content)
    return form.TextData(text.copy.value, text.sha256, pages=to_json(narrowed).decode())


def _whole(view: VisitView, *, person_number: bool) -> dict[str, Any]:
    visit, person, officer = view.visit, view.participant, view.officer
    number = person.person_number.digits if person and person.person_number and person_number else ""
    own = view.own_answers
    asked = (item for item in visible_items(view.checklist, answer_values(own)) if item.id in own)
    values = answer_values(view.answers)
    notes = visit.notes if visit.notes_visibility is not Visibility.OFFICER else ""
    return {
        "place": visit.place,
        "participant": form.NamedData(str(person.id), person.name, number) if person else None,
        "officer": form.NamedData(str(officer.id), officer.name) if officer else None,
        "attendees": visit.attendees,
        "answers": tuple(
            form.AnswerData(
                item=item.id,
                question=question_words(item),
                kind=item.kind.value,
                values=answered(values, item.id),
                comment=_comment(view, item.id),
                visibility=_visibility(view, item.id),
            )
            for item in (*asked, *view.apart)
        ),
        "participant_view": visit.participant_view,
        "supervisor_view": visit.supervisor_view,
        "notes": notes,
        "actions": tuple(
            form.ActionData(
                action.text, action.owner.value, action.owner_name, action.due, str(action.id), action.item
            )
            for action in view.actions
        ),
        "objections": tuple(
            form.ObjectionData(one.contested, one.statement, one.received_on, str(one.id), one.demand.value)
            for one in view.objections
        ),
        "pictures": tuple(
            form.PictureData(
                str(one.id),
                one.sha256,
                one.kind.value,
                picture_words(one, number_of, ""),
                one.width,
                one.height,
                one.item,
                one.visibility.value,
                one.alt,
            )
            for number_of, one in enumerate(told_pictures(view), 1)
        ),
        "placement_id": str(visit.placement_id) if visit.placement_id else None,
        "because": visit.because.value,
        "number": visit.number,
        "held_at": visit.at,
        "moved_from": visit.moved_from,
        "opened_at": visit.opened_at,
        "notes_visibility": visit.notes_visibility.value if notes else "",
    }


def _comment(view: VisitView, item: str) -> str:
    answer = view.answers[item]
    return answer.comment if answer.visibility is not Visibility.OFFICER else ""


def _visibility(view: VisitView, item: str) -> str:
    return view.answers[item].visibility.value if _comment(view, item) else ""
