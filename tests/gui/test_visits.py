"""The list of visits in a window on a real store."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from asfdesk.domain.agreement import AgreementView
from asfdesk.domain.kinds import VisitKind
from asfdesk.gui.pages.visit.visits import VisitsPage
from asfdesk.gui.tables.row_model import DISPLAY
from asfdesk.gui.tasks import Tasks
from asfdesk.services.lists import Which
from asfdesk.services.visiting import visits
from tests.follow_up import in_days, signed
from tests.gui.accessible import assert_accessible
from tests.gui.agreement_window import Office
from tests.hands import type_text


@pytest.fixture
def agreement(office: Office) -> AgreementView:
    return signed(office.desk, office.case)


def shown(qtbot: QtBot, office: Office, subject: object = None) -> VisitsPage:
    made = VisitsPage(office.desk, office.window)
    qtbot.addWidget(made)
    office.show(made, subject)
    return made


def cells(page: VisitsPage, row: int) -> list[str]:
    model = page.table.model
    return [model.data(model.index(row, column), DISPLAY) for column in range(model.columnCount())]


def test_an_empty_list_says_what_to_do(qtbot: QtBot, office: Office) -> None:
    page = shown(qtbot, office)
    assert page.table.empty.isVisible()
    assert page.count.text() == "0 besök"
    assert_accessible(page)


def test_coming_visits_stand_by_date_and_enter_opens(
    qtbot: QtBot, office: Office, agreement: AgreementView
) -> None:
    page = shown(qtbot, office)
    assert cells(page, 0) == [
        "2026-03-09  (om 7 dagar)", "Planerat", "Introduktion", "Öberg, Åsa", "Kooperativet Ängen",
        "Kooperativet Ängen",
    ]  # fmt: skip
    assert_accessible(page)
    QTest.keyClick(page.table.view, Qt.Key.Key_Return)
    first = visits.visits_of(office.desk, agreement.placement.id)[0]
    assert office.sent.places == [("visit", first.id)]


def test_filters_tell_overdue_from_coming(qtbot: QtBot, office: Office, agreement: AgreementView) -> None:
    late = visits.plan_visit(
        office.desk, agreement.placement.id, VisitKind.INDIVIDUAL, in_days(office.desk, -1)
    )
    page = shown(qtbot, office)
    assert late.id not in page.table.model.ids
    qtbot.mouseClick(page.filters[Which.OVERDUE], Qt.MouseButton.LeftButton)
    assert list(page.table.model.ids) == [late.id]
    assert cells(page, 0)[:2] == ["2026-03-01  (i går)", "Försenat"]
    qtbot.mouseClick(page.filters[Which.DONE], Qt.MouseButton.LeftButton)
    assert page.table.empty.isVisible()
    qtbot.mouseClick(page.filters[Which.ALL], Qt.MouseButton.LeftButton)
    assert len(page.table.model.ids) == len(visits.visits_of(office.desk, agreement.placement.id))


def test_search_finds_by_participant_and_enterprise(
    qtbot: QtBot, office: Office, agreement: AgreementView
) -> None:
    page = shown(qtbot, office)
    everything = len(page.table.model.ids)
    for text, expected in (("öberg", everything), ("ängen", everything), ("finns inte", 0)):
        page.search.clear()
        type_text(page.search, text)
        with qtbot.waitSignal(page.search.searched):
            QTest.keyClick(page.search, Qt.Key.Key_Return)
        assert len(page.table.model.ids) == expected


def test_the_list_follows_what_is_written_elsewhere(
    qtbot: QtBot, office: Office, agreement: AgreementView
) -> None:
    page = shown(qtbot, office)
    before = len(page.table.model.ids)
    visits.plan_visit(
        office.desk, agreement.placement.id, VisitKind.WORKPLACE, office.desk.today() + timedelta(days=1)
    )
    qtbot.waitUntil(lambda: len(page.table.model.ids) == before + 1)


def test_booking_asks_whom_and_goes_to_the_placement(
    qtbot: QtBot, office: Office, agreement: AgreementView
) -> None:
    page = shown(qtbot, office, "book")
    assert page.picker is not None
    assert page.first_focus() is page.picker.search
    type_text(page.picker.search, "öberg")
    QTest.keyClick(page.picker.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.picker is not None and page.picker.results.isVisible())
    assert page.picker.results.item(0).text().startswith("Öberg, Åsa\nKooperativet Ängen")
    QTest.keyClick(page.picker.search, Qt.Key.Key_Return)
    assert office.sent.places == [("placement", (agreement.placement.id, "book"))]
    assert page.picker is None


def test_initials_stand_for_a_protected_identity(qtbot: QtBot, tmp_path: Path, tasks: Tasks) -> None:
    office = Office(tmp_path / "protected", tasks, protected=True)
    try:
        signed(office.desk, office.case)
        page = shown(qtbot, office)
        assert cells(page, 0)[3] == "Å.Ö."
    finally:
        office.close()
