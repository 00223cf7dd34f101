"""What is wrong with the safekeeping, as coloured lines: at the top of the start page and of the page about backups."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QPushButton

from asfdesk.domain.backup import Worry
from asfdesk.gui.dress import look
from asfdesk.gui.dress.palette import Meaning
from asfdesk.gui.text import tr

from .words import worry_words


class Worries(QFrame):
    """Nothing to see when nothing is wrong. ``asked`` tells that the officer wants to do something about it."""

    asked = Signal()

    def __init__(self, *, button: bool) -> None:
        super().__init__()
        look.with_role(self, "card")
        self.setObjectName("worries")
        self._lines = look.column(look.S)
        self.words: list[str] = []
        self.button: QPushButton = look.secondary_button(tr("Go to the backups"), "shield-check")
        self.button.setObjectName("worries.open")
        look.show_if(self.button, button)
        self.button.clicked.connect(self._on_clicked)
        whole = look.column(look.M, look.L)
        whole.addLayout(self._lines)
        whole.addLayout(look.row(self.button, None))
        self.setLayout(whole)
        self.hide()

    def show_worries(self, worries: Iterable[Worry]) -> None:
        """Show them, the grave ones in red."""
        look.clear(self._lines)
        self.words = []
        for worry in worries:
            meaning = Meaning.DANGER if worry.grave else Meaning.WARNING
            words = look.body(worry_words(worry))
            self.words.append(words.text())
            line = look.row(look.IconLabel(look.MEANING_ICONS[meaning], str(meaning), 20), spacing=look.M)
            line.addWidget(words, 1)
            self._lines.addLayout(line)
        self.setAccessibleName(" ".join(self.words))
        self.setVisible(bool(self.words))

    @Slot()
    def _on_clicked(self) -> None:
        self.asked.emit()
