"""On a lent screen, when everybody has signed: that it is done, and nothing that leads anywhere."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from asfdesk.gui.dress import look
from asfdesk.gui.text import tr


class SigningThanks(QWidget):
    """Shown in place of the document until the screen is taken back."""

    def __init__(self) -> None:
        super().__init__()
        self.hide()
        made, inside = look.card(margin=look.XL)
        made.setMaximumWidth(look.READING_WIDTH)
        inside.addWidget(look.IconLabel("circle-check", "ok", look.ICON_LARGE), 0, Qt.AlignmentFlag.AlignLeft)
        inside.addWidget(look.heading(tr("Thank you. Everybody has signed.")))
        inside.addWidget(look.reading(tr("Hand the screen back to the case officer.")))
        column = look.column(0)
        line = look.row(None, made, None)
        line.setStretch(1, 100)
        column.addLayout(line)
        column.addStretch(1)
        self.setLayout(column)
