"""What was erased stays so, whatever file is put in the register's place and whatever a kill left undone."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from asfdesk.domain.backup import Reason
from asfdesk.domain.change import Kind, Operation
from asfdesk.domain.disposal import Decision
from asfdesk.domain.retention import Trace
from asfdesk.services import lists
from asfdesk.services.desk import Desk
from asfdesk.services.keeping import rescue, safekeeping
from asfdesk.services.parties import participants
from asfdesk.services.rights import erasure, retention
from asfdesk.store.backups import restoring, shelf
from asfdesk.store.backups.backup import REGISTER, back_up
from asfdesk.store.erasure import erased, erasing_again
from asfdesk.store.erasure.disposal import dispose
from tests.cases import PASSPHRASE, Case, open_desk, ready, register

from .plain_pages import plain_pages
from .whole_case import NAMES, SECRET, broken, erase


@pytest.fixture
def folder(whole: tuple[Path, Case], tmp_path: Path) -> Path:
    return Path(shutil.copytree(whole[0], tmp_path / "register"))


@pytest.fixture
def desk(folder: Path) -> Iterator[Desk]:
    made = open_desk(folder)
    yield made
    made.store.close()


@pytest.fixture
def case(whole: tuple[Path, Case]) -> Case:
    return whole[1]


def test_a_year_old_file_in_the_registers_place_does_not_bring_the_person_back(
    desk: Desk, case: Case, folder: Path, tmp_path: Path
) -> None:
    desk.store.close()
    old = tmp_path / "last_year"
    shutil.copytree(folder, old)
    desk = open_desk(folder)
    data_key = desk.store.key.data_key
    erase(desk, case.participant.id)
    desk.store.close()
    shutil.copyfile(old / REGISTER, folder / REGISTER)
    desk = open_desk(folder)
    assert lists.search(desk, "öberg") == []
    assert broken(desk) is None
    desk.store.close()
    clear = plain_pages(folder / REGISTER, data_key)
    assert not any(name.encode() in clear for name in (*NAMES, SECRET))


def test_the_step_after_a_restore_asks_the_replaced_register_too(
    desk: Desk, case: Case, folder: Path, tmp_path: Path
) -> None:
    desk.store.close()
    old = tmp_path / "last_year"
    shutil.copytree(folder, old)
    desk = open_desk(folder)
    erase(desk, case.participant.id)
    key = desk.store.key
    desk.store.close()
    restored = open_desk(old)  # another folder, without the files beside
    assert lists.search(restored, "öberg")
    erasing_again.after_restore(restored.store, folder / REGISTER, key)
    assert lists.search(restored, "öberg") == []
    assert broken(restored) is None
    with restored.store.read() as work:
        found = erased.find_trace(work.connection, key, row=case.participant.id)
    assert found is not None
    restored.store.close()


def test_whoever_comes_again_and_is_registered_anew_stays(desk: Desk, case: Case) -> None:
    erase(desk, case.participant.id)
    again = participants.save_participant(
        desk,
        replace(
            participants.new_participant(), given_name="Åsa", family_name="Öberg",
            person_number=case.participant.person_number,
        ),
    )  # fmt: skip
    assert erasing_again.reapply(desk.store) is None
    assert participants.get_participant(desk, again.id).name == "Åsa Öberg"


def test_the_ledger_knows_a_number_an_id_and_a_name(desk: Desk, case: Case) -> None:
    nameless = next(hit for hit in lists.search(desk, "ek") if hit.kind is Kind.PARTICIPANT)
    erase(desk, case.participant.id)
    erase_again = desk.store.write(Operation.DISPOSE)
    with erase_again as work:
        dispose(
            work.ledger, desk.store.key, {"participant": [nameless.id.hex]}, number="GP-2", decided_by="x",
            content=lambda _done: "{}",
        )  # fmt: skip

    def trace(**asked: object) -> Trace | None:
        with desk.store.read() as work:
            found = erased.find_trace(work.connection, desk.store.key, **asked)  # type: ignore[arg-type]
        return found[0] if found else None

    assert trace(number="198112289874") is Trace.NUMBER
    assert trace(row=case.participant.id) is Trace.ROW
    assert trace(name="Ek ÖRJAN") is Trace.NAME
    assert trace(name="Öberg Åsa") is Trace.NAME
    assert trace(name="Åsa Berg") is None
    assert trace(number="199001019802") is None


def test_the_file_beside_tells_nothing_about_anybody_and_is_believed_only_when_sealed(
    desk: Desk, case: Case, folder: Path
) -> None:
    erase(desk, case.participant.id)
    file = folder / erased.ERASED
    text = file.read_text()
    assert case.participant.id.hex not in text
    assert "198112289874" not in text
    assert len(erased.traces_beside(folder, desk.store.key)) == 3
    file.write_text(text.replace('"row"', '"name"', 1))
    assert erased.traces_beside(folder, desk.store.key) == []
    erasing_again.keep_beside(desk.store)
    assert len(erased.traces_beside(folder, desk.store.key)) == 3


def test_a_kill_between_the_disposal_and_the_clearing_of_the_file_is_made_good_at_the_next_start(
    desk: Desk, case: Case, folder: Path
) -> None:
    data_key = desk.store.key.data_key
    with desk.store.write(Operation.DISPOSE) as work:
        dispose(
            work.ledger, desk.store.key, {"participant": [case.participant.id.hex]}, number="GP-1",
            decided_by="x", content=lambda _done: "{}",
        )  # fmt: skip
    desk.store.close()
    desk = open_desk(folder)
    assert len(erased.traces_beside(folder, desk.store.key)) == 3
    desk.store.close()
    clear = plain_pages(folder / REGISTER, data_key)
    assert not any(name.encode() in clear for name in (*NAMES, SECRET))


def test_a_draft_agreement_goes_as_well_as_a_signed_one(tmp_path: Path) -> None:
    desk = open_desk(tmp_path / "another")
    case = register(desk)
    ready(desk, case)
    assert erase(desk, case.participant.id).rows["agreement"] == 1
    assert broken(desk) is None
    desk.store.close()


def test_an_import_asks_before_it_takes_somebody_in(desk: Desk, case: Case) -> None:
    number = case.participant.person_number
    assert erasure.is_erased(desk, number=number) is None
    erase(desk, case.participant.id)
    match = erasure.is_erased(desk, number=number)
    assert match is not None
    assert match.certain
    assert erasure.is_erased(desk, participant_id=case.participant.id) is not None
    participants.save_participant(
        desk, replace(case.participant, id=participants.new_participant().id, version=0)
    )
    assert (
        erasure.is_erased(desk, number=number) is None
    )  # came again: what is imported belongs to the new row


def test_rows_that_a_merge_brought_in_with_their_own_ids_are_erased_again(desk: Desk, case: Case) -> None:
    erase(desk, case.participant.id)
    assert erasure.reapply(desk) == 0
    with desk.store.write(Operation.SAVE_PARTICIPANT) as work:
        work.participants.save(replace(case.participant, version=0))
    assert erasure.reapply(desk) == 1
    assert lists.search(desk, "öberg") == []
    assert broken(desk) is None


def test_last_years_backup_is_restored_without_the_person(desk: Desk, case: Case, folder: Path) -> None:
    made = back_up(folder, desk.store.key, Reason.SCHEDULED, desk.now())
    erase(desk, case.participant.id)
    data_key = desk.store.key.data_key
    (backup,) = shelf.shelved(shelf.shelf_of(folder), desk.store.key)
    assert backup.path == made.path
    restoring.restore(folder, backup, desk.store.key, desk.clock)
    desk.store.close()
    restored = open_desk(folder)
    assert restored.store.anchor is not None
    assert restored.store.anchor.alarm is None
    assert lists.search(restored, "öberg") == []
    assert [hit.title for hit in lists.search(restored, "örjan")] != []
    assert broken(restored) is None
    restored.store.close()
    clear = plain_pages(folder / REGISTER, data_key)
    assert not any(name.encode() in clear for name in (*NAMES, SECRET))


def test_the_shelf_of_backups_alone_remembers_who_was_erased(desk: Desk, case: Case, folder: Path) -> None:
    """Another computer, where only the backups are left: the newest is older than the erasure."""
    made = back_up(folder, desk.store.key, Reason.SCHEDULED, desk.now())
    erase(desk, case.participant.id)
    desk.store.close()
    (folder / REGISTER).unlink()
    (folder / erased.ERASED).unlink()
    shutil.copyfile(made.path / REGISTER, folder / REGISTER)
    found = open_desk(folder)
    assert lists.search(found, "öberg") == []
    found.store.close()


@pytest.mark.parametrize("connected", [True, False], ids=["at the erasure", "in the next round"])
def test_on_another_computer_the_second_places_backup_brings_nobody_back(
    desk: Desk, case: Case, folder: Path, tmp_path: Path, connected: bool
) -> None:
    """The laptop is gone, and the newest backup on the stick is older than the erasure."""
    stick, away = tmp_path / "sticka", tmp_path / "borta"
    stick.mkdir()
    safekeeping.set_second_place(desk, stick)
    safekeeping.back_up(desk)
    if not connected:
        stick.rename(away)
    retention.erase_person(desk, case.participant.id, Decision("Ek", typed="Ek"), "Begäran enligt artikel 17")
    if not connected:
        away.rename(stick)
        safekeeping.catch_up(desk)
    desk.store.close()
    shutil.rmtree(folder)
    fresh = tmp_path / "ny dator"
    found = rescue.survey(fresh, PASSPHRASE, stick)
    (backup,) = found.backups
    rescue.restore(found, backup)
    again = open_desk(fresh)
    assert lists.search(again, "öberg") == []
    assert [hit.title for hit in lists.search(again, "örjan")] != []
    again.store.close()
