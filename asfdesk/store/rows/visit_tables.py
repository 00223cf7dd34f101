"""Tables of follow-up: visits, the checklist as it was when opened, answers and action points."""

from __future__ import annotations

from datetime import date, datetime, time
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from asfdesk.domain.followup import Because
from asfdesk.domain.kinds import VisitKind
from asfdesk.domain.visit import Owner, VisitState

from .columns import Base, Code, Deletable, JsonText, Key, Line, Moment, Prose, Touched, Word


class VisitRow(Deletable, Base):
    __tablename__ = "visit"

    id: Mapped[Key]
    placement_id: Mapped[UUID] = mapped_column(ForeignKey("placement.id"), index=True)
    kind: Mapped[VisitKind] = mapped_column(Word(VisitKind))
    state: Mapped[VisitState] = mapped_column(Word(VisitState, closed=True))
    on: Mapped[date] = mapped_column("held_on", index=True)
    at: Mapped[time | None] = mapped_column("held_at")
    place: Mapped[Prose]
    because: Mapped[Because] = mapped_column(Word(Because))
    number: Mapped[int]
    checklist_code: Mapped[Code]
    checklist_version: Mapped[int]
    attendees: Mapped[tuple[str, ...]]
    notes: Mapped[Prose]
    participant_view: Mapped[Prose]
    supervisor_view: Mapped[Prose]
    moved_from: Mapped[date | None]
    reason: Mapped[Prose]
    opened_at: Mapped[datetime | None]
    closed_at: Mapped[datetime | None]


class ChecklistRow(Base):
    """The checklist's own text as it was when the visit was opened. Append-only."""

    __tablename__ = "frozen_checklist"

    visit_id: Mapped[UUID] = mapped_column(ForeignKey("visit.id"), primary_key=True)
    content: Mapped[str] = mapped_column(JsonText(), info={"audit": "digest"})
    operation_id: Mapped[UUID] = mapped_column(ForeignKey("operation.id"))
    created_at: Mapped[Moment]
    seq: Mapped[int]


class AnswerRow(Touched, Base):
    __tablename__ = "answer"

    visit_id: Mapped[UUID] = mapped_column(ForeignKey("visit.id"), primary_key=True)
    item: Mapped[Code] = mapped_column(primary_key=True)
    value: Mapped[Prose]
    comment: Mapped[Prose]


class ActionPointRow(Deletable, Base):
    __tablename__ = "action_point"

    id: Mapped[Key]
    placement_id: Mapped[UUID] = mapped_column(ForeignKey("placement.id"), index=True)
    visit_id: Mapped[UUID | None] = mapped_column(ForeignKey("visit.id"), index=True)
    text: Mapped[Prose]
    owner: Mapped[Owner] = mapped_column(Word(Owner))
    owner_name: Mapped[Line]
    due: Mapped[date | None] = mapped_column(index=True)
    item: Mapped[Code]
    done_on: Mapped[date | None]
    outcome: Mapped[Prose]
