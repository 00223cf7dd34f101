"""A package and the register together: who is left out, what would happen, and what happens.

The erased go first: the ledger is asked by the same function as after a restore, of the package as if it were a register
that came back. So an old package can bring nobody back, neither under the key that was erased nor under another one with
the same personnummer.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Generator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection

from asfdesk.domain.merging import Coming, Doubtful, MergePlan, Value
from asfdesk.domain.retention import Trace

from ..erasure.belongings import belongings
from ..erasure.erased import fingerprinter, traces_beside, traces_in, who_came_back
from ..store import Store
from ..work import Work
from .aliases import bring_together
from .comparing import Compared, both_sides, compare, refuse_orphans
from .histories import Histories
from .incoming import Incoming, incoming
from .locked import judge

Step = Callable[[int, int], None]
Tables = Mapping[str, tuple[Sequence[str], Sequence[Sequence[Value]]]]


@dataclass(frozen=True, slots=True)
class Met:
    """Both sides compared, and the plan in words' reach."""

    compared: Compared = field(repr=False)
    plan: MergePlan = field(repr=False)

    def as_done(self) -> MergePlan:
        """The plan with what was refused on the way."""
        rows = tuple(self.compared.plans[row.row] for row in self.plan.rows)
        return replace(self.plan, rows=rows)


@contextmanager
def met(
    store: Store,
    work: Work,
    revision: str,
    tables: Tables,
    histories: Histories,
    *,
    known_people: Collection[UUID] = (),
    step: Step | None = None,
) -> Generator[Met]:
    """The package held against the register in ``work``'s transaction. ``known_people``: keys in the package that the
    officer has said are not those who were erased.

    Raises RuleBroken: PACKAGE_NEWER, PACKAGE_CONTENT, and what ``step`` raises.
    """
    register = work.connection
    known = {
        table: {key: dict(history) for key, history in rows.items()} for table, rows in histories.items()
    }
    with incoming(revision, tables, known) as package:
        people, gone = _leave_out_erased(store, register, package)
        doubtful = _doubtful(store, register, package, known_people)
        gone += _leave_out(package, {"participant": {one.key for one in doubtful}})
        bring_together(register, package)
        found = both_sides(register, package)
        compare(register, found, step)
        judge(found)
        refuse_orphans(found)
        rows = tuple(plan for plan in found.plans.values() if plan.coming is not Coming.SAME)
        plan = MergePlan(rows, len(found.plans) - len(rows), people, gone, doubtful)
        yield Met(found, plan)


def _leave_out_erased(store: Store, register: Connection, package: Incoming) -> tuple[int, int]:
    """How many people, and how many rows with them."""
    traces = {
        trace.fingerprint: trace for trace in (*traces_in(register), *traces_beside(store.folder, store.key))
    }
    if not traces:
        return 0, 0
    back = who_came_back(package.connection, store.key, traces.values())
    return len(back.get("participant", ())), _leave_out(package, back)


def _leave_out(package: Incoming, roots: Mapping[str, Collection[str]]) -> int:
    roots = {name: keys for name, keys in roots.items() if keys}
    return package.leave_out(belongings(package.connection, roots)) if roots else 0


def _doubtful(
    store: Store, register: Connection, package: Incoming, known_people: Collection[UUID]
) -> tuple[Doubtful, ...]:
    """Whoever has no number, is not here, and has the name of somebody erased who had none."""
    names = {trace.fingerprint: trace.at for trace in traces_in(register) if trace.trace is Trace.NAME}
    if not names:
        return ()
    made = fingerprinter(store.key)
    here = set(register.exec_driver_sql("SELECT id FROM participant").scalars())
    found: list[Doubtful] = []
    for key, name in package.connection.exec_driver_sql(
        "SELECT id, given_name || ' ' || family_name FROM participant WHERE person_number IS NULL"
    ):
        erased_at = names.get(made(Trace.NAME, name))
        if erased_at is not None and key not in here and UUID(hex=key) not in known_people:
            found.append(Doubtful(key, name, datetime.fromisoformat(erased_at)))
    return tuple(found)
