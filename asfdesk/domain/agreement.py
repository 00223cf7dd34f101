"""Placement and agreement: their states and the few ways from one to the next.

A signed agreement never changes (house rule 1): nothing here, in the services or in the store leads out of
SIGNED; a correction is an amendment of its own.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from .before_signing import Finding
from .clause import AgreementTemplate
from .errors import Rule, broken
from .measure import Measure
from .parties import CaseOfficer, Commissioner, Enterprise, Participant, Supervisor, Unit
from .signature import ROLES, Copy, Role, Signature
from .terms import Terms


class State(StrEnum):
    """An agreement is written, then presented (words locked, signatures coming in), then signed for ever."""

    DRAFT = "draft"
    PRESENTED = "presented"
    SIGNED = "signed"


@dataclass(frozen=True, slots=True)
class Placement:
    """Placering: one participant at one enterprise in one measure; agreements and visits belong to it."""

    id: UUID
    participant_id: UUID
    enterprise_id: UUID
    measure_code: str
    measure_from: date  # valid-from of the measure's dated row that applies
    unit_id: UUID | None = None
    officer_id: UUID | None = None
    financier: str = ""  # who pays, when not the commissioner (plan p17)
    version: int = 0


@dataclass(frozen=True, slots=True)
class FrozenText:
    """The words as shown at signing: canonical JSON of the document's content, and its SHA-256 in hex."""

    agreement_id: UUID
    round: int
    copy: Copy
    content: str = field(repr=False)
    sha256: str


@dataclass(frozen=True, slots=True)
class Agreement:
    """Överenskommelse. ``round`` grows each time the text is presented, so withdrawn signatures stay on record."""

    id: UUID
    placement_id: UUID
    number: str
    state: State
    terms: Terms
    round: int = 0
    presented_at: datetime | None = None
    signed_at: datetime | None = None
    version: int = 0

    def require_editable(self) -> None:
        """Raises RuleBroken when the words are locked."""
        if self.state is not State.DRAFT:
            raise broken(Rule.AGREEMENT_LOCKED, "agreement", number=self.number)

    def require_presented(self) -> None:
        """Raises RuleBroken unless the text lies open for signatures."""
        if self.state is not State.PRESENTED:
            raise broken(Rule.AGREEMENT_LOCKED, "agreement", number=self.number)


@dataclass(frozen=True, slots=True)
class AgreementView:
    """An agreement with everything it refers to: what a document or a page needs, in one value.

    ``texts`` and ``signatures`` are those of the current round only.
    """

    agreement: Agreement
    placement: Placement
    participant: Participant
    enterprise: Enterprise
    measure: Measure
    template: AgreementTemplate
    supervisor: Supervisor | None = None
    deputy: Supervisor | None = None
    unit: Unit | None = None
    commissioner: Commissioner | None = None
    officer: CaseOfficer | None = None
    texts: tuple[FrozenText, ...] = ()
    signatures: tuple[Signature, ...] = ()
    control: tuple[Finding, ...] = ()  # before signing: as it stands now, or as it was locked

    @property
    def terms(self) -> Terms:
        """Short for ``agreement.terms``."""
        return self.agreement.terms

    def text(self, copy: Copy) -> FrozenText | None:
        """The frozen words of one copy, if presented."""
        return next((t for t in self.texts if t.copy is copy), None)


def roles_left(signatures: Iterable[Signature]) -> tuple[Role, ...]:
    """Who has still to sign, in signing order."""
    done = {signature.role for signature in signatures}
    return tuple(role for role in ROLES if role not in done)


def copy_for(role: Role) -> Copy:
    """Which copy a party reads and signs: the enterprise sees no more than the participant consented to
    (JO 3507-2017).
    """
    return Copy.SUPERVISOR if role is Role.ENTERPRISE else Copy.FULL


def agreement_number(device: str, year: int, counter: int) -> str:
    """``ÖK-2026-K7Q-0012``: the device part keeps numbers of two offline laptops apart."""
    return f"ÖK-{year}-{device}-{counter:04d}"
