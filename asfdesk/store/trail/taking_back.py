"""One operation taken back as a whole, from what the trail holds of it: what it made is put away, what it changed is as before.

Only while nothing was built on it: no row of it was written since, and nothing made later refers to what it made. The
trail is the one place that holds the old values, so nothing personal is kept twice for the sake of undoing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import Connection

from asfdesk.domain.change import Kind

from ..acting import moment_text
from ..erasure.belongings import chunks, referring_to
from ..rows.ledger import Ledger
from .trail_search import TrailChange, changes_of

_AT_ONCE = 200
_STAMP = ("version", "operation_id", "changed_at", "seq")


class Hindrance(StrEnum):
    """Why an operation stands."""

    CHANGED = "changed"
    USED = "used"
    VALUES_GONE = "values_gone"


@dataclass(frozen=True, slots=True)
class Standing:
    """What hinders: the rows (table, id in hex) that were changed or are used since."""

    hindrance: Hindrance
    rows: tuple[tuple[str, str], ...] = field(default=(), repr=False)


def standing(connection: Connection, operation: UUID) -> Standing | None:
    """What hinders the taking back of an operation, or None."""
    entries = changes_of(connection, operation)
    if any(entry.emptied for entry in entries) or not entries:
        return Standing(Hindrance.VALUES_GONE)
    written = _by_table(entries)
    changed = [
        (table, key)
        for table, keys in written.items()
        for key in _written_since(connection, table, keys, operation)
    ]
    if changed:
        return Standing(Hindrance.CHANGED, tuple(changed))
    made = _by_table(entry for entry in entries if entry.action == "insert")
    used = [(table, key) for table in made for key in _referred(connection, table, made)]
    return Standing(Hindrance.USED, tuple(used)) if used else None


def take_back(
    ledger: Ledger, operation: UUID, kinds: Mapping[str, Kind], step: Callable[[int, int], None]
) -> int:
    """Take an operation back of which nothing is :func:`standing`; how many rows. ``kinds``: what the windows call a table;
    ``step(done, total)`` is called now and then and may raise to cancel."""
    entries = changes_of(ledger.connection, operation)
    stamp = ledger.stamp()
    marks = (stamp["operation_id"].hex, moment_text(stamp["changed_at"]), stamp["seq"])
    for done, entry in enumerate(reversed(entries)):
        if done % _AT_ONCE == 0:
            step(done, len(entries))
        if entry.action == "insert":
            before: dict[str, Any] = {"deleted_at": marks[1]}
        else:
            before = {name: old for name, (old, _) in entry.changes.items() if name not in _STAMP}
        columns = "".join(f"{name} = ?, " for name in before)
        ledger.connection.exec_driver_sql(
            f"UPDATE {entry.subject} SET {columns}version = version + 1, operation_id = ?, changed_at = ?, seq = ? "  # noqa: S608 - names of our tables and columns
            "WHERE id = ?",
            (*before.values(), *marks, entry.row_key),
        )
        ledger.touch(kinds[entry.subject], UUID(hex=entry.row_key))
    return len(entries)


def _by_table(entries: Iterable[TrailChange]) -> dict[str, list[str]]:
    """Table -> ids, in the order they were written."""
    found: dict[str, dict[str, None]] = {}
    for entry in entries:
        found.setdefault(entry.subject, {})[entry.row_key] = None
    return {name: list(keys) for name, keys in found.items()}


def _written_since(connection: Connection, name: str, keys: list[str], operation: UUID) -> list[str]:
    """The rows that another operation wrote last, or that are gone or put away."""
    untouched: set[str] = set()
    for some in chunks(keys):
        rows = connection.exec_driver_sql(
            f"SELECT id FROM {name} WHERE id IN ({', '.join('?' * len(some))}) "  # noqa: S608 - a name of our tables
            "AND operation_id = ? AND deleted_at IS NULL",
            (*some, operation.hex),
        )
        untouched.update(rows.scalars())
    return [key for key in keys if key not in untouched]


def _referred(connection: Connection, name: str, made: Mapping[str, list[str]]) -> list[str]:
    """The rows that something alive refers to which the operation did not make."""
    used: set[str] = set()
    for child, column in referring_to(name):
        mine = set(made.get(child.name, ()))
        alive = " AND deleted_at IS NULL" if "deleted_at" in child.columns else ""
        key = next(iter(child.primary_key.columns)).name
        for some in chunks(made[name]):
            rows = connection.exec_driver_sql(
                f"SELECT {column}, {key} FROM {child.name} WHERE {column} IN ({', '.join('?' * len(some))}){alive}",  # noqa: S608 - names of our tables
                tuple(some),
            )
            used.update(row for row, referring in rows if str(referring) not in mine)
    return [key for key in made[name] if key in used]
