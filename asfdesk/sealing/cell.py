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
from collections.abc import Callable
from multiprocessing.connection import Connection

LARGEST = 100 * 1024 * 1024
SECONDS = 40.0
_MEMORY = 2 * 1024**3
_LONGEST_ANSWER = 4 * 1024 * 1024


class OutOfBounds(Exception):
    """The cell took too long, too much memory, or died."""


def in_cell(
    work: Callable[[bytes, bytes], bytes], data: bytes, more: bytes, seconds: float = SECONDS
) -> bytes:
    """``work(data, more)`` in a process of its own; ``work`` is a function of a module.

    Raises:
        OutOfBounds: no answer within bounds.
    """
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe(duplex=True)
    process = context.Process(target=_inside, args=(there, work), daemon=True)
    try:
        process.start()
    except OSError:
        raise OutOfBounds from None  # no room for another process: the file stays unread
    there.close()
    try:
        here.send_bytes(more)
        here.send_bytes(data)
        if not here.poll(seconds):
            raise OutOfBounds
        return here.recv_bytes(_LONGEST_ANSWER)
    except (EOFError, OSError):
        raise OutOfBounds from None
    finally:
        here.close()
        process.kill()
        process.join()
        process.close()


def _inside(pipe: Connection, work: Callable[[bytes, bytes], bytes]) -> None:
    _bound()
    more = pipe.recv_bytes()
    data = pipe.recv_bytes()
    with contextlib.suppress(MemoryError, RecursionError):
        pipe.send_bytes(work(data, more))
    pipe.close()


def _bound() -> None:
    """So much memory and processor time; no core file and no word of the file's content on anybody's screen."""
    with contextlib.suppress(OSError, ValueError):
        silent = os.open(os.devnull, os.O_WRONLY)
        os.dup2(silent, 2)
    if sys.platform != "win32":
        import resource

        with contextlib.suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
            resource.setrlimit(resource.RLIMIT_CPU, (int(SECONDS) + 5, int(SECONDS) + 5))
