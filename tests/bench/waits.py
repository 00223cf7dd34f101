"""``bench`` (or ``bench waits``): times what an officer waits for, on a full demo register, against what design allows.

Prints median, least and budget in milliseconds; fails with ``--strict`` when a median is over its budget. Starts are
measured in processes of their own, all else in this one. ``--only WORD`` measures what has WORD in its name.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from asfdesk.domain.change import Kind
from asfdesk.domain.signature import Copy
from asfdesk.paths import resource
from asfdesk.services import lists
from asfdesk.services.agreeing.agreements import get_agreement
from asfdesk.services.catalogue import load_catalogue
from asfdesk.services.demo.opening import PASSPHRASE, open_demo
from asfdesk.services.desk import Desk
from asfdesk.services.entry import access
from asfdesk.services.output import exports
from asfdesk.services.start_page import today

START = """
from PySide6.QtWidgets import QApplication, QMainWindow
import asfdesk.cli, asfdesk.app
app = QApplication([])
window = QMainWindow()
window.show()
window.grab()
import os
os._exit(0)
"""


@dataclass(frozen=True)
class Case:
    """One wait: its name, the budget in milliseconds, and the work."""

    name: str
    budget: float
    work: Callable[[], object]
    repeat: int = 15


def _python(*arguments: str) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    subprocess.run([sys.executable, *arguments], check=True, env=environment, stdout=subprocess.DEVNULL)


def starts() -> Iterator[Case]:
    """What happens before the unlock page stands there."""
    yield Case("start: command line read (--version)", 200, lambda: _python("-m", "asfdesk", "--version"), 7)
    yield Case("start: program imported, window painted", 600, lambda: _python("-c", START), 7)


def opening(folder: Path) -> Iterator[Case]:
    """The key from the passphrase costs about a second on purpose; the rest should not."""
    kept = folder / "own"
    access.first_start(kept, PASSPHRASE)[0].close()
    yield Case(
        "unlock with the real key cost", 2500, lambda: access.open_register(kept, PASSPHRASE).close(), 3
    )


def reading(desk: Desk) -> Iterator[Case]:
    """Screens and keystrokes: 50 ms is what may pass on the thread of the window."""
    yield Case("today: all lines", 250, lambda: today.todo_lines(desk))
    for typed in ("a", "an", "and", "ande"):
        yield Case(f"search: {typed!r}", 50, lambda typed=typed: lists.search(desk, typed))
    keys = lists.ids(desk, Kind.PARTICIPANT)
    yield Case("participants: keys of the list", 50, lambda: lists.ids(desk, Kind.PARTICIPANT))
    yield Case("participants: rows of a page", 50, lambda: lists.participant_rows(desk, keys[:128]))
    agreements = lists.agreement_ids(desk)
    yield Case("agreements: keys of the list", 50, lambda: lists.agreement_ids(desk))
    yield Case("agreements: rows of a page", 50, lambda: lists.agreement_rows(desk, agreements[:128]))
    yield Case("agreement: read whole", 50, lambda: get_agreement(desk, agreements[0]))
    view = get_agreement(desk, agreements[0])
    yield Case("agreement: pages as PDF", 500, lambda: exports.agreement_pages(desk, view, Copy.FULL), 7)


def measured(case: Case) -> tuple[float, float]:
    """Median and least of the case's repeats, in milliseconds, after one that does not count."""
    case.work()
    taken: list[float] = []
    for _ in range(case.repeat):
        begun = time.perf_counter()
        case.work()
        taken.append((time.perf_counter() - begun) * 1000)
    return statistics.median(taken), min(taken)


def main(arguments: list[str]) -> int:
    """Measure and print; 1 when ``--strict`` and a budget does not hold."""
    parser = argparse.ArgumentParser(prog="dev.py bench waits")
    parser.add_argument("--only", default="", metavar="WORD")
    parser.add_argument("--strict", action="store_true")
    parser.add_argument(
        "--placements", type=int, default=0, help="size of the demo register (0: the whole plan)"
    )
    options = parser.parse_args(arguments)
    over = 0
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        catalogue = load_catalogue(resource())
        begun = time.perf_counter()
        desk = open_demo(
            folder / "demo",
            resource(),
            lambda store: Desk(store, catalogue, demo=True),
            limit=options.placements,
        )
        print(f"demo register built in {time.perf_counter() - begun:.1f} s\n")
        print(f"{'':44}{'median':>9}{'least':>9}{'budget':>9}  ms")
        try:
            for case in (*starts(), *opening(folder), *reading(desk)):
                if options.only in case.name:
                    median, least = measured(case)
                    late = median > case.budget
                    over += late
                    mark = "  OVER" if late else ""
                    print(f"{case.name:44}{median:9.1f}{least:9.1f}{case.budget:9.0f}{mark}", flush=True)
        finally:
            desk.store.close()
    return int(options.strict and over > 0)
