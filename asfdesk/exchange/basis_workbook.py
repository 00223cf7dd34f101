# XlsxWriter types some parameters only in part.
# pyright: reportUnknownMemberType=false, reportMissingTypeStubs=false
"""The monthly basis as an Excel workbook: a sheet of sums to invoice from, and a sheet of the days they rest on.

Texts are written as texts whatever they begin with, so nothing that somebody typed becomes a formula in another's
spreadsheet. The sums are those of the program, written as numbers; Excel computes nothing.
"""

from __future__ import annotations

from datetime import date, datetime, time
from io import BytesIO
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from asfdesk.domain.enterprise_basis import AgreementBasis, EnterpriseBasis, UnitBasis
from asfdesk.domain.invoice_basis import BasisLine, Origin
from asfdesk.domain.kinds import CompensationKind

_HEADS = (
    "Uppdragsgivare", "Enhet", "Beställarreferens", "Överenskommelse", "Deltagare", "Insats", "Från", "Till",
    "Närvarodagar", "Frånvarodagar", "Antal", "Mått", "À-pris", "Summa exkl. moms", "Grund", "Källa",
)  # fmt: skip
_WIDTHS = (22, 20, 18, 20, 10, 28, 11, 11, 13, 13, 9, 9, 11, 17, 34, 46)
_ORIGINS = {
    Origin.RATE: "Insatsens regler", Origin.AGREED: "Överenskommelsen", Origin.CAPPED: "Insatsens högsta belopp",
    Origin.RECEIPT: "Merkostnad",
}  # fmt: skip
_UNITS = {
    CompensationKind.PER_DAY_PRESENT: "dag",
    CompensationKind.PER_MONTH: "månad",
    CompensationKind.ADDITIONAL_COST: "st",
}


def basis_workbook(basis: EnterpriseBasis, *, made_at: datetime, demo: bool = False) -> bytes:
    """The workbook's bytes. ``made_at`` is Swedish time and stands in the file's properties."""
    out = BytesIO()
    book = Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties(
        {"title": f"Underlag {basis.month}", "company": "", "created": made_at.replace(tzinfo=None)}
    )
    formats = {
        "title": book.add_format({"bold": True, "font_size": 14}),
        "head": book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"}),
        "day": book.add_format({"num_format": "yyyy-mm-dd", "align": "left"}),
        "money": book.add_format({"num_format": "#,##0.00"}),
        "sum": book.add_format({"num_format": "#,##0.00", "bold": True, "top": 1}),
        "bold": book.add_format({"bold": True, "top": 1}),
        "warning": book.add_format({"bold": True, "font_color": "#A3211A"}),
    }
    _sums(book.add_worksheet("Underlag"), basis, formats, demo=demo)
    _days(book.add_worksheet("Närvarodagar"), basis, formats)
    book.close()
    return out.getvalue()


def _sums(sheet: Worksheet, basis: EnterpriseBasis, formats: dict[str, Any], *, demo: bool) -> None:
    sheet.write_string(
        0, 0, f"Underlag för ersättning {basis.month}, {basis.enterprise.name}", formats["title"]
    )
    sheet.write_string(1, 0, f"Organisationsnummer {basis.enterprise.org_number}")
    warnings = [
        text
        for text, true in (
            ("DEMO – påhittade personer och uppgifter.", demo),
            (f"{basis.unmarked} förväntade dagar saknar närvaro eller frånvaro.", bool(basis.unmarked)),
            (f"{basis.unknown} dagar saknar belopp.", bool(basis.unknown)),
        )
        if true
    ]
    sheet.write_string(2, 0, " ".join(warnings), formats["warning"])
    top = 4
    for column, (head, width) in enumerate(zip(_HEADS, _WIDTHS, strict=True)):
        sheet.set_column(column, column, width)
        sheet.write_string(top, column, head, formats["head"])
    sheet.freeze_panes(top + 1, 0)
    row = top + 1
    for unit in basis.units:
        for one in unit.agreements:
            for line in one.basis.lines or (None,):
                _sum_row(sheet, row, unit, one, line, formats)
                row += 1
    sheet.write_string(row, 0, "Summa", formats["bold"])
    sheet.write_number(row, _HEADS.index("Summa exkl. moms"), float(basis.total), formats["sum"])
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(top)


def _sum_row(
    sheet: Worksheet,
    row: int,
    unit: UnitBasis,
    one: AgreementBasis,
    line: BasisLine | None,
    formats: dict[str, Any],
) -> None:
    texts = (
        unit.commissioner.name if unit.commissioner else "", unit.unit.name if unit.unit else "",
        unit.unit.invoice_reference if unit.unit else "", one.number, one.initials, one.measure,
    )  # fmt: skip
    for column, text in enumerate(texts):
        sheet.write_string(row, column, text)
    sheet.write_datetime(row, 6, _midnight(line.first if line else one.first), formats["day"])
    sheet.write_datetime(row, 7, _midnight(line.last if line else one.last), formats["day"])
    sheet.write_number(row, 8, len(one.present))
    sheet.write_number(row, 9, one.absent)
    if line is None:
        sheet.write_number(row, 13, 0, formats["money"])
        sheet.write_string(
            row, 14, f"Ingen ersättning. {one.reason}".strip() if one.reason else "Inget att ersätta"
        )
        return
    sheet.write_number(row, 10, float(round(line.quantity, 4)))
    sheet.write_string(row, 11, _UNITS.get(one.basis.kind, "") if one.basis.kind else "")
    sheet.write_number(row, 12, float(line.amount), formats["money"])
    sheet.write_number(row, 13, float(line.sum), formats["money"])
    sheet.write_string(row, 14, f"{_ORIGINS[line.origin]} {line.text}".strip())
    sheet.write_string(row, 15, _source(line))


def _days(sheet: Worksheet, basis: EnterpriseBasis, formats: dict[str, Any]) -> None:
    for column, (head, width) in enumerate((("Överenskommelse", 20), ("Deltagare", 10), ("Närvarodag", 12))):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, head, formats["head"])
    sheet.freeze_panes(1, 0)
    row = 1
    for unit in basis.units:
        for one in unit.agreements:
            for day in one.present:
                sheet.write_string(row, 0, one.number)
                sheet.write_string(row, 1, one.initials)
                sheet.write_datetime(row, 2, _midnight(day), formats["day"])
                row += 1


def _source(line: BasisLine) -> str:
    if line.source is None:
        return ""
    as_of = "odaterad" if line.source.as_of == "undated" else f"läst {line.source.as_of}"
    return f"{line.source.title}, {as_of}"


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time())
