"""Every table in one place: what the migrations must produce and what the triggers are generated from."""

from __future__ import annotations

from sqlalchemy import MetaData, Table

from . import (
    attendance_tables,
    calendar_tables,
    case_tables,
    control_tables,
    ending_tables,
    kept_tables,
    ledger_tables,
    merge_tables,
    order_tables,
    own_tables,
    party_tables,
    privacy_tables,
    visit_tables,
)
from .columns import Base, add_checks

metadata: MetaData = Base.metadata

for _table in metadata.tables.values():
    add_checks(_table)

UNAUDITED = frozenset({"audit", "draft", "preference", "store_identity"})
"""The trail itself, and the officer's own desk that is no statement about anyone."""


def audited_tables() -> list[Table]:
    """The tables whose every write goes to the audit trail, in a fixed order."""
    return [table for name, table in sorted(metadata.tables.items()) if name not in UNAUDITED]


def table(row: type[Base]) -> Table:
    """The Core table of a row class."""
    return metadata.tables[row.__tablename__]


__all__ = [
    "attendance_tables",
    "audited_tables",
    "calendar_tables",
    "case_tables",
    "control_tables",
    "ending_tables",
    "kept_tables",
    "ledger_tables",
    "merge_tables",
    "metadata",
    "order_tables",
    "own_tables",
    "party_tables",
    "privacy_tables",
    "table",
    "visit_tables",
]
