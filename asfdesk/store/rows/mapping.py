"""From a frozen domain value to a row's columns and back, by the names of its fields.

The names agree by rule, so one function serves every table; what differs is said in the mapping: nested values
that lie flat in the row, fields with a codec, and columns that only the database needs.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from typing import Any, Generic, Protocol, TypeVar, cast
from uuid import UUID

from sqlalchemy import Table, inspect
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
    ``order``: the column that :meth:`Repository.all` sorts by; keys sort in the order they were made, whatever the
    clock said."""

    value: type[T]
    row: type[Base]
    kind: Kind | None = None
    nested: Mapping[str, type] = field(default_factory=dict[str, type])
    codecs: Mapping[str, Codec] = field(default_factory=dict[str, Codec])
    more: Callable[[T], dict[str, Any]] = _nothing
    order: str = "id"
    _plain: list[tuple[str, str, Codec | None]] = field(init=False, repr=False, compare=False)
    _nested: list[tuple[str, type, list[tuple[str, str]]]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        columns = {name: column.name for name, column in inspect(self.row).columns.items()}
        names = [one.name for one in fields(cast("Any", self.value))]
        inner = {name: [one.name for one in fields(kind)] for name, kind in self.nested.items()}
        missing = [f for name in names for f in inner.get(name, [name]) if f not in columns]
        if missing:
            raise TypeError(f"{self.row.__name__} has no column for {missing}")
        plain = [(name, columns[name], self.codecs.get(name)) for name in names if name not in inner]
        nested = [(name, kind, [(f, columns[f]) for f in inner[name]]) for name, kind in self.nested.items()]
        object.__setattr__(self, "_plain", plain)
        object.__setattr__(self, "_nested", nested)

    @property
    def table(self) -> Table:
        """The Core table."""
        return table(self.row)

    def to_row(self, value: T) -> dict[str, Any]:
        """Column name -> value."""
        found = {
            column: codec.write(getattr(value, name)) if codec else getattr(value, name)
            for name, column, codec in self._plain
        }
        for name, _, parts in self._nested:
            part = getattr(value, name)
            for inner, column in parts:
                found[column] = getattr(part, inner)
        return found | self.more(value)

    def from_row(self, row: RowMapping) -> T:
        """The value of a row."""
        found = {
            name: codec.read(row[column]) if codec else row[column] for name, column, codec in self._plain
        }
        for name, kind, parts in self._nested:
            found[name] = kind(**{inner: row[column] for inner, column in parts})
        return self.value(**found)
