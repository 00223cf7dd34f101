"""Watches that nothing keeps the window's thread from its events for long.

What counts is the thread's own processor time between two turns of the event loop, not the time on the wall: a loaded
machine makes a test slow, but does not make it fail.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Slot

T = TypeVar("T")


class Watchdog(QObject):
    """``steps`` has the most that one turn, or one thing done by :meth:`do`, has taken in each step, in milliseconds."""

    def __init__(self) -> None:
        super().__init__()
        self.steps: dict[str, float] = {}
        self._now = ""
        self._last = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._on_turn)

    def do(self, what: str, act: Callable[[], T]) -> T:
        """Do something as an event of the window would."""
        self._now = what
        begun = time.thread_time()
        result = act()
        self._note((time.thread_time() - begun) * 1000)
        self._last = time.thread_time()
        return result

    @contextmanager
    def turns(self, what: str) -> Iterator[None]:
        """Watch every turn of the event loop inside."""
        self._now = what
        self._last = time.thread_time()
        self._timer.start()
        try:
            yield
        finally:
            self._timer.stop()

    @Slot()
    def _on_turn(self) -> None:
        now = time.thread_time()
        self._note((now - self._last) * 1000)
        self._last = now

    def _note(self, milliseconds: float) -> None:
        self.steps[self._now] = max(milliseconds, self.steps.get(self._now, 0.0))

    @property
    def longest(self) -> float:
        """The most of all steps."""
        return max(self.steps.values(), default=0.0)

    @property
    def where(self) -> str:
        """The step that kept the window longest."""
        return max(self.steps, key=self.steps.__getitem__, default="")
