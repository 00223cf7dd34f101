"""The merges as they are kept: from whom, when, what came of it, and what gave way."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, func, insert, select, update

from asfdesk.domain.merging import Side

from ..rows.ledger import Ledger
from ..rows.merge_tables import GivenWayRow, MergingRow
from ..rows.tables import metadata, table
from .naming import named
from .packing import stored_rows


@dataclass(frozen=True, slots=True)
class Merging:
    """One merge; ``content`` is JSON: how many rows of each table came in which way."""

    id: UUID
    package_id: UUID
    sender: str
    sender_device: str
    packed_at: datetime
    backup: str
    content: str
    undone_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class GivenWay:
    """A value that gave way, beside the one that stayed; both empty for a protected identity."""

    subject: str
    row_key: str
    name: str
    kept: Side
    value: str = field(repr=False)
    stayed: str = field(repr=False)
    title: str = field(default="", repr=False)
    person: str = field(default="", repr=False)
    person_key: str | None = None
    masked: bool = False


def put_merging(ledger: Ledger, one: Merging) -> None:
    """Write a merge down, before what it brings refers to it."""
    ledger.connection.execute(
        insert(table(MergingRow)).values(
            id=one.id, package_id=one.package_id, sender=one.sender, sender_device=one.sender_device,
            packed_at=one.packed_at, backup=one.backup, content=one.content, version=1, created_at=ledger.at,
            deleted_at=None, **ledger.stamp(),
        )
    )  # fmt: skip


def set_content(ledger: Ledger, key: UUID, content: str) -> None:
    """What came of it, now that it is known."""
    rows = table(MergingRow)
    ledger.connection.execute(update(rows).where(rows.c.id == key).values(content=content))


def mergings(connection: Connection) -> list[tuple[Merging, datetime, int]]:
    """Each with when it was done (UTC) and how many values gave way, the latest first."""
    rows, given = table(MergingRow), table(GivenWayRow)
    totals = connection.execute(select(given.c.merging_id, func.count()).group_by(given.c.merging_id))
    counts: dict[UUID, int] = {row[0]: row[1] for row in totals}
    return [
        (
            Merging(
                row["id"], row["package_id"], row["sender"], row["sender_device"], row["packed_at"], row["backup"],
                row["content"], row["deleted_at"],
            ),
            row["created_at"],
            counts.get(row["id"], 0),
        )
        for row in connection.execute(select(rows).order_by(rows.c.id.desc())).mappings()
    ]  # fmt: skip


def given_way_in(connection: Connection, merging_id: UUID) -> list[GivenWay]:
    """Those of one merge, in the order in which they came."""
    given = table(GivenWayRow)
    query = select(given).where(given.c.merging_id == merging_id).order_by(given.c.id)
    found: list[GivenWay] = []
    for row in connection.execute(query).mappings():
        subject, key = row["subject"], row["row_key"]
        there = stored_rows(connection, metadata.tables[subject], [key]).get(key, {})
        person = row["participant_id"]
        people = stored_rows(connection, metadata.tables["participant"], [person.hex]) if person else {}
        told = named(
            subject, {**there, "participant_id": person.hex if person else None}, {"participant": people}
        )
        hidden = told.masked
        found.append(
            GivenWay(
                subject, key, row["field"], row["kept"], "" if hidden else row["value"],
                "" if hidden else row["stayed"], told.title, told.person, told.person_key, hidden,
            )
        )  # fmt: skip
    return found
