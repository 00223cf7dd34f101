"""Skyddade personuppgifter: the three kinds, what is known of a notice, and when it must be looked at again.

Skatteverket gives notice of the first two; of fingerade personuppgifter nobody is told, the person simply has the new
identity. So outside the opened case the program never says which kind it is, only that the identity is protected.
Sources: OSL 2009:400 22:1 (sekretessmarkering); folkbokföringslagen 1991:481 16 § (skyddad folkbokföring); lagen
1991:483 om fingerade personuppgifter.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from .errors import Problem, Rule

REVIEW_AFTER_MONTHS = 12
"""Sekretessmarkering is tried anew by Skatteverket, as a rule each year: so is what rests on it here."""


class Protection(StrEnum):
    """The three kinds of skyddade personuppgifter, or none."""

    NONE = "none"
    CONFIDENTIAL = "confidential"  # sekretessmarkering, OSL 22:1
    PROTECTED_REGISTRATION = "protected_registration"  # skyddad folkbokföring, FOL 16 §
    ASSUMED_IDENTITY = "assumed_identity"  # fingerade personuppgifter, lag 1991:483


class NoticeSource(StrEnum):
    """Who said so."""

    UNKNOWN = "unknown"  # registered before the program asked
    TAX_AGENCY = "tax_agency"
    PARTICIPANT = "participant"
    AUTHORITY = "authority"


class OpeningReason(StrEnum):
    """Why an officer opens the case of a protected identity. A short list, so that the log check can count."""

    MEETING = "meeting"  # uppföljning, möte, besök
    AGREEMENT = "agreement"  # överenskommelse, underskrift, beställning
    CONTACT = "contact"  # kontakt med eller om deltagaren
    CORRECTION = "correction"  # rätta eller pröva skyddet
    HAND_OUT = "hand_out"  # lämna ut en handling eller ett registerutdrag
    OTHER = "other"  # in the officer's own words


@dataclass(frozen=True, slots=True)
class Notice:
    """Since when, on whose word, and when it must be tried anew. Empty for whoever is not protected."""

    protected_since: date | None = None
    notice_source: NoticeSource = NoticeSource.UNKNOWN
    protection_review: date | None = None


NO_NOTICE = Notice()


def review_due(protection: Protection, notice: Notice, today: date) -> bool:
    """Whether the protection must be looked at: its day has come, or nobody set one."""
    if protection is Protection.NONE:
        return False
    return notice.protection_review is None or notice.protection_review <= today


def next_review(since: date) -> date:
    """A year on; 29 February becomes 28 February."""
    year, month = since.year + REVIEW_AFTER_MONTHS // 12, since.month
    return date(year, month, 28) if (month, since.day) == (2, 29) else since.replace(year=year)


def tidy_notice(protection: Protection, notice: Notice) -> Notice:
    """Nothing is kept of a protection that has ended: the audit trail has it."""
    return NO_NOTICE if protection is Protection.NONE else notice


def check_notice(protection: Protection, notice: Notice, today: date) -> list[Problem]:
    """Problems of a notice, in the order of the form."""
    if protection is Protection.NONE:
        return []
    since, review = notice.protected_since, notice.protection_review
    found: list[Problem] = []
    if since is not None and since > today:
        found.append(Problem(Rule.DATE_OUT_OF_RANGE, "protected_since", {"latest": today}))
    if since is not None and review is not None and review < since:
        found.append(Problem(Rule.END_BEFORE_START, "protection_review"))
    return found
