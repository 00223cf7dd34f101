"""Attendance and additional costs."""

from __future__ import annotations

from asfdesk.store import migration_shapes as shape

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    shape.table(
        "attendance",
        shape.uuid("placement_id"),
        shape.day("day"),
        shape.code("mark"),
        shape.touched(),
        key=("placement_id", "day"),
        refers={"placement_id": "placement"},
    )
    shape.table(
        "cost",
        shape.uuid("id", "placement_id"),
        shape.day("paid_on"),
        shape.line("what"),
        shape.decimal("amount"),
        shape.deletable(),
        refers={"placement_id": "placement"},
        index=("placement_id",),
    )
