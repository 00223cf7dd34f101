"""What the participant holds to be wrong in a visit's notes: written down in their own words, beside what it contests.

Source: SoL 2025:400 14 kap. 6 §. What is contested is not changed; what comes of it is decided on the participant's page.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from asfdesk.domain.change import Kind
from asfdesk.domain.visit import VisitView
from asfdesk.gui.dress import look
from asfdesk.gui.page import Surroundings
from asfdesk.gui.pages.attempt import attempt
from asfdesk.gui.text import date_text, tr
from asfdesk.services.desk import Desk
from asfdesk.services.rights import objections

LONGEST_QUOTE = 160


class VisitObjections(QWidget):
    """``changed`` tells that one was written."""

    changed = Signal()

    def __init__(self, desk: Desk, window: Surroundings) -> None:
        super().__init__()
        self._desk, self._window = desk, window
        self._view: VisitView | None = None
        self._list: QVBoxLayout = look.column(look.S)
        self.add = look.secondary_button(tr("The participant objects…"), "message-square-text")
        self.add.setObjectName("visit.objection")
        self.add.clicked.connect(self._on_add)
        box = look.column(look.S)
        box.addWidget(look.section_title(tr("What the participant holds to be wrong")))
        box.addLayout(self._list)
        box.addLayout(look.row(self.add, None))
        self.setLayout(box)

    def show_view(self, view: VisitView) -> None:
        """Show what is said against a visit's notes."""
        self._view = view
        self.setVisible(view.participant is not None)
        look.clear(self._list)
        if not view.objections:
            self._list.addWidget(look.hint(tr("Nothing.")))
        for one in view.objections:
            day = date_text(one.received_on) if one.received_on else ""
            quote = (
                one.contested if len(one.contested) <= LONGEST_QUOTE else f"{one.contested[:LONGEST_QUOTE]}…"
            )
            self._list.addWidget(look.body(one.statement))
            self._list.addWidget(look.hint(" · ".join(filter(None, (day, quote)))))

    def ask(self, contested: str) -> None:
        """Write down what the participant says of these words."""
        view = self._view
        if view is None or view.participant is None:
            return
        person = view.participant.id
        said = self._window.ask.text(
            tr("The participant objects"),
            tr("In the participant's own words"),
            hint=tr("It stands beside the note and in the protocol. The note itself is not changed."),
            yes=tr("Write it down"),
        )
        if said is None:
            return

        def deed() -> object:
            new = objections.new_objection(
                self._desk, person, about=Kind.VISIT, subject=view.visit.id, contested=contested
            )
            return objections.save_objection(self._desk, replace(new, statement=said))

        if attempt(self._window.messages, deed) is not None:
            self.changed.emit()
            self._window.messages.show_ok(tr("The participant's view is written down."))

    @Slot()
    def _on_add(self) -> None:
        self.ask("")
