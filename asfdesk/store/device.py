"""The device's part of human-readable numbers: three signs that are read aloud and copied by hand."""

from __future__ import annotations

import secrets
from datetime import datetime
from uuid import UUID

from sqlalchemy import Engine, insert, update

from .rows.ledger_tables import IdentityRow
from .rows.tables import table
from .triggers_sqlite import install, remove

_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"  # no I, O, 0, 1


def new_device() -> str:
    """One of 32 768."""
    return "".join(secrets.choice(_LETTERS) for _ in range(3))


def renew_device(engine: Engine, store_id: str, at: datetime) -> str:
    """Give a register that comes from a backup another part, so that no number is given twice: numbers that were
    handed out after the backup was made stand on paper. The audit trail goes on in a chain of its own for the
    same reason. A salvaged register that lost its identity gets it back. ``engine`` has foreign keys off."""
    identity = table(IdentityRow)
    with engine.begin() as connection:
        remove(connection)  # the identity is frozen for everybody else
        device = new_device()
        if connection.execute(update(identity).values(device=device)).rowcount == 0:
            row = {"id": UUID(hex=store_id), "device": device, "created_at": at}
            connection.execute(insert(identity).values(row))
        install(connection)
    return device
