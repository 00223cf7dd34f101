"""Taking a person's case out of the register for good: rows, values in the trail, the search index, the file.

The one door through the wall around what is frozen: a flag of the connection, set here for one transaction. The trail
keeps its entries, who did what when, but loses the values; the disposal's own entry tells which, so that the chain
still holds and nobody else can do the same. Afterwards the file is written anew (:func:`scrub`): SQLite overwrites
what it deletes, but leaves pieces behind where it has moved rows between pages.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from uuid import UUID

from sqlalchemy import Connection, insert
from sqlalchemy.engine.interfaces import DBAPICursor

from asfdesk.domain.change import Operation
from asfdesk.domain.ids import new_id

from ..engine import acting_on
from ..keys.file_key import FileKey
from ..rows.ledger import Ledger
from ..rows.privacy_tables import DisposalRow
from ..rows.tables import metadata, table
from .belongings import Keys, belongings, chunks, row_key
from .erased import remember
from .told_elsewhere import remember_told

SCRUB_DUE = "scrub_due"
"""The preference that says the file must be written anew."""

Entries = set[tuple[str, int]]
Ranges = dict[str, list[tuple[int, int]]]
_NAMES = ("given_name", "family_name", "person_number")


@dataclass(frozen=True, slots=True)
class Disposed:
    """How many rows went, by table, and how many entries of the trail lost their values; ``id`` of what records it."""

    id: UUID
    rows: dict[str, int]
    entries: int


def dispose(
    ledger: Ledger,
    key: FileKey,
    roots: Mapping[str, Iterable[str]],
    *,
    number: str,
    decided_by: str,
    content: Callable[[Disposed], str],
) -> Disposed:
    """Take ``roots`` (table -> ids in hex) and all that hangs on them away, and record it under ``number``.

    ``content`` makes the protocol (JSON) from what went. Nothing of this can be undone once it is committed.
    """
    if ledger.operation not in (Operation.DISPOSE, Operation.DISPOSE_AGAIN):
        raise ValueError("only a disposal disposes")
    roots = {name: set(keys) for name, keys in roots.items()}
    connection = ledger.connection
    _ = ledger.operation_id
    acting = acting_on(connection)
    connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    keys = belongings(connection, roots)
    remember(ledger, key, roots)
    remember_told(ledger, keys)
    acting.disposing = True
    try:
        entries = _entries_about(connection, keys) | _notes(connection, keys) | _reasons(connection, keys)
        empty_entries(connection, entries)
        _forget_desk(connection, keys)
        for name, some in keys.items():
            _delete(connection, name, some)
    finally:
        acting.disposing = False
    done = Disposed(new_id(), {name: len(some) for name, some in sorted(keys.items())}, len(entries))
    record(ledger, done, entries, number=number, decided_by=decided_by, content=content(done))
    remember_to_scrub(connection)
    return done


def record(
    ledger: Ledger, done: Disposed, entries: Entries, *, number: str, decided_by: str, content: str
) -> None:
    """Put a disposal on record: the entry that this leaves in the trail tells which others may be empty."""
    ledger.connection.execute(
        insert(table(DisposalRow)).values(
            id=done.id,
            number=number,
            decided_by=decided_by,
            content=content,
            emptied=json.dumps(_ranges(entries)),
            **ledger.first_stamp(),
        )
    )


def scrub(cursor: DBAPICursor) -> None:
    """Write the file anew and empty the journal. ``cursor`` is in no transaction. Needs room for a second file.

    Raises the driver's error (full disk); what is due then stays due.
    """
    run = cursor.execute
    run("INSERT INTO search_text (search_text) VALUES ('rebuild')")
    run("INSERT INTO search_text (search_text) VALUES ('optimize')")
    run("VACUUM")
    run("PRAGMA wal_checkpoint(TRUNCATE)")
    (held_up, _, _) = cursor.fetchall()[0]
    if not held_up:  # somebody reads an older state: the journal keeps its pages, so it stays due
        run("DELETE FROM preference WHERE key = ?", (SCRUB_DUE,))


def scrub_due(connection: Connection) -> bool:
    """Whether a disposal was committed and the file not written anew since."""
    return bool(
        connection.exec_driver_sql("SELECT count(*) FROM preference WHERE key = ?", (SCRUB_DUE,)).scalar()
    )


def remember_to_scrub(connection: Connection) -> None:
    """The file still holds traces of what went; :func:`scrub` clears them away."""
    connection.exec_driver_sql("INSERT OR REPLACE INTO preference (key, value) VALUES (?, '1')", (SCRUB_DUE,))


def _entries_about(connection: Connection, keys: Keys) -> Entries:
    found: Entries = set()
    for name, some in keys.items():
        for part in chunks(row_key(key) for key in some):
            marks = ", ".join("?" * len(part))
            rows = connection.exec_driver_sql(
                f"SELECT device, position FROM audit WHERE row_key IN ({marks}) AND subject = ?",  # noqa: S608
                (*part, name),
            )
            found |= {(device, position) for device, position in rows}
    return found


def _reasons(connection: Connection, keys: Keys) -> Entries:
    """Why the case was read: free text about the person."""
    found: Entries = set()
    for (person,) in keys.get("participant", ()):
        rows = connection.exec_driver_sql(
            "SELECT a.device, a.position FROM reading AS r JOIN audit AS a ON a.row_key = r.id "
            "AND a.subject = 'reading' WHERE r.participant_id = ? AND r.reason <> ''",
            (person,),
        )
        found |= {(device, position) for device, position in rows}
        connection.exec_driver_sql(
            "UPDATE reading SET reason = '' WHERE participant_id = ? AND reason <> ''", (person,)
        )
    return found


def _notes(connection: Connection, keys: Keys) -> Entries:
    """The notes of operations that name the person: they should not, but a hand may have written one."""
    names = _names(connection, keys)
    if not names:
        return set()
    told = connection.exec_driver_sql("SELECT id, note FROM operation WHERE note <> ''").fetchall()
    found: Entries = set()
    for operation, note in told:
        if any(name in note.casefold() for name in names):
            connection.exec_driver_sql("UPDATE operation SET note = '' WHERE id = ?", (operation,))
            rows = connection.exec_driver_sql(
                "SELECT device, position FROM audit WHERE row_key = ? AND subject = 'operation'", (operation,)
            )
            found |= {(device, position) for device, position in rows}
    return found


def _names(connection: Connection, keys: Keys) -> set[str]:
    """The whole names and numbers of the people whose own record goes, in lower case."""
    names: set[str] = set()
    for (person,) in keys.get("participant", ()):
        columns = ", ".join(_NAMES)
        given, family, number = connection.exec_driver_sql(
            f"SELECT {columns} FROM participant WHERE id = ?",  # noqa: S608 - names of columns
            (person,),
        ).one()
        names |= {f"{given} {family}".casefold(), f"{family}, {given}".casefold()}
        if number:
            names |= {number, f"{number[:8]}-{number[8:]}", f"{number[2:8]}-{number[8:]}"}
    return {name for name in names if len(name.strip(" ,")) > 2}


def empty_entries(connection: Connection, entries: Entries) -> None:
    """Take the values of these entries away; the wall must be open."""
    for device, ranges in _ranges(entries).items():
        for first, last in ranges:
            connection.exec_driver_sql(
                "UPDATE audit SET changes = NULL, salt = NULL "
                "WHERE device = ? AND position BETWEEN ? AND ? AND changes IS NOT NULL",
                (device, first, last),
            )


def _forget_desk(connection: Connection, keys: Keys) -> None:
    """Half-typed work about it, and what the program remembers of where the officer was."""
    gone = {str(key[0]) for some in keys.values() for key in some if len(key) == 1}
    for part in chunks(gone):
        marks = ", ".join("?" * len(part))
        connection.exec_driver_sql(f"DELETE FROM draft WHERE subject IN ({marks})", tuple(part))  # noqa: S608
    for name, value in connection.exec_driver_sql("SELECT key, value FROM preference").fetchall():
        plain = value.replace("-", "")
        if any(key in plain for key in gone):
            connection.exec_driver_sql("DELETE FROM preference WHERE key = ?", (name,))


def _delete(connection: Connection, name: str, keys: Iterable[tuple[object, ...]]) -> None:
    this = " AND ".join(f"{column.name} = ?" for column in metadata.tables[name].primary_key.columns)
    connection.exec_driver_sql(f"DELETE FROM {name} WHERE {this}", list(keys))  # noqa: S608 - names of our tables


def _ranges(entries: Entries) -> Ranges:
    """Positions as (first, last) of each unbroken run, by device."""
    found: Ranges = {}
    for device, of_device in groupby(sorted(entries), key=lambda entry: entry[0]):
        found[device] = list(_runs(position for _, position in of_device))
    return found


def _runs(positions: Iterable[int]) -> Iterator[tuple[int, int]]:
    first = last = None
    for position in positions:
        if last is not None and first is not None and position != last + 1:
            yield first, last
            first = None
        first, last = position if first is None else first, position
    if first is not None and last is not None:
        yield first, last


def rows_of(connection: Connection, roots: Mapping[str, Iterable[str]]) -> Counter[str]:
    """How many rows would go, by table."""
    return Counter({name: len(keys) for name, keys in belongings(connection, roots).items()})
