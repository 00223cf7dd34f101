"""The terms of an agreement: everything that the guided form holds, as one frozen value.

The field list is domain.md §1.5, each part with its source there. All dates and amounts may be missing in a
draft; ``agreement_check.py`` says what is wrong or missing.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, time
from decimal import Decimal
from enum import StrEnum
from uuid import UUID

from .clause import Responsibility
from .kinds import CompensationKind, SharedTopic


class Purpose(StrEnum):
    """Syfte (plan p9 and 2007:414 10 §: utredning or träning)."""

    TRAINING = "training"
    ASSESSMENT = "assessment"  # utredning av arbetsförmåga
    TRIAL = "trial"  # arbetsprövning
    PRACTICE = "practice"
    OCCUPATION = "occupation"  # sysselsättning
    LANGUAGE = "language"  # språkträning
    EMPLOYMENT = "employment"


class Aim(StrEnum):
    """What the placement leads to (FK, plan p12): a bridge to the ordinary labour market, or lasting."""

    BRIDGE = "bridge"
    LASTING = "lasting"


@dataclass(frozen=True, slots=True)
class Goal:
    """Mål: what, how it is measured, and when."""

    what: str = field(default="", repr=False)
    measured: str = field(default="", repr=False)
    when: date | None = None


@dataclass(frozen=True, slots=True)
class WorkDay:
    """One day of the weekly schedule; ``weekday`` 0 = Monday, ``pause`` in minutes."""

    weekday: int
    start: time
    end: time
    pause: int = 0

    @property
    def minutes(self) -> int:
        """Working minutes without the pause (negative when the times are turned round)."""
        return (self.end.hour - self.start.hour) * 60 + self.end.minute - self.start.minute - self.pause


@dataclass(frozen=True, slots=True)
class Step:
    """Upptrappning: from a date the extent is this many hours a week."""

    start: date
    hours: Decimal


@dataclass(frozen=True, slots=True)
class FollowUpPlan:
    """Uppföljning by rule: the first visit ``first_weeks`` after the start, then every ``every_weeks``, one in
    the last week, and contacts 3 and 6 months after the end (domain.md §3.6). None or 0 = no such visit.

    ``closing_weeks``: how many weeks before the end the closing visit lies; 1 is the last week.
    """

    introduction: bool = True
    first_weeks: int = 2
    every_weeks: int = 4
    closing: bool = True
    after_months: tuple[int, ...] = (3, 6)
    note: str = field(default="", repr=False)
    closing_weeks: int = 1


@dataclass(frozen=True, slots=True)
class Compensation:
    """Ersättning to the organiser. NONE is an explicit choice with a reason (plan p9); amounts in kronor."""

    kind: CompensationKind | None = None
    amount: Decimal | None = None
    source: str = ""
    source_date: date | None = None
    reason: str = field(default="", repr=False)
    note: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Fulfilled:
    """What was filled in for one :class:`~asfdesk.domain.measure.Requirement` or a field of the template: text, an ISO
    date, digits, ``yes`` or ``no``, or the values of options, one a line."""

    code: str
    value: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class ChosenClause:
    """A clause as it stands in this agreement: the words, not only the reference."""

    code: str
    version: int
    title: str
    text: str
    mandatory: bool = False
    shares: SharedTopic | None = None


@dataclass(frozen=True, slots=True)
class Terms:
    """Everything three parties agree on."""

    # parties
    unit_id: UUID | None = None
    officer_id: UUID | None = None
    supervisor_id: UUID | None = None
    deputy_id: UUID | None = None
    signatory: str = ""
    signatory_title: str = ""
    registry_number: str = ""
    decision: str = field(default="", repr=False)  # handlingsplan / beslut: date, number, who decided
    # purpose
    purpose: Purpose | None = None
    purpose_text: str = field(default="", repr=False)
    aim: Aim | None = None
    motivation: str = field(default="", repr=False)  # why this measure for this period, 2007:414 10 §
    requirements: tuple[Fulfilled, ...] = field(default=(), repr=False)  # what the measure's law adds
    wishes: str = field(default="", repr=False)  # the participant's own wishes (plan p11, SoL 12:4)
    goals: tuple[Goal, ...] = field(default=(), repr=False)
    # contents
    tasks: tuple[str, ...] = field(default=(), repr=False)
    barred_tasks: str = field(default="", repr=False)
    adaptations: tuple[str, ...] = field(default=(), repr=False)
    aids: str = field(default="", repr=False)
    # period and extent
    start: date | None = None
    end: date | None = None
    hours_per_week: Decimal | None = None
    schedule: tuple[WorkDay, ...] = ()
    steps: tuple[Step, ...] = ()
    breaks: str = ""  # planerade uppehåll
    period_exception: str = ""  # code of the measure's exception that allows a longer period
    # supervision and follow-up
    supervision: str = field(default="", repr=False)
    introduction: str = field(default="", repr=False)
    follow_up: FollowUpPlan = FollowUpPlan()
    # money
    compensation: Compensation = Compensation()
    # absence and ending
    absence: str = field(default="", repr=False)
    ending: str = field(default="", repr=False)
    # work environment and insurance
    risk_assessed_on: date | None = None
    risks: str = field(default="", repr=False)
    protective: str = field(default="", repr=False)
    insurance: str = field(default="", repr=False)
    accident: str = field(default="", repr=False)
    # confidentiality
    shared_topics: frozenset[SharedTopic] = frozenset()
    confidentiality: str = field(default="", repr=False)
    # template
    template_code: str = ""
    template_version: int = 0
    clauses: tuple[ChosenClause, ...] = field(default=(), repr=False)
    responsibilities: tuple[Responsibility, ...] = field(default=(), repr=False)
    other: str = field(default="", repr=False)
    template_answers: tuple[Fulfilled, ...] = field(default=(), repr=False)
    """Answers to the template's own fields; those of a template that was left are kept and come back with it."""
    # what an amendment or an extension adds
    change_from: date | None = None  # the first day of an amendment's words
    change_reason: str = field(default="", repr=False)  # why it is changed or extended

    @property
    def scheduled_hours(self) -> Decimal:
        """Hours a week by the schedule."""
        return Decimal(sum(day.minutes for day in self.schedule)) / 60
