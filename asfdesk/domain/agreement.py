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
from .period import Span
from .signature import ROLES, Copy, Role, Signature
from .terms import Terms


class AgreementKind(StrEnum):
    """What a document is in the life of a placement (plan p10, p15): the agreement, a change of it, or a new period."""

    AGREEMENT = "agreement"
    AMENDMENT = "amendment"  # tillägg: changes words of what it amends, within its period
    EXTENSION = "extension"  # förlängning: a new period after the one before, with a motivation of its own


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
    """Överenskommelse, or what changes or extends one.

    ``round`` grows each time the text is presented, so withdrawn signatures stay on record. ``amends_id``: the document
    before it in the chain; its ``terms`` are then the whole text as it will be, and the document states the difference.
    """

    id: UUID
    placement_id: UUID
    number: str
    state: State
    terms: Terms
    round: int = 0
    presented_at: datetime | None = None
    signed_at: datetime | None = None
    kind: AgreementKind = AgreementKind.AGREEMENT
    amends_id: UUID | None = None
    version: int = 0

    @property
    def applies_from(self) -> date | None:
        """The first day that the words hold."""
        return self.terms.change_from if self.kind is AgreementKind.AMENDMENT else self.terms.start

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
    amends: AgreementView | None = None  # the document before it, when this one changes or extends it
    earlier_periods: tuple[Span, ...] = ()  # the person's other signed periods, when the measure has a total

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
