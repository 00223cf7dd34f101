"""Visits to an enterprise alone, who may read a note, pictures, phrases, and protocols that are signed.

Notes and comments that are there reach the supervisor as far as the participant consents, as before.
"""

from __future__ import annotations

import sqlalchemy as sa

from asfdesk.store import migration_shapes as shape

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

_BYTES = "typeof({0}) = 'blob'"
_ONE_SUBJECT = {"one_subject": "(placement_id IS NULL) <> (enterprise_id IS NULL)"}


def upgrade() -> None:
    shape.add_columns(
        "visit",
        shape.uuid("enterprise_id", null=True),
        shape.word("notes_visibility"),
        values={"notes_visibility": "'shared'"},
        refers={"enterprise_id": "enterprise"},
        rules=_ONE_SUBJECT,
        optional=("placement_id",),
        index=("enterprise_id",),
    )
    shape.add_columns(
        "action_point",
        shape.uuid("enterprise_id", null=True),
        values={},
        refers={"enterprise_id": "enterprise"},
        rules=_ONE_SUBJECT,
        optional=("placement_id",),
        index=("enterprise_id",),
    )
    shape.add_columns("answer", shape.word("visibility"), values={"visibility": "'shared'"})
    shape.table(
        "visit_picture",
        shape.uuid("id", "visit_id"),
        shape.word("kind", "visibility"),
        shape.code("item", "sha256"),
        shape.text("alt", "drawing"),
        shape.number("width", "height", "size"),
        shape.flag("grey"),
        shape.parts(sa.LargeBinary(), _BYTES, "content", "thumbnail"),
        shape.deletable(),
        refers={"visit_id": "visit"},
        index=("visit_id",),
        rules={"whole": "size = length(content)"},
    )
    shape.table(
        "protocol_text",
        shape.uuid("visit_id"),
        shape.one_of("copy", "full", "supervisor"),
        shape.text("content"),
        shape.code("sha256"),
        shape.added(),
        key=("visit_id", "copy"),
        refers={"visit_id": "visit"},
    )
    shape.table(
        "protocol_signature",
        shape.uuid("id", "visit_id"),
        shape.one_of("role", "participant", "enterprise", "officer"),
        shape.line("name", "capacity", "place", "witness"),
        shape.moment("signed_at"),
        shape.one_of("copy", "full", "supervisor"),
        shape.code("shown_sha256"),
        shape.json("ink"),
        shape.word("way"),
        shape.uuid("paper_id", null=True),
        shape.added(),
        refers={"visit_id": "visit", "paper_id": "kept_document"},
        unique=("visit_id", "role"),
    )
    shape.table("phrase", shape.uuid("id"), shape.text("text"), shape.line("section"), shape.deletable())
