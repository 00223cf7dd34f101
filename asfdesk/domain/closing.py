"""Documents that close a placement, once they are issued: words and signatures that never change again.

The final assessment and the certificate are issued whole: the text is frozen, with the signatures that were given under
it on the screen; who did not sign there has a line for ink. A better one can be issued after it, and names which it
replaces; the first stays.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from .signature import Ink, Role, Way


class ClosingKind(StrEnum):
    """What is issued."""

    ASSESSMENT = "assessment"
    CERTIFICATE = "certificate"


SIGNERS = {
    ClosingKind.ASSESSMENT: (Role.PARTICIPANT, Role.OFFICER),
    ClosingKind.CERTIFICATE: (Role.ENTERPRISE, Role.OFFICER),
}
"""Who may sign which. The supervisor never signs the assessment: it holds more than the workplace may know
(JO 3507-2017). The participant signs it as having taken part of it."""

USUAL_SIGNERS = SIGNERS | {ClosingKind.CERTIFICATE: (Role.ENTERPRISE,)}
"""Who has a line unless somebody chooses otherwise: a case officer's name on a certificate tells of an authority."""


@dataclass(frozen=True, slots=True)
class ClosingSignature:
    """A signature given on the screen under the text with this ``sha256``."""

    role: Role
    name: str = field(repr=False)
    capacity: str
    place: str
    at: datetime
    sha256: str
    ink: Ink = field(repr=False)
    way: Way = Way.SCREEN
    witness: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class ClosingDocument:
    """An issued document: canonical JSON of its content, unsigned, and the signatures under it."""

    id: UUID
    placement_id: UUID
    kind: ClosingKind
    content: str = field(repr=False)
    sha256: str
    issued_at: datetime
    signatures: tuple[ClosingSignature, ...] = field(default=(), repr=False)
    replaces: UUID | None = None
