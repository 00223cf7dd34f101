"""What the audit trail knows of the rows of a damaged register: made anew from it, or told as lost."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from ..acting import RawConnection
from ..trail.audit import ChainHead
from .btree import Value
from .salvage_tables import NewTable, backup_rows, has, put


@dataclass(frozen=True, slots=True)
class LostRow:
    """Something the audit trail tells of that could not be saved: table, key, and its last operation."""

    table: str
    row_key: str
    operation: str = ""
    at: datetime | None = None


class Trail:
    """The audit trail of the new register, and where it stood when the backup was made."""

    def __init__(self, new: RawConnection, old: RawConnection | None) -> None:
        self._new = new
        self._heads: dict[str, int] = {}
        if old is not None:
            found = old.execute("SELECT device, max(position) FROM audit GROUP BY device").fetchall()
            self._heads = dict(found)

    def keys_of(self, table: str) -> list[str]:
        """The rows it tells of and that were not deleted. A reading whose entry is empty went with the log's time."""
        rows = self._new.execute(
            "SELECT row_key, action, max(operation_id || device || printf('%012d', position)) FROM audit "
            "WHERE subject = ? AND (subject <> 'reading' OR changes IS NOT NULL) GROUP BY row_key",
            (table,),
        ).fetchall()
        return [key for key, action, _ in rows if action != "delete"]

    def replayed(
        self, made: NewTable, row_key: str, base: dict[str, Value] | None
    ) -> dict[str, Value] | None:
        """The row after everything that the trail tells of it; None when its beginning is not told, or a part of it no
        longer (its time in the log was out)."""
        values = dict(base or {})
        begun = base is not None
        rows = self._new.execute(
            "SELECT a.device, a.position, a.action, a.at, a.operation_id, a.changes, o.seq FROM audit AS a "
            "LEFT JOIN operation AS o ON o.id = a.operation_id WHERE a.subject = ? AND a.row_key = ? "
            "ORDER BY a.operation_id, a.device, a.position",
            (made.name, row_key),
        ).fetchall()
        for device, position, action, at, operation, changes, seq in rows:
            if base is not None and position <= self._heads.get(device, 0):
                continue
            if changes is None:
                return None
            if action == "insert":
                values = dict.fromkeys(made.columns)
                begun = True
            values |= {name: new for name, (_, new) in json.loads(changes).items() if name in made.columns}
            stamp = {"operation_id": operation, "changed_at": at, "seq": seq}
            if action == "insert":
                stamp["created_at"] = at
            values |= {name: value for name, value in stamp.items() if name in made.columns}
        return values if begun else None


def missing_rows(
    new: RawConnection, made: NewTable, old: RawConnection | None, trail: Trail
) -> tuple[int, int]:
    """Put back what the trail tells of and no page has: how many with the backup's help, how many without."""
    backed = {"/".join(str(row[name]) for name in made.key): row for row in backup_rows(old, made)}
    counts = [0, 0]
    for row_key in trail.keys_of(made.name):
        parts = dict(zip(made.key, row_key.split("/"), strict=False))
        if len(parts) != len(made.key) or has(new, made, parts):
            continue
        base = backed.get(row_key)
        values = trail.replayed(made, row_key, base)
        if values is None or any(_is_digest_only(value) for value in values.values()):
            continue
        counts[base is None] += put(new, made, values)
    return counts[0], counts[1]


def _is_digest_only(value: Value) -> bool:
    return isinstance(value, str) and value.startswith("sha256:")


def lost_rows(new: RawConnection, tables: Iterable[NewTable], trail: Trail) -> list[LostRow]:
    """What the trail tells of and no table has."""
    found: list[LostRow] = []
    for made in tables:
        for row_key in trail.keys_of(made.name):
            parts = dict(zip(made.key, row_key.split("/"), strict=False))
            if len(parts) == len(made.key) and not has(new, made, parts):
                found.append(_lost_row(new, made.name, row_key))
    return found


def _lost_row(new: RawConnection, table: str, row_key: str) -> LostRow:
    rows = new.execute(
        "SELECT o.name, a.at FROM audit AS a LEFT JOIN operation AS o ON o.id = a.operation_id "
        "WHERE a.subject = ? AND a.row_key = ? ORDER BY a.operation_id DESC, a.position DESC LIMIT 1",
        (table, row_key),
    ).fetchall()
    operation, at = rows[0]
    return LostRow(table, row_key, operation or "", datetime.fromisoformat(at))


def gaps_in(new: RawConnection, heads: Iterable[ChainHead] = ()) -> int:
    """Entries of the trail that are missing: between those known of each device, and up to the ``heads`` that were
    kept outside the register."""
    rows = new.execute("SELECT device, max(position), count(*) FROM audit GROUP BY device").fetchall()
    last = {device: position for device, position, _ in rows}
    between = sum(position - count for _, position, count in rows)
    return between + sum(max(0, head.position - last.get(head.device, 0)) for head in heads)
