"""Every key that does something, on one sheet: F1, or the officer's menu."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QWidget

from ..dress import look
from ..text import tr
from .window_size import fit_screen

WIDE, TALL = 640, 620


def shortcuts() -> list[tuple[str, list[tuple[tuple[str, ...], str]]]]:
    """Titles of groups; in each, keys as Qt names them, and what they do."""
    return [
        (
            tr("Everywhere"),
            [
                (("Ctrl+K",), tr("Search everything")),
                (("Alt+Left", "Alt+Right"), tr("The page before, and forward again")),
                (("Esc",), tr("Close what lies over the page, empty the search, or go back")),
                (("Ctrl+L",), tr("Lock the register")),
                (("F1",), tr("This sheet")),
            ],
        ),
        (
            tr("Lists"),
            [
                (("Ctrl+N",), tr("New: participant, enterprise, agreement, visit or commissioner")),
                (("Ctrl+F",), tr("To the list's own search")),
                (("Up", "Down", "Return"), tr("Walk among the rows and open one")),
            ],
        ),
        (
            tr("Forms and documents"),
            [
                (("Tab", "Shift+Tab"), tr("To the next field, and back")),
                (("Ctrl+S",), tr("Save")),
                (("Ctrl+Return",), tr("Begin, or on to the next thing that is missing")),
                (("Ctrl+P",), tr("Show or hide the pages")),
                (("Ctrl+Z", "Ctrl+Y", "Ctrl+Shift+Z"), tr("Undo and redo")),
                (("Up", "Down"), tr("A day earlier or later in a field for a date")),
                (("Alt+Up", "Alt+Down"), tr("Move a part of a template")),
            ],
        ),
        (
            tr("Calendar"),
            [
                (("Alt+1", "Alt+2", "Alt+3", "Alt+4"), tr("Day, week, month or list")),
                (("PgUp", "PgDown"), tr("Earlier and later")),
                (("Ctrl+T",), tr("Today")),
                (("Left", "Right", "Up", "Down"), tr("Walk among the visits")),
                (
                    ("Ctrl+Left", "Ctrl+Right", "Ctrl+Up", "Ctrl+Down"),
                    tr("Move a visit by a day or a week"),
                ),
            ],
        ),
    ]


class ShortcutSheet(QDialog):
    """Escape and Enter close it."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keys"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(look.XL)
        grid.setVerticalSpacing(look.S)
        grid.setColumnStretch(1, 1)
        for title, lines in shortcuts():
            line = grid.rowCount()
            grid.addWidget(look.subheading(title), line, 0, 1, 2)
            for number, (keys, words) in enumerate(lines, line + 1):
                told = look.with_role(look.body(key_words(keys)), "label")
                told.setWordWrap(False)
                grid.addWidget(told, number, 0, Qt.AlignmentFlag.AlignTop)
                grid.addWidget(look.body(words), number, 1)
            grid.setRowMinimumHeight(line, look.XXL + look.XS)
        inside = QWidget()
        inside.setLayout(grid)
        self.area = look.scrolling(inside)
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # arrows scroll it
        self.area.setAccessibleName(tr("Keys"))
        self.done_button = look.primary_button(tr("Close"))
        self.done_button.setDefault(True)
        self.done_button.clicked.connect(self.accept)
        layout = look.column(look.M, look.XL)
        layout.addWidget(self.area, 1)
        layout.addLayout(look.row(None, self.done_button))
        self.setLayout(layout)
        fit_screen(self, WIDE, TALL)
        self.done_button.setFocus()


def key_words(keys: tuple[str, ...]) -> str:
    """Keys as they stand on a Swedish keyboard."""
    names = {
        "Left": tr("left arrow"), "Right": tr("right arrow"), "Up": tr("up arrow"), "Down": tr("down arrow"),
        "Return": tr("Enter"), "PgUp": tr("Page up"), "PgDown": tr("Page down"), "Shift": tr("Shift"),
    }  # fmt: skip
    if len(keys) > 2 and len({key.rpartition("+")[2] for key in keys} & {"Left", "Right"}) == 2:
        held = keys[0].rpartition("+")[0]
        return tr("{held}+arrows", held=held) if held else tr("Arrows")
    told = ["+".join(names.get(part, part) for part in key.split("+")) for key in keys]
    return ", ".join(text[:1].upper() + text[1:] for text in told)


def known() -> frozenset[str]:
    """All keys on the sheet, as Qt writes them."""
    return frozenset(
        QKeySequence(key).toString()
        for _title, lines in shortcuts()
        for keys, _words in lines
        for key in keys
    )
