"""SQLite's trees read from their pages, where SQLite itself would stop at the first damaged one.

A walk goes from a root as far as authentic pages lead and notes the damaged ones it meets; what stands below those
is found by looking at every page that no walk reached. Source: "Database File Format" (sqlite.org/fileformat2.html).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Protocol

Value = int | float | str | bytes | None
INTERIOR_INDEX, INTERIOR_TABLE, LEAF_INDEX, LEAF_TABLE = 2, 5, 10, 13
_INTERIOR = (INTERIOR_INDEX, INTERIOR_TABLE)


class Pages(Protocol):
    """Pages in clear by number; None for a damaged one."""

    count: int

    def read(self, number: int) -> bytes | None:
        """A page without its reserved end."""
        ...


class Malformed(ValueError):
    """An authentic page that is not what it was taken for."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the page that begins it, its rowid and its values as stored. A column added later is missing at
    the end."""

    page: int
    rowid: int
    values: tuple[Value, ...] = field(repr=False)


@dataclass(slots=True)
class Walk:
    """What a walk from one root saw. ``lost``: damaged pages, of the tree or of a long value."""

    seen: set[int] = field(default_factory=set[int])
    lost: set[int] = field(default_factory=set[int])
    rows: list[Row] = field(default_factory=list[Row])


def walk(pages: Pages, root: int) -> Walk:
    """Everything that can be reached of a table's or an index's tree; rows of a table only."""
    found, waiting = Walk(), [root]
    while waiting:
        number = waiting.pop()
        if number in found.seen or number in found.lost:
            continue
        content = pages.read(number)
        if content is None:
            found.lost.add(number)
            continue
        found.seen.add(number)
        try:
            waiting += _children(content, number)
            read_cells(pages, content, number, found)
        except (Malformed, struct.error, IndexError):
            found.lost.add(number)
    return found


def kind_of(content: bytes, number: int) -> int:
    """The type byte of a page of a tree, or whatever stands there."""
    return content[100 if number == 1 else 0]


def read_cells(pages: Pages, content: bytes, number: int, into: Walk) -> None:
    """The rows of a table's leaf, and the overflow pages of any page. Raises Malformed."""
    kind = kind_of(content, number)
    if kind == INTERIOR_TABLE:
        return
    for start in _cell_starts(content, number):
        at = start + (4 if kind == INTERIOR_INDEX else 0)
        size, at = _varint(content, at)
        rowid = 0
        if kind == LEAF_TABLE:
            rowid, at = _varint(content, at)
        payload = _payload(pages, content, at, size, kind, into)
        if kind == LEAF_TABLE and payload is not None:
            into.rows.append(Row(number, _signed(rowid), tuple(decode(payload))))


def free_pages(pages: Pages) -> set[int]:
    """The pages on the list of free ones, as far as it can be read."""
    first = pages.read(1)
    free: set[int] = set()
    trunk = _u32(first, 32) if first is not None else 0
    while trunk and trunk not in free:
        free.add(trunk)
        content = pages.read(trunk)
        if content is None:
            break
        trunk, count = _u32(content, 0), _u32(content, 4)
        free |= {_u32(content, 8 + 4 * place) for place in range(min(count, len(content) // 4 - 2))}
    return free


def decode(payload: bytes) -> Iterator[Value]:
    """The values of a record. Raises Malformed."""
    length, at = _varint(payload, 0)
    kinds: list[int] = []
    while at < length:
        kind, at = _varint(payload, at)
        kinds.append(kind)
    if at != length:
        raise Malformed("header")
    for kind in kinds:
        size = _size_of(kind)
        raw = payload[at : at + size]
        if len(raw) != size:
            raise Malformed("cut off")
        at += size
        yield _value(kind, raw)
    if at != len(payload):
        raise Malformed("too long")


_SIZES = (0, 1, 2, 3, 4, 6, 8, 8, 0, 0)
_REAL, _ZERO, _ONE, _BLOB = 7, 8, 9, 12


def _size_of(kind: int) -> int:
    if kind < len(_SIZES):
        return _SIZES[kind]
    if kind < _BLOB:
        raise Malformed("kind")
    return (kind - _BLOB) // 2


def _value(kind: int, raw: bytes) -> Value:
    if kind == 0:
        return None
    if kind in (_ZERO, _ONE):
        return kind - _ZERO
    if kind == _REAL:
        real: float = struct.unpack(">d", raw)[0]
        return real
    if kind < _REAL:
        return int.from_bytes(raw, "big", signed=True)
    if kind % 2 == 0:
        return raw
    try:
        return raw.decode()
    except UnicodeDecodeError as trouble:
        raise Malformed("text") from trouble


def _children(content: bytes, number: int) -> list[int]:
    begin = 100 if number == 1 else 0
    kind = content[begin]
    if kind in (LEAF_INDEX, LEAF_TABLE):
        return []
    if kind not in _INTERIOR:
        raise Malformed("type of page")
    return [*(_u32(content, start) for start in _cell_starts(content, number)), _u32(content, begin + 8)]


def _cell_starts(content: bytes, number: int) -> list[int]:
    begin = 100 if number == 1 else 0
    (count,) = struct.unpack_from(">H", content, begin + 3)
    first = begin + (12 if content[begin] in _INTERIOR else 8)
    if first + 2 * count > len(content):
        raise Malformed("cells")
    return list(struct.unpack_from(f">{count}H", content, first))


def _payload(pages: Pages, content: bytes, at: int, size: int, kind: int, into: Walk) -> bytes | None:
    """A cell's payload with its overflow pages; None when one of them is damaged."""
    usable = len(content)
    most = usable - 35 if kind == LEAF_TABLE else (usable - 12) * 64 // 255 - 23
    if size <= most:
        return _cut(content, at, size)
    least = (usable - 12) * 32 // 255 - 23
    local = least + (size - least) % (usable - 4)
    local = local if local <= most else least
    parts, missing = [_cut(content, at, local)], size - local
    following = _u32(content, at + local)
    while missing > 0:
        page = pages.read(following) if following not in into.seen else None
        if page is None:
            into.lost.add(following)
            return None
        into.seen.add(following)
        parts.append(page[4 : 4 + min(missing, usable - 4)])
        missing -= usable - 4
        following = _u32(page, 0)
    return b"".join(parts)


def _cut(content: bytes, at: int, size: int) -> bytes:
    part = content[at : at + size]
    if len(part) != size:
        raise Malformed("cut off")
    return part


def _varint(content: bytes, at: int) -> tuple[int, int]:
    number = 0
    for place in range(8):
        byte = content[at + place]
        number = number << 7 | byte & 0x7F
        if byte < 0x80:
            return number, at + place + 1
    return number << 8 | content[at + 8], at + 9


def _signed(number: int) -> int:
    return number - (1 << 64) if number >= 1 << 63 else number


def _u32(content: bytes, at: int) -> int:
    number: int = struct.unpack_from(">I", content, at)[0]
    return number
