"""Personnummer and samordningsnummer: masked until the officer asks, so that nobody reads it over a shoulder."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit

from asfdesk.domain.errors import Problem, RuleBroken
from asfdesk.domain.identity import PersonNumber, parse_person_number
from asfdesk.gui.dress import look
from asfdesk.gui.text import tr

from .fields import Field


class PersonNumberField(Field):
    """Shows ``19811228-••••`` with a button that reveals it; only then can it be changed. ``revealed`` tells."""

    revealed = Signal()
    natural_width = 240

    def __init__(self, today: Callable[[], date] = date.today) -> None:
        super().__init__()
        self._today = today
        self._number: PersonNumber | None = None
        self.masked = False
        self._read_only = False
        self.edit = QLineEdit()
        self.edit.setPlaceholderText(tr("yyyymmdd-nnnn"))
        self.edit.setMaxLength(40)
        self.edit.textEdited.connect(self._on_edited)
        self.edit.editingFinished.connect(self._on_left)
        self.button = look.icon_button("eye", tr("Show the number"), "muted")
        self.button.clicked.connect(self._on_clicked)
        self.control = self.edit
        self.line.addWidget(self.edit, 1)
        self.line.addWidget(self.button)
        self._mask(False)

    def show_value(self, value: PersonNumber | None) -> None:
        self._number = value
        self.edit.setText("")
        self._mask(value is not None)
        self.set_problem("")

    def read(self) -> PersonNumber | None:
        if self.masked:
            return self._number
        try:
            return (
                parse_person_number(self.edit.text(), self._today(), "") if self.edit.text().strip() else None
            )
        except RuleBroken:
            return None

    def problems(self) -> list[Problem]:
        if self.masked or not self.edit.text().strip():
            return []
        try:
            parse_person_number(self.edit.text(), self._today(), "")
        except RuleBroken as broken:
            return list(broken.problems)
        return []

    def set_read_only(self, read_only: bool) -> None:
        self._read_only = read_only
        self._mask(self.masked)

    @Slot()
    def _on_clicked(self) -> None:
        if self.masked:
            self._mask(False)
            self.revealed.emit()
            self.edit.setFocus()
        else:
            self._number = self.read()
            self._mask(self._number is not None)

    def _mask(self, masked: bool) -> None:
        self.masked = masked
        fixed = masked or self._read_only
        self.edit.setReadOnly(fixed)
        look.set_property(self.edit, "readOnly", fixed)
        if masked and self._number:
            self.edit.setText(self._number.masked)
        elif self._number:
            self.edit.setText(self._number.full)
        name = tr("Show the number") if masked else tr("Hide the number")
        self.button.setIcon(look.icon("eye" if masked else "eye-off", "muted"))
        self.button.setToolTip(name)
        self.button.setAccessibleName(name)
        self.button.setVisible(masked or self._number is not None)
