"""Tables as an office keeps them: workbooks and CSV files made for tests, with all that people do to them."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date, datetime, time
from pathlib import Path

from xlsxwriter import Workbook

Value = str | int | float | bool | date | None


def workbook(rows: Sequence[Sequence[Value]], *, sheet: str = "Blad1", empty_sheet: bool = False) -> bytes:
    """A workbook whose cells are of the kinds that Excel would make them."""
    out = io.BytesIO()
    book = Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    if empty_sheet:
        book.add_worksheet("Om listan")
    page = book.add_worksheet(sheet)
    for number, row in enumerate(rows):
        for column, value in enumerate(row):
            match value:
                case None:
                    pass
                case bool():
                    page.write_boolean(number, column, value)
                case int() | float():
                    page.write_number(number, column, value)
                case date():
                    page.write_datetime(number, column, datetime.combine(value, time()), day)
                case _:
                    page.write_string(number, column, value)
    book.close()
    return out.getvalue()


def saved(data: bytes, folder: Path, name: str = "listan.xlsx") -> Path:
    """As a file."""
    file = folder / name
    file.write_bytes(data)
    return file


MESSY_PEOPLE: list[list[Value]] = [
    ["Deltagarlista AME våren 2026"],
    [],
    ["Pnr", "Efternamn ", "FÖRNAMN", "Mobilnr", "Mejl", "Adress", "Postnr", "Ort", "Kommun", "Språk", "Tolkbehov", "Sekretess"],
    ["19811228-9874", "Öberg", "Åsa", 701740605, "asa.oberg@example.se", "Storgatan 1", 80320, "Gävle", "Gävle kommun", "Svenska", "nej", "nej"],
    [8112189876, "Öst", "Örjan", "070–123 45 67", None, None, None, None, "SANDVIKEN", "arabiska", "ja", None],
    ["811218-9876", "Öst", "Örjan", "070-123 45 67", None, None, None, None, "Sandviken", None, None, None],
    ["19811228-9873", "Fel", "Siffra", None, None, None, None, None, "Gävle", None, None, None],
    [None, "Utan", "Nummer", "026-12 34 56", None, None, None, None, "Hofors", "-", None, None],
    ["670919-9530", "Långt", "Borta", None, "fel adress", None, None, None, "Kiruna", "klingonska", None, None],
    ["19121212-1212", "Hemlig", "Sara", None, None, None, None, None, "Gävle", None, None, "Sekretessmarkerad"],
    [None, None, None, None, None],
]  # fmt: skip
"""Row 3 is the header; two rows are about Örjan; three are wrong or ask nothing."""

MESSY_FIRMS: list[list[Value]] = [
    ["ASF", "Org.nr", "Bolagsform", "Kommun", "Bransch", "Antal platser", "Tel", "Hemsida", "Handledare", "Tel handledare", "Syfte", "Övrigt"],
    ["Kooperativet Ängen", "7696000020", "Ek. för.", "Gävle", "Café, Cykelverkstad", 12, 26123456, "www.angen.example", "Märta Holmström", "026-65 43 21", "Arbete åt alla", '=HYPERLINK("http://example.se")'],
    ["Ljusstöparna", "559999-9991", "AB", "Ljusdals kommun", "Secondhandbutik / Sömnad", "ca 8 platser", None, None, "Bo Ek; Åke Ask", None, None, "@summa"],
    ["Ljusstöparna", "559999-9991", None, None, None, None, None, None, "Eva Alm", "0651-123 45", None, None],
    ["Okänd kommun AB", "556016-0680", "AB", "Mora", None, None, None, None, None, None, None, None],
    ["Nummerlös", None, "AB", "Gävle", None, None, None, None, None, None, None, None],
]  # fmt: skip
