"""A title and the actions beside it; where both do not fit on one line the actions stand below the title."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLabel, QLayout, QLayoutItem, QWidget

LEAST_TITLE = 320
"""Pixels; a longer title may wrap to them, but not to less, so that no word is ever cut."""


class TitleLine(QLayout):
    """``words`` holds the labels ``lines``, ``actions`` flows."""

    def __init__(self, words: QWidget, lines: tuple[QLabel, ...], actions: QWidget, gap: int) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}
        self._words, self._lines, self._actions, self._gap = words, lines, actions, gap
        self.setContentsMargins(0, 0, 0, 0)
        self.addWidget(words)
        self.addWidget(actions)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        height = self._heights.get(width)
        if height is None:
            height = self._heights[width] = self._place(QRect(0, 0, width, 0), move=False)
        return height

    def invalidate(self) -> None:
        self._heights.clear()  # Qt asks for the height far more often than anything changes
        super().invalidate()

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

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
