"""Is the laptop's clock to be trusted? Judged from what cannot be set by hand: elapsed time and what is written already.

An offline laptop drifts, and a flat battery or a wrong setting moves it by years. Nothing here mends a time; it says that
the time is doubtful, so that entries made meanwhile are marked and nobody signs in the future without knowing. All times
are UTC, so a change of time zone and the two changes of summer time a year are no jumps.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

TOLERANCE = timedelta(minutes=2)
"""A network time service that sets a drifting clock moves it by seconds; two minutes is a jump."""

LONG_AWAY = timedelta(days=90)
"""After a longer time without use the officer is asked whether today's date is right: nothing else can tell."""


class Doubt(StrEnum):
    """Why the time is doubtful."""

    JUMPED_BACK = "jumped_back"  # while the program ran
    JUMPED_AHEAD = "jumped_ahead"
    BEFORE_LAST = "before_last"  # earlier than the newest entry in the register
    LONG_AFTER = "long_after"  # later than anybody would leave the register alone


@dataclass(frozen=True, slots=True)
class ClockDoubt:
    """``off_by``: how far the clock is from what was expected; negative = it shows too early a time."""

    doubt: Doubt
    off_by: timedelta


@dataclass(frozen=True, slots=True)
class Sample:
    """The clock and the elapsed seconds of something that runs evenly, read at one moment."""

    at: datetime
    elapsed: float


@dataclass(frozen=True, slots=True)
class DoubtfulEntry:
    """One operation that was marked: its name in the ledger, the time it bears (UTC), and what was wrong."""

    operation: str
    at: datetime
    doubt: Doubt
    off_by: timedelta


def judge_start(now: datetime, newest: datetime | None) -> ClockDoubt | None:
    """Compare the clock with the newest entry of the register, when it is opened."""
    if newest is None:
        return None
    gone = now - newest
    if gone < -TOLERANCE:
        return ClockDoubt(Doubt.BEFORE_LAST, gone)
    if gone > LONG_AWAY:
        return ClockDoubt(Doubt.LONG_AFTER, gone)
    return None


def judge_run(first: Sample, now: Sample) -> ClockDoubt | None:
    """Compare how far the clock went with how much time passed since ``first``."""
    off = (now.at - first.at) - timedelta(seconds=now.elapsed - first.elapsed)
    if off < -TOLERANCE:
        return ClockDoubt(Doubt.JUMPED_BACK, off)
    if off > TOLERANCE:
        return ClockDoubt(Doubt.JUMPED_AHEAD, off)
    return None
