"""Tables of an organisation's own templates, clauses and checklists, and of what a changed template set aside."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from asfdesk.domain.own import OwnKind, OwnState

from .columns import Base, Code, Deletable, JsonText, Key, Line, Touched, Word


class OwnItemRow(Deletable, Base):
    """A draft, or a release, whose words never change: the triggers see to it."""

    __tablename__ = "own_item"

    id: Mapped[Key]
    kind: Mapped[OwnKind] = mapped_column(Word(OwnKind, closed=True))
    code: Mapped[Code] = mapped_column(index=True)
    edition: Mapped[int]
    state: Mapped[OwnState] = mapped_column(Word(OwnState, closed=True))
    title: Mapped[Line]
    content: Mapped[str] = mapped_column(JsonText(), info={"audit": "digest"})
    sha256: Mapped[Code]
    origin: Mapped[Line]
    based_on: Mapped[Line]
    released_at: Mapped[datetime | None]
    released_by: Mapped[Line]
    retired_on: Mapped[date | None]


class TemplateMemoryRow(Touched, Base):
    """The words that an agreement's draft had under a template that it was taken from."""

    __tablename__ = "template_memory"

    id: Mapped[Key]
    agreement_id: Mapped[UUID] = mapped_column(ForeignKey("agreement.id"), index=True)
    code: Mapped[Code]
    edition: Mapped[int]
    kept: Mapped[str] = mapped_column(JsonText(), info={"audit": "digest"})
