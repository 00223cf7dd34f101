"""The column types that all tables share: each shape is named once, with the rule SQLite would not enforce.

SQLite takes a text of any length, '2026-13-45' as a date and NUL inside text; PostgreSQL refuses all three, and
one such row would block a later exchange. So every column gets a CHECK of its own (:func:`add_checks`).
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any
from uuid import UUID

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    Uuid,
)
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeDecorator

from asfdesk.domain.identity import PersonNumber

CONVENTION = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


class UtcTime(TypeDecorator[datetime]):
    """A moment as text in UTC with microseconds, ``2026-03-03T08:30:00.000000Z``: sorts as time does."""

    impl = String(27)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without a time zone")
        return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        return None if value is None else datetime.fromisoformat(value)


class ClockTime(TypeDecorator[time]):
    """A time of day as ``09:30``."""

    impl = String(5)
    cache_ok = True

    def process_bind_param(self, value: time | None, dialect: Dialect) -> str | None:
        return None if value is None else value.strftime("%H:%M")

    def process_result_value(self, value: Any, dialect: Dialect) -> time | None:
        return None if value is None else time.fromisoformat(value)


class DecimalText(TypeDecorator[Decimal]):
    """A decimal as it was typed; a float would change it."""

    impl = String(20)
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> str | None:
        return None if value is None else format(value, "f")

    def process_result_value(self, value: Any, dialect: Dialect) -> Decimal | None:
        return None if value is None else Decimal(value)


class PersonNumberText(TypeDecorator[PersonNumber]):
    """Twelve digits; the value masks itself wherever it is shown by accident."""

    impl = String(12)
    cache_ok = True

    def process_bind_param(self, value: PersonNumber | None, dialect: Dialect) -> str | None:
        return None if value is None else value.digits

    def process_result_value(self, value: Any, dialect: Dialect) -> PersonNumber | None:
        return None if value is None else PersonNumber(value)


class Word(TypeDecorator[StrEnum]):
    """An enum member by its value. ``closed`` kinds get a CHECK; lists of kinds that will grow do not, since
    SQLite can only change a CHECK by rebuilding the table."""

    impl = String(32)
    cache_ok = True

    def __init__(self, kind: type[StrEnum], *, closed: bool = False) -> None:
        super().__init__()
        self.kind = kind
        self.closed = closed

    def process_bind_param(self, value: StrEnum | None, dialect: Dialect) -> str | None:
        return None if value is None else self.kind(value).value

    def process_result_value(self, value: Any, dialect: Dialect) -> StrEnum | None:
        return None if value is None else self.kind(value)


class Words(TypeDecorator[tuple[str, ...]]):
    """Short texts in order, as a JSON list."""

    impl = Text()
    cache_ok = True

    def process_bind_param(self, value: Iterable[str] | None, dialect: Dialect) -> str | None:
        return None if value is None else json.dumps(list(value), ensure_ascii=False)

    def process_result_value(self, value: Any, dialect: Dialect) -> tuple[str, ...] | None:
        return None if value is None else tuple(json.loads(value))


class WordSet(TypeDecorator[frozenset[StrEnum]]):
    """A set of enum members as a sorted JSON list, so that equal sets are equal text."""

    impl = Text()
    cache_ok = True

    def __init__(self, kind: type[StrEnum]) -> None:
        super().__init__()
        self.kind = kind

    def process_bind_param(self, value: Iterable[StrEnum] | None, dialect: Dialect) -> str | None:
        return None if value is None else json.dumps(sorted(self.kind(word).value for word in value))

    def process_result_value(self, value: Any, dialect: Dialect) -> frozenset[StrEnum] | None:
        return None if value is None else frozenset(self.kind(word) for word in json.loads(value))


class JsonText(TypeDecorator[str]):
    """JSON that the caller has written; the column only sees to it that it is JSON."""

    impl = Text()
    cache_ok = True


Key = Annotated[UUID, mapped_column(Uuid(), primary_key=True)]
Line = Annotated[str, mapped_column(String(200))]
Code = Annotated[str, mapped_column(String(64))]
Prose = Annotated[str, mapped_column(Text())]
SortKey = Annotated[str, mapped_column(String(2000), index=True)]
Moment = Annotated[datetime, mapped_column(UtcTime())]
Digest = Annotated[str, mapped_column(String(64))]


class Base(DeclarativeBase):
    """All tables."""

    metadata = MetaData(naming_convention=CONVENTION)
    type_annotation_map = {  # noqa: RUF012 - SQLAlchemy reads it as a class attribute
        str: String(200),
        bytes: LargeBinary(),
        bool: Boolean(),
        int: Integer(),
        date: Date(),
        time: ClockTime(),
        datetime: UtcTime(),
        Decimal: DecimalText(),
        UUID: Uuid(),
        PersonNumber: PersonNumberText(),
        tuple[str, ...]: Words(),
    }


class Touched:
    """What every row says of its latest write: version for the check of two windows, operation, time and the
    device's own sequence number (clocks of two laptops cannot be compared)."""

    version: Mapped[int]
    operation_id: Mapped[UUID] = mapped_column(ForeignKey("operation.id"))
    created_at: Mapped[Moment]
    changed_at: Mapped[Moment]
    seq: Mapped[int]


class Deletable(Touched):
    """Deleting is soft until disposal (house rule 2)."""

    deleted_at: Mapped[Moment | None]


def _rule(column: Column[Any]) -> str | None:
    """The SQLite condition for a column's values, without the allowance for NULL."""
    name, kind = column.name, column.type
    whole = f"typeof({name}) = 'text' AND instr({name}, char(0)) = 0"
    match kind:
        case Boolean():
            return f"{name} IN (0, 1)"
        case LargeBinary():
            return f"typeof({name}) = 'blob'"
        case Integer():
            return f"typeof({name}) = 'integer'"
        case Uuid():
            return f"length({name}) = 32 AND {name} NOT GLOB '*[^0-9a-f]*'"
        case Date():
            return f"{name} IS date({name})"  # IS: a CHECK lets NULL pass
        case UtcTime():
            return (
                f"length({name}) = 27 AND {name} IS strftime('%Y-%m-%dT%H:%M:', {name}) || substr({name}, 18)"
            )
        case ClockTime():
            return f"{name} IS strftime('%H:%M', {name}) AND {name} < '24'"
        case DecimalText():
            return f"length({name}) <= 20 AND {name} NOT GLOB '*[^0-9.-]*' AND {name} GLOB '*[0-9]*'"
        case PersonNumberText():
            return f"length({name}) = 12 AND {name} NOT GLOB '*[^0-9]*'"
        case JsonText() | Words() | WordSet():
            return f"typeof({name}) = 'text' AND json_valid({name})"
        case Word(closed=True):
            return f"{name} IN ({', '.join(repr(str(word.value)) for word in kind.kind)})"
        case Word():
            return f"{whole} AND length({name}) <= 32"
        case Text():
            return whole
        case String(length=int(length)):
            return f"{whole} AND length({name}) <= {length}"
        case _:
            return None


def add_checks(table: Table) -> None:
    """Give every column the CHECK that makes SQLite as strict as PostgreSQL is by its types."""
    for column in table.columns:
        rule = _rule(column)
        if rule is None:
            raise TypeError(f"no rule for the type of {column}")
        condition = f"{column.name} IS NULL OR ({rule})" if column.nullable else rule
        check = CheckConstraint(condition, name=column.name)
        table.append_constraint(check.ddl_if(dialect="sqlite"))
