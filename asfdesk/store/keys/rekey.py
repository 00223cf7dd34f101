"""Another data key for the whole register: what makes a removed person's copy of the key worthless from then on.

Two files must change and either may be all that a crash leaves, so the key file first holds both keys: the new one
for everybody, and the former one under it. Then SQLCipher rewrites every page in one transaction. Whichever key the
register answers to after a crash, the next unlocking finishes the work.
"""

from __future__ import annotations

import contextlib
import secrets
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from asfdesk.domain.errors import Fault, StoreFault

from ..backups.backup import KEY_FILE, REGISTER
from ..engine import connect_raw
from .file_key import FileKey, opens
from .former_keys import former_keys, remember_key
from .key import replace_key_file
from .people import Opened, former_of, rekeyed, settled
from .sealing import subkey

if TYPE_CHECKING:
    from ..store import Store


def rekey(store: Store, opened: Opened) -> None:
    """Give the open register another data key; waits for everybody who reads or writes.

    Raises StoreFault(RECOVERY_OLD) before anything is touched; after DISK_FULL the register is as it was.
    """
    before, fresh, file = store.key, secrets.token_bytes(32), store.folder / KEY_FILE
    moving = rekeyed(opened, fresh)
    with store.alone():
        connection = before.connect(store.path)
        try:
            connection.execute("PRAGMA synchronous = FULL")
            remember_key(connection, before.data_key)
            former = former_keys(connection)
        finally:
            connection.close()
        try:
            replace_key_file(file, moving)
            _follow(store.path, before.data_key, fresh, before.store_id)
        except BaseException:
            _turn_back(store, opened, former)
            raise
        store.take_key(FileKey(fresh, before.store_id, former))
    done = replace(opened, key_file=moving, data_key=fresh, management_key=subkey(fresh, "management"))
    replace_key_file(file, settled(done))


def settle(folder: Path, opened: Opened) -> Opened:
    """Finish a re-keying that was cut off; the register is not open. Raises StoreFault(DAMAGED)."""
    former = former_of(opened)
    if former is None:
        return opened
    assert opened.data_key is not None
    register, store_id = folder / REGISTER, opened.key_file.store_id
    if not _answers(register, opened.data_key, store_id):
        if not _answers(register, former, store_id):
            raise StoreFault(Fault.DAMAGED, folder=str(folder))
        _follow(register, former, opened.data_key, store_id)
    whole = replace(opened, key_file=settled(opened))
    replace_key_file(folder / KEY_FILE, whole.key_file)
    return whole


def bring_under(copy: Path, key: FileKey) -> None:
    """A copy from before the register was re-keyed, rewritten under today's key; every other copy stays as it is.

    What the register remembers of its former keys goes along. Raises StoreFault(BACKUP_DAMAGED) when no key opens it.
    """
    if _answers(copy, key.data_key, key.store_id):
        return
    for former in reversed(key.former):
        if _answers(copy, former, key.store_id):
            connection = connect_raw(copy, former, key.store_id)
            try:
                for each in key.former:
                    remember_key(connection, each)
            finally:
                connection.close()
            _follow(copy, former, key.data_key, key.store_id)
            return
    raise StoreFault(Fault.BACKUP_DAMAGED, folder=str(copy.parent))


def _turn_back(store: Store, opened: Opened, former: tuple[bytes, ...]) -> None:
    """After a failure: go on with the key that the register answers to. The key file that holds both is taken back
    only when that is surely the former; otherwise it stays and the next unlocking settles it."""
    before = store.key
    if _answers(store.path, before.data_key, before.store_id):
        with contextlib.suppress(OSError):
            replace_key_file(store.folder / KEY_FILE, opened.key_file)
        store.take_key(FileKey(before.data_key, before.store_id, former[:-1]))


def _follow(register: Path, before: bytes, fresh: bytes, store_id: str) -> None:
    """Rewrite every page under the fresh key: all of them or none. The salt stays the store's id."""
    connection = connect_raw(register, before, store_id)
    try:
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute(f"PRAGMA rekey = \"x'{fresh.hex()}{store_id}'\"").fetchall()
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    finally:
        connection.close()
    if not _answers(register, fresh, store_id):
        raise StoreFault(Fault.DISK_FULL, folder=str(register.parent))


def _answers(register: Path, key: bytes, store_id: str) -> bool:
    connection = connect_raw(register, key, store_id)
    try:
        return opens(connection)
    finally:
        connection.close()
