"""What must still leave other calendars when a visit is gone or another officer's."""

from __future__ import annotations

from asfdesk.store import migration_shapes as shape

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    shape.add_columns(
        "calendar_entry",
        shape.day("day", null=True),
        shape.uuid("officer_id", null=True),
        values={"day": "(SELECT held_on FROM visit WHERE visit.id = calendar_entry.visit_id)"},
    )
    shape.table(
        "calendar_withdrawal",
        shape.uuid("id", "uid"),
        shape.number("sequence"),
        shape.day("day"),
        shape.uuid("officer_id", null=True),
        shape.moment("told_at", null=True),
        shape.touched(),
        index=("uid",),
    )
