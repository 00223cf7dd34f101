"""Protected identities: since when, on whose word and when to try anew; entries made while the clock was doubtful.

Who was protected before keeps the kind that was chosen; the day and the source are not known, so a review is due.
"""

from __future__ import annotations

from asfdesk.store import migration_shapes as shape

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_INITIALS = (
    "CASE WHEN protection <> 'none' THEN "
    "CASE given_name WHEN '' THEN '' ELSE substr(given_name, 1, 1) || '.' END || "
    "CASE family_name WHEN '' THEN '' ELSE substr(family_name, 1, 1) || '.' END END"
)


def upgrade() -> None:
    shape.add_columns(
        "participant",
        shape.day("protected_since", null=True),
        shape.word("notice_source"),
        shape.day("protection_review", null=True),
        values={"notice_source": "'unknown'"},
    )
    shape.reorder("participant", "id", _INITIALS, "name_order")
    shape.table(
        "clock_doubt",
        shape.uuid("operation_id"),
        shape.word("doubt"),
        shape.number("seconds"),
        shape.moment("created_at"),
        shape.number("seq"),
        key=("operation_id",),
    )
