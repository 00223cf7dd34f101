"""One trial of the fault bench: a fork that works on a register under the C library's switches, and what it said."""

from __future__ import annotations

import contextlib
import ctypes
import os
import shutil
import signal
import subprocess
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from asfdesk.domain.errors import StoreFault
from tests.bench.faults_world import World

SHIM = Path(__file__).with_name("faults_shim.c")
ASLEEP, RECORD, KILL, FAIL_ONCE, FAIL_ON, QUOTA, COUNT = range(7)


@dataclass
class Result:
    """One round's counts, and the first few things that were wrong."""

    name: str
    trials: int = 0
    counts: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    notes: Counter[str] = field(default_factory=Counter)

    def add(self, other: Result) -> None:
        """Another process's part of the round."""
        self.trials += other.trials
        self.counts += other.counts
        self.notes += other.notes
        self.wrong += other.wrong

    def tell(self, found: list[str], where: str) -> None:
        """What one trial found."""
        self.trials += 1
        for each in found:
            self.counts[each.split(":")[0]] += 1
            self.wrong.append(f"{where}: {each}")

    def line(self) -> str:
        """For the table."""
        counted = "".join(f"{self.counts[kind]:>8}" for kind in ("lost", "half", "closed", "untold"))
        noted = ", ".join(f"{count} {name}" for name, count in sorted(self.notes.items()))
        return f"{self.name:38}{self.trials:>8}{counted}   {noted}"


class Shim:
    """The C library's switches."""

    def __init__(self) -> None:
        self._library = ctypes.CDLL(None)

    def arm(self, mode: int, folder: Path, number: int = 0, record: Path | None = None) -> None:
        """From now on, in this process."""
        name = os.fsencode(record) if record else b""
        self._library.faults_arm(mode, os.fsencode(folder), ctypes.c_long(number), name)

    def disarm(self) -> None:
        """Sleep again."""
        self._library.faults_disarm()

    def mark(self, text: str) -> None:
        """A line into the record."""
        self._library.faults_mark(text.encode())

    def seen(self) -> int:
        """Calls since it was armed."""
        return int(self._library.faults_seen())

    def met(self) -> int:
        """Calls that were made to fail."""
        return int(self._library.faults_met())


def in_child(work: Callable[[Callable[[str], None]], None], patience: float | None = None) -> list[str]:
    """Run ``work(say)`` in a fork and hear what it says; killed after ``patience`` seconds, if given."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        code = 1
        try:
            work(lambda line: void(os.write(writing, (line + "\n").encode())))
            code = 0
        except BaseException as trouble:
            told = isinstance(trouble, StoreFault)
            frames = (
                ""
                if told
                else " < ".join(
                    f"{f.name}:{f.lineno}" for f in traceback.extract_tb(trouble.__traceback__)[:-7:-1]
                )
            )
            with contextlib.suppress(OSError):
                line = f"{'fault' if told else 'untold'} {type(trouble).__name__} {trouble} {frames}"
                os.write(writing, (line.replace("\n", " ") + "\n").encode())
        os._exit(code)
    os.close(writing)
    if patience is not None:
        time.sleep(patience)
        os.kill(child, signal.SIGKILL)
    with os.fdopen(reading, "rb") as heard:
        lines = [line.decode(errors="replace").rstrip("\n") for line in heard if line.endswith(b"\n")]
    os.waitpid(child, 0)
    return lines


def void(_value: object) -> None:
    """Nothing."""


def hear(world: World, lines: list[str]) -> Iterator[str]:
    """Tell the world what was promised; what else was said comes out."""
    for line in lines:
        if line.startswith(("do ", "ok ")):
            world.hear(line)
        else:
            yield line


def build_shim(folder: Path) -> Path | None:
    """The compiled library, or None where there is no C compiler."""
    compiler = shutil.which("cc") or shutil.which("gcc") or shutil.which("clang")
    if compiler is None or sys.platform != "linux":
        return None
    made = folder / "faults_shim.so"
    subprocess.run([compiler, "-O1", "-shared", "-fPIC", "-o", made, SHIM, "-ldl"], check=True)
    return made
