"""Who has signed and who is next: a step for each, that also chooses whose turn it is."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from asfdesk.domain.signature import ROLES, Role
from asfdesk.gui.dress import look
from asfdesk.gui.pages.agreement.words import role_words
from asfdesk.gui.text import tr


class SigningProgress(QWidget):
    """``chosen`` carries the role that shall sign now."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.buttons: dict[Role, QPushButton] = {}
        line = look.column(look.XS)
        for role in ROLES:
            button = look.with_role(QPushButton(), "section")
            button.setObjectName(f"signing.role.{role}")
            button.setCheckable(True)
            button.setIconSize(QSize(look.ICON, look.ICON))
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.setProperty("who", role.value)
            button.clicked.connect(self._on_clicked)
            self.buttons[role] = button
            line.addWidget(button)
        self.setLayout(line)

    def show_parties(self, parties: Collection[Role]) -> None:
        """Who may sign this document; the others have no step."""
        for role, button in self.buttons.items():
            button.setVisible(role in parties)

    def show_state(
        self, names: Mapping[Role, str], left: Collection[Role], current: Role | None, others: str
    ) -> None:
        """Who has signed, who signs now, and what is said of the ``others``."""
        for role, button in self.buttons.items():
            name = names.get(role) or role_words(role)
            signed = role not in left
            if signed:
                state, icon, ink = tr("has signed"), "circle-check", "ok"
            elif role is current:
                state, icon, ink = tr("signs now"), "signature", "accent_text"
            else:
                state, icon, ink = others, "circle-dashed", "muted"
            button.setIcon(look.icon(icon, ink))
            button.setText(tr("{who}: {name} – {state}", who=role_words(role), name=short(name), state=state))
            button.setToolTip(f"{role_words(role)}: {name} – {state}")
            button.setAccessibleName(button.toolTip())
            button.setChecked(role is current)
            button.setEnabled(not signed)

    @Slot()
    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton):
            self.chosen.emit(Role(button.property("who")))


def short(name: str) -> str:
    """A name cut at 28 characters."""
    return name if len(name) <= 28 else name[:27] + "…"
