"""Invented cases: which measure, when, with what terms. A mirror of the plan's figures (p. 6, 9, 11)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from decimal import Decimal
from enum import Enum, auto
from random import Random

from asfdesk.domain.kinds import CommissionerKind, CompensationKind, SharedTopic
from asfdesk.domain.measure import Measure, RequirementKind
from asfdesk.domain.period import add_months
from asfdesk.domain.terms import Aim, Compensation, Fulfilled, Goal, Purpose, Step, Terms, WorkDay
from asfdesk.services.workdays import swedish_workdays

from .material import EnterpriseMaterial, TextMaterial


class Course(Enum):
    """How far a case has come."""

    WRITING = auto()
    LATE_UNSIGNED = auto()
    PRESENTED = auto()
    RUNNING = auto()
    ENDING = auto()
    ENDED = auto()


@dataclass(frozen=True, slots=True)
class Line:
    """How many cases of a measure, who orders them and who pays."""

    measure: str
    kind: CommissionerKind
    count: int
    financier: str = ""


LINES = (
    Line("work_training", CommissionerKind.AF, 84),
    Line("enhanced_work_training", CommissionerKind.AF, 30),
    Line("work_practice", CommissionerKind.AF, 22),
    Line("work_training_youth", CommissionerKind.AF, 8),
    Line("wage_subsidy_development", CommissionerKind.AF, 8),
    Line("work_trial", CommissionerKind.FK, 52, "Försäkringskassan"),
    Line("municipal_practice", CommissionerKind.MUNICIPALITY, 34),
    Line("occupation", CommissionerKind.MUNICIPALITY, 12),
    Line("daily_activity", CommissionerKind.MUNICIPALITY, 10),
)
"""260 placements, 52 of them (20 %) through FK and 56 through the kommuner."""

ALL = sum(line.count for line in LINES)
_OWN = (
    (Course.RUNNING, 20),
    (Course.ENDING, 12),
    (Course.LATE_UNSIGNED, 3),
    (Course.WRITING, 3),
    (Course.PRESENTED, 2),
)
"""The cases of the officer whose desk is shown; what is urgent in the register is hers."""

_OTHERS = ((Course.ENDED, 45), (Course.WRITING, 8), (Course.PRESENTED, 5))
"""The cases of her colleagues; all the rest run."""

_PURPOSES = {
    "work_practice": Purpose.PRACTICE,
    "enhanced_work_training": Purpose.ASSESSMENT,
    "work_trial": Purpose.TRIAL,
    "occupation": Purpose.OCCUPATION,
    "daily_activity": Purpose.OCCUPATION,
    "wage_subsidy_development": Purpose.EMPLOYMENT,
}
_TOPICS = (SharedTopic.GOALS, SharedTopic.ADAPTATIONS, SharedTopic.LANGUAGE, SharedTopic.CONTACT)


@dataclass(frozen=True, slots=True)
class Plot:
    """What one case is to be; ``own``: of the officer whose desk is shown."""

    line: Line
    course: Course
    own: bool = False


def share(count: int, limit: int) -> int:
    """What ``count`` in the whole register is in one of ``limit`` placements; at least one."""
    return max(1, round(count * limit / ALL))


def plots(own: CommissionerKind, limit: int, random: Random) -> list[Plot]:
    """``limit`` cases in the plan's proportions; ``own``: who the officer at the desk works for."""
    lines = [line for line in LINES for _ in range(line.count)]
    random.shuffle(lines)
    lines = lines[:limit]
    hers = [how for how, count in _OWN for _ in range(share(count, limit))]
    others = [how for how, count in _OTHERS for _ in range(share(count, limit))]
    found: list[Plot] = []
    for line in sorted(lines, key=lambda line: line.kind is not own):
        if hers and line.kind is own:
            found.append(Plot(line, hers.pop(0), own=True))
        else:
            found.append(Plot(line, others.pop() if others else Course.RUNNING))
    random.shuffle(found)
    return found


def period(how: Course, measure: Measure, today: date, random: Random) -> tuple[date, date]:
    """First and last day, so that the case is where its course says and within the measure's limit."""
    months = min(measure.period.months or 6, 6)
    towards = timedelta(days=1)
    if how is Course.WRITING or how is Course.PRESENTED:
        start = today + timedelta(days=random.randint(5, 30))
    elif how is Course.LATE_UNSIGNED:
        start, towards = today - timedelta(days=random.randint(1, 7)), -towards
    else:
        length = (add_months(today, months) - today).days
        left = {
            Course.RUNNING: random.randint(31, max(32, length - 12)),
            Course.ENDING: random.randint(4, 25),
        }.get(how, -random.randint(8, 260))
        start = today + timedelta(days=left - length + 1)
    while not swedish_workdays()(start):
        start += towards
    last = add_months(start, months) - timedelta(days=1)
    limit = measure.period.last_day(start)
    return start, min(last, limit) if limit else last


def terms(
    base: Terms,
    measure: Measure,
    host: EnterpriseMaterial,
    texts: TextMaterial,
    when: tuple[date, date],
    random: Random,
) -> Terms:
    """Filled-in terms over the prefilled ones of a new agreement."""
    start, end = when
    branch = random.choice(host.branches)
    days = random.choice((3, 4, 5))
    length = random.choice((4, 5, 6))
    schedule = tuple(WorkDay(n, time(9), time(9 + length, 30), 30) for n in range(days))
    weekly = Decimal(days * length)
    steps = ()
    if days < 5 and random.random() < 0.35:
        steps = (Step(min(start + timedelta(weeks=6), end), weekly + length),)
    goals = tuple(
        Goal(goal.what, goal.measured, min(end, start + timedelta(weeks=random.choice((4, 8, 12)))))
        for goal in random.sample(texts.goals, random.choice((2, 3)))
    )
    return replace(
        base,
        registry_number=f"{start.year}/{random.randint(100, 9999):04d}",
        decision=f"Handlingsplan {start - timedelta(days=12):%Y-%m-%d}",
        purpose=_PURPOSES.get(measure.code, Purpose.TRAINING),
        purpose_text=measure.for_participant,
        aim=random.choice((Aim.BRIDGE, Aim.BRIDGE, Aim.LASTING)),
        motivation=random.choice(texts.motivations),
        wishes=random.choice(texts.wishes),
        requirements=_fulfilled(measure, start),
        goals=goals,
        tasks=tuple(random.sample(texts.tasks[branch], min(3, len(texts.tasks[branch])))),
        barred_tasks=random.choice(texts.barred),
        adaptations=tuple(random.sample(_ADAPTATIONS, random.choice((0, 1, 2)))),
        start=start,
        end=end,
        hours_per_week=weekly,
        schedule=schedule,
        steps=steps,
        risk_assessed_on=start - timedelta(days=random.randint(3, 60)),
        risks=texts.risks.get(branch, ""),
        protective=texts.protective.get(branch, ""),
        compensation=_compensation(base.compensation, measure, texts, random),
        shared_topics=frozenset(random.sample(_TOPICS, random.choice((1, 2, 3)))),
    )


_ADAPTATIONS = (
    "Egen plats i en lugn del av lokalen",
    "Arbetslista med bilder",
    "Kortare pass i början",
    "En uppgift i taget",
    "Extra rast på förmiddagen",
    "Sittande arbete när det går",
)


def _fulfilled(measure: Measure, start: date) -> tuple[Fulfilled, ...]:
    """Something for every requirement of the measure."""
    day = f"{start - timedelta(days=10):%Y-%m-%d}"
    values = {
        RequirementKind.DATE: day,
        RequirementKind.CONFIRMATION: "yes",
        RequirementKind.TEXT: f"Klart {day}",
    }
    return tuple(Fulfilled(needed.code, values[needed.kind]) for needed in measure.requirements)


def _compensation(usual: Compensation, measure: Measure, texts: TextMaterial, random: Random) -> Compensation:
    if usual.kind is not None:
        return usual
    if CompensationKind.PER_MONTH in measure.compensation_kinds and random.random() < 0.7:
        amount = Decimal(random.choice((2500, 3200, 4000, 5600)))
        return Compensation(CompensationKind.PER_MONTH, amount, source="Lokalt avtal")
    reason = random.choice(texts.reasons_no_compensation)
    return Compensation(CompensationKind.NONE, reason=reason)
