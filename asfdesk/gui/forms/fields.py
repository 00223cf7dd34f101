"""A field shows one value and reads it back; it knows what was typed wrong, and no store.

Every field has ``show_value(value)``, ``read()``, ``problems()`` (what is typed but cannot be read; the rules of the
trade stay in the domain), the signal ``changed`` (the officer changed it, never :meth:`show_value`), and shows a problem
under itself with :meth:`set_problem`. ``control`` is the widget that gets focus, label and accessible name.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from asfdesk.domain import writing
from asfdesk.domain.errors import Problem, Rule
from asfdesk.gui.dress import look
from asfdesk.gui.text import number_text, tr
from asfdesk.gui.words.wording import problems_text

Check = Callable[[str, str], list[Problem]]


class Field(QWidget):
    """What every field is. A subclass sets ``control`` and overrides show_value, read and perhaps problems."""

    changed = Signal()
    natural_width: int | None = None  # pixels; None takes the width there is

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.control: QWidget = self
        self.problem_text = ""
        self._description = ""
        self._outer: QVBoxLayout = look.column(look.XS)
        self.setLayout(self._outer)
        self.line: QHBoxLayout = look.row(spacing=look.XS)
        self._outer.addLayout(self.line)
        self._problem: QLabel | None = None

    def show_value(self, value: Any) -> None:
        """Show ``value``; None is empty. Does not emit ``changed``."""
        raise NotImplementedError

    def read(self) -> Any:
        """The value, or None when it is empty or cannot be read."""
        raise NotImplementedError

    def problems(self) -> list[Problem]:
        """What is typed but cannot be read; ``Problem.field`` is empty here and filled in by the form."""
        return []

    def set_name(self, name: str, description: str = "") -> None:
        """The accessible name, and help that a screen reader reads after it."""
        self._description = description
        self.control.setAccessibleName(name)
        self._describe()

    def set_read_only(self, read_only: bool) -> None:
        """Show without letting it be changed."""
        self.control.setEnabled(not read_only)

    def set_problem(self, text: str, rest: str = "") -> None:
        """Show ``text`` under the field; empty takes it away. ``rest`` points inside a field of several parts."""
        if text == self.problem_text:
            return
        self.problem_text = text
        if self._problem is None:
            self._problem = look.problem_label()
            self._outer.addWidget(self._problem)
        self._problem.setText(text)
        self._problem.setVisible(bool(text))
        look.set_property(self.control, "problem", bool(text))
        self._describe()

    def focus(self) -> None:
        """Put the focus where the problem can be mended."""
        self.control.setFocus(Qt.FocusReason.OtherFocusReason)

    def _describe(self) -> None:
        self.control.setAccessibleDescription(" ".join(filter(None, (self.problem_text, self._description))))

    @Slot()
    def _on_edited(self) -> None:
        self.set_problem("")
        self.changed.emit()

    @Slot()
    def _on_left(self) -> None:
        self.set_problem(problems_text(self.problems()))


class TextField(Field):
    """One line of text. ``check`` is a rule of :mod:`asfdesk.domain.writing`, asked when the field is left.

    More than ``longest`` can be typed and is told: cut off in silence, nobody would know that the end was lost.
    """

    def __init__(
        self, *, check: Check | None = None, placeholder: str = "", width: int | None = None,
        longest: int = 10_000,
    ) -> None:  # fmt: skip
        super().__init__()
        self.natural_width = width
        self._check, self._longest = check, longest
        self.edit = QLineEdit()
        self.edit.setPlaceholderText(placeholder)
        self.edit.textEdited.connect(self._on_edited)
        self.edit.editingFinished.connect(self._on_left)
        self.control = self.edit
        self.line.addWidget(self.edit)

    def show_value(self, value: str | None) -> None:
        self.edit.setText(value or "")
        self.edit.setCursorPosition(0)
        self.set_problem("")

    def read(self) -> str:
        return writing.tidy(self.edit.text())

    def problems(self) -> list[Problem]:
        text = self.read()
        if self._check and (found := self._check(text, "")) and text:
            return found
        if len(text) > self._longest:
            return [Problem(Rule.TOO_LONG, "", {"length": len(text), "longest": self._longest})]
        return []

    def set_read_only(self, read_only: bool) -> None:
        self.edit.setReadOnly(read_only)
        look.set_property(self.edit, "readOnly", read_only)


class _Text(QPlainTextEdit):
    """Tab leaves the text, as in every other field. ``offering``: a list of completions, whose keys are not the text's."""

    left = Signal()
    offering: QWidget | None = None

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)

    def focusOutEvent(self, event: Any) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        chosen_by = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
        offered = self.offering is not None and self.offering.isVisible() and event.key() in chosen_by
        if offered or event.key() == Qt.Key.Key_Escape:
            event.ignore()
            return
        super().keyPressEvent(event)


class LongTextField(Field):
    """Text of several lines that grows from ``lines`` to ``most_lines``; counts when it nears ``longest``."""

    def __init__(self, *, lines: int = 3, most_lines: int = 14, longest: int = writing.TEXT) -> None:
        super().__init__()
        self._lines, self._most, self._longest = lines, most_lines, longest
        self.edit = _Text()
        self.edit.left.connect(self._on_left)
        self.edit.textChanged.connect(self._on_text)
        self.control = self.edit
        self.counter = look.hint()
        self.counter.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.counter.hide()
        self.line.addWidget(self.edit)
        self._outer.addWidget(self.counter)
        self._showing = False
        self._fit()

    def add_tool(self, tool: QWidget) -> None:
        """Put a control under the text, such as one that writes in it."""
        self._outer.addLayout(look.row(tool, None))
        QWidget.setTabOrder(self.edit, tool)

    def show_value(self, value: str | None) -> None:
        self._showing = True
        self.edit.setPlainText(value or "")
        self._showing = False
        self.set_problem("")

    def read(self) -> str:
        return writing.tidy(self.edit.toPlainText())

    def problems(self) -> list[Problem]:
        length = len(self.read())
        if length <= self._longest:
            return []
        return [Problem(Rule.TOO_LONG, "", {"length": length, "longest": self._longest})]

    def set_read_only(self, read_only: bool) -> None:
        self.edit.setReadOnly(read_only)
        look.set_property(self.edit, "readOnly", read_only)

    @Slot()
    def _on_text(self) -> None:
        length = self.edit.document().characterCount() - 1
        self.counter.setVisible(length > self._longest * 0.8)
        self.counter.setText(
            tr(
                "{length} of {longest} characters",
                length=number_text(length),
                longest=number_text(self._longest),
            )
        )
        self._fit()
        if not self._showing:
            self._on_edited()

    def _fit(self) -> None:
        rows = int(self.edit.document().size().height())
        height = self.edit.fontMetrics().lineSpacing() * max(self._lines, min(rows, self._most)) + 24
        if self.edit.height() != height or self.edit.minimumHeight() != height:
            self.edit.setFixedHeight(height)

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self._fit()


def phone_field() -> TextField:
    """A telephone number."""
    return TextField(check=writing.check_phone, width=220)


def email_field() -> TextField:
    """An e-mail address."""
    field = TextField(check=writing.check_email, width=360)
    field.edit.setInputMethodHints(Qt.InputMethodHint.ImhEmailCharactersOnly)
    return field


def postcode_field() -> TextField:
    """A Swedish postcode."""
    return TextField(check=writing.check_postcode, width=110)
