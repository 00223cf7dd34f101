"""After the third signature: that it is done, what can be saved, and which visits are planned."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from asfdesk.domain.agreement import AgreementView
from asfdesk.domain.signature import Copy
from asfdesk.gui.dress import look
from asfdesk.gui.page import Surroundings
from asfdesk.gui.pages.agreement.exports import AgreementExports
from asfdesk.gui.pages.agreement.ladder_card import LadderCard, agreement_on_ladder
from asfdesk.gui.pages.agreement.words import visit_words
from asfdesk.gui.text import tr, weekday_text
from asfdesk.services.desk import Desk
from asfdesk.services.sealed import time_stamps
from asfdesk.services.visiting import visits


class SigningDone(QWidget):
    """``agreement_asked`` and ``placement_asked`` lead on."""

    agreement_asked = Signal()
    placement_asked = Signal()

    def __init__(self, desk: Desk, window: Surroundings, view: AgreementView) -> None:
        super().__init__()
        self._view = view
        self._exports = AgreementExports(desk, window, self)
        made, column = look.card(margin=look.XL)
        made.setMaximumWidth(look.READING_WIDTH)
        column.addWidget(look.IconLabel("circle-check", "ok", look.ICON_LARGE))
        column.addWidget(look.heading(tr("Thank you. The agreement is signed by all three.")))
        column.addWidget(
            look.body(
                tr(
                    "{number} can no longer be changed. Give everyone their copy.",
                    number=view.agreement.number,
                )
            )
        )
        column.addSpacing(look.S)
        self.buttons: dict[str, QPushButton] = {
            "export": look.primary_button(tr("Save as PDF"), "file-down"),
            "export_supervisor": look.secondary_button(tr("Supervisor's copy"), "file-lock"),
            "print": look.secondary_button(tr("Print…"), "printer"),
        }
        for name, act in (
            ("export", self.export), ("export_supervisor", self.export_supervisor), ("print", self.print_out),
        ):  # fmt: skip
            self.buttons[name].setObjectName(f"signing.{name}")
            self.buttons[name].clicked.connect(act)
        column.addLayout(look.row(*self.buttons.values(), None))
        placement = look.secondary_button(tr("Open the placement"), "arrow-right")
        placement.setObjectName("signing.placement")
        placement.clicked.connect(self.placement_asked)
        agreement = look.quiet_button(tr("Show the agreement"), "file-text")
        agreement.setObjectName("signing.agreement")
        agreement.clicked.connect(self.agreement_asked)
        column.addLayout(look.row(placement, agreement, None))
        self._ways: tuple[QPushButton, ...] = (*self.buttons.values(), placement, agreement)
        self.ladder = LadderCard(desk, window, agreement_on_ladder(desk, view))
        self.ladder.setObjectName("signing.ladder")
        column.addSpacing(look.M)
        column.addWidget(self.ladder)
        if time_stamps.time_service(desk):
            self.ladder.climb()
        column.addSpacing(look.M)
        column.addWidget(look.separator())
        planned = visits.visits_of(desk, view.placement.id)
        column.addWidget(look.subheading(tr("%n visits are planned", n=len(planned))))
        self.lines = [
            tr("{day} – {visit}", day=weekday_text(visit.on), visit=visit_words(visit.kind))
            for visit in planned
        ]
        for line in self.lines:
            column.addWidget(look.body(line))
        column.addStretch(1)
        holder = QWidget()
        inside = look.column(0)
        inside.addWidget(made)
        inside.addStretch(1)
        holder.setLayout(inside)
        whole = look.column(0)
        whole.addWidget(look.scrolling(holder))
        self.setLayout(whole)

    def show_ways(self, *, shown: bool) -> None:
        """The buttons that lead to files and other pages; hidden while the screen is lent."""
        for button in self._ways:
            button.setVisible(shown)

    def export(self) -> None:
        """The whole agreement."""
        self._exports.save(self._view.agreement.id)

    def export_supervisor(self) -> None:
        """Without what the participant has not consented to share."""
        self._exports.save(self._view.agreement.id, Copy.SUPERVISOR)

    def print_out(self) -> None:
        """To paper."""
        self._exports.print_out(self._view.agreement.id)
