"""The screen is lent: only the page in view can be reached until its owner takes it back by PIN or passphrase.

Used when a participant signs alone; table mode will use it too. Rail, search, menus, shortcuts and every way to another
page are gone; closing the window locks the register. What is typed and drawn on the lent page stays there.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QPushButton, QWidget

from asfdesk.domain.errors import Fault, StoreFault
from asfdesk.services.entry import people, pin

from ..dress import look
from ..dress.palette import Meaning
from ..tasks import Report
from ..text import tr
from ..widgets.pin_overlay import PinOverlay
from ..window.history import Place
from ..words.wording import fault_text

if TYPE_CHECKING:
    from asfdesk.services.desk import Desk

    from ..window.main_window import MainWindow


class Handover(QObject):
    """Lends and takes back one window's screen, when a page asks its ``lending`` for it."""

    def __init__(self, window: MainWindow, desk: Desk) -> None:
        super().__init__(window)
        self._window, self._desk = window, desk
        self.lending = window.surroundings.lending
        self.lending.asked.connect(self.lend)
        self._shortcuts: list[QShortcut] = []
        self._tries = pin.PinTries()
        self._hidden: list[QWidget] = []
        self.bar = look.frame("message")
        look.set_property(self.bar, "meaning", str(Meaning.INFO))
        self.take_back: QPushButton = look.secondary_button(tr("Take the screen back"), "lock-open")
        self.take_back.setObjectName("handover.take_back")
        self.take_back.clicked.connect(self.ask_back)
        words = look.body(tr("The screen is lent. Only this document can be reached."))
        line = look.row(look.IconLabel("lock-keyhole", "accent"), words, self.take_back, spacing=look.M)
        line.setContentsMargins(look.L, look.S, look.L, look.S)
        line.setStretch(1, 1)
        self.bar.setLayout(line)
        self.bar.hide()
        window.bars.addWidget(self.bar)
        self.overlay = PinOverlay(window, self._wait)
        self.overlay.tried.connect(self._on_tried)
        self.overlay.given_up.connect(self._on_given_up)

    @property
    def lent(self) -> bool:
        """Whether the screen is lent now."""
        return self.lending.lent

    def guarding(self, gate: Callable[[Place], bool]) -> Callable[[Place], bool]:
        """``gate``, and no other place while the screen is lent."""

        def guarded(place: Place) -> bool:
            return place == self._window.place if self.lent else gate(place)

        return guarded

    @Slot()
    def lend(self) -> None:
        """Leave the page in view alone on the screen."""
        if self.lent:
            return
        window = self._window
        window.messages.clear()
        foot = window.status.parentWidget()
        wanted = [window.rail, window.top_bar, *([foot] if foot is not None else [])]
        self._hidden = [widget for widget in wanted if not widget.isHidden()]
        for widget in self._hidden:
            widget.hide()
        self._set_lent(lent=True)
        self.bar.show()
        look.announce(self.take_back)

    @Slot()
    def ask_back(self) -> None:
        """Somebody wants the rest of the program back."""
        self.overlay.ask_for(passphrase=self._needs_passphrase())
        self.overlay.other.setVisible(not self._needs_passphrase())
        self.overlay.cover()

    def give_back(self) -> None:
        """The owner is here again."""
        self.overlay.hide()
        self.bar.hide()
        for widget in self._hidden:
            widget.show()
        self._hidden = []
        self._set_lent(lent=False)

    def _set_lent(self, *, lent: bool) -> None:
        if lent:
            self._shortcuts = [each for each in self._window.findChildren(QShortcut) if each.isEnabled()]
        for shortcut in self._shortcuts:
            shortcut.setEnabled(not lent)
        self.lending.set_lent(lent=lent)

    def _needs_passphrase(self) -> bool:
        return not self._tries.left or not pin.has_pin(self._desk)

    def _wait(self) -> int:
        return 0 if self.overlay.by_passphrase else self._tries.seconds

    @Slot(str)
    def _on_tried(self, typed: str) -> None:
        desk, tries, by_passphrase = self._desk, self._tries, self.overlay.by_passphrase

        def work(_progress: Report) -> bool:
            return people.proves(desk, typed) if by_passphrase else tries.right(desk, typed)

        self.overlay.set_working(working=True)
        task = self._window.surroundings.tasks.run(work)
        task.succeeded.connect(self._on_looked_at)
        task.failed.connect(self._on_refused)

    @Slot(object)
    def _on_looked_at(self, right: object) -> None:
        self.overlay.set_working(working=False)
        if right:
            self._tries = pin.PinTries()
            self.give_back()
        elif self._needs_passphrase():
            self.ask_back()
            self.overlay.refuse(tr("The PIN was wrong five times. Now only the passphrase opens."))
        else:
            self.overlay.refuse(tr("The PIN is not right. %n tries are left.", n=self._tries.left))

    @Slot(object)
    def _on_refused(self, error: BaseException) -> None:
        if not isinstance(error, StoreFault):
            self.overlay.set_working(working=False)
            raise error
        wrong = error.fault is Fault.WRONG_KEY
        self.overlay.refuse(tr("The passphrase is not right.") if wrong else fault_text(error))

    @Slot()
    def _on_given_up(self) -> None:
        self.overlay.hide()
