"""The log: verify the chain, search it, and the recurring control of readings that the law asks for.

Source: SoLPuL 2001:454, 10 § (access is limited and logged, and the log is checked systematically and again and again).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from asfdesk.domain.change import Operation
from asfdesk.domain.errors import RuleBroken
from asfdesk.domain.reading import Seen
from asfdesk.domain.trail import TrailAlarm
from asfdesk.domain.writing import check_text, tidy
from asfdesk.store.trail.audit import BrokenEntry, chain_heads, verify_chain
from asfdesk.store.trail.trail_search import TrailLine, changes_of, find_operations
from asfdesk.store.work import Work

from ..desk import Desk
from .log_names import HIDDEN, Names, moments

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Verified:
    """What a verification found. ``entries`` in all; ``alarm`` what stands between the trail and its anchor."""

    entries: int
    broken: BrokenEntry | None
    alarm: TrailAlarm | None

    @property
    def whole(self) -> bool:
        """Whether nothing is wrong."""
        return self.broken is None and self.alarm is None


@dataclass(frozen=True, slots=True)
class LogLine:
    """One operation as the list shows it; ``at`` on Swedish clocks. ``who`` is initials when protected, empty when
    it touched nobody's case, and ``gone`` tells that the person was disposed of."""

    id: UUID
    at: datetime
    operation: str
    officer: str = field(repr=False)
    who: str = field(repr=False)
    protected: bool
    gone: bool
    seen: Seen | None
    note: str = field(repr=False)
    entries: int
    device: str


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of one row."""

    subject: str
    name: str
    old: str = field(repr=False)
    new: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Sought:
    """What to search the log for; both days are included."""

    first: date
    last: date
    officer_id: UUID | None = None
    participant_id: UUID | None = None
    operation: str = ""


def verify(desk: Desk, progress: Progress | None = None) -> Verified:
    """Hold every entry against the chain and the chain's end against its anchor; names the first place that breaks."""
    with desk.store.read() as work:
        entries = sum(head.position for head in chain_heads(work.connection))
        found = verify_chain(work.connection, progress)
    return Verified(entries, found, alarm(desk))


def alarm(desk: Desk) -> TrailAlarm | None:
    """What was found between the trail and its anchor when the register was opened, until it is put on record."""
    return desk.store.anchor.alarm if desk.store.anchor is not None else None


def accept_alarm(desk: Desk, reason: str) -> None:
    """Put the alarm on record with what was found out; from here on the log as it is counts. Raises RuleBroken."""
    words = " ".join(tidy(reason).split())
    if found := check_text(words, "reason", required=True, longest=500):
        raise RuleBroken(found)
    told = alarm(desk)
    if told is None:
        return
    with desk.store.write(Operation.ACCEPT_TRAIL) as work:
        work.note(f"{told.fault} {told.device} {told.position}: {words}")
    desk.store.accept_trail()


def search(desk: Desk, sought: Sought, limit: int = 500) -> list[LogLine]:
    """The operations that fit, the latest first. Opening the result of a search is a reading of its own."""
    first, last = moments(sought.first, sought.last)
    with desk.store.read() as work:
        found = find_operations(
            work.connection,
            first,
            last,
            name=sought.operation,
            actor=sought.officer_id,
            person=sought.participant_id,
            limit=limit,
        )
        names = Names(work)
        seen = _seen(work, [line.id for line in found])
        return [_line(desk, line, names, seen.get(line.id)) for line in found]


def officers(desk: Desk) -> list[tuple[UUID, str]]:
    """Everybody who ever worked here, those put away included, by name."""
    with desk.store.read() as work:
        rows = work.connection.exec_driver_sql("SELECT id, name FROM officer ORDER BY name_order").fetchall()
    return [(UUID(hex=key), name) for key, name in rows]


def changes(desk: Desk, operation_id: UUID) -> list[FieldChange]:
    """What one operation changed, field by field; a protected identity's values are hidden."""
    with desk.store.read() as work:
        names = Names(work)
        (line,) = find_operations_of(work, operation_id)
        hide = line.person is not None and names.person(line.person)[1]
        found: list[FieldChange] = []
        for change in changes_of(work.connection, operation_id):
            if change.emptied:
                found.append(FieldChange(change.subject, "", "", ""))
            for name, (old, new) in sorted(change.changes.items()):
                if name in _KEPT_OUT or name.endswith("_id") or name == "id":
                    continue
                shown = (HIDDEN, HIDDEN) if hide else (_said(old), _said(new))
                found.append(FieldChange(change.subject, name, *shown))
        return found


def find_operations_of(work: Work, operation_id: UUID) -> list[TrailLine]:
    """The line of one operation."""
    at = work.connection.exec_driver_sql(
        "SELECT at FROM operation WHERE id = ?", (operation_id.hex,)
    ).scalar_one()
    moment = datetime.fromisoformat(at)
    found = find_operations(work.connection, moment, moment + timedelta(microseconds=1), limit=1_000_000)
    return [line for line in found if line.id == operation_id]


# ------------------------------------------------------------------------------------------ names and values

_KEPT_OUT = frozenset({"version", "name_order", "seq", "rowid"})


def _line(desk: Desk, line: TrailLine, names: Names, seen: Seen | None) -> LogLine:
    who, protected, gone = names.person(line.person) if line.person else ("", False, False)
    return LogLine(
        line.id,
        desk.local(line.at),
        line.name,
        names.officer(line.actor),
        who,
        protected,
        gone,
        seen,
        line.note,
        line.entries,
        line.device,
    )


def _seen(work: Work, operations: Iterable[UUID]) -> dict[UUID, Seen]:
    """What each operation read."""
    wanted = [one.hex for one in operations]
    rows = work.connection.exec_driver_sql(
        "SELECT operation_id, seen FROM reading WHERE operation_id IN (SELECT value FROM json_each(?))",
        ("[" + ",".join(f'"{one}"' for one in wanted) + "]",),
    )
    return {UUID(hex=operation): Seen(seen) for operation, seen in rows}


def _said(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "ja" if value else "nej"
    return str(value)
