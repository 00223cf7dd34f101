"""A damaged register saved row by row into a new one, together with the newest backup and the audit trail.

Three sources, in this order: rows on undamaged pages are as they were; a row that is gone is taken from the backup
and what the trail says happened to it since is done again; a row that is in no backup is made from the trail, which
holds every value but the long frozen texts. The trail is also the measure: what it tells of and is in no table
is listed as lost. Rows that point at something lost would break the register and are left out and listed too. The
damaged file is set aside, never deleted.
"""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from uuid import UUID

from asfdesk.domain.change import Operation
from asfdesk.domain.errors import Fault, StoreFault

from .. import schema
from ..acting import RawConnection
from ..backups.backup import REGISTER, Step
from ..backups.manifest import tables_in
from ..backups.replacing import clear_fresh, take_over
from ..backups.shelf import Shelved
from ..erasure.erased import take_along
from ..keys.file_key import FileKey
from ..rows.tables import audited_tables
from ..trail.anchor import standing_heads
from .btree import Row
from .cipher_pages import CipherPages
from .damage import Wreck, parts_in, read_wreck
from .salvage_tables import NewTable, backup_rows, has, insert, put, table_in
from .salvage_trail import LostRow, Trail, gaps_in, lost_rows, missing_rows

_TRAIL = ("operation", "audit")
"""Append-only and needed first: what the trail says decides about all other tables."""
LOST_OPERATION = "lost"
"""Name and device of an operation of which only its traces in rows are left."""
_ROUNDS = 20


@dataclass(slots=True)
class Salvaged:
    """``saved``: table -> rows from undamaged pages; ``from_backup`` and ``from_trail`` likewise; ``stray``: rows
    on undamaged pages that fit no table; ``trail_lost``: entries missing in the audit trail."""

    pages: int = 0
    damaged_pages: tuple[int, ...] = ()
    damaged_tables: tuple[str, ...] = ()
    saved: Counter[str] = field(default_factory=Counter[str])
    from_backup: Counter[str] = field(default_factory=Counter[str])
    from_trail: Counter[str] = field(default_factory=Counter[str])
    lost: tuple[LostRow, ...] = ()
    stray: int = 0
    trail_lost: int = 0
    backup: str = ""

    @property
    def complete(self) -> bool:
        """Nothing is known to be lost."""
        return not (self.lost or self.stray or self.trail_lost)


def salvage(
    folder: Path,
    key: FileKey,
    backup: Shelved | None,
    clock: Callable[[], datetime],
    *,
    actor: UUID | None = None,
    step: Step | None = None,
) -> Salvaged:
    """Build the new register beside the damaged one and make it the one to come; ``replacing.finish`` switches.

    Raises StoreFault(DAMAGED) when neither the file nor a backup tells even the schema, StoreFault(DISK_FULL).
    """
    register = folder / REGISTER
    if shutil.disk_usage(folder).free < 3 * register.stat().st_size:
        raise StoreFault(Fault.DISK_FULL, folder=str(folder))
    old = key.connect(backup.path / REGISTER, immutable=True) if backup is not None else None
    fresh = clear_fresh(folder)
    try:
        spare = parts_in(old) if old is not None else ()
        pages = CipherPages(register, key)
        wreck = read_wreck(pages, spare)
        made = Salvaged(pages.count, tuple(sorted(wreck.damaged)), tuple(_names(wreck)))
        made.backup = backup.name if backup is not None else ""
        revision = _revision(wreck, old)
        _upgrade(fresh, key, revision, bare=True)
        _fill(fresh, key, wreck, old, made, step)
        if revision != schema.head():
            _upgrade(fresh, key, "head")  # else the triggers come with the take-over
        if backup is not None:
            take_along(folder, backup.path.parent, key)
        take_over(folder, key, Operation.SALVAGE, _note(made), clock, actor)
    except BaseException:
        clear_fresh(folder)
        raise
    finally:
        if old is not None:
            old.close()
    return made


def _fill(
    fresh: Path, key: FileKey, wreck: Wreck, old: RawConnection | None, made: Salvaged, step: Step | None
) -> None:
    new = key.connect(fresh)
    try:
        new.execute("PRAGMA foreign_keys = OFF")
        new.execute("BEGIN IMMEDIATE")
        tables = {name: table_in(new, name) for name in tables_in(new) if name != "alembic_version"}
        for done, table in enumerate(tables.values()):
            made.saved[table.name] += sum(insert(new, table, row) for row in wreck.rows_of(table.name))
            if step is not None:
                step(done, 2 * len(tables))
        hurt = [table for table in tables.values() if wreck.hurt(table.name)]
        made.stray = _adopt(new, hurt, wreck, made.saved)
        audited = {table.name for table in audited_tables()}
        for table in hurt:
            if table.name in _TRAIL or table.name not in audited:
                made.from_backup[table.name] += _whole_from_backup(new, table, old)
        trail = Trail(new, old)
        for done, table in enumerate(sorted(hurt, key=lambda one: one.name != "operation")):
            if table.name in audited and table.name != "audit":
                backed, rebuilt = missing_rows(new, table, old, trail)
                made.from_backup[table.name] += backed
                made.from_trail[table.name] += rebuilt
            if step is not None:
                step(len(tables) + done, 2 * len(tables))
        left_out = _drop_dangling(new, tables)
        told = lost_rows(new, (tables[name] for name in sorted(audited & tables.keys())), trail)
        known = {(row.table, row.row_key) for row in told}
        made.lost = (*told, *(row for row in left_out if (row.table, row.row_key) not in known))
        made.trail_lost = gaps_in(new, standing_heads(fresh.parent, key))
        new.execute("COMMIT")
    finally:
        new.close()


def _adopt(new: RawConnection, hurt: list[NewTable], wreck: Wreck, saved: Counter[str]) -> int:
    """Leaves that no tree leads to any more belong to a table whose tree is hurt and whose rules they keep; the
    number of rows that fit none, or more than one."""
    stray = 0
    for rows in wreck.orphans.values():
        fitting = [table for table in hurt if _all_fit(new, table, rows)]
        if len(fitting) == 1:
            saved[fitting[0].name] += sum(insert(new, fitting[0], row) for row in rows)
        else:
            stray += len(rows)
    return stray


def _all_fit(new: RawConnection, table: NewTable, rows: list[Row]) -> bool:
    new.execute("SAVEPOINT fitting")
    try:
        return all(insert(new, table, row) for row in rows)
    finally:
        new.execute("ROLLBACK TO fitting")
        new.execute("RELEASE fitting")


def _whole_from_backup(new: RawConnection, table: NewTable, old: RawConnection | None) -> int:
    """What is missing of a table whose rows never change, or of which no trail is kept."""
    return sum(put(new, table, row) for row in backup_rows(old, table) if not has(new, table, row))


def _drop_dangling(new: RawConnection, tables: dict[str, NewTable]) -> list[LostRow]:
    """Take out rows that point at something lost, and then those that point at them; what was taken out. An operation
    that is lost is entered as such instead, and told: what it wrote is not worth less."""
    taken: list[LostRow] = []
    for _ in range(_ROUNDS):
        found = new.execute("PRAGMA foreign_key_check").fetchall()
        doomed = {(table, rowid) for table, rowid, parent, _ in found if parent != "operation"}
        for table, rowid, parent, _ in found:
            if parent == "operation" and (table, rowid) not in doomed:
                taken += _enter_lost_operation(new, table, rowid)
        if not found:
            break
        for table, rowid in sorted(doomed):
            taken.append(LostRow(table, _key_of(new, tables[table], rowid)))
            new.execute(f'DELETE FROM "{table}" WHERE rowid = ?', (rowid,))  # noqa: S608 - a name of the schema
    return taken


def _key_of(new: RawConnection, table: NewTable, rowid: int) -> str:
    names = ", ".join(f'"{name}"' for name in table.key)
    rows = new.execute(f'SELECT {names} FROM "{table.name}" WHERE rowid = ?', (rowid,))  # noqa: S608 - names of the schema
    return "/".join(str(value) for value in rows.fetchall()[0])


def _enter_lost_operation(new: RawConnection, table: str, rowid: int) -> list[LostRow]:
    """The lost operation that a row points at; nothing when another row has brought it in already."""
    when = "at" if table == "audit" else "created_at"
    made = new.execute(
        "INSERT OR IGNORE INTO operation (id, name, actor, device, seq, at, note) "  # noqa: S608 - a name of the schema
        "SELECT operation_id, ?, NULL, ?, coalesce((SELECT max(seq) FROM operation WHERE device = ?), 0) + 1, "
        f"{when}, '' FROM \"{table}\" WHERE rowid = ? RETURNING id",
        (LOST_OPERATION, LOST_OPERATION, LOST_OPERATION, rowid),
    )
    return [LostRow("operation", str(key)) for (key,) in made.fetchall()]


def _upgrade(fresh: Path, key: FileKey, to: str, *, bare: bool = False) -> None:
    engine = key.engine(fresh, migrating=True)
    try:
        schema.upgrade(engine, to, bare=bare)
    finally:
        engine.dispose()


def _revision(wreck: Wreck, old: RawConnection | None) -> str:
    """The damaged register's revision, else the backup's, else this program's."""
    for row in wreck.rows_of("alembic_version"):
        if row.values and row.values[0] in schema.REVISIONS:
            return str(row.values[0])
    if old is not None:
        for (found,) in old.execute("SELECT version_num FROM alembic_version").fetchall():
            if found in schema.REVISIONS:
                return str(found)
    if not any(part.is_table for part in wreck.parts):
        raise StoreFault(Fault.DAMAGED)
    return schema.head()


def _names(wreck: Wreck) -> list[str]:
    hurt = [part for part in wreck.parts if wreck.walks[part.name].lost]
    return sorted({part.table for part in hurt if not part.table.startswith(("search_", "sqlite_"))})


def _note(made: Salvaged) -> str:
    """What stands in the audit trail: the tables and how many rows of each are lost."""
    counted = Counter(row.table for row in made.lost)
    return ", ".join(f"{table}: {count}" for table, count in sorted(counted.items()))
