"""How the parts of the main window lie: rail at the left, bar above, messages over the page, the store at the foot."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from ..dress import look
from .messages import Messages
from .navigation import Rail
from .top_bar import TopBar

PAGE_LEAST = 390
"""Pixels; a window with less room for its page scrolls it instead of pressing its parts together."""


class PageStack(QStackedWidget):
    """As tall as the page in view must be, whatever the pages behind it need: its own lists scroll before all of it does."""

    def heightForWidth(self, width: int) -> int:
        page = self.currentWidget()
        layout = page.layout() if page is not None else None
        if layout is None or not layout.hasHeightForWidth():
            return -1
        return layout.minimumHeightForWidth(width)


def compose(
    rail: Rail, top_bar: TopBar, bars: QVBoxLayout, messages: Messages, stack: QStackedWidget, status: QLabel
) -> QWidget:
    """One widget that holds them all; ``bars`` are for what stays wrong until somebody mends it."""
    foot = look.frame("statusbar")
    line = look.row(look.IconLabel("shield-check", "ok", 16), status, spacing=look.S)
    line.setContentsMargins(look.L, look.XS, look.L, look.XS)
    line.setStretch(1, 1)
    foot.setLayout(line)
    look.show_if(foot, bool(status.text()))
    held = look.column(0)
    held.setContentsMargins(look.XXL, look.M, look.XXL, 0)
    held.addLayout(bars)
    held.addWidget(messages)
    right = look.column(0)
    right.addWidget(top_bar)
    right.addLayout(held)
    stack.setMinimumHeight(PAGE_LEAST)
    right.addWidget(look.scrolling(stack), 1)
    right.addWidget(foot)
    whole = look.row(rail, spacing=0)
    whole.addLayout(right, 1)
    made = QWidget()
    made.setLayout(whole)
    return made
