"""What the guided form refuses is told at its field, in Swedish, and what was typed stays."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from asfdesk.gui.forms.fields import TextField
from asfdesk.gui.pages.agreement.page import AgreementPage
from tests.cases import start
from tests.gui.agreement_window import Office, child
from tests.hands import replace_text, type_text


@pytest.fixture
def page(qtbot: QtBot, office: Office) -> AgreementPage:
    made = AgreementPage(office.desk, office.window)
    qtbot.addWidget(made)
    return made


def test_an_impossible_date_is_told_at_its_field(office: Office, page: AgreementPage) -> None:
    office.show(page, start(office.desk, office.case).agreement.id)
    assert page.editor is not None
    edit = child(page, "agreement.start", QLineEdit)
    edit.setFocus()
    type_text(edit, "2026-02-31")
    page.editor.form.fields["supervision"].focus()
    page.editor.form.left.emit()
    assert "finns inte" in page.editor.form.fields["start"].problem_text
    office.ask.prepare(False)
    assert not page.can_leave()


@pytest.mark.parametrize("name", ["X" * 10_000, "山田", "Åsa 🙂", "a\u202eb"])
def test_strange_text_gets_its_message_at_its_field(office: Office, page: AgreementPage, name: str) -> None:
    office.show(page, start(office.desk, office.case).agreement.id)
    assert page.editor is not None
    field = page.editor.form.fields["signatory"]
    assert isinstance(field, TextField)
    field.edit.setText(name)
    field.changed.emit()
    page.editor.form.fields["supervision"].focus()
    page.editor.assess()
    assert field.problem_text
    assert page.save()


def test_an_unknown_word_in_braces_is_told_and_does_not_break_the_preview(
    qtbot: QtBot, office: Office, page: AgreementPage
) -> None:
    office.show(page, start(office.desk, office.case).agreement.id)
    assert page.editor is not None
    type_text(child(page, "agreement.other", QPlainTextEdit), "Ring {chefen}.")
    page.editor.form.fields["supervision"].focus()
    page.editor.assess()
    assert "chefen" in page.editor.form.fields["other"].problem_text
    qtbot.waitUntil(lambda: office.tasks.idle, timeout=10_000)
    assert office.messages.text == ""


@pytest.mark.parametrize("key", ["wishes", "requirements.union_statement"])
def test_a_character_that_no_page_can_show_is_told_where_it_stands(
    office: Office, page: AgreementPage, key: str
) -> None:
    office.show(page, start(office.desk, office.case).agreement.id)
    assert page.editor is not None
    type_text(child(page, f"agreement.{key}", QPlainTextEdit), "Baka 🙂")
    page.editor.form.fields["supervision"].focus()
    page.editor.assess()
    assert "🙂" in page.editor.form.fields[key].problem_text


def test_a_term_with_an_unknown_word_in_braces_is_told_at_the_term(
    office: Office, page: AgreementPage
) -> None:
    office.show(page, start(office.desk, office.case).agreement.id)
    assert page.editor is not None
    row = page.editor.form.clauses.rows[2]
    row.edit_button.click()
    assert row._text_field is not None
    replace_text(row._text_field.edit, "Ring {chefen}.")
    page.editor.form.fields["supervision"].focus()
    page.editor.assess()
    assert "chefen" in row.problem.text()
    page.editor.go_to_field("clauses.2")
    assert page.focusWidget() is row.edit_button


def test_the_period_is_proposed_explained_and_refused_when_too_long(
    office: Office, page: AgreementPage
) -> None:
    office.show(page, start(office.desk, office.case).agreement.id)
    assert page.editor is not None
    form = page.editor.form
    replace_text(child(page, "agreement.start", QLineEdit), "2026-03-09")
    assert "2026-09-08" in form.use_end.text()
    assert "2007:414" in form.period_note.text()
    QTest.mouseClick(form.use_end, Qt.MouseButton.LeftButton)
    assert form.fields["end"].read() == date(2026, 9, 8)
    assert form.rows["period_exception"].isHidden()
    replace_text(child(page, "agreement.end", QLineEdit), "2027-01-08")
    page.editor.assess()
    assert not form.rows["period_exception"].isHidden()
    replace_text(child(page, "agreement.end", QLineEdit), "2028-01-08")
    form.fields["supervision"].focus()
    page.editor.assess()
    assert form.fields["end"].problem_text
    replace_text(child(page, "agreement.end", QLineEdit), "2026-01-01")
    form.fields["supervision"].focus()
    page.editor.assess()
    assert "2026-03-09" in form.fields["end"].problem_text
