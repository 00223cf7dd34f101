"""An office's list on the fault bench: rehearsed and taken in whole, or the latest one taken back."""

from __future__ import annotations

import random
from collections.abc import Callable

from asfdesk.domain.ids import new_id
from asfdesk.exchange.table_file import read_table_file
from asfdesk.services.desk import Desk
from asfdesk.services.importing.layout import guess_layout
from asfdesk.services.importing.rehearsal import rehearse
from asfdesk.services.importing.taking import take_in
from asfdesk.services.importing.undoing import past_imports, undo_import
from asfdesk.store.backups import shelf

IMPORTED = 40
"""So many people, who share the family name that the list is known by."""


def import_list(desk: Desk, chance: random.Random, say: Callable[[str], None]) -> None:
    """With its own backup first; one in four times the latest is taken back instead."""
    past = past_imports(desk, most=1)
    if past and not past[0].undone and chance.random() < 0.25:
        tag = _tag_of(desk, past[0].operation.hex)
        say(f"do unimport {tag}")
        undo_import(desk, past[0].operation)
        say(f"ok unimport {tag}")
        return
    tag = f"Lista{new_id().hex[-12:]}"
    table = read_table_file(_list(tag))
    found = rehearse(desk, table, guess_layout(desk, table))
    before = _backups(desk)
    say(f"do import {tag}")
    done = take_in(desk, found, all_or_nothing=True)
    assert done.new == IMPORTED, done
    for name in _backups(desk) - before:
        say(f"ok backup {name}")  # its own, without what came after
    say(f"ok import {tag}")


def _backups(desk: Desk) -> set[str]:
    return {one.name for one in shelf.shelved(shelf.shelf_of(desk.store.folder), desk.store.key)}


def _list(tag: str) -> bytes:
    rows = (f"{tag};Import {number};{number} {'i' * 300}" for number in range(IMPORTED))
    return "\r\n".join(("Efternamn;Förnamn;Kontaktanteckning", *rows)).encode("cp1252")


def _tag_of(desk: Desk, operation: str) -> str:
    with desk.store.read() as work:
        query = (
            "SELECT max(family_name) FROM participant WHERE operation_id = ? AND given_name LIKE 'Import %'"
        )
        return str(work.connection.exec_driver_sql(query, (operation,)).scalar())
