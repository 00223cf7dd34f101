# XlsxWriter types some parameters only in part.
# pyright: reportUnknownMemberType=false, reportMissingTypeStubs=false
"""A workbook to fill in, and the list of what was wrong with one: every cell is written as text.

Whatever a text begins with (``=``, ``+``, ``-``, ``@``), it becomes no formula in somebody's spreadsheet.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from io import BytesIO

from asfdesk.domain.register_import import ImportColumn


def template_workbook(columns: Sequence[ImportColumn], *, sheet: str, mark: str, mark_head: str) -> bytes:
    """Headers, one example marked with ``mark`` in the first column, and columns that Excel takes as text."""
    from xlsxwriter import Workbook  # late: the page that offers a template opens without it

    out = BytesIO()
    book = Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
    text = book.add_format({"num_format": "@"})
    example = book.add_format({"num_format": "@", "italic": True, "font_color": "#5A6472"})
    page = book.add_worksheet(sheet)
    page.freeze_panes(1, 0)
    page.set_column(0, 0, len(mark) + 2, text)
    page.write_string(0, 0, mark_head, head)
    page.write_string(1, 0, mark, example)
    for number, column in enumerate(columns, start=1):
        page.set_column(number, number, 40 if column.wide else max(14, len(column.label) + 2), text)
        page.write_string(0, number, column.label, head)
        if column.example:
            page.write_string(1, number, column.example, example)
    book.close()
    return out.getvalue()


def list_workbook(heads: Sequence[str], rows: Iterable[Sequence[str]], *, sheet: str) -> bytes:
    """A plain list with headers."""
    from xlsxwriter import Workbook  # late: the page that offers a template opens without it

    out = BytesIO()
    book = Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    bold = book.add_format({"bold": True, "bottom": 1})
    page = book.add_worksheet(sheet)
    page.freeze_panes(1, 0)
    for column, head in enumerate(heads):
        page.set_column(column, column, max(12, min(60, len(head) + 6)))
        page.write_string(0, column, head, bold)
    for number, row in enumerate(rows, start=1):
        for column, cell in enumerate(row):
            page.write_string(number, column, cell)
    book.close()
    return out.getvalue()
