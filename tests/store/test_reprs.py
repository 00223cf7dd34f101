"""What is read from the register tells nobody's name, number, address or words in its ``repr``: that is what ends up in
logs, in failing assertions and in reports, whatever their own care."""

from __future__ import annotations

from dataclasses import replace

from asfdesk.domain.disposal import Decision
from asfdesk.domain.parties import Address
from asfdesk.services import attendance, lists
from asfdesk.services.agreeing import agreements, amendments
from asfdesk.services.desk import Desk
from asfdesk.services.entry import people
from asfdesk.services.finishing import assessments, endings, work_certificates
from asfdesk.services.keeping import restoring, safekeeping
from asfdesk.services.ordering import orders
from asfdesk.services.parties import participants
from asfdesk.services.rights import disposal_protocols, holds, objections, reading, retention, trail
from asfdesk.services.rights.trail import Sought
from asfdesk.services.signatures import to_sign
from asfdesk.services.start_page import today
from asfdesk.services.visiting import visits
from asfdesk.store.erasure.retention_facts import person_facts
from tests.cases import Clock
from tests.endings import HEALTH_WORDS, assessed, certified, ended

from .whole_case import NAMES, SECRET, whole_case

SAID = (
    *NAMES, SECRET, HEALTH_WORDS, "Ringgatan 7", "Gävle 3", "Åkerlund", "026-12 34 56", "Märta Holmström",
    "026-65 43 21", "Arbeta 20 timmar", "Fasta tider", "stolt över brödet", "lugnt på morgonen", "surdegsbröd",
    "trygg plats", "Bussen stod still", "Mål i förvaltningsrätten", "Bara vatten",
)  # fmt: skip
"""Names, numbers and words of the case: the participant's, the supervisor's and the officer's."""


def test_no_value_that_a_page_is_given_tells_of_anybody_in_its_repr(desk: Desk, clock: Clock) -> None:
    case = whole_case(desk)
    person = participants.save_participant(
        desk,
        replace(
            participants.get_participant(desk, case.participant.id),
            address=Address("Ringgatan 7", "803 20", "Gävle 3"),
        ),
    )
    holds.put_hold(desk, person.id, "Mål i förvaltningsrätten")
    objections.save_objection(
        desk, replace(objections.new_objection(desk, person.id), statement="Bussen stod still")
    )
    order = orders.save_order(
        desk, replace(orders.new_order(desk, person.id, "work_training"), purpose_text="Bara vatten")
    )
    with desk.store.read() as work:
        (agreement,) = work.agreements.all()
    view = agreements.get_agreement(desk, agreement.id)
    placement = view.placement.id
    ended(desk, clock, view)
    assessed(desk, view)
    certified(desk, view)
    safekeeping.back_up(desk)
    day = desk.today()
    with desk.store.read() as work:
        found: list[object] = [
            person_facts(work.connection),
            work.officers.all(),
            work.supervisors.all(),
            work.units.all(),
        ]
    found += [
        view, person, order, Decision("Ann-Sofie Åkerlund", typed="Ann-Sofie Åkerlund"),
        amendments.chains_of(desk, placement),
        to_sign.AgreementToSign(desk, view),
        [visits.get_visit(desk, visit.id) for visit in visits.visits_of(desk, placement)],
        endings.get_ending(desk, placement),
        assessments.get_assessment(desk, placement),
        work_certificates.get_certificate(desk, placement),
        attendance.summary(desk, placement),
        orders.order_lines(desk), orders.get_order(desk, order.id),
        retention.trial(desk), retention.trial(desk).lines,
        holds.hold_of(desk, person.id), objections.objections_of(desk, person.id),
        reading.readings_of(desk, person.id),
        trail.search(desk, Sought(day.replace(year=2020), day.replace(year=2100))),
        today.todo_lines(desk), lists.search(desk, "öberg"),
        disposal_protocols.disposals(desk), people.people(desk),
        safekeeping.safety(desk), restoring.look_inside(desk, safekeeping.safety(desk).backups[0]),
    ]  # fmt: skip
    for value in found:
        told = repr(value)
        assert not [word for word in SAID if word.casefold() in told.casefold()], type(value).__name__
