"""Outcomes: recorded at the end by the officer, and three and six months later by the follow-up that asks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID

from asfdesk.domain import chain
from asfdesk.domain.change import Operation
from asfdesk.domain.errors import RuleBroken
from asfdesk.domain.followup import Because
from asfdesk.domain.outcome import AT_END, POINTS, Outcome, check_outcome, outcome_of_answers, point_of
from asfdesk.domain.visit import VisitView
from asfdesk.domain.writing import tidy
from asfdesk.store.work import Work

from ..desk import Desk


def outcome_names(desk: Desk) -> dict[str, str]:
    """Code -> Swedish name."""
    return {kind.code: kind.name for kind in desk.catalogue.outcomes}


def outcomes_of(desk: Desk, placement_id: UUID) -> dict[int, Outcome]:
    """Months after the end -> what is known."""
    with desk.store.read() as work:
        return work.outcomes.of(placement_id)


def new_outcome(desk: Desk, placement_id: UUID, after_months: int) -> Outcome:
    """One to fill in: today, but at the end the last day when that has come."""
    today = desk.today()
    with desk.store.read() as work:
        last = work.endings.last_days([placement_id]).get(placement_id)
    on = min(last, today) if after_months == AT_END and last is not None else today
    return Outcome(placement_id, after_months, on=on)


def record(desk: Desk, outcome: Outcome) -> Outcome | None:
    """Write what is known; returns what stood there before, to undo with.

    Raises RuleBroken: an unknown code, a day that has not come or lies before the end.
    """
    outcome = replace(outcome, note=tidy(outcome.note))
    with desk.store.write(Operation.RECORD_OUTCOME) as work:
        last = work.endings.last_days([outcome.placement_id]).get(outcome.placement_id)
        codes = [kind.code for kind in desk.catalogue.outcomes]
        if found := check_outcome(outcome, last, desk.today(), codes):
            raise RuleBroken(found)
        before = work.outcomes.of(outcome.placement_id).get(outcome.after_months)
        work.outcomes.put(outcome)
        return before


def take_back(desk: Desk, placement_id: UUID, after_months: int, before: Outcome | None = None) -> None:
    """Undo :func:`record`: what stood before, or nothing."""
    with desk.store.write(Operation.RECORD_OUTCOME) as work:
        work.outcomes.put(before or Outcome(placement_id, after_months))


def follow_up_told(desk: Desk, work: Work, view: VisitView) -> Outcome | None:
    """What a follow-up after the end told, written within the transaction that closes it. None when the visit was no such
    follow-up or nothing was said; what the officer has recorded by hand at that point gives way to the answer."""
    visit, placement_id = view.visit, view.visit.placement_id
    if placement_id is None:
        return None
    answers = {item: tuple(answer.value.split("\n")) for item, answer in view.answers.items()}
    code = outcome_of_answers(desk.catalogue.outcomes, visit.checklist_code, answers)
    last = work.endings.last_days([placement_id]).get(placement_id) or _agreed_end(work, placement_id)
    if not code or last is None or visit.on <= last:
        return None
    known = visit.because is Because.AFTER and visit.number in POINTS and visit.number
    months = visit.number if known else point_of(visit.on, last)
    outcome = Outcome(placement_id, months, code, visit.on, visit_id=visit.id)
    work.outcomes.put(outcome)
    return outcome


def _agreed_end(work: Work, placement_id: UUID) -> date | None:
    return max((span.end for span in chain.periods(work.agreements.of_placement(placement_id))), default=None)


def outcome_table(desk: Desk) -> list[tuple[UUID, int, str, str, date | None]]:
    """Every outcome of the register, for whoever counts: placement, months after the end, code, group, day."""
    groups = {kind.code: kind.group.value for kind in desk.catalogue.outcomes}
    with desk.store.read() as work:
        every = work.outcomes.all()
    return [
        (placement, one.after_months, one.code, groups.get(one.code, ""), one.on)
        for placement, outcomes in sorted(every.items())
        for one in outcomes
    ]
