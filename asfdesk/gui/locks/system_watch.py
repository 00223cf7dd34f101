"""The computer goes to sleep or its screen is locked: then the register is locked as well.

Linux: logind (``PrepareForSleep``, the session's ``Lock``) and the desktops' screen savers over D-Bus. Windows: the
window's own messages about power and session. macOS: the distributed notification of the locked screen needs a library
of its own, so there only the idle lock works. ``able`` tells what this computer has promised, for the settings page.
"""

from __future__ import annotations

import sys
from typing import Any, cast

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication, QObject, Signal, Slot

_SAVERS = (
    "org.freedesktop.ScreenSaver",
    "org.gnome.ScreenSaver",
    "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver",
)
_POWER, _SUSPEND = 0x0218, 0x0004  # WM_POWERBROADCAST, PBT_APMSUSPEND
_SESSION, _SESSION_LOCK = 0x02B1, 0x7  # WM_WTSSESSION_CHANGE, WTS_SESSION_LOCK


class SystemWatch(QObject):
    """``leaving`` when the computer sleeps or its screen is locked."""

    leaving = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.sleep = self.screen = False
        self._filter: _WindowsMessages | None = None

    @property
    def able(self) -> tuple[bool, bool]:
        """Whether sleep, and whether the locked screen, will be told."""
        return self.sleep, self.screen

    def start(self, window_id: int = 0) -> None:
        """Listen. ``window_id`` is the window that Windows tells about its session."""
        if sys.platform == "win32":
            self._listen_on_windows(window_id)
        elif sys.platform.startswith("linux"):
            self._listen_on_dbus()

    def stop(self) -> None:
        """Listen no more."""
        app = QCoreApplication.instance()
        if self._filter is not None and app is not None:
            app.removeNativeEventFilter(self._filter)
            self._filter = None

    @Slot(bool)
    def on_sleep(self, begins: bool) -> None:
        """logind: the computer is about to sleep, or has woken."""
        if begins:
            self.leaving.emit()

    @Slot(bool)
    def on_saver(self, active: bool) -> None:
        """A screen saver has come, or gone."""
        if active:
            self.leaving.emit()

    @Slot()
    def on_lock(self) -> None:
        """logind: lock the session."""
        self.leaving.emit()

    def _listen_on_dbus(self) -> None:
        from PySide6.QtDBus import QDBusConnection

        # PySide takes the slot as text, its stubs ask for bytes
        system: Any = QDBusConnection.systemBus()
        session: Any = QDBusConnection.sessionBus()
        slot = "1on_sleep(bool)"
        if system.isConnected():
            login = ("org.freedesktop.login1", "/org/freedesktop/login1", "org.freedesktop.login1.Manager")
            self.sleep = _has(system, login[0]) and system.connect(*login, "PrepareForSleep", self, slot)
            # without a path, the signal of every session of this seat: locking once too often harms nobody
            system.connect(login[0], "", "org.freedesktop.login1.Session", "Lock", self, "1on_lock()")
        if session.isConnected():
            for name in _SAVERS:
                path = "/" + name.replace(".", "/")
                heard = session.connect(name, path, name, "ActiveChanged", self, "1on_saver(bool)")
                self.screen = self.screen or (heard and _has(session, name))

    def _listen_on_windows(self, window_id: int) -> None:
        import ctypes

        app = QCoreApplication.instance()
        if app is None:
            return
        self._filter = _WindowsMessages(self)
        app.installNativeEventFilter(self._filter)
        self.sleep = True
        library = getattr(ctypes, "windll").wtsapi32  # noqa: B009 - only there on Windows
        self.screen = bool(window_id and library.WTSRegisterSessionNotification(window_id, 0))


def _has(bus: Any, name: str) -> bool:
    answer = bus.interface().isServiceRegistered(name)
    return bool(answer.value())


class _WindowsMessages(QAbstractNativeEventFilter):
    def __init__(self, watch: SystemWatch) -> None:
        super().__init__()
        self._watch = watch

    def nativeEventFilter(self, kind: QByteArray | bytes | bytearray | memoryview, message: int) -> object:
        if bytes(cast("bytes", kind)) == b"windows_generic_MSG":
            from ctypes import wintypes

            told = wintypes.MSG.from_address(int(message))
            if (told.message, told.wParam) in ((_POWER, _SUSPEND), (_SESSION, _SESSION_LOCK)):
                self._watch.leaving.emit()
        return False, 0
