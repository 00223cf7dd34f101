"""An import undone as one step, until something was built on it; then the officer is told what."""

from __future__ import annotations

import re
from uuid import UUID

from asfdesk.domain.change import Kind, Operation
from asfdesk.domain.errors import Rule, RuleBroken, broken
from asfdesk.domain.register_import import ImportKind, PastImport
from asfdesk.services.desk import Desk
from asfdesk.services.parties.enterprises import supervisor_in_use
from asfdesk.store.trail.taking_back import Hindrance, Standing, standing, take_back
from asfdesk.store.trail.trail_search import changes_of, named_operations
from asfdesk.store.work import Work

from .rows import Step, silent

_NOTE = re.compile(r"(\w+) new=(\d+) updated=(\d+) left=\d+")
_TABLES = {
    "participant": Kind.PARTICIPANT,
    "enterprise": Kind.ENTERPRISE,
    "supervisor": Kind.SUPERVISOR,
    "commissioner": Kind.COMMISSIONER,
    "unit": Kind.UNIT,
}
_RULES = {Hindrance.CHANGED: Rule.IMPORT_CHANGED_SINCE, Hindrance.USED: Rule.IMPORT_USED_SINCE}
_NAMED = 3
"""So many names are told; the rest is a number."""


def past_imports(desk: Desk, most: int = 5) -> tuple[PastImport, ...]:
    """The latest imports, the latest first."""
    with desk.store.read() as work:
        undone = {
            UUID(line.note) for line in named_operations(work.connection, Operation.UNDO_IMPORT) if line.note
        }
        found = named_operations(work.connection, Operation.IMPORT_REGISTER)[:most]
    told = ((line, _NOTE.fullmatch(line.note)) for line in found)
    return tuple(
        PastImport(line.id, ImportKind(match[1]), line.at, int(match[2]), int(match[3]), line.id in undone)
        for line, match in told
        if match
    )


def undo_import(desk: Desk, operation: UUID, step: Step | None = None) -> int:
    """Take back all that an import wrote; how many things. It can be imported again. ``step`` may raise to cancel.

    Raises RuleBroken: IMPORT_UNDONE, IMPORT_CHANGED_SINCE, IMPORT_USED_SINCE, IMPORT_VALUES_GONE; then all stays.
    """
    with desk.store.write(Operation.UNDO_IMPORT) as work:
        undone = {line.note for line in named_operations(work.connection, Operation.UNDO_IMPORT)}
        if operation.hex in undone:
            raise broken(Rule.IMPORT_UNDONE, "import")
        hindered = standing(work.connection, operation) or _named_in_agreements(work, operation)
        if hindered is not None:
            raise _told(work, hindered)
        work.note(operation.hex)
        return take_back(work.ledger, operation, _TABLES, step or silent)


def _named_in_agreements(work: Work, operation: UUID) -> Standing | None:
    """A new supervisor of an enterprise that was there already may stand in the terms of a draft."""
    new = [
        work.supervisors.get(UUID(hex=entry.row_key))
        for entry in changes_of(work.connection, operation)
        if entry.subject == "supervisor" and entry.action == "insert"
    ]
    used = [one for one in new if supervisor_in_use(work, one)]
    return Standing(Hindrance.USED, tuple(("supervisor", one.id.hex) for one in used)) if used else None


def _told(work: Work, hindered: Standing) -> RuleBroken:
    rule = _RULES.get(hindered.hindrance)
    if rule is None:
        return broken(Rule.IMPORT_VALUES_GONE, "import")
    names = [_name(work, table, UUID(hex=key)) for table, key in hindered.rows[:_NAMED]]
    more = "" if len(hindered.rows) <= _NAMED else " …"
    return broken(rule, "import", count=len(hindered.rows), names=", ".join(names) + more)


def _name(work: Work, table: str, key: UUID) -> str:
    """As anybody may see it; a row that was put away is called by a dash."""
    if table == "participant":
        person = work.participants.find(key)
        return person.shown if person else "–"
    of = {
        "enterprise": work.enterprises,
        "supervisor": work.supervisors,
        "commissioner": work.commissioners,
        "unit": work.units,
    }[table]
    found = of.find(key)
    return found.name if found else "–"
