"""Which schema a store has, and the way from an older one to this program's.

Alembic costs half a second to import, so the revision is compared by plain SQL and Alembic is loaded only when
it differs. There is no way down: the backup made before is the way back.
"""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

from asfdesk.domain.errors import Fault, StoreFault

from .triggers_sqlite import install, remove

REVISIONS = (
    "0001",
    "0002",
    "0003",
    "0004",
    "0005",
    "0006",
    "0007",
    "0008",
    "0009",
    "0010",
    "0011",
    "0012",
    "0013",
    "0014",
    "0015",
    "0016",
    "0017",
    "0018",
    "0019",
    "0020",
    "0021",
    "0022",
)
"""Every revision this program knows, oldest first; a test holds it to the files in ``migrations/versions``."""

MIGRATIONS = Path(__file__).with_name("migrations")


def head() -> str:
    """The newest revision."""
    return REVISIONS[-1]


def revision_of(connection: Connection) -> str | None:
    """The schema's revision, or None in an empty file."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.scalar(text("SELECT version_num FROM alembic_version"))


def upgrade(engine: Engine, to: str = "head", *, bare: bool = False) -> None:
    """Bring the schema up in one transaction: all of it or nothing. ``engine`` has foreign keys off. ``bare``
    leaves triggers and search index out, for who fills an older schema before it is brought up.

    The triggers are made for the newest schema; short of it there are none, and the store takes no writes.

    Raises StoreFault(UPGRADE_FAILED) when rows would point nowhere afterwards.
    """
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with engine.connect() as connection, connection.begin():
        remove(connection)
        config.attributes["connection"] = connection
        command.upgrade(config, to)
        if connection.execute(text("PRAGMA foreign_key_check")).first() is not None:
            raise StoreFault(Fault.UPGRADE_FAILED, reason="foreign keys")
        if not bare and revision_of(connection) == head():
            install(connection)
