"""What an enterprise reads of an order, and what is left out for want of the participant's consent."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from asfdesk.documents.content import Document
from asfdesk.documents.order import order_document
from asfdesk.documents.sharing import topics
from asfdesk.domain.consent import topics_shared
from asfdesk.domain.kinds import SharedTopic
from asfdesk.domain.parties import Enterprise

from ..desk import Desk

if TYPE_CHECKING:
    from .orders import OrderView


def what_is_sent(desk: Desk, view: OrderView, enterprise: Enterprise, answer_by: date) -> Document:
    """The order as this enterprise would get it: without the person's name and number, and without what the participant
    has not consented to share with it."""
    return _document(desk, view, enterprise, answer_by, _shared(desk, view, enterprise.id))


def withheld(desk: Desk, view: OrderView, enterprise: Enterprise) -> tuple[SharedTopic, ...]:
    """The topics that the order tells of and this enterprise does not get, for want of consent."""
    shared = _shared(desk, view, enterprise.id)
    told = topics(_document(desk, view, enterprise, desk.today(), frozenset(SharedTopic)))
    return tuple(topic for topic in SharedTopic if topic.value in told and topic not in shared)


def _shared(desk: Desk, view: OrderView, enterprise_id: UUID) -> frozenset[SharedTopic]:
    with desk.store.read() as work:
        consents = work.consents.of_participant(view.participant.id)
    return topics_shared(consents, enterprise_id, desk.today())


def _document(
    desk: Desk, view: OrderView, enterprise: Enterprise, answer_by: date, shared: frozenset[SharedTopic]
) -> Document:
    return order_document(
        view.order, view.measure, enterprise, desk.catalogue.reference,
        officer=view.officer, unit=view.unit, commissioner=view.commissioner, answer_by=answer_by,
        asked_on=desk.today(), shared=shared, demo=desk.demo,
    )  # fmt: skip
