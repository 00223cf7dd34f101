"""The trail's values can be taken away and its chain still holds; readings, objections, disposals, checks of the log.

Every old entry gets a salted hash of its values and is sealed anew, as far as its old seal and those before it hold.
From the first that does not, old seals are left: verification goes on naming that place.
"""

from __future__ import annotations

import secrets
from typing import Any

import sqlalchemy as sa
from alembic import op

from asfdesk.store import migration_shapes as shape

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_OLD = "device, position, at, operation_id, actor, subject, row_key, action, changes"
_NEW = "device, position, at, operation_id, actor, subject, row_key, action, changes, salt, digest, seal"
_BATCH = 1000


def upgrade() -> None:
    _trail()
    shape.table(
        "reading",
        shape.uuid("id", "participant_id"),
        shape.word("seen"),
        shape.uuid("subject"),
        shape.flag("protected"),
        shape.text("reason"),
        shape.added(),
        index=("participant_id",),
    )
    shape.table(
        "objection",
        shape.uuid("id", "participant_id"),
        shape.word("demand"),
        shape.code("about"),
        shape.uuid("subject"),
        shape.text("contested", "statement"),
        shape.day("received_on"),
        shape.word("decision"),
        shape.text("answer"),
        shape.day("decided_on", null=True),
        shape.deletable(),
        refers={"participant_id": "participant"},
        index=("participant_id",),
    )
    shape.table(
        "hold",
        shape.uuid("id", "participant_id"),
        shape.text("reason"),
        shape.day("held_from"),
        shape.day("released_on", null=True),
        shape.deletable(),
        refers={"participant_id": "participant"},
        index=("participant_id",),
    )
    shape.table(
        "disposal",
        shape.uuid("id"),
        shape.code("number"),
        shape.line("decided_by"),
        shape.json("content", "emptied"),
        shape.added(),
        unique=("number",),
    )
    shape.table("erased", shape.code("fingerprint"), shape.word("trace"), shape.added(), key=("fingerprint",))
    shape.table(
        "log_check",
        shape.uuid("id"),
        shape.day("first_day", "last_day"),
        shape.word("outcome"),
        shape.text("remarks"),
        shape.line("checked_by"),
        shape.json("lines"),
        shape.added(),
    )


def _trail() -> None:
    for column in ("operation_id", "row_key"):
        op.drop_index(f"ix_audit_{column}", "audit")
    op.rename_table("audit", "audit_before")
    shape.table(
        "audit",
        shape.code("device"),
        shape.number("position"),
        shape.moment("at"),
        shape.uuid("operation_id"),
        shape.uuid("actor", null=True),
        shape.code("subject"),
        shape.line("row_key"),
        shape.code("action"),
        shape.json("changes", null=True),
        shape.code("salt", null=True),
        shape.code("digest", "seal"),
        key=("device", "position"),
        index=("operation_id", "row_key"),
    )
    _seal_anew(op.get_bind())
    op.drop_table("audit_before")


def _seal_anew(connection: sa.Connection) -> None:
    rows = connection.exec_driver_sql(f"SELECT {_OLD}, seal FROM audit_before ORDER BY device, position")  # noqa: S608 - names of columns
    device, count, old_before, before, holds = "", 0, "", "", True
    batch: list[tuple[Any, ...]] = []
    for *values, seal in rows:
        if values[0] != device:
            device, count, old_before, before, holds = values[0], 0, "", "", True
        count += 1
        holds = holds and values[1] == count and _sealed(connection, old_before, *values) == seal
        entry, changes = values[:-1], values[-1]
        salt = secrets.token_hex(16)
        digest = _sealed(connection, salt, changes)
        old_before, before = seal, _sealed(connection, before, *entry, digest) if holds else seal
        batch.append((*entry, changes, salt, digest, before))
        if len(batch) == _BATCH:
            _put(connection, batch)
            batch.clear()
    _put(connection, batch)


def _sealed(connection: sa.Connection, *values: Any) -> str:
    marks = ", ".join("?" * len(values))
    return connection.exec_driver_sql(f"SELECT asfdesk_seal({marks})", tuple(values)).scalar_one()


def _put(connection: sa.Connection, batch: list[tuple[Any, ...]]) -> None:
    if batch:
        connection.exec_driver_sql(f"INSERT INTO audit ({_NEW}) VALUES ({', '.join('?' * 12)})", batch)  # noqa: S608 - names of columns
