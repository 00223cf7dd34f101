"""What an ending does to the visits that are planned: those after the last day go, the later contacts follow the new day.

The closing visit is brought forward when there is a day left for it; contacts three and six months after the end are
counted from the day the placement really ended (domain.md §3.6). Everything is worked out before it happens, so that the
officer sees it first.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID

from .ending import Effect, VisitEffect
from .followup import Because, Workday
from .ids import new_id
from .kinds import VisitKind
from .period import add_months
from .visit import Visit, VisitState

USUAL_CONTACTS = (3, 6)
"""Months after the end at which somebody is called, when the agreement does not say."""


@dataclass(frozen=True, slots=True)
class Changed:
    """A visit as it will be, and what happens to it; None in ``visit`` cannot be: an added one is new."""

    visit: Visit
    effect: VisitEffect


def visits_at_end(
    visits: Iterable[Visit],
    placement_id: UUID,
    last_day: date,
    today: date,
    is_workday: Workday,
    *,
    reason: str,
    months: tuple[int, ...] = USUAL_CONTACTS,
) -> list[Changed]:
    """The planned visits that an ending changes, in date order of what they become.

    ``reason`` is written on each of them; ``months``: when somebody is called afterwards, empty for nobody.
    """
    every = list(visits)
    planned = [visit for visit in every if visit.state is VisitState.PLANNED]
    stays = {v.on for v in every if v.state is not VisitState.CANCELLED and v.on <= last_day}
    wanted = {number: _workday(add_months(last_day, number), is_workday) for number in months}
    found: list[Changed] = []
    for visit in planned:
        if visit.because is Because.AFTER:
            day = wanted.get(visit.number)
            if day is None:
                found.append(_cancelled(visit, reason))
            elif day != visit.on:
                found.append(_moved(visit, day, reason))
        elif visit.on > last_day:
            earlier = _last_workday(last_day, max(today, last_day - timedelta(days=6)), is_workday)
            if visit.because is Because.CLOSING and earlier is not None and earlier not in stays:
                found.append(_moved(visit, earlier, reason))
            else:
                found.append(_cancelled(visit, reason))
    known = {v.number for v in every if v.because is Because.AFTER and v.state is not VisitState.CANCELLED}
    found += [_added(placement_id, day, number) for number, day in wanted.items() if number not in known]
    return sorted(found, key=lambda changed: (changed.visit.on, changed.visit.id))


def taken_back(effect: VisitEffect, visit: Visit) -> Visit | None:
    """The visit as it was before the ending. None when it is to be taken away, or when somebody has meanwhile done
    something with it: what was held, moved or cancelled by hand is left as it is."""
    match effect.effect:
        case Effect.CANCELLED if visit.state is VisitState.CANCELLED:
            return replace(visit, state=VisitState.PLANNED, reason=effect.was_reason)
        case Effect.MOVED if visit.state is VisitState.PLANNED and visit.on == effect.on and effect.was:
            return replace(visit, on=effect.was, moved_from=effect.was_moved_from, reason=effect.was_reason)
        case _:
            return None


def goes_again(effect: VisitEffect, visit: Visit) -> bool:
    """Whether a visit that the ending added is taken away by the undoing."""
    return effect.effect is Effect.ADDED and visit.state is VisitState.PLANNED and visit.on == effect.on


def _cancelled(visit: Visit, reason: str) -> Changed:
    reasons = [visit.reason, reason] if visit.moved_from and visit.reason else [reason]
    effect = VisitEffect(visit.id, Effect.CANCELLED, visit.on, visit.on, visit.moved_from, visit.reason)
    return Changed(replace(visit, state=VisitState.CANCELLED, reason="\n".join(reasons)), effect)


def _moved(visit: Visit, day: date, reason: str) -> Changed:
    effect = VisitEffect(visit.id, Effect.MOVED, day, visit.on, visit.moved_from, visit.reason)
    first = visit.moved_from or visit.on
    return Changed(replace(visit, on=day, at=None, moved_from=first, reason=reason), effect)


def _added(placement_id: UUID, day: date, months: int) -> Changed:
    visit = Visit(
        new_id(),
        placement_id,
        VisitKind.INDIVIDUAL,
        VisitState.PLANNED,
        day,
        because=Because.AFTER,
        number=months,
    )
    return Changed(visit, VisitEffect(visit.id, Effect.ADDED, day))


def _workday(day: date, is_workday: Workday) -> date:
    while not is_workday(day):
        day += timedelta(days=1)
    return day


def _last_workday(day: date, earliest: date, is_workday: Workday) -> date | None:
    while day >= earliest:
        if is_workday(day):
            return day
        day -= timedelta(days=1)
    return None
