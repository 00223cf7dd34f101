"""Reading and proving the audit trail: what happened to a row, and whether anyone has touched the trail itself.

The chain shows an edited, deleted, swapped or inserted entry, and with it what the operation and the row held.
It cannot show that its last entries were cut off: for that its head is kept outside the file (``store.anchor``).
Disposal takes the values of entries away; a disposal's own entry tells which, so that nobody else can do the same.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, select

from ..acting import moment_text
from ..engine import sealer_on
from ..rows.ledger_tables import AuditRow, OperationRow
from ..rows.tables import table
from .audit_sqlite import ENTRY

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Entry:
    """One changed row. ``changes``: field -> (old, new) as stored; ``at`` in UTC; ``emptied``: disposal took them."""

    device: str
    position: int
    at: datetime
    operation_id: UUID
    operation: str
    actor: UUID | None
    subject: str
    row_key: str
    action: str
    changes: dict[str, tuple[Any, Any]] = field(repr=False)
    emptied: bool = False


@dataclass(frozen=True, slots=True)
class BrokenEntry:
    """The first place of a device's chain that does not hold."""

    device: str
    position: int
    missing: bool = False


@dataclass(frozen=True, slots=True)
class ChainHead:
    """The last entry of a device's chain: kept outside, it shows a cut-off tail."""

    device: str
    position: int
    seal: str


def verify_chain(connection: Connection, progress: Progress | None = None) -> BrokenEntry | None:
    """The first broken entry, or None when every chain holds (some 50 000 entries a second).

    ``progress`` is told now and then how many entries are done, of how many; it may raise to cancel.
    """
    seal = sealer_on(connection)
    emptied = emptied_entries(connection)
    total = connection.exec_driver_sql("SELECT count(*) FROM audit").scalar_one() if progress else 0
    device, position, before = "", 0, ""
    rows = connection.exec_driver_sql(
        f"SELECT {ENTRY}, changes, salt, seal FROM audit ORDER BY device, position"
    )
    for done, (*values, changes, salt, found) in enumerate(rows):
        if progress and done % 5000 == 0:
            progress(done, total)
        if values[0] != device:
            device, position, before = values[0], 0, ""
        position += 1
        if values[1] != position:
            return BrokenEntry(device, position, missing=True)
        whole = emptied.tells_of(device, position) if changes is None else seal(salt, changes) == values[-1]
        if not whole or seal(before, *values) != found:
            return BrokenEntry(device, position)
        before = found
    return _operations_as_sealed(connection) or _readings_as_sealed(connection)


class Emptied:
    """Which entries disposals took the values of, by the word of the trail itself: unbroken runs, by device."""

    def __init__(self, runs: Iterable[tuple[str, int, int]]) -> None:
        self._runs: dict[str, tuple[list[int], list[int]]] = {}
        for device, first, last in sorted(runs):
            starts, ends = self._runs.setdefault(device, ([], []))
            starts.append(first)
            ends.append(max(last, ends[-1] if ends else 0))

    def tells_of(self, device: str, position: int) -> bool:
        """Whether a disposal has told that this entry is empty."""
        starts, ends = self._runs.get(device, ([], []))
        at = bisect_right(starts, position) - 1
        return at >= 0 and position <= ends[at]


def emptied_entries(connection: Connection) -> Emptied:
    """The entries whose values a disposal took away."""
    told = connection.exec_driver_sql(
        "SELECT changes FROM audit WHERE subject = 'disposal' AND action = 'insert' AND changes IS NOT NULL"
    )
    return Emptied(
        (device, first, last)
        for (changes,) in told
        for device, ranges in json.loads(json.loads(changes)["emptied"][1]).items()
        for first, last in ranges
    )


def chain_heads(connection: Connection) -> list[ChainHead]:
    """One per device that ever wrote here; steps from device to device, however long the trail is."""
    rows = connection.exec_driver_sql(
        "WITH RECURSIVE d(device) AS (SELECT min(device) FROM audit UNION ALL "
        "SELECT (SELECT min(device) FROM audit WHERE device > d.device) FROM d WHERE d.device IS NOT NULL) "
        "SELECT a.device, a.position, a.seal FROM d JOIN audit AS a ON a.device = d.device AND a.position = "
        "(SELECT max(position) FROM audit WHERE device = d.device) ORDER BY a.device"
    )
    return [ChainHead(*row) for row in rows]


def seal_at(connection: Connection, device: str, position: int) -> str | None:
    """The seal of one entry, or None when there is none."""
    audit = table(AuditRow)
    return connection.scalar(
        select(audit.c.seal).where(audit.c.device == device, audit.c.position == position)
    )


def history(connection: Connection, key: UUID) -> Iterator[Entry]:
    """Every entry about one row, oldest first."""
    audit, operation = table(AuditRow), table(OperationRow)
    query = (
        select(audit, operation.c.name.label("operation"))
        .join(operation, operation.c.id == audit.c.operation_id)
        .where((audit.c.row_key == key.hex) | audit.c.row_key.startswith(f"{key.hex}/"))
        .order_by(audit.c.operation_id, audit.c.device, audit.c.position)
    )
    for row in connection.execute(query).mappings():
        kept = {name: row[name] for name in Entry.__slots__ if name not in ("changes", "emptied")}
        yield Entry(**kept, changes=read_changes(row["changes"]), emptied=row["changes"] is None)


def read_changes(text: str | None) -> dict[str, tuple[Any, Any]]:
    """Field -> (old, new) of an entry; empty when its values were taken away."""
    return {name: (old, new) for name, (old, new) in json.loads(text or "{}").items()}


def _operations_as_sealed(connection: Connection) -> BrokenEntry | None:
    """The ledger of operations against what the chain says was entered."""
    operation = table(OperationRow)
    stored = {
        row["id"].hex: (row["name"], moment_text(row["at"]), row["note"])
        for row in connection.execute(select(operation)).mappings()
    }
    rows = connection.exec_driver_sql(
        "SELECT device, position, row_key, changes FROM audit WHERE subject = 'operation' "
        "ORDER BY device, position"
    )
    for device, position, key, changes in rows:
        new = {name: pair[1] for name, pair in read_changes(changes).items()}
        sealed = (new.get("name"), new.get("at"), new.get("note"))
        there = stored.get(key)
        if there is None or (there[2] if changes is None else there != sealed):
            return BrokenEntry(device, position)
    return None


def _readings_as_sealed(connection: Connection) -> BrokenEntry | None:
    """The reading log against what the chain says was entered; what disposal emptied there may be gone here."""
    told = "participant_id", "seen", "subject", "protected", "reason"
    columns = ", ".join(told)
    stored = {
        key: tuple(values)
        for key, *values in connection.exec_driver_sql(f"SELECT id, {columns} FROM reading")
    }
    rows = connection.exec_driver_sql(
        "SELECT device, position, row_key, changes FROM audit WHERE subject = 'reading' AND action = 'insert' "
        "ORDER BY device, position"
    )
    for device, position, key, changes in rows:
        new = {name: pair[1] for name, pair in read_changes(changes).items()}
        there = stored.pop(key, None)
        if changes is not None and there != tuple(new.get(name) for name in told):
            return BrokenEntry(device, position)
    return None
