"""What moving one visit would move: the later ones of the same plan, by as many days, if the officer wants it so."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from .followup import Because, Chain, ReasonStep, Step, Workday, hindered
from .visit import Visit, VisitState

_FOLLOW = frozenset({Because.FIRST, Because.RECURRING})
"""What repeats follows; what hangs on the start, the end or the officer's own choice stays."""


@dataclass(frozen=True, slots=True)
class VisitShift:
    """A visit, the day it would get and why that one; None: it has no place left and would be cancelled."""

    visit: Visit
    to: date | None
    chain: Chain = ()


def following(
    visits: Iterable[Visit], moved: Visit, to: date, is_workday: Workday, is_busy: Workday
) -> tuple[VisitShift, ...]:
    """The later visits of the placement that would move with ``moved``; on working days with time left, and none past the day
    of the closing visit or onto a day that is taken."""
    there = [v for v in visits if v.id != moved.id and v.state is VisitState.PLANNED]
    closing = min((v.on for v in there if v.because is Because.CLOSING), default=date.max)
    later = sorted((v for v in there if v.because in _FOLLOW and v.on > moved.on), key=lambda v: (v.on, v.id))
    taken = {v.on for v in there if v not in later} | {to}
    step = to - moved.on
    found: list[VisitShift] = []
    if not step or moved.because not in _FOLLOW:
        return ()
    for visit in later:
        begun = (ReasonStep(Step.PLANNED, visit.on), ReasonStep(Step.ALONG, visit.on + step, step.days))
        chain = hindered(begun, is_workday, lambda day: is_busy(day) or day in taken)
        day = chain[-1].day
        if to < day < closing and day != visit.on and day not in taken:
            found.append(VisitShift(visit, day, chain))
            taken.add(day)
        else:
            taken.add(visit.on)
    return tuple(found)
