"""A whole case in a register: signed, visited and half-typed, read for a reason, and another person beside it."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from asfdesk.domain.change import Kind, Operation
from asfdesk.domain.reading import Seen
from asfdesk.services import drafts
from asfdesk.services.desk import Desk
from asfdesk.services.parties import consents, participants
from asfdesk.services.rights import reading
from asfdesk.services.visiting import actions, visit_place, visits
from asfdesk.store.erasure import erasing_again
from asfdesk.store.erasure.disposal import Disposed, dispose
from asfdesk.store.trail.audit import BrokenEntry, verify_chain
from tests.cases import Case, register
from tests.follow_up import answer_all, first_planned, signed

NAMES = ("Åsa", "Öberg", "öberg", "oberg", "198112289874", "19811228-9874", "0701740605", "070-174 06 05")
SECRET = "hjärtmedicin i kylskåpet"


def whole_case(desk: Desk) -> Case:
    """A whole case, signed, visited and half-typed, read for a reason, and another person beside it."""
    case = register(desk)
    view = signed(desk, case)
    visit = visits.open_visit(desk, first_planned(desk, view).id, on=desk.today())
    visits.write_notes(desk, replace(visit.visit, notes=SECRET))
    visits.close_visit(desk, answer_all(desk, visit).visit.id)
    action = actions.new_action(view.placement.id)
    actions.save_action(desk, replace(action, text=f"Flytta {SECRET}", due=desk.today()))
    consents.save_consent(
        desk,
        replace(
            consents.new_consent(desk, case.participant.id, case.enterprise.id, desk.today()),
            topics=frozenset(view.terms.shared_topics) or frozenset(consents.SharedTopic),
            purpose=SECRET,
        ),
    )
    drafts.keep_draft(desk, Kind.PARTICIPANT, case.participant.id, {"contact_note": SECRET}, 1)
    visit_place.remember_place(desk, visit.visit.id, visit_place.Place("notes"))
    reading.opened(desk, Seen.PARTICIPANT, case.participant.id, f"Åsa Öberg ringde om {SECRET}")
    participants.save_participant(
        desk, replace(participants.new_participant(), given_name="Örjan", family_name="Ek")
    )
    return case


def erase(desk: Desk, person: UUID) -> Disposed:
    with desk.store.write(Operation.DISPOSE) as work:
        done = dispose(
            work.ledger,
            desk.store.key,
            {"participant": [person.hex]},
            number="GP-1",
            decided_by="Ann-Sofie Åkerlund",
            content=lambda _done: "{}",
        )
    desk.store.scrub()
    erasing_again.keep_beside(desk.store)
    return done


def broken(desk: Desk) -> BrokenEntry | None:
    with desk.store.read() as work:
        return verify_chain(work.connection)
