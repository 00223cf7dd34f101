"""A page that ends a long value and is damaged is told at the read that met it, never shown as zeros (see ``store.sound``)."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from uuid import UUID

import pytest
from sqlcipher3 import dbapi2

from asfdesk.domain.change import Operation
from asfdesk.domain.errors import Fault, StoreFault
from asfdesk.domain.ids import new_id
from asfdesk.domain.parties import Participant
from asfdesk.store.backups.backup import REGISTER
from asfdesk.store.opening import unlock
from asfdesk.store.rescue.cipher_pages import PAGE
from asfdesk.store.store import Store
from tests.cases import PASSPHRASE, open_desk

NOTE = "Ring efter klockan tio. " * 500
READ = "SELECT contact_note FROM participant WHERE contact_note <> ''"
OTHER = new_id()


@pytest.fixture
def hurt(tmp_path: Path) -> tuple[Path, UUID]:
    """A register in which the page that ends somebody's note has one wrong bit, and whose note it is."""
    folder, person = tmp_path / "register", new_id()
    desk = open_desk(folder)
    with desk.store.write(Operation.SAVE_PARTICIPANT) as work:
        work.participants.save(Participant(OTHER, "Åke", "Öst"))
        work.participants.save(Participant(person, "Åsa", "Öberg", contact_note=NOTE))
    key = desk.store.key.again()
    desk.store.close()
    whole = (folder / REGISTER).read_bytes()
    for place in range(len(whole) // PAGE - 1, 0, -1):
        page = bytearray(whole)
        page[place * PAGE + 100] ^= 1
        (folder / REGISTER).write_bytes(page)
        with closing(key.connect(folder / REGISTER, immutable=True)) as connection:
            blind = connection.cursor(dbapi2.Cursor)  # type: ignore[attr-defined]
            try:
                if blind.execute(READ).fetchall() != [(NOTE,)]:
                    break
            except dbapi2.DatabaseError:
                continue
    else:
        pytest.fail("SQLCipher refuses every damaged page by itself now: store.sound may go")
    return folder, person


def test_a_note_that_ends_on_a_damaged_page_is_not_shown_as_nothing(hurt: tuple[Path, UUID]) -> None:
    folder, person = hurt
    store = unlock(folder, PASSPHRASE)
    with pytest.raises(StoreFault) as told:
        _read(store, person)
    assert told.value.fault is Fault.DAMAGED
    with store.read() as work:
        assert work.participants.get(OTHER).name == "Åke Öst", "what is whole can still be read"
    store.close()


@pytest.mark.parametrize("fetch", ["fetchone", "fetchmany", "fetchall", "__next__"])
def test_no_way_of_reading_gives_what_cannot_be_believed(hurt: tuple[Path, UUID], fetch: str) -> None:
    store = unlock(hurt[0], PASSPHRASE)
    with closing(store.key.connect(store.path)) as connection:
        cursor = connection.execute(READ)
        with pytest.raises(dbapi2.DatabaseError, match="malformed"):
            getattr(cursor, fetch)()
    store.close()


def test_a_change_of_another_value_of_the_row_is_told_and_not_written(hurt: tuple[Path, UUID]) -> None:
    folder, _ = hurt
    store = unlock(folder, PASSPHRASE)
    before = (folder / REGISTER).read_bytes()
    with pytest.raises(StoreFault) as told:
        _write(store)
    assert told.value.fault is Fault.DAMAGED
    store.close()
    assert (folder / REGISTER).read_bytes() == before


def _write(store: Store) -> None:
    with store.write(Operation.SAVE_PARTICIPANT) as work:
        _ = work.ledger.operation_id
        work.connection.exec_driver_sql(
            "UPDATE participant SET phone = '026-12 34 56', version = version + 1"
        )


def _read(store: Store, person: UUID) -> Participant:
    with store.read() as work:
        return work.participants.get(person)


def test_rows_come_in_their_order_however_they_are_fetched(tmp_path: Path) -> None:
    desk = open_desk(tmp_path / "register")
    query = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60) SELECT i FROM n"
    with closing(desk.store.key.connect(desk.store.path)) as connection:
        cursor = connection.execute(query)
        found = [
            cursor.fetchone(),
            next(cursor),
            *cursor.fetchmany(2),
            cursor.fetchone(),
            *cursor.fetchmany(3),
        ]
        found += [cursor.fetchone() for _ in range(20)]
        found += cursor.fetchall()
        assert [row[0] for row in found] == list(range(1, 61))
        assert (cursor.fetchone(), cursor.fetchmany(), cursor.fetchall()) == (None, [], [])
        cursor.execute(query).fetchone()
        assert [row[0] for row in cursor.execute(query)] == list(range(1, 61)), "none of the statement before"
    desk.store.close()
