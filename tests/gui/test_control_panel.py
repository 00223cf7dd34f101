"""The control before signing beside the form: the check list leads there, each point is saved as it is set, undo."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from asfdesk.domain.agreement import AgreementView
from asfdesk.domain.agreement_check import Section
from asfdesk.domain.before_signing import Standing
from asfdesk.gui.pages.agreement.control_panel import ControlPanel
from asfdesk.gui.pages.agreement.page import AgreementPage
from asfdesk.services.agreeing import agreements, before_signing
from tests.cases import ready
from tests.gui.accessible import assert_accessible
from tests.gui.agreement_window import Office, child
from tests.hands import replace_text, type_text

UNION = "agreement.control.union_heard"
REASON = "Kommunal har inte svarat trots två påminnelser."


@pytest.fixture
def page(qtbot: QtBot, office: Office) -> AgreementPage:
    made = AgreementPage(office.desk, office.window)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def gap(office: Office) -> AgreementView:
    view = ready(office.desk, office.case)
    kept = tuple(one for one in view.terms.requirements if one.code != "union_statement")
    agreements.save_terms(office.desk, view.agreement, replace(view.terms, requirements=kept))
    return agreements.get_agreement(office.desk, view.agreement.id)


def panel(page: AgreementPage) -> ControlPanel:
    assert page.editor is not None
    return page.editor.control


def press(page: AgreementPage, name: str) -> None:
    QTest.mouseClick(child(page, name, QPushButton), Qt.MouseButton.LeftButton)


def standing(office: Office, view: AgreementView) -> tuple[Standing, str, str]:
    control = agreements.get_agreement(office.desk, view.agreement.id).control
    found = next(one for one in control if one.point.code == "union_heard")
    return found.standing, found.by, found.reason


def test_the_check_list_leads_to_the_open_point_and_one_click_settles_it(
    office: Office, page: AgreementPage, gap: AgreementView
) -> None:
    office.show(page, gap.agreement.id)
    assert page.editor is not None
    assert [line.key for line in page.editor.check_list.lines] == ["control.union_heard"]
    press(page, "agreement.missing.control.union_heard")
    assert page.focusWidget() is child(page, f"{UNION}.done")
    QTest.keyClick(child(page, f"{UNION}.done"), Qt.Key.Key_Space)
    assert standing(office, gap) == (Standing.DONE, "Ann-Sofie Åkerlund", "")
    assert page.editor.check_list.lines == []
    assert page.editor.found.ready
    assert office.messages.text.startswith("Facklig organisation har fått tillfälle att yttra sig: Klart")
    office.messages._action.click()
    assert standing(office, gap)[0] is Standing.OPEN
    assert [line.key for line in page.editor.check_list.lines] == ["control.union_heard"]


def test_a_gap_needs_its_reason_and_the_form_says_where_it_will_stand(
    office: Office, page: AgreementPage, gap: AgreementView
) -> None:
    office.show(page, gap.agreement.id)
    press(page, f"{UNION}.change")
    form = panel(page).form
    assert form is not None
    form.form.fields["standing"].show_value(Standing.LACKING)
    form.form.fields["standing"].changed.emit()
    assert form.form.rows["on"].isHidden()
    assert not form.warning.isHidden()
    press(page, "agreement.control.save")
    assert form.form.fields["reason"].problem_text
    assert standing(office, gap)[0] is Standing.OPEN
    type_text(form.form.fields["reason"].control, REASON)
    press(page, "agreement.control.save")
    assert standing(office, gap)[2] == REASON
    assert panel(page).rows["union_heard"].badge.text() == "Saknas"
    assert REASON in panel(page).rows["union_heard"].status.text()
    assert page.editor is not None
    assert page.editor.found.ready


def test_a_day_to_come_is_refused_at_the_field(
    office: Office, page: AgreementPage, gap: AgreementView
) -> None:
    office.show(page, gap.agreement.id)
    press(page, f"{UNION}.change")
    form = panel(page).form
    assert form is not None
    replace_text(form.form.fields["on"].control, "2026-12-24")
    press(page, "agreement.control.save")
    assert "2026-03-02" in form.form.fields["on"].problem_text
    assert standing(office, gap)[0] is Standing.OPEN


def test_what_the_register_knows_stands_there_with_a_way_to_its_field(
    office: Office, page: AgreementPage, gap: AgreementView
) -> None:
    office.show(page, gap.agreement.id)
    row = panel(page).rows["supervisor_named"]
    assert row.status.text() == ("Ifyllt från registret: Handledare Märta Holmström, ersättare Pär Lindqvist")
    assert row.done.isHidden()
    assert row.change.isHidden()
    press(page, "agreement.control.supervisor_named.field")
    assert page.editor is not None
    assert page.focusWidget() is page.editor.form.fields["deputy_id"].control


def test_the_section_leads_to_the_first_open_point(
    office: Office, page: AgreementPage, gap: AgreementView
) -> None:
    office.show(page, gap.agreement.id)
    assert page.editor is not None
    page.editor.go_to_section(Section.CONTROL)
    assert page.focusWidget() is child(page, f"{UNION}.done")
    assert_accessible(panel(page))


def test_a_point_set_in_another_window_is_shown_here(
    office: Office, page: AgreementPage, gap: AgreementView
) -> None:
    office.show(page, gap.agreement.id)
    finding = next(one for one in gap.control if one.point.code == "union_heard")
    before_signing.mark_point(office.desk, before_signing.new_mark(office.desk, gap, finding, Standing.DONE))
    assert panel(page).rows["union_heard"].finding.standing is Standing.DONE
