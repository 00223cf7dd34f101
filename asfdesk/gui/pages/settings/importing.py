"""The card that leads to the import of the register from Excel or CSV."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QPushButton

from asfdesk.gui.dress import look
from asfdesk.gui.page import Surroundings
from asfdesk.gui.text import tr


class ImportCard(QFrame):
    """The way there; the page itself says what it does."""

    def __init__(self, window: Surroundings) -> None:
        super().__init__()
        look.with_role(self, "card")
        self._window = window
        self.button: QPushButton = look.secondary_button(tr("Import from Excel or CSV…"), "file-plus")
        self.button.setObjectName("settings.import")
        self.button.clicked.connect(self._on_clicked)
        layout = look.column(look.M, look.XL)
        layout.addWidget(look.subheading(tr("Import the register")))
        layout.addWidget(
            look.hint(
                tr(
                    "Lists of participants, enterprises and commissioners that the office keeps already. The same list "
                    "next month only updates, and an import can be undone as one step."
                )
            )
        )
        layout.addLayout(look.row(self.button, None))
        self.setLayout(layout)

    @Slot()
    def _on_clicked(self) -> None:
        self._window.navigator.go("import_register")
