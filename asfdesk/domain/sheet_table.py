"""A table that came from another program: sheets of cells as they stand, before anybody says what they mean."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class CellKind(StrEnum):
    """What the other program took a cell for. A number may have lost its leading zeros, a text has not."""

    TEXT = "t"
    NUMBER = "n"
    DATE = "d"  # the text is ISO
    TRUTH = "b"
    ERROR = "e"  # ``#REF!`` and its kin


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell, tidy."""

    text: str = field(default="", repr=False)
    kind: CellKind = CellKind.TEXT


EMPTY = Cell()


@dataclass(frozen=True, slots=True)
class SheetRow:
    """``number`` is the row's own in the file, from 1, so that the officer finds it again."""

    number: int
    cells: tuple[Cell, ...] = field(repr=False)

    def cell(self, column: int) -> Cell:
        """The cell of a column from 0; empty beyond the row's end."""
        return self.cells[column] if 0 <= column < len(self.cells) else EMPTY


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet without its blank rows; ``columns`` is the width of its widest row."""

    name: str
    rows: tuple[SheetRow, ...] = field(repr=False)
    columns: int = 0


@dataclass(frozen=True, slots=True)
class TableFile:
    """What was read. ``problem`` is a code when nothing was; see ``exchange.table_file``."""

    sheets: tuple[Sheet, ...] = ()
    problem: str = ""


def column_letter(column: int) -> str:
    """``A`` for 0, ``AA`` for 26: what the column is called in the other program."""
    letters, left = "", column + 1
    while left:
        left, letter = divmod(left - 1, 26)
        letters = chr(65 + letter) + letters
    return letters
