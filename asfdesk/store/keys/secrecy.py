"""Keeping keys in memory, and out of everything that is written without being asked.

What is done: no core dumps and no debugger of the same user (Linux), no crash dump dialog (Windows), the data key in
one locked page that is overwritten when the register closes. What cannot be done from Python: the text that is typed
and what libraries copy of a key lie in ordinary memory until it is used again, and a computer that hibernates writes
all of it to the disk. README says so.
"""

from __future__ import annotations

import contextlib
import ctypes
import sys
from typing import Any

_PR_SET_DUMPABLE = 4


class SecretKey:
    """A key of a few bytes, locked in memory where the system lets us, and overwritten by :meth:`forget`."""

    __slots__ = ("_bytes", "_held")

    def __init__(self, key: bytes) -> None:
        self._bytes = bytearray(key)
        self._held = _lock_memory(self._bytes)

    @property
    def locked(self) -> bool:
        """Whether the system promised to keep it out of swap."""
        return self._held

    def hex(self) -> str:
        """The key as text, for the one statement that hands it to the cipher. Raises ValueError when forgotten."""
        if not self._bytes:
            raise ValueError("the key is forgotten")
        return self._bytes.hex()

    def read(self) -> bytes:
        """A copy. Raises ValueError when forgotten."""
        return bytes.fromhex(self.hex())

    def forget(self) -> None:
        """Overwrite it; harmless when done twice."""
        for place in range(len(self._bytes)):
            self._bytes[place] = 0
        if self._held and not sys.is_finalizing():  # the process ends, and its memory with it
            _unlock_memory(self._bytes)
        self._held = False
        self._bytes = bytearray()

    def __del__(self) -> None:
        self.forget()

    def __repr__(self) -> str:
        return "SecretKey(…)"


def harden_process() -> list[str]:
    """Keep this process out of dumps. Returns what the system did not grant, for the log; never raises."""
    missing: list[str] = []
    if sys.platform == "win32":
        with contextlib.suppress(OSError, AttributeError):
            # no error dialog, and with it no dump that Windows Error Reporting would offer to send
            ctypes.windll.kernel32.SetErrorMode(0x0001 | 0x0002)
        return missing
    import resource

    try:
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    except (OSError, ValueError):
        missing.append("core")
    if sys.platform == "linux" and _library().prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0) != 0:
        missing.append("dumpable")
    return missing


def _library() -> Any:
    """The C library that this process runs on. Not looked for by name: that starts other programs, and one of them
    may hold the register's lock for a moment longer than a process that was killed (found by the fault bench)."""
    return ctypes.CDLL(None, use_errno=True)


def _place_of(content: bytearray) -> tuple[Any, Any]:
    held = (ctypes.c_char * len(content)).from_buffer(content)
    return ctypes.c_void_p(ctypes.addressof(held)), ctypes.c_size_t(len(content))


def _lock_memory(content: bytearray) -> bool:
    try:
        place, length = _place_of(content)
        if sys.platform == "win32":
            return bool(ctypes.windll.kernel32.VirtualLock(place, length))
        return _library().mlock(place, length) == 0
    except (OSError, AttributeError, TypeError):
        return False


def _unlock_memory(content: bytearray) -> None:
    with contextlib.suppress(OSError, AttributeError, TypeError):
        place, length = _place_of(content)
        if sys.platform == "win32":
            ctypes.windll.kernel32.VirtualUnlock(place, length)
        else:
            _library().munlock(place, length)
