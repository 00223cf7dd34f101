"""The way from an older schema: backed up first, all or nothing, and never away from what the models say."""

from __future__ import annotations

import ast
import re
import shutil
from pathlib import Path

import pytest

from asfdesk.domain.agreement import State
from asfdesk.domain.backup import Reason
from asfdesk.domain.errors import Fault, StoreFault
from asfdesk.store import opening, schema, schema_check
from asfdesk.store.backups import backup
from asfdesk.store.engine import open_engine
from asfdesk.store.keys import ways
from asfdesk.store.keys.key import previous_of
from asfdesk.store.rows.tables import metadata
from asfdesk.store.trail.audit import verify_chain

from .conftest import CHEAP, PASSPHRASE
from .samples import put_case

NEXT = '''"""A later revision."""

import sqlalchemy as sa
from alembic import op

revision = "0999"
down_revision = "{head}"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("participant", sa.Column("nickname", sa.Text(), nullable=False, server_default=""))
    with op.batch_alter_table("visit", recreate="always") as batch:  # takes the table's triggers with it
        batch.alter_column("place", server_default="")
    {more}
'''


def later_program(monkeypatch, tmp_path: Path, more: str = "pass") -> None:
    """As if this program were a release later."""
    place = tmp_path / "migrations"
    shutil.copytree(schema.MIGRATIONS, place)
    (place / "versions" / "0999_later.py").write_text(NEXT.format(head=schema.head(), more=more))
    monkeypatch.setattr(schema, "REVISIONS", (*schema.REVISIONS, "0999"))
    monkeypatch.setattr(schema, "MIGRATIONS", place)


def test_the_migrations_make_the_schema_of_the_models():
    assert schema_check.differences() == []
    assert schema_check.main() == 0


def test_a_model_that_no_migration_follows_is_shown(monkeypatch, capsys):
    real = schema_check.modelled

    def with_one_more(*arguments):
        return real(*arguments) | {"table x": "CREATE TABLE x(a TEXT)"}

    monkeypatch.setattr(schema_check, "modelled", with_one_more)
    assert schema_check.main() == 1
    assert "CREATE TABLE x" in capsys.readouterr().out


def test_every_revision_is_known_in_order_and_has_no_way_down():
    files = sorted((schema.MIGRATIONS / "versions").glob("*.py"))
    found = [re.search(r'^revision = "(\w+)"', file.read_text(), re.MULTILINE)[1] for file in files]
    assert tuple(found) == schema.REVISIONS
    assert not any("def downgrade" in file.read_text() for file in files)


def test_revisions_import_no_model_that_may_change():
    for file in schema.MIGRATIONS.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text())):
            names = [a.name for a in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            own = {name for name in names if name.startswith("asfdesk")}
            named = {a.name for a in node.names} if own else set()
            assert own <= {"asfdesk.store"}, file.name
            assert named <= {"migration_shapes"}, file.name


def test_every_revision_goes_up_in_order_from_an_empty_file(tmp_path):
    engine = open_engine(tmp_path / "register", bytes(32), "00" * 16, migrating=True)
    for revision in schema.REVISIONS:
        schema.upgrade(engine, revision)
        with engine.connect() as connection:
            assert schema.revision_of(connection) == revision
    engine.dispose()


def test_an_older_store_is_backed_up_and_brought_up(store_folder, open_store, monkeypatch, tmp_path):
    store = open_store()
    case = put_case(store, State.SIGNED)
    with store.read() as work:
        whole = {name for name in schema_check.schema_of(work.connection) if "trigger" in name}
    store.close()
    before = schema.head()
    later_program(monkeypatch, tmp_path)
    store = open_store()
    assert store.upgraded_from == before
    with store._engine.connect() as connection:
        assert schema.revision_of(connection) == "0999"
        assert connection.exec_driver_sql("SELECT nickname FROM participant").scalar() == ""
        assert verify_chain(connection) is None
        assert whole <= set(schema_check.schema_of(connection))
    store.close()
    monkeypatch.undo()
    older = opening.unlock(store.backup, PASSPHRASE)
    with older.read() as work:
        assert work.agreements.get(case.agreement).state is State.SIGNED
    assert older.upgraded_from is None
    older.close()
    with pytest.raises(StoreFault) as caught:
        open_store()
    assert caught.value.fault is Fault.TOO_NEW


def test_a_failed_upgrade_leaves_the_store_as_it_was(store_folder, open_store, monkeypatch, tmp_path):
    store = open_store()
    case = put_case(store, State.SIGNED)
    with store.read() as work:
        whole = schema_check.schema_of(work.connection)
    store.close()
    later_program(monkeypatch, tmp_path, more='op.execute("INSERT INTO nowhere VALUES (1)")')
    with pytest.raises(StoreFault) as caught:
        open_store()
    assert caught.value.fault is Fault.UPGRADE_FAILED
    monkeypatch.undo()
    store = open_store()
    with store.read() as work:
        assert schema_check.schema_of(work.connection) == whole
        assert work.agreements.get(case.agreement).state is State.SIGNED


def test_an_upgrade_that_leaves_rows_pointing_nowhere_is_undone(
    store_folder, open_store, monkeypatch, tmp_path
):
    store = open_store()
    put_case(store)
    store.close()
    later_program(monkeypatch, tmp_path, more='op.execute("DELETE FROM participant")')
    with pytest.raises(StoreFault) as caught:
        open_store()
    assert caught.value.fault is Fault.UPGRADE_FAILED
    monkeypatch.undo()
    with open_store().read() as work:
        assert len(work.participants.all()) == 1


def test_triggers_and_search_are_whole_after_a_reinstall(store, open_store):
    case = put_case(store, State.SIGNED)
    with store.read() as work:
        before = schema_check.schema_of(work.connection)
        hits = work.search("ås")
    with store._engine.begin() as connection:
        schema.install(connection)
    with store.read() as work:
        assert schema_check.schema_of(work.connection) == before
        assert work.search("ås") == hits != []
        assert [hit.id for hit in work.search("öberg")] == [case.participant]


def test_a_backup_opens_and_has_its_key_file(store_folder, open_store):
    store = open_store()
    case = put_case(store, State.SIGNED)
    with store.read() as work:
        number = work.agreements.get(case.agreement).number
    made = backup.back_up(store_folder, store.key, Reason.BY_HAND, store._clock())
    other = opening.unlock(made.path, PASSPHRASE)
    with other.read() as work:
        assert work.agreements.get(case.agreement).number == number
        assert work.connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
    other.close()


def test_a_damaged_backup_is_told(store_folder, open_store, tmp_path):
    store = open_store()
    put_case(store)
    store.close()
    file = store_folder / backup.REGISTER
    content = bytearray(file.read_bytes())
    content[4096 * 7 + 11] ^= 4
    file.write_bytes(content)
    with pytest.raises(StoreFault) as caught:
        backup.verify(file, store.key)
    assert caught.value.fault is Fault.DAMAGED


def test_the_spare_key_file_does_not_open_by_the_passphrase_that_was_given_up(store_folder):
    ways.change_passphrase(store_folder, ways.Asker(PASSPHRASE), "en ny och lång fras", kdf=CHEAP)
    key_file = store_folder / backup.KEY_FILE
    assert previous_of(key_file).read_bytes() == key_file.read_bytes()
    key_file.unlink()
    with pytest.raises(StoreFault) as refused:
        opening.unlock(store_folder, PASSPHRASE)
    assert refused.value.fault is Fault.WRONG_KEY or refused.value.fault is Fault.KEY_FILE_MISSING
    opening.unlock(store_folder, "en ny och lång fras").close()


def test_every_table_has_what_merging_will_need():
    ledger = {"audit", "draft", "preference", "store_identity", "operation"}
    for name, table in metadata.tables.items():
        assert not any(str(c.type) == "INTEGER" and len(table.primary_key) == 1 for c in table.primary_key), (
            name
        )
        if name not in ledger:
            assert {"operation_id", "seq", "created_at"} <= set(table.columns.keys()), name
