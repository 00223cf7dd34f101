"""The list of enterprises and the page of one, with supervisors, used as an officer uses them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from asfdesk.domain.change import Kind
from asfdesk.domain.parties import Enterprise
from asfdesk.gui.pages.register.enterprise import EnterprisePage
from asfdesk.gui.pages.register.enterprises import EnterprisesPage
from asfdesk.gui.pages.register.supervisor_card import SupervisorForm
from asfdesk.gui.tasks import Tasks
from asfdesk.services import drafts
from asfdesk.services.parties import enterprises
from tests.cases import start
from tests.gui.accessible import assert_accessible
from tests.gui.register_window import Register, words
from tests.hands import replace_text, type_text


@pytest.fixture
def register(qtbot: QtBot, tmp_path: Path, tasks: Tasks) -> Iterator[Register]:
    made = Register(qtbot, tmp_path / "register", tasks)
    yield made
    made.close()


def list_of(register: Register) -> EnterprisesPage:
    page = register.go("enterprises")
    assert isinstance(page, EnterprisesPage)
    return page


def page_of(register: Register, subject: object = None) -> EnterprisePage:
    page = register.go("enterprise", subject)
    assert isinstance(page, EnterprisePage)
    return page


def line(page: EnterprisePage, key: str) -> QLineEdit:
    found = page.findChild(QLineEdit, f"enterprise.{key}")
    assert found is not None, key
    return found


def names(page: EnterprisesPage) -> list[str]:
    model = page.table.model
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def another(register: Register, name: str, number: str, municipality: str, *branches: str) -> Enterprise:
    value = replace(
        enterprises.new_enterprise(),
        name=name,
        org_number=number,
        municipality=municipality,
        branches=branches,
    )
    return enterprises.save_enterprise(register.desk, value)


def test_the_list_tells_places_and_kommun(register: Register) -> None:
    page = list_of(register)
    model = page.table.model
    assert [model.index(0, column).data() for column in (0, 1, 2, 3, 5)] == [
        "Kooperativet Ängen", "Gävle", "", "0 av 6", "6 lediga platser",
    ]  # fmt: skip


def test_the_list_is_filtered_by_kommun_and_branch(register: Register) -> None:
    another(register, "Café Solsidan", "556016-0680", "2181", "second_hand")
    page = list_of(register)
    assert names(page) == ["Café Solsidan", "Kooperativet Ängen"]
    QTest.keyClick(page.municipality.combo, Qt.Key.Key_End)
    page.municipality.show_value("2181")
    page.municipality.changed.emit()
    assert names(page) == ["Café Solsidan"]
    page.branch.show_value("dog_day_care")
    page.branch.changed.emit()
    assert names(page) == []
    page._show_all.click()
    assert names(page) == ["Café Solsidan", "Kooperativet Ängen"]


def test_an_empty_list_says_what_to_do(qtbot: QtBot, tmp_path: Path, tasks: Tasks) -> None:
    empty = Register(qtbot, tmp_path / "register", tasks, empty=True)
    assert "Inga företag än" in words(list_of(empty))
    empty.close()


def test_a_new_enterprise_is_saved_with_its_five_knowledge_fields(register: Register) -> None:
    page = page_of(register)
    type_text(line(page, "name"), "Återbruket i Gävle")
    type_text(line(page, "org_number"), "5560160680")
    page.fields.municipality.show_value("2180")
    type_text(line(page, "places"), "8")
    page.fields.branches.chips[2].click()
    for key in ("organisation", "purpose", "goals", "method", "activities"):
        page.form.fields[key].show_value(f"Om {key}")
    page.save_button.click()
    assert register.message == "Sparat: Återbruket i Gävle"
    saved = enterprises.get_enterprise(register.desk, page.record.id).enterprise
    assert (saved.org_number, saved.places, saved.branches) == ("556016-0680", 8, ("second_hand",))
    assert saved.knowledge.method == "Om method"
    assert "0 av 8" in page.taken.text()


def test_what_is_missing_or_wrong_is_told_at_its_field(register: Register) -> None:
    page = page_of(register)
    type_text(line(page, "org_number"), "5560160681")
    type_text(line(page, "places"), "många")
    page.save_button.click()
    told = {key: each.problem_text for key, each in page.form.fields.items() if each.problem_text}
    assert told["name"] == "Det här måste fyllas i."
    assert "siffran" in told["org_number"]
    assert told["places"]
    assert told["municipality"]
    list_of(register)
    again = page_of(register, page.record.id)
    assert line(again, "places").text() == "många"
    assert "Återställt" in register.message


def test_a_number_that_is_taken_names_its_owner_or_says_so(register: Register) -> None:
    page = page_of(register)
    type_text(line(page, "name"), "Dubblett")
    type_text(line(page, "org_number"), "769600-0020")
    page.fields.municipality.show_value("2180")
    page.save_button.click()
    assert page.form.fields["org_number"].problem_text
    assert page.new


def test_half_typed_work_is_kept_as_a_draft(qtbot: QtBot, register: Register) -> None:
    key = register.somebody.enterprise.id
    page = page_of(register, key)
    type_text(line(page, "name"), "!")
    qtbot.waitUntil(lambda: drafts.find_draft(register.desk, Kind.ENTERPRISE, key) is not None, timeout=2000)
    register.clock.now += timedelta(minutes=5)
    page.open(key)
    assert "Återställt" in register.message


def test_a_supervisor_is_added_with_a_deputy_and_edited(qtbot: QtBot, register: Register) -> None:
    page = page_of(register, register.somebody.enterprise.id)
    card = page.supervisors
    card.add.click()
    form = card.form
    assert isinstance(form, SupervisorForm)
    form.save.click()
    assert form.form.fields["name"].problem_text
    edit = form.findChild(QLineEdit, "supervisor.name")
    assert edit is not None
    type_text(edit, "Örjan Åberg")
    form.form.fields["deputy_id"].show_value(register.somebody.deputy.id)
    form.save.click()
    assert register.message == "Sparat: Örjan Åberg"
    qtbot.waitUntil(lambda: words(card).count("Ersättare: Pär Lindqvist") == 2)
    value, button, _ = next(each for each in card.buttons if each[0].name == "Örjan Åberg")
    button.click()
    edit = card.findChild(QLineEdit, "supervisor.title")
    assert edit is not None
    replace_text(edit, "Kock")
    assert card.form is not None
    card.form.save.click()
    found = enterprises.get_enterprise(register.desk, register.somebody.enterprise.id).supervisors
    assert {each.title for each in found if each.id == value.id} == {"Kock"}


def test_a_deputy_cannot_be_removed_and_others_come_back_by_undo(register: Register) -> None:
    page = page_of(register, register.somebody.enterprise.id)
    card = page.supervisors
    next(each for each in card.buttons if each[0].id == register.somebody.deputy.id)[2].click()
    assert "ersättare" in register.message
    next(each for each in card.buttons if each[0].id == register.somebody.supervisor.id)[2].click()
    assert len(card.buttons) == 1
    register.window.messages._action.click()
    assert len(card.buttons) == 2


def test_a_half_typed_supervisor_is_not_left_without_asking(register: Register) -> None:
    page = page_of(register, register.somebody.enterprise.id)
    page.supervisors.add.click()
    edit = page.supervisors.findChild(QLineEdit, "supervisor.name")
    assert edit is not None
    type_text(edit, "Örjan")
    register.ask.prepare(False)
    assert not register.window.go("participants")
    assert edit.text() == "Örjan"
    register.ask.prepare(True)
    assert register.window.go("participants")


def test_the_definition_unfolds_with_the_keyboard(register: Register) -> None:
    page = page_of(register, register.somebody.enterprise.id)
    assert not page.definition.inside.isVisible()
    page.definition.button.setFocus()
    QTest.keyClick(page.definition.button, Qt.Key.Key_Space)
    assert page.definition.inside.isVisible()
    assert "delaktighet" in words(page.definition)


def test_placements_at_the_enterprise_show_initials_of_a_protected_identity(
    qtbot: QtBot, tmp_path: Path, tasks: Tasks
) -> None:
    register = Register(qtbot, tmp_path / "register", tasks, protected=True)
    start(register.desk, register.somebody)
    page = page_of(register, register.somebody.enterprise.id)
    assert [each.text() for each in page.placements.lines] == ["Å.Ö."]
    register.ask.prepare(True)
    page.delete_button.click()
    assert "placering" in register.message
    register.close()


def test_every_control_has_a_name(register: Register) -> None:
    start(register.desk, register.somebody)
    assert_accessible(list_of(register))
    page = page_of(register, register.somebody.enterprise.id)
    page.supervisors.add.click()
    assert_accessible(page)
