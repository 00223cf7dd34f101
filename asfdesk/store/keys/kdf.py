"""Argon2id: how costly it is to try a passphrase, and how that cost is chosen on the machine at hand.

The cost lies beside the wrapped key, so that a register opens on any machine; it is measured anew whenever a
passphrase is made. Source: RFC 9106 §4: 64 MiB, 3 passes and 4 lanes is the least that is recommended.
"""

from __future__ import annotations

import os
import time
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from argon2.low_level import Type, hash_secret_raw

TARGET = 1.0
"""Seconds that one try should take on the machine where the passphrase is made."""
PATIENCE = 3.0
"""Seconds that nobody need wait longer for: a cost beyond this is not kept on a slower machine."""
_MIB = 1024
_MOST = 1024 * _MIB  # KiB: more helps little and hurts a laptop with much else open
_SHARE = 8  # at most this part of the machine's memory


@dataclass(frozen=True, slots=True)
class Kdf:
    """Argon2id's cost: ``memory`` in KiB, ``passes`` over it, ``lanes`` in parallel."""

    memory: int
    passes: int
    lanes: int

    @classmethod
    def floor(cls) -> Kdf:
        """The least that RFC 9106 recommends; a slow machine waits rather than going below."""
        return cls(memory=64 * _MIB, passes=3, lanes=4)

    def derive(self, passphrase: str, salt: bytes) -> bytes:
        """32 bytes. The text is taken in NFC, so that the same keys give the same bytes on every system."""
        secret = unicodedata.normalize("NFC", passphrase).encode()
        return hash_secret_raw(secret, salt, self.passes, self.memory, self.lanes, 32, Type.ID)

    @property
    def sane(self) -> bool:
        """Whether a key file may ask for it: a damaged or hostile file must not take all memory or all day."""
        return (
            8 * self.lanes <= self.memory <= 4 * _MOST
            and 1 <= self.passes <= 100
            and 1 <= self.lanes <= 64
            and self.memory * self.passes <= 40 * _MOST
        )

    @property
    def cost(self) -> int:
        """What one try costs an attacker: KiB written."""
        return self.memory * self.passes


def calibrated(
    *,
    before: Kdf | None = None,
    memory: int | None = None,
    measure: Callable[[Kdf], float] | None = None,
) -> Kdf:
    """The cost at which one try takes about :data:`TARGET` here, never below the floor.

    Memory first, as it is what an attacker's hardware lacks; then passes. ``before`` is what the key file has: it
    stays when it is stronger and still bearable here. ``memory`` is the machine's in KiB, ``measure`` the stopwatch.
    """
    measure = measure or seconds_of
    most = min(_MOST, max(Kdf.floor().memory, (memory or machine_memory()) // _SHARE))
    found = Kdf.floor()
    took = max(measure(found), 1e-6)
    while took < TARGET / 2 and found.memory * 2 <= most:
        found = Kdf(found.memory * 2, found.passes, found.lanes)
        took = max(measure(found), 1e-6)
    passes = min(max(found.passes, round(found.passes * TARGET / took)), 40)
    best = Kdf(found.memory, passes, found.lanes)
    pace = took / found.cost
    if (
        before is not None
        and before.cost > best.cost
        and before.memory <= most
        and before.cost * pace <= PATIENCE
    ):
        return before
    return best


def seconds_of(kdf: Kdf) -> float:
    """How long one derivation takes on this machine now."""
    begun = time.perf_counter()
    kdf.derive("a passphrase of ordinary length", bytes(16))
    return time.perf_counter() - begun


def machine_memory() -> int:
    """The machine's memory in KiB; 2 GiB when it will not say."""
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 1024
    except (AttributeError, ValueError, OSError):  # Windows has no sysconf
        return _windows_memory()


def _windows_memory() -> int:
    import ctypes

    kernel = getattr(getattr(ctypes, "windll", None), "kernel32", None)
    total = ctypes.c_ulonglong(0)
    if kernel is not None and kernel.GetPhysicallyInstalledSystemMemory(ctypes.byref(total)):
        return int(total.value)
    return 2 * 1024 * 1024
