"""When the register is locked by itself: after a while without anybody, when the computer sleeps, when its screen locks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication

from asfdesk.settings import load_settings, save_settings

from .idle import IdleWatch
from .system_watch import SystemWatch

MINUTES = (2, 5, 10, 15, 30)
"""What may be chosen; 0, never, only on a computer that tells when its own screen is locked."""


class Guard(QObject):
    """``lock_now`` when it is time. ``busy`` tells of something under way that counts as activity."""

    lock_now = Signal()

    def __init__(
        self,
        app: QGuiApplication,
        settings_folder: Path,
        *,
        busy: Callable[[], bool],
        system: SystemWatch | None = None,
    ) -> None:
        super().__init__()
        self._folder = settings_folder
        self.idle = IdleWatch(app, load_settings(settings_folder).idle_minutes, busy=busy)
        self.idle.idle.connect(self.lock_now)
        self.system = system or SystemWatch()
        self.system.leaving.connect(self.lock_now)

    def start(self, window_id: int = 0) -> None:
        """Listen to the computer."""
        self.system.start(window_id)

    @property
    def minutes(self) -> int:
        """How long nobody may be here; 0 is never."""
        return self.idle.minutes

    def choose_minutes(self, minutes: int) -> None:
        """Remember another time on this computer."""
        self.idle.set_minutes(minutes)
        save_settings(self._folder, replace(load_settings(self._folder), idle_minutes=minutes))

    @Slot()
    def stop(self) -> None:
        """The program ends."""
        self.idle.stop()
        self.system.stop()
