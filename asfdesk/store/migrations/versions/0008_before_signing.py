"""The control before signing."""

from __future__ import annotations

from asfdesk.store import migration_shapes as shape

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    shape.table(
        "control_mark",
        shape.uuid("id", "agreement_id"),
        shape.code("point"),
        shape.one_of("standing", "open", "done", "not_applicable", "lacking"),
        shape.day("done_on", null=True),
        shape.line("done_by"),
        shape.text("reason"),
        shape.flag("known"),
        shape.deletable(),
        refers={"agreement_id": "agreement"},
        unique=("agreement_id", "point"),
        rules={
            "reason_given": "standing NOT IN ('lacking', 'not_applicable') OR trim(reason) <> ''",
            "done_by_somebody": "standing <> 'done' OR known = 1 OR (done_on IS NOT NULL AND trim(done_by) <> '')",
        },
    )
