"""Killed, out of disk, or opened twice: what was promised is there, and nothing is half."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import threading
from pathlib import Path
from uuid import UUID

import pytest

from asfdesk.domain.change import Kind
from asfdesk.domain.errors import Fault, StoreFault
from asfdesk.store.opening import unlock
from asfdesk.store.trail.audit import verify_chain
from tests.store.conftest import PASSPHRASE
from tests.store.samples import put_case

from .writer import DRAFT

ROOT = Path(__file__).parents[2]


def start(task: str, folder: Path, *more: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.crash.writer", task, str(folder), PASSPHRASE, *more]
    return subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=dict(os.environ)
    )


def killed_after(task: str, folder: Path, promises: int, seconds: float) -> list[str]:
    """Every promise made before the process was killed at a moment of its own choosing."""
    process = start(task, folder)
    assert process.stdout is not None
    assert process.stdin is not None
    lines = [process.stdout.readline() for _ in range(promises + 1)]
    timer = threading.Timer(seconds, process.kill)
    timer.start()
    lines += process.stdout.readlines()
    timer.join()
    process.wait()
    process.stdout.close()
    process.stdin.close()
    assert lines[0].strip() == "open"
    return [line.strip() for line in lines[1:] if line.endswith("\n")]


@pytest.mark.slow
def test_nothing_promised_is_lost_in_twenty_kills(store_folder):
    promised: list[str] = []
    chance = random.Random(20260303)
    for _ in range(20):
        promised += killed_after("register", store_folder, chance.randrange(3), chance.random() / 50)
    store = unlock(store_folder, PASSPHRASE)
    assert store.after_crash is not None
    with store.read() as work:
        people = {person.id: person for person in work.participants.all()}
        assert {UUID(key) for key in promised} <= set(people)
        assert all(UUID(person.family_name) in people for person in people.values())
        assert work.connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
        assert verify_chain(work.connection) is None
        assert len(work.search("andra", limit=10**6)) == len(people) // 2
    store.close()
    store = unlock(store_folder, PASSPHRASE)
    assert store.after_crash is None
    store.close()


@pytest.mark.slow
def test_a_point_of_the_control_that_was_set_is_there_after_the_kill(store_folder):
    store = unlock(store_folder, PASSPHRASE)
    case = put_case(store)
    store.close()
    promised = killed_after("control", store_folder, 5, 0.01)
    store = unlock(store_folder, PASSPHRASE)
    with store.read() as work:
        marks = {mark.point: mark.reason for mark in work.control.of_agreement(case.agreement)}
        assert verify_chain(work.connection) is None
    store.close()
    assert set(promised) <= set(marks)
    assert len(marks) <= len(promised) + 1
    assert all(reason == point.replace("point_", "skäl ") for point, reason in marks.items())


@pytest.mark.slow
def test_a_draft_survives_the_kill(store_folder):
    for _ in range(3):
        promised = killed_after("draft", store_folder, 5, 0.01)
        store = unlock(store_folder, PASSPHRASE)
        with store.read() as work:
            draft = work.drafts.find(Kind.AGREEMENT, DRAFT)
        store.close()
        assert draft is not None
        assert len(promised) <= len(draft.payload) <= len(promised) + 1


@pytest.mark.slow
def test_a_second_program_is_told_who_has_the_store(store_folder):
    first = start("hold", store_folder)
    assert first.stdout is not None
    assert first.stdout.readline().strip() == "open"
    second = start("hold", store_folder)
    answer, _ = second.communicate()
    assert answer.split() == [Fault.IN_USE.value, str(first.pid)]
    with pytest.raises(StoreFault) as caught:
        unlock(store_folder, PASSPHRASE)
    assert (caught.value.fault, caught.value.params["pid"]) == (Fault.IN_USE, first.pid)
    assert caught.value.params["since"] is not None
    first.communicate()
    unlock(store_folder, PASSPHRASE).close()


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="RLIMIT_FSIZE is of POSIX")
def test_a_file_that_may_not_grow_is_told_and_what_was_promised_stays(store_folder):
    size = (store_folder / "register.asfdesk").stat().st_size
    process = start("fill", store_folder, str(size + 400_000))
    answer, _ = process.communicate()
    first, *promised, last = answer.split()
    assert first == "open"
    assert last == Fault.NOT_WRITABLE.value  # a limit is no full disk: the system says EFBIG, not ENOSPC
    assert promised
    store = unlock(store_folder, PASSPHRASE)
    with store.read() as work:
        assert {person.id for person in work.participants.all()} == {UUID(key) for key in promised}
        assert work.connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
    store.close()
