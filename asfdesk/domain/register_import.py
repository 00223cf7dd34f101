"""The import of a register from a table: which columns there are, what each row will become, and why one is left out.

Values and codes; ``gui/import_words.py`` has the words. The words by which a column is recognised are data
(``resources/reference/import_columns.json``). Source: a register of ASF is to be importable since nobody publishes one
(plan p6, and the site that did closed in 2020).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from .errors import Problem


class ImportKind(StrEnum):
    """What the rows of a table are."""

    PARTICIPANTS = "participants"
    ENTERPRISES = "enterprises"
    COMMISSIONERS = "commissioners"


@dataclass(frozen=True, slots=True)
class ImportColumn:
    """A field that a column may hold. ``words``: other headers for the same; ``example`` stands in the template, unless
    it is another way to write what other columns hold (``other_way``)."""

    code: str
    label: str
    words: tuple[str, ...] = ()
    example: str = ""
    wide: bool = False
    other_way: bool = False


@dataclass(frozen=True, slots=True)
class WordFor:
    """What else a value of a list is called: ``AB`` for ``limited_company``."""

    word: str
    code: str


@dataclass(frozen=True, slots=True)
class ImportData:
    """The trade data of imports. ``nothing``: what people write into a cell that holds nothing; a row with a cell
    that says ``example_mark`` is the template's own."""

    participants: tuple[ImportColumn, ...]
    enterprises: tuple[ImportColumn, ...]
    commissioners: tuple[ImportColumn, ...]
    legal_forms: tuple[WordFor, ...]
    interpreter_kinds: tuple[WordFor, ...]
    protections: tuple[WordFor, ...]
    truths: tuple[WordFor, ...]
    languages: tuple[WordFor, ...]
    commissioner_kinds: tuple[WordFor, ...]
    unit_kinds: tuple[WordFor, ...]
    example_mark: str
    nothing: tuple[str, ...]

    def columns(self, kind: ImportKind) -> tuple[ImportColumn, ...]:
        """The fields of a kind, in the order of the template."""
        return {
            ImportKind.PARTICIPANTS: self.participants,
            ImportKind.ENTERPRISES: self.enterprises,
            ImportKind.COMMISSIONERS: self.commissioners,
        }[kind]

    def column(self, kind: ImportKind, code: str) -> ImportColumn:
        """One field. Raises KeyError."""
        return {column.code: column for column in self.columns(kind)}[code]


@dataclass(frozen=True, slots=True)
class Layout:
    """How a table is read: which sheet, which row has the headers (0: none), which column holds which field."""

    kind: ImportKind
    sheet: int
    header: int
    fields: Mapping[int, str]
    remembered: bool = False


class Coming(StrEnum):
    """What becomes of a row."""

    NEW = "new"
    UPDATE = "update"
    UNCHANGED = "unchanged"
    ASK = "ask"  # the same name is there, and nothing to tell whether it is the same one
    DOUBLE = "double"  # an earlier row of the file is about the same one
    WRONG = "wrong"
    ERASED = "erased"
    PROTECTED = "protected"


class Choice(StrEnum):
    """What the officer answers where a row asks."""

    LEAVE = "leave"
    SAME = "same"
    NEW = "new"


WRITTEN = frozenset({Coming.NEW, Coming.UPDATE})


@dataclass(frozen=True, slots=True)
class CellProblem:
    """Something wrong with a cell; ``column`` from 0, or -1 where the table has no column for it."""

    column: int
    code: str
    problem: Problem


@dataclass(frozen=True, slots=True)
class ImportLine:
    """One row and what becomes of it.

    ``label`` is what the row is about as anybody may see it, empty for whoever was erased; ``fields``: the codes that
    change; ``twin``: the row that it doubles. ``values`` are saved as the row stands, ``same`` and ``fresh`` when the
    officer says that it is the one that is there, or somebody new; empty when that cannot be chosen.
    """

    row: int
    coming: Coming
    label: str = field(default="", repr=False)
    problems: tuple[CellProblem, ...] = ()
    fields: tuple[str, ...] = ()
    twin: int = 0
    values: tuple[object, ...] = field(default=(), repr=False)
    same: tuple[object, ...] = field(default=(), repr=False)
    fresh: tuple[object, ...] = field(default=(), repr=False)

    @property
    def asks(self) -> bool:
        """Whether the officer may decide."""
        return bool(self.same or self.fresh)

    def choices(self) -> tuple[Choice, ...]:
        """What may be answered."""
        found = [Choice.LEAVE]
        found += [Choice.SAME] if self.same else []
        return tuple(found + ([Choice.NEW] if self.fresh else []))

    def taken(self, choice: Choice) -> tuple[object, ...]:
        """What is saved."""
        return {Choice.LEAVE: self.values, Choice.SAME: self.same, Choice.NEW: self.fresh}[choice]


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """What would become of every row of a table. Nothing is written yet."""

    layout: Layout
    lines: tuple[ImportLine, ...] = field(repr=False)

    def counts(self, choices: Mapping[int, Choice]) -> Counter[Coming]:
        """How many rows become what, the officer's answers included."""
        return Counter(became(line, choices.get(line.row, Choice.LEAVE)) for line in self.lines)

    def of(self, *coming: Coming) -> Iterable[ImportLine]:
        """The lines that become this."""
        return (line for line in self.lines if line.coming in coming)


def became(line: ImportLine, choice: Choice) -> Coming:
    """What a row becomes by the officer's answer."""
    if choice is Choice.SAME and line.same:
        return Coming.UPDATE
    return Coming.NEW if choice is Choice.NEW and line.fresh else line.coming


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did. ``left``: rows that were not taken; ``operation`` None when nothing was to be done."""

    operation: UUID | None
    new: int
    updated: int
    unchanged: int
    left: int


@dataclass(frozen=True, slots=True)
class PastImport:
    """An import of before, for its undoing; ``at`` in UTC."""

    operation: UUID
    kind: ImportKind
    at: datetime
    new: int
    updated: int
    undone: bool
