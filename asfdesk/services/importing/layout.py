"""Which sheet, which row of headers, which column holds what: guessed from words and contents, and remembered.

What the officer chose for a set of headers is kept in the encrypted register under the set's hash and wins next time.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from asfdesk.domain import swedish
from asfdesk.domain.change import Operation
from asfdesk.domain.errors import RuleBroken
from asfdesk.domain.identity import parse_org_number, parse_person_number
from asfdesk.domain.register_import import ImportColumn, ImportData, ImportKind, Layout
from asfdesk.domain.sheet_table import Sheet, SheetRow, TableFile, column_letter
from asfdesk.services.desk import Desk

_KEY = "import_columns:"
_LOOKED_AT = 25
"""How far down the header may stand."""
_SAMPLE = 40
_SURE = 0.6


def guess_layout(desk: Desk, table: TableFile, kind: ImportKind | None = None) -> Layout:
    """The layout that fits best; ``kind`` when the officer has said what the rows are."""
    data = desk.catalogue.imports
    kinds = [kind] if kind else list(ImportKind)
    found = [
        (*_header(sheet, _words(data.columns(one))), one, number)
        for number, sheet in enumerate(table.sheets)
        for one in kinds
    ]
    hits, header, chosen, sheet = max(found, key=lambda guess: (guess[0], -kinds.index(guess[2]), -guess[3]))
    return layout_of(desk, table, chosen, sheet, header if hits else _first_filled(table.sheets[sheet]))


def layout_of(
    desk: Desk, table: TableFile, kind: ImportKind, sheet: int, header: int | None = None
) -> Layout:
    """The columns of one sheet, as remembered for its headers, else guessed. ``header`` None: find it; 0: there is none."""
    data, page = desk.catalogue.imports, table.sheets[sheet]
    if header is None:
        header = _header(page, _words(data.columns(kind)))[1]
    heads = headers(page, header)
    known = _remembered(desk, kind, heads, data)
    if known is not None:
        return Layout(kind, sheet, header, known, remembered=True)
    return Layout(kind, sheet, header, _guessed(desk, data, kind, page, header, heads))


def headers(sheet: Sheet, header: int) -> tuple[str, ...]:
    """What each column is called: by its header, else by its letter."""
    row = next((row for row in sheet.rows if row.number == header), None)
    texts = [row.cell(column).text if row else "" for column in range(sheet.columns)]
    return tuple(" ".join(text.split()) or column_letter(number) for number, text in enumerate(texts))


def body(sheet: Sheet, header: int) -> tuple[SheetRow, ...]:
    """The rows below the header."""
    return tuple(row for row in sheet.rows if row.number > header)


def remember_layout(desk: Desk, table: TableFile, layout: Layout) -> None:
    """Keep the officer's choice for this set of headers."""
    heads = headers(table.sheets[layout.sheet], layout.header)
    chosen = {code: heads[column] for column, code in layout.fields.items()}
    value = json.dumps(chosen, ensure_ascii=False, sort_keys=True)
    key = _key(layout.kind, heads)
    with desk.store.read() as work:
        if work.preferences.get(key) == value:
            return
    with desk.store.write(Operation.SAVE_DRAFT) as work:
        work.preferences.put(key, value)


def plain(text: str) -> str:
    """A header as it is compared: lower case, without accents, blanks and signs."""
    return re.sub(r"[^a-z0-9]+", "", swedish.fold(text))


def _words(columns: Iterable[ImportColumn]) -> dict[str, str]:
    """Plain word -> field; what a column is called here goes before what others call it."""
    every = tuple(columns)
    found = {plain(column.label): column.code for column in every}
    for column in every:
        for word in column.words:
            found.setdefault(plain(word), column.code)
    return found


def _header(sheet: Sheet, words: Mapping[str, str]) -> tuple[int, int]:
    """How many fields the best row names, and its number; the first row when none names any."""
    best = (0, _first_filled(sheet))
    for row in sheet.rows[:_LOOKED_AT]:
        named = {words[head] for cell in row.cells if (head := plain(cell.text)) in words}
        if len(named) > best[0]:
            best = (len(named), row.number)
    return best


def _first_filled(sheet: Sheet) -> int:
    return sheet.rows[0].number if sheet.rows else 0


def _guessed(
    desk: Desk, data: ImportData, kind: ImportKind, sheet: Sheet, header: int, heads: Sequence[str]
) -> dict[int, str]:
    """The same word first, then what the cells look like, then a word that is part of the header."""
    words, found = _words(data.columns(kind)), dict[int, str]()
    rows = body(sheet, header)[:_SAMPLE]

    def take(column: int, code: str | None) -> None:
        if code is not None and column not in found and code not in found.values():
            found[column] = code

    for column, head in enumerate(heads):
        take(column, words.get(plain(head)))
    for column in range(len(heads)):
        take(column, _by_contents(desk, kind, [row.cell(column).text for row in rows]))
    for column, head in enumerate(heads):
        inside = [word for word in words if len(word) >= 5 and word in plain(head)]
        take(column, words[max(inside, key=len)] if inside else None)
    if {"given_name", "family_name"} <= set(found.values()):
        found = {column: code for column, code in found.items() if code not in ("name", "name_reversed")}
    return found


def _by_contents(desk: Desk, kind: ImportKind, texts: Iterable[str]) -> str | None:
    filled = [text for text in texts if text]
    if len(filled) < 2:
        return None

    def most(test: Callable[[str], object]) -> bool:
        return sum(_passes(test, text) for text in filled) >= _SURE * len(filled)

    today = desk.today()
    if kind is ImportKind.PARTICIPANTS and most(lambda text: parse_person_number(text, today)):
        return "person_number"
    if kind is not ImportKind.PARTICIPANTS and most(parse_org_number):
        return "org_number"
    return "email" if most(lambda text: re.fullmatch(r"[^@\s]+@[^@\s]+\.[a-z]+", text.lower())) else None


def _passes(test: Callable[[str], object], text: str) -> bool:
    try:
        return bool(test(text))
    except RuleBroken:
        return False


def _remembered(
    desk: Desk, kind: ImportKind, heads: Sequence[str], data: ImportData
) -> dict[int, str] | None:
    with desk.store.read() as work:
        kept = work.preferences.get(_key(kind, heads))
    if kept is None:
        return None
    codes = {column.code for column in data.columns(kind)}
    return {
        heads.index(head): code for code, head in json.loads(kept).items() if code in codes and head in heads
    }


def _key(kind: ImportKind, heads: Iterable[str]) -> str:
    """Some 40 characters, whatever the headers are."""
    told = "\n".join(sorted(plain(head) for head in heads))
    return f"{_KEY}{kind}:{hashlib.sha256(told.encode()).hexdigest()[:16]}"
