"""Ways into a store: the right ones open it, every wrong one says which it is."""

from __future__ import annotations

import json
import shutil
import sqlite3
import sys
from pathlib import Path

import pytest

from asfdesk.domain.change import Operation
from asfdesk.domain.errors import Fault, StoreFault
from asfdesk.domain.ids import new_id
from asfdesk.domain.parties import Participant
from asfdesk.store import opening, schema
from asfdesk.store.backups.backup import ANCHOR, KEY_FILE, LOCK_FILE, REGISTER
from asfdesk.store.keys import ways
from asfdesk.store.keys.key import read_key_file
from asfdesk.store.keys.recovery import RecoveryTypo, read_recovery_key, recovery_text

from .conftest import CHEAP, PASSPHRASE


def refused(folder: Path, secret: str = PASSPHRASE) -> StoreFault:
    """The fault that opening gives; the lock is free again afterwards."""
    with pytest.raises(StoreFault) as caught:
        opening.unlock(folder, secret)
    return caught.value


def test_a_new_store_opens_with_its_passphrase_and_with_its_recovery_key(tmp_path):
    folder = tmp_path / "ny" / "mapp"
    assert not opening.store_exists(folder)
    store, recovery_key = opening.create_store(folder, PASSPHRASE, kdf=CHEAP)
    with store.write(Operation.SAVE_PARTICIPANT) as work:
        kept = work.participants.save(Participant(new_id(), "Åsa", "Öberg"))
    device = store.device
    store.close()
    assert opening.store_exists(folder)
    for secret in (PASSPHRASE, recovery_key, recovery_key.lower().replace("-", " ")):
        store = opening.unlock(folder, secret)
        with store.read() as work:
            assert work.participants.all() == [kept]
        assert store.device == device
        store.close()
    assert sorted(path.name for path in folder.iterdir()) == [REGISTER, ANCHOR, KEY_FILE, LOCK_FILE]


def test_the_device_part_can_be_read_aloud(store):
    assert len(store.device) == 3
    assert set(store.device) <= set("ABCDEFGHJKLMNPQRSTUVWXYZ23456789")


def test_a_passphrase_typed_with_combining_accents_is_the_same(store_folder):
    opening.unlock(store_folder, "bla\u030a kofta pa\u030a gro\u0308na a\u0308ngen").close()


def test_a_wrong_passphrase_is_told(store_folder):
    fault = refused(store_folder, "röd kofta på gröna ängen")
    assert (fault.fault, fault.params["recovery_typo"]) == (Fault.WRONG_KEY, False)


def test_a_slip_in_the_recovery_key_is_told_from_a_wrong_one(store_folder, recovery_key):
    slip = ("B" if recovery_key[0] == "A" else "A") + recovery_key[1:]
    assert refused(store_folder, slip).params["recovery_typo"] is True
    other = recovery_text(bytes(range(20)))
    assert refused(store_folder, other).params["recovery_typo"] is False


def test_letters_that_look_alike_are_read_as_digits():
    written = recovery_text(bytes([0, 1] * 10))
    assert read_recovery_key(written.replace("0", "O").replace("1", "I")) == bytes([0, 1] * 10)
    assert read_recovery_key("en vanlig lösenordsfras") is None
    with pytest.raises(RecoveryTypo):
        read_recovery_key(written[:-1] + ("U" if written[-1] != "U" else "*"))


def test_nothing_readable_lies_on_the_disk_while_open_or_closed(store_folder, open_store):
    name, number = "Gunhild Märkvärdig", "198112289874"
    store = open_store()
    with store.write(Operation.SAVE_PARTICIPANT) as work:
        work.participants.save(Participant(new_id(), name, number, contact_note=name))
    names = {path.name for path in store_folder.iterdir()}
    assert f"{REGISTER}-wal" in names
    for when in ("open", "closed"):
        for path in store_folder.iterdir():
            content = path.read_bytes()
            for secret in (
                name,
                "Gunhild",
                "Märkvärdig",
                number,
                "participant",
                "CREATE TABLE",
                "SQLite format",
            ):
                assert secret.encode() not in content, (when, path.name)
                assert secret.encode("utf-16-le") not in content, (when, path.name)
        with sqlite3.connect(store_folder / REGISTER) as plain, pytest.raises(sqlite3.DatabaseError):
            plain.execute("SELECT * FROM sqlite_master").fetchall()
        plain.close()
        store.close()


def test_two_stores_with_the_same_content_share_no_page(tmp_path):
    pages: list[set[bytes]] = []
    for name in ("a", "b"):
        store, _ = opening.create_store(tmp_path / name, PASSPHRASE, kdf=CHEAP)
        store.close()
        content = (tmp_path / name / REGISTER).read_bytes()
        pages.append({content[i : i + 4096] for i in range(0, len(content), 4096)})
    assert not pages[0] & pages[1]


def test_a_folder_without_a_store_is_told(tmp_path):
    assert refused(tmp_path).fault is Fault.NO_STORE


def test_a_second_store_is_not_made_over_the_first(store_folder, open_store):
    with pytest.raises(StoreFault) as caught:
        opening.create_store(store_folder, PASSPHRASE, kdf=CHEAP)
    assert caught.value.fault is Fault.STORE_EXISTS
    open_store()


def test_a_store_half_made_when_the_program_died_is_made_anew(tmp_path):
    (tmp_path / (REGISTER + ".new")).write_bytes(b"half" * 999)
    (tmp_path / KEY_FILE).write_text("{}")
    store, _ = opening.create_store(tmp_path, PASSPHRASE, kdf=CHEAP)
    store.close()
    opening.unlock(tmp_path, PASSPHRASE).close()


def test_a_missing_key_file_is_told(store_folder):
    (store_folder / KEY_FILE).unlink()
    assert refused(store_folder).fault is Fault.KEY_FILE_MISSING


@pytest.mark.parametrize("length", [0, 1, 100, -1])
def test_a_truncated_key_file_is_told(store_folder, length):
    file = store_folder / KEY_FILE
    file.write_bytes(file.read_bytes()[:length])
    assert refused(store_folder).fault is Fault.KEY_FILE_DAMAGED


def test_a_changed_key_file_is_damage_and_not_a_wrong_passphrase(store_folder):
    file = store_folder / KEY_FILE
    content = json.loads(file.read_text())
    content["people"][0]["ways"]["passphrase"]["kdf"]["passes"] = 2
    file.write_text(json.dumps(content))
    assert refused(store_folder).fault is Fault.KEY_FILE_DAMAGED


def test_a_key_file_of_a_later_format_is_told(store_folder):
    file = store_folder / KEY_FILE
    file.write_text(file.read_text().replace('"format": 2', '"format": 9'))
    assert refused(store_folder).fault is Fault.TOO_NEW


def test_a_key_file_from_another_store_is_told(store_folder, tmp_path):
    other, _ = opening.create_store(tmp_path / "other", PASSPHRASE, kdf=CHEAP)
    other.close()
    shutil.copy(tmp_path / "other" / KEY_FILE, store_folder / KEY_FILE)
    fault = refused(store_folder)
    assert (fault.fault, fault.params["other_store"]) == (Fault.KEY_FILE_DAMAGED, True)


def test_the_passphrase_is_changed_without_touching_the_register(store_folder, recovery_key):
    before = (store_folder / REGISTER).read_bytes()
    ways.change_passphrase(store_folder, ways.Asker(PASSPHRASE), "en ny och lång fras", kdf=CHEAP)
    assert (store_folder / REGISTER).read_bytes() == before
    assert refused(store_folder).fault is Fault.WRONG_KEY
    opening.unlock(store_folder, "en ny och lång fras").close()
    opening.unlock(store_folder, recovery_key).close()


def test_the_old_passphrase_is_needed_to_change_it(store_folder):
    with pytest.raises(StoreFault) as caught:
        ways.change_passphrase(store_folder, ways.Asker("fel"), "en ny och lång fras", kdf=CHEAP)
    assert caught.value.fault is Fault.WRONG_KEY
    opening.unlock(store_folder, PASSPHRASE).close()


def test_a_forgotten_passphrase_is_set_anew_by_the_recovery_key(store_folder, recovery_key):
    ways.set_passphrase_by_recovery(store_folder, recovery_key, "en ny och lång fras", kdf=CHEAP)
    opening.unlock(store_folder, "en ny och lång fras").close()
    for wrong in (
        PASSPHRASE,
        recovery_text(bytes(20)),
        recovery_key[:-1] + ("*" if recovery_key[-1] != "*" else "~"),
    ):
        with pytest.raises(StoreFault) as caught:
            ways.set_passphrase_by_recovery(store_folder, wrong, "annan lång fras", kdf=CHEAP)
        assert caught.value.fault is Fault.WRONG_KEY


def test_a_damaged_key_file_is_mended_from_its_predecessor_and_that_is_told(store_folder, recovery_key):
    ways.change_passphrase(store_folder, ways.Asker(PASSPHRASE), "en ny och lång fras", kdf=CHEAP)
    (store_folder / KEY_FILE).write_text("{")
    store = opening.unlock(store_folder, recovery_key)
    assert store.key_file_mended
    store.close()
    store = opening.unlock(store_folder, "en ny och lång fras")
    assert not store.key_file_mended
    store.close()


def test_a_register_that_is_not_one_is_damage(store_folder):
    file = store_folder / REGISTER
    content = bytearray(file.read_bytes())
    content[5000] ^= 1
    content[100] ^= 1
    file.write_bytes(content)
    assert refused(store_folder).fault is Fault.DAMAGED


def test_a_store_of_a_newer_program_is_refused_and_left_alone(store_folder, open_store):
    store = open_store()
    with store._engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    store.close()
    before = (store_folder / REGISTER).read_bytes()
    fault = refused(store_folder)
    assert (fault.fault, fault.params["revision"]) == (Fault.TOO_NEW, "9999")
    assert (store_folder / REGISTER).read_bytes() == before


def test_alembic_is_not_loaded_to_open_a_store_of_this_revision(store_folder, monkeypatch):
    monkeypatch.setattr(schema, "upgrade", None)
    monkeypatch.setitem(sys.modules, "alembic", None)
    opening.unlock(store_folder, PASSPHRASE).close()


def test_no_key_shows_in_a_repr(store_folder, open_store):
    store = open_store()
    shown = repr(store) + repr(store._engine) + repr(store._engine.url) + repr(vars(store))
    assert "x'" not in shown
    assert read_key_file(store_folder / KEY_FILE).store_id not in shown
