"""Numbers as Swedes write them: decimal comma, spaces between thousands, a point forgiven."""

from __future__ import annotations

import re
from decimal import Decimal

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QLineEdit

from asfdesk.domain.errors import Problem, Rule
from asfdesk.gui.dress import look
from asfdesk.gui.text import number_text

from .fields import Field


def parse_number(text: str) -> tuple[Decimal | None, list[Problem]]:
    """Read ``1 234,5``; nothing typed is no problem."""
    plain = re.sub(r"\s", "", text).replace("\u2212", "-").replace(",", ".")
    if not plain:
        return None, []
    if not re.fullmatch(r"-?\d{1,12}(\.\d{1,6})?", plain):
        return None, [Problem(Rule.NOT_A_NUMBER)]
    return Decimal(plain), []


class NumberField(Field):
    """A number with at most ``decimals`` places and a unit after it; reads a Decimal."""

    def __init__(
        self, *, unit: str = "", decimals: int = 2, lowest: Decimal | int | None = None,
        highest: Decimal | int | None = None, width: int = 100,
    ) -> None:  # fmt: skip
        super().__init__()
        self.natural_width = width + 90 if unit else width
        self._decimals, self._lowest, self._highest = decimals, lowest, highest
        self.edit = QLineEdit()
        self.edit.setMaxLength(40)
        self.edit.setMaximumWidth(width)
        self.edit.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.edit.setInputMethodHints(Qt.InputMethodHint.ImhFormattedNumbersOnly)
        self.edit.textEdited.connect(self._on_edited)
        self.edit.editingFinished.connect(self._on_left)
        self.control = self.edit
        self._unit = unit
        self.line.addWidget(self.edit)
        if unit:
            self.line.addWidget(look.hint(unit), 1)

    def show_value(self, value: Decimal | int | None) -> None:
        self.edit.setText("" if value is None else number_text(value))
        self.set_problem("")

    def read(self) -> Decimal | None:
        return parse_number(self.edit.text())[0]

    def problems(self) -> list[Problem]:
        value, found = parse_number(self.edit.text())
        if value is None:
            return found
        low = self._lowest is not None and value < self._lowest
        high = self._highest is not None and value > self._highest
        if low or high:
            limits = {"least": self._lowest, "most": self._highest}
            return [Problem(Rule.OUT_OF_RANGE, "", {k: v for k, v in limits.items() if v is not None})]
        if value != round(value, self._decimals):
            return [Problem(Rule.NOT_A_NUMBER)]
        return []

    def set_name(self, name: str, description: str = "") -> None:
        super().set_name(f"{name}, {self._unit}" if self._unit else name, description)

    def set_read_only(self, read_only: bool) -> None:
        self.edit.setReadOnly(read_only)
        look.set_property(self.edit, "readOnly", read_only)

    @Slot()
    def _on_left(self) -> None:
        value = self.read()
        if value is not None and not self.problems():
            self.edit.setText(number_text(value))
        super()._on_left()


class IntegerField(NumberField):
    """A whole number; reads an int."""

    def __init__(
        self, *, unit: str = "", lowest: int | None = 0, highest: int | None = None, width: int = 80
    ) -> None:
        super().__init__(unit=unit, decimals=0, lowest=lowest, highest=highest, width=width)

    def read(self) -> int | None:  # type: ignore[override]
        value = super().read()
        return int(value) if value is not None and value == int(value) else None

    def problems(self) -> list[Problem]:
        value = parse_number(self.edit.text())[0]
        if value is not None and value != int(value):
            return [Problem(Rule.NOT_A_NUMBER)]
        return super().problems()
