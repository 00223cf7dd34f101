"""A backup put in the place of the register: looked into first, nothing deleted, whole after any kill."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from asfdesk.domain.agreement import State
from asfdesk.domain.backup import Reason
from asfdesk.domain.change import Operation
from asfdesk.domain.errors import Fault, StoreFault
from asfdesk.domain.ids import new_id
from asfdesk.domain.parties import Participant
from asfdesk.store import opening
from asfdesk.store.backups import after_restore, replacing, restoring, shelf
from asfdesk.store.backups.backup import KEY_FILE, REGISTER, back_up
from asfdesk.store.backups.drill import drill
from asfdesk.store.keys import ways
from asfdesk.store.keys.key import previous_of
from asfdesk.store.keys.ways import Asker
from asfdesk.store.store import Store
from asfdesk.store.trail.audit import verify_chain

from .conftest import CHEAP, PASSPHRASE
from .samples import AT, put_case
from .test_backups import damage


def add(store: Store, name: str) -> None:
    with store.write(Operation.SAVE_PARTICIPANT) as work:
        work.participants.save(Participant(new_id(), "Åsa", name))


def names(store: Store) -> set[str]:
    with store.read() as work:
        return {person.family_name for person in work.participants.all()}


@pytest.fixture
def backed(store) -> shelf.Shelved:
    """A register with a signed case, a backup of it, and one person entered afterwards."""
    put_case(store, State.SIGNED)
    back_up(store.folder, store.key, Reason.SCHEDULED, AT)
    add(store, "Senare")
    (found,) = shelf.shelved(shelf.shelf_of(store.folder), store.key)
    return found


def test_a_look_inside_tells_what_would_be_lost_and_touches_nothing(store, backed):
    before = sorted((path.name, path.stat().st_mtime_ns) for path in backed.path.iterdir())
    inside = restoring.look_inside(backed, store.key, store.path)
    assert inside.counts["participant"] == (1, 2)
    assert inside.counts["signature"] == (3, 3)
    assert [one.operation for one in inside.lost] == ["save_participant"]
    assert inside.lost_count == 1
    assert inside.newest[0].operation == "sign"
    assert sorted((path.name, path.stat().st_mtime_ns) for path in backed.path.iterdir()) == before


def test_restoring_brings_the_backup_back_and_sets_the_register_aside(
    store, store_folder, backed, open_store
):
    device = store.device
    restoring.restore(store_folder, backed, store.key, store._clock)
    assert names(store) == {"Öberg", "Senare"}  # until it is closed, the register in use is the old one
    store.close()
    again = open_store()
    assert names(again) == {"Öberg"}
    assert again.anchor.alarm is None  # the trail ends earlier, as it was told to
    assert again.device != device  # numbers given out since are on paper; none is given twice
    assert again.replaced is not None
    with again.read() as work:
        assert verify_chain(work.connection) is None
        last = work.connection.exec_driver_sql("SELECT name, note FROM operation ORDER BY at DESC").first()
        assert last == ("restore_backup", f"2026-03-03T08:30Z {backed.name}")
        assert work.search("öberg")
    again.close()
    aside = opening.unlock(again.replaced, PASSPHRASE)
    assert names(aside) == {"Öberg", "Senare"}
    aside.close()
    newest, _ = shelf.shelved(shelf.shelf_of(store_folder), store.key)
    assert newest.reason is Reason.SET_ASIDE
    assert open_store().anchor.alarm is None


def test_the_passphrase_of_today_opens_what_was_restored(store, store_folder, backed, open_store):
    ways.change_passphrase(store_folder, Asker(PASSPHRASE), "ny röd cykel i regnet", kdf=CHEAP)
    restoring.restore(store_folder, backed, store.key, store._clock)
    store.close()
    restored = opening.unlock(store_folder, "ny röd cykel i regnet")
    assert names(restored) == {"Öberg"}
    restored.close()


def test_a_backup_from_before_the_register_was_re_keyed_comes_back_under_todays_key(
    store, store_folder, backed, open_store
):
    ways.rekey_register(store, Asker(PASSPHRASE))
    (found,) = shelf.shelved(shelf.shelf_of(store_folder), store.key)
    assert found.ours
    assert drill(store_folder, store.key, AT).ok
    assert restoring.look_inside(found, store.key, store.path).lost_count == 1
    restoring.restore(store_folder, found, store.key, store._clock)
    store.close()
    again = open_store()
    assert names(again) == {"Öberg"}
    with again.read() as work:
        assert verify_chain(work.connection) is None
    assert again.key.former == store.key.former


def test_a_lost_register_comes_back_in_an_empty_folder_from_the_backup_alone(store, backed, tmp_path):
    store.close()
    fresh = tmp_path / "ny dator"
    fresh.mkdir()
    restoring.restore(fresh, backed, store.key, store._clock)
    restored = opening.unlock(fresh, PASSPHRASE)
    assert names(restored) == {"Öberg"}
    restored.close()


def test_killed_at_any_step_of_the_switch_one_or_the_other_opens(
    store, store_folder, backed, tmp_path, monkeypatch
):
    restoring.restore(store_folder, backed, store.key, store._clock)
    add(store, "Sist")
    store.close()
    rename, renames = Path.rename, 0

    class Killed(BaseException):
        pass

    for die_at in range(6):
        folder = tmp_path / f"killed{die_at}"
        shutil.copytree(store_folder, folder)
        renames = 0

        def dying(self: Path, target: Path, die_at: int = die_at) -> Path:
            nonlocal renames
            if renames == die_at:
                raise Killed
            renames += 1
            return rename(self, target)

        monkeypatch.setattr(Path, "rename", dying)
        done = False
        try:
            replacing.finish(folder)
            done = True
        except Killed:
            pass
        monkeypatch.setattr(Path, "rename", rename)
        assert opening.store_exists(folder)
        opened = opening.unlock(folder, PASSPHRASE)
        assert opened.anchor.alarm is None
        assert names(opened) == {"Öberg"}
        opened.close()
        (aside,) = (folder / "backups").glob("*-set-aside")
        kept = opening.unlock(aside, PASSPHRASE)
        assert names(kept) == {"Öberg", "Senare", "Sist"}
        kept.close()
        if done:
            break
    assert done


@pytest.mark.parametrize("harm", ["register", "manifest", "missing"])
def test_a_backup_that_is_not_whole_is_refused_and_the_register_stays(store, store_folder, backed, harm):
    if harm == "register":
        damage(backed.path / REGISTER, page=4)
    elif harm == "missing":
        (backed.path / REGISTER).unlink()
    else:
        file = backed.path / "manifest.json"
        file.write_text(file.read_text().replace('"scheduled"', '"by-hand"'))
    (found,) = shelf.shelved(shelf.shelf_of(store_folder), store.key)
    with pytest.raises((StoreFault, OSError)):
        restoring.restore(store_folder, found, store.key, store._clock)
    assert not replacing.is_pending(store_folder)
    assert sorted(path.name for path in store_folder.glob("*fresh*")) == []
    assert names(store) == {"Öberg", "Senare"}


def test_what_must_not_come_back_is_done_again_before_the_register_is_seen(
    store, store_folder, backed, monkeypatch, open_store
):
    seen: list[tuple[set[str], int]] = []

    def forget(restored: Store, replaced: Path | None, key: object) -> None:
        assert replaced == store_folder / REGISTER
        old = store.key.connect(replaced)
        seen.append((names(restored), old.execute("SELECT count(*) FROM participant").fetchone()[0]))
        old.close()
        with restored.write(Operation.SAVE_PARTICIPANT) as work:
            work.participants.save(Participant(new_id(), "Steg", "Taget"))

    monkeypatch.setattr(after_restore, "STEPS", (forget,))
    restoring.restore(store_folder, backed, store.key, store._clock)
    assert seen == [({"Öberg"}, 2)]
    store.close()
    assert names(open_store()) == {"Öberg", "Taget"}


def test_a_step_that_fails_leaves_the_register_as_it_was(store, store_folder, backed, monkeypatch):
    def fail(*_arguments: object) -> None:
        raise StoreFault(Fault.RESTORE_FAILED)

    monkeypatch.setattr(after_restore, "STEPS", (fail,))
    with pytest.raises(StoreFault):
        restoring.restore(store_folder, backed, store.key, store._clock)
    assert not replacing.is_pending(store_folder)
    assert not (store_folder / replacing.FRESH).exists()


def test_a_backup_of_a_later_program_is_refused(store, store_folder, backed, monkeypatch):
    monkeypatch.setattr("asfdesk.store.schema.REVISIONS", ("0000",))
    with pytest.raises(StoreFault) as caught:
        restoring.restore(store_folder, backed, store.key, store._clock)
    assert caught.value.fault is Fault.TOO_NEW


def test_a_lost_key_file_comes_back_with_the_backup(store, store_folder, backed):
    restoring.restore(store_folder, backed, store.key, store._clock)
    store.close()
    (store_folder / KEY_FILE).unlink()
    previous_of(store_folder / KEY_FILE).unlink(missing_ok=True)
    restoring.restore(store_folder, backed, store.key, store._clock)
    restored = opening.unlock(store_folder, PASSPHRASE)
    assert names(restored) == {"Öberg"}
    restored.close()


def test_a_disk_that_refuses_the_last_fold_stops_the_restore(store, store_folder, backed, monkeypatch):
    """Closing the last connection says nothing when its journal could not be folded in; the rename would leave the
    journal, and with it half the register, behind."""
    real = replacing.require_folded

    def with_a_journal_left(register: Path, key: object) -> None:
        real(register, key)
        register.with_name(register.name + "-wal").write_bytes(b"left")
        monkeypatch.setattr("asfdesk.store.backups.backup.FileKey.connect", lambda *_a, **_k: Silent())
        real(register, key)

    class Silent:
        def execute(self, _sql: str) -> Silent:
            return self

        def fetchall(self) -> list[object]:
            return []

        def close(self) -> None:
            """Nothing to close."""

    with monkeypatch.context() as hurt:
        hurt.setattr(replacing, "require_folded", with_a_journal_left)
        with pytest.raises(StoreFault) as caught:
            restoring.restore(store_folder, backed, store.key, store._clock)
    monkeypatch.undo()
    assert caught.value.fault is Fault.NOT_WRITABLE
    assert not replacing.is_pending(store_folder)
    assert names(store) == {"Öberg", "Senare"}
