"""Choosing among known things: one from a list, several as chips, yes or no, a box to tick."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QComboBox, QCompleter, QRadioButton, QToolButton

from asfdesk.domain.errors import Problem, Rule
from asfdesk.gui.dress import look
from asfdesk.gui.text import tr
from asfdesk.gui.widgets.flow import FlowLayout

from .fields import Field

Choice = tuple[object, str]  # the value and its words


class _Combo(QComboBox):
    """Scrolling a page must not change an answer that happens to lie under the pointer."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMaxVisibleItems(14)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class ChoiceField(Field):
    """One of ``choices``; the first line is empty until something is chosen. ``searchable`` lets one type to find."""

    def __init__(
        self, choices: Iterable[Choice] = (), *, searchable: bool = False, placeholder: str = "",
        width: int | None = 360,
    ) -> None:  # fmt: skip
        super().__init__()
        self.natural_width = width
        self._values: list[object] = []
        self._placeholder = placeholder or tr("Choose…")
        self.combo = _Combo()
        self.control = self.combo
        self._searchable = searchable
        if searchable:
            self.combo.setEditable(True)
            self.combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
            completer = QCompleter(self.combo.model(), self.combo)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
            self.combo.setCompleter(completer)
            edit = self.combo.lineEdit()
            if edit is not None:
                edit.editingFinished.connect(self._on_left)
                edit.textEdited.connect(self._on_edited)
        self.combo.activated.connect(self._on_edited)
        self.line.addWidget(self.combo)
        self.set_choices(choices)

    def set_choices(self, choices: Iterable[Choice]) -> None:
        """Offer other choices and keep the value if it is among them."""
        keep = self.read() if self._values else None
        self._values = []
        self.combo.clear()
        for value, words in choices:
            self._values.append(value)
            self.combo.addItem(words)
        self.combo.setPlaceholderText(self._placeholder)
        edit = self.combo.lineEdit()
        if edit is not None:
            edit.setPlaceholderText(self._placeholder)
        self.combo.setCurrentIndex(self._values.index(keep) if keep in self._values else -1)
        self._show_beginning()

    def _show_beginning(self) -> None:
        edit = self.combo.lineEdit()
        if edit is not None:
            edit.setCursorPosition(0)

    def show_value(self, value: object) -> None:
        self.combo.setCurrentIndex(self._values.index(value) if value in self._values else -1)
        if self._searchable and value not in self._values:
            self.combo.clearEditText()
        self._show_beginning()
        self.set_problem("")

    def read(self) -> object:
        index = self.combo.currentIndex()
        if self._searchable:
            index = self.combo.findText(self.combo.currentText().strip(), Qt.MatchFlag.MatchFixedString)
        return self._values[index] if 0 <= index < len(self._values) else None

    def problems(self) -> list[Problem]:
        if self._searchable and self.combo.currentText().strip() and self.read() is None:
            return [Problem(Rule.ANSWER_FORM)]
        return []

    def set_name(self, name: str, description: str = "") -> None:
        super().set_name(name, description)
        edit = self.combo.lineEdit()
        if edit is not None:
            edit.setAccessibleName(name)


class RadioField(Field):
    """One of a few choices, all in view, side by side or under each other."""

    def __init__(self, choices: Iterable[Choice], *, vertical: bool = False) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._values: list[object] = []
        self.buttons: list[QRadioButton] = []
        self._name = ""
        lines = look.column(0) if vertical else look.row(spacing=look.L)
        for index, (value, words) in enumerate(choices):
            button = QRadioButton(words)
            self._values.append(value)
            self.buttons.append(button)
            self._group.addButton(button, index)
            lines.addWidget(button)
        lines.addStretch(1)
        self.line.addLayout(lines)
        self._group.idClicked.connect(self._on_edited)
        self.control = self.buttons[0]

    def show_value(self, value: object) -> None:
        self._group.setExclusive(False)
        for known, button in zip(self._values, self.buttons, strict=True):
            button.setChecked(value is not None and known == value)
        self._group.setExclusive(True)
        self.set_problem("")

    def read(self) -> object:
        index = self._group.checkedId()
        return self._values[index] if index >= 0 else None

    def set_name(self, name: str, description: str = "") -> None:
        self._name, self._description = name, description
        for button in self.buttons:
            button.setAccessibleName(f"{name}: {button.text()}")
        self._describe()

    def set_read_only(self, read_only: bool) -> None:
        for button in self.buttons:
            button.setEnabled(not read_only)

    def focus(self) -> None:
        (self._group.checkedButton() or self.buttons[0]).setFocus(Qt.FocusReason.OtherFocusReason)


class YesNoField(RadioField):
    """Yes, no or not answered yet; reads True, False or None."""

    def __init__(self) -> None:
        super().__init__([(True, tr("Yes")), (False, tr("No"))])


class CheckField(Field):
    """A box to tick with its own words; reads a bool."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.box = QCheckBox(words)
        self.box.clicked.connect(self._on_edited)
        self.control = self.box
        self.line.addWidget(self.box)

    def show_value(self, value: object) -> None:
        self.box.setChecked(bool(value))
        self.set_problem("")

    def read(self) -> bool:
        return self.box.isChecked()

    def set_name(self, name: str, description: str = "") -> None:
        super().set_name(name or self.box.text(), description)


class ChipsField(Field):
    """Any number of ``choices`` as chips; reads a tuple of values in the order of the choices."""

    def __init__(self, choices: Iterable[Choice] = ()) -> None:
        super().__init__()
        self._values: list[object] = []
        self.chips: list[QToolButton] = []
        self._name = ""
        self._flow = FlowLayout(look.S)
        self.line.addLayout(self._flow)
        self.set_choices(choices)

    def set_choices(self, choices: Iterable[Choice]) -> None:
        """Offer other choices and keep those chosen that are still there."""
        keep = self.read()
        look.clear(self._flow)
        self._values, self.chips = [], []
        for value, words in choices:
            chip = look.with_role(QToolButton(), "chip")
            chip.setText(words)
            chip.setCheckable(True)
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            chip.setCursor(Qt.CursorShape.PointingHandCursor)
            chip.setChecked(value in keep)
            chip.setAccessibleName(f"{self._name}: {words}" if self._name else words)
            chip.clicked.connect(self._on_edited)
            self._values.append(value)
            self.chips.append(chip)
            self._flow.addWidget(chip)
        self.control = self.chips[0] if self.chips else self

    def show_value(self, value: Sequence[object] | None) -> None:
        for known, chip in zip(self._values, self.chips, strict=True):
            chip.setChecked(known in (value or ()))
        self.set_problem("")

    def read(self) -> tuple[object, ...]:
        return tuple(value for value, chip in zip(self._values, self.chips, strict=True) if chip.isChecked())

    def set_name(self, name: str, description: str = "") -> None:
        self._name, self._description = name, description
        for chip in self.chips:
            chip.setAccessibleName(f"{name}: {chip.text()}")
        self._describe()

    def set_read_only(self, read_only: bool) -> None:
        for chip in self.chips:
            chip.setEnabled(not read_only)

    @Slot()
    def _on_left(self) -> None:
        """Chips cannot be filled in wrongly."""
