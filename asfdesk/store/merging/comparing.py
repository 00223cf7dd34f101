"""A package held against the register, row by row by their keys and field by field by their histories."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

import msgspec
from sqlalchemy import Connection, Table, UniqueConstraint

from asfdesk.domain.merging import (
    Clash,
    Coming,
    History,
    Met,
    RowKey,
    RowPlan,
    Side,
    Value,
    Why,
    Written,
    meet,
    news,
)

from ..erasure.belongings import chunks
from ..rows.tables import metadata
from .histories import Histories, histories
from .incoming import Incoming
from .naming import Tables, named
from .packing import Stored, stored_rows
from .tables import APPEND_ONLY, LEFT_OUT, SPLIT, compared, key_columns, packed_tables, parents

Step = Callable[[int, int], None]


@dataclass(slots=True)
class Compared:
    """Both sides and what becomes of every row. ``learnt``: what the register does not know of a row's history."""

    ours: Tables = field(repr=False)
    theirs: Tables = field(repr=False)
    here: Histories = field(repr=False)
    there: Histories = field(repr=False)
    plans: dict[RowKey, RowPlan] = field(default_factory=dict[RowKey, RowPlan], repr=False)

    def row(self, row: RowKey) -> tuple[Stored | None, Stored | None]:
        """The row here and there."""
        return self.ours[row.table].get(row.key), self.theirs[row.table].get(row.key)

    def news_of(self, row: RowKey) -> dict[str, Written]:
        """What of the row's history there the register does not know."""
        return news(_history(self.here, row), _history(self.there, row))

    def newer(self, row: RowKey) -> tuple[bool, bool]:
        """Whether it was written here, and there, since they last agreed."""
        here, there = _history(self.here, row), _history(self.there, row)
        return bool(news(there, here)), bool(news(here, there))

    def person_of(self, row: RowKey) -> str | None:
        """Whose case a row is part of, by the key here."""
        here, there = self.row(row)
        return named(row.table, there or here or {}, self.theirs, self.ours).person_key

    def anything_new(self) -> bool:
        """Whether a merge has anything to write: a row, or something to learn of a row's history."""
        coming = (Coming.NEW, Coming.THERE, Coming.BOTH, Coming.CLASH)
        return any(
            plan.coming in coming or (plan.coming is not Coming.REFUSED and self.news_of(row))
            for row, plan in self.plans.items()
        )

    def plan(self, row: RowKey, met: Met, why: Why | None = None) -> None:
        """Say what becomes of a row."""
        here, there = self.row(row)
        told = named(row.table, there or here or {}, self.theirs, self.ours)
        self.plans[row] = RowPlan(
            row, Coming.REFUSED if why else met.coming, met.take, met.clashes, why, told.title, told.person, told.masked
        )  # fmt: skip


def both_sides(register: Connection, package: Incoming) -> Compared:
    """What the package has, and the same rows here."""
    theirs = package.rows()
    ours: Tables = {}
    for table in packed_tables():
        name = str(table.name)
        ours[name] = stored_rows(register, table, theirs[name]) if theirs[name] else {}
    _locked_rows_here(register, ours)
    keys = {name: list({*theirs[name], *ours[name]}) for name in theirs}
    return Compared(ours, theirs, histories(register, keys), package.histories)


def compare(register: Connection, found: Compared, step: Step | None = None) -> None:
    """Plan every row by itself; what is locked together is judged by ``locked``."""
    for done, table in enumerate(packed_tables()):
        name = str(table.name)
        for key in found.theirs[name]:
            row = RowKey(name, key)
            _plan_row(found, row)
        _refuse_taken(register, found, table)
        if step is not None:
            step(done, len(packed_tables()))


def fields_of(table: str, row: Stored) -> dict[str, Value]:
    """What is compared of a row: its own columns, and of split ones their parts."""
    found: dict[str, Value] = {}
    for name in compared(metadata.tables[table]):
        value = row[name]
        if (table, name) in SPLIT and isinstance(value, str):
            parts = msgspec.json.decode(value, type=dict[str, msgspec.Raw])
            found |= {f"{name}.{part}": bytes(raw).decode() for part, raw in parts.items()}
        else:
            found[name] = value
    return found


def aligned(table: str, here: Stored, there: Stored) -> tuple[dict[str, Value], dict[str, Value]]:
    """Both rows with the same fields; a part that an older release did not write is missing as None."""
    ours, theirs = fields_of(table, here), fields_of(table, there)
    names = [*ours, *(name for name in theirs if name not in ours)]
    return {name: ours.get(name) for name in names}, {name: theirs.get(name) for name in names}


def differing(table: str, here: Stored, there: Stored) -> list[str]:
    """The fields whose values differ."""
    ours, theirs = aligned(table, here, there)
    return [name for name in ours if ours[name] != theirs[name]]


def leave(found: Compared, row: RowKey) -> None:
    """Ours stays whatever was written there; what was is kept beside it."""
    here, there = found.row(row)
    if there is None or found.plans[row].coming is Coming.SAME:
        return
    written = found.news_of(row)
    clashes: tuple[Clash, ...] = ()
    if written:
        ours, theirs = aligned(row.table, here, there) if here else (None, fields_of(row.table, there))
        clashes = tuple(
            Clash(name, ours[name] if ours else None, value, Side.OURS, settled=True)
            for name, value in theirs.items()
            if (value not in (None, "") if ours is None else ours[name] != value) and _wrote(written, name)
        )
    found.plan(row, Met(Coming.CLASH if clashes else Coming.HERE, (), clashes))


def take_whole(found: Compared, row: RowKey) -> None:
    """Theirs comes as it is; what was written here meanwhile is kept beside it."""
    here, there = found.row(row)
    if there is None:
        return
    if here is None:
        found.plan(row, Met(Coming.NEW))
        return
    ours, theirs = aligned(row.table, here, there)
    written = news(_history(found.there, row), _history(found.here, row))
    names = tuple(name for name in ours if ours[name] != theirs[name])
    clashes = tuple(
        Clash(name, ours[name], theirs[name], Side.THEIRS, settled=True)
        for name in names
        if _wrote(written, name)
    )
    coming = Coming.CLASH if clashes else Coming.THERE if names else Coming.SAME
    found.plan(row, Met(coming, names, clashes))


def refuse(found: Compared, row: RowKey, why: Why) -> None:
    """Nothing of it is taken in."""
    if found.row(row)[1] is not None and found.plans[row].coming not in (Coming.SAME, Coming.HERE):
        found.plan(row, Met(Coming.REFUSED), why)


def _plan_row(found: Compared, row: RowKey) -> None:
    here, there = found.row(row)
    assert there is not None
    if here is None:
        known_and_gone = bool(_history(found.here, row)) and not found.news_of(row)
        found.plan(row, Met(Coming.HERE if known_and_gone else Coming.NEW))
        if not known_and_gone and parent_is_refused(found, row, there):
            found.plan(row, Met(Coming.REFUSED), Why.PARENT_REFUSED)
        return
    if not _history(found.here, row):  # left behind by a merge that was undone
        take_whole(found, row)
        return
    ours, theirs = aligned(row.table, here, there)
    if row.table in APPEND_ONLY:
        same = ours == theirs
        found.plan(row, Met(Coming.SAME), None if same else Why.KEPT_DIFFERS)
        return
    met = meet(ours, theirs, _history(found.here, row), _history(found.there, row))
    found.plan(row, _told_further(met, here, there) if row.table == "calendar_entry" else met)


def _told_further(met: Met, here: Stored, there: Stored) -> Met:
    """What other calendars were told by both sides: the higher SEQUENCE is the later word there too (RFC 5545, 3.8.7.4)."""
    side = Side.THEIRS if int(str(there["sequence"])) > int(str(here["sequence"])) else Side.OURS
    return replace(met, clashes=tuple(replace(one, keep=side, settled=True) for one in met.clashes))


def parent_is_refused(found: Compared, row: RowKey, there: Stored) -> bool:
    """Whether something that the row refers to is not taken in."""
    for column, parent in parents(metadata.tables[row.table]):
        key = there[column]
        if key is None or parent in LEFT_OUT or key in found.ours[parent]:
            continue
        plan = found.plans.get(RowKey(parent, str(key)))
        if plan is not None and plan.coming is not Coming.NEW:
            return True
    return False


def refuse_orphans(found: Compared) -> None:
    """What belongs to something that is not taken in is not taken in either."""
    for row, plan in list(found.plans.items()):
        here, there = found.row(row)
        if plan.coming is Coming.NEW and there and here is None and parent_is_refused(found, row, there):
            found.plan(row, Met(Coming.REFUSED), Why.PARENT_REFUSED)


def _refuse_taken(register: Connection, found: Compared, table: Table) -> None:
    """A new row whose number is another row's here."""
    fresh = [
        row for row, plan in found.plans.items() if row.table == table.name and plan.coming is Coming.NEW
    ]
    for columns, living in _uniques(table) if fresh else ():
        by_value = {
            tuple(found.theirs[row.table][row.key][name] for name in columns): row
            for row in fresh
            if not living or found.theirs[row.table][row.key].get("deleted_at") is None
        }
        names = ", ".join((*key_columns(table), *columns))
        where = f"AND ({living})" if living else ""
        for some in chunks({value[0] for value in by_value if value[0] is not None}):
            marks = ", ".join("?" * len(some))
            query = f"SELECT {names} FROM {table.name} WHERE {columns[0]} IN ({marks}) {where}"  # noqa: S608 - names of ours
            for values in register.exec_driver_sql(query, tuple(some)):
                row = by_value.get(tuple(values[-len(columns) :]))
                if row is not None:
                    numbered = len(columns) == 1 and columns[0] != "replaces"
                    found.plan(row, Met(Coming.REFUSED), Why.NUMBER_TAKEN if numbered else Why.KEPT_DIFFERS)


def _uniques(table: Table) -> list[tuple[tuple[str, ...], str]]:
    found: list[tuple[tuple[str, ...], str]] = [
        (tuple(str(column.name) for column in one.columns), "")
        for one in table.constraints
        if isinstance(one, UniqueConstraint)
    ]
    for index in table.indexes:
        if index.unique:
            living = index.dialect_options["sqlite"]["where"]
            columns = tuple(str(column.name) for column in index.columns)
            found.append((columns, "" if living is None else str(living)))
    return found


def _locked_rows_here(register: Connection, ours: Tables) -> None:
    """Beside the rows that the package has: what here is locked together with them."""
    for parent, column, children in (
        ("agreement", "agreement_id", ("control_mark", "frozen_text", "signature")),
        ("visit", "visit_id", ("frozen_checklist", "answer", "visit_picture", "protocol_text")),
        ("placement", "placement_id", ("closing_document",)),
    ):
        for child in children:
            table = metadata.tables[child]
            first = key_columns(table)
            for some in chunks(ours[parent]):
                marks = ", ".join("?" * len(some))
                query = f"SELECT {', '.join(first)} FROM {child} WHERE {column} IN ({marks})"  # noqa: S608 - names of ours
                keys = ["/".join(map(str, key)) for key in register.exec_driver_sql(query, tuple(some))]
                ours[child] |= stored_rows(register, table, keys)


def _history(histories: Histories, row: RowKey) -> History:
    return histories.get(row.table, {}).get(row.key, {})


def _wrote(written: Mapping[str, Written], name: str) -> bool:
    return any(fields is None or name in fields for fields in written.values())


def fingerprint_of(value: Value) -> str:
    """A value in words: a text as it is, bytes by their digest."""
    if isinstance(value, bytes):
        return f"sha256:{hashlib.sha256(value).hexdigest()}"
    return "" if value is None else str(value)
