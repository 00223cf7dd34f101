"""Many documents to one folder: each whole under a name that is free, and a report of what became of each.

One document that cannot be made stops no other. Those of protected identities are left out: they are saved one by one,
with the warning that belongs to each.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from uuid import UUID

from asfdesk.domain.agreement import State
from asfdesk.domain.bulk import BulkReport, Entry, Outcome, Why
from asfdesk.domain.carried import Recipient
from asfdesk.domain.errors import Fault, Rule, RuleBroken, StoreFault
from asfdesk.domain.visit import VisitState

from .desk import Desk
from .exports import Export, export_agreement, export_protocol, write_export
from .finished import conformance_of
from .protected import protected_person
from .visits import get_visit

_ENDS_ALL = frozenset({Fault.DISK_FULL, Fault.NOT_WRITABLE, Fault.DAMAGED})
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Wanted:
    """Agreements and visits to save; for whom, and within which days an agreement was signed or a visit made."""

    agreements: tuple[UUID, ...] = ()
    visits: tuple[UUID, ...] = ()
    recipient: Recipient = Recipient.FILE
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True)
class _Subject:
    key: UUID
    number: str
    make: Callable[[], Export]


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
            out.append(
                _Subject(agreement.id, agreement.number, _agreement(desk, agreement.id, wanted.recipient))
            )
    for visit in visits:
        if visit is not None and visit.state is VisitState.CLOSED and _within(visit.on, wanted):
            out.append(_Subject(visit.id, visit.on.isoformat(), _protocol(desk, visit.id, wanted.recipient)))
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
    for number, subject in enumerate(subjects):
        if ended or (stop is not None and stop()):
            entries.append(Entry("", Outcome.NOT_TRIED, Why.STOPPED, subject.number))
            continue
        if progress is not None:
            progress(number, len(subjects))
        entry = _save(desk, subject, folder)
        entries.append(entry)
        ended = entry.why is Why.NOT_WRITABLE
    return BulkReport(tuple(entries), any(entry.outcome is Outcome.NOT_TRIED for entry in entries))


def report_table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> bytes:
    """A report as CSV that Swedish Excel opens as it is: semicolons, UTF-8 with its mark, and no cell a formula."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";")
    writer.writerow(header)
    writer.writerows([[f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in row] for row in rows])
    return b"\xef\xbb\xbf" + text.getvalue().encode()


def _save(desk: Desk, subject: _Subject, folder: Path) -> Entry:
    if protected_person(desk, subject.key) is not None:
        return Entry("", Outcome.REFUSED, Why.PROTECTED, subject.number)
    try:
        export = subject.make()
        path = write_export(export, folder)
    except RuleBroken as error:
        unprintable = any(problem.rule is Rule.UNPRINTABLE for problem in error.problems)
        return Entry("", Outcome.REFUSED, Why.UNPRINTABLE if unprintable else Why.RULE, subject.number)
    except StoreFault as fault:
        why = Why.NOT_WRITABLE if fault.fault in _ENDS_ALL else Why.NOT_SEALED
        return Entry("", Outcome.REFUSED, why, subject.number)
    except KeyError:  # put away by another window meanwhile
        return Entry("", Outcome.REFUSED, Why.NOT_FOUND, subject.number)
    conformance = conformance_of(desk, export.data)
    why = Why.NONE if conformance is None or conformance.archival else Why.NOT_ARCHIVAL
    return Entry(path.name, Outcome.DONE, why, number=subject.number)


def _agreement(desk: Desk, key: UUID, recipient: Recipient) -> Callable[[], Export]:
    return lambda: export_agreement(desk, key, recipient=recipient)


def _protocol(desk: Desk, key: UUID, recipient: Recipient) -> Callable[[], Export]:
    return lambda: export_protocol(desk, get_visit(desk, key), recipient)


def _within(day: date, wanted: Wanted) -> bool:
    return (wanted.first is None or wanted.first <= day) and (wanted.last is None or day <= wanted.last)
