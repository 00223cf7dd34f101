"""Tables of follow-up: visits, the checklist as it was when opened, answers, pictures, action points and protocols."""

from __future__ import annotations

from datetime import date, datetime, time
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from asfdesk.domain.followup import Because
from asfdesk.domain.kinds import VisitKind
from asfdesk.domain.note import Visibility
from asfdesk.domain.picture import PictureKind
from asfdesk.domain.signature import Copy, Role, Way
from asfdesk.domain.visit import Owner, VisitState

from .columns import Base, Code, Deletable, Digest, JsonText, Key, Line, Moment, Prose, Touched, Word

_ONE_SUBJECT = "(placement_id IS NULL) <> (enterprise_id IS NULL)"


class VisitRow(Deletable, Base):
    __tablename__ = "visit"

    id: Mapped[Key]
    placement_id: Mapped[UUID | None] = mapped_column(ForeignKey("placement.id"), index=True)
    enterprise_id: Mapped[UUID | None] = mapped_column(ForeignKey("enterprise.id"), index=True)
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
    notes_visibility: Mapped[Visibility] = mapped_column(Word(Visibility))
    participant_view: Mapped[Prose]
    supervisor_view: Mapped[Prose]
    moved_from: Mapped[date | None]
    reason: Mapped[Prose]
    opened_at: Mapped[datetime | None]
    closed_at: Mapped[datetime | None]

    __table_args__ = (CheckConstraint(_ONE_SUBJECT, name="one_subject"),)


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
    visibility: Mapped[Visibility] = mapped_column(Word(Visibility))


class ActionPointRow(Deletable, Base):
    __tablename__ = "action_point"

    id: Mapped[Key]
    placement_id: Mapped[UUID | None] = mapped_column(ForeignKey("placement.id"), index=True)
    enterprise_id: Mapped[UUID | None] = mapped_column(ForeignKey("enterprise.id"), index=True)
    visit_id: Mapped[UUID | None] = mapped_column(ForeignKey("visit.id"), index=True)
    text: Mapped[Prose]
    owner: Mapped[Owner] = mapped_column(Word(Owner))
    owner_name: Mapped[Line]
    due: Mapped[date | None] = mapped_column(index=True)
    item: Mapped[Code]
    done_on: Mapped[date | None]
    outcome: Mapped[Prose]

    __table_args__ = (CheckConstraint(_ONE_SUBJECT, name="one_subject"),)


class VisitPictureRow(Deletable, Base):
    """A picture of a visit: the whole and a small one for lists. Frozen when the visit is closed.

    In the file the bytes lie last (revision 0020): SQLite reads a row from its beginning, and a list needs none of them.
    """

    __tablename__ = "visit_picture"

    id: Mapped[Key]
    visit_id: Mapped[UUID] = mapped_column(ForeignKey("visit.id"), index=True)
    kind: Mapped[PictureKind] = mapped_column(Word(PictureKind))
    item: Mapped[Code]
    alt: Mapped[Prose]
    visibility: Mapped[Visibility] = mapped_column(Word(Visibility))
    width: Mapped[int]
    height: Mapped[int]
    grey: Mapped[bool]
    sha256: Mapped[Digest]
    size: Mapped[int]
    drawing: Mapped[Prose] = mapped_column(info={"audit": "digest"})
    thumbnail: Mapped[bytes] = mapped_column(info={"audit": "digest"})
    content: Mapped[bytes] = mapped_column(info={"audit": "digest"})

    __table_args__ = (CheckConstraint("size = length(content)", name="whole"),)


class ProtocolTextRow(Base):
    """The words of a protocol as they were when the visit was closed. Append-only."""

    __tablename__ = "protocol_text"

    visit_id: Mapped[UUID] = mapped_column(ForeignKey("visit.id"), primary_key=True)
    copy: Mapped[Copy] = mapped_column(Word(Copy, closed=True), primary_key=True)
    content: Mapped[Prose] = mapped_column(info={"audit": "digest"})
    sha256: Mapped[Digest]
    operation_id: Mapped[UUID] = mapped_column(ForeignKey("operation.id"))
    created_at: Mapped[Moment]
    seq: Mapped[int]


class ProtocolSignatureRow(Base):
    """One party's signature under a protocol. Append-only."""

    __tablename__ = "protocol_signature"

    id: Mapped[Key]
    visit_id: Mapped[UUID] = mapped_column(ForeignKey("visit.id"))
    role: Mapped[Role] = mapped_column(Word(Role, closed=True))
    name: Mapped[Line]
    capacity: Mapped[Line]
    place: Mapped[Line]
    signed_at: Mapped[datetime]
    copy: Mapped[Copy] = mapped_column(Word(Copy, closed=True))
    shown_sha256: Mapped[Digest]
    ink: Mapped[str] = mapped_column(JsonText(), info={"audit": "digest"})
    way: Mapped[Way] = mapped_column(Word(Way))
    witness: Mapped[Line]
    paper_id: Mapped[UUID | None] = mapped_column(ForeignKey("kept_document.id"))
    operation_id: Mapped[UUID] = mapped_column(ForeignKey("operation.id"))
    created_at: Mapped[Moment]
    seq: Mapped[int]

    __table_args__ = (UniqueConstraint("visit_id", "role"),)


class PhraseRow(Deletable, Base):
    """Words that the officer uses again and again."""

    __tablename__ = "phrase"

    id: Mapped[Key]
    text: Mapped[Prose]
    section: Mapped[Line]
