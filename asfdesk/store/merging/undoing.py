"""Taking a merge back as one step, as long as nothing was built on it and nothing in it is for good.

What it changed gets the values that it had, by the audit trail; what it brought is put away. What the merge knew of the
other's history is forgotten with it, so the same package can be taken in once more. Documents that were locked, signed or
kept are for good: then the backup that was made just before is the way back.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlalchemy import Connection

from asfdesk.domain.errors import Rule, broken
from asfdesk.domain.merging import DELETED, RowKey, Value

from ..acting import moment_text
from ..erasure.belongings import belongings, row_key
from ..rows.ledger import Ledger
from ..rows.tables import metadata
from .packing import stored_rows
from .tables import APPEND_ONLY, KINDS, LEFT_OUT, key_columns
from .writing import change_row

_FOR_GOOD = APPEND_ONLY - {"visit_change"}
_LOCKED = {("agreement", "state", "signed"), ("visit", "state", "closed"), ("own_item", "state", "released")}


@dataclass(slots=True)
class _Before:
    """What one row was before the merge: nothing, or the values of the fields that the merge changed."""

    came: bool = False
    values: dict[str, Value] = field(default_factory=dict[str, Value], repr=False)


def hindrance(connection: Connection, merging_id: UUID) -> Rule | None:
    """Why a merge cannot be taken back; None when it can."""
    operation, undone = _operation_of(connection, merging_id)
    if undone:
        return Rule.MERGE_UNDONE
    rows = _rows_of(connection, operation)
    if rows is None or any(row.table in _FOR_GOOD for row in rows):
        return Rule.MERGE_FOR_GOOD
    return Rule.MERGE_BUILT_ON if _built_on(connection, operation, rows) else None


def undo(ledger: Ledger, merging_id: UUID) -> None:
    """Take it back. Raises RuleBroken: MERGE_UNDONE, MERGE_FOR_GOOD, MERGE_BUILT_ON."""
    connection = ledger.connection
    rule = hindrance(connection, merging_id)
    if rule is not None:
        raise broken(rule, "merge")
    operation, _ = _operation_of(connection, merging_id)
    rows = _rows_of(connection, operation) or {}
    _ = ledger.operation_id
    connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    for row, before in reversed(list(rows.items())):
        table = metadata.tables[row.table]
        here = stored_rows(connection, table, [row.key]).get(row.key)
        if here is None:
            continue
        if not before.came:
            change_row(ledger, row.table, here, before.values)
        elif DELETED in table.columns:
            change_row(ledger, row.table, here, {DELETED: moment_text(ledger.at)})
        elif row.table not in APPEND_ONLY and row.table != "frozen_checklist":
            names = key_columns(table)
            this = " AND ".join(f"{name} = ?" for name in names)
            values = tuple(here[name] for name in names)
            connection.exec_driver_sql(f"DELETE FROM {row.table} WHERE {this}", values)  # noqa: S608 - names of ours
        if (kind := KINDS.get(row.table)) is not None:
            ledger.touch(kind, UUID(hex=row.key))
    stamp = ledger.stamp()
    connection.exec_driver_sql(
        "UPDATE merging SET deleted_at = ?, changed_at = ?, version = version + 1, operation_id = ?, seq = ? WHERE id = ?",
        (
            moment_text(ledger.at),
            moment_text(ledger.at),
            stamp["operation_id"].hex,
            stamp["seq"],
            merging_id.hex,
        ),
    )


def _operation_of(connection: Connection, merging_id: UUID) -> tuple[str, bool]:
    """The merge's own operation (its row's last one is the undoing's, once undone), and whether it was undone."""
    operation = connection.exec_driver_sql(
        "SELECT operation_id FROM audit WHERE subject = 'merging' AND action = 'insert' AND row_key = ?",
        (merging_id.hex,),
    ).scalar_one()
    undone = connection.exec_driver_sql(
        "SELECT deleted_at IS NOT NULL FROM merging WHERE id = ?", (merging_id.hex,)
    ).scalar_one()
    return operation, bool(undone)


def _rows_of(connection: Connection, operation: str) -> dict[RowKey, _Before] | None:
    """Every row that the merge wrote, in that order; None when something of it cannot be told or put back."""
    found: dict[RowKey, _Before] = {}
    for subject, key, action, changes in connection.exec_driver_sql(
        "SELECT subject, row_key, action, changes FROM audit WHERE operation_id = ? ORDER BY device, position",
        (operation,),
    ):
        if subject in LEFT_OUT:
            continue
        before = found.setdefault(RowKey(subject, key), _Before())
        if action == "insert":
            before.came = True
        elif not before.came:
            if changes is None:
                return None
            for name, (old, new) in json.loads(changes).items():
                if (subject, name, new) in _LOCKED or _only_a_digest(old):
                    return None
                before.values.setdefault(name, old)
    for before in found.values():
        before.values.pop("version", None)
    return found


def _built_on(connection: Connection, operation: str, rows: dict[RowKey, _Before]) -> bool:
    """Whether a row was written later, or another row refers to one that came."""
    for subject, key in {(row.table, row.key) for row in rows}:
        later = connection.exec_driver_sql(
            "SELECT 1 FROM audit WHERE row_key = ? AND subject = ? AND operation_id > ? LIMIT 1",
            (key, subject, operation),
        ).first()
        if later is not None:
            return True
    came: dict[str, set[str]] = {}
    for row, before in rows.items():
        if before.came and len(key_columns(metadata.tables[row.table])) == 1:
            came.setdefault(row.table, set()).add(row.key)
    hanging = belongings(connection, came) if came else {}
    return any(
        RowKey(name, row_key(key)) not in rows
        for name, keys in hanging.items()
        if name not in LEFT_OUT
        for key in keys
    )


def _only_a_digest(value: Any) -> bool:
    return isinstance(value, str) and value.startswith("sha256:")
