"""Text with blanks that the program fills in: typed and shown by their Swedish names, stored by their codes.

``{`` or Ctrl+Space shows which blanks there are; Enter puts one in. A name that is no blank stays as it is typed, and
the proof-reader says so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt, Slot
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QCompleter, QListView

from asfdesk.domain.reference import Coded
from asfdesk.gui.forms.fields import LongTextField
from asfdesk.gui.text import tr

_BLANK = re.compile(r"\{([^{}\n]*)\}")
_BEGUN = re.compile(r"\{([^{}\n]{0,40})$")
_BETWEEN = " – "


def shown(text: str, blanks: Sequence[Coded]) -> str:
    """Codes to names: ``{officer}`` to ``{handläggaren}``."""
    names = {blank.code: blank.name for blank in blanks}
    return _BLANK.sub(lambda match: f"{{{names.get(match[1], match[1])}}}", text)


def stored(text: str, blanks: Sequence[Coded]) -> str:
    """Names to codes, however they are capitalised."""
    codes = {blank.name.casefold(): blank.code for blank in blanks}
    return _BLANK.sub(lambda match: f"{{{codes.get(match[1].strip().casefold(), match[1])}}}", text)


class PlaceholderField(LongTextField):
    """Reads and shows text with codes; the officer sees names."""

    def __init__(self, blanks: Sequence[Coded], *, lines: int = 3, longest: int = 5000) -> None:
        super().__init__(lines=lines, longest=longest)
        self._blanks = blanks
        self.popup = QListView()
        self.popup.setAccessibleName(tr("Blanks"))
        self.completer = QCompleter(self)
        words = [f"{blank.name}{_BETWEEN}{blank.help}" for blank in blanks]
        self.completer.setModel(QStringListModel(words, self.completer))
        self.completer.setWidget(self.edit)
        self.completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.completer.setMaxVisibleItems(12)
        self.completer.activated[str].connect(self._on_chosen)  # type: ignore[index]
        self.completer.setPopup(self.popup)
        self.edit.offering = self.popup
        self.edit.installEventFilter(self)

    def show_value(self, value: str | None) -> None:
        super().show_value(shown(value or "", self._blanks))

    def read(self) -> str:
        return stored(super().read(), self._blanks)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        asked = (
            watched is self.edit
            and isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Space
            and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        )
        if not asked:
            return super().eventFilter(watched, event)
        if self._begun() is None:
            self.edit.insertPlainText("{")
        self._offer()
        return True

    @Slot()
    def _on_text(self) -> None:
        super()._on_text()
        if not self._showing:
            self._offer()

    def _begun(self) -> str | None:
        """What has been typed since a brace that is still open."""
        cursor = self.edit.textCursor()
        found = _BEGUN.search(cursor.block().text()[: cursor.positionInBlock()])
        return found[1] if found else None

    def _offer(self) -> None:
        begun = self._begun()
        popup = self.popup
        if begun is None:
            popup.hide()
            return
        self.completer.setCompletionPrefix(begun)
        if not self.completer.completionCount():
            popup.hide()
            return
        popup.setCurrentIndex(self.completer.completionModel().index(0, 0))
        place = self.edit.cursorRect()
        place.setWidth(min(460, self.edit.width()))
        self.completer.complete(place)

    @Slot(str)
    def _on_chosen(self, words: Any) -> None:
        name = str(words).partition(_BETWEEN)[0]
        begun = self._begun()
        cursor = self.edit.textCursor()
        if begun is None:
            cursor.insertText("{")
        else:
            cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, len(begun))
        text = self.edit.toPlainText()
        closed = text[self.edit.textCursor().position() :].startswith("}")
        cursor.insertText(name if closed else f"{name}}}")
        self.popup.hide()
        self.edit.setTextCursor(cursor)
