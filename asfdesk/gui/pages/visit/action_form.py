"""Writing an action point: what, who, by when."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame

from asfdesk.domain import writing
from asfdesk.domain.errors import RuleBroken, StoreFault
from asfdesk.domain.visit import ActionPoint, Owner
from asfdesk.gui.dress import look
from asfdesk.gui.forms.choices import ChoiceField
from asfdesk.gui.forms.dates import DateField
from asfdesk.gui.forms.fields import LongTextField, TextField
from asfdesk.gui.forms.rows import Form
from asfdesk.gui.pages.visit.words import owner_words
from asfdesk.gui.text import tr
from asfdesk.gui.window.messages import Messages
from asfdesk.services.desk import Desk
from asfdesk.services.visiting import actions


class ActionForm(QFrame):
    """Edits one action point and saves it. ``saved`` carries it; ``cancelled`` that nothing was written."""

    saved = Signal(object)
    cancelled = Signal()

    def __init__(self, desk: Desk, messages: Messages, value: ActionPoint) -> None:
        super().__init__()
        self._desk, self._messages, self._value = desk, messages, value
        look.with_role(self, "well")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = look.column(look.M, look.M)
        self.setLayout(layout)
        self.form = Form()
        self.form.add_row(
            "text", tr("What is to be done"), LongTextField(lines=2, longest=1000), required=True
        )
        owners = ChoiceField([(owner, owner_words(owner)) for owner in Owner], width=200)
        self.form.add_row("owner", tr("Who"), owners, required=True)
        self.form.add_row(
            "owner_name", tr("Name"), TextField(check=writing.check_line, width=220), beside=True
        )
        self.form.add_row("due", tr("At the latest"), DateField(), required=True, beside=True)
        self.form.show_values(
            {"text": value.text, "owner": value.owner, "owner_name": value.owner_name, "due": value.due}
        )
        layout.addWidget(self.form)
        self.save = look.primary_button(tr("Save the action"), "check")
        self.save.clicked.connect(self._on_save)
        self.cancel = look.secondary_button(tr("Cancel"))
        self.cancel.clicked.connect(self.cancelled)
        layout.addLayout(look.row(self.save, self.cancel, None))
        for key, field in self.form.fields.items():
            field.control.setObjectName(f"action.{key}")
        self.save.setObjectName("action.save")
        self.cancel.setObjectName("action.cancel")

    def focus(self) -> None:
        """Begin where something is missing."""
        key = "due" if self._value.text else "text"
        self.form.fields[key].focus()

    @Slot()
    def _on_save(self) -> None:
        values = self.form.read()
        if found := self.form.problems():
            self.form.show_problems(found)
            return
        try:
            saved = actions.save_action(self._desk, replace(self._value, **values))
        except RuleBroken as broken:
            if strange := self.form.show_problems(broken.problems):
                self._messages.show_error(RuleBroken(strange))
            return
        except StoreFault as fault:
            self._messages.show_error(fault)
            return
        self.saved.emit(saved)
