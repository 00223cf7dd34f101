"""Final assessments: begun from the agreement in force at the end, saved as far as they have come, and what is missing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from uuid import UUID

from asfdesk.documents.content import Document
from asfdesk.documents.final_assessment import Assessed, Attended, assessment_document
from asfdesk.documents.scripts import unprintable
from asfdesk.documents.wording import name_of
from asfdesk.domain.agreement import Agreement
from asfdesk.domain.attendance import PRESENT, expected_days
from asfdesk.domain.chain import by_day
from asfdesk.domain.change import Kind, Operation
from asfdesk.domain.ending import Ending, cut_short
from asfdesk.domain.errors import Problem, Rule, RuleBroken
from asfdesk.domain.final_assessment import (
    TEXTS,
    FinalAssessment,
    check_assessment,
    gaps,
    started,
)
from asfdesk.domain.outcome import AT_END
from asfdesk.domain.writing import tidied
from asfdesk.store.work import Work

from ..attendance import agreement_on
from ..desk import Desk
from ..workdays import swedish_workdays
from .endings import EndingView, ending_view, reason_of, signed_of
from .outcomes import outcome_names


@dataclass(frozen=True, slots=True)
class AssessmentView:
    """The assessment with the end it belongs to; ``value`` is a begun one while nothing is saved."""

    end: EndingView
    value: FinalAssessment
    attended: Attended


def get_assessment(desk: Desk, placement_id: UUID) -> AssessmentView:
    """The assessment, begun from the terms in force if there is none. Raises RuleBroken(AGREEMENT_INCOMPLETE)."""
    with desk.store.read() as work:
        return assessment_view(desk, work, placement_id)


def assessment_view(desk: Desk, work: Work, placement_id: UUID) -> AssessmentView:
    """:func:`get_assessment` within a running unit of work."""
    end = ending_view(desk, work, placement_id)
    terms = end.view.terms
    adaptations = tuple(name_of(one, desk.catalogue.reference.adaptations) for one in terms.adaptations)
    value = work.assessments.find(placement_id) or started(placement_id, terms, adaptations)
    return AssessmentView(end, value, _attended(desk, work, placement_id, end.last_day))


def check(desk: Desk, value: FinalAssessment) -> list[Problem]:
    """What is wrong, what could not be printed included."""
    found = check_assessment(value, desk.today())
    texts = {name: getattr(value, name) for name in TEXTS}
    texts |= {f"goals[{n}].words": goal.words for n, goal in enumerate(value.goals)}
    texts |= {f"adaptations[{n}].words": one.words for n, one in enumerate(value.adaptations)}
    for name, text in texts.items():
        if lacking := unprintable(text):
            found.append(Problem(Rule.UNPRINTABLE, name, {"characters": lacking[:20]}))
    return found


def missing(view: AssessmentView, value: FinalAssessment) -> list[Problem]:
    """What must be there before the assessment can be issued; ``ending`` and ``outcome`` are written beside it."""
    found = gaps(value)
    if view.end.ending is None:
        found.insert(0, Problem(Rule.NOT_ENDED, "ending"))
    if AT_END not in view.end.outcomes:
        found.append(Problem(Rule.REQUIRED, "outcome"))
    return found


def save_assessment(desk: Desk, value: FinalAssessment) -> FinalAssessment:
    """Save as far as it has come, and drop its half-typed copy in the same transaction. Raises RuleBroken."""
    value = tidied(value)
    value = replace(
        value,
        goals=tuple(g for g in map(tidied, value.goals) if g.what or g.words or g.fulfilment),
        adaptations=tuple(a for a in map(tidied, value.adaptations) if a.what or a.words or a.worked),
    )
    if found := check_assessment(value, desk.today()):
        raise RuleBroken(found)
    with desk.store.write(Operation.SAVE_ASSESSMENT) as work:
        work.placements.get(value.id)
        work.drafts.drop(Kind.ASSESSMENT, value.id)
        return work.assessments.save(value)


def document_of(desk: Desk, view: AssessmentView, value: FinalAssessment) -> Document:
    """What the assessment states as it stands, not issued."""
    end = view.end
    ending = end.ending or Ending(value.id, last_day=end.end, planned_end=end.end)
    outcome = end.outcomes.get(AT_END)
    return assessment_document(
        Assessed(
            view=end.view,
            ending=ending,
            reason=reason_of(desk, end.ending),
            start=end.start,
            value=value,
            outcome=outcome_names(desk).get(outcome.code, "") if outcome else "",
            attended=view.attended,
        ),
        desk.catalogue.reference,
        demo=desk.demo,
    )


def hours_present(desk: Desk, placement_id: UUID) -> Decimal | None:
    """Hours of all days of presence by the weekly schedule of each day, or None when no day is marked."""
    with desk.store.read() as work:
        agreements, marks, _ = _days(work, placement_id, desk.today())
    minutes = Decimal(0)
    for day, mark in marks.items():
        agreement = agreement_on(agreements, day) if mark == PRESENT else None
        if agreement is not None:
            minutes += _minutes(agreement, day)
    return (minutes / 60).quantize(Decimal(1)) if minutes else None


def _minutes(agreement: Agreement, day: date) -> Decimal:
    terms = agreement.terms
    for scheduled in terms.schedule:
        if scheduled.weekday == day.weekday():
            return Decimal(scheduled.minutes)
    return (terms.hours_per_week or Decimal(0)) * 60 / 5 if not terms.schedule else Decimal(0)


def _attended(desk: Desk, work: Work, placement_id: UUID, last_day: date | None) -> Attended:
    until = min(desk.today(), last_day or desk.today())
    agreements, marks, expected = _days(work, placement_id, until)
    names = {kind.code: kind.name for kind in desk.catalogue.reference.absence_kinds}
    counted = Counter(marks.values())
    present = counted.pop(PRESENT, 0)
    away = {names.get(code, code): days for code, days in sorted(counted.items())}
    return Attended(len(expected) if agreements else 0, present, away)


def _days(
    work: Work, placement_id: UUID, until: date
) -> tuple[list[Agreement], Mapping[date, str], set[date]]:
    """The signed agreements as they ran, the marks, and the days on which somebody was expected."""
    last_days = work.endings.last_days([placement_id])
    agreements = [cut_short(one, last_days) for one in by_day(signed_of(work, placement_id))]
    starts = [one.terms.start for one in agreements if one.terms.start]
    if not starts:
        return agreements, {}, set()
    is_workday = swedish_workdays()
    first = min(starts)
    expected = {
        day
        for one in agreements
        for day in expected_days(one.terms, first, until, is_workday)
        if agreement_on(agreements, day) is one
    }
    marks = work.attendance.between(first, until, [placement_id]).get(placement_id, {})
    return agreements, marks, expected
