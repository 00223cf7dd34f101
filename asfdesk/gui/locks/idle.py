"""Nobody has touched the program for a while: a filter on the top-level windows, where every key, click and pen arrives.

Not an event filter on the application: that runs Python for each of thousands of paint events (measured: 3-14 % of a
heavy redraw). Work that runs by itself is not activity; a signature under way is (``busy``), for an hour at most.
"""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QWindow

_TOUCHED = frozenset(
    {
        QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel,
        QEvent.Type.TabletPress, QEvent.Type.TabletMove, QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate,
    }
)  # fmt: skip
LONGEST_BUSY = 3600.0
"""Seconds that something under way may put the lock off: a screen is not left open over the night for it."""


class IdleWatch(QObject):
    """``idle`` once, when nothing was touched for ``minutes``; 0 turns it off. ``clock`` only goes forward."""

    idle = Signal()

    def __init__(
        self,
        app: QGuiApplication,
        minutes: int,
        *,
        busy: Callable[[], bool] = lambda: False,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        super().__init__()
        self._app, self._busy, self._clock = app, busy, clock
        self._watched: set[int] = set()
        self._last = clock()
        self._timer = QTimer(self)
        self._timer.setInterval(5000)
        self._timer.timeout.connect(self.look)
        app.focusWindowChanged.connect(self._on_window)
        for window in app.topLevelWindows():
            self._watch(window)
        self.set_minutes(minutes)

    def set_minutes(self, minutes: int) -> None:
        """Another time, counted from now."""
        self.minutes = minutes
        self.touch()
        self._timer.start() if minutes else self._timer.stop()

    @Slot()
    def touch(self) -> None:
        """Somebody is here."""
        self._last = self._clock()

    def stop(self) -> None:
        """The program ends."""
        self._timer.stop()
        self._app.focusWindowChanged.disconnect(self._on_window)

    @Slot()
    def look(self) -> None:
        """Whether it is time."""
        quiet = self._clock() - self._last
        if not self.minutes or quiet < self.minutes * 60:
            return
        if self._busy() and quiet < LONGEST_BUSY:
            return
        self.touch()
        self.idle.emit()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHED:
            self._last = self._clock()
        return False

    @Slot(QWindow)
    def _on_window(self, window: QWindow | None) -> None:
        if window is not None:
            self.touch()
            self._watch(window)

    def _watch(self, window: QWindow) -> None:
        if id(window) not in self._watched:
            self._watched.add(id(window))
            window.installEventFilter(self)
            window.destroyed.connect(self._on_gone)

    @Slot(QObject)
    def _on_gone(self, window: QObject) -> None:
        self._watched.discard(id(window))
