"""The restore drill: the newest backup is restored to a scratch place, opened, counted, and compared with its source.

A backup that nobody ever restored is a hope. The scratch place lies among the backups, encrypted like them, and
is removed afterwards.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from asfdesk.domain.backup import Reason
from asfdesk.domain.errors import Fault, StoreFault

from .. import schema
from ..acting import RawConnection
from ..keys.file_key import FileKey
from ..keys.key import read_key_file
from ..keys.rekey import bring_under
from ..rescue.integrity import Findings, check_copy
from ..trail.audit import ChainHead
from .backup import BACKUPS, KEY_FILE, REGISTER, Step, copy_file, scratch, sha256_of
from .manifest import Manifest, TableSum, table_sums
from .shelf import Shelved, shelf_of, shelved


class Failing(StrEnum):
    """What a drill found wrong."""

    NO_BACKUP = "no_backup"
    NOT_OURS = "not_ours"
    BYTES_DIFFER = "bytes_differ"
    KEY_FILE = "key_file"
    PAGES = "pages"
    STRUCTURE = "structure"
    ROWS_DIFFER = "rows_differ"
    TRAIL = "trail"
    TRAIL_CUT = "trail_cut"
    WILL_NOT_OPEN = "will_not_open"


@dataclass(frozen=True, slots=True)
class Drill:
    """``at`` in UTC; ``made_at`` when the backup was made; ``rows`` how many were counted and compared."""

    at: datetime
    backup: str = ""
    made_at: datetime | None = None
    rows: int = 0
    failings: tuple[Failing, ...] = ()

    @property
    def ok(self) -> bool:
        """The backup can be restored, and is the register as it was."""
        return not self.failings


def newest_backup(folder: Path, key: FileKey, now: datetime) -> Shelved | None:
    """The newest one that was made of the register in use; see :func:`newest_of`."""
    return newest_of(
        [one for one in shelved(shelf_of(folder), key) if one.reason is not Reason.SET_ASIDE], now
    )


def newest_of(backups: Sequence[Shelved], now: datetime) -> Shelved | None:
    """Of backups, newest first. One that was made while the clock stood in the future is not the newest for years to
    come: it is passed over while there is another."""
    return next((one for one in backups if one.at <= now), backups[0] if backups else None)


def drill(folder: Path, key: FileKey, at: datetime, step: Step | None = None) -> Drill:
    """Restore the newest backup beside the register in use and compare. Raises OSError, or what ``step`` raises."""
    backup = newest_backup(folder, key, at)
    if backup is None:
        return Drill(at, failings=(Failing.NO_BACKUP,))
    manifest = backup.manifest
    if manifest is None or not backup.ours:
        return Drill(at, backup.name, backup.at, failings=(Failing.NOT_OURS,))
    with scratch(folder / BACKUPS) as place:
        copy = place / REGISTER
        copy_file(backup.path / REGISTER, copy, step)
        failings = _bytes(backup, manifest, copy)
        failings += _inside(copy, manifest, key, step)
        failings += _anchored(folder / REGISTER, manifest, key)
        if not failings:
            failings += _opens(copy, manifest, key)
    return Drill(at, backup.name, backup.at, manifest.rows, tuple(failings))


def holds(connection: RawConnection, head: ChainHead) -> bool:
    """Whether a register still has the entry that a backup's manifest names as the last of its time."""
    rows = connection.execute(
        "SELECT seal FROM audit WHERE device = ? AND position = ?", (head.device, head.position)
    ).fetchall()
    return rows == [(head.seal,)]


def _bytes(backup: Shelved, manifest: Manifest, copy: Path) -> list[Failing]:
    found: list[Failing] = []
    if sha256_of(copy) != manifest.sha256:
        found.append(Failing.BYTES_DIFFER)
    try:
        read_key_file(backup.path / KEY_FILE)
        if sha256_of(backup.path / KEY_FILE) != manifest.key_sha256:
            found.append(Failing.KEY_FILE)
    except (StoreFault, OSError):
        found.append(Failing.KEY_FILE)
    return found


def _inside(copy: Path, manifest: Manifest, key: FileKey, step: Step | None) -> list[Failing]:
    try:
        before = _sums(copy, key)
        bring_under(copy, key)
    except StoreFault:
        return [Failing.PAGES]
    findings: Findings = check_copy(copy, key, full=True, step=step)
    if findings.pages or not findings.readable:
        return [Failing.PAGES]
    found: list[Failing] = []
    if findings.structure or findings.foreign:
        found.append(Failing.STRUCTURE)
    if findings.chain is not None:
        found.append(Failing.TRAIL)
    if before != manifest.tables:
        found.append(Failing.ROWS_DIFFER)
    return found


def _sums(copy: Path, key: FileKey) -> tuple[TableSum, ...]:
    """Counted before anything is rewritten. Raises StoreFault(BACKUP_DAMAGED)."""
    connection = key.connect(copy, immutable=True)
    try:
        return table_sums(connection, key)
    except Exception as trouble:
        if not str(getattr(trouble, "sqlite_errorname", "")).startswith("SQLITE_"):
            raise
        raise StoreFault(Fault.BACKUP_DAMAGED, folder=str(copy.parent)) from trouble
    finally:
        connection.close()


def _anchored(register: Path, manifest: Manifest, key: FileKey) -> list[Failing]:
    connection = key.connect(register)
    try:
        return [] if all(holds(connection, head) for head in manifest.heads) else [Failing.TRAIL_CUT]
    finally:
        connection.close()


def _opens(copy: Path, manifest: Manifest, key: FileKey) -> list[Failing]:
    """As restoring would: a backup of an older schema is brought up."""
    if manifest.revision not in schema.REVISIONS:
        return [Failing.WILL_NOT_OPEN]
    engine = key.engine(copy, migrating=True)
    try:
        if manifest.revision != schema.head():
            schema.upgrade(engine)
        with engine.connect() as connection:
            current = schema.revision_of(connection)
    except StoreFault:
        return [Failing.WILL_NOT_OPEN]
    finally:
        engine.dispose()
    return [] if current == schema.head() else [Failing.WILL_NOT_OPEN]
