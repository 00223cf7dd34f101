"""The walls around the end of a placement: what has been issued, and the ending that it speaks of."""

from __future__ import annotations

from collections.abc import Iterator

from .rows import ending_tables
from .rows.tables import table
from .walls_sqlite import append_only, differs, refuse, refuse_delete

_END = (
    "id",
    "last_day",
    "planned_end",
    "ended_by",
    "reason_code",
    "reason",
    "noticed_on",
    "notice_days",
    "deleted_at",
)
"""What an issued document says of an ending; who was told may still be added."""


def ending_triggers() -> Iterator[str]:
    """An ending stands once something has been issued about it, and what is issued never changes."""
    ending = table(ending_tables.EndingRow)
    issued = "EXISTS (SELECT 1 FROM closing_document WHERE placement_id = {row}.id)"
    yield from append_only("closing_document", "closing", ("id = NEW.id",))
    yield refuse(
        "frozen_closing_document_ended",
        "INSERT",
        "closing_document",
        "closing",
        "NOT EXISTS (SELECT 1 FROM ending WHERE id = NEW.placement_id AND deleted_at IS NULL)",
    )
    yield refuse(
        "frozen_ending_update",
        "UPDATE",
        "ending",
        "ending",
        f"({differs(ending, _END)} OR OLD.rowid IS NOT NEW.rowid) AND {issued.format(row='OLD')}",
    )
    yield refuse_delete("frozen_ending_delete", "ending", "ending", issued.format(row="OLD"))
    yield refuse("frozen_ending_replace", "INSERT", "ending", "ending", issued.format(row="NEW"))
