"""Dates, numbers and order as Swedes write them."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from asfdesk.domain import swedish

NB = swedish.NBSP


def test_dates_and_times() -> None:
    assert swedish.iso(date(2026, 3, 3)) == "2026-03-03"
    assert swedish.long_date(date(2026, 3, 3)) == f"3{NB}mars 2026"
    assert swedish.weekday_date(date(2026, 11, 24)) == f"tisdag 24{NB}november 2026"
    assert swedish.clock(time(9, 5)) == "09.05"
    assert swedish.moment(datetime(2026, 3, 3, 9, 30, tzinfo=UTC)) == f"3{NB}mars 2026 kl.{NB}09.30"
    assert swedish.iso(None) == swedish.long_date(None) == swedish.clock(None) == ""


def test_numbers_and_money() -> None:
    assert swedish.number(1234567) == f"1{NB}234{NB}567"
    assert swedish.number(Decimal("-7.50")) == "\u22127,5"
    assert swedish.kronor(Decimal(150)) == f"150{NB}kr"
    assert swedish.kronor(Decimal("1234.5")) == f"1{NB}234,50{NB}kr"
    assert swedish.hours(Decimal(1)) == f"1{NB}timme"
    assert swedish.hours(Decimal("37.5")) == f"37,5{NB}timmar"


def test_lists_in_words() -> None:
    assert [swedish.listed(("a", "b", "c")[:n]) for n in range(4)] == ["", "a", "a och b", "a, b och c"]


def test_order_is_swedish() -> None:
    names = [
        "Östen",
        "Åsa",
        "Zeta",
        "Évert",
        "Ärla",
        "Adam",
        "Vera",
        "Wilma",
        "zebra",
        "Øyvind",
        "Åberg",
        "Ängström",
    ]
    assert sorted(names, key=swedish.sort_key) == [
        "Adam", "Évert", "Vera", "Wilma", "zebra", "Zeta", "Åberg", "Åsa", "Ängström", "Ärla", "Östen", "Øyvind",
    ]  # fmt: skip


def test_surname_alone_sorts_before_the_longer_one() -> None:
    assert sorted(["Bergman, Ada", "Berg, Östen"], key=swedish.sort_key) == ["Berg, Östen", "Bergman, Ada"]


def test_search_folds_accents() -> None:
    assert swedish.fold("Åsa ÖBERG Łukasz Søren") == "asa oberg lukasz soren"


@given(st.text(), st.text())
def test_sort_keys_never_fail_and_are_plain_ascii(a: str, b: str) -> None:
    assert (swedish.sort_key(a) + swedish.sort_key(b)).isascii()
