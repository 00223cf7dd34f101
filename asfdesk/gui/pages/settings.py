"""Settings: light or dark, the passphrase and the recovery key, where the register lies, and about the program."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from asfdesk import __version__
from asfdesk.domain.errors import Fault, StoreFault
from asfdesk.gui import look
from asfdesk.gui.forms.choices import ChoiceField, RadioField
from asfdesk.gui.forms.rows import Form
from asfdesk.gui.page import Page, Surroundings
from asfdesk.gui.pages.entrance.card import Busy
from asfdesk.gui.pages.entrance.passphrase import NewPassphrase, SecretField
from asfdesk.gui.pages.entrance.recovery_step import RecoveryStep
from asfdesk.gui.palette import Meaning
from asfdesk.gui.printing import ChoosePrinter, choose_printer
from asfdesk.gui.style import Scheme
from asfdesk.gui.tasks import Report
from asfdesk.gui.text import long_date_text, tr
from asfdesk.gui.wording import fault_text
from asfdesk.paths import resource
from asfdesk.services import access, preferences
from asfdesk.services.desk import Desk

ChangePassphrase = Callable[[Path, str, str], None]


class SettingsPage(Page):
    """Page ``settings``. ``scheme`` tells the choice in use, ``choose_scheme`` changes it everywhere."""

    def __init__(
        self,
        desk: Desk,
        window: Surroundings,
        *,
        scheme: Callable[[], Scheme],
        choose_scheme: Callable[[Scheme], object],
        change: ChangePassphrase = access.change_passphrase,
        choose: ChoosePrinter = choose_printer,
    ) -> None:
        super().__init__(tr("Settings"))
        self.desk, self._window = desk, window
        self._scheme, self._choose_scheme = scheme, choose_scheme
        canvas = QWidget()
        column: QVBoxLayout = look.column(look.L)
        column.setContentsMargins(0, 0, look.M, look.L)
        canvas.setLayout(column)
        self.passphrase = PassphraseCard(desk, window, change)
        self.recovery = RecoveryCard(desk, window, choose)
        for card in (self._looks(), self._place(), self.passphrase, self.recovery, AboutCard()):
            card.setMaximumWidth(look.READING_WIDTH)
            column.addWidget(card)
        column.addStretch(1)
        self.content.addWidget(look.scrolling(canvas), 1)

    def _looks(self) -> QFrame:
        made, inside = look.card(tr("Light and dark"), margin=look.XL)
        self.schemes = RadioField(
            [
                (Scheme.SYSTEM, tr("As the computer")),
                (Scheme.LIGHT, tr("Light")),
                (Scheme.DARK, tr("Dark")),
            ]
        )
        self.schemes.set_name(tr("Light and dark"))
        for button, name in zip(self.schemes.buttons, Scheme, strict=True):
            button.setObjectName(f"settings.{name}")
        self.schemes.changed.connect(self._on_scheme)
        inside.addWidget(self.schemes)
        inside.addWidget(
            look.hint(tr("The size of the text follows the computer's own setting, up to 200 % and more."))
        )
        return made

    def _place(self) -> QFrame:
        made, inside = look.card(tr("Where the register lies"), margin=look.XL)
        folder = self.desk.store.folder
        inside.addWidget(look.body(str(folder), selectable=True))
        inside.addWidget(
            look.hint(
                tr(
                    "The register is encrypted. Copy the whole folder, with the key file, when you move to another "
                    "computer. Keep it out of synchronised folders."
                )
            )
        )
        self.open_folder: QPushButton = look.secondary_button(tr("Open the folder"), "folder-open")
        self.open_folder.setObjectName("settings.folder")
        self.open_folder.clicked.connect(self._on_folder)
        inside.addLayout(look.row(self.open_folder, None))
        return made

    def open(self, subject: object = None) -> None:
        self.schemes.show_value(self._scheme())
        self.recovery.show_state()

    def can_leave(self) -> bool:
        self.passphrase.forget()
        self.recovery.forget()
        return True

    @Slot()
    def _on_scheme(self) -> None:
        chosen = self.schemes.read()
        if isinstance(chosen, Scheme):
            self._choose_scheme(chosen)

    @Slot()
    def _on_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.desk.store.folder)))


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
        layout.addWidget(look.subheading(tr("Passphrase")))
        for widget in (self.old_form, self.new, self.busy):
            layout.addWidget(widget)
        layout.addLayout(look.row(self.button, None))
        self.setLayout(layout)

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
        folder, change = self._desk.store.folder, self._change

        def work(_progress: Report) -> object:
            return change(folder, old, new)

        task = self._window.tasks.run(work)
        task.succeeded.connect(self._on_changed)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_changed(self, _nothing: object) -> None:
        self._set_working(working=False)
        self.forget()
        self._window.messages.show_ok(tr("The passphrase is changed. Use the new one from now on."))

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        self._set_working(working=False)
        show_refusal(self.old, error, self._window)

    def _set_working(self, *, working: bool) -> None:
        self.busy.setVisible(working)
        for widget in (self.old_form, self.new, self.button):
            widget.setEnabled(not working)


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
            key = access.renew_recovery_key(desk.store.folder, secret)
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


class AboutCard(QFrame):
    """Version and licences; the texts are shown here, never fetched."""

    def __init__(self) -> None:
        super().__init__()
        look.with_role(self, "card")
        layout = look.column(look.M, look.XL)
        layout.addWidget(look.subheading(tr("About asfdesk")))
        layout.addWidget(look.body(tr("Version {version}", version=__version__), selectable=True))
        files = sorted(resource("licences").glob("*.*"))
        names = [(str(file), _licence_name(file)) for file in files]
        self.licences = ChoiceField(names, placeholder=tr("Choose a licence to read"), width=360)
        self.licences.set_name(tr("Licences of the parts"))
        self.licences.combo.setObjectName("settings.licences")
        self.licences.changed.connect(self._on_licence)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(tr("Licence text"))
        self.text.setFixedHeight(280)
        self.text.hide()
        layout.addWidget(look.section_title(tr("Licences of the parts")))
        layout.addWidget(self.licences)
        layout.addWidget(self.text)
        self.setLayout(layout)

    @Slot()
    def _on_licence(self) -> None:
        chosen = self.licences.read()
        self.text.setVisible(chosen is not None)
        if isinstance(chosen, str):
            self.text.setPlainText(Path(chosen).read_text(encoding="utf-8"))


def _licence_name(file: Path) -> str:
    return tr("All parts and their licences") if file.stem == "THIRD_PARTY" else file.stem


def show_refusal(field: SecretField, error: BaseException, window: Surroundings) -> None:
    """A wrong passphrase at its field, every other refusal in the message bar."""
    if isinstance(error, StoreFault) and error.fault is Fault.WRONG_KEY:
        field.set_problem(tr("The passphrase is not right."))
        field.focus()
    elif isinstance(error, StoreFault):
        field.set_problem(fault_text(error))
    else:
        window.messages.show_error(error)
