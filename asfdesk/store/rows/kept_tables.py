"""Tables of what is kept as bytes, of seals that failed, and of the certificates behind them."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Uuid
from sqlalchemy.orm import Mapped, mapped_column

from asfdesk.domain.kept import KeptKind
from asfdesk.domain.seal_ladder import Hindrance, Rung, Step
from asfdesk.domain.signature import Copy
from asfdesk.domain.trust import SealSource, TrustPurpose

from .columns import Base, Code, Deletable, Digest, JsonText, Key, Line, Moment, Prose, Touched, Word

_ONE_SUBJECT = "(agreement_id IS NOT NULL) + (visit_id IS NOT NULL) + (disposal_id IS NOT NULL) + (closing_id IS NOT NULL) = 1"


class KeptRow(Base):
    """A document as the bytes it was. Append-only."""

    __tablename__ = "kept_document"

    id: Mapped[Key]
    agreement_id: Mapped[UUID | None] = mapped_column(ForeignKey("agreement.id"), index=True)
    visit_id: Mapped[UUID | None] = mapped_column(ForeignKey("visit.id"), index=True)
    disposal_id: Mapped[UUID | None] = mapped_column(ForeignKey("disposal.id"), index=True)
    closing_id: Mapped[UUID | None] = mapped_column(ForeignKey("closing_document.id"), index=True)
    kind: Mapped[KeptKind] = mapped_column(Word(KeptKind))
    copy: Mapped[Copy] = mapped_column(Word(Copy, closed=True))
    rung: Mapped[Rung] = mapped_column(Word(Rung))
    media_type: Mapped[Code]
    name: Mapped[Line]
    why: Mapped[Line]
    sealed_by: Mapped[Code]
    content_sha256: Mapped[Code]
    conformance: Mapped[str] = mapped_column(JsonText())
    sha256: Mapped[Digest]
    size: Mapped[int]
    content: Mapped[bytes] = mapped_column(info={"audit": "digest"})
    made_at: Mapped[datetime]
    replaces: Mapped[UUID | None] = mapped_column(ForeignKey("kept_document.id"), unique=True)
    operation_id: Mapped[UUID] = mapped_column(ForeignKey("operation.id"))
    created_at: Mapped[Moment]
    seq: Mapped[int]

    __table_args__ = (
        CheckConstraint(_ONE_SUBJECT, name="one_subject"),
        CheckConstraint("size = length(content)", name="whole"),
    )


class FailedStepRow(Touched, Base):
    """A step up the seal ladder that was tried in vain; the row goes when it has succeeded."""

    __tablename__ = "failed_step"

    document_id: Mapped[UUID] = mapped_column(Uuid(), primary_key=True)
    copy: Mapped[Copy] = mapped_column(Word(Copy, closed=True), primary_key=True)
    step: Mapped[Step] = mapped_column(Word(Step), primary_key=True)
    agreement_id: Mapped[UUID | None] = mapped_column(ForeignKey("agreement.id"))
    visit_id: Mapped[UUID | None] = mapped_column(ForeignKey("visit.id"))
    disposal_id: Mapped[UUID | None] = mapped_column(ForeignKey("disposal.id"))
    closing_id: Mapped[UUID | None] = mapped_column(ForeignKey("closing_document.id"))
    hindrance: Mapped[Hindrance] = mapped_column(Word(Hindrance))
    tried_at: Mapped[datetime]
    tries: Mapped[int]

    __table_args__ = (
        CheckConstraint(_ONE_SUBJECT, name="one_subject"),
        CheckConstraint(
            "document_id = coalesce(agreement_id, visit_id, disposal_id, closing_id)", name="its_key"
        ),
    )


class SealCertificateRow(Deletable, Base):
    __tablename__ = "seal_certificate"

    id: Mapped[Key]
    source: Mapped[SealSource] = mapped_column(Word(SealSource))
    is_root: Mapped[bool]
    name: Mapped[Line]
    fingerprint: Mapped[Digest]
    valid_from: Mapped[datetime]
    valid_until: Mapped[datetime]
    chain: Mapped[Prose]
    secret: Mapped[bytes] = mapped_column(info={"audit": "digest"})
    place: Mapped[Prose]
    retired_at: Mapped[datetime | None]


class TrustedRow(Deletable, Base):
    __tablename__ = "trusted_certificate"

    id: Mapped[Key]
    purpose: Mapped[TrustPurpose] = mapped_column(Word(TrustPurpose))
    name: Mapped[Line]
    fingerprint: Mapped[Digest]
    pem: Mapped[Prose]
