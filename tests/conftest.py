"""What every test gets without asking: no screen, no network, own folders, Swedish, and nothing left running.

Fixtures for one kind of test live in that folder's ``conftest.py``; typing into widgets is ``tests.hands``.
"""

from __future__ import annotations

import os
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

# Before PySide6 is imported by anything: short enum names (Qt.DisplayRole) become errors, as in the style guide.
os.environ["PYSIDE6_OPTION_PYTHON_ENUM"] = "0x11"

import pytest
from hypothesis import HealthCheck, settings

from asfdesk.paths import DATA_DIR_VARIABLE, SETTINGS_DIR_VARIABLE
from asfdesk.services.desk import Desk
from installer.translations import compile_translations
from tests.cases import Case, Clock, open_desk, register

SCREENS = Path(__file__).with_name("offscreen_screens.json")
PATIENCE = 5.0
"""Seconds that a background task of a finished test may take to end."""

settings.register_profile(
    "asfdesk", deadline=None, print_blob=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
settings.register_profile("long", settings.get_profile("asfdesk"), max_examples=1000, stateful_step_count=100)
settings.load_profile("asfdesk")


def pytest_addoption(parser: pytest.Parser) -> None:
    """``--onscreen`` shows the windows; everything else runs where nobody sees it."""
    parser.addoption("--onscreen", action="store_true", help="show windows on the real screen")


def pytest_configure(config: pytest.Config) -> None:
    """Choose the screen before the first QApplication; Qt's own default screen is 800 x 800, too small for us."""
    os.environ["QT_SCALE_FACTOR"] = "1"
    os.environ["QT_FONT_DPI"] = "96"
    if not config.getoption("--onscreen"):
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={SCREENS.as_posix()}"
    compile_translations()


@pytest.fixture(scope="session", autouse=True)
def _swedish_dates_and_numbers() -> None:
    from PySide6.QtCore import QLocale

    QLocale.setDefault(QLocale(QLocale.Language.Swedish, QLocale.Country.Sweden))


@pytest.fixture(scope="session", autouse=True)
def _temporary_files_go_with_the_run(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Also what tests make themselves lies where pytest tidies, after a run that was killed too."""
    before, tempfile.tempdir = tempfile.tempdir, str(tmp_path_factory.mktemp("temporary"))
    yield
    tempfile.tempdir = before


@pytest.fixture(autouse=True)
def _own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(DATA_DIR_VARIABLE, str(tmp_path / "data"))
    monkeypatch.setenv(SETTINGS_DIR_VARIABLE, str(tmp_path / "settings"))


@pytest.fixture
def clock() -> Clock:
    """The clock of :func:`desk`, standing at the day of ``tests.cases``."""
    return Clock()


@pytest.fixture
def desk(tmp_path: Path, clock: Clock) -> Iterator[Desk]:
    """A desk on an empty register of its own."""
    made = open_desk(tmp_path / "register", clock)
    yield made
    made.store.close()


@pytest.fixture
def case(desk: Desk) -> Case:
    """Who is registered there: a participant, an enterprise with two supervisors, the officer."""
    return register(desk)


@pytest.fixture(autouse=True)
def _nothing_left_behind(_own_folders: None) -> Iterator[None]:
    """Fail a test whose tasks outlive it, and deliver the deletions that ``deleteLater`` promised.

    Without the delivery a widget of one test dies in the middle of another, and the wrong test is blamed.
    """
    before = set(threading.enumerate())
    yield
    qtcore = sys.modules.get("PySide6.QtCore")
    if qtcore is not None and qtcore.QCoreApplication.instance() is not None:
        ended = qtcore.QThreadPool.globalInstance().waitForDone(int(PATIENCE * 1000))
        assert ended, "a task of this test is still running in Qt's thread pool"
        qtcore.QCoreApplication.sendPostedEvents(None, qtcore.QEvent.Type.DeferredDelete)
    left = [t for t in threading.enumerate() if t not in before and not isinstance(t, threading._DummyThread)]
    deadline = time.monotonic() + PATIENCE
    for thread in left:
        thread.join(max(0.0, deadline - time.monotonic()))
    alive = [thread.name for thread in left if thread.is_alive()]
    assert not alive, f"threads of this test are still running: {alive}"
