"""Where a document stands on the seal ladder: told by what is kept of it and by the steps that are noted as failed."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from asfdesk.domain.errors import Fault, StoreFault
from asfdesk.domain.kept import KeptDocument
from asfdesk.domain.seal_ladder import Ladder, Rung, Sealable, missing_steps
from asfdesk.domain.signature import Copy

from ..desk import Desk

TIME_SERVICE = "time_service"
"""The preference that holds the address of the time-stamp service."""


def ladder_of(
    desk: Desk, of: Sealable, kept: KeptDocument | None, copy: Copy = Copy.FULL, *, signed: bool = True
) -> Ladder:
    """Where a copy stands. ``kept`` is its newest sealed file; ``signed``: whether it is ready to be sealed."""
    with desk.store.read() as work:
        failed = tuple(one for one in work.failed_steps.of(of) if one.copy is copy)
        service = work.preferences.get(TIME_SERVICE)
        by = [one.name for one in work.seal_certificates.all() if kept and one.fingerprint == kept.sealed_by]
    rung = kept.rung if kept else Rung.DRAWN
    return Ladder(
        rung=rung,
        missing=missing_steps(rung, signed, bool(service), failed),
        since=kept.made_at if kept else None,
        sealed_by=by[-1] if by else "",
        archival=bool(kept and kept.conformance.archival),
        archival_failed=bool(kept and not kept.conformance.archival),
    )


def climb_each(climbs: Iterable[Callable[[], object]]) -> int:
    """Go up with one after the other; how many stand higher now.

    Stops at the first that is refused: what stands in the way of one stands in the way of all.
    """
    done = 0
    for go_up in climbs:
        try:
            go_up()
        except StoreFault as fault:
            if fault.fault not in (Fault.SEAL_FAILED, Fault.TIME_SERVICE):
                raise
            break
        done += 1
    return done
