"""Who works here when several can: the right officer in the trail, also in a register from before there were several."""

from __future__ import annotations

from pathlib import Path

import pytest

from asfdesk.domain.change import Operation
from asfdesk.domain.errors import Fault, Rule, RuleBroken, StoreFault
from asfdesk.domain.people import AccessRole
from asfdesk.services.desk import Desk
from asfdesk.services.entry import access, people
from asfdesk.services.entry.people import NewPerson
from asfdesk.services.keeping import rescue, restoring, safekeeping
from asfdesk.services.parties import commissioners
from asfdesk.store.keys import ways
from asfdesk.store.keys.kdf import Kdf
from tests.cases import PASSPHRASE, Clock, catalogue, open_desk, register

from .test_guarding import FakeKeyring

CHEAP = Kdf(memory=64, passes=1, lanes=1)
OTHER = "sju vantar under granen"


def come_in(folder: Path, phrase: str, sign_in: str) -> Desk:
    return Desk(access.open_register(folder, phrase, sign_in=sign_in), catalogue(), Clock())


def office_of_two(folder: Path, role: AccessRole) -> None:
    desk = open_desk(folder)
    register(desk)
    people.set_sign_in(desk, "ann")
    people.add(desk, PASSPHRASE, NewPerson("Börje Ek", role, "bo", OTHER), kdf=CHEAP)
    desk.store.close()


def test_the_second_person_needs_that_the_first_has_a_sign_in_name(tmp_path: Path) -> None:
    desk = open_desk(tmp_path / "register")
    register(desk)
    with pytest.raises(RuleBroken) as refused:
        people.add(desk, PASSPHRASE, NewPerson("Bo", AccessRole.OFFICER, "bo", OTHER), kdf=CHEAP)
    assert [(p.rule, p.field) for p in refused.value.problems] == [(Rule.REQUIRED, "own_sign_in")]
    desk.store.close()


def test_a_restored_register_from_before_a_colleague_came_gives_nobody_anothers_name(tmp_path: Path) -> None:
    folder = tmp_path / "register"
    office_of_two(folder, AccessRole.OFFICER)
    desk = come_in(folder, PASSPHRASE, "ann")
    with desk.store.write(Operation.SAVE_DRAFT) as work:  # such a register knows of no links yet
        work.connection.exec_driver_sql("DELETE FROM preference WHERE key LIKE 'officer/%'")
    officer = commissioners.current_officer(desk)
    assert officer is not None
    assert officer.name == "Ann-Sofie Åkerlund"
    desk.store.close()
    desk = come_in(folder, OTHER, "bo")
    assert commissioners.current_officer(desk) is None  # who are you? is asked, as at the first start
    desk.store.close()


def test_an_officer_whose_way_in_is_gone_can_be_put_away(tmp_path: Path) -> None:
    folder = tmp_path / "register"
    office_of_two(folder, AccessRole.OFFICER)
    desk = come_in(folder, PASSPHRASE, "ann")
    bo = next(o for o in commissioners.organisations(desk)[0].officers if o.name == "Börje Ek")
    with pytest.raises(RuleBroken):
        commissioners.delete_officer(desk, bo.id)
    way = next(person for person in people.people(desk) if person.name == "Börje Ek")
    people.remove(desk, PASSPHRASE, way.id, rekey=False)
    commissioners.delete_officer(desk, bo.id)
    desk.store.close()


def test_a_readers_window_keeps_the_register_safe_like_anybodys(tmp_path: Path) -> None:
    folder = tmp_path / "register"
    office_of_two(folder, AccessRole.READER)
    desk = come_in(folder, OTHER, "bo")
    assert people.reads_only(desk)
    assert "backup" in safekeeping.chores(desk)
    assert safekeeping.safety(desk).newest is not None
    desk.store.close()


def test_a_reader_gives_nobody_a_way_in_and_puts_no_backup_in_place(tmp_path: Path) -> None:
    folder = tmp_path / "register"
    office_of_two(folder, AccessRole.READER)
    desk = come_in(folder, OTHER, "bo")
    ann = next(person for person in people.people(desk) if person.role is AccessRole.OFFICER)
    safekeeping.chores(desk)
    backup = safekeeping.safety(desk).newest
    assert backup is not None
    before = (folder / access.KEY_FILE).read_bytes()
    for act in (
        lambda: people.add(
            desk, OTHER, NewPerson("Ny", AccessRole.OFFICER, "ny", "tio vantar i granen"), kdf=CHEAP
        ),
        lambda: people.remove(desk, OTHER, ann.id, rekey=False),
        lambda: people.approve(desk, OTHER, ann),
        lambda: people.rekey(desk, OTHER),
        lambda: access.renew_recovery_key(folder, OTHER, who=desk.store.person),
        lambda: restoring.restore(desk, backup),
        lambda: restoring.salvage(desk, backup),
    ):
        with pytest.raises(StoreFault) as refused:
            act()
        assert refused.value.fault is Fault.READER
    assert (folder / access.KEY_FILE).read_bytes() == before
    assert access.seconds_left(folder) == 0
    desk.store.close()
    with pytest.raises(StoreFault) as refused:
        rescue.survey(folder, OTHER)
    assert refused.value.fault is Fault.READER
    assert rescue.survey(folder, PASSPHRASE).best is not None


def test_a_keyring_asked_for_twice_and_killed_before_the_file_is_written_still_opens(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, keyring = tmp_path / "register", FakeKeyring()
    desk = open_desk(folder)
    people.use_keyring(desk, PASSPHRASE, keyring)

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(ways, "_keep", killed)
    with pytest.raises(KeyboardInterrupt):
        people.use_keyring(desk, PASSPHRASE, keyring)
    desk.store.close()
    found = access.enter_by_keyring(folder, keyring)
    found.close()
