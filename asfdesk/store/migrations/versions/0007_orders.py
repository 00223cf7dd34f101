"""Orders, the enterprises asked, and the series of their numbers."""

from __future__ import annotations

from asfdesk.store import migration_shapes as shape

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    shape.table(
        "placement_order",
        shape.uuid("id"),
        shape.code("number"),
        shape.uuid("participant_id"),
        shape.code("measure_code"),
        shape.uuid("unit_id", "officer_id", null=True),
        shape.word("purpose", null=True),
        shape.text("purpose_text"),
        shape.day("start_on", "end_on", null=True),
        shape.decimal("hours_per_week", null=True),
        shape.json("branches", "tasks"),
        shape.code("language"),
        shape.json("adaptations"),
        shape.code("municipality"),
        shape.number("travel_km", null=True),
        shape.text("note"),
        shape.day("closed_on", null=True),
        shape.text("closed_because"),
        shape.deletable(),
        refers={"participant_id": "participant", "unit_id": "unit", "officer_id": "officer"},
        unique=("number",),
        index=("participant_id",),
    )
    shape.table(
        "order_request",
        shape.uuid("id", "order_id", "enterprise_id"),
        shape.one_of("state", "asked", "accepted", "declined", "lapsed", "withdrawn"),
        shape.moment("asked_at"),
        shape.day("answer_by"),
        shape.text("content"),
        shape.code("sha256"),
        shape.day("answered_on", null=True),
        shape.line("answered_by"),
        shape.text("reason"),
        shape.uuid("agreement_id", null=True),
        shape.deletable(),
        refers={"order_id": "placement_order", "enterprise_id": "enterprise", "agreement_id": "agreement"},
        index=("enterprise_id", "order_id"),
    )
    shape.table(
        "order_series",
        shape.code("device"),
        shape.number("year", "last"),
        shape.touched(),
        key=("device", "year"),
    )
