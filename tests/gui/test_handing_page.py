"""Two computers in the window: a case handed over, worked on at both, rehearsed, chosen, merged and taken back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from asfdesk.domain.merging import Side
from asfdesk.gui.pages.handing.page import HandingPage
from asfdesk.gui.tasks import Tasks
from asfdesk.services.desk import Desk
from asfdesk.services.parties import participants
from tests.gui.register_window import Register, words
from tests.merging import PASSWORD, changed, laptop_in, packed, taken_in
from tests.store.conftest import make_passwords_cheap


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    make_passwords_cheap(monkeypatch)


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path, tasks: Tasks) -> Iterator[Register]:
    register = Register(qtbot, tmp_path / "register", tasks)
    yield register
    register.close()


@pytest.fixture
def laptop(tmp_path: Path) -> Iterator[Desk]:
    made = laptop_in(tmp_path / "laptop")
    yield made
    made.store.close()


def press(qtbot: QtBot, page: HandingPage, name: str) -> None:
    button = page.findChild(QPushButton, name)
    assert button is not None
    assert button.isEnabled()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def at_step(qtbot: QtBot, page: HandingPage, step: int) -> None:
    qtbot.waitUntil(lambda: page.steps.currentIndex() == step and not page.work.isVisible(), timeout=30_000)


def handing(opened: Register, subject: object = None) -> HandingPage:
    page = opened.go("handing", subject)
    assert isinstance(page, HandingPage)
    return page


def shown(page: HandingPage) -> list[tuple[str, ...]]:
    model = page.rehearsal.table.model
    return [
        tuple(str(model.index(row, column).data()) for column in range(4)) for row in range(model.rowCount())
    ]


def test_a_case_goes_to_the_laptop_and_comes_back(
    qtbot: QtBot, opened: Register, laptop: Desk, tmp_path: Path
) -> None:
    person = opened.somebody.participant
    page = handing(opened, person.id)
    qtbot.waitUntil(lambda: "Inget paket har tagits emot än." in words(page))
    assert page.start.people.count() == 1
    opened.ask.prepare(PASSWORD, tmp_path)
    press(qtbot, page, "handing.pack")
    qtbot.waitUntil(lambda: "Lämna lösenordet per telefon" in opened.message, timeout=30_000)
    (file,) = tmp_path.glob("Överlämning *.asfpaket")
    taken_in(laptop, file.read_bytes())
    changed(opened.desk, person.id, phone="070-111 11 11")
    changed(laptop, person.id, phone="070-222 22 22", email="asa@example.se")
    file.write_bytes(packed(laptop))

    opened.ask.prepare(file, PASSWORD)
    press(qtbot, page, "handing.open")
    at_step(qtbot, page, 1)
    (row,) = shown(page)
    assert row[:3] == ("Ändrat av båda", "Åsa Öberg", "Deltagare")
    kept = "Telefon: ”070-111 11 11” härifrån behålls, ”070-222 22 22” därifrån sparas bredvid."
    assert row[3] == f"{kept} Hämtas därifrån: E-post."
    opened.ask.prepare("Ta ”070-222 22 22” därifrån")
    page.rehearsal.table.select(page.rehearsal.table.model.id_at(0))
    qtbot.keyClick(page.rehearsal.table.view, Qt.Key.Key_Return)
    assert list(page.rehearsal.choices.values()) == [Side.THEIRS]
    assert "härifrån sparas bredvid" in shown(page)[0][3]
    press(qtbot, page, "handing.merge")
    at_step(qtbot, page, 2)
    assert "Sammanslaget" in words(page.result)
    assert participants.get_participant(opened.desk, person.id).phone == "070-222 22 22"
    model = page.result.table.model
    assert [str(model.index(0, column).data()) for column in range(5)] == [
        "Åsa Öberg", "Deltagare", "Telefon", "”070-222 22 22”", "”070-111 11 11”",
    ]  # fmt: skip

    press(qtbot, page, "handing.again")
    qtbot.waitUntil(lambda: page.findChild(QPushButton, "handing.undo.0") is not None)
    opened.ask.prepare(True)
    press(qtbot, page, "handing.undo.0")
    qtbot.waitUntil(lambda: "Sammanslagningen är ångrad." in opened.message, timeout=30_000)
    assert participants.get_participant(opened.desk, person.id).phone == "070-111 11 11"
    qtbot.waitUntil(lambda: "Ångrad" in words(page.start))
    qtbot.waitUntil(lambda: opened.window.surroundings.tasks.idle)


def test_a_wrong_password_is_told_and_the_way_stays_open(
    qtbot: QtBot, opened: Register, laptop: Desk, tmp_path: Path
) -> None:
    file = tmp_path / "paket.asfpaket"
    file.write_bytes(packed(laptop))
    opened.ask.prepare("fel lösenord")
    page = handing(opened, file)
    qtbot.waitUntil(lambda: "går inte att öppna med det lösenordet" in opened.message, timeout=30_000)
    opened.ask.prepare(file, PASSWORD)
    qtbot.waitUntil(lambda: not page.work.isVisible())
    press(qtbot, page, "handing.open")
    at_step(qtbot, page, 1)
    assert not page.rehearsal.merge.isEnabled()  # the laptop had nothing
    assert "Inget nytt" in words(page.rehearsal)
    press(qtbot, page, "handing.back")
    at_step(qtbot, page, 0)
    qtbot.waitUntil(lambda: opened.window.surroundings.tasks.idle)
