"""Readings of a person's case: what was looked at, by whom and why. Source: SoLPuL 2001:454, 10 §."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from uuid import UUID


class Seen(StrEnum):
    """What an officer can look at or hand out."""

    PARTICIPANT = "participant"
    PLACEMENT = "placement"
    AGREEMENT = "agreement"
    SIGNING = "signing"
    VISIT = "visit"
    ORDER = "order"
    PROTOCOL = "protocol"
    SEARCH = "search"
    EXPORT = "export"
    PRINT = "print"
    EXTRACT = "extract"
    HAND_OVER = "hand_over"
    MERGE = "merge"


@dataclass(frozen=True, slots=True)
class Reading:
    """One line of the reading log. ``subject`` is what was opened, ``at`` in UTC, ``protected`` as it was then."""

    id: UUID
    participant_id: UUID
    seen: Seen
    subject: UUID
    protected: bool
    at: datetime
    actor: UUID | None
    device: str
    reason: str = field(default="", repr=False)
