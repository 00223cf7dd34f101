"""What opens a register's file and its copies: held by the open store, never shown and never logged."""

from __future__ import annotations

import hmac
from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import Engine

from ..acting import RawConnection
from ..engine import connect_raw, open_engine
from .sealing import subkey
from .secrecy import SecretKey


class FileKey:
    """``data_key`` is the register's own; ``store_id`` its id and the salt of its pages; ``former`` the data keys
    before it, oldest first, which open older copies."""

    __slots__ = ("_former", "_secret", "store_id")

    def __init__(self, data_key: bytes, store_id: str, former: Sequence[bytes] = ()) -> None:
        self._secret = SecretKey(data_key)
        self._former = tuple(SecretKey(each) for each in former)
        self.store_id = store_id

    def __repr__(self) -> str:
        return "FileKey(…)"

    @property
    def data_key(self) -> bytes:
        """A copy of the key. Raises ValueError after :meth:`forget`."""
        return self._secret.read()

    def connect(self, file: Path, *, immutable: bool = False) -> RawConnection:
        """A bare connection. ``immutable`` reads a file that nobody writes to and leaves nothing beside it; such a
        copy may be older than the key, so the former ones are tried as well."""
        if immutable and self._former:
            for former in self._former:
                connection = connect_raw(file, former.read(), self.store_id, immutable=True)
                if opens(connection):
                    return connection
                connection.close()
        return connect_raw(file, self.data_key, self.store_id, immutable=immutable)

    def engine(self, file: Path, *, migrating: bool = False, reader: bool = False) -> Engine:
        """An engine on a file that may be written to."""
        return open_engine(file, self._secret, self.store_id, migrating=migrating, reader=reader)

    def subkey(self, purpose: str) -> bytes:
        """A key for another purpose that stays the same when the register is re-keyed."""
        return subkey(self._former[0].read() if self._former else self.data_key, purpose)

    def digest(self, content: bytes, purpose: str) -> str:
        """A keyed fingerprint in hex: tells whether two contents are the same, and nothing to who has no key."""
        return hmac.digest(self.subkey(purpose), content, "sha256").hex()

    def hasher(self, purpose: str) -> hmac.HMAC:
        """The same, for content that comes in parts."""
        return hmac.new(self.subkey(purpose), digestmod="sha256")

    @property
    def former(self) -> tuple[bytes, ...]:
        """Copies of the data keys before this one, oldest first."""
        return tuple(each.read() for each in self._former)

    @property
    def management_key(self) -> bytes:
        """What an administrator's slot holds; see ``management``."""
        return subkey(self.data_key, "management")

    def again(self) -> FileKey:
        """The same key for work in the background, which ends a moment after the register may have been closed."""
        return FileKey(self.data_key, self.store_id, self.former)

    def forget(self) -> None:
        """The register is closed: overwrite the keys."""
        for secret in (self._secret, *self._former):
            secret.forget()


def opens(connection: RawConnection) -> bool:
    """Whether the key in place is the file's."""
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except Exception as refusal:  # the driver's own exceptions are known to the engine alone
        if "not a database" in str(refusal) or "malformed" in str(refusal):
            return False
        raise
    return True
