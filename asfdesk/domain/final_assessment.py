"""The final assessment (*slutbedömning*): how far the goals were reached, what worked, what each party thinks, what next.

The goals are those of the agreement that was in force at the end. It is written as a draft for as long as it takes, gone
through together before the end (domain.md §3.6, Göteborgs Tekniska College), and then issued, after which it never changes.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from uuid import UUID

from .errors import Problem, Rule
from .terms import Goal, Terms
from .writing import check_text

LONGEST = 6000
LONGEST_WORDS = 1500
MOST_ROWS = 30


class Fulfilment(StrEnum):
    """How far a goal was reached."""

    FULLY = "fully"
    PARTLY = "partly"
    NOT = "not"


class Worked(StrEnum):
    """How an adaptation worked."""

    WELL = "well"
    PARTLY = "partly"
    NOT = "not"
    UNTRIED = "untried"


@dataclass(frozen=True, slots=True)
class GoalResult:
    """One goal of the agreement and how it went."""

    what: str = field(default="", repr=False)
    measured: str = ""
    when: date | None = None
    fulfilment: Fulfilment | None = None
    words: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class AdaptationResult:
    """One adaptation and how it worked."""

    what: str = field(default="", repr=False)
    worked: Worked | None = None
    words: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class FinalAssessment:
    """One placement's; ``id`` is the placement's. ``recommendation_code`` of the reference list; ``next_step`` who does
    what from here; ``discussed_on`` when it was gone through with the participant."""

    id: UUID
    goals: tuple[GoalResult, ...] = field(default=(), repr=False)
    adaptations: tuple[AdaptationResult, ...] = field(default=(), repr=False)
    tasks: str = field(default="", repr=False)
    participant_view: str = field(default="", repr=False)
    supervisor_view: str = field(default="", repr=False)
    officer_view: str = field(default="", repr=False)
    recommendation_code: str = ""
    recommendation: str = field(default="", repr=False)
    next_step: str = field(default="", repr=False)
    discussed_on: date | None = None
    version: int = 0


TEXTS = ("tasks", "participant_view", "supervisor_view", "officer_view", "recommendation", "next_step")


def started(placement_id: UUID, terms: Terms, adaptations: tuple[str, ...]) -> FinalAssessment:
    """An assessment to fill in, with the goals and adaptations (by name) of the terms in force at the end."""
    return FinalAssessment(
        placement_id,
        goals=tuple(GoalResult(goal.what, goal.measured, goal.when) for goal in terms.goals),
        adaptations=tuple(AdaptationResult(what) for what in adaptations),
        tasks="\n".join(terms.tasks),
    )


def missing_goals(value: FinalAssessment, goals: tuple[Goal, ...]) -> tuple[Goal, ...]:
    """Goals in force that the assessment does not judge: the terms changed after it was begun."""
    judged = {result.what for result in value.goals}
    return tuple(goal for goal in goals if goal.what and goal.what not in judged)


def check_assessment(value: FinalAssessment, today: date) -> list[Problem]:
    """What is wrong, whether it is finished or not."""
    found: list[Problem] = []
    for name in TEXTS:
        found += check_text(getattr(value, name), name, longest=LONGEST)
    for name, rows in (("goals", value.goals), ("adaptations", value.adaptations)):
        if len(rows) > MOST_ROWS:
            found.append(Problem(Rule.OUT_OF_RANGE, name, {"most": MOST_ROWS}))
        for place, row in enumerate(rows):
            found += check_text(row.what, f"{name}[{place}].what", longest=1000)
            found += check_text(row.words, f"{name}[{place}].words", longest=LONGEST_WORDS)
    if value.discussed_on is not None and value.discussed_on > today:
        found.append(Problem(Rule.DATE_OUT_OF_RANGE, "discussed_on", {"latest": today}))
    return found


def gaps(value: FinalAssessment) -> list[Problem]:
    """What is missing before it can be issued."""
    found = [
        Problem(Rule.REQUIRED, f"goals[{place}].fulfilment")
        for place, goal in enumerate(value.goals)
        if goal.fulfilment is None
    ]
    found += [
        Problem(Rule.REASON_REQUIRED, f"goals[{place}].words")
        for place, goal in enumerate(value.goals)
        if goal.fulfilment in (Fulfilment.PARTLY, Fulfilment.NOT) and not goal.words.strip()
    ]
    found += [
        Problem(Rule.REQUIRED, f"adaptations[{place}].worked")
        for place, adaptation in enumerate(value.adaptations)
        if adaptation.worked is None
    ]
    for name in ("participant_view", "supervisor_view", "recommendation_code", "next_step"):
        if not str(getattr(value, name)).strip():
            found.append(Problem(Rule.REQUIRED, name))
    if value.discussed_on is None:
        found.append(Problem(Rule.REQUIRED, "discussed_on"))
    return found
