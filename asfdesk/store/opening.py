"""Creating and unlocking a store, and changing what unlocks it.

A folder holds ``register.asfdesk`` (the encrypted register), ``register.key`` (the wrapped key, kept with its
predecessor) and ``register.lock``. Every way in ends in a :class:`Store` or in a StoreFault that can be worded.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from uuid import UUID

from sqlalchemy import Connection, Engine, insert, select
from sqlalchemy.exc import DBAPIError

from asfdesk.domain.backup import Reason
from asfdesk.domain.errors import Fault, StoreFault
from asfdesk.domain.ids import go_on_after

from . import schema
from .anchor import UNANCHORED, Anchor, write_anchor
from .backup import KEY_FILE, LOCK_FILE, REGISTER, back_up, verify
from .engine import open_engine
from .faults import worded
from .file_key import FileKey
from .key import (
    Kdf,
    KeyFile,
    new_key_file,
    previous_of,
    read_key_file,
    unwrap,
    unwrap_by_passphrase,
    unwrap_by_recovery,
    with_passphrase,
    with_recovery_key,
    write_key_file,
)
from .ledger_tables import IdentityRow, OperationRow
from .lock import StoreLock, take_lock
from .recovery import RecoveryTypo, new_recovery_key, read_recovery_key, recovery_text
from .store import Store, now
from .tables import table
from .whole_file import sync_folder

_DEVICE_LETTERS = (
    "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"  # no I, O, 0, 1: the part is read aloud and copied by hand
)
Clock = Callable[[], datetime]


def store_exists(folder: Path) -> bool:
    """Whether a register lies in the folder."""
    return (folder / REGISTER).exists()


def create_store(
    folder: Path, passphrase: str, *, kdf: Kdf | None = None, clock: Clock = now
) -> tuple[Store, str]:
    """A new, empty, unlocked store and its recovery key in groups, which is kept nowhere else.

    The caller has judged the passphrase (``store.strength``). Killed half-way it leaves no store behind: the
    register gets its name last. Raises StoreFault(STORE_EXISTS, IN_USE, DISK_FULL, NOT_WRITABLE).
    """
    with worded(folder):
        folder.mkdir(parents=True, exist_ok=True)
        if store_exists(folder):
            raise StoreFault(Fault.STORE_EXISTS, folder=str(folder))
        lock = take_lock(folder / LOCK_FILE)
        try:
            recovery_key = new_recovery_key()
            key_file, data_key = new_key_file(passphrase, recovery_key, kdf or Kdf.default())
            _build(folder, data_key, key_file.store_id, clock())
            write_key_file(folder / KEY_FILE, key_file)
            write_anchor(folder, FileKey(data_key, key_file.store_id), ())
            (folder / (REGISTER + ".new")).rename(folder / REGISTER)
            sync_folder(folder)
            store = _open(folder, key_file, data_key, lock, clock)
        except BaseException:
            lock.release()
            raise
    return store, recovery_text(recovery_key)


def unlock(folder: Path, secret: str, *, clock: Clock = now) -> Store:
    """The store, opened by its passphrase or its recovery key; an older schema is backed up and brought up first.

    Raises StoreFault: WRONG_KEY (``recovery_typo``: it looks like a recovery key with a slip in it), NO_STORE,
    KEY_FILE_MISSING, KEY_FILE_DAMAGED, IN_USE (``holder``, ``since``, ``pid``), TOO_NEW, UPGRADE_FAILED, DAMAGED,
    DISK_FULL, NOT_WRITABLE.
    """
    with worded(folder):
        if not store_exists(folder):
            raise StoreFault(Fault.NO_STORE, folder=str(folder))
        lock = take_lock(folder / LOCK_FILE)
        try:
            key_file, data_key, mended = _unwrap(folder, secret)
            store = _open(folder, key_file, data_key, lock, clock)
        except BaseException:
            lock.release()
            raise
        store.key_file_mended = mended
        return store


def change_passphrase(folder: Path, old: str, new: str, *, kdf: Kdf | None = None) -> None:
    """Wrap the data key anew; the register is not rewritten and the recovery key stays. May be called while the
    store is open. Raises StoreFault(WRONG_KEY, KEY_FILE_MISSING, KEY_FILE_DAMAGED)."""
    with worded(folder):
        key_file = read_key_file(folder / KEY_FILE)
        data_key = unwrap_by_passphrase(key_file, old)
        if data_key is None:
            raise StoreFault(Fault.WRONG_KEY)
        _replace_keys(folder, with_passphrase(key_file, data_key, new, kdf or Kdf.default()))


def set_passphrase_by_recovery(folder: Path, recovery_key: str, new: str, *, kdf: Kdf | None = None) -> None:
    """A new passphrase for whoever forgot the old one. Raises StoreFault(WRONG_KEY, ...) as above."""
    with worded(folder):
        key_file = read_key_file(folder / KEY_FILE)
        try:
            key = read_recovery_key(recovery_key)
        except RecoveryTypo:
            raise StoreFault(Fault.WRONG_KEY, recovery_typo=True) from None
        data_key = None if key is None else unwrap_by_recovery(key_file, key)
        if data_key is None:
            raise StoreFault(Fault.WRONG_KEY, recovery_typo=False)
        _replace_keys(folder, with_passphrase(key_file, data_key, new, kdf or Kdf.default()))


def renew_recovery_key(folder: Path, passphrase: str) -> str:
    """Another recovery key, in groups, kept nowhere else; the one before opens the register no more, though it
    still opens older backups. Raises StoreFault(WRONG_KEY, KEY_FILE_MISSING, KEY_FILE_DAMAGED)."""
    with worded(folder):
        key_file = read_key_file(folder / KEY_FILE)
        data_key = unwrap_by_passphrase(key_file, passphrase)
        if data_key is None:
            raise StoreFault(Fault.WRONG_KEY)
        fresh = new_recovery_key()
        renewed = with_recovery_key(key_file, data_key, fresh)
        _replace_keys(folder, renewed)
    return recovery_text(fresh)


def _replace_keys(folder: Path, key_file: KeyFile) -> None:
    """Twice, so that the spare copy does not open by the passphrase or the key that was given up."""
    for _ in range(2):
        write_key_file(folder / KEY_FILE, key_file)


def _build(folder: Path, data_key: bytes, store_id: str, at: datetime) -> None:
    fresh = folder / (REGISTER + ".new")
    for old in (fresh, *(fresh.with_name(fresh.name + end) for end in ("-wal", "-shm"))):
        old.unlink(missing_ok=True)
    engine = open_engine(fresh, data_key, store_id, migrating=True)
    try:
        schema.upgrade(engine)
        device = "".join(secrets.choice(_DEVICE_LETTERS) for _ in range(3))
        with engine.begin() as connection:
            connection.execute(
                insert(table(IdentityRow)).values(id=UUID(hex=store_id), device=device, created_at=at)
            )
    finally:
        engine.dispose()  # the last connection folds the journal into the file and removes it


def _unwrap(folder: Path, secret: str) -> tuple[KeyFile, bytes, bool]:
    """Key file, data key, and whether a damaged or missing key file was put right from its predecessor."""
    file = folder / KEY_FILE
    try:
        key_file = read_key_file(file)
        _require_same_store(folder, key_file)
    except StoreFault as damage:
        if damage.fault not in (Fault.KEY_FILE_DAMAGED, Fault.KEY_FILE_MISSING):
            raise
        try:
            key_file = read_key_file(previous_of(file))
            _require_same_store(folder, key_file)
            data_key = unwrap(key_file, secret)
        except StoreFault:
            raise damage from None
        write_key_file(file, key_file)
        return key_file, data_key, True
    return key_file, unwrap(key_file, secret), False


def _require_same_store(folder: Path, key_file: KeyFile) -> None:
    """The register begins with its store's id; a key file from elsewhere is told from a wrong passphrase."""
    with (folder / REGISTER).open("rb") as register:
        begins = register.read(16)
    if begins.hex() != key_file.store_id:
        raise StoreFault(Fault.KEY_FILE_DAMAGED, folder=str(folder), other_store=True)


def _open(folder: Path, key_file: KeyFile, data_key: bytes, lock: StoreLock, clock: Clock) -> Store:
    register = folder / REGISTER
    engine = open_engine(register, data_key, key_file.store_id)
    try:
        found = _revision(engine)
        if found not in schema.REVISIONS:
            raise StoreFault(
                Fault.TOO_NEW if found else Fault.DAMAGED, folder=str(folder), revision=found or ""
            )
        backup = None
        if found != schema.head():
            engine.dispose()
            backup = _bring_up(folder, data_key, key_file.store_id, clock(), found)
        with engine.connect() as connection:
            device = connection.execute(select(table(IdentityRow).c.device)).scalar_one()
            _go_on_from(connection, device)
    except BaseException:
        engine.dispose()
        raise
    store = Store(register, engine, lock, device, FileKey(data_key, key_file.store_id), clock)
    if backup is not None:
        store.backup, store.upgraded_from = backup, found
    store.anchor = Anchor(folder)
    store.check_trail()
    return store


def _go_on_from(connection: Connection, device: str) -> None:
    """Keys sort in the order of work, also when the clock was set back since the last operation here."""
    operations = table(OperationRow)
    newest = select(operations.c.id).where(operations.c.device == device).order_by(operations.c.seq.desc())
    last = connection.scalar(newest.limit(1))
    if last is not None:
        go_on_after(last)


def _revision(engine: Engine) -> str | None:
    with engine.connect().execution_options(sqlite_begin="DEFERRED") as connection:
        return schema.revision_of(connection)


def _bring_up(folder: Path, data_key: bytes, store_id: str, at: datetime, found: str) -> Path:
    """Backup, upgrade, verify. A failed upgrade leaves the register as it was."""
    key = FileKey(data_key, store_id)
    backup = back_up(folder, key, Reason.BEFORE_UPGRADE, at).path
    if found in UNANCHORED:
        write_anchor(folder, key, ())
    engine = open_engine(folder / REGISTER, data_key, store_id, migrating=True)
    try:
        schema.upgrade(engine)
    except DBAPIError as trouble:
        raise StoreFault(Fault.UPGRADE_FAILED, folder=str(folder), backup=str(backup)) from trouble
    finally:
        engine.dispose()
    verify(folder / REGISTER, key)
    return backup
