"""Where the audit trail ended, kept in a small file beside the register: a cut-off tail is invisible to the chain.

The anchor is written after commits, at most every half minute, and when the register closes. It may lag behind the
trail, which only grows, but never lead it: it tells of nothing that was not on disk before. So whatever it tells of
must still be there, entry for entry. It is sealed with a key derived from the register's; who cuts the trail and
puts back an older anchor still meets the heads in the backups' manifests.
"""

from __future__ import annotations

import time
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec
from sqlalchemy import Connection

from asfdesk.domain.trail import TrailAlarm, TrailFault

from ..backups.backup import ANCHOR, INTENTION
from ..keys.file_key import FileKey
from ..whole_file import write_whole
from .audit import ChainHead, chain_heads, seal_at

FORMAT = 1
UNANCHORED = frozenset({"0001", "0002", "0003"})
"""The revisions of registers that had no anchor yet."""
EVERY_S = 30.0
_PURPOSE = "audit head"


@dataclass(frozen=True, slots=True)
class _Content:
    """``others``: heads of a register that may be about to take this one's place (a restore); one of them, or
    ``heads``, must hold."""

    format: int
    store_id: str
    heads: tuple[ChainHead, ...]
    others: tuple[tuple[ChainHead, ...], ...] = ()
    seal: str = ""


class Anchor:
    """The anchor of one open register. While ``alarm`` is set the file is left as evidence."""

    def __init__(self, folder: Path) -> None:
        self.alarm: TrailAlarm | None = None
        self._file = folder / ANCHOR
        self._written: tuple[ChainHead, ...] = ()
        self._at = time.monotonic()

    def check(self, connection: Connection, key: FileKey) -> TrailAlarm | None:
        """Hold the trail against the file, and remember what was found."""
        found = _read(self._file, key)
        if isinstance(found, TrailFault):
            self.alarm = TrailAlarm(found)
            return self.alarm
        alarms = [_held_against(connection, heads) for heads in (found.heads, *found.others)]
        self.alarm = None if None in alarms else alarms[0]
        if self.alarm is None and found.others:
            self.write(connection, key)
        return self.alarm

    def due(self) -> bool:
        """Whether the file lies so far back that this commit should move it."""
        return self.alarm is None and time.monotonic() - self._at >= EVERY_S

    def write(self, connection: Connection, key: FileKey) -> None:
        """Move it to the end of what is committed; does nothing when it stands there. A disk that cannot take it
        leaves it lagging, which is no fault."""
        heads = tuple(chain_heads(connection))
        self._at = time.monotonic()
        if self.alarm is None and heads != self._written:
            with suppress(OSError):
                write_anchor(self._file.parent, key, heads, self._followers(key))
                self._written = heads

    def _followers(self, key: FileKey) -> tuple[tuple[ChainHead, ...], ...]:
        """What :func:`let_follow` said, as long as the switch it announced is still to come."""
        if not self._file.with_name(INTENTION).exists():
            return ()
        found = _read(self._file, key)
        return () if isinstance(found, TrailFault) else found.others

    def accept(self, connection: Connection, key: FileKey) -> None:
        """The officer has seen the alarm and put it on record: from here on the trail as it is counts."""
        self.alarm = None
        self._written = ()
        self.write(connection, key)


def write_anchor(
    folder: Path,
    key: FileKey,
    heads: tuple[ChainHead, ...],
    others: tuple[tuple[ChainHead, ...], ...] = (),
) -> None:
    """Write it whole, sealed. Raises OSError."""
    content = _Content(FORMAT, key.store_id, heads, others)
    sealed = replace(content, seal=_seal(content, key))
    write_whole(folder / ANCHOR, msgspec.json.encode(sealed))


def standing_heads(folder: Path, key: FileKey) -> tuple[ChainHead, ...]:
    """Where the trail ended at the latest known moment; nothing when the file does not tell."""
    found = _read(folder / ANCHOR, key)
    return () if isinstance(found, TrailFault) else found.heads


def let_follow(folder: Path, key: FileKey, heads: tuple[ChainHead, ...]) -> None:
    """Say, before a register is replaced by a copy of its past, where the copy's trail ends. Whichever of the two
    the next start finds is then right. Raises OSError."""
    found = _read(folder / ANCHOR, key)
    standing = () if isinstance(found, TrailFault) else found.heads
    write_anchor(folder, key, standing, (heads,))


def _read(file: Path, key: FileKey) -> _Content | TrailFault:
    try:
        content = msgspec.json.decode(file.read_bytes(), type=_Content)
    except FileNotFoundError:
        return TrailFault.ANCHOR_MISSING
    except (OSError, msgspec.DecodeError):
        return TrailFault.ANCHOR_DAMAGED
    whole = content.store_id == key.store_id and content.seal == _seal(content, key)
    return content if whole else TrailFault.ANCHOR_DAMAGED


def _held_against(connection: Connection, heads: tuple[ChainHead, ...]) -> TrailAlarm | None:
    for head in heads:
        seal = seal_at(connection, head.device, head.position)
        if seal != head.seal:
            fault = TrailFault.CUT_OFF if seal is None else TrailFault.REPLACED
            return TrailAlarm(fault, head.device, head.position)
    return None


def _seal(content: _Content, key: FileKey) -> str:
    return key.digest(msgspec.json.encode(replace(content, seal="")), _PURPOSE)
