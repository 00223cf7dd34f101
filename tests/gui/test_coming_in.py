"""Several people on one register: each signs in as themselves, and finds what their role allows."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from asfdesk.domain.errors import Fault, StoreFault
from asfdesk.domain.people import AccessRole
from asfdesk.gui.dress.style import Appearance, Scheme
from asfdesk.gui.pages.entrance.administration import AdministrationPage
from asfdesk.gui.pages.entrance.unlock import UnlockPage
from asfdesk.gui.pages.settings.page import SettingsPage
from asfdesk.gui.tasks import Tasks
from asfdesk.gui.window.first_window import FirstWindow, server_name, show_first
from asfdesk.services.entry import access, administration, people
from asfdesk.services.parties import commissioners
from tests.cases import PASSPHRASE, open_desk
from tests.gui.accessible import assert_accessible
from tests.gui.agreement_window import Office
from tests.gui.program_window import ADMIN, CHEAP, OFFICER, READER, Running, office_of_four
from tests.hands import type_text


@pytest.fixture
def running(qtbot: QtBot, appearance: Appearance, tmp_path: Path) -> Iterator[Running]:
    office_of_four(tmp_path / "register")
    made = Running(qtbot, appearance, tmp_path)
    yield made
    made.end()


def words(widget: object) -> str:
    assert hasattr(widget, "findChildren")
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def test_the_unlock_page_asks_who_it_is_and_names_nobody(running: Running) -> None:
    page = running.unlock_page
    assert page.sign_in.isVisible()
    for name in ("Ann-Sofie", "Börje", "Rut", "Adam", "bo", "rut"):
        assert name not in words(page).split()
    type_text(page.secret.edit, PASSPHRASE)
    page.button.click()
    assert page.sign_in.problem_text == "Skriv ditt inloggningsnamn först."
    assert_accessible(page)


def test_each_officer_works_and_is_logged_as_themselves(running: Running) -> None:
    running.come_in(OFFICER, "bo")
    desk = running.program.desk
    assert desk is not None
    officer = commissioners.current_officer(desk)
    assert officer is not None
    assert (officer.name, desk.store.actor) == ("Börje Ek", officer.id)
    assert running.window.top_bar.officer.text() == "Börje Ek"
    running.window.go("settings")
    running.program.lock()
    assert running.unlock_page.signs_in_as == "bo"
    running.come_in(PASSPHRASE, "ann")
    assert running.window.place is not None
    assert running.window.place.page == "today"  # not where the colleague was
    assert running.window.top_bar.officer.text() == "Ann-Sofie Åkerlund"


def test_nobody_works_under_a_colleagues_name(running: Running) -> None:
    running.come_in(OFFICER, "bo")
    desk = running.program.desk
    assert desk is not None
    (other,) = [o for o in commissioners.organisations(desk)[0].officers if o.name == "Ann-Sofie Åkerlund"]
    with pytest.raises(Exception, match="officer_is_another"):
        commissioners.work_as(desk, other.id)


def test_a_wrong_name_is_told_like_a_wrong_passphrase(qtbot: QtBot, running: Running) -> None:
    page = running.unlock_page
    said: list[str] = []
    for sign_in, phrase in (("finns inte", PASSPHRASE), ("ann", OFFICER)):
        page.sign_in.show_value(sign_in)
        page.secret.show_value(phrase)
        page.button.click()
        qtbot.waitUntil(lambda: bool(page.secret.problem_text) and page.button.isEnabled())
        said.append(page.secret.problem_text)
        page.secret.set_problem("")
    assert said[0] == said[1] != ""


def test_pauses_survive_a_restart_and_are_counted_down(
    qtbot: QtBot, tasks: Tasks, running: Running, tmp_path: Path
) -> None:
    for _ in range(4):
        with pytest.raises(StoreFault):
            access.enter(tmp_path / "register", "fel", "ann", pauses=(0, 0, 0, 30))
    again = UnlockPage(tmp_path / "register", tasks, warm_up=None)
    qtbot.addWidget(again)
    again.show()
    assert 1 <= again.waiting <= 4
    assert again.button.text().startswith("Vänta")
    again.hide()


def test_a_reader_is_told_so_and_finds_nothing_to_press(running: Running) -> None:
    running.come_in(READER, "rut")
    window = running.window
    assert "Du är inloggad som läsare" in words(window)
    assert window.top_bar.officer.text() == "Rut Läsare"
    page = window.pages["today"]
    deeds = [button for button in page.top.findChildren(QPushButton) if button.isVisible()]
    assert deeds
    assert not any(button.isEnabled() for button in deeds)
    window.go("participants")
    desk = running.program.desk
    assert desk is not None
    assert people.reads_only(desk)
    unit = commissioners.organisations(desk)[0].units[0]
    with pytest.raises(StoreFault) as refused:
        commissioners.save_unit(desk, unit)
    assert refused.value.fault is Fault.READER
    running.qtbot.waitUntil(lambda: running.program.tasks.idle, timeout=20_000)


def test_an_administrator_gets_people_and_no_case(
    qtbot: QtBot, running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = running.come_in(ADMIN, "adam")
    assert isinstance(page, AdministrationPage)
    assert running.program.desk is None
    shown = words(page)
    for name in ("Adam Admin (du)", "Börje Ek", "Rut Läsare"):
        assert name in shown
    assert "Åsa" not in shown
    assert_accessible(page)
    monkeypatch.setattr(administration, "prepare", _cheaply(administration.prepare))
    type_text(page.form.name.edit, "Cecilia Öst")
    type_text(page.form.sign_in.edit, "ceci")
    page.form.new.first.show_value("tio vantar under granen")
    page.form.new.again.show_value("tio vantar under granen")
    page.form.button.click()
    qtbot.waitUntil(lambda: "förberedd" in page.told.text() and running.program.tasks.idle, timeout=10_000)
    qtbot.waitUntil(lambda: "väntar på godkännande" in words(page.people))
    page.leave.click()
    unlock = running.unlock_page
    unlock.sign_in.show_value("ceci")
    unlock.secret.show_value("tio vantar under granen")
    unlock.button.click()
    qtbot.waitUntil(lambda: "godkänna" in unlock.secret.problem_text, timeout=10_000)
    running.come_in(PASSPHRASE, "ann")
    running.window.go("settings")
    settings = running.window.pages["settings"]
    assert isinstance(settings, SettingsPage)
    running.ask.prepare(PASSPHRASE)
    (let_in,) = [each for each in settings.people.list.findChildren(QPushButton) if each.text() == "Släpp in"]
    let_in.click()
    qtbot.waitUntil(
        lambda: running.program.tasks.idle and "ingång" in running.window.messages.text, timeout=10_000
    )
    running.program.lock()
    running.come_in("tio vantar under granen", "ceci")
    assert running.window.top_bar.officer.text() == "Cecilia Öst"


def _cheaply(act):  # type: ignore[no-untyped-def]
    def cheap(*given: object, **named: object) -> object:
        return act(*given, kdf=CHEAP, **named)

    return cheap


def test_somebody_is_let_in_and_removed_on_the_settings_page(
    qtbot: QtBot, tasks: Tasks, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = Office(tmp_path / "register", tasks)
    page = SettingsPage(
        office.desk,
        office.window,
        scheme=lambda: Scheme.LIGHT,
        choose_scheme=lambda _s: None,
        hand_over=lambda _a: None,
    )
    qtbot.addWidget(page)
    office.show(page)
    monkeypatch.setattr(people, "add", _cheaply(people.add))
    card = page.people
    card.more.click()
    assert card.form.own_sign_in.isVisible()
    type_text(card.form.own_sign_in.edit, "ann")
    type_text(card.form.name.edit, "Börje Ek")
    type_text(card.form.sign_in.edit, "bo")
    card.form.role.show_value(AccessRole.READER)
    card.form.new.first.show_value(OFFICER)
    card.form.new.again.show_value(OFFICER)
    card.form.secret.show_value("fel lösenfras")
    card.form.button.click()
    qtbot.waitUntil(lambda: bool(card.form.secret.problem_text), timeout=10_000)
    card.form.secret.show_value(PASSPHRASE)
    card.form.button.click()
    qtbot.waitUntil(lambda: "Börje Ek" in words(card.list), timeout=10_000)
    qtbot.waitUntil(lambda: "Läsare" in words(card.list))
    (remove,) = [each for each in card.list.findChildren(QPushButton) if each.text() == "Ta bort…"]
    key = office.desk.store.key.data_key
    office.ask.prepare("Ta bort och byt registrets nyckel", PASSPHRASE)
    remove.click()
    qtbot.waitUntil(lambda: "ny nyckel" in office.messages.text, timeout=10_000)
    qtbot.waitUntil(lambda: "Ann-Sofie" in words(card.list) and "Börje Ek" not in words(card.list))
    assert office.desk.store.key.data_key != key
    assert_accessible(page)
    office.close()
    open_desk(tmp_path / "register").store.close()


def test_a_second_program_is_told_who_has_it_open_and_since_when(
    qtbot: QtBot, tasks: Tasks, running: Running, tmp_path: Path
) -> None:
    running.come_in(PASSPHRASE, "ann")
    link = tmp_path / "annan väg"
    link.symlink_to(tmp_path / "register", target_is_directory=True)
    asked: list[tuple[Path, int]] = []

    def show(folder: Path, pid: int) -> bool:
        asked.append((folder, pid))
        return True

    second = UnlockPage(link, tasks, warm_up=None, show_first=show)
    qtbot.addWidget(second)
    second.show()
    assert "öppet i ett annat fönster" in second.secret.problem_text
    assert " sedan " in second.secret.problem_text
    assert second.first.isVisible()
    second.first.click()
    assert asked == [(link, asked[0][1])]
    assert asked[0][1] > 0
    assert not second.isVisible()


def test_the_first_window_comes_forward_when_a_second_one_asks(qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "register"
    folder.mkdir()
    (tmp_path / "link").symlink_to(folder, target_is_directory=True)
    assert server_name(folder) == server_name(tmp_path / "link")
    assert not show_first(folder)
    first = FirstWindow(folder)
    assert first.listen()
    second = FirstWindow(folder)
    assert not second.listen()
    with qtbot.waitSignal(first.asked):
        assert show_first(tmp_path / "link")
    first.close()
    assert second.listen()
    second.close()
