"""The form of one line of the outline: it shows a part of the content and gives the content with that part as typed."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from asfdesk.domain.own import Content
from asfdesk.gui.forms.rows import Form

from .material import Material

OWN_UNDO = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class EntryForm(Form):
    """``key`` is the line's. A subclass fills :meth:`build`, :meth:`values` and :meth:`apply`."""

    def __init__(self, key: str, material: Material, content: Content) -> None:
        super().__init__()
        self.key, self.material = key, material
        self.build(content)
        self.show_values(self.values(content))
        self.add_stretch()
        for name, field in self.fields.items():
            if not field.control.objectName():
                field.control.setObjectName(f"template.{name}")
            for kind in (QLineEdit, QPlainTextEdit):
                for edit in field.findChildren(kind):
                    edit.installEventFilter(self)

    def build(self, content: Content) -> None:
        """Add the rows."""
        raise NotImplementedError

    def values(self, content: Content) -> dict[str, Any]:
        """What each row shows."""
        raise NotImplementedError

    def apply(self, content: Content) -> Content:
        """The content with what is typed here."""
        raise NotImplementedError

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Undo is the page's: it goes over every line of the outline, and so must not stop at a field's own."""
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and any(event.matches(key) for key in OWN_UNDO)
        ):
            event.ignore()
            return True
        return super().eventFilter(watched, event)


def in_order(before: Sequence[str], chosen: Collection[object]) -> tuple[str, ...]:
    """What is chosen: in the order it stood in before, and what is new after it."""
    wanted = [str(one) for one in chosen]
    return (*(one for one in before if one in wanted), *(one for one in wanted if one not in before))


def options_as_typed(texts: Sequence[str], before: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """(value, words) of options: each keeps the value that answers are stored under, whether it is reworded in its place
    or moved among the others; a new one gets a value of its own."""
    known = {words: value for value, words in before}
    if len(texts) == len(before):
        fresh = [words for words in texts if words not in known]
        gone = [value for value, words in before if words not in texts]
        known |= dict(zip(fresh, gone, strict=False))
    return [(known.get(words) or f"o{uuid4().hex[:6]}", words) for words in texts]
