"""The rail at the left: where one can go, with words; icons alone when the window is narrow."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from ..dress import look
from ..text import tr

WIDE, FOLDED = 208, 60
USUAL_LINE = 52  # pixels of the window's height per button; with less the buttons move closer


class Rail(QFrame):
    """Buttons for pages by key. ``chosen`` carries the key. Up and Down walk among the buttons."""

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look.with_role(self, "rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Navigation"))
        self.buttons: dict[str, QToolButton] = {}
        self.folded = False
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._layout: QVBoxLayout = look.column(look.XS)
        self._layout.setContentsMargins(look.S, look.M, look.S, look.M)
        mark = look.IconLabel("handshake", "accent", 24)
        self._name: QLabel = look.subheading(name)
        self._name.setWordWrap(False)
        brand = look.row(mark, self._name, None, spacing=look.S)
        brand.setContentsMargins(look.S + 2, 0, 0, look.M)
        self._layout.addLayout(brand)
        self._pages, self._lower = look.column(look.XS), look.column(look.XS)
        inside, lines = QWidget(), look.column(look.XS)
        lines.addLayout(self._pages)
        lines.addStretch(1)
        lines.addLayout(self._lower)
        inside.setLayout(lines)
        area = look.scrolling(inside)  # a low window scrolls what it has no room for
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._layout.addWidget(area, 1)
        self.setLayout(self._layout)
        self.fold(False)

    def add(self, key: str, title: str, icon_name: str, *, lower: bool = False) -> None:
        """A way to the page ``key``; ``lower`` puts it at the foot of the rail."""
        button = look.with_role(QToolButton(), "rail")
        button.setText(title)
        button.setIcon(look.icon(icon_name))
        button.setCheckable(True)
        button.setAccessibleName(title)
        button.setToolTip(title)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.setProperty("page", key)
        button.clicked.connect(self._on_clicked)
        self._group.addButton(button)
        self.buttons[key] = button
        (self._lower if lower else self._pages).addWidget(button)
        self._dress(button)

    def mark(self, key: str) -> None:
        """Show that the page ``key`` is in view; a page without a button keeps the mark where it was."""
        if key in self.buttons:
            self.buttons[key].setChecked(True)

    def fold(self, folded: bool) -> None:
        """Icons alone, or icons and words."""
        self.folded = folded
        self.setFixedWidth(FOLDED if folded else WIDE)
        self._name.setVisible(not folded)
        for button in self.buttons.values():
            self._dress(button)

    def _dress(self, button: QToolButton) -> None:
        look.set_property(button, "role", "rail-folded" if self.folded else "rail")
        look.set_property(button, "tight", self._tight)
        style = Qt.ToolButtonStyle
        button.setIconSize(QSize(20 if self.folded else 28, 20))
        button.setToolButtonStyle(style.ToolButtonIconOnly if self.folded else style.ToolButtonTextBesideIcon)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for lines in (self._pages, self._lower):
            lines.setSpacing(0 if self._tight else look.XS)
        for button in self.buttons.values():
            self._dress(button)

    @property
    def _tight(self) -> bool:
        return self.height() < len(self.buttons) * USUAL_LINE

    @Slot()
    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, QToolButton):
            self.chosen.emit(button.property("page"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        buttons = list(self.buttons.values())
        focused = self.focusWidget()
        if step and isinstance(focused, QToolButton) and focused in buttons:
            buttons[(buttons.index(focused) + step) % len(buttons)].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)
