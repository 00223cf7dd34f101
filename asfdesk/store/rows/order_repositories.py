"""Repositories of orders: needs, and the enterprises asked."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from asfdesk.domain.change import Kind
from asfdesk.domain.order import OrderRequest, PlacementOrder, RequestState

from .mapping import TableMapping
from .number_series import next_number
from .order_tables import OrderRequestRow, OrderRow, OrderSeriesRow
from .repository import Repository
from .tables import table


class Orders(Repository[PlacementOrder]):
    """Beställningar."""

    mapping = TableMapping(PlacementOrder, OrderRow, Kind.ORDER)

    def of_participant(self, key: UUID) -> list[PlacementOrder]:
        """Oldest first."""
        return self._list(self._table.c.participant_id == key)

    def next_number(self, year: int) -> int:
        """The next number of this device and year."""
        return next_number(self._ledger, table(OrderSeriesRow), year)


class OrderRequests(Repository[OrderRequest]):
    """Enterprises asked. Raises StoreFault(FROZEN) on a change of what was sent."""

    mapping = TableMapping(OrderRequest, OrderRequestRow, Kind.ORDER, order="asked_at")

    def of_orders(self, keys: Collection[UUID]) -> list[OrderRequest]:
        """In the order in which they were asked."""
        return self._list(self._table.c.order_id.in_(keys))

    def of_enterprise(self, key: UUID) -> list[OrderRequest]:
        """In the order in which it was asked."""
        return self._list(self._table.c.enterprise_id == key)

    def in_states(self, *states: RequestState) -> list[OrderRequest]:
        """In the order in which they were asked."""
        return self._list(self._table.c.state.in_(states))
