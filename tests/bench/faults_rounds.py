"""The rounds of the fault bench: kills, power cuts, full disks, I/O errors."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path

from tests.bench.faults_damage import damage_round
from tests.bench.faults_disk import Disk, Event, fresh, read_record
from tests.bench.faults_looking import harm, harm_old
from tests.bench.faults_merge import know_packages, write_packages
from tests.bench.faults_trial import (
    COUNT,
    FAIL_ON,
    FAIL_ONCE,
    KILL,
    QUOTA,
    RECORD,
    Result,
    Shim,
    hear,
    in_child,
)
from tests.bench.faults_work import CASE_KINDS, KINDS, PASSPHRASES, old_template, template, work_on
from tests.bench.faults_world import World

TEMPLATES = "templates"
PER_FOLDER = 20
"""Kills on one register before a fresh one."""


def make_templates(home: Path) -> None:
    """The registers that the rounds begin with, for all of them. Made in a fork: judging a PDF starts threads, and no
    later fork would have them."""

    def work(_say: Callable[[str], None]) -> None:
        template(home / TEMPLATES / "base")
        template(home / TEMPLATES / "cases", cases=True)
        old_template(home / TEMPLATES / "old")
        write_packages(home / TEMPLATES)

    if told := in_child(work):
        raise RuntimeError(told)
    know_packages(home / TEMPLATES)


def kills(count: int, seed: int, home: Path, shim: Shim) -> Result:
    """SIGKILL at a random moment, or at a random call, of random operations."""
    result, chance = Result("kill -9"), random.Random(seed)
    folder = home / "register"
    base, kinds, world = home, KINDS, World()
    for number in range(count):
        if number % PER_FOLDER == 0:
            base, kinds = _either(seed + number // PER_FOLDER, home)
            world = _afresh(base, folder)
        by_call = chance.random() < 0.5
        nth, trial = chance.randint(1, 1500), chance.randrange(2**32)

        def work(
            say: Callable[[str], None],
            by_call: bool = by_call,
            nth: int = nth,
            trial: int = trial,
            world: World = world,
            kinds: tuple[str, ...] = kinds,
        ) -> None:
            if by_call:
                shim.arm(KILL, folder, nth)
            work_on(folder, world, trial, say, kinds, 40)

        lines = in_child(work, None if by_call else chance.choice((0.5, 2.0)) * chance.uniform(0.04, 1))
        said = list(hear(world, lines))
        result.notes["promises kept"] += sum(line.startswith("ok ") for line in lines)
        for line in lines:
            if line.startswith("do "):
                result.notes[f"begun {line.split()[1].split('/')[0]}"] += 1
        found = harm(folder, world)
        found += [f"untold: {line}" for line in said if line.startswith("untold")]
        result.tell(found, f"kill {number} seed {trial} call {nth if by_call else '-'}")
        if found:
            world = _afresh(base, folder)
    return result


def _either(number: int, home: Path) -> tuple[Path, tuple[str, ...]]:
    """A plain register, or one with cases and everything that may be done to them, in turn."""
    return (_template(home, "cases"), KINDS + CASE_KINDS) if number % 2 else (_template(home, "base"), KINDS)


def _afresh(base: Path, folder: Path) -> World:
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(base, folder)
    return _first_world(base)


def upgrade_kills(count: int, seed: int, home: Path, shim: Shim) -> Result:
    """SIGKILL at a random call while a register of the first schema is being brought up."""
    result, chance = Result("kill -9 in an upgrade"), random.Random(seed)
    base, folder = _template(home, "old"), home / "register"
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
    folder, record, after = home / "register", home / "record", home / "after"
    per_record = min(25, count)
    for number in range(-(-count // per_record)):
        base, kinds = _either(seed + number, home)
        _afresh(base, folder)
        trial = chance.randrange(2**32)

        def work(
            _say: Callable[[str], None],
            trial: int = trial,
            base: Path = base,
            kinds: tuple[str, ...] = kinds,
        ) -> None:
            shim.arm(RECORD, folder, 0, record)
            world = _first_world(base)
            work_on(folder, world, trial, partial(_say_to_the_record, shim, world), kinds, 12)

        before = Disk.of(folder)
        said = in_child(work)
        result.counts["untold"] += sum(line.startswith("untold") for line in said)
        result.wrong += [line for line in said if line.startswith(("untold", "fault"))]
        events = read_record(record)
        result.notes["recorded calls"] += len(events)
        moments = sorted(chance.sample(range(1, len(events) + 1), min(per_record, len(events))))
        _cut_at(before, events, moments, after, chance, result, trial, _first_world(base))
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
    world: World,
) -> None:
    done = 0
    for moment in moments:
        for event in events[done:moment]:
            if event.kind == "m":
                list(hear(world, [event.one]))
            else:
                disk.take(event)
        done = moment
        disk.after_cut(fresh(after), chance)
        looked = world.copy()
        result.notes["promises kept"] += looked.now.promises
        result.tell(harm(after, looked), f"cut {moment} of {len(events)}, seed {trial}")


def _say_to_the_record(shim: Shim, world: World, line: str) -> None:
    shim.mark(line)
    if line.startswith(("do ", "ok ")):
        world.hear(line)


OPERATIONS = (*KINDS, *CASE_KINDS, "upgrade")


def full_disks(step: int, seed: int, home: Path, shim: Shim, kinds: tuple[str, ...] = OPERATIONS) -> Result:
    """For each operation: the disk is full after 0, 4 096, 8 192 … bytes, until it succeeds."""
    result = Result("disk full")
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


def _template(home: Path, name: str) -> Path:
    return home.parent / TEMPLATES / name


def _template_of(kind: str, home: Path) -> Path:
    return _template(home, "old" if kind == "upgrade" else "cases" if kind in CASE_KINDS else "base")


def _limited(kind: str, mode: int, number: int, seed: int, home: Path, shim: Shim) -> tuple[list[str], int]:
    """One operation under a limit; what was said, and how many calls failed (or, counting, were seen)."""
    folder = home / "register"
    world = _afresh(_template_of(kind, home), folder)

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
    world = _first_world(_template_of(kind, home)) if kind != "upgrade" else World()
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


def damaged(count: int, seed: int, home: Path, _shim: Shim) -> Result:
    """Registers with random bytes or a page overwritten: found, never believed, and saved."""
    result = Result("damaged register")
    for found, notes in damage_round(count, seed, home, _either(seed, home)[0]):
        result.tell(found, f"damage {result.trials} seed {seed}")
        result.notes += notes
    return result
