"""Correction and objection: what the person says about a record, kept beside what it contests.

Sources: GDPR art. 16 (correction), 18 (restriction), 21 (objection); SoL 2025:400 14 kap. 6 § (the person's view that a
note is wrong must be noted); lag 2002:546 2 a § (no right to object to what Arbetsförmedlingen may process).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from uuid import UUID

from .change import Kind
from .errors import Problem, Rule
from .writing import TEXT, check_text


class Demand(StrEnum):
    """What the person asks for."""

    NOTE = "note"
    CORRECTION = "correction"
    RESTRICTION = "restriction"
    OBJECTION = "objection"
    ERASURE = "erasure"


class Decision(StrEnum):
    """What came of it."""

    OPEN = "open"
    MET = "met"
    PARTLY = "partly"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Objection:
    """``contested`` quotes the words as they stood; ``statement`` is the person's own view. The words that are
    contested stay where they are: a signed document never changes."""

    id: UUID
    participant_id: UUID
    demand: Demand = Demand.NOTE
    about: Kind = Kind.PARTICIPANT
    subject: UUID | None = None
    contested: str = field(default="", repr=False)
    statement: str = field(default="", repr=False)
    received_on: date | None = None
    decision: Decision = Decision.OPEN
    answer: str = field(default="", repr=False)
    decided_on: date | None = None
    version: int = 0


def check_objection(value: Objection, today: date) -> list[Problem]:
    """Everything wrong with an objection: the person's words and the day are needed, a refusal needs its reason
    (FL 32 §)."""
    found = [
        *check_text(value.contested, "contested", longest=TEXT),
        *check_text(value.statement, "statement", longest=TEXT, required=True),
        *check_text(
            value.answer,
            "answer",
            longest=TEXT,
            required=value.decision in (Decision.PARTLY, Decision.REFUSED),
        ),
    ]
    if value.received_on is None:
        found.append(Problem(Rule.REQUIRED, "received_on"))
    elif value.received_on > today:
        found.append(Problem(Rule.DATE_OUT_OF_RANGE, "received_on", {"latest": today}))
    return found
