"""The box for the password of a file that is sent: proposed, in clear, judged, and gone with the box."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from asfdesk.services.output.locked_exports import SHORTEST

from ..dress import look
from ..pages.entrance.passphrase import StrengthMeter
from ..question import Question
from ..text import tr


class PasswordQuestion(Question):
    """``password`` is what was agreed on."""

    def __init__(self, parent: QWidget | None, proposed: str, about: str = "") -> None:
        super().__init__(
            parent,
            tr("Save with a password"),
            about
            or tr(
                "The file becomes an encrypted PDF (AES-256). Its pages open in Edge, Chrome, Firefox, Safari, Preview and "
                "Adobe Reader without anything being installed. An encrypted file is no archive file (PDF/A); the original "
                "that is one, with its seal, lies in it as an attachment, which Firefox, Chrome and Adobe Reader can take out."
            ),
            [tr("Save encrypted")],
        )
        self.edit = QLineEdit(proposed)
        self.edit.setObjectName("password.text")
        self.edit.setMaxLength(127)
        self.edit.setAccessibleName(tr("Password of the file"))
        self.edit.setClearButtonEnabled(True)
        self.copy = look.icon_button("copy", tr("Copy the password"))
        self.copy.clicked.connect(self._on_copy)
        self.meter = StrengthMeter()
        label = look.with_role(look.body(tr("Password of the file")), "label")
        label.setBuddy(self.edit)
        self.place.addWidget(label)
        line = look.row(self.edit, self.copy)
        line.setStretch(0, 1)
        self.place.addLayout(line)
        self.place.addWidget(self.meter)
        self.place.addSpacing(look.S)
        self.place.addWidget(
            look.body(
                tr(
                    "Write it down now: it is shown this once and is stored nowhere. Tell it by telephone or text message, "
                    "never in the same message as the file."
                )
            )
        )
        self.edit.textChanged.connect(self._on_changed)
        self._on_changed()

    @property
    def password(self) -> str:
        """Without blanks around it."""
        return self.edit.text().strip()

    @Slot()
    def _on_changed(self) -> None:
        self.meter.show_strength(self.password, ())
        self.buttons[0].setEnabled(len(self.password) >= SHORTEST)
        self.copy.setEnabled(bool(self.password))

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.password)
