"""Tables of orders: the need, and each enterprise asked."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from asfdesk.domain.order import RequestState
from asfdesk.domain.terms import Purpose

from .columns import Base, Code, Deletable, Digest, Key, Line, Prose, Touched, Word


class OrderRow(Deletable, Base):
    __tablename__ = "placement_order"

    id: Mapped[Key]
    number: Mapped[Code] = mapped_column(unique=True)
    participant_id: Mapped[UUID] = mapped_column(ForeignKey("participant.id"), index=True)
    measure_code: Mapped[Code]
    unit_id: Mapped[UUID | None] = mapped_column(ForeignKey("unit.id"))
    officer_id: Mapped[UUID | None] = mapped_column(ForeignKey("officer.id"))
    purpose: Mapped[Purpose | None] = mapped_column(Word(Purpose))
    purpose_text: Mapped[Prose]
    start: Mapped[date | None] = mapped_column("start_on")
    end: Mapped[date | None] = mapped_column("end_on")
    hours_per_week: Mapped[Decimal | None]
    branches: Mapped[tuple[str, ...]]
    tasks: Mapped[tuple[str, ...]]
    language: Mapped[Code]
    adaptations: Mapped[tuple[str, ...]]
    municipality: Mapped[Code]
    travel_km: Mapped[int | None]
    note: Mapped[Prose]
    closed_on: Mapped[date | None]
    closed_because: Mapped[Prose]


class OrderRequestRow(Deletable, Base):
    """``content`` and ``sha256`` are what was sent and never change."""

    __tablename__ = "order_request"

    id: Mapped[Key]
    order_id: Mapped[UUID] = mapped_column(ForeignKey("placement_order.id"), index=True)
    enterprise_id: Mapped[UUID] = mapped_column(ForeignKey("enterprise.id"), index=True)
    state: Mapped[RequestState] = mapped_column(Word(RequestState, closed=True))
    asked_at: Mapped[datetime]
    answer_by: Mapped[date]
    content: Mapped[Prose] = mapped_column(info={"audit": "digest"})
    sha256: Mapped[Digest]
    answered_on: Mapped[date | None]
    answered_by: Mapped[Line]
    reason: Mapped[Prose]
    agreement_id: Mapped[UUID | None] = mapped_column(ForeignKey("agreement.id"))


class OrderSeriesRow(Touched, Base):
    """The last order number given out per device and year."""

    __tablename__ = "order_series"

    device: Mapped[Code] = mapped_column(primary_key=True)
    year: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    last: Mapped[int]
