"""The card of what keeps personal data from leaking out of the window: screen capture and the clipboard."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame

from asfdesk.gui.dress import look
from asfdesk.gui.dress.palette import Meaning
from asfdesk.gui.forms.choices import RadioField
from asfdesk.gui.guards.screen_capture import Capture, ScreenShield
from asfdesk.gui.text import tr


class LeaksCard(QFrame):
    """When screenshots are blocked, whether this computer can do it, and what becomes of what is copied."""

    def __init__(self, shield: ScreenShield) -> None:
        super().__init__()
        look.with_role(self, "card")
        self._shield = shield
        self.capture = RadioField(
            [
                (Capture.ALWAYS, tr("Always")),
                (Capture.PROTECTED, tr("While a case with a protected identity is in view")),
                (Capture.NEVER, tr("Never")),
            ],
            vertical=True,
        )
        self.capture.set_name(tr("Block screenshots, recordings and shared screens"))
        for button, name in zip(self.capture.buttons, Capture, strict=True):
            button.setObjectName(f"settings.capture.{name}")
        self.capture.changed.connect(self._on_chosen)
        self.state = look.badge("")
        self.state.setObjectName("settings.capture_state")
        self.limits = look.hint(_limits(shield))
        layout = look.column(look.M, look.XL)
        layout.addWidget(look.subheading(tr("The screen and the clipboard")))
        layout.addWidget(
            look.with_role(look.body(tr("Block screenshots, recordings and shared screens")), "label")
        )
        layout.addWidget(self.capture)
        layout.addLayout(look.row(self.state, None))
        layout.addWidget(self.limits)
        layout.addWidget(look.separator())
        layout.addWidget(
            look.body(
                tr(
                    "What you copy from the program is taken out of the clipboard after a minute, when you lock and when "
                    "you close, unless you have copied something else. Clipboard histories are asked not to keep it."
                )
            )
        )
        self.setLayout(layout)
        self.show_state()

    def show_state(self) -> None:
        """The choice in use and what it comes to on this computer; red when it cannot be kept."""
        shield = self._shield
        self.capture.show_value(shield.choice)
        if shield.choice is Capture.NEVER:
            look.set_badge(self.state, tr("Screenshots are allowed"), Meaning.WARNING)
        elif not shield.possible:
            look.set_badge(self.state, tr("This computer cannot block screenshots"), Meaning.DANGER)
        elif shield.failed:
            look.set_badge(self.state, tr("The computer refused to block screenshots"), Meaning.DANGER)
        else:
            look.set_badge(self.state, tr("Screenshots are blocked as chosen"), Meaning.OK)

    @Slot()
    def _on_chosen(self) -> None:
        chosen = self.capture.read()
        if isinstance(chosen, Capture):
            self._shield.choose(chosen)
            self.show_state()


def _limits(shield: ScreenShield) -> str:
    if not shield.possible:
        return tr(
            "Windows and macOS can do it, Linux cannot. Think of who can see the screen, and end shared screens before "
            "you open a case."
        )
    return tr("It does not help against a camera, and on newer macOS not against every recording program.")
