"""The history of visits' dates, what other calendars were told of them, and the lone visits."""

from __future__ import annotations

from asfdesk.store import migration_shapes as shape

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

VISIT = {"visit_id": "visit"}


def upgrade() -> None:
    shape.table(
        "visit_change",
        shape.uuid("id", "visit_id"),
        shape.word("event"),
        shape.day("day"),
        shape.clock("at_hour", null=True),
        shape.day("was", null=True),
        shape.clock("was_at", null=True),
        shape.text("reason"),
        shape.json("chain"),
        shape.added(),
        refers=VISIT,
        index=("visit_id",),
    )
    shape.table(
        "calendar_entry",
        shape.uuid("visit_id"),
        shape.number("sequence"),
        shape.code("told"),
        shape.flag("cancelled"),
        shape.touched(),
        key=("visit_id",),
        refers=VISIT,
    )
    shape.table(
        "lone_visit",
        shape.uuid("visit_id"),
        shape.moment("back_at"),
        shape.line("call_name", "call_phone"),
        shape.moment("done_at", null=True),
        shape.touched(),
        key=("visit_id",),
        refers=VISIT,
    )
