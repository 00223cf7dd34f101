"""What becomes of the planned visits when the period they were planned for changes.

Only what still lies ahead and came from the plan moves; a visit that the officer chose, or that is begun or over, stays.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from .followup import Because, Chain, PlannedVisit, Workday, around
from .visit import Visit, VisitState


@dataclass(frozen=True, slots=True)
class Shift:
    """One visit that moves to where the plan puts it now, or is cancelled (``planned`` None)."""

    visit: Visit
    planned: PlannedVisit | None = None

    @property
    def to(self) -> date | None:
        """Its new day; None when it goes."""
        return self.planned.on if self.planned else None

    @property
    def chain(self) -> Chain:
        """Why that day."""
        return self.planned.chain if self.planned else ()


@dataclass(frozen=True, slots=True)
class Replanned:
    """What changes among the visits of a placement."""

    shifts: tuple[Shift, ...] = ()
    added: tuple[PlannedVisit, ...] = ()

    @property
    def nothing(self) -> bool:
        """Whether every visit stays as it is."""
        return not self.shifts and not self.added


def replan(
    visits: Iterable[Visit], old: Sequence[PlannedVisit], new: Sequence[PlannedVisit], begins: date
) -> Replanned:
    """What moves among ``visits`` when the plan ``old`` becomes ``new`` from the day ``begins``.

    Only the days that the plans do not share are looked at, so a visit that the officer has moved stays where it is as long
    as the day it stands for stays in the plan. A visit whose day goes takes the first new day of the same kind and reason;
    left over it is cancelled; new days left over are added, unless such a visit is there already.
    """
    there = list(visits)
    ahead = [
        v
        for v in there
        if v.state is VisitState.PLANNED and v.because is not Because.CHOSEN and v.on >= begins
    ]
    old_days = {(p.kind, p.on) for p in old}
    new_days = {(p.kind, p.on) for p in new}
    held = {(v.kind, v.on) for v in there if v.state is not VisitState.CANCELLED}
    free = [p for p in new if p.on >= begins and (p.kind, p.on) not in old_days | held]
    shifts: list[Shift] = []
    for visit in sorted(ahead, key=lambda v: (v.on, v.id)):
        stands_for = (visit.kind, visit.moved_from or visit.on)
        if stands_for in new_days or stands_for not in old_days:
            continue
        next_day = next((p for p in free if _same(p, visit)), None)
        if next_day is not None:
            free.remove(next_day)
        shifts.append(Shift(visit, next_day))
    return Replanned(tuple(shifts), tuple(free))


def with_room(
    found: Replanned, start: date, is_workday: Workday, is_busy: Workday, taken: set[date]
) -> Replanned:
    """The same with the officer's full days avoided, but onto no day of ``taken``: there the plan's own day stands."""

    def placed(planned: PlannedVisit) -> PlannedVisit:
        better = around(planned, start, is_workday, is_busy)
        mine = planned if better.on in taken else better
        taken.add(mine.on)
        return mine

    shifts = tuple(Shift(one.visit, placed(one.planned) if one.planned else None) for one in found.shifts)
    return Replanned(shifts, tuple(placed(one) for one in found.added))


def moved(shift: Shift, reason: str) -> Visit:
    """The visit after the shift, with where it was and why it moved; a first ``moved_from`` is kept."""
    visit = shift.visit
    why = "\n".join(filter(None, (visit.reason, reason)))
    if shift.to is None:
        return replace(visit, state=VisitState.CANCELLED, reason=why)
    return replace(visit, on=shift.to, moved_from=visit.moved_from or visit.on, reason=why)


def _same(planned: PlannedVisit, visit: Visit) -> bool:
    if planned.kind is not visit.kind:
        return False
    after = Because.AFTER in (planned.because, visit.because)
    return not after or (planned.because, planned.number) == (visit.because, visit.number)
