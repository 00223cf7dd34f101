"""Merges: each one as it was done, what it taught of the other's history, and the values that gave way."""

from __future__ import annotations

from asfdesk.store import migration_shapes as shape

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    shape.table(
        "merging",
        shape.uuid("id", "package_id"),
        shape.line("sender", "backup"),
        shape.code("sender_device"),
        shape.moment("packed_at"),
        shape.json("content"),
        shape.deletable(),
    )
    shape.table(
        "merged_row",
        shape.uuid("merging_id"),
        shape.code("subject"),
        shape.line("row_key"),
        shape.json("history"),
        shape.added(),
        key=("merging_id", "subject", "row_key"),
        refers={"merging_id": "merging"},
    )
    shape.table(
        "given_way",
        shape.uuid("id", "merging_id"),
        shape.uuid("participant_id", null=True),
        shape.code("subject", "field"),
        shape.line("row_key"),
        shape.word("kept"),
        shape.text("value", "stayed"),
        shape.added(),
        refers={"merging_id": "merging", "participant_id": "participant"},
        index=("merging_id", "participant_id"),
    )
