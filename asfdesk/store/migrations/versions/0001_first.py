"""The first schema.

This file imports nothing of the program: models change, a released revision never does. It says the column types
once, so that each column carries its CHECK, and each table reads as a list.
"""

from __future__ import annotations

from functools import partial
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

Parts = list[tuple[sa.Column[Any], str]]


def _parts(kind: sa.types.TypeEngine[Any], rule: str, *names: str, null: bool = False) -> Parts:
    """Columns of one type; ``{0}`` in the rule stands for the column."""
    whole = f"{{0}} IS NULL OR ({rule})" if null else rule
    return [(sa.Column(name, kind, nullable=null), whole.format(name)) for name in names]


_TEXT = "typeof({0}) = 'text' AND instr({0}, char(0)) = 0"
_MOMENT = "length({0}) = 27 AND {0} IS strftime('%Y-%m-%dT%H:%M:', {0}) || substr({0}, 18)"
_DECIMAL = "length({0}) <= 20 AND {0} NOT GLOB '*[^0-9.-]*' AND {0} GLOB '*[0-9]*'"

_text = partial(_parts, sa.Text(), _TEXT)
_json = partial(_parts, sa.Text(), "typeof({0}) = 'text' AND json_valid({0})")
_order = partial(_parts, sa.String(2000), f"{_TEXT} AND length({{0}}) <= 2000")
_line = partial(_parts, sa.String(200), f"{_TEXT} AND length({{0}}) <= 200")
_code = partial(_parts, sa.String(64), f"{_TEXT} AND length({{0}}) <= 64")
_word = partial(_parts, sa.String(32), f"{_TEXT} AND length({{0}}) <= 32")
_uuid = partial(_parts, sa.Uuid(), "length({0}) = 32 AND {0} NOT GLOB '*[^0-9a-f]*'")
_number = partial(_parts, sa.Integer(), "typeof({0}) = 'integer'")
_flag = partial(_parts, sa.Boolean(), "{0} IN (0, 1)")
_day = partial(_parts, sa.Date(), "{0} IS date({0})")
_clock = partial(_parts, sa.String(5), "{0} IS strftime('%H:%M', {0}) AND {0} < '24'")
_moment = partial(_parts, sa.String(27), _MOMENT)
_decimal = partial(_parts, sa.String(20), _DECIMAL)
_person_number = partial(_parts, sa.String(12), "length({0}) = 12 AND {0} NOT GLOB '*[^0-9]*'")


def _one_of(name: str, *words: str) -> Parts:
    return _parts(sa.String(32), f"{{0}} IN ({', '.join(repr(word) for word in words)})", name)


def _touched() -> Parts:
    moments = _moment("created_at", "changed_at")
    return [*_number("version"), *_uuid("operation_id"), *moments, *_number("seq")]


def _deletable() -> Parts:
    return [*_moment("deleted_at", null=True), *_touched()]


def _added() -> Parts:
    return [*_uuid("operation_id"), *_moment("created_at"), *_number("seq")]


def _table(
    name: str,
    *groups: Parts,
    key: tuple[str, ...] = ("id",),
    refers: dict[str, str] | None = None,
    unique: tuple[str, ...] = (),
    index: tuple[str, ...] = (),
    rules: dict[str, str] | None = None,
) -> None:
    things: list[sa.schema.SchemaItem] = []
    for column, rule in (part for group in groups for part in group):
        check = sa.CheckConstraint(rule, name=f"ck_{name}_{column.name}").ddl_if(dialect="sqlite")
        things += [column, check]
    things.append(sa.PrimaryKeyConstraint(*key, name=f"pk_{name}"))
    if unique:
        things.append(sa.UniqueConstraint(*unique, name=f"uq_{name}_{'_'.join(unique)}"))
    names = {column.name for group in groups for column, _ in group}
    by_operation = {"operation_id": "operation"} if "operation_id" in names else {}
    for column, to in ((refers or {}) | by_operation).items():
        things.append(sa.ForeignKeyConstraint([column], [f"{to}.id"], name=f"fk_{name}_{column}"))
    for rule_name, rule in (rules or {}).items():
        things.append(sa.CheckConstraint(rule, name=f"ck_{name}_{rule_name}"))
    op.create_table(name, *things)
    for column in index:
        op.create_index(f"ix_{name}_{column}", name, [column])


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
    _table(
        "draft",
        _word("kind"),
        _uuid("subject"),
        _text("payload"),
        _moment("saved_at"),
        _number("base_version"),
        key=("kind", "subject"),
    )
    _table(
        "operation",
        _uuid("id"),
        _code("name"),
        _uuid("actor", null=True),
        _code("device"),
        _number("seq"),
        _moment("at"),
        _text("note"),
    )
    op.create_index("uq_operation_device_seq", "operation", ["device", "seq"], unique=True)
    _table("preference", _code("key"), _text("value"), key=("key",))
    _table("store_identity", _uuid("id"), _code("device"), _moment("created_at"))
    _table(
        "audit",
        _code("device"),
        _number("position"),
        _moment("at"),
        _uuid("operation_id"),
        _uuid("actor", null=True),
        _code("subject"),
        _line("row_key"),
        _code("action"),
        _json("changes"),
        _code("seal"),
        key=("device", "position"),
        index=("operation_id", "row_key"),
    )


def _parties() -> None:
    _table(
        "commissioner",
        _uuid("id"),
        _word("kind"),
        _line("name"),
        _order("name_order"),
        _code("org_number"),
        _deletable(),
        index=("name_order",),
    )
    _table(
        "enterprise",
        _uuid("id"),
        _line("name"),
        _order("name_order"),
        _code("org_number", "legal_form", "municipality"),
        _json("branches"),
        _text("organisation", "purpose", "goals", "method", "activities"),
        _number("places"),
        _line("street", "postcode", "city", "phone"),
        _text("email", "website"),
        _line("signatory", "signatory_title"),
        _json("languages"),
        _text("note"),
        _flag("active"),
        _deletable(),
        index=("name_order",),
    )
    _unique_among_living("enterprise", "org_number", "deleted_at IS NULL AND org_number <> ''")
    _table(
        "participant",
        _uuid("id"),
        _line("given_name", "family_name"),
        _order("name_order"),
        _person_number("person_number", null=True),
        _one_of("protection", "none", "confidential", "protected_registration", "assumed_identity"),
        _line("phone"),
        _text("email"),
        _line("street", "postcode", "city"),
        _text("contact_note"),
        _code("municipality", "language"),
        _word("interpreter"),
        _text("communication"),
        _line("representative", "representative_phone"),
        _deletable(),
        index=("name_order",),
    )
    _unique_among_living("participant", "person_number", "deleted_at IS NULL")
    _table(
        "supervisor",
        _uuid("id", "enterprise_id"),
        _line("name"),
        _order("name_order"),
        _line("title", "phone"),
        _text("email"),
        _number("capacity"),
        _text("trainings"),
        _uuid("deputy_id", null=True),
        _flag("active"),
        _deletable(),
        refers={"enterprise_id": "enterprise", "deputy_id": "supervisor"},
        index=("enterprise_id", "name_order"),
    )
    _table(
        "unit",
        _uuid("id", "commissioner_id"),
        _word("kind"),
        _line("name"),
        _order("name_order"),
        _code("municipality"),
        _line("street", "postcode", "city", "phone"),
        _text("email"),
        _line("invoice_reference"),
        _deletable(),
        refers={"commissioner_id": "commissioner"},
        index=("commissioner_id", "name_order"),
    )
    _table(
        "officer",
        _uuid("id"),
        _uuid("unit_id", null=True),
        _line("name"),
        _order("name_order"),
        _line("title", "phone"),
        _text("email"),
        _deletable(),
        refers={"unit_id": "unit"},
        index=("name_order", "unit_id"),
    )


def _cases() -> None:
    _table("number_series", _code("device"), _number("year", "last"), _touched(), key=("device", "year"))
    _table(
        "consent",
        _uuid("id", "participant_id", "enterprise_id"),
        _json("topics"),
        _text("purpose"),
        _word("way"),
        _day("valid_from", "valid_to", "revoked_on", null=True),
        _deletable(),
        refers={"participant_id": "participant", "enterprise_id": "enterprise"},
        index=("enterprise_id", "participant_id"),
    )
    _table(
        "placement",
        _uuid("id", "participant_id", "enterprise_id"),
        _code("measure_code"),
        _day("measure_from"),
        _uuid("unit_id", "officer_id", null=True),
        _line("financier"),
        _deletable(),
        refers={
            "participant_id": "participant",
            "enterprise_id": "enterprise",
            "unit_id": "unit",
            "officer_id": "officer",
        },
        index=("enterprise_id", "officer_id", "participant_id"),
    )
    _table(
        "agreement",
        _uuid("id", "placement_id"),
        _code("number"),
        _one_of("state", "draft", "presented", "signed"),
        _json("terms"),
        _day("start_on", "end_on", null=True),
        _decimal("hours_per_week", null=True),
        _word("compensation_kind", null=True),
        _text("registry_number"),
        _uuid("supervisor_id", "officer_id", null=True),
        _number("round"),
        _moment("presented_at", "signed_at", null=True),
        _deletable(),
        refers={"placement_id": "placement", "supervisor_id": "supervisor", "officer_id": "officer"},
        unique=("number",),
        index=("placement_id",),
        rules={
            "round_not_negative": "round >= 0",
            "signed_has_time": "state <> 'signed' OR signed_at IS NOT NULL",
        },
    )
    _table(
        "frozen_text",
        _uuid("id", "agreement_id"),
        _number("round"),
        _one_of("copy", "full", "supervisor"),
        _text("content"),
        _code("sha256"),
        _added(),
        refers={"agreement_id": "agreement"},
        unique=("agreement_id", "round", "copy"),
    )
    _table(
        "signature",
        _uuid("id", "agreement_id"),
        _number("round"),
        _one_of("role", "participant", "enterprise", "officer"),
        _line("name", "capacity", "place"),
        _moment("signed_at"),
        _one_of("copy", "full", "supervisor"),
        _code("shown_sha256"),
        _json("ink"),
        _added(),
        refers={"agreement_id": "agreement"},
        unique=("agreement_id", "round", "role"),
    )


def _visits() -> None:
    _table(
        "visit",
        _uuid("id", "placement_id"),
        _word("kind"),
        _one_of("state", "planned", "open", "closed", "cancelled"),
        _day("held_on"),
        _clock("held_at", null=True),
        _text("place"),
        _word("because"),
        _number("number"),
        _code("checklist_code"),
        _number("checklist_version"),
        _json("attendees"),
        _text("notes", "participant_view", "supervisor_view"),
        _day("moved_from", null=True),
        _text("reason"),
        _moment("opened_at", "closed_at", null=True),
        _deletable(),
        refers={"placement_id": "placement"},
        index=("held_on", "placement_id"),
    )
    _table(
        "action_point",
        _uuid("id", "placement_id"),
        _uuid("visit_id", null=True),
        _text("text"),
        _word("owner"),
        _line("owner_name"),
        _day("due", null=True),
        _code("item"),
        _day("done_on", null=True),
        _text("outcome"),
        _deletable(),
        refers={"placement_id": "placement", "visit_id": "visit"},
        index=("due", "placement_id", "visit_id"),
    )
    _table(
        "answer",
        _uuid("visit_id"),
        _code("item"),
        _text("value", "comment"),
        _touched(),
        key=("visit_id", "item"),
        refers={"visit_id": "visit"},
    )
    _table(
        "frozen_checklist",
        _uuid("visit_id"),
        _json("content"),
        _added(),
        key=("visit_id",),
        refers={"visit_id": "visit"},
    )
