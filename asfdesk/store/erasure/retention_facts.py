"""What a retention trial needs to know of every case, read in a handful of statements over the whole register.

The latest note of a case is the latest change of any row that hangs on its placements; which tables those are is read
from the foreign keys, so that a later table's notes count too.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import Connection, Table

from ..rows.tables import metadata
from .belongings import hanging_on

_NO_NOTES = {"failed_step"}
"""Tables of the program's own housekeeping."""
_ONLY = {"kept_document": "t.kind <> 'raised'"}
"""A seal that is raised years later is no note in the file."""


@dataclass(frozen=True, slots=True)
class PlacementFacts:
    """One placement: whose, by whom, how it stands. Ids in hex; ``noted_at`` the latest change in UTC."""

    id: str
    participant: str
    enterprise: str
    commissioner: str | None
    commissioner_kind: str | None
    commissioner_name: str
    unit_kind: str | None
    agreements: tuple[str, ...]
    ends: date | None
    open_ended: bool
    presented: bool
    visit_ahead: bool
    noted_at: datetime


def placement_facts(connection: Connection, today: date) -> list[PlacementFacts]:
    """Every placement, those put away included."""
    noted = _latest_notes(connection)
    agreed = _agreements(connection)
    ahead = set(
        connection.exec_driver_sql(
            "SELECT DISTINCT placement_id FROM visit WHERE deleted_at IS NULL AND "
            "(state = 'open' OR (state = 'planned' AND held_on >= ?))",
            (today.isoformat(),),
        ).scalars()
    )
    rows = connection.exec_driver_sql(
        "SELECT p.id, p.participant_id, p.enterprise_id, c.id, c.kind, coalesce(c.name, ''), u.kind, p.changed_at "
        "FROM placement AS p LEFT JOIN unit AS u ON u.id = p.unit_id "
        "LEFT JOIN commissioner AS c ON c.id = u.commissioner_id ORDER BY p.participant_id, p.id"
    )
    found: list[PlacementFacts] = []
    for key, person, enterprise, commissioner, kind, name, unit, changed in rows:
        numbers, ends, open_ended, presented = agreed.get(key, ((), None, False, False))
        at = datetime.fromisoformat(max(changed, noted.get(key, changed)))
        found.append(
            PlacementFacts(
                key, person, enterprise, commissioner, kind, name, unit, numbers, ends, open_ended, presented,
                key in ahead, at,
            )
        )  # fmt: skip
    return found


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """One participant's record. ``held``: a hold that was not released; ``contested``: an objection not decided."""

    id: str
    name: str = field(repr=False)
    protected: bool
    number: str | None = field(repr=False)
    changed_at: datetime
    held: bool
    contested: bool


def person_facts(connection: Connection) -> dict[str, PersonFacts]:
    """Every participant by id, those put away included."""
    held = set(
        connection.exec_driver_sql(
            "SELECT participant_id FROM hold WHERE deleted_at IS NULL AND released_on IS NULL"
        ).scalars()
    )
    contested = set(
        connection.exec_driver_sql(
            "SELECT participant_id FROM objection WHERE deleted_at IS NULL AND decision = 'open'"
        ).scalars()
    )
    rows = connection.exec_driver_sql(
        "SELECT id, given_name || ' ' || family_name, protection <> 'none', person_number, changed_at FROM participant"
    )
    return {
        key: PersonFacts(
            key, name, bool(protected), number, datetime.fromisoformat(at), key in held, key in contested
        )
        for key, name, protected, number, at in rows
    }


Agreed = tuple[tuple[str, ...], date | None, bool, bool]


def _agreements(connection: Connection) -> dict[str, Agreed]:
    """Of each placement: numbers, the latest day of a signed agreement or the last day of one that was ended, whether one
    has no end, whether one waits."""
    found: dict[str, Agreed] = {}
    rows = connection.exec_driver_sql(
        "SELECT a.placement_id, a.number, a.state, "
        "CASE WHEN g.last_day < a.end_on THEN g.last_day ELSE coalesce(a.end_on, g.last_day) END, "
        "EXISTS (SELECT 1 FROM agreement AS n WHERE n.amends_id = a.id AND n.kind = 'amendment' AND n.state = 'signed') "
        "FROM agreement AS a "
        "LEFT JOIN ending AS g ON g.id = a.placement_id AND g.deleted_at IS NULL "
        "WHERE a.deleted_at IS NULL ORDER BY a.number"
    )
    for placement, number, state, end_on, amended in rows:
        numbers, ends, open_ended, presented = found.get(placement, ((), None, False, False))
        if state == "signed" and not amended:  # the days of what is amended are those of the amendment
            day = date.fromisoformat(end_on) if end_on else None
            open_ended = open_ended or day is None
            ends = max(filter(None, (ends, day)), default=None)
        found[placement] = ((*numbers, number), ends, open_ended, presented or state == "presented")
    return found


def _latest_notes(connection: Connection) -> dict[str, str]:
    """Placement -> the latest change of any row that hangs on it, as the store writes moments."""
    found: dict[str, str] = {}
    for statement in _note_statements():
        for placement, at in connection.exec_driver_sql(statement):
            if placement is not None and at is not None and at > found.get(placement, ""):
                found[placement] = at
    return found


@cache
def _note_statements() -> tuple[str, ...]:
    return tuple(
        statement
        for name in sorted(hanging_on("placement") - _NO_NOTES)
        for statement in _statements_of(metadata.tables[name])
    )


def _statements_of(table: Table) -> Iterator[str]:
    moment = "changed_at" if "changed_at" in table.columns else "created_at"
    where = f"WHERE {_ONLY[table.name]} " if table.name in _ONLY else ""
    for joins, owner in _ways_to_placement(table, "t", 0):
        yield f"SELECT {owner}, max(t.{moment}) FROM {table.name} AS t {joins} {where}GROUP BY 1"  # noqa: S608


def _ways_to_placement(table: Table, alias: str, depth: int) -> Iterator[tuple[str, str]]:
    """Every way by foreign keys from a table's rows to the placement: the joins and the column that names it."""
    for column, parent in _parents(table):
        if parent == "placement":
            yield "", f"{alias}.{column}"
        elif parent != table.name and parent in hanging_on("placement") and depth < 4:
            other = f"j{depth}"
            for joins, owner in _ways_to_placement(metadata.tables[parent], other, depth + 1):
                key: Any = next(iter(metadata.tables[parent].primary_key.columns)).name
                yield f"JOIN {parent} AS {other} ON {other}.{key} = {alias}.{column} {joins}", owner


def _parents(table: Table) -> Iterator[tuple[str, str]]:
    for column in table.columns:
        for key in column.foreign_keys:
            yield column.name, key.column.table.name
