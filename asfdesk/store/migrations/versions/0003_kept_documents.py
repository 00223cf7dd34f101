"""Documents kept as bytes, steps of the seal ladder that failed, and certificates."""

from __future__ import annotations

import sqlalchemy as sa

from asfdesk.store import migration_shapes as shape

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_BYTES = "typeof({0}) = 'blob'"


def upgrade() -> None:
    shape.table(
        "kept_document",
        shape.uuid("id"),
        shape.uuid("agreement_id", "visit_id", "replaces", null=True),
        shape.word("kind", "rung"),
        shape.one_of("copy", "full", "supervisor"),
        shape.code("media_type", "sealed_by", "content_sha256", "sha256"),
        shape.line("name", "why"),
        shape.json("conformance"),
        shape.number("size"),
        shape.parts(sa.LargeBinary(), _BYTES, "content"),
        shape.moment("made_at"),
        shape.added(),
        refers={"agreement_id": "agreement", "visit_id": "visit", "replaces": "kept_document"},
        unique=("replaces",),
        index=("agreement_id", "visit_id"),
        rules={
            "one_subject": "(agreement_id IS NULL) <> (visit_id IS NULL)",
            "whole": "size = length(content)",
        },
    )
    shape.table(
        "failed_step",
        shape.uuid("agreement_id"),
        shape.one_of("copy", "full", "supervisor"),
        shape.word("step", "hindrance"),
        shape.moment("tried_at"),
        shape.number("tries"),
        shape.touched(),
        key=("agreement_id", "copy", "step"),
        refers={"agreement_id": "agreement"},
    )
    shape.table(
        "seal_certificate",
        shape.uuid("id"),
        shape.word("source"),
        shape.flag("is_root"),
        shape.line("name"),
        shape.code("fingerprint"),
        shape.moment("valid_from", "valid_until"),
        shape.text("chain", "place"),
        shape.parts(sa.LargeBinary(), _BYTES, "secret"),
        shape.moment("retired_at", null=True),
        shape.deletable(),
    )
    shape.table(
        "trusted_certificate",
        shape.uuid("id"),
        shape.word("purpose"),
        shape.line("name"),
        shape.code("fingerprint"),
        shape.text("pem"),
        shape.deletable(),
    )
