"""What goes into a package: the chosen people's cases by the foreign keys, and whatever these refer to."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from uuid import UUID

from sqlalchemy import Connection, Table

from asfdesk.domain.merging import Value

from ..erasure.belongings import belongings, chunks, row_key
from .histories import Histories, histories
from .tables import LEFT_OUT, key_columns, packed_tables, parents

Stored = dict[str, Value]
"""A row by column, as it is stored."""


@dataclass(frozen=True, slots=True)
class Packed:
    """Table -> row key -> row, and the rows' histories."""

    rows: dict[str, dict[str, Stored]] = field(repr=False)
    histories: Histories = field(repr=False)


def pack(
    connection: Connection, people: Collection[UUID] | None, *, without: Collection[UUID] = ()
) -> Packed:
    """The cases of ``people``, or everything that may leave the register but the cases of ``without``."""
    rows = _everything(connection) if people is None else _of_people(connection, people)
    for name, keys in belongings(connection, {"participant": [one.hex for one in without]}).items():
        for key in keys:
            rows.get(name, {}).pop(row_key(key), None)
    wanted = None if people is None else {name: list(found) for name, found in rows.items()}
    known = histories(connection, wanted)
    kept = {
        name: {key: known.get(name, {}).get(key, {}) for key in found}
        for name, found in rows.items()
        if found
    }
    return Packed({name: found for name, found in rows.items() if found}, kept)


def stored_rows(connection: Connection, table: Table, keys: Iterable[str]) -> dict[str, Stored]:
    """The rows of these keys that there are, by key."""
    wanted = set(keys)
    first = key_columns(table)[0]
    found: dict[str, Stored] = {}
    for some in chunks({key.split("/")[0] for key in wanted}):
        marks = ", ".join("?" * len(some))
        found |= dict(rows_of(connection, table, f"WHERE {first} IN ({marks})", some))
    return {key: row for key, row in found.items() if key in wanted}


def _everything(connection: Connection) -> dict[str, dict[str, Stored]]:
    return {str(table.name): dict(rows_of(connection, table, _only(table))) for table in packed_tables()}


def _only(table: Table) -> str:
    """The protocol of a disposal stays with the register that disposed."""
    return "WHERE disposal_id IS NULL" if "disposal_id" in table.columns else ""


def rows_of(
    connection: Connection, table: Table, where: str = "", values: Iterable[object] = ()
) -> Iterator[tuple[str, Stored]]:
    """The rows of a table by key, in the order of their keys."""
    names = [str(column.name) for column in table.columns]
    keys = key_columns(table)
    statement = f"SELECT {', '.join(names)} FROM {table.name} {where} ORDER BY {', '.join(keys)}"  # noqa: S608 - names of our tables
    for values_of_row in connection.exec_driver_sql(statement, tuple(values)):
        row = dict(zip(names, values_of_row, strict=True))
        yield row_key(tuple(row[name] for name in keys)), row


def _of_people(connection: Connection, people: Collection[UUID]) -> dict[str, dict[str, Stored]]:
    """Down from the people by what refers to them, then up to what these rows refer to."""
    below = belongings(connection, {"participant": [one.hex for one in people]})
    tables = {str(table.name): table for table in packed_tables()}
    found: dict[str, dict[str, Stored]] = {name: {} for name in tables}
    fresh = {name: {row_key(key) for key in keys} for name, keys in below.items() if name in tables}
    while fresh:
        following: dict[str, set[str]] = {}
        for name, keys in fresh.items():
            for key, row in stored_rows(connection, tables[name], keys - found[name].keys()).items():
                found[name][key] = row
                for column, parent in parents(tables[name]):
                    above = row[column]
                    if parent not in LEFT_OUT and isinstance(above, str) and above not in found[parent]:
                        following.setdefault(parent, set()).add(above)
        if fresh_enterprises := found["enterprise"].keys() & fresh.get("enterprise", set()):
            following.setdefault("supervisor", set()).update(
                _supervisors(connection, fresh_enterprises) - found["supervisor"].keys()
            )
        fresh = following
    found["own_item"] = dict(rows_of(connection, tables["own_item"], "WHERE state = 'released'"))
    return found


def _supervisors(connection: Connection, enterprises: Iterable[str]) -> set[str]:
    """Those of the enterprises: a form offers all of them."""
    found: set[str] = set()
    for some in chunks(enterprises):
        marks = ", ".join("?" * len(some))
        query = f"SELECT id FROM supervisor WHERE enterprise_id IN ({marks})"  # noqa: S608 - marks only
        found |= set(connection.exec_driver_sql(query, tuple(some)).scalars())
    return found
