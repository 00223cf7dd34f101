"""The officer's busy times from another calendar, kept as times alone on her own desk, outside the audit trail."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import msgspec

from asfdesk.domain.busy import Busy, full_days, merged
from asfdesk.domain.change import Kind, Operation
from asfdesk.domain.followup import Workday
from asfdesk.domain.ids import new_id
from asfdesk.store.work import Work

from ..desk import Desk

_KEY = "busy_times"


def busy_times(desk: Desk) -> tuple[Busy, ...]:
    """What is known, in order and without overlaps."""
    with desk.store.read() as work:
        return busy_in(work)


def busy_in(work: Work) -> tuple[Busy, ...]:
    """The same within a running unit of work."""
    kept = work.preferences.get(_KEY)
    return msgspec.json.decode(kept, type=tuple[Busy, ...]) if kept else ()


def keep_busy_times(desk: Desk, times: tuple[Busy, ...]) -> int:
    """Keep these instead of those before; returns how many there are without overlaps."""
    found = merged(times)
    with desk.store.write(Operation.IMPORT_BUSY_TIMES) as work:
        work.preferences.put(_KEY, msgspec.json.encode(found).decode())
        work.ledger.touch(Kind.BUSY, new_id())
    return len(found)


def forget_busy_times(desk: Desk) -> tuple[Busy, ...]:
    """Forget them all; returns what was known, for :func:`keep_busy_times` to bring back."""
    before = busy_times(desk)
    keep_busy_times(desk, ())
    return before


def days_without_room(desk: Desk) -> frozenset[date]:
    """The days that have no time left for a visit."""
    return full_days(busy_times(desk))


def is_busy(work: Work) -> Workday:
    """A test for days without time for a visit."""
    full = full_days(busy_in(work))
    test: Callable[[date], bool] = full.__contains__
    return test
