"""A package as a register of its own, in memory only: brought up to today's schema, held to every rule, then compared.

Why a register and not a heap of values: the tables' own CHECKs refuse what no register could hold, a package of an older
revision goes through the same migrations as a register of that age, and what asks the ledger of the erased and follows
foreign keys is the same code as everywhere else.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from typing import Any, cast

from sqlalchemy import Connection, Engine, create_engine, event, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool
from sqlalchemy.schema import CreateIndex, CreateTable
from sqlcipher3 import dbapi2  # pyright: ignore[reportMissingTypeStubs]

from asfdesk.domain.errors import Rule, StoreFault, broken
from asfdesk.domain.merging import Value

from .. import schema
from ..rows.case_repositories import Agreements
from ..rows.tables import metadata
from .histories import Histories
from .packing import Stored, rows_of
from .tables import packed_tables, parents

_connect = cast("Callable[..., Any]", dbapi2.connect)  # pyright: ignore[reportUnknownMemberType, reportAttributeAccessIssue]
_STUB = "INSERT INTO operation (id, name, actor, device, seq, at, note) VALUES (?, 'elsewhere', NULL, 'elsewhere', ?, ?, '')"
_NO_TIME = "2000-01-01T00:00:00.000000Z"
_BAD = (ValueError, TypeError, KeyError, LookupError, ArithmeticError, RecursionError)


class Incoming:
    """The rows of a package. ``histories`` follow the keys when :meth:`rename` changes them."""

    def __init__(self, connection: Connection, histories: Histories) -> None:
        self.connection = connection
        self.histories = histories

    def rows(self) -> dict[str, dict[str, Stored]]:
        """Table -> key -> row."""
        return {str(table.name): dict(rows_of(self.connection, table)) for table in packed_tables()}

    def leave_out(self, keys: Mapping[str, Iterable[tuple[object, ...]]]) -> int:
        """Take rows away before anything looks at them; how many."""
        count = 0
        for name, some in keys.items():
            this = " AND ".join(f"{column.name} = ?" for column in metadata.tables[name].primary_key.columns)
            for key in some:
                self.connection.exec_driver_sql(f"DELETE FROM {name} WHERE {this}", key)  # noqa: S608
                count += name != "operation"
        return count

    def rename(self, table: str, there: str, here: str) -> None:
        """What is ``there`` in the package is ``here`` in the register: the row, what refers to it, and its history."""
        run = self.connection.exec_driver_sql
        run(f"UPDATE {table} SET id = ? WHERE id = ?", (here, there))  # noqa: S608 - names of ours
        for other in packed_tables():
            for column, parent in parents(other):
                if parent == table:
                    run(f"UPDATE {other.name} SET {column} = ? WHERE {column} = ?", (here, there))  # noqa: S608
        if table == "participant":
            run("UPDATE objection SET subject = ? WHERE subject = ?", (here, there))
        known = self.histories.get(table, {})
        if there in known:
            known[here] = known.pop(there)


@contextmanager
def incoming(
    revision: str,
    tables: Mapping[str, tuple[Sequence[str], Sequence[Sequence[Value]]]],
    histories: Histories,
) -> Generator[Incoming]:
    """The package as a register in memory. Raises RuleBroken: PACKAGE_NEWER, PACKAGE_CONTENT."""
    if revision not in schema.REVISIONS:
        newer = revision > schema.head()
        raise broken(Rule.PACKAGE_NEWER if newer else Rule.PACKAGE_CONTENT, "package")
    engine = _in_memory()
    try:
        try:
            _fill(engine, revision, tables)
        except (DBAPIError, StoreFault, OverflowError) as trouble:
            raise broken(Rule.PACKAGE_CONTENT, "package") from trouble
        with engine.connect() as connection, connection.begin():
            _hold_to_the_rules(connection)
            yield Incoming(connection, histories)
    finally:
        engine.dispose()


@cache
def _shapes() -> tuple[str, ...]:
    """Today's tables and indexes as statements, compiled once."""
    dialect = create_engine("sqlite+pysqlite://", module=dbapi2).dialect
    tables = [str(CreateTable(table).compile(dialect=dialect)) for table in metadata.sorted_tables]
    indexes = [
        str(CreateIndex(index).compile(dialect=dialect))
        for table in metadata.sorted_tables
        for index in table.indexes
        if index.unique
    ]
    return (*tables, *indexes)


def _in_memory() -> Engine:
    def creator() -> Any:
        connection = _connect(":memory:", check_same_thread=False, isolation_level=None)
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("PRAGMA temp_store = MEMORY")
        return connection

    engine = create_engine(
        "sqlite+pysqlite://", module=dbapi2, creator=creator, poolclass=StaticPool, hide_parameters=True
    )

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:  # pyright: ignore[reportUnusedFunction]
        connection.exec_driver_sql("BEGIN")

    return engine


def _fill(
    engine: Engine, revision: str, tables: Mapping[str, tuple[Sequence[str], Sequence[Sequence[Value]]]]
) -> None:
    old = revision != schema.head()
    if old:
        schema.upgrade(engine, revision, bare=True)
    with engine.connect() as connection, connection.begin():
        if not old:
            for statement in _shapes():
                connection.exec_driver_sql(statement)
        allowed = {table.name for table in packed_tables()}
        operations: set[Value] = set()
        for name, (columns, rows) in tables.items():
            there = connection.exec_driver_sql("SELECT name FROM pragma_table_info(?)", (name,)).scalars()
            if name not in allowed or set(columns) != set(there):
                raise broken(Rule.PACKAGE_CONTENT, "package")
            at = list(columns).index("operation_id")
            operations |= {row[at] for row in rows}
            marks = ", ".join("?" * len(columns))
            statement = f"INSERT INTO {name} ({', '.join(columns)}) VALUES ({marks})"  # noqa: S608 - checked above
            if rows:
                connection.exec_driver_sql(statement, [tuple(row) for row in rows])
        stubs = [(one, number, _NO_TIME) for number, one in enumerate(sorted(map(str, operations)), start=1)]
        if stubs:
            connection.exec_driver_sql(_STUB, stubs)
        if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
            raise broken(Rule.PACKAGE_CONTENT, "package")
    if old:
        schema.upgrade(engine, bare=True)


def _hold_to_the_rules(connection: Connection) -> None:
    """What the columns' CHECKs do not see: words of closed lists, terms that can be read, digests that are those of the
    bytes. Raises RuleBroken(PACKAGE_CONTENT)."""
    try:
        for table in packed_tables():
            for row in connection.execute(select(table)).mappings():
                if table.name == "agreement":
                    Agreements.mapping.from_row(row)
                _hold_to_digest(table.name, row)
    except _BAD as trouble:
        raise broken(Rule.PACKAGE_CONTENT, "package") from trouble


def _hold_to_digest(name: str, row: Any) -> None:
    if "content" not in row or not row.get("sha256"):
        return
    content = row["content"]
    data = content.encode() if isinstance(content, str) else content
    if hashlib.sha256(data).hexdigest() != row["sha256"]:
        raise ValueError(f"a digest in {name}")
