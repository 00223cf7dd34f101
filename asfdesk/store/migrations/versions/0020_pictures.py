"""What lists of pictures read lies before the pictures themselves.

SQLite reads a row from its beginning, page after page, each of them encrypted: with the bytes in the middle, a list of two hundred
photos read and decrypted all two hundred.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from asfdesk.store import migration_shapes as shape

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None

_BYTES = "typeof({0}) = 'blob'"


def upgrade() -> None:
    connection = op.get_bind()
    op.drop_index("ix_visit_picture_visit_id", "visit_picture")
    op.rename_table("visit_picture", "visit_picture_before")
    shape.table(
        "visit_picture",
        shape.uuid("id", "visit_id"),
        shape.word("kind", "visibility"),
        shape.code("item", "sha256"),
        shape.text("alt"),
        shape.number("width", "height", "size"),
        shape.flag("grey"),
        shape.deletable(),
        shape.text("drawing"),
        shape.parts(sa.LargeBinary(), _BYTES, "thumbnail", "content"),
        refers={"visit_id": "visit"},
        index=("visit_id",),
        rules={"whole": "size = length(content)"},
    )
    info = connection.exec_driver_sql("PRAGMA table_info(visit_picture)")
    names = ", ".join(str(row[1]) for row in info)
    connection.exec_driver_sql(
        f"INSERT INTO visit_picture ({names}) SELECT {names} FROM visit_picture_before"  # noqa: S608  names from the schema
    )
    op.drop_table("visit_picture_before")
