"""``asfdesk rebuild`` and ``asfdesk save``: many documents in or out without a window, as a task of the night wants it.

The passphrase is asked for without echo, never an argument. Protected identities are left out: they are saved one by one
in the window, which warns of each.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from datetime import date
from getpass import getpass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from asfdesk.domain.bulk import BulkReport
    from asfdesk.services.desk import Desk

RECIPIENTS = {"akt": "file", "deltagare": "participant", "handledare": "supervisor"}
"""Whose copies ``save`` writes, as it is typed."""


def run_rebuild(register: Path, folder: Path) -> int:
    """Take in a folder of PDFs; 1 when anything was refused."""
    from asfdesk.services.rebuilding.rebuild import rebuild

    return _run(register, lambda desk: rebuild(desk, folder, _tell))


def run_save(register: Path, options: argparse.Namespace) -> int:
    """Write every presented or signed agreement and every finished visit's protocol; 1 when anything was left out."""
    from asfdesk.domain.carried import Recipient
    from asfdesk.domain.kept import Level
    from asfdesk.services import lists
    from asfdesk.services.output.batch import Wanted, save_many
    from asfdesk.services.sealed import cards

    def work(desk: Desk) -> BulkReport:
        if cards.needs_pin(desk) and (
            pin := getpass("Kortets PIN (tomt: bara det som redan är förseglat): ")
        ):
            cards.open_card(desk, pin)
        wanted = Wanted(
            agreements=tuple(lists.agreement_ids(desk, order="number")),
            visits=tuple(lists.visit_ids(desk, lists.Which.DONE)),
            recipient=Recipient(RECIPIENTS[options.recipient]),
            first=options.first,
            last=options.last,
            level=Level(options.level) if options.level else None,
        )
        return save_many(desk, wanted, Path(options.folder).resolve(), _tell)

    return _run(register, work)


def day(text: str) -> date:
    """A day as it is typed; argparse tells what is wrong."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} är ingen dag; skriv ÅÅÅÅ-MM-DD") from None


def _run(register: Path, work: Callable[[Desk], BulkReport]) -> int:
    from PySide6.QtCore import QCoreApplication

    from asfdesk.domain.errors import RuleBroken, StoreFault
    from asfdesk.gui.text import load_language
    from asfdesk.gui.words import bulk_words
    from asfdesk.gui.words.wording import fault_text, problem_text
    from asfdesk.register_cli import in_officers_name, open_desk

    application = QCoreApplication.instance() or QCoreApplication(["asfdesk"])
    load_language(application)
    try:
        desk = open_desk(register, getpass("Lösenfras: "))
        try:
            in_officers_name(desk)
            report = work(desk)
        finally:
            desk.cards.close()
            desk.store.forget()
    except StoreFault as fault:
        _say(fault_text(fault))
        return 1
    except RuleBroken as refused:
        _say("\n".join(problem_text(problem) for problem in refused.problems))
        return 1
    for entry in report.entries:
        told = (
            bulk_words.outcome_words(entry),
            bulk_words.subject_words(entry),
            entry.name,
            bulk_words.why_words(entry),
        )
        _say("  ".join(part for part in told if part))
    for note in report.notes:
        _say(bulk_words.note_words(note))
    _say(bulk_words.summary_words(report))
    return 0 if report.whole else 1


def _tell(done: int, total: int) -> None:
    sys.stdout.write(f"{done + 1} av {total}\r")
    sys.stdout.flush()


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
