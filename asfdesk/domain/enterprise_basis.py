"""The basis of a whole enterprise for a month, by the unit that pays: what the document and the workbook state.

Participants stand as initials with the agreement's number: the basis goes on to an accounts department that has no need
of a name (OSL 26:1, dataskyddsförordningen art. 5.1 c), and absences stand as a number without their reason.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from uuid import UUID

from .invoice_basis import Basis, Month
from .parties import CaseOfficer, Commissioner, Enterprise, Unit


@dataclass(frozen=True, slots=True)
class AgreementBasis:
    """One agreement in the month: ``first`` to ``last`` are its days there, ``present`` the days of presence,
    ``expected`` and ``absent`` numbers of days, ``unmarked`` expected days nobody has said anything about."""

    agreement_id: UUID
    number: str
    initials: str = field(repr=False)
    measure: str
    first: date
    last: date
    present: tuple[date, ...] = field(repr=False)
    expected: int
    absent: int
    unmarked: int
    reason: str  # why there is no compensation, when that was agreed
    basis: Basis


@dataclass(frozen=True, slots=True)
class UnitBasis:
    """What one unit pays. ``unit`` None: the agreement names none."""

    unit: Unit | None
    commissioner: Commissioner | None
    agreements: tuple[AgreementBasis, ...]

    @property
    def total(self) -> Decimal:
        """Kronor excluding VAT."""
        return sum((one.basis.total for one in self.agreements), Decimal(0))


@dataclass(frozen=True, slots=True)
class EnterpriseBasis:
    """Everything an enterprise has to invoice for a month."""

    enterprise: Enterprise
    month: Month
    officer: CaseOfficer | None
    units: tuple[UnitBasis, ...]

    @property
    def total(self) -> Decimal:
        """Kronor excluding VAT."""
        return sum((unit.total for unit in self.units), Decimal(0))

    @property
    def unmarked(self) -> int:
        """Expected days without a mark: while there are any, the basis is not finished."""
        return sum(one.unmarked for unit in self.units for one in unit.agreements)

    @property
    def unknown(self) -> int:
        """Days whose amount nobody states."""
        return sum(len(one.basis.unknown) for unit in self.units for one in unit.agreements)
