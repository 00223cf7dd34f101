"""What is missing before something can be issued, each a way to its place; and issuing it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from asfdesk.domain.errors import Problem
from asfdesk.gui.dress import look
from asfdesk.gui.dress.palette import Meaning
from asfdesk.gui.text import tr

from .words import gap_words


class MissingCard(QFrame):
    """``chosen`` carries the field to go to; ``issue_asked`` when everything is there."""

    chosen = Signal(str)
    issue_asked = Signal()

    def __init__(self, name: str, issue: str) -> None:
        super().__init__()
        look.with_role(self, "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._name = name
        self.links: list[QPushButton] = []
        layout = look.column(look.S, look.L)
        self.setLayout(layout)
        self.title = look.subheading("")
        layout.addWidget(self.title)
        self._list: QVBoxLayout = look.column(0)
        layout.addLayout(self._list)
        self.issue = look.primary_button(issue, "signature")
        self.issue.setObjectName(f"{name}.issue")
        self.issue.clicked.connect(self.issue_asked)
        layout.addWidget(self.issue, 0, Qt.AlignmentFlag.AlignLeft)

    def show_missing(self, found: Sequence[Problem]) -> None:
        """List them; the button waits until there are none."""
        fields = [problem.field for problem in found]
        if fields == [link.property("field") for link in self.links] and self.title.text():
            return
        look.clear(self._list)
        self.links = []
        self.title.setText(tr("%n things are missing", n=len(found)) if found else tr("Everything is there."))
        for problem in found:
            words = gap_words(problem)
            link = look.link_button(words)
            link.setObjectName(f"{self._name}.missing.{problem.field}")
            link.setAccessibleName(tr("Go to {field}", field=words))
            link.setProperty("field", problem.field)
            link.clicked.connect(self._on_link)
            self.links.append(link)
            self._list.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        if not found:
            done = look.row(look.IconLabel("circle-check", str(Meaning.OK)), spacing=look.S)
            done.addWidget(look.hint(tr("It can be signed on the screen or printed and signed by pen.")), 1)
            self._list.addLayout(done)
        self.issue.setEnabled(not found)

    @Slot()
    def _on_link(self) -> None:
        link = self.sender()
        if isinstance(link, QPushButton):
            self.chosen.emit(str(link.property("field")))
