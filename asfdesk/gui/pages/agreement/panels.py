"""What stands between the fields of an agreement: the visits that follow from the plan, and what the measure pays."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QPushButton

from asfdesk.domain.followup import PlannedVisit, planned_visits
from asfdesk.domain.measure import CompensationRate, Measure, Recipient
from asfdesk.domain.source import Certainty
from asfdesk.domain.terms import FollowUpPlan
from asfdesk.gui.dress import look
from asfdesk.gui.dress.palette import Meaning
from asfdesk.gui.pages.agreement.words import because_words, compensation_words, rate_words, visit_words
from asfdesk.gui.text import tr, weekday_text
from asfdesk.services.workdays import swedish_workdays

LONGEST_LIST = 14


class PlannedDates(QFrame):
    """The dates that a plan gives over a period, each with its kind and reason."""

    def __init__(self) -> None:
        super().__init__()
        look.with_role(self, "well")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Planned visits"))
        self._layout = look.column(look.XS, look.M)
        self.setLayout(self._layout)
        self.lines: list[str] = []
        self._shown: object = None
        self._full: frozenset[date] = frozenset()

    def avoid(self, full: frozenset[date]) -> None:
        """Days without time for a visit, which the signing will avoid."""
        self._full = full

    def show_plan(self, plan: FollowUpPlan, start: date | None, end: date | None) -> None:
        """Show the visits of ``plan``, or what is needed before there are any."""
        if (plan, start, end) == self._shown:
            return
        self._shown = (plan, start, end)
        if start is None or end is None or end < start or (end - start).days > 366 * 10:
            self._fill(tr("The dates are listed here when the first and the last day are written."), ())
            return
        visits = planned_visits(plan, start, end, swedish_workdays(), self._full.__contains__)
        title = tr("%n visits will be planned when all three have signed", n=len(visits))
        self._fill(title, visits)

    def _fill(self, title: str, visits: Sequence[PlannedVisit]) -> None:
        look.clear(self._layout)
        self._layout.addWidget(look.section_title(title))
        self.lines = [visit_line(visit) for visit in visits]
        for line in self.lines[:LONGEST_LIST]:
            self._layout.addWidget(look.body(line))
        if len(self.lines) > LONGEST_LIST:
            self._layout.addWidget(look.hint(tr("and %n more", n=len(self.lines) - LONGEST_LIST)))


def visit_line(visit: PlannedVisit) -> str:
    """``tisdag 3 mars 2026 – Introduktion, första dagen``."""
    return tr(
        "{day} – {visit}, {why}",
        day=weekday_text(visit.on),
        visit=visit_words(visit.kind),
        why=because_words(visit),
    )


class RatesPanel(QFrame):
    """What the measure pays the organiser on a day, with source and date; ``chosen`` carries the rate to use."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        look.with_role(self, "well")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._layout = look.column(look.S, look.M)
        self.setLayout(self._layout)
        self.buttons: list[QPushButton] = []
        self._rates: tuple[CompensationRate, ...] = ()
        self._shown: object = None

    def show_rates(self, measure: Measure, on: date) -> None:
        """Show the rows in force on a day."""
        rates = measure.rates(on, Recipient.ORGANISER)
        if rates == self._shown:
            return
        self._shown = self._rates = rates
        look.clear(self._layout)
        self.buttons = []
        if not rates:
            self._layout.addWidget(look.hint(tr("The measure states no compensation to the organiser.")))
        for number, rate in enumerate(rates):
            use = look.quiet_button(tr("Use"), "arrow-down")
            use.setObjectName(f"agreement.rate.{number}")
            use.setProperty("rate", number)
            use.setAccessibleName(tr("Use {rate}", rate=rate_words(rate)))
            use.clicked.connect(self._on_use)
            look.show_if(use, rate.amount is not None)
            self.buttons.append(use)
            words = look.with_role(look.body(f"{compensation_words(rate.kind)}: {rate_words(rate)}"), "label")
            line = look.row(spacing=look.S)
            line.addWidget(words, 1)
            if rate.certainty is not Certainty.SOURCED:
                line.addWidget(look.badge(tr("Not found in any source"), Meaning.WARNING))
            line.addWidget(use)
            self._layout.addLayout(line)
            if rate.conditions:
                self._layout.addWidget(look.hint(rate.conditions))
            source = tr(
                "Source: {title}, read {as_of}", title=rate.source.title, as_of=as_of_words(rate.source.as_of)
            )
            self._layout.addWidget(look.hint(source))

    @Slot()
    def _on_use(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton):
            self.chosen.emit(self._rates[int(button.property("rate"))])


def as_of_words(as_of: str) -> str:
    """The date of a source's copy; ``undated`` in words."""
    return tr("without date") if as_of == "undated" else as_of.replace("/", " – ")
