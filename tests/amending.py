"""A signed agreement that is amended and extended, by the services."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

from asfdesk.domain.agreement import AgreementKind, AgreementView
from asfdesk.domain.before_signing import Standing
from asfdesk.domain.terms import Terms, WorkDay
from asfdesk.services.agreeing import agreements, amendments, before_signing
from asfdesk.services.desk import Desk
from asfdesk.services.signatures import signing
from tests.follow_up import sign_all


def with_hours(terms: Terms, hours: int) -> Terms:
    """The same terms with so many hours a week, four days of them."""
    days = terms.schedule[:4] or ()
    minutes = hours * 60 // len(days)
    schedule = tuple(_day(day, minutes) for day in days)
    return replace(terms, hours_per_week=Decimal(hours), schedule=schedule, steps=())


def _day(day: WorkDay, minutes: int) -> WorkDay:
    start = day.start.hour * 60 + day.start.minute
    end = start + minutes + day.pause
    return replace(day, end=day.start.replace(hour=end // 60, minute=end % 60))


def follow(
    desk: Desk, before: AgreementView, kind: AgreementKind, change: Callable[[Terms], Terms]
) -> AgreementView:
    """A signed amendment or extension of ``before``."""
    view = written(desk, before, kind, change)
    return sign_all(desk, signing.present(desk, view.agreement.id))


def written(
    desk: Desk, before: AgreementView, kind: AgreementKind, change: Callable[[Terms], Terms]
) -> AgreementView:
    """The draft of it, with every point of the control settled."""
    draft = amendments.begin(desk, before.agreement.id, kind)
    agreements.save_terms(desk, draft, change(draft.terms))
    view = agreements.get_agreement(desk, draft.id)
    for finding in view.control:
        if not finding.settled:
            mark = before_signing.new_mark(desk, view, finding, Standing.DONE)
            before_signing.mark_point(desk, mark)
    return agreements.get_agreement(desk, draft.id)


def more_hours(on: date) -> Callable[[Terms], Terms]:
    """24 hours a week instead, from a day."""
    return lambda terms: replace(
        with_hours(terms, 24), change_from=on, change_reason="Åsa orkar mer och vill öka."
    )


def until(end: date) -> Callable[[Terms], Terms]:
    """A new period to a day, with its own motivation."""
    return lambda terms: replace(
        terms,
        end=end,
        motivation="Målen nås inom ytterligare ett halvår.",
        change_reason="Åsa behöver mer tid.",
    )
