"""A backup in the place of the register, with a look inside first.

Looking reads the copy where it lies and leaves nothing beside it. Restoring copies it beside the register, brings
its schema up, does anew what must not be undone, and only then switches (``replacing``).
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from uuid import UUID

from asfdesk.domain.change import Operation
from asfdesk.domain.errors import Fault, StoreFault

from .. import schema
from ..acting import RawConnection
from ..erasure.erased import take_along
from ..keys.file_key import FileKey
from ..keys.key import read_key_file
from ..keys.rekey import bring_under
from ..whole_file import sync_folder, write_whole
from .backup import KEY_FILE, REGISTER, Step, bad_pages, copy_file, sha256_of
from .manifest import revision_in
from .replacing import clear_fresh, take_over
from .shelf import Shelved

KINDS = (
    "participant",
    "enterprise",
    "placement",
    "agreement",
    "signature",
    "visit",
    "consent",
    "action_point",
)
"""The tables that an officer knows things by."""
SHOWN = 30


@dataclass(frozen=True, slots=True)
class Done:
    """One operation of the ledger."""

    operation: str
    at: datetime
    note: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Inside:
    """What a backup holds beside what there is now. ``counts``: table -> (then, now); ``lost``: what was done
    since, newest first and cut at 30, of ``lost_count``."""

    revision: str
    counts: dict[str, tuple[int, int]]
    newest: tuple[Done, ...]
    lost: tuple[Done, ...]
    lost_count: int


def look_inside(backup: Shelved, key: FileKey, now: Path | None = None) -> Inside:
    """Read a backup without changing anything. ``now`` is the register in use, if it can be read.

    Raises StoreFault(BACKUP_DAMAGED) when it does not open with the register's key.
    """
    copy = _opened(backup.path / REGISTER, key)
    current = key.connect(now) if now is not None and now.exists() else None
    try:
        present = _counts(current) if current is not None else {}
        lost = _since(copy, current) if current is not None else []
        return Inside(
            revision_in(copy),
            {name: (then, present.get(name, then)) for name, then in _counts(copy).items()},
            tuple(_done(copy)[:SHOWN]),
            tuple(lost[:SHOWN]),
            len(lost),
        )
    finally:
        copy.close()
        if current is not None:
            current.close()


def restore(
    folder: Path,
    backup: Shelved,
    key: FileKey,
    clock: Callable[[], datetime],
    *,
    actor: UUID | None = None,
    step: Step | None = None,
) -> None:
    """Make everything ready for the switch, which :func:`replacing.finish` does when the register is closed.

    Raises StoreFault: BACKUP_NOT_OURS, BACKUP_DAMAGED, TOO_NEW, DISK_FULL; the register is then as it was.
    """
    if backup.ours is False:
        raise StoreFault(Fault.BACKUP_NOT_OURS, folder=str(backup.path))
    source = backup.path / REGISTER
    if shutil.disk_usage(folder).free < 2 * backup.size:
        raise StoreFault(Fault.DISK_FULL, folder=str(folder))
    fresh = clear_fresh(folder)
    try:
        digest = copy_file(source, fresh, step)
        if backup.manifest is not None and backup.manifest.sha256 != digest:
            raise StoreFault(Fault.BACKUP_DAMAGED, folder=str(backup.path))
        if sha256_of(fresh) != digest:
            raise StoreFault(Fault.RESTORE_FAILED, folder=str(folder))
        _bring_up(fresh, backup.path, key)
        keep_key_file(folder, backup.path / KEY_FILE, key)
        take_along(folder, backup.path.parent, key)
        note = f"{backup.at:%Y-%m-%dT%H:%MZ} {backup.name}"
        take_over(folder, key, Operation.RESTORE_BACKUP, note, clock, actor)
    except BaseException:
        clear_fresh(folder)
        raise


def _bring_up(fresh: Path, of: Path, key: FileKey) -> None:
    """The copy under today's key and in today's schema."""
    if bad_pages(fresh, key):
        raise StoreFault(Fault.BACKUP_DAMAGED, folder=str(of))
    bring_under(fresh, key)
    connection = _opened(fresh, key)
    try:
        revision = revision_in(connection)
    finally:
        connection.close()
    if revision not in schema.REVISIONS:
        raise StoreFault(Fault.TOO_NEW, folder=str(of), revision=revision)
    if revision != schema.head():
        engine = key.engine(fresh, migrating=True)
        try:
            schema.upgrade(engine)
        finally:
            engine.dispose()


def keep_key_file(folder: Path, spare: Path, key: FileKey) -> None:
    """The passphrase stays the one that opens the register now; ``spare``, a backup's, only where there is none."""
    try:
        if read_key_file(folder / KEY_FILE).store_id == key.store_id:
            return
    except StoreFault:
        pass
    write_whole(folder / KEY_FILE, spare.read_bytes())
    sync_folder(folder)


def _opened(file: Path, key: FileKey) -> RawConnection:
    if not file.exists():
        raise StoreFault(Fault.BACKUP_DAMAGED, folder=str(file.parent))
    connection = key.connect(file, immutable=True)
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchall()
    except Exception as trouble:
        connection.close()
        if not str(getattr(trouble, "sqlite_errorname", "")).startswith("SQLITE_"):
            raise
        raise StoreFault(Fault.BACKUP_DAMAGED, folder=str(file.parent)) from trouble
    return connection


def _counts(connection: RawConnection) -> dict[str, int]:
    counts: dict[str, int] = {}
    for name in KINDS:
        columns = {row[1] for row in connection.execute(f"PRAGMA table_info({name})").fetchall()}
        if columns:
            live = "WHERE deleted_at IS NULL" if "deleted_at" in columns else ""
            ((count,),) = connection.execute(f"SELECT count(*) FROM {name} {live}").fetchall()  # noqa: S608 - own names
            counts[name] = count
    return counts


def _done(connection: RawConnection) -> list[Done]:
    rows = connection.execute("SELECT name, at, note FROM operation ORDER BY id DESC LIMIT 200")
    return [Done(name, datetime.fromisoformat(at), note) for name, at, note in rows.fetchall()]


def _since(copy: RawConnection, current: RawConnection) -> list[Done]:
    """Operations that the register has and the copy has not, newest first."""
    known = {row[0] for row in copy.execute("SELECT id FROM operation").fetchall()}
    rows = current.execute("SELECT id, name, at, note FROM operation ORDER BY id DESC").fetchall()
    return [Done(name, datetime.fromisoformat(at), note) for id_, name, at, note in rows if id_ not in known]
