"""What an agreement still lacks and what is wrong with it, section by section, in the order of the form.

``gaps`` drives the check list beside the form (each line jumps to its field) and refuses signing;
``problems`` are faults in what has been written so far and are shown at once.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise

from . import writing
from .clause import PLACEHOLDERS, base_code, placeholders
from .errors import Problem, Rule
from .kinds import CompensationKind
from .measure import Measure, PeriodFit
from .terms import Terms

EARLIEST = date(2000, 1, 1)
LATEST = date(2100, 1, 1)
FULL_WEEK = Decimal(40)
MOTIVATION = (
    "period_motivation"  # the requirement that every agreement's ``motivation`` answers, 2007:414 10 §
)


class Section(StrEnum):
    """Parts of the guided form, in order."""

    CHANGE = "change"  # only of an amendment or an extension
    PARTIES = "parties"
    PURPOSE = "purpose"
    GOALS = "goals"
    TASKS = "tasks"
    PERIOD = "period"
    SUPERVISION = "supervision"
    FOLLOW_UP = "follow_up"
    COMPENSATION = "compensation"
    ABSENCE = "absence"
    SAFETY = "safety"
    CONFIDENTIALITY = "confidentiality"
    QUESTIONS = "questions"
    CLAUSES = "clauses"
    CONTROL = "control"


SECTION_OF: dict[str, Section] = {
    **dict.fromkeys(
        ("unit_id", "officer_id", "supervisor_id", "deputy_id", "signatory", "signatory_title",
         "registry_number", "decision"), Section.PARTIES),
    **dict.fromkeys(("purpose", "purpose_text", "aim", "motivation", "wishes", "requirements"), Section.PURPOSE),
    **dict.fromkeys(("change_from", "change_reason"), Section.CHANGE),
    "goals": Section.GOALS,
    **dict.fromkeys(("tasks", "barred_tasks", "adaptations", "aids"), Section.TASKS),
    **dict.fromkeys(("start", "end", "hours_per_week", "schedule", "steps", "breaks", "period_exception"), Section.PERIOD),
    **dict.fromkeys(("supervision", "introduction"), Section.SUPERVISION),
    "follow_up": Section.FOLLOW_UP,
    "compensation": Section.COMPENSATION,
    **dict.fromkeys(("absence", "ending"), Section.ABSENCE),
    **dict.fromkeys(("risk_assessed_on", "risks", "protective", "insurance", "accident"), Section.SAFETY),
    **dict.fromkeys(("shared_topics", "confidentiality"), Section.CONFIDENTIALITY),
    "control": Section.CONTROL,
    "template_answers": Section.QUESTIONS,
    **dict.fromkeys(("clauses", "responsibilities", "other", "template_code"), Section.CLAUSES),
}  # fmt: skip

_LINES = {
    "signatory_title": 120, "registry_number": 60, "decision": 500, "aids": 1000, "breaks": 1000,
}  # fmt: skip
_TEXTS = (
    "purpose_text", "motivation", "wishes", "barred_tasks", "supervision", "introduction", "absence", "ending",
    "risks", "protective", "insurance", "accident", "confidentiality", "other", "change_reason",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that must be there before anyone signs."""

    section: Section
    field: str
    rule: Rule = Rule.REQUIRED


def problems(terms: Terms, measure: Measure) -> list[Problem]:
    """What is wrong with what has been written so far; an empty field is not wrong here."""
    return [
        *_writing_problems(terms),
        *_period_problems(terms, measure),
        *_extent_problems(terms),
        *_money_problems(terms),
        *([Problem(Rule.DEPUTY_IS_SUPERVISOR, "deputy_id")]
          if terms.deputy_id and terms.deputy_id == terms.supervisor_id else []),
    ]  # fmt: skip


def gaps(terms: Terms, measure: Measure, answered_elsewhere: Collection[str] = ()) -> list[Gap]:
    """What is missing before signing: the statutory least of domain.md §1.2 and what the plan asks for.

    ``answered_elsewhere``: fields that the control before signing answers for; empty ones are its open points.
    """
    absent: dict[str, Callable[[Terms], bool]] = {
        "unit_id": lambda t: t.unit_id is None,
        "officer_id": lambda t: t.officer_id is None,
        "supervisor_id": lambda t: t.supervisor_id is None,
        "deputy_id": lambda t: t.deputy_id is None,
        "signatory": lambda t: not t.signatory,
        "purpose": lambda t: t.purpose is None,
        "purpose_text": lambda t: not t.purpose_text,
        "motivation": lambda t: not t.motivation,
        "goals": lambda t: not t.goals or any(not (g.what and g.measured and g.when) for g in t.goals),
        "tasks": lambda t: not t.tasks,
        "start": lambda t: t.start is None,
        "end": lambda t: t.end is None,
        "hours_per_week": lambda t: t.hours_per_week is None,
        "schedule": lambda t: not t.schedule,
        "supervision": lambda t: not t.supervision,
        "introduction": lambda t: not t.introduction,
        "follow_up": lambda t: not (t.follow_up.first_weeks or t.follow_up.every_weeks),
        "compensation": lambda t: t.compensation.kind is None,
        "absence": lambda t: not t.absence,
        "ending": lambda t: not t.ending,
        "risk_assessed_on": lambda t: t.risk_assessed_on is None,
        "insurance": lambda t: not t.insurance,
        "accident": lambda t: not t.accident,
        "confidentiality": lambda t: not t.confidentiality,
        "responsibilities": lambda t: not any(r.what for r in t.responsibilities),
    }
    found = [Gap(SECTION_OF[name], name) for name, test in absent.items() if test(terms)]
    filled = {entry.code for entry in terms.requirements if entry.value.strip()}
    filled.add(MOTIVATION)  # asked for above as ``motivation``
    found += [
        Gap(Section.PURPOSE, f"requirements.{need.code}")
        for need in measure.requirements
        if need.mandatory and need.code not in filled
    ]
    if not set(measure.required_clauses) <= {base_code(clause.code) for clause in terms.clauses}:
        found.append(Gap(Section.CLAUSES, "clauses", Rule.CLAUSE_MISSING))
    found = [gap for gap in found if gap.field not in answered_elsewhere]
    order = list(Section)
    return sorted(found, key=lambda gap: order.index(gap.section))


def _writing_problems(terms: Terms) -> list[Problem]:
    found = writing.check_name(terms.signatory, "signatory", required=False)
    for name, longest in _LINES.items():
        found += writing.check_text(getattr(terms, name), name, longest=longest)
    for name in _TEXTS:
        found += writing.check_text(getattr(terms, name), name, longest=5000)
        found += _unknown_placeholders(getattr(terms, name), name)
    for name, values in (("tasks", terms.tasks), ("adaptations", terms.adaptations)):
        for value in values:
            found += writing.check_text(value, name, longest=500)
    for goal in terms.goals:
        found += writing.check_text(goal.what, "goals", longest=1000)
        found += writing.check_text(goal.measured, "goals", longest=1000)
    for answer in terms.template_answers:
        found += writing.check_text(answer.value, f"template_answers.{answer.code}", longest=5000)
    for place, clause in enumerate(terms.clauses):
        found += writing.check_text(clause.title, f"clauses.{place}", longest=150)
        found += writing.check_text(clause.text, f"clauses.{place}", longest=5000)
        found += _unknown_placeholders(clause.text, f"clauses.{place}")
    for row in terms.responsibilities:
        for text, longest in ((row.what, 500), (row.who, 200), (row.when, 200)):
            found += writing.check_text(text, "responsibilities", longest=longest)
            found += _unknown_placeholders(text, "responsibilities")
    return found


def _unknown_placeholders(text: str, at: str) -> list[Problem]:
    unknown = [name for name in placeholders(text) if name not in PLACEHOLDERS]
    return [Problem(Rule.PLACEHOLDER_UNKNOWN, at, {"name": unknown[0][:40]})] if unknown else []


def _period_problems(terms: Terms, measure: Measure) -> list[Problem]:
    start, end = terms.start, terms.end
    found: list[Problem] = []
    for name, day in (
        ("start", start),
        ("end", end),
        ("risk_assessed_on", terms.risk_assessed_on),
        ("change_from", terms.change_from),
    ):
        if day and not EARLIEST <= day < LATEST:
            found.append(Problem(Rule.DATE_OUT_OF_RANGE, name, {"day": day}))
    if start and not measure.in_force(start):
        found.append(Problem(Rule.MEASURE_NOT_VALID, "start", {"measure": measure.name, "day": start}))
    if not (start and end):
        return found
    if end < start:
        return [*found, Problem(Rule.END_BEFORE_START, "end", {"start": start, "end": end})]
    fit = measure.period_fit(start, end)
    if fit is PeriodFit.TOO_LONG:
        last = measure.period.last_day_conditional(start)
        params = {"measure": measure.name, "last": last, "law": measure.period.text}
        found.append(Problem(Rule.PERIOD_TOO_LONG, "end", params))
    elif fit is PeriodFit.CONDITIONAL and not terms.period_exception:
        params = {"measure": measure.name, "last": measure.period.last_day(start), "law": measure.period.text}
        found.append(Problem(Rule.PERIOD_NEEDS_EXCEPTION, "period_exception", params))
    return found + [
        Problem(Rule.DATE_OUT_OF_RANGE, "goals", {"day": goal.when})
        for goal in terms.goals
        if goal.when and not EARLIEST <= goal.when < LATEST
    ]


def _extent_problems(terms: Terms) -> list[Problem]:
    found: list[Problem] = []
    if terms.hours_per_week is not None and not 0 < terms.hours_per_week <= FULL_WEEK:
        found.append(Problem(Rule.OUT_OF_RANGE, "hours_per_week", {"least": 1, "most": int(FULL_WEEK)}))
    weekdays = [day.weekday for day in terms.schedule]
    if len(weekdays) != len(set(weekdays)):
        found.append(Problem(Rule.SCHEDULE_DAY_TWICE, "schedule"))
    if any(day.minutes <= 0 or day.pause < 0 for day in terms.schedule):
        found.append(Problem(Rule.SCHEDULE_TIME_ORDER, "schedule"))
    elif _schedule_differs(terms):
        params = {"scheduled": terms.scheduled_hours, "agreed": terms.hours_per_week}
        found.append(Problem(Rule.SCHEDULE_HOURS_DIFFER, "schedule", params))
    starts = [step.start for step in terms.steps]
    if any(a >= b for a, b in pairwise(starts)):
        found.append(Problem(Rule.STEPS_OUT_OF_ORDER, "steps"))
    if any(not 0 < step.hours <= FULL_WEEK for step in terms.steps):
        found.append(Problem(Rule.OUT_OF_RANGE, "steps", {"least": 1, "most": int(FULL_WEEK)}))
    if terms.start and terms.end and any(not terms.start <= day <= terms.end for day in starts):
        found.append(Problem(Rule.STEP_OUTSIDE_PERIOD, "steps", {"start": terms.start, "end": terms.end}))
    return found


def _schedule_differs(terms: Terms) -> bool:
    """Whether the week's times add up to other than the agreed hours; steps make the schedule a first week."""
    stated = bool(terms.schedule) and terms.hours_per_week is not None and not terms.steps
    return stated and terms.scheduled_hours != terms.hours_per_week


def _money_problems(terms: Terms) -> list[Problem]:
    pay = terms.compensation
    if pay.kind is None:
        return []
    if pay.kind is CompensationKind.NONE:
        return [] if pay.reason.strip() else [Problem(Rule.COMPENSATION_REASON, "compensation")]
    if pay.amount is None or not 0 < pay.amount <= 1_000_000 or pay.amount != round(pay.amount, 2):
        return [Problem(Rule.COMPENSATION_AMOUNT, "compensation")]
    return []
