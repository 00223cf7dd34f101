"""The log has a time of its own: what is older loses its values, the chain still holds, and nothing else goes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from asfdesk.domain.disposal import Decision
from asfdesk.domain.errors import Fault, Rule, RuleBroken, StoreFault
from asfdesk.domain.reading import Seen
from asfdesk.services.desk import Desk
from asfdesk.services.parties import participants
from asfdesk.services.rights import disposal_protocols, holds, log_disposal, reading, trail
from asfdesk.services.rights.trail import Sought
from asfdesk.store import triggers_sqlite
from asfdesk.store.backups.backup import REGISTER
from asfdesk.store.rescue.salvage_tables import table_in
from asfdesk.store.rescue.salvage_trail import Trail
from asfdesk.store.trail.audit import BrokenEntry, history, verify_chain
from tests.cases import Case, Clock, open_desk, register, scrawl
from tests.documents.reading_back import page_texts
from tests.store.plain_pages import plain_pages

EVA = Decision("Eva Ek", scrawl())
OLD, NEW = "026-11 22 33", "026-44 55 66"


@pytest.fixture
def desk(tmp_path: Path, clock: Clock) -> Iterator[Desk]:
    made = open_desk(tmp_path / "register", clock)
    made.store._clock = clock
    yield made
    made.store.close()


@pytest.fixture
def case(desk: Desk) -> Case:
    """Somebody whose number has changed twice and whose case was read, all in 2026."""
    case = register(desk)
    saved = participants.save_participant(desk, replace(case.participant, phone=OLD))
    saved = participants.save_participant(desk, replace(saved, phone=NEW))
    reading.opened(desk, Seen.PARTICIPANT, saved.id, "Ringde om hjärtmedicin")
    return replace(case, participant=saved)


def later(clock: Clock, year: int = 2033) -> None:
    clock.now = datetime(year, 1, 2, 9, tzinfo=UTC)


def broken(desk: Desk) -> BrokenEntry | None:
    with desk.store.read() as work:
        return verify_chain(work.connection)


def rules(refused: pytest.ExceptionInfo[RuleBroken]) -> list[Rule]:
    return [problem.rule for problem in refused.value.problems]


def test_the_time_is_proposed_until_the_organisation_decides_it(desk: Desk, clock: Clock) -> None:
    assert log_disposal.kept_months(desk) == (60, False)
    for wrong in (None, 11, 241):
        with pytest.raises(RuleBroken) as refused:
            log_disposal.decide_months(desk, wrong)
        assert rules(refused) == [Rule.LOG_TIME]
    log_disposal.decide_months(desk, 24)
    assert log_disposal.kept_months(desk) == (24, True)
    (line,) = [
        line
        for line in trail.search(desk, Sought(desk.today(), desk.today()))
        if line.operation == "decide_log_time"
    ]
    assert line.note == "24"


def test_nothing_goes_before_its_time(desk: Desk, case: Case, clock: Clock) -> None:
    clock.now = datetime(2031, 3, 1, 9, tzinfo=UTC)
    trial = log_disposal.try_log(desk)
    assert (trial.before, trial.due) == (date(2026, 3, 1), False)
    with pytest.raises(RuleBroken) as refused:
        log_disposal.dispose_of_log(desk, EVA)
    assert rules(refused) == [Rule.NOTHING_TO_DISPOSE]
    assert len(reading.readings_of(desk, case.participant.id)) == 1


def test_old_values_and_readings_go_to_the_last_byte_and_the_chain_holds(
    desk: Desk, case: Case, clock: Clock, tmp_path: Path
) -> None:
    later(clock)
    trial = log_disposal.try_log(desk)
    assert (trial.readings, trial.held, trial.due) == (1, 0, True)
    done = log_disposal.dispose_of_log(desk, EVA)
    assert done.rows == trial.entries + trial.readings
    assert broken(desk) is None
    assert trail.verify(desk).whole
    assert reading.readings_of(desk, case.participant.id) == []
    assert not log_disposal.try_log(desk).due
    data_key = desk.store.key.data_key
    desk.store.close()
    clear = plain_pages(tmp_path / "register" / REGISTER, data_key)
    assert NEW.encode() in clear, "the case itself is as before"
    assert OLD.encode() not in clear
    assert "hjärtmedicin".encode() not in clear


def test_who_did_what_when_stays_and_so_does_how_an_unchanged_row_came(
    desk: Desk, case: Case, clock: Clock
) -> None:
    sought = Sought(date(2026, 1, 1), date(2026, 12, 31))
    before = [(line.at, line.operation, line.officer) for line in trail.search(desk, sought)]
    later(clock)
    log_disposal.dispose_of_log(desk, EVA)
    assert [(line.at, line.operation, line.officer) for line in trail.search(desk, sought)] == before
    with desk.store.read() as work:
        assert all(entry.emptied for entry in history(work.connection, case.participant.id))
        (made,) = history(work.connection, case.enterprise.id)
        assert made.changes["name"] == (None, case.enterprise.name)


def test_a_hold_keeps_the_persons_part_of_the_log(desk: Desk, case: Case, clock: Clock) -> None:
    holds.put_hold(desk, case.participant.id, "Mål i förvaltningsrätten")
    later(clock)
    trial = log_disposal.try_log(desk)
    assert trial.readings == 0
    assert trial.held >= 4
    with desk.store.read() as work:
        assert not any(entry.emptied for entry in history(work.connection, case.participant.id))


def test_the_protocol_is_signed_sealed_and_names_nobody(desk: Desk, case: Case, clock: Clock) -> None:
    later(clock)
    with pytest.raises(RuleBroken) as refused:
        log_disposal.dispose_of_log(desk, Decision("Eva Ek"))
    assert rules(refused) == [Rule.REQUIRED]
    done = log_disposal.dispose_of_log(desk, EVA)
    (made,) = disposal_protocols.disposals(desk)
    assert (made.number, made.decided_by) == (done.number, "Eva Ek")
    file = disposal_protocols.protocol_file(desk, made)
    assert b"/ByteRange" in file.data
    said = " ".join(" ".join(page_texts(file.data)).split())
    for words in ("Eva Ek", "60 månader (programmets förslag, inte ändrat)", "1 anteckningar", "2028"):
        assert words in said, words
    assert "Öberg" not in said


def test_a_log_that_is_not_whole_is_not_disposed_of(desk: Desk, case: Case, clock: Clock) -> None:
    with desk.store._engine.begin() as connection:
        triggers_sqlite.remove(connection)
        connection.exec_driver_sql("UPDATE audit SET actor = NULL, subject = 'x' WHERE position = 3")
        triggers_sqlite.install(connection)
    later(clock)
    with pytest.raises(RuleBroken) as refused:
        log_disposal.dispose_of_log(desk, EVA)
    assert rules(refused) == [Rule.LOG_NOT_WHOLE]
    assert len(reading.readings_of(desk, case.participant.id)) == 1


def test_nobody_else_can_empty_an_entry_or_take_a_reading(desk: Desk, case: Case, clock: Clock) -> None:
    later(clock)
    log_disposal.dispose_of_log(desk, EVA)
    reading.opened(desk, Seen.PARTICIPANT, case.participant.id)
    with desk.store._engine.begin() as connection:
        (device, position) = connection.exec_driver_sql(
            "SELECT device, max(position) FROM audit WHERE subject = 'reading'"
        ).one()
        with pytest.raises(Exception, match="frozen"):
            connection.exec_driver_sql("DELETE FROM reading")
        triggers_sqlite.remove(connection)
        connection.exec_driver_sql(
            "UPDATE audit SET changes = NULL, salt = NULL WHERE position = ?", (position,)
        )
        connection.exec_driver_sql("DELETE FROM reading")
        triggers_sqlite.install(connection)
    assert broken(desk) == BrokenEntry(device, position)


def test_a_salvage_invents_no_values_for_what_the_log_no_longer_tells(
    desk: Desk, case: Case, clock: Clock
) -> None:
    later(clock)
    log_disposal.dispose_of_log(desk, EVA)
    with desk.store.read() as work:
        raw = work.connection.connection.driver_connection
        found = Trail(raw, None)
        assert found.replayed(table_in(raw, "participant"), case.participant.id.hex, None) is None
        assert found.keys_of("reading") == []


def test_a_full_disk_disposes_of_nothing(
    desk: Desk, case: Case, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    later(clock)

    def full(*_: object) -> None:
        raise StoreFault(Fault.DISK_FULL, folder="/")

    monkeypatch.setattr("asfdesk.services.rights.log_disposal.back_up", full)
    with pytest.raises(StoreFault):
        log_disposal.dispose_of_log(desk, EVA)
    assert log_disposal.try_log(desk).due
