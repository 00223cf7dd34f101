"""The visits of a placement on a line of time: done, coming, cancelled, each with the reason for its date."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from asfdesk.domain.visit import Visit, VisitState
from asfdesk.gui.dress import look
from asfdesk.gui.pages.today.day_words import capital, day_and_time, when_words
from asfdesk.gui.pages.visit.words import state_badge, visit_words, why_words
from asfdesk.gui.text import tr
from asfdesk.gui.widgets.steady_column import SteadyColumn

_ICONS = {
    VisitState.PLANNED: ("calendar-clock", "info"),
    VisitState.OPEN: ("clipboard-list", "warning"),
    VisitState.CLOSED: ("circle-check", "ok"),
    VisitState.CANCELLED: ("calendar-x", "muted"),
}


class VisitTimeline(QWidget):
    """``opened`` carries a visit's id."""

    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.buttons: list[QPushButton] = []
        self._visits: tuple[Visit, ...] = ()
        self._today: date | None = None
        self._list = SteadyColumn(0)
        self.setLayout(self._list)

    def show_visits(self, visits: Sequence[Visit], today: date) -> None:
        """Show these in date order, with today's place among them; what is shown already stays."""
        if (tuple(visits), today) == (self._visits, self._today):
            return
        look.clear(self._list)
        self.buttons = []
        self._visits, self._today = tuple(visits), today
        marked = False
        for visit in self._visits:
            if not marked and visit.on >= today:
                marked = True
                if self.buttons:
                    self._list.addWidget(self._today_line())
            self._list.addWidget(self._row(visit, today))

    @staticmethod
    def _today_line() -> QWidget:
        made = QWidget()
        box = look.row(look.section_title(tr("Today")), spacing=look.S)
        box.setContentsMargins(look.M, look.S, 0, look.S)
        line = look.separator()
        box.addWidget(line, 1, Qt.AlignmentFlag.AlignVCenter)
        made.setLayout(box)
        return made

    def _row(self, visit: Visit, today: date) -> QWidget:
        made = QWidget()
        words = look.column(0)
        title = look.link_button(visit_words(visit.kind))
        title.setObjectName("timeline.visit")
        when = day_and_time(visit.on, visit.at)
        state, meaning = state_badge(visit, today)
        title.setAccessibleName(
            tr("Open {kind}, {when}, {state}", kind=visit_words(visit.kind), when=when, state=state)
        )
        title.clicked.connect(self._on_clicked)
        self.buttons.append(title)
        words.addLayout(look.row(title, look.badge(state, meaning), None, spacing=look.S))
        near = capital(when_words(visit.on, today)) if visit.state is VisitState.PLANNED else ""
        parts = (capital(when), near if near[:4] != str(visit.on.year) else "", visit.place)
        words.addWidget(look.body(" · ".join(filter(None, parts))))
        words.addWidget(look.hint(why_words(visit)))
        name, ink = _ICONS[visit.state]
        box = look.row(spacing=look.M)
        box.setContentsMargins(0, look.S, 0, look.S)
        box.addWidget(look.IconLabel(name, ink, 20), 0, Qt.AlignmentFlag.AlignTop)
        box.addLayout(words, 1)
        inside = SteadyColumn(0)
        inside.addLayout(box)
        made.setLayout(inside)
        return made

    @Slot()
    def _on_clicked(self) -> None:
        place = next((n for n, button in enumerate(self.buttons) if button is self.sender()), None)
        if place is not None:
            key: UUID = self._visits[place].id
            self.opened.emit(key)
