"""Which tables the damaged pages of a register belong to, and which rows stand on the others."""

from __future__ import annotations

import struct
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from ..acting import RawConnection
from ..keys.file_key import FileKey
from .btree import LEAF_TABLE, Malformed, Pages, Row, Walk, free_pages, kind_of, read_cells, walk
from .cipher_pages import CipherPages

SEARCH = "search"
"""Stands for all parts of the search index, which is made anew from the register."""

_SCHEMA_WORDS = frozenset({"table", "index", "trigger", "view"})


@dataclass(frozen=True, slots=True)
class Part:
    """A table or an index as the schema names it. ``table`` is the table that an index belongs to."""

    name: str
    table: str
    root: int
    is_table: bool


@dataclass(slots=True)
class Wreck:
    """What can be read of a damaged register. ``orphans``: rows of leaves that no walk reached, by page;
    ``unsure``: damaged pages that no walk met."""

    parts: tuple[Part, ...]
    walks: dict[str, Walk] = field(default_factory=dict[str, Walk])
    orphans: dict[int, list[Row]] = field(default_factory=dict[int, list[Row]])
    damaged: frozenset[int] = frozenset()
    unsure: frozenset[int] = frozenset()

    def rows_of(self, table: str) -> list[Row]:
        """The rows of a table that its tree leads to."""
        found = self.walks.get(table)
        return [] if found is None else found.rows

    def hurt(self, table: str) -> bool:
        """Whether pages of the table itself are damaged or its tree could not be found."""
        found = self.walks.get(table)
        return found is None or bool(found.lost)


def read_wreck(pages: Pages, more: Iterable[Part] = ()) -> Wreck:
    """Walk every tree. ``more`` names trees, from a backup, whose names the damaged schema has lost."""
    schema = walk(pages, 1)
    stray = _stray_schema(pages) if schema.lost else {}
    rows = [*schema.rows, *(row for leaf in stray.values() for row in leaf)]
    own = _parts(rows)
    known = {part.name for part in own}
    wreck = Wreck((*own, *(part for part in more if part.name not in known)))
    reached, met = schema.seen | stray.keys(), set(schema.lost)
    for part in wreck.parts:
        found = walk(pages, part.root)
        wreck.walks[part.name] = found
        reached |= found.seen
        met |= found.lost
    free = free_pages(pages)
    damaged = set[int]()
    alone: dict[int, list[Row]] = {}
    for number in range(1, pages.count + 1):
        if number in reached:
            continue
        if pages.read(number) is None:
            damaged.add(number)
        elif number not in free and (leaf := _leaf_rows(pages, number)):
            alone[number] = leaf
    wreck.damaged = frozenset(damaged)
    wreck.unsure = frozenset(damaged - met - free)
    wreck.orphans = alone if damaged else {}
    return wreck


def parts_in(connection: RawConnection) -> tuple[Part, ...]:
    """The tables and indexes of a sound register, such as a backup."""
    rows = connection.execute("SELECT type, name, tbl_name, rootpage FROM sqlite_master").fetchall()
    return _parts(Row(0, 0, values) for values in rows)


def _parts(rows: Iterable[Row]) -> tuple[Part, ...]:
    found: list[Part] = []
    for row in rows:
        match row.values:
            case (("table" | "index") as kind, str(name), str(table), int(root), *_) if root > 0:
                found.append(Part(name, table, root, kind == "table"))
            case _:
                pass
    return tuple(found)


def _stray_schema(pages: Pages) -> dict[int, list[Row]]:
    """Leaves of the schema's own table, told by what stands in them, when the way to them is damaged."""
    found: dict[int, list[Row]] = {}
    for number in range(2, pages.count + 1):
        rows = _leaf_rows(pages, number)
        if rows and all(len(row.values) == 5 and row.values[0] in _SCHEMA_WORDS for row in rows):
            found[number] = rows
    return found


def damaged_tables(copy: Path, key: FileKey) -> tuple[tuple[int, ...], tuple[str, ...]]:
    """The numbers of the damaged pages, and the tables that they belong to in alphabetical order; an empty text
    stands for free pages and for those that cannot be told."""
    wreck = read_wreck(CipherPages(copy, key))
    hurt = [part for part in wreck.parts if wreck.walks[part.name].lost]
    owners = {SEARCH if part.table.startswith("search_") else part.table for part in hurt}
    told = {number for part in hurt for number in wreck.walks[part.name].lost}
    if wreck.damaged - told:
        owners.add("")
    return tuple(sorted(wreck.damaged)), tuple(sorted(owners))


def _leaf_rows(pages: Pages, number: int) -> list[Row]:
    content = pages.read(number)
    if content is None or kind_of(content, number) != LEAF_TABLE:
        return []
    alone = Walk()
    try:
        read_cells(pages, content, number, alone)
    except (Malformed, struct.error, IndexError):
        return []
    return alone.rows
