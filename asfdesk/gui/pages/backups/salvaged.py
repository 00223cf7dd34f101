"""What a salvage saved and what it could not, in words."""

from __future__ import annotations

from collections import Counter

from asfdesk.gui.text import number_text, tr
from asfdesk.services.keeping.restoring import Salvaged

from .words import table_words


def salvaged_words(told: Salvaged) -> str:
    """Sentences for the page that follows: saved, filled in, lost."""
    saved, filled = sum(told.saved.values()), sum(told.from_backup.values())
    said = [tr("{count} rows were saved from undamaged pages.", count=number_text(saved))]
    if filled:
        said.append(tr("%n rows came from the newest backup.", n=filled))
    if rebuilt := sum(told.from_trail.values()):
        said.append(tr("%n rows were made anew from the audit trail.", n=rebuilt))
    if told.complete:
        said.append(tr("Nothing is known to be lost."))
        return " ".join(said)
    if told.lost:
        counted = Counter(row.table for row in told.lost)
        parts = ", ".join(f"{table_words(name).lower()} {count}" for name, count in sorted(counted.items()))
        said.append(tr("Lost: {parts}.", parts=parts))
    if told.stray:
        said.append(tr("%n rows could not be told to any table.", n=told.stray))
    if told.trail_lost:
        said.append(tr("%n entries of the audit trail are gone.", n=told.trail_lost))
    said.append(tr("The damaged register lies among the backups."))
    return " ".join(said)
