"""Saving and finding values of one kind: the behaviour that every kind of row shares."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Generic, TypeVar, cast
from uuid import UUID

from sqlalchemy import ColumnElement, bindparam, insert, select, update

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

    def get(self, key: UUID) -> V:
        """Raises NotFound."""
        found = self.find(key)
        if found is None:
            raise NotFound(f"{self._table.name} {key}")
        return found

    def find(self, key: UUID) -> V | None:
        """The value, or None when there is none or it is deleted."""
        return self._first(self._table.c.id == key)

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
        columns = self.mapping.to_row(value) | self._ledger.stamp()
        if value.version == 0:
            self._insert(value, columns)
        else:
            self._update(value.id, value.version, columns)
        self._touched(value)
        return self._with_version(value, value.version + 1)

    def delete(self, key: UUID) -> None:
        """Soft: the row stays until disposal. Raises NotFound."""
        self._mark(key, deleted=True)

    def restore(self, key: UUID) -> None:
        """Undo :meth:`delete`. Raises NotFound, and RuleBroken when its unique number is taken meanwhile."""
        self._mark(key, deleted=False)

    def _insert(self, value: V, columns: dict[str, Any]) -> None:
        table = self._table
        if self._ledger.connection.scalar(select(table.c.version).where(table.c.id == value.id)) is not None:
            raise broken(Rule.CHANGED_ELSEWHERE)
        self._ledger.connection.execute(
            insert(table), columns | {"version": 1, "created_at": self._ledger.at}
        )  # values as parameters: a statement built of them is ten times as dear

    def _update(self, key: UUID, version: int, columns: dict[str, Any]) -> None:
        table = self._table
        same = (table.c.id == bindparam("of_id"), table.c.version == bindparam("of_version"))
        done = self._ledger.connection.execute(
            update(table).where(*same, table.c.deleted_at.is_(None)),
            columns | {"version": version + 1, "of_id": key, "of_version": version},
        )
        if done.rowcount == 1:
            return
        if self.find(key) is None:
            raise NotFound(f"{table.name} {key}")
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

    def _touched(self, value: V) -> None:
        if self.mapping.kind is not None:
            self._ledger.touch(self.mapping.kind, value.id)

    def _first(self, *conditions: ColumnElement[bool]) -> V | None:
        found = self._list(*conditions)
        return found[0] if found else None

    def _list(self, *conditions: ColumnElement[bool]) -> list[V]:
        table = self._table
        query = (
            select(table)
            .where(table.c.deleted_at.is_(None), *conditions)
            .order_by(table.c[self.mapping.order], table.c.id)
        )
        rows = self._ledger.connection.execute(query).mappings()
        return [self.mapping.from_row(row) for row in rows]

    @staticmethod
    def _with_version(value: V, version: int) -> V:
        return cast("V", replace(cast("Any", value), version=version))
