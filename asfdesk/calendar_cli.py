"""``asfdesk calendar``: planned visits as a calendar file without a window, for a task that runs every morning.

The passphrase is asked for without echo, never an argument; names only when they are asked for by word.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from asfdesk.register_cli import Ask, with_register

if TYPE_CHECKING:
    from asfdesk.services.desk import Desk
    from asfdesk.services.output.exports import Export

AHEAD = timedelta(days=400)


@dataclass(frozen=True, slots=True)
class CalendarOrder:
    """Which visits: some by their keys, those of a span of days, or without either all that are planned and what is gone."""

    folder: Path
    visits: tuple[UUID, ...] = ()
    first: date | None = None
    last: date | None = None
    names: bool = False
    cancelled: bool = False


def run_calendar(register: Path, order: CalendarOrder, ask: Ask | None = None) -> int:
    """Write the file and say where it lies; 0 when it is written, 1 when there is nothing to tell or no room for it, 2 for a
    wrong passphrase."""
    from asfdesk.services.output.exports import write_export

    def deed(desk: Desk, _ask: Ask) -> int:
        path = write_export(_export(desk, order), order.folder)
        sys.stdout.write(f"Sparad som {path}\n")
        return 0

    return with_register(register, deed, ask)


def _export(desk: Desk, order: CalendarOrder) -> Export:
    from asfdesk.services.parties.commissioners import current_officer
    from asfdesk.services.planning import calendar, calendar_export

    officer = current_officer(desk)
    mine = officer.id if officer else None
    if order.cancelled:
        return calendar_export.cancelled_calendar(desk, officer_id=mine)
    if order.visits:
        return calendar_export.visits_calendar(desk, order.visits, names=order.names)
    if order.first or order.last:
        first = order.first or min(desk.today(), order.last or desk.today())
        wanted = calendar.Wanted(first, order.last or first + AHEAD, officer_id=mine)
        found = calendar.entries(desk, wanted).entries
        return calendar_export.visits_calendar(desk, [one.subject for one in found], names=order.names)
    return calendar_export.planned_calendar(desk, officer_id=mine, names=order.names)
