"""Going on with another edition in the window: told at the work, shown before it is done, taken back by one click."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from asfdesk.domain.change import Kind
from asfdesk.domain.kinds import VisitKind
from asfdesk.domain.own import OwnKind
from asfdesk.domain.terms import Fulfilled
from asfdesk.gui.pages.agreement.page import AgreementPage
from asfdesk.gui.pages.templates.change import ChangeTemplatePage
from asfdesk.gui.pages.visit.page import VisitPage
from asfdesk.services.agreeing import agreements
from asfdesk.services.authoring import templates
from asfdesk.services.visiting import visits
from tests.cases import start
from tests.gui.accessible import assert_accessible
from tests.gui.agreement_window import Office
from tests.store.test_template_upgrade import _checklist_editions, released, second_edition


def test_a_draft_tells_of_a_newer_edition_shows_it_takes_it_over_and_goes_back(
    office: Office, qtbot: QtBot
) -> None:
    first = released(office.desk)
    view = start(office.desk, office.case)
    terms = replace(view.terms, template_answers=(Fulfilled("q1", "Slottstorget"),))
    agreements.save_terms(office.desk, view.agreement, terms)
    page = AgreementPage(office.desk, office.window)
    qtbot.addWidget(page)
    office.show(page, view.agreement.id)
    assert not page.newer.isVisible()
    second_edition(office.desk, first)
    page.open(view.agreement.id)
    assert page.newer.isVisible()
    assert "version 2" in page.newer.words.text()
    QTest.mouseClick(page.newer.button, Qt.MouseButton.LeftButton)
    assert office.sent.places[-1] == ("change_template", (Kind.AGREEMENT, view.agreement.id))

    change = ChangeTemplatePage(office.desk, office.window)
    qtbot.addWidget(change)
    office.show(change, (Kind.AGREEMENT, view.agreement.id))
    assert "Andra versionen" in change.which.combo.currentText()
    assert "Närmaste hållplats" in change.lost.text()
    assert "Försvinner: Fråga Närmaste hållplats" in change.text.toPlainText()
    assert_accessible(change)
    QTest.mouseClick(change.take, Qt.MouseButton.LeftButton)
    assert agreements.get_agreement(office.desk, view.agreement.id).template.version == 2
    QTest.mouseClick(office.messages._action, Qt.MouseButton.LeftButton)
    again = agreements.get_agreement(office.desk, view.agreement.id)
    assert again.template.version == 1
    assert again.terms == agreements.get_agreement(office.desk, view.agreement.id).terms
    assert again.terms.template_answers == terms.template_answers


def test_the_templates_own_question_is_asked_in_the_form_and_printed(office: Office, qtbot: QtBot) -> None:
    released(office.desk)
    view = start(office.desk, office.case)
    page = AgreementPage(office.desk, office.window)
    qtbot.addWidget(page)
    office.show(page, view.agreement.id)
    assert page.editor is not None
    field = page.editor.form.fields["template_answers.q1"]
    field.focus()
    QTest.keyClicks(field.control, "Slottstorget")
    assert page.save()
    saved = agreements.get_agreement(office.desk, view.agreement.id)
    assert saved.terms.template_answers == (Fulfilled("q1", "Slottstorget"),)


def test_an_open_visit_tells_of_a_newer_checklist_and_takes_it_over(office: Office, qtbot: QtBot) -> None:
    first, draft = _checklist_editions(office.desk)
    view = start(office.desk, office.case)
    visit = visits.plan_visit(office.desk, view.placement.id, VisitKind.THREE_PARTY, office.desk.today())
    opened = visits.open_visit(office.desk, visit.id)
    visits.answer(office.desk, visit.id, opened.checklist.items[0].id, "yes")
    templates.release(office.desk, draft.id)
    page = VisitPage(office.desk, office.window)
    qtbot.addWidget(page)
    office.show(page, visit.id)
    assert page.newer.isVisible()
    QTest.mouseClick(page.newer.button, Qt.MouseButton.LeftButton)
    assert office.sent.places[-1] == ("change_template", (Kind.VISIT, visit.id))
    change = ChangeTemplatePage(office.desk, office.window)
    qtbot.addWidget(change)
    office.show(change, (Kind.VISIT, visit.id))
    assert opened.checklist.items[0].text in change.lost.text()
    QTest.mouseClick(change.take, Qt.MouseButton.LeftButton)
    assert visits.get_visit(office.desk, visit.id).checklist.version == 2
    page.reload()
    assert not page.newer.isVisible()
    assert page.running.view is not None
    assert page.running.view.checklist.version == 2
    assert first.kind is OwnKind.CHECKLIST
