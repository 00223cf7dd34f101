"""The main job, taken once through the real window on a real encrypted register; tests look at what it left."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from asfdesk.app import Program
from asfdesk.gui.ask import PreparedAnswers
from asfdesk.gui.dress.style import Appearance
from asfdesk.logs import start_reporting
from asfdesk.tour.way import Way
from tests.gui.conftest import _dressed, appearance, tasks

from .journey import JourneyWay, Taken, no_picture

__all__ = ["_dressed", "appearance", "tasks"]


@pytest.fixture(scope="session")
def taken(qapp: QApplication, appearance: Appearance, tmp_path_factory: pytest.TempPathFactory) -> Taken:
    """Steps 1-8 from an empty folder, then closed. The folder is never opened again: tests copy it."""
    home = tmp_path_factory.mktemp("journey")
    for name in ("register", "settings", "out", "tmp"):
        (home / name).mkdir()
    before, tempfile.tempdir = tempfile.tempdir, str(home / "tmp")
    variables = {name: os.environ.get(name) for name in ("TMPDIR", "SQLITE_TMPDIR")}
    os.environ.update(dict.fromkeys(variables, str(home / "tmp")))
    reporting = start_reporting(home / "log")
    ask = PreparedAnswers()
    program = Program(appearance, home / "register", ask=ask, settings_folder=home / "settings")
    way = JourneyWay(program, ask, home / "out", no_picture)
    try:
        told = way.walk()
    finally:
        reporting.close()
        tempfile.tempdir = before
        for name, value in variables.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value
    assert way.agreement is not None
    assert way.visit is not None
    assert way.participant is not None
    return Taken(
        home, told, way.recovery_key, way.participant, way.agreement, way.visit, way.shown, way.answered
    )


@pytest.fixture
def again(taken: Taken, appearance: Appearance, tmp_path: Path) -> Iterator[Way]:
    """The next start of the program on a copy of what the journey left; not unlocked yet."""
    shutil.copytree(taken.home / "register", tmp_path / "register")
    ask = PreparedAnswers()
    program = Program(appearance, tmp_path / "register", ask=ask, settings_folder=tmp_path / "settings")
    way = Way(program, ask, tmp_path, no_picture)
    way.participant, way.agreement, way.visit = taken.participant, taken.agreement, taken.visit
    yield way
    if way.program.window is not None:
        way.program.window.close()
    else:
        way.program.close()
    if way.program.entrance is not None:
        way.program.entrance.close()
    assert way.program.desk is None
