"""The end on a placement's page: how it stands, what belongs to it, and the way there."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QPushButton

from asfdesk.domain.agreement import State
from asfdesk.domain.closing import ClosingKind
from asfdesk.domain.outcome import latest
from asfdesk.gui.dress import look
from asfdesk.gui.page import Surroundings
from asfdesk.gui.pages.ending.words import closing_words, ending_state, point_words
from asfdesk.gui.text import date_text, tr
from asfdesk.services.agreeing.placements import PlacementView
from asfdesk.services.desk import Desk
from asfdesk.services.finishing import endings, outcomes


class EndingCard(QFrame):
    """Hidden until an agreement is signed."""

    def __init__(self, desk: Desk, window: Surroundings) -> None:
        super().__init__()
        look.with_role(self, "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk, self._window = desk, window
        self._view: PlacementView | None = None
        layout = look.column(look.S, look.L)
        self.setLayout(layout)
        self.badge = look.badge("")
        layout.addLayout(look.row(look.subheading(tr("End")), self.badge, None))
        self.words = look.body("")
        layout.addWidget(self.words)
        self.outcome = look.hint("")
        layout.addWidget(self.outcome)
        self.end = look.secondary_button("", "flag")
        self.end.setObjectName("placement.end")
        self.assess = look.secondary_button(closing_words(ClosingKind.ASSESSMENT), "file-pen-line")
        self.assess.setObjectName("placement.assessment")
        self.certify = look.secondary_button(closing_words(ClosingKind.CERTIFICATE), "file-check")
        self.certify.setObjectName("placement.certificate")
        buttons = ((self.end, "ending"), (self.assess, "assessment"), (self.certify, "certificate"))
        for button, page in buttons:
            button.setProperty("page", page)
            button.clicked.connect(self._on_clicked)
        layout.addLayout(look.row(self.end, self.assess, self.certify, None))

    def show_placement(self, view: PlacementView) -> None:
        """Show how the end stands."""
        self._view = view
        signed = any(one.state is State.SIGNED for one in view.agreements)
        self.setVisible(signed)
        if not signed:
            return
        found = endings.get_ending(self._desk, view.placement.id)
        today = self._desk.today()
        look.set_badge(self.badge, *ending_state(found.ending, found.last_day, today))
        reason = endings.reason_of(self._desk, found.ending)
        said = tr("Agreed until {day}.", day=date_text(found.end)) if found.end else ""
        if found.ending is not None and found.ending.early and reason is not None:
            said = tr("{agreed} Ended early: {reason}.", agreed=said, reason=reason.name.lower())
        issued = [
            closing_words(kind) for kind in ClosingKind if any(one.kind is kind for one in found.issued)
        ]
        if issued:
            said = tr("{said} Issued: {what}.", said=said, what=", ".join(issued).lower())
        self.words.setText(said)
        known = latest(found.outcomes.values())
        names = outcomes.outcome_names(self._desk)
        self.outcome.setVisible(known is not None)
        if known is not None:
            self.outcome.setText(
                tr("Outcome {when}: {what}", when=point_words(known.after_months).lower(),
                   what=names.get(known.code, known.code))
            )  # fmt: skip
        near = found.last_day is not None and (found.last_day - today).days <= 30
        over = found.ending is not None
        self.end.setText(tr("The end") if over else tr("Close the placement…") if near else tr("End early…"))
        self.assess.setVisible(over or near)
        self.certify.setVisible(over or near)

    @Slot()
    def _on_clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, QPushButton) and self._view is not None:
            self._window.navigator.go(str(sender.property("page")), self._view.placement.id)
