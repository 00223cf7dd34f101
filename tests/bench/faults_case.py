"""What the fault bench does to whole cases by the program's own services: visits, protocols, endings, orders and so on.

Each operation says what it is about to write and what was written (``keep KEY VALUE``); how a key is found again stands
in ``faults_looking``.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from uuid import UUID

from asfdesk.domain.agreement import AgreementKind, AgreementView, Placement, State, copy_for, roles_left
from asfdesk.domain.attendance import PRESENT
from asfdesk.domain.checklist import ItemKind, visible_items
from asfdesk.domain.closing import ClosingKind
from asfdesk.domain.kinds import VisitKind
from asfdesk.domain.order import RequestState
from asfdesk.domain.own import OwnKind
from asfdesk.domain.signature import Copy
from asfdesk.domain.terms import Purpose, Terms
from asfdesk.domain.visit import VisitState, answer_values
from asfdesk.services import attendance
from asfdesk.services.agreeing import agreements, amendments
from asfdesk.services.authoring import templates
from asfdesk.services.desk import Desk
from asfdesk.services.entry import pin
from asfdesk.services.finishing import endings
from asfdesk.services.ordering import orders
from asfdesk.services.parties import participants
from asfdesk.services.sealed import certificates
from asfdesk.services.signatures import signing
from asfdesk.services.visiting import enterprise_visits, pictures, protocol_seals, protocols, visits
from asfdesk.store.keys.kdf import Kdf
from asfdesk.store.store import Store
from tests.amending import with_hours, written
from tests.bench.faults_merge import merge
from tests.cases import Clock, catalogue, register, scrawl
from tests.endings import assessed, at, certified, early, ended, issued
from tests.follow_up import answer_all, signed
from tests.photo_files import camera_photo

DAY = date(2026, 6, 15)
"""The day on which the bench works on the cases; they began in March and last until September."""
CHEAP_PIN = Kdf(memory=64, passes=1, lanes=1)
PINS = ("481516", "730942")
MARKS = (PRESENT, "sick", "approved")
OPEN, CLOSED, SWAYING = "Öppen", "Avslutad", "Vacklande"
"""The family names of those whose cases are worked on: under way, ended for good, ended and taken up again."""

Say = Callable[[str], None]
Act = Callable[[Desk, random.Random, Say], None]


def case_desk(store: Store, now: datetime | None = None) -> Desk:
    """A desk on :data:`DAY`."""
    clock = Clock()
    clock.now = now or at(DAY)
    return Desk(store, catalogue(), clock)


def put_cases(store: Store) -> None:
    """Three signed cases of one enterprise, one of them ended and assessed, and a certificate to seal with."""
    clock = Clock()
    desk = Desk(store, catalogue(), clock)
    first = register(desk)
    certificates.make_own(desk)
    for name in (OPEN, CLOSED, SWAYING):
        clock.now = Clock().now
        person = participants.save_participant(
            desk, replace(participants.new_participant(), given_name="Fall", family_name=name)
        )
        view = signed(desk, replace(first, participant=person))
        if name == CLOSED:
            ended(desk, clock, view)
            assessed(desk, view)
            certified(desk, view)
    clock.now = at(DAY)
    visits.open_visit(desk, visits.plan_visit(desk, _placement(desk, OPEN).id, VisitKind.WORKPLACE, DAY).id)


def _placement(desk: Desk, name: str) -> Placement:
    with desk.store.read() as work:
        person = next(one for one in work.participants.all() if one.family_name == name)
        return work.placements.of_participant(person.id)[0]


def _agreement(desk: Desk, name: str) -> AgreementView:
    """The first one of a case."""
    placement = _placement(desk, name)
    with desk.store.read() as work:
        found = work.agreements.of_placement(placement.id)
    first = next(one for one in found if one.kind is AgreementKind.AGREEMENT)
    return agreements.get_agreement(desk, first.id)


def _open_visit(desk: Desk, placement: Placement) -> UUID:
    found = visits.visits_of(desk, placement.id)
    return next(one.id for one in found if one.state is VisitState.OPEN)


def _answer(desk: Desk, chance: random.Random, say: Say) -> None:
    visit = visits.get_visit(desk, _open_visit(desk, _placement(desk, OPEN)))
    shown = visible_items(visit.checklist, answer_values(visit.answers))
    item = chance.choice([one for one in shown if one.kind is ItemKind.TEXT])
    told = f"answer/{visit.visit.id.hex}/{item.id} ord{chance.randrange(10**9)}"
    say(f"do keep {told}")
    visits.answer(desk, visit.visit.id, item.id, told.split()[1])
    say(f"ok keep {told}")


def _picture(desk: Desk, chance: random.Random, say: Say) -> None:
    visit = _open_visit(desk, _placement(desk, OPEN))
    photo = camera_photo(320, 240, chance.randrange(200))
    say("do picture")
    (made,) = pictures.add_photos(desk, visit, "bild.jpg", photo)
    say(f"ok keep picture/{made.id.hex} {made.sha256}")
    say("do picture")
    pictures.describe(desk, made, f"Bild{made.id.hex}", made.visibility)
    say(f"ok keep words/{made.id.hex} Bild{made.id.hex}")


def _enterprise_visit(desk: Desk, chance: random.Random, say: Say) -> None:
    with desk.store.read() as work:
        enterprise = next(one for one in work.enterprises.all() if one.name == "Kooperativet Ängen")
    kind = chance.choice((VisitKind.ENTERPRISE, VisitKind.DIALOGUE))
    say("do enterprise_visit")
    planned = enterprise_visits.plan_enterprise_visit(desk, enterprise.id, kind, DAY)
    say(f"ok keep visit/{planned.id.hex} planned")
    _close(desk, planned.id, say)


def _close(desk: Desk, visit: UUID, say: Say) -> None:
    say(f"do keep visit/{visit.hex} open")
    view = visits.open_visit(desk, visit)
    say(f"ok keep visit/{visit.hex} open")
    answer_all(desk, view)
    say(f"do keep visit/{visit.hex} closed")
    visits.close_visit(desk, visit)
    say(f"ok keep visit/{visit.hex} closed")


def _protocol(desk: Desk, chance: random.Random, say: Say) -> None:
    say("do visit")
    planned = visits.plan_visit(desk, _placement(desk, OPEN).id, VisitKind.THREE_PARTY, DAY)
    say(f"ok keep visit/{planned.id.hex} planned")
    _close(desk, planned.id, say)
    found = protocols.get_protocol(desk, planned.id)
    for role in found.parties:
        name, capacity = protocols.signer(found, role)
        say("do protocol")
        found = protocols.sign_protocol(
            desk, planned.id, role, name=name, capacity=capacity, place="Gävle", ink=scrawl(),
            shown_sha256=protocols.shown_text(found, role).sha256,
        )  # fmt: skip
        say(f"ok keep protocol/{planned.id.hex}/{role} {protocols.shown_text(found, role).sha256}")
    say("do seal")
    kept = protocol_seals.keep_sealed_protocol(desk, found, chance.choice(list(Copy)))
    say(f"ok keep kept/{kept.id.hex} {kept.sha256}")


def _amend(desk: Desk, chance: random.Random, say: Say) -> None:
    """Written, presented and signed by all three; one that a kill left is gone on with."""
    say("do amendment")
    view = _begun_amendment(desk) or written(
        desk,
        _agreement(desk, OPEN),
        AgreementKind.AMENDMENT,
        lambda terms: replace(
            _other_hours(terms, chance), change_from=DAY + timedelta(days=7), change_reason="Åsa vill ändra."
        ),
    )
    key = f"agreement/{view.agreement.id.hex}"
    if view.agreement.state is State.DRAFT:
        say(f"do keep {key} presented")
        view = signing.present(desk, view.agreement.id)
        say(f"ok keep {key} presented")
    for role in roles_left(view.signatures):
        text = view.text(copy_for(role))
        assert text is not None
        name, capacity = signing.signer(view, role)
        state = State.SIGNED if roles_left(view.signatures) == (role,) else State.PRESENTED
        say(f"do keep {key} {state}")
        view = signing.sign(
            desk, view.agreement.id, role, name=name, capacity=capacity, place="Gävle", ink=scrawl(),
            shown_sha256=text.sha256,
        )  # fmt: skip
        say(f"ok keep {key} {view.agreement.state}")


def _other_hours(terms: Terms, chance: random.Random) -> Terms:
    """An amendment that changes nothing is refused."""
    return with_hours(terms, chance.choice([hours for hours in (16, 24) if hours != terms.hours_per_week]))


def _begun_amendment(desk: Desk) -> AgreementView | None:
    """One whose words are whole, and that is not signed yet."""
    (chain,) = amendments.chains_of(desk, _placement(desk, OPEN).id)
    if chain.unsigned is None:
        return None
    view = agreements.get_agreement(desk, chain.unsigned.id)
    return view if view.terms.change_reason and all(point.settled for point in view.control) else None


def _end(desk: Desk, _chance: random.Random, say: Say) -> None:
    """Ended, or taken up again, with all that it does to the visits."""
    view = _agreement(desk, SWAYING)
    key = f"ending/{view.placement.id.hex}"
    if endings.get_ending(desk, view.placement.id).ending is None:
        ending = early(desk, view, DAY + timedelta(days=9))
        say(f"do keep {key} {ending.last_day}")
        endings.end_placement(desk, ending)
        say(f"ok keep {key} {ending.last_day}")
    else:
        say(f"do keep {key} none")
        endings.reopen(desk, view.placement.id)
        say(f"ok keep {key} none")


def _certificate(desk: Desk, _chance: random.Random, say: Say) -> None:
    view = _agreement(desk, CLOSED)
    for kind in (ClosingKind.CERTIFICATE, ClosingKind.ASSESSMENT):
        say("do issue")
        made = issued(desk, view, kind)
        say(f"ok keep closing/{made.id.hex} {made.sha256}/{len(made.signatures)}")


def _attendance(desk: Desk, chance: random.Random, say: Say) -> None:
    """A working week in one write."""
    monday = date(2026, 4, 6) + timedelta(weeks=chance.randrange(8))
    placement, mark = _placement(desk, OPEN).id, chance.choice(MARKS)
    told = f"week/{placement.hex}/{monday} {mark}"
    say(f"do keep {told}")
    attendance.mark(desk, {(placement, monday + timedelta(days=n)): mark for n in range(5)})
    say(f"ok keep {told}")


def _template(desk: Desk, _chance: random.Random, say: Say) -> None:
    say("do template")
    draft = templates.copy_shipped(desk, OwnKind.AGREEMENT, "af_training", 1)
    say(f"ok keep item/{draft.id.hex} {draft.code}")
    say("do template")
    made = templates.release(desk, draft.id)
    say(f"ok keep template/{made.id.hex} released/{made.edition}/{made.sha256}")


def _order(desk: Desk, _chance: random.Random, say: Say) -> None:
    """A need, a question to an enterprise, its yes, and the agreement that follows."""
    placement = _placement(desk, SWAYING)
    need = replace(
        orders.new_order(desk, placement.participant_id, "work_training"), purpose=Purpose.TRAINING,
        purpose_text="Har varit sjukskriven länge.", start=DAY + timedelta(days=20), hours_per_week=Decimal(20),
        municipality="2180", tasks=("Baka bröd",),
    )  # fmt: skip
    say("do order")
    order = orders.save_order(desk, need)
    say(f"ok keep order/{order.id.hex} {order.number}")
    say("do order")
    view = orders.ask(desk, order.id, placement.enterprise_id, DAY + timedelta(days=7))
    request = view.asked[0].request
    say(f"ok keep request/{request.id.hex} asked/{request.sha256}")
    say(f"do keep request/{request.id.hex} accepted/{request.sha256}")
    orders.answer(desk, request.id, RequestState.ACCEPTED, by="Lena Berg")
    say(f"ok keep request/{request.id.hex} accepted/{request.sha256}")
    say("do order")
    agreement = orders.agreement_of(desk, order.id)
    say(f"ok keep agreement/{agreement.id.hex} {agreement.state}")


def _pin(desk: Desk, chance: random.Random, say: Say) -> None:
    told = f"pin/desk {chance.choice(PINS)}"
    say(f"do keep {told}")
    pin.set_pin(desk, told.split()[1], cost=CHEAP_PIN)
    say(f"ok keep {told}")


ACTS: dict[str, Act] = {
    "answer": _answer,
    "picture": _picture,
    "enterprise_visit": _enterprise_visit,
    "protocol": _protocol,
    "amend": _amend,
    "end": _end,
    "certificate": _certificate,
    "attendance": _attendance,
    "template": _template,
    "order": _order,
    "pin": _pin,
    "merge": merge,
}
