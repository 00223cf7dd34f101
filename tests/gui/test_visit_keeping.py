"""What is typed at a visit is kept: within a second, when the process dies, when it is too long."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from asfdesk.domain.change import Kind
from asfdesk.domain.kinds import VisitKind
from asfdesk.domain.note import Visibility
from asfdesk.domain.visit import Visit
from asfdesk.gui.pages.visit.answers import DateAnswer, TextAnswer
from asfdesk.gui.pages.visit.keeping import Given
from asfdesk.gui.pages.visit.page import VisitPage
from asfdesk.services import drafts
from asfdesk.services.visiting import visits
from tests.cases import open_desk
from tests.follow_up import answer_all, signed
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
    assert fresh.read() == Given("", "Gäller till sommaren", Visibility.PROTOCOL)
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
