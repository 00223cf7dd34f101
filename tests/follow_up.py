"""A signed case to follow up: the agreement of ``tests.cases`` with its three signatures and its planned visits."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from asfdesk.domain.agreement import AgreementView, copy_for
from asfdesk.domain.checklist import Item, ItemKind, visible_items
from asfdesk.domain.signature import ROLES
from asfdesk.domain.visit import Visit, VisitState, VisitView, answer_values
from asfdesk.services.desk import Desk
from asfdesk.services.signatures import signing
from asfdesk.services.visiting import protocols, visits
from tests.cases import Case, ready, scrawl


def signed(desk: Desk, case: Case) -> AgreementView:
    """An agreement from 2026-03-09 to 2026-09-08, signed by all three."""
    return sign_all(desk, signing.present(desk, ready(desk, case).agreement.id))


def sign_all(desk: Desk, view: AgreementView) -> AgreementView:
    """The three signatures under what is presented."""
    for role in ROLES:
        text = view.text(copy_for(role))
        assert text is not None
        name, capacity = signing.signer(view, role)
        view = signing.sign(
            desk, view.agreement.id, role, name=name, capacity=capacity, place="Gävle", ink=scrawl(),
            shown_sha256=text.sha256,
        )  # fmt: skip
    return view


def first_planned(desk: Desk, view: AgreementView) -> Visit:
    """The first visit that signing planned."""
    return next(v for v in visits.visits_of(desk, view.placement.id) if v.state is VisitState.PLANNED)


def answer_for(item: Item) -> str:
    """An answer that the item can take, without deviation where there is a choice."""
    if item.values:
        bad = item.action_on.values if item.action_on else ()
        return next((value for value in item.values if value not in bad), item.values[0])
    kinds = {ItemKind.NUMBER: "3", ItemKind.DATE: date(2026, 3, 9).isoformat()}
    return kinds.get(item.kind, "Det går bra, säger Åsa.")


def answer_all(desk: Desk, view: VisitView) -> VisitView:
    """Answer every question that the answers call for."""
    for _ in range(3):  # answers may bring up more questions
        shown = visible_items(view.checklist, answer_values(view.answers))
        for item in shown:
            if item.id not in view.answers:
                visits.answer(desk, view.visit.id, item.id, answer_for(item))
        view = visits.get_visit(desk, view.visit.id)
    return view


def protocol_signed(desk: Desk, view: AgreementView) -> UUID:
    """The first planned visit made, with every question answered, and its protocol signed by all; the visit's key."""
    opened = visits.open_visit(desk, first_planned(desk, view).id)
    visit = visits.close_visit(desk, answer_all(desk, opened).visit.id).visit
    found = protocols.get_protocol(desk, visit.id)
    for role in found.parties:
        name, capacity = protocols.signer(found, role)
        text = found.text(copy_for(role))
        assert text is not None
        protocols.sign_protocol(
            desk, visit.id, role, name=name, capacity=capacity, place="Gävle", ink=scrawl(),
            shown_sha256=text.sha256,
        )  # fmt: skip
    return visit.id


def in_days(desk: Desk, days: int) -> date:
    """A day counted from the desk's today."""
    return desk.today() + timedelta(days=days)
