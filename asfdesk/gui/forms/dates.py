"""Days and times as an officer types them; an impossible date is told, never silently corrected."""

from __future__ import annotations

import re
from datetime import date, time, timedelta

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from asfdesk.domain.errors import Problem, Rule
from asfdesk.gui.dress import look
from asfdesk.gui.text import date_text, time_text, tr
from asfdesk.gui.widgets.calendar import CalendarPopup

from .fields import Field

_DATE = re.compile(r"(\d{4}|\d{2})[-./ ]?(\d{1,2})[-./ ]?(\d{1,2})")
_COMPACT = re.compile(r"(\d{4}|\d{2})(\d{2})(\d{2})")
_TIME = re.compile(r"(\d{1,2})(?:[.:]?(\d{2}))?")


def parse_date(text: str) -> tuple[date | None, list[Problem]]:
    """Read ``2026-03-03``, ``20260303``, ``26-03-03`` or ``260303``; nothing typed is no problem."""
    text = text.strip().replace("\u2212", "-").replace("\u2013", "-")
    if not text:
        return None, []
    match = _COMPACT.fullmatch(text) or _DATE.fullmatch(text)
    if not match:
        return None, [Problem(Rule.NOT_A_DATE)]
    year, month, day = match.groups()
    year = year if len(year) == 4 else f"20{year}"
    try:
        return date(int(year), int(month), int(day)), []
    except ValueError:
        return None, [Problem(Rule.NOT_A_DATE, "", {"typed": f"{year}-{month}-{day}"})]


def parse_time(text: str) -> tuple[time | None, list[Problem]]:
    """Read ``9``, ``9.30``, ``09:30`` or ``0930``; nothing typed is no problem."""
    text = text.strip()
    match = _TIME.fullmatch(text)
    if match and int(match[1]) < 24 and int(match[2] or 0) < 60:
        return time(int(match[1]), int(match[2] or 0)), []
    return None, [Problem(Rule.NOT_A_TIME)] if text else []


class DateField(Field):
    """A day, typed or picked. Up and Down step a day, Page Up and Page Down a week, Alt+Down opens the calendar."""

    natural_width = 190

    def __init__(self, *, earliest: date | None = None, latest: date | None = None) -> None:
        super().__init__()
        self._earliest, self._latest = earliest, latest
        self.edit = QLineEdit()
        self.edit.setPlaceholderText(tr("yyyy-mm-dd"))
        self.edit.setMaxLength(40)
        self.edit.textEdited.connect(self._on_edited)
        self.edit.editingFinished.connect(self._on_left)
        self.edit.installEventFilter(self)
        self.button = look.icon_button("calendar-days", tr("Open the calendar"), "muted")
        self.button.clicked.connect(self.open_calendar)
        self.control = self.edit
        self.line.addWidget(self.edit, 1)
        self.line.addWidget(self.button)
        self.popup: CalendarPopup | None = None

    def show_value(self, value: date | None) -> None:
        self.edit.setText(date_text(value))
        self.set_problem("")

    def read(self) -> date | None:
        return parse_date(self.edit.text())[0]

    def problems(self) -> list[Problem]:
        day, found = parse_date(self.edit.text())
        limits = {"earliest": self._earliest, "latest": self._latest}
        early = day and self._earliest and day < self._earliest
        late = day and self._latest and day > self._latest
        if early or late:
            return [Problem(Rule.DATE_OUT_OF_RANGE, "", {k: v for k, v in limits.items() if v})]
        return found

    def set_name(self, name: str, description: str = "") -> None:
        super().set_name(name, description)
        self.button.setAccessibleName(tr("{name}, open the calendar", name=name))

    def set_read_only(self, read_only: bool) -> None:
        self.edit.setReadOnly(read_only)
        look.set_property(self.edit, "readOnly", read_only)
        self.button.setVisible(not read_only)

    @Slot()
    def open_calendar(self) -> None:
        """Show a month under the field."""
        popup = CalendarPopup(self, self.read(), self._earliest, self._latest)
        popup.move(self.mapToGlobal(QPoint(0, self.edit.height() + 2)))
        popup.picked.connect(self._on_picked)
        popup.destroyed.connect(self._on_popup_gone)
        self.popup = popup
        popup.show()

    @Slot()
    def _on_popup_gone(self) -> None:
        self.popup = None

    @Slot(object)
    def _on_picked(self, day: date) -> None:
        self._set(day)
        self.edit.setFocus()

    def _set(self, day: date) -> None:
        self.edit.setText(date_text(day))
        self._on_edited()

    @Slot()
    def _on_left(self) -> None:
        day = self.read()
        if day is not None and self.edit.text() != date_text(day):
            self.edit.setText(date_text(day))
        super()._on_left()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and not self.edit.isReadOnly()
        ):
            if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self.open_calendar()
                return True
            step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_PageUp: 7, Qt.Key.Key_PageDown: -7}.get(
                Qt.Key(event.key())
            )
            day = self.read()
            if step and day is not None and not event.modifiers():
                self._set(day + timedelta(days=step))
                return True
        return super().eventFilter(watched, event)


class TimeField(Field):
    """A time of day, typed; written as ``09.30`` when it is left."""

    natural_width = 90

    def __init__(self) -> None:
        super().__init__()
        self.edit = QLineEdit()
        self.edit.setPlaceholderText(tr("hh.mm"))
        self.edit.setMaxLength(20)
        self.edit.textEdited.connect(self._on_edited)
        self.edit.editingFinished.connect(self._on_left)
        self.control = self.edit
        self.line.addWidget(self.edit)

    def show_value(self, value: time | None) -> None:
        self.edit.setText(time_text(value))
        self.set_problem("")

    def read(self) -> time | None:
        return parse_time(self.edit.text())[0]

    def problems(self) -> list[Problem]:
        return parse_time(self.edit.text())[1]

    def set_read_only(self, read_only: bool) -> None:
        self.edit.setReadOnly(read_only)
        look.set_property(self.edit, "readOnly", read_only)

    @Slot()
    def _on_left(self) -> None:
        at = self.read()
        if at is not None and self.edit.text() != time_text(at):
            self.edit.setText(time_text(at))
        super()._on_left()
