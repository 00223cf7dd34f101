"""A three-party meeting on a 1366 x 768 tablet at 150 %, by finger and pen, killed twice on the way: nothing is typed twice."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from asfdesk.domain.kinds import VisitKind
from asfdesk.domain.signature import InkDevice
from asfdesk.domain.visit import VisitState
from asfdesk.services.visiting import protocol_seals, protocols, visits
from asfdesk.store.trail.audit import verify_chain
from tests.cases import open_desk, register
from tests.follow_up import signed

ROOT = Path(__file__).parents[2]
WORDS = "Jag trivs i köket, men orkar inte hela dagar."


def part(home: Path, name: str) -> tuple[int, dict[str, object]]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.journeys.meeting_process", str(home), name],
        cwd=ROOT,
        env={**os.environ, "QT_SCALE_FACTOR": "1.5", "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    told: dict[str, object] = {}
    for line in done.stdout.splitlines():
        told |= json.loads(line) if line.startswith("{") else {}
    assert done.returncode in (0, -signal.SIGKILL), done.stdout + done.stderr
    return done.returncode, told


@pytest.mark.slow
def test_a_meeting_from_today_to_a_protocol_signed_by_three(tmp_path: Path) -> None:
    desk = open_desk(tmp_path / "register")
    placement = signed(desk, register(desk)).placement.id
    visit = visits.plan_visit(desk, placement, VisitKind.THREE_PARTY, desk.today()).id
    desk.store.close()

    code, first = part(tmp_path, "one")
    assert (code, first["section"]) == (-signal.SIGKILL, "words")

    code, second = part(tmp_path, "two")
    assert code == -signal.SIGKILL
    assert second["section"] == "words"  # where it was left
    assert second["words"] == "Jag trivs i köket, men"
    assert second["answered"] == ["agreed_beforehand", "consent_valid", "present"]

    code, third = part(tmp_path, "three")
    assert code == 0
    assert third["section"] == "s1"
    assert third["typed"] == "Svar på participant_says."
    assert third["words"] == WORDS
    assert third["standing"] == "Underskrivet av alla och förseglat"
    assert third["ended"] is True

    desk = open_desk(tmp_path / "register")
    found = protocols.get_protocol(desk, visit)
    assert found.view.visit.state is VisitState.CLOSED
    assert found.view.visit.participant_view == WORDS
    assert [one.ink.device for one in found.signatures] == [InkDevice.PEN, InkDevice.TOUCH, InkDevice.PEN]
    assert protocol_seals.standing(desk, found).archival
    with desk.store.read() as work:
        assert verify_chain(work.connection) is None
    desk.store.close()
