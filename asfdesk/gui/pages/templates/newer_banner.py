"""A line over work in progress: there is a newer edition of its template, or it was changed and can go back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from asfdesk.gui.dress import look
from asfdesk.gui.dress.palette import Meaning
from asfdesk.gui.text import tr


class NewerBanner(QFrame):
    """``asked``: show what another edition would change."""

    asked = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        look.with_role(self, "message")
        look.set_property(self, "meaning", str(Meaning.INFO))
        self.words = look.body()
        self.button = look.secondary_button(tr("Show what changes"))
        self.button.setObjectName(name)
        self.button.clicked.connect(self.asked)
        inside = look.row(look.IconLabel("info", "info"), spacing=look.M, margin=look.M)
        inside.addWidget(self.words, 1)
        inside.addWidget(self.button)
        self.setLayout(inside)
        self.hide()

    def show_newer(self, title: str, edition: int) -> None:
        """There is a newer edition; nothing happens before the officer says so."""
        self.words.setText(
            tr(
                "There is a newer edition of the template: “{title}”, edition {edition}. The work stays on the one it has.",
                title=title,
                edition=edition,
            )
        )
        self.show()
