"""The participant's card of whom to call, from the agreement that applies to a placement."""

from __future__ import annotations

from uuid import UUID

from asfdesk.documents.call_card import CallCard, Contact, call_card_document
from asfdesk.documents.printable import check_document
from asfdesk.domain.parties import Supervisor
from asfdesk.domain.reading import Seen
from asfdesk.domain.terms import Terms

from ..desk import Desk
from ..output.exports import Export, record_export
from ..output.files import safe_name
from ..sealed.finished import finished_pdf
from .placements import PlacementView, get_placement


def call_card(desk: Desk, placement_id: UUID, *, seen: Seen = Seen.EXPORT) -> Export:
    """The card as PDF; a hand-out, so it stands in the log. Raises RuleBroken(UNPRINTABLE)."""
    view = get_placement(desk, placement_id)
    document = call_card_document(card_of(desk, view), demo=desk.demo)
    check_document(document)
    record_export(desk, "call card", seen, placement_id)
    number = view.current.number if view.current else "utan överenskommelse"
    return Export(safe_name(f"Vem ringer jag {number}"), finished_pdf(desk, document))


def card_of(desk: Desk, view: PlacementView) -> CallCard:
    """What the card says today."""
    terms = view.current.terms if view.current else Terms()
    people = {person.id: person for person in view.supervisors}
    supervisor = people.get(terms.supervisor_id) if terms.supervisor_id else None
    deputy = people.get(terms.deputy_id) if terms.deputy_id else None
    officer, unit = view.officer, view.unit
    protected = view.participant.protected
    return CallCard(
        participant="" if protected else view.participant.name,
        enterprise=view.enterprise.name,
        address=view.enterprise.address.one_line,
        start=terms.start,
        schedule=terms.schedule,
        stepped=bool(terms.steps),
        supervisor=_contact(supervisor),
        place=Contact(view.enterprise.name, view.enterprise.phone),
        deputy=_contact(deputy),
        officer=Contact(officer.name, officer.phone or (unit.phone if unit else "")) if officer else None,
        unit=unit.name if unit else "",
        reference=view.current.number if view.current else "",
        protected=protected,
        begun=terms.start is not None and terms.start < desk.today(),
    )


def _contact(person: Supervisor | None) -> Contact | None:
    return Contact(person.name, person.phone) if person else None
