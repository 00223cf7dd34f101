"""Long tables: pages are read when they come into view, the selection stays with its row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from asfdesk.gui.dress import look
from asfdesk.gui.dress.palette import Meaning
from asfdesk.gui.tables.column_fit import Need, share, spared
from asfdesk.gui.tables.row_model import DISPLAY, MEANING, PAGES_KEPT, Order, RowModel, Source, TableColumn
from asfdesk.gui.tables.table_view import RowTable
from tests.gui.accessible import assert_accessible


@dataclass(frozen=True)
class Person:
    id: UUID
    name: str
    state: str


class Register:
    """A pretend register that counts what is asked of it."""

    def __init__(self, count: int) -> None:
        self.people = {
            UUID(int=n + 1): Person(UUID(int=n + 1), f"Namn {n:05}", "Gäller") for n in range(count)
        }
        self.read: list[int] = []

    def ids(self, order: Order) -> Sequence[UUID]:
        return sorted(self.people, key=lambda key: self.people[key].name, reverse=order.descending)

    def rows(self, ids: Sequence[UUID]) -> Sequence[Person]:
        self.read.append(len(ids))
        return [self.people[key] for key in ids if key in self.people]


def model_of(register: Register) -> RowModel:
    columns = [
        TableColumn("name", "Namn", lambda row: row.name, order="name", icon=lambda _row: "user"),
        TableColumn("state", "Läge", lambda row: row.state, width=160, meaning=lambda _row: Meaning.OK),
    ]
    return RowModel(columns, Source(register.ids, register.rows))


@pytest.fixture
def table(qtbot: QtBot) -> RowTable:
    register = Register(1_000)
    made = RowTable(
        model_of(register), name="Deltagare", empty=look.empty_state("inbox", "Tomt", "Lägg till någon.")
    )
    made.register = register  # type: ignore[attr-defined]
    qtbot.addWidget(made)
    made.resize(700, 400)
    made.refresh()
    made.show()
    return made


def test_the_model_keeps_the_rules_of_qt(qtmodeltester: ModelTester) -> None:
    model = model_of(Register(500))
    model.refresh()
    qtmodeltester.check(model)


def test_only_pages_in_view_are_read(table: RowTable, qtbot: QtBot) -> None:
    register: Register = table.register  # type: ignore[attr-defined]
    table.grab()
    assert set(register.read) == {200}
    before = len(register.read)
    assert before <= 2
    table.view.scrollToBottom()
    table.grab()
    assert register.read[-1] == 200
    assert len(register.read) <= before + 2


def test_pages_long_out_of_view_are_forgotten() -> None:
    register = Register(200 * (PAGES_KEPT + 5))
    model = model_of(register)
    model.refresh()
    for row in range(0, model.rowCount(), 200):
        assert model.index(row, 0).data(DISPLAY) == f"Namn {row:05}"
    assert len(model._pages) == PAGES_KEPT


def test_titles_sort_and_say_so(table: RowTable) -> None:
    header = table.view.horizontalHeader()
    assert table.model.headerData(0, Qt.Orientation.Horizontal, DISPLAY) == "Namn ↑"
    QTest.mouseClick(
        header.viewport(), Qt.MouseButton.LeftButton, pos=header.rect().center() - header.rect().center() / 2
    )
    assert table.model.order == Order("name", descending=True)
    assert table.model.index(0, 0).data(DISPLAY) == "Namn 00999"


def test_the_selection_stays_with_its_row_when_the_order_changes(table: RowTable) -> None:
    key = UUID(int=4)
    assert table.select(key)
    register: Register = table.register  # type: ignore[attr-defined]
    del register.people[UUID(int=1)]
    table.refresh()
    assert table.current_id() == key
    assert table.view.currentIndex().row() == 2


def test_enter_and_double_click_open_a_row(table: RowTable, qtbot: QtBot) -> None:
    table.select(UUID(int=3))
    with qtbot.waitSignal(table.activated) as told:
        QTest.keyClick(table.view, Qt.Key.Key_Return)
    assert told.args == [UUID(int=3)]
    with qtbot.waitSignal(table.activated) as told:
        place = table.view.visualRect(table.model.index(1, 0)).center()
        QTest.mouseClick(table.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        QTest.mouseDClick(table.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told.args == [UUID(int=2)]


def test_an_empty_table_says_what_to_do(table: RowTable) -> None:
    table.register.people.clear()  # type: ignore[attr-defined]
    table.refresh()
    assert table.empty.isVisible()
    assert not table.view.isVisible()


def test_a_row_that_vanished_meanwhile_is_blank_and_breaks_nothing(table: RowTable) -> None:
    register: Register = table.register  # type: ignore[attr-defined]
    register.people.pop(UUID(int=1))
    table.model.drop_rows()
    assert table.model.index(0, 0).data(DISPLAY) is None
    table.grab()


def test_states_are_badges_and_the_table_has_a_name(table: RowTable) -> None:
    assert Meaning(table.model.index(0, 1).data(MEANING)) is Meaning.OK
    assert_accessible(table)
    assert table.model.rowCount(QModelIndex()) == 1_000


@pytest.mark.parametrize(
    ("needs", "room"),
    [([300, 100, 200], 900), ([400, 120, 300, 110], 700), ([100, 100], 500), ([100], 50), ([], 9)],
)
def test_columns_share_the_room_and_none_vanishes(needs: list[int], room: int) -> None:
    widths = share([Need(need, greedy=n == 0) for n, need in enumerate(needs)], room)
    assert len(widths) == len(needs)
    assert all(width >= 90 for width in widths)
    assert not widths or sum(widths) == max(room, 90 * len(needs))


def test_dates_and_short_columns_keep_their_text_when_room_is_scarce() -> None:
    needs = [Need(400), Need(180, firm=True), Need(380), Need(120)]
    assert share(needs, 700) == [200, 180, 200, 120]
    assert sum(share(needs, 400)) == 400


def test_names_give_way_before_numbers_periods_and_states_are_cut() -> None:
    number, name, period, state = Need(156, firm=True), Need(170), Need(192, firm=True), Need(130, firm=True)
    assert share([number, name, name, name, period, state], 720) == [156, 82, 80, 80, 192, 130]


def test_columns_that_can_be_spared_go_before_names_are_a_letter_or_two() -> None:
    number, name, state = Need(156, firm=True), Need(170), Need(130, firm=True)
    needs = [number, name, Need(170, spare=1), state, Need(140, spare=2)]
    assert spared(needs, 900) == frozenset()
    assert spared(needs, 520) == {4}
    assert spared(needs, 300) == {2, 4}


def test_a_narrow_table_keeps_its_first_column_readable(table: RowTable) -> None:
    table.resize(320, 300)
    table.grab()
    assert table.view.columnWidth(0) >= 100
