"""The card of the recovery key: whether it is on paper, and making another."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QPushButton

from asfdesk.gui.dress import look
from asfdesk.gui.dress.palette import Meaning
from asfdesk.gui.forms.rows import Form
from asfdesk.gui.page import Surroundings
from asfdesk.gui.pages.entrance.card import Busy
from asfdesk.gui.pages.entrance.passphrase import SecretField
from asfdesk.gui.pages.entrance.recovery_step import RecoveryStep
from asfdesk.gui.printing import ChoosePrinter
from asfdesk.gui.tasks import Report
from asfdesk.gui.text import long_date_text, tr
from asfdesk.services import preferences
from asfdesk.services.desk import Desk
from asfdesk.services.entry import access

from .refusal import show_refusal


class RecoveryCard(QFrame):
    """Whether somebody has the recovery key on paper, and making another when the paper is lost."""

    def __init__(self, desk: Desk, window: Surroundings, choose: ChoosePrinter) -> None:
        super().__init__()
        look.with_role(self, "card")
        self._desk, self._window = desk, window
        self.state = look.badge("")
        self.state.setObjectName("settings.recovery_state")
        self.form = Form()
        self.secret = self.form.add_row("secret", tr("Your passphrase"), SecretField(), required=True)
        self.secret.edit.setObjectName("settings.recovery_passphrase")
        self.button: QPushButton = look.secondary_button(tr("Make a new recovery key"), "key-round")
        self.button.setObjectName("settings.new_recovery")
        self.button.clicked.connect(self._on_make)
        self.busy = Busy(tr("Making a new recovery key…"))
        self.step = RecoveryStep(window.ask, clock=desk.now, choose=choose)
        self.step.kept.connect(self._on_kept)
        self.step.hide()
        layout = look.column(look.M, look.XL)
        layout.addWidget(look.subheading(tr("Recovery key")))
        layout.addLayout(look.row(self.state, None))
        layout.addWidget(
            look.hint(tr("Make a new one if the paper is lost. The old key then opens older backups only."))
        )
        for widget in (self.form, self.busy):
            layout.addWidget(widget)
        layout.addLayout(look.row(self.button, None))
        layout.addWidget(self.step)
        self.setLayout(layout)

    def show_state(self) -> None:
        """When the key was last proved, in red if never."""
        kept = preferences.recovery_key_kept_on(self._desk)
        if kept is None:
            look.set_badge(self.state, tr("Nobody has shown that the key is on paper"), Meaning.DANGER)
        else:
            look.set_badge(self.state, tr("On paper since {day}", day=long_date_text(kept)), Meaning.OK)

    def forget(self) -> None:
        """Take passphrase and key off the screen."""
        self.secret.show_value("")
        self.step.forget()
        self.step.hide()
        self.form.show()
        self.button.show()

    @Slot()
    def _on_make(self) -> None:
        secret = self.secret.read()
        if not secret:
            self.secret.set_problem(tr("Write the passphrase first."))
            self.secret.focus()
            return
        self._set_working(working=True)
        desk = self._desk

        def work(_progress: Report) -> object:
            key = access.renew_recovery_key(desk.store.folder, secret, who=desk.store.person)
            preferences.recovery_key_is_new(desk)
            return key

        task = self._window.tasks.run(work)
        task.succeeded.connect(self._on_made)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_made(self, key: object) -> None:
        self._set_working(working=False)
        self.secret.show_value("")
        self.form.hide()
        self.button.hide()
        self.step.show_key(str(key))
        self.step.show()
        self.show_state()
        self.step.print_button.setFocus()

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        self._set_working(working=False)
        show_refusal(self.secret, error, self._window)

    @Slot()
    def _on_kept(self) -> None:
        preferences.recovery_key_is_kept(self._desk)
        self.forget()
        self.show_state()
        self._window.messages.show_ok(tr("The new recovery key holds. Destroy the old paper."))

    def _set_working(self, *, working: bool) -> None:
        self.busy.setVisible(working)
        self.form.setEnabled(not working)
        self.button.setEnabled(not working)
