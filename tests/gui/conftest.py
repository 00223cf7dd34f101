"""What every test of the window gets: Swedish words, the program's look, tasks that are waited for."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from asfdesk.gui.dress.style import Appearance, Scheme
from asfdesk.gui.tasks import Tasks
from asfdesk.gui.text import load_language
from tests.gui.agreement_window import Office


@pytest.fixture(scope="session")
def appearance(qapp: QApplication) -> Appearance:
    """The program's look, dressed once for all tests."""
    load_language(qapp)
    return Appearance(qapp, Scheme.LIGHT)


@pytest.fixture(autouse=True)
def _dressed(appearance: Appearance) -> Iterator[None]:
    """Garbage is collected between tests in the GUI thread, never in the middle of one in a worker."""
    gc.disable()
    yield
    gc.enable()


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[Tasks]:
    """Background work that must have ended when the test has."""
    made = Tasks()
    yield made
    if not made.idle:
        with qtbot.waitSignal(made.became_idle, timeout=20_000):
            made.cancel_all()
    assert made.close(5000)


@pytest.fixture
def office(tmp_path: Path, tasks: Tasks) -> Iterator[Office]:
    """A desk with a case, and surroundings for one page."""
    made = Office(tmp_path / "register", tasks)
    yield made
    made.close()
