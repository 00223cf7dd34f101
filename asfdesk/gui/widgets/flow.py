"""A layout that fills a line and goes on in the next, for chips, badges and fields side by side; Qt has none of its own."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayoutItem, QWidget

from .item_layout import ItemLayout

Line = list[tuple[QLayoutItem, int]]  # items with their widths


class FlowLayout(ItemLayout):
    """Items from left to right, wrapped at the right edge, ``spacing`` pixels apart both ways.

    An item that wants to expand shares what is left of its line; one wider than the line is cut to it. ``centred`` puts
    low items in the middle of their line's height.
    """

    def __init__(self, spacing: int = 8, *, centred: bool = False) -> None:
        super().__init__()
        self._gap, self._centred = spacing, centred

    def insertWidget(self, index: int, widget: QWidget) -> None:
        """Put a widget before the item that now has this place."""
        self.addWidget(widget)
        self._items.insert(index, self._items.pop())
        self.invalidate()

    def sizeHint(self) -> QSize:
        width = sum(item.sizeHint().width() + self._gap for item in self._items if not item.isEmpty())
        return QSize(max(0, width - self._gap), self.minimumSize().height())

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            if not item.isEmpty():
                size = size.expandedTo(item.minimumSize())
        return size

    def _lines(self, width: int) -> list[Line]:
        lines: list[Line] = []
        used = 0
        for item in self._items:
            if item.isEmpty():
                continue
            wish = max(min(item.sizeHint().width(), width), item.minimumSize().width())
            if lines and used + self._gap + wish <= width:
                lines[-1].append((item, wish))
                used += self._gap + wish
            else:
                lines.append([(item, wish)])
                used = wish
        return [self._stretched(line, width) for line in lines]

    def _stretched(self, line: Line, width: int) -> Line:
        greedy = [item for item, _ in line if _expands(item)]
        if not greedy:
            return line
        left = width - sum(wish for _, wish in line) - self._gap * (len(line) - 1)
        share = max(0, left) // len(greedy)
        return [
            (item, min(wish + share, item.maximumSize().width()) if item in greedy else wish)
            for item, wish in line
        ]

    def _place(self, rect: QRect, *, move: bool) -> int:
        y = rect.y()
        for line in self._lines(rect.width()):
            x = rect.x()
            heights = [_height(item, width) for item, width in line]
            tallest = max(heights)
            for (item, width), height in zip(line, heights, strict=True):
                if move:
                    down = (tallest - height) // 2 if self._centred else 0
                    item.setGeometry(QRect(x, y + down, width, height))
                x += width + self._gap
            y += tallest + self._gap
        return max(0, y - self._gap - rect.y())


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()


def _expands(item: QLayoutItem) -> bool:
    """Whether the widget itself wants the room; what lies inside it does not count."""
    widget = item.widget()
    directions = (
        widget.sizePolicy().expandingDirections() if widget is not None else item.expandingDirections()
    )
    return bool(directions & Qt.Orientation.Horizontal)
