"""A step up the seal ladder that failed may be that of a protocol or of an issued document; it was an agreement's alone."""

from __future__ import annotations

from alembic import op

from asfdesk.store import migration_shapes as shape

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None

_ONE = "(agreement_id IS NOT NULL) + (visit_id IS NOT NULL) + (disposal_id IS NOT NULL) + (closing_id IS NOT NULL) = 1"
_AS_THEY_ARE = (
    "agreement_id, copy, step, hindrance, tried_at, tries, version, operation_id, created_at, changed_at, seq"
)


def upgrade() -> None:
    op.rename_table("failed_step", "failed_step_before")
    shape.table(
        "failed_step",
        shape.uuid("document_id"),
        shape.uuid("agreement_id", "visit_id", "disposal_id", "closing_id", null=True),
        shape.one_of("copy", "full", "supervisor"),
        shape.word("step", "hindrance"),
        shape.moment("tried_at"),
        shape.number("tries"),
        shape.touched(),
        key=("document_id", "copy", "step"),
        refers={
            "agreement_id": "agreement",
            "visit_id": "visit",
            "disposal_id": "disposal",
            "closing_id": "closing_document",
        },
        rules={
            "one_subject": _ONE,
            "its_key": "document_id = coalesce(agreement_id, visit_id, disposal_id, closing_id)",
        },
    )
    op.get_bind().exec_driver_sql(
        f"INSERT INTO failed_step (document_id, {_AS_THEY_ARE}) SELECT agreement_id, {_AS_THEY_ARE} FROM failed_step_before"  # noqa: S608  names from a revision
    )
    op.drop_table("failed_step_before")
