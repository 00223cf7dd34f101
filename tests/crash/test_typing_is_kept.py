"""Killed in the middle of typing in the real form: at most two seconds of typing are lost."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from asfdesk.domain.change import Kind
from asfdesk.domain.terms import Terms
from asfdesk.services import drafts
from tests.cases import open_desk, register, start

ROOT = Path(__file__).parents[2]
LETTERS = 90
MAY_BE_LOST = 2.0  # seconds


@pytest.mark.slow
def test_at_most_two_seconds_of_typing_are_lost_by_a_kill(tmp_path: Path) -> None:
    folder = tmp_path / "register"
    desk = open_desk(folder)
    agreement = start(desk, register(desk)).agreement
    desk.store.close()
    command = [sys.executable, "-m", "tests.crash.typist", str(folder), str(agreement.id)]
    process = subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=dict(os.environ)
    )
    assert process.stdout is not None
    typed: list[float] = []
    for _ in range(LETTERS):
        assert process.stdout.readline().strip() == "å"
        typed.append(time.monotonic())
    process.kill()
    killed = time.monotonic()
    process.wait()
    process.stdout.close()

    desk = open_desk(folder)
    draft = drafts.find_draft(desk, Kind.AGREEMENT, agreement.id)
    kept = drafts.read_draft(draft, Terms) if draft else None
    after_crash = desk.store.after_crash
    desk.store.close()
    assert after_crash is not None
    assert kept is not None
    owed = sum(at <= killed - MAY_BE_LOST for at in typed)
    assert owed > 0
    assert len(kept.wishes) >= owed
    assert set(kept.wishes) == {"å"}
