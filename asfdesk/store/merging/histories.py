"""The history of rows: which operations wrote them and which fields each wrote, by the audit trail.

A merge is no operation of its own in a history: what it took over stands there under the operations that wrote it
elsewhere (``merged_row``), so that it is the same operation in both registers. Only what was decided in it, where two
values met, is its own. Where the trail has lost its values (the log's time, a disposal) an operation counts as having
written everything: then the officer is asked rather than anything guessed.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

import msgspec
from sqlalchemy import Connection

from asfdesk.domain.change import Operation
from asfdesk.domain.merging import History, Written

from ..erasure.belongings import chunks
from .tables import SPLIT

Histories = dict[str, dict[str, dict[str, Written]]]
"""Table -> row key -> its history."""

_MEETINGS = f"'{Operation.MERGE}', '{Operation.UNDO_MERGE}'"
_FIELDS = (
    "CASE WHEN a.action = 'insert' OR a.changes IS NULL THEN NULL "
    "ELSE (SELECT group_concat(key, '|') FROM json_each(a.changes)) END"
)


def histories(connection: Connection, rows: Mapping[str, Iterable[str]] | None = None) -> Histories:
    """Of ``rows`` (table -> keys), or of all."""
    found: Histories = {}
    for subject, key, operation, written, changes in _entries(connection, rows):
        _note(found, subject, key, operation, _written(subject, written, changes))
    for subject, key, history in _learnt(connection, rows):
        for operation, written in msgspec.json.decode(history, type=dict[str, frozenset[str] | None]).items():
            _note(found, subject, key, operation, written)
    return found


def as_json(history: History) -> str:
    """A history as it is kept."""
    return json.dumps(
        {one: None if written is None else sorted(written) for one, written in sorted(history.items())}
    )


def _note(found: Histories, subject: str, key: str, operation: str, written: Written) -> None:
    row = found.setdefault(subject, {}).setdefault(key, {})
    before = row.get(operation, frozenset[str]())
    row[operation] = None if before is None or written is None else before | written


def _written(subject: str, names: str | None, changes: str | None) -> Written:
    if names is None:
        return None
    found = set(names.split("|"))
    for table, column in SPLIT:
        if subject == table and column in found and changes is not None:
            found.discard(column)
            old, new = json.loads(changes)[column]
            found |= {f"{column}.{part}" for part in _parts_that_differ(old, new)}
    return frozenset(found)


def _parts_that_differ(old: str | None, new: str | None) -> set[str]:
    """The parts of two JSON objects whose values differ."""
    before, after = (json.loads(text or "{}") for text in (old, new))
    return {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}


def _entries(connection: Connection, rows: Mapping[str, Iterable[str]] | None) -> Iterable[Any]:
    splits = ", ".join(f"'{table}'" for table, _ in SPLIT)
    select = (
        f"SELECT a.subject, a.row_key, a.operation_id, {_FIELDS}, "  # noqa: S608 - names of ours
        f"CASE WHEN a.subject IN ({splits}) AND a.action = 'update' THEN a.changes END "
        f"FROM audit AS a JOIN operation AS o ON o.id = a.operation_id WHERE o.name NOT IN ({_MEETINGS})"
    )
    yield from _of_rows(connection, select, "a.", rows)


def _learnt(connection: Connection, rows: Mapping[str, Iterable[str]] | None) -> Iterable[Any]:
    select = (
        "SELECT r.subject, r.row_key, r.history FROM merged_row AS r "
        "JOIN merging AS m ON m.id = r.merging_id WHERE m.deleted_at IS NULL"
    )
    yield from _of_rows(connection, select, "r.", rows)


def _of_rows(
    connection: Connection, select: str, alias: str, rows: Mapping[str, Iterable[str]] | None
) -> Iterable[Any]:
    if rows is None:
        yield from connection.exec_driver_sql(select)
        return
    for subject, keys in rows.items():
        for some in chunks(keys):
            marks = ", ".join("?" * len(some))
            yield from connection.exec_driver_sql(
                f"{select} AND {alias}row_key IN ({marks}) AND {alias}subject = ?", (*some, subject)
            )
