"""The days in view: one, a week, a month with its week numbers, or a list of the days that hold anything."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from asfdesk.domain import swedish
from asfdesk.domain.period import add_months
from asfdesk.gui.dress import look
from asfdesk.gui.pages.calendar.day_cell import DayCell
from asfdesk.gui.pages.calendar.entry import EntryButton
from asfdesk.gui.pages.today.day_words import capital
from asfdesk.gui.text import tr, weekday_text
from asfdesk.services.planning.calendar import Entry, Span

WEEK_ENTRIES = 8
LIST_DAYS = 60
LIST_ENTRIES = 60
"""A longer list is gone on with from the first day that it has no room for, so that building it keeps nobody waiting."""


class View(StrEnum):
    """How much is in view."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    LIST = "list"


def span_of(view: View, day: date) -> tuple[date, date]:
    """The first and the last day in view; months in whole weeks."""
    monday = day - timedelta(days=day.weekday())
    match view:
        case View.DAY:
            return day, day
        case View.WEEK:
            return monday, monday + timedelta(days=6)
        case View.LIST:
            return day, day + timedelta(days=LIST_DAYS - 1)
        case View.MONTH:
            first = day.replace(day=1)
            last = add_months(first, 1) - timedelta(days=1)
            return first - timedelta(days=first.weekday()), last + timedelta(days=6 - last.weekday())


def stepped(view: View, day: date, step: int) -> date:
    """A day in the next (1) or the previous (-1) view."""
    if view is View.MONTH:
        return add_months(day.replace(day=1), step)
    return day + timedelta(days=step * {View.DAY: 1, View.WEEK: 7, View.LIST: LIST_DAYS}[view])


def period_words(view: View, day: date, shown_to: date | None = None) -> str:
    """What is in view, as its title; ``shown_to`` is the last day that a list has room for."""
    first, last = span_of(view, day)
    last = shown_to or last
    week = tr("week {week}", week=first.isocalendar().week)
    match view:
        case View.DAY:
            return f"{capital(weekday_text(day))}, {week}"
        case View.MONTH:
            return f"{swedish.MONTHS[day.month - 1].capitalize()} {day.year}"
        case View.WEEK:
            return f"{capital(week)}: {_days(first, last)}"
        case View.LIST:
            return _days(first, last)


def _days(first: date, last: date) -> str:
    """``23–29 november 2026``; month and year stand once where they are the same."""
    if first.year != last.year:
        return f"{swedish.long_date(first)} – {swedish.long_date(last)}"
    if first.month != last.month:
        return f"{first.day} {swedish.MONTHS[first.month - 1]} – {swedish.long_date(last)}"
    return f"{first.day}–{swedish.long_date(last)}"


class Grid(QWidget):
    """The signals are those of its days; ``week_asked`` carries a Monday, ``further_asked`` the day that a list goes on from."""

    opened = Signal(object)
    day_asked = Signal(object)
    week_asked = Signal(object)
    further_asked = Signal(object)
    dropped = Signal(object, object)
    moved = Signal(object, int)
    picked = Signal(object)
    menu_asked = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self.cells: list[DayCell] = []
        self.weeks: list[QPushButton] = []
        self.further: QPushButton | None = None
        self.last_day: date | None = None
        self._columns = 1
        self._grid = QGridLayout()
        self._grid.setSpacing(look.XS)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self.setLayout(self._grid)

    def show_span(self, view: View, day: date, today: date, span: Span) -> None:
        """Build the days anew."""
        look.clear(self._grid)
        for index in range(12):
            self._grid.setColumnStretch(index, 0)
            self._grid.setRowStretch(index, 0)
        self.cells, self.weeks = [], []
        self.further = self.last_day = None
        first, last = span_of(view, day)
        days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
        self._columns = 7 if view in (View.MONTH, View.WEEK) else 1
        if view in (View.MONTH, View.WEEK):
            self._write_heads(days, week_numbers=view is View.MONTH)
        lines = span.by_day()
        if view is View.LIST:
            days = self._room_for([one for one in days if one in lines], lines)
        for index, one in enumerate(days):
            cell = DayCell(
                one,
                today,
                lines.get(one, ()),
                () if view is View.LIST else span.busy_on(one),
                small=view is View.MONTH,
                most=WEEK_ENTRIES if view is View.WEEK else None,
                outside=view is View.MONTH and one.month != day.month,
                named=view in (View.DAY, View.LIST),
            )
            for signal, to in ((cell.opened, self.opened), (cell.day_asked, self.day_asked),
                               (cell.dropped, self.dropped), (cell.moved, self.moved), (cell.picked, self.picked),
                               (cell.menu_asked, self.menu_asked)):  # fmt: skip
                signal.connect(to)
            cell.walked.connect(self._on_walked)
            self.cells.append(cell)
            self._grid.addWidget(cell, 1 + index // self._columns, 1 + index % self._columns)
        for column in range(1, self._columns + 1):
            self._grid.setColumnStretch(column, 1)
        if view is View.LIST:
            if self.further is not None:
                self._grid.addWidget(self.further, len(days) + 1, 1, Qt.AlignmentFlag.AlignLeft)
            self._grid.setRowStretch(len(days) + 2, 1)
        else:
            for line in range(1, 2 + (len(days) - 1) // self._columns):
                self._grid.setRowStretch(line, 1)

    def _room_for(self, days: list[date], lines: dict[date, tuple[Entry, ...]]) -> list[date]:
        """As many days as there is room for, one at the least, and the way to the next."""
        room = LIST_ENTRIES
        for index, day in enumerate(days):
            room -= len(lines[day])
            if room < 0 < index:
                self.last_day = days[index - 1]
                self.further = look.secondary_button(
                    tr("Go on from {day}", day=weekday_text(day)), "arrow-down"
                )
                self.further.setObjectName("calendar.further")
                self.further.setProperty("from", day.isoformat())
                self.further.clicked.connect(self._on_further)
                return days[:index]
        return days

    @Slot()
    def _on_further(self) -> None:
        if self.further is not None:
            self.further_asked.emit(date.fromisoformat(str(self.further.property("from"))))

    def _write_heads(self, days: list[date], *, week_numbers: bool) -> None:
        for column, name in enumerate(swedish.WEEKDAYS, 1):
            head: QLabel = look.section_title(name[:3].capitalize())
            head.setAccessibleName(name)
            head.setWordWrap(False)
            self._grid.addWidget(head, 0, column, Qt.AlignmentFlag.AlignHCenter)
        if not week_numbers:
            return
        for line, monday in enumerate(days[::7], 1):
            week = monday.isocalendar().week
            button: QPushButton = look.quiet_button(tr("w {week}", week=week))
            button.setAccessibleName(tr("Show week {week}", week=week))
            button.setProperty("monday", monday.isoformat())
            button.clicked.connect(self._on_week)
            self.weeks.append(button)
            self._grid.addWidget(button, line, 0, Qt.AlignmentFlag.AlignTop)

    @property
    def buttons(self) -> list[EntryButton]:
        """Every entry in view, in order."""
        return [button for cell in self.cells for button in cell.buttons]

    @Slot()
    def _on_week(self) -> None:
        sender = self.sender()
        if isinstance(sender, QPushButton):
            self.week_asked.emit(date.fromisoformat(str(sender.property("monday"))))

    @Slot(object, int)
    def _on_walked(self, button: EntryButton, key: int) -> None:
        """Up and Down go to the entry before and after; Left and Right to the nearest day with one."""
        every = self.buttons
        if Qt.Key(key) in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            to = every.index(button) + (1 if Qt.Key(key) is Qt.Key.Key_Down else -1)
            if 0 <= to < len(every):
                every[to].setFocus(Qt.FocusReason.TabFocusReason)
            return
        forward = Qt.Key(key) is Qt.Key.Key_Right
        others = [
            b for b in every if (b.entry.on > button.entry.on) == forward and b.entry.on != button.entry.on
        ]
        if others:
            nearest = others[0].entry.on if forward else others[-1].entry.on
            next(b for b in others if b.entry.on == nearest).setFocus(Qt.FocusReason.TabFocusReason)
