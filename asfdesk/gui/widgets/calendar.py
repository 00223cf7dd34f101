"""A month to pick a day from: week numbers, Monday first, and a button for today."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, Qt, Signal, Slot
from PySide6.QtGui import QColor, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QToolButton, QVBoxLayout, QWidget

from asfdesk.gui.dress import look
from asfdesk.gui.dress.palette import current
from asfdesk.gui.text import tr


def to_qdate(day: date) -> QDate:
    """Qt's own date."""
    return QDate(day.year, day.month, day.day)


class CalendarPopup(QFrame):
    """``picked`` carries the day, once; then the popup closes. Arrows walk, Enter takes, Escape closes."""

    picked = Signal(object)

    def __init__(self, parent: QWidget, day: date | None, earliest: date | None, latest: date | None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        look.with_role(self, "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._done = False
        self.calendar = QCalendarWidget()
        self.calendar.setAccessibleName(tr("Calendar"))
        self.calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.ISOWeekNumbers)
        self.calendar.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        self.calendar.setGridVisible(False)
        self.calendar.setMinimumSize(320, 270)
        self._dress()
        if earliest:
            self.calendar.setMinimumDate(to_qdate(earliest))
        if latest:
            self.calendar.setMaximumDate(to_qdate(latest))
        today = QDate.currentDate()
        self.calendar.setSelectedDate(to_qdate(day) if day else today)
        self.calendar.clicked.connect(self._on_picked)
        self.calendar.activated.connect(self._on_picked)
        self.today = look.quiet_button(tr("Today"))
        self.today.setEnabled(self.calendar.minimumDate() <= today <= self.calendar.maximumDate())
        self.today.clicked.connect(self._on_today)
        layout: QVBoxLayout = look.column(look.XS, look.S)
        layout.addWidget(self.calendar)
        layout.addWidget(self.today, 0, Qt.AlignmentFlag.AlignHCenter)
        self.setLayout(layout)
        self.calendar.setFocus()

    def _dress(self) -> None:
        colours = current()
        head, weekend = QTextCharFormat(), QTextCharFormat()
        head.setForeground(QColor(colours.muted))
        weekend.setForeground(QColor(colours.muted))
        self.calendar.setHeaderTextFormat(head)
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.calendar.setWeekdayTextFormat(day, weekend)
        for name, icon_name, words in (
            ("qt_calendar_prevmonth", "chevron-left", tr("Month before")),
            ("qt_calendar_nextmonth", "chevron-right", tr("Month after")),
        ):
            button = self.calendar.findChild(QToolButton, name)
            if button is not None:
                button.setIcon(look.icon(icon_name))
                button.setAccessibleName(words)
                button.setToolTip(words)

    @Slot(QDate)
    def _on_picked(self, day: QDate) -> None:
        if self._done:  # activated follows clicked
            return
        self._done = True
        self.picked.emit(date(day.year(), day.month(), day.day()))
        self.close()

    @Slot()
    def _on_today(self) -> None:
        self._on_picked(QDate.currentDate())
