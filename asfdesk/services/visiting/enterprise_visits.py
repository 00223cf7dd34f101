"""Visits to an enterprise of no participant: dialogue meetings and visits to look at readiness and structure.

The plan asks for established routines (p. 11), for dialogue meetings (p. 9-10) and for more contact between authorities and
local ASF (p. 16), so every enterprise has a latest contact, and who was not visited for long is a list of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from uuid import UUID

from asfdesk.domain.change import Operation
from asfdesk.domain.errors import RuleBroken
from asfdesk.domain.ids import made_at, new_id
from asfdesk.domain.kinds import VisitKind
from asfdesk.domain.parties import Enterprise
from asfdesk.domain.period import add_months
from asfdesk.domain.visit import ActionPoint, Visit, VisitState, check_visit_notes
from asfdesk.domain.writing import tidy
from asfdesk.store.work import Work

from ..desk import Desk
from .visits import visit_day

MONTHS = 6
"""Without contact for so long an enterprise is told of, until the officer chooses otherwise."""
CHOICES = (3, 6, 9, 12)
_MONTHS_KEY = "enterprise_contact_months"


@dataclass(frozen=True, slots=True)
class Contact:
    """When an enterprise was last visited, by whatever kind of visit, and what is planned. ``kind`` is that of the last."""

    enterprise: Enterprise
    last: date | None = None
    kind: VisitKind | None = None
    visit_id: UUID | None = None
    planned: date | None = None

    @property
    def known_since(self) -> date:
        """The day it was registered: until then nobody could have visited it."""
        return made_at(self.enterprise.id).date()


@dataclass(frozen=True, slots=True)
class EnterpriseVisits:
    """What was agreed and planned with an enterprise: its own visits, the latest first, and its own actions."""

    contact: Contact
    visits: tuple[Visit, ...]
    actions: tuple[ActionPoint, ...]


def plan_enterprise_visit(
    desk: Desk, enterprise_id: UUID, kind: VisitKind, on: date | None, at: time | None = None, place: str = ""
) -> Visit:
    """Book a visit to an enterprise. Raises RuleBroken when the date is missing or unreasonable."""
    with desk.store.write(Operation.PLAN_VISIT) as work:
        visit = Visit(
            id=new_id(),
            placement_id=None,
            enterprise_id=work.enterprises.get(enterprise_id).id,
            kind=kind,
            state=VisitState.PLANNED,
            on=visit_day(desk, on),
            at=at,
            place=tidy(place),
        )
        if found := check_visit_notes(visit):
            raise RuleBroken(found)
        return work.visits.save(visit)


def visits_of_enterprise(desk: Desk, enterprise_id: UUID) -> EnterpriseVisits:
    """An enterprise's own visits and actions, and its latest contact."""
    with desk.store.read() as work:
        enterprise = work.enterprises.get(enterprise_id)
        visits = sorted(work.visits.of_enterprise(enterprise_id), key=lambda v: (v.on, v.id), reverse=True)
        actions = work.actions.of_enterprise(enterprise_id)
        contact = contacts_in(work, {enterprise.id: enterprise})[enterprise.id]
    order = sorted(actions, key=lambda a: (a.done_on is not None, a.due or date.max, a.id))
    return EnterpriseVisits(contact, tuple(visits), tuple(order))


def contacts(desk: Desk) -> tuple[Contact, ...]:
    """Every enterprise that takes participants, those longest without contact first, never visited before all."""
    with desk.store.read() as work:
        return _all(work)


def last_contacts(desk: Desk) -> dict[UUID, date]:
    """Enterprise -> the day of the last visit there."""
    with desk.store.read() as work:
        latest = work.visits.latest_at_enterprises()
    return {key: day for key, (day, *_) in latest.items() if day is not None}


def not_visited(desk: Desk, months: int | None = None) -> tuple[Contact, ...]:
    """Those of :func:`contacts` without any visit for so many months, known for as long, and with none planned."""
    with desk.store.read() as work:
        return not_visited_in(work, desk.today(), months or months_in(work))


def not_visited_in(work: Work, today: date, months: int) -> tuple[Contact, ...]:
    """:func:`not_visited` within a running unit of work."""
    limit = add_months(today, -months)
    return tuple(one for one in _all(work) if one.planned is None and (one.last or one.known_since) < limit)


def _all(work: Work) -> tuple[Contact, ...]:
    taking = {one.id: one for one in work.enterprises.all() if one.active}
    found = contacts_in(work, taking).values()
    return tuple(sorted(found, key=lambda one: one.last or date.min))


def months_chosen(desk: Desk) -> int:
    """After how many months without contact an enterprise is told of."""
    with desk.store.read() as work:
        return months_in(work)


def choose_months(desk: Desk, months: int) -> None:
    """Tell of enterprises after this many months."""
    with desk.store.write(Operation.SAVE_DRAFT) as work:
        work.preferences.put(_MONTHS_KEY, str(months))


def months_in(work: Work) -> int:
    """:func:`months_chosen` within a running unit of work."""
    known = work.preferences.get(_MONTHS_KEY) or ""
    return int(known) if known.isdigit() and int(known) in CHOICES else MONTHS


def contacts_in(work: Work, enterprises: dict[UUID, Enterprise]) -> dict[UUID, Contact]:
    """The latest contact of each, in one reading: visits of any participant there count as much as its own."""
    latest = work.visits.latest_at_enterprises()
    return {
        key: Contact(one, *latest[key]) if key in latest else Contact(one) for key, one in enterprises.items()
    }
