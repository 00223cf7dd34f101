"""What hangs on a person or a case, by the foreign keys of the tables themselves.

Why from the tables: a table that a later release adds is disposed of with the rest the day it refers to a placement;
nobody has to remember it. A test holds that every table either hangs on a participant or is known not to.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from sqlalchemy import Connection, Table

from ..rows.tables import metadata

Key = tuple[object, ...]
Keys = dict[str, set[Key]]
"""Table -> the primary keys of its rows, as they are stored."""

_CHUNK = 500


def belongings(connection: Connection, roots: Mapping[str, Iterable[str]]) -> Keys:
    """The rows ``roots`` (table -> ids in hex) and every row that refers to one of them, directly or not."""
    found: Keys = {name: {(key,) for key in keys} for name, keys in roots.items()}
    fresh = {name: {key for (key,) in keys} for name, keys in found.items()}
    while fresh:
        following: dict[str, set[object]] = {}
        for name, keys in fresh.items():
            for child, column in referring_to(name):
                for key in _rows(connection, child, column, keys):
                    if key not in found.setdefault(child.name, set()):
                        found[child.name].add(key)
                        if len(key) == 1:
                            following.setdefault(child.name, set()).add(key[0])
        fresh = following
    return {name: keys for name, keys in found.items() if keys}


def hanging_on(name: str) -> frozenset[str]:
    """The tables whose rows hang on rows of a table."""
    found, fresh = {name}, [name]
    while fresh:
        for child, _ in referring_to(fresh.pop()):
            if child.name not in found:
                found.add(child.name)
                fresh.append(child.name)
    return frozenset(found - {name})


def row_key(key: Key) -> str:
    """A primary key as the audit trail writes it."""
    return "/".join(str(part) for part in key)


def chunks(keys: Iterable[object]) -> Iterator[list[object]]:
    """Few enough for one statement."""
    every = list(keys)
    for start in range(0, len(every), _CHUNK):
        yield every[start : start + _CHUNK]


def referring_to(name: str) -> Iterator[tuple[Table, str]]:
    """The tables that refer to a table, and by which column."""
    for table in metadata.tables.values():
        for column in table.columns:
            if any(key.column.table.name == name for key in column.foreign_keys):
                yield table, column.name


def _rows(connection: Connection, table: Table, column: str, values: Iterable[object]) -> Iterator[Key]:
    key = ", ".join(part.name for part in table.primary_key.columns)
    for some in chunks(values):
        marks = ", ".join("?" * len(some))
        statement = f"SELECT {key} FROM {table.name} WHERE {column} IN ({marks})"  # noqa: S608 - names of our tables
        for row in connection.exec_driver_sql(statement, tuple(some)):
            yield tuple(row)
