"""The list of agreements and the three choices that begin one, on a real store."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from asfdesk.domain.agreement import State
from asfdesk.domain.signature import Role
from asfdesk.gui.pages.agreement.agreements import AgreementsPage
from asfdesk.gui.pages.agreement.new_agreement import NewAgreementPage
from asfdesk.gui.tables.row_model import DISPLAY
from asfdesk.gui.tasks import Tasks
from asfdesk.services.agreeing import agreements
from asfdesk.services.signatures import signing
from tests.cases import MEASURE, ready, scrawl, start
from tests.gui.accessible import assert_accessible
from tests.gui.agreement_window import Office
from tests.hands import type_text


@pytest.fixture
def page(qtbot: QtBot, office: Office) -> AgreementsPage:
    made = AgreementsPage(office.desk, office.window)
    qtbot.addWidget(made)
    return made


def cells(page: AgreementsPage, row: int = 0) -> dict[str, str]:
    model = page.model
    return {
        column.key: model.data(model.index(row, place), DISPLAY) for place, column in enumerate(model.columns)
    }


def test_an_empty_list_says_what_to_do(office: Office, page: AgreementsPage) -> None:
    office.show(page)
    assert page.table.stack.currentWidget() is page.table.empty
    QTest.mouseClick(page._empty_button, Qt.MouseButton.LeftButton)
    assert office.sent.places == [("new_agreement", None)]
    assert_accessible(page)


def test_a_line_tells_who_where_what_and_who_has_signed(office: Office, page: AgreementsPage) -> None:
    view = signing.present(office.desk, ready(office.desk, office.case).agreement.id)
    office.show(page)
    assert cells(page)["participant"] == "Öberg, Åsa"
    assert cells(page)["enterprise"] == "Kooperativet Ängen"
    assert cells(page)["measure"] == "Arbetsträning"
    assert cells(page)["period"] == "2026-03-09 – 2026-09-08"
    assert cells(page)["state"] == "Under underskrift"
    assert cells(page)["signed"] == "Ingen ännu"
    signing.sign(
        office.desk, view.agreement.id, Role.PARTICIPANT, name="Åsa Öberg", capacity="Deltagare", place="Gävle",
        ink=scrawl(), shown_sha256=view.texts[0].sha256,
    )  # fmt: skip
    assert cells(page)["signed"] == "Deltagaren"


def test_a_protected_identity_is_initials_in_the_list(qtbot: QtBot, tmp_path: Path, tasks: Tasks) -> None:
    office = Office(tmp_path / "protected", tasks, protected=True)
    start(office.desk, office.case)
    page = AgreementsPage(office.desk, office.window)
    qtbot.addWidget(page)
    office.show(page)
    assert cells(page)["participant"] == "Å.Ö."
    assert "Öberg" not in str(cells(page))
    page.hide()
    office.close()


def test_the_list_can_be_searched_filtered_and_opened(
    qtbot: QtBot, office: Office, page: AgreementsPage
) -> None:
    view = start(office.desk, office.case)
    office.show(page)
    type_text(page.search, "öberg")
    with qtbot.waitSignal(page.search.searched, timeout=2000):
        pass
    assert list(page.model.ids) == [view.agreement.id]
    type_text(page.search, "zzz")
    with qtbot.waitSignal(page.search.searched, timeout=2000):
        pass
    assert list(page.model.ids) == []
    QTest.keyClick(page.search, Qt.Key.Key_Escape)
    page.states.chips[list(State).index(State.SIGNED)].click()
    assert list(page.model.ids) == []
    page.states.chips[list(State).index(State.SIGNED)].click()
    page.table.select(view.agreement.id)
    QTest.keyClick(page.table.view, Qt.Key.Key_Return)
    assert office.sent.places == [("agreement", view.agreement.id)]


@pytest.fixture
def new(qtbot: QtBot, office: Office) -> NewAgreementPage:
    made = NewAgreementPage(office.desk, office.window)
    qtbot.addWidget(made)
    return made


def choose(qtbot: QtBot, new: NewAgreementPage, field: str, typed: str) -> None:
    picker = getattr(new, field)
    type_text(picker.search, typed)
    qtbot.waitUntil(picker.results.isVisible, timeout=3000)
    QTest.keyClick(picker.search, Qt.Key.Key_Return)


def test_three_choices_begin_an_agreement(qtbot: QtBot, office: Office, new: NewAgreementPage) -> None:
    office.show(new)
    choose(qtbot, new, "participant", "öberg")
    choose(qtbot, new, "enterprise", "ängen")
    assert "6 av 6" in new.places.text()
    new.measures.buttons[MEASURE].click()
    QTest.mouseClick(new.start_button, Qt.MouseButton.LeftButton)
    page, key = office.sent.places[-1]
    assert page == "agreement"
    view = agreements.get_agreement(office.desk, key)  # type: ignore[arg-type]
    assert view.participant.id == office.case.participant.id
    assert view.measure.code == MEASURE
    QTest.mouseClick(new.start_button, Qt.MouseButton.LeftButton)
    assert office.sent.places[-1] == ("agreement", key)
    assert "redan påbörjad" in office.messages.text


def test_what_is_not_chosen_is_told_at_its_field(office: Office, new: NewAgreementPage) -> None:
    office.show(new)
    QTest.mouseClick(new.start_button, Qt.MouseButton.LeftButton)
    assert new.participant.problem_text
    assert new.enterprise.problem_text
    assert new.problem.text()
    assert office.sent.places == []


def test_a_measure_is_explained_with_law_length_source_and_traps(
    office: Office, new: NewAgreementPage
) -> None:
    office.show(new)
    new.measures.buttons[MEASURE].click()
    words = "\n".join(label.text() for label in new.measures.facts.findChildren(QLabel))
    for part in ("2007:414", "sex månader", "inte praktik", "2025-07", "utan krav på att producera"):
        assert part in words
    assert_accessible(new)


def test_only_the_own_commissioners_measures_are_offered_until_asked(
    office: Office, new: NewAgreementPage
) -> None:
    office.show(new)
    assert "municipal_practice" not in new.measures.buttons
    new.all_measures.box.click()
    assert "municipal_practice" in new.measures.buttons


def test_a_participant_can_be_brought_along(office: Office, new: NewAgreementPage) -> None:
    office.show(new, office.case.participant.id)
    assert new.participant.read() == office.case.participant.id
