"""Many pass at once, until somebody must be alone: readers of the register, and what replaces its key or its file."""

from __future__ import annotations

import threading
from collections.abc import Generator
from contextlib import contextmanager


class Turnstile:
    """A reader inside a reader passes even while somebody waits to be alone, so that neither waits for the other."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._inside = 0
        self._shut = False

    @contextmanager
    def passing(self) -> Generator[None]:
        """Be one of many; waits while somebody is alone."""
        with self._changed:
            self._changed.wait_for(lambda: not self._shut)
            self._inside += 1
        try:
            yield
        finally:
            with self._changed:
                self._inside -= 1
                self._changed.notify_all()

    @contextmanager
    def closed(self) -> Generator[None]:
        """Be alone: waits until everybody has left, and lets nobody in while it lasts."""
        with self._changed:
            self._changed.wait_for(lambda: not self._inside and not self._shut)
            self._shut = True
        try:
            yield
        finally:
            with self._changed:
                self._shut = False
                self._changed.notify_all()
