"""A measure (*insats*): the legal form of a placement, as dated data.

Why data: the catalogue changes nearly every year (2017, 2018, 2023, 2025, 2026), and an agreement signed
under an old wording must keep it. The rows live in ``resources/measures``; here are only their shape and rules.
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from .kinds import CommissionerKind, CompensationKind
from .source import Certainty, Source, holds


class Family(StrEnum):
    """What sort of relation the measure creates; decides template and clauses."""

    PLACEMENT = "placement"
    SUBSIDISED_EMPLOYMENT = "subsidised_employment"
    MUNICIPAL = "municipal"
    REHABILITATION = "rehabilitation"
    SCHOOL = "school"


class Recipient(StrEnum):
    """Who a compensation is paid to."""

    ORGANISER = "organiser"
    PARTICIPANT = "participant"


class AmountBasis(StrEnum):
    """What the amount of a rate means. LOCAL: agreed each time; UNKNOWN: no source states it."""

    FIXED = "fixed"
    CEILING = "ceiling"
    LOCAL = "local"
    UNKNOWN = "unknown"
    NOTHING = "nothing"


class RequirementKind(StrEnum):
    """What the form asks for: words, a date, or a statement to confirm."""

    TEXT = "text"
    DATE = "date"
    CONFIRMATION = "confirmation"


class Cover(StrEnum):
    """What an insurance row is about."""

    INJURY = "injury"
    DEATH = "death"
    PROPERTY = "property"
    LIABILITY = "liability"


class PeriodFit(StrEnum):
    """How a period relates to the measure's limit. CONDITIONAL needs one of the exceptions to apply."""

    WITHIN = "within"
    CONDITIONAL = "conditional"
    TOO_LONG = "too_long"


@dataclass(frozen=True, slots=True)
class LegalReference:
    """``sfs`` as ``2000:634`` (empty when the basis is a local decision), ``paragraph`` as ``14–14 a §§``."""

    sfs: str
    paragraph: str
    text: str


@dataclass(frozen=True, slots=True)
class PeriodException:
    """A longer (or special) limit under a condition that the officer confirms."""

    code: str
    text: str
    months: int | None = None
    days: int | None = None


@dataclass(frozen=True, slots=True)
class PeriodLimit:
    """The longest single period: months or calendar days, never both; both None means no fixed limit.

    ``total_months`` is the longest sum of periods. ``text`` says it in Swedish.
    """

    text: str
    certainty: Certainty
    months: int | None = None
    days: int | None = None
    total_months: int | None = None
    exceptions: tuple[PeriodException, ...] = ()

    def __post_init__(self) -> None:
        for limit in (self, *self.exceptions):
            if limit.months is not None and limit.days is not None:
                raise ValueError("a limit is in months or in days, not both")

    def last_day(self, start: date) -> date | None:
        """The last day the ordinary limit allows, or None without a limit."""
        return _last_day(start, self.months, self.days)

    def last_day_conditional(self, start: date) -> date | None:
        """The last day that the most generous exception allows, or None without a limit."""
        days = [_last_day(start, limit.months, limit.days) for limit in (self, *self.exceptions)]
        return max((day for day in days if day is not None), default=None)


@dataclass(frozen=True, slots=True)
class HoursRule:
    """Hours a week. ``full_time_default``: full time is the rule and part time needs a listed ground.

    ``maximum`` is the ordinary week of 40 hours (arbetstidslagen 1982:673, 5 §) unless the measure says less.
    """

    full_time_default: bool
    text: str
    certainty: Certainty
    minimum: Decimal | None = None
    maximum: Decimal | None = None


@dataclass(frozen=True, slots=True)
class CompensationRate:
    """One row of money. ``amount`` in SEK excluding VAT per ``unit``; None when local, unknown or nothing."""

    to: Recipient
    kind: CompensationKind
    basis: AmountBasis
    unit: str
    conditions: str
    source: Source
    certainty: Certainty
    amount: Decimal | None = None
    valid_from: date | None = None
    valid_to: date | None = None

    def __post_init__(self) -> None:
        if (self.amount is not None) != (self.basis in (AmountBasis.FIXED, AmountBasis.CEILING)):
            raise ValueError("an amount belongs to the bases fixed and ceiling, and only to them")


@dataclass(frozen=True, slots=True)
class InsuranceCover:
    """``text`` is what applies, ``who`` who insures or pays, ``steps`` what to do after a damage."""

    code: str
    cover: Cover
    text: str
    who: str
    steps: str
    source: Source
    certainty: Certainty


@dataclass(frozen=True, slots=True)
class WorkEnvironment:
    """Who answers as employer under arbetsmiljölagen (1977:1160), in words, with the source."""

    code: str
    employer: str
    text: str
    source: Source
    certainty: Certainty


@dataclass(frozen=True, slots=True)
class Requirement:
    """A field that this measure adds to the form. ``code`` is the stored key, ``label`` and ``help`` Swedish."""

    code: str
    kind: RequirementKind
    label: str
    help: str
    source: Source
    mandatory: bool = True


@dataclass(frozen=True, slots=True)
class FollowUpRule:
    """The follow-up plan a new agreement starts with. ``months_after`` the end: calls on how it went.

    ``last_weeks_before_end``: so many weeks before the end lies one closing visit, 1 being the last week and 0 none; the
    ``text`` of the same row says it in words (*ett besök fyra veckor före slutdatum*).
    """

    first_after_weeks: int
    every_weeks: int
    last_weeks_before_end: int
    months_after: tuple[int, ...]
    text: str
    certainty: Certainty


@dataclass(frozen=True, slots=True)
class AgeLimits:
    """Inclusive whole years; None is open."""

    text: str
    certainty: Certainty
    minimum: int | None = None
    maximum: int | None = None


@dataclass(frozen=True, slots=True)
class Measure:
    """One dated wording of a measure; several rows may share a ``code`` but never a day.

    ``offered_for_wise`` is False for measures that an officer should see explained but not choose for an ASF.
    ``validity_note`` says when the dates are the register's own limits and not the law's.
    ``compensation_kinds`` are the choices of the form, the usual one first.
    """

    code: str
    name: str
    short_name: str
    family: Family
    legal_basis: tuple[LegalReference, ...]
    valid_from: date
    decided_by: str
    deciding_kinds: tuple[CommissionerKind, ...]
    ordering_kinds: tuple[CommissionerKind, ...]
    period: PeriodLimit
    hours: HoursRule
    compensation_kinds: tuple[CompensationKind, ...]
    compensation: tuple[CompensationRate, ...]
    insurance: tuple[InsuranceCover, ...]
    work_environment: WorkEnvironment
    required_clauses: tuple[str, ...]
    requirements: tuple[Requirement, ...]
    follow_up: FollowUpRule
    for_participant: str
    for_officer: str
    sources: tuple[Source, ...]
    certainty: Certainty
    valid_to: date | None = None
    ages: AgeLimits | None = None
    term_note: str = ""
    validity_note: str = ""
    offered_for_wise: bool = True

    def __post_init__(self) -> None:
        if self.valid_to is not None and self.valid_to < self.valid_from:
            raise ValueError(f"measure {self.code} ends before it begins")

    def in_force(self, on: date) -> bool:
        """Whether this wording applies on a day."""
        return holds(on, self.valid_from, self.valid_to)

    def rates(self, on: date, to: Recipient | None = None) -> tuple[CompensationRate, ...]:
        """The compensation rows in force on a day, for one recipient or for all."""
        return tuple(
            rate
            for rate in self.compensation
            if holds(on, rate.valid_from, rate.valid_to) and (to is None or rate.to == to)
        )

    def period_fit(self, start: date, end: date) -> PeriodFit:
        """How ``start``–``end`` (both inclusive) relates to the measure's longest period."""
        ordinary = self.period.last_day(start)
        if ordinary is None or end <= ordinary:
            return PeriodFit.WITHIN
        furthest = self.period.last_day_conditional(start)
        return PeriodFit.CONDITIONAL if furthest is not None and end <= furthest else PeriodFit.TOO_LONG

    def age_allowed(self, age: int) -> bool:
        """Whether a participant of ``age`` whole years is inside the limits."""
        if self.ages is None:
            return True
        low, high = self.ages.minimum, self.ages.maximum
        return (low is None or low <= age) and (high is None or age <= high)


def last_day_after_months(start: date, months: int) -> date:
    """The last day of a period of whole months that begins on ``start``.

    The day before the same day number ``months`` later; where that month has no such day, its last day
    (lag 1930:173 om beräkning av lagstadgad tid, 1 §): six months from 31 August end on 28 or 29 February.
    """
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    length = calendar.monthrange(year, month + 1)[1]
    if start.day > length:
        return date(year, month + 1, length)
    return date(year, month + 1, start.day) - timedelta(days=1)


def _last_day(start: date, months: int | None, days: int | None) -> date | None:
    if months is not None:
        return last_day_after_months(start, months)
    return None if days is None else start + timedelta(days=days - 1)
