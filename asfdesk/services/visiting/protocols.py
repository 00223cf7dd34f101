"""Protocols of closed visits: their frozen words, who has signed them, whose copy holds what, and the sealed file.

A protocol is finished when the visit is closed and may then be signed by each party; signed by all it is sealed and kept
like an agreement. The supervisor's copy is narrowed by what the participant consents to now, never widened beyond what was
frozen (JO 3507-2017). Visits closed before words were frozen are stated as they stand in the register.
"""

from __future__ import annotations

from uuid import UUID

from asfdesk.documents.content import Document, Picture, digest, from_json, to_json
from asfdesk.documents.printable import check_document
from asfdesk.documents.protocol import protocol_document, with_protocol_signatures
from asfdesk.documents.reading import pictures
from asfdesk.documents.render import pdf
from asfdesk.documents.sharing import for_supervisor, topics
from asfdesk.domain.agreement import copy_for
from asfdesk.domain.change import Operation
from asfdesk.domain.errors import Rule, broken
from asfdesk.domain.ids import new_id
from asfdesk.domain.kinds import SharedTopic
from asfdesk.domain.protocol import Protocol, ProtocolSignature, ProtocolText
from asfdesk.domain.signature import Copy, Given, Ink, Role, Way
from asfdesk.domain.visit import VisitView
from asfdesk.store.work import Work

from ..desk import Desk
from ..sealed.finished import finished_pdf
from ..signatures.given import checked, require_shown, require_turn
from .visit_view import view_of


def freeze_words(desk: Desk, work: Work, view: VisitView) -> None:
    """Freeze both copies of the protocol of a visit that is being closed. Raises RuleBroken(UNPRINTABLE)."""
    full = protocol_document(view, demo=desk.demo)
    check_document(full)
    narrow = for_supervisor(full, _values(view.shared))
    work.protocols.freeze(_text(view, Copy.FULL, full), _text(view, Copy.SUPERVISOR, narrow))


def get_protocol(desk: Desk, visit_id: UUID) -> Protocol:
    """The protocol of a visit as it stands."""
    with desk.store.read() as work:
        return protocol_of(desk, work, visit_id)


def protocol_of(desk: Desk, work: Work, visit_id: UUID) -> Protocol:
    """:func:`get_protocol` within a running unit of work."""
    view = view_of(desk, work, work.visits.get(visit_id))
    return Protocol(view, work.protocols.texts(visit_id), work.protocols.signatures(visit_id))


def protocol(desk: Desk, view: VisitView, copy: Copy = Copy.FULL) -> Document:
    """What the protocol states: of a closed visit the frozen words with the signatures so far, else as it stands now."""
    return stated(desk, get_protocol(desk, view.visit.id), copy)


def stated(desk: Desk, found: Protocol, copy: Copy) -> Document:
    """:func:`protocol` of what has been read already."""
    text = found.text(copy)
    if text is None:
        return protocol_document(found.view, copy=copy, demo=desk.demo)
    document = from_json(text.content.encode())
    if copy is Copy.SUPERVISOR:
        document = for_supervisor(document, _values(found.view.shared))
    return with_protocol_signatures(document, found, Desk.local)


def protocol_pdf(desk: Desk, view: VisitView, copy: Copy = Copy.FULL) -> bytes:
    """The protocol's pages."""
    document = protocol(desk, view, copy)
    return finished_pdf(desk, document, pictures=picture_bytes(desk, view.visit.id, document))


def withheld(view: VisitView, document: Document) -> tuple[SharedTopic, ...]:
    """The topics that a protocol tells of and the supervisor's copy leaves out, for want of consent."""
    told = topics(document)
    return tuple(topic for topic in SharedTopic if topic.value in told and topic not in view.shared)


def picture_bytes(desk: Desk, visit_id: UUID, document: Document) -> dict[Picture, bytes]:
    """The bytes of each picture of a visit that its document shows."""
    wanted = {picture.sha256: picture for picture in pictures(document.blocks)}
    if not wanted:
        return {}
    with desk.store.read() as work:
        return {
            wanted[one.sha256]: work.pictures.content(one.id)
            for one in work.pictures.of_visit(visit_id)
            if one.sha256 in wanted
        }


# ------------------------------------------------------------------------------------------------ signing


def shown_text(found: Protocol, role: Role) -> ProtocolText:
    """The frozen words that a party reads and signs. Raises RuleBroken(PROTOCOL_NOT_FROZEN)."""
    text = found.text(copy_for(role))
    if text is None:
        raise broken(Rule.PROTOCOL_NOT_FROZEN, "protocol")
    return text


def shown_pdf(desk: Desk, found: Protocol, role: Role) -> bytes:
    """The pages that a party reads before signing, with the signatures given so far."""
    document = with_protocol_signatures(
        from_json(shown_text(found, role).content.encode()), found, Desk.local
    )
    return pdf(document, made_at=desk.now(), pictures=picture_bytes(desk, found.view.visit.id, document))


def signer(found: Protocol, role: Role) -> tuple[str, str]:
    """The name and the capacity that a party is expected to sign with."""
    view = found.view
    if role is Role.PARTICIPANT:
        return view.participant.name if view.participant else "", "Deltagare"
    if role is Role.ENTERPRISE:
        if view.supervisor is not None:
            return view.supervisor.name, "Handledare"
        return view.enterprise.signatory, view.enterprise.signatory_title or "För anordnaren"
    return (view.officer.name, view.officer.title) if view.officer else ("", "Handläggare")


def sign_protocol(
    desk: Desk,
    visit_id: UUID,
    role: Role,
    *,
    name: str,
    capacity: str,
    place: str,
    ink: Ink | None,
    shown_sha256: str,
    way: Way = Way.SCREEN,
    typed: str = "",
    witness: str = "",
) -> Protocol:
    """Take one party's signature under exactly the text that was on the screen.

    Raises RuleBroken: a problem of ``given.given_problems``; PROTOCOL_NOT_FROZEN; TEXT_CHANGED when what was shown is
    not what is frozen; SIGNED_ALREADY.
    """
    given = checked(Given(name, capacity, place, ink, way, typed, witness))
    with desk.store.write(Operation.SIGN_PROTOCOL) as work:
        before = protocol_of(desk, work, visit_id)
        text = shown_text(before, role)
        require_shown(text, shown_sha256, "protocol")
        require_turn(role, before.left)
        work.protocols.sign(
            ProtocolSignature(
                id=new_id(),
                visit_id=visit_id,
                role=role,
                name=given.name,
                capacity=given.capacity,
                place=given.place,
                signed_at=desk.now(),
                copy=text.copy,
                shown_sha256=shown_sha256,
                ink=given.kept_ink,
                way=given.way,
                witness=given.witness,
            )
        )
        return protocol_of(desk, work, visit_id)


def _text(view: VisitView, copy: Copy, document: Document) -> ProtocolText:
    return ProtocolText(view.visit.id, copy, to_json(document).decode(), digest(document))


def _values(shared: frozenset[SharedTopic]) -> frozenset[str]:
    return frozenset(topic.value for topic in shared)
