"""Organisations, settings and the search over everything, used as an officer uses them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from asfdesk.domain.parties import CaseOfficer
from asfdesk.gui.dress.style import Scheme
from asfdesk.gui.pages.global_search import GlobalSearch
from asfdesk.gui.pages.register.organisations import OrganisationsPage
from asfdesk.gui.pages.settings.about import AboutCard
from asfdesk.gui.pages.settings.page import SettingsPage
from asfdesk.gui.tasks import Tasks
from asfdesk.services import preferences
from asfdesk.services.entry import access
from asfdesk.services.parties import commissioners
from asfdesk.store.keys.key import Kdf
from tests.cases import PASSPHRASE, start
from tests.gui.accessible import assert_accessible
from tests.gui.register_window import Register, words
from tests.hands import replace_text, type_text

CHEAP = Kdf(memory=64, passes=1, lanes=1)
NEW = "sju vantar under granen"


@pytest.fixture
def register(qtbot: QtBot, tmp_path: Path, tasks: Tasks) -> Iterator[Register]:
    made = Register(qtbot, tmp_path / "register", tasks)
    yield made
    made.close()


def organisations(register: Register, subject: object = None) -> OrganisationsPage:
    page = register.go("organisations", subject)
    assert isinstance(page, OrganisationsPage)
    return page


def name_edit(page: OrganisationsPage) -> QLineEdit:
    assert page.form is not None
    edit = page.form.fields["name"].control
    assert isinstance(edit, QLineEdit)
    return edit


def test_nothing_chosen_says_what_to_do(qtbot: QtBot, tmp_path: Path, tasks: Tasks) -> None:
    empty = Register(qtbot, tmp_path / "register", tasks, empty=True)
    page = organisations(empty)
    assert "Inget valt" in words(page)
    page.model.show_value("municipality_2184")
    page.model.changed.emit()
    assert empty.message == "Tillagd med sina enheter: Hudiksvalls kommun"
    assert len(commissioners.organisations(empty.desk)[0].units) == 3
    empty.close()


def test_unit_and_officer_are_added_below_a_commissioner(register: Register) -> None:
    page = organisations(register)
    page.add_button.click()
    page.save_button.click()
    assert page.form is not None
    assert page.form.fields["name"].problem_text == "Det här måste fyllas i."
    type_text(name_edit(page), "Åmåls kommun")
    page.save_button.click()
    page.unit_button.click()
    type_text(name_edit(page), "Arbetsmarknadsenheten")
    page.save_button.click()
    page.officer_button.click()
    type_text(name_edit(page), "Östen Ek")
    page.save_button.click()
    assert register.message == "Sparat: Östen Ek"
    made = next(
        o for o in commissioners.organisations(register.desk) if o.commissioner.name == "Åmåls kommun"
    )
    assert [officer.name for officer in made.officers] == ["Östen Ek"]


def test_another_officer_says_this_is_me(register: Register) -> None:
    other = _officer(register)
    page = organisations(register, other.id)
    assert page.me_button.isVisible()
    page.me_button.click()
    mine = commissioners.current_officer(register.desk)
    assert mine is not None
    assert mine.id == other.id
    assert register.desk.store.actor == other.id
    assert register.window.top_bar.officer.text() == "Östen Ek"
    assert page.me.isVisible()


def _officer(register: Register) -> CaseOfficer:
    value = replace(commissioners.new_officer(register.somebody.unit.id), name="Östen Ek")
    return commissioners.save_officer(register.desk, value)


def test_what_is_used_is_not_removed_and_the_rest_comes_back_by_undo(register: Register) -> None:
    page = organisations(register, register.somebody.officer.id)
    page.remove_button.click()
    assert register.message == "Du kan inte ta bort dig själv eller en handläggare som har placeringar."
    page.tree.select(register.somebody.unit.id)
    page.remove_button.click()
    assert "hör till enheten" in register.message
    other = _officer(register)
    page.refresh()
    page.tree.select(other.id)
    page.remove_button.click()
    assert other.id not in page.tree.parts
    register.window.messages._action.click()
    assert other.id in page.tree.parts


def test_choosing_another_part_saves_the_one_before(register: Register) -> None:
    page = organisations(register, register.somebody.unit.id)
    replace_text(name_edit(page), "AF Gävle Öster")
    page.tree.select(register.somebody.officer.id)
    assert register.message == "Sparat: AF Gävle Öster"
    assert name_edit(page).text() == "Ann-Sofie Åkerlund"


def test_what_cannot_be_saved_is_not_left_without_asking(register: Register) -> None:
    page = organisations(register, register.somebody.unit.id)
    replace_text(name_edit(page), "")
    register.ask.prepare(False)
    assert not register.window.go("participants")
    assert register.ask.asked == ["Lämna utan att spara?"]
    register.ask.prepare(True)
    assert register.window.go("participants")


def settings(register: Register, chosen: list[Scheme] | None = None) -> SettingsPage:
    page = SettingsPage(
        register.desk,
        register.window.surroundings,
        scheme=lambda: Scheme.DARK,
        choose_scheme=(chosen if chosen is not None else []).append,
        change=partial(access.change_passphrase, kdf=CHEAP),
        choose=lambda _parent, _title: None,
        hand_over=lambda _asked: None,
    )
    register.window.add_page("own settings", "", "", lambda: page, in_rail=False)
    register.go("own settings")
    return page


def test_light_and_dark_are_chosen_in_settings(register: Register) -> None:
    chosen: list[Scheme] = []
    page = settings(register, chosen)
    assert page.schemes.read() is Scheme.DARK
    page.schemes.buttons[1].click()
    assert chosen == [Scheme.LIGHT]
    assert str(register.desk.store.folder) in words(page)


def test_the_passphrase_is_changed(qtbot: QtBot, register: Register) -> None:
    card = settings(register).passphrase
    type_text(card.old.edit, "fel")
    type_text(card.new.first.edit, NEW)
    type_text(card.new.again.edit, NEW)
    card.button.click()
    qtbot.waitUntil(lambda: bool(card.old.problem_text))
    assert card.old.problem_text == "Lösenfrasen stämmer inte."
    replace_text(card.old.edit, PASSPHRASE)
    card.button.click()
    qtbot.waitUntil(lambda: "bytt" in register.message)
    folder = register.desk.store.folder
    register.close()
    access.open_register(folder, NEW).close()


def test_a_new_recovery_key_replaces_the_old(qtbot: QtBot, register: Register) -> None:
    page = settings(register)
    card = page.recovery
    assert card.state.text() == "Ingen har visat att nyckeln finns på papper"
    type_text(card.secret.edit, PASSPHRASE)
    card.button.click()
    qtbot.waitUntil(card.step.isVisible)
    key = "-".join(label.text() for label in card.step.groups)
    card.step.next.click()
    type_text(card.step.typed.edit, key.split("-")[7])
    card.step.prove.click()
    assert card.state.text().replace("\u00a0", " ") == "På papper sedan 2 mars 2026"
    assert preferences.recovery_key_kept_on(register.desk) == register.desk.today()
    folder = register.desk.store.folder
    register.close()
    access.open_register(folder, key).close()


def test_leaving_settings_takes_secrets_off_the_screen(register: Register) -> None:
    page = settings(register)
    type_text(page.passphrase.old.edit, PASSPHRASE)
    register.go("participants")
    assert page.passphrase.old.read() == ""


def test_licences_are_read_in_the_program(register: Register) -> None:
    page = settings(register)
    about = page.findChild(AboutCard)
    assert about is not None
    about.licences.combo.setCurrentIndex(0)
    about.licences.changed.emit()
    assert "Apache License" in about.text.toPlainText()


def search_of(register: Register) -> GlobalSearch:
    found = register.window.findChild(GlobalSearch)
    assert found is not None
    return found


def lines(search: GlobalSearch) -> list[str]:
    return [search.results.item(row).text() for row in range(search.results.count())]


def test_everything_is_found_in_groups_and_opened_with_the_keyboard(qtbot: QtBot, register: Register) -> None:
    start(register.desk, register.somebody)
    search = search_of(register)
    QTest.keyClick(register.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    type_text(search, "ä")
    qtbot.waitUntil(search.results.isVisible)
    found = lines(search)
    assert "Företag (ASF)" in found
    assert any("Kooperativet Ängen" in each for each in found)
    replace_text(search, "åsa")
    qtbot.waitUntil(lambda: search.results.isVisible() and lines(search)[0] == "Deltagare")
    assert lines(search)[1] == "Öberg, Åsa  ·  19811228-••••"
    QTest.keyClick(search, Qt.Key.Key_Down)
    QTest.keyClick(search, Qt.Key.Key_Up)
    QTest.keyClick(search, Qt.Key.Key_Return)
    assert register.window.pages["participant"].title == "Åsa Öberg"
    assert search.text() == ""
    assert not search.results.isVisible()


def test_a_supervisor_leads_to_the_enterprise_and_a_unit_to_the_organisations(
    qtbot: QtBot, register: Register
) -> None:
    search = search_of(register)
    for text, page in (("holmström", "enterprise"), ("af gävle", "organisations")):
        replace_text(search, text)
        qtbot.waitUntil(search.results.isVisible)
        QTest.keyClick(search, Qt.Key.Key_Return)
        assert register.window.place is not None
        assert register.window.place.page == page


def test_escape_closes_and_nothing_found_says_so(qtbot: QtBot, register: Register) -> None:
    search = search_of(register)
    type_text(search, "finns inte")
    qtbot.waitUntil(search.results.isVisible)
    assert lines(search) == ["Inget hittades. Prova med färre bokstäver."]
    QTest.keyClick(search, Qt.Key.Key_Escape)
    assert not search.results.isVisible()
    assert search.text() == "finns inte"


def test_every_control_has_a_name(register: Register) -> None:
    for subject in (register.somebody.unit.id, register.somebody.officer.id):
        assert_accessible(organisations(register, subject))
    assert_accessible(settings(register))
