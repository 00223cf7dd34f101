"""What stands beside an open visit: what is open since before, and the way to the visit before."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from asfdesk.domain.visit import VisitView
from asfdesk.gui.dress import look
from asfdesk.gui.page import Surroundings
from asfdesk.gui.pages.visit.action_list import ActionList
from asfdesk.gui.pages.visit.words import visit_words
from asfdesk.gui.text import date_text, tr
from asfdesk.services.desk import Desk

WIDTH = 280


class Beside(QWidget):
    """``changed`` tells that an action was done; ``previous_asked`` carries the visit to open."""

    changed = Signal()
    previous_asked = Signal(object)

    def __init__(self, desk: Desk, window: Surroundings) -> None:
        super().__init__()
        self._previous: UUID | None = None
        self.carried = carried_list(desk, window)
        self.carried.changed.connect(self.changed)
        self.previous = look.link_button("")
        self.previous.clicked.connect(self._on_previous)
        inside = QWidget()
        box = look.column(look.M)
        box.addWidget(self.carried)
        box.addWidget(self.previous, 0, Qt.AlignmentFlag.AlignLeft)
        box.addStretch(1)
        inside.setLayout(box)
        inside.setFixedWidth(WIDTH - look.L)
        outer = look.column(0)
        outer.addWidget(look.scrolling(inside))
        self.setLayout(outer)
        self.setFixedWidth(WIDTH)

    def show_view(self, view: VisitView) -> None:
        """Show what is around a visit."""
        self.carried.show_actions(view.visit.whose, view.carried)
        before = view.previous
        self._previous = before.id if before else None
        self.previous.setVisible(before is not None)
        if before is not None:
            words = tr(
                "Previous visit: {kind} {day}",
                kind=visit_words(before.kind).lower(),
                day=date_text(before.on),
            )
            self.previous.setText(words)
            self.previous.setAccessibleName(words)

    @Slot()
    def _on_previous(self) -> None:
        if self._previous is not None:
            self.previous_asked.emit(self._previous)


def carried_list(desk: Desk, window: Surroundings) -> ActionList:
    """The open points of earlier visits, to be ticked."""
    return ActionList(
        desk,
        window,
        title=tr("Open since before"),
        empty=tr("Nothing is left from earlier visits."),
        may_add=False,
    )
