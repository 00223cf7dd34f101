"""Who does what, and when, in the guided form: filled in, following the plan, proposed, sorted, undone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from asfdesk.domain.clause import Responsibility
from asfdesk.gui.pages.agreement.page import AgreementPage
from asfdesk.services.agreeing import agreements
from tests.cases import ready
from tests.gui.agreement_window import Office, child
from tests.hands import replace_text

FIRST = "Första uppföljningen, trepartssamtal"


@pytest.fixture
def page(qtbot: QtBot, office: Office) -> AgreementPage:
    made = AgreementPage(office.desk, office.window)
    qtbot.addWidget(made)
    return made


def rows(page: AgreementPage) -> dict[str, str]:
    assert page.editor is not None
    return {row.what: row.when for row in page.editor.form.terms().responsibilities}


def test_the_plan_moves_its_line_while_it_is_typed(office: Office, page: AgreementPage) -> None:
    office.show(page, ready(office.desk, office.case).agreement.id)
    assert page.editor is not None
    assert rows(page)[FIRST] == "2\u00a0veckor efter start"
    weeks = page.editor.form.fields["follow_up.first_weeks"].control
    replace_text(weeks, "3")
    page.editor.assess()
    assert rows(page)[FIRST] == "3\u00a0veckor efter start"
    assert page.save()
    saved = agreements.get_agreement(office.desk, page.editor.view.agreement.id)
    assert Responsibility(
        FIRST, "{officer} kallar {supervisor} och deltagaren", "3\u00a0veckor efter start"
    ) in (saved.terms.responsibilities)


def test_missing_lines_are_proposed_in_order_and_it_can_be_undone(
    office: Office, page: AgreementPage
) -> None:
    view = ready(office.desk, office.case)
    own = (Responsibility("Nyckel till omklädningsrum", "{enterprise}", "Första dagen"),)
    agreements.save_terms(office.desk, view.agreement, replace(view.terms, responsibilities=own))
    office.show(page, view.agreement.id)
    QTest.mouseClick(child(page, "agreement.responsibilities.propose"), Qt.MouseButton.LeftButton)
    assert FIRST in rows(page)
    assert list(rows(page)).index("Nyckel till omklädningsrum") < list(rows(page)).index("Daglig handledning")
    assert "rader lades till" in office.messages.text
    office.messages._action.click()
    assert list(rows(page)) == ["Nyckel till omklädningsrum"]


def test_the_lines_are_sorted_by_when(office: Office, page: AgreementPage) -> None:
    view = ready(office.desk, office.case)
    turned = tuple(reversed(view.terms.responsibilities))
    agreements.save_terms(office.desk, view.agreement, replace(view.terms, responsibilities=turned))
    office.show(page, view.agreement.id)
    assert next(iter(rows(page))) == "Samtal om hur det har gått"
    QTest.mouseClick(child(page, "agreement.responsibilities.sort"), Qt.MouseButton.LeftButton)
    assert list(rows(page))[-1] == "Samtal om hur det har gått"
