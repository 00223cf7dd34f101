"""The strip over the page: back and forward, search over everything, who is working, lock and light or dark."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton, QWidget

from ..dress import look
from ..dress.palette import Meaning
from ..dress.style import Scheme
from ..text import tr


class TopBar(QFrame):
    """Signals what was asked for; the window does it. ``place_search`` puts the global search in the middle."""

    back_asked = Signal()
    forward_asked = Signal()
    lock_asked = Signal()
    scheme_asked = Signal(object)  # Scheme

    def __init__(self, *, demo: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look.with_role(self, "topbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.back = look.icon_button("arrow-left", tr("Back (Alt+Left)"))
        self.back.clicked.connect(self.back_asked)
        self.forward = look.icon_button("arrow-right", tr("Forward (Alt+Right)"))
        self.forward.clicked.connect(self.forward_asked)
        self._middle: QHBoxLayout = look.row(None)
        self.demo = look.badge(tr("DEMO – invented people"), Meaning.WARNING)
        self.demo.setVisible(demo)
        self.lock = look.quiet_button(tr("Lock"), "lock")
        self.lock.setToolTip(tr("Lock the register (Ctrl+L)"))
        self.lock.clicked.connect(self.lock_asked)
        self.officer = QToolButton()
        self.officer.setIcon(look.icon("user-round"))
        self.officer.setIconSize(look.ICON_BEFORE_TEXT)
        self.officer.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.officer.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.officer.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.menu = QMenu(self)
        self.officer.setMenu(self.menu)
        self.show_officer("")
        self._schemes = self._add_schemes()
        line = look.row(self.back, self.forward, spacing=look.XS)
        line.setContentsMargins(look.M, look.S, look.L, look.S)
        line.addSpacing(look.M)
        line.addLayout(self._middle, 1)
        line.addSpacing(look.M)
        line.addWidget(self.demo)
        line.addSpacing(look.S)
        line.addWidget(self.officer)
        line.addWidget(self.lock)
        self.setLayout(line)

    def place_search(self, widget: QWidget) -> None:
        """The global search in the middle."""
        self._middle.insertWidget(0, widget, 1000)

    def show_officer(self, name: str) -> None:
        """Who is working."""
        self.officer.setText(name or tr("Menu"))
        self.officer.setAccessibleName(tr("Menu of {name}", name=name) if name else tr("Menu"))

    def add_action(self, text: str, icon_name: str) -> QAction:
        """A line in the officer's menu, above light and dark; connect its ``triggered``."""
        action = QAction(look.icon(icon_name), text, self)
        self.menu.insertAction(self.menu.actions()[0], action)
        return action

    def show_scheme(self, scheme: Scheme) -> None:
        """Tick the choice in use."""
        self._schemes[scheme].setChecked(True)

    def _add_schemes(self) -> dict[Scheme, QAction]:
        self.menu.addSeparator()
        group = QActionGroup(self)
        made: dict[Scheme, QAction] = {}
        for scheme, text, icon_name in (
            (Scheme.SYSTEM, tr("Colours as the computer"), "monitor"),
            (Scheme.LIGHT, tr("Light"), "sun"),
            (Scheme.DARK, tr("Dark"), "moon"),
        ):
            action = self.menu.addAction(look.icon(icon_name), text)
            action.setCheckable(True)
            action.setData(str(scheme))
            group.addAction(action)
            made[scheme] = action
        group.triggered.connect(self._on_scheme)
        return made

    @Slot(QAction)
    def _on_scheme(self, action: QAction) -> None:
        self.scheme_asked.emit(Scheme(action.data()))
