"""``asfdesk import-register``: a table of the office's own rehearsed, and with ``--yes`` taken in, without a window.

The passphrase is asked for without echo, never an argument. Rows are told by their number, never by name: the output of a
terminal is kept in more places than anybody knows. Where only a name speaks, the row is left out: questions are for the window.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from asfdesk.domain.errors import Rule, broken
from asfdesk.domain.register_import import ImportKind
from asfdesk.register_cli import Ask, with_register

if TYPE_CHECKING:
    from asfdesk.domain.register_import import Layout, Rehearsal
    from asfdesk.domain.sheet_table import TableFile
    from asfdesk.services.desk import Desk


@dataclass(frozen=True, slots=True)
class ImportOrder:
    """What to import: ``kind`` and ``sheet`` (its name) when they are not to be found out; ``write`` to do it, ``strict`` for
    all rows or none; ``template``: write the template of the kind to ``file`` instead."""

    file: Path
    kind: ImportKind | None = None
    sheet: str = ""
    write: bool = False
    strict: bool = False
    template: bool = False


def run_import(register: Path, order: ImportOrder, ask: Ask | None = None) -> int:
    """0 when every row is taken, or would be; 1 when one is left out or the file is refused; 2 for a wrong passphrase."""

    def deed(desk: Desk, _ask: Ask) -> int:
        return _template(desk, order) if order.template else _import(desk, order)

    return with_register(register, deed, ask)


def _import(desk: Desk, order: ImportOrder) -> int:
    from asfdesk.gui.pages.importing.words import kind_words, left_out, result_words
    from asfdesk.services.importing.reading import read_table
    from asfdesk.services.importing.rehearsal import rehearse
    from asfdesk.services.importing.taking import take_in

    table = read_table(order.file)
    layout = _layout(desk, table, order)
    found = rehearse(desk, table, layout)
    data = desk.catalogue.imports
    named = ", ".join(data.column(layout.kind, code).label for _, code in sorted(layout.fields.items()))
    _say(f"{kind_words(layout.kind)}: {named}")
    out = left_out(found.lines, {}, data, layout)
    for row, word, why in out:
        _say(f"rad {row}  {word}  {why}")
    if not order.write:
        _say(f"Provläsning: {_counted(found)}")
        return int(bool(out))
    done = take_in(desk, found, all_or_nothing=order.strict)
    _say(f"Inläst: {result_words(done)}" if done.operation else f"Inget att läsa in: {result_words(done)}")
    return int(bool(out))


def _counted(found: Rehearsal) -> str:
    from asfdesk.gui.pages.importing.words import coming_words

    counts = found.counts({})
    return (
        ", ".join(f"{coming_words(one)[0].lower()} {count}" for one, count in sorted(counts.items()))
        or "inga rader"
    )


def _layout(desk: Desk, table: TableFile, order: ImportOrder) -> Layout:
    from asfdesk.services.importing.layout import guess_layout, layout_of

    guessed = guess_layout(desk, table, order.kind)
    if not order.sheet:
        return guessed
    names = [sheet.name.casefold() for sheet in table.sheets]
    if order.sheet.casefold() not in names:
        raise broken(Rule.NOT_IN_LIST, "sheet", typed=order.sheet)
    return layout_of(desk, table, order.kind or guessed.kind, names.index(order.sheet.casefold()))


def _template(desk: Desk, order: ImportOrder) -> int:
    from asfdesk.services.importing.template import import_template
    from asfdesk.services.output.files import write_new

    path = write_new(
        order.file.parent, order.file.name, import_template(desk, order.kind or ImportKind.PARTICIPANTS)
    )
    _say(f"Sparad som {path}")
    return 0


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
