"""The clock guard: notices that the laptop's clock jumped, marks what is written meanwhile, and lets the officer say
that the time is right.

It never mends a time. What was seen last lies in the register, so that a clock set back while the program was closed is
noticed at the next start; keys and sequence numbers, not times, say in which order things were done.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from asfdesk.domain.change import Operation
from asfdesk.domain.clock import TOLERANCE, ClockDoubt, Doubt, DoubtfulEntry, Sample, judge_run, judge_start

from ..desk import Desk

_OF_THE_START = (Doubt.BEFORE_LAST, Doubt.LONG_AFTER)
_SEEN, _TRUSTED_SEQ = "clock_seen_at", "clock_trusted_after"


def steady_seconds() -> float:
    """Seconds of something that runs evenly, also while the laptop sleeps, and that nobody can set."""
    for name in ("CLOCK_BOOTTIME", "CLOCK_MONOTONIC" if sys.platform == "darwin" else ""):
        clock = getattr(time, name, None) if name else None
        if clock is not None:
            return time.clock_gettime(clock)
    return time.monotonic()  # Windows: counts sleep


@dataclass(slots=True)
class ClockWatch:
    """The judgement while a register is open. ``doubt`` also stands in the store, which marks every write with it."""

    desk: Desk
    elapsed: Callable[[], float]
    first: Sample
    newest: datetime | None
    doubt: ClockDoubt | None = None

    def look(self) -> ClockDoubt | None:
        """Judge again; called every few seconds, costs nothing."""
        now = Sample(self.desk.store.now(), self.elapsed())
        found = judge_start(now.at, self.newest)
        if found is None and self.doubt is not None and self.doubt.doubt in _OF_THE_START:
            self.first = now  # somebody set the clock right
        elif found is None:
            found = judge_run(self.first, now)
        if found is None or self.doubt is None or found.doubt is not self.doubt.doubt:
            self.doubt = self.desk.store.clock_doubt = found
        return self.doubt

    def trust(self) -> None:
        """The officer has looked at the time and says that it is right: it is the measure from now on."""
        with self.desk.store.write(Operation.TRUST_CLOCK) as work:
            work.note("")  # stands in the trail: who said so, and when
            work.preferences.put(_TRUSTED_SEQ, str(work.clock.last_seq() - 1))
            work.preferences.put(_SEEN, self.desk.store.now().isoformat())
        self.first = Sample(self.desk.store.now(), self.elapsed())
        self.newest = self.first.at
        self.doubt = self.desk.store.clock_doubt = None


def watch(desk: Desk, elapsed: Callable[[], float] = steady_seconds) -> ClockWatch:
    """Begin to watch; judges the start at once."""
    with desk.store.read() as work:
        after = int(work.preferences.get(_TRUSTED_SEQ) or 0)
        newest = work.clock.newest(after)
        seen = work.preferences.get(_SEEN)
    if seen is not None:
        at = datetime.fromisoformat(seen)
        newest = at if newest is None else max(newest, at)
    made = ClockWatch(desk, elapsed, Sample(desk.store.now(), elapsed()), newest)
    made.look()
    return made


def keep_time(desk: Desk) -> None:
    """Remember that it is this late, unless the time is in doubt: a day of mere reading is a day too."""
    if desk.store.clock_doubt is not None:
        return
    with desk.store.write(Operation.KEEP_TIME) as work:
        work.preferences.put(_SEEN, desk.store.now().isoformat())


def signing_doubt(desk: Desk, known: Iterable[datetime | None]) -> ClockDoubt | None:
    """Why a signature given now would bear a time that cannot be right: the clock is in doubt, or it is earlier than one of
    the ``known`` times, at which the text was locked or another party signed."""
    if desk.store.clock_doubt is not None:
        return desk.store.clock_doubt
    ahead = max(filter(None, known), default=desk.now()) - desk.now()
    return ClockDoubt(Doubt.BEFORE_LAST, -ahead) if ahead > TOLERANCE else None


def doubtful_entries(desk: Desk) -> list[DoubtfulEntry]:
    """Everything that was written while the clock was doubtful, the latest first."""
    with desk.store.read() as work:
        return work.clock.doubtful()


def doubtful_signatures(desk: Desk, agreement_id: UUID) -> frozenset[UUID]:
    """Ids of the signatures whose time must not be relied on."""
    with desk.store.read() as work:
        return work.clock.doubtful_signatures(agreement_id)
