"""Gallringsprövning: when a person's case must go, by which rule, and what holds it back.

The rules are data (``resources/reference/retention.json``), each with its source and the days it is in force. A case
is what one authority keeps about one person: several placements by the same authority are one file (*akt*), and a
case that was opened again counts from its latest end or note. The person's own record goes with the last case.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from uuid import UUID

from .kinds import CommissionerKind
from .parties import UnitKind
from .period import add_months
from .source import Certainty, Source, holds


class CountFrom(StrEnum):
    """What the time runs from."""

    CLOSED = "closed"  # the day the case was closed
    LAST_NOTE = "last_note"  # the day of the last note in the file


class Trace(StrEnum):
    """What a fingerprint in the ledger of the erased was made from. NAME can ask, never decide: it is
    compared for people without a number."""

    ROW = "row"
    NUMBER = "number"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class RetentionRule:
    """One row of the table. ``months`` of keeping; ``from_year_end``: counted from the end of the year;
    ``lead_months``: how long before its last day a disposal may be done ("senast"), None when it must wait out its
    time; ``year_to_finish``: the work may go on through the calendar year after. ``kept_birth_days``: people born on
    these days of a month are kept for research. ``own_decision``: no law sets the time, the authority's own decision
    must."""

    code: str
    name: str
    months: int
    count_from: CountFrom
    source: Source
    paragraph: str
    commissioners: tuple[CommissionerKind, ...]
    valid_from: date
    units: tuple[UnitKind, ...] = ()
    from_year_end: bool = False
    lead_months: int = 0
    year_to_finish: bool = False
    kept_birth_days: tuple[int, ...] = ()
    own_decision: bool = False
    certainty: Certainty = Certainty.SOURCED
    valid_to: date | None = None
    version: int = 1
    note: str = ""

    def fits(self, commissioner: CommissionerKind, unit: UnitKind | None, on: date) -> bool:
        """Whether the rule governs what such a unit keeps, on a day."""
        return (
            commissioner in self.commissioners
            and (not self.units or unit in self.units)
            and holds(on, self.valid_from, self.valid_to)
        )


class Block(StrEnum):
    """What keeps a case although its time may be out."""

    ONGOING = "ongoing"
    HOLD = "hold"
    OBJECTION = "objection"
    NO_RULE = "no_rule"
    NO_DATE = "no_date"
    PRESERVED = "preserved"
    OWN_DECISION = "own_decision"


@dataclass(frozen=True, slots=True)
class CaseFacts:
    """What the trial needs to know of a case. ``closed_on`` is the latest end of its placements, None while one goes
    on or none ever began; ``last_note`` the latest note of any kind, the end included."""

    participant_id: UUID
    placements: tuple[UUID, ...]
    commissioner: CommissionerKind | None
    unit: UnitKind | None = None
    agreements: tuple[str, ...] = ()
    closed_on: date | None = None
    last_note: date | None = None
    ongoing: bool = False
    held: bool = False
    contested: bool = False
    birth_day: int | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """The trial of one case. ``counted_from`` → ``due_on`` (may go from this day) → ``latest`` (must be gone by)."""

    facts: CaseFacts = field(repr=False)
    rule: RetentionRule | None
    counted_from: date | None
    due_on: date | None
    latest: date | None
    blocks: tuple[Block, ...]

    def due(self, today: date) -> bool:
        """Whether its time is out, whatever holds it back."""
        return self.due_on is not None and self.due_on <= today

    def goes(self, today: date) -> bool:
        """Whether it is to be disposed of now."""
        return self.due(today) and not self.blocks

    def late(self, today: date) -> bool:
        """Whether it should have been gone already."""
        return self.latest is not None and self.latest < today and not self.blocks


def rule_for(
    rules: Iterable[RetentionRule], commissioner: CommissionerKind | None, unit: UnitKind | None, on: date
) -> RetentionRule | None:
    """The rule in force for an authority; one that names the kind of unit goes before one that does not."""
    if commissioner is None:
        return None
    fitting = [rule for rule in rules if rule.fits(commissioner, unit, on)]
    return max(fitting, key=lambda rule: (bool(rule.units), rule.valid_from, rule.version), default=None)


def try_case(facts: CaseFacts, rules: Iterable[RetentionRule], today: date) -> Verdict:
    """The verdict on one case by the rules in force today."""
    rule = rule_for(rules, facts.commissioner, facts.unit, today)
    start = _start(facts, rule)
    due_on, latest = (None, None) if rule is None or start is None else _days(rule, start)
    blocks = [
        block
        for block, there in (
            (Block.ONGOING, facts.ongoing),
            (Block.HOLD, facts.held),
            (Block.OBJECTION, facts.contested),
            (Block.NO_RULE, rule is None),
            (Block.NO_DATE, rule is not None and start is None and not facts.ongoing),
            (Block.OWN_DECISION, rule is not None and rule.own_decision),
            (Block.PRESERVED, rule is not None and facts.birth_day in rule.kept_birth_days),
        )
        if there
    ]
    return Verdict(facts, rule, start, due_on, latest, tuple(blocks))


def person_goes(verdicts: Iterable[Verdict], today: date) -> bool:
    """Whether nothing is left that needs the person's own record: every authority's case goes."""
    found = tuple(verdicts)
    return bool(found) and all(verdict.goes(today) for verdict in found)


def _start(facts: CaseFacts, rule: RetentionRule | None) -> date | None:
    if rule is None or facts.ongoing:
        return None
    if rule.count_from is CountFrom.CLOSED:
        return facts.closed_on
    days = [day for day in (facts.closed_on, facts.last_note) if day is not None]
    return max(days, default=None)


def _days(rule: RetentionRule, start: date) -> tuple[date, date]:
    """From when a case may go and by when it must be gone."""
    counted = date(start.year, 12, 31) if rule.from_year_end else start
    out = add_months(counted, rule.months)
    latest = date(out.year + 1, 12, 31) if rule.year_to_finish else out
    return add_months(out, -rule.lead_months) if rule.lead_months else out, latest
