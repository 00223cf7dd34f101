"""Whatever stands in a table: every row is told, what is imported once is not imported twice, and undone it is as before."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from asfdesk.domain.register_import import Choice, Coming, ImportKind, Rehearsal
from asfdesk.domain.sheet_table import Cell, CellKind, Sheet, SheetRow, TableFile
from asfdesk.domain.writing import tidy
from asfdesk.services.desk import Desk
from asfdesk.services.importing.layout import guess_layout
from asfdesk.services.importing.rehearsal import rehearse
from asfdesk.services.importing.taking import take_in
from asfdesk.services.importing.undoing import undo_import
from tests.cases import open_desk, register

NUMBERS = (
    "19811228-9874",
    "8112289874",
    "670919-9530",
    "811218-9876",
    "19811228-9873",
    "12",
    "=1+1",
    "7696000020",
)
NUMBERS += ("559999-9991", "556016-0680")
NAMES = (
    "Åsa",
    "Öberg",
    "Åsa Öberg",
    "Öberg, Åsa",
    "Bo",
    "Ek",
    "Kooperativet Ängen",
    "Gävle kommun",
    "AME",
    "",
    "-",
    "@x",
)
TEXTS = st.one_of(
    st.sampled_from(
        (*NUMBERS, *NAMES, "Gävle", "ja", "AB", "Café; Lantbruk", "12 st", "2026-03-02", "svenska", "#REF!")
    ),
    st.text(max_size=12),
).map(tidy)
"""As the reading leaves them."""
CELLS = st.builds(
    Cell, TEXTS, st.sampled_from((CellKind.TEXT, CellKind.TEXT, CellKind.NUMBER, CellKind.ERROR))
)
WRITTEN = (Coming.NEW, Coming.UPDATE)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    folder: Path = tmp_path_factory.mktemp("properties")
    made = open_desk(folder / "register")
    register(made)
    yield made
    made.store.close()


@st.composite
def tables(draw: st.DrawFn, labels: dict[ImportKind, list[str]]) -> tuple[ImportKind, TableFile]:
    kind = draw(st.sampled_from(list(ImportKind)))
    heads = draw(st.lists(st.sampled_from(labels[kind]), min_size=3, max_size=9, unique=True))
    first = {ImportKind.PARTICIPANTS: "Personnummer", ImportKind.ENTERPRISES: "Namn"}.get(
        kind, "Uppdragsgivare"
    )
    heads = list(dict.fromkeys([first, *heads]))
    rows = draw(st.lists(st.lists(CELLS, min_size=len(heads), max_size=len(heads)), min_size=1, max_size=6))
    every = [[Cell(head) for head in heads], *rows]
    numbered = tuple(SheetRow(number, tuple(row)) for number, row in enumerate(every, start=1))
    return kind, TableFile((Sheet("Blad", numbered, len(heads)),))


@settings(
    max_examples=12,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(data=st.data())
def test_an_import_is_told_row_by_row_done_once_and_undone_whole(desk: Desk, data: st.DataObject) -> None:
    columns = desk.catalogue.imports
    labels = {kind: [column.label for column in columns.columns(kind)] for kind in ImportKind}
    kind, table = data.draw(tables(labels))

    def rehearsed() -> Rehearsal:
        return rehearse(desk, table, guess_layout(desk, table, kind))

    first = rehearsed()
    assert [line.row for line in first.lines] == list(range(2, len(table.sheets[0].rows) + 1))
    answer = data.draw(st.sampled_from([Choice.LEAVE, Choice.SAME]))
    choices = {line.row: answer for line in first.lines if answer in line.choices()}
    before = _register(desk)
    done = take_in(desk, first, choices)
    again = rehearsed()
    assert [line.row for line in again.lines if line.coming in WRITTEN] == []
    if done.operation is not None:
        undo_import(desk, done.operation)
    assert _register(desk) == before


def _register(desk: Desk) -> list[tuple[object, ...]]:
    """Everything that lives, but for the bookkeeping."""
    kept: list[tuple[object, ...]] = []
    with desk.store.read() as work:
        for name in ("participant", "enterprise", "supervisor", "commissioner", "unit"):
            for row in work.connection.exec_driver_sql(
                f"SELECT * FROM {name} WHERE deleted_at IS NULL ORDER BY id"
            ).mappings():
                said = {
                    key: value
                    for key, value in row.items()
                    if key not in ("version", "operation_id", "changed_at", "seq")
                }
                kept.append((name, *said.items()))
    return kept
