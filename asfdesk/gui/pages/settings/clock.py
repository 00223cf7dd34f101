"""The card of the clock: whether it is trusted now, and what was written while it was not."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame

from asfdesk.gui.dress import look
from asfdesk.gui.dress.palette import Meaning
from asfdesk.gui.guards.clock_bar import doubt_words, span_words
from asfdesk.gui.text import moment_text, tr
from asfdesk.services.desk import Desk
from asfdesk.services.keeping import clock

SHOWN = 8


class ClockCard(QFrame):
    """The latest entries with a doubtful time; the log of changes has all of them."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        look.with_role(self, "card")
        self._desk = desk
        self.state = look.badge("")
        self.state.setObjectName("settings.clock_state")
        self.told = look.body()
        self._list = look.column(look.XS)
        layout = look.column(look.M, look.XL)
        layout.addWidget(look.subheading(tr("The computer's clock")))
        layout.addLayout(look.row(self.state, None))
        layout.addWidget(self.told)
        layout.addLayout(self._list)
        layout.addWidget(
            look.hint(
                tr(
                    "The order of what was done never hangs on the clock: every entry has a number. Change of time zone "
                    "and summer time are no errors."
                )
            )
        )
        self.setLayout(layout)

    def show_state(self) -> None:
        """Read what is marked."""
        doubt = self._desk.store.clock_doubt
        if doubt is None:
            look.set_badge(self.state, tr("The clock is trusted"), Meaning.OK)
        else:
            look.set_badge(self.state, doubt_words(doubt), Meaning.DANGER)
        entries = clock.doubtful_entries(self._desk)
        self.told.setText(
            tr("%n entries were made while the clock was doubtful. The latest:", n=len(entries))
            if entries
            else tr("Nothing has been written while the clock was doubtful.")
        )
        look.clear(self._list)
        for entry in entries[:SHOWN]:
            when = moment_text(self._desk.local(entry.at))
            self._list.addWidget(
                look.hint(tr("{when}, off by {far}", when=when, far=span_words(entry.off_by)))
            )
