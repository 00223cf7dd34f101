"""Is the schema that the migrations make the schema that the models describe? Run by ``dev.py check``.

Compared on what SQLite itself keeps, triggers and index included, because autogenerate misses CHECKs and batch
mode loses STRICT, DESC and every trigger without a word.
"""

from __future__ import annotations

import re
import secrets
import sys
import tempfile
from difflib import unified_diff
from pathlib import Path

from sqlalchemy import Connection

from . import schema
from .engine import open_engine
from .rows.tables import metadata
from .triggers_sqlite import install

Schema = dict[str, str]


def schema_of(connection: Connection) -> Schema:
    """Name -> normalised SQL of every table, index and trigger."""
    rows = connection.exec_driver_sql(
        "SELECT type || ' ' || name, coalesce(sql, '') FROM sqlite_master "
        "WHERE name <> 'alembic_version' AND tbl_name <> 'alembic_version' ORDER BY 1"
    )
    return {name: normalised(sql) for name, sql in rows}


def normalised(sql: str) -> str:
    """The statement without quotes and layout, with the parts of a table in alphabetical order: a migration
    may add at the end what the model lists in the middle."""
    text = re.sub(r"\s+", " ", sql.replace('"', "").replace("`", "")).strip()
    text = re.sub(r"\s*([(),])\s*", r"\1", text)
    if not text.upper().startswith("CREATE TABLE"):
        return text
    head, body, tail = _outer(text)
    return f"{head}(\n  " + ",\n  ".join(sorted(_parts(body))) + f"\n){tail}"


def migrated(data_key: bytes, store_id: str, folder: Path) -> Schema:
    """The schema that all revisions make of an empty file."""
    engine = open_engine(folder / "migrated", data_key, store_id, migrating=True)
    try:
        schema.upgrade(engine)
        with engine.connect() as connection:
            return schema_of(connection)
    finally:
        engine.dispose()


def modelled(data_key: bytes, store_id: str, folder: Path) -> Schema:
    """The schema that the models describe."""
    engine = open_engine(folder / "modelled", data_key, store_id)
    try:
        with engine.begin() as connection:
            metadata.create_all(connection)
            install(connection)
        with engine.connect() as connection:
            return schema_of(connection)
    finally:
        engine.dispose()


def differences() -> list[str]:
    """Lines of a diff from the migrated to the modelled schema; none when they agree."""
    data_key, store_id = secrets.token_bytes(32), secrets.token_hex(16)
    with tempfile.TemporaryDirectory() as place:
        made = _lines(migrated(data_key, store_id, Path(place)))
        meant = _lines(modelled(data_key, store_id, Path(place)))
    return list(unified_diff(made, meant, "migrations", "models", lineterm=""))


def main() -> int:
    """0 when they agree; otherwise 1, with the difference on standard output."""
    found = differences()
    for line in found:
        sys.stdout.write(line + "\n")
    return 1 if found else 0


def _lines(found: Schema) -> list[str]:
    return [line for name, sql in sorted(found.items()) for line in (f"-- {name}", *sql.splitlines())]


def _outer(text: str) -> tuple[str, str, str]:
    first, last = text.index("("), text.rindex(")")
    return text[:first], text[first + 1 : last], text[last + 1 :]


def _parts(body: str) -> list[str]:
    """Split at the commas that stand outside parentheses and quotes."""
    parts, depth, quoted, start = [""], 0, False, 0
    for place, char in enumerate(body):
        if char == "'":
            quoted = not quoted
        elif not quoted:
            depth += (char == "(") - (char == ")")
            if char == "," and depth == 0:
                parts.append(body[start:place])
                start = place + 1
    parts.append(body[start:])
    return parts[1:]


if __name__ == "__main__":
    raise SystemExit(main())
