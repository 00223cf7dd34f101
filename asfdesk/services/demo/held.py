"""What the demo's officer has done by the program itself: visits to enterprises with pictures, a protocol signed by three and
sealed, and a visit that is made alone. Everything here goes through the services, on the days when it was done."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from random import Random
from uuid import UUID

from asfdesk.domain.agreement import Placement, copy_for
from asfdesk.domain.kinds import VisitKind
from asfdesk.domain.note import Visibility
from asfdesk.domain.swedish import SWEDEN
from asfdesk.domain.visit import VisitState, VisitView
from asfdesk.services.desk import Desk
from asfdesk.services.visiting import (
    actions,
    enterprise_visits,
    lone_visits,
    pictures,
    protocol_seals,
    protocols,
    visits,
)

from .drawing import floor_plan, kitchen, workshop
from .follow_ups import answer_to, answers_to, workday_before
from .handwriting import signature_of

ENOUGH = 4
"""Cases of her own that a register must have before it shows all this."""
_NOTES = "Genomgång av arbetsplatsen tillsammans. Ordning i verktygsskåpet, lugnt tempo på förmiddagen."


def hold_by_the_program(desk: Desk, own: list[Placement]) -> None:
    """Do it all, in a register that is not too small for it."""
    running = [placement for placement in own if _may_be_shown(desk, placement)]
    if len(running) < ENOUGH:
        return
    random = Random("held")
    today = desk.today()
    first, second, third, *_ = dict.fromkeys(placement.enterprise_id for placement in running + own)
    _look_around(desk, first, _days_back(today, 12), random)
    _talk(desk, second, _days_back(today, 33), random)
    enterprise_visits.plan_enterprise_visit(
        desk, third, VisitKind.DIALOGUE, _workday_from(today + timedelta(days=9)), time(13, 30)
    )
    _sign_and_seal(desk, running[0], _days_back(today, 5), random)
    _go_alone(desk, running)


def _may_be_shown(desk: Desk, placement: Placement) -> bool:
    """Running, with a supervisor to sign and nobody's identity protected."""
    planned = [v for v in visits.visits_of(desk, placement.id) if v.state is VisitState.PLANNED]
    if len(planned) < 3:
        return False
    view = visits.get_visit(desk, planned[0].id)
    started = any(v.state is VisitState.CLOSED for v in visits.visits_of(desk, placement.id))
    return bool(started and view.supervisor and view.participant and not view.participant.protected)


def _look_around(desk: Desk, enterprise_id: UUID, day: date, random: Random) -> None:
    """Readiness and structure, with two photos and a sketch."""
    then = _at(desk, day, time(9, 30))
    visit = enterprise_visits.plan_enterprise_visit(
        then, enterprise_id, VisitKind.ENTERPRISE, day, time(9, 30)
    )
    view = visits.open_visit(then, visit.id)
    pictured = {item.kind.value: item.id for item in view.checklist.items}
    for name, data, shows in (
        ("kok.png", kitchen(), "Tecknad demobild: bänk med grytor och en hylla med burkar."),
        ("verkstad.png", workshop(), "Tecknad demobild: arbetsbänk med verktyg och ett fönster med en växt."),
    ):
        for picture in pictures.add_photos(then, visit.id, name, data, item=pictured.get("photo", "")):
            pictures.describe(then, picture, shows, Visibility.PROTOCOL)
    if item := pictured.get("sketch"):
        drawn = pictures.draw_sketch(then, visit.id, item, floor_plan())
        pictures.describe(then, drawn, "Skiss av rummet med bord, skåp och dörr.", Visibility.PROTOCOL)
    _close(then, view, random)


def _talk(desk: Desk, enterprise_id: UUID, day: date, random: Random) -> None:
    """A dialogue meeting, with something agreed that is not done yet."""
    then = _at(desk, day, time(13))
    visit = enterprise_visits.plan_enterprise_visit(then, enterprise_id, VisitKind.DIALOGUE, day, time(13))
    view = visits.open_visit(then, visit.id)
    due = _workday_from(desk.today() + timedelta(days=20))
    actions.save_action(
        then,
        actions.new_action(
            None, visit.id, "Bjud in enheten att se vilka platser som blir lediga i höst", due=due,
            enterprise_id=enterprise_id,
        ),
    )  # fmt: skip
    _close(then, view, random)


def _sign_and_seal(desk: Desk, placement: Placement, day: date, random: Random) -> None:
    """A visit at the workplace whose protocol all three have signed."""
    then = _at(desk, day, time(10))
    visit = visits.plan_visit(then, placement.id, VisitKind.WORKPLACE, day, time(10))
    view = visits.open_visit(then, visit.id)
    for picture in pictures.add_photos(then, visit.id, "verkstad.png", workshop()):
        shows = "Tecknad demobild: arbetsplatsen vid bänken."
        pictures.describe(then, picture, shows, Visibility.PROTOCOL)
    closed = _close(then, view, random)
    for role in protocols.get_protocol(then, closed.visit.id).left:
        found = protocols.get_protocol(then, closed.visit.id)
        name, capacity = protocols.signer(found, role)
        text = found.text(copy_for(role))
        assert text is not None  # closing froze it
        protocols.sign_protocol(
            then, visit.id, role, name=name, capacity=capacity, place=view.enterprise.address.city,
            ink=signature_of(name), shown_sha256=text.sha256,
        )  # fmt: skip
    protocol_seals.seal_protocol(desk, visit.id)


def _go_alone(desk: Desk, running: list[Placement]) -> None:
    """The next visit with an hour still to come has its line: until when, and whom to call."""
    today = desk.today()
    ahead = sorted(
        (visit.on, visit.id)
        for placement in running
        for visit in visits.visits_of(desk, placement.id)
        if visit.state is VisitState.PLANNED and visit.on > today
    )
    if ahead:
        visit = visits.get_visit(desk, ahead[0][1]).visit
        moved = visits.move_visit(desk, visit, visit.on, visit.at or time(13, 15), visit.place, "")
        lone_visits.save_lone_visit(desk, moved.id, time(15, 30), "Ingrid Sjöö, enhetschef", "026-15 00 00")


def _close(then: Desk, view: VisitView, random: Random) -> VisitView:
    """Answer what is asked, also what the answers bring up, and close."""
    known = {item.id for item in view.checklist.items if item.id in view.answers}
    for item, value in answers_to(view.checklist, random):
        if item.id not in known:
            visits.answer(then, view.visit.id, item.id, value)
    view = visits.get_visit(then, view.visit.id)
    while left := visits.unanswered(view):
        for item in left:
            visits.answer(then, view.visit.id, item.id, answer_to(item, random))
        view = visits.get_visit(then, view.visit.id)
    visits.write_notes(then, replace(view.visit, notes=_NOTES))
    return visits.close_visit(then, view.visit.id)


def _at(desk: Desk, day: date, hour: time) -> Desk:
    """The same desk on the day when it was done."""
    moment = datetime.combine(day, hour, SWEDEN).astimezone(desk.now().tzinfo)
    return replace(desk, clock=lambda: moment)


def _days_back(today: date, days: int) -> date:
    return workday_before(today - timedelta(days=days - 1))


def _workday_from(day: date) -> date:
    return workday_before(day + timedelta(days=1))
