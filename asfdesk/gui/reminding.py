"""Reminders while the program runs: a line in the window and a notification of the system, with nothing personal in either.

Only times and keys are held here, so they go on while the register is locked; then the notification alone can tell. The timer
asks often rather than once at the right time, so that a sleeping computer or a clock that is set is met at the next look.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Slot
from PySide6.QtWidgets import QSystemTrayIcon

from asfdesk.domain.change import Changes, Kind
from asfdesk.domain.errors import StoreFault
from asfdesk.domain.reminder import Reminder, ReminderKind, ReminderRules, due

from .dress import look
from .dress.palette import Meaning
from .text import tr

if TYPE_CHECKING:
    from asfdesk.services.desk import Desk

    from .window.main_window import MainWindow

EVERY = 20_000
AGAIN = 10 * 60_000
"""Milliseconds until a lone visit that is still not over is told of again."""


def system_can_notify() -> bool:
    """Whether this computer shows notifications of programs."""
    return QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()


def words_of(reminder: Reminder) -> str:
    """What is told: never who, where or why."""
    return {
        ReminderKind.SOON: tr("A visit begins soon."),
        ReminderKind.TODAY: tr("You have %n visits today.", n=reminder.number),
        ReminderKind.NOT_BACK: tr(
            "A visit made alone is not over in time. Say in the program that you are done."
        ),
    }[reminder.kind]


class Reminding(QObject):
    """Belongs to the program, not to a window: it outlives the lock."""

    def __init__(self, parent: QObject | None = None, notify: Callable[[str], None] | None = None) -> None:
        super().__init__(parent)
        self._notify = notify or self._through_system
        self._tray: QSystemTrayIcon | None = None
        self._desk: Desk | None = None
        self._window: MainWindow | None = None
        self._clock: Callable[[], datetime] | None = None
        self.rules = ReminderRules()
        self.reminders: tuple[Reminder, ...] = ()
        self.told: set[tuple[ReminderKind, UUID | None, datetime]] = set()
        self._since_told = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self.look)
        self._stale = False
        self._day: date | None = None

    def follow(self, desk: Desk, window: MainWindow) -> None:
        """The register is open in ``window``."""
        self._desk, self._window, self._clock = desk, window, desk.clock
        self._stale = True
        self._timer.start()
        self.look()

    @Slot()
    def stop(self) -> None:
        """The program ends."""
        self._timer.stop()
        self._desk = self._window = None
        if self._tray is not None:
            self._tray.hide()

    @Slot(object)
    def on_changes(self, changes: Changes) -> None:
        """A visit was planned, moved or ended, or the rules changed: read anew at the next look."""
        if changes.kinds & {Kind.VISIT, Kind.REMINDER}:
            self._stale = True

    @Slot()
    def look(self) -> None:
        """Tell what is due."""
        if self._clock is None:
            return
        now = self._clock()
        self._read_anew(now)
        for one in due(self.reminders, self.told, now, self.rules):
            self.told.add(one.key)
            if one.kind is ReminderKind.NOT_BACK:
                self._since_told.restart()
            self._tell(one)
        if self._since_told.isValid() and self._since_told.elapsed() >= AGAIN:
            self._since_told.invalidate()
            self.told = {key for key in self.told if key[0] is not ReminderKind.NOT_BACK}

    def _read_anew(self, now: datetime) -> None:
        desk, window = self._desk, self._window
        if desk is None or window is None or not _in_view(window):
            return
        if not self._stale and self._day == desk.local(now).date():
            return
        from asfdesk.services.planning import reminders

        try:
            self.rules, self.reminders = reminders.rules(desk), reminders.upcoming(desk)
        except StoreFault:
            return  # the register is just being closed: what is known goes on
        self._day = desk.local(now).date()
        self._stale = False

    def _tell(self, one: Reminder) -> None:
        words = words_of(one)
        window = self._window
        if window is not None and _in_view(window):
            place = ("visit", one.visit_id) if one.visit_id else ("calendar", self._day)

            def show() -> None:
                window.go(*place)

            if one.kind is ReminderKind.NOT_BACK:
                window.messages.show_warning(words, tr("Show"), show)
            else:
                window.messages.show_message(Meaning.INFO, words, tr("Show"), show)
        if self.rules.system:
            self._notify(words)

    def _through_system(self, words: str) -> None:
        if not system_can_notify():
            return
        if self._tray is None:
            self._tray = QSystemTrayIcon(look.icon("bell"), self)
            self._tray.setToolTip("asfdesk")
        self._tray.show()
        self._tray.showMessage("asfdesk", words, look.icon("bell"))


def _in_view(window: MainWindow) -> bool:
    """A locked window is hidden; a minimised one is not."""
    return window.isVisible()
