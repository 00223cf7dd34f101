"""Reminders and visits made alone: told once, quietly when wished, whatever the clock does; and nothing personal in them."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

import pytest

from asfdesk.domain.errors import Rule, RuleBroken
from asfdesk.domain.kinds import VisitKind
from asfdesk.domain.reminder import Reminder, ReminderKind, ReminderRules, due
from asfdesk.domain.todo import Todo
from asfdesk.domain.visit import Visit
from asfdesk.services.desk import Desk
from asfdesk.services.planning import reminders
from asfdesk.services.start_page.today import todo_lines
from asfdesk.services.visiting import lone_visits, visits
from tests.cases import Case, Clock
from tests.follow_up import signed

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
SOON = Reminder(ReminderKind.SOON, NOW, NOW + timedelta(minutes=45), UUID(int=1))
NOT_BACK = Reminder(ReminderKind.NOT_BACK, NOW, NOW + timedelta(days=2), UUID(int=2))
LOUD = ReminderRules(quiet_from=None, quiet_to=None)


@pytest.fixture
def visit(desk: Desk, case: Case) -> Visit:
    """Today at two."""
    placement = signed(desk, case).placement.id
    return visits.plan_visit(desk, placement, VisitKind.WORKPLACE, desk.today(), time(14, 0), "Verkstaden")


def test_a_reminder_is_told_once_also_when_the_clock_is_set_back() -> None:
    assert due([SOON], set(), NOW, LOUD) == [SOON]
    assert due([SOON], {SOON.key}, NOW, LOUD) == []
    assert due([SOON], {SOON.key}, NOW - timedelta(days=1), LOUD) == []


def test_what_a_jump_of_the_clock_left_behind_is_not_told_late() -> None:
    assert due([SOON], set(), NOW + timedelta(hours=5), LOUD) == []
    assert due([NOT_BACK], set(), NOW + timedelta(hours=5), LOUD) == [NOT_BACK]


@pytest.mark.parametrize(
    ("hour", "quiet"), [(4, True), (6, False), (16, False), (17, True), (23, True)]
)  # UTC; an hour later on Swedish clocks in March
def test_quiet_hours_run_over_midnight_and_never_silence_a_lone_visit(hour: int, quiet: bool) -> None:
    now = NOW.replace(hour=hour)
    rules = ReminderRules()
    assert rules.is_quiet(now) is quiet
    late = Reminder(ReminderKind.NOT_BACK, now, now + timedelta(hours=1), UUID(int=2))
    soon = Reminder(ReminderKind.SOON, now, now + timedelta(hours=1), UUID(int=1))
    assert due([soon, late], set(), now, rules) == ([late] if quiet else [soon, late])


def test_the_day_and_each_visit_with_an_hour_are_reminded_of(desk: Desk, visit: Visit) -> None:
    found = [one for one in reminders.upcoming(desk) if desk.local(one.at).date() == desk.today()]
    assert [(one.kind, desk.local(one.at).time()) for one in found] == [
        (ReminderKind.TODAY, time(8, 0)),
        (ReminderKind.SOON, time(13, 30)),
    ]
    reminders.choose_rules(desk, ReminderRules(minutes=60))
    assert desk.local(reminders.upcoming(desk)[-1].at).time() != time(13, 30)
    assert visit.id in {one.visit_id for one in reminders.upcoming(desk)}


def test_a_lone_visit_that_is_not_over_stands_on_today_until_she_is_done(
    desk: Desk, clock: Clock, visit: Visit
) -> None:
    lone_visits.save_lone_visit(desk, visit.id, time(16, 0), "Bo Ek", "070-123 45 67")
    assert lone_visits.overdue(desk) == ()
    clock.now = datetime(2026, 3, 2, 15, 30, tzinfo=UTC)
    line = next(one for one in todo_lines(desk) if one.todo is Todo.NOT_BACK)
    assert line.detail == "Bo Ek, 070-123 45 67"
    lone_visits.check_in(desk, visit.id)
    assert lone_visits.overdue(desk) == ()
    assert Todo.NOT_BACK not in {one.todo for one in todo_lines(desk)}
    lone_visits.take_back(desk, visit.id)
    assert len(lone_visits.overdue(desk)) == 1


def test_a_lone_visit_needs_somebody_to_call(desk: Desk, visit: Visit) -> None:
    with pytest.raises(RuleBroken) as refused:
        lone_visits.save_lone_visit(desk, visit.id, time(16, 0), "Bo Ek", " ")
    assert [(one.rule, one.field) for one in refused.value.problems] == [(Rule.REQUIRED, "call_phone")]


def test_whom_to_call_is_proposed_the_next_time(desk: Desk, visit: Visit) -> None:
    lone_visits.save_lone_visit(desk, visit.id, time(16, 0), "Bo Ek", "070-123 45 67")
    proposed = lone_visits.proposed(desk, visit)
    assert (proposed.call_name, desk.local(proposed.back_at).time()) == ("Bo Ek", time(16, 0))


def test_a_visit_that_moved_to_another_day_waits_for_nobody(desk: Desk, clock: Clock, visit: Visit) -> None:
    lone_visits.save_lone_visit(desk, visit.id, time(16, 0), "Bo Ek", "070-123 45 67")
    visits.move_visit(desk, visit, date(2026, 3, 4), visit.at, visit.place, "Sjuk")
    clock.now = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
    assert lone_visits.overdue(desk) == ()
    assert ReminderKind.NOT_BACK not in {one.kind for one in reminders.upcoming(desk)}
