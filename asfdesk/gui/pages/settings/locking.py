"""The card that says when the register locks by itself, and what this computer has promised to tell."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame

from asfdesk.gui.dress import look
from asfdesk.gui.dress.palette import Meaning
from asfdesk.gui.forms.choices import ChoiceField
from asfdesk.gui.locks.guard import MINUTES, Guard
from asfdesk.gui.text import tr


class LockingCard(QFrame):
    """Kept on this computer, not in the register: it says nothing about anybody."""

    def __init__(self, guard: Guard) -> None:
        super().__init__()
        look.with_role(self, "card")
        self._guard = guard
        choices = [(minutes, tr("After %n minutes", n=minutes)) for minutes in MINUTES]
        self.minutes = ChoiceField([*choices, (0, tr("Never by itself"))], width=260)
        self.minutes.setFixedWidth(260)
        self.minutes.set_name(tr("Lock when nobody is here"))
        self.minutes.combo.setObjectName("settings.idle_minutes")
        self.minutes.changed.connect(self._on_minutes)
        self.never = look.badge(tr("An open register stays open for whoever passes by"), Meaning.DANGER)
        self.sleep, self.saver = look.badge(""), look.badge("")
        layout = look.column(look.M, look.XL)
        layout.addWidget(look.subheading(tr("Locking")))
        layout.addWidget(look.section_title(tr("Lock when nobody is here")))
        layout.addLayout(look.wrapped(self.minutes, self.never))
        layout.addWidget(
            look.hint(
                tr(
                    "What is typed is kept, and a signature under way is waited for. After unlocking you are where you "
                    "were."
                )
            )
        )
        layout.addLayout(look.wrapped(self.sleep, self.saver))
        self.setLayout(layout)

    def show_state(self) -> None:
        """The choice in use and the computer's promises."""
        self.minutes.show_value(self._guard.minutes)
        self.never.setVisible(not self._guard.minutes)
        sleep, screen = self._guard.system.able
        look.set_badge(
            self.sleep,
            tr("Locks when the computer sleeps")
            if sleep
            else tr("This computer does not tell when it sleeps"),
            Meaning.OK if sleep else Meaning.WARNING,
        )
        look.set_badge(
            self.saver,
            tr("Locks with the screen")
            if screen
            else tr("This computer does not tell when its screen is locked"),
            Meaning.OK if screen else Meaning.WARNING,
        )

    @Slot()
    def _on_minutes(self) -> None:
        chosen = self.minutes.read()
        if isinstance(chosen, int):
            self._guard.choose_minutes(chosen)
            self.show_state()
