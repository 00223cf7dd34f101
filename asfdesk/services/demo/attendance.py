"""Invented attendance: the weeks behind us are marked, a few days are away, and somebody has been ill for long."""

from __future__ import annotations

from datetime import timedelta
from random import Random

from asfdesk.domain.agreement import AgreementView
from asfdesk.domain.attendance import PRESENT, AttendanceDay, expected_days
from asfdesk.services.desk import Desk
from asfdesk.services.workdays import swedish_workdays
from asfdesk.store.work import Work

MARKED_BACK = timedelta(days=56)
UNMARKED_LATELY = 2  # days: nobody has heard from the workplace yet
LONG_ABSENCE = 22  # days
_KINDS = (PRESENT,) * 22 + ("sick", "sick", "child_care", "approved", "other")


def mark_past_days(desk: Desk, work: Work, view: AgreementView, random: Random, *, ill: bool = False) -> None:
    """Mark the expected days of the last weeks; ``ill`` lets the last ones be an absence that the officer must see to."""
    today = desk.today()
    days = expected_days(view.terms, today - MARKED_BACK, today - timedelta(days=1), swedish_workdays())
    marked = days if ill else days[: max(0, len(days) - random.randint(0, UNMARKED_LATELY))]
    begun = today - timedelta(days=LONG_ABSENCE)
    work.attendance.put_all(
        AttendanceDay(view.placement.id, day, "sick" if ill and day >= begun else random.choice(_KINDS))
        for day in marked
    )
