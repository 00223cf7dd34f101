"""The protocol of a visit: its words frozen as the visit is closed, and the signatures under them.

A protocol may be signed or not; it is finished either way. Whoever signs has seen exactly the words whose SHA-256 the
signature names: the participant and the officer the whole, the supervisor what the participant consents to share
(JO 3507-2017).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from .signature import ROLES, Copy, Ink, Role, Way
from .visit import VisitView


@dataclass(frozen=True, slots=True)
class ProtocolText:
    """The words of one copy: canonical JSON of the document's content, and its SHA-256 in hex."""

    visit_id: UUID
    copy: Copy
    content: str = field(repr=False)
    sha256: str


@dataclass(frozen=True, slots=True)
class ProtocolSignature:
    """One party's signature under exactly the text whose SHA-256 is ``shown_sha256``. ``witness``: who saw a mark made."""

    id: UUID
    visit_id: UUID
    role: Role
    name: str = field(repr=False)
    capacity: str
    place: str
    signed_at: datetime  # UTC
    copy: Copy
    shown_sha256: str
    ink: Ink = field(repr=False)
    way: Way = Way.SCREEN
    witness: str = field(default="", repr=False)
    paper_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Protocol:
    """A closed visit with its frozen words and the signatures so far. Visits closed before words were frozen have none."""

    view: VisitView
    texts: tuple[ProtocolText, ...] = ()
    signatures: tuple[ProtocolSignature, ...] = ()

    def text(self, copy: Copy) -> ProtocolText | None:
        """The frozen words of a copy."""
        return next((text for text in self.texts if text.copy is copy), None)

    @property
    def parties(self) -> tuple[Role, ...]:
        """Who may sign: nobody signs as participant where none is spoken of."""
        return ROLES if self.view.participant is not None else (Role.ENTERPRISE, Role.OFFICER)

    @property
    def left(self) -> tuple[Role, ...]:
        """Who has not signed."""
        return left_of(self.parties, self.signatures)

    @property
    def signed(self) -> bool:
        """Whether every party has."""
        return bool(self.texts) and not self.left


def left_of(parties: Iterable[Role], signatures: Iterable[ProtocolSignature]) -> tuple[Role, ...]:
    """Those of the parties that have not signed, in signing order."""
    done = {signature.role for signature in signatures}
    return tuple(role for role in parties if role not in done)
