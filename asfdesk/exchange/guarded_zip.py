"""A ZIP that comes from others, read with limits: names and sizes are judged before a byte is unpacked, nothing reaches
the disk, and what unpacks to more than it says stops at the limit.

Two kinds of file of ours are ZIPs (template packs and hand-over packages); each says its own limits and rules.
"""

from __future__ import annotations

import re
import stat
import zipfile
import zlib
from dataclasses import dataclass
from enum import Enum, auto

_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError)


class Trouble(Enum):
    """What is wrong with a ZIP."""

    TOO_LARGE = auto()
    UNSAFE_NAME = auto()
    TWICE = auto()
    ENCRYPTED = auto()
    CUT_OFF = auto()


class UnfitZip(Exception):
    """A ZIP that is not read further; ``name`` of the entry, where one is to blame."""

    def __init__(self, trouble: Trouble, name: str = "") -> None:
        self.trouble = trouble
        self.name = short(name)
        super().__init__(trouble.name)


@dataclass(frozen=True, slots=True)
class Limits:
    """``names`` that an entry may have, how ``many`` there may be, how large one and all may become."""

    names: re.Pattern[str]
    many: int
    one: int
    all: int


def entries(archive: zipfile.ZipFile, limits: Limits) -> dict[str, zipfile.ZipInfo]:
    """The entries by name. Raises UnfitZip."""
    found: dict[str, zipfile.ZipInfo] = {}
    infos = archive.infolist()
    if len(infos) > limits.many or sum(info.file_size for info in infos) > limits.all:
        raise UnfitZip(Trouble.TOO_LARGE)
    for info in infos:
        kind = stat.S_IFMT(info.external_attr >> 16)
        safe = limits.names.fullmatch(info.filename)
        if not safe or info.orig_filename != info.filename or kind not in (0, stat.S_IFREG):
            raise UnfitZip(Trouble.UNSAFE_NAME, info.filename)
        if info.filename in found:
            raise UnfitZip(Trouble.TWICE, info.filename)
        if info.file_size > limits.one:
            raise UnfitZip(Trouble.TOO_LARGE, info.filename)
        if info.flag_bits & 1:
            raise UnfitZip(Trouble.ENCRYPTED, info.filename)
        found[info.filename] = info
    return found


def content(archive: zipfile.ZipFile, info: zipfile.ZipInfo, limits: Limits) -> bytes:
    """An entry's bytes. Raises UnfitZip."""
    try:
        with archive.open(info) as entry:
            data = entry.read(limits.one + 1)
    except _DAMAGED:
        raise UnfitZip(Trouble.CUT_OFF, info.filename) from None
    if len(data) > limits.one:
        raise UnfitZip(Trouble.TOO_LARGE, info.filename)
    return data


def short(name: str) -> str:
    """A name that fits in a message."""
    return name if len(name) <= 60 else name[:57] + "…"
