"""Agreements while they are written, on a real encrypted store: start, save, settle, drafts, throw away, preview."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from uuid import UUID

import pytest

from asfdesk.domain.agreement import State
from asfdesk.domain.change import Kind, Operation
from asfdesk.domain.clause import is_mandatory
from asfdesk.domain.errors import Rule, RuleBroken
from asfdesk.domain.identity import PersonNumber
from asfdesk.domain.kinds import CommissionerKind, CompensationKind
from asfdesk.domain.terms import Compensation, Goal, Terms
from asfdesk.exchange import pdfium
from asfdesk.services import drafts, lists
from asfdesk.services.agreeing import agreements
from asfdesk.services.desk import Desk
from asfdesk.services.parties import participants
from asfdesk.services.signatures import signing
from tests.cases import MEASURE, Case, Clock, filled, ready, start


def rules_of(error: pytest.ExceptionInfo[RuleBroken]) -> set[Rule]:
    return {problem.rule for problem in error.value.problems}


def test_a_new_agreement_is_prefilled_with_all_that_needs_no_thought(desk: Desk, case: Case) -> None:
    view = start(desk, case)
    terms = view.terms
    assert view.agreement.state is State.DRAFT
    assert view.agreement.number.startswith("ÖK-2026-")
    assert (terms.unit_id, terms.officer_id) == (case.unit.id, case.officer.id)
    assert (terms.supervisor_id, terms.deputy_id) == (case.supervisor.id, case.deputy.id)
    assert (terms.signatory, terms.signatory_title) == ("Börje Ängström", "Ordförande")
    assert terms.compensation.kind is CompensationKind.PER_DAY_PRESENT
    assert terms.compensation.amount == Decimal(150)
    assert {clause.code for clause in terms.clauses} >= set(view.measure.required_clauses)
    assert terms.start is None
    assert terms.goals == ()


def test_none_is_never_chosen_for_the_officer(desk: Desk, case: Case) -> None:
    assert start(desk, case, "work_practice").terms.compensation.kind is None


def test_starting_the_same_three_again_goes_on_with_the_draft(desk: Desk, case: Case) -> None:
    first = start(desk, case)
    assert start(desk, case).agreement.id == first.agreement.id
    again = agreements.begun(desk, case.participant.id, case.enterprise.id, MEASURE)
    assert again is not None
    assert again.id == first.agreement.id
    assert agreements.begun(desk, case.participant.id, case.enterprise.id, "work_practice") is None


def test_two_agreements_get_two_numbers(desk: Desk, case: Case) -> None:
    numbers = {start(desk, case, code).agreement.number for code in (MEASURE, "work_practice")}
    assert len(numbers) == 2


def test_a_measure_out_of_force_cannot_be_begun(desk: Desk, case: Case) -> None:
    with pytest.raises(RuleBroken) as error:
        agreements.start_agreement(desk, case.participant.id, case.enterprise.id, "extra_service")
    assert rules_of(error) == {Rule.MEASURE_NOT_VALID}


def test_only_measures_that_the_commissioner_may_order_are_offered(desk: Desk) -> None:
    every = agreements.measures_to_choose(desk)
    af = agreements.measures_to_choose(desk, CommissionerKind.AF)
    assert set(af) < set(every)
    assert all(measure.offered_for_wise and measure.in_force(desk.today()) for measure in every)


def test_what_is_saved_is_read_back_to_the_letter(desk: Desk, case: Case) -> None:
    view = start(desk, case)
    terms = filled(view, case)
    agreements.save_terms(desk, view.agreement, terms)
    saved = agreements.get_agreement(desk, view.agreement.id)
    assert saved.terms == terms
    assert agreements.assess(desk, saved).ready


def test_saving_tidies_texts_and_leaves_empty_rows_out(desk: Desk, case: Case) -> None:
    view = start(desk, case)
    untidy = replace(view.terms, wishes="  Måla \r\n", tasks=("Baka", "  "), goals=(Goal(), Goal("Nå fram")))
    agreements.save_terms(desk, view.agreement, untidy)
    saved = agreements.get_agreement(desk, view.agreement.id).terms
    assert saved.wishes == "Måla"
    assert saved.tasks == ("Baka",)
    assert saved.goals == (Goal("Nå fram"),)


def test_saving_unchanged_terms_makes_no_new_version(desk: Desk, case: Case) -> None:
    view = ready(desk, case)
    again = agreements.save_terms(desk, view.agreement, view.terms)
    assert again.version == view.agreement.version


def test_a_save_over_a_newer_version_is_refused_and_keeps_the_draft(desk: Desk, case: Case) -> None:
    view = start(desk, case)
    typed = replace(view.terms, wishes="Mitt")
    drafts.keep_draft(desk, Kind.AGREEMENT, view.agreement.id, typed, view.agreement.version)
    other = agreements.get_agreement(desk, view.agreement.id)
    with desk.store.write(Operation.SAVE_AGREEMENT) as work:
        work.agreements.save(replace(other.agreement, terms=replace(view.terms, wishes="Deras")))
    with pytest.raises(RuleBroken) as error:
        agreements.save_terms(desk, view.agreement, typed)
    assert rules_of(error) == {Rule.CHANGED_ELSEWHERE}
    assert agreements.get_agreement(desk, view.agreement.id).terms.wishes == "Deras"
    assert drafts.find_draft(desk, Kind.AGREEMENT, view.agreement.id) is not None


def test_a_draft_is_kept_read_aged_and_dropped_by_saving(desk: Desk, case: Case, clock: Clock) -> None:
    view = start(desk, case)
    typed = filled(view, case)
    drafts.keep_draft(desk, Kind.AGREEMENT, view.agreement.id, typed, view.agreement.version)
    clock.now += timedelta(minutes=5)
    kept = drafts.find_draft(desk, Kind.AGREEMENT, view.agreement.id)
    assert kept is not None
    assert drafts.read_draft(kept, Terms) == typed
    assert drafts.age(desk, kept) == timedelta(minutes=5)
    agreements.save_terms(desk, view.agreement, typed)
    assert drafts.find_draft(desk, Kind.AGREEMENT, view.agreement.id) is None


def test_clauses_follow_the_compensation(desk: Desk, case: Case) -> None:
    view = start(desk, case)
    before = {clause.code for clause in view.terms.clauses}
    unpaid = replace(view.terms, compensation=Compensation(CompensationKind.NONE, reason="Avstår"))
    after = {clause.code for clause in agreements.settled(desk, view, unpaid).clauses}
    gone = before - after
    assert gone
    assert all("ers" in desk.catalogue.clause(code, desk.today()).title.lower() for code in gone)
    settled_view = agreements.with_terms(desk, view, unpaid)
    back = agreements.settled(desk, settled_view, replace(unpaid, compensation=view.terms.compensation))
    assert {clause.code for clause in back.clauses} == before


def test_an_edited_clause_stays_and_a_removed_optional_one_does_not_return(desk: Desk, case: Case) -> None:
    view = start(desk, case)
    optional = next(clause for clause in view.terms.clauses if not clause.mandatory)
    edited = view.terms.clauses[0]
    kept = tuple(
        replace(clause, text="Egna ord.") if clause is edited else clause
        for clause in view.terms.clauses
        if clause is not optional
    )
    settled = agreements.settled(desk, view, replace(view.terms, clauses=kept))
    assert settled.clauses[0].text == "Egna ord."
    assert optional.code not in {clause.code for clause in settled.clauses}
    offered = agreements.clauses_to_add(desk, agreements.with_terms(desk, view, settled))
    assert optional.code in {clause.code for clause in offered}


def test_a_mandatory_clause_taken_out_comes_back(desk: Desk, case: Case) -> None:
    view = start(desk, case)
    required = next(clause for clause in view.terms.clauses if clause.mandatory)
    less = replace(view.terms, clauses=tuple(c for c in view.terms.clauses if c is not required))
    settled = agreements.settled(desk, view, less)
    assert required.code in {clause.code for clause in settled.clauses}
    original = desk.catalogue.clause_version(required.code, required.version)
    assert is_mandatory(original, view.measure)


def test_a_locked_agreement_is_neither_saved_nor_thrown_away(desk: Desk, case: Case) -> None:
    view = signing.present(desk, ready(desk, case).agreement.id)
    with pytest.raises(RuleBroken) as error:
        agreements.save_terms(desk, view.agreement, replace(view.terms, other="Nytt"))
    assert rules_of(error) == {Rule.AGREEMENT_LOCKED}
    with pytest.raises(RuleBroken) as error:
        agreements.discard_agreement(desk, view.agreement.id)
    assert rules_of(error) == {Rule.AGREEMENT_LOCKED}


def test_a_draft_put_away_leaves_the_list_and_can_be_had_back(desk: Desk, case: Case) -> None:
    view = start(desk, case)
    agreements.discard_agreement(desk, view.agreement.id)
    assert lists.agreement_ids(desk) == []
    agreements.restore_agreement(desk, view.agreement.id)
    assert lists.agreement_ids(desk) == [view.agreement.id]


def test_the_preview_is_a_pdf_marked_as_a_draft_that_holds_what_is_typed(desk: Desk, case: Case) -> None:
    view = start(desk, case)
    typed = agreements.with_terms(desk, view, replace(view.terms, wishes="Lära mig surdeg"))
    text = "\n".join(pdfium.page_texts(agreements.preview(desk, typed)))
    assert "Lära mig surdeg" in text
    assert view.agreement.number in text
    assert "utkast" in text.lower() or "inte undertecknad" in text.lower()


def test_filtering_by_state_and_text(desk: Desk, case: Case) -> None:
    draft = start(desk, case, "work_practice").agreement.id
    presented = signing.present(desk, ready(desk, case).agreement.id).agreement.id
    assert set(lists.agreement_ids(desk)) == {draft, presented}
    assert lists.agreement_ids(desk, states=(State.PRESENTED,)) == [presented]
    assert set(lists.agreement_ids(desk, "ängen")) == {draft, presented}
    assert lists.agreement_ids(desk, "finns inte") == []
    row = lists.agreement_rows(desk, [presented])[0]
    assert isinstance(row.id, UUID)
    assert row.state is State.PRESENTED


def test_a_participant_too_young_for_the_measure_is_told_at_the_first_day(desk: Desk, case: Case) -> None:
    child = participants.save_participant(
        desk, replace(case.participant, person_number=PersonNumber("201501010000"))
    )
    view = start(desk, replace(case, participant=child), "language_practice")
    view = agreements.with_terms(desk, view, replace(view.terms, start=desk.today()))
    found = [p for p in agreements.assess(desk, view).problems if p.rule is Rule.AGE_NOT_ALLOWED]
    assert [(p.field, p.params) for p in found] == [("start", {"age": 11, "least": 16})]
