"""What can be wrong with the audit trail, seen from outside the register."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class TrailFault(StrEnum):
    """What is wrong between the trail and its anchor."""

    ANCHOR_MISSING = "anchor_missing"
    ANCHOR_DAMAGED = "anchor_damaged"
    CUT_OFF = "cut_off"
    REPLACED = "replaced"


@dataclass(frozen=True, slots=True)
class TrailAlarm:
    """What was found at the start; ``position`` of ``device`` is the entry that the anchor tells of."""

    fault: TrailFault
    device: str = ""
    position: int = 0
