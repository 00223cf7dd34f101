"""Placements beside a participant or an enterprise: one line each, opening the case."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from asfdesk.gui.dress import look
from asfdesk.gui.pages.placement.parts import placement_state
from asfdesk.gui.text import period_text, tr
from asfdesk.services.agreeing.placements import PlacementView


class PlacementList(QFrame):
    """A card with the placements and a way to a new agreement. ``opened`` carries a placement's id."""

    opened = Signal(object)
    asked_new = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        look.with_role(self, "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.lines: list[QPushButton] = []
        self.add_button: QPushButton = look.secondary_button(tr("New agreement"), "file-plus")
        self.add_button.setObjectName(f"{name}.new_agreement")
        self.add_button.clicked.connect(self.asked_new)
        self.empty = look.hint()
        self._list: QVBoxLayout = look.column(look.S)
        layout = look.column(look.S, look.L)
        layout.addWidget(look.subheading(tr("Placements")))
        layout.addWidget(self.empty)
        layout.addLayout(self._list)
        layout.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.setLayout(layout)

    def show_placements(
        self, found: Sequence[PlacementView], today: date, *, of_enterprise: bool, empty: str
    ) -> None:
        """Show these; at an enterprise a line is named by the participant, otherwise by the enterprise."""
        look.clear(self._list)
        self.lines = []
        self.empty.setText(empty)
        self.empty.setVisible(not found)
        for view in found:
            self._list.addWidget(self._line(view, today, of_enterprise=of_enterprise))

    def _line(self, view: PlacementView, today: date, *, of_enterprise: bool) -> QWidget:
        person = view.participant
        who = person.shown
        button = look.link_button(who if of_enterprise else view.enterprise.name)
        button.setProperty("placement", str(view.placement.id))
        button.setObjectName("placement.open")
        button.clicked.connect(self._on_clicked)
        self.lines.append(button)
        words, meaning = placement_state(view, today)
        button.setAccessibleName(tr("{name}, {state}", name=button.text(), state=words))
        well = look.frame("well")
        lines = look.column(look.XS)
        lines.setContentsMargins(look.M, look.S, look.M, look.M)
        lines.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        lines.addWidget(look.hint(view.measure.name))
        terms = view.current.terms if view.current else None
        period = look.hint(period_text(terms.start, view.last_day) if terms else "")
        look.show_if(period, bool(period.text()))
        lines.addWidget(period)
        lines.addLayout(look.row(look.badge(words, meaning), None))
        well.setLayout(lines)
        return well

    @Slot()
    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton):
            self.opened.emit(UUID(button.property("placement")))
