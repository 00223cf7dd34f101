"""Which tables go into a package and which do not, and what is known of each when two registers meet."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from sqlalchemy import Table

from asfdesk.domain.change import Kind

from ..rows.tables import metadata

LEFT_OUT = frozenset(
    {
        "store_identity", "number_series", "order_series",  # each register's own
        "operation", "audit", "reading", "clock_doubt", "log_check",  # each register's own log
        "seal_certificate", "trusted_certificate", "failed_step",  # keys and whom this computer trusts
        "disposal", "erased",  # each register disposes by its own decisions
        "merging", "merged_row", "given_way",
        "calendar_withdrawal",  # what must leave the calendars that this register has told
        "draft", "preference", "phrase",  # the officer's own desk
    }
)  # fmt: skip
"""What never leaves the register in a package."""

BOOKKEEPING = frozenset({"version", "operation_id", "created_at", "changed_at", "seq"})
"""Columns that say when and by what a row was written: no content, so nothing to compare."""

APPEND_ONLY = frozenset(
    {
        "frozen_text", "signature", "visit_change", "closing_document", "kept_document", "protocol_text",
        "protocol_signature",
    }
)  # fmt: skip
"""Rows that come and never change."""

OF_AGREEMENT = ("agreement", "control_mark", "frozen_text", "signature")
OF_VISIT = ("visit", "frozen_checklist", "answer", "visit_picture", "protocol_text")
"""What is locked together when an agreement is signed, and when a visit is closed."""

DERIVED = {
    "agreement": frozenset(
        {
            "start_on", "end_on", "hours_per_week", "compensation_kind", "registry_number", "supervisor_id",
            "officer_id", "applies_from",
        }
    )
}  # fmt: skip
"""Columns that repeat what others say; they are made anew when those are taken over."""

SPLIT = {("agreement", "terms")}
"""JSON objects whose parts are compared one by one: two people who write in different parts of one draft both keep it."""

KINDS = {
    "participant": Kind.PARTICIPANT, "enterprise": Kind.ENTERPRISE, "supervisor": Kind.SUPERVISOR,
    "commissioner": Kind.COMMISSIONER, "unit": Kind.UNIT, "officer": Kind.OFFICER, "placement": Kind.PLACEMENT,
    "agreement": Kind.AGREEMENT, "signature": Kind.SIGNATURE, "consent": Kind.CONSENT, "visit": Kind.VISIT,
    "action_point": Kind.ACTION_POINT, "visit_picture": Kind.PICTURE, "placement_order": Kind.ORDER,
    "order_request": Kind.ORDER, "cost": Kind.COST, "ending": Kind.ENDING, "final_assessment": Kind.ASSESSMENT,
    "work_certificate": Kind.CERTIFICATE, "closing_document": Kind.CLOSING_DOCUMENT,
    "kept_document": Kind.KEPT_DOCUMENT, "objection": Kind.OBJECTION, "own_item": Kind.TEMPLATE,
}  # fmt: skip
"""What the windows call the rows of a table; rows of others are told by what they belong to."""


@cache
def packed_tables() -> tuple[Table, ...]:
    """The tables that go into a package: what others refer to first, and an ending before what is issued about it, as the walls
    want it."""
    found = [table for table in metadata.sorted_tables if table.name not in LEFT_OUT]
    found.insert(_place(found, "closing_document"), found.pop(_place(found, "ending")))
    return tuple(found)


def derived(table: Table) -> frozenset[str]:
    """The derived columns of a table."""
    sorting = frozenset({"name_order"} & set(table.columns.keys()))
    return DERIVED.get(table.name, frozenset()) | sorting


def compared(table: Table) -> tuple[str, ...]:
    """The columns that say something of their own."""
    keys = {column.name for column in table.primary_key.columns}
    rest = BOOKKEEPING | derived(table) | keys
    return tuple(str(column.name) for column in table.columns if column.name not in rest)


def key_columns(table: Table) -> tuple[str, ...]:
    """The names of the primary key's columns, in the order in which the audit trail writes them."""
    return tuple(str(column.name) for column in table.primary_key.columns)


def parents(table: Table) -> Iterable[tuple[str, str]]:
    """Column and table of every row that a row refers to."""
    for column in table.columns:
        for key in column.foreign_keys:
            yield column.name, key.column.table.name


def _place(tables: list[Table], name: str) -> int:
    return next(number for number, table in enumerate(tables) if table.name == name)
