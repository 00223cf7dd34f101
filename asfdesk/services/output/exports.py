"""Documents out of the program: bytes with a safe file name, written whole or not at all."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

from asfdesk.documents.agreement import with_signatures
from asfdesk.documents.amendment import words_to_sign
from asfdesk.documents.compilation import KINDS
from asfdesk.documents.content import Document, digest
from asfdesk.documents.render import pdf
from asfdesk.documents.sharing import topics
from asfdesk.domain.agreement import AgreementView, State
from asfdesk.domain.carried import Recipient, recipient_of
from asfdesk.domain.change import Operation
from asfdesk.domain.control_code import code_for
from asfdesk.domain.errors import Fault, StoreFault
from asfdesk.domain.kept import Conformance, Level
from asfdesk.domain.kinds import SharedTopic
from asfdesk.domain.reading import Seen
from asfdesk.domain.seal_ladder import Ladder
from asfdesk.domain.signature import Copy, Role
from asfdesk.domain.visit import VisitView

from ..agreeing.agreements import get_agreement
from ..agreeing.frozen_words import shown_document, signed_document
from ..desk import Desk
from ..parties.consents import shared_now
from ..rights import reading
from ..sealed.composing import Made, Making, Order, here
from ..sealed.finished import level_of
from ..sealed.seals import ladder, sealed_for
from ..visiting.protocol_seals import protocol_made
from .files import safe_name, write_new

_FOLDER_KEY = "export_folder"


@dataclass(frozen=True, slots=True)
class Export:
    """A finished file that is not yet on disk. ``ladder``: how strongly it proves what it says, if it is an agreement.
    ``conformance``: what the validator says of it, if it was asked already."""

    name: str
    data: bytes = field(repr=False)
    ladder: Ladder | None = None
    conformance: Conformance | None = None


def export_agreement(
    desk: Desk,
    agreement_id: UUID,
    copy: Copy = Copy.FULL,
    *,
    seen: Seen = Seen.EXPORT,
    recipient: Recipient | None = None,
    level: Level | None = None,
) -> Export:
    """The agreement as PDF: signed as its kept, sealed file, presented with what has been signed, or a draft.

    ``seen`` is how it stands in the reading log: as a file or as paper. ``recipient``: whose copy it is; without one
    the case file's, or the supervisor's by ``copy``. It decides what a signed one carries inside. ``level``: in which
    archival format a signed one goes out; without one in that of the desk.
    Raises StoreFault(SEAL_FAILED).
    """
    whose = recipient or recipient_of(copy)
    made = here(agreement_file(desk, agreement_id, whose, level))
    record_agreement(desk, agreement_id, whose, seen)
    return made


def agreement_file(
    desk: Desk, agreement_id: UUID, recipient: Recipient, level: Level | None = None, *, judged: bool = False
) -> Making[Export]:
    """Makes :func:`export_agreement`'s file. Nobody has it yet: :func:`record_agreement` is for when somebody has."""
    view = get_agreement(desk, agreement_id)
    made = yield from _file(desk, view, recipient, level or level_of(desk), judged=judged)
    stands = ladder(desk, view, recipient.copy) if view.agreement.state is State.SIGNED else None
    return Export(agreement_file_name(view, recipient), made.data, stands, made.conformance)


def record_agreement(desk: Desk, agreement_id: UUID, recipient: Recipient, seen: Seen = Seen.EXPORT) -> None:
    """An agreement's copy leaves the program."""
    record_export(desk, f"agreement {recipient}", seen, agreement_id)


def agreement_content(desk: Desk, view: AgreementView, copy: Copy) -> Document:
    """What the exported agreement states."""
    state = view.agreement.state
    if state is State.SIGNED:
        shared = shared_now(desk, view.participant.id, view.enterprise.id)
        return signed_document(view, copy, shared)
    if state is State.PRESENTED:
        role = Role.ENTERPRISE if copy is Copy.SUPERVISOR else Role.PARTICIPANT
        return with_signatures(shown_document(view, role), view, Desk.local)
    return words_to_sign(view, desk.catalogue.reference, copy=copy, demo=desk.demo)


def withheld(desk: Desk, view: AgreementView) -> tuple[SharedTopic, ...]:
    """The topics that an agreement tells of and the supervisor's copy of today leaves out, for want of consent.

    A signed one never tells more than was ticked in it, whatever is consented to later.
    """
    told = topics(agreement_content(desk, view, Copy.FULL))
    now = view.terms.shared_topics
    if view.agreement.state is State.SIGNED:
        now &= shared_now(desk, view.participant.id, view.enterprise.id)
    return tuple(topic for topic in SharedTopic if topic.value in told and topic not in now)


def agreement_pages(desk: Desk, view: AgreementView, copy: Copy) -> bytes:
    """The pages of the agreement to look at; unlike an export it leaves no line in the trail.

    What is signed shows its kept file. If it could not be sealed, the words are shown without a seal: to read, never
    to hand out.
    """
    try:
        return here(_file(desk, view, recipient_of(copy))).data
    except StoreFault as fault:
        if fault.fault is not Fault.SEAL_FAILED:
            raise
        return pdf(agreement_content(desk, view, copy), made_at=desk.now())


def _file(
    desk: Desk, view: AgreementView, recipient: Recipient, level: Level = Level.A3, *, judged: bool = False
) -> Making[Made]:
    """Raises StoreFault(SEAL_FAILED): signed but not sealed; nothing weaker is made in its place."""
    if view.agreement.state is State.SIGNED:
        return (yield from sealed_for(desk, view, recipient, level, judged=judged))
    copy = recipient.copy
    document = agreement_content(desk, view, copy)
    text = view.text(copy) if view.agreement.state is State.PRESENTED else None
    code = code_for(view.agreement.id, copy, text.sha256 if text else digest(document))
    # if somebody signs the print, its code finds the way back
    return (yield Order(document, made_at=desk.now(), code=code, judged=judged))


def export_protocol(
    desk: Desk,
    view: VisitView,
    recipient: Recipient = Recipient.FILE,
    *,
    seen: Seen = Seen.EXPORT,
) -> Export:
    """A visit's protocol as PDF for a recipient: sealed when everybody has signed it. Raises StoreFault(SEAL_FAILED)."""
    made = here(protocol_file(desk, view, recipient))
    record_protocol(desk, view.visit.id, recipient, seen)
    return made


def protocol_file(
    desk: Desk, view: VisitView, recipient: Recipient, *, judged: bool = False
) -> Making[Export]:
    """Makes :func:`export_protocol`'s file. Nobody has it yet: :func:`record_protocol` is for when somebody has."""
    made = yield from protocol_made(desk, view.visit.id, recipient, judged=judged)
    return Export(protocol_file_name(view, recipient), made.data, conformance=made.conformance)


def protocol_file_name(view: VisitView, recipient: Recipient) -> str:
    """By day and number, never the person's name."""
    of = view.agreement_number or ("utan överenskommelse" if view.placement else view.enterprise.name)
    whose = _WHOSE.get(recipient, " protokoll")
    return safe_name(f"Besök {view.visit.on:%Y-%m-%d} {of}{whose}")


def record_protocol(desk: Desk, visit_id: UUID, recipient: Recipient, seen: Seen = Seen.EXPORT) -> None:
    """A protocol's copy leaves the program."""
    record_export(desk, f"protocol {recipient}", seen, visit_id)


_WHOSE = {Recipient.PARTICIPANT: " deltagarens exemplar", Recipient.SUPERVISOR: " handledarens exemplar"}


def agreement_file_name(view: AgreementView, recipient: Recipient) -> str:
    """``ÖK-2026-K7Q-0012.pdf``: the number, never the person's name, since file names travel in clear."""
    suffix = _WHOSE.get(recipient, "")
    draft = "" if view.agreement.state is State.SIGNED else " utkast"
    return safe_name(f"{KINDS[view.agreement.kind]} {view.agreement.number}{suffix}{draft}")


def write_export(export: Export, folder: Path) -> Path:
    """Write into ``folder`` under a name that is free there; whole or not at all.

    Raises StoreFault(DISK_FULL | NOT_WRITABLE).
    """
    return write_new(folder, export.name, export.data)


def last_folder(desk: Desk) -> Path | None:
    """The folder that documents were last written to, if it is still there."""
    with desk.store.read() as work:
        known = work.preferences.get(_FOLDER_KEY)
    folder = Path(known) if known else None
    return folder if folder is not None and folder.is_dir() else None


def remember_folder(desk: Desk, folder: Path) -> None:
    """Write the next document to this folder without asking."""
    if last_folder(desk) != folder:
        with desk.store.write(Operation.EXPORT) as work:
            work.preferences.put(_FOLDER_KEY, str(folder))


def record_export(desk: Desk, what: str, seen: Seen, *subjects: UUID) -> None:
    """An export is a disclosure: it gets its line in the trail and, for each person it tells of, in the log of readings."""
    with desk.store.write(Operation.EXPORT) as work:
        work.note(what)
        for subject in subjects:
            person = reading.person_of(work, subject)
            reading.entered(work, seen, subject, desk.openings.reason_for(person) if person else "")
