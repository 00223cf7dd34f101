"""Consent as its own record: who, what, to whom, for how long, revoked when.

It lifts secrecy (OSL 10:1, 12:2) and is never the GDPR ground. Not generic: named topics, a recipient and an
end (domain.md §5.2; JO 3507-2017).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from uuid import UUID

from . import writing
from .errors import Problem, Rule
from .kinds import SharedTopic


class ConsentWay(StrEnum):
    """How the consent was given; JO wants it written and documented."""

    WRITTEN = "written"
    ORAL = "oral"


@dataclass(frozen=True, slots=True)
class Consent:
    """What one participant lets one enterprise know, from and to a date.

    With ``commissioner_id`` it is another authority that may know it, about the placement at that enterprise.
    ``given_on`` is the day it was given, in writing or by word of mouth, and ``given_to`` who received it.
    """

    id: UUID
    participant_id: UUID
    enterprise_id: UUID
    topics: frozenset[SharedTopic] = frozenset()
    purpose: str = field(default="", repr=False)
    way: ConsentWay = ConsentWay.WRITTEN
    valid_from: date | None = None
    valid_to: date | None = None
    revoked_on: date | None = None
    given_on: date | None = None
    commissioner_id: UUID | None = None
    given_to: str = field(default="", repr=False)
    revoked_way: ConsentWay | None = None
    revoked_note: str = field(default="", repr=False)
    version: int = 0

    def holds(self, on: date) -> bool:
        """Whether it may be relied on that day."""
        return (
            self.valid_from is not None
            and self.valid_from <= on
            and (self.valid_to is None or on <= self.valid_to)
            and (self.revoked_on is None or on < self.revoked_on)
        )


def topics_shared(
    consents: Iterable[Consent], enterprise_id: UUID, on: date, *, commissioner_id: UUID | None = None
) -> frozenset[SharedTopic]:
    """Every topic that may be shared on a date with an enterprise, or about a placement there with an authority."""
    return frozenset(
        topic
        for consent in consents
        if consent.enterprise_id == enterprise_id
        and consent.commissioner_id == commissioner_id
        and consent.holds(on)
        for topic in consent.topics
    )


def check_consent(value: Consent, today: date | None = None) -> list[Problem]:
    """Problems of a consent: it must name topics, start and end, the end comes after the start, and it was not given on
    a day that has not come (``today``)."""
    found: list[Problem] = []
    if not value.topics:
        found.append(Problem(Rule.REQUIRED, "topics"))
    found += writing.check_text(value.purpose, "purpose", required=True, longest=1000)
    if value.valid_from is None:
        found.append(Problem(Rule.REQUIRED, "valid_from"))
    if value.valid_to is None:
        found.append(Problem(Rule.REQUIRED, "valid_to"))
    elif value.valid_from and value.valid_to < value.valid_from:
        found.append(Problem(Rule.END_BEFORE_START, "valid_to"))
    if today is not None and value.given_on is not None and value.given_on > today:
        found.append(Problem(Rule.DATE_OUT_OF_RANGE, "given_on", {"latest": today}))
    found += writing.check_line(value.given_to, "given_to")
    found += writing.check_text(value.revoked_note, "revoked_note", longest=500)
    return found
