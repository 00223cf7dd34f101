"""Search as you type: what is found, in which order, and what stays hidden."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from asfdesk.domain.agreement import State
from asfdesk.domain.change import Kind, Operation
from asfdesk.domain.identity import PersonNumber
from asfdesk.domain.ids import new_id
from asfdesk.domain.parties import (
    CaseOfficer,
    Commissioner,
    Participant,
    Protection,
    Supervisor,
    Unit,
)

from .samples import NUMBER, put_case


def titles(store, typed: str, **options) -> list[str]:
    with store.read() as work:
        return [hit.title for hit in work.search(typed, **options)]


@pytest.fixture
def people(store):
    with store.write(Operation.BUILD_DEMO) as work:
        for given_name, family_name in (
            ("Åsa", "Öberg"), ("Asa", "Berg"), ("Lisa", "Asander"), ("Łucja", "Kowalska"), ("Søren", "Ærø"),
            ("Anna-Karin", "von Ek"), ("Östen", "Ås"),
        ):  # fmt: skip
            work.participants.save(Participant(new_id(), given_name, family_name))
    return store


def test_the_exact_spelling_comes_first(people):
    assert titles(people, "ås") == ["Ås, Östen", "Öberg, Åsa", "Asander, Lisa", "Berg, Asa"]
    assert titles(people, "as")[:2] == ["Asander, Lisa", "Berg, Asa"]
    assert set(titles(people, "as")) == set(titles(people, "ås"))


def test_one_letter_is_enough(people):
    assert titles(people, "ö")[0] == "Ås, Östen"
    assert "Kowalska, Łucja" in titles(people, "l")


def test_accents_are_forgiven_in_both_directions(people):
    assert titles(people, "lucja") == titles(people, "łucja") == ["Kowalska, Łucja"]
    assert titles(people, "soren") == titles(people, "SÖREN") == ["Ærø, Søren"]
    assert titles(people, "A\u030asa O\u0308b") == ["Öberg, Åsa"]


def test_the_middle_of_a_word_is_found_after_its_beginning(people):
    assert titles(people, "berg") == ["Berg, Asa", "Öberg, Åsa"]
    assert titles(people, "karin") == ["von Ek, Anna-Karin"]


def test_every_word_must_match_in_any_order(people):
    assert titles(people, "öberg åsa") == titles(people, "å öb") == ["Öberg, Åsa"]
    assert titles(people, "öberg lisa") == []


@pytest.mark.parametrize(
    "typed", ["", "   ", '"', "'", "*", "-", "a*", "AND", "(", "å\x00", "NEAR(", "%", "🙂", '"" OR 1']
)
def test_any_characters_are_only_searched_for(people, typed):
    titles(people, typed)
    with people.read() as work:
        work.lists.ids(Kind.PARTICIPANT, typed)


@settings(max_examples=50)
@given(st.text(max_size=12))
@example("nej\0nej")
def test_no_text_breaks_the_search(store, typed):
    titles(store, typed)


def test_every_kind_is_found_by_what_names_it(store):
    case = put_case(store)
    with store.write(Operation.BUILD_DEMO) as work:
        work.supervisors.save(Supervisor(new_id(), case.enterprise, "Ture Handledare", phone="026-12 34 56"))
        commissioner = work.commissioners.save(
            Commissioner(new_id(), name="Gävle kommun", org_number="212000-2338")
        )
        unit = work.units.save(Unit(new_id(), commissioner.id, name="AME Gävle"))
        work.officers.save(CaseOfficer(new_id(), unit.id, "Gävla Handläggare"))
        number = work.agreements.get(case.agreement).number
    with store.read() as work:
        found = {hit.kind: hit for hit in work.search("gävl")}
        assert set(found) == {Kind.COMMISSIONER, Kind.UNIT, Kind.OFFICER}
        assert found[Kind.UNIT].detail == "Gävle kommun"
        assert [hit.kind for hit in work.search("gävl", kinds=(Kind.UNIT,))] == [Kind.UNIT]
        assert [hit.kind for hit in work.search(number)] == [Kind.AGREEMENT]
        assert [hit.detail for hit in work.search("2026/14")] == ["Öberg, Åsa"]
        assert [hit.detail for hit in work.search("ture")] == ["Café Björken"]
        assert [hit.title for hit in work.search("026123456")] == ["Ture Handledare"]
        for typed in ("556016-0680", "5560160680", "160680", "bjork"):
            assert [hit.kind for hit in work.search(typed)] == [Kind.ENTERPRISE]


def test_a_person_number_is_found_as_people_write_it(store):
    put_case(store)
    for typed in ("198112289874", "19811228-9874", "811228-9874", "8112289874", "19811228", "9874"):
        assert titles(store, typed) == ["Öberg, Åsa"]


def test_what_is_changed_deleted_or_restored_is_found_as_it_is_now(store):
    with store.write(Operation.SAVE_PARTICIPANT) as work:
        person = work.participants.save(Participant(new_id(), "Åsa", "Öberg"))
        person = work.participants.save(replace(person, family_name="Lindgren"))
    assert titles(store, "öberg") == []
    assert titles(store, "lindg") == ["Lindgren, Åsa"]
    with store.write(Operation.DELETE_PARTICIPANT) as work:
        work.participants.delete(person.id)
    assert titles(store, "lindg") == titles(store, "li") == []
    with store.write(Operation.RESTORE) as work:
        work.participants.restore(person.id)
    assert titles(store, "lindg") == ["Lindgren, Åsa"]


def test_a_protected_identity_is_found_only_by_its_whole_name_or_number(store):
    with store.write(Operation.SAVE_PARTICIPANT) as work:
        person = work.participants.save(
            Participant(new_id(), "Åsa", "Öberg", NUMBER, Protection.CONFIDENTIAL, phone="070-123 45 67")
        )
    for typed in (
        "å",
        "ås",
        "åsa",
        "öberg",
        "åsa ö",
        "1981",
        "19811228",
        "9874",
        "0701234567",
        "198112289873",
    ):
        assert titles(store, typed) == []
        with store.read() as work:
            assert work.lists.ids(Kind.PARTICIPANT, typed) == []
    for typed in ("åsa öberg", "Öberg Åsa", "198112289874", "19811228-9874", "811228-9874", "8112289874"):
        with store.read() as work:
            (hit,) = work.search(typed)
            assert (hit.title, hit.detail, hit.protection) == ("Å.Ö.", "", Protection.CONFIDENTIAL)
            assert work.lists.ids(Kind.PARTICIPANT, typed) == [person.id]
    with store.write(Operation.SAVE_PARTICIPANT) as work:
        work.participants.save(replace(person, protection=Protection.NONE))
    assert titles(store, "ås") == ["Öberg, Åsa"]


def test_no_more_than_the_limit_is_given(people):
    assert len(titles(people, "a", limit=3)) == 3


def test_no_trigram_of_an_erased_name_stays_in_the_index(store):
    with store.write(Operation.SAVE_PARTICIPANT) as work:
        person = work.participants.save(
            Participant(new_id(), "Zzyzx", "Qwrtpl", PersonNumber("198112289874"))
        )
    with store.write(Operation.DELETE_PARTICIPANT) as work:
        work.participants.delete(person.id)
    with store.write(Operation.DELETE_PARTICIPANT) as work:
        count = work.connection.exec_driver_sql("SELECT count(*) FROM search_word").scalar()
        work.connection.exec_driver_sql("INSERT INTO search_text (search_text) VALUES ('integrity-check')")
        blocks = work.connection.exec_driver_sql("SELECT block FROM search_text_data").scalars().all()
    assert count == 0
    assert not any(b"zzy" in block or b"qwr" in block for block in blocks)


def test_lists_filter_and_order_in_sql(store):
    case = put_case(store, State.SIGNED)
    with store.read() as work:
        lists = work.lists
        assert lists.ids(Kind.AGREEMENT, "öberg") == lists.ids(Kind.AGREEMENT, "björken") == [case.agreement]
        assert lists.ids(Kind.AGREEMENT, "ÖK-2026") == lists.ids(Kind.AGREEMENT, state=State.SIGNED)
        assert lists.ids(Kind.AGREEMENT, state=[State.DRAFT, State.PRESENTED]) == []
        assert lists.ids(Kind.AGREEMENT, state=[], participant_id=case.participant) == [case.agreement]
        assert lists.ids(Kind.ENTERPRISE, branch="cafe") == [case.enterprise]
        assert lists.ids(Kind.ENTERPRISE, branch="caf") == []
        with pytest.raises(KeyError):
            lists.ids(Kind.ENTERPRISE, order="colour")
        with pytest.raises(KeyError):
            lists.ids(Kind.ENTERPRISE, colour="red")
        (row,) = lists.agreement_rows([case.agreement])
        assert (row.participant.shown, row.enterprise, len(row.signed_by)) == (
            "Öberg, Åsa",
            "Café Björken",
            3,
        )
        (person,) = lists.participant_rows([case.participant, new_id()])
        assert (person.enterprise, person.placements) == ("Café Björken", 1)


def test_lists_order_names_as_swedish_does_both_ways(people):
    with people.read() as work:
        up = work.lists.ids(Kind.PARTICIPANT)
        names = [row.label.name for row in work.lists.participant_rows(up)]
        assert names[-1] == "Öberg, Åsa"
        assert work.lists.ids(Kind.PARTICIPANT, order="name", descending=True) == up[::-1]
