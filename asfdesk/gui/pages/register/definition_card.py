"""What an ASF is, in four criteria, to unfold beside the enterprise: many do not know (plan p8)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from asfdesk.domain.reference import Coded
from asfdesk.gui.dress import look
from asfdesk.gui.text import tr


class DefinitionCard(QFrame):
    """A card that unfolds with a click or Enter."""

    def __init__(self, criteria: Sequence[Coded]) -> None:
        super().__init__()
        look.with_role(self, "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.button: QPushButton = look.quiet_button(tr("What is an ASF?"), "circle-question-mark")
        self.button.setObjectName("enterprise.definition")
        self.button.setCheckable(True)
        self.button.toggled.connect(self._on_toggled)
        self.inside = QWidget()
        lines = look.column(look.M)
        lines.addWidget(look.hint(tr("A work-integration social enterprise meets all four:")))
        for number, each in enumerate(criteria, 1):
            line = look.row(look.badge(str(number)), spacing=look.S)
            line.setAlignment(Qt.AlignmentFlag.AlignTop)
            line.addWidget(look.body(each.name), 1)
            lines.addLayout(line)
        for words in dict.fromkeys(each.help for each in criteria if each.help):
            lines.addWidget(look.hint(words))
        self.inside.setLayout(lines)
        self.inside.hide()
        whole = look.column(look.S, look.M)
        whole.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        whole.addWidget(self.inside)
        self.setLayout(whole)

    @Slot(bool)
    def _on_toggled(self, shown: bool) -> None:
        self.inside.setVisible(shown)
