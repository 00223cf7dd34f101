"""The cards about documents: what each recipient's copy carries inside, and the register anew from PDFs."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QFrame, QPushButton

from asfdesk.domain.carried import CHOICES, Carry, Dynamics, Recipient
from asfdesk.gui.dress import look
from asfdesk.gui.page import Surroundings
from asfdesk.gui.text import tr
from asfdesk.services.agreeing.carried import carry_for, choose_carry
from asfdesk.services.desk import Desk


class CarriedCard(QFrame):
    """What goes along in each copy of a signed agreement."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        look.with_role(self, "card")
        self._desk = desk
        self.boxes: dict[tuple[Recipient, str], QCheckBox] = {}
        layout = look.column(look.M, look.XL)
        layout.addWidget(look.subheading(tr("Data inside the agreements")))
        layout.addWidget(
            look.hint(
                tr(
                    "A signed agreement can carry its data inside the PDF, so that the register can be rebuilt from it. "
                    "The times and the pressure of a signature are left to the case file and to whoever signed. The "
                    "supervisor never gets more than the participant consented to."
                )
            )
        )
        for recipient in Recipient:
            layout.addWidget(look.section_title(_recipient_words(recipient)))
            for part, words in _parts(recipient):
                box = QCheckBox(words)
                box.setObjectName(f"settings.carried.{recipient}.{part}")
                box.setAccessibleName(f"{_recipient_words(recipient)}: {words}")
                box.clicked.connect(self._on_changed)
                self.boxes[recipient, part] = box
                layout.addWidget(box)
        self.setLayout(layout)

    def show_state(self) -> None:
        """What is chosen now."""
        for recipient in Recipient:
            carry = carry_for(self._desk, recipient)
            chosen = {
                "data": carry.data,
                "dynamics": carry.dynamics is not Dynamics.NONE,
                "number": carry.person_number,
            }
            for part, _ in _parts(recipient):
                box = self.boxes[recipient, part]
                box.setChecked(chosen[part])
                box.setEnabled(part == "data" or carry.data)

    @Slot()
    def _on_changed(self) -> None:
        for recipient in Recipient:
            before = carry_for(self._desk, recipient)
            after = self._read(recipient, before)
            if after != before:
                choose_carry(self._desk, recipient, after)
        self.show_state()

    def _read(self, recipient: Recipient, before: Carry) -> Carry:
        carry = replace(before, data=self.boxes[recipient, "data"].isChecked())
        if (recipient, "dynamics") in self.boxes:
            chosen = self.boxes[recipient, "dynamics"].isChecked()
            carry = replace(carry, dynamics=CHOICES[recipient][0] if chosen else Dynamics.NONE)
        return replace(carry, person_number=self.boxes[recipient, "number"].isChecked())


class RebuildCard(QFrame):
    """The way to the register anew from PDFs."""

    def __init__(self, window: Surroundings) -> None:
        super().__init__()
        look.with_role(self, "card")
        self._window = window
        self.button: QPushButton = look.secondary_button(tr("Rebuild from a folder of PDFs…"), "folder-open")
        self.button.setObjectName("settings.rebuild")
        self.button.clicked.connect(self._on_clicked)
        layout = look.column(look.M, look.XL)
        layout.addWidget(look.subheading(tr("Rebuild the register")))
        layout.addWidget(
            look.hint(
                tr(
                    "If register and backups are lost, the signed agreements that you saved as PDF bring their own data "
                    "back."
                )
            )
        )
        layout.addLayout(look.row(self.button, None))
        self.setLayout(layout)

    @Slot()
    def _on_clicked(self) -> None:
        self._window.navigator.go("rebuild")


def _recipient_words(recipient: Recipient) -> str:
    return {
        Recipient.FILE: tr("The case file"),
        Recipient.PARTICIPANT: tr("The participant"),
        Recipient.SUPERVISOR: tr("The supervisor"),
    }[recipient]


def _parts(recipient: Recipient) -> list[tuple[str, str]]:
    found = [("data", tr("The agreement's data in the file"))]
    if recipient is Recipient.FILE:
        found.append(("dynamics", tr("Times and pressure of all signatures")))
    elif recipient is Recipient.PARTICIPANT:
        found.append(("dynamics", tr("Times and pressure of the participant's own signature")))
    words = tr("Personal identity number")
    if recipient is Recipient.SUPERVISOR:
        words = tr("Personal identity number, if the participant has consented")
    return [*found, ("number", words)]
