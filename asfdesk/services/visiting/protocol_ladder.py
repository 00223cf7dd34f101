"""The seal ladder of a visit's protocol: where it stands, and the way up, with trusted time where a service is chosen."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from uuid import UUID

from asfdesk.domain.protocol import Protocol
from asfdesk.domain.seal_ladder import Ladder, Rung, Sealable
from asfdesk.domain.signature import Copy
from asfdesk.store.work import Work

from ..desk import Desk
from ..sealed.failed_steps import failed_seals
from ..sealed.kept_ladder import climb_each, ladder_of
from ..sealed.seals import MADE_HERE
from ..sealed.time_stamps import climb_copies, time_service
from .protocol_seals import keep_sealed_protocol, newest_protocol
from .protocols import get_protocol, protocol_of


def protocol_ladder(desk: Desk, found: Protocol, copy: Copy = Copy.FULL) -> Ladder:
    """Where a copy stands, and what is missing."""
    visit_id = found.view.visit.id
    with desk.store.read() as work:
        kept = newest_protocol(work, visit_id, copy)
    return ladder_of(desk, Sealable(visit_id=visit_id), kept, copy, signed=found.signed)


def climb_protocol(
    desk: Desk, visit_id: UUID, post: Callable[[str, bytes, str], bytes] | None = None
) -> None:
    """Seal what is not sealed, and raise it if a time-stamp service is chosen. Raises StoreFault: SEAL_FAILED or
    TIME_SERVICE with ``hindrance``; the failure is noted."""
    climb_copies(desk, Copy, partial(keep_sealed_protocol, desk, get_protocol(desk, visit_id)), post)


def catch_up_protocols(desk: Desk) -> int:
    """Seal what everybody has signed and a kill, a failure or an older version left unsealed, and raise what can be raised;
    how many stand higher now."""
    stamped = bool(time_service(desk))
    with desk.store.read() as work:
        again = [one.of.visit_id for one in failed_seals(work) if one.of.visit_id]
        sealed = work.kept.visits_with(Copy.FULL, MADE_HERE)
        begun = work.protocols.begun()
        low = [key for key in begun if key not in sealed and protocol_of(desk, work, key).signed]
        low += [key for key in begun if stamped and key in sealed and not _is_highest(work, key)]
    return climb_each(partial(climb_protocol, desk, key) for key in dict.fromkeys([*again, *low]))


def _is_highest(work: Work, visit_id: UUID) -> bool:
    kept = newest_protocol(work, visit_id, Copy.FULL)
    return kept is not None and kept.rung is Rung.LONG_TERM
