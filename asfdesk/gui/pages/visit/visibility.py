"""Who is meant to read a note or a picture, as three words to tap; what is chosen is said in a sentence."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QToolButton, QWidget

from asfdesk.domain.note import Visibility
from asfdesk.gui.dress import look
from asfdesk.gui.text import tr
from asfdesk.gui.widgets.flow import FlowLayout


def visibility_words(visibility: Visibility) -> str:
    """What a choice is called."""
    return {
        Visibility.OFFICER: tr("Only me"),
        Visibility.PROTOCOL: tr("In the protocol"),
        Visibility.SHARED: tr("Shared with the supervisor"),
    }[visibility]


class VisibilityChips(QWidget):
    """``changed`` tells that the officer chose. ``consented``: what is shared does reach the supervisor."""

    changed = Signal()

    def __init__(self, about: str, *, consented: bool, shareable: bool = True) -> None:
        super().__init__()
        self._consented = consented
        self._group = QButtonGroup(self)
        self.chips: dict[Visibility, QToolButton] = {}
        flow = FlowLayout(look.S)
        for visibility in Visibility:
            if visibility is Visibility.SHARED and not shareable:
                continue
            chip = look.with_role(QToolButton(), "touch_chip")
            chip.setText(visibility_words(visibility))
            chip.setCheckable(True)
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            chip.setAccessibleName(f"{about}: {visibility_words(visibility)}")
            chip.clicked.connect(self._on_clicked)
            self._group.addButton(chip)
            self.chips[visibility] = chip
            flow.addWidget(chip)
        self.said = look.hint()
        box = look.column(look.XS)
        box.addLayout(flow)
        box.addWidget(self.said)
        self.setLayout(box)
        self.show_value(Visibility.PROTOCOL)

    def show_value(self, visibility: Visibility) -> None:
        """Show a choice."""
        chip = self.chips.get(visibility) or self.chips[Visibility.PROTOCOL]
        chip.setChecked(True)
        self._say()

    def read(self) -> Visibility:
        """What is chosen."""
        return next((one for one, chip in self.chips.items() if chip.isChecked()), Visibility.PROTOCOL)

    @Slot()
    def _on_clicked(self) -> None:
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        chosen = self.read()
        if chosen is Visibility.OFFICER:
            said = tr("Not in the protocol. It is kept with the case and stands in an access extract.")
        elif chosen is Visibility.PROTOCOL:
            said = tr("In the protocol, but left out of the supervisor's copy.")
        elif self._consented:
            said = tr("In the protocol and in the supervisor's copy.")
        else:
            said = tr("Left out of the supervisor's copy until the participant consents.")
        self.said.setText(said)
