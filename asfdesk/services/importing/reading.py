"""A table file read in a process of its own, and why one is refused."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from asfdesk.domain.errors import Fault, Rule, RuleBroken, StoreFault, broken
from asfdesk.domain.sheet_table import TableFile
from asfdesk.exchange.table_file import LARGEST, MOST_COLUMNS, MOST_ROWS, read_in_cell, told_by_cell
from asfdesk.sealing.cell import Cell, OutOfBounds

SECONDS = 40.0
Progress = Callable[..., None]
_RULES = {
    "long_cell": Rule.TABLE_LONG_CELL,
    "old_excel": Rule.TABLE_OLD_EXCEL,
    "cut_off": Rule.TABLE_CUT_OFF,
    "unsafe": Rule.TABLE_UNSAFE,
    "empty": Rule.TABLE_EMPTY,
}


def read_table(path: Path, progress: Progress | None = None) -> TableFile:
    """The sheets of a file. ``progress`` is called now and then; what it raises ends the reading.

    Raises RuleBroken (TABLE_…) and StoreFault(FILE_UNREADABLE).
    """
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise StoreFault(Fault.FILE_UNREADABLE, name=path.name) from error
    return read_table_data(data, progress)


def read_table_data(data: bytes, progress: Progress | None = None) -> TableFile:
    """The same for what is in memory."""
    if len(data) > LARGEST:
        raise _refused("too_large")
    try:
        with Cell(read_in_cell) as cell:
            found = told_by_cell(cell.ask(data, b"", SECONDS, progress or _nobody_waits))
    except OutOfBounds:
        raise _refused("too_many") from None
    if found.problem:
        raise _refused(found.problem)
    return found


def _nobody_waits() -> None:
    """Without a progress nobody can cancel."""


def _refused(problem: str) -> RuleBroken:
    match problem:
        case "too_large":
            return broken(Rule.TABLE_LARGE, "file", megabytes=LARGEST // 1024 // 1024)
        case "too_many":
            return broken(Rule.TABLE_HEAVY, "file", rows=MOST_ROWS)
        case "too_wide":
            return broken(Rule.TABLE_WIDE, "file", columns=MOST_COLUMNS)
        case _:
            return broken(_RULES.get(problem, Rule.TABLE_STRANGE), "file")
