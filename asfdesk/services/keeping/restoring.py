"""A backup looked into and put in the place of the open register; the switch comes when the register closes."""

from __future__ import annotations

from collections.abc import Callable

from asfdesk.store.backups import restoring
from asfdesk.store.backups.backup import REGISTER
from asfdesk.store.backups.restoring import Done, Inside
from asfdesk.store.backups.shelf import Shelved
from asfdesk.store.faults import worded
from asfdesk.store.rescue.salvage import Salvaged
from asfdesk.store.rescue.salvage import salvage as salvage_register

from ..desk import Desk

__all__ = ["Done", "Inside", "Salvaged"]

Step = Callable[[int, int], None]


def look_inside(desk: Desk, backup: Shelved) -> Inside:
    """What is in a backup beside what is there now, and what would be lost. Raises StoreFault(BACKUP_DAMAGED)."""
    folder = desk.store.folder
    with worded(backup.path):
        return restoring.look_inside(backup, desk.store.key, folder / REGISTER)


def restore(desk: Desk, backup: Shelved, step: Step | None = None) -> None:
    """Make a backup ready to take the register's place. From here on the register is to be closed and unlocked
    again; what is written until then goes with the register that is set aside.

    Raises StoreFault: BACKUP_NOT_OURS, BACKUP_DAMAGED, TOO_NEW, DISK_FULL; then nothing has changed.
    """
    store = desk.store
    store.require_writer()
    with worded(store.folder):
        restoring.restore(store.folder, backup, store.key.again(), desk.now, actor=store.actor, step=step)


def salvage(desk: Desk, backup: Shelved | None, step: Step | None = None) -> Salvaged:
    """The same for an open register in which damage was found. Raises StoreFault(DAMAGED, DISK_FULL)."""
    store = desk.store
    store.require_writer()
    with worded(store.folder), store.paused():
        return salvage_register(
            store.folder, store.key.again(), backup, desk.now, actor=store.actor, step=step
        )
