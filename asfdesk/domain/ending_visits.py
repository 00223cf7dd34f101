"""What an ending does to the visits that are planned: those after the last day go, the later contacts follow the new day.

The closing visit is brought forward when there is a day left for it; contacts three and six months after the end are
counted from the day the placement really ended (domain.md §3.6). Both avoid the officer's full days. Everything is worked out before it happens, so that the
officer sees it first.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID

from .ending import Effect, VisitEffect
from .followup import Because, Chain, PlannedVisit, Workday, brought_forward, contact
from .ids import new_id
from .replanning import Replanned, Shift, with_room
from .visit import Visit, VisitState

USUAL_CONTACTS = (3, 6)
"""Months after the end at which somebody is called, when the agreement does not say."""


@dataclass(frozen=True, slots=True)
class Changed:
    """A visit as it will be, what happens to it, and why it has its day; an added one has no version yet."""

    visit: Visit
    effect: VisitEffect
    chain: Chain = ()


def visits_at_end(
    visits: Iterable[Visit],
    placement_id: UUID,
    last_day: date,
    today: date,
    is_workday: Workday,
    *,
    reason: str,
    is_busy: Workday = lambda _day: False,
    months: tuple[int, ...] = USUAL_CONTACTS,
    agreed: date | None = None,
) -> list[Changed]:
    """The planned visits that an ending changes, in date order of what they become.

    ``reason`` is written on each of them; ``months``: when somebody is called afterwards, empty for nobody; ``agreed``: the
    last day that the calls are counted from already, so that they stay where they are when it is this one.
    """
    every = list(visits)
    stays = {v.on for v in every if v.state is not VisitState.CANCELLED and v.on <= last_day}
    earliest = max(today, last_day - timedelta(days=6))
    closing = brought_forward(earliest, last_day, is_workday)
    wanted = {number: contact(last_day, number, is_workday) for number in months}
    shifts: list[Shift] = []
    taken = set(stays)
    for visit in every:
        if visit.state is not VisitState.PLANNED:
            continue
        if visit.because is Because.AFTER:
            if last_day == agreed and visit.number in wanted:
                taken.add(visit.on)
            else:
                shifts.append(Shift(visit, wanted.get(visit.number)))
        elif visit.on > last_day:
            forward = visit.because is Because.CLOSING and closing is not None and closing.on not in stays
            shifts.append(Shift(visit, closing if forward else None))
    known = {v.number for v in every if v.because is Because.AFTER and v.state is not VisitState.CANCELLED}
    added = tuple(planned for number, planned in wanted.items() if number not in known)
    found = with_room(Replanned(tuple(shifts), added), earliest, is_workday, is_busy, taken)
    changed = [_shifted(one, reason) for one in found.shifts if one.to != one.visit.on]
    changed += [_added(placement_id, planned) for planned in found.added]
    return sorted(changed, key=lambda one: (one.visit.on, one.visit.id))


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


def _shifted(shift: Shift, reason: str) -> Changed:
    visit, day = shift.visit, shift.to
    if day is None:
        return _cancelled(visit, reason)
    effect = VisitEffect(visit.id, Effect.MOVED, day, visit.on, visit.moved_from, visit.reason)
    first = visit.moved_from or visit.on
    moved = replace(visit, on=day, at=None, moved_from=first, reason=reason)
    return Changed(moved, effect, shift.chain)


def _added(placement_id: UUID, planned: PlannedVisit) -> Changed:
    visit = Visit(
        new_id(),
        placement_id,
        planned.kind,
        VisitState.PLANNED,
        planned.on,
        because=planned.because,
        number=planned.number,
    )
    return Changed(visit, VisitEffect(visit.id, Effect.ADDED, planned.on), planned.chain)
