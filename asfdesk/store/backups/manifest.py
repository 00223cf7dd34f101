"""What is written about a backup when it is made: enough to prove later that it is whole and the register's own.

``manifest.json`` holds counts, keyed digests and the heads of the audit chains, sealed with a key derived from
the register's. Nothing in it says anything about anybody: a plain digest of a small table could be guessed. The
heads are the chains' anchor outside the register: they show a trail whose end was cut off.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

import msgspec

from asfdesk import __version__
from asfdesk.domain.backup import Reason
from asfdesk.domain.errors import Fault, StoreFault

from ..acting import RawConnection
from ..keys.file_key import FileKey
from ..trail.audit import ChainHead
from ..whole_file import write_whole

MANIFEST = "manifest.json"
FORMAT = 1
_PURPOSE = "backup manifest"
_DERIVED = ("search_", "sqlite_")


@dataclass(frozen=True, slots=True)
class TableSum:
    """A table's number of rows and the keyed digest of their values in order."""

    name: str
    rows: int
    digest: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """``made_at`` in UTC; ``sha256`` of the register's file; ``seal`` over everything else."""

    format: int
    store_id: str
    program: str
    revision: str
    reason: Reason
    made_at: datetime
    size: int
    sha256: str
    key_sha256: str
    tables: tuple[TableSum, ...]
    heads: tuple[ChainHead, ...]
    drafts: str = ""
    seal: str = ""

    @property
    def rows(self) -> int:
        """Rows in all tables."""
        return sum(table.rows for table in self.tables)


def describe(
    register: Path, key_file: Path, key: FileKey, reason: Reason, at: datetime, sha256: str
) -> Manifest:
    """Count, digest and seal a copy that nobody writes to."""
    connection = key.connect(register, immutable=True)
    try:
        made = Manifest(
            FORMAT,
            key.store_id,
            __version__,
            revision_in(connection),
            reason,
            at,
            register.stat().st_size,
            sha256,
            hashlib.sha256(key_file.read_bytes()).hexdigest(),
            table_sums(connection, key),
            heads_in(connection),
            unaudited_state(connection, key),
        )
    finally:
        connection.close()
    return replace(made, seal=_seal(made, key))


def write_manifest(place: Path, manifest: Manifest, key: FileKey) -> None:
    """Write it, sealed, beside the copy."""
    sealed = replace(manifest, seal=_seal(manifest, key))
    write_whole(place / MANIFEST, msgspec.json.format(msgspec.json.encode(sealed), indent=1))


def read_manifest(place: Path) -> Manifest | None:
    """What stands beside a copy, believed or not; None when nothing readable does."""
    try:
        return msgspec.json.decode((place / MANIFEST).read_bytes(), type=Manifest)
    except (OSError, msgspec.DecodeError):
        return None


def is_authentic(manifest: Manifest, key: FileKey) -> bool:
    """Whether it was written for this register by who has its key."""
    return manifest.store_id == key.store_id and manifest.seal == _seal(manifest, key)


def require_authentic(manifest: Manifest, key: FileKey, place: Path) -> None:
    """Raises StoreFault(BACKUP_NOT_OURS)."""
    if not is_authentic(manifest, key):
        raise StoreFault(Fault.BACKUP_NOT_OURS, folder=str(place))


def table_sums(connection: RawConnection, key: FileKey) -> tuple[TableSum, ...]:
    """Every table but what is derived from others, as it stands in the file, whatever its revision."""
    return tuple(_table_sum(connection, key, name) for name in tables_in(connection))


def tables_in(connection: RawConnection) -> list[str]:
    """The names of the tables that hold what was entered."""
    found = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall()
    return [name for (name,) in found if not name.startswith(_DERIVED)]


def heads_in(connection: RawConnection) -> tuple[ChainHead, ...]:
    """The last entry of each device's audit chain."""
    found = connection.execute(
        "SELECT device, max(position), seal FROM audit GROUP BY device ORDER BY device"
    ).fetchall()
    return tuple(ChainHead(*row) for row in found)


def unaudited_state(connection: RawConnection, key: FileKey) -> str:
    """A fingerprint of the half-typed work, which leaves no line in the audit trail."""
    rows = connection.execute("SELECT kind, subject, saved_at FROM draft ORDER BY 1, 2").fetchall()
    return key.digest(repr(rows).encode(), _PURPOSE)


def revision_in(connection: RawConnection) -> str:
    """The schema's revision, or an empty text in an empty file."""
    if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'").fetchall():
        return ""
    (row,) = connection.execute("SELECT version_num FROM alembic_version").fetchall()
    return str(row[0])


def _table_sum(connection: RawConnection, key: FileKey, name: str) -> TableSum:
    digest, rows = key.hasher(_PURPOSE), 0
    cursor = connection.execute(f'SELECT * FROM "{name}" ORDER BY rowid')  # noqa: S608 - a name from the schema
    while chunk := cursor.fetchmany(500):
        rows += len(chunk)
        digest.update(repr(chunk).encode())
    return TableSum(name, rows, digest.hexdigest())


def _seal(manifest: Manifest, key: FileKey) -> str:
    return key.digest(msgspec.json.encode(replace(manifest, seal="")), _PURPOSE)
