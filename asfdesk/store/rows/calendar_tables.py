"""Tables of the calendar: the history of a visit's date, what other calendars were told, and the lone visits."""

from __future__ import annotations

from datetime import date, datetime, time
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from asfdesk.domain.visit_change import VisitEvent

from .columns import Base, Code, JsonText, Key, Line, Moment, Prose, Touched, Word


class VisitChangeRow(Base):
    """Append-only. ``chain`` is a JSON list of the steps that led to the date."""

    __tablename__ = "visit_change"

    id: Mapped[Key]
    visit_id: Mapped[UUID] = mapped_column(ForeignKey("visit.id"), index=True)
    event: Mapped[VisitEvent] = mapped_column(Word(VisitEvent))
    day: Mapped[date]
    at: Mapped[time | None] = mapped_column("at_hour")
    was: Mapped[date | None]
    was_at: Mapped[time | None]
    reason: Mapped[Prose]
    chain: Mapped[str] = mapped_column(JsonText())
    operation_id: Mapped[UUID] = mapped_column(ForeignKey("operation.id"))
    created_at: Mapped[Moment]
    seq: Mapped[int]


class CalendarEntryRow(Touched, Base):
    __tablename__ = "calendar_entry"

    visit_id: Mapped[UUID] = mapped_column(ForeignKey("visit.id"), primary_key=True)
    sequence: Mapped[int]
    told: Mapped[Code]
    cancelled: Mapped[bool]
    day: Mapped[date | None]
    officer_id: Mapped[UUID | None]


class CalendarWithdrawalRow(Touched, Base):
    """No foreign key and nothing about anybody: the visit may be gone, and whoever was told of it must still lose it."""

    __tablename__ = "calendar_withdrawal"

    id: Mapped[Key]
    uid: Mapped[UUID] = mapped_column(index=True)
    sequence: Mapped[int]
    day: Mapped[date]
    officer_id: Mapped[UUID | None]
    told_at: Mapped[datetime | None]


class LoneVisitRow(Touched, Base):
    __tablename__ = "lone_visit"

    visit_id: Mapped[UUID] = mapped_column(ForeignKey("visit.id"), primary_key=True)
    back_at: Mapped[datetime]
    call_name: Mapped[Line]
    call_phone: Mapped[Line]
    done_at: Mapped[datetime | None]
