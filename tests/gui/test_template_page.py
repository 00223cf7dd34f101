"""Writing templates in the window: outline, undo, placeholders, conditions, proof-reading, pages, release."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from asfdesk.domain.change import Kind
from asfdesk.domain.condition import Condition, Situation, Test
from asfdesk.domain.own import OwnItem, OwnKind, OwnTemplate
from asfdesk.domain.template import Part
from asfdesk.gui.forms.choices import ChipsField, ChoiceField
from asfdesk.gui.pages.templates.condition_field import ConditionField
from asfdesk.gui.pages.templates.editor import TemplateEditor
from asfdesk.gui.pages.templates.list import TemplatesPage
from asfdesk.gui.pages.templates.page import TemplatePage
from asfdesk.gui.pages.templates.placeholder_field import PlaceholderField
from asfdesk.services import drafts
from asfdesk.services.authoring import own_content, templates
from tests.gui.accessible import assert_accessible
from tests.gui.agreement_window import Office, child
from tests.hands import type_text


@pytest.fixture
def page(qtbot: QtBot, office: Office) -> TemplatePage:
    made = TemplatePage(office.desk, office.window)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def item(office: Office) -> OwnItem:
    """A copy of the shipped template for training."""
    return templates.copy_shipped(office.desk, OwnKind.AGREEMENT, "af_training", 1)


def editor_of(page: TemplatePage) -> TemplateEditor:
    assert page.editor is not None
    return page.editor


def template_of(page: TemplatePage) -> OwnTemplate:
    content = editor_of(page).content
    assert isinstance(content, OwnTemplate)
    return content


def titles(page: TemplatePage) -> list[str]:
    outline = editor_of(page).outline
    return [outline.item(row).text().strip() for row in range(outline.count())]


def go(page: TemplatePage, key: str) -> None:
    editor_of(page).outline.go_to(key)
    assert editor_of(page).steps.now.key == key


def type_into(page: TemplatePage, name: str, text: str) -> None:
    form = editor_of(page).form
    assert form is not None
    edit = form.fields[name].control
    assert isinstance(edit, QLineEdit | QPlainTextEdit)
    edit.setFocus()
    edit.selectAll()
    type_text(edit, text)


def press(page: TemplatePage, key: Qt.Key, *, shift: bool = False) -> None:
    """Ctrl and a key where the focus is."""
    page.activateWindow()
    assert QTest.qWaitForWindowActive(page)
    held = Qt.KeyboardModifier.ControlModifier
    if shift:
        held |= Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(page.focusWidget() or page, key, held)


def test_a_copy_shows_its_parts_in_order_and_every_control_has_a_name(
    office: Office, page: TemplatePage, item: OwnItem
) -> None:
    office.show(page, item.id)
    shown = titles(page)
    assert shown[0] == "Mallen"
    assert shown[1] == "Parter"
    assert shown[-2:] == ["Starttexter", "Vem gör vad"]
    assert_accessible(page)


def test_what_is_typed_is_undone_field_by_field_and_done_again(
    office: Office, page: TemplatePage, item: OwnItem
) -> None:
    office.show(page, item.id)
    before = template_of(page).template
    type_into(page, "title", "Vår mall")
    type_into(page, "intro", "Hej.")
    assert template_of(page).template.title == "Vår mall"
    assert page.heading.text() == "Vår mall"
    press(page, Qt.Key.Key_Z)
    assert template_of(page).template.intro == before.intro
    assert template_of(page).template.title == "Vår mall"
    press(page, Qt.Key.Key_Z)
    assert template_of(page).template == before
    press(page, Qt.Key.Key_Z, shift=True)
    press(page, Qt.Key.Key_Z, shift=True)
    assert template_of(page).template.intro == "Hej."
    assert not page.redo.isEnabled()


def test_what_is_typed_is_kept_at_once_and_found_again_after_a_crash(
    office: Office, qtbot: QtBot, page: TemplatePage, item: OwnItem
) -> None:
    office.show(page, item.id)
    type_into(page, "title", "Halvskriven")
    page.keep()
    assert drafts.find_draft(office.desk, Kind.TEMPLATE, item.id) is not None
    again = TemplatePage(office.desk, office.window)
    qtbot.addWidget(again)
    office.show(again, item.id)
    assert template_of(again).template.title == "Halvskriven"
    assert "Återställt" in office.messages.text
    assert again.can_leave()
    assert templates.get_item(office.desk, item.id).title == "Halvskriven"
    assert drafts.find_draft(office.desk, Kind.TEMPLATE, item.id) is None


def test_sections_and_terms_are_moved_by_the_keyboard(
    office: Office, page: TemplatePage, item: OwnItem
) -> None:
    office.show(page, item.id)
    go(page, "sections.1")
    outline = editor_of(page).outline
    outline.setFocus()
    QTest.keyClick(outline, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [s.part for s in template_of(page).template.sections][:2] == [Part.PURPOSE, Part.PARTIES]
    assert editor_of(page).steps.now.key == "sections.0"
    codes = template_of(page).template.clauses
    go(page, f"clauses.{codes[0]}")
    QTest.keyClick(outline, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert template_of(page).template.clauses[:2] == (codes[1], codes[0])


def test_a_term_is_dragged_into_another_section(office: Office, page: TemplatePage, item: OwnItem) -> None:
    office.show(page, item.id)
    code = template_of(page).template.clauses[0]
    go(page, f"clauses.{code}")
    outline = editor_of(page).outline
    target = outline.visualItemRect(outline.item(2))  # the second section
    event = QDropEvent(
        QPointF(target.center()), Qt.DropAction.MoveAction, QMimeData(), Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    outline.dropEvent(event)
    assert code in template_of(page).template.sections[0].clauses
    assert code in template_of(page).template.clauses
    assert editor_of(page).steps.now.key == f"clauses.{code}"


def test_a_line_is_taken_away_and_comes_back(office: Office, page: TemplatePage, item: OwnItem) -> None:
    office.show(page, item.id)
    before = template_of(page)
    go(page, "sections.2")
    QTest.keyClick(editor_of(page).outline, Qt.Key.Key_Delete)
    assert Part.GOALS not in {s.part for s in template_of(page).template.sections}
    press(page, Qt.Key.Key_Z)
    assert template_of(page) == before


def test_a_shipped_term_is_read_until_it_gets_words_of_its_own(
    office: Office, page: TemplatePage, item: OwnItem
) -> None:
    office.show(page, item.id)
    code = template_of(page).template.clauses[0]
    go(page, f"clauses.{code}")
    form = editor_of(page).form
    assert form is not None
    assert form.fields["text"].control.isReadOnly()  # type: ignore[attr-defined]
    QTest.mouseClick(child(page, "template.own_words", QPushButton), Qt.MouseButton.LeftButton)
    type_into(page, "text", "Egna ord.")
    (own,) = template_of(page).clauses
    assert own.text == "Egna ord."
    assert own.code.startswith(f"{code}@")
    assert own.code in template_of(page).template.clauses


def test_a_brace_offers_the_blanks_and_enter_puts_one_in(
    office: Office, qtbot: QtBot, page: TemplatePage, item: OwnItem
) -> None:
    office.show(page, item.id)
    page.activateWindow()
    field = editor_of(page).form.fields["intro"]  # type: ignore[union-attr]
    assert isinstance(field, PlaceholderField)
    field.edit.setFocus()
    field.edit.selectAll()
    type_text(field.edit, "Ring {handlägg")
    qtbot.waitUntil(field.popup.isVisible, timeout=2000)
    QTest.keyClick(field.popup, Qt.Key.Key_Return)
    assert field.edit.toPlainText() == "Ring {handläggaren}"
    assert template_of(page).template.intro == "Ring {officer}"
    QTest.keyClick(field.edit, Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(field.popup.isVisible, timeout=2000)
    QTest.keyClick(field.popup, Qt.Key.Key_Escape)
    assert not field.popup.isVisible()


def test_a_condition_is_chosen_in_plain_words_and_read_back(
    office: Office, page: TemplatePage, item: OwnItem
) -> None:
    office.show(page, item.id)
    go(page, "sections.2")
    field = editor_of(page).form.fields["when"]  # type: ignore[union-attr]
    assert isinstance(field, ConditionField)
    assert field.words.text() == "Alltid."
    QTest.mouseClick(field.group.add, Qt.MouseButton.LeftButton)
    age = field.group.parts[0]
    edit = age.findChildren(QLineEdit)[-1]
    QTest.keyClicks(edit, "17")
    QTest.mouseClick(field.group.add, Qt.MouseButton.LeftButton)
    choose(field.group.parts[1].test, Test.SITUATION)  # type: ignore[union-attr]
    chips = field.group.parts[1].findChild(ChipsField)
    assert isinstance(chips, ChipsField)
    QTest.mouseClick(chips.chips[list(Situation).index(Situation.INTERPRETER)], Qt.MouseButton.LeftButton)
    assert template_of(page).template.sections[2].when == Condition(
        Test.ALL,
        (Condition(Test.AGE, most=Decimal(17)), Condition(Test.SITUATION, values=("interpreter",))),
    )
    assert field.words.text() == (
        "Bara när deltagarens ålder första dagen är högst 17 och läget är att tolk behövs."
    )


def choose(field: ChoiceField, value: object) -> None:
    """Choose as by a click in the list."""
    field.show_value(value)
    field.combo.activated.emit(field.combo.currentIndex())


def test_the_proof_reader_leads_to_what_it_refuses_and_stops_the_release(
    office: Office, qtbot: QtBot, page: TemplatePage, item: OwnItem
) -> None:
    office.show(page, item.id)
    editor = editor_of(page)
    with qtbot.waitSignal(editor.proved):
        editor.look_again()
    assert editor.proof is not None
    assert editor.proof.releasable
    type_into(page, "intro", "Ring {nagon}.")
    with qtbot.waitSignal(editor.proved):
        editor.look_again()
    assert editor.tabs.tabText(0) == "Korrektur (1)"
    go(page, "sections.3")
    QTest.mouseClick(page.release, Qt.MouseButton.LeftButton)
    assert templates.get_item(office.desk, item.id).draft
    assert editor.steps.now.key == "head"
    assert page.focusWidget() is editor.form.fields["intro"].control  # type: ignore[union-attr]


def test_a_release_is_asked_about_and_then_only_read(
    office: Office, qtbot: QtBot, page: TemplatePage, item: OwnItem
) -> None:
    office.show(page, item.id)
    editor = editor_of(page)
    with qtbot.waitSignal(editor.proved):
        editor.look_again()
    office.ask.prepare(True)
    QTest.mouseClick(page.release, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.badge.text() == "Version 1", timeout=5000)
    assert not templates.get_item(office.desk, item.id).draft
    assert page.next.isVisible()
    assert not page.release.isVisible()
    field = editor_of(page).form.fields["title"].control  # type: ignore[union-attr]
    assert isinstance(field, QLineEdit)
    assert field.isReadOnly()
    QTest.mouseClick(page.next, Qt.MouseButton.LeftButton)
    assert office.sent.places[-1][0] == "template"


def test_two_editions_are_compared_word_by_word(office: Office, page: TemplatePage, item: OwnItem) -> None:
    templates.release(office.desk, item.id)
    draft = templates.next_edition(office.desk, item.id)
    office.show(page, draft.id)
    type_into(page, "title", "Ny titel")
    editor = editor_of(page)
    editor.tabs.setCurrentWidget(editor.compare_panel)
    assert "Ny ordalydelse: Titel" in editor.compare_panel.text.toPlainText()


def test_the_pages_are_real_ones_and_follow_what_is_typed(
    office: Office, qtbot: QtBot, page: TemplatePage, item: OwnItem
) -> None:
    office.show(page, item.id)
    editor = editor_of(page)
    editor.tabs.setCurrentWidget(editor.pages)
    qtbot.waitUntil(lambda: editor.pages.view.page_count > 3, timeout=10_000)


def test_the_list_shows_shipped_and_own_and_begins_a_new_one(office: Office, qtbot: QtBot) -> None:
    page = TemplatesPage(office.desk, office.window)
    qtbot.addWidget(page)
    office.show(page)
    shipped = page.table.model.rowCount()
    office.ask.prepare("Checklista", "Vår egen checklista")
    QTest.mouseClick(page.add_button, Qt.MouseButton.LeftButton)
    place, key = office.sent.places[-1]
    assert place == "template"
    assert page.table.model.rowCount() == shipped + 1
    QTest.mouseClick(child(page, "templates.own"), Qt.MouseButton.LeftButton)
    assert page.table.model.rowCount() == 1
    page.go_to(key)
    assert office.sent.places[-1] == ("template", key)
    assert_accessible(page)


def test_a_shipped_checklist_is_read_and_copied(office: Office, page: TemplatePage) -> None:
    office.show(page, (OwnKind.CHECKLIST, "three_party", 1))
    assert page.badge.text() == "Medföljer"
    assert editor_of(page).read_only
    QTest.mouseClick(page.copy, Qt.MouseButton.LeftButton)
    place, key = office.sent.places[-1]
    assert place == "template"
    assert templates.get_item(office.desk, key).based_on == "three_party/1"  # type: ignore[arg-type]


def test_a_checklist_gets_questions_of_every_kind(office: Office, page: TemplatePage) -> None:
    from asfdesk.domain.checklist import Checklist, ItemKind

    made = templates.new_item(office.desk, OwnKind.CHECKLIST, "Vår checklista")
    office.show(page, made.id)
    editor = editor_of(page)
    for kind in ItemKind:
        editor.add_question()
        type_into(page, "text", f"Fråga om {kind}")
        choose(editor.form.fields["kind"], kind)  # type: ignore[union-attr,arg-type]
    content = editor.content
    assert isinstance(content, Checklist)
    assert [item.kind for item in content.items] == list(ItemKind)
    editor.add_question()
    type_into(page, "text", "Vad gick fel?")
    form = editor.form
    assert form is not None
    first = content.items[0]
    choose(form.fields["only_item"], first.id)  # type: ignore[arg-type]
    only = form.fields["only_values"]
    assert isinstance(only, ChipsField)
    QTest.mouseClick(only.chips[2], Qt.MouseButton.LeftButton)
    content = editor.content
    assert isinstance(content, Checklist)
    link = content.items[-1].only_if
    assert link is not None
    assert (link.item, link.values) == (first.id, ("no",))
    assert page.save()
    assert own_content.read(templates.get_item(office.desk, made.id)) == content
