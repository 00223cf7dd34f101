"""Every value comes back from the encrypted file exactly as it went in."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asfdesk.domain.agreement import State
from asfdesk.domain.change import Kind, Operation
from asfdesk.domain.consent import Consent, ConsentWay
from asfdesk.domain.draft import Draft
from asfdesk.domain.errors import Rule, RuleBroken
from asfdesk.domain.followup import Because
from asfdesk.domain.ids import new_id
from asfdesk.domain.kinds import CommissionerKind, SharedTopic, VisitKind
from asfdesk.domain.parties import (
    Address,
    CaseOfficer,
    Commissioner,
    Enterprise,
    InterpreterNeed,
    Knowledge,
    Participant,
    Protection,
    Supervisor,
    Unit,
    UnitKind,
)
from asfdesk.domain.signature import Copy, Ink, InkPoint, Role
from asfdesk.domain.terms import Goal, Step, Terms
from asfdesk.domain.visit import ActionPoint, Answer, Owner, Visit, VisitState
from asfdesk.store.rows.json_values import read_ink, read_terms, write_ink, write_terms
from asfdesk.store.store import Store

from .samples import AT, FULL_TERMS, NUMBER, put_case, put_visit, signature

WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=60)
DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))
AMOUNTS = st.decimals(0, 10**9, places=2, allow_nan=False, allow_infinity=False)


def saved(store: Store, repository: str, value):
    """Save in one transaction, read in another."""
    with store.write(Operation.BUILD_DEMO) as work:
        kept = getattr(work, repository).save(value)
    with store.read() as work:
        found = getattr(work, repository).get(value.id)
    assert found == kept == replace(value, version=1)
    return found


def test_a_participant_comes_back_whole(store):
    saved(
        store,
        "participants",
        Participant(
            new_id(), "Åsa-Maria", "Öberg Łuczak", NUMBER, Protection.CONFIDENTIAL, "070-123 45 67", "å@exempel.se",
            Address("Storgatan 1", "803 20", "Gävle"), "ring efter kl. 10\nhelst sms", "2180", "ar",
            InterpreterNeed.PHONE, "bildstöd", "God Man", "026-10 00 00",
        ),
    )  # fmt: skip


def test_an_enterprise_and_its_supervisors_come_back_whole(store):
    enterprise = saved(
        store,
        "enterprises",
        Enterprise(
            new_id(), "Café Björken", "556016-0680", "ekonomisk_forening", "2180", ("cafe", "cykel"),
            Knowledge("Kooperativ", "Syfte", "Mål", "Metod", "Verksamheter"), 12, Address("Å 1", "803 20", "Gävle"),
            "026-10 00 00", "a@exempel.se", "exempel.se", "Märta Ek", "ordförande", ("sv", "ar"), "anteckning", False,
        ),
    )  # fmt: skip
    chief = saved(
        store, "supervisors", Supervisor(new_id(), enterprise.id, "Örjan Ek", "kock", "070", "e", 3, "HLR")
    )
    deputy = saved(
        store, "supervisors", Supervisor(new_id(), enterprise.id, "Åke", deputy_id=chief.id, active=False)
    )
    with store.read() as work:
        assert work.supervisors.of_enterprise(enterprise.id) == [deputy, chief]


def test_a_commissioner_a_unit_and_an_officer_come_back_whole(store):
    commissioner = saved(
        store, "commissioners", Commissioner(new_id(), CommissionerKind.AF, "AF", "202100-2114")
    )
    unit = saved(
        store,
        "units",
        Unit(
            new_id(), commissioner.id, UnitKind.CARE, "Omsorg", "2180", Address("a", "b", "c"), "1", "2", "3"
        ),
    )
    saved(store, "officers", CaseOfficer(new_id(), unit.id, "Ulla", "Chef", "070", "u@exempel.se"))
    with store.read() as work:
        assert work.units.of_commissioner(commissioner.id) == [unit]


def test_an_agreement_comes_back_with_terms_texts_and_signatures(store):
    case = put_case(store, State.SIGNED)
    with store.read() as work:
        agreement = work.agreements.get(case.agreement)
        assert agreement.terms == FULL_TERMS
        assert (agreement.state, agreement.round, agreement.signed_at) == (State.SIGNED, 1, AT)
        assert {found.copy for found in work.texts.of(case.agreement, 1)} == set(Copy)
        signed = {found.role: found for found in work.signatures.of(case.agreement, 1)}
        assert signed[Role.OFFICER].ink == signature(case.agreement, Role.OFFICER).ink
        assert set(signed) == set(Role)
        assert (
            work.agreements.in_states(State.SIGNED)
            == work.agreements.of_placement(case.placement)
            == [agreement]
        )


def test_a_visit_with_answers_and_actions_comes_back_whole(store):
    case = put_case(store)
    visit = saved(
        store,
        "visits",
        Visit(
            new_id(), case.placement, VisitKind.THREE_PARTY, VisitState.OPEN, date(2026, 4, 15), time(9, 30), "Köket",
            Because.FIRST, 3, "work_environment", 2, ("Åsa", "Örjan"), "n", "p", "s", date(2026, 4, 14), "sjuk", AT,
        ),
    )  # fmt: skip
    action = saved(
        store,
        "actions",
        ActionPoint(
            new_id(), case.placement, visit.id, "Skaffa stol", Owner.SUPERVISOR, "Ö", date(2026, 5, 1), "i3"
        ),
    )
    with store.write(Operation.ANSWER) as work:
        work.answers.put(Answer(visit.id, "i1", "yes", "bra"))
        work.answers.put(Answer(visit.id, "i1", "partly\nno", "ändrat"))
        work.checklists.freeze(visit.id, '{"code": "work_environment"}')
    with store.read() as work:
        assert work.answers.of(visit.id) == {"i1": Answer(visit.id, "i1", "partly\nno", "ändrat")}
        assert work.checklists.of(visit.id) == '{"code": "work_environment"}'
        assert work.actions.open() == work.actions.of_visit(visit.id) == [action]
        assert work.visits.between(date(2026, 4, 15), date(2026, 4, 15)) == [visit]
        assert work.visits.between(date(2026, 4, 16), date(2026, 4, 30)) == []
        assert work.visits.in_states(VisitState.OPEN) == [visit]


def test_a_consent_comes_back_whole(store):
    case = put_case(store)
    consent = saved(
        store,
        "consents",
        Consent(
            new_id(), case.participant, case.enterprise, frozenset({SharedTopic.HEALTH, SharedTopic.GOALS}), "stöd",
            ConsentWay.ORAL, date(2026, 1, 1), date(2026, 6, 30), date(2026, 2, 1),
        ),
    )  # fmt: skip
    with store.read() as work:
        assert work.consents.of_participant(case.participant) == [consent]
        assert work.consents.of_enterprise(case.enterprise) == [consent]


def test_a_draft_is_kept_replaced_and_dropped(store):
    subject = new_id()
    first = Draft(Kind.AGREEMENT, subject, '{"syfte": "Å"}', AT)
    second = replace(first, payload='{"syfte": "Åter"}', saved_at=AT + timedelta(seconds=1), base_version=4)
    with store.write(Operation.SAVE_DRAFT) as work:
        work.drafts.put(first)
        work.drafts.put(second)
    with store.read() as work:
        assert work.drafts.find(Kind.AGREEMENT, subject) == second
        assert work.drafts.all() == [second]
    with store.write(Operation.DROP_DRAFT) as work:
        work.drafts.drop(Kind.AGREEMENT, subject)
    with store.read() as work:
        assert work.drafts.find(Kind.AGREEMENT, subject) is None


def test_preferences_are_remembered(store):
    with store.write(Operation.SAVE_DRAFT) as work:
        assert work.preferences.get("last") is None
        work.preferences.put("last", "a")
        work.preferences.put("last", "b")
    with store.read() as work:
        assert work.preferences.get("last") == "b"


def test_numbers_run_without_gaps_per_year_even_after_a_rollback(store):
    with store.write(Operation.START_AGREEMENT) as work:
        assert [work.agreements.next_number(2026) for _ in range(3)] == [1, 2, 3]
        assert work.agreements.next_number(2027) == 1
    with suppress(ZeroDivisionError), store.write(Operation.START_AGREEMENT) as work:
        assert work.agreements.next_number(2026) == 4
        raise ZeroDivisionError
    with store.write(Operation.START_AGREEMENT) as work:
        assert work.agreements.next_number(2026) == 4


def test_the_latest_matching_placement_is_found(store):
    case = put_case(store)
    with store.write(Operation.START_AGREEMENT) as work:
        first = work.placements.get(case.placement)
        again = work.placements.save(replace(first, id=new_id(), version=0))
    with store.read() as work:
        assert work.placements.matching(case.participant, case.enterprise, "arbetstraning") == again
        assert work.placements.matching(case.participant, case.enterprise, "praktik") is None
        assert work.placements.of_participant(case.participant) == [first, again]
        assert work.placements.of_enterprise(case.enterprise) == [first, again]


def test_a_moment_comes_back_in_utc_and_one_without_a_zone_is_a_bug(store):
    case = put_case(store)
    visit = put_visit(store, case.placement)
    swedish = datetime(2026, 7, 1, 10, 0, tzinfo=timezone(timedelta(hours=2)))
    with store.write(Operation.OPEN_VISIT) as work:
        visit = work.visits.save(replace(visit, opened_at=swedish))
    with store.read() as work:
        assert work.visits.get(visit.id).opened_at == datetime(2026, 7, 1, 8, 0, tzinfo=UTC)
    with pytest.raises(Exception, match="time zone"), store.write(Operation.OPEN_VISIT) as work:
        work.visits.save(replace(visit, opened_at=datetime(2026, 7, 1, 10, 0)))  # noqa: DTZ001


def test_names_sort_as_swedish_does(store):
    with store.write(Operation.BUILD_DEMO) as work:
        for name in ("Ängström", "Zorn", "Åberg", "Örn", "Ek", "Ekman"):
            work.participants.save(Participant(new_id(), "A", name))
    with store.read() as work:
        assert [p.family_name for p in work.participants.all()] == [
            "Ek",
            "Ekman",
            "Zorn",
            "Åberg",
            "Ängström",
            "Örn",
        ]


def test_a_person_number_belongs_to_one_participant(store):
    with store.write(Operation.SAVE_PARTICIPANT) as work:
        first = work.participants.save(Participant(new_id(), "Åsa", "Ö", NUMBER))
    with pytest.raises(RuleBroken) as refused, store.write(Operation.SAVE_PARTICIPANT) as work:
        work.participants.save(Participant(new_id(), "Annan", "Ö", NUMBER))
    assert [(p.rule, p.field) for p in refused.value.problems] == [
        (Rule.PERSON_NUMBER_TAKEN, "person_number")
    ]
    with store.write(Operation.DELETE_PARTICIPANT) as work:
        work.participants.delete(first.id)
        second = work.participants.save(Participant(new_id(), "Annan", "Ö", NUMBER))
    with store.read() as work:
        assert work.participants.by_person_number(NUMBER) == second
    with pytest.raises(RuleBroken), store.write(Operation.RESTORE) as work:
        work.participants.restore(first.id)


def test_an_org_number_belongs_to_one_enterprise_but_may_be_missing_in_many(store):
    with store.write(Operation.SAVE_ENTERPRISE) as work:
        work.enterprises.save(Enterprise(new_id(), "A"))
        work.enterprises.save(Enterprise(new_id(), "B"))
        kept = work.enterprises.save(Enterprise(new_id(), "C", "556016-0680"))
        assert work.enterprises.by_org_number("556016-0680") == kept
        assert work.enterprises.by_org_number("") is None
    with pytest.raises(RuleBroken) as refused, store.write(Operation.SAVE_ENTERPRISE) as work:
        work.enterprises.save(Enterprise(new_id(), "D", "556016-0680"))
    assert refused.value.problems[0].rule is Rule.ORG_NUMBER_TAKEN


@given(
    goals=st.lists(st.builds(Goal, WORDS, WORDS, st.none() | DAYS), max_size=3).map(tuple),
    steps=st.lists(st.builds(Step, DAYS, AMOUNTS), max_size=3).map(tuple),
    hours=st.none() | AMOUNTS,
    topics=st.frozensets(st.sampled_from(SharedTopic)),
    other=WORDS,
)
def test_any_terms_are_read_as_written_and_written_the_same_twice(goals, steps, hours, topics, other):
    terms = Terms(goals=goals, steps=steps, hours_per_week=hours, shared_topics=topics, other=other)
    written = write_terms(terms)
    assert read_terms(written) == terms
    assert write_terms(read_terms(written)) == written


@given(
    st.lists(
        st.lists(
            st.builds(
                InkPoint,
                st.floats(-1e4, 1e4),
                st.floats(-1e4, 1e4),
                st.integers(0, 10**6),
                st.none() | st.floats(0, 1),
            ),
            max_size=5,
        ).map(tuple),
        max_size=3,
    ).map(tuple)
)
def test_any_ink_is_read_as_drawn(strokes):
    ink = Ink(400.0, 150.0, strokes)
    assert read_ink(write_ink(ink)) == ink


@settings(max_examples=25)
@given(given_name=WORDS, family_name=WORDS, note=WORDS)
def test_any_text_is_stored_as_typed(store, given_name, family_name, note):
    saved(store, "participants", Participant(new_id(), given_name, family_name, contact_note=note))


def test_amounts_keep_their_decimals(store):
    case = put_case(store)
    with store.read() as work:
        assert str(work.agreements.get(case.agreement).terms.hours_per_week) == "20.50"
        assert work.agreements.get(case.agreement).terms.compensation.amount == Decimal("130.00")
