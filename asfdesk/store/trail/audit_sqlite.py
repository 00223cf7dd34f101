"""The audit trail's triggers, generated from the tables: old and new value per changed field, sealed in a chain.

Measured: not slower than no audit at all within noise, and no route around the services escapes it. The sealing
functions exist only in connections of this program, so another program cannot write to an audited table.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sqlalchemy import Column, Table

from ..faults import OPERATION_MARK

ENTRY = "device, position, at, operation_id, actor, subject, row_key, action, digest"
"""What the chain seals. The values themselves stand beside it, hashed with a salt: both can be taken away when a
person's case is disposed of, and the chain still holds."""

_BOOKKEEPING = frozenset({"operation_id", "created_at", "changed_at", "seq"})
"""Said once by the entry itself."""


_UNTOLD = frozenset({("reading", "DELETE")})
"""Only the disposal of the log takes readings, by thousands; its own entry tells which of theirs are empty."""


def audit_triggers(tables: Iterable[Table]) -> Iterator[str]:
    """Three triggers per table."""
    for table in tables:
        for event, action in (("INSERT", "insert"), ("UPDATE", "update"), ("DELETE", "delete")):
            if (table.name, event) not in _UNTOLD:
                yield _trigger(table, event, action)


def _trigger(table: Table, event: str, action: str) -> str:
    row = "OLD" if event == "DELETE" else "NEW"
    key = " || '/' || ".join(f"{row}.{column.name}" for column in table.primary_key.columns)
    device = "asfdesk_device()"
    last = f"FROM audit WHERE device = {device} ORDER BY position DESC LIMIT 1"
    return (
        f"CREATE TRIGGER audit_{table.name}_{action} AFTER {event} ON {table.name} BEGIN "
        f"SELECT RAISE(ABORT, '{OPERATION_MARK}') WHERE asfdesk_operation() IS NULL; "
        f"INSERT INTO audit ({ENTRY}, changes, salt, seal) "
        f"SELECT {ENTRY}, changes, salt, asfdesk_seal(before, {ENTRY}) FROM ("
        "SELECT *, asfdesk_seal(salt, changes) AS digest FROM ("
        "SELECT *, asfdesk_salt(position) AS salt FROM (SELECT "
        f"{device} AS device, coalesce((SELECT position {last}), 0) + 1 AS position, "
        "asfdesk_now() AS at, asfdesk_operation() AS operation_id, asfdesk_actor() AS actor, "
        f"'{table.name}' AS subject, {key} AS row_key, '{action}' AS action, "
        f"({_changes(table, event)}) AS changes, coalesce((SELECT seal {last}), '') AS before))); END"
    )


def _changes(table: Table, event: str) -> str:
    said = _BOOKKEEPING if "operation_id" in table.columns else frozenset[str]()
    fields = [column for column in table.columns if column.name not in said]
    parts = " UNION ALL ".join(
        f"SELECT '{column.name}' AS f, {_value(column, 'OLD', event != 'INSERT')} AS o,"
        f" {_value(column, 'NEW', event != 'DELETE')} AS n"
        for column in fields
    )
    old = (
        "o" if event == "INSERT" else "iif(asfdesk_disposing(), NULL, o)"
    )  # what is disposed of is not written anew
    return f"SELECT json_group_object(f, json_array({old}, n)) FROM ({parts}) WHERE o IS NOT n"


def _value(column: Column[object], row: str, present: bool) -> str:
    if not present:
        return "NULL"
    value = f"{row}.{column.name}"
    return f"asfdesk_digest({value})" if column.info.get("audit") == "digest" else value
