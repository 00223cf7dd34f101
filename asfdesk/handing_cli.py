"""``asfdesk hand-over`` and ``asfdesk merge``: two registers that meet without a window.

``merge`` shows what a package would do; only with ``--write`` is it taken in, and then nothing is chosen for the officer:
where both have written, what is here stays and the other value is kept. Passphrase and password are asked for without echo,
never arguments.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from asfdesk.register_cli import Ask, with_register

if TYPE_CHECKING:
    from asfdesk.services.desk import Desk


def run_hand_over(register: Path, folder: Path, *, protected: bool = False, ask: Ask | None = None) -> int:
    """Write a package of everything; 0 when it is written, 1 when it is not, 2 for a wrong passphrase."""
    from asfdesk.gui.text import tr
    from asfdesk.services import hand_over
    from asfdesk.services.output.exports import write_export
    from asfdesk.services.output.locked_exports import SHORTEST

    def deed(desk: Desk, asked: Ask) -> int:
        password = asked("Paketets lösenord: ").strip()
        if len(password) < SHORTEST:
            sys.stderr.write(f"Lösenordet måste ha minst {SHORTEST} tecken.\n")
            return 1
        export = hand_over.hand_over(desk, hand_over.Chosen(None, protected), password)
        path = write_export(export, folder)
        sys.stdout.write(
            tr("Saved as {name}. Tell the password by telephone, never with the file.", name=path.name) + "\n"
        )
        return 0

    return with_register(register, deed, ask)


def run_merge(register: Path, file: Path, *, write: bool = False, ask: Ask | None = None) -> int:
    """Say what a package would do, or take it in; 0 when nothing of it is refused, 1 when something is or nothing could be
    done, 2 for a wrong passphrase."""
    from asfdesk.domain.merging import Coming
    from asfdesk.gui.pages.handing.words import detail_words, left_out_words, summary_words, what_words
    from asfdesk.services import merging

    def deed(desk: Desk, asked: Ask) -> int:
        package = merging.read_file(file, asked("Paketets lösenord: "))
        plan = (found := merging.rehearse(desk, package)).plan
        backup = ""
        if write:
            done = merging.merge(desk, found)
            plan, backup = done.plan, done.backup
        for line in (summary_words(plan), left_out_words(plan)):
            if line:
                sys.stdout.write(line + "\n")
        for row in plan.of(Coming.CLASH, Coming.REFUSED):
            told = " ".join(part for part in (row.person, what_words(row), detail_words(row, {})) if part)
            sys.stdout.write(f"  {told}\n")
        if backup:
            sys.stdout.write(f"Säkerhetskopian: {backup}\n")
        return int(bool(plan.of(Coming.REFUSED)))

    return with_register(register, deed, ask)
