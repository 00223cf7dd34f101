"""The page about backups, the look inside one, and what Today says when something is wrong, in the window."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from asfdesk.domain.backup import Reason
from asfdesk.gui.dress.palette import Meaning
from asfdesk.gui.locks.hand_over import HandOver
from asfdesk.gui.pages.backups.inside import BackupPage
from asfdesk.gui.pages.backups.page import BackupsPage
from asfdesk.gui.pages.backups.words import size_words
from asfdesk.gui.pages.today.page import TodayPage
from asfdesk.gui.safekeeper import Safekeeper
from asfdesk.gui.tasks import Tasks
from asfdesk.gui.text import moment_text
from asfdesk.services.keeping import safekeeping
from asfdesk.services.parties import participants
from tests.gui.accessible import assert_accessible
from tests.gui.agreement_window import Office, child


@pytest.fixture
def office(tmp_path: Path, tasks: Tasks) -> Iterator[Office]:
    made = Office(tmp_path / "register", tasks)
    yield made
    made.close()


class Asked:
    """What the program was asked to do with the register closed."""

    def __init__(self) -> None:
        self.all: list[HandOver] = []

    def __call__(self, asked: HandOver) -> None:
        self.all.append(asked)


def show(qtbot: QtBot, office: Office, asked: Asked | None = None) -> BackupsPage:
    page = BackupsPage(office.desk, office.window, hand_over=asked or Asked())
    qtbot.addWidget(page)
    office.show(page)
    qtbot.waitUntil(lambda: office.tasks.idle and page.seen is not None)
    return page


def press(qtbot: QtBot, office: Office, page: BackupsPage | BackupPage, name: str) -> None:
    button = child(page, name, QPushButton)
    assert isinstance(button, QPushButton)
    assert button.isEnabled(), name
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: office.tasks.idle)


def words(page: object) -> str:
    return " ".join(label.text() for label in page.findChildren(QLabel))  # type: ignore[attr-defined]


def person(office: Office, name: str) -> None:
    participants.save_participant(
        office.desk, replace(participants.new_participant(), given_name="Åsa", family_name=name)
    )


def test_a_backup_by_hand_is_listed_with_date_size_and_why(qtbot: QtBot, office: Office) -> None:
    page = show(qtbot, office)
    assert "Inga säkerhetskopior än" in words(page)
    press(qtbot, office, page, "backups.now")
    assert office.messages.text == "Säkerhetskopian är gjord och kontrollerad."
    assert page.model.rowCount() == 1
    row = [str(page.model.index(0, place).data()) for place in range(5)]
    assert row[0].replace("\u00a0", " ").startswith("2 mars 2026 kl. ")
    assert row[1] == "För hand"
    assert row[4] == "Kontrollerad"
    assert page.newest.badge.text() == "alldeles nyss"
    assert_accessible(page)


def test_a_drill_gives_a_green_date_and_a_damaged_backup_a_red_one(qtbot: QtBot, office: Office) -> None:
    page = show(qtbot, office)
    press(qtbot, office, page, "backups.now")
    press(qtbot, office, page, "backups.drill_now")
    assert page.drill.badge.text() == "Gick bra 2\u00a0mars 2026"
    assert page.drill.badge.property("meaning") == str(Meaning.OK)
    assert "alla som de var" in page.drill.words.text()
    file = page.seen.backups[0].path / "register.asfdesk"  # type: ignore[union-attr]
    content = bytearray(file.read_bytes())
    content[4096 * 6 + 50] ^= 1
    file.write_bytes(content)
    press(qtbot, office, page, "backups.drill_now")
    assert page.drill.badge.text() == "Misslyckades 2\u00a0mars 2026"
    assert page.drill.badge.property("meaning") == str(Meaning.DANGER)
    assert "går inte att lita på" in page.worries.words[0]


def test_a_check_says_that_the_register_is_whole(qtbot: QtBot, office: Office) -> None:
    page = show(qtbot, office)
    press(qtbot, office, page, "backups.check_now")
    assert page.check.badge.text() == "Helt, 2\u00a0mars 2026"
    assert office.messages.text == "Registret är helt."


def test_a_second_place_gets_every_backup_and_can_be_given_up(
    qtbot: QtBot, office: Office, tmp_path: Path
) -> None:
    page = show(qtbot, office)
    press(qtbot, office, page, "backups.now")
    stick = tmp_path / "sticka"
    stick.mkdir()
    office.ask.prepare(stick)
    press(qtbot, office, page, "backups.choose")
    assert office.messages.text == "1 säkerhetskopia kopierad till den andra platsen."
    assert page.second.badge.text() == "Har allt"
    shutil.move(stick, tmp_path / "borta")
    page.refresh()
    qtbot.waitUntil(lambda: office.tasks.idle)
    assert page.second.badge.text() == "Inte här nu"
    press(qtbot, office, page, "backups.now")  # told on the card; the backup itself is made
    shutil.move(tmp_path / "borta", stick)
    page.refresh()
    qtbot.waitUntil(lambda: office.tasks.idle)
    assert page.second.badge.text() == "1 saknas"
    press(qtbot, office, page, "backups.copy")
    assert page.second.badge.text() == "Har allt"
    office.ask.prepare(True)
    press(qtbot, office, page, "backups.forget")
    assert page.second.badge.text() == "Ingen vald"


def test_a_look_inside_shows_what_would_be_lost_and_restoring_closes_the_register(
    qtbot: QtBot, office: Office
) -> None:
    safekeeping.back_up(office.desk, Reason.BY_HAND)
    person(office, "Senare")
    listed = show(qtbot, office)
    listed.table.activated.emit(listed.model.ids[0])
    [(name, backup)] = office.sent.places
    assert name == "backup"
    asked = Asked()
    page = BackupPage(office.desk, office.window, hand_over=asked)
    qtbot.addWidget(page)
    office.show(page, backup)
    qtbot.waitUntil(lambda: page.inside is not None and office.tasks.idle)
    said = words(page)
    assert "1 ändring" in said
    assert "Deltagare sparad" in said
    assert_accessible(page)
    office.ask.prepare(False)
    press(qtbot, office, page, "backup.restore")
    assert asked.all == []
    office.ask.prepare(True)
    press(qtbot, office, page, "backup.restore")
    assert "är återställd" in asked.all[0].said
    assert asked.all[0].move_to is None


def test_today_is_silent_when_all_is_well_and_red_when_no_backup_was_made_for_days(
    qtbot: QtBot, office: Office
) -> None:
    safekeeping.back_up(office.desk, Reason.SCHEDULED)
    page = TodayPage(office.desk, office.window)
    qtbot.addWidget(page)
    office.show(page)
    qtbot.waitUntil(lambda: office.tasks.idle and page.shown_day is not None)
    assert page.worries.words == []
    person(office, "Ny")
    office.clock.now += timedelta(days=9)
    page.reload()
    qtbot.waitUntil(lambda: bool(page.worries.words))
    newest = safekeeping.safety(office.desk).newest
    assert newest is not None
    (said,) = page.worries.words
    assert said == (
        "Ingen säkerhetskopia har gjorts på 9 dagar, trots att det finns ändringar. Den nyaste säkerhetskopian är från "
        f"{moment_text(newest.at)}, {size_words(newest.size)}."
    )
    QTest.mouseClick(page.worries.button, Qt.MouseButton.LeftButton)
    assert office.sent.places == [("backups", None)]


def test_the_safekeeper_does_what_is_due_in_its_own_thread(qtbot: QtBot, office: Office) -> None:
    keeper = Safekeeper(office.tasks)
    keeper.start(office.desk)
    with qtbot.waitSignal(keeper.looked, timeout=20_000):
        keeper.look()
    seen = safekeeping.safety(office.desk)
    assert len(seen.backups) == 1
    assert seen.state.drill is not None
    assert seen.state.drill.ok
    assert seen.state.check is not None
    assert seen.state.check.findings.ok
    assert seen.worries == ()
    with qtbot.waitSignal(keeper.looked, timeout=20_000):
        keeper.look()
    assert len(safekeeping.safety(office.desk).backups) == 1  # nothing is due
    assert keeper.stop()


def test_cancelling_leaves_no_half_backup(qtbot: QtBot, office: Office) -> None:
    page = show(qtbot, office)
    page.now_button.click()
    page.cancel.click()
    qtbot.waitUntil(lambda: office.tasks.idle)
    left = list((office.desk.store.folder / "backups").glob(".unfinished*"))
    assert left == []
