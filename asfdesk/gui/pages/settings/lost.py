"""The card that leads to the lost-laptop sheet, before it is needed."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame

from asfdesk.gui.dress import look
from asfdesk.gui.page import Surroundings
from asfdesk.gui.text import tr


class LostCard(QFrame):
    """One paragraph and the way to the sheet."""

    def __init__(self, window: Surroundings) -> None:
        super().__init__()
        look.with_role(self, "card")
        self._window = window
        self.open_sheet = look.secondary_button(tr("Show the sheet"), "file-text")
        self.open_sheet.setObjectName("settings.lost")
        self.open_sheet.clicked.connect(self._on_open)
        layout = look.column(look.M, look.XL)
        layout.addWidget(look.subheading(tr("If the computer is lost")))
        layout.addWidget(
            look.body(
                tr(
                    "The lost-laptop sheet tells by kind and number what the computer held, how it was encrypted, where the "
                    "backups are and what to report within 72 hours. It has no names. Print it or save it elsewhere now; "
                    "when a second backup place is set it is written there every day by itself."
                )
            )
        )
        layout.addLayout(look.row(self.open_sheet, None))
        self.setLayout(layout)

    @Slot()
    def _on_open(self) -> None:
        self._window.navigator.go("lost_machine")
