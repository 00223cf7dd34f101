"""Merging a hand-over package: the rehearsal in words' reach, the merge itself, its journal, and taking it back.

A rehearsal writes nothing but the log: whose values it shows has been read. The merge makes a backup, compares anew in its
own transaction, takes in what the plan of that moment says, and keeps what gave way. Undoing is one step while nothing was
built on it; otherwise the backup is the way back.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from uuid import UUID

from asfdesk.domain.backup import Reason
from asfdesk.domain.change import Kind, Operation
from asfdesk.domain.errors import Fault, Rule, StoreFault
from asfdesk.domain.ids import new_id
from asfdesk.domain.merging import MergePlan, RowKey, Side
from asfdesk.domain.reading import Seen
from asfdesk.exchange.hand_over import Manifest, Package, read_package
from asfdesk.exchange.locked_file import LARGEST
from asfdesk.store.merging.journal import GivenWay, Merging, given_way_in, mergings, put_merging, set_content
from asfdesk.store.merging.meeting import Met, met
from asfdesk.store.merging.taking_in import TakingIn, content_of
from asfdesk.store.merging.undoing import hindrance
from asfdesk.store.merging.undoing import undo as undo_in
from asfdesk.store.work import Work

from .desk import Desk
from .keeping.safekeeping import back_up

__all__ = ["GivenWay", "MergePlan", "Merging"]

Step = Callable[[int, int], None]
Choices = Mapping[tuple[RowKey, str], Side]


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """What a package would do. ``package`` is what :func:`merge` takes in; ``news``: whether it has anything to bring,
    if only of the rows' history."""

    manifest: Manifest
    plan: MergePlan = field(repr=False)
    package: Package = field(repr=False)
    known_people: frozenset[UUID] = frozenset()
    news: bool = True


@dataclass(frozen=True, slots=True)
class Merged:
    """What a merge did; ``id`` is None when there was nothing new and nothing was written. ``backup``: its folder's name."""

    id: UUID | None
    plan: MergePlan = field(repr=False)
    backup: str = ""


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """One merge as the journal shows it; ``hindrance``: why it cannot be taken back, None when it can."""

    merging: Merging
    done_at: datetime
    counts: dict[str, dict[str, int]]
    given_way: int
    hindrance: Rule | None


def read(data: bytes, password: str, step: Step | None = None) -> Package:
    """The package. Raises RuleBroken with why it is refused (PACKAGE_…)."""
    return read_package(data, password, step)


def read_file(path: Path, password: str, step: Step | None = None) -> Package:
    """The package in a file. Raises StoreFault(FILE_UNREADABLE), RuleBroken (PACKAGE_…)."""
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise StoreFault(Fault.FILE_UNREADABLE, name=path.name) from error
    return read(data, password, step)


def rehearse(
    desk: Desk, package: Package, *, known_people: Collection[UUID] = (), step: Step | None = None
) -> Rehearsal:
    """What the package would do here. Raises RuleBroken (PACKAGE_NEWER, PACKAGE_CONTENT), StoreFault when the log cannot
    be written."""
    known = frozenset(known_people)
    with desk.store.read() as work, _met(desk, work, package, known, step) as found:
        plan, anything = found.plan, found.compared.anything_new()
        shown = {found.compared.person_of(row.row) for row in plan.rows if row.clashes and not row.masked} - {
            None
        }
        here = [UUID(hex=one) for one in sorted(filter(None, shown)) if work.participants.find(UUID(hex=one))]
    if here:
        with desk.store.write(Operation.READ) as work:
            for person in here:
                work.readings.add(person, Seen.MERGE, person)
    return Rehearsal(package.manifest, plan, package, known, anything)


def merge(
    desk: Desk, rehearsal: Rehearsal, choices: Choices | None = None, step: Step | None = None
) -> Merged:
    """Take the package in; a clash that nobody chose about keeps what the plan proposes. A backup is made first.

    All or nothing: what is raised (StoreFault, RuleBroken, ``step``'s own) leaves the register as it was.
    """
    store = desk.store
    store.require_writer()
    package = rehearsal.package
    if not rehearsal.news:
        return Merged(None, rehearsal.plan)
    backup = back_up(desk, Reason.BEFORE_MERGE, step).path.name
    with (
        store.write(Operation.MERGE) as work,
        _met(desk, work, package, rehearsal.known_people, step) as found,
    ):
        merging_id = new_id()
        sent = package.manifest
        put_merging(
            work.ledger,
            Merging(merging_id, sent.id, sent.sender, sent.device, sent.made_at, backup, "{}"),
        )
        TakingIn(work.ledger, found.compared, choices or {}, merging_id).run(step)
        set_content(work.ledger, merging_id, content_of(found.compared.plans))
        work.ledger.touch(Kind.EXPORT, merging_id)
        plan = found.as_done()
    return Merged(merging_id, plan, backup)


def journal(desk: Desk) -> list[JournalEntry]:
    """Every merge, the latest first."""
    with desk.store.read() as work:
        return [
            JournalEntry(
                one, desk.local(at), json.loads(one.content), count, hindrance(work.connection, one.id)
            )
            for one, at, count in mergings(work.connection)
        ]


def given_way(desk: Desk, merging_id: UUID) -> list[GivenWay]:
    """The values that gave way in a merge. Of a protected identity neither name nor values are told here: they stand in
    the history of the case, behind its door."""
    with desk.store.read() as work:
        found = given_way_in(work.connection, merging_id)
    people = {one.person_key for one in found if one.person_key and not one.masked}
    if people:
        with desk.store.write(Operation.READ) as work:
            for person in sorted(people):
                work.readings.add(UUID(hex=person), Seen.MERGE, UUID(hex=person))
    return found


def undo(desk: Desk, merging_id: UUID) -> None:
    """Take a merge back. Raises RuleBroken: MERGE_UNDONE, MERGE_FOR_GOOD, MERGE_BUILT_ON."""
    with desk.store.write(Operation.UNDO_MERGE) as work:
        undo_in(work.ledger, merging_id)
        work.ledger.touch(Kind.EXPORT, merging_id)


def _met(
    desk: Desk, work: Work, package: Package, known: Collection[UUID], step: Step | None
) -> AbstractContextManager[Met]:
    tables = {name: (rows.columns, rows.rows) for name, rows in package.tables.items()}
    return met(
        desk.store, work, package.manifest.revision, tables, package.histories, known_people=known, step=step
    )
