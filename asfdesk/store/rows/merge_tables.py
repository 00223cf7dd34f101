"""Tables of merges: each one as it was done, what it taught of the other's history, and the values that gave way."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from asfdesk.domain.merging import Side

from .columns import Base, Code, Deletable, JsonText, Key, Line, Moment, Prose, Word


class MergingRow(Deletable, Base):
    """One merge. ``deleted_at``: it was undone. ``content`` counts what it did and names nobody."""

    __tablename__ = "merging"

    id: Mapped[Key]
    package_id: Mapped[UUID]
    sender: Mapped[Line]
    sender_device: Mapped[Code]
    packed_at: Mapped[datetime]
    backup: Mapped[Line]
    content: Mapped[str] = mapped_column(JsonText())


class MergedRow(Base):
    """What a merge learnt of the history of one row elsewhere: operation -> the fields that it wrote. Append-only."""

    __tablename__ = "merged_row"

    merging_id: Mapped[UUID] = mapped_column(ForeignKey("merging.id"), primary_key=True)
    subject: Mapped[Code] = mapped_column(primary_key=True)
    row_key: Mapped[Line] = mapped_column(primary_key=True)
    history: Mapped[str] = mapped_column(JsonText(), info={"audit": "digest"})
    operation_id: Mapped[UUID] = mapped_column(ForeignKey("operation.id"))
    created_at: Mapped[Moment]
    seq: Mapped[int]


class GivenWayRow(Base):
    """A value that gave way in a merge, beside the one that stayed. Goes with the person whose case it is. Append-only."""

    __tablename__ = "given_way"

    id: Mapped[Key]
    merging_id: Mapped[UUID] = mapped_column(ForeignKey("merging.id"), index=True)
    participant_id: Mapped[UUID | None] = mapped_column(ForeignKey("participant.id"), index=True)
    subject: Mapped[Code]
    row_key: Mapped[Line]
    field: Mapped[Code]
    kept: Mapped[Side] = mapped_column(Word(Side))
    value: Mapped[Prose] = mapped_column(info={"audit": "digest"})
    stayed: Mapped[Prose] = mapped_column(info={"audit": "digest"})
    operation_id: Mapped[UUID] = mapped_column(ForeignKey("operation.id"))
    created_at: Mapped[Moment]
    seq: Mapped[int]
