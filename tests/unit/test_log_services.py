"""The log through the services: verified, searched, and checked again and again as SoLPuL 10 § asks."""

from __future__ import annotations

import csv
import io
import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time
from pathlib import Path
from uuid import UUID

import pytest

from asfdesk.domain.disposal import Decision
from asfdesk.domain.errors import RuleBroken
from asfdesk.domain.ids import new_id
from asfdesk.domain.log_check import Habits, Outcome, Why, risks, sample
from asfdesk.domain.reading import Reading, Seen
from asfdesk.domain.todo import Todo
from asfdesk.exchange import pdfium
from asfdesk.services.desk import Desk
from asfdesk.services.parties import participants
from asfdesk.services.rights import log_control, reading, retention, trail
from asfdesk.services.rights.trail import HIDDEN, Sought
from asfdesk.services.start_page import today
from asfdesk.store import triggers_sqlite
from tests.cases import Case, Clock, open_desk, register
from tests.follow_up import signed

HABITS = Habits(31, time(6, 30), time(18, 30), 3, 0.1, 2, 5, 4)
ME, OTHER, MINE, THEIRS = (new_id() for _ in range(4))


@pytest.fixture
def desk(tmp_path: Path, clock: Clock) -> Iterator[Desk]:
    made = open_desk(tmp_path / "register", clock)
    made.store._clock = clock
    yield made
    made.store.close()


@pytest.fixture
def case(desk: Desk) -> Case:
    made = register(desk)
    signed(desk, made)
    desk.store.actor = made.officer.id
    return made


def text_of(pdf: bytes) -> str:
    return "\n".join(pdfium.page_texts(pdf))


def week(clock: Clock, **more: object) -> Sought:
    return Sought(clock.now.date(), clock.now.date(), **more)  # type: ignore[arg-type]


def read_at(hour: int, *, actor: UUID = ME, person: UUID = MINE, protected: bool = False) -> Reading:
    at = datetime(2026, 3, 3, hour, 0, tzinfo=UTC)
    return Reading(new_id(), person, Seen.PARTICIPANT, person, protected, at, actor, "K7Q")


# ------------------------------------------------------------------------------------------ what stands out


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (read_at(10), ()),
        (read_at(10, person=THEIRS), (Why.NOT_OWN,)),
        (read_at(5), (Why.OFF_HOURS,)),
        (read_at(19, person=THEIRS), (Why.NOT_OWN, Why.OFF_HOURS)),
        (read_at(10, protected=True), (Why.PROTECTED,)),
    ],
)
def test_a_reading_stands_out_for_what_is_unusual_about_it(line: Reading, why: tuple[Why, ...]) -> None:
    assert risks([line], [(ME, MINE)], HABITS, frozenset()).get(line.id, ()) == why


def test_a_day_off_and_many_readings_on_a_day_stand_out() -> None:
    lines = [read_at(10) for _ in range(4)]
    assert set(risks(lines, [(ME, MINE)], HABITS, frozenset()).values()) == {(Why.MANY,)}
    assert risks(lines[:1], [(ME, MINE)], HABITS, frozenset({date(2026, 3, 3)})) == {
        lines[0].id: (Why.OFF_HOURS,)
    }


def test_the_sample_holds_the_riskiest_and_a_draw_among_the_rest() -> None:
    quiet = [read_at(10, actor=new_id(), person=MINE) for _ in range(60)]
    own = [(line.actor, MINE) for line in quiet if line.actor]
    worst = read_at(22, actor=OTHER, person=THEIRS, protected=True)
    chosen = sample([*quiet, worst], own, HABITS, frozenset(), random.Random(1))
    assert worst.id in {one.reading.id for one in chosen}
    assert len([one for one in chosen if Why.CHANCE in one.reasons]) == 5
    assert all(one.reasons for one in chosen)
    other = sample([*quiet, worst], own, HABITS, frozenset(), random.Random(2))
    assert {one.reading.id for one in chosen} != {one.reading.id for one in other}


def test_nothing_read_gives_nothing_to_look_at() -> None:
    assert sample([], [], HABITS, frozenset(), random.Random(1)) == ()


# ------------------------------------------------------------------------------------------ verification and search


def test_an_untouched_log_is_whole_and_progress_is_told(desk: Desk, case: Case) -> None:
    told: list[tuple[int, int]] = []
    found = trail.verify(desk, lambda done, total: told.append((done, total)))
    assert found.whole
    assert found.entries > 20
    assert told[0] == (0, found.entries)


def test_a_changed_entry_is_named_by_device_and_place(desk: Desk, case: Case) -> None:
    with desk.store._engine.begin() as connection:
        triggers_sqlite.remove(connection)
        connection.exec_driver_sql("UPDATE audit SET changes = '{}' WHERE position = 7")
        triggers_sqlite.install(connection)
    found = trail.verify(desk)
    assert not found.whole
    assert found.broken is not None
    assert (found.broken.device, found.broken.position) == (desk.store.device, 7)


def test_the_log_is_searched_by_officer_person_kind_and_day(desk: Desk, case: Case, clock: Clock) -> None:
    reading.opened(desk, Seen.PARTICIPANT, case.participant.id, "Läkarintyg")
    lines = trail.search(desk, week(clock, participant_id=case.participant.id))
    assert lines[0].operation == "read"
    assert (lines[0].seen, lines[0].who, lines[0].officer) == (
        Seen.PARTICIPANT,
        "Åsa Öberg",
        "Ann-Sofie Åkerlund",
    )
    assert "sign" in {line.operation for line in lines}
    assert "save_enterprise" not in {line.operation for line in lines}
    assert {line.operation for line in trail.search(desk, week(clock, operation="sign"))} == {"sign"}
    mine = trail.search(desk, week(clock, officer_id=case.officer.id))
    assert [line.operation for line in mine][:1] == ["read"]
    assert trail.search(desk, Sought(date(2020, 1, 1), date(2020, 1, 2))) == []
    assert trail.search(desk, week(clock, participant_id=new_id())) == []


def test_a_line_tells_old_and_new_value(desk: Desk, case: Case, clock: Clock) -> None:
    participants.save_participant(desk, replace(case.participant, phone="026-11 22 33"))
    line = trail.search(desk, week(clock))[0]
    (change,) = [one for one in trail.changes(desk, line.id) if one.name == "phone"]
    assert (change.old, change.new) == ("070-174 06 05", "026-11 22 33")


def test_a_protected_identitys_values_are_hidden_in_the_log(desk: Desk, clock: Clock) -> None:
    case = register(desk, protected=True)
    participants.save_participant(desk, replace(case.participant, phone="026-11 22 33"))
    line = trail.search(desk, week(clock))[0]
    assert (line.who, line.protected) == ("Å.Ö.", True)
    (change,) = [one for one in trail.changes(desk, line.id) if one.name == "phone"]
    assert (change.old, change.new) == (HIDDEN, HIDDEN)


def test_what_was_disposed_of_stands_without_name_and_values(desk: Desk, case: Case, clock: Clock) -> None:
    retention.erase_person(
        desk, case.participant.id, Decision("Eva Ek", typed="Eva Ek"), "Registrerad av misstag"
    )
    lines = trail.search(desk, week(clock))
    assert not any("Öberg" in line.who for line in lines)
    gone = [line for line in lines if line.operation == "save_participant"]
    assert [line.gone for line in gone] == [True]
    assert [change.name for change in trail.changes(desk, gone[0].id)] == [""]


# ------------------------------------------------------------------------------------------ the control on record


def test_the_control_is_due_a_month_after_the_first_reading_and_stands_on_the_start_page(
    desk: Desk, case: Case, clock: Clock
) -> None:
    assert log_control.control_due(desk) is None
    reading.opened(desk, Seen.PARTICIPANT, case.participant.id)
    assert log_control.control_due(desk) == date(2026, 4, 2)
    assert Todo.LOG_CONTROL not in {line.todo for line in today.todo_lines(desk)}
    clock.now = datetime(2026, 4, 2, 8, tzinfo=UTC)
    assert Todo.LOG_CONTROL in {line.todo for line in today.todo_lines(desk)}
    control = log_control.start_control(desk, date(2026, 3, 1), date(2026, 4, 2))
    log_control.record_control(desk, control, Outcome.NO_REMARK, "", "Eva Ek")
    assert log_control.control_due(desk) == date(2026, 5, 3)
    assert Todo.LOG_CONTROL not in {line.todo for line in today.todo_lines(desk)}
    made = log_control.last_control(desk)
    assert made is not None
    assert (made.checked_by, made.outcome, len(made.lines)) == ("Eva Ek", Outcome.NO_REMARK, 1)


def test_a_remark_needs_words_and_somebody_who_checked(desk: Desk, case: Case) -> None:
    control = log_control.start_control(desk, date(2026, 3, 1), date(2026, 4, 2))
    with pytest.raises(RuleBroken) as refused:
        log_control.record_control(desk, control, Outcome.REMARK, " ", " ")
    assert [problem.field for problem in refused.value.problems] == ["checked_by", "remarks"]


def test_the_report_and_the_lines_for_a_spreadsheet_say_the_same(desk: Desk, case: Case) -> None:
    reading.opened(desk, Seen.PARTICIPANT, case.participant.id, "=HYPERLINK(1)")
    control = log_control.start_control(desk, date(2026, 3, 1), date(2026, 3, 31))
    check = log_control.record_control(desk, control, Outcome.REMARK, "Raden 09.30 saknar skäl", "Eva Ek")
    said = text_of(log_control.control_report(desk, control, check).data)
    for words in ("Loggkontroll", "Åsa Öberg", "Ann-Sofie Åkerlund", "Anmärkning", "Raden 09.30", "Eva Ek"):
        assert words in said, words
    data = log_control.control_csv(control).data
    assert data.startswith(b"\xef\xbb\xbf")
    header, row = csv.reader(io.StringIO(data.decode("utf-8-sig")), delimiter=";")
    assert header[:3] == ["Tid", "Handläggare", "Deltagare"]
    assert row[1:3] == ["Ann-Sofie Åkerlund", "Åsa Öberg"]
    assert row[5] == "'=HYPERLINK(1)"
