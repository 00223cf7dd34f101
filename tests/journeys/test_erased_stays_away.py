"""Erase a person, restore last year's backup, merge an old package, import the old Excel: the person does not come back.

Each way back is a function of :data:`WAYS`, walked one after the other on the same register in the whole program, so that
what one of them brings the next one finds. A new way to bring rows in belongs here.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from asfdesk.domain.backup import Reason
from asfdesk.domain.register_import import Choice, Coming
from asfdesk.gui.dress.style import Appearance
from asfdesk.gui.pages.handing.page import HandingPage
from asfdesk.gui.pages.importing.page import ImportPage
from asfdesk.services import lists
from asfdesk.services.keeping import restoring
from asfdesk.store.backups import shelf
from asfdesk.store.backups.backup import REGISTER, back_up
from tests.cases import open_desk
from tests.gui.program_window import Running
from tests.merging import PASSWORD, packed
from tests.store.plain_pages import plain_pages
from tests.store.whole_case import NAMES, SECRET, broken, erase, whole_case
from tests.tables import Value, saved, workbook

PACKAGE = "förra året.asfpaket"
OLD_LIST: list[list[Value]] = [
    ["Personnummer", "Förnamn", "Efternamn", "Telefon"],
    ["19811228-9874", "Åsa", "Öberg", "070-174 06 05"],
    [198112289874, "Åsa", "Öberg", None],
    ["811228-9874", "Asa", "Oberg", None],
    ["8112289874", "Åsa", "Nygift", None],
    [None, "Åsa", "Öberg", "070-174 06 05"],
    ["670919-9530", "Bo", "Alm", None],
]


@pytest.fixture
def erased_last_year(tmp_path: Path) -> tuple[Path, bytes]:
    """A register that somebody was erased from after a backup, and the key to look at its pages with."""
    folder = tmp_path / "register"
    desk = open_desk(folder)
    case = whole_case(desk)
    back_up(folder, desk.store.key, Reason.SCHEDULED, desk.now())
    (tmp_path / PACKAGE).write_bytes(packed(desk))
    erase(desk, case.participant.id)
    key = desk.store.key.data_key
    desk.store.close()
    return folder, key


def restore_last_years_backup(running: Running, _tmp_path: Path) -> None:
    desk = running.program.desk
    assert desk is not None
    oldest = shelf.shelved(shelf.shelf_of(desk.store.folder), desk.store.key)[-1]
    assert "Öberg".encode() in plain_pages(oldest.path / REGISTER, desk.store.key.data_key)
    restoring.restore(desk, oldest)


def import_the_old_excel(running: Running, tmp_path: Path) -> None:
    window, qtbot = running.window, running.qtbot
    window.go("import_register", saved(workbook(OLD_LIST), tmp_path, "deltagare förra året.xlsx"))
    page = window.pages["import_register"]
    assert isinstance(page, ImportPage)
    for step, button in ((1, page.columns.rehearse), (2, page.rehearsal.take)):
        qtbot.waitUntil(
            lambda step=step: page.steps.currentIndex() == step and page.steps.isEnabled(), timeout=30_000
        )
        if step == 2:
            assert page.rehearsal.rehearsal is not None
            lines = page.rehearsal.rehearsal.lines
            assert [line.coming for line in lines] == [
                Coming.ERASED,
                *[Coming.DOUBLE] * 3,
                Coming.ERASED,
                Coming.NEW,
            ]
            page.rehearsal.choices = dict.fromkeys(range(2, 6), Choice.NEW)  # whatever the officer would like
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.steps.currentIndex() == 3 and page.steps.isEnabled(), timeout=30_000)


def merge_an_old_package(running: Running, tmp_path: Path) -> None:
    window, qtbot = running.window, running.qtbot
    running.ask.prepare(PASSWORD)
    window.go("handing", tmp_path / PACKAGE)
    page = window.pages["handing"]
    assert isinstance(page, HandingPage)
    qtbot.waitUntil(lambda: page.steps.currentIndex() == 1 and page.steps.isEnabled(), timeout=30_000)
    assert "1 person i paketet är gallrad här" in page.rehearsal.left_out.text()
    assert page.rehearsal.rehearsal is not None
    if page.rehearsal.rehearsal.news:
        qtbot.mouseClick(page.rehearsal.merge, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: page.steps.currentIndex() == 2 and page.steps.isEnabled(), timeout=30_000)


WAYS: tuple[Callable[[Running, Path], None], ...] = (
    restore_last_years_backup,
    merge_an_old_package,
    import_the_old_excel,
)


def test_who_was_erased_does_not_come_back_by_any_way(
    qtbot: QtBot, appearance: Appearance, tmp_path: Path, erased_last_year: tuple[Path, bytes]
) -> None:
    folder, key = erased_last_year
    for way in WAYS:
        running = Running(qtbot, appearance, tmp_path)
        running.come_in()
        way(running, tmp_path)
        running.end()
        desk = open_desk(folder)
        assert lists.search(desk, "öberg") == [], way.__name__
        assert lists.search(desk, "oberg") == [], way.__name__
        assert lists.search(desk, "örjan") != [], way.__name__
        assert broken(desk) is None
        desk.store.close()
        clear = plain_pages(folder / REGISTER, key)
        assert not any(name.encode() in clear for name in (*NAMES, SECRET)), way.__name__
    desk = open_desk(folder)
    assert lists.search(desk, "alm") != []
    desk.store.close()
