"""A kept document may be the sealed file of an issued assessment or certificate."""

from __future__ import annotations

from asfdesk.store import migration_shapes as shape

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None

_THREE = "(agreement_id IS NOT NULL) + (visit_id IS NOT NULL) + (disposal_id IS NOT NULL) = 1"
_FOUR = "(agreement_id IS NOT NULL) + (visit_id IS NOT NULL) + (disposal_id IS NOT NULL) + (closing_id IS NOT NULL) = 1"


def upgrade() -> None:
    shape.add_columns(
        "kept_document",
        shape.uuid("closing_id", null=True),
        values={},
        refers={"closing_id": "closing_document"},
        index=("closing_id",),
        reworded={_THREE: _FOUR},
    )
