"""What an amendment changes so far, statement by statement, and which visits would follow when it is signed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from asfdesk.documents.difference import Difference
from asfdesk.domain.replanning import Replanned
from asfdesk.gui.dress import look
from asfdesk.gui.pages.visit.move_effects import shift_line
from asfdesk.gui.text import tr

LONGEST = 160
MOST = 30


class ChangePanel(QFrame):
    """Read only; made anew when something differs from what it shows."""

    def __init__(self) -> None:
        super().__init__()
        look.with_role(self, "well")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setObjectName("agreement.changes")
        self.setAccessibleName(tr("What is changed"))
        self._layout = look.column(look.S, look.M)
        self.setLayout(self._layout)
        self._shown: object = None
        self.lines: list[str] = []

    def show_changes(self, found: Sequence[Difference], visits: Replanned) -> None:
        """Show them, by the parts of the text."""
        if (tuple(found), visits) == self._shown:
            return
        self._shown = (tuple(found), visits)
        look.clear(self._layout)
        self.lines = []
        if not found:
            self._layout.addWidget(
                look.hint(tr("Nothing differs yet. Change the form below and it is listed here."))
            )
        else:
            self._layout.addWidget(look.section_title(tr("%n changes so far", n=len(found))))
        part = ""
        for one in list(found)[:MOST]:
            if one.part != part:
                part = one.part
                self._layout.addWidget(look.with_role(look.body(part), "label"))
            self._add(sentence(one))
        if len(found) > MOST:
            self._layout.addWidget(look.hint(tr("and %n more", n=len(found) - MOST)))
        self._add_visits(visits)

    def _add_visits(self, visits: Replanned) -> None:
        if visits.nothing:
            return
        self._layout.addWidget(look.section_title(tr("Visits that follow when all three have signed")))
        found = [shift_line(one.visit.kind, one.visit.on, one.to, one.chain) for one in visits.shifts]
        found += [shift_line(one.kind, None, one.on, one.chain) for one in visits.added]
        for words, why in found:
            self._add(words)
            if why:
                self._layout.addWidget(look.hint(why))

    def _add(self, words: str) -> QWidget:
        self.lines.append(words)
        label = look.body(words)
        self._layout.addWidget(label)
        return label


def sentence(one: Difference) -> str:
    """``Omfattning: från 20 timmar till 25 timmar``; what is new or gone says so."""
    before, after = _short(one.before), _short(one.after)
    if not before:
        return tr("{what}, new: {after}", what=one.what, after=after)
    if not after:
        return tr("{what}, taken out: {before}", what=one.what, before=before)
    return tr("{what}: from {before} to {after}", what=one.what, before=before, after=after)


def _short(words: str) -> str:
    flat = " ".join(words.split())
    return flat if len(flat) <= LONGEST else flat[: LONGEST - 1].rstrip() + "…"
