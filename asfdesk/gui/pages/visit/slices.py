"""A slice of a long section: a few questions' cards in a frame of their own, so that the others need no new layout."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from asfdesk.domain.checklist import Item
from asfdesk.gui.dress import look
from asfdesk.gui.pages.visit.question import QuestionCard
from asfdesk.gui.widgets.steady_column import SteadyColumn

SLICE = 6
"""So many cards lie in a slice."""


class Slice(QWidget):
    """A few cards under each other; takes no room before it is called for, nor when no card of it is."""

    def __init__(self, items: tuple[Item, ...]) -> None:
        super().__init__()
        self.items = items
        self.cards: list[QuestionCard] = []
        self.wanted = False
        self._box = SteadyColumn(look.M)
        self.setLayout(self._box)
        self.hide()

    def add(self, card: QuestionCard) -> None:
        """Put a card below the others."""
        self.cards.append(card)
        self._box.addWidget(card)

    def settle(self) -> None:
        """Be seen when it is called for and has something to show."""
        self.setVisible(self.wanted and any(not card.isHidden() for card in self.cards))
