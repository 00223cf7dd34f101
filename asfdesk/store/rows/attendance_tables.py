"""Tables of attendance: one row per placement and day, and additional costs."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from .columns import Base, Code, Deletable, Key, Line, Touched


class AttendanceRow(Touched, Base):
    """``mark`` is empty when it was taken back; the trail keeps what it was."""

    __tablename__ = "attendance"

    placement_id: Mapped[UUID] = mapped_column(ForeignKey("placement.id"), primary_key=True)
    on: Mapped[date] = mapped_column("day", primary_key=True)
    mark: Mapped[Code]


class CostRow(Deletable, Base):
    __tablename__ = "cost"

    id: Mapped[Key]
    placement_id: Mapped[UUID] = mapped_column(ForeignKey("placement.id"), index=True)
    on: Mapped[date] = mapped_column("paid_on")
    what: Mapped[Line]
    amount: Mapped[Decimal]
