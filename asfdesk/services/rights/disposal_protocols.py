"""The protocols of disposals: sealed once when the disposal is committed, kept, and handed out byte for byte.

A seal that fails stops no disposal: the protocol's words are on record, the page and Today say in red that it is not
sealed, and the next start tries again. No unsealed file is handed out in its place.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial
from uuid import UUID

from asfdesk.documents.content import from_json
from asfdesk.domain.change import Operation
from asfdesk.domain.disposal import DisposalMade
from asfdesk.domain.errors import Fault, StoreFault
from asfdesk.domain.kept import KeptDocument, latest
from asfdesk.domain.seal_ladder import Ladder, Rung, Sealable, Step
from asfdesk.domain.signature import Copy
from asfdesk.store.work import Work

from ..desk import Desk
from ..output.exports import Export
from ..output.files import safe_name
from ..sealed.composing import here
from ..sealed.failed_steps import keep, noted
from ..sealed.kept_ladder import climb_each, ladder_of
from ..sealed.seals import sealed_here, sealing
from ..sealed.time_stamps import climb, time_service


def disposals(desk: Desk) -> list[DisposalMade]:
    """The disposals with a protocol that were made here, the latest first."""
    with desk.store.read() as work:
        rows = work.connection.exec_driver_sql(
            "SELECT id, number, decided_by, created_at FROM disposal WHERE content <> '{}' "
            "ORDER BY created_at DESC, number DESC"
        ).fetchall()
    return [
        DisposalMade(UUID(hex=key), number, by, desk.local(datetime.fromisoformat(at)).date())
        for key, number, by, at in rows
    ]


def number_of(work: Work, disposal_id: UUID) -> str:
    """A disposal's number."""
    query = "SELECT number FROM disposal WHERE id = ?"
    return str(work.connection.exec_driver_sql(query, (disposal_id.hex,)).scalar_one())


def try_to_seal(desk: Desk, disposal_id: UUID) -> None:
    """Seal a protocol right after its disposal. Never raises for a seal that fails: it stays to be done."""
    try:
        keep_sealed(desk, disposal_id)
    except StoreFault as fault:
        if fault.fault is not Fault.SEAL_FAILED:
            raise


def keep_sealed(desk: Desk, disposal_id: UUID) -> KeptDocument:
    """The sealed protocol, made now if it is not there yet. Raises StoreFault(SEAL_FAILED)."""
    with desk.store.read() as work:
        found = _newest(work, disposal_id)
        content = work.connection.exec_driver_sql(
            "SELECT content FROM disposal WHERE id = ?", (disposal_id.hex,)
        ).scalar_one()
    if found is not None:
        return found
    document = from_json(content.encode())
    with noted(desk, Sealable(disposal_id=disposal_id), Copy.FULL):
        made, certificate = here(sealing(desk, document, judged=True))
    kept = replace(sealed_here(desk, made, certificate, document, "disposed"), disposal_id=disposal_id)
    with desk.store.write(Operation.SEAL) as work:
        again = _newest(work, disposal_id)
        if again is not None:
            return again  # another thread was quicker
        keep(desk, work, kept, made.data, Step.SEAL)
    return kept


def raise_rung(
    desk: Desk, disposal_id: UUID, post: Callable[[str, bytes, str], bytes] | None = None
) -> KeptDocument:
    """The sealed protocol as far up the ladder as the time-stamp service takes it.

    Raises StoreFault: SEAL_FAILED or TIME_SERVICE with ``hindrance``.
    """
    return climb(desk, keep_sealed(desk, disposal_id), post)


def go_up(desk: Desk, disposal_id: UUID) -> KeptDocument:
    """Seal what is not sealed, and raise it if a service is chosen. Raises as :func:`raise_rung`."""
    return raise_rung(desk, disposal_id) if time_service(desk) else keep_sealed(desk, disposal_id)


def protocol_file(desk: Desk, disposal: DisposalMade) -> Export:
    """The bytes to hand out. Raises StoreFault(SEAL_FAILED)."""
    kept = keep_sealed(desk, disposal.id)
    with desk.store.read() as work:
        data = work.kept.content(kept.id)
    name = safe_name(f"Gallringsprotokoll {disposal.number}")
    return Export(name, data, ladder(desk, disposal.id))


def ladder(desk: Desk, disposal_id: UUID) -> Ladder:
    """Where a protocol stands, and what is missing."""
    with desk.store.read() as work:
        kept = _newest(work, disposal_id)
    return ladder_of(desk, Sealable(disposal_id=disposal_id), kept)


def catch_up(desk: Desk) -> int:
    """Seal what a kill or a failure left unsealed, and raise what can be raised; how many stand higher now."""
    stamped = bool(time_service(desk))
    made = disposals(desk)
    with desk.store.read() as work:
        found = [(one.id, _newest(work, one.id)) for one in made]
    low = [key for key, kept in found if kept is None or (stamped and kept.rung is not Rung.LONG_TERM)]
    return climb_each(partial(go_up, desk, key) for key in low)


def _newest(work: Work, disposal_id: UUID) -> KeptDocument | None:
    found = latest(work.kept.of_disposal(disposal_id))
    return found[-1] if found else None
