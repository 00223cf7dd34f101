"""When the officer is to be reminded, and of what kind; never of whom, so that a notification can stand on any screen."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, time
from enum import StrEnum
from uuid import UUID

from .swedish import SWEDEN


class ReminderKind(StrEnum):
    """What is told."""

    SOON = "soon"  # a visit begins
    TODAY = "today"  # the day has visits
    NOT_BACK = "not_back"  # a lone visit is not over in time


@dataclass(frozen=True, slots=True)
class Reminder:
    """``at`` is when to tell it, ``until`` when it is no news any more (both UTC); ``number`` visits of the day."""

    kind: ReminderKind
    at: datetime
    until: datetime
    visit_id: UUID | None = None
    number: int = 1

    @property
    def key(self) -> tuple[ReminderKind, UUID | None, datetime]:
        """Told once under this key, also when the clock is set back."""
        return self.kind, self.visit_id, self.at


@dataclass(frozen=True, slots=True)
class ReminderRules:
    """``minutes`` before a visit; between ``quiet_from`` and ``quiet_to`` (Swedish) only a lone visit is told of; ``quiet``:
    always so; ``system``: also as a notification of the system."""

    minutes: int = 30
    quiet: bool = False
    quiet_from: time | None = time(18, 0)
    quiet_to: time | None = time(7, 0)
    system: bool = True

    def is_quiet(self, now: datetime) -> bool:
        """Whether it is the quiet time."""
        if self.quiet:
            return True
        first, last = self.quiet_from, self.quiet_to
        if first is None or last is None or first == last:
            return False
        at = now.astimezone(SWEDEN).time()
        return first <= at < last if first < last else at >= first or at < last


def due(
    reminders: Iterable[Reminder],
    told: Collection[tuple[ReminderKind, UUID | None, datetime]],
    now: datetime,
    rules: ReminderRules,
) -> list[Reminder]:
    """What is to be told now. What a jump of the clock left behind is not told late."""
    quiet = rules.is_quiet(now)
    return [
        one
        for one in reminders
        if one.at <= now < one.until
        and one.key not in told
        and (one.kind is ReminderKind.NOT_BACK or not quiet)
    ]
