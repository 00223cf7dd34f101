"""What must be told when a laptop is lost, as values: what it held by kind and number, how it was encrypted, where the
copies are. No names and no numbers of persons, so that the sheet itself can lie anywhere.

Source: GDPR art. 33 (notice to IMY within 72 hours, with kinds and approximate numbers of persons and of records) and 34.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Held(StrEnum):
    """Kinds of records about people, in the order of the sheet."""

    PARTICIPANTS = "participants"
    PROTECTED = "protected"
    SUPERVISORS = "supervisors"
    OFFICERS = "officers"
    ENTERPRISES = "enterprises"
    PLACEMENTS = "placements"
    AGREEMENTS = "agreements"
    SIGNATURES = "signatures"
    CONSENTS = "consents"
    VISITS = "visits"
    ANSWERS = "answers"
    ACTIONS = "actions"
    ATTENDANCE = "attendance"
    ENDINGS = "endings"
    ASSESSMENTS = "assessments"
    OUTCOMES = "outcomes"
    DOCUMENTS = "documents"
    DRAFTS = "drafts"


@dataclass(frozen=True, slots=True)
class Holding:
    """How many of a kind there were."""

    kind: Held
    count: int


@dataclass(frozen=True, slots=True)
class Encryption:
    """``cipher`` and ``hmac`` as the file itself says; the key derivation's cost, the lowest that any person has:
    ``memory`` in MiB. ``ways``: how many persons have a passphrase, and how many of them another way in by the system."""

    cipher: str
    hmac: str
    memory: int
    passes: int
    lanes: int
    people: int
    by_system: int


@dataclass(frozen=True, slots=True)
class CopiesAt:
    """Backups in one place. ``there`` is False while a stick or a disk is not connected; ``newest`` in UTC."""

    place: str
    count: int
    newest: datetime | None
    there: bool = True


@dataclass(frozen=True, slots=True)
class LostMachine:
    """The sheet. ``on`` is the day it tells of; ``made_at``, ``opened_at`` (the unlocking before the sheet was made) and
    ``written_at`` (the newest entry) in UTC."""

    on: date
    made_at: datetime
    device: str
    computer: str
    system: str
    program: str
    folder: str
    holdings: tuple[Holding, ...]
    encryption: Encryption
    copies: tuple[CopiesAt, ...]
    opened_at: datetime | None
    written_at: datetime | None

    def count(self, kind: Held) -> int:
        """How many of one kind."""
        return next((holding.count for holding in self.holdings if holding.kind is kind), 0)
