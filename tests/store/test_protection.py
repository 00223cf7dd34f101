"""Protected identities in the register: the three kinds, their notice, their place in lists, and the way from before."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from asfdesk.domain.change import Kind
from asfdesk.domain.errors import Rule, RuleBroken
from asfdesk.domain.identity import parse_person_number
from asfdesk.domain.parties import Address, Participant
from asfdesk.domain.protection import Notice, NoticeSource, Protection, next_review
from asfdesk.domain.todo import Todo
from asfdesk.services import lists
from asfdesk.services.desk import Desk
from asfdesk.services.parties import participants
from asfdesk.services.start_page import today
from asfdesk.store import schema
from asfdesk.store.engine import open_engine
from tests.cases import TODAY, register
from tests.follow_up import signed

SINCE = TODAY - timedelta(days=100)
NOTICE = Notice(SINCE, NoticeSource.TAX_AGENCY, next_review(SINCE))
PROTECTED = [kind for kind in Protection if kind is not Protection.NONE]


def person(desk: Desk, given: str, family: str, **more: object) -> Participant:
    value = replace(participants.new_participant(), given_name=given, family_name=family, **more)
    return participants.save_participant(desk, value)


@pytest.mark.parametrize("kind", PROTECTED)
def test_the_kind_comes_back_with_its_day_source_and_review(desk: Desk, kind: Protection) -> None:
    saved = person(desk, "Åsa", "Öberg", protection=kind, notice=NOTICE)
    assert participants.get_participant(desk, saved.id) == saved
    assert saved.notice == NOTICE


def test_when_the_protection_ends_its_notice_goes_too(desk: Desk) -> None:
    saved = person(desk, "Åsa", "Öberg", protection=Protection.CONFIDENTIAL, notice=NOTICE)
    open_again = participants.save_participant(desk, replace(saved, protection=Protection.NONE))
    assert open_again.notice == Notice()


def test_a_notice_from_tomorrow_and_a_review_before_it_are_refused(desk: Desk) -> None:
    wrong = Notice(TODAY + timedelta(days=1), NoticeSource.PARTICIPANT, TODAY)
    with pytest.raises(RuleBroken) as refused:
        person(desk, "Åsa", "Öberg", protection=Protection.CONFIDENTIAL, notice=wrong)
    assert {problem.field for problem in refused.value.problems} == {"protected_since", "protection_review"}


def test_a_year_after_a_leap_day_is_the_last_of_february() -> None:
    assert next_review(date(2024, 2, 29)) == date(2025, 2, 28)
    assert next_review(date(2026, 3, 2)) == date(2027, 3, 2)


def test_a_record_never_gets_an_assumed_identity_in_place_of_the_old(desk: Desk) -> None:
    old = person(desk, "Åsa", "Öberg", person_number=parse_person_number("19811228-9874", TODAY))
    new = replace(old, given_name="Maj", family_name="Lind", protection=Protection.ASSUMED_IDENTITY)
    with pytest.raises(RuleBroken) as refused:
        participants.save_participant(desk, new)
    assert [problem.rule for problem in refused.value.problems] == [Rule.NEEDS_RECORD_OF_ITS_OWN]
    other_number = replace(
        old,
        protection=Protection.ASSUMED_IDENTITY,
        person_number=parse_person_number("19840517-0005", TODAY),
    )
    with pytest.raises(RuleBroken):
        participants.save_participant(desk, other_number)
    marked = participants.save_participant(desk, replace(old, protection=Protection.ASSUMED_IDENTITY))
    assert participants.save_participant(desk, replace(marked, family_name="Öberg Ek")).version == 3


def test_a_protected_name_stands_in_lists_where_its_initials_belong(desk: Desk) -> None:
    for given, family in (("Bo", "Ahl"), ("Bo", "Zetterlund"), ("Ove", "Nord")):
        person(desk, given, family)
    hidden = person(desk, "Cilla", "Zetterling", protection=Protection.CONFIDENTIAL)
    rows = lists.participant_rows(desk, lists.ids(desk, Kind.PARTICIPANT))
    assert [row.label.shown for row in rows] == ["Ahl, Bo", "C.Z.", "Nord, Ove", "Zetterlund, Bo"]
    assert hidden.name not in repr([vars_of(row) for row in rows])


def test_a_list_gets_neither_name_number_home_nor_telephone_of_a_protected_identity(desk: Desk) -> None:
    saved = person(
        desk, "Åsa", "Öberg", protection=Protection.PROTECTED_REGISTRATION, phone="070-174 06 05",
        person_number=parse_person_number("19811228-9874", TODAY), municipality="2180", language="ar",
        address=Address("Storgatan 1", "803 20", "Gävle"),
    )  # fmt: skip
    (row,) = lists.participant_rows(desk, [saved.id])
    assert (row.label.name, row.person_number, row.municipality, row.phone, row.language) == (
        "Å.Ö.", None, "", "", "",
    )  # fmt: skip


def test_the_order_of_numbers_does_not_tell_where_a_hidden_one_lies(desk: Desk) -> None:
    first = person(desk, "A", "A", person_number=parse_person_number("19750114-9871", TODAY))
    hidden = person(
        desk, "B", "B", person_number=parse_person_number("19811228-9874", TODAY),
        protection=Protection.CONFIDENTIAL,
    )  # fmt: skip
    last = person(desk, "C", "C", person_number=parse_person_number("19840517-0005", TODAY))
    assert lists.ids(desk, Kind.PARTICIPANT, "", "person_number") == [hidden.id, first.id, last.id]


def test_a_visit_at_home_is_not_told_in_the_list_of_visits(desk: Desk) -> None:
    case = register(desk, protected=True)
    signed(desk, case)
    keys = lists.visit_ids(desk, lists.Which.ALL)
    assert keys
    assert {row.place for row in lists.visit_rows(desk, keys)} == {""}


def test_the_start_page_reminds_of_a_review_until_it_is_done(desk: Desk) -> None:
    saved = person(desk, "Åsa", "Öberg", protection=Protection.CONFIDENTIAL)
    (line,) = today.todo_lines(desk)
    assert (line.todo, line.subject, line.who) == (Todo.PROTECTION_REVIEW, saved.id, "Å.Ö.")
    participants.save_participant(desk, replace(saved, notice=NOTICE))
    assert today.todo_lines(desk) == []


def test_a_register_of_before_keeps_its_mark_and_asks_for_a_review(tmp_path: Path) -> None:
    engine = open_engine(tmp_path / "register", bytes(32), "00" * 16, migrating=True)
    schema.upgrade(engine, "0004")
    blank = dict.fromkeys(
        ("phone", "email", "street", "postcode", "city", "contact_note", "municipality", "language",
         "communication", "representative", "representative_phone"), "",
    )  # fmt: skip
    when = "2026-03-02T08:30:00.000000Z"
    row = {
        "id": "1" * 32, "given_name": "Åsa", "family_name": "Öberg", "name_order": "x", "interpreter": "none",
        "protection": "confidential", "version": 1, "operation_id": "2" * 32, "created_at": when,
        "changed_at": when, "seq": 1, **blank,
    }  # fmt: skip
    columns, marks = ", ".join(row), ", ".join("?" * len(row))
    with engine.begin() as connection:
        for trigger in connection.exec_driver_sql(
            "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        ).scalars():
            connection.exec_driver_sql(f'DROP TRIGGER "{trigger}"')
        connection.exec_driver_sql(
            "INSERT INTO operation VALUES (?, 'save_participant', NULL, 'ABC', 1, ?, '')", ("2" * 32, when)
        )
        connection.exec_driver_sql(
            f"INSERT INTO participant ({columns}) VALUES ({marks})", tuple(row.values())
        )
    schema.upgrade(engine, "0005")
    with engine.begin() as connection:
        found = connection.exec_driver_sql(
            "SELECT protection, protected_since, notice_source, protection_review, name_order FROM participant"
        ).one()
    assert tuple(found)[:4] == ("confidential", None, "unknown", None)
    assert found[4] != "x"
    engine.dispose()


def vars_of(value: object) -> dict[str, object]:
    return {name: getattr(value, name) for name in value.__dataclass_fields__}  # type: ignore[attr-defined]
