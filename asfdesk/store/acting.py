"""Who is writing, told to the database: functions that every connection registers and the triggers call.

Why functions: the audit trail is written by triggers, so that no route around the services escapes it, and a
program that opens the file without these functions cannot write at all.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol
from uuid import UUID

from asfdesk.domain import swedish


class RawConnection(Protocol):
    """What is used of a driver's connection."""

    sound: bool

    def create_function(
        self, name: str, narg: int, func: Callable[..., Any], /, *, deterministic: bool = ...
    ) -> None: ...

    def set_authorizer(self, authorizer: Callable[..., int], /) -> None: ...

    def execute(self, sql: str, parameters: Any = ..., /) -> Any: ...

    def set_progress_handler(self, handler: Callable[[], int] | None, n: int, /) -> None: ...

    def require_sound(self) -> None: ...

    def close(self) -> None: ...


@dataclass(slots=True)
class Acting:
    """The operation that one connection carries out now; empty between operations. ``disposing`` opens the wall
    around what is frozen, for the disposal of a person's case alone (``store.disposal``)."""

    device: str = ""
    operation_id: UUID | None = None
    actor: UUID | None = None
    at: str = ""
    disposing: bool = False
    _chance: bytes = field(default=b"", repr=False)

    def clear(self) -> None:
        """No operation: from here on the triggers refuse every audited write."""
        self.operation_id = self.actor = None
        self.at = ""
        self.disposing = False
        self._chance = b""

    def salt(self, position: int) -> str:
        """What an entry's values are hashed with: as good as drawn for each entry, yet the same when SQLite asks
        twice while it writes one. The chance it comes from lives in memory for one operation only."""
        self._chance = self._chance or secrets.token_bytes(32)
        return hmac.digest(self._chance, str(position).encode(), "sha256").hex()[:32]


@dataclass(frozen=True, slots=True)
class Sealer:
    """Computes the seal of an audit entry: HMAC-SHA256 over the previous seal and the entry's own values."""

    key: bytes = field(repr=False)

    def __call__(self, *values: object) -> str:
        """Hex. The values are written as a JSON list, so that no two lists of values are the same text."""
        text = json.dumps(values, ensure_ascii=False, separators=(",", ":"))
        return hmac.digest(self.key, text.encode(), "sha256").hex()


def register_functions(connection: RawConnection, acting: Acting, seal: Sealer) -> None:
    """Give a connection the functions that triggers and search call."""
    connection.create_function("asfdesk_device", 0, lambda: acting.device)
    connection.create_function("asfdesk_operation", 0, lambda: _hex(acting.operation_id))
    connection.create_function("asfdesk_actor", 0, lambda: _hex(acting.actor))
    connection.create_function("asfdesk_now", 0, lambda: acting.at)
    connection.create_function("asfdesk_salt", 1, acting.salt)
    connection.create_function("asfdesk_disposing", 0, lambda: int(acting.disposing))
    connection.create_function("asfdesk_seal", -1, seal, deterministic=True)
    connection.create_function("asfdesk_digest", 1, digest, deterministic=True)
    connection.create_function("asfdesk_fold", 1, fold, deterministic=True)
    connection.create_function("asfdesk_words", 2, words, deterministic=True)


def digest(value: str | bytes | None) -> str | None:
    """What the audit trail keeps of a long text, a file or a key whose row holds the thing itself: its SHA-256."""
    if value is None:
        return None
    return "sha256:" + hashlib.sha256(value.encode() if isinstance(value, str) else value).hexdigest()


def fold(text: str | None) -> str:
    """Lower case without accents, for the search index."""
    return swedish.fold(text or "")


def words(text: str | None, whole: int) -> str:
    """The words of a text as a JSON list of ``[as spelt in lower case, folded]``; with ``whole``, its lines
    instead: what must be typed in full to be found."""
    lines = [" ".join(split_words(line)) for line in (text or "").splitlines()]
    found = dict.fromkeys(lines if whole else split_words(text or ""))
    return json.dumps([[word, swedish.fold(word)] for word in found if word], ensure_ascii=False)


def split_words(text: str) -> list[str]:
    """Lower-case words; only blanks, commas and NUL (which SQLite takes for an end) part them, so that numbers
    with dashes stay whole."""
    return text.replace(",", " ").replace("\0", " ").casefold().split()


def moment_text(at: datetime) -> str:
    """A moment in UTC as the store writes it."""
    return at.strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def _hex(key: UUID | None) -> str | None:
    return None if key is None else key.hex
