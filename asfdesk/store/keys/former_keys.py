"""The data keys that a register had before it was re-keyed, kept inside the register.

Two things need them: backups from before still open, and what was keyed once for ever (the audit chain, the
fingerprints in backups' manifests and of erased people) goes on under the first key, the *root*. They lie in the
encrypted register and open nothing but the past.
"""

from __future__ import annotations

import json

from ..acting import RawConnection

_KEY = "former_keys"


def former_keys(connection: RawConnection) -> tuple[bytes, ...]:
    """Oldest first; empty in a register that was never re-keyed, or has no tables yet."""
    there = "SELECT 1 FROM sqlite_master WHERE name = 'preference'"
    if connection.execute(there).fetchone() is None:
        return ()
    row = connection.execute("SELECT value FROM preference WHERE key = ?", (_KEY,)).fetchone()
    return tuple(bytes.fromhex(each) for each in json.loads(row[0])) if row else ()


def root_of(connection: RawConnection) -> bytes | None:
    """What keys for other purposes come from, when it is no longer the data key."""
    found = former_keys(connection)
    return found[0] if found else None


def remember_key(connection: RawConnection, data_key: bytes) -> None:
    """Before the register gets another: durable when this returns. Harmless when done twice."""
    kept = [key.hex() for key in former_keys(connection)]
    if data_key.hex() not in kept:
        value = json.dumps([*kept, data_key.hex()])
        connection.execute("INSERT OR REPLACE INTO preference (key, value) VALUES (?, ?)", (_KEY, value))
