"""The ledger of the erased: keyed fingerprints, so that what was erased stays so whatever is restored or imported.

It holds nothing about anybody: a fingerprint is made with a key derived from the register's, and tells only whether a
given id or number is the same. It lies in the register and, because a restored backup knows nothing of later
disposals, in a sealed file beside the register and on every shelf of backups as well; all of them are read together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from uuid import UUID

import msgspec
from sqlalchemy import Connection, insert

from asfdesk.domain import swedish
from asfdesk.domain.retention import Trace

from ..acting import RawConnection
from ..backups.backup import BACKUPS
from ..keys.file_key import FileKey
from ..rows.ledger import Ledger
from ..rows.privacy_tables import ErasedRow
from ..rows.tables import table
from ..whole_file import write_whole

ERASED = "register.erased"
FORMAT = 1
_PURPOSE = "erased"
_FILE_PURPOSE = "erased file"
_ROOTS = ("participant", "placement", "consent")
"""The tables that a disposal begins with."""


@dataclass(frozen=True, slots=True)
class ErasedTrace:
    """One fingerprint; ``at`` when it was erased, as the store writes moments."""

    fingerprint: str
    trace: Trace
    at: str


@dataclass(frozen=True, slots=True)
class _Content:
    format: int
    store_id: str
    traces: tuple[ErasedTrace, ...]
    seal: str = ""


def fingerprint(key: FileKey, trace: Trace, value: str) -> str:
    """Of an id in hex, a number of twelve digits, or a name."""
    return fingerprinter(key)(trace, value)


def fingerprinter(key: FileKey) -> Callable[[Trace, str], str]:
    """The same for many: the key is derived once."""
    base = key.hasher(_PURPOSE)

    def made(trace: Trace, value: str) -> str:
        if trace is Trace.NAME:
            value = " ".join(sorted(swedish.fold(value).split()))
        digest = base.copy()
        digest.update(f"{trace}|{value}".encode())
        return digest.hexdigest()

    return made


def remember(ledger: Ledger, key: FileKey, roots: Mapping[str, Iterable[str]]) -> None:
    """Enter what is about to be erased: ids, and of people their number and their name. A name alone never decides,
    but somebody whom an old list names without a number must be asked about."""
    found = {fingerprint(key, Trace.ROW, one): Trace.ROW for ids in roots.values() for one in ids}
    for person in roots.get("participant", ()):
        number, name = ledger.connection.exec_driver_sql(
            "SELECT person_number, given_name || ' ' || family_name FROM participant WHERE id = ?", (person,)
        ).one()
        for trace, value in ((Trace.NUMBER, number), (Trace.NAME, name)):
            if value:
                found[fingerprint(key, trace, value)] = trace
    enter(ledger, found)


def enter(ledger: Ledger, found: Mapping[str, Trace]) -> None:
    """Enter fingerprints that are not there yet."""
    known = {trace.fingerprint for trace in traces_in(ledger.connection)}
    rows = [
        {"fingerprint": one, "trace": trace, **ledger.first_stamp()}
        for one, trace in found.items()
        if one not in known
    ]
    if rows:
        ledger.connection.execute(insert(table(ErasedRow)), rows)


def traces_in(connection: Connection) -> list[ErasedTrace]:
    """What the register itself knows."""
    rows = connection.exec_driver_sql("SELECT fingerprint, trace, created_at FROM erased ORDER BY 1")
    return [ErasedTrace(one, Trace(trace), at) for one, trace, at in rows]


def traces_in_other(connection: RawConnection) -> list[ErasedTrace]:
    """What another register's file knows; none in one of an older schema."""
    there = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'erased'").fetchone()
    rows = connection.execute("SELECT fingerprint, trace, created_at FROM erased").fetchall() if there else ()
    return [ErasedTrace(one, Trace(trace), at) for one, trace, at in rows]


def traces_beside(folder: Path, key: FileKey) -> list[ErasedTrace]:
    """What the files beside the register and on the shelf of backups know; one that is not ours tells nothing."""
    return traces_on(_places(folder), key)


def write_beside(folder: Path, key: FileKey, traces: Iterable[ErasedTrace]) -> None:
    """Write the files anew with these traces and those they hold. Raises OSError."""
    write_on(_places(folder), key, traces)


def traces_on(places: Iterable[Path], key: FileKey) -> list[ErasedTrace]:
    """What the files in these folders know."""
    found: dict[str, ErasedTrace] = {}
    for place in places:
        with suppress(OSError, msgspec.DecodeError):
            content = msgspec.json.decode((place / ERASED).read_bytes(), type=_Content)
            if content.store_id == key.store_id and content.seal == _seal(content, key):
                found |= {trace.fingerprint: trace for trace in content.traces}
    return list(found.values())


def write_on(places: tuple[Path, ...], key: FileKey, traces: Iterable[ErasedTrace]) -> None:
    """Write these traces, and those that they hold, to the folders that are there. Raises OSError."""
    every = {trace.fingerprint: trace for trace in (*traces_on(places, key), *traces)}
    content = _Content(FORMAT, key.store_id, tuple(every[one] for one in sorted(every)))
    sealed = msgspec.json.encode(replace(content, seal=_seal(content, key)))
    for place in places:
        if place.is_dir():
            write_whole(place / ERASED, sealed)


def take_along(folder: Path, shelf: Path, key: FileKey) -> None:
    """What a shelf of backups knows, also beside the register that is to come from it: on another computer nothing
    else may know it. Raises OSError."""
    if traces := traces_on((shelf,), key):
        write_beside(folder, key, traces)


def who_came_back(connection: Connection, key: FileKey, traces: Iterable[ErasedTrace]) -> dict[str, set[str]]:
    """The rows here (table -> ids in hex) that were erased elsewhere.

    By id; a person also by number when the row is older than the erasure, since whoever comes again years later
    and is registered anew has a row of its own.
    """
    by_id = {trace.fingerprint for trace in traces if trace.trace is Trace.ROW}
    by_number = {trace.fingerprint: trace.at for trace in traces if trace.trace is Trace.NUMBER}
    made = fingerprinter(key)
    found: dict[str, set[str]] = {}
    for name in _ROOTS:
        for (one,) in connection.exec_driver_sql(f"SELECT id FROM {name}"):  # noqa: S608 - our tables
            if made(Trace.ROW, one) in by_id:
                found.setdefault(name, set()).add(one)
    people = connection.exec_driver_sql(
        "SELECT id, person_number, created_at FROM participant WHERE person_number IS NOT NULL"
    )
    for one, number, created_at in people:
        erased_at = by_number.get(made(Trace.NUMBER, number))
        if erased_at is not None and created_at <= erased_at:
            found.setdefault("participant", set()).add(one)
    return found


def find_trace(
    connection: Connection, key: FileKey, *, row: UUID | None = None, number: str = "", name: str = ""
) -> tuple[Trace, datetime] | None:
    """Whether an id, a number or (only for people without a number) a name was erased here, and when."""
    asked = [
        fingerprint(key, trace, value)
        for trace, value in ((Trace.ROW, row.hex if row else ""), (Trace.NUMBER, number), (Trace.NAME, name))
        if value
    ]
    for one in asked:
        found = connection.exec_driver_sql(
            "SELECT trace, created_at FROM erased WHERE fingerprint = ?", (one,)
        ).first()
        if found is not None:
            return Trace(found[0]), datetime.fromisoformat(found[1])
    return None


def _places(folder: Path) -> tuple[Path, Path]:
    return folder, folder / BACKUPS


def _seal(content: _Content, key: FileKey) -> str:
    return key.digest(msgspec.json.encode(replace(content, seal="")), _FILE_PURPOSE)
