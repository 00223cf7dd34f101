"""Killed in the middle of a merge the register is as before, and the same package goes in afterwards."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from asfdesk.services import merging
from tests.cases import open_desk, register
from tests.merging import content, laptop_in, packed, taken_in
from tests.store.conftest import make_passwords_cheap
from tests.store.whole_case import broken

ROOT = Path(__file__).parents[2]


def test_a_merge_that_is_killed_has_not_happened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_passwords_cheap(monkeypatch)
    office = open_desk(tmp_path / "office")
    register(office)
    package = tmp_path / "paket.asfpaket"
    package.write_bytes(packed(office))
    laptop_in(tmp_path / "laptop").store.close()
    for at in (3, 30):
        command = [
            sys.executable,
            "-m",
            "tests.crash.merger",
            str(tmp_path / "laptop"),
            str(package),
            str(at),
        ]
        died = subprocess.run(command, cwd=ROOT, env=dict(os.environ), check=False, capture_output=True)
        assert died.returncode == 9, died.stderr.decode()
        laptop = open_desk(tmp_path / "laptop")
        assert laptop.store.after_crash is not None
        assert content(laptop) == {}
        assert merging.journal(laptop) == []
        assert broken(laptop) is None
        laptop.store.close()
    laptop = open_desk(tmp_path / "laptop")
    assert taken_in(laptop, package.read_bytes()).id is not None
    assert content(laptop) == content(office)
    for desk in (laptop, office):
        desk.store.close()
