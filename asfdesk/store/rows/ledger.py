"""One open transaction: may it write, which operation is it, what has it touched.

The operation's row is written at the first write that needs it, so that a draft saved every second or an empty
transaction leaves no line in the ledger.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, func, insert, select

from asfdesk.domain.change import Kind, Operation
from asfdesk.domain.clock import ClockDoubt
from asfdesk.domain.ids import new_id

from ..acting import moment_text
from ..engine import acting_on
from .ledger_tables import ClockDoubtRow, OperationRow
from .tables import table


class ReadOnly(RuntimeError):
    """A write through ``Store.read``: a bug."""


class NotFound(KeyError):
    """No such row, or a deleted one: a bug, or a stale id that the caller should have looked up with ``find``."""


@dataclass(slots=True)
class Ledger:
    """``operation`` is None in a reading transaction."""

    connection: Connection
    operation: Operation | None
    device: str
    actor: UUID | None
    at: datetime  # UTC
    touched: set[tuple[Kind, UUID]] = field(default_factory=set[tuple[Kind, UUID]])
    note: str = ""
    doubt: ClockDoubt | None = None
    _operation_id: UUID | None = None
    _seq: int = 0

    def require_writable(self) -> None:
        """Raises ReadOnly in a reading transaction."""
        if self.operation is None:
            raise ReadOnly("this transaction only reads")

    def touch(self, kind: Kind, key: UUID) -> None:
        """Remember what the windows must look at again."""
        self.require_writable()
        self.touched.add((kind, key))

    def stamp(self) -> dict[str, Any]:
        """The bookkeeping columns of a row written now."""
        return {"operation_id": self.operation_id, "seq": self._seq, "changed_at": self.at}

    def first_stamp(self) -> dict[str, Any]:
        """The bookkeeping columns of a row that is never changed again."""
        return {"operation_id": self.operation_id, "seq": self._seq, "created_at": self.at}

    @property
    def entered(self) -> bool:
        """Whether the operation stands in the ledger already."""
        return self._operation_id is not None

    @property
    def operation_id(self) -> UUID:
        """The operation of this transaction, entered into the ledger when first asked for."""
        self.require_writable()
        if self._operation_id is None:
            self._operation_id = new_id()
            self._enter(self._operation_id)
        return self._operation_id

    def _enter(self, key: UUID) -> None:
        assert self.operation is not None
        operations = table(OperationRow)
        last = self.connection.scalar(
            select(func.max(operations.c.seq)).where(operations.c.device == self.device)
        )
        self._seq = (last or 0) + 1
        acting = acting_on(self.connection)
        acting.device, acting.actor, acting.at = self.device, self.actor, moment_text(self.at)
        acting.operation_id = key
        self.connection.execute(
            insert(operations).values(
                id=key,
                name=self.operation.value,
                actor=self.actor,
                device=self.device,
                seq=self._seq,
                at=self.at,
                note=self.note,
            )
        )
        if self.doubt is not None:
            self.connection.execute(
                insert(table(ClockDoubtRow)).values(
                    doubt=self.doubt.doubt,
                    seconds=int(self.doubt.off_by.total_seconds()),
                    **self.first_stamp(),
                )
            )
