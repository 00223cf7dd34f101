"""``asfdesk check``, ``backup`` and ``salvage``: the register's safety without a window, for a computer whose window
does not start and for a task that runs at night. The passphrase is asked for without echo, never an argument.
"""

from __future__ import annotations

import getpass
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from asfdesk.domain.errors import StoreFault

if TYPE_CHECKING:
    from asfdesk.services.desk import Desk
    from asfdesk.store.store import Store

Ask = Callable[[str], str]


def run_keeping(command: str, folder: Path, ask: Ask | None = None) -> int:
    """Run one of the commands; 0 when all is well, 1 when something is damaged or did not work, 2 for a wrong
    passphrase."""
    from PySide6.QtCore import QCoreApplication

    from asfdesk.gui.text import load_language
    from asfdesk.gui.words.wording import fault_text

    app = QCoreApplication.instance() or QCoreApplication(["asfdesk"])
    load_language(app)
    secret = (ask or ask_passphrase)("Lösenfras: ")
    try:
        return {"check": _check, "backup": _back_up, "salvage": _salvage}[command](folder, secret)
    except StoreFault as fault:
        sys.stderr.write(fault_text(fault) + "\n")
        return 2 if fault.fault == "wrong_key" else 1


def ask_passphrase(prompt: str) -> str:
    """From the terminal without echo; from a pipe when there is no terminal."""
    if sys.stdin.isatty():
        return getpass.getpass(prompt)
    return sys.stdin.readline().rstrip("\n")


def _check(folder: Path, secret: str) -> int:
    from asfdesk.gui.pages.backups.words import drill_words, findings_words
    from asfdesk.gui.words.trail_words import trail_alarm_text
    from asfdesk.services.keeping import safekeeping
    from asfdesk.services.rights import trail

    desk = open_desk(folder, secret)
    try:
        found = safekeeping.check(desk)
        _say(findings_words(found))
        alarm = trail.alarm(desk)
        if alarm is not None:
            _say(trail_alarm_text(alarm))
        if not safekeeping.safety(desk).backups:
            _say("Det finns ingen säkerhetskopia än.")
            return int(not found.ok or alarm is not None)
        held = safekeeping.drill(desk)
        _say(drill_words(held))
        return int(not (found.ok and held.ok) or alarm is not None)
    finally:
        desk.store.forget()


def _back_up(folder: Path, secret: str) -> int:
    from asfdesk.services.keeping import safekeeping

    desk = open_desk(folder, secret)
    try:
        made = safekeeping.back_up(desk)
        _say(f"Säkerhetskopian är gjord och kontrollerad: {made.path}")
        return 0
    finally:
        desk.store.forget()


def _salvage(folder: Path, secret: str) -> int:
    from asfdesk.gui.pages.backups.salvaged import salvaged_words
    from asfdesk.services.keeping import rescue

    found = rescue.survey(folder, secret)
    if not found.there:
        if found.best is None:
            _say("Här finns varken ett register eller en säkerhetskopia.")
            return 1
        rescue.restore(found, found.best)
        _say(f"Registret fanns inte. Säkerhetskopian {found.best.name} är återställd.")
        return 0
    if not found.pages:
        _say("Varje sida i registret går att läsa. Inget har ändrats.")
        return 0
    told = rescue.salvage(found, found.best)
    _say(salvaged_words(told))
    for row in told.lost:
        when = f"{row.at:%Y-%m-%d}" if row.at else ""
        _say(f"  förlorad: {row.table} {row.row_key} ({row.operation} {when})")
    return int(not told.complete)


def open_desk(folder: Path, secret: str) -> Desk:
    """The desk of a command without a window. Raises StoreFault."""
    from asfdesk.paths import resource
    from asfdesk.services.catalogue import load_catalogue
    from asfdesk.services.desk import Desk
    from asfdesk.services.entry import access
    from asfdesk.services.keeping import clock

    store: Store = access.open_register(folder, secret)
    desk = Desk(store, load_catalogue(resource()))
    clock.watch(desk)
    return desk


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
