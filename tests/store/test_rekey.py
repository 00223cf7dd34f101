"""Another data key for an open register: old copies open nothing new, old backups stay readable, a crash loses nothing."""

from __future__ import annotations

import shutil
import threading
from pathlib import Path

import pytest

from asfdesk.domain.backup import Reason
from asfdesk.domain.change import Operation
from asfdesk.domain.errors import Fault, StoreFault
from asfdesk.domain.ids import new_id
from asfdesk.domain.parties import Participant
from asfdesk.store import opening
from asfdesk.store.backups import backup
from asfdesk.store.backups.backup import KEY_FILE, REGISTER
from asfdesk.store.engine import connect_raw
from asfdesk.store.keys import rekey, ways
from asfdesk.store.keys.key import read_key_file
from asfdesk.store.keys.ways import Asker
from asfdesk.store.store import Store
from asfdesk.store.trail.audit import verify_chain

from .conftest import PASSPHRASE


def save(store: Store, name: str) -> None:
    with store.write(Operation.SAVE_PARTICIPANT) as work:
        work.participants.save(Participant(new_id(), name, "Ek"))


def names(store: Store) -> list[str]:
    with store.read() as work:
        return sorted(participant.given_name for participant in work.participants.all())


def test_the_register_goes_on_under_another_key_without_being_closed(store, store_folder, recovery_key):
    save(store, "Åsa")
    before, pages = store.key.data_key, (store_folder / REGISTER).read_bytes()
    ways.rekey_register(store, Asker(PASSPHRASE))
    assert store.key.data_key != before
    assert names(store) == ["Åsa"]
    save(store, "Börje")
    store.close()
    assert (store_folder / REGISTER).read_bytes()[:16] == pages[:16]
    old = connect_raw(store_folder / REGISTER, before, store.key.store_id)
    assert not rekey.opens(old)
    old.close()
    assert read_key_file(store_folder / KEY_FILE).former == ""
    for secret in (PASSPHRASE, recovery_key):
        store = opening.unlock(store_folder, secret)
        assert names(store) == ["Börje", "Åsa"]
        store.close()


def test_a_key_file_kept_from_before_does_not_open_what_came_after(store, store_folder, tmp_path):
    shutil.copy(store_folder / KEY_FILE, tmp_path / "kept")
    ways.rekey_register(store, Asker(PASSPHRASE))
    store.close()
    shutil.copy(tmp_path / "kept", store_folder / KEY_FILE)
    with pytest.raises(StoreFault) as caught:
        opening.unlock(store_folder, PASSPHRASE)
    assert caught.value.fault is Fault.DAMAGED


def test_the_audit_trail_holds_over_several_re_keyings(store, store_folder):
    for name in ("Åsa", "Börje", "Cia"):
        save(store, name)
        ways.rekey_register(store, Asker(PASSPHRASE))
    save(store, "Dag")
    store.close()
    store = opening.unlock(store_folder, PASSPHRASE)
    save(store, "Elin")
    with store.read() as work:
        assert verify_chain(work.connection) is None
    assert len(store.key.former) == 3
    store.close()


def test_a_backup_from_before_is_still_read_and_known_as_ours(store, store_folder):
    save(store, "Åsa")
    old = backup.back_up(store_folder, store.key, Reason.BEFORE_UPGRADE, store._clock())
    digest = store.key.digest(b"x", "test")
    ways.rekey_register(store, Asker(PASSPHRASE))
    assert store.key.digest(b"x", "test") == digest
    backup.verify(old.register, store.key)
    connection = store.key.connect(old.register, immutable=True)
    assert connection.execute("SELECT given_name FROM participant").fetchall() == [("Åsa",)]
    connection.close()
    fresh = backup.back_up(store_folder, store.key, Reason.BEFORE_UPGRADE, store._clock())
    backup.verify(fresh.register, store.key)


def test_a_wrong_passphrase_touches_nothing(store, store_folder):
    before = (store_folder / KEY_FILE).read_bytes()
    with pytest.raises(StoreFault) as caught:
        ways.rekey_register(store, Asker("fel"))
    assert caught.value.fault is Fault.WRONG_KEY
    assert (store_folder / KEY_FILE).read_bytes() == before
    save(store, "Åsa")


def test_a_full_disk_leaves_the_register_as_it_was(store, store_folder, recovery_key, monkeypatch):
    save(store, "Åsa")

    def full(*_: object) -> None:
        raise StoreFault(Fault.DISK_FULL, folder="")

    monkeypatch.setattr(rekey, "_follow", full)
    with pytest.raises(StoreFault):
        ways.rekey_register(store, Asker(PASSPHRASE))
    save(store, "Börje")
    assert names(store) == ["Börje", "Åsa"]
    store.close()
    monkeypatch.undo()
    for secret in (PASSPHRASE, recovery_key):
        store = opening.unlock(store_folder, secret)
        assert names(store) == ["Börje", "Åsa"]
        store.close()


def crashed_at(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Copies of the folder as a crash would have left it before and after each step of a re-keying."""
    images: list[Path] = []

    def image() -> None:
        images.append(tmp_path / f"crash-{len(images)}")
        shutil.copytree(store.folder, images[-1])

    write, follow = rekey.replace_key_file, rekey._follow

    def watched(act):
        def stepped(*given):
            image()
            act(*given)
            image()

        return stepped

    monkeypatch.setattr(rekey, "replace_key_file", watched(write))
    monkeypatch.setattr(rekey, "_follow", watched(follow))
    ways.rekey_register(store, Asker(PASSPHRASE))
    monkeypatch.undo()
    return images


def test_a_crash_at_any_step_is_settled_by_the_next_unlocking(
    store, store_folder, recovery_key, tmp_path, monkeypatch
):
    save(store, "Åsa")
    images = crashed_at(store, tmp_path, monkeypatch)
    assert len(images) == 6
    for place, folder in enumerate(images):
        for secret in (recovery_key, PASSPHRASE) if place % 2 else (PASSPHRASE, recovery_key):
            found = opening.unlock(folder, secret)
            assert names(found) == ["Åsa"], folder.name
            save(found, "Åsa")
            with found.write(Operation.DELETE_PARTICIPANT) as work:
                work.participants.delete(work.participants.all()[-1].id)
            with found.read() as work:
                assert verify_chain(work.connection) is None
            found.close()
        assert read_key_file(folder / KEY_FILE).former == ""


def test_readers_and_writers_wait_and_go_on(store):
    save(store, "Åsa")
    inside, done = threading.Event(), threading.Event()
    found: list[list[str]] = []

    def reader() -> None:
        with store.read() as work:
            inside.set()
            done.wait(5)
            found.append([p.given_name for p in work.participants.all()])
        found.append(names(store))

    thread = threading.Thread(target=reader)
    thread.start()
    inside.wait(5)
    other = threading.Thread(target=ways.rekey_register, args=(store, Asker(PASSPHRASE)))
    other.start()
    done.set()
    thread.join()
    other.join()
    assert found == [["Åsa"], ["Åsa"]]
    save(store, "Börje")
