"""A register opened by a command without a window: the passphrase asked for, the refusals told, the key forgotten.

The passphrase is asked for without echo, never an argument.
"""

from __future__ import annotations

import getpass
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from asfdesk.domain.errors import RuleBroken, StoreFault

if TYPE_CHECKING:
    from asfdesk.services.desk import Desk
    from asfdesk.store.store import Store

Ask = Callable[[str], str]


def with_register(register: Path, deed: Callable[[Desk, Ask], int], ask: Ask | None = None) -> int:
    """Do ``deed(desk, ask)`` in the name of the register's officer; what it returns, else 1 when it is refused, 2 for a
    wrong passphrase."""
    from asfdesk.gui.words.wording import problem_text

    asked = ask or ask_passphrase

    def work(secret: str) -> int:
        desk = open_desk(register, secret)
        try:
            in_officers_name(desk)
            return deed(desk, asked)
        except RuleBroken as refused:
            sys.stderr.write("\n".join(problem_text(problem) for problem in refused.problems) + "\n")
            return 1
        finally:
            desk.cards.close()
            desk.store.forget()

    return with_passphrase(work, asked)


def with_passphrase(work: Callable[[str], int], ask: Ask | None = None) -> int:
    """Do ``work(passphrase)`` in Swedish; what it returns, else 1 for a fault of the store, 2 for a wrong passphrase."""
    from PySide6.QtCore import QCoreApplication

    from asfdesk.gui.text import load_language
    from asfdesk.gui.words.wording import fault_text

    app = QCoreApplication.instance() or QCoreApplication(["asfdesk"])
    load_language(app)
    secret = (ask or ask_passphrase)("Lösenfras: ")
    try:
        return work(secret)
    except StoreFault as fault:
        sys.stderr.write(fault_text(fault) + "\n")
        return 2 if fault.fault == "wrong_key" else 1


def ask_passphrase(prompt: str) -> str:
    """From the terminal without echo; from a pipe when there is no terminal."""
    if sys.stdin.isatty():
        return getpass.getpass(prompt)
    return sys.stdin.readline().rstrip("\n")


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


def in_officers_name(desk: Desk) -> None:
    """What the command writes stands in the log under the register's officer."""
    from asfdesk.services.parties.commissioners import current_officer

    officer = current_officer(desk)
    desk.store.actor = officer.id if officer else None
