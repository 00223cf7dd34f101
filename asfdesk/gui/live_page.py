"""A page that reads anew what it shows: soon after a change that concerns it while it is in view, else when it comes into view.

Changes that come close together are read once.
"""

from __future__ import annotations

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QShowEvent

from asfdesk.domain.change import Changes, Kind

from .page import Page


class LivePage(Page):
    """Pages write :meth:`reload`, which begins with :meth:`reading`."""

    def __init__(self, title: str, watched: frozenset[Kind], *, gather: int = 0) -> None:
        """``gather``: for so many milliseconds further changes are waited for."""
        super().__init__(title)
        self._watched = watched
        self._stale = False
        self._gather = QTimer(self)
        self._gather.setSingleShot(True)
        self._gather.setInterval(gather)
        self._gather.timeout.connect(self.reload)

    @Slot()
    def reload(self) -> None:
        """Read anew and show it."""
        raise NotImplementedError

    def reading(self) -> None:
        """What is shown from now on is fresh."""
        self._gather.stop()
        self._stale = False

    def soon(self) -> None:
        """Read anew now, or when the page comes into view."""
        if self.isVisible():
            self._gather.start()
        else:
            self._stale = True

    def on_changes(self, changes: Changes) -> None:
        if self.has_content and changes.kinds & self._watched:
            self.soon()

    @property
    def has_content(self) -> bool:
        """Whether there is anything to read anew; a page that was never opened on anything has not."""
        return True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale and self.has_content:
            self._gather.start()
