"""A closed register moved to another folder: copied, verified byte for byte, and only then the old one set aside.

Moving is never a rename: a register leaves a synchronised folder for good only when every byte is proved to be in
the new place. The old folder gets another name and is left to the officer, as nothing here deletes.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from asfdesk.domain.errors import Fault, StoreFault

from .backups.backup import LOCK_FILE, UNFINISHED, Step, copy_file, sha256_of
from .faults import worded
from .lock import take_lock
from .place import Ground, lying
from .whole_file import sync_folder

PARTIAL = ".asfdesk-moving"


def move(folder: Path, target: Path, step: Step | None = None) -> Path:
    """The folder where the register lies now: ``target``, which must be empty or not there, or a folder in it.

    Killed half-way the register is where it was. Raises StoreFault: NETWORK_DRIVE, SYNCED_FOLDER, NOT_WRITABLE,
    DISK_FULL, IN_USE, RESTORE_FAILED when a copy differs.
    """
    with worded(target):
        place = _free_place(folder, target)
        lock = take_lock(folder / LOCK_FILE)
        partial = place.with_name(place.name + PARTIAL)
        try:
            files = list(_files(folder))
            size = sum(file.stat().st_size for file in files)
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.rmtree(partial, ignore_errors=True)
            if shutil.disk_usage(place.parent).free < size + (16 << 20):
                raise StoreFault(Fault.DISK_FULL, folder=str(target))
            done = 0
            for file in files:
                copy = partial / file.relative_to(folder)
                copy.parent.mkdir(parents=True, exist_ok=True)
                if copy_file(file, copy) != sha256_of(copy):
                    raise StoreFault(Fault.RESTORE_FAILED, folder=str(folder))
                sync_folder(copy.parent)
                done += file.stat().st_size
                if step is not None:
                    step(done, size)
            partial.rename(place)
            sync_folder(place.parent)
        except BaseException:
            shutil.rmtree(partial, ignore_errors=True)
            raise
        finally:
            lock.release()
        return place


def set_old_aside(folder: Path, at: datetime) -> Path | None:
    """Give the old folder another name once the new one is remembered; None when something holds it."""
    aside = folder.with_name(f"{folder.name}-flyttad-{at:%Y%m%d-%H%M%S}")
    try:
        return folder.rename(aside)
    except OSError:
        return None


def _free_place(folder: Path, target: Path) -> Path:
    place = target
    if target.exists() and any(target.iterdir()):
        place = target / "asfdesk-register"
    if place.exists() and any(place.iterdir()):
        raise StoreFault(Fault.STORE_EXISTS, folder=str(place))
    if place.exists():
        place.rmdir()
    if place.resolve().is_relative_to(folder.resolve()):
        raise StoreFault(Fault.NOT_WRITABLE, folder=str(place))
    found = lying(place)
    if found.ground is Ground.NETWORK:
        raise StoreFault(Fault.NETWORK_DRIVE, folder=str(place), kind=found.kind)
    if found.ground is Ground.SYNCED:
        raise StoreFault(Fault.SYNCED_FOLDER, folder=str(place), kind=found.kind)
    return place


def _files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        inside = path.relative_to(folder).parts
        if (
            path.is_file()
            and path.name != LOCK_FILE
            and not any(part.startswith(UNFINISHED) for part in inside)
        ):
            yield path
