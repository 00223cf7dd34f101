"""A kept document may be the sealed protocol of a disposal."""

from __future__ import annotations

from asfdesk.store import migration_shapes as shape

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

_TWO = "(agreement_id IS NULL) <> (visit_id IS NULL)"
_THREE = "(agreement_id IS NOT NULL) + (visit_id IS NOT NULL) + (disposal_id IS NOT NULL) = 1"


def upgrade() -> None:
    shape.add_columns(
        "kept_document",
        shape.uuid("disposal_id", null=True),
        values={},
        refers={"disposal_id": "disposal"},
        index=("disposal_id",),
        reworded={_TWO: _THREE},
    )
