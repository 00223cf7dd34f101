"""One program at a time on a store: a lock that the system releases even when the program is killed.

The file also says who holds it and since when. Text left behind by a program that no longer holds the lock
tells that it died: the next start knows it follows a crash.
"""

from __future__ import annotations

import contextlib
import getpass
import os
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from asfdesk.domain.errors import Fault, StoreFault

_FAR = 1 << 30  # Windows locks bytes against reading too; this one lies beyond the text


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has the store open: login name, process id and start (UTC)."""

    name: str = field(repr=False)
    pid: int
    since: datetime


class StoreLock:
    """The held lock. ``after_crash`` is the holder that died without releasing it, if any. Without a handle it
    holds nothing: for a register that is being built and has no name yet."""

    def __init__(self, handle: int | None, after_crash: Holder | None) -> None:
        self._handle: int | None = handle
        self.after_crash = after_crash

    def release(self) -> None:
        """Give the store free; harmless when done twice."""
        if self._handle is None:
            return
        handle, self._handle = self._handle, None
        with contextlib.suppress(OSError):  # the next start then believes in a crash, and looks twice
            os.ftruncate(handle, 0)
        with contextlib.suppress(OSError):
            _unlock(handle)
        os.close(handle)


def take_lock(file: Path) -> StoreLock:
    """Raises StoreFault(IN_USE) with ``holder`` (login name), ``since`` (UTC) and ``pid``, or OSError."""
    handle = os.open(file, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
    try:
        if not _try_lock(handle):
            other = _read(handle)
            raise StoreFault(
                Fault.IN_USE,
                holder=other.name if other else "",
                since=other.since if other else None,
                pid=other.pid if other else 0,
            )
        dead = _read(handle)
        os.ftruncate(handle, 0)
        os.lseek(handle, 0, os.SEEK_SET)
        os.write(handle, msgspec.json.encode(Holder(_login(), os.getpid(), datetime.now(UTC))))
        os.fsync(handle)
    except BaseException:
        os.close(handle)
        raise
    return StoreLock(handle, dead)


def holder_of(file: Path) -> Holder | None:
    """Who holds the lock now; None when nobody does. Leaves the lock, and what a crash left in it, as they are."""
    try:
        handle = os.open(file, os.O_RDWR | getattr(os, "O_BINARY", 0))
    except OSError:
        return None
    try:
        if _try_lock(handle):
            _unlock(handle)
            return None
        return _read(handle) or Holder("", 0, datetime.fromtimestamp(file.stat().st_mtime, UTC))
    finally:
        os.close(handle)


def _login() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""


def _read(handle: int) -> Holder | None:
    os.lseek(handle, 0, os.SEEK_SET)
    try:
        return msgspec.json.decode(os.read(handle, 4096), type=Holder)
    except (msgspec.DecodeError, OSError):
        return None


if os.name == "nt":  # pragma: no cover
    import msvcrt

    def _try_lock(handle: int) -> bool:
        os.lseek(handle, _FAR, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _unlock(handle: int) -> None:
        os.lseek(handle, _FAR, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _try_lock(handle: int) -> bool:
        # flock, not lockf: a lockf lock is lost when the process closes any handle of the file
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True

    def _unlock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_UN)
