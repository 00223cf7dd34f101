"""From a frozen domain value to a row's columns and back, by the names of its fields.

The names agree by rule, so one function serves every table; what differs is said in the mapping: nested values
that lie flat in the row, fields with a codec, and columns that only the database needs.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from typing import Any, Generic, Protocol, TypeVar
from uuid import UUID

from sqlalchemy import Column, Table, inspect
from sqlalchemy.engine import RowMapping

from asfdesk.domain.change import Kind

from .columns import Base
from .tables import table


class Stored(Protocol):
    """A value with an id and the version it was read at (0: not yet saved)."""

    @property
    def id(self) -> UUID: ...

    @property
    def version(self) -> int: ...


T = TypeVar("T")
V = TypeVar("V", bound=Stored)


def _nothing(_value: Any) -> dict[str, Any]:
    return {}


@dataclass(frozen=True)
class Codec:
    """How one field is written into its column and read again."""

    write: Callable[[Any], Any]
    read: Callable[[Any], Any]


@dataclass(frozen=True)
class TableMapping(Generic[T]):
    """``nested``: fields whose value's own fields are columns; ``more``: columns computed from the value;
    ``order``: the column that :meth:`Repository.all` sorts by."""

    value: type[T]
    row: type[Base]
    kind: Kind | None = None
    nested: Mapping[str, type] = field(default_factory=dict[str, type])
    codecs: Mapping[str, Codec] = field(default_factory=dict[str, Codec])
    more: Callable[[T], dict[str, Any]] = _nothing
    order: str = "created_at"

    def __post_init__(self) -> None:
        columns = dict(inspect(self.row).columns.items())
        object.__setattr__(self, "_columns", columns)
        flat = [
            inner.name
            for name in _names(self.value)
            for inner in (fields(self.nested[name]) if name in self.nested else [_Named(name)])
        ]
        missing = [name for name in flat if name not in columns]
        if missing:
            raise TypeError(f"{self.row.__name__} has no column for {missing}")

    @property
    def table(self) -> Table:
        """The Core table."""
        return table(self.row)

    def column(self, attribute: str) -> Column[Any]:
        """The column behind an attribute of the row class."""
        columns: dict[str, Column[Any]] = getattr(self, "_columns")  # noqa: B009 - set past the frozen dataclass
        return columns[attribute]

    def to_row(self, value: T) -> dict[str, Any]:
        """Column name -> value."""
        found: dict[str, Any] = {}
        for name in _names(self.value):
            part = getattr(value, name)
            if name in self.nested:
                found |= {self.column(f.name).name: getattr(part, f.name) for f in fields(self.nested[name])}
            elif name in self.codecs:
                found[self.column(name).name] = self.codecs[name].write(part)
            else:
                found[self.column(name).name] = part
        return found | self.more(value)

    def from_row(self, row: RowMapping) -> T:
        """The value of a row."""
        found: dict[str, Any] = {}
        for name in _names(self.value):
            if name in self.nested:
                kind = self.nested[name]
                found[name] = kind(**{f.name: row[self.column(f.name)] for f in fields(kind)})
            elif name in self.codecs:
                found[name] = self.codecs[name].read(row[self.column(name)])
            else:
                found[name] = row[self.column(name)]
        return self.value(**found)


@dataclass(frozen=True)
class _Named:
    name: str


def _names(value: type) -> list[str]:
    return [one.name for one in fields(value)]
