"""The way into a register through the services, and what the register's lists are told."""

from __future__ import annotations

from pathlib import Path

import pytest

from asfdesk.domain.agreement import State
from asfdesk.domain.change import Kind
from asfdesk.domain.errors import Fault, Rule, RuleBroken, StoreFault
from asfdesk.services import lists, preferences
from asfdesk.services.agreeing import placements
from asfdesk.services.entry import access
from asfdesk.services.parties import commissioners, enterprises
from asfdesk.store.backups.backup import KEY_FILE, REGISTER
from asfdesk.store.keys.key import Kdf, previous_of
from tests.cases import Case, open_desk, register, start

CHEAP = Kdf(memory=64, passes=1, lanes=1)
PHRASE = "sju vantar under granen"


def test_the_register_is_looked_for_where_the_store_puts_it(tmp_path: Path) -> None:
    assert access.REGISTER == REGISTER
    assert not access.exists(tmp_path)


def test_an_easy_passphrase_makes_no_register(tmp_path: Path) -> None:
    with pytest.raises(RuleBroken) as refused:
        access.first_start(tmp_path, "sommar", kdf=CHEAP)
    assert [problem.rule for problem in refused.value.problems] == [Rule.PASSPHRASE_SHORT]
    assert not access.exists(tmp_path)


def test_two_passphrases_that_differ_are_told() -> None:
    assert [p.field for p in access.passphrase_problems(PHRASE, PHRASE + "x")] == ["again"]


def test_a_renewed_recovery_key_leaves_the_lost_one_useless(tmp_path: Path) -> None:
    store, lost = access.first_start(tmp_path, PHRASE, kdf=CHEAP)
    store.close()
    fresh = access.renew_recovery_key(tmp_path, PHRASE)
    (tmp_path / KEY_FILE).unlink()  # not even through the spare copy of the key file
    assert previous_of(tmp_path / KEY_FILE).exists()
    with pytest.raises(StoreFault):
        access.open_register(tmp_path, lost)
    access.open_register(tmp_path, fresh).close()
    access.open_register(tmp_path, PHRASE).close()


def test_a_recovery_key_is_not_renewed_without_the_passphrase(tmp_path: Path) -> None:
    store, _ = access.first_start(tmp_path, PHRASE, kdf=CHEAP)
    store.close()
    with pytest.raises(StoreFault) as refused:
        access.renew_recovery_key(tmp_path, "fel")
    assert refused.value.fault is Fault.WRONG_KEY


def test_a_recovery_key_is_known_by_its_shape(tmp_path: Path) -> None:
    store, key = access.first_start(tmp_path, PHRASE, kdf=CHEAP)
    store.close()
    assert access.looks_like_recovery_key(key.lower().replace("-", " "))
    assert access.looks_like_recovery_key(("A" if key[0] != "A" else "B") + key[1:])
    assert not access.looks_like_recovery_key(PHRASE)


def test_a_commissioner_of_the_region_is_added_once(tmp_path: Path) -> None:
    desk = open_desk(tmp_path / "register")
    model = desk.catalogue.reference.commissioners[0]
    first = commissioners.add_model(desk, model)
    assert commissioners.add_model(desk, model).commissioner == first.commissioner
    assert len(commissioners.organisations(desk)) == 1
    assert [unit.name for unit in first.units] == [unit.name for unit in model.units]
    desk.store.close()


def test_lists_tell_the_state_and_filter_by_kommun_and_branch(tmp_path: Path) -> None:
    desk = open_desk(tmp_path / "register")
    case: Case = register(desk)
    row = lists.participant_rows(desk, [case.participant.id])[0]
    assert row.state is None
    start(desk, case)
    row = lists.participant_rows(desk, lists.ids(desk, Kind.PARTICIPANT))[0]
    assert (row.state, row.enterprise) == (State.DRAFT, "Kooperativet Ängen")
    assert lists.enterprise_ids(desk, municipality="2180") == [case.enterprise.id]
    assert lists.enterprise_ids(desk, municipality="2181") == []
    assert lists.enterprise_ids(desk, branch="second_hand") == []
    assert enterprises.enterprise_of(desk, case.supervisor.id) == case.enterprise.id
    assert [
        view.participant.id for view in placements.placements_of_enterprise(desk, case.enterprise.id)
    ] == [case.participant.id]
    desk.store.close()


def test_the_desk_remembers_that_the_key_is_on_paper(tmp_path: Path) -> None:
    desk = open_desk(tmp_path / "register")
    assert preferences.recovery_key_kept_on(desk) is None
    preferences.recovery_key_is_kept(desk)
    assert preferences.recovery_key_kept_on(desk) == desk.today()
    preferences.recovery_key_is_new(desk)
    assert preferences.recovery_key_kept_on(desk) is None
    desk.store.close()
