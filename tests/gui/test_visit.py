"""A visit in a window on a real store: planned, moved, begun, answered, killed, resumed, closed, read as protocol."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from asfdesk.domain.change import Kind
from asfdesk.domain.checklist import YES
from asfdesk.domain.kinds import VisitKind
from asfdesk.domain.visit import Visit, VisitState
from asfdesk.gui.forms.table_rows import LinesField
from asfdesk.gui.pages.visit.answers import DateAnswer, SegmentField, TextAnswer
from asfdesk.gui.pages.visit.page import VisitPage
from asfdesk.gui.tasks import Tasks
from asfdesk.services import actions, drafts, exports, visits
from tests.cases import open_desk
from tests.follow_up import answer_all, in_days, signed
from tests.gui.accessible import assert_accessible
from tests.gui.agreement_window import Office, child
from tests.hands import replace_text, type_text


@pytest.fixture
def office(tmp_path: Path, tasks: Tasks) -> Iterator[Office]:
    made = Office(tmp_path / "register", tasks)
    yield made
    made.close()


@pytest.fixture
def visit(office: Office) -> Visit:
    """The first follow-up by the plan: a three-party meeting."""
    placement = signed(office.desk, office.case).placement.id
    return next(v for v in visits.visits_of(office.desk, placement) if v.kind is VisitKind.THREE_PARTY)


@pytest.fixture
def page(qtbot: QtBot, office: Office, visit: Visit) -> VisitPage:
    return shown(qtbot, office, visit)


def shown(qtbot: QtBot, office: Office, visit: Visit) -> VisitPage:
    made = VisitPage(office.desk, office.window)
    qtbot.addWidget(made)
    office.show(made, visit.id)
    return made


@pytest.fixture
def running(page: VisitPage) -> VisitPage:
    click(page, "visit.start")
    return page


def click(page: QWidget, name: str) -> None:
    button = child(page, name)
    assert isinstance(button, QPushButton | QToolButton)
    button.click()


def again(office: Office, visit: Visit) -> Visit:
    return visits.get_visit(office.desk, visit.id).visit


# ---------------------------------------------------------------------------------------------- planned


def test_a_planned_visit_says_when_where_and_why(page: VisitPage) -> None:
    words = " ".join(label.text() for label in page.planned.findChildren(type(page.heading))).replace(
        "\u00a0", " "
    )
    assert "Måndag 23 mars 2026 (om 21 dagar)" in words
    assert "första uppföljning 2 veckor efter starten" in words
    assert "Märta Holmström, 026-65 43 21" in words
    assert page.state.text() == "Planerat"
    assert_accessible(page)


def test_a_visit_is_moved_with_a_reason_and_weekends_are_pointed_out(office: Office, page: VisitPage) -> None:
    click(page, "visit.move")
    form = page.planned.form
    assert form is not None
    replace_text(child(page, "booking.on"), "2026-03-28")
    assert form.hint.text().replace("\u00a0", " ") == "Lördag 28 mars 2026 är ingen arbetsdag."
    click(page, "booking.better")
    assert form.form.fields["on"].read() == date(2026, 3, 30)
    click(page, "booking.ok")
    assert form.form.fields["reason"].problem_text == "Skriv skälet."
    type_text(child(page, "booking.reason"), "Åsa är sjuk")
    click(page, "booking.ok")
    assert page.view is not None
    assert (page.view.visit.on, page.view.visit.moved_from) == (date(2026, 3, 30), date(2026, 3, 23))
    assert "Flyttat från 2026-03-23: Åsa är sjuk" in " ".join(
        label.text() for label in page.planned.findChildren(type(page.heading))
    )
    assert page.planned.form is None


def test_an_impossible_day_is_told_at_its_field(page: VisitPage) -> None:
    click(page, "visit.move")
    replace_text(child(page, "booking.on"), "2026-02-31")
    click(page, "booking.ok")
    assert page.planned.form is not None
    assert "31 februari 2026 finns inte" in page.planned.form.form.fields["on"].problem_text.replace(
        "\u00a0", " "
    )


def test_a_cancelled_visit_can_be_taken_back_from_the_message(
    office: Office, page: VisitPage, visit: Visit
) -> None:
    office.ask.prepare("Företaget har stängt")
    click(page, "visit.cancel")
    assert again(office, visit).state is VisitState.CANCELLED
    assert page.state.text() == "Inställt"
    office.messages._on_action()
    assert again(office, visit).state is VisitState.PLANNED
    assert page.state.text() == "Planerat"


def test_cancelling_without_a_reason_says_so(office: Office, page: VisitPage, visit: Visit) -> None:
    office.ask.prepare(" ")
    click(page, "visit.cancel")
    assert office.messages.text.endswith("Skriv skälet.")
    assert again(office, visit).state is VisitState.PLANNED


# ---------------------------------------------------------------------------------------------- under way


def test_beginning_shows_the_first_section_and_its_questions(
    office: Office, running: VisitPage, visit: Visit
) -> None:
    assert again(office, visit).state is VisitState.OPEN
    assert running.stack.currentWidget() is running.running
    assert running.running.current == "s0"
    assert running.running.list.buttons["s0"].text() == "Innan vi börjar (0/5)"
    assert child(running, "visit.question.agreed_beforehand").isVisible()
    assert not child(running, "visit.question.decisions").isVisible()
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
    assert running.running.current == "actions"
    replace_text(child(running, "action.due"), "2026-03-20")
    click(running, "action.save")
    [action] = visits.get_visit(office.desk, visit.id).actions
    assert (action.text, action.item, action.due) == (
        "Boka tolk och nytt möte",
        "interpreter_ok",
        date(2026, 3, 20),
    )
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


def test_typed_words_are_kept_within_a_second_and_saved_when_left(
    qtbot: QtBot, office: Office, running: VisitPage, visit: Visit
) -> None:
    field = child(running, "visit.answer.present")
    assert isinstance(field, TextAnswer)
    type_text(field.edit, "Åsa, Märta och jag")
    qtbot.waitUntil(lambda: drafts.find_draft(office.desk, Kind.VISIT, visit.id) is not None, timeout=1500)
    field.edit.left.emit()
    assert visits.get_visit(office.desk, visit.id).answers["present"].value == "Åsa, Märta och jag"
    assert drafts.find_draft(office.desk, Kind.VISIT, visit.id) is None


def test_a_killed_program_opens_the_visit_where_it_was(
    qtbot: QtBot, office: Office, running: VisitPage, visit: Visit
) -> None:
    part = running.running
    part.go_to_section("words")
    view = child(running, "visit.participant_view")
    type_text(view, "Jag trivs ⚙ men är trött")
    part.keeping.keep()
    part.keeping._save.stop()  # the process dies here
    folder = office.desk.store.folder
    office.desk.store.close()
    office.desk = open_desk(folder, office.clock)
    fresh = VisitPage(office.desk, office.window)
    qtbot.addWidget(fresh)
    office.show(fresh, visit.id)
    assert fresh.running.current == "words"
    assert fresh.running.forms is not None
    assert fresh.running.forms.read().participant_view == "Jag trivs ⚙ men är trött"
    assert office.messages.text.startswith("Återställt: det som skrevs 09.30 (alldeles nyss)")
    assert fresh.can_leave()
    assert again(office, visit).participant_view == "Jag trivs ⚙ men är trött"
    assert drafts.find_draft(office.desk, Kind.VISIT, visit.id) is None
    part.keeping.visit = None


def test_restored_words_can_be_thrown_away(
    qtbot: QtBot, office: Office, running: VisitPage, visit: Visit
) -> None:
    type_text(child(running, "visit.notes"), "Halvfärdigt")
    running.running.keeping.keep()
    running.running.keeping._save.stop()
    fresh = shown(qtbot, office, visit)
    fresh.running.go_to_section("words")  # leaving a section saves what stands in the fields
    assert again(office, visit).notes == "Halvfärdigt"
    office.messages._on_action()
    assert fresh.running.forms is not None
    assert fresh.running.forms.read().notes == ""
    assert again(office, visit).notes == ""
    assert drafts.find_draft(office.desk, Kind.VISIT, visit.id) is None
    running.running.keeping.throw_away()


def test_a_text_that_is_too_long_is_told_at_its_question_and_kept(
    office: Office, running: VisitPage, visit: Visit
) -> None:
    field = child(running, "visit.answer.present")
    assert isinstance(field, TextAnswer)
    field.edit.setPlainText("å" * 20_001)
    assert not running.running.keeping.flush()
    assert "högst 20 000" in field.problem_text.replace("\u00a0", " ")
    assert drafts.find_draft(office.desk, Kind.VISIT, visit.id) is not None
    click(running, "visit.close")
    assert office.messages.text.startswith("Något som skrivits kunde inte sparas")
    running.running.keeping.throw_away()


def test_a_comment_is_written_to_a_chosen_answer_and_is_there_again(
    qtbot: QtBot, office: Office, running: VisitPage, visit: Visit
) -> None:
    card = running.running.cards["consent_valid"]
    card.add_comment.click()
    assert card.comment is not None
    type_text(card.comment.edit, "Gäller till sommaren")
    card.comment.edit.left.emit()
    assert visits.get_visit(office.desk, visit.id).answers["consent_valid"].comment == "Gäller till sommaren"
    page = shown(qtbot, office, visit)
    fresh = page.running.cards["consent_valid"]
    assert fresh.read() == ("", "Gäller till sommaren")
    assert not fresh.add_comment.isVisible()


def test_half_a_date_is_never_saved_as_no_answer(qtbot: QtBot, office: Office, visit: Visit) -> None:
    answer_all(office.desk, visits.open_visit(office.desk, visit.id, "work_environment"))
    page = shown(qtbot, office, visit)
    field = page.running.cards["risk_date"].field
    assert isinstance(field, DateAnswer)
    replace_text(field.edit, "2026-02-31")
    assert page.can_leave()
    assert "31 februari" in field.problem_text.replace("\u00a0", " ")
    assert visits.get_visit(office.desk, visit.id).answers["risk_date"].value == "2026-03-09"
    click(page, "visit.close")
    assert office.messages.text.startswith("Något som skrivits kunde inte sparas")
    replace_text(field.edit, "260301")
    field.edit.editingFinished.emit()
    assert visits.get_visit(office.desk, visit.id).answers["risk_date"].value == "2026-03-01"
    assert drafts.find_draft(office.desk, Kind.VISIT, visit.id) is None


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
    qtbot.waitUntil(lambda: bool(running.running.carried.lines))
    line = running.running.carried.lines[0]
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


def test_all_sections_can_be_in_view_at_once(running: VisitPage) -> None:
    running.running.all.setChecked(True)
    assert child(running, "visit.question.agreed_beforehand").isVisible()
    assert child(running, "visit.question.decisions").isVisible()


def test_health_is_marked_as_the_participants_own_choice(qtbot: QtBot, office: Office, visit: Visit) -> None:
    visits.open_visit(office.desk, visit.id, "individual_follow_up")
    page = shown(qtbot, office, visit)
    card = child(page, "visit.question.energy")
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


# ---------------------------------------------------------------------------------------------- closed


@pytest.fixture
def closed(qtbot: QtBot, office: Office, visit: Visit) -> VisitPage:
    answer_all(office.desk, visits.open_visit(office.desk, visit.id))
    page = shown(qtbot, office, visit)
    office.ask.prepare(True)
    click(page, "visit.close")
    qtbot.waitUntil(lambda: office.tasks.idle and page.protocol.pdf.page_count > 0)
    return page


def test_a_closed_visit_is_read_as_its_protocol_and_cannot_be_edited(
    office: Office, closed: VisitPage, visit: Visit
) -> None:
    assert office.ask.asked == ["Avsluta besöket?"]
    assert again(office, visit).state is VisitState.CLOSED
    assert closed.stack.currentWidget() is closed.protocol
    assert closed.state.text() == "Genomfört"
    assert not child(closed, "visit.missing").isVisible()
    assert_accessible(closed)


def test_the_supervisors_copy_says_what_is_left_out_and_is_saved_under_a_name_without_names(
    qtbot: QtBot, office: Office, closed: VisitPage, tmp_path: Path
) -> None:
    click(closed, "visit.copy.supervisor")
    words = child(closed, "visit.left_out").text()  # type: ignore[attr-defined]
    assert words.startswith("Utelämnat eftersom deltagaren inte har samtyckt till att dela det:")
    assert "gen syn" in words
    office.ask.prepare(tmp_path)
    click(closed, "visit.export")
    qtbot.waitUntil(lambda: office.tasks.idle and office.messages.text.startswith("Sparat som"))
    [saved] = tmp_path.glob("*.pdf")
    assert "handledarens exemplar" in saved.name
    assert "Öberg" not in saved.name
    assert saved.read_bytes().startswith(b"%PDF-")
    assert exports.last_folder(office.desk) == tmp_path


def test_the_officer_can_change_their_mind_about_closing(qtbot: QtBot, office: Office, visit: Visit) -> None:
    answer_all(office.desk, visits.open_visit(office.desk, visit.id))
    page = shown(qtbot, office, visit)
    office.ask.prepare(False)
    click(page, "visit.close")
    assert again(office, visit).state is VisitState.OPEN


def test_a_visit_made_some_days_ago_is_offered_its_own_day(
    qtbot: QtBot, office: Office, visit: Visit
) -> None:
    office.clock.now += visit.on - office.desk.today() + timedelta(days=3)
    page = shown(qtbot, office, visit)
    assert page.planned.day.read() == visit.on
    replace_text(child(page, "visit.day"), "2026-12-24")
    click(page, "visit.start")
    assert page.planned.day.problem_text.endswith("2026-03-26.")
    assert again(office, visit).state is VisitState.PLANNED
