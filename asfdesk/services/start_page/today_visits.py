"""Lines of the start page about visits, about who is not back from one, and about enterprises that nobody visits."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from uuid import UUID

from asfdesk.domain.change import Kind
from asfdesk.domain.todo import Todo, TodoLine, Urgency, urgency
from asfdesk.domain.visit import VisitState, Whose
from asfdesk.store.work import Work

from ..desk import Desk
from ..visiting.enterprise_visits import months_in, not_visited_in
from ..visiting.lone_visits import overdue_in

VISITS_WITHIN = timedelta(days=14)


def visit_lines(work: Work, today: date, whose: Callable[[Whose], tuple[str, str]]) -> list[TodoLine]:
    """Open visits whatever their day, and planned ones up to the horizon; read as rows, since most visits lie far off."""
    planned = work.lists.ids(Kind.VISIT, state=VisitState.PLANNED, last=today + VISITS_WITHIN)
    begun = work.lists.ids(Kind.VISIT, state=VisitState.OPEN)
    found: list[TodoLine] = []
    for visit in work.lists.visit_rows([*planned, *begun]):
        who, where = whose(Whose(visit.placement_id, visit.enterprise_id))
        weight = urgency(visit.on, today)
        todo = Todo.VISIT
        if visit.state is VisitState.OPEN:
            todo, weight = Todo.OPEN_VISIT, min(weight, Urgency.TODAY)
        found.append(TodoLine(todo, weight, Kind.VISIT, visit.id, visit.on, who, where, visit.kind.value))
    return found


def not_back(work: Work, desk: Desk, whose: Callable[[Whose], tuple[str, str]]) -> list[TodoLine]:
    """Lone visits whose time has passed without *Jag är klar*."""
    found: list[TodoLine] = []
    for lone in overdue_in(work, desk):
        visit = work.visits.get(lone.visit_id)
        who, where = whose(visit.whose)
        call = f"{lone.call_name}, {lone.call_phone}"
        found.append(
            TodoLine(Todo.NOT_BACK, Urgency.OVERDUE, Kind.VISIT, visit.id, visit.on, who, where, call)
        )
    return found


def not_visited_line(work: Work, today: date) -> list[TodoLine]:
    """One line for all the enterprises without contact for long: the list of them is where to begin."""
    late = not_visited_in(work, today, months_in(work))
    if not late:
        return []
    oldest = min((one.last for one in late if one.last), default=None)
    return [
        TodoLine(
            Todo.NOT_VISITED, Urgency.SOON, Kind.ENTERPRISE, UUID(int=0), oldest,
            where=late[0].enterprise.name if len(late) == 1 else "", detail=str(len(late)),
        )
    ]  # fmt: skip


def enterprise_of(desk: Desk, line: TodoLine) -> UUID | None:
    """The enterprise that an action point of no placement was agreed with."""
    if line.kind is not Kind.ACTION_POINT:
        return None
    with desk.store.read() as work:
        action = work.actions.find(line.subject)
        return action.enterprise_id if action else None
