"""The first schema.

It imports no model: models change, a released revision never does. Each column carries its CHECK by its shape, and each
table reads as a list.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from asfdesk.store import migration_shapes as shape

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def _unique_among_living(table: str, column: str, where: str) -> None:
    op.create_index(
        f"uq_{table}_{column}",
        table,
        [column],
        unique=True,
        sqlite_where=sa.text(where),
        postgresql_where=sa.text(where),
    )


def upgrade() -> None:
    _ledger()
    _parties()
    _cases()
    _visits()


def _ledger() -> None:
    shape.table(
        "draft",
        shape.word("kind"),
        shape.uuid("subject"),
        shape.text("payload"),
        shape.moment("saved_at"),
        shape.number("base_version"),
        key=("kind", "subject"),
    )
    shape.table(
        "operation",
        shape.uuid("id"),
        shape.code("name"),
        shape.uuid("actor", null=True),
        shape.code("device"),
        shape.number("seq"),
        shape.moment("at"),
        shape.text("note"),
    )
    op.create_index("uq_operation_device_seq", "operation", ["device", "seq"], unique=True)
    shape.table("preference", shape.code("key"), shape.text("value"), key=("key",))
    shape.table("store_identity", shape.uuid("id"), shape.code("device"), shape.moment("created_at"))
    shape.table(
        "audit",
        shape.code("device"),
        shape.number("position"),
        shape.moment("at"),
        shape.uuid("operation_id"),
        shape.uuid("actor", null=True),
        shape.code("subject"),
        shape.line("row_key"),
        shape.code("action"),
        shape.json("changes"),
        shape.code("seal"),
        key=("device", "position"),
        index=("operation_id", "row_key"),
    )


def _parties() -> None:
    shape.table(
        "commissioner",
        shape.uuid("id"),
        shape.word("kind"),
        shape.line("name"),
        shape.order("name_order"),
        shape.code("org_number"),
        shape.deletable(),
        index=("name_order",),
    )
    shape.table(
        "enterprise",
        shape.uuid("id"),
        shape.line("name"),
        shape.order("name_order"),
        shape.code("org_number", "legal_form", "municipality"),
        shape.json("branches"),
        shape.text("organisation", "purpose", "goals", "method", "activities"),
        shape.number("places"),
        shape.line("street", "postcode", "city", "phone"),
        shape.text("email", "website"),
        shape.line("signatory", "signatory_title"),
        shape.json("languages"),
        shape.text("note"),
        shape.flag("active"),
        shape.deletable(),
        index=("name_order",),
    )
    _unique_among_living("enterprise", "org_number", "deleted_at IS NULL AND org_number <> ''")
    shape.table(
        "participant",
        shape.uuid("id"),
        shape.line("given_name", "family_name"),
        shape.order("name_order"),
        shape.person_number("person_number", null=True),
        shape.one_of("protection", "none", "confidential", "protected_registration", "assumed_identity"),
        shape.line("phone"),
        shape.text("email"),
        shape.line("street", "postcode", "city"),
        shape.text("contact_note"),
        shape.code("municipality", "language"),
        shape.word("interpreter"),
        shape.text("communication"),
        shape.line("representative", "representative_phone"),
        shape.deletable(),
        index=("name_order",),
    )
    _unique_among_living("participant", "person_number", "deleted_at IS NULL")
    shape.table(
        "supervisor",
        shape.uuid("id", "enterprise_id"),
        shape.line("name"),
        shape.order("name_order"),
        shape.line("title", "phone"),
        shape.text("email"),
        shape.number("capacity"),
        shape.text("trainings"),
        shape.uuid("deputy_id", null=True),
        shape.flag("active"),
        shape.deletable(),
        refers={"enterprise_id": "enterprise", "deputy_id": "supervisor"},
        index=("enterprise_id", "name_order"),
    )
    shape.table(
        "unit",
        shape.uuid("id", "commissioner_id"),
        shape.word("kind"),
        shape.line("name"),
        shape.order("name_order"),
        shape.code("municipality"),
        shape.line("street", "postcode", "city", "phone"),
        shape.text("email"),
        shape.line("invoice_reference"),
        shape.deletable(),
        refers={"commissioner_id": "commissioner"},
        index=("commissioner_id", "name_order"),
    )
    shape.table(
        "officer",
        shape.uuid("id"),
        shape.uuid("unit_id", null=True),
        shape.line("name"),
        shape.order("name_order"),
        shape.line("title", "phone"),
        shape.text("email"),
        shape.deletable(),
        refers={"unit_id": "unit"},
        index=("name_order", "unit_id"),
    )


def _cases() -> None:
    shape.table(
        "number_series",
        shape.code("device"),
        shape.number("year", "last"),
        shape.touched(),
        key=("device", "year"),
    )
    shape.table(
        "consent",
        shape.uuid("id", "participant_id", "enterprise_id"),
        shape.json("topics"),
        shape.text("purpose"),
        shape.word("way"),
        shape.day("valid_from", "valid_to", "revoked_on", null=True),
        shape.deletable(),
        refers={"participant_id": "participant", "enterprise_id": "enterprise"},
        index=("enterprise_id", "participant_id"),
    )
    shape.table(
        "placement",
        shape.uuid("id", "participant_id", "enterprise_id"),
        shape.code("measure_code"),
        shape.day("measure_from"),
        shape.uuid("unit_id", "officer_id", null=True),
        shape.line("financier"),
        shape.deletable(),
        refers={
            "participant_id": "participant",
            "enterprise_id": "enterprise",
            "unit_id": "unit",
            "officer_id": "officer",
        },
        index=("enterprise_id", "officer_id", "participant_id"),
    )
    shape.table(
        "agreement",
        shape.uuid("id", "placement_id"),
        shape.code("number"),
        shape.one_of("state", "draft", "presented", "signed"),
        shape.json("terms"),
        shape.day("start_on", "end_on", null=True),
        shape.decimal("hours_per_week", null=True),
        shape.word("compensation_kind", null=True),
        shape.text("registry_number"),
        shape.uuid("supervisor_id", "officer_id", null=True),
        shape.number("round"),
        shape.moment("presented_at", "signed_at", null=True),
        shape.deletable(),
        refers={"placement_id": "placement", "supervisor_id": "supervisor", "officer_id": "officer"},
        unique=("number",),
        index=("placement_id",),
        rules={
            "round_not_negative": "round >= 0",
            "signed_has_time": "state <> 'signed' OR signed_at IS NOT NULL",
        },
    )
    shape.table(
        "frozen_text",
        shape.uuid("id", "agreement_id"),
        shape.number("round"),
        shape.one_of("copy", "full", "supervisor"),
        shape.text("content"),
        shape.code("sha256"),
        shape.added(),
        refers={"agreement_id": "agreement"},
        unique=("agreement_id", "round", "copy"),
    )
    shape.table(
        "signature",
        shape.uuid("id", "agreement_id"),
        shape.number("round"),
        shape.one_of("role", "participant", "enterprise", "officer"),
        shape.line("name", "capacity", "place"),
        shape.moment("signed_at"),
        shape.one_of("copy", "full", "supervisor"),
        shape.code("shown_sha256"),
        shape.json("ink"),
        shape.added(),
        refers={"agreement_id": "agreement"},
        unique=("agreement_id", "round", "role"),
    )


def _visits() -> None:
    shape.table(
        "visit",
        shape.uuid("id", "placement_id"),
        shape.word("kind"),
        shape.one_of("state", "planned", "open", "closed", "cancelled"),
        shape.day("held_on"),
        shape.clock("held_at", null=True),
        shape.text("place"),
        shape.word("because"),
        shape.number("number"),
        shape.code("checklist_code"),
        shape.number("checklist_version"),
        shape.json("attendees"),
        shape.text("notes", "participant_view", "supervisor_view"),
        shape.day("moved_from", null=True),
        shape.text("reason"),
        shape.moment("opened_at", "closed_at", null=True),
        shape.deletable(),
        refers={"placement_id": "placement"},
        index=("held_on", "placement_id"),
    )
    shape.table(
        "action_point",
        shape.uuid("id", "placement_id"),
        shape.uuid("visit_id", null=True),
        shape.text("text"),
        shape.word("owner"),
        shape.line("owner_name"),
        shape.day("due", null=True),
        shape.code("item"),
        shape.day("done_on", null=True),
        shape.text("outcome"),
        shape.deletable(),
        refers={"placement_id": "placement", "visit_id": "visit"},
        index=("due", "placement_id", "visit_id"),
    )
    shape.table(
        "answer",
        shape.uuid("visit_id"),
        shape.code("item"),
        shape.text("value", "comment"),
        shape.touched(),
        key=("visit_id", "item"),
        refers={"visit_id": "visit"},
    )
    shape.table(
        "frozen_checklist",
        shape.uuid("visit_id"),
        shape.json("content"),
        shape.added(),
        key=("visit_id",),
        refers={"visit_id": "visit"},
    )
