"""What needs doing today, most urgent first."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum, StrEnum
from uuid import UUID

from .change import Kind


class Urgency(IntEnum):
    """Order on the start page; lower is sooner."""

    OVERDUE = 0
    TODAY = 1
    SOON = 2
    LATER = 3


class Todo(StrEnum):
    """The kinds of lines on the start page."""

    UNSIGNED_AFTER_START = "unsigned_after_start"
    CONTROL_OPEN = "control_open"
    WAITING_FOR_SIGNATURES = "waiting_for_signatures"
    VISIT = "visit"
    OPEN_VISIT = "open_visit"
    NOT_BACK = "not_back"
    ENDING = "ending"
    ENDED = "ended"
    LIMIT_REACHED = "limit_reached"
    NOT_ASSESSED = "not_assessed"
    ACTION = "action"
    CONSENT_EXPIRED = "consent_expired"
    CONSENT_EXPIRING = "consent_expiring"
    PROTECTION_REVIEW = "protection_review"
    LONG_ABSENCE = "long_absence"
    ORDER_UNANSWERED = "order_unanswered"
    ORDER_ACCEPTED = "order_accepted"
    NOT_VISITED = "not_visited"
    PROTOCOL_UNSEALED = "protocol_unsealed"
    CLOSING_UNSEALED = "closing_unsealed"
    LOG_CONTROL = "log_control"
    SEAL_STEP = "seal_step"
    CERTIFICATE_ENDING = "certificate_ending"
    DRAFT = "draft"


@dataclass(frozen=True, slots=True)
class TodoLine:
    """One line: what, about whom, when, and the place it opens. ``who`` is initials when the identity is
    protected; ``detail`` a code or the officer's own words; ``open_points``: of a draft's control before signing.
    """

    todo: Todo
    urgency: Urgency
    kind: Kind
    subject: UUID
    when: date | None
    who: str = field(default="", repr=False)
    where: str = ""
    detail: str = field(default="", repr=False)
    open_points: int = 0


def urgency(due: date, today: date, soon: int = 7) -> Urgency:
    """Overdue, today, within ``soon`` days, or later."""
    days = (due - today).days
    if days < 0:
        return Urgency.OVERDUE
    if days == 0:
        return Urgency.TODAY
    return Urgency.SOON if days <= soon else Urgency.LATER


def ordered(lines: list[TodoLine]) -> list[TodoLine]:
    """Most urgent first, then by date, then by name."""
    return sorted(lines, key=lambda line: (line.urgency, line.when or date.max, line.who, str(line.subject)))
