"""Disposal takes a case away to the last byte, leaves a trail that holds, and lets nobody in by the same door."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from asfdesk.domain.change import Kind, Operation
from asfdesk.domain.errors import StoreFault
from asfdesk.domain.reading import Seen
from asfdesk.services import lists
from asfdesk.services.desk import Desk
from asfdesk.services.rights import reading
from asfdesk.store import triggers_sqlite
from asfdesk.store.backups.backup import REGISTER
from asfdesk.store.erasure import disposal
from asfdesk.store.erasure.belongings import hanging_on
from asfdesk.store.erasure.disposal import dispose
from asfdesk.store.rows.tables import metadata
from asfdesk.store.trail.audit import BrokenEntry, history, verify_chain
from tests.cases import Case, open_desk

from .plain_pages import plain_pages
from .whole_case import NAMES, SECRET, broken, erase

ABOUT_NOBODY = {
    "alembic_version", "audit", "calendar_withdrawal", "clock_doubt", "commissioner", "disposal", "draft", "enterprise", "erased",
    "log_check", "merged_row", "merging", "number_series", "officer", "order_series", "operation", "own_item", "participant", "phrase", "preference", "reading", "store_identity",
    "supervisor", "unit",
}  # fmt: skip
"""Tables whose rows do not go with a person: about others, emptied by disposal itself, or the ledger."""


@pytest.fixture
def folder(whole: tuple[Path, Case], tmp_path: Path) -> Path:
    return Path(shutil.copytree(whole[0], tmp_path / "register"))


@pytest.fixture
def desk(folder: Path) -> Iterator[Desk]:
    made = open_desk(folder)
    yield made
    made.store.close()


@pytest.fixture
def case(whole: tuple[Path, Case]) -> Case:
    return whole[1]


def test_every_table_goes_with_the_person_or_is_known_not_to() -> None:
    everything = set(metadata.tables)
    assert everything - hanging_on("participant") - ABOUT_NOBODY == {
        "seal_certificate", "trusted_certificate",
    } & everything  # fmt: skip


def test_no_row_and_no_byte_of_the_person_is_left(desk: Desk, case: Case, folder: Path) -> None:
    data_key = desk.store.key.data_key
    with desk.store.read() as work:
        work.connection.exec_driver_sql("SELECT 1")
    done = erase(desk, case.participant.id)
    assert done.rows["participant"] == 1
    assert done.rows["signature"] == 3
    assert done.rows["answer"] > 5
    with desk.store.read() as work:
        for name in sorted(hanging_on("participant")):
            assert work.connection.exec_driver_sql(f"SELECT count(*) FROM {name}").scalar() == 0, name
        assert work.drafts.all() == []
        assert work.participants.find(case.participant.id) is None
    assert lists.search(desk, "öberg") == []
    assert broken(desk) is None
    desk.store.close()
    clear = plain_pages(folder / REGISTER, data_key)
    assert "Kooperativet Ängen".encode() in clear  # the pages are read as they should be
    for name in (*NAMES, SECRET):
        assert name.encode() not in clear, name
        assert name.encode("utf-16-le") not in clear, name


def test_the_trail_still_tells_who_did_what_when(desk: Desk, case: Case) -> None:
    with desk.store.read() as work:
        before = [
            (e.position, e.operation, e.actor, e.at) for e in history(work.connection, case.participant.id)
        ]
    erase(desk, case.participant.id)
    with desk.store.read() as work:
        after = list(history(work.connection, case.participant.id))
    assert [(e.position, e.operation, e.actor, e.at) for e in after[: len(before)]] == before
    assert all(entry.emptied for entry in after[: len(before)])
    assert (after[-1].operation, after[-1].action) == ("dispose", "delete")
    assert {old for old, _ in after[-1].changes.values()} == {None}
    (line,) = reading.readings_of(desk, case.participant.id)
    assert (line.seen, line.reason) == (Seen.PARTICIPANT, "")


def test_everybody_else_is_as_before(desk: Desk, case: Case) -> None:
    other = next(hit for hit in lists.search(desk, "ek") if hit.kind is Kind.PARTICIPANT)
    with desk.store.read() as work:
        before = [entry.changes for entry in history(work.connection, other.id)]
    erase(desk, case.participant.id)
    with desk.store.read() as work:
        assert [entry.changes for entry in history(work.connection, other.id)] == before
        assert work.participants.get(other.id).name == "Örjan Ek"
        assert work.enterprises.get(case.enterprise.id).name == "Kooperativet Ängen"
        assert len(work.supervisors.of_enterprise(case.enterprise.id)) == 2


def test_two_disposals_after_each_other_leave_a_chain_that_holds(desk: Desk, case: Case) -> None:
    other = next(hit for hit in lists.search(desk, "ek") if hit.kind is Kind.PARTICIPANT)
    erase(desk, case.participant.id)
    with desk.store.write(Operation.DISPOSE) as work:
        dispose(
            work.ledger, desk.store.key, {"participant": [other.id.hex]}, number="GP-2", decided_by="x",
            content=lambda _done: "{}",
        )  # fmt: skip
    assert broken(desk) is None


def test_a_note_that_names_the_person_goes_too(desk: Desk, case: Case) -> None:
    with desk.store.write(Operation.EXPORT) as work:
        work.note("till Åsa Öberg per brev")
    erase(desk, case.participant.id)
    assert broken(desk) is None
    with desk.store.read() as work:
        notes = work.connection.exec_driver_sql("SELECT note FROM operation").scalars().all()
    assert not any("Öberg" in note for note in notes)


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM agreement",
        "DELETE FROM signature",
        "DELETE FROM frozen_text",
        "DELETE FROM visit WHERE state = 'closed'",
        "DELETE FROM reading",
        "UPDATE audit SET changes = NULL, salt = NULL",
        "UPDATE reading SET reason = ''",
        "UPDATE operation SET note = ''",
        "DELETE FROM audit",
        "DELETE FROM operation",
    ],
)
def test_the_wall_stands_outside_a_disposal(desk: Desk, case: Case, statement: str) -> None:
    def attempt() -> None:
        with desk.store.write(Operation.DISPOSE) as work:
            _ = work.ledger.operation_id
            work.connection.exec_driver_sql(statement)

    with pytest.raises((StoreFault, dbapi2.Error)):
        attempt()
    assert broken(desk) is None


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit SET changes = '{}'",
        "UPDATE audit SET seal = ''",
        "DELETE FROM audit",
        "UPDATE operation SET name = 'x'",
        "DELETE FROM operation",
        "DELETE FROM disposal",
        "DELETE FROM erased",
        "UPDATE reading SET seen = 'visit'",
        "UPDATE signature SET name = 'x'",
        "UPDATE agreement SET terms = '{}' WHERE state = 'signed'",
    ],
)
def test_even_inside_a_disposal_nothing_is_rewritten(desk: Desk, case: Case, statement: str) -> None:
    from asfdesk.store.engine import acting_on

    erase(desk, case.participant.id) if "disposal" in statement or "erased" in statement else None

    def attempt() -> None:
        with desk.store.write(Operation.DISPOSE) as work:
            _ = work.ledger.operation_id
            acting_on(work.connection).disposing = True
            work.connection.exec_driver_sql(statement)

    with pytest.raises(StoreFault):
        attempt()


def test_only_a_disposal_may_dispose(desk: Desk, case: Case) -> None:
    def attempt() -> None:
        with desk.store.write(Operation.SAVE_PARTICIPANT) as work:
            dispose(
                work.ledger, desk.store.key, {"participant": [case.participant.id.hex]}, number="x",
                decided_by="x", content=lambda _done: "{}",
            )  # fmt: skip

    with pytest.raises(ValueError, match="only a disposal"):
        attempt()


def test_values_that_somebody_else_took_out_of_the_trail_are_found(desk: Desk, case: Case) -> None:
    erase(desk, case.participant.id)
    other = next(hit for hit in lists.search(desk, "ek") if hit.kind is Kind.PARTICIPANT)
    with desk.store.read() as work:
        entry = next(history(work.connection, other.id))
    with desk.store._engine.connect() as connection:
        connection.begin()
        triggers_sqlite.remove(connection)
        connection.exec_driver_sql(
            "UPDATE audit SET changes = NULL, salt = NULL WHERE position = ?", (entry.position,)
        )
        found = verify_chain(connection)
        connection.rollback()
    assert found == BrokenEntry(entry.device, entry.position)


def test_a_disposal_that_fails_half_way_leaves_everything(
    desk: Desk, case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_arguments: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(disposal, "remember_to_scrub", fail)
    with pytest.raises(StoreFault):
        erase(desk, case.participant.id)
    with desk.store.read() as work:
        assert work.participants.get(case.participant.id).name == "Åsa Öberg"
    assert broken(desk) is None
