"""What an agreement's pages need of the window, with a navigator that remembers where it was sent."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtWidgets import QWidget

from asfdesk.gui.ask import PreparedAnswers
from asfdesk.gui.changes import ChangeSignal
from asfdesk.gui.page import Page, Surroundings
from asfdesk.gui.tasks import Tasks
from asfdesk.gui.window.messages import Messages
from asfdesk.services.desk import Desk
from tests.cases import Case, Clock, open_desk, register


@dataclass
class Sent:
    """Where the page wanted to go."""

    places: list[tuple[str, object]] = field(default_factory=list)

    def go(self, page: str, subject: object = None) -> bool:
        """See ``Navigator``."""
        self.places.append((page, subject))
        return True

    def back(self) -> None:
        """See ``Navigator``."""
        self.places.append(("back", None))


class Office:
    """A desk with a case, and surroundings for pages."""

    def __init__(self, folder: Path, tasks: Tasks, *, protected: bool = False) -> None:
        self.clock = Clock()
        self.desk: Desk = open_desk(folder, self.clock)
        self.case: Case = register(self.desk, protected=protected)
        self.ask = PreparedAnswers()
        self.sent = Sent()
        self.tasks = tasks
        self.messages = Messages()
        self.changes = ChangeSignal()
        self.desk.store.on_commit(self.changes.report)
        self.window = Surroundings(self.sent, self.messages, self.ask, tasks, self.changes)

    def show(self, page: Page, subject: object = None, size: tuple[int, int] = (1366, 768)) -> None:
        """Show a page as the window would."""
        self.changes.happened.connect(page.on_changes)
        page.resize(*size)
        page.show()
        page.open(subject)

    def close(self) -> None:
        """Nothing is open after the test."""
        self.messages.deleteLater()
        self.desk.store.close()


def child(page: QWidget, name: str, kind: type[QWidget] = QWidget) -> QWidget:
    """A control by its object name."""
    found = page.findChild(kind, name)
    assert isinstance(found, kind), name
    return found
