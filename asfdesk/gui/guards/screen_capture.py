"""Screenshots, recordings and shared screens show nothing of the window, where the platform can do that.

Windows: SetWindowDisplayAffinity (WDA_EXCLUDEFROMCAPTURE from Windows 10 2004, before that WDA_MONITOR, which shows a
black window). macOS: NSWindow's sharingType; programs that record by ScreenCaptureKit on macOS 15 and later get past it.
X11 and Wayland have nothing of the kind: that is said, not passed over.
"""

from __future__ import annotations

import ctypes
import ctypes.util
import sys
from collections.abc import Callable
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication, QWindow

Block = Callable[[int, bool], bool]
"""(native window id, on) -> whether the platform did it."""

_SHOWN, _MONITOR, _EXCLUDED = 0x0, 0x1, 0x11


class Capture(StrEnum):
    """When screenshots are blocked."""

    ALWAYS = "always"
    PROTECTED = "protected"
    NEVER = "never"


class ScreenShield(QObject):
    """Blocks capture of every window of the program, dialogs included, as chosen and as the case in view needs."""

    def __init__(
        self,
        choice: Capture = Capture.PROTECTED,
        remember: Callable[[Capture], object] | None = None,
        parent: QObject | None = None,
        block: Block | None = None,
    ) -> None:
        super().__init__(parent)
        self.choice = choice
        self._remember = remember
        self._block = block if block is not None else platform_block()
        self._protected = self._on = False
        self.failed = False
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.focusWindowChanged.connect(self._on_window)

    @property
    def possible(self) -> bool:
        """Whether this platform can do it at all."""
        return self._block is not None

    @property
    def wanted(self) -> bool:
        """Whether capture should be blocked now."""
        return self.choice is Capture.ALWAYS or (self.choice is Capture.PROTECTED and self._protected)

    def case_in_view(self, *, protected: bool) -> None:
        """Another case, or none, is shown."""
        self._protected = protected
        self._apply()

    def choose(self, choice: Capture) -> None:
        """The officer's choice, kept for the next start."""
        self.choice = choice
        if self._remember is not None:
            self._remember(choice)
        self._apply()

    def _apply(self) -> None:
        if self.wanted or self._on:
            self._on = self.wanted
            for window in QGuiApplication.topLevelWindows():
                self._set(window)

    @Slot(object)
    def _on_window(self, window: QWindow | None) -> None:
        if window is not None and self._on:
            self._set(window)

    def _set(self, window: QWindow) -> None:
        if self._block is None or not window.isVisible() or window.parent() is not None:
            return
        self.failed = not self._block(int(window.winId()), self._on) and self._on


def platform_block(platform: str = sys.platform) -> Block | None:
    """How this platform hides a window from capture; None when it cannot."""
    if QGuiApplication.platformName() not in ("windows", "cocoa"):
        return None
    return {"win32": _windows, "darwin": _macos}.get(platform)


def _windows(window: int, on: bool) -> bool:
    user32: Any = getattr(ctypes, "WinDLL")("user32")  # noqa: B009  there on Windows alone
    affinity = user32.SetWindowDisplayAffinity
    affinity.argtypes, affinity.restype = [ctypes.c_void_p, ctypes.c_uint32], ctypes.c_int
    if not on:
        return bool(affinity(window, _SHOWN))
    return bool(affinity(window, _EXCLUDED)) or bool(affinity(window, _MONITOR))


def _macos(view: int, on: bool) -> bool:
    library = ctypes.util.find_library("objc")
    if library is None:
        return False
    objc = ctypes.CDLL(library)
    objc.sel_registerName.argtypes, objc.sel_registerName.restype = [ctypes.c_char_p], ctypes.c_void_p
    address = ctypes.cast(objc.objc_msgSend, ctypes.c_void_p).value
    assert address is not None
    get = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)(address)
    put = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_ulong)(address)
    window = get(view, objc.sel_registerName(b"window"))
    if not window:
        return False
    put(window, objc.sel_registerName(b"setSharingType:"), 0 if on else 1)  # NSWindowSharingNone, ReadOnly
    return True
