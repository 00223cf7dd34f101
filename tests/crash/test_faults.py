"""A short run of the fault bench, and proofs that the bench itself would notice.

The whole: ``python3 dev.py bench faults``.
"""

from __future__ import annotations

import random
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from asfdesk.domain.change import Operation
from asfdesk.domain.ids import new_id
from asfdesk.domain.parties import Participant
from asfdesk.store.opening import unlock
from tests.bench.faults_disk import Disk, Event
from tests.bench.faults_disposal import ERASABLE
from tests.bench.faults_looking import harm
from tests.bench.faults_work import PASSPHRASES, template
from tests.bench.faults_world import World

ROOT = Path(__file__).parents[2]
COMPILER = sys.platform == "linux" and any(map(shutil.which, ("cc", "gcc", "clang")))


@pytest.mark.slow
@pytest.mark.skipif(not COMPILER, reason="the bench stands between the process and the C library of Linux")
def test_kills_cuts_full_disks_errors_and_damage_lose_nothing() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench", "faults", "--share", "0.004", "--processes", "2", "--seed", "7"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    told = re.findall(r"^(\S.*?)\s{2,}(\d+)\s+0\s+0\s+0\s+0\s", done.stdout, re.MULTILINE)
    assert [name for name, _ in told] == [
        "kill -9", "kill -9 in an upgrade", "power cut", "disk full", "I/O error", "damaged register",
    ]  # fmt: skip
    assert sum(int(trials) for _, trials in told) >= 25, done.stdout


def disk(tmp_path: Path) -> tuple[Disk, str]:
    (tmp_path / "root").mkdir()
    (tmp_path / "root" / "file").write_bytes(b"a" * 2048)
    return Disk.of(tmp_path / "root"), str(tmp_path / "root" / "file")


def outcomes(disk: Disk, tmp_path: Path, name: str = "file") -> set[bytes | None]:
    found: set[bytes | None] = set()
    for seed in range(200):
        target = tmp_path / f"after{seed}"
        disk.after_cut(target, random.Random(seed))
        file = target / name
        found.add(file.read_bytes() if file.exists() else None)
    return found


def test_what_was_synced_is_never_lost_and_what_was_not_may_be_there_in_any_part(tmp_path: Path) -> None:
    made, file = disk(tmp_path)
    made.take(Event("w", file, "", 0, b"b" * 1024))
    seen = outcomes(made, tmp_path)
    assert {b"a" * 2048, b"b" * 512 + b"a" * 1536, b"a" * 512 + b"b" * 512 + b"a" * 1024} < seen
    made.take(Event("s", file, "", 0, b""))
    assert outcomes(made, tmp_path) == {b"b" * 1024 + b"a" * 1024}


def test_a_new_name_is_sure_only_when_its_folder_was_synced(tmp_path: Path) -> None:
    made, file = disk(tmp_path)
    new = file + ".new"
    made.take(Event("c", new, "", 0, b""))
    made.take(Event("w", new, "", 0, b"n" * 512))
    made.take(Event("s", new, "", 0, b""))
    made.take(Event("r", new, file, 0, b""))
    assert outcomes(made, tmp_path) == {b"a" * 2048, b"n" * 512}
    made.take(Event("s", str(Path(file).parent), "", 0, b""))
    assert outcomes(made, tmp_path) == {b"n" * 512}


def test_a_file_that_was_renamed_without_a_sync_may_be_empty(tmp_path: Path) -> None:
    made, file = disk(tmp_path)
    new = file + ".new"
    made.take(Event("c", new, "", 0, b""))
    made.take(Event("w", new, "", 0, b"n" * 512))
    made.take(Event("r", new, file, 0, b""))
    made.take(Event("s", str(Path(file).parent), "", 0, b""))
    assert outcomes(made, tmp_path) == {b"", b"n" * 512}


def test_the_bench_sees_what_is_lost_what_is_half_and_who_came_back(tmp_path: Path) -> None:
    template(tmp_path / "register")
    assert harm(tmp_path / "register", World()) == []
    store = unlock(tmp_path / "register", PASSPHRASES[0])
    with store.read() as work:
        erased = next(one.id for one in work.participants.all() if one.given_name == ERASABLE)
    with store.write(Operation.SAVE_PARTICIPANT) as work:
        work.participants.save(Participant(new_id(), "Par", str(new_id())))
    store.close()
    world = World(gone={erased})
    for line in ("do keep visit/1 open", "ok keep visit/1 open", "do keep visit/1 closed"):
        world.hear(line)
    told = harm(tmp_path / "register", world)
    assert told == [
        "half: one of a pair",
        "lost: an erasure, somebody is there again",
        "lost: ['visit/1'] of what was promised",
    ]


def test_what_was_begun_may_be_there_or_not_and_a_restore_takes_the_past_back() -> None:
    world = World()
    for line in ("ok keep pin/desk 1", "ok backup b", "ok keep pin/desk 2", "do keep pin/desk 3"):
        world.hear(line)
    assert [facts.kept["pin/desk"] for facts in world.possible()] == ["2", "3"]
    world.hear("do restore b")
    assert [facts.kept["pin/desk"] for facts in world.possible()] == ["2", "1"]
