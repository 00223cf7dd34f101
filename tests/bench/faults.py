"""``dev.py bench faults``: kills, power cuts, full disks, I/O errors and damage, counted. Linux, needs a C compiler.

Every promise that the program printed ("ok …") must be there afterwards, nothing may be half, and the register must
open. A small C library (``faults_shim.c``) stands between the process and the C library: it records every write for
power cuts that are then computed (``faults_disk``), kills at the n-th call, fails it, or lets the disk be full. The
process itself is started anew under it and forks for each trial, so that a trial costs no start of Python.
"""

from __future__ import annotations

import argparse
import contextlib
import ctypes
import gc
import multiprocessing
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from asfdesk.domain.errors import StoreFault
from tests.bench.faults_damage import damage_round
from tests.bench.faults_disk import Disk, Event, fresh, read_record
from tests.bench.faults_work import KINDS, PASSPHRASES, World, harm, harm_old, old_template, template, work_on

SHIM = Path(__file__).with_name("faults_shim.c")
ASLEEP, RECORD, KILL, FAIL_ONCE, FAIL_ON, QUOTA, COUNT = range(7)
PER_FOLDER = 20
"""Kills on one register before a fresh one."""
PAGE = 4096


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


# ------------------------------------------------------------------------------------------ one trial


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


# ------------------------------------------------------------------------------------------ rounds


def kills(count: int, seed: int, home: Path, shim: Shim) -> Result:
    """SIGKILL at a random moment, or at a random call, of random operations."""
    result, chance = Result("kill -9"), random.Random(seed)
    base, folder, world = home / "base", home / "register", World()
    template(base)
    for number in range(count):
        if number % PER_FOLDER == 0:
            shutil.rmtree(folder, ignore_errors=True)
            shutil.copytree(base, folder)
            world = World()
        by_call = chance.random() < 0.5
        nth, trial = chance.randint(1, 1500), chance.randrange(2**32)

        def work(
            say: Callable[[str], None],
            by_call: bool = by_call,
            nth: int = nth,
            trial: int = trial,
            world: World = world,
        ) -> None:
            if by_call:
                shim.arm(KILL, folder, nth)
            work_on(folder, world, trial, say, count=40)

        lines = in_child(work, None if by_call else chance.uniform(0.02, 0.5))
        said = list(hear(world, lines))
        result.notes["promises kept"] += sum(line.startswith("ok ") for line in lines)
        for line in lines:
            if line.startswith("do "):
                result.notes[f"begun {line.split()[1]}"] += 1
        found = harm(folder, world)
        found += [f"untold: {line}" for line in said if line.startswith("untold")]
        result.tell(found, f"kill {number} seed {trial} call {nth if by_call else '-'}")
        if found:
            shutil.rmtree(folder, ignore_errors=True)
            shutil.copytree(base, folder)
            world = World()
    return result


def upgrade_kills(count: int, seed: int, home: Path, shim: Shim) -> Result:
    """SIGKILL at a random call while a register of the first schema is being brought up."""
    result, chance = Result("kill -9 in an upgrade"), random.Random(seed)
    base, folder = home / "old", home / "register"
    old_template(base)
    calls = _calls(base, home / "counted", shim)
    for number in range(count):
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(base, folder)
        nth = chance.randint(1, calls)

        def work(_say: Callable[[str], None], nth: int = nth) -> None:
            from asfdesk.store.opening import unlock

            shim.arm(KILL, folder, nth)
            unlock(folder, PASSPHRASES[0]).close()

        in_child(work)
        result.tell(harm_old(folder), f"upgrade {number} call {nth} of {calls}")
    return result


def cuts(count: int, seed: int, home: Path, shim: Shim) -> Result:
    """Power cuts at random moments of recorded work, with unsynced sectors lost, torn and reordered."""
    result, chance = Result("power cut"), random.Random(seed)
    base, folder, record, after = home / "base", home / "register", home / "record", home / "after"
    template(base)
    per_record = min(25, count)
    for _ in range(-(-count // per_record)):
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(base, folder)
        trial = chance.randrange(2**32)

        def work(_say: Callable[[str], None], trial: int = trial) -> None:
            shim.arm(RECORD, folder, 0, record)
            world = World()

            work_on(folder, world, trial, partial(_say_to_the_record, shim, world), count=12)

        before = Disk.of(folder)
        said = in_child(work)
        result.counts["untold"] += sum(line.startswith("untold") for line in said)
        result.wrong += [line for line in said if line.startswith(("untold", "fault"))]
        events = read_record(record)
        result.notes["recorded calls"] += len(events)
        moments = sorted(chance.sample(range(1, len(events) + 1), min(per_record, len(events))))
        _cut_at(before, events, moments, after, chance, result, trial)
        if result.trials >= count:
            break
    return result


def _cut_at(
    disk: Disk,
    events: list[Event],
    moments: list[int],
    after: Path,
    chance: random.Random,
    result: Result,
    trial: int,
) -> None:
    world, done = World(), 0
    for moment in moments:
        for event in events[done:moment]:
            if event.kind == "m":
                list(hear(world, [event.one]))
            else:
                disk.take(event)
        done = moment
        disk.after_cut(fresh(after), chance)
        looked = World(world.now.copy(), dict(world.backups), set(world.promised), world.begun)
        result.notes["promises kept"] += (
            len(looked.now.people) + len(looked.now.imports) + len(looked.now.signed)
        )
        result.tell(harm(after, looked), f"cut {moment} of {len(events)}, seed {trial}")


def _say_to_the_record(shim: Shim, world: World, line: str) -> None:
    shim.mark(line)
    if line.startswith(("do ", "ok ")):
        world.hear(line)


OPERATIONS = (*KINDS, "upgrade")


def full_disks(step: int, seed: int, home: Path, shim: Shim, kinds: tuple[str, ...] = OPERATIONS) -> Result:
    """For each operation: the disk is full after 0, 4 096, 8 192 … bytes, until it succeeds."""
    result = Result("disk full")
    _templates(home)
    for kind in kinds:
        room = 0
        while True:
            lines, met = _limited(kind, QUOTA, room, seed, home, shim)
            found, said = _limited_harm(kind, lines, home)
            result.tell(found, f"{kind} with room for {room} bytes")
            result.notes["told"] += sum(line.startswith("fault") for line in said)
            result.notes["opened by the reserve"] += "reserve" in said
            if not met and not any(line.startswith("fault") for line in said):
                result.notes[f"{kind} up to {room // 1024} kB"] += 1
                break
            room += step
    return result


def io_errors(count: int, seed: int, home: Path, shim: Shim, kinds: tuple[str, ...] = OPERATIONS) -> Result:
    """Each operation with its n-th call failing, once or for good; n at random."""
    result, chance = Result("I/O error"), random.Random(seed)
    _templates(home)
    calls = {kind: _limited(kind, COUNT, 0, seed, home, shim)[1] for kind in kinds}
    for _ in range(count):
        kind, mode = chance.choice(kinds), chance.choice((FAIL_ONCE, FAIL_ON))
        nth = chance.randint(1, max(1, calls[kind]))
        lines, met = _limited(kind, mode, nth, seed, home, shim)
        found, said = _limited_harm(kind, lines, home)
        result.tell(found, f"{kind}, call {nth} fails{'' if mode == FAIL_ONCE else ' and all after it'}")
        result.notes["told"] += sum(line.startswith("fault") for line in said)
        result.notes["met"] += bool(met)
    return result


def _templates(home: Path) -> None:
    template(home / "base")
    old_template(home / "old")


def _limited(kind: str, mode: int, number: int, seed: int, home: Path, shim: Shim) -> tuple[list[str], int]:
    """One operation under a limit; what was said, and how many calls failed (or, counting, were seen)."""
    folder = home / "register"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(home / ("old" if kind == "upgrade" else "base"), folder)
    world = _first_world(folder)

    def work(say: Callable[[str], None]) -> None:
        from asfdesk.store.opening import unlock

        shim.arm(mode, folder, number)
        try:
            if kind == "upgrade":
                unlock(folder, PASSPHRASES[0]).close()
            else:
                work_on(folder, world, seed, say, (kind,), 1)
        finally:
            said = shim.seen() if mode == COUNT else shim.met()
            shim.disarm()
            say(f"met {said}")
            if not (folder / "register.reserve").exists():
                say("reserve")

    lines = in_child(work)
    met = next((int(line.split()[1]) for line in lines if line.startswith("met ")), 0)
    return lines, met


def _first_world(folder: Path) -> World:
    """What a copy of the template promises: its one backup."""
    world = World()
    for place in (folder / "backups").glob("2*"):
        world.backups[place.name] = world.now.copy()
        world.promised.add(place.name)
    return world


def _limited_harm(kind: str, lines: list[str], home: Path) -> tuple[list[str], list[str]]:
    folder = home / "register"
    world = _first_world(home / "base") if kind != "upgrade" else World()
    said = list(hear(world, lines))
    found = harm_old(folder) if kind == "upgrade" else harm(folder, world)
    found += [f"untold: {line}" for line in said if line.startswith("untold")]
    return found, said


def _calls(base: Path, folder: Path, shim: Shim) -> int:
    """How many calls an upgrade makes."""
    shutil.copytree(base, folder)

    def work(say: Callable[[str], None]) -> None:
        from asfdesk.store.opening import unlock

        shim.arm(COUNT, folder)
        unlock(folder, PASSPHRASES[0]).close()
        shim.disarm()
        say(f"met {shim.seen()}")

    lines = in_child(work)
    return int(lines[-1].split()[1])


# ------------------------------------------------------------------------------------------ the run

Round = Callable[[int, int, Path, Shim], Result]


def damaged(count: int, seed: int, home: Path, _shim: Shim) -> Result:
    """Registers with random bytes or a page overwritten: found, never believed, and saved."""
    result = Result("damaged register")
    for found, notes in damage_round(count, seed, home):
        result.tell(found, f"damage {result.trials} seed {seed}")
        result.notes += notes
    return result


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


def build_shim(folder: Path) -> Path | None:
    """The compiled library, or None where there is no C compiler."""
    compiler = shutil.which("cc") or shutil.which("gcc") or shutil.which("clang")
    if compiler is None or sys.platform != "linux":
        return None
    made = folder / "faults_shim.so"
    subprocess.run([compiler, "-O1", "-shared", "-fPIC", "-o", made, SHIM, "-ldl"], check=True)
    return made


def _start_under_the_shim(arguments: list[str]) -> int:
    with tempfile.TemporaryDirectory() as folder:
        made = build_shim(Path(folder))
        if made is None:
            print("The fault bench needs Linux and a C compiler.", file=sys.stderr)
            return 2
        command = [sys.executable, "-m", "tests.bench", "faults", *arguments]
        return subprocess.run(command, env={**os.environ, "LD_PRELOAD": str(made)}, check=False).returncode
