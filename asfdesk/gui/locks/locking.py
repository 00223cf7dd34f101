"""Locking a running program without losing anything, and unlocking it again.

Locked means: the register is closed and its key overwritten. Usually the window goes with it, and drafts keep what was
half typed. What no draft can keep (a name half drawn, a date that cannot be read) keeps its window: it is *covered*,
hidden as it is, and comes back when the same person unlocks. The window is then all that is left in memory.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from ..changes import ChangeSignal
from ..guards.clipboard_guard import ClipboardGuard
from ..safekeeper import Safekeeper
from ..tasks import Tasks
from ..window.first_window import FirstWindow
from ..window.history import Place
from ..window.main_window import MainWindow
from ..window.window_size import remember_size, show_as_left
from .guard import Guard
from .unattended import close_popups, leaves_unasked

if TYPE_CHECKING:
    from asfdesk.services.desk import Desk, Store


class LockingProgram(QObject):
    """What ``app.Program`` is while it is locked and unlocked; it says how to :meth:`start` and :meth:`close`."""

    opened = Signal(object)  # the MainWindow, after every unlocking

    def __init__(self, folder: Path, settings_folder: Path, *, demo: bool) -> None:
        super().__init__()
        self.folder, self.demo = folder, demo
        self._settings_folder = settings_folder
        self.tasks = Tasks(self)
        self.changes = ChangeSignal(self)
        self.clipboard = ClipboardGuard(QApplication.clipboard(), self)
        self.safekeeper = Safekeeper(self.tasks, self)
        self.window: MainWindow | None = None
        self.entrance: QWidget | None = None
        self.desk: Desk | None = None
        self.guard: Guard | None = None
        self._left: tuple[UUID | None, Place | None] = (None, None)  # who left which place
        self._covered: MainWindow | None = None
        self._administration: QWidget | None = None
        self._sign_in = ""
        self._first: FirstWindow | None = None

    def start(self, said: str = "") -> None:
        """Show the unlock page."""
        raise NotImplementedError

    def close(self) -> None:
        """The main window closes."""
        raise NotImplementedError

    def watch(self, app: QApplication) -> None:
        """Lock by itself when nobody is here or the computer sleeps, and come forward when a second program asks."""
        self._first = FirstWindow(self.folder, self)
        self._first.asked.connect(self.come_forward)
        self._first.listen()
        self.guard = Guard(app, self._settings_folder, busy=self._is_busy)
        self.guard.lock_now.connect(self.lock_unattended)
        shown = self.window or self.entrance
        self.guard.start(int(shown.winId()) if shown is not None else 0)

    def stop_watching(self) -> None:
        """The program ends."""
        if self.guard is not None:
            self.guard.stop()
        if self._first is not None:
            self._first.close()

    @Slot()
    def lock(self) -> None:
        """Close the register and ask for the passphrase again; half-typed work is kept as drafts."""
        window = self.window
        if window is None or self.demo:
            return
        if window.under_way:
            self._cover(window)
        elif window.place is None or window.pages[window.place.page].can_leave():
            self._lock(window)

    @Slot()
    def lock_unattended(self) -> None:
        """Lock although nobody is here to answer a question: what cannot be saved as it is stays, covered."""
        window = self.window
        if self._administration is not None and self.entrance is self._administration:
            self.start()  # which closes it
        if window is None or self.demo:
            return
        if close_popups():
            QTimer.singleShot(0, self.lock_unattended)
            return
        if window.under_way or not leaves_unasked(window):
            self._cover(window)
        else:
            self._lock(window)

    @Slot()
    def come_forward(self) -> None:
        """A second program was started on this register."""
        shown = self.window or self.entrance
        if shown is not None:
            shown.setWindowState(shown.windowState() & ~Qt.WindowState.WindowMinimized)
            shown.raise_()
            shown.activateWindow()

    def _lock(self, window: MainWindow) -> None:
        self._left = (self.desk.store.person if self.desk else None, window.place)
        self.clipboard.empty()
        self.safekeeper.stop()
        self.tasks.close()  # what writes is waited for
        self._close_desk()
        self.start()
        self._put_away(window)

    def _cover(self, window: MainWindow) -> None:
        """The register is closed and its key forgotten; the window is only hidden."""
        remember_size(self._settings_folder, window)
        self.clipboard.empty()
        self.safekeeper.stop()
        self.tasks.close()
        self.window, self._covered = None, window
        if self.desk is not None:
            self.desk.cards.close()
            self.desk.store.forget()
        self.start()
        window.hide()

    def _uncover(self, window: MainWindow, store: Store) -> bool:
        """Whether the covered window belongs to who unlocked and goes on."""
        desk, self._covered = self.desk, None
        if desk is None or desk.store.person != store.person:
            self._left = None, None
            self._put_away(window)
            self._close_desk()
            return False
        desk.store.go_on_with(store)
        self.safekeeper.start(desk)
        self.window = window
        window.messages.clear()
        if window.handover is not None and window.handover.lent:
            window.handover.give_back()
        show_as_left(self._settings_folder, window)
        self._leave_entrance()
        self.opened.emit(window)
        return True

    def _is_busy(self) -> bool:
        return self.window is not None and self.window.under_way

    def _leave_entrance(self) -> None:
        page, self.entrance = self.entrance, None
        if page is not None:
            page.close()
            page.deleteLater()

    def _put_away(self, window: MainWindow) -> None:
        remember_size(self._settings_folder, window)
        self.window = None
        self.changes.happened.disconnect()
        window.closing.disconnect(self.close)
        window.hide()
        window.deleteLater()

    def _close_desk(self) -> None:
        self.safekeeper.stop()
        desk, self.desk = self.desk, None
        if desk is not None:
            desk.cards.close()
            desk.store.forget()
