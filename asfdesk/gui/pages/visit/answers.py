"""The controls that checklist questions are answered with: large enough for a finger, one Tab stop each.

``answer()`` and ``show_answer()`` speak the stored form (``domain.visit.Answer.value``): a code, a number with a point, an
ISO date, a text, or codes under each other; empty means unanswered.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal, InvalidOperation

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QToolButton

from asfdesk.domain.checklist import NO, NOT_APPLICABLE, PARTLY, PICTURED, YES, Item, ItemKind
from asfdesk.gui.dress import look
from asfdesk.gui.forms.dates import DateField
from asfdesk.gui.forms.fields import Field, LongTextField
from asfdesk.gui.forms.numbers import NumberField
from asfdesk.gui.text import date_text, tr
from asfdesk.gui.widgets.flow import FlowLayout

_YES_NO_ICONS = {YES: "check", PARTLY: "circle-dot", NO: "x", NOT_APPLICABLE: "minus"}


class SegmentField(Field):
    """Large buttons side by side, one or several of them chosen. Arrows walk, Space chooses and takes back, the first
    letter or the digit chooses at once. Choosing the chosen one again takes the answer back.
    """

    typed = False

    def __init__(
        self, options: Sequence[tuple[str, str, str]], *, several: bool = False, ends: str = ""
    ) -> None:
        super().__init__()
        self._several = several
        self._values = [value for value, _, _ in options]
        self._icons = [icon for _, _, icon in options]
        self.buttons: list[QToolButton] = []
        flow = FlowLayout(look.S)
        for value, words, icon in options:
            button = look.with_role(QToolButton(), "answer")
            button.setText(words)
            button.setCheckable(True)
            button.setProperty("value", value)
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            if icon:
                button.setIconSize(look.ICON_BEFORE_TEXT)
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.clicked.connect(self._on_clicked)
            button.installEventFilter(self)
            self.buttons.append(button)
            flow.addWidget(button)
        self.line.addLayout(flow)
        if ends:
            self._outer.addWidget(look.hint(ends))
        self._dress()

    def show_value(self, value: str | None) -> None:
        chosen = (value or "").split("\n") if self._several else [value]
        for known, button in zip(self._values, self.buttons, strict=True):
            button.setChecked(known in chosen)
        self.set_problem("")
        self._dress()

    def read(self) -> str:
        pairs = zip(self._values, self.buttons, strict=True)
        return "\n".join(value for value, button in pairs if button.isChecked())

    def show_answer(self, value: str) -> None:
        """Show a stored answer."""
        self.show_value(value)

    def answer(self) -> str:
        """The answer to store."""
        return self.read()

    def set_name(self, name: str, description: str = "") -> None:
        self._description = description
        for button in self.buttons:
            button.setAccessibleName(f"{name} {button.text()}")
        self._describe()

    def set_read_only(self, read_only: bool) -> None:
        for button in self.buttons:
            button.setEnabled(not read_only)

    @Slot()
    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, QToolButton):
            self._chosen(button)

    def _chosen(self, button: QToolButton) -> None:
        if not self._several and button.isChecked():
            for other in self.buttons:
                if other is not button:
                    other.setChecked(False)
        self._dress()
        self._on_edited()

    def _dress(self) -> None:
        """One Tab stop: the chosen answer, or the first; icons follow the ground they stand on."""
        stop = next((b for b in self.buttons if b.isChecked()), self.buttons[0])
        for button, icon in zip(self.buttons, self._icons, strict=True):
            policy = Qt.FocusPolicy.StrongFocus if button is stop else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(policy)
            if icon:
                button.setIcon(look.icon(icon, "on_accent" if button.isChecked() else "muted"))
        self.control = stop

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        place = next((n for n, button in enumerate(self.buttons) if button is watched), -1)
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()), 0)
        if step and place >= 0:
            target = self.buttons[(place + step) % len(self.buttons)]
            target.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and place >= 0:
            self.buttons[place].click()
            return True
        letter = event.text().strip().casefold()
        if letter and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            found = [b for b in self.buttons if b.text().casefold().startswith(letter)]
            if found:
                found[0].setFocus(Qt.FocusReason.OtherFocusReason)
                found[0].click()
                return True
        return super().eventFilter(watched, event)


class TextAnswer(LongTextField):
    """Free text, kept as it is typed."""

    typed = True

    def __init__(self) -> None:
        super().__init__(lines=3)

    def show_answer(self, value: str) -> None:
        """Show a stored answer."""
        self.show_value(value)

    def answer(self) -> str:
        """The answer to store."""
        return self.read()


class NumberAnswer(NumberField):
    """A number, stored with a point as its sign."""

    typed = True

    def show_answer(self, value: str) -> None:
        """Show a stored answer."""
        try:
            self.show_value(Decimal(value) if value else None)
        except InvalidOperation:
            self.edit.setText(value)

    def answer(self) -> str:
        """The answer to store."""
        found = self.read()
        return "" if found is None else format(found, "f")


class DateAnswer(DateField):
    """A day, stored in ISO form."""

    typed = True

    def show_answer(self, value: str) -> None:
        """Show a stored answer."""
        try:
            self.show_value(date.fromisoformat(value) if value else None)
        except ValueError:
            self.edit.setText(value)

    def answer(self) -> str:
        """The answer to store."""
        day = self.read()
        return day.isoformat() if day else ""


LONGEST_BEFORE = 240
"""Characters of what was said last time; the whole stands in that visit's protocol."""


def said(item: Item, value: str) -> str:
    """A stored answer in words, shortened; empty when there is none or the question takes pictures."""
    if not value or item.kind in PICTURED:
        return ""
    words = {YES: tr("Yes"), PARTLY: tr("Partly"), NO: tr("No"), NOT_APPLICABLE: tr("Not relevant")}
    if item.kind is not ItemKind.YES_NO_PARTLY:
        words = {option.value: option.text for option in item.options}
    if item.kind is ItemKind.DATE:
        try:
            return date_text(date.fromisoformat(value))
        except ValueError:
            return value
    text = ", ".join(words.get(one, one) for one in value.split("\n")) if words else " ".join(value.split())
    return text if len(text) <= LONGEST_BEFORE else f"{text[:LONGEST_BEFORE]}…"


AnswerField = SegmentField | TextAnswer | NumberAnswer | DateAnswer


def answer_field(item: Item) -> AnswerField:
    """The control for one question."""
    if item.kind is ItemKind.YES_NO_PARTLY:
        words = {YES: tr("Yes"), PARTLY: tr("Partly"), NO: tr("No"), NOT_APPLICABLE: tr("Not relevant")}
        return SegmentField([(value, words[value], _YES_NO_ICONS[value]) for value in item.values])
    if item.scale is not None:
        scale = item.scale
        ends = tr("{low} is {low_text}, {high} is {high_text}", low=scale.low, low_text=scale.low_text,
                  high=scale.high, high_text=scale.high_text)  # fmt: skip
        return SegmentField([(value, value, "") for value in item.values], ends=ends)
    if item.kind in (ItemKind.CHOICE, ItemKind.MULTI_CHOICE):
        several = item.kind is ItemKind.MULTI_CHOICE
        options = [(option.value, option.text, "check" if several else "") for option in item.options]
        return SegmentField(options, several=several)
    if item.kind is ItemKind.NUMBER:
        return NumberAnswer(decimals=6, width=160)
    if item.kind is ItemKind.DATE:
        return DateAnswer()
    return TextAnswer()
