"""How SQLite refuses a change: the shapes of triggers that the walls of ``triggers_sqlite`` are built of."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Table

from .faults import FROZEN_MARK
from .rows.tables import metadata


def refuse(name: str, event: str, on: str, what: str, condition: str) -> str:
    """A trigger that refuses the event where ``condition`` holds; ``what`` is named in the error."""
    return (
        f"CREATE TRIGGER {name} BEFORE {event} ON {on} WHEN {condition} "
        f"BEGIN SELECT RAISE(ABORT, '{FROZEN_MARK} {what}'); END"
    )


def refuse_delete(name: str, on: str, what: str, condition: str) -> str:
    """Disposal of a person's case is the one door in this wall."""
    return refuse(name, "DELETE", on, what, f"asfdesk_disposing() = 0 AND ({condition})")


def append_only(
    on: str, what: str, same: tuple[str, ...], *, emptied: tuple[str, ...] = (), deletable: bool = True
) -> Iterator[str]:
    """``emptied``: columns that disposal may empty; ``deletable``: whether it may take the row."""
    yield refuse(f"frozen_{on}_update", "UPDATE", on, what, beyond(metadata.tables[on], emptied))
    if deletable:
        yield refuse_delete(f"frozen_{on}_delete", on, what, "1")
    else:
        yield refuse(f"frozen_{on}_delete", "DELETE", on, what, "1")
    taken = " OR ".join(f"EXISTS (SELECT 1 FROM {on} WHERE {one})" for one in (*same, "rowid = NEW.rowid"))
    yield refuse(f"frozen_{on}_replace", "INSERT", on, what, taken)


def beyond(of: Table, emptied: tuple[str, ...]) -> str:
    """An update that does more than disposal may: empty some columns."""
    if not emptied:
        return "1"
    rest = (column.name for column in of.columns if column.name not in emptied)
    filled = " OR ".join(f"coalesce(NEW.{name}, '') <> ''" for name in emptied)
    return f"asfdesk_disposing() = 0 OR {filled} OR OLD.rowid IS NOT NEW.rowid OR {differs(of, tuple(rest))}"


def differs(of: Table, columns: Iterator[str] | tuple[str, ...]) -> str:
    """The condition that one of these columns changes."""
    names = {column.name for column in of.columns}
    return " OR ".join(f"OLD.{name} IS NOT NEW.{name}" for name in columns if name in names)
