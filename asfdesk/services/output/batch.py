"""Many documents to one folder: each whole under a name that is free, and a report of what became of each.

One document that cannot be made stops no other. Those of protected identities are left out: they are saved one by one,
with the warning that belongs to each. Many are composed and sealed by other processes (:mod:`.workshop`), a few ahead of
the one that is written; the register is read, and the folder written to, here and in order.
"""

from __future__ import annotations

import csv
import io
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from uuid import UUID

from asfdesk.domain.agreement import State
from asfdesk.domain.bulk import BulkReport, Entry, Outcome, Why
from asfdesk.domain.carried import Recipient
from asfdesk.domain.errors import Fault, Rule, RuleBroken, StoreFault
from asfdesk.domain.kept import Level
from asfdesk.domain.visit import VisitState

from ..desk import Desk
from ..rights.protected import protected_person
from ..sealed.composing import Making
from ..sealed.finished import conformance_of
from ..sealed.workshop import MakerDied, Piece, Workshop, workers_for
from ..visiting.visits import get_visit
from .exports import (
    Export,
    agreement_file,
    protocol_file,
    record_agreement,
    record_protocol,
    write_export,
)

_ENDS_ALL = frozenset({Fault.DISK_FULL, Fault.NOT_WRITABLE, Fault.DAMAGED})
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Wanted:
    """Agreements and visits to save; for whom, and within which days an agreement was signed or a visit made. ``level``:
    the archival format of agreements, else that of the desk."""

    agreements: tuple[UUID, ...] = ()
    visits: tuple[UUID, ...] = ()
    recipient: Recipient = Recipient.FILE
    first: date | None = None
    last: date | None = None
    level: Level | None = None


@dataclass(frozen=True, slots=True)
class _Subject:
    key: UUID
    number: str
    make: Callable[[], Making[Export]]
    record: Callable[[], None]


def chosen(desk: Desk, wanted: Wanted) -> tuple[_Subject, ...]:
    """What is saved of what is wanted: agreements that lie presented or signed, protocols of closed visits."""
    out: list[_Subject] = []
    with desk.store.read() as work:
        agreements = [work.agreements.find(key) for key in wanted.agreements]
        visits = [work.visits.find(key) for key in wanted.visits]
    for agreement in agreements:
        if agreement is None or agreement.state is State.DRAFT:
            continue
        at = agreement.signed_at or agreement.presented_at
        if at is None or _within(desk.local(at).date(), wanted):
            out.append(_agreement(desk, agreement.id, agreement.number, wanted))
    for visit in visits:
        if visit is not None and visit.state is VisitState.CLOSED and _within(visit.on, wanted):
            out.append(_protocol(desk, visit.id, visit.on.isoformat(), wanted.recipient))
    return tuple(out)


def save_many(
    desk: Desk,
    wanted: Wanted,
    folder: Path,
    progress: Callable[..., None] | None = None,
    stop: Callable[[], bool] | None = None,
) -> BulkReport:
    """Write everything chosen into ``folder`` and tell what became of each; never over a file that is there.

    ``progress(done, total)`` is told before each; when ``stop()`` says so the rest is not tried. A full disk or a
    folder that cannot be written ends it too, with the rest told as not tried.
    """
    subjects = chosen(desk, wanted)
    entries: list[Entry] = []
    ended = False
    with Workshop(workers_for(len(subjects))) as shop:
        ahead = _begun(desk, shop, subjects)
        for number, subject in enumerate(subjects):
            if ended or (stop is not None and stop()):
                entries.append(Entry("", Outcome.NOT_TRIED, Why.STOPPED, subject.number))
                continue
            if progress is not None:
                progress(number, len(subjects))
            entry = _save(desk, subject, next(ahead), folder)
            entries.append(entry)
            ended = entry.why is Why.NOT_WRITABLE
    stopped = any(entry.outcome is Outcome.NOT_TRIED for entry in entries)
    return BulkReport(tuple(entries), stopped, tuple(sorted(shop.notes)))


def _begun(desk: Desk, shop: Workshop, subjects: tuple[_Subject, ...]) -> Iterator[Piece[Export] | None]:
    """The subjects in their order, each begun so long before its turn that no process has to wait; None of whom nothing
    is made here."""
    pieces: deque[Piece[Export] | None] = deque()
    for subject in subjects:
        protected = protected_person(desk, subject.key) is not None
        pieces.append(None if protected else shop.begin(subject.make()))
        if len(pieces) > 2 * shop.workers:
            yield pieces.popleft()
    yield from pieces


def report_table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> bytes:
    """A report as CSV that Swedish Excel opens as it is: semicolons, UTF-8 with its mark, and no cell a formula."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";")
    writer.writerow(header)
    writer.writerows([[f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in row] for row in rows])
    return b"\xef\xbb\xbf" + text.getvalue().encode()


def _save(desk: Desk, subject: _Subject, piece: Piece[Export] | None, folder: Path) -> Entry:
    if piece is None:
        return Entry("", Outcome.REFUSED, Why.PROTECTED, subject.number)
    try:
        export = piece.result()
        subject.record()
        path = write_export(export, folder)
    except RuleBroken as error:
        unprintable = any(problem.rule is Rule.UNPRINTABLE for problem in error.problems)
        return Entry("", Outcome.REFUSED, Why.UNPRINTABLE if unprintable else Why.RULE, subject.number)
    except StoreFault as fault:
        why = Why.NOT_WRITABLE if fault.fault in _ENDS_ALL else Why.NOT_SEALED
        return Entry("", Outcome.REFUSED, why, subject.number)
    except KeyError:  # put away by another window meanwhile
        return Entry("", Outcome.REFUSED, Why.NOT_FOUND, subject.number)
    except MakerDied:
        return Entry("", Outcome.REFUSED, Why.MAKER_DIED, subject.number)
    conformance = export.conformance or conformance_of(desk, export.data)
    why = Why.NONE if conformance is None or conformance.archival else Why.NOT_ARCHIVAL
    return Entry(path.name, Outcome.DONE, why, number=subject.number)


def _agreement(desk: Desk, key: UUID, number: str, wanted: Wanted) -> _Subject:
    return _Subject(
        key,
        number,
        lambda: agreement_file(desk, key, wanted.recipient, wanted.level, judged=True),
        lambda: record_agreement(desk, key, wanted.recipient),
    )


def _protocol(desk: Desk, key: UUID, number: str, recipient: Recipient) -> _Subject:
    def make() -> Making[Export]:
        return (yield from protocol_file(desk, get_visit(desk, key), recipient, judged=True))

    return _Subject(key, number, make, lambda: record_protocol(desk, key, recipient))


def _within(day: date, wanted: Wanted) -> bool:
    return (wanted.first is None or wanted.first <= day) and (wanted.last is None or day <= wanted.last)
