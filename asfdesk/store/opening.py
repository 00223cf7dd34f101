"""Creating and unlocking a store; what changes the ways in is ``ways``.

A folder holds ``register.asfdesk`` (the encrypted register), ``register.key`` (the wrapped key, kept with its
predecessor) and ``register.lock``. Every way in ends in a :class:`Store` or in a StoreFault that can be worded.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from uuid import UUID

from sqlalchemy import Connection, Engine, insert, select
from sqlalchemy.exc import DBAPIError

from asfdesk.domain.backup import Reason
from asfdesk.domain.errors import Fault, StoreFault
from asfdesk.domain.ids import go_on_after
from asfdesk.domain.people import AccessRole

from . import schema
from .backups.backup import KEY_FILE, LOCK_FILE, REGISTER, back_up, require_folded, verify
from .backups.replacing import finish, is_pending
from .device import new_device
from .engine import open_engine, raw_of
from .erasure.erasing_again import at_start as erase_again
from .faults import worded
from .keys.file_key import FileKey
from .keys.former_keys import former_keys
from .keys.kdf import Kdf, calibrated
from .keys.key import KeyFile, previous_of, read_key_file, write_key_file
from .keys.management import Management
from .keys.people import Opened, by_passphrase, by_recovery, modernised, new_key_file
from .keys.recovery import RecoveryTypo, new_recovery_key, read_recovery_key, recovery_text
from .keys.rekey import settle
from .lock import StoreLock, take_lock
from .place import require_local
from .reserve import give_up_reserve
from .rows.ledger_tables import IdentityRow, OperationRow
from .rows.tables import table
from .store import Store, now
from .trail.anchor import UNANCHORED, Anchor, write_anchor
from .whole_file import sync_folder

Clock = Callable[[], datetime]
Prove = Callable[[KeyFile], Opened]


def store_exists(folder: Path) -> bool:
    """Whether a register lies in the folder, or one that is about to get its place."""
    return (folder / REGISTER).exists() or is_pending(folder)


def create_store(
    folder: Path, passphrase: str, *, kdf: Kdf | None = None, clock: Clock = now
) -> tuple[Store, str]:
    """A new, empty, unlocked store and its recovery key in groups, which is kept nowhere else.

    The caller has judged the passphrase (``store.strength``). Killed half-way it leaves no store behind: the
    register gets its name last. Raises StoreFault(STORE_EXISTS, IN_USE, DISK_FULL, NOT_WRITABLE,
    NETWORK_DRIVE).
    """
    with worded(folder):
        require_local(folder)
        folder.mkdir(parents=True, exist_ok=True)
        if store_exists(folder):
            raise StoreFault(Fault.STORE_EXISTS, folder=str(folder))
        lock = take_lock(folder / LOCK_FILE)
        try:
            recovery_key = new_recovery_key()
            key_file, data_key = new_key_file(passphrase, recovery_key, kdf or calibrated())
            _build(folder, data_key, key_file.store_id, clock())
            write_key_file(folder / KEY_FILE, key_file)
            write_anchor(folder, FileKey(data_key, key_file.store_id), ())
            (folder / (REGISTER + ".new")).rename(folder / REGISTER)
            sync_folder(folder)
            opened = by_recovery(read_key_file(folder / KEY_FILE), recovery_key)
            assert opened is not None
            store = _open(folder, replace(opened, slot=opened.key_file.people[0]), lock, clock)
        except BaseException:
            lock.release()
            raise
    return store, recovery_text(recovery_key)


def unlock(folder: Path, secret: str, *, sign_in: str = "", clock: Clock = now) -> Store:
    """The store, opened by a passphrase or the recovery key; an older schema is backed up and brought up first.

    Raises StoreFault: WRONG_KEY (``recovery_typo``: it looks like a recovery key with a slip in it), NO_STORE,
    KEY_FILE_MISSING, KEY_FILE_DAMAGED, IN_USE (``holder``, ``since``, ``pid``), TOO_NEW, UPGRADE_FAILED, DAMAGED,
    DISK_FULL, NOT_WRITABLE, NETWORK_DRIVE, PENDING; NO_CASES for an administrator.
    """
    found = admit(folder, lambda key_file: by_secret(key_file, secret, sign_in=sign_in), clock=clock)
    if isinstance(found, Management):
        found.close()
        raise StoreFault(Fault.NO_CASES)
    return found


def admit(folder: Path, prove: Prove, *, clock: Clock = now) -> Store | Management:
    """What opens to whoever ``prove`` finds in the key file: the store, or an administrator's part of the key file.

    On a full disk the reserve is given up, which the store then tells. A restore that was killed is finished first.
    Raises StoreFault as :func:`unlock`, and what ``prove`` raises.
    """
    try:
        return _admit(folder, prove, clock)
    except StoreFault as full:
        if full.fault is not Fault.DISK_FULL or not give_up_reserve(folder):
            raise
    found = _admit(folder, prove, clock)
    if isinstance(found, Store):
        found.reserve_given_up = True
    return found


def _admit(folder: Path, prove: Prove, clock: Clock) -> Store | Management:
    with worded(folder):
        require_local(folder)
        if not store_exists(folder):
            raise StoreFault(Fault.NO_STORE, folder=str(folder))
        lock = take_lock(folder / LOCK_FILE)
        try:
            replaced = finish(folder)
            opened, mended = _open_key_file(folder, prove)
            if opened.data_key is None:
                return Management(folder, opened, lock)
            opened = settle(folder, opened)
            store = _open(folder, opened, lock, clock)
        except BaseException:
            lock.release()
            raise
        store.key_file_mended, store.replaced = mended, replaced
        return store


def by_secret(key_file: KeyFile, secret: str, *, sign_in: str = "", anybody: bool = False) -> Opened:
    """Whom a passphrase or the recovery key lets in. ``anybody`` asks for no sign-in name and tries each person in
    turn, a second each: for the way back to a lost register. Raises StoreFault(WRONG_KEY, PENDING)."""
    typo = False
    try:
        recovery_key = read_recovery_key(secret)
    except RecoveryTypo:
        recovery_key, typo = None, True
    if recovery_key is not None and (opened := by_recovery(key_file, recovery_key)) is not None:
        return opened
    whose = [slot.key for slot in key_file.people] if anybody else [None]
    tried = (by_passphrase(key_file, secret, sign_in=sign_in, who=who) for who in whose)
    opened = next((each for each in tried if each is not None), None)
    if opened is None:
        raise StoreFault(Fault.WRONG_KEY, recovery_typo=typo)
    if opened.slot is not None and opened.slot.old:
        return replace(opened, key_file=modernised(opened, secret))
    return opened


def _build(folder: Path, data_key: bytes, store_id: str, at: datetime) -> None:
    fresh = folder / (REGISTER + ".new")
    for old in (fresh, *(fresh.with_name(fresh.name + end) for end in ("-wal", "-shm"))):
        old.unlink(missing_ok=True)
    engine = open_engine(fresh, data_key, store_id, migrating=True)
    try:
        schema.upgrade(engine)
        with engine.begin() as connection:
            connection.execute(
                insert(table(IdentityRow)).values(id=UUID(hex=store_id), device=new_device(), created_at=at)
            )
    finally:
        engine.dispose()
    require_folded(fresh, FileKey(data_key, store_id))


def _open_key_file(folder: Path, prove: Prove) -> tuple[Opened, bool]:
    """Who came in, and whether a damaged or missing key file was put right from its predecessor."""
    file = folder / KEY_FILE
    try:
        key_file = read_key_file(file)
        _require_same_store(folder, key_file)
        opened, mended = prove(key_file), False
    except StoreFault as damage:
        if damage.fault not in (Fault.KEY_FILE_DAMAGED, Fault.KEY_FILE_MISSING):
            raise
        try:
            key_file = read_key_file(previous_of(file))
            _require_same_store(folder, key_file)
            opened, mended = prove(key_file), True
        except StoreFault:
            raise damage from None
    if mended or opened.key_file is not key_file:
        write_key_file(file, opened.key_file)
    return opened, mended


def _require_same_store(folder: Path, key_file: KeyFile) -> None:
    """The register begins with its store's id; a key file from elsewhere is told from a wrong passphrase."""
    with (folder / REGISTER).open("rb") as register:
        begins = register.read(16)
    if begins.hex() != key_file.store_id:
        raise StoreFault(Fault.KEY_FILE_DAMAGED, folder=str(folder), other_store=True)


def _open(folder: Path, opened: Opened, lock: StoreLock, clock: Clock) -> Store:
    register, data_key, store_id = folder / REGISTER, opened.data_key, opened.key_file.store_id
    assert data_key is not None
    key = FileKey(data_key, store_id)
    engine = key.engine(register)
    try:
        found = _revision(engine)
        if found not in schema.REVISIONS:
            raise StoreFault(
                Fault.TOO_NEW if found else Fault.DAMAGED, folder=str(folder), revision=found or ""
            )
        backup = None
        if found != schema.head():
            engine.dispose()
            backup = _bring_up(folder, key, clock(), found)
        with engine.connect() as connection:
            device = connection.execute(select(table(IdentityRow).c.device)).scalar_one()
            _go_on_from(connection, device)
            former = former_keys(raw_of(connection))
    except BaseException:
        engine.dispose()
        raise
    engine.dispose()
    key = FileKey(data_key, store_id, former)
    store = Store(
        register, key.engine(register, reader=opened.role is AccessRole.READER), lock, device, key, clock
    )
    store.role, store.person = opened.role, opened.slot.key if opened.slot else None
    if backup is not None:
        store.backup, store.upgraded_from = backup, found
    store.anchor = Anchor(folder)
    try:
        store.check_trail()
        if opened.role is not AccessRole.READER:
            erase_again(store)
    except BaseException:
        store.close()
        raise
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


def _bring_up(folder: Path, key: FileKey, at: datetime, found: str) -> Path:
    """Backup, upgrade, verify. A failed upgrade leaves the register as it was."""
    backup = back_up(folder, key, Reason.BEFORE_UPGRADE, at).path
    if found in UNANCHORED:
        write_anchor(folder, key, ())
    engine = key.engine(folder / REGISTER, migrating=True)
    try:
        schema.upgrade(engine)
    except DBAPIError as trouble:
        raise StoreFault(Fault.UPGRADE_FAILED, folder=str(folder), backup=str(backup)) from trouble
    finally:
        engine.dispose()
    verify(folder / REGISTER, key)
    return backup
