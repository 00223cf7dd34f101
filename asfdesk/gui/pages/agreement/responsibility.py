"""One line of "who does what, and when" (plan p. 15): what on its own line, who and when side by side beneath it.

Three columns would be too narrow to read beside the preview on an ordinary laptop.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QLineEdit

from asfdesk.gui.dress import look
from asfdesk.gui.forms.fields import Field
from asfdesk.gui.text import tr


class ResponsibilityField(Field):
    """Shows and reads a dict with ``what``, ``who`` and ``when``; an empty tuple when all three are empty."""

    def __init__(self) -> None:
        super().__init__()
        words = {"what": tr("What"), "who": tr("Who"), "when": tr("When")}
        self.edits: dict[str, QLineEdit] = {}
        for key, title in words.items():
            edit = QLineEdit()
            edit.setPlaceholderText(title)
            edit.setAccessibleName(title)
            edit.setToolTip(title)
            edit.textEdited.connect(self._on_text)
            self.edits[key] = edit
        self.control = self.edits["what"]
        lines = look.column(look.XS)
        lines.setContentsMargins(0, 0, 0, look.S)
        lines.addWidget(self.edits["what"])
        lines.addLayout(look.row(self.edits["who"], self.edits["when"], spacing=look.XS))
        self.line.addLayout(lines)

    def show_value(self, value: Any) -> None:
        for key, edit in self.edits.items():
            edit.setText(str(value.get(key) or "") if isinstance(value, dict) else "")
            edit.setCursorPosition(0)
        self.set_problem("")

    def read(self) -> dict[str, str] | tuple[()]:
        found = {key: edit.text().strip() for key, edit in self.edits.items()}
        return found if any(found.values()) else ()

    def set_name(self, name: str, description: str = "") -> None:
        self._description = description
        for edit in self.edits.values():
            edit.setAccessibleName(tr("{what}, {name}", what=edit.placeholderText(), name=name))

    def set_read_only(self, read_only: bool) -> None:
        for edit in self.edits.values():
            edit.setReadOnly(read_only)
            look.set_property(edit, "readOnly", read_only)

    def focus(self) -> None:
        self.edits["what"].setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_text(self) -> None:
        self._on_edited()
