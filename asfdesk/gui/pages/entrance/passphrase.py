"""Typing a passphrase: hidden until asked for, and, when it is new, judged while it is typed.

Used before the register is open, so nothing here may import the store or the documents.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QProgressBar, QWidget

from asfdesk.domain.errors import Problem
from asfdesk.gui.dress import look
from asfdesk.gui.forms.fields import Field
from asfdesk.gui.forms.rows import Form
from asfdesk.gui.text import tr
from asfdesk.services.entry import access

JUDGE_AFTER_MS = 200


class SecretField(Field):
    """A passphrase or key; dots until the eye is pressed. Nothing is trimmed: a blank may be part of it."""

    def __init__(self) -> None:
        super().__init__()
        self.edit = QLineEdit()
        self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.edit.setMaxLength(1000)
        self.edit.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self.edit.textEdited.connect(self._on_edited)
        self.button = look.icon_button("eye", tr("Show what is typed"), "muted")
        self.button.clicked.connect(self._on_clicked)
        self.control = self.edit
        self.line.addWidget(self.edit, 1)
        self.line.addWidget(self.button)

    def show_value(self, value: str | None) -> None:
        self.edit.setText(value or "")
        self._show(shown=False)
        self.set_problem("")

    def read(self) -> str:
        return self.edit.text()

    @Slot()
    def _on_clicked(self) -> None:
        self._show(shown=self.edit.echoMode() is QLineEdit.EchoMode.Password)
        self.edit.setFocus()

    def _show(self, *, shown: bool) -> None:
        modes = QLineEdit.EchoMode
        self.edit.setEchoMode(modes.Normal if shown else modes.Password)
        name = tr("Hide what is typed") if shown else tr("Show what is typed")
        self.button.setIcon(look.icon("eye-off" if shown else "eye", "muted"))
        self.button.setToolTip(name)
        self.button.setAccessibleName(name)


class StrengthMeter(QWidget):
    """How hard a passphrase is to guess, as a bar and in words, with what would make it better."""

    def __init__(self) -> None:
        super().__init__()
        self.bar = QProgressBar()
        self.bar.setRange(0, 4)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("Strength of the passphrase"))
        self.words = look.hint()
        lines = look.column(look.XS)
        lines.addWidget(self.bar)
        lines.addWidget(self.words)
        self.setLayout(lines)
        self.show_strength("", ())

    def show_strength(self, passphrase: str, known: Iterable[str]) -> None:
        """Judge ``passphrase`` again; ``known`` are words that a guesser tries first."""
        if not passphrase:
            self.bar.setValue(0)
            self.words.setText(tr("Four words that do not belong together are strong and easy to remember."))
            return
        judged = access.strength(passphrase, known)
        self.bar.setValue(judged.score)
        self.words.setText(
            tr("{grade} {advice}", grade=_grade(judged.score), advice=_advice(judged.hint)).strip()
        )
        self.bar.setAccessibleDescription(self.words.text())


def _grade(score: int) -> str:
    return (
        tr("Too easy to guess."),
        tr("Too easy to guess."),
        tr("Almost there."),
        tr("Strong."),
        tr("Very strong."),
    )[score]


def _advice(hint: access.Hint) -> str:
    return {
        access.Hint.TOO_SHORT: tr("Use at least {shortest} characters.", shortest=access.SHORTEST),
        access.Hint.COMMON: tr("It has words that are often used in passwords. Add an uncommon one."),
        access.Hint.NAME_OR_DATE: tr("Names and dates are guessed first. Add another word."),
        access.Hint.KEYBOARD: tr("Keys that lie side by side are guessed first. Use words."),
        access.Hint.REPEATED: tr("Repeated signs add nothing. Use different words."),
        access.Hint.ADD_WORDS: tr("Add another word."),
        access.Hint.GOOD: "",
    }[hint]


class NewPassphrase(Form):
    """A new passphrase typed twice with its strength; ``read_checked`` gives it when it is good enough."""

    def __init__(self, name: str = "") -> None:
        super().__init__()
        self.first = self.add_row("passphrase", name or tr("Passphrase"), SecretField(), required=True)
        self.first.edit.setObjectName("passphrase.first")
        self.meter = StrengthMeter()
        self.add_widget(self.meter)
        self.again = self.add_row("again", tr("The passphrase once more"), SecretField(), required=True)
        self.again.edit.setObjectName("passphrase.again")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(JUDGE_AFTER_MS)
        self._timer.timeout.connect(self._judge)
        self.first.changed.connect(self._timer.start)

    def read_checked(self) -> str | None:
        """The passphrase, or None after its problems have been shown at the fields."""
        self._judge()
        found: list[Problem] = access.passphrase_problems(self.first.read(), self.again.read())
        if found:
            self.show_problems(found)
            return None
        return self.first.read()

    def forget(self) -> None:
        """Take what was typed out of the widgets."""
        self.first.show_value("")
        self.again.show_value("")
        self._judge()

    @Slot()
    def _judge(self) -> None:
        self._timer.stop()
        self.meter.show_strength(self.first.read(), ())


def is_enter(event: QKeyEvent) -> bool:
    """Whether Enter was pressed, on the keyboard or the number pad."""
    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
