"""The register's pages in a real main window on a real store, for tests that go from page to page."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from asfdesk.gui.ask import PreparedAnswers
from asfdesk.gui.changes import ChangeSignal
from asfdesk.gui.page import Page
from asfdesk.gui.shell import compose
from asfdesk.gui.tasks import Tasks
from asfdesk.gui.window.main_window import MainWindow
from asfdesk.services.desk import Desk
from tests.cases import Case, Clock, open_desk, register


class Register:
    """A window over a desk; ``case`` is there unless the register is to be empty."""

    def __init__(
        self, qtbot: QtBot, folder: Path, tasks: Tasks, *, empty: bool = False, protected: bool = False
    ) -> None:
        self.clock = Clock()
        self.desk: Desk = open_desk(folder, self.clock)
        self.case: Case | None = None if empty else register(self.desk, protected=protected)
        self.ask = PreparedAnswers()
        changes = ChangeSignal()
        self.desk.store.on_commit(changes.report)
        self.window = MainWindow(demo=False, ask=self.ask, tasks=tasks, changes=changes)
        compose(self.window, self.desk)
        qtbot.addWidget(self.window)
        self.window.show()

    @property
    def somebody(self) -> Case:
        """The case of a register that is not empty."""
        assert self.case is not None
        return self.case

    def go(self, key: str, subject: object = None) -> Page:
        """Show a page and return it."""
        assert self.window.go(key, subject)
        return self.window.pages[key]

    @property
    def message(self) -> str:
        """What the message bar says."""
        return self.window.messages.text

    def close(self) -> None:
        """Nothing is open after the test."""
        self.desk.store.close()


def words(widget: QWidget) -> str:
    """Every visible label's text."""
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))
