"""Settings: light or dark, the passphrase and the recovery key, where the register lies, and about the program.

Each card is a module of its own beside this one; this page only stacks them.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from asfdesk.gui import look
from asfdesk.gui.forms.choices import RadioField
from asfdesk.gui.page import Page, Surroundings
from asfdesk.gui.printing import ChoosePrinter, choose_printer
from asfdesk.gui.screen_capture import ScreenShield
from asfdesk.gui.style import Scheme
from asfdesk.gui.text import tr
from asfdesk.services import access
from asfdesk.services.desk import Desk

from .about import AboutCard
from .leaks import LeaksCard
from .passphrase import ChangePassphrase, PassphraseCard
from .recovery import RecoveryCard


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
        shield: ScreenShield | None = None,
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
        self.leaks = LeaksCard(shield or ScreenShield(parent=self))
        for card in (
            self._looks(), self._place(), self.passphrase, self.recovery, self.leaks, AboutCard(),
        ):  # fmt: skip
            card.setMaximumWidth(look.READING_WIDTH)
            column.addWidget(card)
        for card in (self.passphrase, self.recovery):
            card.setVisible(not desk.demo)  # nobody has ever typed a passphrase for the demo register
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
        self.leaks.show_state()

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
