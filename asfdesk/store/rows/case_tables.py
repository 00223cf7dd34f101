"""Tables of the case: placement, agreement, the frozen words, the signatures and the consents."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from asfdesk.domain.agreement import AgreementKind, State
from asfdesk.domain.consent import ConsentWay
from asfdesk.domain.kinds import CompensationKind, SharedTopic
from asfdesk.domain.signature import Copy, Role, Way

from .columns import (
    Base,
    Code,
    Deletable,
    Digest,
    JsonText,
    Key,
    Line,
    Moment,
    Prose,
    Touched,
    Word,
    WordSet,
)


class PlacementRow(Deletable, Base):
    __tablename__ = "placement"

    id: Mapped[Key]
    participant_id: Mapped[UUID] = mapped_column(ForeignKey("participant.id"), index=True)
    enterprise_id: Mapped[UUID] = mapped_column(ForeignKey("enterprise.id"), index=True)
    measure_code: Mapped[Code]
    measure_from: Mapped[date]
    unit_id: Mapped[UUID | None] = mapped_column(ForeignKey("unit.id"))
    officer_id: Mapped[UUID | None] = mapped_column(ForeignKey("officer.id"), index=True)
    financier: Mapped[Line]


class AgreementRow(Deletable, Base):
    """``terms`` is the whole; the columns after it repeat what lists ask for and are written together with it."""

    __tablename__ = "agreement"

    id: Mapped[Key]
    placement_id: Mapped[UUID] = mapped_column(ForeignKey("placement.id"), index=True)
    number: Mapped[Code] = mapped_column(unique=True)
    state: Mapped[State] = mapped_column(Word(State, closed=True))
    terms: Mapped[str] = mapped_column(JsonText())
    start_on: Mapped[date | None]
    end_on: Mapped[date | None]
    hours_per_week: Mapped[Decimal | None]
    compensation_kind: Mapped[CompensationKind | None] = mapped_column(Word(CompensationKind))
    registry_number: Mapped[Prose]
    supervisor_id: Mapped[UUID | None] = mapped_column(ForeignKey("supervisor.id"))
    officer_id: Mapped[UUID | None] = mapped_column(ForeignKey("officer.id"))
    round: Mapped[int]
    presented_at: Mapped[datetime | None]
    signed_at: Mapped[datetime | None]
    kind: Mapped[AgreementKind] = mapped_column(Word(AgreementKind, closed=True))
    amends_id: Mapped[UUID | None] = mapped_column(ForeignKey("agreement.id"), index=True)
    applies_from: Mapped[date | None]

    __table_args__ = (
        CheckConstraint("(kind = 'agreement') = (amends_id IS NULL)", name="amends_something"),
        CheckConstraint("round >= 0", name="round_not_negative"),
        CheckConstraint("state <> 'signed' OR signed_at IS NOT NULL", name="signed_has_time"),
    )


class FrozenTextRow(Base):
    """The words as shown at signing. Append-only."""

    __tablename__ = "frozen_text"

    id: Mapped[Key]
    agreement_id: Mapped[UUID] = mapped_column(ForeignKey("agreement.id"))
    round: Mapped[int]
    copy: Mapped[Copy] = mapped_column(Word(Copy, closed=True))
    content: Mapped[Prose] = mapped_column(info={"audit": "digest"})
    sha256: Mapped[Digest]
    operation_id: Mapped[UUID] = mapped_column(ForeignKey("operation.id"))
    created_at: Mapped[Moment]
    seq: Mapped[int]

    __table_args__ = (UniqueConstraint("agreement_id", "round", "copy"),)


class SignatureRow(Base):
    """One party's signature. Append-only."""

    __tablename__ = "signature"

    id: Mapped[Key]
    agreement_id: Mapped[UUID] = mapped_column(ForeignKey("agreement.id"))
    round: Mapped[int]
    role: Mapped[Role] = mapped_column(Word(Role, closed=True))
    name: Mapped[Line]
    capacity: Mapped[Line]
    place: Mapped[Line]
    signed_at: Mapped[datetime]
    copy: Mapped[Copy] = mapped_column(Word(Copy, closed=True))
    shown_sha256: Mapped[Digest]
    ink: Mapped[str] = mapped_column(JsonText(), info={"audit": "digest"})
    way: Mapped[Way] = mapped_column(Word(Way, closed=True))
    paper_id: Mapped[UUID | None] = mapped_column(ForeignKey("kept_document.id"))
    witness: Mapped[Line]
    operation_id: Mapped[UUID] = mapped_column(ForeignKey("operation.id"))
    created_at: Mapped[Moment]
    seq: Mapped[int]

    __table_args__ = (
        UniqueConstraint("agreement_id", "round", "role"),
        CheckConstraint("(way = 'mark') = (trim(witness) <> '')", name="mark_witnessed"),
    )


class NumberSeriesRow(Touched, Base):
    """The last agreement number given out per device and year."""

    __tablename__ = "number_series"

    device: Mapped[Code] = mapped_column(primary_key=True)
    year: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    last: Mapped[int]


class ConsentRow(Deletable, Base):
    __tablename__ = "consent"

    id: Mapped[Key]
    participant_id: Mapped[UUID] = mapped_column(ForeignKey("participant.id"), index=True)
    enterprise_id: Mapped[UUID] = mapped_column(ForeignKey("enterprise.id"), index=True)
    topics: Mapped[frozenset[SharedTopic]] = mapped_column(WordSet(SharedTopic))
    purpose: Mapped[Prose]
    way: Mapped[ConsentWay] = mapped_column(Word(ConsentWay))
    valid_from: Mapped[date | None]
    valid_to: Mapped[date | None]
    revoked_on: Mapped[date | None]
    given_on: Mapped[date | None]
    commissioner_id: Mapped[UUID | None] = mapped_column(ForeignKey("commissioner.id"))
    given_to: Mapped[Line]
    revoked_way: Mapped[ConsentWay | None] = mapped_column(Word(ConsentWay))
    revoked_note: Mapped[Prose]
