"""Leaving a page when nobody is there to answer: no question is asked, and what would need one stays as it is."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QApplication, QDialog

from ..ask import Ask
from ..window.main_window import MainWindow


class AskDoor:
    """The window's :class:`~asfdesk.gui.ask.Ask`: passes on to ``asks``, or says no to everything while ``silent``."""

    def __init__(self, asks: Ask) -> None:
        self._asks = asks
        self.silent = False

    def confirm(self, title: str, text: str, yes: str, *, danger: bool = False) -> bool:
        """See :class:`~asfdesk.gui.ask.Ask`."""
        return not self.silent and self._asks.confirm(title, text, yes, danger=danger)

    def choose(self, title: str, text: str, choices: Sequence[str]) -> int | None:
        """See :class:`~asfdesk.gui.ask.Ask`."""
        return None if self.silent else self._asks.choose(title, text, choices)

    def text(self, title: str, label: str, *, value: str = "", hint: str = "", yes: str = "") -> str | None:
        """See :class:`~asfdesk.gui.ask.Ask`."""
        return None if self.silent else self._asks.text(title, label, value=value, hint=hint, yes=yes)

    def secret(self, title: str, label: str) -> str | None:
        """See :class:`~asfdesk.gui.ask.Ask`."""
        return None if self.silent else self._asks.secret(title, label)

    def reason(
        self, title: str, text: str, choices: Sequence[str], *, own: int, yes: str
    ) -> tuple[int, str] | None:
        """See :class:`~asfdesk.gui.ask.Ask`."""
        return None if self.silent else self._asks.reason(title, text, choices, own=own, yes=yes)

    def password(self, proposed: str, about: str = "") -> str | None:
        """See :class:`~asfdesk.gui.ask.Ask`."""
        return None if self.silent else self._asks.password(proposed, about)

    def save_file(self, title: str, name: str, kinds: str = "PDF (*.pdf)") -> Path | None:
        """See :class:`~asfdesk.gui.ask.Ask`."""
        return None if self.silent else self._asks.save_file(title, name, kinds)

    def open_file(self, title: str, kinds: str) -> Path | None:
        """See :class:`~asfdesk.gui.ask.Ask`."""
        return None if self.silent else self._asks.open_file(title, kinds)

    def open_files(self, title: str, kinds: str) -> list[Path]:
        """See :class:`~asfdesk.gui.ask.Ask`."""
        return [] if self.silent else self._asks.open_files(title, kinds)

    def folder(self, title: str) -> Path | None:
        """See :class:`~asfdesk.gui.ask.Ask`."""
        return None if self.silent else self._asks.folder(title)


def leaves_unasked(window: MainWindow) -> bool:
    """Whether everything on the page in view could be saved or kept as a draft without a question."""
    if window.place is None:
        return True
    page, door = window.pages[window.place.page], window.surroundings.ask
    if not isinstance(door, AskDoor):
        return page.can_leave()
    door.silent = True
    try:
        return page.can_leave()
    finally:
        door.silent = False


def close_popups() -> bool:
    """Menus and questions that stand open: nobody is there, so each gets none of its answers. True when there was a
    question: it is over only when its own loop has ended."""
    while (popup := QApplication.activePopupWidget()) is not None and popup.close():
        pass
    box = QApplication.activeModalWidget()
    if isinstance(box, QDialog):
        box.reject()
        return True
    return False
