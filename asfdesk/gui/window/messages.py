"""The bar at the top of the window that says what happened: the one door for errors and good news.

Good news leaves by itself after a while (not while the pointer or the focus is on it); everything else stays until it
is closed or the next message comes.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QTimer, Slot
from PySide6.QtGui import QEnterEvent, QGuiApplication
from PySide6.QtWidgets import QFrame, QWidget

from asfdesk.domain.errors import RuleBroken, StoreFault

from ..dress import look
from ..dress.palette import Meaning
from ..text import tr
from ..words.wording import fault_text, problems_text

SECONDS_SHOWN = 7


class Messages(QFrame):
    """One message at a time. ``text`` and ``meaning`` tell what is shown; empty text means nothing is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look.with_role(self, "message")
        self.text = ""
        self.meaning = Meaning.INFO
        self._act: Callable[[], object] | None = None
        self._icon = look.IconLabel("info", "info")
        self._words = look.body()
        self._action = look.quiet_button("")
        self._action.clicked.connect(self._on_action)
        self._close = look.icon_button("x", tr("Close the message"))
        self._close.clicked.connect(self.clear)
        self.setLayout(
            look.row(self._icon, self._words, self._action, self._close, spacing=look.M, margin=look.S)
        )
        box = self.layout()
        if box is not None:
            box.setContentsMargins(look.L, look.XS, look.S, look.XS)
        self._row_stretch()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SECONDS_SHOWN * 1000)
        self._timer.timeout.connect(self._on_timeout)
        self.hide()

    def _row_stretch(self) -> None:
        policy = self._words.sizePolicy()
        policy.setHorizontalStretch(1)
        self._words.setSizePolicy(policy)

    def show_message(
        self, meaning: Meaning, text: str, action: str = "", act: Callable[[], object] | None = None
    ) -> None:
        """Show ``text``; ``action`` names a button that calls ``act`` once and closes the message."""
        self.text, self.meaning, self._act = text, meaning, act
        look.set_property(self, "meaning", str(meaning))
        self._icon.set_icon(look.MEANING_ICONS[meaning], str(meaning))
        self._words.setText(text)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self.setAccessibleName(text)
        self.show()
        look.announce(self)
        self._timer.stop()
        if meaning is Meaning.OK:
            self._timer.start()

    def show_ok(self, text: str, action: str = "", act: Callable[[], object] | None = None) -> None:
        """Good news, such as "Saved" with "Undo"."""
        self.show_message(Meaning.OK, text, action, act)

    def show_info(self, text: str, action: str = "", act: Callable[[], object] | None = None) -> None:
        """Something to know."""
        self.show_message(Meaning.INFO, text, action, act)

    def show_warning(self, text: str, action: str = "", act: Callable[[], object] | None = None) -> None:
        """Something that is weaker than promised."""
        self.show_message(Meaning.WARNING, text, action, act)

    @Slot(object)
    def show_error(self, error: BaseException) -> None:
        """Words for RuleBroken and StoreFault; anything else is a bug and is raised on to the crash report."""
        if isinstance(error, RuleBroken):
            self.show_message(Meaning.DANGER, problems_text(error.problems))
        elif isinstance(error, StoreFault):
            self.show_message(Meaning.DANGER, fault_text(error))
        else:
            raise error

    @Slot()
    def clear(self) -> None:
        """Take the message away."""
        self._timer.stop()
        self.text, self._act = "", None
        self.hide()

    @Slot()
    def _on_action(self) -> None:
        act = self._act
        self.clear()
        if act is not None:
            act()

    @Slot()
    def _on_timeout(self) -> None:
        focused = QGuiApplication.focusObject()
        inside = isinstance(focused, QWidget) and self.isAncestorOf(focused)
        if self.underMouse() or inside:
            self._timer.start()
        else:
            self.clear()

    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        if self.meaning is Meaning.OK and self.text:
            self._timer.start()
        super().leaveEvent(event)
