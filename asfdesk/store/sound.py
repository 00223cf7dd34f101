# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportAttributeAccessIssue=false, reportUntypedBaseClass=false, reportUnknownArgumentType=false
"""A connection that tells damage at the read that met it, because SQLCipher does not always.

Measured with SQLCipher 4.19: when the page that ends a long value has a wrong authentication code, the statement that reads
it succeeds with zeros in the value's place; only the next page that the connection reads is refused. A note would have
been shown as nothing, in silence. ``PRAGMA cipher_status`` is 0 from that moment on (3.7 µs), so it is asked after every
read and before every commit. Writing was never at risk: such a connection commits nothing.
"""

from __future__ import annotations

from typing import Any

from sqlcipher3 import dbapi2

_DAMAGED = "database disk image is malformed"
_MOST_AHEAD = 16
"""Rows; few, for one may hold a document."""


class SoundConnection(dbapi2.Connection):
    """A connection whose cursors raise DatabaseError (SQLITE_CORRUPT) instead of giving what could not be believed.

    ``sound`` is False from then on: it reads nothing more, another one reads what is whole.
    """

    def __init__(self, *arguments: Any, **more: Any) -> None:
        super().__init__(*arguments, **more)
        self._probe = dbapi2.Cursor(self)
        self.sound = True

    def cursor(self, factory: Any = None) -> Any:
        """A cursor; of this kind unless another is asked for."""
        return super().cursor(factory or SoundCursor)

    def require_sound(self) -> None:
        """Raise DatabaseError (SQLITE_CORRUPT) when anything that was read could not be believed."""
        self._probe.execute("PRAGMA cipher_status")
        status = self._probe.fetchone()
        if status is not None and status[0] == "0":
            self.sound = False
            trouble = dbapi2.DatabaseError(_DAMAGED)
            trouble.sqlite_errorname = "SQLITE_CORRUPT"
            raise trouble


class SoundCursor(dbapi2.Cursor):
    """Asks after every fetch. Who takes one row after the other gets them from a few that were fetched and asked about
    together, for asking costs as much as several rows do."""

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
        self._ahead: list[Any] = []  # the last one comes first
        self._next = 1

    def execute(self, *arguments: Any) -> Any:
        """As ever; rows of the statement before are forgotten."""
        self._ahead, self._next = [], 1
        return super().execute(*arguments)

    def fetchone(self) -> Any:
        """The next row, or None."""
        if not self._ahead:
            self._ahead = self._sound(super().fetchmany(self._next))[::-1]
            self._next = min(2 * self._next, _MOST_AHEAD)
        return self._ahead.pop() if self._ahead else None

    def fetchmany(self, size: int | None = None) -> Any:
        """The next rows."""
        wanted = self.arraysize if size is None else size
        ahead = [self._ahead.pop() for _ in range(min(wanted, len(self._ahead)))]
        return (
            [*ahead, *self._sound(super().fetchmany(wanted - len(ahead)))] if len(ahead) < wanted else ahead
        )

    def fetchall(self) -> Any:
        """The rows that are left."""
        ahead, self._ahead = self._ahead[::-1], []
        rows = self._sound(super().fetchall())
        return [*ahead, *rows] if ahead else rows

    def __next__(self) -> Any:
        row = self.fetchone()
        if row is None:
            raise StopIteration
        return row

    def _sound(self, rows: Any) -> Any:
        self.connection.require_sound()
        return rows
