"""``asfdesk --self-test``: proves that this copy of the program, frozen or not, has all its parts.

Opens a window, makes an encrypted store through all migrations, loads the Swedish, writes a PDF, and does one deed with
each library that is imported late. Says each step and exits with 1 at the first that fails.
"""

from __future__ import annotations

import os
import sys
import tempfile
import traceback
from collections.abc import Callable, Generator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from asfdesk.services.desk import Desk

PASSPHRASE = "bara för provet 2026"  # noqa: S105  of a store that lives for a second


def self_test() -> int:
    """Run every step; 0 when all of them hold."""
    if sys.platform.startswith("linux") and not (
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    ):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        return 0 if _all_steps(Path(folder)) else 1


def _all_steps(folder: Path) -> bool:
    held: dict[str, QApplication] = {}
    steps: tuple[tuple[str, Callable[[], str]], ...] = (
        ("svenska", lambda: _swedish(held)),
        ("krypterat register", lambda: _store(folder)),
        ("fönster", lambda: _window(folder)),
        ("pdf", lambda: _pdf(folder)),
        ("bibliotek", lambda: _libraries(folder)),
    )
    for name, step in steps:
        try:
            told = step()
        except Exception:  # noqa: BLE001  the step's failure is the result
            _say(f"FEL  {name}")
            _say(traceback.format_exc())
            return False
        _say(f"ok   {name}: {told}")
    return True


def _swedish(held: dict[str, QApplication]) -> str:
    from asfdesk.app import application
    from asfdesk.gui.text import load_language, tr

    held["app"], _ = application(["asfdesk"])
    if not load_language(held["app"]):
        raise RuntimeError("the translation files are missing")
    if tr("Today") != "Idag":
        raise RuntimeError("the Swedish is not complete")
    return tr("Today")


def _store(folder: Path) -> str:
    from asfdesk.services.entry import access
    from asfdesk.store.keys.key import Kdf

    register = folder / "register"
    store, key = access.first_start(register, PASSPHRASE, kdf=Kdf(memory=8 * 1024, passes=1, lanes=1))
    store.close()
    with (register / access.REGISTER).open("rb") as file:
        if file.read(15) == b"SQLite format 3":
            raise RuntimeError("the register is not encrypted")
    access.open_register(register, key).close()
    return "skapat och öppnat med återställningsnyckeln"


@contextmanager
def _desk(folder: Path) -> Generator[Desk]:
    from asfdesk.paths import resource
    from asfdesk.services.catalogue import load_catalogue
    from asfdesk.services.desk import Desk
    from asfdesk.services.entry import access

    store = access.open_register(folder / "register", PASSPHRASE)
    try:
        yield Desk(store, load_catalogue(resource()), demo=True)
    finally:
        store.close()


def _window(folder: Path) -> str:
    from PySide6.QtWidgets import QApplication

    from asfdesk.gui.ask import AskOnScreen
    from asfdesk.gui.changes import ChangeSignal
    from asfdesk.gui.shell import compose
    from asfdesk.gui.tasks import Tasks
    from asfdesk.gui.window.main_window import MainWindow

    with _desk(folder) as desk:
        tasks = Tasks()
        window = MainWindow(demo=True, ask=AskOnScreen(), tasks=tasks, changes=ChangeSignal())
        compose(window, desk)
        window.show()
        window.go("today")
        QApplication.sendPostedEvents()
        size = window.grab().size()
        tasks.close()
        window.close()
    if size.isEmpty():
        raise RuntimeError("nothing was painted")
    return f"{size.width()} x {size.height()}"


def _pdf(folder: Path) -> str:
    from asfdesk.services.entry import access

    at = datetime.now(UTC)
    data = access.recovery_sheet("ABCD-EFGH", at.date(), at)
    target = access.write_sheet(folder / "prov.pdf", data)
    if not target.read_bytes().startswith(b"%PDF-1.7"):
        raise RuntimeError("no PDF was written")
    return f"{len(data) // 1024} kB"


def _libraries(folder: Path) -> str:
    from asfdesk.self_test_libraries import deeds

    return deeds(folder / "prov.pdf")


def _say(text: str) -> None:
    if sys.stdout is not None:  # pyright: ignore[reportUnnecessaryComparison] - None in a windowed build
        print(text, flush=True)  # noqa: T201  the answer to a command
