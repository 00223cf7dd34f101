"""The guided form keeps what is typed: drafts, saving, a change made elsewhere, throwing away and having back."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from asfdesk.domain.agreement import State
from asfdesk.domain.change import Kind
from asfdesk.gui.dress.palette import Meaning
from asfdesk.gui.forms.fields import LongTextField, TextField
from asfdesk.gui.pages.agreement.page import AgreementPage
from asfdesk.services import drafts
from asfdesk.services.agreeing import agreements
from tests.cases import start
from tests.gui.agreement_window import Office, child
from tests.hands import type_text


@pytest.fixture
def page(qtbot: QtBot, office: Office) -> AgreementPage:
    made = AgreementPage(office.desk, office.window)
    qtbot.addWidget(made)
    return made


def text_of(page: AgreementPage, key: str) -> str:
    assert page.editor is not None
    field = page.editor.form.fields[key]
    assert isinstance(field, LongTextField | TextField)
    return field.read()


def test_what_is_typed_is_kept_within_a_second_and_saved_with_ctrl_s(
    qtbot: QtBot, office: Office, page: AgreementPage
) -> None:
    view = start(office.desk, office.case)
    office.show(page, view.agreement.id)
    assert page.editor is not None
    with qtbot.waitSignal(page.editor.told, timeout=1500):
        type_text(child(page, "agreement.purpose_text", QPlainTextEdit), "Träna på att laga mat åt många.")
    draft = drafts.find_draft(office.desk, Kind.AGREEMENT, view.agreement.id)
    assert draft is not None
    assert "Träna på att laga mat åt många." in draft.payload
    assert page.bar.kept.text().startswith("Utkast")
    QTest.keyClick(page, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert page.save()
    saved = agreements.get_agreement(office.desk, view.agreement.id)
    assert saved.terms.purpose_text == "Träna på att laga mat åt många."
    assert drafts.find_draft(office.desk, Kind.AGREEMENT, view.agreement.id) is None


def test_half_typed_work_comes_back_with_its_time_and_can_be_thrown_away(
    office: Office, page: AgreementPage
) -> None:
    view = start(office.desk, office.case)
    typed = replace(view.terms, wishes="Arbeta med händerna")
    drafts.keep_draft(office.desk, Kind.AGREEMENT, view.agreement.id, typed, view.agreement.version)
    office.clock.now += timedelta(minutes=7)
    office.show(page, view.agreement.id)
    assert text_of(page, "wishes") == "Arbeta med händerna"
    assert "09.30" in office.messages.text
    assert "7" in office.messages.text
    page.forget_draft()
    assert text_of(page, "wishes") == ""
    assert drafts.find_draft(office.desk, Kind.AGREEMENT, view.agreement.id) is None
    office.messages._action.click()
    assert text_of(page, "wishes") == "Arbeta med händerna"


def test_a_change_elsewhere_loses_neither_version(office: Office, page: AgreementPage) -> None:
    view = start(office.desk, office.case)
    office.show(page, view.agreement.id)
    agreements.save_terms(office.desk, view.agreement, replace(view.terms, aids="Rullstol"))
    type_text(child(page, "agreement.registry_number", QLineEdit), "AF-2026/17")
    assert not page.save()
    assert office.messages.meaning is Meaning.WARNING
    draft = drafts.find_draft(office.desk, Kind.AGREEMENT, view.agreement.id)
    assert draft is not None
    assert "AF-2026/17" in draft.payload
    office.ask.prepare(0)
    page.solve_conflict()
    assert agreements.get_agreement(office.desk, view.agreement.id).terms.registry_number == "AF-2026/17"


def test_a_draft_thrown_away_can_be_had_back(office: Office, page: AgreementPage) -> None:
    view = start(office.desk, office.case)
    office.show(page, view.agreement.id)
    page.bar.discard.trigger()
    assert office.sent.places == [("agreements", None)]
    office.messages._action.click()
    assert office.sent.places[-1] == ("agreement", view.agreement.id)
    assert agreements.get_agreement(office.desk, view.agreement.id).agreement.state is State.DRAFT


def test_a_draft_that_is_gone_leads_to_the_list(office: Office, page: AgreementPage) -> None:
    view = start(office.desk, office.case)
    agreements.discard_agreement(office.desk, view.agreement.id)
    office.show(page, view.agreement.id)
    assert office.sent.places == [("agreements", None)]
    assert office.messages.text
