"""The phrase bank beside a text: put one in where the cursor stands, or keep what is written for next time."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QMenu, QPlainTextEdit, QToolButton

from asfdesk.gui.dress import look
from asfdesk.gui.forms.fields import LongTextField
from asfdesk.gui.forms.rows import Form
from asfdesk.gui.page import Surroundings
from asfdesk.gui.pages.attempt import attempt
from asfdesk.gui.text import tr
from asfdesk.services.desk import Desk
from asfdesk.services.visiting import phrases

LONGEST_LINE = 60
MOST = 30


class PhraseButton(QToolButton):
    """Reads the bank when it is opened. ``section`` is where the text belongs: its phrases come first."""

    def __init__(self, desk: Desk, window: Surroundings, edit: QPlainTextEdit, section: str) -> None:
        super().__init__()
        look.with_role(self, "touch_chip")
        self._desk, self._window, self._edit, self._section = desk, window, edit, section
        self.setText(tr("Phrases"))
        self.setAccessibleName(tr("Phrases for: {field}", field=section))
        self.phrase_menu: QMenu | None = None
        self.clicked.connect(self._on_open)

    def fill(self) -> QMenu:
        """The menu as it would be shown now."""
        if self.phrase_menu is None:  # most are never opened
            self.phrase_menu = QMenu(self)
        menu = self.phrase_menu
        menu.clear()
        found = phrases.phrases(self._desk, self._section)[:MOST]
        for number, phrase in enumerate(found):
            if number and phrase.section != found[number - 1].section and found[number - 1].section:
                menu.addSeparator()
            action = menu.addAction(_line(phrase.text))
            action.setData(phrase.text)
            action.triggered.connect(self._on_phrase)
        if not found:
            menu.addAction(tr("No phrases of your own yet.")).setEnabled(False)
        suggestions = phrases.suggested(self._desk, self._section)
        if suggestions:
            menu.addSeparator()
            menu.addAction(tr("Suggestions:")).setEnabled(False)
        for text in suggestions:
            action = menu.addAction(_line(text))
            action.setData(text)
            action.triggered.connect(self._on_phrase)
        menu.addSeparator()
        keep = menu.addAction(tr("Keep what is marked, or the whole text, as a phrase"))
        keep.setEnabled(bool(self._words()))
        keep.triggered.connect(self._on_keep)
        menu.addAction(tr("All phrases…")).triggered.connect(self._on_all)
        return menu

    def _words(self) -> str:
        marked = self._edit.textCursor().selectedText().replace("\u2029", "\n")
        return (marked or self._edit.toPlainText()).strip()

    @Slot()
    def _on_open(self) -> None:
        self.fill().popup(self.mapToGlobal(self.rect().bottomLeft()))

    @Slot()
    def _on_phrase(self) -> None:
        action = self.sender()
        text = str(action.data())  # type: ignore[attr-defined]  # a QAction
        cursor = self._edit.textCursor()
        before = self._edit.toPlainText()[: cursor.selectionStart()]
        cursor.insertText(f" {text}" if before and not before[-1].isspace() else text)
        self._edit.setTextCursor(cursor)
        self._edit.setFocus()

    @Slot()
    def _on_keep(self) -> None:
        words = self._words()
        kept = attempt(self._window.messages, lambda: phrases.save_phrase(self._desk, words, self._section))
        if kept is not None:
            self._window.messages.show_ok(tr("The phrase is kept."))

    @Slot()
    def _on_all(self) -> None:
        self._window.navigator.go("settings", "phrases")


def add_phrases(desk: Desk, window: Surroundings, form: Form) -> None:
    """The phrase bank under each long text of a form, by the field's own label."""
    for field in form.fields.values():
        if isinstance(field, LongTextField):
            field.add_tool(PhraseButton(desk, window, field.edit, field.control.accessibleName()))


def _line(text: str) -> str:
    words = " ".join(text.split()).replace("&", "&&")
    return words if len(words) <= LONGEST_LINE else f"{words[:LONGEST_LINE]}…"
