"""The register's move to another folder, out of the reach of programs that synchronise. Works on a closed register."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from asfdesk.store import moving

Step = Callable[[int, int], None]


def move_register(
    folder: Path, target: Path, remember: Callable[[Path], None], step: Step | None = None
) -> Path:
    """Copy, verify, remember the new folder, set the old one aside; where the register lies now.

    ``remember`` is called when everything is proved to be in the new place. Raises StoreFault as ``moving.move``.
    """
    place = moving.move(folder, target, step)
    remember(place)
    moving.set_old_aside(folder, datetime.now(UTC))
    return place
