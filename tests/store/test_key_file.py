"""The key file: damaged, swapped, foreign or absurd, it gives words; every change keeps every other way in."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest

from asfdesk.domain.errors import Fault, Rule, RuleBroken, StoreFault
from asfdesk.domain.ids import new_id
from asfdesk.domain.people import AccessRole
from asfdesk.store import opening
from asfdesk.store.backups.backup import KEY_FILE
from asfdesk.store.keys import people, ways
from asfdesk.store.keys.kdf import TARGET, Kdf, calibrated
from asfdesk.store.keys.key import KeyFile, PersonSlot, previous_of, read_key_file, replace_key_file
from asfdesk.store.keys.management import Management
from asfdesk.store.keys.ways import Asker, NewPerson

from .conftest import CHEAP, PASSPHRASE
from .key_format_1 import write_format_1

SECOND, NEW = "sju vantar under granen", "en ny och lång fras"


def fault_of(folder: Path, secret: str = PASSPHRASE, sign_in: str = "") -> StoreFault:
    with pytest.raises(StoreFault) as caught:
        opening.unlock(folder, secret, sign_in=sign_in)
    return caught.value


def only(folder: Path) -> UUID:
    return read_key_file(folder / KEY_FILE).people[0].key


def let_in(folder: Path, role: AccessRole = AccessRole.OFFICER, sign_in: str = "bea") -> UUID:
    """A second person beside the first, who signs in as ``anna`` from now on."""
    store = opening.unlock(folder, PASSPHRASE)
    assert store.person is not None
    ways.name_person(store, store.person, "Anna Ek", "anna")
    store.close()
    new = NewPerson("Bea Åberg", role, sign_in, SECOND)
    return ways.add_person(folder, Asker(PASSPHRASE, only(folder)), new, kdf=CHEAP)


def rewritten(folder: Path, change: dict[str, object]) -> None:
    """The key file with values changed and its checksum right again, as an attacker would."""
    found = read_key_file(folder / KEY_FILE)
    replace_key_file(folder / KEY_FILE, replace(found, **change))  # type: ignore[arg-type]


def slots_changed(folder: Path, *slots: PersonSlot) -> None:
    rewritten(folder, {"people": slots})


# ------------------------------------------------------------------------------------------------ damage and malice


@pytest.mark.parametrize(
    "what", ["{", "[]", "null", '{"format": 2}', '{"format": "två"}', "[" * 5000, "\x00\xff"]
)
def test_a_key_file_that_is_none_is_told_and_stays(store_folder, what):
    file = store_folder / KEY_FILE
    file.write_text(what)
    assert fault_of(store_folder).fault is Fault.KEY_FILE_DAMAGED
    assert file.read_text() == what


def test_every_truncation_of_a_key_file_is_told(store_folder):
    whole = (store_folder / KEY_FILE).read_bytes()
    for length in range(0, len(whole), 61):
        (store_folder / KEY_FILE).write_bytes(whole[:length])
        with pytest.raises(StoreFault) as caught:
            read_key_file(store_folder / KEY_FILE)
        assert caught.value.fault is Fault.KEY_FILE_DAMAGED


@pytest.mark.parametrize(
    "kdf",
    [
        Kdf(64 * 1024 * 1024, 1, 1), Kdf(64, 10_000, 1), Kdf(64, 1, 1000), Kdf(0, 1, 1), Kdf(64, 0, 1),
        Kdf(64, 1, 0), Kdf(-64, 1, 1), Kdf(4 * 1024 * 1024, 99, 4), Kdf(8, 1, 8),
    ],
)  # fmt: skip
def test_absurd_parameters_are_damage_and_cost_nothing(store_folder, kdf):
    slot = read_key_file(store_folder / KEY_FILE).people[0]
    slots_changed(store_folder, replace(slot, ways={"passphrase": replace(slot.ways["passphrase"], kdf=kdf)}))
    assert fault_of(store_folder).fault is Fault.KEY_FILE_DAMAGED


@pytest.mark.parametrize(
    "spoilt",
    [
        {"id": "g" * 32}, {"id": "ab 12" * 6}, {"public": "00"}, {"ways": {}}, {"public": ""},
    ],
)  # fmt: skip
def test_a_slot_that_is_not_whole_is_damage(store_folder, spoilt):
    slot = read_key_file(store_folder / KEY_FILE).people[0]
    slots_changed(store_folder, replace(slot, **spoilt))
    assert fault_of(store_folder).fault is Fault.KEY_FILE_DAMAGED


@pytest.mark.parametrize("times", [0, 2])
def test_nobody_or_the_same_person_twice_is_damage(store_folder, times):
    slots_changed(store_folder, *[read_key_file(store_folder / KEY_FILE).people[0]] * times)
    assert fault_of(store_folder).fault is Fault.KEY_FILE_DAMAGED


def test_slots_swapped_between_people_open_nothing(store_folder, recovery_key):
    let_in(store_folder)
    anna, bea = read_key_file(store_folder / KEY_FILE).people
    slots_changed(store_folder, replace(anna, ways=bea.ways), replace(bea, ways=anna.ways))
    assert fault_of(store_folder, PASSPHRASE, "anna").fault is Fault.WRONG_KEY
    assert fault_of(store_folder, SECOND, "anna").fault is Fault.WRONG_KEY
    slots_changed(store_folder, replace(anna, sealed=bea.sealed), replace(bea, sealed=anna.sealed))
    assert fault_of(store_folder, PASSPHRASE, "anna").params["changed"] is True


def test_a_role_changed_by_hand_is_found(store_folder):
    let_in(store_folder, AccessRole.READER)
    anna, bea = read_key_file(store_folder / KEY_FILE).people
    slots_changed(store_folder, anna, replace(bea, role=AccessRole.OFFICER))
    assert fault_of(store_folder, SECOND, "bea").params["changed"] is True
    assert fault_of(store_folder, PASSPHRASE, "anna").params["changed"] is True


def test_a_slot_taken_out_or_put_back_by_hand_is_found(store_folder):
    before = read_key_file(store_folder / KEY_FILE)
    let_in(store_folder)
    both = read_key_file(store_folder / KEY_FILE)
    slots_changed(store_folder, both.people[0])
    assert fault_of(store_folder).params["changed"] is True
    replace_key_file(store_folder / KEY_FILE, replace(before, people=(*before.people, both.people[1])))
    assert fault_of(store_folder, SECOND, "bea").params["changed"] is True


def test_a_foreign_slot_in_the_file_opens_nothing(store_folder, tmp_path):
    other, _ = opening.create_store(tmp_path / "other", SECOND, kdf=CHEAP)
    other.close()
    slots_changed(store_folder, read_key_file(tmp_path / "other" / KEY_FILE).people[0])
    assert fault_of(store_folder, SECOND).fault is Fault.WRONG_KEY


def test_a_key_file_changed_by_hand_is_mended_from_its_predecessor(store_folder, recovery_key):
    ways.change_passphrase(store_folder, Asker(PASSPHRASE), NEW, kdf=CHEAP)
    kept = previous_of(store_folder / KEY_FILE).read_bytes()
    rewritten(store_folder, {"seal": "00" * 32})
    previous_of(store_folder / KEY_FILE).write_bytes(kept)
    store = opening.unlock(store_folder, NEW)
    assert store.key_file_mended
    store.close()
    opening.unlock(store_folder, recovery_key).close()


# ------------------------------------------------------------------------------------------------ people


def test_two_officers_open_the_same_register_as_themselves(store_folder):
    bea = let_in(store_folder)
    store = opening.unlock(store_folder, SECOND, sign_in="  BEA ")
    assert (store.person, store.role) == (bea, AccessRole.OFFICER)
    assert [(p.name, p.role) for p in ways.people_of(store)] == [
        ("Anna Ek", AccessRole.OFFICER), ("Bea Åberg", AccessRole.OFFICER),
    ]  # fmt: skip
    store.close()
    for secret, sign_in in ((SECOND, "anna"), (PASSPHRASE, "bea"), (SECOND, ""), (SECOND, "cecilia")):
        assert fault_of(store_folder, secret, sign_in).fault is Fault.WRONG_KEY


def test_no_name_lies_in_clear_in_the_key_file(store_folder):
    let_in(store_folder, sign_in="beatrice")
    text = (store_folder / KEY_FILE).read_text().casefold()
    for name in ("anna", "beatrice", "åberg"):
        assert name not in text


def test_a_sign_in_name_is_given_once(store_folder):
    let_in(store_folder)
    for sign_in, rule in (
        ("Bea", Rule.SIGN_IN_TAKEN),
        ("x", Rule.SIGN_IN_FORM),
        ("y" * 41, Rule.SIGN_IN_FORM),
    ):
        new = NewPerson("Carl", AccessRole.OFFICER, sign_in, NEW)
        with pytest.raises(RuleBroken) as refused:
            ways.add_person(store_folder, Asker(PASSPHRASE, only(store_folder)), new, kdf=CHEAP)
        assert refused.value.problems[0].rule is rule


def test_a_removed_person_does_not_come_in_even_through_the_spare_key_file(store_folder):
    bea = let_in(store_folder)
    ways.remove_person(store_folder, Asker(PASSPHRASE, only(store_folder)), bea)
    assert fault_of(store_folder, SECOND, "bea").fault is Fault.WRONG_KEY
    (store_folder / KEY_FILE).unlink()
    assert fault_of(store_folder, SECOND, "bea").fault is Fault.KEY_FILE_MISSING
    opening.unlock(store_folder, PASSPHRASE).close()


def test_nobody_removes_themselves_or_the_last_officer(store_folder):
    let_in(store_folder, AccessRole.ADMINISTRATOR)
    anna = only(store_folder)
    with pytest.raises(RuleBroken) as refused:
        ways.remove_person(store_folder, Asker(PASSPHRASE, anna), anna)
    assert refused.value.problems[0].rule is Rule.OWN_WAY_IN
    desk = manage(store_folder)
    with pytest.raises(RuleBroken) as refused:
        desk.remove(anna)
    assert refused.value.problems[0].rule is Rule.LAST_OFFICER
    desk.close()


def test_who_forgot_gets_a_new_passphrase_and_the_other_keeps_theirs(store_folder, recovery_key):
    bea = let_in(store_folder)
    assert ways.set_passphrase_by_recovery(store_folder, recovery_key, NEW, sign_in="bea", kdf=CHEAP) == bea
    store = opening.unlock(store_folder, NEW, sign_in="bea")
    assert "Bea Åberg" in [person.name for person in ways.people_of(store)]
    store.close()
    opening.unlock(store_folder, PASSPHRASE, sign_in="anna").close()
    with pytest.raises(StoreFault) as caught:
        ways.set_passphrase_by_recovery(store_folder, recovery_key, NEW, sign_in="okänd", kdf=CHEAP)
    assert caught.value.params == {"unknown": True}


# ------------------------------------------------------------------------------------------------ administrator


def manage(folder: Path, passphrase: str = SECOND, sign_in: str = "bea") -> Management:
    found = opening.admit(folder, lambda key_file: opening.by_secret(key_file, passphrase, sign_in=sign_in))
    assert isinstance(found, Management)
    return found


def test_an_administrator_manages_people_and_opens_no_register(store_folder):
    let_in(store_folder, AccessRole.ADMINISTRATOR)
    assert fault_of(store_folder, SECOND, "bea").fault is Fault.NO_CASES
    desk = manage(store_folder)
    carl = desk.add("Carl Öst", AccessRole.OFFICER, NEW, "carl", kdf=CHEAP)
    assert [(p.name, p.pending) for p in desk.people()] == [
        ("Anna Ek", False), ("Bea Åberg", False), ("Carl Öst", True),
    ]  # fmt: skip
    desk.close()
    assert fault_of(store_folder, NEW, "carl").fault is Fault.PENDING
    ways.approve_person(store_folder, Asker(PASSPHRASE, only(store_folder)), carl)
    store = opening.unlock(store_folder, NEW, sign_in="carl")
    assert store.person == carl
    store.close()


def test_what_an_administrator_holds_does_not_open_the_register(store_folder):
    let_in(store_folder, AccessRole.ADMINISTRATOR)
    desk = manage(store_folder)
    held, private = desk._opened.management_key, desk._opened.private
    key_file = read_key_file(store_folder / KEY_FILE)
    assert desk._opened.data_key is None
    for slot in key_file.people:
        if slot.role is not AccessRole.ADMINISTRATOR:
            place = people._seal_place(key_file, slot)
            assert people.sealing.unseal(private, slot.sealed, place) is None
            assert people.sealing.unseal(held, slot.sealed, place) is None
    desk.close()


def test_an_administrator_who_forges_a_grant_is_not_let_in_by_a_re_keying(store_folder):
    let_in(store_folder, AccessRole.ADMINISTRATOR)
    desk = manage(store_folder)
    carl = desk.add("Carl", AccessRole.OFFICER, NEW, "carl", kdf=CHEAP)
    slot = desk._opened.key_file.person(carl)
    assert slot is not None
    forged = replace(slot, grant=people._grant(desk._opened.key_file, slot, desk._opened.management_key))
    desk._take(people.sealed(desk._opened.key_file.with_person(forged), desk._opened.management_key))
    desk.close()
    store = opening.unlock(store_folder, PASSPHRASE, sign_in="anna")
    ways.rekey_register(store, Asker(PASSPHRASE, store.person))
    store.close()
    assert fault_of(store_folder, NEW, "carl").fault is Fault.PENDING
    manage(store_folder).close()


def test_an_administrator_locks_the_register_like_anybody(store_folder):
    let_in(store_folder, AccessRole.ADMINISTRATOR)
    desk = manage(store_folder)
    assert fault_of(store_folder, PASSPHRASE, "anna").fault is Fault.IN_USE
    desk.change_passphrase(NEW, kdf=CHEAP)
    desk.close()
    manage(store_folder, NEW).close()


# ------------------------------------------------------------------------------------------------ format 1


def test_a_key_file_of_the_first_format_opens_and_is_made_anew(store_folder, recovery_key, open_store):
    store = open_store()
    key = store.key
    store.close()
    file = store_folder / KEY_FILE
    write_format_1(file, key.store_id, key.data_key, PASSPHRASE, recovery_key, CHEAP)
    old = file.read_bytes()
    assert fault_of(store_folder, "fel").fault is Fault.WRONG_KEY
    opening.unlock(store_folder, recovery_key).close()
    assert file.read_bytes() == old  # the recovery key alone cannot wrap for the passphrase
    store = opening.unlock(store_folder, PASSPHRASE)
    person = store.person
    store.close()
    assert previous_of(file).read_bytes() == old
    assert json.loads(file.read_text())["format"] == 2
    store = opening.unlock(store_folder, PASSPHRASE)
    assert store.person == person
    with pytest.raises(StoreFault) as refused:
        ways.rekey_register(store, Asker(PASSPHRASE))
    assert refused.value.fault is Fault.RECOVERY_OLD
    fresh = ways.renew_recovery_key(store_folder, Asker(PASSPHRASE))
    ways.rekey_register(store, Asker(PASSPHRASE))
    store.close()
    opening.unlock(store_folder, fresh).close()


def test_a_forgotten_passphrase_of_the_first_format_is_set_anew(store_folder, recovery_key, open_store):
    store = open_store()
    key = store.key
    store.close()
    write_format_1(store_folder / KEY_FILE, key.store_id, key.data_key, PASSPHRASE, recovery_key, CHEAP)
    ways.set_passphrase_by_recovery(store_folder, recovery_key, NEW, kdf=CHEAP)
    opening.unlock(store_folder, NEW).close()
    opening.unlock(store_folder, recovery_key).close()
    assert fault_of(store_folder).fault is Fault.WRONG_KEY


def test_a_slot_of_the_first_format_is_not_smuggled_into_the_second(store_folder, open_store):
    slot = read_key_file(store_folder / KEY_FILE).people[0]
    stranger = replace(slot, id=new_id().hex, public="")
    slots_changed(store_folder, slot, stranger)
    assert fault_of(store_folder).fault is Fault.KEY_FILE_DAMAGED


# ------------------------------------------------------------------------------------------------ cost


def test_the_cost_is_measured_and_never_below_the_floor():
    floor = Kdf.floor()
    slow = calibrated(memory=8 * 1024 * 1024, measure=lambda _kdf: 9.0)
    assert slow == floor == Kdf(64 * 1024, 3, 4)  # RFC 9106 §4, second recommendation

    def pace(kdf: Kdf) -> float:
        return kdf.cost * 1e-6

    fast = calibrated(memory=16 * 1024 * 1024, measure=pace)
    assert 0.7 * TARGET <= pace(fast) <= 1.4 * TARGET
    assert fast.sane
    small = calibrated(memory=1024 * 1024, measure=pace)
    assert small.memory <= 1024 * 1024 // 8
    assert small.passes > fast.passes
    assert calibrated(memory=16 * 1024 * 1024, measure=lambda _kdf: 1e-9).sane


def test_a_stronger_cost_stays_unless_this_machine_cannot_bear_it():
    def pace(kdf: Kdf) -> float:
        return kdf.cost * 1e-6

    memory = 16 * 1024 * 1024
    stronger = Kdf(512 * 1024, 4, 4)
    assert calibrated(before=stronger, memory=memory, measure=pace) == stronger
    assert calibrated(before=Kdf(1024 * 1024, 30, 4), memory=memory, measure=pace) != Kdf(1024 * 1024, 30, 4)
    assert calibrated(before=Kdf(64, 1, 1), memory=memory, measure=pace).cost > 64


def test_the_measured_cost_stands_beside_the_wrapped_key(store_folder):
    cost = Kdf(128, 2, 1)
    ways.change_passphrase(store_folder, Asker(PASSPHRASE), NEW, kdf=cost)
    assert read_key_file(store_folder / KEY_FILE).people[0].ways["passphrase"].kdf == cost
    opening.unlock(store_folder, NEW).close()


def test_a_copied_folder_keeps_its_people(store_folder, tmp_path):
    let_in(store_folder)
    shutil.copytree(store_folder, tmp_path / "copy")
    opening.unlock(tmp_path / "copy", SECOND, sign_in="bea").close()
    assert isinstance(read_key_file(tmp_path / "copy" / KEY_FILE), KeyFile)
