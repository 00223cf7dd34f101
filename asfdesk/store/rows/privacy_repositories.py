"""Repositories of holds, objections and checks of the log."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, insert, select

from asfdesk.domain.hold import Hold
from asfdesk.domain.log_check import LogCheck, Why
from asfdesk.domain.objection import Objection

from .ledger import Ledger
from .mapping import TableMapping
from .privacy_tables import HoldRow, LogCheckRow, ObjectionRow
from .repository import Repository
from .tables import table


class Holds(Repository[Hold]):
    """What keeps a case although its time is out."""

    mapping = TableMapping(Hold, HoldRow, order="held_from")

    def of_participant(self, key: UUID) -> list[Hold]:
        """Oldest first."""
        return self._list(self._table.c.participant_id == key)


class Objections(Repository[Objection]):
    """What people say is wrong."""

    mapping = TableMapping(Objection, ObjectionRow, order="received_on")

    def of_participant(self, key: UUID) -> list[Objection]:
        """Oldest first."""
        return self._list(self._table.c.participant_id == key)

    def about(self, subject: UUID) -> list[Objection]:
        """Those that contest one thing, oldest first."""
        return self._list(self._table.c.subject == subject)


@dataclass(frozen=True, slots=True)
class LogChecks:
    """Controls of the reading log. Append-only."""

    ledger: Ledger

    def add(self, value: LogCheck) -> None:
        """One control as it was made."""
        lines = [[key.hex, [why.value for why in reasons]] for key, reasons in value.lines]
        self.ledger.connection.execute(
            insert(table(LogCheckRow)).values(
                id=value.id,
                first_day=value.first,
                last_day=value.last,
                outcome=value.outcome,
                remarks=value.remarks,
                checked_by=value.checked_by,
                lines=json.dumps(lines),
                **self.ledger.first_stamp(),
            )
        )

    def latest(self) -> datetime | None:
        """When the latest was made, in UTC."""
        return self.ledger.connection.scalar(select(func.max(table(LogCheckRow).c.created_at)))

    def all(self) -> list[LogCheck]:
        """The latest first."""
        checks = table(LogCheckRow)
        rows = self.ledger.connection.execute(select(checks).order_by(checks.c.created_at.desc())).mappings()
        return [
            LogCheck(
                row["id"],
                row["first_day"],
                row["last_day"],
                row["outcome"],
                row["checked_by"],
                tuple((UUID(hex=key), tuple(map(Why, reasons))) for key, reasons in json.loads(row["lines"])),
                row["remarks"],
                row["created_at"],
            )
            for row in rows
        ]
