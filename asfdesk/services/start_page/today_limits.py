"""Lines of the start page about placements that cannot be extended: the measure's total is used up, or nearly."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from uuid import UUID

from asfdesk.domain.agreement import Agreement, State
from asfdesk.domain.ceiling import SOON_DAYS, summed_limit
from asfdesk.domain.change import Kind
from asfdesk.domain.todo import Todo, TodoLine, urgency
from asfdesk.store.work import Work

from ..agreeing.agreements import measure_of
from ..agreeing.chain_rules import periods_in_measure
from ..desk import Desk

TOLD_BEFORE = timedelta(days=60)


def limit_lines(
    work: Work, desk: Desk, live: Iterable[Agreement], of: Callable[[UUID], tuple[str, str]]
) -> list[TodoLine]:
    """Placements that end within sixty days when less than a month is left of what all periods together may be."""
    today = desk.today()
    ends: dict[UUID, date] = {}
    for agreement in live:
        if agreement.state is State.SIGNED and agreement.terms.end:
            ends[agreement.placement_id] = max(
                agreement.terms.end, ends.get(agreement.placement_id, agreement.terms.end)
            )
    near = {key: end for key, end in ends.items() if today <= end <= today + TOLD_BEFORE}
    found: list[TodoLine] = []
    for key, placement in work.placements.many(list(near)).items():
        end = near[key]
        measure = measure_of(desk, placement, end)
        if measure.period.total_months is None:
            continue
        limit = summed_limit(measure, end + timedelta(days=1), periods_in_measure(work, placement))
        if limit is not None and limit.last < end + timedelta(days=SOON_DAYS):
            who, where = of(key)
            found.append(
                TodoLine(Todo.LIMIT_REACHED, urgency(end, today), Kind.PLACEMENT, key, end, who, where)
            )
    return found
