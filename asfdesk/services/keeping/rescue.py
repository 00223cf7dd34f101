"""A register that does not open, or is gone: what is left of it, its backups, and the way back.

Works on folders, not on a desk: there is no open store. Everything is done under the register's lock, and the
passphrase is asked for as ever, so that a lost stick with backups tells nobody anything.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Generator, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from asfdesk.domain.errors import Fault, StoreFault
from asfdesk.domain.people import AccessRole
from asfdesk.store.backups import restoring, shelf
from asfdesk.store.backups.backup import KEY_FILE, LOCK_FILE, REGISTER, register_files
from asfdesk.store.backups.replacing import finish
from asfdesk.store.backups.restoring import keep_key_file
from asfdesk.store.backups.shelf import Shelved
from asfdesk.store.faults import worded
from asfdesk.store.keys.file_key import FileKey, opens
from asfdesk.store.keys.former_keys import former_keys
from asfdesk.store.keys.key import previous_of, read_key_file
from asfdesk.store.keys.people import Opened
from asfdesk.store.lock import take_lock
from asfdesk.store.opening import by_secret
from asfdesk.store.place import require_local
from asfdesk.store.rescue.damage import damaged_tables
from asfdesk.store.rescue.salvage import Salvaged
from asfdesk.store.rescue.salvage import salvage as salvage_register

from ..entry.access import attempt

__all__ = ["Salvaged", "Shelved", "Survey"]

Step = Callable[[int, int], None]
_KEY_FILES_TRIED = 4


@dataclass(frozen=True, slots=True)
class Survey:
    """What there is to rescue. ``there``: a register lies in the folder; ``pages`` and ``tables`` are its damage."""

    folder: Path
    key: FileKey = field(repr=False)
    key_file: Path
    backups: tuple[Shelved, ...]
    there: bool
    pages: tuple[int, ...] = ()
    tables: tuple[str, ...] = ()

    @property
    def best(self) -> Shelved | None:
        """The newest usable backup."""
        return next((one for one in self.backups if one.ours), None)


def survey(folder: Path, secret: str, more: Path | None = None) -> Survey:
    """Look for a way back: which key file opens, which backups are this register's, what is damaged.

    ``more`` is a folder with backups, such as a stick's. Raises StoreFault: WRONG_KEY, KEY_FILE_MISSING,
    KEY_FILE_DAMAGED, NO_CASES, READER, NO_STORE when there is nothing at all, IN_USE, NETWORK_DRIVE.
    """
    require_local(folder)
    shelves = [] if more is None else _shelves_in(more)
    found = shelf.everywhere(folder, None, shelves)
    files = [folder / KEY_FILE, previous_of(folder / KEY_FILE), *(one.path / KEY_FILE for one in found)]
    with _locked(folder):
        opened, file = _first_that_opens(folder, files, secret)
        assert opened.data_key is not None
        key = _with_former(folder, FileKey(opened.data_key, opened.key_file.store_id), found)
        backups = tuple(one for one in shelf.everywhere(folder, key, shelves) if one.ours is not False)
        there = (folder / REGISTER).exists()
        if not there and not backups:
            raise StoreFault(Fault.NO_STORE, folder=str(folder))
        pages, tables = damaged_tables(folder / REGISTER, key) if there else ((), ())
    return Survey(folder, key, file, backups, there, pages, tables)


def restore(found: Survey, backup: Shelved, step: Step | None = None) -> None:
    """Put a backup in the register's place. Raises StoreFault as ``restoring.restore``."""
    with worded(found.folder), _locked(found.folder):
        restoring.restore(found.folder, backup, found.key, _now, step=step)
        finish(found.folder)


def salvage(found: Survey, backup: Shelved | None, step: Step | None = None) -> Salvaged:
    """Save the damaged register row by row, with a backup's help. Raises StoreFault(DAMAGED, DISK_FULL)."""
    with worded(found.folder), _locked(found.folder):
        told = salvage_register(found.folder, found.key, backup, _now, step=step)
        keep_key_file(found.folder, found.key_file, found.key)
        finish(found.folder)
    return told


@contextlib.contextmanager
def _locked(folder: Path) -> Generator[None]:
    folder.mkdir(parents=True, exist_ok=True)
    lock = take_lock(folder / LOCK_FILE)
    try:
        finish(folder)
        yield
    finally:
        lock.release()


def _first_that_opens(folder: Path, files: Iterable[Path], secret: str) -> tuple[Opened, Path]:
    """The key file in its place goes first; older ones may open by an older passphrase."""
    tried: set[bytes] = set()
    refusal: StoreFault | None = None
    for file in files:
        if not file.exists() or (content := file.read_bytes()) in tried:
            continue
        tried.add(content)
        if len(tried) > _KEY_FILES_TRIED:
            break
        try:
            with attempt(folder):
                opened = by_secret(read_key_file(file), secret, anybody=True)
        except StoreFault as fault:
            refusal = fault if refusal is None or fault.fault is Fault.WRONG_KEY else refusal
            continue
        if opened.data_key is None:
            raise StoreFault(Fault.NO_CASES)
        if opened.role is AccessRole.READER:
            raise StoreFault(Fault.READER)
        return opened, file
    raise refusal or StoreFault(Fault.KEY_FILE_MISSING, folder=str(folder))


def _with_former(folder: Path, key: FileKey, found: Iterable[Shelved]) -> FileKey:
    """The register remembers the keys before its last re-keying; when it is damaged, a backup may."""
    for file in (folder / REGISTER, *(one.path / REGISTER for one in found)):
        if not file.exists():
            continue
        connection = key.connect(file, immutable=not any(path.exists() for path in register_files(file)[1:]))
        try:
            if opens(connection):
                return FileKey(key.data_key, key.store_id, former_keys(connection))
        except Exception as trouble:
            if not str(getattr(trouble, "sqlite_errorname", "")).startswith("SQLITE_"):
                raise
        finally:
            connection.close()
    return key


def _shelves_in(more: Path) -> list[Path]:
    """A folder of backups, one that holds such folders, or one backup itself."""
    return [more, more.parent, *(path for path in sorted(more.glob("*")) if path.is_dir())]


def _now() -> datetime:
    return datetime.now(UTC)
