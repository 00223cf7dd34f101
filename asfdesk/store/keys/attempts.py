"""Wrong attempts slow down, also across restarts: a small file beside the key counts them.

It stops whoever sits down at an unattended computer and guesses. Against a copied key file only Argon2id and a good
passphrase help, and the file can be deleted by who can delete the register; both are told in README. Nobody is shut
out for good: the longest pause is five minutes, and a clock set back counts as no time at all.
"""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from ..whole_file import write_whole

ATTEMPTS_FILE = "register.attempts"
PAUSES = (0, 0, 2, 4, 8, 15, 30, 60, 120, 300)
"""Seconds to wait after the first, second ... wrong attempt; the last one repeats."""


@dataclass(frozen=True, slots=True)
class _Kept:
    wrong: int = 0
    at: float = 0.0


class Attempts:
    """The count of one register. ``clock`` gives seconds since 1970."""

    def __init__(
        self, folder: Path, *, clock: Callable[[], float] = time.time, pauses: Sequence[int] = PAUSES
    ) -> None:
        self._file, self._clock, self._pauses = folder / ATTEMPTS_FILE, clock, pauses
        self._before = _Kept()

    def left(self) -> int:
        """Whole seconds before the next attempt; 0 = now."""
        kept = self._read()
        if not kept.wrong:
            return 0
        pause = self._pauses[min(kept.wrong, len(self._pauses)) - 1]
        gone = self._clock() - kept.at
        return max(0, min(pause, -int(-(pause - gone) // 1))) if gone >= 0 else pause

    def begin(self) -> None:
        """An attempt starts: counted as wrong until proved right, so that killing the program gains nothing."""
        self._before = self._read()
        self._write(_Kept(self._before.wrong + 1, self._clock()))

    def right(self) -> None:
        """The secret was right."""
        with contextlib.suppress(OSError):
            self._file.unlink(missing_ok=True)

    def void(self) -> None:
        """The attempt did not get so far as to try the secret, such as when the register is open elsewhere."""
        if self._before.wrong:
            self._write(self._before)
        else:
            self.right()

    def _read(self) -> _Kept:
        try:
            found = msgspec.json.decode(self._file.read_bytes(), type=_Kept)
        except (OSError, msgspec.DecodeError):
            return _Kept()
        return found if found.wrong >= 0 else _Kept()

    def _write(self, kept: _Kept) -> None:
        with contextlib.suppress(OSError):  # a disk that is full or read-only must not keep the officer out
            write_whole(self._file, msgspec.json.encode(kept))
