"""How long the log is kept, as the organisation has decided. Source: ``resources/reference/log_retention.json``.

SoLPuL 2001:454 10 § asks for a log that is checked again and again and sets no time, so the time is the organisation's own.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from .errors import Problem, Rule
from .period import add_months
from .source import Certainty, Source


@dataclass(frozen=True, slots=True)
class LogRule:
    """``months`` is proposed; what the organisation decides lies between ``shortest`` and ``longest``."""

    months: int
    shortest: int
    longest: int
    paragraph: str
    source: Source
    certainty: Certainty
    own_decision: bool
    note: str

    def check(self, months: int | None) -> list[Problem]:
        """Whether the log may be kept for so long."""
        if months is not None and self.shortest <= months <= self.longest:
            return []
        return [Problem(Rule.LOG_TIME, "months", {"low": self.shortest, "high": self.longest})]


@dataclass(frozen=True, slots=True)
class LogTrial:
    """What of the log is older than ``before``. ``entries`` lose their values, ``readings`` go whole; ``held`` entries stay
    because a hold keeps the person's case."""

    on: date
    before: date
    months: int
    decided: bool  # by the organisation; otherwise it is the proposal
    entries: int
    readings: int
    held: int

    @property
    def due(self) -> bool:
        """Whether there is anything to dispose of."""
        return bool(self.entries or self.readings)


def kept_from(today: date, months: int) -> date:
    """The first day whose log is kept."""
    return add_months(today, -months)
