"""When backups, drills and checks are due, what is kept about them, and what is told when something is wrong."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from asfdesk.domain.backup import Concern, Reason
from asfdesk.domain.errors import Fault, StoreFault
from asfdesk.services.desk import Desk
from asfdesk.services.keeping import clock as clock_guard
from asfdesk.services.keeping import rescue, restoring, safekeeping
from asfdesk.services.keeping.moving import move_register
from asfdesk.services.parties import participants
from asfdesk.store import moving, opening, place, reserve
from asfdesk.store.backups.backup import REGISTER
from asfdesk.store.backups.kept_state import FILE, read_state
from asfdesk.store.keys.key import previous_of
from tests.cases import PASSPHRASE, open_desk


def add(desk: Desk, name: str) -> None:
    participants.save_participant(
        desk, replace(participants.new_participant(), given_name="Åsa", family_name=name)
    )


def concerns(desk: Desk) -> list[Concern]:
    return [worry.concern for worry in safekeeping.worries(desk)]


def test_a_backup_is_due_an_hour_after_a_change_and_weekly_without_any(desk, clock):
    add(desk, "Ett")
    assert "backup" in safekeeping.chores(desk)
    clock.now += timedelta(minutes=59)
    add(desk, "Två")
    assert safekeeping.chores(desk) == []
    clock.now += timedelta(minutes=2)
    assert safekeeping.chores(desk) == ["backup"]
    clock.now += timedelta(hours=5)
    assert safekeeping.chores(desk) == []
    clock.now += timedelta(days=7)
    assert safekeeping.chores(desk) == ["backup"]


def test_half_typed_work_is_a_change_too(desk, clock):
    from asfdesk.domain.change import Kind, Operation
    from asfdesk.domain.draft import Draft
    from asfdesk.domain.ids import new_id

    safekeeping.chores(desk)
    clock.now += timedelta(hours=2)
    with desk.store.write(Operation.SAVE_DRAFT) as work:
        work.drafts.put(Draft(Kind.AGREEMENT, new_id(), "{}", clock.now))
    assert safekeeping.chores(desk) == ["backup"]


def test_drill_and_full_check_are_held_at_once_and_then_monthly(desk, clock):
    assert safekeeping.chores(desk) == ["backup", "check", "drill"]
    checked = read_state(desk.store.folder, desk.store.key).check
    assert checked is not None
    assert checked.full
    clock.now += timedelta(days=6)
    assert safekeeping.chores(desk) == []
    clock.now += timedelta(days=25)
    assert safekeeping.chores(desk) == ["backup", "check", "drill"]


def test_after_a_crash_the_register_is_checked_at_once(tmp_path, clock):
    folder = tmp_path / "register"
    desk = open_desk(folder, clock)
    safekeeping.chores(desk)
    desk.store.close()
    lock = folder / "register.lock"
    lock.write_text(
        json.dumps({"name": "asa", "pid": 1, "since": (clock.now + timedelta(hours=1)).isoformat()})
    )
    clock.now += timedelta(hours=2)
    desk = open_desk(folder, clock)
    assert desk.store.after_crash is not None
    done = safekeeping.chores(desk)
    assert "check after crash" in done
    assert "check after crash" not in safekeeping.chores(desk)
    desk.store.close()


def test_what_is_kept_about_a_drill_cannot_be_painted_green(desk):
    safekeeping.drill(desk)  # there is no backup
    assert concerns(desk) == [Concern.DRILL_FAILED]
    file = desk.store.folder / "backups" / FILE
    file.write_text(file.read_text().replace('"no_backup"', ""))
    state = read_state(desk.store.folder, desk.store.key)
    assert state.drill is None


def test_a_backup_that_fails_is_told_and_forgotten_when_the_next_succeeds(desk, clock, monkeypatch):
    def full(*_arguments: object, **_more: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as broken:
        broken.setattr("asfdesk.services.keeping.safekeeping.copy_to_shelf", full)
        safekeeping.chores(desk)
    assert Concern.BACKUP_FAILED in concerns(desk)
    safekeeping.chores(desk)
    assert concerns(desk) == []


def test_what_calls_for_a_backup_first_is_stopped_when_there_is_none(desk, monkeypatch):
    def full(*_arguments: object, **_more: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("asfdesk.services.keeping.safekeeping.copy_to_shelf", full)
    with pytest.raises(StoreFault) as caught:
        safekeeping.back_up(desk, Reason.BEFORE_IMPORT)
    assert caught.value.fault is Fault.DISK_FULL


def test_a_missing_second_place_is_told_after_a_week(desk, clock, tmp_path):
    stick = tmp_path / "sticka"
    stick.mkdir()
    safekeeping.set_second_place(desk, stick)
    safekeeping.chores(desk)
    stick.rename(tmp_path / "borta")
    clock.now += timedelta(days=3)
    assert concerns(desk) == []
    clock.now += timedelta(days=5)
    assert Concern.SECOND_GONE in concerns(desk)


def test_a_second_place_that_takes_no_copy_is_told_until_it_does(desk, tmp_path, monkeypatch):
    stick = tmp_path / "sticka"
    stick.mkdir()
    safekeeping.set_second_place(desk, stick)

    def full(*_arguments: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as broken:
        broken.setattr("asfdesk.store.backups.shelf._copy_backup", full)
        safekeeping.chores(desk)
    (worry,) = safekeeping.worries(desk)
    assert (worry.concern, worry.grave, worry.detail) == (Concern.SECOND_FAILED, True, Fault.DISK_FULL)
    assert safekeeping.chores(desk) == ["second place"]
    assert concerns(desk) == []


def test_the_backups_themselves_are_no_second_place(desk):
    safekeeping.chores(desk)
    with pytest.raises(StoreFault):
        safekeeping.set_second_place(desk, desk.store.folder / "backups")


def test_a_synchronised_folder_is_told_at_once(tmp_path, clock):
    desk = open_desk(tmp_path / "OneDrive - Kommunen" / "register", clock)
    assert concerns(desk) == [Concern.SYNCED]
    desk.store.close()


def test_a_damaged_search_index_is_made_anew_by_the_check(desk):
    add(desk, "Öberg")
    connection = desk.store.key.connect(desk.store.path)
    connection.execute("DELETE FROM search_text_docsize")
    connection.close()
    assert not safekeeping.check(desk).search
    assert safekeeping.check(desk).ok
    with desk.store.read() as work:
        assert work.search("öberg")


def test_the_reserve_is_made_by_the_chores(desk):
    safekeeping.chores(desk)
    assert reserve.has_reserve(desk.store.folder)


def test_what_was_set_aside_becomes_a_backup_like_others(desk, clock):
    add(desk, "Ett")
    safekeeping.back_up(desk)
    add(desk, "Två")
    restoring.restore(desk, safekeeping.safety(desk).backups[0])
    folder = desk.store.folder
    desk.store.close()
    again = open_desk(folder, clock)
    safekeeping.chores(again)
    aside = [one for one in safekeeping.safety(again).backups if one.reason is Reason.SET_ASIDE]
    assert [one.ours for one in aside] == [True]
    assert restoring.look_inside(again, aside[0]).counts["participant"] == (2, 1)
    again.store.close()


def names(desk: Desk) -> set[str]:
    return {one.name for one in safekeeping.safety(desk).backups}


def test_a_clock_in_doubt_takes_no_backup_away(desk, clock, tmp_path):
    stick = tmp_path / "sticka"
    stick.mkdir()
    safekeeping.set_second_place(desk, stick)
    desk.store._clock = clock
    for _ in range(3):
        add(desk, "Mer")
        safekeeping.chores(desk)
        clock.now += timedelta(days=40)
    kept = names(desk)
    assert len(kept) == 3
    clock.now += timedelta(days=2000)
    clock_guard.watch(desk)
    safekeeping.chores(desk)
    assert kept < names(desk)
    assert len(list(stick.glob("asfdesk-*/2*"))) == 4
    clock_guard.watch(desk).trust()
    safekeeping.chores(desk)
    assert not kept & names(desk)


def test_a_backup_of_a_clock_that_stood_ahead_is_not_the_newest_for_years(desk, clock):
    clock.now += timedelta(days=900)
    safekeeping.chores(desk)
    clock.now -= timedelta(days=900)
    add(desk, "Ett")
    assert safekeeping.chores(desk) == ["backup"]
    assert safekeeping.chores(desk) == []
    newest = safekeeping.safety(desk).newest
    assert newest is not None
    assert newest.at == clock.now
    assert safekeeping.drill(desk).backup == newest.name
    add(desk, "Två")
    clock.now += timedelta(days=9)
    assert concerns(desk) == [Concern.BACKUP_OLD]


# ------------------------------------------------------------------------------------------ without a desk


def test_a_lost_register_is_found_by_its_backups_and_comes_back(desk, tmp_path):
    add(desk, "Kvar")
    stick = tmp_path / "sticka"
    stick.mkdir()
    safekeeping.set_second_place(desk, stick)
    safekeeping.back_up(desk)
    desk.store.close()
    fresh = tmp_path / "ny dator"
    found = rescue.survey(fresh, PASSPHRASE, stick)
    assert not found.there
    assert found.best is not None
    rescue.restore(found, found.best)
    store = opening.unlock(fresh, PASSPHRASE)
    with store.read() as work:
        assert [person.family_name for person in work.participants.all()] == ["Kvar"]
    store.close()


def test_a_damaged_register_without_key_file_is_saved_with_the_backups(desk):
    for number in range(30):
        add(desk, f"Nr {number}")
    safekeeping.back_up(desk)
    folder = desk.store.folder
    desk.store.close()
    for file in (folder / "register.key", previous_of(folder / "register.key")):
        file.unlink(missing_ok=True)
    content = bytearray((folder / REGISTER).read_bytes())
    content[4096 * 50 + 77] ^= 1
    (folder / REGISTER).write_bytes(content)
    found = rescue.survey(folder, PASSPHRASE)
    assert found.pages == (51,)
    told = rescue.salvage(found, found.best)
    assert told.complete
    store = opening.unlock(folder, PASSPHRASE)
    with store.read() as work:
        assert len(work.participants.all()) == 30
    store.close()


def test_a_wrong_passphrase_rescues_nothing(desk):
    safekeeping.back_up(desk)
    desk.store.close()
    with pytest.raises(StoreFault) as caught:
        rescue.survey(desk.store.folder, "fel fras helt och hållet")
    assert caught.value.fault is Fault.WRONG_KEY


def test_an_empty_folder_has_nothing_to_rescue(tmp_path):
    with pytest.raises(StoreFault) as caught:
        rescue.survey(tmp_path / "tom", PASSPHRASE)
    assert caught.value.fault is Fault.KEY_FILE_MISSING


# ------------------------------------------------------------------------------------------ moving


def unexpected(_place: Path) -> None:
    pytest.fail("the register was moved")


def test_a_moved_register_opens_in_the_new_place_and_the_old_one_is_kept(desk, tmp_path):
    add(desk, "Flyttad")
    safekeeping.back_up(desk)
    folder = desk.store.folder
    desk.store.close()
    remembered: list[Path] = []
    now = move_register(folder, tmp_path / "nytt", remembered.append)
    assert remembered == [now]
    store = opening.unlock(now, PASSPHRASE)
    assert len(list((now / "backups").glob("2*"))) == 1
    store.close()
    assert not folder.exists()
    assert len(list(tmp_path.glob("register-flyttad-*"))) == 1


def test_a_move_that_fails_leaves_the_register_where_it_was(desk, tmp_path, monkeypatch):
    folder = desk.store.folder
    desk.store.close()
    monkeypatch.setattr(moving, "sha256_of", lambda _file: "other")
    with pytest.raises(StoreFault):
        move_register(folder, tmp_path / "nytt", unexpected)
    assert not (tmp_path / "nytt").exists()
    opening.unlock(folder, PASSPHRASE).close()


@pytest.mark.parametrize("where", ["Dropbox/nytt", "nas/nytt", "register/inuti"])
def test_a_move_to_a_place_no_better_is_refused(desk, tmp_path, monkeypatch, where):
    folder = desk.store.folder
    desk.store.close()
    (tmp_path / "nas").mkdir()
    mounts = tmp_path / "mountinfo"
    mounts.write_text(f"1 0 0:1 / / rw - ext4 x rw\n2 1 0:2 / {tmp_path}/nas rw - nfs4 s:/x rw\n")
    monkeypatch.setattr(place, "MOUNTS", mounts)
    with pytest.raises(StoreFault) as caught:
        move_register(folder, tmp_path / where, unexpected)
    assert caught.value.fault in (Fault.SYNCED_FOLDER, Fault.NETWORK_DRIVE, Fault.NOT_WRITABLE)
    opening.unlock(folder, PASSPHRASE).close()
