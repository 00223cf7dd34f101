"""``dev.py bench faults``: kills, power cuts, full disks, I/O errors and damage, counted. Linux, needs a C compiler.

Every promise that the program printed ("ok …") must be there afterwards, nothing may be half, and the register must
open. A small C library (``faults_shim.c``) stands between the process and the C library: it records every write for
power cuts that are then computed (``faults_disk``), kills at the n-th call, fails it, or lets the disk be full. The
process itself is started anew under it and forks for each trial, so that a trial costs no start of Python.
"""

from __future__ import annotations

import argparse
import ctypes
import gc
import multiprocessing
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tests.bench.faults_rounds import (
    OPERATIONS,
    cuts,
    damaged,
    full_disks,
    io_errors,
    kills,
    make_templates,
    upgrade_kills,
)
from tests.bench.faults_trial import Result, Shim, build_shim

PAGE = 4096

Round = Callable[[int, int, Path, Shim], Result]


ROUNDS: dict[str, tuple[Round, int]] = {
    "kills": (kills, 1000),
    "upgrades": (upgrade_kills, 200),
    "cuts": (cuts, 1000),
    "full": (full_disks, PAGE),
    "errors": (io_errors, 800),
    "damage": (damaged, 1000),
}


def run_round(name: str, count: int, seed: int, home: Path) -> Result:
    """One round in this process."""
    gc.collect()
    place = home / f"{name}-{seed}"
    place.mkdir(parents=True)
    try:
        return ROUNDS[name][0](count, seed, place, Shim())
    finally:
        shutil.rmtree(place, ignore_errors=True)


def _part(arguments: tuple[str, int, int, Path]) -> Result:
    return run_round(*arguments)


def main(arguments: list[str]) -> int:
    """Run the rounds and print the counts; 1 when anything was lost, half, closed or untold."""
    parser = argparse.ArgumentParser(prog="dev.py bench faults")
    parser.add_argument("--only", choices=tuple(ROUNDS), action="append")
    parser.add_argument("--share", type=float, default=1.0, help="of the full counts, such as 0.1")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    options = parser.parse_args(arguments)
    if not _under_the_shim():
        return _start_under_the_shim(arguments)
    begun = time.monotonic()
    print(f"{'':38}{'trials':>8}{'lost':>8}{'half':>8}{'closed':>8}{'untold':>8}", flush=True)
    bad = 0
    with tempfile.TemporaryDirectory(dir="/dev/shm" if Path("/dev/shm").is_dir() else None) as folder:
        make_templates(Path(folder))
        for name in options.only or ROUNDS:
            result = _spread(name, options.share, options.seed, options.processes, Path(folder))
            print(result.line(), flush=True)
            for each in result.wrong[:10]:
                print(f"    {each[:300]}", flush=True)
            bad += sum(result.counts.values())
    print(f"{time.monotonic() - begun:.0f} s")
    return int(bad > 0)


def _spread(name: str, share: float, seed: int, processes: int, home: Path) -> Result:
    """A round over several processes; the steps of a full disk are divided by operation."""
    full = ROUNDS[name][1]
    if name == "full":
        step = max(PAGE, int(PAGE / share) // PAGE * PAGE)
        parts = [(name, step, seed, home)]
        return run_round(*parts[0]) if processes == 1 else _full_in_parts(step, seed, processes, home)
    each = max(1, int(full * share) // processes)
    parts = [(name, each, seed * 1000 + number, home) for number in range(processes)]
    with multiprocessing.get_context("fork").Pool(processes) as pool:
        whole = Result("")
        for part in pool.imap_unordered(_part, parts):
            whole.name = part.name
            whole.add(part)
    return whole


def _full_in_parts(step: int, seed: int, processes: int, home: Path) -> Result:
    with multiprocessing.get_context("fork").Pool(processes) as pool:
        whole = Result("disk full")
        for part in pool.imap_unordered(
            _full_of_kind, [(kind, step, seed, home) for kind in reversed(OPERATIONS)]
        ):
            whole.add(part)
    return whole


def _full_of_kind(arguments: tuple[str, int, int, Path]) -> Result:
    kind, step, seed, home = arguments
    place = home / f"full-{kind}"
    place.mkdir()
    try:
        return full_disks(step, seed, place, Shim(), (kind,))
    finally:
        shutil.rmtree(place, ignore_errors=True)


def _under_the_shim() -> bool:
    return hasattr(ctypes.CDLL(None), "faults_arm")


def _start_under_the_shim(arguments: list[str]) -> int:
    with tempfile.TemporaryDirectory() as folder:
        made = build_shim(Path(folder))
        if made is None:
            print("The fault bench needs Linux and a C compiler.", file=sys.stderr)
            return 2
        command = [sys.executable, "-m", "tests.bench", "faults", *arguments]
        return subprocess.run(command, env={**os.environ, "LD_PRELOAD": str(made)}, check=False).returncode
