"""The register locks by itself and loses nothing; a lent screen shows one document and is taken back by its owner."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from asfdesk.domain.agreement import Agreement
from asfdesk.gui.ask import AskOnScreen
from asfdesk.gui.dress.style import Appearance
from asfdesk.gui.locks.guard import Guard
from asfdesk.gui.locks.handover import Handover
from asfdesk.gui.locks.idle import LONGEST_BUSY, IdleWatch
from asfdesk.gui.locks.system_watch import SystemWatch
from asfdesk.gui.pages.register.participant import ParticipantPage
from asfdesk.gui.pages.settings.locking import LockingCard
from asfdesk.gui.pages.signing.page import SigningPage
from asfdesk.services import drafts
from asfdesk.services.agreeing import agreements
from asfdesk.services.desk import Desk
from asfdesk.services.entry import pin
from asfdesk.services.parties import participants
from asfdesk.settings import load_settings
from tests.cases import PASSPHRASE, scrawl
from tests.gui.accessible import assert_accessible
from tests.gui.program_window import CHEAP, OFFICER, Running, office_of_four
from tests.hands import type_text
from tests.store.test_guarding import Watch


@pytest.fixture
def running(qtbot: QtBot, appearance: Appearance, tmp_path: Path) -> Iterator[Running]:
    office_of_four(tmp_path / "register")
    made = Running(qtbot, appearance, tmp_path)
    made.come_in(PASSPHRASE, "ann")
    yield made
    made.end()


def desk_of(running: Running) -> Desk:
    desk = running.program.desk
    assert desk is not None
    return desk


def signing_page(running: Running) -> SigningPage:
    """The signing page with its pages drawn."""
    desk = desk_of(running)
    (agreement,) = _all(desk)
    running.window.go("signing", agreement.id)
    page = running.window.pages["signing"]
    assert isinstance(page, SigningPage)
    running.qtbot.waitUntil(lambda: page.card.sign.isEnabled() and running.program.tasks.idle, timeout=20_000)
    return page


def _all(desk: Desk) -> list[Agreement]:
    with desk.store.read() as work:
        return work.agreements.all()


# ------------------------------------------------------------------------------------------------ idle


def test_quiet_for_long_enough_is_told_once(qtbot: QtBot, qapp: QApplication) -> None:
    watch = Watch()
    idle = IdleWatch(qapp, 10, clock=watch)
    told: list[int] = []
    idle.idle.connect(lambda: told.append(1))
    watch.seconds += 599
    idle.look()
    assert told == []
    watch.seconds += 1
    idle.look()
    idle.look()
    assert told == [1]
    idle.set_minutes(0)
    watch.seconds += 99_999
    idle.look()
    assert told == [1]
    idle.stop()


def test_keys_clicks_and_the_pen_are_activity_and_painting_is_not(qtbot: QtBot, qapp: QApplication) -> None:
    watch = Watch()
    idle = IdleWatch(qapp, 10, clock=watch)
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: window.windowHandle() is not None and qapp.focusWindow() is window.windowHandle())
    handle = window.windowHandle()
    assert handle is not None
    for act in (
        lambda: QTest.keyClick(handle, Qt.Key.Key_A),
        lambda: QTest.mouseClick(
            handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(5, 5)
        ),
    ):
        watch.seconds += 500
        act()
        assert idle._last == watch.seconds
    watch.seconds += 500
    window.repaint()
    assert idle._last == watch.seconds - 500
    idle.stop()


def test_a_signature_under_way_puts_the_lock_off_but_not_over_the_night(
    qtbot: QtBot, qapp: QApplication
) -> None:
    watch = Watch()
    idle = IdleWatch(qapp, 2, busy=lambda: True, clock=watch)
    told: list[int] = []
    idle.idle.connect(lambda: told.append(1))
    watch.seconds += LONGEST_BUSY - 1
    idle.look()
    assert told == []
    watch.seconds += 1
    idle.look()
    assert told == [1]
    idle.stop()


def test_sleep_and_the_locked_screen_lock_the_register(qtbot: QtBot) -> None:
    system = SystemWatch()
    for tell in (lambda: system.on_sleep(True), lambda: system.on_saver(True), system.on_lock):
        with qtbot.waitSignal(system.leaving):
            tell()
    told: list[int] = []
    system.leaving.connect(lambda: told.append(1))
    system.on_sleep(False)
    system.on_saver(False)
    assert told == []


@pytest.mark.parametrize("tell", ["sleep", "saver", "screen", "quiet"])
def test_what_the_computer_tells_locks_the_running_program(
    running: Running, qapp: QApplication, tell: str
) -> None:
    running.program.watch(qapp)
    guard, key = running.program.guard, desk_of(running).store.key
    assert guard is not None
    {
        "sleep": lambda: guard.system.on_sleep(True),
        "saver": lambda: guard.system.on_saver(True),
        "screen": guard.system.on_lock,
        "quiet": guard.idle.idle.emit,
    }[tell]()
    assert running.program.window is None
    assert running.unlock_page.isVisible()
    with pytest.raises(ValueError, match="forgotten"):
        _ = key.data_key


def test_the_time_is_chosen_in_settings_and_remembered(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    guard = Guard(qapp, tmp_path, busy=lambda: False)
    assert guard.minutes == 10
    card = LockingCard(guard)
    qtbot.addWidget(card)
    card.show()
    card.show_state()
    assert "talar inte om" in card.sleep.text()
    assert not card.never.isVisible()
    card.minutes.show_value(0)
    card.minutes.changed.emit()
    assert card.never.isVisible()
    assert (guard.minutes, load_settings(tmp_path).idle_minutes) == (0, 0)
    assert_accessible(card)
    guard.stop()


# ------------------------------------------------------------------------------------------------ nothing is lost


def test_half_typed_work_is_a_draft_after_the_lock_came_by_itself(running: Running) -> None:
    desk = desk_of(running)
    with desk.store.read() as work:
        person = work.participants.all()[0]
    running.window.go("participant", person.id)
    page = running.window.pages["participant"]
    assert isinstance(page, ParticipantPage)
    edit = page.form.fields["family_name"].control
    edit.clear()  # type: ignore[attr-defined]  # a name must be there, so this cannot be saved
    edit.textEdited.emit("")  # type: ignore[attr-defined]
    running.program.lock_unattended()
    assert running.program.window is None
    with pytest.raises(ValueError, match="forgotten"):
        _ = desk.store.key.data_key
    running.come_in(PASSPHRASE)
    desk = desk_of(running)
    assert participants.get_participant(desk, person.id).family_name == person.family_name
    assert drafts.drafts(desk)
    assert running.window.place is not None
    assert running.window.place.page == "participant"


def test_a_half_drawn_name_is_there_after_sleep_and_unlocking(running: Running) -> None:
    page = signing_page(running)
    page.card.pad.show_ink(scrawl())
    before, window = page.card.pad.ink(), running.window
    assert window.under_way
    running.program.lock_unattended()
    assert not window.isVisible()
    assert running.program.window is None
    running.come_in(PASSPHRASE)
    assert running.window is window
    assert page.card.pad.ink() == before
    type_text(page.card.form.fields["place"].control, "Gävle")
    page.card.read.setChecked(True)
    page.sign()
    running.qtbot.waitUntil(lambda: page._task is None and running.program.tasks.idle, timeout=20_000)
    (agreement,) = _all(desk_of(running))
    assert len(agreements.get_agreement(desk_of(running), agreement.id).signatures) == 1


def test_a_colleague_who_unlocks_does_not_see_the_covered_window(running: Running) -> None:
    page = signing_page(running)
    page.card.pad.show_ink(scrawl())
    window = running.window
    running.program.lock_unattended()
    running.unlock_page.sign_in.show_value("")
    running.come_in(OFFICER, "bo")
    assert running.window is not window
    assert running.window.top_bar.officer.text() == "Börje Ek"


def test_a_question_that_stands_open_is_answered_by_nothing_before_the_lock(running: Running) -> None:
    ask = AskOnScreen(running.window)
    QTimer.singleShot(0, running.program.lock_unattended)
    assert ask.confirm("Ta bort?", "Det går inte att ångra.", "Ta bort", danger=True) is False
    running.qtbot.waitUntil(lambda: running.program.window is None)
    running.come_in(PASSPHRASE)


# ------------------------------------------------------------------------------------------------ lending


def handover(running: Running) -> Handover:
    found = running.window.handover
    assert found is not None
    return found


def try_pin(running: Running, typed: str) -> None:
    overlay = handover(running).overlay
    overlay.edit.clear()
    type_text(overlay.edit, typed)
    QTest.keyClick(overlay.edit, Qt.Key.Key_Return)
    running.qtbot.waitUntil(lambda: running.program.tasks.idle and overlay.edit.isEnabled(), timeout=10_000)


def test_a_lent_screen_shows_the_document_alone_until_the_pin_is_written(running: Running) -> None:
    pin.set_pin(desk_of(running), "2580", cost=CHEAP)
    page, window = signing_page(running), running.window
    page.lend_button.click()
    assert handover(running).lent
    for hidden in (window.rail, window.top_bar, page.withdraw_button, page.lend_button, page.back_button):
        assert not hidden.isVisible()
    for way in ("today", "participants", "settings"):
        assert not window.go(way)
    QTest.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert window.stack.currentWidget() is page
    handover(running).take_back.click()
    overlay = handover(running).overlay
    assert overlay.isVisible()
    assert overlay.geometry() == window.rect()
    assert_accessible(overlay)
    QTest.keyClick(overlay.edit, Qt.Key.Key_Escape)
    assert not overlay.isVisible()
    assert handover(running).lent
    handover(running).take_back.click()
    try_pin(running, "2581")
    assert "4 försök kvar" in overlay.problem.text()
    try_pin(running, "2580")
    assert not handover(running).lent
    assert not overlay.isVisible()
    assert window.rail.isVisible()
    assert window.go("today")
    running.qtbot.waitUntil(lambda: running.program.tasks.idle, timeout=20_000)


def test_after_five_wrong_pins_only_the_passphrase_helps(
    running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pin, "PAUSES", (0,))
    pin.set_pin(desk_of(running), "2580", cost=CHEAP)
    signing_page(running).lend_button.click()
    handover(running).take_back.click()
    overlay = handover(running).overlay
    for wrong in range(5):
        try_pin(running, f"111{wrong}")
    assert overlay.by_passphrase
    assert "fem gånger" in overlay.problem.text()
    assert not overlay.other.isVisible()
    try_pin(running, "2580")
    assert overlay.isVisible()
    try_pin(running, PASSPHRASE)
    assert not handover(running).lent


def test_after_the_last_signature_a_lent_screen_offers_no_file_and_no_other_page(running: Running) -> None:
    page = signing_page(running)
    page.lend_button.click()
    for _ in range(3):
        running.qtbot.waitUntil(
            lambda: page.card.sign.isEnabled() and running.program.tasks.idle, timeout=20_000
        )
        page.card.form.fields["place"].show_value("Gävle")
        page.card.pad.show_ink(scrawl())
        page.card.read.setChecked(True)
        page.sign()
        running.qtbot.waitUntil(lambda: page._task is None and running.program.tasks.idle, timeout=20_000)
    assert page.done is not None
    assert not [button for button in page.done.findChildren(QPushButton) if button.isVisible()]
    handover(running).give_back()
    assert page.done.buttons["export"].isVisible()


def test_locking_while_lent_gives_the_screen_back_to_who_unlocks(running: Running) -> None:
    page = signing_page(running)
    page.card.pad.show_ink(scrawl())
    page.lend_button.click()
    running.program.lock_unattended()
    running.come_in(PASSPHRASE)
    assert not handover(running).lent
    assert running.window.rail.isVisible()


# ------------------------------------------------------------------------------------------------ the PIN itself
