"""The start page in a window on a real store: what is urgent comes first and every line opens its place."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from asfdesk.domain.change import Kind
from asfdesk.domain.todo import Urgency
from asfdesk.gui.pages.today.lines import LineButton
from asfdesk.gui.pages.today.page import TodayPage
from asfdesk.gui.tasks import Tasks
from asfdesk.services import drafts
from asfdesk.services.agreeing import agreements
from asfdesk.services.visiting import actions, visits
from tests.cases import ready
from tests.follow_up import first_planned, in_days, signed
from tests.gui.accessible import assert_accessible
from tests.gui.agreement_window import Office, child


def show(qtbot: QtBot, office: Office) -> TodayPage:
    page = TodayPage(office.desk, office.window)
    qtbot.addWidget(page)
    office.show(page)
    qtbot.waitUntil(lambda: office.tasks.idle and page.shown_day is not None)
    return page


def lines(page: TodayPage) -> list[LineButton]:
    return [button for group in page.groups.values() for button in group.buttons]


def test_it_greets_with_the_day_and_says_what_to_do_first_when_empty(qtbot: QtBot, office: Office) -> None:
    page = show(qtbot, office)
    assert page.subtitle.text().replace("\u00a0", " ") == "måndag 2 mars 2026, vecka 10"
    words = " ".join(label.text() for label in page.findChildren(type(page.heading)))
    assert "Registrera en deltagare och ett företag" in words
    assert_accessible(page)


def test_lines_stand_by_urgency_with_their_number_and_plain_swedish(qtbot: QtBot, office: Office) -> None:
    placement = signed(office.desk, office.case).placement.id
    actions.save_action(
        office.desk, actions.new_action(placement, text="Köp skor", due=in_days(office.desk, -3))
    )
    actions.save_action(office.desk, actions.new_action(placement, text="Ring Åsa", due=office.desk.today()))
    page = show(qtbot, office)
    assert list(page.groups) == [Urgency.OVERDUE, Urgency.TODAY, Urgency.SOON]
    named = [button.accessibleName() for button in lines(page)]
    assert named[0] == "Köp skor, Åsa Öberg · Kooperativet Ängen · Åtgärd, 3 dagar sedan"
    assert named[1].endswith("I dag")
    assert named[2] == "Introduktion, Åsa Öberg · Kooperativet Ängen, Om 7 dagar"
    assert_accessible(page)


def test_enter_and_a_click_open_the_lines_place(qtbot: QtBot, office: Office) -> None:
    agreement = signed(office.desk, office.case)
    visit = first_planned(office.desk, agreement)
    placement = agreement.placement.id
    actions.save_action(
        office.desk, actions.new_action(placement, text="Köp skor", due=in_days(office.desk, -3))
    )
    page = show(qtbot, office)
    action_line, visit_line = lines(page)
    qtbot.keyClick(action_line, Qt.Key.Key_Return)
    qtbot.mouseClick(visit_line, Qt.MouseButton.LeftButton)
    assert office.sent.places == [("placement", placement), ("visit", visit.id)]


def test_a_draft_whose_control_is_open_says_how_much_is_left(qtbot: QtBot, office: Office) -> None:
    view = ready(office.desk, office.case)
    unheard = tuple(one for one in view.terms.requirements if one.code != "union_statement")
    agreements.save_terms(office.desk, view.agreement, replace(view.terms, requirements=unheard))
    page = show(qtbot, office)
    (line,) = lines(page)
    number = view.agreement.number
    said = "1 punkt i kontrollen före underskrift är öppen"
    assert line.accessibleName() == f"{said}, Åsa Öberg · Kooperativet Ängen · {number}, Om 7 dagar"
    office.clock.now += timedelta(days=8)
    page.reload()
    qtbot.waitUntil(lambda: office.tasks.idle and Urgency.OVERDUE in page.groups)
    (line,) = lines(page)
    assert line.accessibleName().startswith("Överenskommelsen är inte undertecknad men har börjat")
    assert said in line.accessibleName()
    QTest.mouseClick(line, Qt.MouseButton.LeftButton)
    assert office.sent.places[-1] == ("agreement", view.agreement.id)


def test_down_and_up_walk_among_the_lines(qtbot: QtBot, office: Office) -> None:
    placement = signed(office.desk, office.case).placement.id
    for text in ("Ett", "Två"):
        actions.save_action(
            office.desk, actions.new_action(placement, text=text, due=in_days(office.desk, -3))
        )
    page = show(qtbot, office)
    first = page.first_focus()
    assert first is not None
    assert first is lines(page)[0]
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Down)
    assert page.focusWidget() is lines(page)[1]
    QTest.keyClick(lines(page)[1], Qt.Key.Key_Up)
    assert page.focusWidget() is lines(page)[0]


def test_the_page_follows_what_is_written_elsewhere(qtbot: QtBot, office: Office) -> None:
    placement = signed(office.desk, office.case).placement.id
    page = show(qtbot, office)
    assert len(lines(page)) == 1
    actions.save_action(office.desk, actions.new_action(placement, text="Nytt", due=office.desk.today()))
    qtbot.waitUntil(lambda: len(lines(page)) == 2)


def test_the_page_turns_with_the_day(qtbot: QtBot, office: Office) -> None:
    signed(office.desk, office.case)
    page = show(qtbot, office)
    office.clock.now = datetime(2026, 3, 10, 0, 5, tzinfo=UTC)
    page.check_day()
    qtbot.waitUntil(lambda: Urgency.OVERDUE in page.groups)
    assert lines(page)[0].accessibleName().endswith("I går")


def test_half_typed_work_is_offered_first_with_its_age(qtbot: QtBot, office: Office) -> None:
    view = ready(office.desk, office.case)
    drafts.keep_draft(office.desk, Kind.AGREEMENT, view.agreement.id, view.terms, view.agreement.version)
    office.clock.now = datetime(2026, 3, 2, 9, 10, tzinfo=UTC)
    page = show(qtbot, office)
    [(_, open_it, drop)] = page.drafts
    card = child(page, "today.drafts")
    words = " ".join(label.text() for label in card.findChildren(type(page.heading)))
    assert "sparades undan 40 minuter sedan, kl. 09.30" in words
    qtbot.mouseClick(open_it, Qt.MouseButton.LeftButton)
    assert office.sent.places == [("agreement", view.agreement.id)]
    office.ask.prepare(True)
    qtbot.mouseClick(drop, Qt.MouseButton.LeftButton)
    assert drafts.find_draft(office.desk, Kind.AGREEMENT, view.agreement.id) is None
    qtbot.waitUntil(lambda: page.drafts == [])


def test_a_draft_stays_when_the_officer_changes_their_mind(qtbot: QtBot, office: Office) -> None:
    view = ready(office.desk, office.case)
    drafts.keep_draft(office.desk, Kind.AGREEMENT, view.agreement.id, view.terms, view.agreement.version)
    page = show(qtbot, office)
    office.ask.prepare(False)
    qtbot.mouseClick(page.drafts[0][2], Qt.MouseButton.LeftButton)
    assert drafts.find_draft(office.desk, Kind.AGREEMENT, view.agreement.id) is not None


def test_a_long_group_is_folded_and_unfolds(qtbot: QtBot, office: Office) -> None:
    placement = signed(office.desk, office.case).placement.id
    for number in range(15):
        actions.save_action(
            office.desk, actions.new_action(placement, text=f"Nr {number}", due=in_days(office.desk, -3))
        )
    page = show(qtbot, office)
    assert len(page.groups[Urgency.OVERDUE].buttons) == 12
    more = child(page, "today.more.overdue", QPushButton)
    assert isinstance(more, QPushButton)
    assert more.text() == "Visa 3 till"
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    assert len(page.groups[Urgency.OVERDUE].buttons) == 15


def test_what_was_put_away_meanwhile_is_said(qtbot: QtBot, office: Office) -> None:
    placement = signed(office.desk, office.case).placement.id
    saved = actions.save_action(
        office.desk, actions.new_action(placement, text="Bort", due=office.desk.today())
    )
    page = show(qtbot, office)
    page.blockSignals(True)  # the page has not heard of it yet
    actions.delete_action(office.desk, saved.id)
    qtbot.mouseClick(lines(page)[0], Qt.MouseButton.LeftButton)
    assert "lagts undan" in office.messages.text
    assert office.sent.places == []
    qtbot.waitUntil(lambda: office.tasks.idle)


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("today.new_participant", ("participant", None)),
        ("today.book_visit", ("visits", "book")),
        ("today.new_agreement", ("new_agreement", None)),
    ],
)
def test_quick_actions_lead_where_they_say(
    qtbot: QtBot, office: Office, name: str, place: tuple[str, object]
) -> None:
    page = show(qtbot, office)
    qtbot.mouseClick(child(page, name, QPushButton), Qt.MouseButton.LeftButton)
    assert office.sent.places == [place]


def test_a_protected_identity_is_initials_here(qtbot: QtBot, tmp_path: Path, tasks: Tasks) -> None:
    office = Office(tmp_path / "protected", tasks, protected=True)
    try:
        signed(office.desk, office.case)
        page = show(qtbot, office)
        assert "Å.Ö." in lines(page)[0].accessibleName()
        assert "Öberg" not in lines(page)[0].accessibleName()
    finally:
        office.close()


def test_a_visit_begun_and_left_says_so(qtbot: QtBot, office: Office) -> None:
    visits.open_visit(office.desk, first_planned(office.desk, signed(office.desk, office.case)).id)
    page = show(qtbot, office)
    assert lines(page)[0].accessibleName().startswith("Påbörjat men inte avslutat: introduktion")
