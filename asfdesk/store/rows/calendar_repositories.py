"""Repositories of the calendar: the history of visits' dates, what other calendars were told, and the lone visits."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Generic, TypeVar
from uuid import UUID

import msgspec
from sqlalchemy import bindparam, delete, insert, or_, select, update

from asfdesk.domain.calendar_entry import CalendarEntry, Withdrawal
from asfdesk.domain.change import Kind
from asfdesk.domain.followup import Chain
from asfdesk.domain.ids import new_id
from asfdesk.domain.lone_visit import LoneVisit
from asfdesk.domain.visit import VisitState
from asfdesk.domain.visit_change import VisitChange

from .calendar_tables import CalendarEntryRow, CalendarWithdrawalRow, LoneVisitRow, VisitChangeRow
from .case_tables import PlacementRow
from .ledger import Ledger
from .mapping import Codec, TableMapping
from .tables import table
from .visit_tables import VisitRow

V = TypeVar("V", CalendarEntry, LoneVisit)


@dataclass(frozen=True, slots=True)
class VisitChanges:
    """The history of visits' dates. Append-only."""

    ledger: Ledger

    def add(self, changes: Sequence[VisitChange]) -> None:
        """Write lines of history."""
        stamp = self.ledger.first_stamp() if changes else {}
        if rows := [_CHANGES.to_row(change) | stamp for change in changes]:
            self.ledger.connection.execute(insert(table(VisitChangeRow)), rows)

    def of(self, visit_id: UUID) -> list[VisitChange]:
        """The oldest first."""
        changes = table(VisitChangeRow)
        query = select(changes).where(changes.c.visit_id == visit_id).order_by(changes.c.id)
        return [_CHANGES.from_row(row) for row in self.ledger.connection.execute(query).mappings()]


class _OfVisits(Generic[V]):
    """One value per visit, written or changed."""

    mapping: TableMapping[V]

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def put(self, value: V) -> None:
        """Write it, or change it."""
        rows, row = self.mapping.table, self.mapping.to_row(value) | self._ledger.stamp()
        this, same = {"of_visit": value.visit_id}, rows.c.visit_id == bindparam("of_visit")
        connection = self._ledger.connection
        version = connection.scalar(select(rows.c.version).where(same), this)
        if version is None:
            connection.execute(insert(rows), row | {"version": 1, "created_at": self._ledger.at})
        else:
            connection.execute(update(rows).where(same), row | this | {"version": version + 1})
        self._ledger.touch(Kind.VISIT, value.visit_id)

    def find(self, visit_id: UUID) -> V | None:
        """That of a visit, or None."""
        return self.many([visit_id]).get(visit_id)

    def many(self, visits: Collection[UUID]) -> dict[UUID, V]:
        """Visit -> its value, for those that have one."""
        rows = self.mapping.table
        query = select(rows).where(rows.c.visit_id.in_(list(visits)))
        found = map(self.mapping.from_row, self._ledger.connection.execute(query).mappings())
        return {value.visit_id: value for value in found}


class CalendarEntries(_OfVisits[CalendarEntry]):
    """What other calendars were told."""

    mapping = TableMapping(CalendarEntry, CalendarEntryRow)

    def to_take_back(self, since: datetime) -> dict[UUID, CalendarEntry]:
        """Those that stand in somebody's calendar, or were taken out of it after ``since``, although their visit is
        cancelled, deleted or another officer's now."""
        rows, visits, placements = self.mapping.table, table(VisitRow), table(PlacementRow)
        query = (
            select(rows)
            .join(visits, visits.c.id == rows.c.visit_id)
            .outerjoin(placements, placements.c.id == visits.c.placement_id)
            .where(
                or_(rows.c.cancelled.is_(False), rows.c.changed_at > since),
                or_(
                    visits.c.deleted_at.is_not(None),
                    visits.c.state == VisitState.CANCELLED,
                    placements.c.officer_id != rows.c.officer_id,
                ),
            )
        )
        found = self._ledger.connection.execute(query).mappings()
        return {entry.visit_id: entry for entry in map(self.mapping.from_row, found)}


@dataclass(frozen=True, slots=True)
class Withdrawals:
    """What must still leave other calendars."""

    ledger: Ledger

    def put(self, value: Withdrawal) -> None:
        """Keep it, instead of an earlier one of the same entry in the same calendar."""
        self.drop(value.uid, value.officer_id)
        stamp = self.ledger.stamp() | {"id": new_id(), "version": 1, "created_at": self.ledger.at}
        row = {name: getattr(value, name) for name in ("uid", "sequence", "day", "officer_id", "told_at")}
        self.ledger.connection.execute(insert(table(CalendarWithdrawalRow)), row | stamp)

    def drop(self, uid: UUID, officer_id: UUID | None) -> None:
        """The entry stands in that calendar again, or was told to be gone often enough."""
        rows = table(CalendarWithdrawalRow)
        self.ledger.connection.execute(delete(rows).where(rows.c.uid == uid, rows.c.officer_id == officer_id))

    def all(self) -> list[Withdrawal]:
        """By day."""
        rows = table(CalendarWithdrawalRow)
        query = select(rows).order_by(rows.c.day, rows.c.uid)
        return [_WITHDRAWALS.from_row(row) for row in self.ledger.connection.execute(query).mappings()]


class LoneVisits(_OfVisits[LoneVisit]):
    """The safety lines."""

    mapping = TableMapping(LoneVisit, LoneVisitRow)

    def waiting(self) -> list[LoneVisit]:
        """Those that nobody has said to be over, the first to end first."""
        rows = self.mapping.table
        query = select(rows).where(rows.c.done_at.is_(None)).order_by(rows.c.back_at, rows.c.visit_id)
        return [self.mapping.from_row(row) for row in self._ledger.connection.execute(query).mappings()]


def _read_chain(text: str) -> Chain:
    return msgspec.json.decode(text, type=Chain)


def _write_chain(chain: Chain) -> str:
    return msgspec.json.encode(chain, order="sorted").decode()


_CHANGES: TableMapping[VisitChange] = TableMapping(
    VisitChange, VisitChangeRow, codecs={"chain": Codec(_write_chain, _read_chain)}
)
_WITHDRAWALS: TableMapping[Withdrawal] = TableMapping(Withdrawal, CalendarWithdrawalRow)
