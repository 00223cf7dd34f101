"""Keys made on the device: UUID version 7 (RFC 9562 §5.7), so that two offline laptops never collide.

Written by hand because ``uuid.uuid7`` exists only from Python 3.14; it is twelve lines of the standard.
"""

from __future__ import annotations

import secrets
import threading
import time
from datetime import UTC, datetime
from uuid import UUID

_lock = threading.Lock()
_last = 0


def go_on_after(key: UUID) -> None:
    """Keys made from now on sort after ``key``: the last one of this device, so that the order of keys is the order of
    work also over a restart with the clock set back (RFC 9562 §6.2, "Monotonicity and Counters").
    """
    global _last  # noqa: PLW0603  one clock per process is the point
    with _lock:
        _last = max(_last, (key.int >> 80) << 12 | (key.int >> 64) & 0xFFF)


def made_at(key: UUID) -> datetime:
    """When a UUIDv7 was made, by the clock of the device it was made on."""
    return datetime.fromtimestamp((key.int >> 80) / 1000, UTC)


def new_id() -> UUID:
    """A new UUIDv7; keys made later in one process sort later, even when the clock jumps back."""
    global _last  # noqa: PLW0603  one clock per process is the point
    with _lock:
        # 48 bits of milliseconds followed by a 12-bit counter that starts at random within each millisecond
        stamp = (time.time_ns() // 1_000_000) << 12 | secrets.randbits(11)
        _last = stamp if stamp > _last else _last + 1
        stamp = _last
    value = (stamp >> 12) << 80 | 0x7 << 76 | (stamp & 0xFFF) << 64 | 0b10 << 62 | secrets.randbits(62)
    return UUID(int=value)
