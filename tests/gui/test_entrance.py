"""First start and unlocking, as an officer meets them on a real encrypted store."""

from __future__ import annotations

import os
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from asfdesk.gui.ask import PreparedAnswers
from asfdesk.gui.pages.entrance.first_start import FirstStartPage
from asfdesk.gui.pages.entrance.unlock import UnlockPage
from asfdesk.gui.printing import print_pdf
from asfdesk.gui.tasks import Tasks
from asfdesk.services import preferences
from asfdesk.services.desk import Desk
from asfdesk.services.entry import access
from asfdesk.services.parties import commissioners
from asfdesk.store.keys.key import Kdf
from asfdesk.store.store import Store
from tests.cases import PASSPHRASE, Clock, catalogue, open_desk
from tests.gui.accessible import assert_accessible
from tests.gui.keyboard import complaints
from tests.hands import type_text

CHEAP = Kdf(memory=64, passes=1, lanes=1)
NEW = "sju vantar under granen"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    open_desk(tmp_path / "register").store.close()
    return tmp_path / "register"


@pytest.fixture
def unlock(qtbot: QtBot, tasks: Tasks, folder: Path) -> UnlockPage:
    page = UnlockPage(folder, tasks, warm_up=None)
    qtbot.addWidget(page)
    page.show()
    return page


@pytest.fixture
def first(qtbot: QtBot, tasks: Tasks, tmp_path: Path) -> FirstStartPage:
    page = FirstStartPage(
        tmp_path / "new",
        tasks,
        PreparedAnswers(),
        lambda store: Desk(store, catalogue(), Clock()),
        create=partial(access.first_start, kdf=CHEAP),
        choose=lambda _parent, _title: pdf_printer(tmp_path / "printed.pdf"),
        warm_up=None,
    )
    qtbot.addWidget(page)
    page.show()
    return page


def pdf_printer(target: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setOutputFileName(str(target))
    return printer


def edit(page: QWidget, name: str) -> QLineEdit:
    found = page.findChild(QLineEdit, name)
    assert found is not None, name
    return found


def enter(widget: QWidget) -> None:
    QTest.keyClick(widget, Qt.Key.Key_Return)


def opened_by(qtbot: QtBot, page: UnlockPage, secret: str) -> Store:
    type_text(page.secret.edit, secret)
    with qtbot.waitSignal(page.opened, timeout=5000) as got:
        enter(page.secret.edit)
    store = got.args[0]
    assert isinstance(store, Store)
    return store


def test_the_passphrase_opens_the_register(qtbot: QtBot, unlock: UnlockPage) -> None:
    store = opened_by(qtbot, unlock, PASSPHRASE)
    store.close()
    assert unlock.secret.read() == ""


def test_a_wrong_passphrase_gives_one_sentence_and_keeps_what_was_typed(
    qtbot: QtBot, unlock: UnlockPage
) -> None:
    type_text(unlock.secret.edit, "fel lösenfras")
    enter(unlock.secret.edit)
    qtbot.waitUntil(lambda: bool(unlock.secret.problem_text))
    assert (
        unlock.secret.problem_text
        == "Lösenfrasen stämmer inte. Försök igen eller använd återställningsnyckeln."
    )
    assert unlock.secret.edit.selectedText() == "fel lösenfras"


def test_wrong_attempts_slow_down(qtbot: QtBot, tasks: Tasks, folder: Path) -> None:
    page = UnlockPage(folder, tasks, warm_up=None, pauses=(0, 3))
    qtbot.addWidget(page)
    page.show()
    for _ in range(2):
        page.secret.show_value("fel")
        enter(page.secret.edit)
        qtbot.waitUntil(lambda: bool(page.secret.problem_text))
    assert page.waiting == 3
    assert not page.button.isEnabled()
    assert page.button.text() == "Vänta 3 sekunder"
    for _ in range(3):
        page._on_second()
    assert page.button.isEnabled()
    assert page.button.text() == "Lås upp"


def test_the_passphrase_is_shown_only_when_asked_for(unlock: UnlockPage) -> None:
    modes = QLineEdit.EchoMode
    assert unlock.secret.edit.echoMode() is modes.Password
    unlock.secret.button.click()
    assert unlock.secret.edit.echoMode() is modes.Normal
    unlock.lock_again()
    assert unlock.secret.edit.echoMode() is modes.Password


def test_the_recovery_key_opens_only_after_a_new_passphrase(
    qtbot: QtBot, tasks: Tasks, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(access, "replace_passphrase", partial(access.replace_passphrase, kdf=CHEAP))
    store, key = access.first_start(tmp_path / "mine", PASSPHRASE, kdf=CHEAP)
    store.close()
    page = UnlockPage(tmp_path / "mine", tasks, warm_up=None)
    qtbot.addWidget(page)
    page.show()
    page.other.click()
    assert page.form.rows["secret"].label.text() == "Återställningsnyckel"
    type_text(page.secret.edit, key.lower().replace("-", " "))
    enter(page.secret.edit)
    qtbot.waitUntil(page.new.isVisible)
    type_text(page.new.first.edit, "kort")
    enter(page.new.first.edit)
    assert "minst 12 tecken" in page.new.first.problem_text
    page.new.first.show_value("")
    type_text(page.new.first.edit, NEW)
    type_text(page.new.again.edit, NEW)
    with qtbot.waitSignal(page.opened, timeout=5000) as got:
        page.keep.click()
    got.args[0].close()
    page.lock_again()
    opened_by(qtbot, page, NEW).close()


def test_a_slip_in_the_recovery_key_is_told_from_a_wrong_one(
    qtbot: QtBot, tasks: Tasks, tmp_path: Path
) -> None:
    store, key = access.first_start(tmp_path / "mine", PASSPHRASE, kdf=CHEAP)
    store.close()
    page = UnlockPage(tmp_path / "mine", tasks, warm_up=None)
    qtbot.addWidget(page)
    page.show()
    page.other.click()
    type_text(page.secret.edit, ("A" if key[0] != "A" else "B") + key[1:])
    enter(page.secret.edit)
    qtbot.waitUntil(lambda: bool(page.secret.problem_text))
    assert "skrivfel" in page.secret.problem_text


def test_first_start_ends_with_a_register_a_printed_key_and_an_officer(
    qtbot: QtBot, first: FirstStartPage, tmp_path: Path
) -> None:
    type_text(first.passphrase.first.edit, NEW)
    type_text(first.passphrase.again.edit, NEW)
    enter(first.passphrase.again.edit)
    qtbot.waitUntil(first.recovery.isVisible, timeout=5000)
    key = "-".join(label.text() for label in first.recovery.groups)
    first.recovery.print_button.click()
    assert (tmp_path / "printed.pdf").stat().st_size > 1000
    first.recovery.next.click()
    assert not first.recovery.face.isVisible()
    type_text(first.recovery.typed.edit, "XXXX")
    enter(first.recovery.typed.edit)
    assert "inte grupp 8" in first.recovery.typed.problem_text
    first.recovery.typed.show_value("")
    type_text(first.recovery.typed.edit, key.split("-")[7].lower())
    enter(first.recovery.typed.edit)
    assert first.officer.isVisible()
    first.officer.button.click()
    assert first.officer.name.problem_text == "Det här måste fyllas i."
    type_text(first.officer.name.edit, "Märta Åkesson")
    first.officer.commissioner.show_value("municipality_2180")
    first.officer.form.changed.emit("commissioner")
    first.officer.unit.show_value(0)
    with qtbot.waitSignal(first.finished) as got:
        first.officer.button.click()
    desk = got.args[0]
    officer = commissioners.current_officer(desk)
    assert officer is not None
    assert officer.name == "Märta Åkesson"
    assert officer.unit_id is not None
    assert [each.commissioner.name for each in commissioners.organisations(desk)] == ["Gävles kommun"]
    assert preferences.recovery_key_kept_on(desk) == desk.today()
    assert key not in " ".join(label.text() for label in first.recovery.groups)
    desk.store.close()
    access.open_register(tmp_path / "new", key).close()


def test_two_different_passphrases_are_told_at_the_second(first: FirstStartPage) -> None:
    type_text(first.passphrase.first.edit, NEW)
    type_text(first.passphrase.again.edit, NEW + "!")
    first.button.click()
    assert first.passphrase.again.problem_text == "De två lösenfraserna är inte lika."


def test_the_strength_is_told_while_typing(qtbot: QtBot, first: FirstStartPage) -> None:
    type_text(first.passphrase.first.edit, "sommar")
    qtbot.waitUntil(lambda: "12 tecken" in first.passphrase.meter.words.text())
    type_text(first.passphrase.first.edit, " vantar granen sju")
    qtbot.waitUntil(lambda: first.passphrase.meter.bar.value() >= 3)


def test_an_officer_of_another_organisation_names_it(
    qtbot: QtBot, first: FirstStartPage, folder: Path
) -> None:
    desk = open_desk(folder)
    first.go_on(desk)
    type_text(first.officer.name.edit, "Björn Ek")
    first.officer.commissioner.show_value("other")
    first.officer.form.changed.emit("commissioner")
    type_text(first.officer.other_name.edit, "Älvkarleby kommun")
    first.officer.button.click()
    assert first.officer.other_unit.problem_text
    type_text(first.officer.other_unit.edit, "Arbetsmarknadsenheten")
    with qtbot.waitSignal(first.finished):
        first.officer.button.click()
    assert [each.commissioner.name for each in commissioners.organisations(desk)] == ["Älvkarleby kommun"]
    desk.store.close()


def test_everything_before_the_register_has_a_name(unlock: UnlockPage, first: FirstStartPage) -> None:
    assert_accessible(unlock)
    assert_accessible(first)
    first.recovery.show_key("AAAA-BBBB-C")
    first._show_step(2)
    assert_accessible(first)
    first._show_step(3)
    assert_accessible(first)


def test_the_unlock_page_loads_neither_the_store_nor_the_documents() -> None:
    code = (
        "import sys; import asfdesk.gui.pages.entrance.unlock, asfdesk.gui.pages.entrance.first_start;"
        "print([m for m in ('sqlalchemy', 'alembic', 'reportlab', 'zxcvbn', 'pypdfium2') if m in sys.modules])"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env=os.environ, check=True
    )
    assert run.stdout.strip() == "[]"


def test_a_sheet_is_printed_page_by_page(tmp_path: Path) -> None:
    clock = Clock()
    sheet = access.recovery_sheet("AAAA-BBBB-C", clock().date(), clock())
    assert print_pdf(sheet, pdf_printer(tmp_path / "sheet.pdf")) == 1
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")


def test_a_register_that_is_open_elsewhere_says_so(qtbot: QtBot, unlock: UnlockPage, folder: Path) -> None:
    elsewhere = open_desk(folder)
    type_text(unlock.secret.edit, PASSPHRASE)
    enter(unlock.secret.edit)
    qtbot.waitUntil(lambda: bool(unlock.secret.problem_text))
    assert "öppet" in unlock.secret.problem_text
    assert unlock.waiting == 0
    elsewhere.store.close()
    unlock.secret.show_value("")
    opened_by(qtbot, unlock, PASSPHRASE).close()


def test_a_guide_that_is_closed_gives_the_register_free(
    qtbot: QtBot, first: FirstStartPage, tmp_path: Path
) -> None:
    type_text(first.passphrase.first.edit, NEW)
    type_text(first.passphrase.again.edit, NEW)
    first.button.click()
    qtbot.waitUntil(first.recovery.isVisible, timeout=5000)
    first.close()
    access.open_register(tmp_path / "new", NEW).close()


@pytest.mark.parametrize("entrance", ["unlock", "first"])
def test_the_entrance_is_walked_by_keyboard(
    qtbot: QtBot, request: pytest.FixtureRequest, entrance: str
) -> None:
    page = request.getfixturevalue(entrance)
    page.resize(1366, 768)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    start = QApplication.focusWidget()
    assert start is not None
    assert list(complaints(page, start)) == []
