"""The reading log: who looked at whose case, appended in the transaction that reads."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Column, Select, func, insert, select

from asfdesk.domain.ids import new_id
from asfdesk.domain.reading import Reading, Seen

from ..rows.ledger import Ledger
from ..rows.ledger_tables import OperationRow, ReadingRow
from ..rows.tables import table


@dataclass(frozen=True, slots=True)
class Readings:
    """Append-only."""

    ledger: Ledger

    def add(
        self, participant_id: UUID, seen: Seen, subject: UUID, *, protected: bool = False, reason: str = ""
    ) -> None:
        """One reading by whoever acts in this transaction."""
        self.ledger.connection.execute(
            insert(table(ReadingRow)).values(
                id=new_id(),
                participant_id=participant_id,
                seen=seen,
                subject=subject,
                protected=protected,
                reason=reason,
                **self.ledger.first_stamp(),
            )
        )

    def between(
        self,
        first: datetime,
        last: datetime,
        *,
        participant_id: UUID | None = None,
        actor: UUID | None = None,
        seen: Seen | None = None,
        limit: int | None = None,
    ) -> list[Reading]:
        """Readings from ``first`` up to but not at ``last`` (UTC), the latest first."""
        reading, operation = table(ReadingRow), table(OperationRow)
        query = _query().where(operation.c.at >= first, operation.c.at < last)
        if participant_id is not None:
            query = query.where(reading.c.participant_id == participant_id)
        if actor is not None:
            query = query.where(operation.c.actor == actor)
        if seen is not None:
            query = query.where(reading.c.seen == seen)
        return self._list(query.order_by(operation.c.at.desc(), reading.c.id.desc()).limit(limit))

    def many(self, keys: Iterable[UUID]) -> dict[UUID, Reading]:
        """Readings by id."""
        query = _query().where(table(ReadingRow).c.id.in_(list(keys)))
        return {reading.id: reading for reading in self._list(query)}

    def of_participant(self, key: UUID) -> list[Reading]:
        """Every reading of one person's case, the latest first."""
        reading, operation = table(ReadingRow), table(OperationRow)
        query = _query().where(reading.c.participant_id == key)
        return self._list(query.order_by(operation.c.at.desc(), reading.c.id.desc()))

    def first(self) -> datetime | None:
        """When the first reading was logged, in UTC."""
        return self.ledger.connection.scalar(select(func.min(table(ReadingRow).c.created_at)))

    def _list(self, query: Select[Any]) -> list[Reading]:
        return [Reading(**row) for row in self.ledger.connection.execute(query).mappings()]


def _query() -> Select[Any]:
    reading, operation = table(ReadingRow).c, table(OperationRow)
    columns: list[Column[Any]] = [
        reading.id, reading.participant_id, reading.seen, reading.subject, reading.protected, reading.reason,
        operation.c.at, operation.c.actor, operation.c.device,
    ]  # fmt: skip
    return select(*columns).join(operation, operation.c.id == reading.operation_id)
