"""The sealed files of what closes a placement: made as it is issued, kept, and handed out byte for byte.

The case file's is kept, and of an assessment the workplace's, which is narrowed by the consents of the day: a narrower one
replaces the wider, and both stay on record. The participant's and another authority's are sealed when they are handed out.
The participant's own certificate has neither seal nor data: a seal names the authority, and an employer reads it
(``domain/work_certificate.py``). What could not be sealed is a to-do, and nothing unsealed is handed out in its place.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from uuid import UUID

from asfdesk.documents.content import Document, digest, from_json
from asfdesk.domain.change import Operation
from asfdesk.domain.closing import ClosingDocument, ClosingKind
from asfdesk.domain.errors import Fault, Rule, StoreFault, broken
from asfdesk.domain.kept import KeptDocument, Level
from asfdesk.domain.reading import Seen
from asfdesk.domain.seal_ladder import Ladder, Rung, Sealable, Step
from asfdesk.domain.signature import Copy
from asfdesk.store.work import Work

from ..desk import Desk
from ..output.exports import Export, record_export
from ..sealed.composing import here
from ..sealed.failed_steps import failed_seals, keep, noted
from ..sealed.finished import finished_pdf, level_of
from ..sealed.kept_ladder import climb_each, ladder_of
from ..sealed.seals import MADE_HERE, newest_of, sealed_bytes, sealed_here, sealing
from ..sealed.time_stamps import climb_copies, time_service
from .closing import Recipient, Whose, file_name, issued_document, latest_of, narrowed, shared_with
from .closing_carried import closing_attachments
from .endings import EndingView, get_ending

_KEPT = {Whose.FILE: Copy.FULL, Whose.SUPERVISOR: Copy.SUPERVISOR}
_TO = {copy: Recipient(whose) for whose, copy in _KEPT.items()}


def copies_of(kind: ClosingKind) -> tuple[Copy, ...]:
    """The copies that are kept. Nobody but the participant and the case file has the certificate."""
    return (Copy.FULL,) if kind is ClosingKind.CERTIFICATE else tuple(Copy)


def seal_issued(desk: Desk, issued: ClosingDocument) -> bool:
    """Seal what has just been issued. False when it could not be done: a to-do until it is."""
    try:
        for copy in copies_of(issued.kind):
            keep_sealed_closing(desk, issued, copy)
    except StoreFault as fault:
        if fault.fault is not Fault.SEAL_FAILED:
            raise
        return False
    return True


def keep_sealed_closing(desk: Desk, issued: ClosingDocument, copy: Copy = Copy.FULL) -> KeptDocument:
    """The sealed file of a copy, made now if it is not there yet. Raises StoreFault(SEAL_FAILED)."""
    view = get_ending(desk, issued.placement_id)
    document = _stated(desk, view, issued, _TO[copy])
    wanted = digest(document)
    with desk.store.read() as work:
        before = newest_closing(work, issued.id, copy)
    if before is not None and before.content_sha256 == wanted:
        return before
    inside = closing_attachments(desk, view, issued, _TO[copy].whose, _words(desk, view, issued, _TO[copy]))
    with noted(desk, Sealable(closing_id=issued.id), copy):
        made, certificate = here(sealing(desk, document, inside=inside, judged=True))
    why = "issued" if before is None else "shares_less"
    kept = replace(sealed_here(desk, made, certificate, document, why, copy, before), closing_id=issued.id)
    with desk.store.write(Operation.SEAL) as work:
        again = newest_closing(work, issued.id, copy)
        if again is not None and (before is None or again.id != before.id):
            return again  # another thread was quicker
        keep(desk, work, kept, made.data, Step.SEAL)
    return kept


def newest_closing(work: Work, closing_id: UUID, copy: Copy = Copy.FULL) -> KeptDocument | None:
    """The sealed file of a copy that no later one replaces."""
    return newest_of(work.kept.of_closing(closing_id), copy)


def closing_ladder(desk: Desk, issued: ClosingDocument, copy: Copy = Copy.FULL) -> Ladder:
    """Where a copy stands, and what is missing."""
    with desk.store.read() as work:
        kept = newest_closing(work, issued.id, copy)
    return ladder_of(desk, Sealable(closing_id=issued.id), kept, copy)


def climb_closing(
    desk: Desk, issued: ClosingDocument, post: Callable[[str, bytes, str], bytes] | None = None
) -> None:
    """Seal what is not sealed, and raise it if a time-stamp service is chosen. Raises StoreFault: SEAL_FAILED or
    TIME_SERVICE with ``hindrance``; the failure is noted."""
    climb_copies(desk, copies_of(issued.kind), partial(keep_sealed_closing, desk, issued), post)


def unsealed_closings(work: Work) -> list[ClosingDocument]:
    """What has been issued and is not sealed, and what could not be: all that the start tries."""
    sealed = work.kept.closings_with(Copy.FULL, MADE_HERE)
    bare = [key for key in work.closing.issued_keys() if key not in sealed]
    again = [one.of.closing_id for one in failed_seals(work) if one.of.closing_id]
    found = [work.closing.find(key) for key in dict.fromkeys([*again, *bare])]
    return [one for one in found if one is not None]


def catch_up_closings(desk: Desk) -> int:
    """Seal what a kill, a failure or an older version left unsealed, and raise what can be raised; how many stand higher now."""
    return climb_each(partial(climb_closing, desk, issued) for issued in _low(desk))


def _low(desk: Desk) -> list[ClosingDocument]:
    """What may stand higher: the unsealed, and where a time-stamp service is chosen all below the highest rung."""
    stamped = bool(time_service(desk))
    with desk.store.read() as work:
        if not stamped:
            return unsealed_closings(work)
        found = [(one, newest_closing(work, one.id)) for one in work.closing.all()]
    return [one for one, kept in found if kept is None or kept.rung is not Rung.LONG_TERM]


def export_closing(
    desk: Desk,
    placement_id: UUID,
    kind: ClosingKind,
    to: Recipient | None = None,
    *,
    seen: Seen = Seen.EXPORT,
) -> Export:
    """What was issued last as PDF for a recipient.

    Raises RuleBroken(NOT_ENDED) when nothing has been issued, StoreFault(SEAL_FAILED) when it could not be sealed.
    """
    to = to or Recipient()
    view = get_ending(desk, placement_id)
    issued = latest_of(view, kind)
    if issued is None:
        raise broken(Rule.NOT_ENDED, "document")
    data = closing_file(desk, view, issued, to)
    record_export(desk, f"{kind} {to.whose}", seen, placement_id)
    bare = is_bare(kind, to)
    return Export(
        file_name(view, kind, to),
        data,
        None if bare else closing_ladder(desk, issued, _KEPT.get(to.whose, Copy.FULL)),
    )


def is_bare(kind: ClosingKind, to: Recipient) -> bool:
    """Whether a recipient's copy has neither seal nor data: the participant's certificate, which is shown to employers."""
    return kind is ClosingKind.CERTIFICATE and to.whose is Whose.PARTICIPANT


def closing_file(desk: Desk, view: EndingView, issued: ClosingDocument, to: Recipient) -> bytes:
    """The bytes to hand out. Raises StoreFault(SEAL_FAILED)."""
    document = _stated(desk, view, issued, to)
    if is_bare(issued.kind, to):
        return finished_pdf(desk, document)
    level = level_of(desk)
    kept = keep_sealed_closing(desk, issued, _KEPT.get(to.whose, Copy.FULL))  # the case file's comes first
    if to.whose in _KEPT and level is Level.A3:
        with desk.store.read() as work:
            return work.kept.content(kept.id)
    inside = closing_attachments(desk, view, issued, to.whose, _words(desk, view, issued, to))
    return sealed_bytes(desk, document, inside=inside, level=level)[0]


def _words(desk: Desk, view: EndingView, issued: ClosingDocument, to: Recipient) -> Document:
    """The frozen words as a recipient may read them, unsigned."""
    shared, line = shared_with(desk, view, to)
    return narrowed(from_json(issued.content.encode()), issued.kind, shared, line)


def _stated(desk: Desk, view: EndingView, issued: ClosingDocument, to: Recipient) -> Document:
    return issued_document(desk, issued, *shared_with(desk, view, to))
