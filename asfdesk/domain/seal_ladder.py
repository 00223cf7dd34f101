"""The seal ladder: how strongly a document proves what it says, why it stands where it stands, and what is missing.

It never lies upwards: a rung counts when the bytes that were kept reach it, and a step that failed is named until it
has succeeded. Words after eIDAS (910/2014) art. 3: a drawn signature is *enkel*; the seal made here is the
organisation's own and is not called advanced or qualified; the authority's own service is the way to *avancerad*.
Rungs after ETSI EN 319 142-1: sealed is PAdES B-B, trusted time B-T, long term B-LTA.
"""

from __future__ import annotations

from dataclasses import astuple, dataclass, field
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from .signature import Copy


class Rung(StrEnum):
    """From weakest to strongest."""

    DRAWN = "drawn"
    SEALED = "sealed"
    TRUSTED_TIME = "trusted_time"
    LONG_TERM = "long_term"

    @property
    def height(self) -> int:
        """0 for the lowest."""
        return RUNGS.index(self)

    def reaches(self, other: Rung) -> bool:
        """Whether this rung is ``other`` or above it."""
        return self.height >= other.height


RUNGS = tuple(Rung)


class Step(StrEnum):
    """What leads from one rung to the next, in order, and the look at the finished file."""

    SEAL = "seal"
    TIME = "time"
    LONG_TERM = "long_term"
    ARCHIVE = "archive"
    ADVANCED = "advanced"  # a signature of the authority's own service, beside the ladder


REACHED_BY = {Rung.SEALED: Step.SEAL, Rung.TRUSTED_TIME: Step.TIME, Rung.LONG_TERM: Step.LONG_TERM}


class Hindrance(StrEnum):
    """Why a step is not taken."""

    NOT_SIGNED = "not_signed"  # signatures are still coming in
    WAITING = "waiting"  # nothing stands in the way, it has not been tried yet
    NO_CERTIFICATE = "no_certificate"
    CERTIFICATE_EXPIRED = "certificate_expired"
    NEEDS_PIN = "needs_pin"
    NOT_CONFORMING = "not_conforming"
    NO_TIME_SERVICE = "no_time_service"
    UNREACHABLE = "unreachable"
    REFUSED = "refused"  # the service answered, and said no or something that does not hold
    TIME_NOT_TRUSTED = "time_not_trusted"
    NO_REVOCATION = "no_revocation"  # the issuer tells nothing about withdrawn certificates
    BROKEN = "broken"  # something of our own failed
    NOT_BACK = "not_back"  # signed elsewhere or not: no signed file has come back
    NO_SIGNATURE = "no_signature"
    NOT_WHOLE = "not_whole"  # what came back was changed after it was signed
    OTHER_DOCUMENT = "other_document"  # what came back is not what was sent
    ISSUER_UNKNOWN = "issuer_unknown"
    SIGNER_EXPIRED = "signer_expired"
    UNREADABLE = "unreadable"
    SEALED_FOR_GOOD = "sealed_for_good"


@dataclass(frozen=True, slots=True)
class Sealable:
    """What is sealed, by its key: an agreement, the protocol of a visit or of a disposal, or an issued closing document."""

    agreement_id: UUID | None = None
    visit_id: UUID | None = None
    disposal_id: UUID | None = None
    closing_id: UUID | None = None

    @property
    def key(self) -> UUID:
        """The one key that is there."""
        [found] = (one for one in astuple(self) if one is not None)
        return found


@dataclass(frozen=True, slots=True)
class FailedStep:
    """A step that was tried and failed: red, and kept as to-do until it has succeeded. What nobody has tried has none."""

    of: Sealable
    copy: Copy
    step: Step
    hindrance: Hindrance
    tried_at: datetime
    tries: int = 1


@dataclass(frozen=True, slots=True)
class Missing:
    """A rung that is not reached, and why. ``failed``: tried in vain, to be shown in red."""

    rung: Rung
    hindrance: Hindrance
    failed: bool = False
    tried_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Advanced:
    """Signed in the authority's own service: by whom, since when it lies here, and what the archive's validator said."""

    names: tuple[str, ...] = field(repr=False)
    since: datetime
    kept_id: UUID
    archival: bool = False


@dataclass(frozen=True, slots=True)
class Ladder:
    """Where a document stands. ``since``: when it came there; ``sealed_by`` names the certificate's holder;
    ``outside``: a file that was brought back in vain."""

    rung: Rung
    missing: tuple[Missing, ...]
    since: datetime | None = None
    sealed_by: str = ""
    archival: bool = False
    archival_failed: bool = False
    approved_by: tuple[str, ...] = field(default=(), repr=False)
    advanced: Advanced | None = None
    outside: FailedStep | None = None

    @property
    def failed(self) -> bool:
        """Whether a step was tried in vain."""
        return self.archival_failed or self.outside is not None or any(one.failed for one in self.missing)


def missing_steps(
    reached: Rung, signed: bool, time_service: bool, failures: tuple[FailedStep, ...]
) -> tuple[Missing, ...]:
    """Every rung above ``reached``, nearest first, with what stands in its way."""
    failed = {failure.step: failure for failure in failures}
    found: list[Missing] = []
    for rung in RUNGS[reached.height + 1 :]:
        failure = failed.get(REACHED_BY[rung])
        if failure is not None:
            found.append(Missing(rung, failure.hindrance, failed=True, tried_at=failure.tried_at))
        elif not signed:
            found.append(Missing(rung, Hindrance.NOT_SIGNED))
        elif rung is not Rung.SEALED and not time_service:
            found.append(Missing(rung, Hindrance.NO_TIME_SERVICE))
        else:
            found.append(Missing(rung, Hindrance.WAITING))
    return tuple(found)
