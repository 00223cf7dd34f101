"""Repositories of attendance: marked days and additional costs."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, func, insert, or_, select, true, tuple_, update

from asfdesk.domain.attendance import PRESENT, AttendanceDay
from asfdesk.domain.change import Kind
from asfdesk.domain.invoice_basis import CostLine

from .attendance_tables import AttendanceRow, CostRow
from .ledger import Ledger
from .mapping import TableMapping
from .repository import Repository


class Costs(Repository[CostLine]):
    """Merkostnader, by date."""

    mapping = TableMapping(CostLine, CostRow, Kind.COST, order="paid_on")

    def of_placements(self, keys: Collection[UUID], first: date, last: date) -> list[CostLine]:
        """Those of a period, both days included."""
        columns = self._table.c
        return self._list(columns.placement_id.in_(keys), columns.paid_on.between(first, last))


@dataclass(frozen=True, slots=True)
class Attendance:
    """Närvaro, one mark per placement and day."""

    ledger: Ledger

    def put_all(self, days: Iterable[AttendanceDay]) -> None:
        """Write marks or change them; an empty mark takes one back. In one go: a month is entered at once."""
        rows = {(day.placement_id, day.on): _DAYS.to_row(day) for day in days}
        if not rows:
            return
        known = self._versions(rows)
        days_table, stamp = _DAYS.table, self.ledger.stamp()
        first = stamp | {"version": 1, "created_at": self.ledger.at}
        fresh = [row | first for key, row in rows.items() if key not in known]
        changed = [
            row | stamp | {"version": known[key] + 1, "of_placement": key[0], "of_day": key[1]}
            for key, row in rows.items()
            if key in known
        ]
        if fresh:
            self.ledger.connection.execute(insert(days_table), fresh)
        if changed:
            this = (
                days_table.c.placement_id == bindparam("of_placement"),
                days_table.c.day == bindparam("of_day"),
            )
            self.ledger.connection.execute(update(days_table).where(*this), changed)
        for placement_id in {key[0] for key in rows}:
            self.ledger.touch(Kind.ATTENDANCE, placement_id)

    def between(
        self, first: date, last: date, placements: Collection[UUID] | None = None
    ) -> dict[UUID, dict[date, str]]:
        """Placement -> day -> mark of a period, both days included; marks that were taken back are left out."""
        days = _DAYS.table
        query = select(days.c.placement_id, days.c.day, days.c.mark).where(
            days.c.day.between(first, last), days.c.mark != ""
        )
        if placements is not None:
            query = query.where(days.c.placement_id.in_(placements))
        return _by_placement(self.ledger.connection.execute(query))

    def since_presence(self, on: date, placement_id: UUID | None = None) -> dict[UUID, dict[date, str]]:
        """Placement -> day -> mark up to ``on``, of the days after the last day of presence only: absences that last. Of all
        placements, or of one."""
        days = _DAYS.table
        mine = true() if placement_id is None else days.c.placement_id == placement_id
        there = (
            select(days.c.placement_id, func.max(days.c.day).label("last"))
            .where(mine, days.c.mark == PRESENT, days.c.day <= on)
            .group_by(days.c.placement_id)
            .subquery()
        )
        query = (
            select(days.c.placement_id, days.c.day, days.c.mark)
            .join(there, there.c.placement_id == days.c.placement_id, isouter=True)
            .where(mine, days.c.mark.not_in(("", PRESENT)), days.c.day <= on)
            .where(or_(there.c.last.is_(None), days.c.day > there.c.last))
        )
        return _by_placement(self.ledger.connection.execute(query))

    def _versions(self, keys: Collection[tuple[UUID, date]]) -> dict[tuple[UUID, date], int]:
        days = _DAYS.table
        query = select(days.c.placement_id, days.c.day, days.c.version).where(
            tuple_(days.c.placement_id, days.c.day).in_(list(keys))
        )
        return {(row[0], row[1]): row[2] for row in self.ledger.connection.execute(query)}


def _by_placement(rows: Iterable[Any]) -> dict[UUID, dict[date, str]]:
    found: dict[UUID, dict[date, str]] = {}
    for placement_id, day, mark in rows:
        found.setdefault(placement_id, {})[day] = mark
    return found


_DAYS: TableMapping[AttendanceDay] = TableMapping(AttendanceDay, AttendanceRow)
