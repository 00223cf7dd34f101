"""What a table would become: every row judged by the rules for what is typed, nothing written."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from asfdesk.domain.errors import Rule, broken
from asfdesk.domain.register_import import ImportData, ImportKind, ImportLine, Layout, Rehearsal
from asfdesk.domain.sheet_table import TableFile
from asfdesk.services.desk import Desk

from .commissioning import rehearse_commissioners
from .firms import rehearse_firms
from .layout import body
from .people import rehearse_people
from .rows import Rows, Step, silent

_WAYS: Mapping[ImportKind, Callable[[Rows], Iterator[ImportLine]]] = {
    ImportKind.PARTICIPANTS: rehearse_people,
    ImportKind.ENTERPRISES: rehearse_firms,
    ImportKind.COMMISSIONERS: rehearse_commissioners,
}
_NEEDED = {
    ImportKind.PARTICIPANTS: (("name", "name_reversed", "given_name", "family_name", "person_number"),),
    ImportKind.ENTERPRISES: (("org_number", "name"),),
    ImportKind.COMMISSIONERS: (("commissioner",),),
}
"""Of each group at least one column must be there, or no row can be told from another."""


def rehearse(desk: Desk, table: TableFile, layout: Layout, step: Step | None = None) -> Rehearsal:
    """Judge every row. ``step(done, total)`` is called now and then and may raise to cancel.

    Raises RuleBroken(COLUMNS_MISSING).
    """
    if missing := missing_columns(desk.catalogue.imports, layout):
        raise broken(Rule.COLUMNS_MISSING, "columns", columns=" / ".join(missing))
    rows = body(table.sheets[layout.sheet], layout.header)
    with desk.store.read() as work:
        lines = tuple(_WAYS[layout.kind](Rows(desk, work, layout, rows, step or silent)))
    return Rehearsal(layout, lines)


def missing_columns(data: ImportData, layout: Layout) -> tuple[str, ...]:
    """What must be said first: the labels of columns of which one is needed."""
    held = set(layout.fields.values())
    labels = {column.code: column.label for column in data.columns(layout.kind)}
    return tuple(labels[code] for group in _NEEDED[layout.kind] if not held & set(group) for code in group)
