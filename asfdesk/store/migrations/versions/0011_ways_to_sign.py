"""Signing without drawing a name: typed, or a mark with a named witness. Those there are were drawn or on paper."""

from __future__ import annotations

from asfdesk.store import migration_shapes as shape

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    shape.more_words("signature", "way", ("screen", "paper"), ("screen", "typed", "mark", "paper"))
    shape.add_columns(
        "signature",
        shape.line("witness"),
        values={"witness": "''"},
        rules={"mark_witnessed": "(way = 'mark') = (trim(witness) <> '')"},
    )
