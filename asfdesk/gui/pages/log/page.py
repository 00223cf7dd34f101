"""Page ``log``: is it whole, what does it say, and the recurring control."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from asfdesk.domain.change import Changes
from asfdesk.gui.dress import look
from asfdesk.gui.page import Page, Surroundings
from asfdesk.gui.text import tr
from asfdesk.services.desk import Desk

from .control_card import ControlCard
from .disposal_card import LogDisposalCard
from .search_card import LogSearch
from .verify_card import VerifyCard


class LogPage(Page):
    """Who did what and who read whose case. Reading the log is not a reading of a case; opening one is."""

    def __init__(self, desk: Desk, window: Surroundings) -> None:
        super().__init__(tr("Log"), tr("Who did what, and who has read whose case."))
        self.verify = VerifyCard(desk, window)
        self.control = ControlCard(desk, window)
        self.disposal = LogDisposalCard(desk, window)
        self.search = LogSearch(desk, window)
        inside = QWidget()
        column = look.column(look.L)
        column.setContentsMargins(0, 0, look.M, look.L)
        column.addWidget(self.verify)
        column.addWidget(self.control)
        column.addWidget(self.search, 1)
        column.addWidget(self.disposal)
        inside.setLayout(column)
        self.content.addWidget(look.scrolling(inside), 1)

    def open(self, subject: object = None) -> None:
        self.verify.show_alarm()
        self.control.show_state()
        self.search.start()
        self.disposal.try_log()

    def on_changes(self, changes: Changes) -> None:
        del changes

    def first_focus(self) -> QWidget | None:
        return self.verify.verify
