"""What is being read stays where it is while the page above it grows, shrinks or is turned.

Qt keeps the number of pixels from the top; when parts come in above, or a turned screen breaks the lines elsewhere, that is
another place. Here the height of one widget in the view is kept instead: of the one that has the focus if it is in view, or
else of the first that is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

import shiboken6
from PySide6.QtCore import QObject, QPoint, Slot
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget


class ScrollAnchor(QObject):
    """``candidates`` gives the widgets that may be held on to, from the top."""

    def __init__(self, area: QScrollArea, candidates: Callable[[], Iterable[QWidget]]) -> None:
        super().__init__(area)
        self._area, self._candidates = area, candidates
        self._bar = area.verticalScrollBar()
        self._held: QWidget | None = None
        self._height = 0
        self._moving = False
        self._bar.valueChanged.connect(self.hold)
        self._bar.rangeChanged.connect(self._on_range)

    @Slot()
    def hold(self) -> None:
        """Hold on to what is in view now."""
        if self._moving:
            return
        self._held = self.in_view()
        if self._held is not None:
            self._height = self._top(self._held)

    def in_view(self) -> QWidget | None:
        """The widget with the focus if it is in view, or else the first that is."""
        focus = QApplication.focusWidget()
        seen = focus if self.sees(focus) else None
        first: QWidget | None = None
        for one in self._candidates():
            if seen is not None and one.isAncestorOf(seen):
                return seen
            if self.sees(one):
                first = first or one
            elif first is not None:
                break  # below the view
        return first

    @property
    def held(self) -> QWidget | None:
        """What is held on to, as long as it is there."""
        return self._held if self._held is not None and shiboken6.isValid(self._held) else None

    def sees(self, widget: QWidget | None) -> bool:
        """Whether any of a widget on the page is in view."""
        page = self._area.widget()
        if widget is None or page is None or not page.isAncestorOf(widget) or not widget.isVisible():
            return False
        top = self._top(widget)
        return top < self._area.viewport().height() and top + widget.height() > 0

    def _top(self, widget: QWidget) -> int:
        page = self._area.widget()
        return widget.mapTo(page, QPoint()).y() - self._bar.value() if page is not None else 0

    @Slot()
    def _on_range(self) -> None:
        held = self.held
        if held is None or not held.isVisible():
            return
        self._moving = True
        self._bar.setValue(self._bar.value() + self._top(held) - self._height)
        self._moving = False
