# openpyxl comes without types.
# pyright: reportMissingModuleSource=false, reportMissingTypeStubs=false, reportUnknownMemberType=false
# pyright: reportUnknownVariableType=false, reportUnknownArgumentType=false
"""Sheets of cells out of an Excel or CSV file of any origin, within bounds.

The file is hostile until it is read, so this runs in a process of its own (``sealing.cell``) that is put down when it takes
too long. What the zip file says of itself is judged before anything is unpacked; XML entities are never followed (defusedxml);
formulas are never worked out, the value that the other program left is taken; macros, links and pictures are not looked at.
"""

from __future__ import annotations

import io
import json
import math
import re
import warnings
import zipfile
import zlib
from collections.abc import Iterable
from datetime import date, datetime, time
from typing import Any

from asfdesk.domain.sheet_table import EMPTY, Cell, CellKind, Sheet, SheetRow, TableFile
from asfdesk.domain.writing import tidy

from .csv_table import read_csv

LARGEST = 20 * 1024 * 1024
LARGEST_WHOLE = 200 * 1024 * 1024
MOST_PARTS = 2_000
MOST_ROWS = 50_000
MOST_COLUMNS = 200
MOST_SHEETS = 40
LONGEST_CELL = 32_767
"""Excel's own limit."""
LONGEST_ANSWER = 64 * 1024 * 1024
SUFFIXES = frozenset({".xlsx", ".xlsm", ".csv", ".tsv", ".txt"})
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How Excel's older files begin, and newer ones under a password."""


class _Refused(Exception):
    def __init__(self, problem: str) -> None:
        self.problem = problem
        super().__init__(problem)


def read_in_cell(data: bytes, _more: bytes) -> bytes:
    """The work of the cell: packed JSON of what :func:`read_table_file` found."""
    found = read_table_file(data)
    sheets = [
        {
            "name": sheet.name,
            "rows": [
                [row.number, [[cell.kind.value, cell.text] if cell.text else 0 for cell in row.cells]]
                for row in sheet.rows
            ],
        }
        for sheet in found.sheets
    ]
    answer = json.dumps({"sheets": sheets, "problem": found.problem}, ensure_ascii=False).encode()
    if len(answer) > LONGEST_ANSWER:
        answer = json.dumps({"sheets": [], "problem": "too_many"}).encode()
    return zlib.compress(answer, 3)


def told_by_cell(answer: bytes) -> TableFile:
    """What the cell answered."""
    unpacking = zlib.decompressobj()
    tree = json.loads(unpacking.decompress(answer, LONGEST_ANSWER))
    sheets = (
        _sheet(str(sheet["name"]), ((int(number), _told(cells)) for number, cells in sheet["rows"]))
        for sheet in tree["sheets"]
    )
    return TableFile(tuple(sheets), str(tree["problem"]))


def read_table_file(data: bytes) -> TableFile:
    """The sheets of a file, told apart by how it begins and never by its name.

    ``problem``: too_large, too_many, too_wide, long_cell, old_excel, cut_off, unsafe, strange, empty.
    """
    try:
        if len(data) > LARGEST:
            raise _Refused("too_large")
        if data.startswith(_OLE):
            raise _Refused("old_excel")
        if data.startswith(b"PK"):
            sheets = _workbook(data)
        else:
            sheets = [_sheet("", _bounded((number, _texts(row)) for number, row in read_csv(data)))]
    except _Refused as refused:
        return TableFile(problem=refused.problem)
    except ValueError:
        return TableFile(problem="strange")
    kept = tuple(sheet for sheet in sheets if sheet.rows)
    return TableFile(kept, "" if kept else "empty")


def _workbook(data: bytes) -> list[Sheet]:
    from defusedxml.common import DefusedXmlException
    from openpyxl import load_workbook

    _judge_parts(data)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what it leaves out: pictures, rules, extensions
            book: Any = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
            sheets: list[Any] = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
            return [
                _sheet(str(sheet.title), _bounded(_rows(sheet)))
                for sheet in (sheets or book.worksheets)[:MOST_SHEETS]
            ]
    except _Refused:
        raise
    except (zipfile.BadZipFile, zlib.error, EOFError):
        raise _Refused("cut_off") from None
    except (
        Exception
    ) as trouble:  # a library that meets what it does not know costs the file, never the program
        entities = any(isinstance(one, DefusedXmlException) for one in (trouble, *_behind(trouble)))
        raise _Refused("unsafe" if entities else "strange") from trouble


def _behind(trouble: BaseException) -> Iterable[BaseException]:
    """What an error was raised from."""
    while (cause := trouble.__cause__ or trouble.__context__) is not None:
        yield cause
        trouble = cause


def _judge_parts(data: bytes) -> None:
    """What the zip file says of its parts, before one is unpacked; zipfile never unpacks more than is said."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, EOFError):
        raise _Refused("cut_off") from None
    names = [part.filename for part in parts]
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST_WHOLE:
        raise _Refused("too_many")
    if len(set(names)) < len(names) or any(part.flag_bits & 1 for part in parts):
        raise _Refused("unsafe")
    if "[Content_Types].xml" not in names or not any(name.startswith("xl/") for name in names):
        raise _Refused("strange")


def _rows(sheet: Any) -> Iterable[tuple[int, list[Cell]]]:
    sheet.reset_dimensions()  # what a sheet says of its size may be anything; its rows are as long as they are
    for number, row in enumerate(sheet.iter_rows(values_only=True), start=1):
        if row:
            yield number, [_cell(value) for value in row]


def _bounded(rows: Iterable[tuple[int, list[Cell]]]) -> Iterable[tuple[int, list[Cell]]]:
    """Rows that hold something, without the blank cells at their end. Raises _Refused."""
    for count, (number, cells) in enumerate(_filled(rows), start=1):
        if count > MOST_ROWS:
            raise _Refused("too_many")
        if len(cells) > MOST_COLUMNS:
            raise _Refused("too_wide")
        if any(len(cell.text) > LONGEST_CELL for cell in cells):
            raise _Refused("long_cell")
        yield number, cells


def _filled(rows: Iterable[tuple[int, list[Cell]]]) -> Iterable[tuple[int, list[Cell]]]:
    for number, cells in rows:
        while cells and not cells[-1].text:
            cells.pop()
        if cells:
            yield number, cells


def _cell(value: object) -> Cell:
    match value:
        case None:
            return EMPTY
        case bool():
            return Cell("ja" if value else "nej", CellKind.TRUTH)
        case int():
            return Cell(str(value) if abs(value) < 10**18 else "", CellKind.NUMBER)
        case float():
            return Cell(_number(value), CellKind.NUMBER)
        case datetime():
            midnight = value.time() == time()
            return Cell(value.date().isoformat() if midnight else value.isoformat(" "), CellKind.DATE)
        case date():
            return Cell(value.isoformat(), CellKind.DATE)
        case str():
            text = tidy(value)
            error = re.fullmatch(r"#(?:N/A|REF!|VALUE!|DIV/0!|NAME\?|NUM!|NULL!|SAKNAS!|VÄRDEFEL!)", text)
            return Cell(text, CellKind.ERROR if error else CellKind.TEXT)
        case _:
            return Cell(tidy(str(value)))


def _number(value: float) -> str:
    if not math.isfinite(value) or abs(value) >= 10**18:
        return ""
    return str(int(value)) if value == int(value) else repr(value)


def _texts(row: Iterable[str]) -> list[Cell]:
    return [Cell(text) if (text := tidy(cell)) else EMPTY for cell in row]


def _told(cells: Iterable[Any]) -> list[Cell]:
    return [Cell(str(cell[1]), CellKind(cell[0])) if cell else EMPTY for cell in cells]


def _sheet(name: str, rows: Iterable[tuple[int, list[Cell]]]) -> Sheet:
    kept = tuple(SheetRow(number, tuple(cells)) for number, cells in rows)
    return Sheet(name, kept, max((len(row.cells) for row in kept), default=0))
