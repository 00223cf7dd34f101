"""Repositories of the end: endings, final assessments, certificates, outcomes, issued documents."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, TypeVar
from uuid import UUID

import msgspec
from sqlalchemy import insert, select, update

from asfdesk.domain.change import Kind
from asfdesk.domain.closing import ClosingDocument, ClosingSignature
from asfdesk.domain.ending import Ending, Told, VisitEffect
from asfdesk.domain.final_assessment import AdaptationResult, FinalAssessment, GoalResult
from asfdesk.domain.outcome import Outcome
from asfdesk.domain.work_certificate import WorkCertificate

from .ending_tables import AssessmentRow, CertificateRow, ClosingRow, EndingRow, OutcomeRow
from .ledger import Ledger
from .mapping import Codec, TableMapping
from .repository import Repository

T = TypeVar("T")


def _rows_of(kind: type[T]) -> Codec:
    """A tuple of values as a JSON list, its keys in order."""

    def write(values: Any) -> str:
        return msgspec.json.encode(values, order="sorted").decode()

    def read(text: str) -> Any:
        return msgspec.json.decode(text, type=tuple[kind, ...])

    return Codec(write, read)


class Endings(Repository[Ending]):
    """Avslut. One that was taken back is invisible."""

    mapping = TableMapping(
        Ending, EndingRow, Kind.ENDING, codecs={"told": _rows_of(Told), "effects": _rows_of(VisitEffect)}
    )

    def put(self, value: Ending) -> Ending:
        """As :meth:`save`; a new one takes the place of one that was taken back."""
        columns = self._table.c
        query = select(columns.version).where(columns.id == value.id, columns.deleted_at.is_not(None))
        put_away = self._ledger.connection.scalar(query) if value.version == 0 else None
        if put_away is not None:
            self.restore(value.id)
            value = replace(value, version=put_away + 1)
        return self.save(value)

    def last_days(self, placements: Collection[UUID] | None = None) -> dict[UUID, date]:
        """Placement -> last day, of those that have been ended."""
        columns = self._table.c
        query = select(columns.id, columns.last_day).where(columns.deleted_at.is_(None))
        if placements is not None:
            query = query.where(columns.id.in_(placements))
        return {row[0]: row[1] for row in self._ledger.connection.execute(query)}


class Assessments(Repository[FinalAssessment]):
    """Slutbedömningar while they are written."""

    mapping = TableMapping(
        FinalAssessment,
        AssessmentRow,
        Kind.ASSESSMENT,
        codecs={"goals": _rows_of(GoalResult), "adaptations": _rows_of(AdaptationResult)},
    )


class Certificates(Repository[WorkCertificate]):
    """Intyg while they are written."""

    mapping = TableMapping(WorkCertificate, CertificateRow, Kind.CERTIFICATE)


@dataclass(frozen=True, slots=True)
class Outcomes:
    """Utfall, one per placement and point in time."""

    ledger: Ledger

    def put(self, outcome: Outcome) -> None:
        """Write one or change it; an empty code takes it back."""
        table, row = _OUTCOMES.table, _OUTCOMES.to_row(outcome)
        stamp = self.ledger.stamp()
        this = (table.c.placement_id == outcome.placement_id, table.c.after_months == outcome.after_months)
        version = self.ledger.connection.scalar(select(table.c.version).where(*this))
        if version is None:
            first = {"version": 1, "created_at": self.ledger.at}
            self.ledger.connection.execute(insert(table), row | stamp | first)
        else:
            self.ledger.connection.execute(update(table).where(*this), row | stamp | {"version": version + 1})
        self.ledger.touch(Kind.OUTCOME, outcome.placement_id)

    def of(self, placement_id: UUID) -> dict[int, Outcome]:
        """Months after the end -> what is known."""
        return {one.after_months: one for one in self.all([placement_id]).get(placement_id, [])}

    def all(self, placements: Collection[UUID] | None = None) -> dict[UUID, list[Outcome]]:
        """Placement -> its outcomes, the earliest first."""
        table = _OUTCOMES.table
        query = (
            select(table)
            .where(table.c.outcome_code != "")
            .order_by(table.c.placement_id, table.c.after_months)
        )
        if placements is not None:
            query = query.where(table.c.placement_id.in_(placements))
        found: dict[UUID, list[Outcome]] = {}
        for row in self.ledger.connection.execute(query).mappings():
            outcome = _OUTCOMES.from_row(row)
            found.setdefault(outcome.placement_id, []).append(outcome)
        return found


@dataclass(frozen=True, slots=True)
class ClosingDocuments:
    """Issued assessments and certificates. Append-only."""

    ledger: Ledger

    def add(self, document: ClosingDocument) -> None:
        """Raises StoreFault(FROZEN) when it is there already."""
        row = _CLOSING.to_row(document) | self.ledger.first_stamp()
        self.ledger.connection.execute(insert(_CLOSING.table), [row])
        self.ledger.touch(Kind.CLOSING_DOCUMENT, document.id)
        self.ledger.touch(Kind.PLACEMENT, document.placement_id)

    def of_placement(self, key: UUID) -> list[ClosingDocument]:
        """In the order in which they were issued."""
        table = _CLOSING.table
        query = select(table).where(table.c.placement_id == key).order_by(table.c.id)
        return [_CLOSING.from_row(row) for row in self.ledger.connection.execute(query).mappings()]

    def find(self, key: UUID) -> ClosingDocument | None:
        """One, or None."""
        table = _CLOSING.table
        row = self.ledger.connection.execute(select(table).where(table.c.id == key)).mappings().first()
        return _CLOSING.from_row(row) if row else None

    def all(self) -> list[ClosingDocument]:
        """In the order in which they were issued."""
        query = select(_CLOSING.table).order_by(_CLOSING.table.c.id)
        return [_CLOSING.from_row(row) for row in self.ledger.connection.execute(query).mappings()]

    def issued_keys(self) -> list[UUID]:
        """Of all, in the order in which they were issued."""
        return list(self.ledger.connection.scalars(select(_CLOSING.table.c.id).order_by(_CLOSING.table.c.id)))

    def kinds_issued(self) -> set[tuple[UUID, str]]:
        """Placement and kind of everything that has been issued."""
        table = _CLOSING.table
        query = select(table.c.placement_id, table.c.kind).distinct()
        return {(row[0], row[1].value) for row in self.ledger.connection.execute(query)}


_OUTCOMES: TableMapping[Outcome] = TableMapping(Outcome, OutcomeRow)
_CLOSING: TableMapping[ClosingDocument] = TableMapping(
    ClosingDocument, ClosingRow, codecs={"signatures": _rows_of(ClosingSignature)}
)
