"""Periods, rates and ages of a measure."""

import calendar
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asfdesk.domain.kinds import CompensationKind
from asfdesk.domain.measure import (
    AmountBasis,
    CompensationRate,
    PeriodException,
    PeriodFit,
    PeriodLimit,
    Recipient,
    last_day_after_months,
)
from asfdesk.domain.source import Certainty, Source
from tests.unit.trade import catalogue

SOURCE = Source("X", "En källa", "2025-07/2026-04")


@pytest.mark.parametrize(
    ("start", "months", "last"),
    [
        (date(2026, 1, 1), 6, date(2026, 6, 30)),
        (date(2026, 3, 16), 6, date(2026, 9, 15)),
        (date(2025, 8, 31), 6, date(2026, 2, 28)),
        (date(2023, 8, 31), 6, date(2024, 2, 29)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2026, 12, 1), 1, date(2026, 12, 31)),
    ],
)
def test_last_day_of_a_period_in_months(start: date, months: int, last: date) -> None:
    assert last_day_after_months(start, months) == last


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(1, 48))
def test_a_period_of_months_ends_at_most_a_day_from_its_anniversary(start: date, months: int) -> None:
    last = last_day_after_months(start, months)
    following = last + timedelta(days=1)
    assert (following.year - start.year) * 12 + following.month - start.month == months or (
        following.day == 1 and start.day > calendar.monthrange(last.year, last.month)[1]
    )


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(1, 48))
def test_a_later_start_never_gives_an_earlier_last_day(start: date, months: int) -> None:
    assert last_day_after_months(start, months) <= last_day_after_months(start + timedelta(days=1), months)


def test_limit_in_days_counts_the_first_day() -> None:
    limit = PeriodLimit("14 dagar", Certainty.SOURCED, days=14)
    assert limit.last_day(date(2026, 3, 1)) == date(2026, 3, 14)


def test_work_training_of_nine_months_needs_the_450_days() -> None:
    measure = catalogue().measure("work_training", date(2026, 1, 1))
    assert measure.period_fit(date(2026, 1, 1), date(2026, 6, 30)) is PeriodFit.WITHIN
    assert measure.period_fit(date(2026, 1, 1), date(2026, 7, 1)) is PeriodFit.CONDITIONAL
    assert measure.period_fit(date(2026, 1, 1), date(2026, 12, 31)) is PeriodFit.CONDITIONAL
    assert measure.period_fit(date(2026, 1, 1), date(2027, 1, 1)) is PeriodFit.TOO_LONG


def test_measure_without_limit_takes_any_period() -> None:
    measure = catalogue().measure("daily_activity", date(2026, 1, 1))
    assert measure.period_fit(date(2026, 1, 1), date(2036, 1, 1)) is PeriodFit.WITHIN


def test_limit_in_both_months_and_days_is_refused() -> None:
    with pytest.raises(ValueError, match="not both"):
        PeriodLimit("", Certainty.SOURCED, months=1, days=1)
    with pytest.raises(ValueError, match="not both"):
        PeriodLimit("", Certainty.SOURCED, exceptions=(PeriodException("x", "", months=1, days=1),))


def test_local_rate_cannot_carry_an_amount() -> None:
    with pytest.raises(ValueError, match="amount belongs"):
        CompensationRate(
            Recipient.ORGANISER,
            CompensationKind.PER_MONTH,
            AmountBasis.LOCAL,
            "månad",
            "",
            SOURCE,
            Certainty.SOURCED,
            amount=Decimal(100),
        )


def test_supervisor_grant_of_introduction_jobs_ended_in_february_2025() -> None:
    measure = catalogue().measure("introduction_job", date(2025, 1, 31))
    before = {rate.unit for rate in measure.rates(date(2025, 1, 31))}
    after = {rate.unit for rate in measure.rates(date(2025, 2, 1))}
    assert before - after == {"månad, handledarstöd"}


def test_rates_of_one_recipient_leave_out_the_other() -> None:
    measure = catalogue().measure("enhanced_work_training", date(2026, 1, 1))
    (rate,) = measure.rates(date(2026, 1, 1), Recipient.ORGANISER)
    assert rate.amount == Decimal(300)
    assert rate.kind is CompensationKind.PER_DAY_PRESENT


def test_ages_outside_the_limits_are_not_allowed() -> None:
    prao = catalogue().measure("school_practice", date(2026, 1, 1))
    practice = catalogue().measure("work_practice", date(2026, 1, 1))
    assert [prao.age_allowed(age) for age in (12, 13)] == [False, True]
    assert practice.age_allowed(99)


@pytest.mark.parametrize("as_of", ["", "igår", "2025-7", "2025/", "25"])
def test_source_without_a_readable_date_is_refused(as_of: str) -> None:
    with pytest.raises(ValueError, match="as_of"):
        Source("X", "En källa", as_of)
