"""Parts of a page of which one is in view at a time, such as the steps of an import."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from asfdesk.gui.dress import look


class Steps(QWidget):
    """As tall as the part in view must be; Qt's own stack is as tall as the tallest part, which in a low window makes the
    page scroll around a part that scrolls."""

    def __init__(self, *parts: QWidget) -> None:
        super().__init__()
        self._parts: list[QWidget] = list(parts)
        self._current = 0
        column = look.column(0)
        self.setLayout(column)  # first: a part without a parent would be shown as a window
        for number, part in enumerate(parts):
            column.addWidget(part, 1)
            part.setVisible(number == 0)

    def currentIndex(self) -> int:
        """The place of the part in view."""
        return self._current

    def currentWidget(self) -> QWidget:
        """The part in view."""
        return self._parts[self._current]

    def setCurrentIndex(self, place: int) -> None:
        """Show a part. The focus stays in it when it was in one that goes, and does not wander to what is beside."""
        self._current = place
        shown, focus = self._parts[place], QApplication.focusWidget()
        shown.show()
        for part in self._parts:
            if part is not shown:
                if focus is not None and part.isAncestorOf(focus):
                    shown.setFocus(Qt.FocusReason.OtherFocusReason)
                part.hide()

    def setCurrentWidget(self, part: QWidget) -> None:
        """Show one of the parts."""
        self.setCurrentIndex(self._parts.index(part))
