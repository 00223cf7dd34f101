"""Lines of tables and of search results: what a list shows, read in one query and never saved back."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, time
from uuid import UUID

from .agreement import AgreementKind, State
from .change import Kind
from .identity import PersonNumber
from .kinds import VisitKind
from .parties import Protection
from .signature import Role
from .visit import VisitState


@dataclass(frozen=True, slots=True)
class Hit:
    """A search result. ``title`` is a name or a number (initials when the identity is protected); ``detail``
    what tells it from others: the enterprise of a supervisor, the participant of an agreement."""

    kind: Kind
    id: UUID
    title: str = field(repr=False)
    detail: str = field(default="", repr=False)
    protection: Protection = Protection.NONE


@dataclass(frozen=True, slots=True)
class PersonLabel:
    """How a list names a participant; the interface shows initials when the identity is protected."""

    id: UUID
    name: str = field(repr=False)  # "Öberg, Åsa"
    initials: str = field(repr=False)
    protection: Protection = Protection.NONE

    @property
    def shown(self) -> str:
        """The name, or initials of a protected identity."""
        return self.name if self.protection is Protection.NONE else self.initials


@dataclass(frozen=True, slots=True)
class ParticipantRow:
    """Deltagare in a list, with the latest placement."""

    id: UUID
    label: PersonLabel
    person_number: PersonNumber | None
    protection: Protection
    municipality: str
    language: str
    phone: str = field(repr=False)
    enterprise: str = ""
    measure_code: str = ""
    placements: int = 0
    state: State | None = None  # of the latest agreement, with its period
    start: date | None = None
    end: date | None = None


@dataclass(frozen=True, slots=True)
class EnterpriseRow:
    """ASF in a list. ``placed_now``: participants with a signed agreement running today."""

    id: UUID
    name: str
    org_number: str
    municipality: str
    branches: tuple[str, ...]
    places: int
    placed_now: int
    active: bool = True


@dataclass(frozen=True, slots=True)
class AgreementRow:
    """Överenskommelse in a list. ``signed_by``: who has signed in the current round; ``ended_on`` the last day of a placement
    that has been ended, and ``end`` is then no later."""

    id: UUID
    number: str
    state: State
    participant: PersonLabel
    enterprise_id: UUID
    enterprise: str
    measure_code: str
    start: date | None
    end: date | None
    signed_by: frozenset[Role] = frozenset()
    placement_id: UUID | None = None
    registry_number: str = ""
    ended_on: date | None = None
    kind: AgreementKind = AgreementKind.AGREEMENT


@dataclass(frozen=True, slots=True)
class VisitRow:
    """Besök in a list; of an enterprise alone when there is neither participant nor placement."""

    id: UUID
    kind: VisitKind
    state: VisitState
    on: date
    at: time | None
    place: str = field(repr=False)
    participant: PersonLabel | None
    enterprise_id: UUID
    enterprise: str
    placement_id: UUID | None
