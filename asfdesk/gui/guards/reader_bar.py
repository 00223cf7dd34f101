"""A reader's window: it says that nothing can be changed and offers nothing that would; the store refuses the rest."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QPushButton

from ..dress import look
from ..dress.palette import Meaning
from ..forms.rows import Form
from ..page import Page
from ..text import tr

_READING = ("export", "print", "save_pdf", "folder", "settings.", "filter", "show", "go_on", "read_again")
"""Parts of the names of buttons that look like deeds but only read."""

_DEEDS = frozenset({"settings.move", "settings.new_recovery", "backup.restore", "signing.lend"})
"""Buttons that do not look like deeds."""


def reader_bar() -> QFrame:
    """Stands over every page for as long as the window is open."""
    bar = look.frame("message")
    look.set_property(bar, "meaning", str(Meaning.WARNING))
    words = look.body(tr("You are signed in as a reader: you see everything and can change nothing."))
    line = look.row(look.IconLabel("eye", "warning"), words, spacing=look.M)
    line.setContentsMargins(look.L, look.S, look.L, look.S)
    line.setStretch(1, 1)
    bar.setLayout(line)
    return bar


@Slot(object)
def show_read_only(page: Page) -> None:
    """Nothing to type in and no deed to press. What a page offers all the same, the register refuses in words."""
    for form in page.findChildren(Form):
        if not page.objectName().startswith("settings") and page.title != tr("Settings"):
            form.set_read_only(True)
    for button in page.findChildren(QPushButton):
        deed = button.property("role") in {"primary", "danger"} or (
            page.top.isAncestorOf(button) and button is not page.back_button
        )
        reads = any(part in button.objectName() for part in _READING)
        if button.objectName() in _DEEDS or (deed and not reads):
            button.setEnabled(False)
            button.setToolTip(tr("You may read but not change anything."))
