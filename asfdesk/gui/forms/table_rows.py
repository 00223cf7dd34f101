"""Several things of one kind in a form: goals, steps, days of a schedule, contacts.

::

    columns = [Column("what", tr("What"), LongTextField), Column("due", tr("When"), DateField)]
    form.add_row("goals", tr("Goals"), RowsField(columns, add=tr("Add a goal"), empty=tr("No goal yet."), stacked=True))

``read()`` gives a tuple of dicts by column key; a row that is blank in every column is left out, and keys that have no
column (an id, say) are kept as they were shown. Alt+Up and Alt+Down move a row, Ctrl+Shift+Delete removes it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QToolButton, QVBoxLayout, QWidget

from asfdesk.domain.errors import Problem
from asfdesk.gui.dress import look
from asfdesk.gui.text import tr

from .fields import Field, TextField


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its key, title, how to make its field, and how wide it is against the others."""

    key: str
    title: str
    make: Callable[[], Field]
    stretch: int = 1


class _Row(QFrame):
    changed = Signal()
    asked = Signal(int)  # -1 up, 1 down, 0 remove

    def __init__(self, columns: Sequence[Column], values: Mapping[str, Any], *, stacked: bool) -> None:
        super().__init__()
        look.with_role(self, "well" if stacked else "")
        self._columns = columns
        self._rest = {k: v for k, v in values.items() if k not in {column.key for column in columns}}
        self.fields: dict[str, Field] = {}
        self.labels: list[QLabel] = []
        self.up = look.icon_button("arrow-up", tr("Move up"), "muted")
        self.down = look.icon_button("arrow-down", tr("Move down"), "muted")
        self.remove = look.icon_button("trash-2", tr("Remove"), "muted")
        for button, way in ((self.up, -1), (self.down, 1), (self.remove, 0)):
            button.setProperty("way", way)
            button.clicked.connect(self._on_button)
        cells = look.column(look.S) if stacked else look.row(spacing=look.S)
        for column in columns:
            field = column.make()
            self.fields[column.key] = field
            field.show_value(values.get(column.key))
            field.changed.connect(self.changed)
            field.installEventFilter(self)
            for child in field.findChildren(QWidget):
                child.installEventFilter(self)
            cell = field
            if stacked:
                cell = QWidget()
                label = look.with_role(QLabel(column.title), "label")
                label.setBuddy(field.control)
                self.labels.append(label)
                inner: QVBoxLayout = look.column(look.XS)
                inner.addWidget(label)
                inner.addWidget(field)
                cell.setLayout(inner)
                if field.natural_width:
                    field.setMaximumWidth(field.natural_width)
            cells.addWidget(cell, 0 if stacked else column.stretch)
            if not stacked:
                cells.setAlignment(cell, Qt.AlignmentFlag.AlignTop)
        self.buttons = QWidget()
        line = look.row(self.up, self.down, self.remove, spacing=0)
        self.buttons.setLayout(line)
        outer = look.row(spacing=look.S, margin=look.M if stacked else 0)
        outer.addLayout(cells, 1)
        outer.addWidget(self.buttons, 0, Qt.AlignmentFlag.AlignTop)
        self.setLayout(outer)

    def number(self, place: int, of: int, name: str) -> None:
        for column in self._columns:
            self.fields[column.key].set_name(
                tr("{column}, row {row}", column=column.title, row=place + 1), name
            )
        for button, words in (
            (self.up, tr("Move row {row} up", row=place + 1)),
            (self.down, tr("Move row {row} down", row=place + 1)),
            (self.remove, tr("Remove row {row}", row=place + 1)),
        ):
            button.setAccessibleName(words)
            button.setToolTip(words)
        self.up.setEnabled(place > 0)
        self.down.setEnabled(place < of - 1)

    def read(self) -> dict[str, Any]:
        return {**self._rest, **{key: field.read() for key, field in self.fields.items()}}

    @property
    def blank(self) -> bool:
        return all(f.read() in (None, "", (), False) and not f.problems() for f in self.fields.values())

    @Slot()
    def _on_button(self) -> None:
        button = self.sender()
        if isinstance(button, QToolButton):
            self.asked.emit(button.property("way"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and self.buttons.isVisibleTo(self)
        ):
            both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
            key, held = event.key(), event.modifiers()
            ways = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
            if (
                held == Qt.KeyboardModifier.AltModifier
                and key in ways
                and not hasattr(watched, "open_calendar")
            ):
                self.asked.emit(ways[Qt.Key(key)])
                return True
            if held == both and key == Qt.Key.Key_Delete:
                self.asked.emit(0)
                return True
        return super().eventFilter(watched, event)


class RowsField(Field):
    """Rows of fields that can be added, removed and moved."""

    def __init__(
        self, columns: Sequence[Column], *, add: str, empty: str = "", stacked: bool = False, most: int = 60
    ) -> None:
        super().__init__()
        self._columns, self._stacked, self._most = columns, stacked, most
        self._name = ""
        self.rows: list[_Row] = []
        self._read_only = False
        self._list: QVBoxLayout = look.column(look.S if stacked else look.XS)
        self._titles = QWidget()
        titles = look.row(spacing=look.S)
        for column in columns:
            titles.addWidget(look.section_title(column.title), column.stretch)
        titles.addSpacing(3 * 34)
        self._titles.setLayout(titles)
        self._empty = look.hint(empty)
        self.add_button = look.secondary_button(add, "plus")
        self.add_button.clicked.connect(self._on_add)
        whole = look.column(look.S)
        whole.addWidget(self._titles)
        whole.addWidget(self._empty)
        whole.addLayout(self._list)
        whole.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.line.addLayout(whole)
        self.control = self.add_button
        self._renumber()

    def show_value(self, value: Sequence[Mapping[str, Any]] | None) -> None:
        for row in self.rows:
            self._throw_away(row)
        self.rows = []
        for values in value or ():
            self._insert(values)
        self._renumber()
        self.set_problem("")

    def read(self) -> tuple[dict[str, Any], ...]:
        return tuple(row.read() for row in self.rows if not row.blank)

    def problems(self) -> list[Problem]:
        found: list[Problem] = []
        filled = [row for row in self.rows if not row.blank]
        for place, row in enumerate(filled):
            for key, field in row.fields.items():
                found += [replace(problem, field=f"{place}.{key}") for problem in field.problems()]
        return found

    def set_name(self, name: str, description: str = "") -> None:
        self._name, self._description = name, description
        self.add_button.setAccessibleName(f"{name}: {self.add_button.text()}")
        self._describe()
        self._renumber()

    def set_problem(self, text: str, rest: str = "") -> None:
        if not text:
            for row in self.rows:
                for field in row.fields.values():
                    field.set_problem("")
        place, _, key = rest.partition(".")
        filled = [row for row in self.rows if not row.blank]
        if place.isdecimal() and int(place) < len(filled):
            fields = filled[int(place)].fields
            (fields.get(key.partition(".")[0]) or next(iter(fields.values()))).set_problem(text)
        else:
            super().set_problem(text)

    def focus(self) -> None:
        wrong = [f for row in self.rows for f in row.fields.values() if f.problem_text]
        if wrong:
            wrong[0].focus()
        elif self.rows and not self.problem_text:
            next(iter(self.rows[0].fields.values())).focus()
        else:
            self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_read_only(self, read_only: bool) -> None:
        self._read_only = read_only
        self.add_button.setVisible(not read_only)
        self._renumber()

    def add(self, values: Mapping[str, Any] | None = None) -> None:
        """Add a row at the end, as if the officer had filled it in."""
        self._insert(values or {})
        self._renumber()
        self._on_edited()

    @Slot()
    def _on_add(self) -> None:
        self.add()
        next(iter(self.rows[-1].fields.values())).focus()

    def _insert(self, values: Mapping[str, Any]) -> None:
        row = _Row(self._columns, values, stacked=self._stacked)
        row.changed.connect(self.changed)
        row.asked.connect(self._on_asked)
        self.rows.append(row)
        self._list.addWidget(row)

    @Slot(int)
    def _on_asked(self, way: int) -> None:
        row = self.sender()
        if not isinstance(row, _Row) or self._read_only:
            return
        place = self.rows.index(row)
        if way == 0:
            self.rows.remove(row)
            self._throw_away(row)
            if self.rows:
                next(iter(self.rows[min(place, len(self.rows) - 1)].fields.values())).focus()
            else:
                self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)
        elif 0 <= place + way < len(self.rows):
            focused = row.focusWidget()
            self.rows.insert(place + way, self.rows.pop(place))
            self._list.insertWidget(place + way, row)
            if focused is not None:
                focused.setFocus(Qt.FocusReason.OtherFocusReason)
        self._renumber()
        self._on_edited()

    def _throw_away(self, row: _Row) -> None:
        self._list.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _renumber(self) -> None:
        for place, row in enumerate(self.rows):
            row.number(place, len(self.rows), self._name)
            row.buttons.setVisible(not self._read_only)
            for field in row.fields.values():
                field.set_read_only(self._read_only)
        self._titles.setVisible(bool(self.rows) and not self._stacked)
        self._empty.setVisible(not self.rows and bool(self._empty.text()))
        self.add_button.setEnabled(len(self.rows) < self._most)


class LinesField(RowsField):
    """A list of short texts, one per line; reads a tuple of str."""

    def __init__(self, *, add: str, empty: str = "", most: int = 60) -> None:
        super().__init__([Column("text", "", TextField)], add=add, empty=empty, most=most)

    def show_value(self, value: Sequence[str] | None) -> None:  # type: ignore[override]
        super().show_value([{"text": text} for text in value or ()])
        self._titles.hide()

    def read(self) -> tuple[str, ...]:  # type: ignore[override]
        return tuple(row["text"] for row in super().read())

    def _renumber(self) -> None:
        super()._renumber()
        self._titles.hide()
        for place, row in enumerate(self.rows):
            row.fields["text"].set_name(tr("{name}, line {row}", name=self._name, row=place + 1))
