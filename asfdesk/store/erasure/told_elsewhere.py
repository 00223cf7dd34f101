"""Before a visit is disposed of: that it stands in somebody's calendar elsewhere, so that the next file takes it out there.

What is kept is the number of its UID and its day. The rest of it goes.
"""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select

from asfdesk.domain.calendar_entry import Withdrawal

from ..rows.calendar_repositories import CalendarEntries, Withdrawals
from ..rows.ledger import Ledger
from ..rows.tables import table
from ..rows.visit_tables import VisitRow
from .belongings import Keys, chunks


def remember_told(ledger: Ledger, keys: Keys) -> None:
    """Call it while the rows of ``keys`` are still there."""
    entries, withdrawals, visits = CalendarEntries(ledger), Withdrawals(ledger), table(VisitRow)
    for part in chunks(UUID(str(key)) for (key,) in keys.get("visit", ())):
        known = entries.many([key for key in part if isinstance(key, UUID)])
        days = select(visits.c.id, visits.c.held_on).where(visits.c.id.in_(list(known)))
        held = {row.id: row.held_on for row in ledger.connection.execute(days)}
        for entry in known.values():
            if not entry.cancelled:
                day = entry.day or held[entry.visit_id]
                withdrawals.put(Withdrawal(entry.visit_id, entry.sequence + 1, day))
