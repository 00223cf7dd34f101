"""What a month of a placement is worth to the enterprise: the basis that it invoices from.

Money is decimal, in kronor excluding VAT, rounded half up to the öre on each line. Every line says which rate it used
and where that comes from; the rate is looked up for each day, so a rate that changes within the month makes two lines.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from uuid import UUID

from .errors import Problem, Rule
from .kinds import CompensationKind
from .measure import AmountBasis, CompensationRate, Recipient
from .period import add_months
from .source import Source
from .terms import Compensation
from .writing import check_line

ORE = Decimal("0.01")
LARGEST_COST = Decimal(1_000_000)

RatesOn = Callable[[date, Recipient], tuple[CompensationRate, ...]]
"""The measure's rate rows in force on a day, for one recipient: :meth:`asfdesk.domain.measure.Measure.rates`."""


@dataclass(frozen=True, slots=True)
class Month:
    """A calendar month."""

    year: int
    month: int

    @classmethod
    def of(cls, day: date) -> Month:
        """The month that a day lies in."""
        return cls(day.year, day.month)

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, self.month, 1)

    @property
    def last(self) -> date:
        """Its last day."""
        return add_months(self.first, 1) - timedelta(days=1)

    @property
    def days(self) -> list[date]:
        """All its days."""
        return [self.first + timedelta(days=n) for n in range(self.last.day)]

    def shifted(self, months: int) -> Month:
        """So many months later, or earlier."""
        return Month.of(add_months(self.first, months))

    def __str__(self) -> str:
        return f"{self.year:04d}-{self.month:02d}"


class Origin(StrEnum):
    """Where an amount comes from."""

    RATE = "rate"  # the measure's dated row
    AGREED = "agreed"  # the agreement says another amount, or no row states one
    CAPPED = "capped"  # the agreed amount lies above the row's ceiling
    RECEIPT = "receipt"  # an additional cost


@dataclass(frozen=True, slots=True)
class CostLine:
    """An additional cost (*merkostnad*) that the commissioner has promised to pay: ``amount`` in kronor excluding VAT."""

    id: UUID
    placement_id: UUID
    on: date
    what: str = field(repr=False)
    amount: Decimal
    version: int = 0


@dataclass(frozen=True, slots=True)
class BasisLine:
    """``quantity`` (days, or the share of a month) times ``amount`` gives ``sum``; ``first`` to ``last`` is what it
    covers. ``source`` is the row's, None when the agreement alone says the amount."""

    first: date
    last: date
    quantity: Decimal
    amount: Decimal
    sum: Decimal
    origin: Origin
    source: Source | None = None
    text: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Basis:
    """The lines of one placement and month. ``unknown`` are days whose amount neither row nor agreement states."""

    kind: CompensationKind | None
    lines: tuple[BasisLine, ...] = ()
    unknown: tuple[date, ...] = ()

    @property
    def total(self) -> Decimal:
        """The sum of the lines."""
        return sum((line.sum for line in self.lines), Decimal(0))


@dataclass(frozen=True, slots=True)
class _Price:
    amount: Decimal
    origin: Origin
    source: Source | None


def basis_of(
    agreed: Compensation,
    agreed_on: date,
    rates: RatesOn,
    *,
    present: Iterable[date],
    covered: Iterable[date],
    costs: Iterable[CostLine] = (),
) -> Basis:
    """The basis of one month.

    Args:
        agreed: what the agreement says.
        agreed_on: the agreement's first day: an agreed amount that equals a row of that day follows the rows after it.
        rates: the measure's rows on a day.
        present: the days of presence within the month.
        covered: the calendar days of the month on which the agreement runs, for monthly prices.
        costs: receipts of the month.
    """
    kind = agreed.kind
    if kind is CompensationKind.ADDITIONAL_COST:
        return Basis(kind, tuple(_receipt(cost) for cost in sorted(costs, key=lambda c: (c.on, c.id))))
    if kind not in (CompensationKind.PER_DAY_PRESENT, CompensationKind.PER_MONTH):
        return Basis(kind)
    monthly = kind is CompensationKind.PER_MONTH
    groups: list[tuple[_Price, list[date]]] = []
    unknown: list[date] = []
    for day in sorted(covered if monthly else present):
        price = _price(agreed, agreed_on, rates, day)
        if price is None:
            unknown.append(day)
        elif groups and groups[-1][0] == price:
            groups[-1][1].append(day)
        else:
            groups.append((price, [day]))
    return Basis(kind, tuple(_line(price, days, monthly=monthly) for price, days in groups), tuple(unknown))


def check_cost(cost: CostLine, earliest: date, latest: date) -> list[Problem]:
    """Problems of an additional cost: what it was for, its day within the placement, and an amount above nothing."""
    found = check_line(cost.what, "what", required=True)
    if not earliest <= cost.on <= latest:
        found.append(Problem(Rule.DATE_OUT_OF_RANGE, "on", {"earliest": earliest, "latest": latest}))
    if not 0 < cost.amount <= LARGEST_COST or cost.amount != cost.amount.quantize(ORE):
        found.append(Problem(Rule.OUT_OF_RANGE, "amount", {"least": ORE, "most": LARGEST_COST}))
    return found


def _price(agreed: Compensation, agreed_on: date, rates: RatesOn, day: date) -> _Price | None:
    """The amount of a day: the row that the agreement follows, else what it says, at most the highest ceiling."""
    rows = _rows(rates, agreed.kind, day)
    fixed = [row for row in rows if row.basis is AmountBasis.FIXED]
    if agreed.amount is None:
        return _Price(_sek(fixed[0]), Origin.RATE, fixed[0].source) if len(fixed) == 1 else None
    followed = {row.unit for row in _rows(rates, agreed.kind, agreed_on) if row.amount == agreed.amount}
    same = next((row for row in fixed if row.unit in followed), None)
    if same is not None:
        return _Price(_sek(same), Origin.RATE, same.source)
    ceiling = max((row for row in rows if row.basis is AmountBasis.CEILING), key=_sek, default=None)
    if ceiling is not None and agreed.amount > _sek(ceiling):
        return _Price(_sek(ceiling), Origin.CAPPED, ceiling.source)
    return _Price(agreed.amount, Origin.AGREED, None)


def _rows(rates: RatesOn, kind: CompensationKind | None, day: date) -> list[CompensationRate]:
    return [row for row in rates(day, Recipient.ORGANISER) if row.kind is kind and row.amount is not None]


def _sek(row: CompensationRate) -> Decimal:
    return row.amount or Decimal(0)


def _line(price: _Price, days: list[date], *, monthly: bool) -> BasisLine:
    quantity = Decimal(len(days))
    if monthly:
        quantity /= len(Month.of(days[0]).days)
    total = (quantity * price.amount).quantize(ORE, ROUND_HALF_UP)
    return BasisLine(days[0], days[-1], quantity, price.amount, total, price.origin, price.source)


def _receipt(cost: CostLine) -> BasisLine:
    return BasisLine(
        cost.on,
        cost.on,
        Decimal(1),
        cost.amount,
        cost.amount.quantize(ORE, ROUND_HALF_UP),
        Origin.RECEIPT,
        text=cost.what,
    )
