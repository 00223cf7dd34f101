"""Tables of the end: the ending, the final assessment, the certificate, the outcomes, and what has been issued.

The first three have the placement's own key: there is one of each for a placement, and never two.
"""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from asfdesk.domain.closing import ClosingKind
from asfdesk.domain.ending import EndedBy

from .columns import Base, Code, Deletable, Digest, JsonText, Key, Moment, Prose, Touched, Word


class EndingRow(Deletable, Base):
    """``deleted_at``: it was taken back. ``told`` and ``effects`` are JSON lists."""

    __tablename__ = "ending"

    id: Mapped[UUID] = mapped_column(ForeignKey("placement.id"), primary_key=True)
    last_day: Mapped[date] = mapped_column(index=True)
    planned_end: Mapped[date | None]
    by: Mapped[EndedBy | None] = mapped_column("ended_by", Word(EndedBy))
    reason_code: Mapped[Code]
    reason: Mapped[Prose]
    noticed_on: Mapped[date | None]
    notice_days: Mapped[int | None]
    notice_exception: Mapped[Prose]
    told: Mapped[str] = mapped_column(JsonText())
    effects: Mapped[str] = mapped_column(JsonText())


class AssessmentRow(Deletable, Base):
    __tablename__ = "final_assessment"

    id: Mapped[UUID] = mapped_column(ForeignKey("placement.id"), primary_key=True)
    goals: Mapped[str] = mapped_column(JsonText())
    adaptations: Mapped[str] = mapped_column(JsonText())
    tasks: Mapped[Prose]
    participant_view: Mapped[Prose]
    supervisor_view: Mapped[Prose]
    officer_view: Mapped[Prose]
    recommendation_code: Mapped[Code]
    recommendation: Mapped[Prose]
    next_step: Mapped[Prose]
    discussed_on: Mapped[date | None]


class CertificateRow(Deletable, Base):
    __tablename__ = "work_certificate"

    id: Mapped[UUID] = mapped_column(ForeignKey("placement.id"), primary_key=True)
    tasks: Mapped[tuple[str, ...]]
    learnt: Mapped[Prose]
    words: Mapped[Prose]
    hours: Mapped[Decimal | None]
    shows_number: Mapped[bool]


class OutcomeRow(Touched, Base):
    """``code`` is empty when it was taken back; the trail keeps what it was."""

    __tablename__ = "outcome"

    placement_id: Mapped[UUID] = mapped_column(ForeignKey("placement.id"), primary_key=True)
    after_months: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    code: Mapped[Code] = mapped_column("outcome_code")
    on: Mapped[date | None] = mapped_column("known_on")
    note: Mapped[Prose]
    visit_id: Mapped[UUID | None] = mapped_column(ForeignKey("visit.id"))


class ClosingRow(Base):
    """What has been issued. Append-only."""

    __tablename__ = "closing_document"

    id: Mapped[Key]
    placement_id: Mapped[UUID] = mapped_column(ForeignKey("placement.id"), index=True)
    kind: Mapped[ClosingKind] = mapped_column(Word(ClosingKind, closed=True))
    content: Mapped[Prose] = mapped_column(info={"audit": "digest"})
    sha256: Mapped[Digest]
    issued_at: Mapped[datetime]
    signatures: Mapped[str] = mapped_column(JsonText(), info={"audit": "digest"})
    replaces: Mapped[UUID | None] = mapped_column(ForeignKey("closing_document.id"))
    operation_id: Mapped[UUID] = mapped_column(ForeignKey("operation.id"))
    created_at: Mapped[Moment]
    seq: Mapped[int]
