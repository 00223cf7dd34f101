"""What is made in a folder, also when it is gone again at once, whoever made it: Python, Qt or a C library."""

from __future__ import annotations

import ctypes
import os
import struct
import sys
from pathlib import Path
from types import TracebackType
from typing import Self

_CREATED, _MOVED_IN = 0x100, 0x80
_HEAD = struct.Struct("iIII")


class Watched:
    """A context in which ``created`` lists the names made in ``folder``. Linux tells by inotify; elsewhere what is
    there at the end is all that can be seen."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._seen: list[str] = []
        self._queue: int | None = None

    def __enter__(self) -> Self:
        if sys.platform.startswith("linux"):
            libc = ctypes.CDLL(None, use_errno=True)
            self._queue = libc.inotify_init1(os.O_NONBLOCK | os.O_CLOEXEC)
            assert self._queue >= 0
            made = libc.inotify_add_watch(self._queue, os.fsencode(self._folder), _CREATED | _MOVED_IN)
            assert made >= 0
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._queue is not None:
            os.close(self._queue)

    @property
    def created(self) -> list[str]:
        """Every name that was made so far."""
        if self._queue is None:
            return sorted(path.name for path in self._folder.iterdir())
        while True:
            try:
                data = os.read(self._queue, 65536)
            except BlockingIOError:
                return list(self._seen)
            while data:
                length = _HEAD.unpack_from(data)[3]
                self._seen.append(os.fsdecode(data[_HEAD.size : _HEAD.size + length].rstrip(b"\0")))
                data = data[_HEAD.size + length :]
