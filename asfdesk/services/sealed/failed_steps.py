"""Steps up the seal ladder are noted where they are taken: red and a to-do when they fail, forgotten when they succeed.

For every kind of document in the same way, so that nobody has to guess from what is missing: what has no note here and is
not sealed was never tried, and is said to wait.
"""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager

from asfdesk.domain.change import Operation
from asfdesk.domain.errors import Fault, StoreFault
from asfdesk.domain.kept import KeptDocument
from asfdesk.domain.seal_ladder import FailedStep, Hindrance, Sealable, Step
from asfdesk.domain.signature import Copy
from asfdesk.store.work import Work

from ..desk import Desk


@contextmanager
def noted(desk: Desk, of: Sealable, copy: Copy) -> Generator[None]:
    """Around the sealing of a copy: a StoreFault(SEAL_FAILED) goes on, and is kept as a to-do."""
    try:
        yield
    except StoreFault as fault:
        if fault.fault is Fault.SEAL_FAILED:
            note_failure(desk, of, copy, Step.SEAL, Hindrance(str(fault.params["hindrance"])))
        raise


def note_failure(desk: Desk, of: Sealable, copy: Copy, step: Step, hindrance: Hindrance) -> None:
    """Keep a failed step as a to-do."""
    with desk.store.write(Operation.SEAL) as work:
        work.failed_steps.put(FailedStep(of, copy, step, hindrance, desk.now()))


def keep(desk: Desk, work: Work, kept: KeptDocument, data: bytes, step: Step | None = None) -> None:
    """Keep what a step made. The step has succeeded, and what the validator said of the finished bytes decides whether
    they may be called archived."""
    work.kept.add(kept, data)
    if step is not None:
        work.failed_steps.drop(kept.of, kept.copy, step)
    if kept.conformance.archival:
        work.failed_steps.drop(kept.of, kept.copy, Step.ARCHIVE)
    else:
        failure = FailedStep(kept.of, kept.copy, Step.ARCHIVE, Hindrance.NOT_CONFORMING, desk.now())
        work.failed_steps.put(failure)


def failed_seals(work: Work) -> list[FailedStep]:
    """What was to be sealed and could not be, oldest try first."""
    return [one for one in work.failed_steps.all() if one.step is Step.SEAL]
