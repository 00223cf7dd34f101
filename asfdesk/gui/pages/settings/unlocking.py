"""The card of the shorter ways: the computer's keyring instead of the passphrase, and the PIN for a lent screen."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QPushButton

from asfdesk.domain.people import LONGEST_PIN, SHORTEST_PIN
from asfdesk.gui.dress import look
from asfdesk.gui.dress.palette import Meaning
from asfdesk.gui.forms.rows import Form
from asfdesk.gui.page import Surroundings
from asfdesk.gui.pages.entrance.card import Busy
from asfdesk.gui.pages.entrance.passphrase import SecretField
from asfdesk.gui.tasks import Report
from asfdesk.gui.text import tr
from asfdesk.services.desk import Desk
from asfdesk.services.entry import people, pin

from .refusal import show_refusal


class UnlockingCard(QFrame):
    """Both are off until somebody turns them on, and can be withdrawn."""

    def __init__(self, desk: Desk, window: Surroundings) -> None:
        super().__init__()
        look.with_role(self, "card")
        self._desk, self._window = desk, window
        self.keyring = look.badge("")
        self.keyring.setObjectName("settings.keyring_state")
        self.form = Form()
        self.secret = self.form.add_row("secret", tr("Your passphrase"), SecretField(), required=True)
        self.secret.edit.setObjectName("settings.keyring_passphrase")
        self.use: QPushButton = look.secondary_button(
            tr("Open by the computer's keyring as well"), "key-round"
        )
        self.use.setObjectName("settings.use_keyring")
        self.use.clicked.connect(self._on_use)
        self.withdraw: QPushButton = look.secondary_button(tr("Withdraw from the keyring"), "x")
        self.withdraw.setObjectName("settings.withdraw_keyring")
        self.withdraw.clicked.connect(self._on_withdraw)
        self.busy = Busy(tr("Asking the computer's keyring…"))
        self.pin_state = look.badge("")
        self.pin_state.setObjectName("settings.pin_state")
        self.pin_form = Form()
        self.pin = self.pin_form.add_row(
            "pin", tr("New PIN"), SecretField(),
            hint=tr("{shortest}–{longest} digits.", shortest=SHORTEST_PIN, longest=LONGEST_PIN),
        )  # fmt: skip
        self.pin.edit.setObjectName("settings.pin")
        self.pin_again = self.pin_form.add_row("pin_again", tr("The PIN once more"), SecretField())
        self.pin_again.edit.setObjectName("settings.pin_again")
        self.set_pin: QPushButton = look.secondary_button(tr("Set the PIN"), "check")
        self.set_pin.setObjectName("settings.set_pin")
        self.set_pin.clicked.connect(self._on_pin)
        self.drop_pin: QPushButton = look.quiet_button(tr("Remove the PIN"), "x")
        self.drop_pin.setObjectName("settings.drop_pin")
        self.drop_pin.clicked.connect(self._on_drop_pin)
        layout = look.column(look.M, look.XL)
        layout.addWidget(look.subheading(tr("Unlocking")))
        layout.addWidget(look.section_title(tr("The computer's keyring")))
        layout.addLayout(look.row(self.keyring, None))
        layout.addWidget(
            look.hint(
                tr(
                    "Whoever is signed in to this computer as you can then open the register without the passphrase. The "
                    "keyring keeps a key of its own, never the passphrase."
                )
            )
        )
        for widget in (self.form, self.busy):
            layout.addWidget(widget)
        layout.addLayout(look.wrapped(self.use, self.withdraw))
        layout.addWidget(look.separator())
        layout.addWidget(look.section_title(tr("PIN for a lent screen")))
        layout.addLayout(look.row(self.pin_state, None))
        layout.addWidget(
            look.hint(
                tr(
                    "When you lend the screen, for a signature, only that document can be reached until you write the "
                    "PIN. It does not open a locked register. After five wrong tries only the passphrase helps."
                )
            )
        )
        layout.addWidget(self.pin_form)
        layout.addLayout(look.wrapped(self.set_pin, self.drop_pin))
        self.setLayout(layout)

    def show_state(self) -> None:
        """What is on."""
        me = people.me(self._desk)
        on = me is not None and me.keyring
        look.set_badge(
            self.keyring, tr("On") if on else tr("Off"), Meaning.WARNING if on else Meaning.NEUTRAL
        )
        self.form.setVisible(not on)
        self.use.setVisible(not on)
        self.withdraw.setVisible(on)
        there = pin.has_pin(self._desk)
        said = tr("A PIN is set") if there else tr("No PIN: the passphrase takes the screen back")
        look.set_badge(self.pin_state, said, Meaning.OK if there else Meaning.NEUTRAL)
        self.drop_pin.setVisible(there)

    def forget(self) -> None:
        """Take what was typed out of the widgets."""
        for field in (self.secret, self.pin, self.pin_again):
            field.show_value("")
        self.pin_form.clear_problems()

    @Slot()
    def _on_use(self) -> None:
        secret, desk = self.secret.read(), self._desk
        if not secret:
            self.secret.set_problem(tr("Write the passphrase first."))
            self.secret.focus()
            return

        def work(_progress: Report) -> object:
            return people.use_keyring(desk, secret)

        self._set_working(working=True)
        task = self._window.tasks.run(work)
        task.succeeded.connect(self._on_used)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_used(self, _nothing: object) -> None:
        self._over()
        self._window.messages.show_ok(
            tr("The computer's keyring opens the register from now on, and so does the passphrase.")
        )

    @Slot()
    def _on_withdraw(self) -> None:
        desk = self._desk

        def work(_progress: Report) -> bool:
            return people.withdraw_keyring(desk)

        self._set_working(working=True)
        task = self._window.tasks.run(work)
        task.succeeded.connect(self._on_withdrawn)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_withdrawn(self, gone: object) -> None:
        self._over()
        if gone:
            self._window.messages.show_ok(tr("Only the passphrase opens the register now."))
        else:
            self._window.messages.show_info(
                tr(
                    "Only the passphrase opens the register now. The keyring did not let go of its key, which opens "
                    "nothing any more."
                )
            )

    @Slot()
    def _on_pin(self) -> None:
        chosen = self.pin.read()
        found = pin.pin_problems(chosen, self.pin_again.read())
        self.pin_form.show_problems(found)
        if found:
            return
        desk = self._desk

        def work(_progress: Report) -> object:
            return pin.set_pin(desk, chosen)

        self._set_working(working=True)
        task = self._window.tasks.run(work, writes=True)
        task.succeeded.connect(self._on_pin_set)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_pin_set(self, _nothing: object) -> None:
        self._over()
        self._window.messages.show_ok(tr("The PIN is set. Use it to take back a lent screen."))

    @Slot()
    def _on_drop_pin(self) -> None:
        pin.drop_pin(self._desk)
        self._over()

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        self._set_working(working=False)
        show_refusal(self.secret, error, self._window)

    def _over(self) -> None:
        self._set_working(working=False)
        self.forget()
        self.show_state()

    def _set_working(self, *, working: bool) -> None:
        self.busy.setVisible(working)
        for widget in (self.form, self.use, self.withdraw, self.pin_form, self.set_pin, self.drop_pin):
            widget.setEnabled(not working)
