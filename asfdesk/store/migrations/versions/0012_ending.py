"""The end of a placement: ending, final assessment, certificate, outcomes, issued documents; more of what a consent says."""

from __future__ import annotations

from asfdesk.store import migration_shapes as shape

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

PLACEMENT = {"id": "placement"}


def upgrade() -> None:
    shape.table(
        "ending",
        shape.uuid("id"),
        shape.day("last_day"),
        shape.day("planned_end", null=True),
        shape.word("ended_by", null=True),
        shape.code("reason_code"),
        shape.text("reason"),
        shape.day("noticed_on", null=True),
        shape.number("notice_days", null=True),
        shape.text("notice_exception"),
        shape.json("told", "effects"),
        shape.deletable(),
        refers=PLACEMENT,
        index=("last_day",),
    )
    shape.table(
        "final_assessment",
        shape.uuid("id"),
        shape.json("goals", "adaptations"),
        shape.text("tasks", "participant_view", "supervisor_view", "officer_view"),
        shape.code("recommendation_code"),
        shape.text("recommendation", "next_step"),
        shape.day("discussed_on", null=True),
        shape.deletable(),
        refers=PLACEMENT,
    )
    shape.table(
        "work_certificate",
        shape.uuid("id"),
        shape.json("tasks"),
        shape.text("learnt", "words"),
        shape.decimal("hours", null=True),
        shape.flag("shows_number"),
        shape.deletable(),
        refers=PLACEMENT,
    )
    shape.table(
        "outcome",
        shape.uuid("placement_id"),
        shape.number("after_months"),
        shape.code("outcome_code"),
        shape.day("known_on", null=True),
        shape.text("note"),
        shape.uuid("visit_id", null=True),
        shape.touched(),
        key=("placement_id", "after_months"),
        refers={"placement_id": "placement", "visit_id": "visit"},
    )
    shape.table(
        "closing_document",
        shape.uuid("id", "placement_id"),
        shape.one_of("kind", "assessment", "certificate"),
        shape.text("content"),
        shape.code("sha256"),
        shape.moment("issued_at"),
        shape.json("signatures"),
        shape.uuid("replaces", null=True),
        shape.added(),
        refers={"placement_id": "placement", "replaces": "closing_document"},
        index=("placement_id",),
    )
    shape.add_columns(
        "consent",
        shape.day("given_on", null=True),
        shape.uuid("commissioner_id", null=True),
        shape.line("given_to"),
        shape.word("revoked_way", null=True),
        shape.text("revoked_note"),
        values={"given_on": "valid_from", "given_to": "''", "revoked_note": "''"},
        refers={"commissioner_id": "commissioner"},
    )
