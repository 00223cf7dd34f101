"""Tables of who takes part: participants, enterprises with supervisors, commissioners with units, officers."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from asfdesk.domain.identity import PersonNumber
from asfdesk.domain.kinds import CommissionerKind
from asfdesk.domain.parties import InterpreterNeed, UnitKind
from asfdesk.domain.protection import NoticeSource, Protection

from .columns import Base, Code, Deletable, Key, Line, Prose, SortKey, Word

_LIVING = text("deleted_at IS NULL")


class ParticipantRow(Deletable, Base):
    __tablename__ = "participant"

    id: Mapped[Key]
    given_name: Mapped[Line]
    family_name: Mapped[Line]
    name_order: Mapped[SortKey]
    person_number: Mapped[PersonNumber | None]
    protection: Mapped[Protection] = mapped_column(Word(Protection, closed=True))
    protected_since: Mapped[date | None]
    notice_source: Mapped[NoticeSource] = mapped_column(Word(NoticeSource))
    protection_review: Mapped[date | None]
    phone: Mapped[Line]
    email: Mapped[Prose]
    street: Mapped[Line]
    postcode: Mapped[Line]
    city: Mapped[Line]
    contact_note: Mapped[Prose]
    municipality: Mapped[Code]
    language: Mapped[Code]
    interpreter: Mapped[InterpreterNeed] = mapped_column(Word(InterpreterNeed))
    communication: Mapped[Prose]
    representative: Mapped[Line]
    representative_phone: Mapped[Line]

    __table_args__ = (
        Index(
            "uq_participant_person_number",
            "person_number",
            unique=True,
            sqlite_where=_LIVING,
            postgresql_where=_LIVING,
        ),
    )


class EnterpriseRow(Deletable, Base):
    __tablename__ = "enterprise"

    id: Mapped[Key]
    name: Mapped[Line]
    name_order: Mapped[SortKey]
    org_number: Mapped[Code]
    legal_form: Mapped[Code]
    municipality: Mapped[Code]
    branches: Mapped[tuple[str, ...]]
    organisation: Mapped[Prose]
    purpose: Mapped[Prose]
    goals: Mapped[Prose]
    method: Mapped[Prose]
    activities: Mapped[Prose]
    places: Mapped[int]
    street: Mapped[Line]
    postcode: Mapped[Line]
    city: Mapped[Line]
    phone: Mapped[Line]
    email: Mapped[Prose]
    website: Mapped[Prose]
    signatory: Mapped[Line]
    signatory_title: Mapped[Line]
    languages: Mapped[tuple[str, ...]]
    note: Mapped[Prose]
    active: Mapped[bool]

    __table_args__ = (
        Index(
            "uq_enterprise_org_number",
            "org_number",
            unique=True,
            sqlite_where=text("deleted_at IS NULL AND org_number <> ''"),
            postgresql_where=text("deleted_at IS NULL AND org_number <> ''"),
        ),
    )


class SupervisorRow(Deletable, Base):
    __tablename__ = "supervisor"

    id: Mapped[Key]
    enterprise_id: Mapped[UUID] = mapped_column(ForeignKey("enterprise.id"), index=True)
    name: Mapped[Line]
    name_order: Mapped[SortKey]
    title: Mapped[Line]
    phone: Mapped[Line]
    email: Mapped[Prose]
    capacity: Mapped[int]
    trainings: Mapped[Prose]
    deputy_id: Mapped[UUID | None] = mapped_column(ForeignKey("supervisor.id"))
    active: Mapped[bool]


class CommissionerRow(Deletable, Base):
    __tablename__ = "commissioner"

    id: Mapped[Key]
    kind: Mapped[CommissionerKind] = mapped_column(Word(CommissionerKind))
    name: Mapped[Line]
    name_order: Mapped[SortKey]
    org_number: Mapped[Code]


class UnitRow(Deletable, Base):
    __tablename__ = "unit"

    id: Mapped[Key]
    commissioner_id: Mapped[UUID] = mapped_column(ForeignKey("commissioner.id"), index=True)
    kind: Mapped[UnitKind] = mapped_column(Word(UnitKind))
    name: Mapped[Line]
    name_order: Mapped[SortKey]
    municipality: Mapped[Code]
    street: Mapped[Line]
    postcode: Mapped[Line]
    city: Mapped[Line]
    phone: Mapped[Line]
    email: Mapped[Prose]
    invoice_reference: Mapped[Line]


class OfficerRow(Deletable, Base):
    __tablename__ = "officer"

    id: Mapped[Key]
    unit_id: Mapped[UUID | None] = mapped_column(ForeignKey("unit.id"), index=True)
    name: Mapped[Line]
    name_order: Mapped[SortKey]
    title: Mapped[Line]
    phone: Mapped[Line]
    email: Mapped[Prose]
