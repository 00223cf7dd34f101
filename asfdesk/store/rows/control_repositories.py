"""The repository of the control before signing."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from asfdesk.domain.before_signing import ControlMark
from asfdesk.domain.change import Kind

from .control_tables import ControlMarkRow
from .mapping import TableMapping
from .repository import Repository


class ControlMarks(Repository[ControlMark]):
    """How the points stand. Raises StoreFault(FROZEN) unless the agreement is a draft."""

    mapping = TableMapping(ControlMark, ControlMarkRow, Kind.CONTROL)

    def save_all(self, values: Sequence[ControlMark]) -> list[ControlMark]:
        """As :meth:`Repository.save_all`; whoever shows the agreement looks again."""
        for value in values:
            self._ledger.touch(Kind.AGREEMENT, value.agreement_id)
        return super().save_all(values)

    def of_agreement(self, key: UUID) -> list[ControlMark]:
        """In the order they were first set."""
        return self._list(self._table.c.agreement_id == key)

    def of_agreements(self, keys: Sequence[UUID]) -> list[ControlMark]:
        """Those of many."""
        return self._list(self._table.c.agreement_id.in_(keys))
