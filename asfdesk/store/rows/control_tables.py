"""The table of the control before signing: how each point of an agreement stands."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from asfdesk.domain.before_signing import Standing

from .columns import Base, Code, Deletable, Key, Line, Prose, Word


class ControlMarkRow(Deletable, Base):
    """Locked with the words of its agreement. A point that is lacking or does not apply has its reason."""

    __tablename__ = "control_mark"

    id: Mapped[Key]
    agreement_id: Mapped[UUID] = mapped_column(ForeignKey("agreement.id"))
    point: Mapped[Code]
    standing: Mapped[Standing] = mapped_column(Word(Standing, closed=True))
    on: Mapped[date | None] = mapped_column("done_on")
    by: Mapped[Line] = mapped_column("done_by")
    reason: Mapped[Prose]
    known: Mapped[bool]

    __table_args__ = (
        UniqueConstraint("agreement_id", "point"),
        CheckConstraint(
            "standing NOT IN ('lacking', 'not_applicable') OR trim(reason) <> ''", name="reason_given"
        ),
        CheckConstraint(
            "standing <> 'done' OR known = 1 OR (done_on IS NOT NULL AND trim(done_by) <> '')",
            name="done_by_somebody",
        ),
    )
