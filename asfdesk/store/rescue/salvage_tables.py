"""The tables of the register that a salvage fills: put a row in, see whether it is there, read a backup's rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ..acting import RawConnection
from ..backups.manifest import tables_in
from .btree import Row, Value


@dataclass(slots=True)
class NewTable:
    """A table of the new register: its columns in order, their defaults, and which make up the key."""

    name: str
    columns: list[str]
    defaults: dict[str, Value]
    key: list[str]
    saved: int = 0
    hurt: bool = False


def table_in(new: RawConnection, name: str) -> NewTable:
    """What the schema says of a table."""
    info = new.execute(f'PRAGMA table_info("{name}")').fetchall()
    defaults: dict[str, Value] = {}
    for _, column, _, required, default, _ in info:
        if default is not None:
            ((value,),) = new.execute(f"SELECT {default}").fetchall()
            defaults[column] = value
        elif not required:
            defaults[column] = None
    key = [row[1] for row in sorted(info, key=lambda row: row[5]) if row[5]]
    return NewTable(name, [row[1] for row in info], defaults, key)


def insert(new: RawConnection, made: NewTable, row: Row) -> bool:
    """One row as it was stored; a column that was added later takes its default."""
    missing = made.columns[len(row.values) :]
    if len(row.values) > len(made.columns) or any(name not in made.defaults for name in missing):
        return False
    values = [*row.values, *(made.defaults[name] for name in missing)]
    return put(new, made, dict(zip(made.columns, values, strict=True)), row.rowid)


def put(new: RawConnection, made: NewTable, values: Mapping[str, Value], rowid: int | None = None) -> bool:
    """Put a row in, unless the table's own rules refuse it; whether it was put in."""
    names = ", ".join(f'"{name}"' for name in values)
    marks = ", ".join("?" * len(values))
    given, more = ("rowid, ", "?, ") if rowid is not None else ("", "")
    numbers: list[Value] = [] if rowid is None else [rowid]
    try:
        new.execute(
            f'INSERT INTO "{made.name}" ({given}{names}) VALUES ({more}{marks})',  # noqa: S608 - names of the schema
            [*numbers, *values.values()],
        )
    except Exception as trouble:
        if not str(getattr(trouble, "sqlite_errorname", "")).startswith("SQLITE_CONSTRAINT"):
            raise
        return False
    return True


def backup_rows(old: RawConnection | None, made: NewTable) -> Iterable[dict[str, Value]]:
    """A backup's rows by column; columns that it has not yet are missing."""
    if old is None or made.name not in tables_in(old):
        return []
    theirs = [row[1] for row in old.execute(f'PRAGMA table_info("{made.name}")').fetchall()]
    shared = [name for name in theirs if name in made.columns]
    rows = old.execute(f'SELECT {", ".join(shared)} FROM "{made.name}" ORDER BY rowid').fetchall()  # noqa: S608
    return [dict(zip(shared, row, strict=True)) for row in rows]


def has(new: RawConnection, made: NewTable, values: Mapping[str, Value]) -> bool:
    """Whether a row with this key is there."""
    where = " AND ".join(f'"{name}" = ?' for name in made.key)
    found = new.execute(
        f'SELECT 1 FROM "{made.name}" WHERE {where}',  # noqa: S608 - names of the schema
        [values[name] for name in made.key],
    )
    return bool(found.fetchall())
