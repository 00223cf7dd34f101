"""A hold: why a person's case must be kept although its time is out (a court case, supervision, a claim)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Hold:
    """``released_on`` None while it stands."""

    id: UUID
    participant_id: UUID
    reason: str = field(default="", repr=False)
    held_from: date | None = None
    released_on: date | None = None
    version: int = 0
