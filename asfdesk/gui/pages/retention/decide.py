"""The decision to dispose: what goes, who decides, a drawn signature if one is wanted, and no way back."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QSizePolicy

from asfdesk.domain.errors import Problem
from asfdesk.domain.signature import Ink
from asfdesk.gui import look
from asfdesk.gui.forms.fields import TextField
from asfdesk.gui.forms.rows import Form
from asfdesk.gui.text import tr
from asfdesk.gui.widgets.signature_pad import SignaturePad


class DecisionCard(QFrame):
    """``decided`` carries nothing: the page reads :meth:`name` and :meth:`ink`."""

    decided = Signal()
    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        card, inside = look.card(tr("Dispose for good"), margin=look.L)
        outer = look.column(0)
        outer.addWidget(card)
        self.setLayout(outer)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.what = look.body()
        self.what.setObjectName("retention.what")
        inside.addWidget(self.what)
        inside.addWidget(
            look.hint(
                tr(
                    "What is disposed of cannot be brought back, not from a backup either. The protocol names nobody "
                    "and stays in the register."
                )
            )
        )
        self.form = Form()
        self.by = self.form.add_row("decided_by", tr("Decided by"), TextField(), required=True)
        self.by.control.setObjectName("retention.by")
        inside.addWidget(self.form)
        label = look.with_role(look.body(tr("Signature (if you want one on the protocol)")), "label")
        self.pad = SignaturePad()
        self.pad.setFixedSize(400, 144)
        label.setBuddy(self.pad)
        inside.addWidget(label)
        inside.addWidget(self.pad)
        self.yes = look.danger_button(tr("Dispose for good"), "trash-2")
        self.yes.setObjectName("retention.yes")
        self.yes.clicked.connect(self.decided)
        self.no = look.secondary_button(tr("Cancel"))
        self.no.clicked.connect(self.cancelled)
        inside.addLayout(look.row(self.yes, self.no, None))

    def start(self, officer: str) -> None:
        """Begin with the officer's name and an empty pad."""
        self.form.clear_problems()
        self.form.show_values({"decided_by": officer})
        self.pad.clear()

    def name(self) -> str:
        """Who decides."""
        return self.by.read()

    def ink(self) -> Ink | None:
        """What was drawn, if anything."""
        return None if self.pad.empty else self.pad.ink()

    def show_problems(self, problems: Iterable[Problem]) -> list[Problem]:
        """Show what is wrong at its field; what has no field comes back."""
        return self.form.show_problems(problems)

    @Slot(str)
    def show_counts(self, words: str) -> None:
        """What would go."""
        self.what.setText(words)
