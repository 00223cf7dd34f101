"""One day of the calendar: its number and holiday, its entries, and a place to drop a visit on."""

from __future__ import annotations

from datetime import date, time
from uuid import UUID

from PySide6.QtCore import QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QBrush,
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from asfdesk.domain import swedish
from asfdesk.gui.dress import look
from asfdesk.gui.dress.palette import current
from asfdesk.gui.pages.calendar.entry import MIME, EntryButton
from asfdesk.gui.pages.today.day_words import capital
from asfdesk.gui.text import time_text, tr, weekday_text
from asfdesk.gui.widgets.one_line import OneLine
from asfdesk.services.planning.calendar import Entry
from asfdesk.services.workdays import holiday_name

SHOWN = 3
"""Entries of a day in a month; more are a link to the day."""


class DayCell(QWidget):
    """``opened`` carries an entry, ``day_asked`` the day, ``dropped`` a visit's key, ``moved`` an entry and days, ``walked`` the
    button and the key, ``picked`` the button, ``menu_asked`` the button and where."""

    opened = Signal(object)
    day_asked = Signal(object)
    dropped = Signal(object, object)
    moved = Signal(object, int)
    walked = Signal(object, int)
    picked = Signal(object)
    menu_asked = Signal(object, object)

    def __init__(
        self,
        day: date,
        today: date,
        entries: tuple[Entry, ...],
        busy: tuple[tuple[time, time], ...],
        *,
        small: bool,
        most: int | None = None,
        outside: bool = False,
        named: bool = False,
    ) -> None:
        super().__init__()
        self.day = day
        self._today, self._outside, self._over = day == today, outside, False
        self.setAcceptDrops(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.buttons: list[EntryButton] = []
        layout: QVBoxLayout = look.column(3, 5)
        self.setLayout(layout)
        holiday = capital(holiday_name(day))
        self._free = bool(holiday) or day.weekday() >= 5
        words = capital(weekday_text(day)) if named else str(day.day)
        if day == today and named:
            words = tr("{day} (today)", day=words)
        self.number = look.link_button(words)
        self.number.setAccessibleName(", ".join(filter(None, (capital(weekday_text(day)), holiday))))
        self.number.clicked.connect(self._on_number)
        layout.addLayout(look.row(self.number, None))
        if holiday:
            name = look.with_role(OneLine(holiday), "hint")
            name.setAccessibleName(tr("Holiday: {name}", name=holiday))
            layout.addWidget(name)
        if not small:
            for begins, ends in busy:
                layout.addWidget(
                    _Taken(tr("Busy {begins}–{ends}", begins=time_text(begins), ends=time_text(ends)))
                )
        room = SHOWN if small else most or len(entries)
        shown = entries if len(entries) <= room else entries[: room - 1]
        for entry in shown:
            button = EntryButton(entry, today, small=small)
            button.clicked.connect(self._on_entry)
            button.moved.connect(self._on_moved)
            button.walked.connect(self._on_walked)
            button.picked.connect(self._on_picked)
            button.menu_asked.connect(self._on_menu_asked)
            self.buttons.append(button)
            layout.addWidget(button)
        self.more: QPushButton | None = None
        if len(shown) < len(entries):
            self.more = look.link_button(tr("%n more", n=len(entries) - len(shown)))
            self.more.setAccessibleName(
                tr("%n more on {day}", n=len(entries) - len(shown), day=swedish.weekday_date(day))
            )
            self.more.clicked.connect(self._on_number)
            layout.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)

    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        return QSize(40, layout.minimumSize().height() if layout else 40)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = colours.sunken if self._free or self._outside else colours.surface
        if self._over:
            ground = colours.accent_soft
        edge = colours.accent if self._today or self._over else colours.border
        painter.setPen(QPen(QColor(edge), 2 if self._today or self._over else 1))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 5, 5)
        painter.end()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(MIME):
            self._over = True
            self.update()
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._over = False
        self.update()

    def dropEvent(self, event: QDropEvent) -> None:
        self._over = False
        self.update()
        if event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()
            self.dropped.emit(UUID(hex=bytes(event.mimeData().data(MIME).data()).decode()), self.day)

    @Slot()
    def _on_number(self) -> None:
        self.day_asked.emit(self.day)

    @Slot()
    def _on_entry(self) -> None:
        sender = self.sender()
        if isinstance(sender, EntryButton):
            self.opened.emit(sender.entry)

    @Slot(int)
    def _on_moved(self, days: int) -> None:
        sender = self.sender()
        if isinstance(sender, EntryButton):
            self.moved.emit(sender.entry, days)

    @Slot(int)
    def _on_walked(self, key: int) -> None:
        self.walked.emit(self.sender(), key)

    @Slot()
    def _on_picked(self) -> None:
        self.picked.emit(self.sender())

    @Slot(QPoint)
    def _on_menu_asked(self, at: QPoint) -> None:
        self.menu_asked.emit(self.sender(), at)


class _Taken(QWidget):
    """A time when the officer is taken elsewhere: hatched, with its hours."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self._words = words
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.setFixedHeight(self.fontMetrics().height() + 6)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = current()
        painter = QPainter(self)
        box = self.rect().adjusted(0, 0, -1, -1)
        painter.fillRect(box, QColor(colours.sunken))
        painter.setPen(QColor(colours.border))
        painter.setBrush(QBrush(QColor(colours.outline), Qt.BrushStyle.BDiagPattern))
        painter.drawRect(box)
        painter.setPen(QColor(colours.text))
        words = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, box.width() - 12)
        width = min(self.fontMetrics().horizontalAdvance(words) + 8, box.width() - 4)
        painter.fillRect(4, 2, width, box.height() - 3, QColor(colours.sunken))
        painter.drawText(box.adjusted(8, 0, -4, 0), Qt.AlignmentFlag.AlignVCenter, words)
        painter.end()
