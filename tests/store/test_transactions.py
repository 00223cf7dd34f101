"""A unit of work: whole or not at all, one at a time, reported once."""

from __future__ import annotations

import sys
import threading
from contextlib import suppress
from dataclasses import replace
from uuid import UUID

import pytest

from asfdesk.domain.agreement import State
from asfdesk.domain.change import Changes, Kind, Operation
from asfdesk.domain.errors import Fault, Rule, RuleBroken, StoreFault
from asfdesk.domain.ids import new_id
from asfdesk.domain.parties import Participant
from asfdesk.store.rows.ledger import NotFound, ReadOnly

from .samples import NUMBER, put_case, put_visit


@pytest.fixture
def person(store) -> Participant:
    with store.write(Operation.SAVE_PARTICIPANT) as work:
        return work.participants.save(Participant(new_id(), "Åsa", "Öberg", NUMBER))


def save(store, value: Participant) -> Participant:
    with store.write(Operation.SAVE_PARTICIPANT) as work:
        return work.participants.save(value)


def test_two_windows_on_one_participant_do_not_overwrite_each_other(store, person):
    first = save(store, replace(person, phone="070-111 11 11"))
    with pytest.raises(RuleBroken) as caught:
        save(store, replace(person, phone="070-222 22 22"))
    assert caught.value.problems[0].rule is Rule.CHANGED_ELSEWHERE
    with store.read() as work:
        assert work.participants.get(person.id) == first


def test_saving_the_same_new_value_twice_is_told_instead_of_done_twice(store, person):
    with pytest.raises(RuleBroken) as caught:
        save(store, replace(person, version=0))
    assert caught.value.problems[0].rule is Rule.CHANGED_ELSEWHERE


def test_an_exception_undoes_the_whole_operation(store, person):
    heard: list[Changes] = []
    store.on_commit(heard.append)
    with suppress(ZeroDivisionError), store.write(Operation.SAVE_PARTICIPANT) as work:
        work.participants.save(replace(person, phone="1"))
        work.participants.save(Participant(new_id(), "Ny", "Person"))
        raise ZeroDivisionError
    with store.read() as work:
        assert work.participants.all() == [person]
        assert work.connection.exec_driver_sql("SELECT count(*) FROM operation").scalar() == 1
    assert heard == []


def test_listeners_hear_once_what_a_commit_touched(store):
    heard: list[Changes] = []
    store.on_commit(heard.append)
    case = put_case(store)
    assert len(heard) == 1
    assert heard[0].operation is Operation.START_AGREEMENT
    assert heard[0].touched == {
        (Kind.PARTICIPANT, case.participant),
        (Kind.ENTERPRISE, case.enterprise),
        (Kind.PLACEMENT, case.placement),
        (Kind.AGREEMENT, case.agreement),
    }


def test_a_listener_may_read_and_write_and_its_bug_does_not_undo_the_commit(store, monkeypatch):
    bugs: list[type] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_: bugs.append(kind))
    seen: list[int] = []

    def count(changes: Changes) -> None:
        with store.read() as work:
            seen.append(len(work.participants.all()))

    store.on_commit(lambda changes: 1 / 0)
    store.on_commit(count)
    save(store, Participant(new_id(), "Åsa", "Öberg"))
    assert (bugs, seen) == ([ZeroDivisionError], [1])


def test_a_deleted_participant_is_gone_until_restored(store, person):
    with store.write(Operation.DELETE_PARTICIPANT) as work:
        work.participants.delete(person.id)
    with store.read() as work:
        assert work.participants.find(person.id) is None
        assert work.participants.all() == []
        assert work.participants.by_person_number(NUMBER) is None
        with pytest.raises(NotFound):
            work.participants.get(person.id)
    with pytest.raises(NotFound):
        save(store, person)
    with store.write(Operation.RESTORE) as work:
        work.participants.restore(person.id)
    with store.read() as work:
        assert work.participants.get(person.id) == replace(person, version=person.version + 2)


def test_deleting_what_is_not_there_is_a_bug(store):
    with pytest.raises(NotFound), store.write(Operation.DELETE_PARTICIPANT) as work:
        work.participants.delete(new_id())


def test_reading_never_writes(store, person):
    with store.read() as work:
        for attempt in (
            lambda: work.participants.save(replace(person, phone="1")),
            lambda: work.participants.delete(person.id),
            lambda: work.preferences.put("a", "b"),
            lambda: work.agreements.next_number(2026),
        ):
            with pytest.raises(ReadOnly):
                attempt()
    with pytest.raises(ReadOnly), store.read() as work:
        work.connection.exec_driver_sql("DELETE FROM preference")
    save(store, replace(person, phone="1"))


def test_a_write_inside_a_write_is_a_bug(store):
    with store.write(Operation.SAVE_PARTICIPANT), pytest.raises(RuntimeError), store.write(Operation.SIGN):
        pass


def test_each_row_says_which_operation_touched_it(store):
    officer = new_id()
    store.actor = officer
    case = put_case(store)
    other = new_id()
    with store.write(Operation.SAVE_PARTICIPANT, actor=other) as work:
        person = work.participants.get(case.participant)
        work.participants.save(replace(person, phone="1"))
    with store.read() as work:
        rows = work.connection.exec_driver_sql(
            "SELECT o.name, o.actor, o.device, o.seq, p.seq FROM operation AS o "
            "LEFT JOIN participant AS p ON p.operation_id = o.id ORDER BY o.seq"
        ).fetchall()
    assert [(name, UUID(hex=actor), device, seq, row) for name, actor, device, seq, row in rows] == [
        ("start_agreement", officer, store.device, 1, None),
        ("save_participant", other, store.device, 2, 2),
    ]


def test_a_draft_leaves_no_line_in_the_ledger(store):
    with store.write(Operation.SAVE_DRAFT) as work:
        work.preferences.put("last", "x")
    with store.read() as work:
        assert work.connection.exec_driver_sql("SELECT count(*) FROM operation").scalar() == 0


def test_a_reader_sees_one_moment_and_waits_for_no_writer(store, person):
    with store.read() as before:
        assert before.participants.get(person.id).phone == ""
        changed = save(store, replace(person, phone="1"))
        assert before.participants.get(person.id).phone == ""
    with store.write(Operation.SAVE_PARTICIPANT) as work:
        work.participants.save(replace(changed, phone="2"))
        with store.read() as beside:
            assert beside.participants.get(person.id).phone == "1"


def test_four_threads_lose_no_increment(store):
    case = put_case(store)
    visit = put_visit(store, case.placement)
    trouble: list[BaseException] = []

    def add() -> None:
        try:
            for _ in range(25):
                with store.write(Operation.WRITE_NOTES) as work:
                    found = work.visits.get(visit.id)
                    work.visits.save(replace(found, number=found.number + 1))
        except BaseException as fault:
            trouble.append(fault)

    threads = [threading.Thread(target=add) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert trouble == []
    with store.read() as work:
        assert work.visits.get(visit.id).number == 100


def test_the_file_holds_what_loses_nothing(store):
    with store.read() as work:
        for pragma, value in (
            ("journal_mode", "wal"),
            ("synchronous", 2),
            ("foreign_keys", 1),
            ("secure_delete", 1),
        ):
            assert work.connection.exec_driver_sql(f"PRAGMA {pragma}").scalar() == value


def test_errors_never_carry_what_was_typed(store):
    with pytest.raises(Exception, match="CHECK") as caught, store.write(Operation.SAVE_PARTICIPANT) as work:
        work.participants.save(Participant(new_id(), "Hemligt\0Namn", "Öberg"))
    assert "Hemligt" not in str(caught.value)


def test_a_closed_store_gives_the_lock_free(store, open_store):
    with pytest.raises(StoreFault) as caught:
        open_store()
    assert caught.value.fault is Fault.IN_USE
    store.close()
    store.close()
    again = open_store()
    assert again.after_crash is None


def test_saving_a_presented_agreement_leaves_its_words_byte_for_byte(store, monkeypatch):
    case = put_case(store, State.PRESENTED)
    with store.read() as work:
        agreement = work.agreements.get(case.agreement)
    with store.write(Operation.WITHDRAW_FROM_SIGNING) as work:
        mapping = type(work.agreements).mapping
        codec = replace(mapping.codecs["terms"], write=lambda terms: '{"written": "another way"}')
        monkeypatch.setitem(mapping.codecs, "terms", codec)
        work.agreements.save(replace(agreement, state=State.DRAFT))
    with store.read() as work:
        assert work.agreements.get(case.agreement).terms == agreement.terms


def test_a_full_disk_is_told_and_nothing_is_half(store, person):
    with store.read() as work:
        pages = work.connection.exec_driver_sql("PRAGMA page_count").scalar()

    def fill() -> None:
        with store.write(Operation.SAVE_PARTICIPANT) as work:
            work.connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 20}")
            for _ in range(100):
                work.participants.save(Participant(new_id(), "Åsa", "Öberg", contact_note="ö" * 9000))

    with pytest.raises(StoreFault) as caught:
        fill()
    assert caught.value.fault is Fault.DISK_FULL
    with store.read() as work:
        assert work.participants.all() == [person]
