"""What a cell says, as a value of the register: numbers that lost their zeros, dates in many writings, words of a list.

Only what another program did to a value is put right here. Whether the value may stand in the register is judged by the
services, by the same rules as for what is typed.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from typing import TypeVar

from asfdesk.domain import swedish
from asfdesk.domain.errors import Problem, Rule, RuleBroken
from asfdesk.domain.identity import PersonNumber, parse_org_number, parse_person_number
from asfdesk.domain.reference import Coded
from asfdesk.domain.register_import import CellProblem, ImportData, Layout, WordFor
from asfdesk.domain.sheet_table import Cell, CellKind, SheetRow

from .layout import plain

E = TypeVar("E", bound=StrEnum)

_SERIAL_FROM = date(1899, 12, 30)
_DASHES = re.compile("[\u2010-\u2015\u2212]")
_BLANKS = re.compile("[\u00a0\u2007\u2009\u202f]")
_ISO = re.compile(r"(\d{4})[-./ ]?(\d{1,2})[-./ ]?(\d{1,2})(?:[ T]\d{1,2}:\d{2}.*)?")
_DAY_FIRST = re.compile(r"(\d{1,2})[-./ ]+(\d{1,2})[-./ ]+(\d{4})")
_IN_WORDS = re.compile(r"(?:den )?(\d{1,2})\.? ([a-zåäö]+)\.?,? (\d{4})")
_LIST = re.compile(r"[;\n|/]+|,(?=\s)|,(?=\D)")


@dataclass(slots=True)
class RowReader:
    """One row by the fields of its columns; what is wrong with it gathers in ``problems``."""

    row: SheetRow
    columns: Mapping[str, int]
    data: ImportData
    problems: list[CellProblem] = field(default_factory=list[CellProblem])

    def cell(self, code: str) -> Cell | None:
        """The cell of a field, or None when it holds nothing. An error of the other program's is told."""
        column = self.columns.get(code)
        if column is None:
            return None
        found = self.row.cell(column)
        if found.kind is CellKind.ERROR:
            self.wrong(code, Problem(Rule.FORMULA_ERROR, code, {"typed": found.text}))
            return None
        return None if found.text.casefold() in ("", *self.data.nothing) else found

    def wrong(self, code: str, problem: Problem) -> None:
        """Remember what is wrong with the cell of a field."""
        self.problems.append(CellProblem(self.columns.get(code, -1), code, problem))

    def line(self, code: str) -> str | None:
        """A text of one line: line breaks within the cell become blanks."""
        found = self.cell(code)
        return " ".join(found.text.split()) if found else None

    def text(self, code: str) -> str | None:
        """A text of several lines."""
        found = self.cell(code)
        return found.text if found else None

    def phone(self, code: str) -> str | None:
        """A telephone number; one that was kept as a number has its first zero, or its plus, again."""
        found = self.cell(code)
        if found is None:
            return None
        text = " ".join(_BLANKS.sub(" ", _DASHES.sub("-", found.text)).split())
        if found.kind is CellKind.NUMBER and text.isdecimal():
            return f"+{text}" if text.startswith("46") and len(text) > 9 else f"0{text}"
        return text

    def postcode(self, code: str) -> str | None:
        """``803 20`` however it was kept; ``SE-803 20`` too."""
        found = self.line(code)
        return re.sub(r"^(?:SE|S)[- ]", "", found, flags=re.IGNORECASE) if found else None

    def person_number(self, code: str, today: date) -> PersonNumber | None:
        """A number with or without century and dash; zeros that a number lost are given back."""
        found = self.cell(code)
        if found is None:
            return None
        text = _BLANKS.sub("", found.text)
        if found.kind is CellKind.NUMBER and text.isdecimal() and 6 <= len(text) < 10:
            text = text.zfill(10)
        try:
            return parse_person_number(text, today, code)
        except RuleBroken as error:
            self.wrong(code, error.problems[0])
            return None

    def org_number(self, code: str) -> str | None:
        """As the register writes it."""
        found = self.line(code)
        if found is None:
            return None
        try:
            return parse_org_number(_DASHES.sub("-", found), code)
        except RuleBroken as error:
            self.wrong(code, error.problems[0])
            return None

    def count(self, code: str) -> int | None:
        """A whole number; ``12 st`` is twelve."""
        found = self.line(code)
        if found is None:
            return None
        match = re.fullmatch(r"(?:ca\.?\s*)?(\d{1,6})(?:[.,]0+)?(?: ?(?:st|platser|pl)\.?)?", found.lower())
        if not match:
            self.wrong(code, Problem(Rule.NOT_A_NUMBER, code))
            return None
        return int(match[1])

    def day(self, code: str) -> date | None:
        """A date of Excel's, ``2026-03-03``, ``3/3 2026``, ``3 mars 2026``, or a serial number of Excel's days."""
        found = self.cell(code)
        if found is None:
            return None
        day = day_of(found)
        if day is None:
            self.wrong(code, Problem(Rule.NOT_A_DATE, code, {"typed": found.text}))
        return day

    def truth(self, code: str) -> bool | None:
        """Yes or no in any of the words of the data."""
        found = self._worded(code, self.data.truths, ())
        return None if found is None else found == "yes"

    def listed(self, code: str, coded: Sequence[Coded], words: Iterable[WordFor] = ()) -> str | None:
        """The code of a word of a list."""
        return self._worded(code, tuple(words), coded)

    def several(
        self, code: str, coded: Sequence[Coded], words: Iterable[WordFor] = ()
    ) -> tuple[str, ...] | None:
        """The codes of words of a list, with commas, semicolons, slashes or lines between them."""
        found = self.cell(code)
        if found is None:
            return None
        parts = [part.strip() for part in _LIST.split(found.text) if part.strip()]
        if (whole := _find(found.text, coded, words)) is not None:
            return (whole,)
        codes = [_find(part, coded, words) for part in parts]
        for part, one in zip(parts, codes, strict=True):
            if one is None:
                self.wrong(code, _not_in_list(code, part, coded))
        return tuple(dict.fromkeys(one for one in codes if one is not None))

    def word(
        self, code: str, kind: type[E], words: Iterable[WordFor], names: Sequence[Coded] = ()
    ) -> E | None:
        """A member of a closed list."""
        found = self._worded(code, tuple(words), (*names, *(Coded(one.value, one.value) for one in kind)))
        return kind(found) if found is not None else None

    def _worded(self, code: str, words: Iterable[WordFor], coded: Sequence[Coded]) -> str | None:
        text = self.line(code)
        if text is None:
            return None
        found = _find(text, coded, words)
        if found is None:
            self.wrong(code, _not_in_list(code, text, coded))
        return found


def day_of(cell: Cell) -> date | None:
    """The day that a cell means, or None."""
    text = " ".join(_BLANKS.sub(" ", _DASHES.sub("-", cell.text)).lower().split())
    if cell.kind is CellKind.NUMBER and text.isdecimal() and 1 <= int(text) < 100_000:
        return _SERIAL_FROM + timedelta(days=int(text))
    if match := _ISO.fullmatch(text):
        return _day(int(match[1]), int(match[2]), int(match[3]))
    if match := _DAY_FIRST.fullmatch(text):
        return _day(int(match[3]), int(match[2]), int(match[1]))
    if match := _IN_WORDS.fullmatch(text):
        month = next((n for n, name in enumerate(swedish.MONTHS, 1) if name.startswith(match[2][:3])), 0)
        return _day(int(match[3]), month, int(match[1])) if len(match[2]) >= 3 else None
    return None


def columns_of(layout: Layout) -> dict[str, int]:
    """Field -> its column."""
    return {code: column for column, code in layout.fields.items()}


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _find(text: str, coded: Sequence[Coded], words: Iterable[WordFor]) -> str | None:
    wanted = plain(text)
    names = {plain(one.name): one.code for one in reversed(coded)}
    known = names | {one.code: one.code for one in coded} | {plain(one.word): one.code for one in words}
    for form in (wanted, re.sub(r"s?kommun$", "", wanted), re.sub("kommun$", "", wanted)):
        if form in known:
            return known[form]
    return None


def _not_in_list(code: str, text: str, coded: Sequence[Coded]) -> Problem:
    names = {plain(one.name): one.name for one in coded if one.name != one.code}
    near = difflib.get_close_matches(plain(text), names, 1, 0.75)
    shown = text if len(text) <= 40 else f"{text[:39]}…"
    return Problem(Rule.NOT_IN_LIST, code, {"typed": shown, "near": names[near[0]] if near else ""})
