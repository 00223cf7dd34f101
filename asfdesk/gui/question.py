"""The boxes that questions are asked in: choices as buttons, and a reason with a short list and the officer's own words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from .dress import look
from .forms.choices import RadioField
from .forms.fields import TextField
from .text import tr

LONGEST_WORDS = 200


class Question(QDialog):
    """A question with its choices as buttons; Escape means none of them."""

    def __init__(
        self, parent: QWidget | None, title: str, text: str, choices: Sequence[str], *, danger: bool = False
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(420)
        self.chosen: int | None = None
        self.buttons: list[QPushButton] = []
        layout = look.column(look.M, look.XL)
        self.setLayout(layout)
        layout.addWidget(look.subheading(title))
        told = look.body(text)
        look.show_if(told, bool(text))
        layout.addWidget(told)
        self.place = look.column(look.XS)
        layout.addLayout(self.place)
        layout.addSpacing(look.S)
        cancel = look.secondary_button(tr("Cancel"))
        cancel.clicked.connect(self.reject)
        line = look.row(None, cancel)
        for index, choice in reversed(list(enumerate(choices))):
            first = index == 0
            make = (
                look.danger_button
                if danger and first
                else look.primary_button
                if first
                else look.secondary_button
            )
            button = make(choice)
            button.setObjectName(f"choice-{index}")
            button.setDefault(first and not danger)
            button.clicked.connect(self._on_clicked)
            self.buttons.insert(0, button)
            line.addWidget(button)
        if danger:
            cancel.setFocus()
        layout.addLayout(line)

    def showEvent(self, event: QShowEvent) -> None:
        """As tall as the words need at this width: a dialog asks its lines for their height before it knows its width."""
        super().showEvent(event)
        for child in self.findChildren(QWidget):
            child.ensurePolished()  # the style sheet's sizes of letters decide the height
        layout = self.layout()
        if layout is not None:
            layout.invalidate()
            self.resize(self.width(), layout.totalHeightForWidth(self.width()))

    def _on_clicked(self) -> None:
        self.chosen = next(index for index, button in enumerate(self.buttons) if button is self.sender())
        self.accept()


class ReasonQuestion(Question):
    """Why something is done: one of a short list, and words of the officer's own, which the choice ``own`` needs."""

    def __init__(
        self, parent: QWidget | None, title: str, text: str, choices: Sequence[str], *, own: int, yes: str
    ) -> None:
        super().__init__(parent, title, text, [yes])
        self._own = own
        self.reasons = RadioField(list(enumerate(choices)), vertical=True)
        self.own_words = TextField(longest=LONGEST_WORDS)
        for field, name in ((self.reasons, tr("Reason")), (self.own_words, tr("In your own words"))):
            label = look.with_role(look.body(name), "label")
            label.setBuddy(field.control)
            field.set_name(name)
            self.place.addWidget(label)
            self.place.addWidget(field)
            self.place.addSpacing(look.S)
            field.changed.connect(self._on_changed)
        for index, button in enumerate(self.reasons.buttons):
            button.setObjectName(f"reason-{index}")
            button.setMinimumHeight(button.sizeHint().height())
        self.own_words.control.setObjectName("reason.words")
        self.reasons.focus()
        self._on_changed()

    @property
    def answer(self) -> tuple[int, str] | None:
        """Which reason and the words beside it; None while something is missing."""
        index, words = self.reasons.read(), str(self.own_words.read() or "").strip()
        if not isinstance(index, int) or (index == self._own and not words):
            return None
        return index, words

    @Slot()
    def _on_changed(self) -> None:
        self.buttons[0].setEnabled(self.answer is not None)
