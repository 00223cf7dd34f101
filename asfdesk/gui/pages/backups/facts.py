"""The cards over the list of backups: the newest, the drill, the check, and the second place."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from asfdesk.gui.dress import look
from asfdesk.gui.dress.palette import Meaning
from asfdesk.gui.text import long_date_text, moment_text, tr
from asfdesk.services.keeping.safekeeping import Safety

from .words import age_words, drill_words, findings_words, reason_words, size_words


class FactCard(QFrame):
    """A title, a badge that tells how it stands, a sentence, and buttons."""

    def __init__(self, name: str, title: str, *buttons: QPushButton) -> None:
        super().__init__()
        look.with_role(self, "card")
        self.setObjectName(f"backups.{name}")
        layout: QVBoxLayout = look.column(look.S, look.L)
        self.badge = look.badge("")
        self.words = look.hint()
        layout.addWidget(look.section_title(title))
        layout.addLayout(look.row(self.badge, None))
        layout.addWidget(self.words)
        layout.addStretch(1)
        layout.addLayout(look.row(*buttons, None))
        self.setLayout(layout)

    def tell(self, badge: str, meaning: Meaning, words: str) -> None:
        """How it stands."""
        look.set_badge(self.badge, badge, meaning)
        self.words.setText(words)
        self.setAccessibleName(f"{badge}. {words}")


def tell_newest(card: FactCard, seen: Safety, now: datetime) -> None:
    """Age, size and reason of the newest backup."""
    newest = seen.newest
    if newest is None:
        card.tell(tr("None yet"), Meaning.WARNING, tr("The first one is made by itself within a minute."))
        return
    grave = any(worry.concern in ("backup_old", "backup_failed") for worry in seen.worries)
    card.tell(
        age_words(newest.at, now),
        Meaning.DANGER if grave else Meaning.OK,
        tr(
            "{when} · {size} · {why}. All backups take {all}.",
            when=moment_text(newest.at),
            size=size_words(newest.size),
            why=reason_words(newest.reason).lower(),
            all=size_words(seen.size),
        ),
    )


def tell_drill(card: FactCard, seen: Safety) -> None:
    """A green date or a red box."""
    drill = seen.state.drill
    if drill is None:
        card.tell(tr("Not held yet"), Meaning.NEUTRAL, drill_words(None))
    else:
        day = long_date_text(drill.at.astimezone().date())
        card.tell(
            tr("Passed {day}", day=day) if drill.ok else tr("Failed {day}", day=day),
            Meaning.OK if drill.ok else Meaning.DANGER,
            drill_words(drill),
        )


def tell_check(card: FactCard, seen: Safety) -> None:
    """When the register was last looked through, and what was found."""
    check = seen.state.check
    if check is None:
        card.tell(tr("Not checked yet"), Meaning.NEUTRAL, tr("It is checked by itself once a month."))
        return
    day = long_date_text(check.at.astimezone().date())
    if not check.full and check.findings.ok:
        words = tr("After the program was killed: every page is whole.")
    else:
        words = findings_words(check.findings)
    bad = check.findings.damaged
    meaning = Meaning.DANGER if bad else Meaning.OK if check.findings.ok else Meaning.WARNING
    card.tell(tr("Damaged, {day}", day=day) if bad else tr("Whole, {day}", day=day), meaning, words)


def tell_second(card: FactCard, seen: Safety) -> None:
    """The second place, and what it lacks."""
    if seen.second is None:
        card.tell(
            tr("Not set"),
            Meaning.NEUTRAL,
            tr(
                "Choose a folder on another disk, a memory stick or the network. Backups are encrypted there too."
            ),
        )
    elif seen.second_lacks is None:
        card.tell(
            tr("Not there now"),
            Meaning.WARNING,
            tr("{place} gets what it missed when it is there again.", place=str(seen.second)),
        )
    elif seen.second_lacks:
        card.tell(tr("%n missing", n=seen.second_lacks), Meaning.WARNING, str(seen.second))
    else:
        card.tell(tr("Has everything"), Meaning.OK, str(seen.second))
