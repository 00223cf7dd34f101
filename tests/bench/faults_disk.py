"""A disk that loses power: what may lie on it after a cut, computed from a record of every write.

Rules, harder than any file system in use: what was written and not yet synced may be there or not, sector by sector of
512 bytes and in any order; a file's size may have grown or not; a name that was made, changed or removed is sure only
when its folder was synced, and what was not synced comes in the order it was done, as journals keep it, up to any point.
"""

from __future__ import annotations

import random
import shutil
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

SECTOR = 512
_HEAD = struct.Struct("<cIIqq")


@dataclass(frozen=True)
class Event:
    """One call: its kind, one or two paths, an offset or size, and the bytes."""

    kind: str
    one: str
    two: str
    offset: int
    data: bytes


def read_record(file: Path) -> list[Event]:
    """What the shim wrote down."""
    return list(_events(file.read_bytes()))


def _events(record: bytes) -> Iterator[Event]:
    at = 0
    while at + _HEAD.size <= len(record):
        kind, first, second, offset, size = _HEAD.unpack_from(record, at)
        at += _HEAD.size
        one = record[at : at + first].decode()
        two = record[at + first : at + first + second].decode()
        at += first + second
        yield Event(kind.decode(), one, two, offset, record[at : at + size])
        at += size


@dataclass
class _File:
    sure: bytearray
    pending: list[tuple[int, bytes | None]] = field(default_factory=list)  # (offset, data) or (size, None)

    def sync(self) -> None:
        for offset, data in self.pending:
            _apply(self.sure, offset, data)
        self.pending.clear()


@dataclass
class Disk:
    """Files by name below one folder: ``sure`` names are on the disk, ``names`` are as the program sees them."""

    root: Path
    sure: dict[str, _File] = field(default_factory=dict)
    names: dict[str, _File] = field(default_factory=dict)
    waiting: list[tuple[str, Event, _File | None]] = field(default_factory=list)

    @classmethod
    def of(cls, root: Path) -> Disk:
        """Everything below a folder, safely on the disk."""
        found = {str(p): _File(bytearray(p.read_bytes())) for p in root.rglob("*") if p.is_file()}
        return cls(root, dict(found), dict(found))

    def take(self, event: Event) -> None:
        """One more call."""
        if event.kind == "w":
            self._file(event.one).pending.append((event.offset, event.data))
        elif event.kind == "t":
            self._file(event.one).pending.append((event.offset, None))
        elif event.kind == "s":
            if event.one in self.names:
                self.names[event.one].sync()
            else:
                self._sync_folder(event.one)
        elif event.kind in "cru":
            made = _File(bytearray()) if event.kind == "c" else None
            self.waiting.append((str(Path(event.one).parent), event, made))
            _name(self.names, event, made)
        # folders are made when a file in them is; an empty one says nothing

    def after_cut(self, target: Path, chance: random.Random) -> None:
        """One of the ways in which the disk may look after the power went, written to ``target``."""
        names = dict(self.sure)
        for _, event, made in self.waiting[: chance.randint(0, len(self.waiting))]:
            _name(names, event, made)
        for name, file in names.items():
            content = bytearray(file.sure)
            for offset, data in _torn(file.pending, chance):
                _apply(content, offset, data)
            place = target / Path(name).relative_to(self.root)
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content)

    def _file(self, name: str) -> _File:
        if name not in self.names:
            self.names[name] = self.sure[name] = _File(bytearray())
        return self.names[name]

    def _sync_folder(self, folder: str) -> None:
        rest: list[tuple[str, Event, _File | None]] = []
        for parent, event, made in self.waiting:
            if parent == folder or (event.two and str(Path(event.two).parent) == folder):
                _name(self.sure, event, made)
            else:
                rest.append((parent, event, made))
        self.waiting = rest


def _name(names: dict[str, _File], event: Event, made: _File | None) -> None:
    if event.kind == "c":
        assert made is not None
        names[event.one] = made
    elif event.kind == "u":
        names.pop(event.one, None)
    else:
        inside = [name for name in names if name == event.one or name.startswith(event.one + "/")]
        for name in inside:
            names[event.two + name[len(event.one) :]] = names.pop(name)


def _apply(content: bytearray, offset: int, data: bytes | None) -> None:
    if data is None:
        if offset < len(content):
            del content[offset:]
        else:
            content.extend(bytes(offset - len(content)))
        return
    if offset > len(content):
        content.extend(bytes(offset - len(content)))
    content[offset : offset + len(data)] = data


def _torn(
    pending: list[tuple[int, bytes | None]], chance: random.Random
) -> Iterator[tuple[int, bytes | None]]:
    share = chance.choice((0.0, 0.1, 0.5, 0.9, 1.0))
    parts: list[tuple[int, bytes | None]] = []
    for offset, data in pending:
        if data is None:
            if chance.random() < share:
                parts.append((offset, None))
            continue
        first = -offset % SECTOR
        cuts = [0, *range(first or SECTOR, len(data), SECTOR), len(data)]
        for begin, end in zip(cuts, cuts[1:], strict=False):
            if chance.random() < share:
                parts.append((offset + begin, data[begin:end]))
    return iter(parts)


def fresh(folder: Path) -> Path:
    """An empty folder in a folder's place."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder
