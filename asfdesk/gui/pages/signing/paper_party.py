"""What the officer states about one party's signature on the paper."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QWidget

from asfdesk.domain.errors import Problem
from asfdesk.domain.signature import Role
from asfdesk.domain.writing import check_name
from asfdesk.gui.dress import look
from asfdesk.gui.forms.dates import DateField
from asfdesk.gui.forms.fields import TextField
from asfdesk.gui.forms.rows import Form
from asfdesk.gui.pages.agreement.words import role_words
from asfdesk.gui.text import tr
from asfdesk.services.signatures.paper import Stated


class PaperParty(QWidget):
    """A box to tick and, when it is ticked, who, in what capacity, where and on which day."""

    changed = Signal()

    def __init__(self, role: Role) -> None:
        super().__init__()
        self.role = role
        self.signed = QCheckBox(tr("{who} has signed the paper", who=role_words(role)))
        self.signed.setObjectName(f"paper.{role}")
        self.signed.toggled.connect(self._on_toggled)
        self.why_not = look.hint()
        self.form = Form()
        self.form.add_row("name", tr("Name"), TextField(check=check_name, width=220), required=True)
        self.form.add_row("capacity", tr("In what capacity"), TextField(width=170), beside=True)
        self.form.add_row("place", tr("Town"), TextField(width=170), required=True)
        self.form.add_row("signed_on", tr("Signed on"), DateField(), required=True, beside=True)
        for key, field in self.form.fields.items():
            field.control.setObjectName(f"paper.{role}.{key}")
        whole = look.column(look.S)
        for widget in (self.signed, self.why_not, self.form):
            whole.addWidget(widget)
        self.setLayout(whole)

    def start(self, name: str, capacity: str, place: str, day: date) -> None:
        """What most likely is so."""
        self.form.show_values({"name": name, "capacity": capacity, "place": place, "signed_on": day})
        self.form.clear_problems()

    def allow(self, why_not: str) -> None:
        """Whether this party can have signed; ``why_not`` says why it cannot."""
        self.signed.setEnabled(not why_not)
        self.signed.setChecked(not why_not)
        self.why_not.setText(why_not)
        self.why_not.setVisible(bool(why_not))
        self._on_toggled()

    def stated(self) -> Stated | None:
        """What is stated, or None when the party has not signed."""
        if not self.signed.isChecked():
            return None
        values = self.form.read()
        return Stated(self.role, values["name"], values["capacity"], values["place"], values["signed_on"])

    def show_problems(self, problems: list[Problem]) -> list[Problem]:
        """Show each at its field; returns those that belong to none."""
        return self.form.show_problems(problems)

    @Slot()
    def _on_toggled(self) -> None:
        self.form.setVisible(self.signed.isChecked())
        self.updateGeometry()
        self.changed.emit()
