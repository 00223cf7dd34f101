"""Taking away what the log holds beyond its time: the values of old entries, and old readings.

Who did what to which row and when stays, and so does the chain; a disposal's own entry tells which others are empty. What
stays whole, however old: the operations, the ledgers of disposals, of the erased and of the log's own controls, and the
entry by which a row came that stands in the register unchanged. The last holds nothing that the row does not hold, and proves
that what was signed is what was frozen; it goes with the case.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Connection

from asfdesk.domain.change import Operation
from asfdesk.domain.ids import new_id

from ..acting import moment_text
from ..engine import acting_on
from ..rows.ledger import Ledger
from .belongings import Keys, belongings, chunks, row_key
from .disposal import Disposed, Entries, empty_entries, record, remember_to_scrub

KEPT = frozenset({"operation", "disposal", "erased", "log_check", "clock_doubt", "store_identity"})
"""Tables whose entries name no participant and make the rest of the trail readable and provable."""


@dataclass(frozen=True, slots=True)
class OldLog:
    """What is beyond its time: entries by device and position, readings by id; ``held`` entries stay for a hold."""

    entries: Entries = field(default_factory=set)
    readings: list[str] = field(default_factory=list)
    held: int = 0


def old_log(connection: Connection, before: datetime) -> OldLog:
    """What the log holds from before a moment (UTC)."""
    held_people = set(
        connection.exec_driver_sql(
            "SELECT participant_id FROM hold WHERE deleted_at IS NULL AND released_on IS NULL"
        ).scalars()
    )
    held_rows = _row_keys(belongings(connection, {"participant": held_people}) if held_people else {})
    readings: list[str] = []
    for key, person in connection.exec_driver_sql(
        "SELECT id, participant_id FROM reading WHERE created_at < ?", (moment_text(before),)
    ):
        if person in held_people:
            held_rows.add(("reading", key))
        else:
            readings.append(key)
    kept = ", ".join(f"'{name}'" for name in sorted(KEPT))
    entries: Entries = set()
    held = 0
    for device, position, subject, key in connection.exec_driver_sql(
        "SELECT device, position, subject, row_key FROM audit AS a WHERE at < ? AND changes IS NOT NULL "  # noqa: S608
        f"AND subject NOT IN ({kept}) AND (subject = 'reading' OR action <> 'insert' OR EXISTS "
        "(SELECT 1 FROM audit AS b WHERE b.row_key = a.row_key AND b.subject = a.subject AND b.action <> 'insert'))",
        (moment_text(before),),
    ):
        if (subject, key) in held_rows:
            held += 1
        else:
            entries.add((device, position))
    return OldLog(entries, readings, held)


def dispose_log(ledger: Ledger, old: OldLog, *, number: str, decided_by: str, content: str) -> Disposed:
    """Empty the entries of ``old``, take its readings away, and record it under ``number`` with its protocol (JSON)."""
    if ledger.operation is not Operation.DISPOSE_LOG:
        raise ValueError("only a disposal of the log disposes of it")
    connection = ledger.connection
    _ = ledger.operation_id
    acting = acting_on(connection)
    acting.disposing = True
    try:
        empty_entries(connection, old.entries)
        _take_readings(connection, old.readings)
    finally:
        acting.disposing = False
    done = Disposed(new_id(), {"reading": len(old.readings)}, len(old.entries))
    record(ledger, done, old.entries, number=number, decided_by=decided_by, content=content)
    remember_to_scrub(connection)
    return done


def _take_readings(connection: Connection, readings: Iterable[str]) -> None:
    for part in chunks(readings):
        marks = ", ".join("?" * len(part))
        connection.exec_driver_sql(f"DELETE FROM reading WHERE id IN ({marks})", tuple(part))  # noqa: S608


def _row_keys(keys: Keys) -> set[tuple[str, str]]:
    return {(name, row_key(key)) for name, some in keys.items() for key in some}
