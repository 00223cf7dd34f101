"""The decision to dispose: what goes, who decides and signs the protocol, and no way back."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QSizePolicy

from asfdesk.domain.disposal import Decision
from asfdesk.domain.errors import Problem
from asfdesk.gui.dress import look
from asfdesk.gui.forms.fields import TextField
from asfdesk.gui.forms.rows import Form
from asfdesk.gui.text import tr
from asfdesk.gui.widgets.signature_pad import SignaturePad


class DecisionCard(QFrame):
    """``decided`` carries nothing: the page reads :meth:`decision`. ``objects`` begins the names of its controls."""

    decided = Signal()
    cancelled = Signal()

    def __init__(self, hint: str, objects: str = "retention") -> None:
        super().__init__()
        card, inside = look.card(tr("Dispose for good"), margin=look.L)
        outer = look.column(0)
        outer.addWidget(card)
        self.setLayout(outer)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.what = look.body()
        self.what.setObjectName(f"{objects}.what")
        inside.addWidget(self.what)
        inside.addWidget(look.hint(hint))
        self.form = Form()
        self.by = self.form.add_row("decided_by", tr("Decided by"), TextField(), required=True)
        self.by.control.setObjectName(f"{objects}.by")
        inside.addWidget(self.form)
        label = look.with_role(look.body(tr("Signature on the protocol")), "label")
        self.pad = SignaturePad()
        self.pad.setFixedSize(400, 144)
        label.setBuddy(self.pad)
        inside.addWidget(label)
        inside.addWidget(self.pad)
        self.instead = Form()
        self.typed = self.instead.add_row(
            "typed", tr("Or write the name once more to sign"), TextField(width=400)
        )
        self.typed.control.setObjectName(f"{objects}.typed")
        inside.addWidget(self.instead)
        self.yes = look.danger_button(tr("Dispose for good"), "trash-2")
        self.yes.setObjectName(f"{objects}.yes")
        self.yes.clicked.connect(self.decided)
        self.no = look.secondary_button(tr("Cancel"))
        self.no.clicked.connect(self.cancelled)
        inside.addLayout(look.row(self.yes, self.no, None))

    def start(self, officer: str) -> None:
        """Begin with the officer's name and an empty pad."""
        self.form.clear_problems()
        self.form.show_values({"decided_by": officer})
        self.instead.clear_problems()
        self.instead.show_values({"typed": ""})
        self.pad.clear()

    def decision(self) -> Decision:
        """Who decides, and the signature."""
        ink = None if self.pad.empty else self.pad.ink()
        return Decision(str(self.by.read()), ink, str(self.typed.read()))

    def show_problems(self, problems: Iterable[Problem]) -> list[Problem]:
        """Show what is wrong at its field; what has no field comes back."""
        return self.instead.show_problems(self.form.show_problems(problems))

    @Slot(str)
    def show_counts(self, words: str) -> None:
        """What would go."""
        self.what.setText(words)
