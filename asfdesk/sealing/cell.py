"""A process of its own for files of others: whatever a hostile PDF does to a parser, it does within bounds.

Why: a bomb of nested streams, a loop in a cross-reference, a tree ten thousand deep. The cell may use so much memory
(where the system can limit it: not on Windows, where time alone ends it) and so much time, and is then put down. What
comes back is JSON read by us; nothing that the cell sends is ever unpickled.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import sys
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Self, cast

LARGEST = 100 * 1024 * 1024
SECONDS = 40.0
_MEMORY = 2 * 1024**3
_SERVES = 25
"""Files before it makes place for a fresh one: the processor time of a process is bounded as a whole."""
_LONGEST_ANSWER = 4 * 1024 * 1024
_PATIENCE = 0.2


class OutOfBounds(Exception):
    """The cell took too long, too much memory, or died."""


class Cell:
    """A process for one kind of ``work``, a function of a module; a new one when it was put down or has served long.

    Use as a context: it is gone at the end.
    """

    def __init__(self, work: Callable[[bytes, bytes], bytes]) -> None:
        self._work = work
        self._process: BaseProcess | None = None
        self._pipe: Connection | None = None
        self._served = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def ask(
        self,
        data: bytes,
        more: bytes,
        seconds: float = SECONDS,
        waiting: Callable[[], object] | None = None,
    ) -> bytes:
        """``work(data, more)`` over there. ``waiting`` is called now and then meanwhile; what it raises ends the cell.

        Raises:
            OutOfBounds: no answer within bounds.
        """
        if self._pipe is None or self._served >= _SERVES:
            self.close()
            self._start()
        assert self._pipe is not None
        self._served += 1
        try:
            self._pipe.send_bytes(more)
            self._pipe.send_bytes(data)
            self._wait(self._pipe, seconds, waiting)
            return self._pipe.recv_bytes(_LONGEST_ANSWER)
        except OutOfBounds:
            self.close()
            raise
        except (EOFError, OSError):
            self.close()
            raise OutOfBounds from None
        except BaseException:  # whoever waits gave up
            self.close()
            raise

    @staticmethod
    def _wait(pipe: Connection, seconds: float, waiting: Callable[[], object] | None) -> None:
        """Until there is an answer. Raises OutOfBounds, or what ``waiting`` raises."""
        if waiting is None:
            if not pipe.poll(seconds):
                raise OutOfBounds
            return
        end = time.monotonic() + seconds
        while not pipe.poll(min(_PATIENCE, max(end - time.monotonic(), 0))):
            waiting()
            if time.monotonic() >= end:
                raise OutOfBounds

    def _start(self) -> None:
        context = multiprocessing.get_context("spawn")
        here, there = context.Pipe(duplex=True)
        process = context.Process(target=_inside, args=(there, self._work), daemon=True)
        try:
            process.start()
        except OSError:
            here.close()
            raise OutOfBounds from None  # no room for another process: the file stays unread
        finally:
            there.close()
        self._process, self._served = process, 0
        self._pipe = cast("Connection", here)

    def close(self) -> None:
        """Put it down."""
        if self._pipe is not None:
            self._pipe.close()
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self._process.close()
        self._process = self._pipe = None


def in_cell(
    work: Callable[[bytes, bytes], bytes], data: bytes, more: bytes, seconds: float = SECONDS
) -> bytes:
    """``work(data, more)`` in a process of its own.

    Raises:
        OutOfBounds: no answer within bounds.
    """
    with Cell(work) as cell:
        return cell.ask(data, more, seconds)


def _inside(pipe: Connection, work: Callable[[bytes, bytes], bytes]) -> None:
    _bound()
    with contextlib.suppress(EOFError, OSError, MemoryError, RecursionError):
        while True:
            more = pipe.recv_bytes()
            data = pipe.recv_bytes()
            pipe.send_bytes(work(data, more))
    pipe.close()


def silence() -> None:
    """No word of what this process holds on anybody's screen, and none of its memory in a file if it dies."""
    with contextlib.suppress(OSError, ValueError):
        silent = os.open(os.devnull, os.O_WRONLY)
        os.dup2(silent, 2)
    if sys.platform != "win32":
        import resource

        with contextlib.suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _bound() -> None:
    """So much memory and processor time."""
    silence()
    if sys.platform != "win32":
        import resource

        with contextlib.suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
            resource.setrlimit(resource.RLIMIT_CPU, (int(SECONDS) + 5, int(SECONDS) + 5))
