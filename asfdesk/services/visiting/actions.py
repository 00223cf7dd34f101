"""Action points: what was agreed to be done, by whom, by when; open until done."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

from asfdesk.domain.change import Operation
from asfdesk.domain.errors import RuleBroken
from asfdesk.domain.ids import new_id
from asfdesk.domain.kinds import VisitKind
from asfdesk.domain.visit import ActionPoint, Owner, VisitView, check_action
from asfdesk.domain.writing import tidy

from ..desk import Desk


def new_action(
    placement_id: UUID | None,
    visit_id: UUID | None = None,
    text: str = "",
    item: str = "",
    due: date | None = None,
    owner: Owner = Owner.OFFICER,
    *,
    enterprise_id: UUID | None = None,
) -> ActionPoint:
    """An action point to fill in, perhaps suggested by a checklist answer: of a placement, or of an enterprise alone."""
    return ActionPoint(
        id=new_id(),
        placement_id=placement_id,
        visit_id=visit_id,
        text=text,
        owner=owner,
        due=due,
        item=item,
        enterprise_id=enterprise_id,
    )


USUAL_DAYS = 14
"""The date offered for a new action point."""


def quick_action(desk: Desk, view: VisitView, item: str, suggestion: str) -> ActionPoint:
    """A deviation made an action in one go, with the usual owner and date: the workplace for what is seen there, the
    officer for what is said in a conversation."""
    owner = Owner.SUPERVISOR if view.supervisor else Owner.ENTERPRISE
    if view.visit.kind in (VisitKind.INDIVIDUAL, VisitKind.THREE_PARTY):
        owner = Owner.OFFICER
    whose, due = view.visit.whose, desk.today() + timedelta(days=USUAL_DAYS)
    new = new_action(
        whose.placement_id, view.visit.id, suggestion, item, due, owner, enterprise_id=whose.enterprise_id
    )
    return save_action(desk, new)


def save_action(desk: Desk, value: ActionPoint) -> ActionPoint:
    """Save; raises RuleBroken with what is missing."""
    value = replace(
        value, text=tidy(value.text), owner_name=tidy(value.owner_name), outcome=tidy(value.outcome)
    )
    if found := check_action(value):
        raise RuleBroken(found)
    with desk.store.write(Operation.SAVE_ACTION) as work:
        return work.actions.save(value)


def finish_action(desk: Desk, value: ActionPoint, outcome: str = "") -> ActionPoint:
    """Mark as done today, with a word on how it went."""
    with desk.store.write(Operation.CLOSE_ACTION) as work:
        return work.actions.save(replace(value, done_on=desk.today(), outcome=tidy(outcome)))


def reopen_action(desk: Desk, value: ActionPoint) -> ActionPoint:
    """Undo :func:`finish_action`."""
    with desk.store.write(Operation.SAVE_ACTION) as work:
        return work.actions.save(replace(value, done_on=None, outcome=""))


def delete_action(desk: Desk, action_id: UUID) -> None:
    """Put away an action point; :func:`restore_action` undoes it."""
    with desk.store.write(Operation.SAVE_ACTION) as work:
        work.actions.delete(action_id)


def restore_action(desk: Desk, action_id: UUID) -> None:
    """Undo :func:`delete_action`."""
    with desk.store.write(Operation.RESTORE) as work:
        work.actions.restore(action_id)


def actions_of(desk: Desk, placement_id: UUID) -> tuple[ActionPoint, ...]:
    """Open ones first, by date, then the done ones."""
    with desk.store.read() as work:
        found = work.actions.of_placement(placement_id)
    return tuple(sorted(found, key=lambda a: (a.done_on is not None, a.due or date.max, a.id)))
