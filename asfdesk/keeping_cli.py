"""``asfdesk check``, ``backup`` and ``salvage``: the register's safety without a window, for a computer whose window
does not start and for a task that runs at night.
"""

from __future__ import annotations

import sys
from pathlib import Path

from asfdesk.register_cli import Ask, open_desk, with_passphrase


def run_keeping(command: str, folder: Path, ask: Ask | None = None) -> int:
    """Run one of the commands; 0 when all is well, 1 when something is damaged or did not work, 2 for a wrong
    passphrase."""
    deed = {"check": _check, "backup": _back_up, "salvage": _salvage}[command]
    return with_passphrase(lambda secret: deed(folder, secret), ask)


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


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
