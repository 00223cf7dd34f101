"""The month as a table: a row per placement with its name at the side, a column per day, and sums at the end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from asfdesk.domain.invoice_basis import Month
from asfdesk.domain.swedish import WEEKDAYS
from asfdesk.gui.dress.palette import Meaning
from asfdesk.gui.tables.row_model import ALIGNMENT, DISPLAY, MEANING, TOOL_TIP
from asfdesk.gui.text import number_text, tr, weekday_text
from asfdesk.services.attendance import MonthLine

from .words import Mark

WHERE, FIRST_DAY = 0, 1
OPEN, EXPECTED = MEANING + 1, MEANING + 2
"""Roles: whether a mark may stand in the cell, and whether the agreement expects the participant."""
ACCESSIBLE = int(Qt.ItemDataRole.AccessibleTextRole)
CENTRE = int(Qt.AlignmentFlag.AlignCenter)
_MISSING = "·"
Index = QModelIndex | QPersistentModelIndex
Cell = tuple[UUID, date]


class MonthModel(QAbstractTableModel):
    """``today`` decides which unmarked days are missing and which are still to come."""

    def __init__(self, marks: Sequence[Mark]) -> None:
        super().__init__()
        self.marks = {mark.code: mark for mark in marks}
        self.month = Month(2000, 1)
        self.lines: list[MonthLine] = []
        self._days: list[date] = []
        self._today = date.min

    def show_month(self, month: Month, lines: Sequence[MonthLine], today: date) -> None:
        """Show these placements."""
        self.beginResetModel()
        self.month, self.lines, self._days, self._today = month, list(lines), month.days, today
        self.endResetModel()

    def put(self, marks: Mapping[Cell, str]) -> None:
        """Show marks that have been written, without reading anew."""
        for row, line in enumerate(self.lines):
            mine = {day: mark for (placement, day), mark in marks.items() if placement == line.placement.id}
            if mine:
                merged = {day: mark for day, mark in (line.marks | mine).items() if mark}
                self.lines[row] = replace(line, marks=merged)
                self.dataChanged.emit(self.index(row, 0), self.index(row, self.columnCount() - 1))

    def day_of(self, column: int) -> date | None:
        """The day of a column, or None for names and sums."""
        place = column - FIRST_DAY
        return self._days[place] if 0 <= place < len(self._days) else None

    def cell(self, index: Index) -> Cell | None:
        """The placement and day of a cell where a mark may stand."""
        day = self.day_of(index.column())
        line = self.lines[index.row()] if index.isValid() else None
        return (line.placement.id, day) if line and day and day in line.open else None

    def expects(self, index: Index) -> bool:
        """Whether the agreement expects the participant on the day of a cell."""
        day = self.day_of(index.column())
        return day is not None and day in self.lines[index.row()].expected

    def missing(self, rows: Sequence[int] | None = None) -> list[Cell]:
        """Every expected day up to today without a mark, of some rows or of all."""
        chosen = self.lines if rows is None else [self.lines[row] for row in rows]
        return [(line.placement.id, day) for line in chosen for day in line.unmarked(self._today)]

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else FIRST_DAY + len(self._days) + 2

    def data(self, index: Index, role: int = DISPLAY) -> Any:
        if not index.isValid() or role not in (
            DISPLAY,
            ALIGNMENT,
            TOOL_TIP,
            MEANING,
            OPEN,
            EXPECTED,
            ACCESSIBLE,
        ):
            return None
        line, day = self.lines[index.row()], self.day_of(index.column())
        if day is None:
            return self._around(line, index.column(), role)
        if role == ALIGNMENT:
            return CENTRE
        if role == OPEN:
            return day in line.open
        if role == EXPECTED:
            return day in line.expected
        code = line.marks.get(day, "")
        mark = self.marks.get(code)
        if role == MEANING:
            return mark.meaning if mark else None
        if role == DISPLAY:
            if mark is not None:
                return mark.letter
            return _MISSING if day in line.expected and day <= self._today else ""
        return f"{line.who}, {weekday_text(day)}: {mark.name if mark else self._unmarked(line, day)}"

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> Any:
        if orientation is Qt.Orientation.Vertical:
            line = self.lines[section] if 0 <= section < len(self.lines) else None
            if role == TOOL_TIP and line is not None:
                return f"{line.who}, {line.enterprise.name}"
            return line.who if role == DISPLAY and line is not None else None
        day = self.day_of(section)
        if role == DISPLAY:
            if day is not None:
                return f"{WEEKDAYS[day.weekday()][:2]}\n{day.day}"
            titles = {WHERE: tr("Enterprise"), self.columnCount() - 1: tr("Days away")}
            return titles.get(section, tr("Days present"))
        if role == TOOL_TIP and day is not None:
            return tr("{day}, week {week}", day=weekday_text(day), week=day.isocalendar().week)
        if role == ALIGNMENT:
            left = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            return left if section < FIRST_DAY else CENTRE
        return None

    def _around(self, line: MonthLine, column: int, role: int) -> Any:
        if role == ALIGNMENT:
            return CENTRE if column >= FIRST_DAY else None
        if role not in (DISPLAY, TOOL_TIP, ACCESSIBLE):
            return None
        if column == WHERE:
            return line.enterprise.name
        return number_text(line.present if column == self.columnCount() - 2 else line.absent)

    def _unmarked(self, line: MonthLine, day: date) -> str:
        if day not in line.open:
            return tr("outside the agreement")
        if day not in line.expected:
            return tr("not expected")
        return tr("not marked yet") if day <= self._today else tr("to come")


def meaning_of(value: object) -> Meaning | None:
    """The meaning that a cell carries, if any."""
    return Meaning(value) if isinstance(value, str) and value else None  # Qt hands back a plain text
