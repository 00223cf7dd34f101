"""The end of the trail is kept outside the register: whoever cuts it off is found at the next start."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from asfdesk.domain.change import Operation
from asfdesk.domain.trail import TrailAlarm, TrailFault
from asfdesk.store import triggers_sqlite
from asfdesk.store.backups.backup import ANCHOR, KEY_FILE, REGISTER
from asfdesk.store.keys.file_key import FileKey
from asfdesk.store.keys.key import read_key_file
from asfdesk.store.opening import by_secret
from asfdesk.store.store import Store
from asfdesk.store.trail import anchor
from asfdesk.store.trail.anchor import let_follow
from asfdesk.store.trail.audit import chain_heads, verify_chain

from .conftest import PASSPHRASE
from .samples import put_case

Opener = Callable[[], Store]


def file_key(folder: Path) -> FileKey:
    key_file = read_key_file(folder / KEY_FILE)
    return FileKey(by_secret(key_file, PASSPHRASE).data_key, key_file.store_id)


def past_the_triggers(folder: Path, *statements: str) -> None:
    """What somebody with the key and a tool can do while the program is closed."""
    key = file_key(folder)
    engine = key.engine(folder / REGISTER)
    with engine.begin() as connection:
        triggers_sqlite.remove(connection)
        for statement in statements:
            assert connection.exec_driver_sql(statement).rowcount > 0
        triggers_sqlite.install(connection)
    engine.dispose()


def alarm_of(store: Store) -> TrailAlarm | None:
    assert store.anchor is not None
    return store.anchor.alarm


def test_an_orderly_day_gives_no_alarm(open_store: Opener) -> None:
    for _ in range(3):
        store = open_store()
        assert alarm_of(store) is None
        with store.write(Operation.READ) as work:
            work.note("a line")
        store.close()


@pytest.mark.parametrize("cut", [1, 3, 1000])
def test_a_cut_off_tail_is_found_at_the_next_start_and_stays_found(
    open_store: Opener, store_folder: Path, cut: int
) -> None:
    store = open_store()
    put_case(store)
    with store.read() as work:
        (head,) = chain_heads(work.connection)
    store.close()
    past_the_triggers(store_folder, f"DELETE FROM audit WHERE position > {head.position - cut}")
    expected = TrailAlarm(TrailFault.CUT_OFF, head.device, head.position)
    for _ in range(2):
        store = open_store()
        assert alarm_of(store) == expected
        with store.write(Operation.READ) as work:  # goes on writing: the place is taken by another entry then
            work.note("a line") if cut == 1 else None
        store.close()
        expected = TrailAlarm(
            TrailFault.REPLACED if cut == 1 else TrailFault.CUT_OFF, head.device, head.position
        )


def test_verification_names_what_the_chain_itself_shows_of_a_cut(
    open_store: Opener, store_folder: Path
) -> None:
    store = open_store()
    put_case(store)
    store.close()
    past_the_triggers(store_folder, "DELETE FROM audit WHERE position > 2")
    store = open_store()
    with store.read() as work:
        assert verify_chain(work.connection) is None
    found = alarm_of(store)
    assert found is not None
    assert found.fault is TrailFault.CUT_OFF


def test_an_alarm_that_was_put_on_record_is_over(open_store: Opener, store_folder: Path) -> None:
    store = open_store()
    put_case(store)
    store.close()
    past_the_triggers(store_folder, "DELETE FROM audit WHERE position > 2")
    store = open_store()
    with store.write(Operation.ACCEPT_TRAIL) as work:
        work.note("cut_off")
    store.accept_trail()
    store.close()
    assert alarm_of(open_store()) is None


def test_a_crash_leaves_the_anchor_behind_and_gives_no_alarm(
    open_store: Opener, store_folder: Path, tmp_path: Path
) -> None:
    store = open_store()
    put_case(store)
    killed = tmp_path / "killed"
    shutil.copytree(store_folder, killed)  # the journal holds commits that the anchor knows nothing of
    store.close()
    shutil.rmtree(store_folder)
    killed.rename(store_folder)
    assert alarm_of(open_store()) is None


def test_the_anchor_moves_while_the_register_is_open(
    open_store: Opener, store_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(anchor, "EVERY_S", 0.0)
    store = open_store()
    before = (store_folder / ANCHOR).read_bytes()
    put_case(store)
    assert (store_folder / ANCHOR).read_bytes() != before


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (None, TrailFault.ANCHOR_MISSING),
        (b"", TrailFault.ANCHOR_DAMAGED),
        (b'{"format":1}', TrailFault.ANCHOR_DAMAGED),
        (b"\xff\x00" * 50, TrailFault.ANCHOR_DAMAGED),
    ],
)
def test_an_anchor_that_is_gone_or_damaged_is_told(
    open_store: Opener, store_folder: Path, content: bytes | None, fault: TrailFault
) -> None:
    open_store().close()
    if content is None:
        (store_folder / ANCHOR).unlink()
    else:
        (store_folder / ANCHOR).write_bytes(content)
    assert alarm_of(open_store()) == TrailAlarm(fault)


def test_an_anchor_that_was_written_by_hand_is_not_believed(open_store: Opener, store_folder: Path) -> None:
    store = open_store()
    put_case(store)
    store.close()
    file = store_folder / ANCHOR
    file.write_bytes(file.read_bytes().replace(b'"position":', b'"position":1'))
    assert alarm_of(open_store()) == TrailAlarm(TrailFault.ANCHOR_DAMAGED)


def test_a_register_replaced_by_a_copy_of_its_past_gives_no_alarm_on_either_side_of_the_switch(
    open_store: Opener, store_folder: Path, tmp_path: Path
) -> None:
    open_store().close()
    past = tmp_path / "past"
    shutil.copyfile(store_folder / REGISTER, past)
    store = open_store()
    with store.read() as work:
        heads = tuple(chain_heads(work.connection))
    put_case(store)
    store.close()
    let_follow(store_folder, file_key(store_folder), heads)
    store = open_store()  # killed before the switch
    assert alarm_of(store) is None
    store.close()
    let_follow(store_folder, file_key(store_folder), heads)
    shutil.copyfile(past, store_folder / REGISTER)
    assert alarm_of(open_store()) is None
