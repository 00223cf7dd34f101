"""The recurring control of the reading log (SoLPuL 2001:454, 10 §): what is chosen to look at, and why.

Half by chance, because a control that can be foreseen is none; half by risk, because chance alone seldom meets the one
reading that should not have been. Each line says why it was chosen.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from uuid import UUID

from .reading import Reading


class Outcome(StrEnum):
    """What the control found."""

    NO_REMARK = "no_remark"
    REMARK = "remark"
    SUSPICION = "suspicion"


class Why(StrEnum):
    """Why a line was chosen, the gravest first."""

    PROTECTED = "protected"
    NOT_OWN = "not_own"
    OFF_HOURS = "off_hours"
    MANY = "many"
    CHANCE = "chance"


@dataclass(frozen=True, slots=True)
class Habits:
    """What is out of the ordinary, and how often the log is checked; data (``resources/reference/log_check.json``).
    ``share`` of the period's readings drawn by chance, at least ``least`` and at most ``most`` lines."""

    every_days: int
    opens: time
    closes: time
    many_a_day: int
    share: float
    least: int
    most: int
    risk_most: int


@dataclass(frozen=True, slots=True)
class Sampled:
    """One reading to look at."""

    reading: Reading = field(repr=False)
    reasons: tuple[Why, ...]


@dataclass(frozen=True, slots=True)
class LogCheck:
    """A control that was made. ``lines``: which readings, and why each was chosen."""

    id: UUID
    first: date
    last: date
    outcome: Outcome
    checked_by: str
    lines: tuple[tuple[UUID, tuple[Why, ...]], ...]
    remarks: str = field(default="", repr=False)
    made_at: datetime | None = None


def risks(
    readings: Sequence[Reading], own: Iterable[tuple[UUID, UUID]], habits: Habits, free: frozenset[date]
) -> dict[UUID, tuple[Why, ...]]:
    """The readings that stand out, and why. Times of ``readings`` are local; ``own`` holds (officer, participant) of
    the officers' own placements, ``free`` the days nobody works."""
    mine = frozenset(own)
    a_day = Counter((reading.actor, reading.at.date()) for reading in readings)
    found: dict[UUID, tuple[Why, ...]] = {}
    for reading in readings:
        day, clock = reading.at.date(), reading.at.time()
        told = {
            Why.PROTECTED: reading.protected,
            Why.NOT_OWN: reading.actor is None or (reading.actor, reading.participant_id) not in mine,
            Why.OFF_HOURS: day in free or not habits.opens <= clock < habits.closes,
            Why.MANY: a_day[reading.actor, day] > habits.many_a_day,
        }
        if reasons := tuple(why for why, there in told.items() if there):
            found[reading.id] = reasons
    return found


def sample(
    readings: Sequence[Reading],
    own: Iterable[tuple[UUID, UUID]],
    habits: Habits,
    free: frozenset[date],
    chance: random.Random,
) -> tuple[Sampled, ...]:
    """What to look at: those with most reasons first up to ``risk_most``, and a draw among all the rest."""
    risky = risks(readings, own, habits, free)
    by_weight = sorted(risky, key=lambda key: (-len(risky[key]), _rank(risky[key]), str(key)))
    taken = set(by_weight[: habits.risk_most])
    rest = [reading for reading in readings if reading.id not in taken]
    wanted = min(max(round(len(readings) * habits.share), habits.least), habits.most, len(rest))
    drawn = {reading.id for reading in chance.sample(rest, wanted)}
    return tuple(
        Sampled(reading, (*risky.get(reading.id, ()), *((Why.CHANCE,) if reading.id in drawn else ())))
        for reading in readings
        if reading.id in taken or reading.id in drawn
    )


def _rank(reasons: tuple[Why, ...]) -> int:
    return min(list(Why).index(why) for why in reasons)


def due_on(latest: date | None, first_reading: date | None, habits: Habits) -> date | None:
    """When the next control is due: so many days after the last one, or after the first reading ever."""
    start = latest or first_reading
    return start + timedelta(days=habits.every_days) if start else None
