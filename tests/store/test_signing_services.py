"""Presenting, signing, withdrawing and what the last signature leads to, on a real encrypted store."""

from __future__ import annotations

from dataclasses import replace

import pytest

from asfdesk.documents.content import digest, to_json
from asfdesk.domain.agreement import AgreementView, State, copy_for, roles_left
from asfdesk.domain.change import Operation
from asfdesk.domain.errors import Rule, RuleBroken, StoreFault
from asfdesk.domain.kinds import SharedTopic, VisitKind
from asfdesk.domain.signature import ROLES, Copy, Ink, InkPoint, Role
from asfdesk.services.agreeing import agreements, frozen_words
from asfdesk.services.desk import Desk
from asfdesk.services.parties import consents, enterprises
from asfdesk.services.signatures import signing
from asfdesk.services.visiting import visits
from tests.cases import Case, ready, scrawl, start


@pytest.fixture
def presented(desk: Desk, case: Case) -> AgreementView:
    return signing.present(desk, ready(desk, case).agreement.id)


def sign(desk: Desk, view: AgreementView, role: Role, **other: object) -> AgreementView:
    name, capacity = signing.signer(view, role)
    text = view.text(copy_for(role))
    assert text is not None
    given: dict[str, object] = {
        "name": name, "capacity": capacity, "place": "Gävle", "ink": scrawl(), "shown_sha256": text.sha256, **other,
    }  # fmt: skip
    return signing.sign(desk, view.agreement.id, role, **given)  # type: ignore[arg-type]


def sign_all(desk: Desk, view: AgreementView) -> AgreementView:
    for role in ROLES:
        view = sign(desk, view, role)
    return view


def rules_of(error: pytest.ExceptionInfo[RuleBroken]) -> set[Rule]:
    return {problem.rule for problem in error.value.problems}


def test_an_incomplete_agreement_is_not_presented_and_every_gap_is_named(desk: Desk, case: Case) -> None:
    view = start(desk, case)
    with pytest.raises(RuleBroken) as error:
        signing.present(desk, view.agreement.id)
    fields = {problem.field for problem in error.value.problems}
    assert {"purpose", "start", "control.union_heard"} <= fields
    assert agreements.get_agreement(desk, view.agreement.id).agreement.state is State.DRAFT


def test_presenting_freezes_two_texts_whose_digests_hold(desk: Desk, presented: AgreementView) -> None:
    assert presented.agreement.state is State.PRESENTED
    assert presented.agreement.round == 1
    for copy in Copy:
        text = presented.text(copy)
        assert text is not None
        role = Role.ENTERPRISE if copy is Copy.SUPERVISOR else Role.PARTICIPANT
        document = frozen_words.shown_document(presented, role)
        assert digest(document) == text.sha256
        assert to_json(document).decode() == text.content


def test_the_enterprise_reads_less_than_the_others(presented: AgreementView) -> None:
    full = to_json(frozen_words.shown_document(presented, Role.OFFICER)).decode()
    less = to_json(frozen_words.shown_document(presented, Role.ENTERPRISE)).decode()
    assert "19811228-9874" in full
    assert "19811228-9874" not in less
    assert "Fasta tider" in less  # adaptations are shared


def test_what_was_presented_stays_when_the_register_changes(
    desk: Desk, case: Case, presented: AgreementView
) -> None:
    enterprises.save_enterprise(desk, replace(case.enterprise, name="Nytt Namn AB"))
    view = agreements.get_agreement(desk, presented.agreement.id)
    assert "Nytt Namn AB" not in to_json(frozen_words.shown_document(view, Role.OFFICER)).decode()


def test_the_third_signature_seals_plans_visits_and_records_the_consent(
    desk: Desk, case: Case, presented: AgreementView
) -> None:
    view = sign(desk, presented, Role.OFFICER)
    view = sign(desk, view, Role.PARTICIPANT)
    assert view.agreement.state is State.PRESENTED
    assert roles_left(view.signatures) == (Role.ENTERPRISE,)
    assert visits.visits_of(desk, view.placement.id) == ()
    view = sign(desk, view, Role.ENTERPRISE)
    assert view.agreement.state is State.SIGNED
    assert view.agreement.signed_at == desk.now()
    planned = visits.visits_of(desk, view.placement.id)
    assert planned[0].kind is VisitKind.INTRODUCTION
    assert [visit.on for visit in planned] == sorted(visit.on for visit in planned)
    shared = consents.shared_now(desk, case.participant.id, case.enterprise.id)
    assert shared == {SharedTopic.ADAPTATIONS, SharedTopic.GOALS}


def test_the_place_is_remembered_for_the_next_one(desk: Desk, presented: AgreementView) -> None:
    assert signing.last_place(desk) == ""
    sign(desk, presented, Role.PARTICIPANT, place="Söderhamn")
    assert signing.last_place(desk) == "Söderhamn"


@pytest.mark.parametrize(
    ("other", "rule"),
    [
        ({"ink": None}, Rule.SIGNATURE_EMPTY),
        ({"ink": Ink(1000, 360)}, Rule.SIGNATURE_EMPTY),
        ({"ink": Ink(1000, 360, ((InkPoint(5, 5, 0),),))}, Rule.SIGNATURE_TOO_SHORT),
        ({"name": "  "}, Rule.REQUIRED),
        ({"name": "X" * 10_000}, Rule.TOO_LONG),
        ({"place": ""}, Rule.REQUIRED),
        ({"shown_sha256": "0" * 64}, Rule.TEXT_CHANGED),
    ],
)
def test_a_signature_that_cannot_stand_is_refused_and_leaves_nothing(
    desk: Desk, presented: AgreementView, other: dict[str, object], rule: Rule
) -> None:
    with pytest.raises(RuleBroken) as error:
        sign(desk, presented, Role.PARTICIPANT, **other)
    assert rules_of(error) == {rule}
    assert agreements.get_agreement(desk, presented.agreement.id).signatures == ()


def test_nobody_signs_the_copy_of_another(desk: Desk, presented: AgreementView) -> None:
    full = presented.text(Copy.FULL)
    assert full is not None
    with pytest.raises(RuleBroken) as error:
        sign(desk, presented, Role.ENTERPRISE, shown_sha256=full.sha256)
    assert rules_of(error) == {Rule.TEXT_CHANGED}


def test_nobody_signs_twice(desk: Desk, presented: AgreementView) -> None:
    sign(desk, presented, Role.PARTICIPANT)
    with pytest.raises(RuleBroken) as error:
        sign(desk, presented, Role.PARTICIPANT)
    assert rules_of(error) == {Rule.SIGNED_ALREADY}


def test_withdrawing_needs_a_reason_and_signatures_start_over(desk: Desk, presented: AgreementView) -> None:
    sign(desk, presented, Role.PARTICIPANT)
    with pytest.raises(RuleBroken) as error:
        signing.withdraw(desk, presented.agreement.id, "  ")
    assert rules_of(error) == {Rule.REASON_REQUIRED}
    signing.withdraw(desk, presented.agreement.id, "Fel slutdatum")
    draft = agreements.get_agreement(desk, presented.agreement.id)
    assert draft.agreement.state is State.DRAFT
    agreements.save_terms(desk, draft.agreement, replace(draft.terms, other="Ändrat"))
    again = signing.present(desk, draft.agreement.id)
    assert again.agreement.round == 2
    assert again.signatures == ()
    assert again.text(Copy.FULL) != presented.text(Copy.FULL)
    with desk.store.read() as work:
        assert len(work.signatures.of(draft.agreement.id, 1)) == 1


def test_a_signed_agreement_cannot_be_touched_by_any_service(desk: Desk, presented: AgreementView) -> None:
    view = sign_all(desk, presented)
    key = view.agreement.id
    for attempt in (
        lambda: agreements.save_terms(desk, view.agreement, replace(view.terms, other="Nytt")),
        lambda: agreements.discard_agreement(desk, key),
        lambda: signing.withdraw(desk, key, "Ångrar mig"),
        lambda: signing.present(desk, key),
        lambda: sign(desk, view, Role.PARTICIPANT),
    ):
        with pytest.raises(RuleBroken) as error:
            attempt()
        assert rules_of(error) == {Rule.AGREEMENT_LOCKED}
    assert agreements.get_agreement(desk, key) == view


def test_a_signed_agreement_cannot_be_touched_through_the_store(desk: Desk, presented: AgreementView) -> None:
    view = sign_all(desk, presented)
    for changed in (
        replace(view.agreement, terms=replace(view.terms, other="Nytt")),
        replace(view.agreement, state=State.DRAFT),
    ):
        with pytest.raises((StoreFault, RuleBroken)), desk.store.write(Operation.SAVE_AGREEMENT) as work:
            work.agreements.save(changed)
    with pytest.raises((StoreFault, RuleBroken)), desk.store.write(Operation.SAVE_AGREEMENT) as work:
        work.agreements.delete(view.agreement.id)
    assert agreements.get_agreement(desk, view.agreement.id) == view
