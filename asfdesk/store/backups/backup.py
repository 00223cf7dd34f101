"""A consistent copy of the register with its key file, made while it is open.

Why a file copy: under a write lock after a checkpoint it is complete and ten times quicker than SQLite's own
backup, and pages that did not change keep their ciphertext. A plain copy of a live register would be torn. A
backup gets its name last: killed half-way it leaves only a folder that the next one removes.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import threading
from collections.abc import Callable, Generator
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from asfdesk.domain.backup import Reason
from asfdesk.domain.errors import Fault, StoreFault

from ..acting import RawConnection
from ..keys.file_key import FileKey
from ..keys.key import previous_of
from ..whole_file import sync_folder
from .manifest import Manifest, describe, write_manifest

REGISTER, KEY_FILE, LOCK_FILE = "register.asfdesk", "register.key", "register.lock"
ANCHOR, INTENTION = "register.head", "register.replacing"
BACKUPS = "backups"
UNFINISHED = ".unfinished"
Step = Callable[[int, int], None]
"""Called with bytes done and bytes in all; may raise to stop."""

_CHUNK = 1024 * 1024
_one_at_a_time = threading.Lock()


@dataclass(frozen=True, slots=True)
class Backup:
    """A finished backup: its folder and what was written about it when it was made."""

    path: Path
    manifest: Manifest

    @property
    def register(self) -> Path:
        """The copy of the register."""
        return self.path / REGISTER


def back_up(
    folder: Path,
    key: FileKey,
    reason: Reason,
    at: datetime,
    *,
    pause: AbstractContextManager[None] | None = None,
    step: Step | None = None,
) -> Backup:
    """Copy register and key file to a folder of their own below ``backups``, verify the copy, and describe it.

    ``pause`` keeps this program's writers waiting while the file is copied. Raises StoreFault(DAMAGED) when a
    page of the copy does not verify, StoreFault(IN_USE) when others write without a pause, and OSError.
    """
    shelf = folder / BACKUPS
    with scratch(shelf) as place:
        digest = copy_register(folder, place / REGISTER, key, pause=pause, step=step)
        copy_file(folder / KEY_FILE, place / KEY_FILE)
        verify(place / REGISTER, key, pages_of=folder)
        manifest = describe(place / REGISTER, place / KEY_FILE, key, reason, at, digest)
        write_manifest(place, manifest, key)
        sync_folder(place)
        final = free_name(shelf, name_of(at, reason))
        place.rename(final)
        sync_folder(shelf)
    return Backup(final, manifest)


@contextmanager
def scratch(shelf: Path) -> Generator[Path]:
    """A folder of one's own on a shelf, removed afterwards unless it was given a name; one at a time, so that
    what an earlier one left when it was killed can be told and removed first."""
    with _one_at_a_time:
        discard_unfinished(shelf)
        place = shelf / f"{UNFINISHED}-{os.getpid()}"
        place.mkdir(parents=True)
        try:
            yield place
        finally:
            shutil.rmtree(place, ignore_errors=True)


def name_of(at: datetime, reason: Reason) -> str:
    """The folder's name of a backup."""
    return f"{at:%Y%m%dT%H%M%S}-{reason}"


def copy_register(
    folder: Path,
    target: Path,
    key: FileKey,
    *,
    pause: AbstractContextManager[None] | None = None,
    step: Step | None = None,
) -> str:
    """Copy an open register to one complete file; SHA-256 of what was read from the source, in hex."""
    with pause or nullcontext():
        source = key.connect(folder / REGISTER)
        try:
            _hold_still(source, folder / REGISTER)
            digest = copy_file(folder / REGISTER, target, step)
            source.execute("ROLLBACK")
        finally:
            source.close()
    if sha256_of(target) != digest:
        raise StoreFault(Fault.DAMAGED, folder=str(target.parent))
    return digest


def bad_pages(register: Path, key: FileKey) -> int:
    """How many pages have a wrong authentication code. Only for a file without a journal: the check reads the
    file and ignores what the journal holds."""
    connection = key.connect(register, immutable=True)
    try:
        return len(connection.execute("PRAGMA cipher_integrity_check").fetchall())
    finally:
        connection.close()


def verify(register: Path, key: FileKey, *, pages_of: Path | None = None) -> None:
    """Check every page's authentication code. Raises StoreFault(DAMAGED) that names the folder ``pages_of``."""
    if bad := bad_pages(register, key):
        raise StoreFault(Fault.DAMAGED, folder=str(pages_of or register.parent), pages=bad)


def require_folded(register: Path, key: FileKey) -> None:
    """The file alone holds everything, before it gets another name and its journal is left behind. Closing the last
    connection folds the journal in too, but says nothing when the disk refuses (found by the fault bench).

    Raises StoreFault(NOT_WRITABLE), or the driver's error.
    """
    connection = key.connect(register)
    try:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    finally:
        connection.close()
    journal = register.with_name(register.name + "-wal")
    if journal.exists() and journal.stat().st_size:
        raise StoreFault(Fault.NOT_WRITABLE, folder=str(register.parent))


def files_of(folder: Path) -> list[Path]:
    """Every file that belongs to a store in a folder, whether it exists or not."""
    key_file = folder / KEY_FILE
    return [
        *register_files(folder / REGISTER),
        key_file,
        previous_of(key_file),
        folder / LOCK_FILE,
        folder / ANCHOR,
    ]


def register_files(register: Path) -> list[Path]:
    """A register's file and its journals."""
    return [register, *(register.with_name(register.name + end) for end in ("-wal", "-shm"))]


def discard_unfinished(shelf: Path) -> None:
    """Remove what a killed backup or drill left; nobody else makes any, since the register is ours alone."""
    for left in shelf.glob(f"{UNFINISHED}*"):
        shutil.rmtree(left, ignore_errors=True)


def free_name(shelf: Path, name: str) -> Path:
    """The name, or with a number when two were made within a second."""
    number, place = 1, shelf / name
    while place.exists():
        number += 1
        place = shelf / f"{name}-{number}"
    return place


def copy_file(source: Path, target: Path, step: Step | None = None) -> str:
    """Copy to a new file, durably; SHA-256 of what was read, in hex."""
    digest, done, size = hashlib.sha256(), 0, source.stat().st_size
    handle = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    with source.open("rb") as read, os.fdopen(handle, "wb") as write:
        while chunk := read.read(_CHUNK):
            digest.update(chunk)
            write.write(chunk)
            done += len(chunk)
            if step is not None:
                step(done, size)
        write.flush()
        os.fsync(write.fileno())
    with suppress(OSError):  # the date of a copy is a courtesy
        shutil.copystat(source, target)
    return digest.hexdigest()


def sha256_of(file: Path) -> str:
    """Of a whole file, in hex."""
    with file.open("rb") as read:
        return hashlib.file_digest(read, "sha256").hexdigest()


def _hold_still(source: RawConnection, register: Path) -> None:
    """Fold the journal into the file and keep writers out; again when one came between the two."""
    journal = register.with_name(register.name + "-wal")
    for _ in range(20):
        source.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        source.execute("BEGIN IMMEDIATE")
        if not journal.exists() or journal.stat().st_size == 0:
            return
        source.execute("ROLLBACK")
    raise StoreFault(Fault.IN_USE, folder=str(register.parent))
