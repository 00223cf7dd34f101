"""Signatures by pen on paper: how each was given, and the kept scan that proves it. Those there are were drawn."""

from __future__ import annotations

from asfdesk.store import migration_shapes as shape

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    shape.add_columns(
        "signature",
        shape.one_of("way", "screen", "paper"),
        shape.uuid("paper_id", null=True),
        values={"way": "'screen'"},
        refers={"paper_id": "kept_document"},
    )
