"""Issuing what closes a placement, and handing it out: each recipient's copy by the consents of the day.

What is issued is frozen whole with the signatures given under it. The participant's copy and the case file's are the whole
document; the workplace's and another authority's hold what the participant consents to share with just them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from uuid import UUID

from msgspec.structs import replace as changed

from asfdesk.documents.closing_signatures import role_of, with_closing_signatures
from asfdesk.documents.content import Document, digest, from_json, signature_boxes, to_json
from asfdesk.documents.ending_notice import EndingTold, notice_document
from asfdesk.documents.printable import check_document
from asfdesk.documents.sharing import RECIPIENT, for_supervisor, topics
from asfdesk.domain.change import Operation
from asfdesk.domain.closing import USUAL_SIGNERS, ClosingDocument, ClosingKind, ClosingSignature
from asfdesk.domain.consent import topics_shared
from asfdesk.domain.errors import Problem, Rule, RuleBroken, broken
from asfdesk.domain.ids import new_id
from asfdesk.domain.kinds import SharedTopic
from asfdesk.domain.parties import Commissioner
from asfdesk.domain.reading import Seen
from asfdesk.domain.signature import Given, Role
from asfdesk.store.work import Work

from ..desk import Desk
from ..output.exports import Export, record_export
from ..output.files import safe_name
from ..sealed.finished import finished_pdf
from ..signatures.given import checked, require_turn
from . import assessments, work_certificates
from .endings import EndingView, get_ending, reason_of

EARLIEST = timedelta(days=7)
"""How long before the last day something may be issued: it is gone through together before the end."""


class Whose(StrEnum):
    """For whom a copy is made."""

    FILE = "file"
    PARTICIPANT = "participant"
    SUPERVISOR = "supervisor"
    AUTHORITY = "authority"


@dataclass(frozen=True, slots=True)
class Recipient:
    """Whose copy it is; another authority is named."""

    whose: Whose = Whose.FILE
    commissioner: Commissioner | None = None


def content(
    desk: Desk, kind: ClosingKind, placement_id: UUID, roles: tuple[Role, ...] | None = None
) -> Document:
    """What would be issued now, with lines for ``roles``, or for those who usually sign.

    Raises RuleBroken with everything that is missing or wrong.
    """
    with desk.store.read() as work:
        return _content(desk, work, kind, placement_id, roles or USUAL_SIGNERS[kind])


def signers(document: Document, kind: ClosingKind) -> dict[Role, tuple[str, str]]:
    """The name and capacity that each who may sign is expected to sign with."""
    return {role_of(kind, box): (box.name, box.capacity) for box in signature_boxes(document.blocks)}


def given_under(desk: Desk, role: Role, given: Given, sha256: str) -> ClosingSignature:
    """A signature under the text with this digest, to be issued with it. Raises RuleBroken as ``given.given_problems``."""
    given = checked(given)
    return ClosingSignature(
        role,
        given.name,
        given.capacity,
        given.place,
        desk.now(),
        sha256,
        given.kept_ink,
        given.way,
        given.witness,
    )


def issue(
    desk: Desk,
    kind: ClosingKind,
    placement_id: UUID,
    signatures: Sequence[ClosingSignature],
    shown_sha256: str,
    roles: tuple[Role, ...] | None = None,
) -> ClosingDocument:
    """Freeze the document for ever with what was signed under exactly the text that was shown.

    Raises RuleBroken: what is missing or wrong; TEXT_CHANGED when it is no longer what was shown; SIGNED_ALREADY.
    """
    with desk.store.write(Operation.ISSUE_DOCUMENT) as work:
        lines = roles or USUAL_SIGNERS[kind]
        document = _content(desk, work, kind, placement_id, lines)
        sha256 = digest(document)
        if sha256 != shown_sha256 or any(one.sha256 != sha256 for one in signatures):
            raise broken(Rule.TEXT_CHANGED, "document")
        left = list(lines)
        for one in signatures:
            require_turn(one.role, left)
            left.remove(one.role)
        earlier = [one for one in work.closing.of_placement(placement_id) if one.kind is kind]
        issued = ClosingDocument(
            new_id(),
            placement_id,
            kind,
            to_json(document).decode(),
            sha256,
            desk.now(),
            tuple(sorted(signatures, key=lambda one: lines.index(one.role))),
            earlier[-1].id if earlier else None,
        )
        work.closing.add(issued)
        return issued


def latest_of(view: EndingView, kind: ClosingKind) -> ClosingDocument | None:
    """The one that counts of what has been issued."""
    return next((one for one in reversed(view.issued) if one.kind is kind), None)


def issued_document(
    desk: Desk, issued: ClosingDocument, shared: frozenset[SharedTopic] | None = None, line: str = ""
) -> Document:
    """The frozen words with their signatures. With ``shared`` a copy without the rest; ``line`` says whose it is."""
    document = from_json(issued.content.encode())
    boxes = signature_boxes(document.blocks)
    document = narrowed(document, issued.kind, shared, line)
    return with_closing_signatures(
        document, issued.kind, boxes, issued.signatures, issued.issued_at, desk.local
    )


def narrowed(
    document: Document, kind: ClosingKind, shared: frozenset[SharedTopic] | None, line: str = ""
) -> Document:
    """The frozen words without what is not ``shared``; None leaves nothing out. ``line`` says whose copy it is, but on a
    certificate, which is the participant's own, whoever keeps a copy."""
    if shared is not None:
        return for_supervisor(document, frozenset(topic.value for topic in shared), line or RECIPIENT)
    return changed(document, recipient=line) if line and kind is not ClosingKind.CERTIFICATE else document


def copy_for(desk: Desk, view: EndingView, document: Document, to: Recipient) -> Document:
    """A document that is not issued, as a recipient may read it."""
    shared, line = shared_with(desk, view, to)
    if shared is not None:
        return for_supervisor(document, frozenset(topic.value for topic in shared), line)
    return changed(document, recipient=line) if line else document


def withheld(desk: Desk, view: EndingView, document: Document, to: Recipient) -> tuple[SharedTopic, ...]:
    """The topics that a document tells of and a recipient's copy leaves out, for want of consent."""
    shared, _ = shared_with(desk, view, to)
    told = topics(document)
    return () if shared is None else tuple(t for t in SharedTopic if t.value in told and t not in shared)


def recipients(desk: Desk, view: EndingView, kind: ClosingKind) -> list[Recipient]:
    """Who may get a copy: of the certificate the participant and the file; of the assessment the workplace and, where the
    participant consents to share something with another authority, that authority too."""
    first = [Recipient(Whose.FILE), Recipient(Whose.PARTICIPANT)]
    if kind is ClosingKind.CERTIFICATE:
        return first[::-1]
    today = desk.today()
    with desk.store.read() as work:
        consents = work.consents.of_participant(view.view.participant.id)
        keys = {
            one.commissioner_id
            for one in consents
            if one.enterprise_id == view.view.enterprise.id and one.commissioner_id and one.holds(today)
        }
        others = [work.commissioners.find(key) for key in sorted(keys)]
    return [
        *first,
        Recipient(Whose.SUPERVISOR),
        *(Recipient(Whose.AUTHORITY, other) for other in others if other is not None),
    ]


def export_notice(
    desk: Desk, placement_id: UUID, to: Recipient | None = None, *, seen: Seen = Seen.EXPORT
) -> Export:
    """The notice that the placement ends, as PDF. Raises RuleBroken(NOT_ENDED)."""
    to = to or Recipient()
    view = get_ending(desk, placement_id)
    document = copy_for(desk, view, notice(desk, view), to)
    record_export(desk, f"notice {to.whose}", seen, placement_id)
    name = safe_name(f"Avslutsbesked {view.view.agreement.number}{_WHOSE[to.whose]}")
    return Export(name, finished_pdf(desk, document))


def notice(desk: Desk, view: EndingView) -> Document:
    """What the notice states. Raises RuleBroken(NOT_ENDED)."""
    if view.ending is None:
        raise broken(Rule.NOT_ENDED, "last_day")
    touched = {effect.visit_id for effect in view.ending.effects}
    with desk.store.read() as work:
        visits = [visit for visit in work.visits.of_placement(view.ending.id) if visit.id in touched]
    told = EndingTold(
        view.view, view.ending, reason_of(desk, view.ending), view.start, view.clause, tuple(visits)
    )
    return notice_document(told, made_on=desk.today(), demo=desk.demo)


_WHOSE = {
    Whose.FILE: "",
    Whose.PARTICIPANT: " deltagarens exemplar",
    Whose.SUPERVISOR: " handledarens exemplar",
    Whose.AUTHORITY: " annan myndighets exemplar",
}
NAMES = {ClosingKind.ASSESSMENT: "Slutbedömning", ClosingKind.CERTIFICATE: "Intyg"}
"""What each is called in file names, and how the titles of its files begin."""


def file_name(view: EndingView, kind: ClosingKind, to: Recipient) -> str:
    """By number, never the person's name, since file names travel in clear. The certificate is the participant's own."""
    whose = "" if kind is ClosingKind.CERTIFICATE else _WHOSE[to.whose]
    return safe_name(f"{NAMES[kind]} {view.view.agreement.number}{whose}")


def shared_with(desk: Desk, view: EndingView, to: Recipient) -> tuple[frozenset[SharedTopic] | None, str]:
    """The topics a recipient may read, None for all, and the line that says whose copy it is."""
    if to.whose is Whose.FILE:
        return None, ""
    if to.whose is Whose.PARTICIPANT:
        return None, "Deltagarens exemplar"
    other = to.commissioner
    with desk.store.read() as work:
        consents = work.consents.of_participant(view.view.participant.id)
    shared = topics_shared(
        consents, view.view.enterprise.id, desk.today(), commissioner_id=other.id if other else None
    )
    if other is None:
        return shared, RECIPIENT
    return (
        shared,
        f"Exemplar till {other.name} – innehåller bara det som deltagaren har samtyckt till att dela",
    )


def _content(
    desk: Desk, work: Work, kind: ClosingKind, placement_id: UUID, roles: tuple[Role, ...]
) -> Document:
    if kind is ClosingKind.ASSESSMENT:
        view = assessments.assessment_view(desk, work, placement_id)
        found = [*assessments.check(desk, view.value), *assessments.missing(view, view.value)]
        document, end = assessments.document_of(desk, view, view.value), view.end
    else:
        certificate = work_certificates.certificate_view(desk, work, placement_id)
        found = [
            *work_certificates.check(certificate.value),
            *work_certificates.missing(certificate, certificate.value),
        ]
        document, end = (
            work_certificates.document_of(desk, certificate, certificate.value, roles),
            certificate.end,
        )
    if end.last_day is not None and end.last_day - EARLIEST > desk.today():
        found.append(Problem(Rule.DATE_OUT_OF_RANGE, "last_day", {"latest": desk.today() + EARLIEST}))
    if found:
        raise RuleBroken(found)
    check_document(document)
    return document
