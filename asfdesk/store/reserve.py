"""A file that only takes room, so that a register still opens on a full disk.

On a disk with 0 bytes free SQLite cannot make its shared memory and the lock cannot be written, so not even
reading works (measured). Giving up two megabytes is enough to open, look, and save a few hundred times; the
officer is told, and the file is made again when there is room. Its content is random: file systems that
compress or leave holes would not keep room for zeros.
"""

from __future__ import annotations

import contextlib
import os
import secrets
import shutil
from pathlib import Path

from .whole_file import sync_folder

RESERVE = "register.reserve"
SIZE = 2 * 1024 * 1024
ROOM = 16 * 1024 * 1024
"""Bytes that must be free before the reserve is made: it shall not be what fills the disk."""


def give_up_reserve(folder: Path) -> bool:
    """Free the room it took; whether there was any to free."""
    try:
        (folder / RESERVE).unlink()
    except OSError:
        return False
    with contextlib.suppress(OSError):
        sync_folder(folder)
    return True


def has_reserve(folder: Path) -> bool:
    """Whether the room is there."""
    try:
        return (folder / RESERVE).stat().st_size >= SIZE
    except OSError:
        return False


def keep_reserve(folder: Path) -> bool:
    """Make it if it is missing and there is room; whether it is there now. Never raises: it is a precaution."""
    if has_reserve(folder):
        return True
    try:
        if shutil.disk_usage(folder).free < ROOM:
            return False
        fresh = folder / f"{RESERVE}.new"
        handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), 0o600)
        with os.fdopen(handle, "wb") as out:
            out.write(secrets.token_bytes(SIZE))
            out.flush()
            os.fsync(out.fileno())
        fresh.replace(folder / RESERVE)
    except OSError:
        with contextlib.suppress(OSError):
            (folder / f"{RESERVE}.new").unlink(missing_ok=True)
        return False
    return True
