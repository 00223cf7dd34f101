"""Backups: whole, sealed, rotated, in two places, and restored to a scratch place to prove it."""

from __future__ import annotations

import json
import shutil
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from asfdesk.domain.agreement import State
from asfdesk.domain.backup import Reason
from asfdesk.domain.change import Operation
from asfdesk.domain.errors import Fault, StoreFault
from asfdesk.domain.ids import new_id
from asfdesk.domain.parties import Participant
from asfdesk.store import opening
from asfdesk.store.backups import shelf
from asfdesk.store.backups.backup import KEY_FILE, REGISTER, Backup, back_up
from asfdesk.store.backups.drill import Failing, drill
from asfdesk.store.backups.manifest import MANIFEST
from asfdesk.store.store import Store
from asfdesk.store.trail.audit import chain_heads

from .conftest import CHEAP, PASSPHRASE
from .samples import AT, put_case


def made(store: Store, at: datetime = AT, reason: Reason = Reason.SCHEDULED) -> Backup:
    return back_up(store.folder, store.key, reason, at, pause=store.paused())


def add(store: Store, name: str) -> None:
    with store.write(Operation.SAVE_PARTICIPANT) as work:
        work.participants.save(Participant(new_id(), "Åsa", name))


def on_shelf(store: Store) -> list[shelf.Shelved]:
    return shelf.shelved(shelf.shelf_of(store.folder), store.key)


def test_a_backup_is_described_without_a_word_about_anybody(store):
    put_case(store, State.SIGNED)
    backup = made(store)
    written = (backup.path / MANIFEST).read_text()
    rows = {table.name: table.rows for table in backup.manifest.tables}
    assert rows["participant"] == 1
    assert rows["signature"] == 3
    assert "search_entry" not in rows
    with store.read() as work:
        assert list(backup.manifest.heads) == chain_heads(work.connection)
    for secret in ("Öberg", "Åsa", "198112289874", "Björken"):
        assert secret not in written


def test_two_registers_with_the_same_people_have_other_digests(tmp_path):
    digests = []
    person = Participant(new_id(), "Åsa", "Öberg")
    for name in ("a", "b"):
        store, _ = opening.create_store(tmp_path / name, PASSPHRASE, kdf=CHEAP)
        with store.write(Operation.SAVE_PARTICIPANT) as work:
            work.participants.save(person)
        tables = made(store).manifest.tables
        digests.append({table.digest for table in tables})
        store.close()
    assert not digests[0] & digests[1]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("made_at", "2030-01-01T00:00:00Z"),
        ("sha256", "0" * 64),
        ("reason", "by-hand"),
        ("store_id", "f" * 32),
    ],
)
def test_a_manifest_that_somebody_changed_is_not_ours(store, field, value):
    backup = made(store)
    file = backup.path / MANIFEST
    file.write_text(json.dumps(json.loads(file.read_text()) | {field: value}))
    assert [one.ours for one in on_shelf(store)] == [False]
    assert drill(store.folder, store.key, AT).failings == (Failing.NOT_OURS,)


def test_what_a_killed_backup_left_is_no_backup_and_goes_with_the_next(store):
    half = shelf.shelf_of(store.folder) / ".unfinished-1"
    half.mkdir(parents=True)
    (half / REGISTER).write_bytes(b"half")
    assert on_shelf(store) == []
    made(store)
    assert not half.exists()
    assert len(on_shelf(store)) == 1


def test_two_backups_within_a_second_do_not_collide(store):
    assert made(store).path != made(store).path
    assert len(on_shelf(store)) == 2


def test_a_full_disk_leaves_no_half_backup(store, monkeypatch):
    def full(*_arguments: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("asfdesk.store.backups.backup.describe", full)
    with pytest.raises(OSError, match="space"):
        made(store)
    assert list(shelf.shelf_of(store.folder).iterdir()) == []


def test_a_backup_of_a_damaged_register_is_refused_by_name(store, store_folder):
    put_case(store)
    store.close()
    damage(store_folder / REGISTER, page=9)
    with pytest.raises(StoreFault) as caught:
        made(store)
    assert (caught.value.fault, caught.value.params["folder"]) == (Fault.DAMAGED, str(store_folder))
    assert on_shelf(store) == []


def test_rotation_removes_only_what_is_sealed_as_ours(store):
    for days in (0, 1, 400, 401, 402):
        made(store, AT - timedelta(days=days))
    foreign = shelf.shelf_of(store.folder) / "20200101T000000-scheduled"
    shutil.copytree(on_shelf(store)[0].path, foreign)
    (foreign / MANIFEST).unlink()
    gone = shelf.rotate(shelf.shelf_of(store.folder), store.key, AT)
    assert len(gone) == 3
    assert foreign.exists()
    assert [one.at for one in on_shelf(store)][:2] == [AT, AT - timedelta(days=1)]
    assert sorted(path.name[:1] for path in shelf.shelf_of(store.folder).iterdir()) == ["2", "2", "2"]


def test_the_second_place_catches_up_when_it_is_there_again(store, tmp_path):
    stick = tmp_path / "sticka"
    shelf.set_second_place(store.folder, stick)
    made(store)
    assert shelf.second_place(store.folder) == stick
    assert shelf.lacking(store.folder, stick, store.key) is None
    with pytest.raises(StoreFault) as caught:
        shelf.catch_up(store.folder, stick, store.key)
    assert caught.value.fault is Fault.SECOND_PLACE_GONE
    stick.mkdir()
    made(store, AT + timedelta(hours=1))
    assert shelf.lacking(store.folder, stick, store.key) == 2
    assert shelf.catch_up(store.folder, stick, store.key) == 2
    assert shelf.catch_up(store.folder, stick, store.key) == 0
    there = shelf.shelved(shelf.second_shelf(stick, store.key.store_id), store.key)
    assert [one.name for one in there] == [one.name for one in on_shelf(store)]
    assert all(one.ours and shelf.is_whole(one) for one in there)
    opening.unlock(there[0].path, PASSPHRASE).close()


def test_a_copy_that_turned_bad_on_the_way_is_not_kept(store, tmp_path, monkeypatch):
    backup = made(store)
    damage(backup.path / REGISTER, page=3)
    with pytest.raises(StoreFault) as caught:
        shelf.catch_up(store.folder, tmp_path, store.key)
    assert caught.value.fault is Fault.BACKUP_DAMAGED
    assert shelf.shelved(shelf.second_shelf(tmp_path, store.key.store_id)) == []


def test_a_drill_restores_the_newest_backup_and_leaves_nothing(store):
    put_case(store, State.SIGNED)
    made(store)
    add(store, "Senare")
    told = drill(store.folder, store.key, AT + timedelta(days=1))
    assert told.ok
    assert told.made_at == AT
    assert told.rows >= 20
    assert [path.name for path in shelf.shelf_of(store.folder).iterdir()] == [told.backup]


def test_a_drill_without_a_backup_says_so(store):
    assert drill(store.folder, store.key, AT).failings == (Failing.NO_BACKUP,)


def test_a_drill_finds_every_kind_of_harm(store, store_folder):
    put_case(store, State.SIGNED)
    backup = made(store)
    whole = {name: (backup.path / name).read_bytes() for name in (REGISTER, KEY_FILE)}

    def found(name: str, content: bytes) -> set[Failing]:
        (backup.path / name).write_bytes(content)
        failings = drill(store.folder, store.key, AT).failings
        (backup.path / name).write_bytes(whole[name])
        return set(failings)

    flipped = bytearray(whole[REGISTER])
    flipped[4096 * 5 + 17] ^= 1
    assert found(REGISTER, bytes(flipped)) == {Failing.BYTES_DIFFER, Failing.PAGES}
    assert Failing.PAGES in found(REGISTER, whole[REGISTER][: 4096 * 7])
    assert found(KEY_FILE, whole[KEY_FILE][:-9]) == {Failing.KEY_FILE}
    assert drill(store.folder, store.key, AT).ok


def test_a_backup_of_another_register_fails_the_drill(store, tmp_path):
    put_case(store)
    other, _ = opening.create_store(tmp_path / "other", PASSPHRASE, kdf=CHEAP)
    foreign = back_up(other.folder, other.key, Reason.SCHEDULED, AT)
    other.close()
    shutil.copytree(foreign.path, shelf.shelf_of(store.folder) / foreign.path.name)
    assert drill(store.folder, store.key, AT).failings == (Failing.NOT_OURS,)


def test_a_trail_whose_end_was_cut_off_is_found_by_the_drill(store, store_folder):
    put_case(store)
    add(store, "Sist")
    made(store)
    store.close()
    connection = store.key.connect(store_folder / REGISTER)
    connection.create_function("asfdesk_operation", 0, lambda: "x")
    for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type='trigger'").fetchall():
        connection.execute(f'DROP TRIGGER "{name}"')
    connection.execute("DELETE FROM audit WHERE position = (SELECT max(position) FROM audit)")
    connection.close()
    assert drill(store_folder, store.key, AT).failings == (Failing.TRAIL_CUT,)


def test_writers_wait_for_the_copy_and_lose_nothing(store):
    import threading

    names = [f"Nr{n}" for n in range(40)]
    thread = threading.Thread(target=lambda: [add(store, name) for name in names])
    thread.start()
    backups = [made(store, AT + timedelta(seconds=n)) for n in range(5)]
    thread.join()
    with store.read() as work:
        assert {person.family_name for person in work.participants.all()} == set(names)
    counts = [{t.name: t.rows for t in one.manifest.tables}["participant"] for one in backups]
    assert counts == sorted(counts)


def damage(file: Path, *, page: int) -> None:
    content = bytearray(file.read_bytes())
    content[4096 * page + 100] ^= 1
    file.write_bytes(content)
