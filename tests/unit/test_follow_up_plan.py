"""From a plan to dates: working days, reasons, and nothing outside the period but the contacts afterwards."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asfdesk.domain.followup import Because, planned_visits
from asfdesk.domain.kinds import VisitKind
from asfdesk.domain.period import add_months, add_weeks
from asfdesk.domain.terms import FollowUpPlan
from asfdesk.services.workdays import swedish_workdays

DAYS = st.dates(date(2024, 1, 1), date(2030, 12, 31))
PLANS = st.builds(
    FollowUpPlan,
    introduction=st.booleans(),
    first_weeks=st.integers(0, 8),
    every_weeks=st.integers(0, 12),
    closing=st.booleans(),
    after_months=st.lists(st.integers(1, 12), max_size=3, unique=True).map(tuple),
)


def weekdays(day: date) -> bool:
    return day.weekday() < 5


@given(PLANS, DAYS, st.integers(0, 500))
def test_every_visit_is_on_a_working_day_in_order_and_never_two_on_one_day(
    plan: FollowUpPlan, start: date, length: int
) -> None:
    found = planned_visits(plan, start, start + timedelta(days=length), weekdays)
    days = [visit.on for visit in found]
    assert days == sorted(set(days))
    assert all(weekdays(day) for day in days)
    assert all(day >= start for day in days)


@given(PLANS, DAYS, st.integers(14, 500))
def test_visits_lie_within_the_period_but_for_the_contacts_after_it(
    plan: FollowUpPlan, start: date, length: int
) -> None:
    end = start + timedelta(days=length)
    for visit in planned_visits(plan, start, end, weekdays):
        assert (visit.on > end) == (visit.because is Because.AFTER)


@given(PLANS, DAYS, st.integers(0, 500))
def test_a_plan_without_anything_plans_nothing_and_closing_comes_once_and_last_in_the_period(
    plan: FollowUpPlan, start: date, length: int
) -> None:
    end = start + timedelta(days=length)
    assert planned_visits(FollowUpPlan(False, 0, 0, False, ()), start, end, weekdays) == []
    within = [v for v in planned_visits(plan, start, end, weekdays) if v.because is not Because.AFTER]
    closing = [v for v in within if v.kind is VisitKind.CLOSING]
    assert len(closing) <= int(plan.closing)
    if closing:
        assert closing[0] is within[-1]


def test_the_usual_plan_gives_the_dates_an_officer_expects() -> None:
    found = planned_visits(FollowUpPlan(), date(2026, 3, 9), date(2026, 6, 30), swedish_workdays())
    assert [(v.on.isoformat(), v.kind.value, v.because.value) for v in found] == [
        ("2026-03-09", "introduction", "introduction"),
        ("2026-03-23", "three_party", "first"),
        ("2026-04-20", "workplace", "recurring"),
        ("2026-05-18", "workplace", "recurring"),
        ("2026-06-15", "workplace", "recurring"),
        ("2026-06-24", "closing", "closing"),
        ("2026-09-30", "individual", "after"),
        ("2026-12-30", "individual", "after"),
    ]


def test_a_date_on_a_holiday_moves_forward_but_the_closing_visit_moves_back() -> None:
    plan = FollowUpPlan(introduction=True, first_weeks=0, every_weeks=0, after_months=())
    found = planned_visits(plan, date(2026, 5, 1), date(2026, 6, 25), swedish_workdays())
    assert [v.on for v in found] == [
        date(2026, 5, 4),
        date(2026, 6, 18),
    ]  # after 1 May; before midsummer's eve


def test_swedish_working_days_know_eves_and_holidays() -> None:
    is_workday = swedish_workdays()
    free = (
        "2026-01-06",
        "2026-04-03",
        "2026-04-06",
        "2026-05-14",
        "2026-06-19",
        "2026-12-24",
        "2026-12-31",
        "2026-11-29",
    )
    assert not any(is_workday(date.fromisoformat(day)) for day in free)
    assert is_workday(date(2026, 11, 24))


@pytest.mark.parametrize(
    "easter",
    ["1998-04-12", "2008-03-23", "2011-04-24", "2024-03-31", "2026-04-05", "2038-04-25", "2049-04-18"],
)
def test_long_friday_easter_monday_and_ascension_follow_easter(easter: str) -> None:
    sunday = date.fromisoformat(easter)
    free = [sunday + timedelta(days=days) for days in (-2, 1, 39)]
    assert not any(map(swedish_workdays(), free))


@given(DAYS, st.integers(-60, 60))
def test_months_keep_the_day_or_take_the_last_of_a_shorter_month(day: date, months: int) -> None:
    there = add_months(day, months)
    assert (there.year - day.year) * 12 + there.month - day.month == months
    assert there.day == day.day or (there.day < day.day and (there + timedelta(days=1)).day == 1)


@given(DAYS, st.integers(-100, 100))
def test_weeks_keep_the_weekday(day: date, weeks: int) -> None:
    there = add_weeks(day, weeks)
    assert there.weekday() == day.weekday()
    assert (there - day).days == 7 * weeks
