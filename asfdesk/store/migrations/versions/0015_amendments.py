"""Amendments and extensions: what a document is in its chain, what it changes, and from which day its words hold."""

from __future__ import annotations

from asfdesk.store import migration_shapes as shape

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    shape.add_columns(
        "agreement",
        shape.one_of("kind", "agreement", "amendment", "extension"),
        shape.uuid("amends_id", null=True),
        shape.day("applies_from", null=True),
        values={"kind": "'agreement'", "applies_from": "start_on"},
        refers={"amends_id": "agreement"},
        rules={"amends_something": "(kind = 'agreement') = (amends_id IS NULL)"},
        index=("amends_id",),
    )
