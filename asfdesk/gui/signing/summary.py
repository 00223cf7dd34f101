"""What is about to be signed, in large type and plain Swedish, before the pages themselves."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from asfdesk.documents.plain_summary import SummaryPart
from asfdesk.gui.dress import look
from asfdesk.gui.text import tr


class SigningSummary(QWidget):
    """``go_on`` leads to the pages."""

    def __init__(self) -> None:
        super().__init__()
        self.title = look.heading("")
        self.title.setObjectName("signing.summary.title")
        self._parts: QVBoxLayout = look.column(look.M)
        made, inside = look.card(margin=look.XL)
        made.setMaximumWidth(look.READING_WIDTH + 2 * look.XL)
        inside.addWidget(self.title)
        inside.addWidget(
            look.hint(tr("In short. The document itself is what counts; read it before you sign."))
        )
        inside.addSpacing(look.S)
        inside.addLayout(self._parts)
        holder = QWidget()
        column = look.column(0)
        line = look.row(None, made, None)
        line.setStretch(1, 100)
        column.addLayout(line)
        column.addStretch(1)
        holder.setLayout(column)
        self.area = look.scrolling(holder)
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.area.setAccessibleName(tr("Summary"))
        self.go_on = look.primary_button("", "arrow-right")
        self.go_on.setObjectName("signing.summary.go_on")
        self.go_on.setMinimumHeight(44)
        whole = look.column(look.S)
        whole.addWidget(self.area, 1)
        whole.addWidget(self.go_on)
        self.setLayout(whole)
        self.lines: list[str] = []

    def show_parts(self, name: str, parts: Sequence[SummaryPart], whole: str) -> None:
        """Show these to ``name``; ``whole`` is said on the way to the pages."""
        self.go_on.setText(whole)
        self.title.setText(
            tr("{name}, this is what you sign", name=name) if name else tr("This is what you sign")
        )
        look.clear(self._parts)
        self.lines = []
        for part in parts:
            block = look.column(look.XS)
            block.addWidget(look.subheading(part.title))
            for line in part.lines:
                self.lines.append(line)
                block.addWidget(look.reading(line))
            self._parts.addLayout(block)
        self.area.verticalScrollBar().setValue(0)
