"""What a move would do, before it is done: what else there is that day, and the later visits that could move along."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from asfdesk.domain.visit import Visit
from asfdesk.domain.visit_shift import VisitShift
from asfdesk.gui import look
from asfdesk.gui.pages.visit.words import visit_words
from asfdesk.gui.text import time_text, tr, weekday_text
from asfdesk.services import visit_dates
from asfdesk.services.desk import Desk


class MoveEffects(QWidget):
    """Nothing is moved along unless the officer ticks it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._follows: tuple[VisitShift, ...] = ()
        layout = look.column(look.S)
        self.setLayout(layout)
        self.same_day = look.hint()
        self.same_day.setObjectName("move.same_day")
        self.busy = look.with_role(look.hint(), "problem")
        self.busy.setObjectName("move.busy")
        self.along = QCheckBox()
        self.along.setObjectName("move.along")
        self._list: QVBoxLayout = look.column(0)
        for part in (self.busy, self.same_day, self.along):
            layout.addWidget(part)
        layout.addLayout(self._list)
        self.hide()

    @property
    def follows(self) -> tuple[VisitShift, ...]:
        """The visits to move along."""
        return self._follows if self.along.isChecked() else ()

    def show_effects(self, visit: Visit, to: date | None) -> None:
        """Say what moving ``visit`` to ``to`` would do."""
        look.clear(self._list)
        self._follows = ()
        if to is None or to == visit.on:
            self.hide()
            return
        effects = visit_dates.effects_of_move(self._desk, visit, to)
        self._follows = effects.follows
        others = [
            " ".join(
                filter(
                    None, (time_text(row.at) if row.at else "", visit_words(row.kind).lower(), row.enterprise)
                )
            )
            for row in effects.same_day
        ]
        self.same_day.setText(tr("Also that day: {visits}.", visits="; ".join(others)) if others else "")
        self.same_day.setVisible(bool(others))
        self.busy.setText(tr("Your other calendar has no room that day."))
        self.busy.setVisible(effects.busy)
        self.along.setVisible(bool(effects.follows))
        self.along.setText(tr("Move %n later visits by as many days", n=len(effects.follows)))
        for shift in effects.follows:
            words = tr(
                "{kind}: {was} → {day}",
                kind=visit_words(shift.visit.kind),
                was=weekday_text(shift.visit.on),
                day=weekday_text(shift.to),
            )
            self._list.addWidget(look.hint(words))
        self.setVisible(bool(others or effects.busy or effects.follows))
