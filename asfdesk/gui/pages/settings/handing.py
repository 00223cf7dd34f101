"""The card that leads to handing over and taking in."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QPushButton

from asfdesk.gui.dress import look
from asfdesk.gui.page import Surroundings
from asfdesk.gui.text import tr


class HandingCard(QFrame):
    """The way there; the page itself says what it does."""

    def __init__(self, window: Surroundings) -> None:
        super().__init__()
        look.with_role(self, "card")
        self._window = window
        self.button: QPushButton = look.secondary_button(tr("Hand over and take in…"), "monitor")
        self.button.setObjectName("settings.handing")
        self.button.clicked.connect(self._on_clicked)
        layout = look.column(look.M, look.XL)
        layout.addWidget(look.subheading(tr("Two computers")))
        layout.addWidget(
            look.hint(
                tr(
                    "Cases go as a locked file to a colleague's computer or your own laptop and back again. What both have "
                    "changed is shown before anything is written."
                )
            )
        )
        layout.addLayout(look.row(self.button, None))
        self.setLayout(layout)

    @Slot()
    def _on_clicked(self) -> None:
        self._window.navigator.go("handing")
