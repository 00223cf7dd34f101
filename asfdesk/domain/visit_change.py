"""What happened to a visit's date: planned, moved, cancelled, planned again; each with its reason, and none forgotten.

The chain of reasons that a date was found by is kept with the planning, since the plan and the busy times that it came from
change afterwards (plan p11: "rutiner för arbetsplatsbesök och individuppföljningsmöten").
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum
from uuid import UUID

from .followup import ReasonStep
from .visit import Visit, VisitState


class VisitEvent(StrEnum):
    """What happened to the date."""

    PLANNED = "planned"
    MOVED = "moved"
    CANCELLED = "cancelled"
    PLANNED_AGAIN = "planned_again"
    HELD = "held"  # on another day than the planned one


@dataclass(frozen=True, slots=True)
class VisitChange:
    """One line of a visit's history. ``day`` and ``at`` are after the change, ``was`` and ``was_at`` before it."""

    id: UUID
    visit_id: UUID
    event: VisitEvent
    day: date
    at: time | None = None
    was: date | None = None
    was_at: time | None = None
    reason: str = field(default="", repr=False)
    chain: tuple[ReasonStep, ...] = ()
    created_at: datetime | None = None


def change_between(before: Visit, after: Visit, key: UUID, *, back: bool = False) -> VisitChange | None:
    """The line that the step from one state of a visit to the next leaves; None when its date is the same.

    ``back``: it is the undoing of an earlier change, whose reason stays with that change.
    """
    cancelled = VisitState.CANCELLED
    if after.state is cancelled and before.state is not cancelled:
        event = VisitEvent.CANCELLED
    elif before.state is cancelled and after.state is not cancelled:
        event = VisitEvent.PLANNED_AGAIN
    elif before.on != after.on or before.at != after.at:
        begun = before.state is VisitState.PLANNED and after.state is VisitState.OPEN
        if begun and before.on == after.on:
            return None
        event = VisitEvent.HELD if begun else VisitEvent.MOVED
    else:
        return None
    reason = "" if back or event is VisitEvent.HELD else reason_added(before.reason, after.reason)
    return VisitChange(key, after.id, event, after.on, after.at, before.on, before.at, reason)


def reason_added(before: str, after: str) -> str:
    """The part of a visit's reason that came with its last change; an earlier one stands on the lines before."""
    if before and after.startswith(f"{before}\n"):
        return after[len(before) + 1 :]
    return after.rpartition("\n")[2]
