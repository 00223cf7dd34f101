"""Documents that are kept as the bytes they were: sealed here, signed elsewhere and brought back, or scanned from paper.

A kept document never changes. What is better known later (a trusted time, a narrower copy) is a new document that
*replaces* the one before; both stay.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from .seal_ladder import Rung, Sealable
from .signature import Copy

PDF = "application/pdf"


class Level(StrEnum):
    """The archival format (ISO 19005), named as validators name it; always together with PDF/UA-1."""

    A3 = "3a"  # with the data inside
    A2 = "2a"  # without attachments
    A1 = "1a"  # without attachments and transparency, for archives that take nothing newer

    @property
    def carries(self) -> bool:
        """Whether files may lie inside."""
        return self is Level.A3


class KeptKind(StrEnum):
    """Where the bytes come from."""

    SEALED = "sealed"  # made and sealed here
    RAISED = "raised"  # a sealed one with trusted time added behind it
    EXTERNAL = "external"  # signed in the authority's own service and brought back
    SCAN = "scan"  # the paper that was signed by hand


@dataclass(frozen=True, slots=True)
class ProfileResult:
    """What the validator said of the finished bytes under one profile; ``broken`` names the rules."""

    profile: str
    passed: bool
    broken: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Conformance:
    """Archival conformance of the finished, signed bytes. Empty ``results``: not looked at."""

    validator: str = ""
    results: tuple[ProfileResult, ...] = ()

    @property
    def archival(self) -> bool:
        """Whether the document may be called archived: looked at, and every profile passed."""
        return bool(self.results) and all(result.passed for result in self.results)


@dataclass(frozen=True, slots=True)
class KeptDocument:
    """About the bytes; they themselves are fetched apart. Belongs to an agreement, a visit, a disposal or an
    issued closing document."""

    id: UUID
    kind: KeptKind
    rung: Rung
    sha256: str
    size: int
    made_at: datetime  # UTC
    agreement_id: UUID | None = None
    visit_id: UUID | None = None
    disposal_id: UUID | None = None
    closing_id: UUID | None = None
    copy: Copy = Copy.FULL
    media_type: str = PDF
    name: str = field(default="", repr=False)  # the file's own name where it came from outside
    why: str = ""  # a code: why it stands on its rung, or what it was made for
    sealed_by: str = ""  # SHA-256 fingerprint of the certificate
    content_sha256: str = ""  # of the document's content as it is stated, where the program made it
    conformance: Conformance = Conformance()
    replaces: UUID | None = None

    @property
    def of(self) -> Sealable:
        """The document that these are the bytes of."""
        return Sealable(self.agreement_id, self.visit_id, self.disposal_id, self.closing_id)


def latest(documents: list[KeptDocument]) -> list[KeptDocument]:
    """Those that no other replaces, oldest first."""
    gone = {document.replaces for document in documents}
    return sorted(
        (one for one in documents if one.id not in gone), key=lambda one: (one.made_at, str(one.id))
    )
