"""A visit under way in a window on a real store: answers, actions, what is missing, the next visit."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from asfdesk.domain.checklist import YES
from asfdesk.domain.kinds import VisitKind
from asfdesk.domain.visit import Owner, Visit, VisitState
from asfdesk.gui.forms.table_rows import LinesField
from asfdesk.gui.pages.visit.answers import SegmentField
from asfdesk.gui.pages.visit.page import VisitPage
from asfdesk.services.visiting import actions, visits
from tests.follow_up import answer_all, in_days, signed
from tests.gui.accessible import assert_accessible
from tests.gui.agreement_window import Office, child
from tests.gui.visit_window import again, click, shown
from tests.hands import replace_text, type_text


@pytest.fixture
def visit(office: Office) -> Visit:
    """The first follow-up by the plan: a three-party meeting."""
    placement = signed(office.desk, office.case).placement.id
    return next(v for v in visits.visits_of(office.desk, placement) if v.kind is VisitKind.THREE_PARTY)


@pytest.fixture
def page(qtbot: QtBot, office: Office, visit: Visit) -> VisitPage:
    return shown(qtbot, office, visit)


@pytest.fixture
def running(page: VisitPage) -> VisitPage:
    click(page, "visit.start")
    return page


def test_beginning_shows_the_first_section_and_its_questions(
    office: Office, running: VisitPage, visit: Visit
) -> None:
    assert again(office, visit).state is VisitState.OPEN
    assert running.stack.currentWidget() is running.running
    assert running.running.current == "s0"
    assert running.running.list.buttons["s0"].text() == "Innan vi börjar (0/5)"
    assert child(running, "visit.question.agreed_beforehand").isVisible()
    assert not running.running.cards["decisions"].isVisible()
    for key in list(running.running.sections):
        running.running.go_to_section(key)
        assert_accessible(running)


def test_a_chosen_answer_is_in_the_register_at_once_and_can_be_taken_back(
    qtbot: QtBot, office: Office, running: VisitPage, visit: Visit
) -> None:
    field = child(running, "visit.answer.agreed_beforehand")
    assert isinstance(field, SegmentField)
    assert [button.text() for button in field.buttons] == ["Ja", "Delvis", "Nej", "Ej aktuellt"]
    qtbot.mouseClick(field.buttons[0], Qt.MouseButton.LeftButton)
    assert visits.get_visit(office.desk, visit.id).answers["agreed_beforehand"].value == YES
    assert running.running.saved.text() == "Sparat 09.30"
    assert running.running.list.buttons["s0"].text() == "Innan vi börjar (1/5)"
    qtbot.mouseClick(field.buttons[0], Qt.MouseButton.LeftButton)
    assert visits.get_visit(office.desk, visit.id).answers["agreed_beforehand"].value == ""


def test_answers_are_given_by_keys(office: Office, running: VisitPage, visit: Visit) -> None:
    field = child(running, "visit.answer.consent_valid")
    assert isinstance(field, SegmentField)
    field.focus()
    QTest.keyClick(field.buttons[0], Qt.Key.Key_Right)
    QTest.keyClick(field.buttons[1], Qt.Key.Key_Space)
    assert visits.get_visit(office.desk, visit.id).answers["consent_valid"].value == "partly"
    type_text(field.buttons[1], "n")
    assert visits.get_visit(office.desk, visit.id).answers["consent_valid"].value == "no"


def test_a_question_appears_when_an_answer_calls_for_it(qtbot: QtBot, running: VisitPage) -> None:
    running.running.go_to_section("s2")
    assert not child(running, "visit.question.disagreement").isVisible()
    field = child(running, "visit.answer.all_agree")
    assert isinstance(field, SegmentField)
    qtbot.mouseClick(field.buttons[2], Qt.MouseButton.LeftButton)
    assert child(running, "visit.question.disagreement").isVisible()
    qtbot.mouseClick(field.buttons[0], Qt.MouseButton.LeftButton)
    assert not child(running, "visit.question.disagreement").isVisible()


def test_a_deviation_becomes_an_action_with_who_and_when(
    qtbot: QtBot, office: Office, running: VisitPage, visit: Visit
) -> None:
    field = child(running, "visit.answer.interpreter_ok")
    assert isinstance(field, SegmentField)
    qtbot.mouseClick(field.buttons[2], Qt.MouseButton.LeftButton)
    click(running, "visit.make_action.interpreter_ok")
    [action] = visits.get_visit(office.desk, visit.id).actions
    assert (action.text, action.item, action.owner) == (
        "Boka tolk och nytt möte",
        "interpreter_ok",
        Owner.OFFICER,
    )
    assert action.due == in_days(office.desk, 14)
    assert running.running.current == "s0"  # one tap, and on with the questions
    qtbot.waitUntil(lambda: bool(running.running.action_points.lines))
    office.messages._on_action()
    assert running.running.current == "actions"
    replace_text(child(running, "action.due"), "2026-03-20")
    click(running, "action.save")
    [action] = visits.get_visit(office.desk, visit.id).actions
    assert action.due == date(2026, 3, 20)
    running.running.go_to_section("s0")
    qtbot.waitUntil(lambda: not child(running, "visit.make_action.interpreter_ok").isVisible())


def test_an_action_without_a_date_is_told_at_its_field(running: VisitPage) -> None:
    running.running.go_to_section("actions")
    click(child(running, "visit.section.actions"), "action.add")
    form = running.running.action_points.form
    assert form is not None
    replace_text(child(running, "action.due"), "")
    click(running, "action.save")
    assert form.form.fields["text"].problem_text == "Det här måste fyllas i."
    assert form.form.fields["due"].problem_text == "Det här måste fyllas i."


def test_who_took_part_is_filled_in_and_can_be_changed(
    office: Office, running: VisitPage, visit: Visit
) -> None:
    part = running.running
    part.go_to_section("people")
    assert part.forms is not None
    field = part.forms.people.fields["attendees"]
    assert isinstance(field, LinesField)
    assert field.read() == ("Åsa Öberg", "Märta Holmström", "Ann-Sofie Åkerlund")
    field.rows[1].remove.click()
    part.go_to_section("s0")
    assert again(office, visit).attendees == ("Åsa Öberg", "Ann-Sofie Åkerlund")


def test_open_points_from_before_are_ticked_beside_the_questions(
    qtbot: QtBot, office: Office, running: VisitPage, visit: Visit
) -> None:
    placement = visit.placement_id
    old = actions.save_action(
        office.desk, actions.new_action(placement, text="Köp skor", due=in_days(office.desk, -3))
    )
    qtbot.waitUntil(lambda: bool(running.running.beside.carried.lines))
    line = running.running.beside.carried.lines[0]
    assert line.action == old
    assert line.done.accessibleName() == "Markera som klar: Köp skor"
    line.done.click()
    assert actions.actions_of(office.desk, placement)[0].done_on == office.desk.today()
    office.messages._on_action()
    assert actions.actions_of(office.desk, placement)[0].done_on is None


def test_what_is_missing_leads_to_each_question(qtbot: QtBot, office: Office, running: VisitPage) -> None:
    click(running, "visit.missing")
    assert running.running.current == "finish"
    link = child(running, "visit.missing.goal_status")
    assert isinstance(link, QPushButton)
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert running.running.current == "s1"
    assert child(running, "visit.question.goal_status").isVisible()
    running.running.go_to_section("finish")
    click(running, "visit.close")
    assert office.messages.text == "10 frågor måste besvaras innan besöket kan avslutas."
    office.messages._on_action()
    assert running.running.current == "s0"


def test_the_next_visit_is_booked_from_the_end(
    qtbot: QtBot, office: Office, running: VisitPage, visit: Visit
) -> None:
    running.running.go_to_section("finish")
    click(running, "visit.book_next")
    replace_text(child(running, "booking.on"), "2026-03-10")
    replace_text(child(running, "booking.at"), "9")
    click(running, "booking.ok")
    found = [v for v in visits.visits_of(office.desk, visit.placement_id) if v.on == date(2026, 3, 10)]
    assert [(v.kind, v.at and v.at.hour) for v in found] == [(VisitKind.THREE_PARTY, 9)]
    assert office.messages.text.replace("\u00a0", " ") == "Bokat: trepartssamtal, tisdag 10 mars 2026."


def test_all_sections_can_be_in_view_at_once(qtbot: QtBot, running: VisitPage) -> None:
    running.running.all.setChecked(True)
    assert child(running, "visit.question.agreed_beforehand").isVisible()
    qtbot.waitUntil(running.running.cards["decisions"].isVisible)


def test_health_is_marked_as_the_participants_own_choice(qtbot: QtBot, office: Office, visit: Visit) -> None:
    visits.open_visit(office.desk, visit.id, "individual_follow_up")
    page = shown(qtbot, office, visit)
    card = page.running.cards["energy"]
    words = " ".join(label.text() for label in card.findChildren(type(page.heading)))
    assert "Frivilligt. Delas bara om deltagaren vill." in words
    assert "1 är ingen ork kvar, 5 är gott om ork" in words


@pytest.mark.parametrize(
    "code", ["work_environment", "closing", "introduction", "dialogue", "supervisor_follow_up"]
)
def test_every_checklist_can_be_answered_in_the_window(
    qtbot: QtBot, office: Office, visit: Visit, code: str
) -> None:
    view = answer_all(office.desk, visits.open_visit(office.desk, visit.id, code))
    page = shown(qtbot, office, visit)
    for item, answer in view.answers.items():
        assert page.running.cards[item].read()[0] == answer.value, item
    assert page.running.missing() == ()
