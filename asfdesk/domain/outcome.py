"""The outcome (*utfall*): what a participant does when a placement has ended, and three and six months later.

Coded, so that it can be counted; the codes with their sources are data (``resources/reference/outcomes.json``), and so is
which answer of which checklist means which outcome.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from uuid import UUID

from .errors import Problem, Rule
from .period import add_months
from .source import Certainty, Source
from .writing import check_text

AT_END = 0
POINTS = (AT_END, 3, 6)
"""Months after the last day at which an outcome is asked for."""


class OutcomeGroup(StrEnum):
    """What outcomes are counted as."""

    WORK = "work"
    EDUCATION = "education"
    MEASURE = "measure"
    OCCUPATION = "occupation"
    HEALTH = "health"
    JOBSEEKING = "jobseeking"
    OTHER = "other"
    UNKNOWN = "unknown"


ONWARD = frozenset({OutcomeGroup.WORK, OutcomeGroup.EDUCATION})
"""What the plan calls a way on (övergång till arbete eller studier)."""


@dataclass(frozen=True, slots=True)
class MeaningOf:
    """An answer that means an outcome."""

    checklist: str
    item: str
    value: str


@dataclass(frozen=True, slots=True)
class OutcomeKind:
    """One row of the list."""

    code: str
    name: str
    group: OutcomeGroup
    source: Source
    certainty: Certainty
    help: str = ""
    answers: tuple[MeaningOf, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was so ``after_months`` months after the last day (0: at the end). ``code`` is empty when it was taken back;
    ``visit_id`` the follow-up whose answer it is."""

    placement_id: UUID
    after_months: int
    code: str = ""
    on: date | None = None
    note: str = field(default="", repr=False)
    visit_id: UUID | None = None


def check_outcome(value: Outcome, last_day: date | None, today: date, codes: Iterable[str]) -> list[Problem]:
    """Problems of an outcome: a known code and a day from the last day on, and none that has not come."""
    found: list[Problem] = []
    if not value.code:
        found.append(Problem(Rule.REQUIRED, "code"))
    elif value.code not in set(codes):
        found.append(Problem(Rule.ANSWER_FORM, "code"))
    if value.after_months not in POINTS:
        found.append(Problem(Rule.OUT_OF_RANGE, "after_months", {"least": POINTS[0], "most": POINTS[-1]}))
    if value.on is None:
        found.append(Problem(Rule.REQUIRED, "on"))
    elif value.on > today:
        found.append(Problem(Rule.DATE_OUT_OF_RANGE, "on", {"latest": today}))
    elif value.after_months and last_day is not None and value.on < last_day:
        found.append(Problem(Rule.DATE_OUT_OF_RANGE, "on", {"earliest": last_day}))
    found += check_text(value.note, "note", longest=1000)
    return found


def outcome_of_answers(
    kinds: Iterable[OutcomeKind], checklist: str, answers: Mapping[str, Sequence[str]]
) -> str:
    """The code that the answers of a checklist mean, or an empty text."""
    for kind in kinds:
        for one in kind.answers:
            if one.checklist == checklist and one.value in answers.get(one.item, ()):
                return kind.code
    return ""


def point_of(on: date, last_day: date) -> int:
    """Which point a contact on a day belongs to: the nearest of three and six months after the last day."""
    later = [months for months in POINTS if months]
    return min(later, key=lambda months: abs((add_months(last_day, months) - on).days))


def latest(outcomes: Iterable[Outcome]) -> Outcome | None:
    """The one that says most: the latest that is known."""
    known = [one for one in outcomes if one.code]
    return max(known, key=lambda one: one.after_months, default=None)
