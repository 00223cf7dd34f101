"""Repositories of an organisation's own templates, and of what a draft had under the template before."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import bindparam, insert, select, update

from asfdesk.domain.change import Kind
from asfdesk.domain.ids import new_id
from asfdesk.domain.own import OwnItem, OwnState

from .ledger import Ledger
from .mapping import TableMapping
from .own_tables import OwnItemRow, TemplateMemoryRow
from .repository import Repository
from .tables import table


class OwnItems(Repository[OwnItem]):
    """Own templates, clauses and checklists, oldest first. Raises StoreFault(FROZEN) on a change of what is released."""

    mapping = TableMapping(OwnItem, OwnItemRow, Kind.TEMPLATE)

    def released(self) -> list[OwnItem]:
        """Every release, oldest first."""
        return self._list(self._table.c.state == OwnState.RELEASED)

    def of_code(self, code: str) -> list[OwnItem]:
        """The draft and the releases of one code, oldest first."""
        return self._list(self._table.c.code == code)


@dataclass(frozen=True, slots=True)
class TemplateMemories:
    """What an agreement's draft had under another template or edition: JSON, one a template and edition."""

    ledger: Ledger

    def put(self, agreement_id: UUID, code: str, edition: int, kept: str) -> None:
        """Remember, in the place of what was remembered before."""
        rows = table(TemplateMemoryRow)
        same = (
            rows.c.agreement_id == bindparam("of_id"),
            rows.c.code == bindparam("of_code"),
            rows.c.edition == bindparam("of_edition"),
        )
        this = {"of_id": agreement_id, "of_code": code, "of_edition": edition}
        connection = self.ledger.connection
        version = connection.scalar(select(rows.c.version).where(*same), this)
        values = {"kept": kept} | self.ledger.stamp()
        if version is None:
            first = {"id": new_id(), "agreement_id": agreement_id, "code": code, "edition": edition}
            connection.execute(insert(rows), values | first | {"version": 1, "created_at": self.ledger.at})
        else:
            connection.execute(update(rows).where(*same), values | this | {"version": version + 1})

    def of(self, agreement_id: UUID, code: str, edition: int) -> str | None:
        """What was remembered, or None."""
        rows = table(TemplateMemoryRow)
        return self.ledger.connection.scalar(
            select(rows.c.kept).where(
                rows.c.agreement_id == agreement_id, rows.c.code == code, rows.c.edition == edition
            )
        )

    def templates(self, agreement_id: UUID) -> list[tuple[str, int]]:
        """The templates that the draft has stood on before, the latest left first."""
        rows = table(TemplateMemoryRow)
        query = (
            select(rows.c.code, rows.c.edition)
            .where(rows.c.agreement_id == agreement_id)
            .order_by(rows.c.seq.desc(), rows.c.operation_id.desc())
        )
        return [(row.code, row.edition) for row in self.ledger.connection.execute(query)]
