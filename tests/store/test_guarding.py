"""What stands around the keys: slowed attempts, a reader who cannot write, memory, the system's keyring."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from asfdesk.domain.change import Operation
from asfdesk.domain.errors import Fault, StoreFault
from asfdesk.domain.ids import new_id
from asfdesk.domain.parties import Participant
from asfdesk.domain.people import AccessRole
from asfdesk.services.entry import access
from asfdesk.store import opening
from asfdesk.store.backups.backup import KEY_FILE
from asfdesk.store.keys import system_keyring, ways
from asfdesk.store.keys.attempts import ATTEMPTS_FILE, PAUSES, Attempts
from asfdesk.store.keys.kdf import Kdf
from asfdesk.store.keys.key import read_key_file
from asfdesk.store.keys.secrecy import SecretKey
from asfdesk.store.keys.ways import Asker
from asfdesk.store.lock import holder_of, take_lock

from .conftest import PASSPHRASE
from .test_key_file import SECOND, let_in, only


class FakeKeyring:
    """A keyring in memory; ``locked`` refuses as a real one does when the user says no."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}
        self.locked = False

    def set_password(self, service: str, username: str, password: str) -> None:
        self._ask()
        self.kept[service, username] = password

    def get_password(self, service: str, username: str) -> str | None:
        self._ask()
        return self.kept.get((service, username))

    def delete_password(self, service: str, username: str) -> None:
        self._ask()
        del self.kept[service, username]

    def _ask(self) -> None:
        if self.locked:
            raise RuntimeError("the user said no")


class Watch:
    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds


# ------------------------------------------------------------------------------------------------ attempts


def test_the_pause_grows_and_never_shuts_anybody_out(tmp_path):
    watch = Watch()
    waited: list[int] = []
    for _ in range(14):
        attempts = Attempts(tmp_path, clock=watch)
        waited.append(attempts.left())
        watch.seconds += attempts.left()
        assert Attempts(tmp_path, clock=watch).left() == 0
        attempts.begin()
    assert waited == [0, *PAUSES, 300, 300, 300]
    Attempts(tmp_path).right()
    assert Attempts(tmp_path, clock=watch).left() == 0
    assert not (tmp_path / ATTEMPTS_FILE).exists()


def test_a_clock_set_back_gains_nothing_and_a_torn_file_costs_nothing(tmp_path):
    watch = Watch()
    for _ in range(5):
        Attempts(tmp_path, clock=watch).begin()
    watch.seconds -= 500
    assert Attempts(tmp_path, clock=watch).left() == 8
    watch.seconds += 503
    assert Attempts(tmp_path, clock=watch).left() == 5
    (tmp_path / ATTEMPTS_FILE).write_text("{torn")
    assert Attempts(tmp_path, clock=watch).left() == 0


def test_wrong_passphrases_are_counted_wherever_they_are_typed_and_over_restarts(store_folder):
    for wrong in ("fel", "feligen"):
        with pytest.raises(StoreFault):
            access.enter(store_folder, wrong)
    with pytest.raises(StoreFault) as caught:
        access.change_passphrase(store_folder, "fel igen", "sju vantar under granen")
    assert caught.value.params["wait"] == 2
    with pytest.raises(StoreFault) as caught:
        access.enter(store_folder, PASSPHRASE)
    assert (caught.value.fault, caught.value.params["seconds"]) == (Fault.TOO_SOON, 2)
    assert 0 < access.seconds_left(store_folder) <= 2


def test_what_is_not_a_guess_is_not_counted(store_folder, open_store):
    store = open_store()
    for _ in range(4):
        with pytest.raises(StoreFault) as caught:
            access.enter(store_folder, PASSPHRASE)
        assert caught.value.fault is Fault.IN_USE
    store.close()
    assert access.seconds_left(store_folder) == 0
    access.open_register(store_folder, PASSPHRASE).close()


def test_a_guess_counts_from_its_beginning_so_that_killing_the_program_gains_nothing(store_folder):
    for _ in range(3):
        Attempts(store_folder).begin()
    assert 0 < access.seconds_left(store_folder) <= 2


def test_a_name_that_nobody_signs_in_by_costs_the_same_work_as_one_that_somebody_does(
    store_folder, monkeypatch
):
    let_in(store_folder)
    stretched: list[str] = []
    derive = Kdf.derive

    def counted(self, secret, salt):
        stretched.append(secret)
        return derive(self, secret, salt)

    monkeypatch.setattr(Kdf, "derive", counted)
    work = []
    for sign_in in ("bea", "cecilia"):
        stretched.clear()
        with pytest.raises(StoreFault):
            opening.unlock(store_folder, PASSPHRASE, sign_in=sign_in)
        work.append(stretched.count(PASSPHRASE))
    assert work == [1, 1]


# ------------------------------------------------------------------------------------------------ reader


def test_a_reader_sees_everything_and_the_store_refuses_every_write(store_folder):
    store = opening.unlock(store_folder, PASSPHRASE)
    with store.write(Operation.SAVE_PARTICIPANT) as work:
        kept = work.participants.save(Participant(new_id(), "Åsa", "Ek"))
    store.close()
    let_in(store_folder, AccessRole.READER)
    store = opening.unlock(store_folder, SECOND, sign_in="bea")
    assert store.role is AccessRole.READER
    with store.read() as work:
        assert work.participants.all() == [kept]
        assert [hit.id for hit in work.search("Åsa")] == [kept.id]
    for act in (
        lambda work: work.participants.save(Participant(new_id(), "Ny", "Ek")),
        lambda work: work.participants.delete(kept.id),
        lambda work: work.connection.exec_driver_sql("UPDATE participant SET given_name = 'X'"),
        lambda work: work.connection.exec_driver_sql("DELETE FROM draft"),
        lambda work: work.connection.exec_driver_sql("DROP TRIGGER audit_participant_update"),
        lambda work: work.connection.exec_driver_sql("CREATE TABLE t (a)"),
    ):
        with pytest.raises(StoreFault) as caught, store.write(Operation.SAVE_PARTICIPANT) as work:
            act(work)
        assert caught.value.fault is Fault.READER
    with store.write(Operation.SAVE_DRAFT) as work:
        work.preferences.put("recent", "something")
    with store.read() as work:
        assert work.participants.all() == [kept]
    store.close()


def test_a_reader_stays_one_after_a_re_keying(store_folder):
    let_in(store_folder, AccessRole.READER)
    store = opening.unlock(store_folder, PASSPHRASE, sign_in="anna")
    ways.rekey_register(store, Asker(PASSPHRASE, store.person))
    store.close()
    store = opening.unlock(store_folder, SECOND, sign_in="bea")
    with pytest.raises(StoreFault), store.write(Operation.SAVE_PARTICIPANT) as work:
        work.participants.save(Participant(new_id(), "Ny", "Ek"))
    store.close()


def test_a_reader_whose_window_stands_open_stays_one_when_an_officer_re_keys_there(store_folder):
    let_in(store_folder, AccessRole.READER)
    store = opening.unlock(store_folder, PASSPHRASE, sign_in="anna")
    officer = store.person
    store.close()
    store = opening.unlock(store_folder, SECOND, sign_in="bea")
    ways.rekey_register(store, Asker(PASSPHRASE, officer))
    with pytest.raises(StoreFault) as caught, store.write(Operation.SAVE_PARTICIPANT) as work:
        work.participants.save(Participant(new_id(), "Ny", "Ek"))
    assert caught.value.fault is Fault.READER
    store.close()


# ------------------------------------------------------------------------------------------------ memory


def test_a_forgotten_key_is_overwritten_and_opens_nothing():
    key = SecretKey(b"\x07" * 32)
    held = key._bytes
    assert key.hex() == "07" * 32
    assert "07" not in repr(key)
    key.forget()
    key.forget()
    assert bytes(held) == bytes(32)
    with pytest.raises(ValueError, match="forgotten"):
        key.hex()


def test_a_locked_register_keeps_no_key(store):
    store.forget()
    with pytest.raises(ValueError, match="forgotten"):
        _ = store.key.data_key


HARDENED = """
import sys
from asfdesk.store.keys.secrecy import harden_process
missing = harden_process()
if sys.platform == "linux":
    import ctypes, resource
    print(resource.getrlimit(resource.RLIMIT_CORE), ctypes.CDLL(None).prctl(3, 0, 0, 0, 0), missing)
else:
    print((0, 0), 0, missing)
"""


def test_the_process_leaves_no_dump():
    done = subprocess.run(
        [sys.executable, "-c", HARDENED], capture_output=True, text=True, check=True, env=os.environ
    )
    assert done.stdout.strip() == "(0, 0) 0 []"


# ------------------------------------------------------------------------------------------------ one writer


def test_who_holds_the_lock_is_told_without_disturbing_it(tmp_path):
    file = tmp_path / "register.lock"
    assert holder_of(file) is None
    lock = take_lock(file)
    holder = holder_of(file)
    assert holder is not None
    assert holder.pid == os.getpid()
    lock.release()
    assert holder_of(file) is None


def test_what_a_crash_left_is_still_told_after_somebody_looked(tmp_path):
    file = tmp_path / "register.lock"
    file.write_text('{"name":"asa","pid":1,"since":"2026-03-02T08:00:00Z"}')
    assert holder_of(file) is None
    lock = take_lock(file)
    assert lock.after_crash is not None
    assert lock.after_crash.name == "asa"
    lock.release()


def test_the_same_register_by_another_path_is_the_same(store_folder, tmp_path, open_store):
    link = tmp_path / "link"
    link.symlink_to(store_folder, target_is_directory=True)
    store = open_store()
    with pytest.raises(StoreFault) as caught:
        opening.unlock(link, PASSPHRASE)
    assert caught.value.fault is Fault.IN_USE
    assert caught.value.params["pid"] == os.getpid()
    store.close()
    opening.unlock(link, PASSPHRASE).close()


# ------------------------------------------------------------------------------------------------ keyring


def by_keyring(folder: Path, keyring: FakeKeyring) -> opening.Store:
    found = access.enter_by_keyring(folder, keyring)
    assert isinstance(found, opening.Store)
    return found


def test_the_keyring_opens_when_wanted_and_keeps_neither_passphrase_nor_data_key(store_folder):
    keyring = FakeKeyring()
    with pytest.raises(StoreFault) as caught:
        by_keyring(store_folder, keyring)
    assert caught.value.fault is Fault.KEYRING
    ways.use_keyring(store_folder, Asker(PASSPHRASE), keyring)
    store = by_keyring(store_folder, keyring)
    ((account, kept),) = keyring.kept.items()
    assert store.key.data_key.hex() != kept
    assert kept not in (store_folder / KEY_FILE).read_text()
    assert "blå" not in str(account) + kept
    assert store.person is not None
    assert ways.withdraw_keyring(store, store.person, keyring)
    store.close()
    assert keyring.kept == {}
    with pytest.raises(StoreFault):
        by_keyring(store_folder, keyring)
    opening.unlock(store_folder, PASSPHRASE).close()


def test_a_locked_or_missing_keyring_is_told_and_the_passphrase_opens(store_folder, monkeypatch):
    keyring = FakeKeyring()
    ways.use_keyring(store_folder, Asker(PASSPHRASE), keyring)
    keyring.locked = True
    with pytest.raises(StoreFault) as caught:
        by_keyring(store_folder, keyring)
    assert (caught.value.fault, caught.value.params["reason"]) == (Fault.KEYRING, "locked")
    import keyring as library
    from keyring.backends import fail

    monkeypatch.setattr(library, "get_keyring", fail.Keyring)
    with pytest.raises(StoreFault) as caught:
        access.enter_by_keyring(store_folder)
    assert (caught.value.fault, caught.value.params["reason"]) == (Fault.KEYRING, "none")
    store = opening.unlock(store_folder, PASSPHRASE)
    assert store.person is not None
    assert not ways.withdraw_keyring(
        store, store.person, keyring
    )  # told: the slot is gone, the keyring kept its key
    store.close()
    keyring.locked = False
    with pytest.raises(StoreFault):
        by_keyring(store_folder, keyring)


def test_a_keyring_that_writes_in_clear_is_not_used(monkeypatch):
    import keyring as library

    monkeypatch.setattr(library, "get_keyring", FakeKeyring)
    with pytest.raises(StoreFault) as caught:
        system_keyring.system_keyring()
    assert caught.value.params["reason"] == "none"


def test_the_keyring_opens_for_its_own_person_alone(store_folder):
    keyring = FakeKeyring()
    bea = let_in(store_folder)
    ways.use_keyring(store_folder, Asker(SECOND, bea), keyring)
    store = by_keyring(store_folder, keyring)
    assert store.person == bea
    ways.rekey_register(store, Asker(PASSPHRASE, only(store_folder)))
    store.close()
    store = by_keyring(store_folder, keyring)
    assert store.person == bea
    store.close()
    slots = read_key_file(store_folder / KEY_FILE).people
    assert ["keyring" in slot.ways for slot in slots] == [False, True]
