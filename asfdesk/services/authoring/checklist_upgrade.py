"""An open visit under another edition of its checklist: what it would mean, taking it over, and going back.

Answers are kept under the question's own id, so those that the other edition does not ask stay where they are and come
back with the edition that does (``domain/questions_apart.py``).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import chain
from uuid import UUID

from asfdesk.domain.change import Operation
from asfdesk.domain.checklist import Checklist, Item
from asfdesk.domain.questions_apart import questions_apart
from asfdesk.domain.template_difference import Difference, checklist_pieces, differences
from asfdesk.domain.visit import VisitState, VisitView, placed_answers

from ..desk import Desk
from ..visiting.visit_view import checklist_json, questions_known, view_of


@dataclass(frozen=True, slots=True)
class ChecklistChange:
    """What another checklist would mean: ``lost`` are the answered questions that have no place in it."""

    checklist: Checklist
    differences: tuple[Difference, ...]
    lost: tuple[Item, ...]


def newer_checklist(desk: Desk, view: VisitView) -> Checklist | None:
    """A newer edition of the very checklist of an open visit, or None."""
    if view.visit.state is not VisitState.OPEN:
        return None
    today, now = desk.today(), view.checklist
    found = [
        c for c in desk.catalogue.all_checklists
        if c.code == now.code and c.version > now.version and c.in_force(today)
    ]  # fmt: skip
    return max(found, key=lambda c: c.version, default=None)


def checklist_choices(desk: Desk, view: VisitView) -> tuple[Checklist, ...]:
    """What an open visit can go on with: those in force for its kind, and every edition of the one it has."""
    today, now = desk.today(), view.checklist
    return tuple(
        c for c in desk.catalogue.all_checklists
        if view.visit.kind in c.visit_kinds
        and (c.code, c.version) != (now.code, now.version)
        and (c.in_force(today) or c.code == now.code)
    )  # fmt: skip


def change_checklist_to(view: VisitView, checklist: Checklist) -> ChecklistChange:
    """What the visit would gain and lose; nothing is saved."""
    placed = placed_answers(checklist, view.answers)
    answered = {key for key, answer in view.answers.items() if answer.value.strip() or answer.comment.strip()}
    lost = tuple(item for item in view.checklist.items if item.id in answered and item.id not in placed)
    found = differences(checklist_pieces(view.checklist), checklist_pieces(checklist))
    return ChecklistChange(checklist, found, lost)


def take_over_checklist(desk: Desk, visit_id: UUID, code: str, version: int) -> VisitView:
    """Go on with another checklist; no answer is touched. Raises RuleBroken (VISIT_NOT_OPEN, VISIT_CLOSED), LookupError."""
    checklist = desk.catalogue.checklist(code, version)
    with desk.store.write(Operation.CHANGE_CHECKLIST) as work:
        visit = work.visits.get(visit_id)
        visit.require_open()
        before = view_of(desk, work, visit)
        known = chain(before.checklist.items, before.apart, questions_known(desk, checklist))
        apart = questions_apart(checklist, before.answers, known)
        work.checklists.take_over(visit_id, checklist_json(checklist, apart))
        changed = replace(visit, checklist_code=code, checklist_version=version)
        return view_of(desk, work, work.visits.save(changed))
