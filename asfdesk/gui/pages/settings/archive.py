"""The card of the archival format in which finished documents leave the program."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QFrame

from asfdesk.domain.kept import Level
from asfdesk.gui.dress import look
from asfdesk.gui.pages.agreement.ladder_words import level_words
from asfdesk.gui.text import tr
from asfdesk.services.desk import Desk
from asfdesk.services.sealed.finished import choose_level, level_of


class ArchiveCard(QFrame):
    """A choice of three; it holds from the next document."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        look.with_role(self, "card")
        self._desk = desk
        self.level = QComboBox()
        self.level.setObjectName("settings.archive_level")
        self.level.setAccessibleName(tr("Archival format"))
        for level in Level:
            self.level.addItem(level_words(level), level)
        self.level.activated.connect(self._on_chosen)
        layout = look.column(look.M, look.XL)
        layout.addWidget(look.subheading(tr("Archival format")))
        layout.addWidget(
            look.hint(
                tr(
                    "Finished documents are saved in this format, always together with PDF/UA-1. What the register keeps "
                    "stays PDF/A-3a with its data, so that it can be rebuilt. Choose another only if your archive asks "
                    "for it."
                )
            )
        )
        layout.addLayout(look.row(self.level, None))
        self.setLayout(layout)

    def show_state(self) -> None:
        """What is chosen now."""
        self.level.setCurrentIndex(list(Level).index(level_of(self._desk)))

    @Slot(int)
    def _on_chosen(self, index: int) -> None:
        choose_level(self._desk, list(Level)[index])
