"""Excel and CSV files of any origin: read as they stand within bounds, or refused with a reason, never worked out."""

from __future__ import annotations

import csv
import io
import zipfile
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asfdesk.domain.errors import Rule, RuleBroken
from asfdesk.domain.sheet_table import Cell, CellKind, TableFile, column_letter
from asfdesk.exchange import table_file
from asfdesk.exchange.csv_table import read_csv
from asfdesk.exchange.import_template import list_workbook
from asfdesk.exchange.table_file import read_in_cell, read_table_file, told_by_cell
from asfdesk.services.importing.cells import day_of
from asfdesk.services.importing.reading import read_table_data
from tests.tables import workbook


def texts(found: TableFile) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in found.sheets[0].rows]


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(content: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in content.items():
            archive.writestr(name, data)
    return out.getvalue()


GOOD = workbook([["Namn", "Antal", "Dag"], ["Åsa Öberg", 12, date(2026, 3, 2)], [], ["  007  ", 3.5, True]])
SHEET = "xl/worksheets/sheet1.xml"


def with_sheet(sheet: bytes) -> bytes:
    return packed(parts(GOOD) | {SHEET: sheet})


def test_cells_keep_what_they_were_and_blank_rows_keep_their_numbers() -> None:
    found = read_table_file(GOOD)
    rows = found.sheets[0].rows
    assert [row.number for row in rows] == [1, 2, 4]
    assert rows[1].cells == (
        Cell("Åsa Öberg"),
        Cell("12", CellKind.NUMBER),
        Cell("2026-03-02", CellKind.DATE),
    )
    assert rows[2].cells == (Cell("007"), Cell("3.5", CellKind.NUMBER), Cell("ja", CellKind.TRUTH))
    assert told_by_cell(read_in_cell(GOOD, b"")) == found


@pytest.mark.parametrize("alphabet", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("sign", [";", ",", "\t"])
def test_a_csv_file_is_read_whatever_its_alphabet_and_separator(alphabet: str, sign: str) -> None:
    lines = [
        sign.join(row) for row in (["Namn", "Ort"], ['"Öberg' + sign + ' Åsa"', "Gävle"], ["Ek", "Hofors"])
    ]
    found = read_table_file("\r\n".join(lines).encode(alphabet))
    assert texts(found) == [["Namn", "Ort"], [f"Öberg{sign} Åsa".strip(), "Gävle"], ["Ek", "Hofors"]]


def test_excels_own_first_line_tells_the_separator_and_is_no_row() -> None:
    assert texts(read_table_file(b"sep=|\nNamn|a;b;c\nEk|d;e;f\n")) == [["Namn", "a;b;c"], ["Ek", "d;e;f"]]


def test_a_formula_is_never_worked_out_and_its_kept_value_is_taken() -> None:
    sheet = parts(GOOD)[SHEET].replace(
        b"<v>12</v>", b'<f>WEBSERVICE("http://example.se")&amp;1+1</f><v>77</v>'
    )
    assert texts(read_table_file(with_sheet(sheet)))[1] == ["Åsa Öberg", "77", "2026-03-02"]


def test_a_sheet_that_lies_about_its_size_costs_nothing() -> None:
    sheet = parts(GOOD)[SHEET].replace(b'<dimension ref="A1:C4"/>', b'<dimension ref="A1:XFD1048576"/>')
    assert b"XFD" in sheet
    assert len(texts(read_table_file(with_sheet(sheet)))) == 3


BOMB = (
    b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">'
    b'<c r="A1" t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>'
)
OUTSIDE = BOMB.replace(b'<!ENTITY a "ha">', b'<!ENTITY a SYSTEM "file:///etc/passwd">')
FAR_COLUMNS = parts(GOOD)[SHEET].replace(b'r="C2"', b'r="XFD2"')


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "old_excel"),
        (GOOD[: len(GOOD) // 2], "cut_off"),
        (b"PK\x03\x04", "cut_off"),
        (packed({"word/document.xml": b"<x/>", "[Content_Types].xml": b"<x/>"}), "strange"),
        (packed(parts(GOOD) | {"xl/workbook.xml": b"<broken"}), "strange"),
        (with_sheet(BOMB), "unsafe"),
        (with_sheet(OUTSIDE), "unsafe"),
        (with_sheet(FAR_COLUMNS), "too_wide"),
        (b"%PDF-1.7\x00\x01\x02\x03\x04\x05\x06", "strange"),
        (bytes(range(32)) * 40, "strange"),
        (b"", "empty"),
        (b"\n\n;;;\n", "empty"),
        (workbook([]), "empty"),
        (b"Namn;Text\nEk;" + b"x" * 40_000, "long_cell"),
        (b"Namn\n" + b"Ek\n" * 50_001, "too_many"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_a_file_that_cannot_be_trusted_is_refused_with_its_reason(data: bytes, problem: str) -> None:
    assert read_table_file(data).problem == problem


def test_a_bomb_of_nulls_is_seen_before_it_is_unpacked() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, data in parts(GOOD).items():
            archive.writestr(name, data)
        for number in range(3):
            with archive.open(f"xl/media/{number}.bin", "w", force_zip64=True) as part:
                for _ in range(70):
                    part.write(bytes(1024 * 1024))
    assert len(out.getvalue()) < 1024 * 1024
    assert read_table_file(out.getvalue()).problem == "too_many"


def test_a_refused_file_gets_a_rule_and_words(monkeypatch: pytest.MonkeyPatch) -> None:
    from asfdesk.gui.words.wording import problem_text

    monkeypatch.setattr(table_file, "LARGEST", 10)
    for data, rule in ((GOOD[:200], Rule.TABLE_CUT_OFF), (b"", Rule.TABLE_EMPTY)):
        with pytest.raises(RuleBroken) as refused:
            read_table_data(data)
        assert [problem.rule for problem in refused.value.problems] == [rule]
    for name in (name for name in Rule if name.startswith(("table_", "import_"))):
        with_all = {"megabytes": 20, "rows": 5, "columns": 4, "count": 3, "names": "Ek", "typed": "x"}
        from asfdesk.domain.errors import Problem

        assert str(name) not in problem_text(Problem(name, "", with_all))


@given(st.binary(max_size=300))
def test_whatever_bytes_come_they_are_a_table_or_refused(data: bytes) -> None:
    for start in (b"", b"PK\x03\x04", GOOD[:400]):
        assert isinstance(read_table_file(start + data), TableFile)


@given(st.lists(st.lists(st.text(max_size=20), min_size=1, max_size=4), min_size=1, max_size=5))
def test_what_we_write_is_text_whatever_it_begins_with(rows: list[list[str]]) -> None:
    signs = [["=1+1", "+46", "-2", "@SUM(A1)"]]
    found = read_table_file(list_workbook(["a", "b", "c", "d"], signs, sheet="Blad"))
    assert texts(found)[1] == signs[0]
    data = list_workbook(["h"], [[part.replace("\x00", "") for part in row] for row in rows], sheet="Blad")
    assert b"<f>" not in parts(data)[SHEET]


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        (Cell("2026-03-02", CellKind.DATE), date(2026, 3, 2)),
        (Cell("20260302"), date(2026, 3, 2)),
        (Cell("20260302", CellKind.NUMBER), date(2026, 3, 2)),
        (Cell("46083", CellKind.NUMBER), date(2026, 3, 2)),
        (Cell("46083"), None),
        (Cell("2/3 2026"), date(2026, 3, 2)),
        (Cell("2.3.2026"), date(2026, 3, 2)),
        (Cell("den 2 mars 2026"), date(2026, 3, 2)),
        (Cell("2 mar. 2026"), date(2026, 3, 2)),
        (Cell("31 februari 2026"), None),
        (Cell("2026-02-31"), None),
        (Cell("snart"), None),
    ],
)
def test_a_day_in_any_of_its_writings(cell: Cell, day: date | None) -> None:
    assert day_of(cell) == day


def test_columns_are_called_as_in_excel() -> None:
    assert [column_letter(number) for number in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]


def test_reading_a_short_list_leaves_others_their_long_cells() -> None:
    assert list(read_csv(b"Namn;Ort\nAnna;Bollnas\n"))[1] == (2, ["Anna", "Bollnas"])
    long = "x" * 130_000
    assert next(csv.reader([long])) == [long]
