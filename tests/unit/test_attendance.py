"""Days expected, absences in a row, and what may be marked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asfdesk.domain.attendance import (
    PRESENT,
    AttendanceDay,
    absence_rule,
    absence_until,
    check_day,
    expected_days,
)
from asfdesk.domain.errors import Rule
from asfdesk.domain.kinds import CommissionerKind
from asfdesk.domain.terms import Terms, WorkDay
from asfdesk.services.workdays import swedish_workdays
from tests.cases import catalogue

MARCH = date(2026, 3, 1)
TERMS = Terms(start=date(2026, 3, 9), end=date(2026, 9, 8))
TODAY = date(2026, 3, 20)


def test_without_a_schedule_every_working_day_of_the_period_is_expected():
    days = expected_days(TERMS, MARCH, date(2026, 3, 15), swedish_workdays())
    assert days == [date(2026, 3, day) for day in (9, 10, 11, 12, 13)]


def test_the_schedule_says_which_weekdays_and_holidays_are_left_out():
    tuesdays = replace(TERMS, schedule=(WorkDay(1, time(9), time(12)), WorkDay(4, time(9), time(12))))
    days = expected_days(tuesdays, date(2026, 4, 1), date(2026, 4, 10), swedish_workdays())
    assert days == [date(2026, 4, 7), date(2026, 4, 10)]  # 3 April is Good Friday


def test_a_scheduled_saturday_is_expected_although_it_is_no_working_day():
    saturdays = replace(TERMS, schedule=(WorkDay(5, time(9), time(12)),))
    assert expected_days(saturdays, date(2026, 3, 9), date(2026, 3, 15), swedish_workdays()) == [
        date(2026, 3, 14)
    ]


def test_an_agreement_without_a_period_expects_nobody():
    assert expected_days(Terms(), MARCH, date(2026, 3, 31), swedish_workdays()) == []


def marks(*away: tuple[int, str]) -> dict[date, str]:
    return {MARCH + timedelta(days=day - 1): mark for day, mark in away}


def test_an_absence_runs_over_weekends_and_other_kinds_until_the_last_mark():
    found = absence_until(marks((9, PRESENT), (10, "sick"), (13, "sick"), (16, "child_care")), TODAY)
    assert found is not None
    assert (found.first, found.last, found.days) == (date(2026, 3, 10), date(2026, 3, 16), 7)


def test_a_day_of_presence_ends_the_absence():
    assert absence_until(marks((10, "sick"), (11, "sick"), (12, PRESENT)), TODAY) is None
    assert absence_until({}, TODAY) is None


def test_marks_of_days_to_come_do_not_count_yet():
    found = absence_until(marks((19, "sick"), (23, "approved"), (31, "approved")), TODAY)
    assert found is not None
    assert found.days == 1


@given(
    st.dictionaries(
        st.dates(date(2026, 1, 1), date(2026, 12, 31)), st.sampled_from(["sick", "other", PRESENT])
    )
)
def test_an_absence_never_holds_a_day_of_presence(days: dict[date, str]):
    found = absence_until(days, date(2026, 12, 31))
    if found is None:
        assert not days or days[max(days)] == PRESENT
        return
    inside = [mark for day, mark in days.items() if found.first <= day <= found.last]
    assert PRESENT not in inside
    assert found.last == max(days)


@pytest.mark.parametrize(
    ("days", "threshold"), [(13, None), (14, 14), (24, 14), (25, 25), (29, 25), (30, 30), (90, 30)]
)
def test_af_is_told_at_14_and_25_days_and_at_the_limit_of_30(days, threshold):
    rule = absence_rule(catalogue().absence_rules, CommissionerKind.AF, TODAY)
    assert rule is not None
    assert rule.source.code == "SFS-2000:634"
    assert rule.passed(days) == threshold


def test_other_commissioners_have_the_houses_own_rule():
    rule = absence_rule(catalogue().absence_rules, CommissionerKind.MUNICIPALITY, TODAY)
    assert rule is not None
    assert rule.source.code == "HOUSE"


@pytest.mark.parametrize(
    ("on", "mark", "rule"),
    [
        (date(2026, 3, 8), PRESENT, Rule.DATE_OUT_OF_RANGE),  # before the start
        (date(2026, 9, 9), "sick", Rule.DATE_OUT_OF_RANGE),  # after the end
        (date(2026, 3, 23), PRESENT, Rule.DATE_OUT_OF_RANGE),  # presence cannot be foretold
        (date(2026, 3, 19), "holiday", Rule.ANSWER_FORM),
    ],
)
def test_what_cannot_be_marked_is_refused(on, mark, rule):
    found = check_day(AttendanceDay(uuid4(), on, mark), [TERMS], {"sick", "approved"}, TODAY)
    assert [problem.rule for problem in found] == [rule]


def test_leave_may_be_granted_beforehand_and_a_mark_taken_back():
    for on, mark in ((date(2026, 4, 1), "approved"), (date(2026, 3, 19), PRESENT), (date(2026, 3, 19), "")):
        assert check_day(AttendanceDay(uuid4(), on, mark), [TERMS], {"sick", "approved"}, TODAY) == []


def test_without_a_signed_agreement_there_is_nothing_to_mark():
    found = check_day(AttendanceDay(uuid4(), TODAY, PRESENT), [], set(), TODAY)
    assert [problem.rule for problem in found] == [Rule.AGREEMENT_INCOMPLETE]
