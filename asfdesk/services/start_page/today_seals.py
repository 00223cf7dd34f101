"""Lines of the start page about seals: what was tried and failed, one line a document, and nothing of what merely waits.

What waits is sealed by the program itself, in the background or when it is handed out, and its own page says that it
waits: a to-do that nobody has to do would teach the officer to look past the red ones.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from uuid import UUID

from asfdesk.domain.agreement import Agreement
from asfdesk.domain.change import Kind
from asfdesk.domain.closing import ClosingKind
from asfdesk.domain.seal_ladder import FailedStep, Sealable, Step
from asfdesk.domain.todo import Todo, TodoLine, Urgency, urgency
from asfdesk.domain.trust import SealSource
from asfdesk.domain.visit import Whose
from asfdesk.store.work import Work

from ..desk import Desk
from ..rights.disposal_protocols import number_of

Names = Callable[[Whose], tuple[str, str]]
_ISSUED = {ClosingKind.ASSESSMENT: Kind.ASSESSMENT, ClosingKind.CERTIFICATE: Kind.CERTIFICATE}
_UNSEALED = {
    Kind.VISIT: Todo.PROTOCOL_UNSEALED,
    Kind.ASSESSMENT: Todo.CLOSING_UNSEALED,
    Kind.CERTIFICATE: Todo.CLOSING_UNSEALED,
}


def seal_lines(work: Work, desk: Desk, live: list[Agreement], whose: Names) -> list[TodoLine]:
    """Steps up the seal ladder that were tried in vain: for each document the lowest of them."""
    order = list(Step)
    lowest: dict[Sealable, FailedStep] = {}
    for failure in work.failed_steps.all():
        known = lowest.get(failure.of)
        if known is None or order.index(failure.step) < order.index(known.step):
            lowest[failure.of] = failure
    agreements = {one.id: one for one in live}
    found = [_line(work, desk, failure, agreements, whose) for failure in lowest.values()]
    return [line for line in found if line is not None]


def _line(
    work: Work, desk: Desk, failure: FailedStep, agreements: dict[UUID, Agreement], whose: Names
) -> TodoLine | None:
    of, step = failure.of, failure.step
    if of.agreement_id is not None:
        agreement = agreements.get(of.agreement_id)
        if agreement is None:
            return None
        about = Whose(placement_id=agreement.placement_id)
        return _told(step, Kind.AGREEMENT, agreement.id, desk.today(), whose(about))
    if of.visit_id is not None:
        visit = work.visits.find(of.visit_id)
        return _told(step, Kind.VISIT, visit.id, visit.on, whose(visit.whose)) if visit else None
    if of.closing_id is not None:
        issued = work.closing.find(of.closing_id)
        if issued is None:
            return None
        day = desk.local(issued.issued_at).date()
        about = Whose(placement_id=issued.placement_id)
        return _told(step, _ISSUED[issued.kind], issued.placement_id, day, whose(about))
    day = desk.local(failure.tried_at).date()
    return _told(step, Kind.DISPOSAL, of.key, day, ("", number_of(work, of.key)))


def _told(step: Step, kind: Kind, subject: UUID, day: date, about: tuple[str, str]) -> TodoLine:
    """An agreement's line tells the step; of others it is told in words of their own that they are not sealed."""
    todo = _UNSEALED.get(kind, Todo.SEAL_STEP) if step is Step.SEAL else Todo.SEAL_STEP
    return TodoLine(todo, Urgency.OVERDUE, kind, subject, day, *about, step.value)


def certificate_line(work: Work, desk: Desk) -> list[TodoLine]:
    """The authority's certificate is nearly over: only the officer can get another."""
    found = work.seal_certificates.in_use()
    today = desk.today()
    if found is None or found.source is SealSource.OWN or not found.ends_soon(today):
        return []
    end = desk.local(found.valid_until).date()
    line = TodoLine(
        Todo.CERTIFICATE_ENDING, urgency(end, today), Kind.SEAL_CERTIFICATE, found.id, end, detail=found.name
    )
    return [line]
