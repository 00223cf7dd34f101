"""Somebody new with a way in: name, role, sign-in name, and a passphrase that its owner types twice."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from asfdesk.domain.errors import Problem, Rule
from asfdesk.domain.people import AccessRole
from asfdesk.domain.writing import check_name
from asfdesk.gui.dress import look
from asfdesk.gui.forms.choices import ChoiceField
from asfdesk.gui.forms.fields import TextField
from asfdesk.gui.forms.rows import Form
from asfdesk.gui.pages.entrance.passphrase import NewPassphrase, SecretField
from asfdesk.gui.text import tr
from asfdesk.services.entry.administration import NewPerson


class PersonForm(QWidget):
    """``asked`` carries a :class:`NewPerson`. With ``asks_passphrase`` the asker's own passphrase is in ``secret``."""

    asked = Signal(object)

    def __init__(self, *, asks_passphrase: bool) -> None:
        super().__init__()
        self.form = Form()
        self.own_sign_in = self.form.add_row(
            "own_sign_in", tr("Your own sign-in name"), TextField(width=220),
            hint=tr("With several people everybody signs in by a short name, such as initials."),
        )  # fmt: skip
        self.own_sign_in.edit.setObjectName("people.own_sign_in")
        self.form.show_row("own_sign_in", visible=False)
        self.name = self.form.add_row(
            "name", tr("Name"), TextField(check=check_name, width=300), required=True
        )
        self.name.edit.setObjectName("people.name")
        self.sign_in = self.form.add_row(
            "sign_in", tr("Sign-in name"), TextField(width=220), required=True, beside=True
        )
        self.sign_in.edit.setObjectName("people.sign_in")
        roles = (
            (AccessRole.OFFICER, tr("Case officer: reads, writes and lets others in")),
            (AccessRole.READER, tr("Reader: reads, changes nothing")),
            (AccessRole.ADMINISTRATOR, tr("Administrator: manages people, reads no case")),
        )
        self.role = self.form.add_row("role", tr("Role"), ChoiceField(roles, width=None), required=True)
        self.role.combo.setObjectName("people.role")
        self.role.show_value(AccessRole.OFFICER)
        self.new = NewPassphrase(tr("The new person's passphrase"))
        self.secret_form = Form()
        self.secret = self.secret_form.add_row("secret", tr("Your passphrase"), SecretField(), required=True)
        self.secret.edit.setObjectName("people.secret")
        look.show_if(self.secret_form, asks_passphrase)
        self._asks = asks_passphrase
        self.button: QPushButton = look.secondary_button(tr("Add"), "user-plus")
        self.button.setObjectName("people.add")
        self.button.clicked.connect(self._on_add)
        lines = look.column(look.M)
        for widget in (
            self.form, look.hint(tr("The new person types this passphrase, with nobody looking.")), self.new,
            self.secret_form,
        ):  # fmt: skip
            lines.addWidget(widget)
        lines.addLayout(look.row(self.button, None))
        self.setLayout(lines)

    def ask_own_sign_in(self, *, asked: bool) -> None:
        """Whether who adds the second person has to say their own sign-in name too."""
        self.form.show_row("own_sign_in", asked)

    def forget(self) -> None:
        """Take what was typed out of the widgets."""
        for field in (self.own_sign_in, self.name, self.sign_in):
            field.show_value("")
        self.secret.show_value("")
        self.new.forget()
        self.form.clear_problems()

    @Slot()
    def _on_add(self) -> None:
        values = self.form.read()
        missing = [Problem(Rule.REQUIRED, key) for key in ("name", "sign_in", "role") if not values[key]]
        if self._asks and not self.form.rows["own_sign_in"].isHidden() and not values["own_sign_in"]:
            missing.insert(0, Problem(Rule.REQUIRED, "own_sign_in"))
        self.form.show_problems([*missing, *self.form.problems()])
        if missing or self.form.problems():
            return
        chosen = self.new.read_checked()
        if chosen is None:
            return
        if self._asks and not self.secret.read():
            self.secret.set_problem(tr("Write the passphrase first."))
            self.secret.focus()
            return
        self.asked.emit(NewPerson(values["name"], values["role"], values["sign_in"], chosen))
