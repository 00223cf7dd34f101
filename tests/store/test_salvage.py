"""Damage: found, named by table, and saved row by row with the backup and the audit trail."""

from __future__ import annotations

import random
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from asfdesk.domain.agreement import State
from asfdesk.domain.backup import Reason
from asfdesk.domain.change import Kind, Operation
from asfdesk.domain.draft import Draft
from asfdesk.domain.errors import Fault, StoreFault
from asfdesk.domain.ids import new_id
from asfdesk.domain.parties import Participant
from asfdesk.store import opening
from asfdesk.store.backups import replacing, shelf
from asfdesk.store.backups.backup import REGISTER, back_up
from asfdesk.store.rescue.btree import walk
from asfdesk.store.rescue.cipher_pages import PAGE, CipherPages
from asfdesk.store.rescue.damage import read_wreck
from asfdesk.store.rescue.integrity import Findings, check_register
from asfdesk.store.rescue.salvage import Salvaged, salvage
from asfdesk.store.store import Store
from asfdesk.store.trail.audit import verify_chain

from .conftest import PASSPHRASE
from .samples import AT, put_case

PEOPLE = 60


@dataclass(frozen=True)
class Filled:
    """A closed register with a backup half-way and more people after it."""

    folder: Path
    store: Store

    @property
    def backup(self) -> shelf.Shelved:
        (found,) = shelf.shelved(shelf.shelf_of(self.folder), self.store.key)
        return found

    @property
    def pages(self) -> CipherPages:
        return CipherPages(self.folder / REGISTER, self.store.key)

    def pages_of(self, table: str) -> list[int]:
        """The pages with rows of a table."""
        wreck = read_wreck(self.pages)
        return sorted({row.page for row in wreck.rows_of(table)})

    def hit(self, *pages: int) -> None:
        """One wrong byte in each."""
        content = bytearray((self.folder / REGISTER).read_bytes())
        for page in pages:
            content[(page - 1) * PAGE + 321] ^= 0x40
        (self.folder / REGISTER).write_bytes(content)

    def check(self, *, full: bool = False) -> Findings:
        return check_register(self.folder, self.store.key, full=full)

    def salvage(self, backup: shelf.Shelved | None) -> Salvaged:
        done = salvage(self.folder, self.store.key, backup, self.store._clock)
        replacing.finish(self.folder)
        return done


@pytest.fixture(scope="module")
def filled_once(finished_store: tuple[Path, str], tmp_path_factory: pytest.TempPathFactory) -> Filled:
    """Made once; tests get copies."""
    folder = tmp_path_factory.mktemp("filled") / "register"
    shutil.copytree(finished_store[0], folder)
    store = opening.unlock(folder, PASSPHRASE)
    chance = random.Random(6)

    def people(first: int, last: int) -> None:
        with store.write(Operation.SAVE_PARTICIPANT) as work:
            for number in range(first, last):
                note = "n" * chance.randrange(3000)
                work.participants.save(Participant(new_id(), "Åsa", f"Nr {number}", contact_note=note))

    put_case(store, State.SIGNED)
    people(0, PEOPLE // 2)
    back_up(folder, store.key, Reason.SCHEDULED, AT, pause=store.paused())
    people(PEOPLE // 2, PEOPLE)
    store.close()
    return Filled(folder, store)


@pytest.fixture
def filled(filled_once: Filled, tmp_path: Path) -> Filled:
    folder = tmp_path / "filled"
    shutil.copytree(filled_once.folder, folder)
    return Filled(folder, filled_once.store)


def contents(folder: Path) -> dict[str, set[tuple[object, ...]]]:
    """Every row of the tables that officers fill."""
    store = opening.unlock(folder, PASSPHRASE)
    tables = ("participant", "enterprise", "placement", "agreement", "signature", "frozen_text")
    with store.read() as work:
        run = work.connection.exec_driver_sql
        found = {name: {tuple(row) for row in run(f"SELECT * FROM {name}")} for name in tables}
        assert run("PRAGMA integrity_check").scalar() == "ok"
        assert run("PRAGMA foreign_key_check").first() is None
    store.close()
    return found


def test_every_row_is_read_from_the_pages_as_sqlite_reads_it(filled):
    connection = filled.store.key.connect(filled.folder / REGISTER)
    for name in ("participant", "audit", "operation", "frozen_text", "signature"):
        rows = connection.execute(f"SELECT rowid, * FROM {name} ORDER BY rowid").fetchall()
        read = sorted(read_wreck(filled.pages).rows_of(name), key=lambda row: row.rowid)
        assert [(row.rowid, *row.values) for row in read] == rows
    connection.close()


def test_rows_that_are_only_in_the_journal_are_read_too(store, store_folder, tmp_path):
    put_case(store)
    journal = store_folder / f"{REGISTER}-wal"
    assert journal.stat().st_size > 0
    rows = read_wreck(CipherPages(store_folder / REGISTER, store.key)).rows_of("participant")
    assert [row.values[0] for row in rows] != []
    torn = tmp_path / REGISTER
    torn.write_bytes((store_folder / REGISTER).read_bytes())
    torn.with_name(journal.name).write_bytes(journal.read_bytes()[:-100])
    assert walk(CipherPages(torn, store.key), 1).lost == set()


def test_a_sound_register_is_found_sound(filled):
    assert filled.check(full=True).ok
    assert filled.check().ok
    assert not list((filled.folder / "backups").glob(".unfinished*"))


def test_damage_is_named_by_page_and_table(filled):
    page = filled.pages_of("participant")[3]
    filled.hit(page)
    found = filled.check(full=True)
    assert (found.pages, found.tables) == ((page,), ("participant",))
    assert found.damaged


def test_damage_in_the_search_index_alone_loses_nothing(filled):
    wreck = read_wreck(filled.pages)
    pages = sorted(wreck.walks["search_text_data"].seen)
    before = contents(filled.folder)
    filled.hit(pages[-1])
    assert filled.check().tables == ("search",)
    saved = filled.salvage(None)
    assert saved.complete
    assert contents(filled.folder) == before


def test_with_a_backup_and_the_trail_nothing_is_lost_to_one_bad_page(filled):
    before = contents(filled.folder)
    young, old = filled.pages_of("participant")[-1], filled.pages_of("participant")[0]
    filled.hit(young, old)
    saved = filled.salvage(filled.backup)
    assert saved.damaged_pages == tuple(sorted((young, old)))
    assert saved.damaged_tables == ("participant",)
    assert saved.from_backup["participant"] > 0
    assert saved.from_trail["participant"] > 0
    assert saved.complete
    assert contents(filled.folder) == before


def test_a_change_made_after_the_backup_is_done_again(store, store_folder):
    with store.write(Operation.SAVE_PARTICIPANT) as work:
        person = work.participants.save(Participant(new_id(), "Åsa", "Öberg"))
    back_up(store_folder, store.key, Reason.SCHEDULED, AT)
    with store.write(Operation.SAVE_PARTICIPANT) as work:
        from dataclasses import replace

        work.participants.save(replace(person, phone="070-123 45 67"))
    store.close()
    filled = Filled(store_folder, store)
    before = contents(store_folder)
    filled.hit(*filled.pages_of("participant"))
    assert filled.salvage(filled.backup).complete
    assert contents(store_folder) == before


def test_what_was_lost_is_listed_when_there_is_nothing_to_take_it_from(filled):
    pages = filled.pages_of("frozen_text")
    filled.hit(*pages)
    saved = filled.salvage(None)
    assert not saved.complete
    assert {row.table for row in saved.lost} == {"frozen_text"}
    assert {row.operation for row in saved.lost} == {"present_for_signing"}
    store = opening.unlock(filled.folder, PASSPHRASE)
    with store.read() as work:
        last = work.connection.exec_driver_sql("SELECT name, note FROM operation ORDER BY at DESC").first()
        assert last == ("salvage", "frozen_text: 2")
    store.close()


def test_a_page_high_in_the_tree_hides_no_row(filled):
    wreck = read_wreck(filled.pages)
    leaves = set(filled.pages_of("participant"))
    (root,) = [part.root for part in wreck.parts if part.name == "participant"]
    assert root not in leaves
    before = contents(filled.folder)
    filled.hit(root)
    saved = filled.salvage(None)
    assert saved.saved["participant"] == PEOPLE + 1
    assert saved.complete
    assert contents(filled.folder) == before


def test_without_its_first_page_the_register_is_saved_by_the_backups_schema(filled):
    before = contents(filled.folder)
    filled.hit(1)
    assert not filled.check().readable
    assert filled.salvage(filled.backup).complete
    assert contents(filled.folder) == before


def test_what_was_deleted_since_the_backup_does_not_come_back(store, store_folder):
    for letter in "ab":
        with store.write(Operation.SAVE_DRAFT) as work:
            work.drafts.put(Draft(Kind.AGREEMENT, new_id(), letter * 3000, AT))
    with store.write(Operation.SAVE_PARTICIPANT) as work:
        kept = work.participants.save(Participant(new_id(), "Åsa", "Öberg"))
        gone = work.participants.save(Participant(new_id(), "Åsa", "Borta"))
    back_up(store_folder, store.key, Reason.SCHEDULED, AT)
    with store.write(Operation.SAVE_PARTICIPANT) as work:
        _ = work.ledger.operation_id
        work.connection.exec_driver_sql("DELETE FROM participant WHERE id = ?", (gone.id.hex,))
    store.close()
    filled = Filled(store_folder, store)
    filled.hit(*filled.pages_of("participant"))
    saved = filled.salvage(filled.backup)
    again = opening.unlock(store_folder, PASSPHRASE)
    with again.read() as work:
        assert [person.id for person in work.participants.all()] == [kept.id]
    again.close()
    assert saved.complete


def test_a_hole_in_the_trail_is_told_and_stays_visible(filled):
    filled.hit(filled.pages_of("audit")[4])
    saved = filled.salvage(None)
    assert saved.trail_lost > 0
    assert not saved.complete
    store = opening.unlock(filled.folder, PASSPHRASE)
    with store.read() as work:
        broken = verify_chain(work.connection)
        assert broken is not None
        assert broken.missing
    store.close()


def test_the_damaged_file_is_set_aside_and_not_deleted(filled):
    filled.hit(filled.pages_of("audit")[4])
    damaged = (filled.folder / REGISTER).read_bytes()
    filled.salvage(None)
    (aside,) = (filled.folder / "backups").glob("*-set-aside")
    assert (aside / REGISTER).read_bytes() == damaged


def test_a_file_of_which_nothing_is_left_needs_a_backup(filled):
    size = (filled.folder / REGISTER).stat().st_size
    (filled.folder / REGISTER).write_bytes(random.Random(1).randbytes(size))
    with pytest.raises(StoreFault) as caught:
        filled.salvage(None)
    assert caught.value.fault is Fault.DAMAGED
    saved = filled.salvage(filled.backup)
    assert saved.from_backup["participant"] == PEOPLE // 2 + 1
    assert len(contents(filled.folder)["participant"]) == PEOPLE // 2 + 1


@pytest.mark.parametrize("seed", range(3))
def test_any_damage_is_found_and_every_row_on_an_undamaged_page_comes_back(filled, seed):
    chance = random.Random(seed)
    before = contents(filled.folder)
    standing = {
        name: {row.rowid: row.page for row in read_wreck(filled.pages).rows_of(name)} for name in before
    }
    hit = set(chance.sample(range(1, filled.pages.count + 1), chance.choice((1, 3, 10))))
    filled.hit(*hit)
    found = filled.check()
    assert set(found.pages) == hit
    saved = filled.salvage(filled.backup)
    after = contents(filled.folder)
    for name, rows in before.items():
        undamaged = sum(page not in hit for page in standing[name].values())
        assert len(after[name] & rows) >= undamaged
        assert len(rows - after[name]) <= sum(row.table == name for row in saved.lost) + saved.trail_lost
