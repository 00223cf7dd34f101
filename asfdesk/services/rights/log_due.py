"""When the recurring control of the log is due; apart from the control, so that the start page stays quick."""

from __future__ import annotations

from datetime import date

from asfdesk.domain.log_check import due_on
from asfdesk.store.work import Work

from ..desk import Desk


def control_due_in(work: Work, desk: Desk) -> date | None:
    """So many days after the last control, or after the first reading; None while nobody's case was ever read."""
    latest, first = work.log_checks.latest(), work.readings.first()
    return due_on(
        desk.local(latest).date() if latest else None,
        desk.local(first).date() if first else None,
        desk.catalogue.log_habits,
    )
