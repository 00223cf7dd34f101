"""An organisation's own templates, clauses and checklists, and what a changed template set aside."""

from __future__ import annotations

from asfdesk.store import migration_shapes as shape

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    shape.table(
        "own_item",
        shape.uuid("id"),
        shape.one_of("kind", "agreement", "clause", "checklist"),
        shape.code("code"),
        shape.number("edition"),
        shape.one_of("state", "draft", "released"),
        shape.line("title"),
        shape.json("content"),
        shape.code("sha256"),
        shape.line("origin", "based_on"),
        shape.moment("released_at", null=True),
        shape.line("released_by"),
        shape.day("retired_on", null=True),
        shape.deletable(),
        index=("code",),
    )
    shape.table(
        "template_memory",
        shape.uuid("id", "agreement_id"),
        shape.code("code"),
        shape.number("edition"),
        shape.json("kept"),
        shape.touched(),
        refers={"agreement_id": "agreement"},
        index=("agreement_id",),
    )
