"""The card that changes the passphrase."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QPushButton

from asfdesk.gui.dress import look
from asfdesk.gui.forms.rows import Form
from asfdesk.gui.page import Surroundings
from asfdesk.gui.pages.entrance.card import Busy
from asfdesk.gui.pages.entrance.passphrase import NewPassphrase, SecretField
from asfdesk.gui.tasks import Report
from asfdesk.gui.text import tr
from asfdesk.services.desk import Desk
from asfdesk.services.entry import people

from .refusal import show_refusal

ChangePassphrase = Callable[..., None]
"""``change(folder, old, new, who=person)``."""


class PassphraseCard(QFrame):
    """The passphrase now, and the new one twice."""

    def __init__(self, desk: Desk, window: Surroundings, change: ChangePassphrase) -> None:
        super().__init__()
        look.with_role(self, "card")
        self._desk, self._window, self._change = desk, window, change
        self.old_form = Form()
        self.old = self.old_form.add_row(
            "old", tr("The passphrase you have now"), SecretField(), required=True
        )
        self.old.edit.setObjectName("settings.old_passphrase")
        self.new = NewPassphrase(tr("New passphrase"))
        self.busy = Busy(tr("Changing the passphrase…"))
        self.button: QPushButton = look.secondary_button(tr("Change the passphrase"), "key-round")
        self.button.setObjectName("settings.change_passphrase")
        self.button.clicked.connect(self._on_change)
        layout = look.column(look.M, look.XL)
        self.cost = look.hint()
        self.cost.setObjectName("settings.cost")
        layout.addWidget(look.subheading(tr("Passphrase")))
        layout.addWidget(self.cost)
        for widget in (self.old_form, self.new, self.busy):
            layout.addWidget(widget)
        layout.addLayout(look.row(self.button, None))
        self.setLayout(layout)

    def show_state(self) -> None:
        """What one guess costs, as it was measured when the passphrase was made."""
        cost = people.cost(self._desk)
        self.cost.setText(
            tr(
                "Each guess costs a computer like this about a second: Argon2id with {memory} MiB of memory, {passes} passes "
                "and {lanes} lanes. It is measured anew when you change the passphrase.",
                memory=cost.memory // 1024,
                passes=cost.passes,
                lanes=cost.lanes,
            )
            if cost is not None
            else ""
        )

    def forget(self) -> None:
        """Take what was typed out of the widgets."""
        self.old.show_value("")
        self.new.forget()

    @Slot()
    def _on_change(self) -> None:
        old = self.old.read()
        if not old:
            self.old.set_problem(tr("Write the passphrase first."))
            self.old.focus()
            return
        new = self.new.read_checked()
        if new is None:
            return
        self._set_working(working=True)
        folder, change, who = self._desk.store.folder, self._change, self._desk.store.person

        def work(_progress: Report) -> object:
            return change(folder, old, new, who=who)

        task = self._window.tasks.run(work)
        task.succeeded.connect(self._on_changed)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_changed(self, _nothing: object) -> None:
        self._set_working(working=False)
        self.forget()
        self.show_state()
        self._window.messages.show_ok(tr("The passphrase is changed. Use the new one from now on."))

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        self._set_working(working=False)
        show_refusal(self.old, error, self._window)

    def _set_working(self, *, working: bool) -> None:
        self.busy.setVisible(working)
        for widget in (self.old_form, self.new, self.button):
            widget.setEnabled(not working)
