"""Tables of the store itself: who did what when, the audit trail, and the officer's own desk."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from asfdesk.domain.change import Kind
from asfdesk.domain.clock import Doubt
from asfdesk.domain.reading import Seen

from .columns import Base, Code, Digest, JsonText, Key, Line, Moment, Prose, Word


class IdentityRow(Base):
    """One row: which store this is and which device wrote it."""

    __tablename__ = "store_identity"

    id: Mapped[Key]
    device: Mapped[Code]
    created_at: Mapped[Moment]


class OperationRow(Base):
    """One committed intention of an officer. ``seq`` counts per device. Append-only."""

    __tablename__ = "operation"

    id: Mapped[Key]
    name: Mapped[Code]  # no CHECK: every release brings new operations
    actor: Mapped[UUID | None]
    device: Mapped[Code]
    seq: Mapped[int]
    at: Mapped[Moment]
    note: Mapped[Prose]  # what was handed out or why, in words that tell of no person

    __table_args__ = (Index("uq_operation_device_seq", "device", "seq", unique=True),)


class AuditRow(Base):
    """One changed row: old and new value per field, sealed into the device's chain by their salted hash.
    Append-only, written by triggers only; disposal takes ``changes`` and ``salt`` away and leaves the rest."""

    __tablename__ = "audit"

    device: Mapped[Code] = mapped_column(primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at: Mapped[Moment]
    operation_id: Mapped[UUID] = mapped_column(ForeignKey("operation.id"), index=True)
    actor: Mapped[UUID | None]
    subject: Mapped[Code]  # the table
    row_key: Mapped[Line] = mapped_column(index=True)
    action: Mapped[Code]
    changes: Mapped[str | None] = mapped_column(JsonText())  # {"field": [old, new]}
    salt: Mapped[str | None] = mapped_column(String(64))
    digest: Mapped[Digest]
    seal: Mapped[Digest]


class ReadingRow(Base):
    """One reading of a person's case. No foreign key: who read it stays on record when the case is gone.
    Append-only; disposal of the case empties ``reason``, that of the log takes the row."""

    __tablename__ = "reading"

    id: Mapped[Key]
    participant_id: Mapped[UUID] = mapped_column(index=True)
    seen: Mapped[Seen] = mapped_column(Word(Seen))
    subject: Mapped[UUID]  # the participant, placement, agreement or visit that was opened
    protected: Mapped[bool]  # whether the identity was protected then
    reason: Mapped[Prose]
    operation_id: Mapped[UUID] = mapped_column(ForeignKey("operation.id"))
    created_at: Mapped[Moment]
    seq: Mapped[int]


class ClockDoubtRow(Base):
    """An operation whose time must not be relied on, and by how many seconds the clock differed. Append-only."""

    __tablename__ = "clock_doubt"

    operation_id: Mapped[UUID] = mapped_column(ForeignKey("operation.id"), primary_key=True)
    doubt: Mapped[Doubt] = mapped_column(Word(Doubt))
    seconds: Mapped[int]
    created_at: Mapped[Moment]
    seq: Mapped[int]


class DraftRow(Base):
    """Half-typed work. Not in the audit trail: it is nobody's statement yet, and it is written every second."""

    __tablename__ = "draft"

    kind: Mapped[Kind] = mapped_column(Word(Kind), primary_key=True)
    subject: Mapped[UUID] = mapped_column(primary_key=True)
    payload: Mapped[Prose]
    saved_at: Mapped[Moment]
    base_version: Mapped[int]


class PreferenceRow(Base):
    """What the program remembers for the officer and may tell about a person: recent searches, last case."""

    __tablename__ = "preference"

    key: Mapped[Code] = mapped_column(primary_key=True)
    value: Mapped[Prose]
