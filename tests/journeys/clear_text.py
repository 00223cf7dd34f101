"""Searching whatever lies on a disk for everything that a register holds about people, whatever it was packed in."""

from __future__ import annotations

import re
import sys
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from asfdesk.domain.identity import PersonNumber
from asfdesk.services.desk import Desk

SHORTEST = 6
"""Bytes. Shorter words are met by chance in megabytes of ciphertext; they are searched for together with their neighbour."""

_LONGEST = 48
_PACKED = (b"\x78\x01", b"\x78\x5e", b"\x78\x9c", b"\x78\xda", b"\x1f\x8b", b"PK\x03\x04")
_MOST_UNPACKED = 8_000_000
_WORDS_OF_THE_TRADE = re.compile(r"[a-z_]+|\d{4}-\d\d-\d\d(T.*)?")
_TABLES = {
    "participant": ("given_name", "family_name", "person_number", "phone", "email", "street", "contact_note",
                    "communication", "representative", "representative_phone"),
    "enterprise": ("name", "org_number", "phone", "email", "street", "signatory", "note", "organisation", "purpose",
                   "goals", "method", "activities"),
    "supervisor": ("name", "phone", "email", "trainings"),
    "officer": ("name", "phone", "email"),
    "agreement": ("number", "registry_number"),
    "visit": ("place", "notes", "summary"),
    "action_point": ("text", "owner_name", "outcome"),
    "answer": ("comment",),
    "signature": ("name", "place"),
}  # fmt: skip


def secrets_of(desk: Desk) -> set[str]:
    """Every name, number and note of a register, as people and programs write them."""
    found: set[str] = set()
    with desk.store.read() as work:
        ask = work.connection.exec_driver_sql
        for table, wanted in _TABLES.items():
            there = {str(row[1]) for row in ask(f"PRAGMA table_info({table})")}
            columns = [name for name in wanted if name in there]
            assert columns, table
            for row in ask(f"SELECT {', '.join(columns)} FROM {table}"):
                found.update(_forms(dict(zip(columns, map(str, row), strict=True))))
    return {secret for secret in found if len(secret.encode()) >= SHORTEST}


def _forms(row: dict[str, str]) -> Iterator[str]:
    given, family = row.get("given_name", ""), row.get("family_name", "")
    if given and family:
        yield from (f"{given} {family}", f"{family}, {given}", f"{family} {given}")
    for column, value in row.items():
        if column == "person_number" and value.isdigit():
            number = PersonNumber(value)
            yield from (number.digits, number.full, number.full[2:], number.digits[2:])
            continue
        for line in value.splitlines():
            text = line.strip()[:_LONGEST]
            if text and text != "None" and not _WORDS_OF_THE_TRADE.fullmatch(text):
                yield text
        if column.endswith("phone"):
            yield re.sub(r"\D", "", value)


class Searcher:
    """Finds any of many texts in bytes: UTF-8, UTF-16 either way round and Latin-1, large or small letters."""

    def __init__(self, secrets: Iterable[str]) -> None:
        self._by_start: dict[bytes, list[tuple[bytes, str]]] = {}
        for secret in secrets:
            for code in _codes(secret):
                self._by_start.setdefault(code[:SHORTEST], []).append((code, secret))

    def in_bytes(self, data: bytes) -> set[str]:
        """The secrets that stand in clear in ``data`` or in what is packed in it."""
        found = self._plain(data)
        for unpacked in _unpacked(data):
            found |= self._plain(unpacked)
        return found

    def in_folder(self, folder: Path) -> list[str]:
        """``file: secret`` for files and their names below ``folder``."""
        hits: list[str] = []
        for path in sorted(p for p in folder.rglob("*") if p.is_file()):
            name = str(path.relative_to(folder))
            found = self.in_bytes(path.read_bytes()) | self._plain(name.encode())
            hits += [f"{name}: {secret}" for secret in sorted(found)]
        return hits

    def in_open_files(self) -> list[str]:
        """The same in every file that this process holds open, deleted ones included. Linux tells which they are."""
        hits: list[str] = []
        for link in sorted(Path("/proc/self/fd").iterdir()) if sys.platform.startswith("linux") else ():
            try:
                target = str(link.readlink())
                data = link.read_bytes() if _is_ours(target) else b""
            except OSError:  # closed meanwhile: the listing's own descriptor
                continue
            hits += [f"{target}: {secret}" for secret in sorted(self.in_bytes(data))]
        return hits

    def _plain(self, data: bytes) -> set[str]:
        low = data.lower()
        found: set[str] = set()
        starts = self._by_start
        for at in range(len(low) - SHORTEST + 1):
            for code, secret in starts.get(low[at : at + SHORTEST], ()):
                if low.startswith(code, at):
                    found.add(secret)
        return found


def _is_ours(target: str) -> bool:
    """Whether a link leads to a file with content of its own: no pipe, no device, no library."""
    return target.startswith("/") and not target.startswith(
        ("/dev/", "/proc/", "/sys/", sys.prefix, sys.base_prefix)
    )


def _codes(secret: str) -> set[bytes]:
    forms = {secret, secret.lower(), secret.upper()}
    ways = ("utf-8", "utf-16-le", "utf-16-be", "latin-1")
    coded = {form.encode(way, "ignore").lower() for form in forms for way in ways}
    return {code for code in coded if len(code) >= SHORTEST}


def _unpacked(data: bytes) -> Iterator[bytes]:
    for mark in _PACKED:
        at = data.find(mark)
        while at >= 0:
            skip, window = (30, -15) if mark == b"PK\x03\x04" else (0, 47)
            if mark == b"PK\x03\x04":
                skip += int.from_bytes(data[at + 26 : at + 28], "little") + int.from_bytes(
                    data[at + 28 : at + 30], "little"
                )
            made = _inflated(data[at + skip :], window)
            if len(made) >= SHORTEST:
                yield made
            at = data.find(mark, at + 1)


def _inflated(data: bytes, window: int) -> bytes:
    inflating = zlib.decompressobj(window)
    made = b""
    try:
        for begin in range(0, len(data), 65_536):
            made += inflating.decompress(data[begin : begin + 65_536])
            if inflating.eof or len(made) > _MOST_UNPACKED:
                break
    except zlib.error:
        pass  # what came before the error is looked at all the same
    return made
