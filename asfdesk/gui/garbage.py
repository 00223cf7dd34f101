"""Cyclic garbage is collected in the GUI thread only.

Python's collector may run in any thread; if it meets a widget in a worker it destroys it there and the process dies
(measured, three times of three). So automatic collection is off while the program runs and a timer does it here.

Looking through everything that the program has loaded, some three hundred thousand objects, takes over a tenth of a second;
so what is there when the register opens is set aside, and only what came after is looked through.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer, Slot


class GarbageCollector(QObject):
    """Switches automatic collection off and collects every ``milliseconds`` in the thread that made it."""

    def __init__(self, parent: QObject | None = None, milliseconds: int = 5_000) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(milliseconds)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    @Slot()
    def collect(self) -> None:
        """Collect the young generations when they are due; all of them when many objects wait."""
        young, middle, old = gc.get_count()
        limits = gc.get_threshold()
        if middle > limits[1] or old > limits[2]:
            gc.collect(2)
        elif young > limits[0]:
            gc.collect(1)

    @staticmethod
    def set_aside() -> None:
        """What is alive now is meant to stay: throw away the rest, and look through it no more."""
        gc.unfreeze()
        gc.collect()
        gc.freeze()

    @staticmethod
    def take_back() -> None:
        """What was set aside is looked through again: the register closes, and nothing of it is to stay."""
        gc.unfreeze()

    def stop(self) -> None:
        """Hand collection back to Python."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()
