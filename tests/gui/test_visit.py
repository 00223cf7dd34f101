"""A visit in a window on a real store: planned, moved, cancelled, closed, read as protocol."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from asfdesk.domain.kinds import VisitKind
from asfdesk.domain.visit import Visit, VisitState
from asfdesk.gui.pages.visit.page import VisitPage
from asfdesk.services.output import exports
from asfdesk.services.visiting import visits
from tests.follow_up import answer_all, signed
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
