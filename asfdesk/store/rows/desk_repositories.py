"""The officer's own desk: drafts and preferences. In the encrypted store, outside the audit trail."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import delete, insert, select, update

from asfdesk.domain.change import Kind
from asfdesk.domain.draft import Draft

from .ledger import Ledger
from .ledger_tables import DraftRow, PreferenceRow
from .mapping import TableMapping
from .tables import table


@dataclass(frozen=True, slots=True)
class Drafts:
    """Half-typed work, one per form and subject."""

    ledger: Ledger

    def put(self, draft: Draft) -> None:
        """Keep the latest content of a form."""
        self.ledger.touch(Kind.DRAFT, draft.subject)
        drafts, values = _DRAFTS.table, _DRAFTS.to_row(draft)
        this = (drafts.c.kind == draft.kind) & (drafts.c.subject == draft.subject)
        if self.ledger.connection.execute(update(drafts).where(this).values(values)).rowcount == 0:
            self.ledger.connection.execute(insert(drafts).values(values))

    def find(self, kind: Kind, subject: UUID) -> Draft | None:
        """The draft of one form, if any."""
        drafts = _DRAFTS.table
        query = select(drafts).where(drafts.c.kind == kind, drafts.c.subject == subject)
        row = self.ledger.connection.execute(query).mappings().first()
        return None if row is None else _DRAFTS.from_row(row)

    def drop(self, kind: Kind, subject: UUID) -> None:
        """Forget a draft; harmless when there is none. The bytes are overwritten."""
        self.ledger.touch(Kind.DRAFT, subject)
        drafts = _DRAFTS.table
        self.ledger.connection.execute(
            delete(drafts).where(drafts.c.kind == kind, drafts.c.subject == subject)
        )

    def all(self) -> list[Draft]:
        """Latest first."""
        drafts = _DRAFTS.table
        query = select(drafts).order_by(drafts.c.saved_at.desc(), drafts.c.subject)
        return [_DRAFTS.from_row(row) for row in self.ledger.connection.execute(query).mappings()]


@dataclass(frozen=True, slots=True)
class Preferences:
    """What the program remembers and may tell about a person."""

    ledger: Ledger

    def get(self, key: str) -> str | None:
        """The value, or None."""
        preferences = table(PreferenceRow)
        return self.ledger.connection.scalar(select(preferences.c.value).where(preferences.c.key == key))

    def starting(self, beginning: str) -> dict[str, str]:
        """Every value whose key begins so."""
        preferences = table(PreferenceRow)
        query = select(preferences).where(preferences.c.key.startswith(beginning, autoescape=True))
        return {row["key"]: row["value"] for row in self.ledger.connection.execute(query).mappings()}

    def put(self, key: str, value: str) -> None:
        """Remember a value."""
        self.ledger.require_writable()
        preferences = table(PreferenceRow)
        changed = self.ledger.connection.execute(
            update(preferences).where(preferences.c.key == key).values(value=value)
        )
        if changed.rowcount == 0:
            self.ledger.connection.execute(insert(preferences).values(key=key, value=value))


_DRAFTS: TableMapping[Draft] = TableMapping(Draft, DraftRow)
