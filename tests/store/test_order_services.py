"""An order on a real store: declined by one, accepted by another, an agreement; what is sent says nothing of the person."""

from __future__ import annotations

import email
import email.policy
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from sqlalchemy import text

from asfdesk.domain.agreement import State
from asfdesk.domain.change import Operation
from asfdesk.domain.errors import Fault, Rule, RuleBroken, StoreFault
from asfdesk.domain.kinds import SharedTopic
from asfdesk.domain.order import OrderState, PlacementOrder, RequestState
from asfdesk.domain.parties import Enterprise
from asfdesk.domain.terms import Purpose
from asfdesk.domain.todo import Todo
from asfdesk.exchange import pdfium
from asfdesk.services.agreeing import agreements
from asfdesk.services.desk import Desk
from asfdesk.services.ordering import matching, order_exports, orders
from asfdesk.services.parties import consents, enterprises, participants
from asfdesk.services.rights import reading
from asfdesk.services.start_page import today
from tests.cases import Case, Clock

ANSWER_BY = date(2026, 3, 16)


@pytest.fixture
def other(desk: Desk, case: Case) -> Enterprise:
    made = replace(
        enterprises.new_enterprise(),
        name="Östra Varvet",
        org_number="769600-0087",
        municipality="2180",
        places=4,
    )
    return enterprises.save_enterprise(desk, made)


@pytest.fixture
def order(desk: Desk, case: Case) -> PlacementOrder:
    need = replace(
        orders.new_order(desk, case.participant.id, "work_training"), purpose=Purpose.TRAINING,
        purpose_text="Har varit sjukskriven länge.", start=date(2026, 4, 1), hours_per_week=Decimal(20),
        municipality="2180", tasks=("Baka bröd", "  "), adaptations=("Lugn miljö",), language="ar",
    )  # fmt: skip
    return orders.save_order(desk, need)


def words(pdf: bytes) -> str:
    return "\n".join(pdfium.page_texts(pdf))


def test_the_first_save_gives_the_number_and_tidies_the_lines(desk: Desk, order: PlacementOrder):
    assert order.number == f"BE-2026-{desk.store.device}-0001"
    assert order.tasks == ("Baka bröd",)
    assert orders.get_order(desk, order.id).state is OrderState.DRAFT
    again = orders.save_order(desk, replace(order, travel_km=30))
    assert again.number == order.number


def test_an_order_goes_from_one_to_the_next_until_somebody_accepts(
    desk: Desk, case: Case, other: Enterprise, order: PlacementOrder
):
    view = orders.ask(desk, order.id, case.enterprise.id, ANSWER_BY)
    assert view.state is OrderState.ASKED
    with pytest.raises(RuleBroken):
        orders.save_order(desk, replace(view.order, travel_km=10))
    with pytest.raises(RuleBroken):
        orders.delete_order(desk, order.id)
    with pytest.raises(RuleBroken) as caught:
        orders.ask(desk, order.id, case.enterprise.id, ANSWER_BY)
    assert caught.value.problems[0].rule is Rule.ORDER_ASKED_HERE
    with pytest.raises(RuleBroken) as caught:
        orders.answer(desk, view.asked[0].request.id, RequestState.DECLINED)
    assert caught.value.problems[0].field == "reason"
    view = orders.answer(desk, view.asked[0].request.id, RequestState.DECLINED, reason="Fullt till sommaren")
    assert view.state is OrderState.OPEN
    view = orders.ask(desk, order.id, other.id, ANSWER_BY)
    view = orders.answer(desk, view.asked[1].request.id, RequestState.ACCEPTED, by="Lena Berg")
    assert view.state is OrderState.ACCEPTED
    agreement = orders.agreement_of(desk, order.id)
    assert agreement.state is State.DRAFT
    terms = agreements.get_agreement(desk, agreement.id).terms
    assert (terms.start, terms.hours_per_week, terms.tasks) == (date(2026, 4, 1), Decimal(20), ("Baka bröd",))
    assert terms.purpose_text == "Har varit sjukskriven länge."
    assert order.number in terms.decision
    assert orders.agreement_of(desk, order.id).id == agreement.id  # asked twice, made once
    with pytest.raises(RuleBroken):
        orders.ask(desk, order.id, case.enterprise.id, ANSWER_BY)


def test_an_acceptance_takes_the_other_questions_back(
    desk: Desk, case: Case, other: Enterprise, order: PlacementOrder
):
    orders.ask(desk, order.id, case.enterprise.id, ANSWER_BY)
    view = orders.ask(desk, order.id, other.id, ANSWER_BY)
    view = orders.answer(desk, view.asked[1].request.id, RequestState.ACCEPTED)
    assert [one.request.state for one in view.asked] == [RequestState.WITHDRAWN, RequestState.ACCEPTED]


def test_a_late_answer_is_told_may_lapse_and_may_still_be_taken(
    desk: Desk, case: Case, order: PlacementOrder, clock: Clock
):
    view = orders.ask(desk, order.id, case.enterprise.id, ANSWER_BY)
    clock.now = datetime(2026, 3, 18, 9, tzinfo=UTC)
    assert [line.todo for line in today.todo_lines(desk)] == [Todo.ORDER_UNANSWERED]
    request = view.asked[0].request.id
    assert orders.answer(desk, request, RequestState.LAPSED).state is OrderState.OPEN
    assert today.todo_lines(desk) == []
    assert orders.answer(desk, request, RequestState.ACCEPTED).state is OrderState.ACCEPTED
    assert [line.todo for line in today.todo_lines(desk)] == [Todo.ORDER_ACCEPTED]
    with pytest.raises(RuleBroken):
        orders.answer(desk, request, RequestState.DECLINED, reason="Ändrade oss")


def test_a_need_that_is_no_more_is_closed_with_its_reason(desk: Desk, case: Case, order: PlacementOrder):
    orders.ask(desk, order.id, case.enterprise.id, ANSWER_BY)
    with pytest.raises(RuleBroken):
        orders.close_order(desk, order.id, "  ")
    view = orders.close_order(desk, order.id, "Deltagaren fick arbete")
    assert view.state is OrderState.CLOSED
    assert view.asked[0].request.state is RequestState.WITHDRAWN
    assert "Deltagaren fick arbete" in view.asked[0].request.reason


def test_what_is_sent_names_nobody_and_holds_back_what_is_not_consented_to(
    desk: Desk, case: Case, order: PlacementOrder
):
    view = orders.ask(desk, order.id, case.enterprise.id, ANSWER_BY)
    said = words(order_exports.export_request(desk, view.asked[0].request.id).data)
    for there in (order.number, "Baka bröd", "20\u00a0timmar", "har inte samtyckt", "Ann-Sofie Åkerlund"):
        assert there in said, there
    for hidden in (
        "Åsa",
        "Öberg",
        "19811228",
        "070-174",
        "sjukskriven",
        "Lugn miljö",
        "Arabiska",
        "arabiska",
    ):
        assert hidden not in said, hidden


def test_what_is_consented_to_is_sent_and_stays_as_it_was_sent(desk: Desk, case: Case, order: PlacementOrder):
    given = replace(
        consents.new_consent(desk, case.participant.id, case.enterprise.id, date(2026, 12, 31)),
        topics=frozenset({SharedTopic.ADAPTATIONS, SharedTopic.LANGUAGE}), purpose="Beställningen",
    )  # fmt: skip
    consent = consents.save_consent(desk, given)
    request = orders.ask(desk, order.id, case.enterprise.id, ANSWER_BY).asked[0].request
    before = words(order_exports.export_request(desk, request.id).data)
    assert "Lugn miljö" in before
    assert "arabiska" in before
    assert "sjukskriven" not in before
    consents.revoke_consent(desk, consent)
    assert words(order_exports.export_request(desk, request.id).data) == before  # it has been sent


def test_the_email_draft_carries_the_document_and_no_header_can_be_smuggled_in(
    desk: Desk, case: Case, order: PlacementOrder
):
    evil = replace(case.enterprise, email="info@angen.example", name="Ängen\nBcc: alla@example.se")
    with desk.store.write(Operation.SAVE_ENTERPRISE) as work:
        work.enterprises.save(evil)
    request = orders.ask(desk, order.id, case.enterprise.id, ANSWER_BY).asked[0].request
    export = order_exports.export_email(desk, request.id)
    assert export.name.endswith(".eml")
    message = email.message_from_bytes(export.data, policy=email.policy.default)
    assert (message["X-Unsent"], message["To"], message["Bcc"]) == ("1", "info@angen.example", None)
    (attached,) = message.iter_attachments()
    assert attached.get_content().startswith(b"%PDF")
    assert "Åsa" not in message.get_body().get_content()
    assert order.number in message["Subject"]


def test_handing_an_order_out_stands_in_the_log_of_readings(desk: Desk, case: Case, order: PlacementOrder):
    request = orders.ask(desk, order.id, case.enterprise.id, ANSWER_BY).asked[0].request
    order_exports.export_request(desk, request.id)
    assert [one.seen.value for one in reading.readings_of(desk, case.participant.id)] == ["export"]


def test_what_was_sent_cannot_be_changed_past_the_services(desk: Desk, case: Case, order: PlacementOrder):
    orders.ask(desk, order.id, case.enterprise.id, ANSWER_BY)

    def change(what: str) -> None:
        with desk.store.write(Operation.ANSWER_REQUEST) as work:
            _ = work.ledger.operation_id
            work.connection.execute(text(f"UPDATE order_request SET {what}"))

    for what in ("content = '{}'", "sha256 = '0'", "enterprise_id = order_id"):
        with pytest.raises(StoreFault) as caught:
            change(what)
        assert caught.value.fault is Fault.FROZEN


def test_enterprises_are_held_against_the_need_and_a_protected_identity_stands_as_initials(
    desk: Desk, case: Case, other: Enterprise, order: PlacementOrder
):
    found = matching.suitable(desk, order)
    assert {fit.enterprise.name for fit in found} == {"Kooperativet Ängen", "Östra Varvet"}
    assert found[0].enterprise.id == case.enterprise.id  # it has supervisors
    (line,) = orders.order_lines(desk, "be-2026")
    assert line.who == "Åsa Öberg"
    assert orders.order_lines(desk, "ingen alls") == []
    assert orders.order_lines(desk, states=frozenset({OrderState.ASKED})) == []


def test_an_order_without_its_parts_cannot_be_put_to_anybody(desk: Desk, case: Case):
    bare = orders.save_order(
        desk, replace(orders.new_order(desk, case.participant.id, "work_training"), municipality="")
    )
    with pytest.raises(RuleBroken) as caught:
        orders.ask(desk, bare.id, case.enterprise.id, ANSWER_BY)
    assert {p.field for p in caught.value.problems} == {"purpose", "start", "hours_per_week", "municipality"}
    orders.delete_order(desk, bare.id)
    assert orders.order_lines(desk) == []
    orders.restore_order(desk, bare.id)
    assert len(orders.order_lines(desk)) == 1
    assert participants.get_participant(desk, case.participant.id).name == "Åsa Öberg"
