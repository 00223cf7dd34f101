"""Ending a placement in a real window: what it does is shown first, undone with a click; the assessment keeps itself, tells
what is missing and is issued; the certificate points at words that tell too much; a long absence leads here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from asfdesk.domain.agreement import AgreementKind, AgreementView
from asfdesk.domain.closing import ClosingKind
from asfdesk.domain.ending import EndedBy
from asfdesk.domain.final_assessment import Fulfilment
from asfdesk.domain.signature import Role
from asfdesk.domain.terms import Goal, Terms
from asfdesk.domain.visit import VisitState
from asfdesk.exchange import pdfium
from asfdesk.gui.pages.ending.assessment import AssessmentPage
from asfdesk.gui.pages.ending.certificate import CertificatePage
from asfdesk.gui.pages.ending.issue import IssuePage
from asfdesk.gui.pages.ending.page import EndingPage
from asfdesk.gui.tasks import Tasks
from asfdesk.services import attendance, drafts
from asfdesk.services.finishing import assessments, closing, endings, outcomes
from asfdesk.services.output import exports
from asfdesk.services.visiting import visits
from asfdesk.tour.hands import find, wait
from tests.amending import follow, more_hours
from tests.cases import scrawl
from tests.endings import LAST_DAY, assessed, at, certified, ended
from tests.follow_up import signed
from tests.gui.accessible import assert_accessible
from tests.gui.register_window import Register, words
from tests.hands import replace_text, type_text


@pytest.fixture
def register(qtbot: QtBot, tmp_path: Path, tasks: Tasks) -> Iterator[Register]:
    made = Register(qtbot, tmp_path / "register", tasks)
    yield made
    made.close()


@pytest.fixture
def view(register: Register) -> AgreementView:
    made = signed(register.desk, register.somebody)
    register.clock.now = at(LAST_DAY - timedelta(days=9))
    return made


def click(page: QWidget, name: str) -> None:
    find(page, name, QAbstractButton).click()


def opened(register: Register, view: AgreementView) -> EndingPage:
    page = register.go("ending", view.placement.id)
    assert isinstance(page, EndingPage)
    return page


def typed(page: EndingPage) -> None:
    """An early end by the participant, with everything it takes."""
    replace_text(page.fields.fields["last_day"].control, LAST_DAY.isoformat())
    page.fields.by.show_value(EndedBy.PARTICIPANT)
    page.fields.reason.show_value("employment")
    replace_text(page.fields.fields["noticed_on"].control, "2026-06-03")
    page._on_typed()


def test_what_happens_is_shown_before_it_does_and_undone_with_a_click(
    register: Register, view: AgreementView
) -> None:
    register.go("placement", view.placement.id)
    click(register.window, "placement.end")
    page = register.window.pages["ending"]
    assert isinstance(page, EndingPage)
    assert not page.fields.rows["by"].isVisibleTo(page), "nothing is asked of a planned end"
    typed(page)
    assert page.fields.rows["by"].isVisibleTo(page)
    foretold = list(page.effects.lines)
    assert any("ställs in" in line for line in foretold)
    assert any("flyttas till måndag 14\u00a0september 2026" in line for line in foretold)
    assert [v.state for v in visits.visits_of(register.desk, view.placement.id)].count(
        VisitState.CANCELLED
    ) == 0
    assert_accessible(page)
    click(page, "ending.save")
    assert register.message.startswith("Placeringen avslutas 2026-06-12")
    assert page.effects.lines == foretold, "what was foretold is what happened"
    cancelled = [
        v for v in visits.visits_of(register.desk, view.placement.id) if v.state is VisitState.CANCELLED
    ]
    assert len(cancelled) == sum("ställs in" in line for line in foretold)
    register.window.messages._on_action()
    assert endings.get_ending(register.desk, view.placement.id).ending is None
    assert not [
        v for v in visits.visits_of(register.desk, view.placement.id) if v.state is VisitState.CANCELLED
    ]


def test_leaving_the_page_ends_nothing_but_keeps_what_was_typed(
    register: Register, view: AgreementView
) -> None:
    page = opened(register, view)
    typed(page)
    register.go("today")
    assert endings.get_ending(register.desk, view.placement.id).ending is None
    assert register.message == "Avslutet ligger kvar som utkast. Inget har avslutats."
    page = opened(register, view)
    assert page.typed().value.last_day == LAST_DAY
    assert page.typed().value.by is EndedBy.PARTICIPANT


def test_a_last_day_that_cannot_be_is_said_at_the_field(register: Register, view: AgreementView) -> None:
    page = opened(register, view)
    replace_text(page.fields.fields["last_day"].control, "2026-03-01")
    page._on_typed()
    click(page, "ending.save")
    assert "före starten" in page.fields.fields["last_day"].problem_text
    replace_text(page.fields.fields["last_day"].control, "2026-13-45")
    click(page, "ending.save")
    assert page.fields.fields["last_day"].problem_text
    assert endings.get_ending(register.desk, view.placement.id).ending is None


def test_a_long_absence_leads_to_an_ending_with_its_reason(register: Register, view: AgreementView) -> None:
    days = [date(2026, 5, 4) + timedelta(days=n) for n in range(30)]
    attendance.mark(register.desk, {(view.placement.id, day): "sick" for day in days if day.weekday() < 5})
    register.go("placement", view.placement.id)
    click(register.window, "placement.absence.end")
    page = register.window.pages["ending"]
    assert isinstance(page, EndingPage)
    value = page.typed().value
    assert (value.reason_code, value.by) == ("absence", EndedBy.COMMISSIONER)
    assert "sedan 4 maj 2026" in value.reason.replace("\u00a0", " ")


def test_the_assessment_keeps_itself_tells_what_is_missing_and_leads_there(
    register: Register, view: AgreementView
) -> None:
    ended(register.desk, register.clock, view)
    page = register.go("assessment", view.placement.id)
    assert isinstance(page, AssessmentPage)
    assert_accessible(page)
    assert page.missing.title.text() == "8 saker saknas"
    assert not page.missing.issue.isEnabled()
    type_text(page.form.fields["participant_view"].control, "Jag lärde mig baka.")
    page.keep()
    assert drafts.find_draft(register.desk, page.kind, view.placement.id) is not None
    click(page, "assessment.missing.goals[0].fulfilment")
    assert page.form.fields["goals[0].fulfilment"].isAncestorOf(register.window.focusWidget())
    page.form.fields["goals[0].fulfilment"].show_value(Fulfilment.FULLY)
    click(page, "assessment.missing.outcome")
    assert page.outcomes.form is not None
    page.outcomes.form.form.fields["code"].show_value("studies")
    click(page, "outcome.save")
    assert outcomes.outcomes_of(register.desk, view.placement.id)[0].code == "studies"
    register.go("today")
    saved = assessments.get_assessment(register.desk, view.placement.id).value
    assert saved.participant_view == "Jag lärde mig baka."
    assert saved.goals[0].fulfilment is Fulfilment.FULLY


def test_goals_that_came_by_an_amendment_are_taken_in_and_what_is_written_stays(
    register: Register, view: AgreementView
) -> None:
    page = register.go("assessment", view.placement.id)
    assert isinstance(page, AssessmentPage)
    page.form.fields["goals[0].fulfilment"].show_value(Fulfilment.FULLY)
    assert page.save()

    def more(terms: Terms) -> Terms:
        return replace(
            more_hours(date(2026, 6, 4))(terms), goals=(*terms.goals, Goal("Ta emot varor", "Prov", LAST_DAY))
        )

    follow(register.desk, view, AgreementKind.AMENDMENT, more)
    page = register.go("assessment", view.placement.id)
    assert page.goals_changed.isVisibleTo(page)
    click(page, "assessment.add_goals")
    assert [goal.what for goal in page.value().goals] == ["Arbeta 20 timmar i veckan", "Ta emot varor"]
    assert page.value().goals[0].fulfilment is Fulfilment.FULLY
    assert not page.goals_changed.isVisibleTo(page)


def test_a_half_typed_assessment_of_ten_thousand_characters_is_refused_and_nothing_is_lost(
    register: Register, view: AgreementView
) -> None:
    page = register.go("assessment", view.placement.id)
    assert isinstance(page, AssessmentPage)
    page.form.fields["officer_view"].show_value("x" * 10_000)
    assert not page.save()
    assert "6\u00a0000" in page.form.fields["officer_view"].problem_text
    kept = drafts.find_draft(register.desk, page.kind, view.placement.id)
    assert kept is not None
    assert "x" * 10_000 in kept.payload


def test_an_assessment_is_signed_on_the_screen_issued_and_read_back_without_what_is_not_consented_to(
    qtbot: QtBot, register: Register, view: AgreementView, tmp_path: Path, tasks: Tasks
) -> None:
    ended(register.desk, register.clock, view)
    assessed(register.desk, view)
    register.clock.now = at(LAST_DAY)
    page = register.go("assessment", view.placement.id)
    assert isinstance(page, AssessmentPage)
    click(page, "assessment.issue")
    issue = register.window.pages["issue"]
    assert isinstance(issue, IssuePage)
    qtbot.waitUntil(issue.card.sign.isEnabled)
    assert_accessible(issue)
    issue.lend_button.click()
    assert issue.top.isHidden()
    assert issue.reader.isHidden(), "each reads a summary first"
    assert any("Arbeta 20 timmar" in line for line in issue.summary.lines)
    assert not any("SHA" in line for line in issue.summary.lines)
    assert register.window.handover is not None
    register.window.handover.give_back()
    assert not issue.reader.isHidden()
    assert list(issue.roles) == [Role.PARTICIPANT, Role.OFFICER], (
        "the workplace never signs what it may not read"
    )
    issue.sign()
    assert issue.card.pad_problem.text(), "nothing is drawn yet"
    issue.card.form.fields["place"].show_value("Gävle")
    issue.card.pad.show_ink(scrawl())
    issue.card.show_read()
    issue.sign()
    qtbot.waitUntil(lambda: issue.role is Role.OFFICER, timeout=20_000)
    assert issue.card.form.read()["place"] == "Gävle", "the same table"
    register.ask.prepare(True)
    click(issue, "issue.issue")
    qtbot.waitUntil(lambda: tasks.idle and register.window.stack.currentWidget() is page)
    folder = tmp_path / "out"
    folder.mkdir()
    exports.remember_folder(register.desk, folder)
    for whose in ("supervisor", "participant"):
        click(page, f"assessment.save.{whose}")
        qtbot.waitUntil(lambda: tasks.idle)
    said = {"handledarens" in file.name: text_of(file) for file in folder.iterdir()}
    assert "Jag är stolt över brödet." in said[False]
    assert "Enkel elektronisk underskrift" in said[False]
    for secret in ("stolt över", "Behöver ha det lugnt", "Hälsoskäl", "1 juli"):
        assert secret in said[False], secret
        assert secret not in said[True], secret
    assert "deltagaren har inte samtyckt" in said[True]
    assert "Fasta tider gav lugn" in said[True], "adaptations are consented to"
    assert "Hälsa" in words(page.issued), "and the window says what is left out"


def text_of(file: Path) -> str:
    """Read back by another library than the one that wrote it."""
    return " ".join(" ".join(pdfium.page_texts(file.read_bytes())).replace("\u00a0", " ").split())


def test_the_certificate_points_at_words_that_tell_too_much_and_asks_once_more(
    qtbot: QtBot, register: Register, view: AgreementView, tasks: Tasks
) -> None:
    ended(register.desk, register.clock, view)
    certified(register.desk, view)
    register.clock.now = at(LAST_DAY)
    page = register.go("certificate", view.placement.id)
    assert isinstance(page, CertificatePage)
    qtbot.waitUntil(lambda: tasks.idle)
    assert_accessible(page)
    assert not page.warning.isVisibleTo(page)
    type_text(page.fields.fields["words"].control, "Arbetade bra trots sjukskrivning.")
    page._on_typed()
    assert page.warning.isVisibleTo(page)
    assert "sjukskrivning" in page.telling.text()
    register.ask.prepare(False)
    click(page, "certificate.issue")
    assert register.window.stack.currentWidget() is page, "back to the words"
    page.fields.fields["words"].show_value("Är noggrann.")
    page._on_typed()
    click(page, "certificate.issue")
    issue = register.window.pages["issue"]
    assert isinstance(issue, IssuePage)
    assert list(issue.roles) == [Role.ENTERPRISE]
    click(issue, "issue.officer")
    assert list(issue.roles) == [Role.ENTERPRISE, Role.OFFICER]
    register.ask.prepare(True)
    click(issue, "issue.issue")
    qtbot.waitUntil(lambda: tasks.idle and register.window.stack.currentWidget() is page)
    issued = closing.latest_of(endings.get_ending(register.desk, view.placement.id), ClosingKind.CERTIFICATE)
    assert issued is not None
    assert issued.signatures == (), "lines for ink"


def test_the_start_page_asks_for_the_assessment_and_opens_the_end(
    register: Register, view: AgreementView
) -> None:
    ended(register.desk, register.clock, view)
    page = register.go("today")
    wait(lambda: bool(page.groups), "the lines")  # type: ignore[attr-defined]
    lines = [b for group in page.groups.values() for b in group.buttons if b.line.kind.value == "ending"]  # type: ignore[attr-defined]
    assert "Slutar utan slutbedömning" in lines[0].accessibleName()
    lines[0].click()
    assert isinstance(register.window.stack.currentWidget(), EndingPage)


def test_an_outcome_is_undone(register: Register, view: AgreementView) -> None:
    ended(register.desk, register.clock, view)
    page = opened(register, view)
    click(page, "outcome.record.0")
    assert page.outcomes.form is not None
    page.outcomes.form.form.fields["code"].show_value("employment")
    click(page, "outcome.save")
    wait(lambda: "Anställning utan stöd" in words(page.outcomes), "the outcome")
    page.outcomes._take_back()
    assert outcomes.outcomes_of(register.desk, view.placement.id) == {}
