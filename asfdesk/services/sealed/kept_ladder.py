"""The seal ladder of a kept document that has no to-dos of its own: where it stands is told by what is kept of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from uuid import UUID

from asfdesk.domain.errors import Fault, StoreFault
from asfdesk.domain.kept import KeptDocument
from asfdesk.domain.seal_ladder import FailedStep, Hindrance, Ladder, Rung, Step, missing_steps
from asfdesk.domain.signature import Copy
from asfdesk.store.work import Work

from ..desk import Desk
from .cards import needs_pin
from .certificates import certificate_in_use
from .time_stamps import climb, time_service

_NOBODYS = UUID(int=0)


def ladder_of(
    desk: Desk, kept: KeptDocument | None, *, signed: bool = True, tried_at: datetime | None = None
) -> Ladder:
    """Where a document stands. ``signed``: whether it is ready to be sealed; ``tried_at``: when sealing it was tried, so
    that what is not sealed has failed."""
    failed: tuple[FailedStep, ...] = ()
    if kept is None and tried_at is not None:
        failed = (FailedStep(_NOBODYS, Copy.FULL, Step.SEAL, _hindrance(desk), tried_at),)
    with desk.store.read() as work:
        by = [one.name for one in work.seal_certificates.all() if kept and one.fingerprint == kept.sealed_by]
    rung = kept.rung if kept else Rung.DRAWN
    return Ladder(
        rung=rung,
        missing=missing_steps(rung, signed, bool(time_service(desk)), failed),
        since=kept.made_at if kept else None,
        sealed_by=by[-1] if by else "",
        archival=bool(kept and kept.conformance.archival),
        archival_failed=bool(kept and not kept.conformance.archival),
    )


def go_on_up(
    desk: Desk, kept: KeptDocument, post: Callable[[str, bytes, str], bytes] | None = None
) -> KeptDocument:
    """A sealed document as far up the ladder as the time-stamp service takes it. Raises StoreFault(TIME_SERVICE) with
    ``hindrance``."""
    from asfdesk.sealing.time_stamps import StepFailed

    try:
        return climb(desk, kept, _nothing_beside, post)
    except StepFailed as failed:
        raise StoreFault(Fault.TIME_SERVICE, hindrance=failed.hindrance) from None


def _hindrance(desk: Desk) -> Hindrance:
    """What stands in the way of sealing now."""
    certificate = certificate_in_use(desk)
    if needs_pin(desk):
        return Hindrance.NEEDS_PIN
    if certificate is not None and not certificate.valid_from <= desk.now() <= certificate.valid_until:
        return Hindrance.CERTIFICATE_EXPIRED
    return Hindrance.BROKEN


def _nothing_beside(_desk: Desk, _work: Work, _kept: KeptDocument, _step: Step) -> None:
    """Its ladder tells."""


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
