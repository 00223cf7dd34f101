"""A title and the actions beside it; where both do not fit on one line the actions stand below the title."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLabel, QWidget

from .item_layout import ItemLayout

LEAST_TITLE = 320
"""Pixels; a longer title may wrap to them, but not to less, so that no word is ever cut."""


class TitleLine(ItemLayout):
    """``words`` holds the labels ``lines``, ``actions`` flows."""

    def __init__(self, words: QWidget, lines: tuple[QLabel, ...], actions: QWidget, gap: int) -> None:
        super().__init__()
        self._words, self._lines, self._actions, self._gap = words, lines, actions, gap
        self.addWidget(words)
        self.addWidget(actions)

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def minimumSize(self) -> QSize:
        return self._words.minimumSizeHint().expandedTo(self._actions.minimumSizeHint())

    def _place(self, rect: QRect, *, move: bool) -> int:
        wide = self._actions.sizeHint().width() if self._has_actions else 0
        gap = self._gap if wide else 0
        beside = rect.width() - wide - gap >= self._wish()
        title = _height(self._words, rect.width() - wide - gap if beside else rect.width())
        deeds = _height(self._actions, wide if beside else rect.width()) if wide else 0
        if move and beside:
            self._words.setGeometry(QRect(rect.x(), rect.y(), rect.width() - wide - gap, title))
            self._actions.setGeometry(QRect(rect.right() + 1 - wide, rect.y(), wide, deeds))
        elif move:
            self._words.setGeometry(QRect(rect.x(), rect.y(), rect.width(), title))
            self._actions.setGeometry(QRect(rect.x(), rect.y() + title + self._gap, rect.width(), deeds))
        return max(title, deeds) if beside else title + self._gap + deeds

    @property
    def _has_actions(self) -> bool:
        layout = self._actions.layout()
        return layout is not None and any(
            item is not None and not item.isEmpty() for item in map(layout.itemAt, range(layout.count()))
        )

    def _wish(self) -> int:
        """What the title needs on one line, with what stands before it; a long one is content with less."""
        shown = [label for label in self._lines if not label.isHidden()]
        text = max((label.fontMetrics().horizontalAdvance(label.text()) for label in shown), default=0)
        before = self._words.sizeHint().width() - max(
            (label.sizeHint().width() for label in shown), default=0
        )
        return min(text + max(0, before), LEAST_TITLE)


def _height(widget: QWidget, width: int) -> int:
    return widget.heightForWidth(width) if widget.hasHeightForWidth() else widget.sizeHint().height()
