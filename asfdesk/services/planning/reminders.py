"""What the officer is to be reminded of in the next days, from the register alone: no network, and no names."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime, time, timedelta

import msgspec

from asfdesk.domain.change import Kind, Operation
from asfdesk.domain.ids import new_id
from asfdesk.domain.reminder import Reminder, ReminderKind, ReminderRules
from asfdesk.domain.swedish import SWEDEN
from asfdesk.domain.visit import VisitState

from ..desk import Desk

_KEY = "reminder_rules"
MORNING, NOON = time(8, 0), time(12, 0)
AHEAD = timedelta(days=2)
STILL_NEWS = timedelta(minutes=15)
STILL_MISSED = timedelta(days=2)


def rules(desk: Desk) -> ReminderRules:
    """How the officer wants to be reminded."""
    with desk.store.read() as work:
        kept = work.preferences.get(_KEY)
    return msgspec.json.decode(kept, type=ReminderRules) if kept else ReminderRules()


def choose_rules(desk: Desk, chosen: ReminderRules) -> None:
    """Remember it."""
    with desk.store.write(Operation.SAVE_DRAFT) as work:
        work.preferences.put(_KEY, msgspec.json.encode(chosen).decode())
        work.ledger.touch(Kind.REMINDER, new_id())


def upcoming(desk: Desk) -> tuple[Reminder, ...]:
    """Reminders from today on, in order. They hold times and keys, so that they can be kept while the register is locked."""
    today, before = desk.today(), timedelta(minutes=rules(desk).minutes)
    with desk.store.read() as work:
        visits = [v for v in work.visits.between(today, today + AHEAD) if v.state is VisitState.PLANNED]
        lone = work.lone_visits.waiting()
        alone = work.visits.many([one.visit_id for one in lone])
        lone_days = {v.id: v.on for v in alone.values() if v.state is not VisitState.CANCELLED}
    found = [
        Reminder(ReminderKind.TODAY, _moment(day, MORNING), _moment(day, NOON), number=number)
        for day, number in Counter(visit.on for visit in visits).items()
    ]
    for visit in visits:
        if visit.at is not None:
            begins = _moment(visit.on, visit.at)
            found.append(Reminder(ReminderKind.SOON, begins - before, begins + STILL_NEWS, visit.id))
    found += [
        Reminder(ReminderKind.NOT_BACK, one.back_at, one.back_at + STILL_MISSED, one.visit_id)
        for one in lone
        if lone_days.get(one.visit_id) == desk.local(one.back_at).date()
    ]
    return tuple(sorted(found, key=lambda one: (one.at, one.kind)))


def _moment(day: date, at: time) -> datetime:
    return datetime.combine(day, at, SWEDEN).astimezone(UTC)
