"""Searching the trail: operations by time, officer, kind and person, each with the rows it changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection

from ..erasure.belongings import Keys, belongings, chunks, row_key
from ..rows.columns import UtcTime
from .audit import read_changes

_PERSON = "participant"


@dataclass(frozen=True, slots=True)
class TrailLine:
    """One operation; ``at`` in UTC. ``person`` is whose case it touched, if one person's."""

    id: UUID
    name: str
    at: datetime
    actor: UUID | None
    device: str
    note: str = field(repr=False)
    entries: int
    person: UUID | None


@dataclass(frozen=True, slots=True)
class TrailChange:
    """One changed row of an operation. ``changes``: field -> (old, new); ``emptied``: disposal took the values."""

    subject: str
    row_key: str
    action: str
    changes: dict[str, tuple[Any, Any]] = field(repr=False)
    emptied: bool = False


def find_operations(
    connection: Connection,
    first: datetime,
    last: datetime,
    *,
    name: str = "",
    actor: UUID | None = None,
    person: UUID | None = None,
    limit: int = 500,
) -> list[TrailLine]:
    """Operations from ``first`` up to but not at ``last``, the latest first."""
    moment = UtcTime()
    bound: list[object] = [moment.process_bind_param(one, connection.dialect) for one in (first, last)]
    where = ["o.at >= ?", "o.at < ?"]
    if name:
        where.append("o.name = ?")
        bound.append(name)
    if actor is not None:
        where.append("o.actor = ?")
        bound.append(actor.hex)
    if person is not None:
        ids = _operations_about(connection, person)
        if not ids:
            return []
        where.append("o.id IN (SELECT value FROM json_each(?))")
        bound.append("[" + ",".join(f'"{one}"' for one in sorted(ids)) + "]")
    rows = connection.exec_driver_sql(
        "SELECT o.id, o.name, o.at, o.actor, o.device, o.note, "
        "(SELECT count(*) FROM audit AS a WHERE a.operation_id = o.id AND a.subject <> 'operation') "
        f"FROM operation AS o WHERE {' AND '.join(where)} ORDER BY o.at DESC, o.id DESC LIMIT ?",
        (*bound, limit),
    ).fetchall()
    whose = _people(connection, [row[0] for row in rows])
    return [
        TrailLine(
            UUID(hex=key),
            called,
            datetime.fromisoformat(at),
            UUID(hex=who) if who else None,
            device,
            note,
            entries,
            whose.get(key),
        )
        for key, called, at, who, device, note, entries in rows
    ]


@dataclass(frozen=True, slots=True)
class NamedOperation:
    """An operation by its name, with what it noted; ``at`` in UTC."""

    id: UUID
    at: datetime
    note: str


def named_operations(connection: Connection, name: str) -> list[NamedOperation]:
    """Every operation of a name, the latest first."""
    rows = connection.exec_driver_sql(
        "SELECT id, at, note FROM operation WHERE name = ? ORDER BY id DESC", (str(name),)
    )
    return [NamedOperation(UUID(hex=key), datetime.fromisoformat(at), note) for key, at, note in rows]


def changes_of(connection: Connection, operation: UUID) -> list[TrailChange]:
    """What one operation changed, in the order it did."""
    rows = connection.exec_driver_sql(
        "SELECT subject, row_key, action, changes FROM audit WHERE operation_id = ? AND subject <> 'operation' "
        "ORDER BY device, position",
        (operation.hex,),
    )
    return [TrailChange(s, key, action, read_changes(text), text is None) for s, key, action, text in rows]


def _operations_about(connection: Connection, person: UUID) -> set[str]:
    keys: Keys = belongings(connection, {_PERSON: {person.hex}})
    found: set[str] = set()
    for some in keys.values():
        for part in chunks(row_key(key) for key in some):
            marks = ", ".join("?" * len(part))
            found |= set(
                connection.exec_driver_sql(
                    f"SELECT operation_id FROM audit WHERE row_key IN ({marks})",
                    tuple(part),
                ).scalars()
            )
    return found | set(
        connection.exec_driver_sql(
            "SELECT operation_id FROM reading WHERE participant_id = ?", (person.hex,)
        ).scalars()
    )


def _people(connection: Connection, operations: Iterable[str]) -> dict[str, UUID]:
    """Operation -> the person whose case it touched, where it is one person alone."""
    found: dict[str, set[str]] = {}
    for part in chunks(operations):
        marks = ", ".join("?" * len(part))
        statement = (
            "WITH e AS (SELECT operation_id AS o, subject AS s, substr(row_key, 1, 32) AS k FROM audit "
            f"WHERE operation_id IN ({marks})) "
            "SELECT o, k FROM e WHERE s = 'participant' "
            "UNION SELECT e.o, r.participant_id FROM e JOIN reading AS r ON r.id = e.k AND e.s = 'reading' "
            "UNION SELECT e.o, p.participant_id FROM e JOIN placement AS p ON p.id = e.k "
            "UNION SELECT e.o, c.participant_id FROM e JOIN consent AS c ON c.id = e.k "
            "UNION SELECT e.o, p.participant_id FROM e JOIN agreement AS a ON a.id = e.k "
            "JOIN placement AS p ON p.id = a.placement_id "
            "UNION SELECT e.o, p.participant_id FROM e JOIN control_mark AS m ON m.id = e.k "
            "JOIN agreement AS a ON a.id = m.agreement_id JOIN placement AS p ON p.id = a.placement_id "
            "UNION SELECT e.o, p.participant_id FROM e JOIN visit AS v ON v.id = e.k "
            "JOIN placement AS p ON p.id = v.placement_id "
            "UNION SELECT e.o, p.participant_id FROM e JOIN action_point AS v ON v.id = e.k "
            "JOIN placement AS p ON p.id = v.placement_id "
            "UNION SELECT e.o, p.participant_id FROM e JOIN closing_document AS d ON d.id = e.k "
            "JOIN placement AS p ON p.id = d.placement_id "
            "UNION SELECT e.o, j.participant_id FROM e JOIN objection AS j ON j.id = e.k "
            "UNION SELECT e.o, h.participant_id FROM e JOIN hold AS h ON h.id = e.k "
            "UNION SELECT e.o, b.participant_id FROM e JOIN placement_order AS b ON b.id = e.k "
            "UNION SELECT e.o, b.participant_id FROM e JOIN order_request AS q ON q.id = e.k "
            "JOIN placement_order AS b ON b.id = q.order_id"
        )
        for operation, person in connection.exec_driver_sql(statement, tuple(part)):
            found.setdefault(operation, set()).add(person)
    return {
        operation: UUID(hex=next(iter(people))) for operation, people in found.items() if len(people) == 1
    }
