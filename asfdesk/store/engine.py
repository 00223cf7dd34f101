"""The encrypted file as a SQLAlchemy engine, with the settings that were measured to lose nothing.

Why each: ``isolation_level=None`` and our own BEGIN, because the driver's way leaves half of a rolled-back
change and lost 50-92 of 200 concurrent increments; IMMEDIATE for writers, because a reader that starts to write
after another's commit fails at once; QueuePool, because the dialect's own pool crashed with more than five
threads; WAL and FULL, because that pair alone lost nothing in 300 simulated power cuts. The key goes in by
PRAGMA on the connection: never in a URL, an argument or a log. ``cipher_memory_security`` stays off: it locks
and wipes every allocation, costs most of the speed, and Python's own copies of the values are out of its reach.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import ConnectionPoolEntry, QueuePool
from sqlcipher3 import dbapi2  # pyright: ignore[reportMissingTypeStubs]

from .acting import Acting, RawConnection, Sealer, register_functions
from .authority import only_read
from .keys.former_keys import root_of
from .keys.sealing import subkey
from .keys.secrecy import SecretKey
from .sound import SoundConnection

BUSY_MS = 5000
_connect = cast("Callable[..., RawConnection]", dbapi2.connect)  # pyright: ignore[reportUnknownMemberType, reportAttributeAccessIssue]
_ACTING, _SEALER = "asfdesk_acting", "asfdesk_sealer"
_SETTINGS = (
    "journal_mode = WAL",
    "synchronous = FULL",
    "fullfsync = ON",  # macOS: a plain fsync leaves the data in the drive's cache
    "checkpoint_fullfsync = ON",
    "foreign_keys = ON",
    f"busy_timeout = {BUSY_MS}",
    "temp_store = MEMORY",
    "cache_size = -65536",
    "secure_delete = ON",  # what is deleted is overwritten, in the file and its free pages
    "recursive_triggers = ON",  # else REPLACE deletes rows behind the triggers' back
    "trusted_schema = ON",  # our triggers call our functions
)


def connect_raw(file: Path, data_key: bytes, store_id: str, *, immutable: bool = False) -> RawConnection:
    """A bare connection to an encrypted file, with the key in place and nothing else. ``immutable`` is for a
    whole file without journal that nobody writes to: nothing is made beside it, so it may lie anywhere."""
    name = f"{file.absolute().as_uri()}?immutable=1" if immutable else str(file)
    connection = _connect(
        name, timeout=BUSY_MS / 1000, check_same_thread=False, isolation_level=None, uri=immutable,
        factory=SoundConnection,
    )  # fmt: skip
    connection.execute("PRAGMA cipher_log_level = NONE")
    # raw key and salt: 0.3 ms instead of 200 ms; the salt is the store's own id, see key.KeyFile
    connection.execute(f"PRAGMA key = \"x'{data_key.hex()}{store_id}'\"")
    return connection


def open_engine(
    file: Path, data_key: bytes | SecretKey, store_id: str, *, migrating: bool = False, reader: bool = False
) -> Engine:
    """The engine; connections are made when first used. ``migrating`` turns foreign keys off, because rebuilding
    a table with them on deletes its children without a word. ``reader``: see :mod:`.authority`. A ``SecretKey`` is
    shared with the caller, who forgets it when the register closes."""
    secret = data_key if isinstance(data_key, SecretKey) else SecretKey(data_key)
    seals: list[Sealer] = []

    def creator() -> RawConnection:
        connection = connect_raw(file, secret.read(), store_id)
        try:
            for setting in _SETTINGS:
                connection.execute("PRAGMA " + setting).fetchall()
            if migrating:
                connection.execute("PRAGMA foreign_keys = OFF")
        except BaseException:
            connection.close()
            raise
        return connection

    engine = create_engine(
        "sqlite+pysqlite://",
        module=dbapi2,
        creator=creator,
        poolclass=QueuePool,
        pool_size=4,
        max_overflow=12,
        hide_parameters=True,
    )

    @event.listens_for(engine, "connect")
    def _register(connection: RawConnection, entry: ConnectionPoolEntry) -> None:  # pyright: ignore[reportUnusedFunction]
        if not seals:
            seals.append(Sealer(subkey(root_of(connection) or secret.read(), "audit chain")))
        acting = Acting()
        register_functions(connection, acting, seals[0])
        entry.info[_ACTING] = acting
        entry.info[_SEALER] = seals[0]
        if reader:
            only_read(connection)

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:  # pyright: ignore[reportUnusedFunction]
        mode = connection.get_execution_options().get("sqlite_begin", "IMMEDIATE")
        connection.exec_driver_sql(f"BEGIN {mode}")

    @event.listens_for(engine, "commit")
    def _commit(connection: Connection) -> None:  # pyright: ignore[reportUnusedFunction]
        raw_of(connection).require_sound()

    @event.listens_for(engine, "checkin")
    def _checkin(connection: RawConnection | None, entry: ConnectionPoolEntry) -> None:  # pyright: ignore[reportUnusedFunction]
        if connection is not None and not connection.sound:
            entry.invalidate()

    return engine


def raw_of(connection: Connection) -> RawConnection:
    """The driver's own connection under an open one."""
    return cast("RawConnection", connection.connection.driver_connection)


def acting_on(connection: Connection) -> Acting:
    """The writer's identity that a connection tells the triggers."""
    acting: Any = connection.info[_ACTING]
    assert isinstance(acting, Acting)
    return acting


def sealer_on(connection: Connection) -> Sealer:
    """What computes and checks the seals of a connection's store."""
    sealer: Any = connection.info[_SEALER]
    assert isinstance(sealer, Sealer)
    return sealer
