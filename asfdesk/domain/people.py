"""Who may open a register, and as what."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from uuid import UUID

SHORTEST_PIN, LONGEST_PIN = 4, 12


class AccessRole(StrEnum):
    """What somebody may do. An administrator never reads a case: the key to the register is not in that slot."""

    OFFICER = "officer"
    READER = "reader"
    ADMINISTRATOR = "administrator"

    @property
    def reads_cases(self) -> bool:
        """Whether the role holds the key to the register."""
        return self is not AccessRole.ADMINISTRATOR


@dataclass(frozen=True, slots=True)
class Person:
    """One who has a way into the register. ``pending``: waits for an officer's yes; ``keyring``: may also come in
    through the system's keyring."""

    id: UUID
    role: AccessRole
    name: str = field(default="", repr=False)
    pending: bool = False
    keyring: bool = False
    signs_in: bool = False  # has a sign-in name


def pin_is_guessable(pin: str) -> bool:
    """All the same digit, or a run up or down: what everybody tries first."""
    steps = {int(b) - int(a) for a, b in zip(pin, pin[1:], strict=False)}
    return len(steps) == 1 and steps <= {-1, 0, 1}
