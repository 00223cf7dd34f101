"""Saving and finding values of one kind: the behaviour that every kind of row shares."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Generic, TypeVar, cast
from uuid import UUID

from sqlalchemy import ColumnElement, Insert, Select, Table, Update, bindparam, insert, select, update
from sqlalchemy.exc import IntegrityError

from asfdesk.domain.errors import Rule, broken

from .ledger import Ledger, NotFound
from .mapping import Stored, TableMapping

V = TypeVar("V", bound=Stored)


class Repository(Generic[V]):
    """Frozen values in and out; a row never leaves. Deleted rows are invisible until restored."""

    mapping: TableMapping[V]

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._table = self.mapping.table
        self._statements = _statements(self._table)

    def get(self, key: UUID) -> V:
        """Raises NotFound."""
        found = self.find(key)
        if found is None:
            raise NotFound(f"{self._table.name} {key}")
        return found

    def find(self, key: UUID) -> V | None:
        """The value, or None when there is none or it is deleted."""
        found = self._ledger.connection.execute(self._statements.by_id, {"of_id": key}).mappings().first()
        return None if found is None else self.mapping.from_row(found)

    def all(self) -> list[V]:
        """Every value that is not deleted, in Swedish order of its name or by age."""
        return self._list()

    def many(self, keys: list[UUID]) -> dict[UUID, V]:
        """The values of these ids that exist, by id."""
        return {value.id: value for value in self._list(self._table.c.id.in_(keys))}

    def save(self, value: V) -> V:
        """Insert a value of version 0, else update it. Returns it with its new version.

        Raises RuleBroken(CHANGED_ELSEWHERE) when the row has another version than the value was read at, and
        NotFound when it is gone.
        """
        return self.save_all([value])[0]

    def save_all(self, values: Sequence[V]) -> list[V]:
        """:meth:`save` for values that are all new or all known, in one go."""
        if not values:
            return []
        if values[0].version == 0:
            self._insert(values)
        else:
            self._update(values, [self.mapping.to_row(value) for value in values])
        return [self._saved(value) for value in values]

    def delete(self, key: UUID) -> None:
        """Soft: the row stays until disposal. Raises NotFound."""
        self._mark(key, deleted=True)

    def restore(self, key: UUID) -> None:
        """Undo :meth:`delete`. Raises NotFound, and RuleBroken when its unique number is taken meanwhile."""
        self._mark(key, deleted=False)

    def _insert(self, values: Sequence[V]) -> None:
        first = self._ledger.stamp() | {"version": 1, "created_at": self._ledger.at}
        rows = [self.mapping.to_row(value) | first for value in values]
        try:
            self._ledger.connection.execute(self._statements.insert, rows)
        except IntegrityError:
            if any(self._is_taken(value.id) for value in values):
                raise broken(Rule.CHANGED_ELSEWHERE) from None
            raise

    def _is_taken(self, key: UUID) -> bool:
        return self._ledger.connection.scalar(self._statements.version, {"of_id": key}) is not None

    def _update(self, values: Sequence[V], rows: list[dict[str, Any]]) -> None:
        """Write the columns of ``rows`` over the rows of ``values``."""
        stamp = self._ledger.stamp()
        done = self._ledger.connection.execute(
            self._statements.update,
            [
                row | stamp | {"version": value.version + 1, "of_id": value.id, "of_version": value.version}
                for value, row in zip(values, rows, strict=True)
            ],
        )
        if done.rowcount == len(values):
            return
        for value in values:
            if self.find(value.id) is None:
                raise NotFound(f"{self._table.name} {value.id}")
        raise broken(Rule.CHANGED_ELSEWHERE)

    def _mark(self, key: UUID, *, deleted: bool) -> None:
        table = self._table
        stamp = self._ledger.stamp()
        there = table.c.deleted_at.is_(None) if deleted else table.c.deleted_at.is_not(None)
        done = self._ledger.connection.execute(
            update(table)
            .where(table.c.id == key, there)
            .values(
                stamp | {"deleted_at": self._ledger.at if deleted else None, "version": table.c.version + 1}
            )
        )
        if done.rowcount != 1:
            raise NotFound(f"{table.name} {key}")
        if self.mapping.kind is not None:
            self._ledger.touch(self.mapping.kind, key)

    def _saved(self, value: V) -> V:
        if self.mapping.kind is not None:
            self._ledger.touch(self.mapping.kind, value.id)
        return cast("V", replace(cast("Any", value), version=value.version + 1))

    def _first(self, *conditions: ColumnElement[bool]) -> V | None:
        found = self._list(*conditions)
        return found[0] if found else None

    def _list(self, *conditions: ColumnElement[bool]) -> list[V]:
        query = self._statements.living.where(*conditions)
        table = self._table
        query = query.order_by(table.c[self.mapping.order], table.c.id)
        rows = self._ledger.connection.execute(query).mappings()
        return [self.mapping.from_row(row) for row in rows]


@dataclass(frozen=True, slots=True)
class _Statements:
    """What every save and look-up of a table says, built once: building costs more than running it does."""

    living: Select[Any]
    by_id: Select[Any]
    version: Select[Any]
    insert: Insert
    update: Update


@cache
def _statements(table: Table) -> _Statements:
    living = select(table).where(table.c.deleted_at.is_(None))
    this = table.c.id == bindparam("of_id")
    return _Statements(
        living=living,
        by_id=living.where(this),
        version=select(table.c.version).where(this),
        insert=insert(table),  # values as parameters: a statement built of them is ten times as dear
        update=update(table).where(
            this, table.c.version == bindparam("of_version"), table.c.deleted_at.is_(None)
        ),
    )
