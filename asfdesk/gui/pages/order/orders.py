"""Every order: who it is for, where it stands, who has been asked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import Slot

from asfdesk.domain.change import Kind
from asfdesk.domain.order import OrderState
from asfdesk.domain.swedish import sort_key
from asfdesk.gui.dress.palette import Meaning
from asfdesk.gui.forms.choices import ChipsField
from asfdesk.gui.page import Surroundings
from asfdesk.gui.pages.register.register_list import RegisterList
from asfdesk.gui.tables.row_model import Order, TableColumn
from asfdesk.gui.text import date_text, tr
from asfdesk.services.desk import Desk
from asfdesk.services.ordering import orders
from asfdesk.services.ordering.orders import OrderLine

from .words import order_words


class OrdersPage(RegisterList):
    """Page ``orders``; opened without a subject, or on an :class:`OrderState` to filter by."""

    key = "orders"
    record_key = "order"
    watched: ClassVar[frozenset[Kind]] = frozenset({Kind.ORDER, Kind.PARTICIPANT, Kind.ENTERPRISE})

    def __init__(self, desk: Desk, window: Surroundings) -> None:
        self._lines: dict[UUID, OrderLine] = {}
        super().__init__(
            desk,
            window,
            tr("Orders"),
            search=tr("Search number, participant or enterprise"),
            new=tr("New order"),
        )

    def add_filters(self) -> None:
        self.states = ChipsField([(state, order_words(state)[0]) for state in OrderState])
        self.states.set_name(tr("Show only"))
        for state, chip in zip(OrderState, self.states.chips, strict=True):
            chip.setObjectName(f"orders.state.{state}")
        self.states.changed.connect(self._on_states)
        self.content.addWidget(self.states)

    def columns(self) -> list[TableColumn]:
        return [
            TableColumn("number", tr("Number"), _number, order="number", width=156),
            TableColumn("who", tr("Participant"), _who, order="name", width=190),
            TableColumn("measure", tr("Measure"), _measure, order="measure", width=170, spare=1),
            TableColumn("start", tr("Wanted start"), _start, order="start", width=120, spare=2),
            TableColumn("where", tr("Asked last"), _where),
            TableColumn("answer", tr("Answer by"), _answer_by, order="answer", width=120),
            TableColumn("state", tr("State"), _state, order="state", width=170, meaning=_meaning),
        ]

    def query(self, order: Order) -> Callable[[], Sequence[UUID]]:
        states = frozenset(state for state in self.states.read() if isinstance(state, OrderState))
        return partial(self._read, self.text, states, order)

    def _read(self, text: str, states: frozenset[OrderState], order: Order) -> list[UUID]:
        found = orders.order_lines(self.desk, text, states)
        found.sort(key=_KEYS.get(order.by, _number), reverse=order.descending)
        self._lines = {line.id: line for line in found}
        return list(self._lines)

    def rows(self, ids: Sequence[UUID]) -> Sequence[object]:
        return [self._lines[key] for key in ids if key in self._lines]

    def empty_words(self) -> tuple[str, str, str]:
        return (
            "inbox",
            tr("No orders yet"),
            tr("Write down what a participant needs, see which enterprises suit it, and ask them in turn."),
        )

    @property
    def filtered(self) -> bool:
        return bool(self.text) or bool(self.states.read())

    def clear_filters(self) -> None:
        super().clear_filters()
        self.states.show_value(())

    def open(self, subject: object = None) -> None:
        if isinstance(subject, OrderState):
            self.states.show_value((subject,))
            self.refresh()
            return
        super().open(subject)

    @Slot()
    def go_new(self) -> None:
        """Choose whom it is for."""
        self._window.navigator.go("new_order")

    @Slot()
    def _on_states(self) -> None:
        self.refresh()


def _number(line: OrderLine) -> str:
    return line.number


def _who(line: OrderLine) -> str:
    return line.who


def _measure(line: OrderLine) -> str:
    return line.measure


def _start(line: OrderLine) -> str:
    return date_text(line.start)


def _where(line: OrderLine) -> str:
    return line.where


def _answer_by(line: OrderLine) -> str:
    return date_text(line.answer_by)


def _state(line: OrderLine) -> str:
    return order_words(line.state)[0]


def _meaning(line: OrderLine) -> Meaning:
    return order_words(line.state)[1]


def _name_key(line: OrderLine) -> str:
    return sort_key(line.who)


_KEYS: dict[str, Callable[[OrderLine], str]] = {
    "number": _number, "name": _name_key, "measure": _measure, "start": _start, "answer": _answer_by, "state": _state,
}  # fmt: skip
