"""What a move would do, before it is done: what else there is that day, and the later visits that could move along."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from asfdesk.domain.followup import Chain
from asfdesk.domain.kinds import VisitKind
from asfdesk.domain.visit import Visit
from asfdesk.gui.dress import look
from asfdesk.gui.pages.visit.story_words import chain_words
from asfdesk.gui.pages.visit.words import visit_words
from asfdesk.gui.text import time_text, tr, weekday_text
from asfdesk.services.desk import Desk
from asfdesk.services.visiting import visit_dates
from asfdesk.services.visiting.visit_dates import Along


class MoveEffects(QWidget):
    """Nothing is moved along unless the officer ticks it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._along = Along()
        layout = look.column(look.S)
        self.setLayout(layout)
        self.same_day = look.hint()
        self.same_day.setObjectName("move.same_day")
        self.busy = look.with_role(look.hint(), "problem")
        self.busy.setObjectName("move.busy")
        self.along = QCheckBox()
        self.along.setObjectName("move.along")
        self.start = look.hint(
            tr("The agreement keeps its first day. Another day in the agreement itself takes an amendment.")
        )
        self.start.setObjectName("move.start")
        self.lines: list[tuple[str, str]] = []
        self._list: QVBoxLayout = look.column(0)
        for part in (self.busy, self.same_day, self.along, self.start):
            layout.addWidget(part)
        layout.addLayout(self._list)
        self.hide()

    @property
    def chosen(self) -> Along:
        """What is to move along."""
        return self._along if self.along.isChecked() else Along()

    def show_effects(self, visit: Visit, to: date | None) -> None:
        """Say what moving ``visit`` to ``to`` would do."""
        look.clear(self._list)
        self._along, self.lines = Along(), []
        if to is None or to == visit.on:
            self.hide()
            return
        effects = visit_dates.effects_of_move(self._desk, visit, to)
        self._along = effects.along
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
        number = len(effects.follows) + len(effects.added)
        self.along.setVisible(bool(number))
        self.along.setText(
            tr("Reckon %n visits anew from the new first day", n=number)
            if effects.from_start
            else tr("Move %n later visits by as many days", n=number)
        )
        self.start.setVisible(effects.from_start)
        self.lines = [
            shift_line(shift.visit.kind, shift.visit.on, shift.to, shift.chain) for shift in effects.follows
        ]
        self.lines += [shift_line(one.kind, None, one.on, one.chain) for one in effects.added]
        for words, why in self.lines:
            self._list.addWidget(look.body(words))
            if why:
                self._list.addWidget(look.hint(why))
        self.setVisible(bool(others or effects.busy or number or effects.from_start))


def shift_line(kind: VisitKind, was: date | None, to: date | None, chain: Chain) -> tuple[str, str]:
    """From which day to which, and why that one."""
    what = visit_words(kind)
    if to is None:
        return tr("{kind} {day} is cancelled", kind=what, day=weekday_text(was) if was else ""), ""
    if was is None:
        return tr("{kind} {day} is added", kind=what, day=weekday_text(to)), chain_words(chain)
    moved = tr("{kind}: {was} → {day}", kind=what, was=weekday_text(was), day=weekday_text(to))
    return moved, chain_words(chain)
