"""A reader reads: what a reader's connection may write is decided by SQLite itself, whatever the program asks.

The authorizer is asked when a statement is prepared, also for what triggers do. A reader holds the data key, as the
cipher knows no other way to let somebody read; so this keeps a mistake, or a page that forgot who is there, from
writing, and not somebody who brings a program of their own. README says so.
"""

from __future__ import annotations

from typing import Any, cast

from sqlcipher3 import dbapi2  # pyright: ignore[reportMissingTypeStubs]

from .acting import RawConnection

READER_WRITES = frozenset({"operation", "audit", "reading", "preference"})
"""What reading itself leaves: who read what, in the trail, and what the program remembers for the person."""

_CODES = cast("Any", dbapi2)
_WRITES = frozenset[int]({_CODES.SQLITE_INSERT, _CODES.SQLITE_UPDATE, _CODES.SQLITE_DELETE})
_SCHEMA = frozenset[int](
    getattr(_CODES, f"SQLITE_{verb}_{what}")
    for verb in ("CREATE", "DROP")
    for what in ("INDEX", "TABLE", "TRIGGER", "VIEW", "VTABLE")
) | frozenset[int]({_CODES.SQLITE_ALTER_TABLE, _CODES.SQLITE_ATTACH, _CODES.SQLITE_REINDEX})


def only_read(connection: RawConnection) -> None:
    """From here on the connection refuses every write but a reader's own traces."""
    connection.set_authorizer(_may)


def _may(action: int, subject: str | None, _more: str | None, _database: str | None, _by: str | None) -> int:
    refused = (action in _WRITES and subject not in READER_WRITES) or action in _SCHEMA
    return int(_CODES.SQLITE_DENY if refused else _CODES.SQLITE_OK)
