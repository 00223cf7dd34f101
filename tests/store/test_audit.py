"""The audit trail: every write stands in it, and whoever touches the trail is found."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from sqlcipher3 import dbapi2

from asfdesk.domain.agreement import State
from asfdesk.domain.change import Operation
from asfdesk.domain.ids import new_id
from asfdesk.domain.parties import Participant
from asfdesk.store import triggers_sqlite
from asfdesk.store.backups.backup import KEY_FILE, REGISTER
from asfdesk.store.engine import connect_raw
from asfdesk.store.keys.key import read_key_file
from asfdesk.store.opening import by_secret
from asfdesk.store.rows.tables import audited_tables
from asfdesk.store.trail.audit import BrokenEntry, chain_heads, history, verify_chain

from .conftest import PASSPHRASE
from .samples import put_case


def test_every_change_stands_in_the_trail_with_old_and_new_value(store):
    officer = new_id()
    with store.write(Operation.SAVE_PARTICIPANT, actor=officer) as work:
        person = work.participants.save(Participant(new_id(), "Åsa", "Öberg"))
    with store.write(Operation.SAVE_PARTICIPANT) as work:
        work.participants.save(replace(person, phone="070", family_name="Åberg"))
    with store.write(Operation.DELETE_PARTICIPANT) as work:
        work.participants.delete(person.id)
    with store.read() as work:
        first, second, third = history(work.connection, person.id)
        assert verify_chain(work.connection) is None
    assert (first.operation, first.action, first.actor) == ("save_participant", "insert", officer)
    assert first.changes["given_name"] == (None, "Åsa")
    assert (second.action, second.device) == ("update", store.device)
    assert {name: pair for name, pair in second.changes.items() if name != "name_order"} == {
        "phone": ("", "070"),
        "family_name": ("Öberg", "Åberg"),
        "version": (1, 2),
    }
    assert third.operation == "delete_participant"
    assert third.changes["deleted_at"][0] is None


def test_sql_by_hand_stands_in_the_trail_too(store):
    case = put_case(store)
    with store.write(Operation.SAVE_PARTICIPANT) as work:
        _ = work.ledger.operation_id
        work.connection.exec_driver_sql("UPDATE participant SET phone = 'x'")
    with store.read() as work:
        *_, last = history(work.connection, case.participant)
        assert last.changes == {"phone": ("", "x")}
        assert verify_chain(work.connection) is None


def test_a_write_without_an_operation_is_refused(store):
    put_case(store)
    with pytest.raises(Exception, match="no operation"), store._engine.begin() as connection:
        connection.exec_driver_sql("UPDATE participant SET phone = 'x'")


def test_another_program_with_the_key_cannot_write(store, store_folder):
    put_case(store)
    key_file = read_key_file(store_folder / KEY_FILE)
    other = connect_raw(store_folder / REGISTER, by_secret(key_file, PASSPHRASE).data_key, key_file.store_id)
    with pytest.raises(dbapi2.OperationalError, match="no such function: asfdesk"):
        other.execute("UPDATE participant SET phone = 'x'")
    other.close()


UNTOLD = {
    "audit": "the trail itself, append-only and chained",
    "draft": "half-typed work: nobody's statement yet, and written every second",
    "preference": "the program's memory for the officer; a decision among them is told by its operation's note",
    "store_identity": "one row, made with the register; a restore tells of it by its own operation",
    "alembic_version": "the revision of the schema",
}
"""Tables without a line in the trail, each with the reason."""


def test_every_table_there_is_tells_the_trail_of_every_column_or_is_known_not_to(store):
    """Asked of the file and not of the models, so that a table of a migration that nobody modelled is seen too."""
    with store.read() as work:
        run = work.connection.exec_driver_sql
        triggers = dict(run("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall())
        names = run(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search\\_%' ESCAPE '\\'"
        )
        tables = {name: [row[1] for row in run(f"PRAGMA table_info({name})")] for name in names.scalars()}
    assert {table.name for table in audited_tables()} == tables.keys() - UNTOLD.keys()
    bookkeeping = {"operation_id", "created_at", "changed_at", "seq"}
    for table in tables.keys() - UNTOLD.keys():
        actions = {"insert", "update", "delete"} - (
            {"delete"} if table == "reading" else set()
        )  # by disposal alone
        for action in actions:
            told = set(re.findall(r"SELECT '(\w+)' AS f", triggers[f"audit_{table}_{action}"]))
            assert set(tables[table]) - told <= bookkeeping, f"{table} {action}"


@pytest.fixture
def tampered(store):
    """Changes the trail past its triggers, as somebody with the key and a tool could."""
    put_case(store, State.SIGNED)

    def change(*statements: str) -> BrokenEntry | None:
        with store._engine.connect() as connection:
            connection.begin()
            triggers_sqlite.remove(connection)
            for statement in statements:
                assert connection.exec_driver_sql(statement).rowcount > 0
            found = verify_chain(connection)
            change.heads = chain_heads(connection)
            connection.rollback()
        return found

    return change


def test_an_untouched_trail_holds(store, tampered):
    with store.read() as work:
        (head,) = chain_heads(work.connection)
        assert verify_chain(work.connection) is None
        assert head.position == work.connection.exec_driver_sql("SELECT count(*) FROM audit").scalar()


@pytest.mark.parametrize(
    ("statement", "missing"),
    [
        ("UPDATE audit SET changes = '{}' WHERE position = 4", False),
        ("UPDATE audit SET actor = operation_id WHERE position = 4", False),
        ("UPDATE audit SET at = '2020-01-01T00:00:00.000000Z' WHERE position = 4", False),
        ("UPDATE audit SET seal = 'x' WHERE position = 4", False),
        ("UPDATE audit SET row_key = 'x' WHERE position = 4", False),
        ("UPDATE audit SET changes = NULL, salt = NULL WHERE position = 4", False),
        ("UPDATE audit SET digest = 'x' WHERE position = 4", False),
        ("UPDATE audit SET salt = 'x' WHERE position = 4", False),
        ("DELETE FROM audit WHERE position = 4", True),
    ],
)
def test_a_touched_entry_is_named(store, tampered, statement, missing):
    assert tampered(statement) == BrokenEntry(store.device, 4, missing=missing)


def test_swapped_entries_are_named(store, tampered):
    found = tampered(
        "UPDATE audit SET position = 100 WHERE position = 3",
        "UPDATE audit SET position = 3 WHERE position = 4",
        "UPDATE audit SET position = 4 WHERE position = 100",
    )
    assert found == BrokenEntry(store.device, 3)


def test_an_entry_put_in_is_named(store, tampered):
    found = tampered(
        "UPDATE audit SET position = position + 1000 WHERE position > 3",
        "INSERT INTO audit SELECT device, 4, at, operation_id, actor, subject, row_key, action, changes, salt, digest, seal "
        "FROM audit WHERE position = 3",
        "UPDATE audit SET position = position - 999 WHERE position > 1000",
    )
    assert found == BrokenEntry(store.device, 4)


@pytest.mark.parametrize(
    "statement",
    ["UPDATE operation SET name = 'sign' WHERE seq = 1", "UPDATE operation SET note = 'x' WHERE seq = 1"],
)
def test_a_touched_operation_is_named(store, tampered, statement):
    assert tampered(statement) == BrokenEntry(store.device, 1)


def test_a_cut_off_tail_shows_against_the_head_kept_outside(store, tampered):
    with store.read() as work:
        (head,) = chain_heads(work.connection)
    assert tampered(f"DELETE FROM audit WHERE position = {head.position}") is None
    assert tampered.heads != [head]


def test_the_ink_and_the_words_stand_in_the_trail_by_their_hash(store):
    case = put_case(store, State.SIGNED)
    with store.read() as work:
        rows = work.connection.exec_driver_sql("SELECT subject, changes FROM audit").fetchall()
        assert work.signatures.all_of(case.agreement)
    for subject, changes in rows:
        if subject in ("signature", "frozen_text"):
            assert "sha256:" in changes
            assert "strokes" not in changes
