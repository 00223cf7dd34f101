"""Tables of what the law asks for beside the case: holds and objections, disposals, the erased, checks of the log."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from asfdesk.domain.log_check import Outcome
from asfdesk.domain.objection import Decision, Demand
from asfdesk.domain.retention import Trace

from .columns import Base, Code, Deletable, Digest, JsonText, Key, Line, Moment, Prose, Word


class ObjectionRow(Deletable, Base):
    """What the person says is wrong, beside what is contested."""

    __tablename__ = "objection"

    id: Mapped[Key]
    participant_id: Mapped[UUID] = mapped_column(ForeignKey("participant.id"), index=True)
    demand: Mapped[Demand] = mapped_column(Word(Demand))
    about: Mapped[Code]  # the kind of what is contested
    subject: Mapped[UUID]
    contested: Mapped[Prose]
    statement: Mapped[Prose]
    received_on: Mapped[date]
    decision: Mapped[Decision] = mapped_column(Word(Decision))
    answer: Mapped[Prose]
    decided_on: Mapped[date | None]


class HoldRow(Deletable, Base):
    """Why a person's case must not be disposed of although its time is out."""

    __tablename__ = "hold"

    id: Mapped[Key]
    participant_id: Mapped[UUID] = mapped_column(ForeignKey("participant.id"), index=True)
    reason: Mapped[Prose]
    held_from: Mapped[date]
    released_on: Mapped[date | None]


class DisposalRow(Base):
    """One disposal as decided and carried out: what went by which rule, and which entries of the trail lost their
    values. Names nobody. Append-only."""

    __tablename__ = "disposal"

    id: Mapped[Key]
    number: Mapped[Code] = mapped_column(unique=True)
    decided_by: Mapped[Line]
    content: Mapped[str] = mapped_column(JsonText())  # the protocol as a document
    emptied: Mapped[str] = mapped_column(JsonText())  # {"device": [[first, last], …]}
    operation_id: Mapped[UUID] = mapped_column(ForeignKey("operation.id"))
    created_at: Mapped[Moment]
    seq: Mapped[int]


class ErasedRow(Base):
    """A keyed fingerprint of what was erased, so that it stays so. Append-only."""

    __tablename__ = "erased"

    fingerprint: Mapped[Digest] = mapped_column(primary_key=True)
    trace: Mapped[Trace] = mapped_column(Word(Trace))
    operation_id: Mapped[UUID] = mapped_column(ForeignKey("operation.id"))
    created_at: Mapped[Moment]
    seq: Mapped[int]


class LogCheckRow(Base):
    """One control of the reading log: which lines were looked at, by whom, with what result. Append-only."""

    __tablename__ = "log_check"

    id: Mapped[Key]
    first: Mapped[date] = mapped_column("first_day")
    last: Mapped[date] = mapped_column("last_day")
    outcome: Mapped[Outcome] = mapped_column(Word(Outcome))
    remarks: Mapped[Prose]
    checked_by: Mapped[Line]
    lines: Mapped[str] = mapped_column(JsonText())  # the readings looked at and why each was chosen
    operation_id: Mapped[UUID] = mapped_column(ForeignKey("operation.id"))
    created_at: Mapped[Moment]
    seq: Mapped[int]
