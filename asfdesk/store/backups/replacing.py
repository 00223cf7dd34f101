"""Another register in the place of the one in use, so that whenever it is killed one of the two opens.

The new one is built whole beside the old, then an intention is written durably; from then on the switch is only
renames, and whoever opens the folder next finishes it. The old register is never deleted: it becomes a backup of
its own.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID

import msgspec
from sqlalchemy import select

from asfdesk.domain.backup import Reason
from asfdesk.domain.change import Operation
from asfdesk.domain.errors import Fault, StoreFault

from ..device import renew_device
from ..keys.file_key import FileKey
from ..lock import StoreLock
from ..rows.ledger_tables import IdentityRow
from ..rows.tables import table
from ..store import Store
from ..trail.anchor import let_follow
from ..trail.audit import chain_heads
from ..whole_file import sync_folder, write_whole
from .after_restore import after_restore
from .backup import (
    BACKUPS,
    INTENTION,
    KEY_FILE,
    REGISTER,
    bad_pages,
    copy_file,
    free_name,
    name_of,
    register_files,
    require_folded,
    sha256_of,
    verify,
)
from .manifest import MANIFEST, describe, write_manifest

FRESH = REGISTER + ".fresh"


@dataclass(frozen=True, slots=True)
class Intention:
    """The name under which the old register is set aside."""

    set_aside: str


def clear_fresh(folder: Path) -> Path:
    """Where the new register is built, empty."""
    fresh = folder / FRESH
    for left in register_files(fresh):
        left.unlink(missing_ok=True)
    return fresh


def take_over(
    folder: Path,
    key: FileKey,
    operation: Operation,
    note: str,
    clock: Callable[[], datetime],
    actor: UUID | None = None,
) -> None:
    """Make the finished ``FRESH`` the one to come: its own device part, what must be done anew after a restore,
    a line in its audit trail, every page verified, and the intention. The switch itself is :func:`finish`."""
    fresh = folder / FRESH
    engine = key.engine(fresh, migrating=True)
    try:
        renew_device(engine, key.store_id, clock())
    finally:
        engine.dispose()
    engine = key.engine(fresh)
    try:
        with engine.connect().execution_options(sqlite_begin="DEFERRED") as connection:
            device = connection.scalar(select(table(IdentityRow).c.device)) or ""
        store = Store(fresh, engine, StoreLock(None, None), device, key, clock)
        old = folder / REGISTER
        after_restore(store, old if old.exists() else None, key)
        with store.write(operation, actor=actor) as work:
            work.note(note)
        with engine.connect().execution_options(sqlite_begin="DEFERRED") as connection:
            heads = tuple(chain_heads(connection))
    finally:
        engine.dispose()
    require_folded(fresh, key)
    verify(fresh, key, pages_of=folder)
    let_follow(folder, key, heads)
    intend(folder, clock())


def intend(folder: Path, at: datetime) -> None:
    """From here on the new register is the one that opens."""
    name = free_name(folder / BACKUPS, name_of(at, Reason.SET_ASIDE)).name
    write_whole(folder / INTENTION, msgspec.json.encode(Intention(name)))


def is_pending(folder: Path) -> bool:
    """Whether a switch was begun and not finished."""
    return (folder / INTENTION).exists()


def finish(folder: Path) -> Path | None:
    """Finish a switch that was intended; where the old register lies now, or None when nothing was intended.

    The register must not be open. Every step may be the last before a kill and is harmless when done again.
    """
    try:
        intention = msgspec.json.decode((folder / INTENTION).read_bytes(), type=Intention)
    except FileNotFoundError:
        return None
    except msgspec.DecodeError:
        raise StoreFault(Fault.RESTORE_FAILED, folder=str(folder)) from None
    place = folder / BACKUPS / Path(intention.set_aside).name
    fresh = folder / FRESH
    if fresh.exists():
        _set_aside(folder, place)
        fresh.rename(folder / REGISTER)
    elif not (folder / REGISTER).exists():  # the new one was taken away by somebody: the old one back
        for old in register_files(place / REGISTER):
            if old.exists():
                old.rename(folder / old.name)
    sync_folder(folder)
    for left in register_files(fresh)[1:]:
        left.unlink(missing_ok=True)
    (folder / INTENTION).unlink()
    sync_folder(folder)
    return place


def _set_aside(folder: Path, place: Path) -> None:
    place.mkdir(parents=True, exist_ok=True)
    for source in register_files(folder / REGISTER):
        if source.exists():
            source.rename(place / source.name)
    if (folder / KEY_FILE).exists() and not (place / KEY_FILE).exists():
        copy_file(folder / KEY_FILE, place / KEY_FILE)
    sync_folder(place)
    sync_folder(place.parent)
    sync_folder(folder)


def seal_set_aside(place: Path, key: FileKey, at: datetime) -> bool:
    """Describe and seal a register that was set aside, so that it is a backup like others; False when it is damaged
    and stays as evidence only."""
    register = place / REGISTER
    if (place / MANIFEST).exists() or not register.exists() or not (place / KEY_FILE).exists():
        return False
    connection = key.connect(register)
    try:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    except Exception as trouble:
        if not str(getattr(trouble, "sqlite_errorname", "")).startswith("SQLITE_"):
            raise
        return False
    finally:
        connection.close()
    if bad_pages(register, key):
        return False
    made = describe(register, place / KEY_FILE, key, Reason.SET_ASIDE, at, sha256_of(register))
    write_manifest(place, made, key)
    return True
