"""What a strict look at a PDF file found: the verdict, every reason for it, and who put what into which revision.

The rule has no shades: good is a file whose every signature is intact and by somebody trusted, whose last one covers
the entire file, to which nothing but trusted time was added after its seal, whose data and words agree, and which the
archive's validator passes. Everything else is not good, and says why.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from .kept import Conformance
from .seal_ladder import Rung


class Verdict(StrEnum):
    """The exit codes of ``asfdesk verify`` are 0, 1 and 2 in this order."""

    GOOD = "good"
    BAD = "bad"
    NOT_OURS = "not_ours"

    @property
    def exit_code(self) -> int:
        """For the command line."""
        return list(Verdict).index(self)


class Reason(StrEnum):
    """Why a file is not good, gravest first; the second part: why it could not be judged."""

    ALTERED = "altered"
    INVALID_SIGNATURE = "invalid_signature"
    SEAL_REMOVED = "seal_removed"
    CHANGED_AFTER = "changed_after"
    ADDED_AFTER = "added_after"
    NOT_TRUSTED = "not_trusted"
    NOT_VALID_THEN = "not_valid_then"
    CONTENT_DIFFERS = "content_differs"
    NOT_CONFORMING = "not_conforming"
    NEWER_DATA = "newer_data"
    UNREADABLE = "unreadable"
    TOO_LARGE = "too_large"
    TOO_MUCH = "too_much"
    NOT_PDF = "not_pdf"
    NO_SIGNATURE = "no_signature"


CANNOT_JUDGE = frozenset(
    {
        Reason.NEWER_DATA,
        Reason.UNREADABLE,
        Reason.TOO_LARGE,
        Reason.TOO_MUCH,
        Reason.NOT_PDF,
        Reason.NO_SIGNATURE,
    }
)


class Content(StrEnum):
    """Whether the data that a file carries and its visible words say the same."""

    ABSENT = "absent"  # the file carries no data
    UNKNOWN = "unknown"  # of a newer version of the format: nothing can be said
    AGREES = "agrees"
    DIFFERS = "differs"


class Unlike(StrEnum):
    """In what way a page and the data differ."""

    WORDS = "words"  # a text of the page is not the one that was signed
    FACT = "fact"  # the data state something that no page says
    ADDED = "added"  # a page says something that the data do not
    HIDDEN = "hidden"  # a text is painted over, pale, beside the page, or drawn in a way that hides
    SHAPE = "shape"  # a letter is drawn as something else than it is said to be
    INK = "ink"  # a drawn signature is not the one that the data carry, or lies beside another's name
    PICTURE = "picture"  # a picture of the pages is not the one that the data name
    DATA = "data"  # the data do not hold together: a digest, a signature, a form


@dataclass(frozen=True, slots=True)
class Difference:
    """One place where page and data differ. ``page`` is 0 where it is not known."""

    unlike: Unlike
    carried: str = field(default="", repr=False)
    shown: str = field(default="", repr=False)
    page: int = 0


class Mark(StrEnum):
    """What kind of signature."""

    SEAL = "seal"
    SIGNATURE = "signature"
    TIME = "time"


@dataclass(frozen=True, slots=True)
class Found:
    """One signature or time stamp. ``at`` is claimed by the signer's own clock unless ``kind`` is TIME."""

    kind: Mark
    name: str
    issuer: str
    fingerprint: str
    at: datetime | None
    revision: int
    intact: bool
    trusted: bool
    whole: bool  # covers its revision without a gap
    valid_then: bool = True  # the certificate was valid when it was used
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Judgement:
    """The whole of it. ``number``: the agreement that the file says it is."""

    verdict: Verdict
    reasons: tuple[Reason, ...] = ()
    found: tuple[Found, ...] = ()
    revisions: int = 0
    rung: Rung = Rung.DRAWN
    content: Content = Content.ABSENT
    differences: tuple[Difference, ...] = ()
    conformance: Conformance = field(default_factory=Conformance)
    sha256: str = ""
    size: int = 0
    title: str = field(default="", repr=False)
    number: str = ""


def judged(reasons: set[Reason]) -> tuple[Verdict, tuple[Reason, ...]]:
    """The verdict that follows from the reasons, and these in order."""
    ordered = tuple(reason for reason in Reason if reason in reasons)
    if not ordered:
        return Verdict.GOOD, ()
    if reasons <= CANNOT_JUDGE:
        return Verdict.NOT_OURS, ordered
    return Verdict.BAD, tuple(reason for reason in ordered if reason not in CANNOT_JUDGE)
