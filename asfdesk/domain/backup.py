"""Backups as values: why one was made, what it holds, and which of many are kept.

What is kept thins out with age: every one of the last day, then one an hour, a day, a week, a month. Nothing
is kept beyond thirteen months, so that what was disposed of does not live on in old copies; the newest is kept
whatever its age.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum


class Reason(StrEnum):
    """Why a backup was made; part of its folder's name."""

    SCHEDULED = "scheduled"
    BY_HAND = "by-hand"
    BEFORE_UPGRADE = "before-upgrade"
    BEFORE_IMPORT = "before-import"
    BEFORE_MERGE = "before-merge"
    BEFORE_DISPOSAL = "before-disposal"
    SET_ASIDE = "set-aside"
    """The register that was in use when another was put in its place."""


UNIQUE = frozenset(Reason) - {Reason.SCHEDULED}
"""Made for a reason of their own: kept a month before they are thinned out like the others."""

OLDEST = timedelta(days=396)


@dataclass(frozen=True, slots=True)
class Dated:
    """What rotation needs to know of a backup."""

    name: str
    at: datetime
    reason: Reason


def kept(backups: Iterable[Dated], now: datetime) -> set[str]:
    """The names of those to keep: of each hour of two days, each day of two weeks, each week of two months and
    each month of thirteen the latest; and what was made for a reason of its own for a month."""
    found = sorted(backups, key=lambda one: (one.at, one.name))
    keep = {one.name for one in found[-1:]}
    keep |= {one.name for one in found if now - one.at <= timedelta(hours=1)}
    keep |= {one.name for one in found if one.reason in UNIQUE and now - one.at <= timedelta(days=31)}
    for span, step in (
        (timedelta(days=2), "%Y%m%d%H"),
        (timedelta(days=14), "%Y%m%d"),
        (timedelta(days=61), "%G%V"),
        (OLDEST, "%Y%m"),
    ):
        latest = {f"{one.at:{step}}": one.name for one in found if now - one.at <= span}
        keep |= set(latest.values())
    return keep


class Concern(StrEnum):
    """What is wrong with the safekeeping of a register, most urgent first."""

    DAMAGED = "damaged"
    NO_BACKUP = "no_backup"
    BACKUP_OLD = "backup_old"
    BACKUP_FAILED = "backup_failed"
    DRILL_FAILED = "drill_failed"
    DRILL_OLD = "drill_old"
    SECOND_FAILED = "second_failed"
    SECOND_GONE = "second_gone"
    SYNCED = "synced"
    DISK_NEARLY_FULL = "disk_nearly_full"


@dataclass(frozen=True, slots=True)
class Worry:
    """One concern with what its sentence needs; ``grave`` is shown in red. ``newest_at`` and ``newest_size`` (bytes) are
    of the newest backup there is, where that is what counts."""

    concern: Concern
    grave: bool
    days: int = 0
    detail: str = ""
    newest_at: datetime | None = None
    newest_size: int = 0
