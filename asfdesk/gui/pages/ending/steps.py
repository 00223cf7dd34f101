"""What belongs to an end, beside its form: what happens to the visits, what the agreement says, and the ways on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from asfdesk.domain.closing import ClosingDocument, ClosingKind
from asfdesk.domain.ending_visits import Changed
from asfdesk.gui.dress import look
from asfdesk.gui.dress.palette import Meaning
from asfdesk.gui.text import date_text, tr
from asfdesk.services.desk import Desk

from .words import closing_words, effect_words


class EffectsCard(QFrame):
    """What an ending would do, or has done, to the visits."""

    def __init__(self) -> None:
        super().__init__()
        look.with_role(self, "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = look.column(look.S, look.L)
        self.setLayout(layout)
        self.title = look.subheading("")
        layout.addWidget(self.title)
        self._list: QVBoxLayout = look.column(look.XS)
        layout.addLayout(self._list)
        self.lines: list[str] = []

    def show_effects(self, changed: Sequence[Changed], *, written: bool) -> None:
        """Show these; ``written``: they have happened already."""
        self.title.setText(tr("What happened to the visits") if written else tr("What happens to the visits"))
        look.clear(self._list)
        self.lines = [effect_words(one) for one in changed]
        for line in self.lines:
            self._list.addWidget(look.body(line))
        if not self.lines:
            self._list.addWidget(look.hint(tr("No planned visit is affected.")))


class ClauseCard(QFrame):
    """What the agreement says of ending early, word for word."""

    def __init__(self) -> None:
        super().__init__()
        look.with_role(self, "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = look.column(look.S, look.L)
        self.setLayout(layout)
        layout.addWidget(look.subheading(tr("What the agreement says")))
        self.words = look.body("", selectable=True)
        layout.addWidget(self.words)

    def show_clause(self, text: str) -> None:
        """Show the words; hidden when there are none."""
        self.words.setText(text)
        self.setVisible(bool(text.strip()))


class StepsCard(QFrame):
    """Assessment and certificate with their state. ``opened`` carries the page, ``noticed`` asks for the notice."""

    opened = Signal(str)
    noticed = Signal()

    def __init__(self) -> None:
        super().__init__()
        look.with_role(self, "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = look.column(look.M, look.L)
        self.setLayout(layout)
        layout.addWidget(look.subheading(tr("Documents")))
        self.states: dict[ClosingKind, QWidget] = {}
        self._badges = {}
        for kind in ClosingKind:
            badge = look.badge("")
            button: QPushButton = look.secondary_button(closing_words(kind), "file-pen-line")
            button.setObjectName(f"ending.open.{kind}")
            button.setProperty("page", kind.value)
            button.clicked.connect(self._on_clicked)
            self.states[kind] = badge
            self._badges[kind] = badge
            layout.addLayout(look.row(button, badge, None))
        self.notice = look.secondary_button(tr("Notice of the end…"), "file-down")
        self.notice.setObjectName("ending.notice")
        self.notice.clicked.connect(self.noticed)
        layout.addWidget(self.notice, 0, Qt.AlignmentFlag.AlignLeft)

    def show_steps(
        self, issued: Sequence[ClosingDocument], *, begun: frozenset[ClosingKind], ended: bool
    ) -> None:
        """Show how far each has come."""
        for kind, badge in self._badges.items():
            last = next((one for one in reversed(issued) if one.kind is kind), None)
            if last is not None:
                day = date_text(Desk.local(last.issued_at).date())
                look.set_badge(badge, tr("Issued {day}", day=day), Meaning.OK)
            elif kind in begun:
                look.set_badge(badge, tr("Begun"), Meaning.WARNING)
            else:
                look.set_badge(badge, tr("Not begun"), Meaning.NEUTRAL)
        self.notice.setVisible(ended)

    @Slot()
    def _on_clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, QPushButton):
            self.opened.emit(str(sender.property("page")))
