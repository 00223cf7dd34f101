"""What a copy of an agreement carries inside as data: for whom, and how much.

The strokes of a signature with their times and pressure say how a person's hand moves; the more places they lie in,
the more there is to forge from. So nobody gets another's. The supervisor's copy holds nothing that the participant has
not consented to share (JO 3507-2017; OSL 26:1), whatever is chosen here.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from .kinds import SharedTopic
from .signature import Copy, Role


class Recipient(StrEnum):
    """Whose copy it is."""

    FILE = "file"  # the case file and its archive
    PARTICIPANT = "participant"
    SUPERVISOR = "supervisor"

    @property
    def copy(self) -> Copy:
        """The text that this copy shows."""
        return Copy.SUPERVISOR if self is Recipient.SUPERVISOR else Copy.FULL


def recipient_of(copy: Copy) -> Recipient:
    """Whose a copy is, when nobody says: the whole agreement belongs to the case file."""
    return Recipient.SUPERVISOR if copy is Copy.SUPERVISOR else Recipient.FILE


class Dynamics(StrEnum):
    """Whose strokes keep their times and pressure; of the others the shape alone is carried, which the page shows too."""

    NONE = "none"
    OWN = "own"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Carry:
    """What goes along. Without ``data`` the copy is pages alone."""

    data: bool = True
    dynamics: Dynamics = Dynamics.NONE
    person_number: bool = False

    def keeps_dynamics(self, recipient: Recipient, role: Role) -> bool:
        """Whether the strokes of ``role`` keep their times and pressure."""
        own = recipient is Recipient.PARTICIPANT and role is Role.PARTICIPANT
        return self.dynamics is Dynamics.ALL or (self.dynamics is Dynamics.OWN and own)


CAREFUL = {
    Recipient.FILE: Carry(dynamics=Dynamics.ALL, person_number=True),
    Recipient.PARTICIPANT: Carry(dynamics=Dynamics.OWN, person_number=True),
    Recipient.SUPERVISOR: Carry(),
}
"""Until somebody chooses otherwise."""

CHOICES = {
    Recipient.FILE: (Dynamics.ALL, Dynamics.NONE),
    Recipient.PARTICIPANT: (Dynamics.OWN, Dynamics.NONE),
    Recipient.SUPERVISOR: (Dynamics.NONE,),
}
"""What may be chosen: nobody gets another's movements."""


def limited(carry: Carry, recipient: Recipient, shared: frozenset[SharedTopic]) -> Carry:
    """The choice within what the recipient may have at all."""
    if carry.dynamics not in CHOICES[recipient]:
        carry = replace(carry, dynamics=CAREFUL[recipient].dynamics)
    if recipient is Recipient.SUPERVISOR and SharedTopic.PERSON_NUMBER not in shared:
        carry = replace(carry, person_number=False)
    return carry
