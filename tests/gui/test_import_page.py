"""The office's own Excel in the window: dropped, laid out, rehearsed, taken in, undone, without a frozen moment."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from asfdesk.domain.register_import import Choice, Coming, ImportKind
from asfdesk.exchange.table_file import read_table_file
from asfdesk.gui.pages.importing.page import ImportPage
from asfdesk.gui.tasks import Tasks
from asfdesk.services.parties import participants
from tests.gui.register_window import Register, words
from tests.gui.test_paper_page import drop
from tests.gui.watchdog import Watchdog
from tests.tables import MESSY_PEOPLE, Value, saved, workbook

MOST_MS = 100


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path, tasks: Tasks) -> Iterator[Register]:
    register = Register(qtbot, tmp_path / "register", tasks)
    yield register
    register.close()


def press(qtbot: QtBot, page: QWidget, name: str) -> None:
    button = page.findChild(QPushButton, name) or page.findChild(QToolButton, name)
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def at_step(qtbot: QtBot, page: ImportPage, step: int) -> None:
    qtbot.waitUntil(lambda: page.steps.currentIndex() == step and not page.work.isVisible(), timeout=30_000)


def importing(qtbot: QtBot, opened: Register, file: Path) -> ImportPage:
    page = opened.go("import_register", file)
    assert isinstance(page, ImportPage)
    at_step(qtbot, page, 1)
    return page


def shown(page: ImportPage) -> list[tuple[str, str, str]]:
    model = page.rehearsal.table.model
    return [
        (str(model.index(row, 0).data()), str(model.index(row, 1).data()), str(model.index(row, 2).data()))
        for row in range(model.rowCount())
    ]  # fmt: skip


def people(opened: Register) -> int:
    with opened.desk.store.read() as work:
        return len(work.participants.all())


def test_from_the_empty_register_to_an_undone_import(qtbot: QtBot, tmp_path: Path, tasks: Tasks) -> None:
    opened = Register(qtbot, tmp_path / "tomt", tasks, empty=True)
    file = saved(workbook(MESSY_PEOPLE), tmp_path)
    press(qtbot, opened.go("participants"), "participants.import_all")
    page = opened.window.pages["import_register"]
    assert isinstance(page, ImportPage)
    opened.ask.prepare(file)
    press(qtbot, page, "import.choose")
    at_step(qtbot, page, 1)
    assert page.columns.kind.currentData() == ImportKind.PARTICIPANTS
    assert page.columns.header.currentText().startswith("3: Pnr, Efternamn")
    assert [combo.currentText() for combo in page.columns.combos][:4] == [
        "Personnummer",
        "Efternamn",
        "Förnamn",
        "Telefon",
    ]
    assert "070–123 45 67" in words(page.columns)
    press(qtbot, page, "import.rehearse")
    at_step(qtbot, page, 2)
    assert shown(page) == [("7", "Fel", "Fel, Siffra"), ("9", "Fel", "Långt, Borta")]
    page.rehearsal.table.select(page.rehearsal.table.model.id_at(0))
    assert "A7, Personnummer: Sista siffran stämmer inte" in page.rehearsal.detail.text()
    opened.ask.prepare(tmp_path / "fel.xlsx")
    press(qtbot, page, "import.list")
    qtbot.waitUntil(lambda: "fel.xlsx" in opened.message)
    listed = read_table_file((tmp_path / "fel.xlsx").read_bytes()).sheets[0].rows
    assert [row.cells[0].text for row in listed] == ["Rad", "6", "7", "9", "9", "9"]
    press(qtbot, page, "import.filter.new")
    assert [row[0] for row in shown(page)] == ["4", "5", "8", "10"]
    assert page.rehearsal.take.text() == "Läs in 4 rader"
    press(qtbot, page, "import.take")
    at_step(qtbot, page, 3)
    assert "4 nya" in words(page.result)
    assert people(opened) == 4
    press(qtbot, page, "import.undo")
    qtbot.waitUntil(lambda: "ångrad" in opened.message)
    assert people(opened) == 0
    press(qtbot, page, "import.again")
    qtbot.waitUntil(lambda: "Ångrad" in words(page.start) or page.start.past.isVisible())
    qtbot.waitUntil(lambda: tasks.idle)
    opened.close()


def test_a_question_is_answered_by_enter_on_its_row(qtbot: QtBot, opened: Register, tmp_path: Path) -> None:
    rows: list[list[Value]] = [["Namn", "Telefon"], ["Öberg, Åsa", "026-11 11 11"]]
    page = importing(qtbot, opened, saved(workbook(rows), tmp_path))
    press(qtbot, page, "import.rehearse")
    at_step(qtbot, page, 2)
    assert shown(page) == [("2", "Behöver svar", "Öberg, Åsa")]
    assert not page.rehearsal.take.isEnabled()
    opened.ask.prepare("Det är samma som i registret: uppdatera")
    page.rehearsal.table.select(page.rehearsal.table.model.id_at(0))
    qtbot.keyClick(page.rehearsal.table.view, Qt.Key.Key_Return)
    assert page.rehearsal.choices == {2: Choice.SAME}
    assert page.under_way()
    press(qtbot, page, "import.take")
    at_step(qtbot, page, 3)
    assert participants.get_participant(opened.desk, opened.somebody.participant.id).phone == "026-11 11 11"
    press(qtbot, page, "import.register")
    assert opened.window.pages["participants"].isVisible()
    qtbot.waitUntil(lambda: opened.window.surroundings.tasks.idle)


def test_a_file_is_dropped_anywhere_and_one_that_is_no_table_is_refused_in_words(
    qtbot: QtBot, opened: Register, tmp_path: Path
) -> None:
    opened.go("today")
    old = saved(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), tmp_path, "gammal.xls")
    assert drop(opened.window, old)
    page = opened.window.pages["import_register"]
    assert isinstance(page, ImportPage)
    qtbot.waitUntil(lambda: ".xlsx utan lösenord" in opened.message, timeout=30_000)
    at_step(qtbot, page, 0)
    assert page.start.choose.isEnabled()
    assert drop(opened.window, saved(b"Namn;Telefon\nBo Ek;026-12 34 56\n", tmp_path, "ny.csv"))
    at_step(qtbot, page, 1)
    assert page.heading.text() == "Läs in från Excel eller CSV"
    assert page.subtitle.text() == "ny.csv"


def test_a_column_is_pointed_out_by_hand_and_remembered(
    qtbot: QtBot, opened: Register, tmp_path: Path
) -> None:
    file = saved(workbook([["X", "Y"], ["Eva", "Alm"], ["Bo", "Ek"]]), tmp_path)
    page = importing(qtbot, opened, file)
    assert not page.columns.rehearse.isEnabled()
    assert "Peka ut" in page.columns.missing.text()
    for number, name in ((0, "Förnamn"), (1, "Efternamn")):
        combo = page.columns.combos[number]
        combo.setCurrentText(name)
        combo.activated.emit(combo.currentIndex())
    press(qtbot, page, "import.rehearse")
    at_step(qtbot, page, 2)
    assert [row[2] for row in shown(page)] == ["Alm, Eva", "Ek, Bo"]
    again = importing(qtbot, opened, file)
    assert again.columns.remembered.isVisible()
    assert [combo.currentText() for combo in again.columns.combos] == ["Förnamn", "Efternamn"]


def test_the_template_is_saved_and_read_back(qtbot: QtBot, opened: Register, tmp_path: Path) -> None:
    page = opened.go("import_register", ImportKind.ENTERPRISES)
    opened.ask.prepare(tmp_path / "mall.xlsx")
    press(qtbot, page, "import.template.enterprises")
    qtbot.waitUntil(lambda: "mall.xlsx" in opened.message)
    page = importing(qtbot, opened, tmp_path / "mall.xlsx")
    assert page.columns.kind.currentData() == ImportKind.ENTERPRISES
    assert not page.columns.missing.text()


def test_ten_thousand_rows_never_hold_the_window(qtbot: QtBot, opened: Register, tmp_path: Path) -> None:
    rows = "\n".join(f"Förnamn{chr(97 + n % 26)};Efternamn{_letters(n)};026-12 34 56" for n in range(10_000))
    file = saved(f"Förnamn;Efternamn;Telefon\n{rows}\n".encode(), tmp_path, "stor.csv")
    opened.go("import_register")
    watchdog = Watchdog()
    with watchdog.turns("reading"):
        page = importing(qtbot, opened, file)
    with watchdog.turns("rehearsing"):
        page.go_rehearse()
        qtbot.waitUntil(lambda: page.steps.currentIndex() == 2, timeout=60_000)
    assert page.rehearsal.rehearsal is not None
    assert page.rehearsal.rehearsal.counts({}) == {Coming.NEW: 10_000}
    with watchdog.turns("writing"):
        page.go_import()
        qtbot.waitUntil(lambda: page.work.bar.value() > 0, timeout=60_000)
        assert not page.can_leave()
        page.work.cancel.click()
        qtbot.waitUntil(lambda: "Avbrutet" in opened.message, timeout=60_000)
    assert people(opened) == 1
    assert page.can_leave()
    assert watchdog.longest <= MOST_MS, f"{watchdog.longest:.0f} ms in {watchdog.where}"


def _letters(number: int) -> str:
    return "".join(chr(97 + int(digit)) for digit in f"{number:05d}")
