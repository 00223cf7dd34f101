"""A consistent copy of the register with its key file, made while it is open.

Why a file copy: under a write lock after a checkpoint it is complete and ten times quicker than SQLite's own
backup, and pages that did not change keep their ciphertext. A plain copy of a live register would be torn.
"""

from __future__ import annotations

import os
import shutil
from datetime import datetime
from pathlib import Path

from asfdesk.domain.errors import Fault, StoreFault

from .acting import RawConnection
from .engine import connect_raw
from .key import previous_of
from .whole_file import sync_folder

REGISTER, KEY_FILE, LOCK_FILE = "register.asfdesk", "register.key", "register.lock"
BACKUPS = "backups"


def back_up(folder: Path, data_key: bytes, store_id: str, reason: str, at: datetime) -> Path:
    """Copy register and key file to a folder of their own below ``backups`` and verify the copy.

    ``reason`` is a short code that becomes part of the folder's name. Raises StoreFault(DAMAGED) when the copy
    does not verify, and OSError.
    """
    place = folder / BACKUPS / f"{at:%Y%m%dT%H%M%S}-{reason}"
    place.mkdir(parents=True)
    source = connect_raw(folder / REGISTER, data_key, store_id)
    try:
        _hold_still(source, folder / REGISTER)
        _copy(folder / REGISTER, place / REGISTER)
        source.execute("ROLLBACK")
    finally:
        source.close()
    _copy(folder / KEY_FILE, place / KEY_FILE)
    verify(place / REGISTER, data_key, store_id)
    sync_folder(place)
    sync_folder(place.parent)
    return place


def verify(register: Path, data_key: bytes, store_id: str) -> None:
    """Check every page's authentication code. Raises StoreFault(DAMAGED).

    Only for a file without a journal: the check reads the file and ignores what the journal holds.
    """
    connection = connect_raw(register, data_key, store_id)
    try:
        bad = connection.execute("PRAGMA cipher_integrity_check").fetchall()
    finally:
        connection.close()
    if bad:
        raise StoreFault(Fault.DAMAGED, folder=str(register.parent), pages=len(bad))


def files_of(folder: Path) -> list[Path]:
    """Every file that belongs to a store in a folder, whether it exists or not."""
    register, key_file = folder / REGISTER, folder / KEY_FILE
    journals = [register.with_name(REGISTER + end) for end in ("-wal", "-shm")]
    return [register, *journals, key_file, previous_of(key_file), folder / LOCK_FILE]


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


def _copy(source: Path, target: Path) -> None:
    with source.open("rb") as read, target.open("xb") as write:
        shutil.copyfileobj(read, write, 1024 * 1024)
        write.flush()
        os.fsync(write.fileno())
