"""Where backups stand: beside the register and, if one is set, in a second place such as a stick or another disk.

The second place holds the same backups under a folder that bears the register's id, so that two registers may
share it. It may be gone for weeks; what it missed is copied when it is there again. Which place it is stands
beside the backups in clear and not in the register, as it is wanted when the register does not open.
"""

from __future__ import annotations

import contextlib
import re
import shutil
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from asfdesk.domain.backup import Dated, Reason, kept
from asfdesk.domain.errors import Fault, StoreFault

from ..keys.file_key import FileKey
from ..whole_file import sync_folder, write_whole
from .backup import (
    BACKUPS,
    KEY_FILE,
    REGISTER,
    UNFINISHED,
    Backup,
    Step,
    copy_file,
    discard_unfinished,
    sha256_of,
)
from .manifest import MANIFEST, Manifest, is_authentic, read_manifest

SETTINGS = "places.json"
_NAME = re.compile(r"(\d{8}T\d{6})-([a-z-]+?)(?:-\d+)?")


@dataclass(frozen=True, slots=True)
class Shelved:
    """A backup as found on a shelf. ``manifest`` is None for one of before there were manifests; ``ours`` None
    while nobody has unlocked the register, False when the seal is not this register's."""

    path: Path
    at: datetime
    reason: Reason
    size: int
    manifest: Manifest | None
    ours: bool | None

    @property
    def name(self) -> str:
        """Its folder's name."""
        return self.path.name

    @property
    def usable(self) -> bool:
        """Whether one may restore from it."""
        return self.ours is not False and (self.path / REGISTER).exists()


@dataclass(frozen=True, slots=True)
class Places:
    """What is remembered about the shelves: the second place, or an empty text."""

    second: str = ""


def shelf_of(folder: Path) -> Path:
    """The backups beside a register."""
    return folder / BACKUPS


def second_place(folder: Path) -> Path | None:
    """The second place that was set, whether it is there now or not."""
    try:
        found = msgspec.json.decode((shelf_of(folder) / SETTINGS).read_bytes(), type=Places)
    except (OSError, msgspec.DecodeError):
        return None
    return Path(found.second) if found.second else None


def set_second_place(folder: Path, place: Path | None) -> None:
    """Remember it, durably. Raises OSError."""
    shelf_of(folder).mkdir(parents=True, exist_ok=True)
    content = msgspec.json.encode(Places(str(place) if place else ""))
    write_whole(shelf_of(folder) / SETTINGS, content)


def second_shelf(place: Path, store_id: str) -> Path:
    """Where a register's backups stand in a second place."""
    return place / f"asfdesk-{store_id[:12]}"


def shelved(shelf: Path, key: FileKey | None = None) -> list[Shelved]:
    """Every backup on a shelf, newest first; a folder that is no backup is passed over."""
    try:
        folders = [path for path in shelf.iterdir() if path.is_dir()]
    except OSError:
        return []
    found = [one for path in folders if (one := look_at(path, key)) is not None]
    return sorted(found, key=lambda one: (one.at, one.name), reverse=True)


def look_at(path: Path, key: FileKey | None = None) -> Shelved | None:
    """One folder as a backup; None when it is none."""
    named = _NAME.fullmatch(path.name)
    register = path / REGISTER
    manifest = read_manifest(path)
    if path.name.startswith(UNFINISHED) or (manifest is None and (named is None or not register.exists())):
        return None
    ours = None if key is None else manifest is not None and is_authentic(manifest, key)
    if manifest is not None:
        return Shelved(path, manifest.made_at, manifest.reason, manifest.size, manifest, ours)
    assert named is not None
    at = datetime.strptime(named[1], "%Y%m%dT%H%M%S").replace(tzinfo=UTC)
    with contextlib.suppress(ValueError):
        return Shelved(path, at, Reason(named[2]), register.stat().st_size, None, None)
    return Shelved(path, at, Reason.BY_HAND, register.stat().st_size, None, None)


def as_backup(one: Shelved) -> Backup:
    """A backup with its description. Raises StoreFault(BACKUP_NOT_OURS) when it has none that is ours."""
    if one.manifest is None or not one.ours:
        raise StoreFault(Fault.BACKUP_NOT_OURS, folder=str(one.path))
    return Backup(one.path, one.manifest)


def rotate(shelf: Path, key: FileKey, now: datetime) -> list[str]:
    """Remove what need not be kept; only what bears this register's seal is ever removed. The names removed."""
    ours = [one for one in shelved(shelf, key) if one.ours]
    keep = kept([Dated(one.name, one.at, one.reason) for one in ours], now)
    gone = [one for one in ours if one.name not in keep]
    for one in gone:
        _remove(one.path)
    return [one.name for one in gone]


def catch_up(folder: Path, place: Path, key: FileKey, step: Step | None = None) -> int:
    """Copy to the second place what it lacks and verify each copy; how many were copied.

    Raises StoreFault(SECOND_PLACE_GONE) when it is not there, StoreFault(DAMAGED) when a copy differs, OSError.
    """
    if not place.is_dir():
        raise StoreFault(Fault.SECOND_PLACE_GONE, folder=str(place))
    shelf = second_shelf(place, key.store_id)
    shelf.mkdir(exist_ok=True)
    discard_unfinished(shelf)
    there = {one.name for one in shelved(shelf, key) if one.ours}
    wanted = [one for one in shelved(shelf_of(folder), key) if one.ours and one.name not in there]
    for one in wanted:
        _copy_backup(one, shelf, step)
    return len(wanted)


def lacking(folder: Path, place: Path, key: FileKey) -> int | None:
    """How many backups the second place lacks; None when it is not there."""
    if not place.is_dir():
        return None
    there = {one.name for one in shelved(second_shelf(place, key.store_id), key) if one.ours}
    return sum(one.ours is True and one.name not in there for one in shelved(shelf_of(folder), key))


def everywhere(folder: Path, key: FileKey | None = None, more: Iterable[Path] = ()) -> list[Shelved]:
    """The backups beside a register, in its second place and in ``more``; each once, newest first."""
    shelves = [shelf_of(folder), *more]
    place = second_place(folder)
    if place is not None:
        with contextlib.suppress(OSError):
            shelves += sorted(path for path in place.glob("asfdesk-*") if path.is_dir())
    found: dict[str, Shelved] = {}
    for shelf in shelves:
        for one in shelved(shelf, key):
            found.setdefault(one.name, one)
    return sorted(found.values(), key=lambda one: (one.at, one.name), reverse=True)


def is_whole(one: Shelved) -> bool:
    """Whether its files are, byte for byte, what was written."""
    if one.manifest is None:
        return False
    try:
        return (
            sha256_of(one.path / REGISTER) == one.manifest.sha256
            and sha256_of(one.path / KEY_FILE) == one.manifest.key_sha256
        )
    except OSError:
        return False


def _copy_backup(one: Shelved, shelf: Path, step: Step | None) -> None:
    place = shelf / f"{UNFINISHED}-{one.name}"
    place.mkdir()
    try:
        for name in (REGISTER, KEY_FILE, MANIFEST):
            copy_file(one.path / name, place / name, step if name == REGISTER else None)
        if not is_whole(replace(one, path=place)):
            raise StoreFault(Fault.BACKUP_DAMAGED, folder=str(one.path))
        sync_folder(place)
        place.rename(shelf / one.name)
    except BaseException:
        shutil.rmtree(place, ignore_errors=True)
        raise
    sync_folder(shelf)


def _remove(path: Path) -> None:
    """The name first, so that a half removed backup is never taken for a whole one."""
    doomed = path.with_name(f"{UNFINISHED}-{path.name}")
    with contextlib.suppress(OSError):  # a file somebody looks into: the next rotation takes it
        path.rename(doomed)
        shutil.rmtree(doomed, ignore_errors=True)
