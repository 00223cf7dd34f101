"""Compensation from dated rates: per day, per month, receipts; money to the öre."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asfdesk.domain.errors import Rule
from asfdesk.domain.invoice_basis import CostLine, Month, Origin, basis_of, check_cost
from asfdesk.domain.kinds import CompensationKind
from asfdesk.domain.measure import AmountBasis, CompensationRate, Recipient
from asfdesk.domain.source import Certainty, Source, holds
from asfdesk.domain.terms import Compensation

START = date(2026, 3, 9)
MARCH = Month(2026, 3)
SOURCE = Source("X", "En förordning", "2026-01")


def rate(
    amount,
    start=None,
    end=None,
    *,
    basis=AmountBasis.FIXED,
    kind=CompensationKind.PER_DAY_PRESENT,
    unit="dag",
):
    return CompensationRate(
        Recipient.ORGANISER, kind, basis, unit, "", SOURCE, Certainty.SOURCED,
        None if amount is None else Decimal(amount), start, end,
    )  # fmt: skip


def rates(*rows):
    return lambda day, to: tuple(r for r in rows if r.to is to and holds(day, r.valid_from, r.valid_to))


def per_day(amount):
    return Compensation(CompensationKind.PER_DAY_PRESENT, None if amount is None else Decimal(amount))


def march(*days):
    return [date(2026, 3, day) for day in days]


def test_each_day_of_presence_is_paid_by_the_row_of_that_day():
    old, new = rate(150, end=date(2026, 3, 15)), rate(175, date(2026, 3, 16))
    basis = basis_of(per_day(150), START, rates(old, new), present=march(9, 10, 16, 17, 18), covered=[])
    assert [(line.quantity, line.amount, line.sum) for line in basis.lines] == [(2, 150, 300), (3, 175, 525)]
    assert basis.total == Decimal(825)
    assert {line.origin for line in basis.lines} == {Origin.RATE}
    assert basis.lines[0].source == SOURCE


def test_an_amount_of_its_own_stays_when_the_row_changes():
    basis = basis_of(
        per_day(160), START, rates(rate(150), rate(175, date(2026, 3, 16))), present=march(9, 16), covered=[]
    )
    assert basis.total == Decimal(320)
    assert [line.origin for line in basis.lines] == [Origin.AGREED]


def test_a_ceiling_caps_what_was_agreed():
    ceiling = rate(800, basis=AmountBasis.CEILING)
    basis = basis_of(per_day(900), START, rates(ceiling), present=march(9), covered=[])
    assert (basis.total, basis.lines[0].origin) == (Decimal(800), Origin.CAPPED)
    basis = basis_of(
        per_day(700), START, rates(ceiling, rate(50, unit="handledning")), present=march(9), covered=[]
    )
    assert (basis.total, basis.lines[0].origin) == (Decimal(700), Origin.AGREED)


def test_days_without_any_amount_are_named_and_not_paid():
    basis = basis_of(
        per_day(None), START, rates(rate(None, basis=AmountBasis.UNKNOWN)), present=march(9, 10), covered=[]
    )
    assert basis.lines == ()
    assert basis.unknown == tuple(march(9, 10))


def test_a_monthly_price_is_shared_by_calendar_days_and_rounded_to_the_ore():
    agreed = Compensation(CompensationKind.PER_MONTH, Decimal(1000))
    covered = [START + timedelta(days=n) for n in range(23)]  # 9-31 March
    basis = basis_of(agreed, START, rates(), present=[], covered=covered)
    assert basis.total == Decimal("741.94")  # 1000 x 23 / 31 = 741.935...
    assert basis_of(agreed, START, rates(), present=[], covered=MARCH.days).total == Decimal(1000)


def test_additional_costs_are_their_receipts():
    placement = uuid4()
    costs = [
        CostLine(uuid4(), placement, date(2026, 3, 12), "Arbetsskor", Decimal("899.50")),
        CostLine(uuid4(), placement, date(2026, 3, 10), "Busskort", Decimal(790)),
    ]
    basis = basis_of(
        Compensation(CompensationKind.ADDITIONAL_COST),
        START,
        rates(),
        present=march(9),
        covered=[],
        costs=costs,
    )
    assert [line.text for line in basis.lines] == ["Busskort", "Arbetsskor"]
    assert basis.total == Decimal("1689.50")


def test_no_compensation_gives_no_line():
    agreed = Compensation(CompensationKind.NONE, reason="Ingår i avtalet")
    assert basis_of(agreed, START, rates(rate(150)), present=march(9), covered=MARCH.days).lines == ()


@given(
    st.lists(st.dates(date(2026, 3, 1), date(2026, 3, 31)), unique=True),
    st.integers(1, 30),
    st.decimals(Decimal("0.01"), Decimal(2000), places=2),
)
def test_the_sum_is_that_of_each_day_whenever_the_rate_changes(present, change, amount):
    after = date(2026, 3, 1) + timedelta(days=change)
    rows = rate(amount, end=after - timedelta(days=1)), rate(amount + 1, after)
    basis = basis_of(per_day(amount), date(2026, 3, 1), rates(*rows), present=present, covered=[])
    assert basis.total == sum((amount if day < after else amount + 1 for day in present), Decimal(0))
    assert sum(line.quantity for line in basis.lines) == len(present)


@given(st.dates(date(2000, 1, 1), date(2099, 1, 1)), st.integers(0, 40))
def test_a_monthly_price_of_whole_months_is_never_shared(start, months):
    month = Month.of(start).shifted(months)
    agreed = Compensation(CompensationKind.PER_MONTH, Decimal("12345.67"))
    assert basis_of(agreed, start, rates(), present=[], covered=month.days).total == Decimal("12345.67")
    assert (month.first.day, (month.last + timedelta(days=1)).day) == (1, 1)


@pytest.mark.parametrize("amount", ["0", "-5", "1000000.01", "10.005"])
def test_an_impossible_cost_is_refused_at_its_field(amount):
    cost = CostLine(uuid4(), uuid4(), START, "Arbetsskor", Decimal(amount))
    assert [p.field for p in check_cost(cost, START, START)] == ["amount"]


def test_a_cost_needs_words_and_a_day_within_the_placement():
    found = check_cost(CostLine(uuid4(), uuid4(), date(2026, 3, 8), "", Decimal(1)), START, date(2026, 9, 8))
    assert [(p.rule, p.field) for p in found] == [(Rule.REQUIRED, "what"), (Rule.DATE_OUT_OF_RANGE, "on")]
