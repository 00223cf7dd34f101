"""What opens a register's file and its copies: held by the open store, never shown and never logged."""

from __future__ import annotations

import hmac
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import Engine

from .acting import RawConnection
from .engine import connect_raw, open_engine
from .key import subkey


@dataclass(frozen=True, slots=True)
class FileKey:
    """``data_key`` is the register's own; ``store_id`` its id and the salt of its pages."""

    data_key: bytes = field(repr=False)
    store_id: str = field(repr=False)

    def connect(self, file: Path, *, immutable: bool = False) -> RawConnection:
        """A bare connection. ``immutable`` reads a file that nobody writes to and leaves nothing beside it."""
        return connect_raw(file, self.data_key, self.store_id, immutable=immutable)

    def engine(self, file: Path, *, migrating: bool = False) -> Engine:
        """An engine on a file that may be written to."""
        return open_engine(file, self.data_key, self.store_id, migrating=migrating)

    def digest(self, content: bytes, purpose: str) -> str:
        """A keyed fingerprint in hex: tells whether two contents are the same, and nothing to who has no key."""
        return hmac.digest(subkey(self.data_key, purpose), content, "sha256").hex()

    def hasher(self, purpose: str) -> hmac.HMAC:
        """The same, for content that comes in parts."""
        return hmac.new(subkey(self.data_key, purpose), digestmod="sha256")
