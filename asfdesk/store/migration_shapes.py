"""Column and table shapes for migrations: each with its CHECK, as a released revision wrote it.

Not the models' own types on purpose: models change, a released revision never does. So what stands here is never
changed, only added to; ``schema_check`` holds what the revisions make against what the models describe.
"""

from __future__ import annotations

from functools import partial
from typing import Any

import sqlalchemy as sa
from alembic import op

from asfdesk.domain.swedish import sort_key

Parts = list[tuple[sa.Column[Any], str]]


def parts(kind: sa.types.TypeEngine[Any], rule: str, *names: str, null: bool = False) -> Parts:
    """Columns of one type; ``{0}`` in the rule stands for the column."""
    whole = f"{{0}} IS NULL OR ({rule})" if null else rule
    return [(sa.Column(name, kind, nullable=null), whole.format(name)) for name in names]


_TEXT = "typeof({0}) = 'text' AND instr({0}, char(0)) = 0"
_MOMENT = "length({0}) = 27 AND {0} IS strftime('%Y-%m-%dT%H:%M:', {0}) || substr({0}, 18)"
_DECIMAL = "length({0}) <= 20 AND {0} NOT GLOB '*[^0-9.-]*' AND {0} GLOB '*[0-9]*'"

text = partial(parts, sa.Text(), _TEXT)
json = partial(parts, sa.Text(), "typeof({0}) = 'text' AND json_valid({0})")
order = partial(parts, sa.String(2000), f"{_TEXT} AND length({{0}}) <= 2000")
line = partial(parts, sa.String(200), f"{_TEXT} AND length({{0}}) <= 200")
code = partial(parts, sa.String(64), f"{_TEXT} AND length({{0}}) <= 64")
word = partial(parts, sa.String(32), f"{_TEXT} AND length({{0}}) <= 32")
uuid = partial(parts, sa.Uuid(), "length({0}) = 32 AND {0} NOT GLOB '*[^0-9a-f]*'")
number = partial(parts, sa.Integer(), "typeof({0}) = 'integer'")
flag = partial(parts, sa.Boolean(), "{0} IN (0, 1)")
day = partial(parts, sa.Date(), "{0} IS date({0})")
clock = partial(parts, sa.String(5), "{0} IS strftime('%H:%M', {0}) AND {0} < '24'")
moment = partial(parts, sa.String(27), _MOMENT)
decimal = partial(parts, sa.String(20), _DECIMAL)
person_number = partial(parts, sa.String(12), "length({0}) = 12 AND {0} NOT GLOB '*[^0-9]*'")


def one_of(name: str, *words: str) -> Parts:
    """A column that holds one of the words."""
    return parts(sa.String(32), f"{{0}} IN ({', '.join(repr(word) for word in words)})", name)


def touched() -> Parts:
    """What every row says of its latest write."""
    moments = moment("created_at", "changed_at")
    return [*number("version"), *uuid("operation_id"), *moments, *number("seq")]


def deletable() -> Parts:
    """The same for rows that are deleted softly."""
    return [*moment("deleted_at", null=True), *touched()]


def added() -> Parts:
    """The same for rows that come and never change."""
    return [*uuid("operation_id"), *moment("created_at"), *number("seq")]


def table(
    name: str,
    *groups: Parts,
    key: tuple[str, ...] = ("id",),
    refers: dict[str, str] | None = None,
    unique: tuple[str, ...] = (),
    index: tuple[str, ...] = (),
    rules: dict[str, str] | None = None,
) -> None:
    """Make a table of ``groups`` of columns; ``refers`` names the table that a column points to."""
    things: list[sa.schema.SchemaItem] = []
    for column, rule in (part for group in groups for part in group):
        check = sa.CheckConstraint(rule, name=f"ck_{name}_{column.name}").ddl_if(dialect="sqlite")
        things += [column, check]
    things.append(sa.PrimaryKeyConstraint(*key, name=f"pk_{name}"))
    if unique:
        things.append(sa.UniqueConstraint(*unique, name=f"uq_{name}_{'_'.join(unique)}"))
    names = {column.name for group in groups for column, _ in group}
    by_operation = {"operation_id": "operation"} if "operation_id" in names else {}
    for column, to in ((refers or {}) | by_operation).items():
        things.append(sa.ForeignKeyConstraint([column], [f"{to}.id"], name=f"fk_{name}_{column}"))
    for rule_name, rule in (rules or {}).items():
        things.append(sa.CheckConstraint(rule, name=f"ck_{name}_{rule_name}"))
    op.create_table(name, *things)
    for column in index:
        op.create_index(f"ix_{name}_{column}", name, [column])


def add_columns(
    name: str,
    *groups: Parts,
    values: dict[str, str],
    refers: dict[str, str] | None = None,
    rules: dict[str, str] | None = None,
    optional: tuple[str, ...] = (),
    index: tuple[str, ...] = (),
    reworded: dict[str, str] | None = None,
) -> None:
    """Add columns to a table that has rows, each with its CHECK; ``values`` gives SQL for the rows that are there.
    ``optional`` are references that had to be there and may now be missing; ``reworded`` has the words of the table
    that are others from now on.

    SQLite's own ADD COLUMN would leave the CHECK inside the column and a default that the model has not, so the
    table is made anew from its own words and filled, as SQLite's manual describes (foreign keys and triggers are off).
    """
    ask = op.get_bind().exec_driver_sql
    (made,) = ask("SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?", (name,)).scalars()
    others = ask(
        "SELECT sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL", (name,)
    ).scalars()
    indexes = list(others)
    old = [str(row[1]) for row in ask(f"PRAGMA table_info({name})")]
    added = [part for group in groups for part in group]
    dialect = op.get_bind().dialect
    columns = "".join(
        f"{column.name} {column.type.compile(dialect)}{'' if column.nullable else ' NOT NULL'}, "
        for column, _ in added
    )
    checks = "".join(f", CONSTRAINT ck_{name}_{column.name} CHECK ({rule})" for column, rule in added)
    checks += "".join(
        f", CONSTRAINT fk_{name}_{column} FOREIGN KEY({column}) REFERENCES {to} (id)"
        for column, to in (refers or {}).items()
    )
    checks += "".join(
        f", CONSTRAINT ck_{name}_{rule_name} CHECK ({rule})" for rule_name, rule in (rules or {}).items()
    )
    for column in optional:
        made = _optional(made, column)
    for before, after in (reworded or {}).items():
        if made.count(before) != 1:
            raise ValueError(f"{name} does not say {before}")
        made = made.replace(before, after)
    first, last = made.index("("), made.rindex(")")
    ask(f"CREATE TABLE {name}_anew ({columns}{made[first + 1 : last]}{checks}){made[last + 1 :]}")
    kept = ", ".join(old)
    new = ", ".join(str(column.name) for column, _ in added)
    filled = ", ".join(values.get(str(column.name), "NULL") for column, _ in added)
    ask(f"INSERT INTO {name}_anew ({kept}, {new}) SELECT {kept}, {filled} FROM {name}")  # noqa: S608  names from a revision
    ask(f"DROP TABLE {name}")
    ask(f"ALTER TABLE {name}_anew RENAME TO {name}")
    for statement in indexes:
        ask(statement)
    for column in index:
        op.create_index(f"ix_{name}_{column}", name, [column])


def _optional(made: str, column: str) -> str:
    """A table's words with one reference that may be missing."""
    ((_, rule),) = uuid(column)
    for old, new in (
        (f"{column} CHAR(32) NOT NULL", f"{column} CHAR(32)"),
        (rule, f"{column} IS NULL OR ({rule})"),
    ):
        if made.count(old) != 1:
            raise ValueError(f"{column} is not as it was made")
        made = made.replace(old, new)
    return made


def more_words(name: str, column: str, before: tuple[str, ...], after: tuple[str, ...]) -> None:
    """Let a column of :func:`one_of` hold more words: SQLite changes a CHECK only by making the table anew."""
    ask = op.get_bind().exec_driver_sql
    (made,) = ask("SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?", (name,)).scalars()
    others = ask(
        "SELECT sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL", (name,)
    ).scalars()
    indexes = list(others)
    old, new = (f"{column} IN ({', '.join(map(repr, words))})" for words in (before, after))
    if made.count(old) != 1:
        raise ValueError(f"{name}.{column} does not hold {before}")
    body = made[made.index("(") :].replace(old, new)
    ask(f"CREATE TABLE {name}_anew {body}")
    ask(f"INSERT INTO {name}_anew SELECT * FROM {name}")  # noqa: S608  names from a revision
    ask(f"DROP TABLE {name}")
    ask(f"ALTER TABLE {name}_anew RENAME TO {name}")
    for index in indexes:
        ask(index)


def reorder(name: str, key: str, text: str, order: str) -> None:
    """Give the rows whose ``text`` (SQL) is not NULL the order of that text. The order is derived, so it is today's
    rule that is right, also in an old revision."""
    ask = op.get_bind().exec_driver_sql
    found = ask(f"SELECT {key}, {text} FROM {name} WHERE {text} IS NOT NULL").fetchall()  # noqa: S608  as above
    change = f"UPDATE {name} SET {order} = ? WHERE {key} = ?"  # noqa: S608  as above
    for row in found:
        ask(change, (sort_key(str(row[1])), row[0]))
