"""The list beside a long form: its sections in order, which one is in view, what is done and what is missing."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStylePainter, QVBoxLayout, QWidget

from asfdesk.gui.dress import look
from asfdesk.gui.text import tr

BESIDE_WORDS = 34  # pixels of a button that are neither icon nor words


@dataclass(frozen=True, slots=True)
class Mark:
    """How a section stands: ``missing`` counts what must still be filled in, ``wrong`` what must be mended."""

    missing: int = 0
    wrong: int = 0
    touched: bool = True

    @property
    def icon(self) -> tuple[str, str]:
        """The icon's name and ink."""
        if self.wrong:
            return "circle-alert", "danger"
        if self.missing:
            return ("circle-dashed" if not self.touched else "circle-dot"), "muted"
        return "circle-check", "ok"


class SectionButton(QPushButton):
    """Words that have no room are cut with an ellipsis; a count after them, ``(3/8)``, stays whole."""

    elides = True

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = self.shown_words()
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)

    def shown_words(self) -> str:
        """What stands on the button at its width."""
        words, bracket, count = self.text().rpartition(" (")
        words, count = (words, bracket + count) if words else (self.text(), "")
        metrics = self.fontMetrics()
        room = self.width() - self.iconSize().width() - BESIDE_WORDS - metrics.horizontalAdvance(count)
        return metrics.elidedText(words, Qt.TextElideMode.ElideRight, room) + count


class SectionList(QWidget):
    """Buttons by key. ``chosen`` carries the key. Up and Down walk; each button says its state in words."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._titles: dict[str, str] = {}
        self.buttons: dict[str, QPushButton] = {}
        self._layout: QVBoxLayout = look.column(2)
        self.setLayout(self._layout)
        self.setFixedWidth(260)

    def add(self, key: str, title: str) -> None:
        """A section at the end of the list."""
        button = look.with_role(SectionButton(title), "section")
        button.setCheckable(True)
        button.setIconSize(look.ICON_BEFORE_TEXT)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setAutoDefault(False)
        button.setProperty("section", key)
        button.clicked.connect(self._on_clicked)
        self._titles[key] = title
        self.buttons[key] = button
        self._layout.addWidget(button)
        self.set_mark(key, Mark(missing=1, touched=False))

    def set_mark(self, key: str, mark: Mark) -> None:
        """Show how a section stands."""
        name, ink = mark.icon
        button = self.buttons[key]
        button.setIcon(look.icon(name, ink))
        if mark.wrong:
            state = tr("%n things to put right", n=mark.wrong)
        elif mark.missing:
            state = tr("%n things missing", n=mark.missing)
        else:
            state = tr("done")
        button.setAccessibleName(f"{self._titles[key]}, {state}")
        button.setToolTip(button.accessibleName())

    def set_current(self, key: str) -> None:
        """Show which section is in view."""
        for other, button in self.buttons.items():
            button.setChecked(other == key)

    @Slot()
    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton):
            key = str(button.property("section"))
            self.set_current(key)
            self.chosen.emit(key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        buttons = list(self.buttons.values())
        focused = self.focusWidget()
        if step and isinstance(focused, QPushButton) and focused in buttons:
            place = buttons.index(focused) + step
            buttons[max(0, min(len(buttons) - 1, place))].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)
