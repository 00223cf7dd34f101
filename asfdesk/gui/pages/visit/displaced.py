"""Answers that the visit's present checklist does not ask for: shown, kept, and back in place with the edition that does."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from asfdesk.gui.dress import look
from asfdesk.gui.pages.visit.answers import said
from asfdesk.gui.text import tr
from asfdesk.services.authoring.checklist_upgrade import Displaced


class DisplacedAnswers(QWidget):
    """``back_asked`` asks for the page where another edition is chosen."""

    back_asked = Signal()

    def __init__(self, answers: Sequence[Displaced]) -> None:
        super().__init__()
        self.setObjectName("visit.displaced")
        box = look.column(look.M)
        box.addWidget(
            look.body(
                tr(
                    "This checklist does not ask for these. They are kept with the visit and are back in their places if you "
                    "go on with the edition that asks for them. They do not stand in the protocol: write in the notes what must."
                )
            )
        )
        for one in answers:
            question = (
                one.item.text if one.item is not None else tr("A question that no checklist has any more")
            )
            box.addWidget(look.with_role(look.body(question), "label"))
            words = said(one.item, one.answer.value) if one.item is not None else one.answer.value
            for text in (words, one.answer.comment):
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
