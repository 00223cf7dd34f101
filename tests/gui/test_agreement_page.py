"""The guided form in a window on a real store: what is missing, what it proposes, clauses, preview, going on."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from asfdesk.domain.agreement import State
from asfdesk.domain.busy import Busy
from asfdesk.domain.kinds import CompensationKind, SharedTopic
from asfdesk.gui.forms.fields import LongTextField, TextField
from asfdesk.gui.pages.agreement.page import AgreementPage
from asfdesk.gui.tasks import Tasks
from asfdesk.services.agreeing import agreements
from asfdesk.services.planning import busy_times
from tests.cases import filled, ready, start
from tests.gui.accessible import assert_accessible
from tests.gui.agreement_window import Office, child
from tests.hands import replace_text, type_text


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


def test_a_new_agreement_says_what_is_missing_and_a_click_leads_to_the_field(
    office: Office, page: AgreementPage
) -> None:
    office.show(page, start(office.desk, office.case).agreement.id)
    assert page.editor is not None
    lines = {line.key for line in page.editor.check_list.lines}
    assert {
        "purpose",
        "control.period_motivation",
        "goals",
        "tasks",
        "start",
        "schedule",
        "risk_assessed_on",
    } <= lines
    assert "control.union_heard" in lines
    button = child(page, "agreement.missing.risk_assessed_on", QPushButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert page.focusWidget() is page.editor.form.fields["risk_assessed_on"].control


def test_the_schedule_adds_up_and_fills_the_week_alike(office: Office, page: AgreementPage) -> None:
    office.show(page, start(office.desk, office.case).agreement.id)
    assert page.editor is not None
    schedule = page.editor.form.schedule
    type_text(child(page, "agreement.hours_per_week", QLineEdit), "20")
    for part, typed in (("start", "9"), ("end", "13.30"), ("pause", "30")):
        type_text(child(page, f"agreement.schedule.0.{part}", QLineEdit), typed)
    assert schedule.sum.text() == "4 av 20 timmar"
    QTest.mouseClick(child(page, "agreement.schedule.fill"), Qt.MouseButton.LeftButton)
    assert schedule.sum.text() == "20 av 20 timmar"
    assert [day.weekday for day in schedule.read()] == [0, 1, 2, 3, 4]


def test_no_compensation_must_be_given_a_reason(office: Office, page: AgreementPage) -> None:
    view = ready(office.desk, office.case)
    office.show(page, view.agreement.id)
    assert page.editor is not None
    form = page.editor.form
    form.fields["compensation.kind"].show_value(CompensationKind.NONE)
    form.fields["compensation.kind"].changed.emit()
    page.editor.assess()
    assert form.rows["compensation.amount"].isHidden()
    assert form.fields["compensation.reason"].problem_text
    assert [line.key for line in page.editor.check_list.lines] == ["compensation.reason"]
    codes = {clause.code for clause in form.clauses.read()}
    assert "compensation_per_day" not in codes
    form.fields["compensation.reason"].suggestions.chips[0].click()  # type: ignore[attr-defined]
    page.editor.assess()
    assert page.editor.check_list.lines == []


def test_a_rate_of_the_measure_fills_amount_and_source(office: Office, page: AgreementPage) -> None:
    office.show(page, start(office.desk, office.case).agreement.id)
    assert page.editor is not None
    form = page.editor.form
    form.fields["compensation.amount"].show_value(None)
    QTest.mouseClick(child(page, "agreement.rate.0", QPushButton), Qt.MouseButton.LeftButton)
    assert form.fields["compensation.amount"].read() == Decimal(150)
    assert "Roslagen" in form.fields["compensation.source"].read()


def test_follow_up_dates_are_listed_with_their_reasons(office: Office, page: AgreementPage) -> None:
    office.show(page, ready(office.desk, office.case).agreement.id)
    assert page.editor is not None
    lines = [line.replace("\u00a0", " ") for line in page.editor.form.dates.lines]
    assert lines[0].startswith("måndag 9 mars 2026")
    assert any("23 mars" in line and "2 veckor" in line for line in lines)
    replace_text(child(page, "agreement.follow_up.every_weeks", QLineEdit), "8")
    assert len(page.editor.form.dates.lines) < len(lines)
    assert any("2 september" in line and "Avslutande" in line for line in lines)
    replace_text(child(page, "agreement.follow_up.closing_weeks", QLineEdit), "4")
    closing = next(line for line in page.editor.form.dates.lines if "Avslutande" in line)
    assert "11 augusti 2026" in closing.replace("\u00a0", " ")
    assert "4 veckor före slutet" in closing.replace("\u00a0", " ")


def test_the_dates_avoid_the_days_that_signing_will_avoid(office: Office, page: AgreementPage) -> None:
    begins = datetime(2026, 3, 23, 6, tzinfo=UTC)
    busy_times.keep_busy_times(office.desk, (Busy(begins, begins.replace(hour=16)),))
    office.show(page, ready(office.desk, office.case).agreement.id)
    assert page.editor is not None
    lines = [line.replace("\u00a0", " ") for line in page.editor.form.dates.lines]
    assert any(line.startswith("tisdag 24 mars 2026 – Trepartssamtal") for line in lines)


def test_a_required_term_stays_and_its_words_can_be_edited_and_restored(
    office: Office, page: AgreementPage
) -> None:
    office.show(page, start(office.desk, office.case).agreement.id)
    assert page.editor is not None
    clauses = page.editor.form.clauses
    required = next(row for row in clauses.rows if row.clause.mandatory)
    assert required.remove_button.isHidden()
    words = required.clause.text
    required.edit_button.click()
    assert required._text_field is not None
    replace_text(required._text_field.edit, "Egna ord om {supervisor}.")
    assert clauses.read()[clauses.rows.index(required)].text == "Egna ord om {supervisor}."
    required.restore_button.click()
    assert required.clause.text == words
    optional = next(row for row in clauses.rows if not row.clause.mandatory)
    code = optional.clause.code
    optional.remove_button.click()
    page.editor.assess()
    assert code not in {clause.code for clause in clauses.read()}
    assert code in dict(zip(clauses.adding._values, range(99), strict=False))


def test_what_may_be_shared_is_ticked_topic_by_topic(office: Office, page: AgreementPage) -> None:
    office.show(page, start(office.desk, office.case).agreement.id)
    child(page, f"agreement.topic.{SharedTopic.HEALTH}").click()  # type: ignore[attr-defined]
    assert page.editor is not None
    assert page.editor.form.terms().shared_topics == {SharedTopic.HEALTH}


def test_a_supervisor_can_be_added_without_leaving(office: Office, page: AgreementPage) -> None:
    office.show(page, start(office.desk, office.case).agreement.id)
    office.ask.prepare("Örjan Fält")
    QTest.mouseClick(child(page, "agreement.add_supervisor"), Qt.MouseButton.LeftButton)
    assert page.editor is not None
    deputy = page.editor.form.fields["deputy_id"]
    assert "Örjan Fält" in deputy.control.currentText()  # type: ignore[attr-defined]


def test_ready_to_sign_goes_to_the_first_gap_or_on_to_signing(
    qtbot: QtBot, office: Office, page: AgreementPage
) -> None:
    view = start(office.desk, office.case)
    office.show(page, view.agreement.id)
    QTest.mouseClick(page.bar.present, Qt.MouseButton.LeftButton)
    assert page.editor is not None
    assert office.sent.places == []
    assert page.focusWidget() is page.editor.form.fields["purpose"].control
    page.editor.show_typed(filled(view, office.case))
    with qtbot.waitSignal(office.tasks.became_idle, timeout=5000):
        QTest.mouseClick(page.bar.present, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: office.sent.places == [("signing", view.agreement.id)])
    assert agreements.get_agreement(office.desk, view.agreement.id).agreement.state is State.PRESENTED


def test_the_preview_shows_the_real_pages_and_keeps_its_place(
    qtbot: QtBot, office: Office, page: AgreementPage
) -> None:
    office.show(page, ready(office.desk, office.case).agreement.id, (1600, 900))
    assert page.editor is not None
    view = page.editor.preview.view
    qtbot.waitUntil(lambda: view.page_count > 3 and office.tasks.idle, timeout=60_000)
    view.verticalScrollBar().setValue(700)
    type_text(child(page, "agreement.registry_number", QLineEdit), "2026/1")
    with qtbot.waitSignal(view.shown, timeout=15_000):
        page.editor.assess()
    assert abs(view.verticalScrollBar().value() - 700) < 30
    qtbot.waitUntil(lambda: office.tasks.idle, timeout=10_000)


def test_narrow_windows_fold_the_preview_and_the_list(
    qtbot: QtBot, office: Office, page: AgreementPage
) -> None:
    page.setMinimumSize(300, 300)  # as the window does
    office.show(page, start(office.desk, office.case).agreement.id, (720, 600))
    assert page.editor is not None
    qtbot.waitUntil(page.editor.preview.isHidden)
    qtbot.waitUntil(page.editor.check_list.isHidden)
    assert page.editor.check_list.isHidden()
    QTest.mouseClick(page.bar.check_list, Qt.MouseButton.LeftButton)
    assert not page.editor.check_list.isHidden()
    QTest.mouseClick(page.bar.check_list, Qt.MouseButton.LeftButton)
    page.resize(660, 600)
    QTest.mouseClick(page.bar.preview, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(page.editor.area.isHidden)
    assert page.editor.preview.isVisible()
    QTest.mouseClick(page.bar.preview, Qt.MouseButton.LeftButton)
    assert not page.editor.area.isHidden()
    qtbot.waitUntil(lambda: office.tasks.idle, timeout=10_000)


def test_every_control_of_the_form_has_a_name(office: Office, page: AgreementPage) -> None:
    office.show(page, ready(office.desk, office.case).agreement.id)
    assert_accessible(page)


def test_a_protected_identity_has_a_banner_and_no_name_in_the_title(
    qtbot: QtBot, tmp_path: Path, tasks: Tasks
) -> None:
    office = Office(tmp_path / "protected", tasks, protected=True)
    page = AgreementPage(office.desk, office.window)
    qtbot.addWidget(page)
    office.show(page, start(office.desk, office.case).agreement.id)
    assert not page.banner.isHidden()
    assert "Öberg" not in page.heading.text() + page.subtitle.text()
    assert page.can_leave()
    page.hide()
    office.close()


def test_the_first_day_decides_which_wording_of_the_measure_asks(
    qtbot: QtBot, office: Office, page: AgreementPage
) -> None:
    view = start(office.desk, office.case)
    office.show(page, view.agreement.id)
    assert page.editor is not None
    before = page.editor
    needs = {need.code for need in before.form.view.measure.requirements}
    replace_text(child(page, "agreement.start", QLineEdit), "2016-10-03")
    before.assess()
    older = agreements.with_terms(office.desk, before.view, before.form.terms()).measure
    if {need.code for need in older.requirements} != needs:
        qtbot.waitUntil(lambda: page.editor is not before)
    assert page.editor is not None
    assert page.editor.form.view.measure.code == view.measure.code
    assert page.editor.form.fields["start"].read() == date(2016, 10, 3)
