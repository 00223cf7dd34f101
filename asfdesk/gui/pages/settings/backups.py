"""The card that leads to the backups and tells in a line how they stand."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QPushButton

from asfdesk.gui.dress import look
from asfdesk.gui.dress.palette import Meaning
from asfdesk.gui.page import Surroundings
from asfdesk.gui.pages.backups.words import age_words, worry_words
from asfdesk.gui.tasks import Report
from asfdesk.gui.text import tr
from asfdesk.services.desk import Desk
from asfdesk.services.keeping import safekeeping
from asfdesk.services.keeping.safekeeping import Safety


class BackupsCard(QFrame):
    """The newest backup's age, or the first worry."""

    def __init__(self, desk: Desk, window: Surroundings) -> None:
        super().__init__()
        look.with_role(self, "card")
        self._desk, self._window = desk, window
        self.state = look.badge("")
        self.state.setObjectName("settings.backups_state")
        self.words = look.hint()
        self.button: QPushButton = look.secondary_button(tr("Show the backups"), "shield-check")
        self.button.setObjectName("settings.backups")
        self.button.clicked.connect(self._on_open)
        layout = look.column(look.M, look.XL)
        layout.addWidget(look.subheading(tr("Backups")))
        layout.addLayout(look.row(self.state, None))
        layout.addWidget(self.words)
        layout.addLayout(look.row(self.button, None))
        self.setLayout(layout)

    def refresh(self) -> None:
        """Read how they stand."""
        desk = self._desk

        def work(_progress: Report) -> Safety:
            return safekeeping.safety(desk)

        task = self._window.tasks.run(work)
        task.succeeded.connect(self._on_seen)
        task.failed.connect(self._window.messages.show_error)

    @Slot(object)
    def _on_seen(self, seen: Safety) -> None:
        newest = seen.newest
        grave = any(worry.grave for worry in seen.worries)
        if newest is None:
            look.set_badge(self.state, tr("None yet"), Meaning.DANGER if grave else Meaning.NEUTRAL)
        else:
            age = tr("Newest {age}", age=age_words(newest.at, self._desk.now()))
            look.set_badge(self.state, age, Meaning.DANGER if grave else Meaning.OK)
        calm = tr("Made by themselves, encrypted like the register, and proved once a month.")
        self.words.setText(worry_words(seen.worries[0]) if seen.worries else calm)

    @Slot()
    def _on_open(self) -> None:
        self._window.navigator.go("backups")
