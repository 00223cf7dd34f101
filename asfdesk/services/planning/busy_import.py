"""The officer's busy times out of a calendar file of another program: read in a process of its own, kept as times alone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from asfdesk.domain.errors import Fault, Rule, StoreFault, broken
from asfdesk.exchange.busy_file import LARGEST, read_in_cell, told_by_cell
from asfdesk.sealing.cell import Cell, OutOfBounds

from ..desk import Desk
from .busy_times import keep_busy_times

AHEAD = timedelta(days=400)
SECONDS = 20.0


@dataclass(frozen=True, slots=True)
class Imported:
    """How many times are known now, and what could not be read as it stood."""

    times: int
    skipped: int
    unknown_zones: int


def import_busy(desk: Desk, path: Path) -> Imported:
    """Take the busy times of a file instead of those before.

    Raises RuleBroken (BUSY_FILE_LARGE, BUSY_FILE_STRANGE, BUSY_FILE_HEAVY) and StoreFault(FILE_UNREADABLE).
    """
    try:
        if path.stat().st_size > LARGEST:
            raise broken(Rule.BUSY_FILE_LARGE, megabytes=LARGEST // 1024 // 1024)
        data = path.read_bytes()
    except OSError as error:
        raise StoreFault(Fault.FILE_UNREADABLE, name=path.name) from error
    return import_busy_data(desk, data)


def import_busy_data(desk: Desk, data: bytes) -> Imported:
    """The same for what was read already."""
    today = desk.today()
    span = f"{today.isoformat()}/{(today + AHEAD).isoformat()}".encode()
    try:
        with Cell(read_in_cell) as cell:
            found = told_by_cell(cell.ask(data, span, SECONDS))
    except OutOfBounds:
        raise broken(Rule.BUSY_FILE_HEAVY) from None
    match found.problem:
        case "":
            return Imported(keep_busy_times(desk, found.times), found.skipped, found.unknown_zones)
        case "too_large":
            raise broken(Rule.BUSY_FILE_LARGE, megabytes=LARGEST // 1024 // 1024)
        case "too_many":
            raise broken(Rule.BUSY_FILE_HEAVY)
        case _:
            raise broken(Rule.BUSY_FILE_STRANGE)
