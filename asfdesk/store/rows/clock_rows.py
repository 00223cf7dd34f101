"""What the register itself says about time: its newest entry, and which entries were made while the clock was doubtful."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import func, select

from asfdesk.domain.clock import DoubtfulEntry

from .case_tables import SignatureRow
from .ledger import Ledger
from .ledger_tables import ClockDoubtRow, OperationRow
from .tables import table


@dataclass(frozen=True, slots=True)
class ClockRows:
    """Reads the ledger of operations."""

    ledger: Ledger

    def last_seq(self) -> int:
        """The number of this device's newest operation; 0 in an empty register."""
        operations = table(OperationRow)
        last = select(func.max(operations.c.seq)).where(operations.c.device == self.ledger.device)
        return self.ledger.connection.scalar(last) or 0

    def newest(self, after_seq: int) -> datetime | None:
        """The latest time of this device's operations numbered above ``after_seq``; UTC."""
        operations = table(OperationRow)
        return self.ledger.connection.scalar(
            select(func.max(operations.c.at)).where(
                operations.c.device == self.ledger.device, operations.c.seq > after_seq
            )
        )

    def doubtful(self) -> list[DoubtfulEntry]:
        """Every operation that was marked, the latest first, in the order of the work."""
        doubts, operations = table(ClockDoubtRow), table(OperationRow)
        query = (
            select(operations.c.name, doubts)
            .join(operations, operations.c.id == doubts.c.operation_id)
            .order_by(operations.c.id.desc())
        )
        return [
            DoubtfulEntry(row.name, row.created_at, row.doubt, timedelta(seconds=row.seconds))
            for row in self.ledger.connection.execute(query)
        ]

    def doubtful_signatures(self, agreement_id: UUID) -> frozenset[UUID]:
        """Ids of an agreement's signatures whose time must not be relied on."""
        doubts, signatures = table(ClockDoubtRow), table(SignatureRow)
        query = (
            select(signatures.c.id)
            .join(doubts, doubts.c.operation_id == signatures.c.operation_id)
            .where(signatures.c.agreement_id == agreement_id)
        )
        return frozenset(self.ledger.connection.execute(query).scalars())
