"""Which backups are kept: close together while they are young, far apart when old, none for ever."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from asfdesk.domain.backup import OLDEST, UNIQUE, Dated, Reason, kept

NOW = datetime(2026, 3, 3, 12, 0, tzinfo=UTC)

ages = st.timedeltas(min_value=timedelta(0), max_value=timedelta(days=800))
backups = st.lists(st.tuples(ages, st.sampled_from(list(Reason))), max_size=60).map(
    lambda made: [Dated(f"b{n}", NOW - age, reason) for n, (age, reason) in enumerate(made)]
)


def test_two_years_of_hourly_backups_become_a_few_dozen() -> None:
    made = [Dated(str(n), NOW - timedelta(hours=n), Reason.SCHEDULED) for n in range(24 * 730)]
    keep = kept(made, NOW)
    assert 60 <= len(keep) <= 90
    ages = sorted(NOW - one.at for one in made if one.name in keep)
    assert ages[0] == timedelta(0)
    assert ages[-1] <= OLDEST
    assert len({f"{NOW - age:%Y%m}" for age in ages}) in (14, 15)


@given(backups)
def test_the_newest_is_kept_whatever_its_age(made: list[Dated]) -> None:
    keep = kept(made, NOW)
    if made:
        assert max(made, key=lambda one: (one.at, one.name)).name in keep


@given(backups)
def test_what_was_made_for_a_reason_is_kept_a_month(made: list[Dated]) -> None:
    keep = kept(made, NOW)
    assert all(
        one.name in keep for one in made if one.reason in UNIQUE and NOW - one.at <= timedelta(days=31)
    )


@given(backups)
def test_nothing_but_the_newest_outlives_thirteen_months(made: list[Dated]) -> None:
    keep = kept(made, NOW)
    assert sum(one.name in keep and NOW - one.at > OLDEST for one in made) <= 1


@given(backups)
def test_rotating_again_removes_nothing_more(made: list[Dated]) -> None:
    keep = kept(made, NOW)
    assert kept([one for one in made if one.name in keep], NOW) == keep


@given(backups)
def test_each_day_of_the_last_two_weeks_that_had_a_backup_still_has_one(made: list[Dated]) -> None:
    keep = kept(made, NOW)
    young = [one for one in made if NOW - one.at <= timedelta(days=14)]
    assert {one.at.date() for one in young} == {one.at.date() for one in young if one.name in keep}
