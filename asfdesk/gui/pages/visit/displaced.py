"""Answers that the visit's present checklist does not ask for: shown, kept, and back in place with the edition that does."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from asfdesk.domain.visit import VisitView
from asfdesk.gui.dress import look
from asfdesk.gui.pages.visit.answers import said
from asfdesk.gui.text import tr


class DisplacedAnswers(QWidget):
    """``back_asked`` asks for the page where another edition is chosen."""

    back_asked = Signal()

    def __init__(self, view: VisitView) -> None:
        super().__init__()
        self.setObjectName("visit.displaced")
        box = look.column(look.M)
        box.addWidget(
            look.body(
                tr(
                    "This checklist does not ask for these. They are kept with the visit and are back in their places if you "
                    "go on with the edition that asks for them. In the protocol they stand under a heading of their own."
                )
            )
        )
        for item in view.apart:
            question = item.text or tr("A question that no checklist has any more")
            box.addWidget(look.with_role(look.body(question), "label"))
            answer = view.answers[item.id]
            for text in (said(item, answer.value), answer.comment):
                if text.strip():
                    box.addWidget(look.body(text))
        self.back = look.secondary_button(tr("Another edition…"), "history")
        self.back.setObjectName("visit.displaced.back")
        self.back.clicked.connect(self._on_back)
        box.addLayout(look.row(self.back, None))
        self.setLayout(box)

    @Slot()
    def _on_back(self) -> None:
        self.back_asked.emit()
