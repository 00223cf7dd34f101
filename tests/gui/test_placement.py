"""A placement's page in a window on a real store: agreement, visits, actions, consents, contacts, booking."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from asfdesk.domain.agreement import AgreementView
from asfdesk.domain.kinds import SharedTopic, VisitKind
from asfdesk.gui.forms.choices import ChipsField
from asfdesk.gui.pages.placement.page import PlacementPage
from asfdesk.gui.tasks import Tasks
from asfdesk.services.parties import consents, participants
from asfdesk.services.visiting import actions, visits
from tests.cases import ready
from tests.follow_up import first_planned, in_days, signed
from tests.gui.accessible import assert_accessible
from tests.gui.agreement_window import Office, child
from tests.hands import replace_text, type_text


@pytest.fixture
def agreement(office: Office) -> AgreementView:
    return signed(office.desk, office.case)


@pytest.fixture
def page(qtbot: QtBot, office: Office, agreement: AgreementView) -> PlacementPage:
    return shown(qtbot, office, agreement)


def shown(qtbot: QtBot, office: Office, agreement: AgreementView, *more: str) -> PlacementPage:
    made = PlacementPage(office.desk, office.window)
    qtbot.addWidget(made)
    office.show(made, (agreement.placement.id, *more) if more else agreement.placement.id)
    return made


def words(widget: QWidget) -> str:
    found = " | ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))
    return found.replace("\u00a0", " ")


def click(page: QWidget, name: str) -> None:
    button = child(page, name, QPushButton)
    assert isinstance(button, QPushButton)
    button.click()


def test_the_head_says_who_where_what_and_whose(office: Office, page: PlacementPage) -> None:
    assert page.heading.text() == "Åsa Öberg hos Kooperativet Ängen"
    assert page.state.text() == "Börjar om 7 dagar"
    assert "2026-03-09 – 2026-09-08" in words(page.head)
    assert "Ann-Sofie Åkerlund, AF Gävle" in words(page.head)
    assert_accessible(page)
    click(page, "placement.participant")
    click(page, "placement.enterprise")
    click(page, "placement.agreement.open")
    assert [place for place, _ in office.sent.places] == ["participant", "enterprise", "agreement"]


def test_visits_stand_in_order_with_state_and_reason_and_open(office: Office, page: PlacementPage) -> None:
    assert "Måndag 9 mars 2026" in words(page.timeline)
    assert "Enligt uppföljningsplanen: introduktion första dagen." in words(page.timeline)
    page.timeline.buttons[0].click()
    assert page.view is not None
    assert office.sent.places == [("visit", page.view.visits[0].id)]


def test_the_keyboard_stays_at_its_visit_when_something_else_of_the_page_changes(
    qtbot: QtBot, office: Office, page: PlacementPage
) -> None:
    page.activateWindow()
    held = page.timeline.buttons[2]
    held.setFocus()
    qtbot.waitUntil(held.hasFocus)
    assert page.view is not None
    bought = actions.new_action(page.view.placement.id, text="Köp skor", due=office.desk.today())
    actions.save_action(office.desk, bought)
    qtbot.waitUntil(lambda: "Köp skor" in words(page.action_points))
    assert held is page.timeline.buttons[2]
    assert held.hasFocus(), "nor has another window come up for a moment"


def test_contacts_show_supervisor_deputy_and_telephones(page: PlacementPage) -> None:
    said = words(page.contacts)
    for part in ("Märta Holmström", "026-65 43 21", "Pär Lindqvist", "070-174 06 05"):
        assert part in said


def test_a_protected_identitys_contact_details_are_shown_on_demand_only(
    qtbot: QtBot, tmp_path: Path, tasks: Tasks
) -> None:
    office = Office(tmp_path / "protected", tasks, protected=True)
    try:
        page = shown(qtbot, office, signed(office.desk, office.case))
        assert "070-174 06 05" not in words(page.contacts)
        assert "Skyddade personuppgifter" in words(page.head)
        click(page, "placement.reveal")
        assert "070-174 06 05" in words(page.contacts)
    finally:
        office.close()


def test_an_agreement_that_is_not_signed_is_said(qtbot: QtBot, office: Office) -> None:
    page = shown(qtbot, office, ready(office.desk, office.case))
    assert page.state.text() == "Överenskommelsen är inte undertecknad"
    assert "Inga besök än." in words(page)
    assert_accessible(page)


def test_the_supervisors_copy_of_the_agreement_is_saved_with_one_click(
    qtbot: QtBot, office: Office, page: PlacementPage, tmp_path: Path
) -> None:
    office.ask.prepare(tmp_path)
    click(page, "placement.agreement.copy")
    qtbot.waitUntil(lambda: office.tasks.idle and office.messages.text.startswith("Sparat som"))
    assert [path.suffix for path in tmp_path.glob("*handledarens*")] == [".pdf"]


def test_a_visit_is_booked_on_the_page(
    qtbot: QtBot, office: Office, page: PlacementPage, agreement: AgreementView
) -> None:
    click(page, "placement.book")
    assert page.booking is not None
    click(page, "booking.ok")
    assert page.booking.form.fields["on"].problem_text == "Det här måste fyllas i."
    replace_text(child(page, "booking.on"), "2026-03-12")
    replace_text(child(page, "booking.at"), "25")
    click(page, "booking.ok")
    assert page.booking.form.fields["at"].problem_text.startswith("Skriv tiden")
    replace_text(child(page, "booking.at"), "0930")
    click(page, "booking.ok")
    assert page.booking is None
    found = next(
        v for v in visits.visits_of(office.desk, agreement.placement.id) if v.on == date(2026, 3, 12)
    )
    assert (found.kind, found.place) == (VisitKind.WORKPLACE, "Kooperativet Ängen")
    qtbot.waitUntil(lambda: "Torsdag 12 mars 2026 kl. 09.30" in words(page.timeline))


def test_it_can_be_opened_to_book(qtbot: QtBot, office: Office, agreement: AgreementView) -> None:
    page = shown(qtbot, office, agreement, "book")
    assert page.booking is not None
    assert page.first_focus() is page.booking.first_focus().control


def test_an_action_is_added_done_undone_changed_and_removed(
    qtbot: QtBot, office: Office, page: PlacementPage, agreement: AgreementView
) -> None:
    def saved() -> list[tuple[str, bool]]:
        found = actions.actions_of(office.desk, agreement.placement.id)
        return [(action.text, action.done_on is not None) for action in found]

    click(page, "action.add")
    type_text(child(page, "action.text"), "Beställ skyddsskor åt Åsa")
    click(page, "action.save")
    assert saved() == [("Beställ skyddsskor åt Åsa", False)]
    page.action_points.lines[0].done.click()
    assert saved() == [("Beställ skyddsskor åt Åsa", True)]
    assert page.action_points.lines == []
    assert page.action_points.fold.text() == "Visa 1 klar"
    office.messages._on_action()
    assert saved() == [("Beställ skyddsskor åt Åsa", False)]
    page.action_points.lines[0].change.click()
    assert page.action_points.form is not None
    replace_text(page.action_points.form.form.fields["text"].control, "Beställ skor")
    page.action_points.form.save.click()
    assert saved() == [("Beställ skor", False)]
    page.action_points.lines[0].remove.click()
    assert saved() == []
    office.messages._on_action()
    assert saved() == [("Beställ skor", False)]


def test_a_done_action_can_be_opened_again(
    qtbot: QtBot, page: PlacementPage, office: Office, agreement: AgreementView
) -> None:
    action = actions.save_action(
        office.desk, actions.new_action(agreement.placement.id, text="Klar", due=in_days(office.desk, 1))
    )
    actions.finish_action(office.desk, action, "Gick bra")
    page.reload()
    page.action_points.fold.click()
    qtbot.waitUntil(lambda: "Gick bra" in words(page.action_points))
    page.action_points.lines[0].done.click()
    assert actions.actions_of(office.desk, agreement.placement.id)[0].done_on is None


def test_what_is_shared_is_said_in_words_and_ends_when_revoked(
    office: Office, page: PlacementPage, agreement: AgreementView
) -> None:
    summary = child(page, "consent.summary", QLabel)
    assert isinstance(summary, QLabel)
    assert summary.text() == "I dag får företaget veta: Anpassningar och mål."
    office.ask.prepare(1)
    click(page, "consent.revoke")
    assert summary.text().startswith("Inget samtycke gäller i dag.")
    revoked = page.consents.buttons[0][0]
    assert "Återkallat: Muntligt, antecknat här, 2026-03-02" in page.consents.history(revoked)
    assert (
        consents.shared_now(office.desk, office.case.participant.id, office.case.enterprise.id) == frozenset()
    )


def test_a_consent_is_given_with_topics_purpose_and_an_end(office: Office, page: PlacementPage) -> None:
    click(page, "consent.add")
    form = page.consents.form
    assert form is not None
    click(page, "consent.save")
    assert form.form.fields["topics"].problem_text == "Det här måste fyllas i."
    topics = form.form.fields["topics"]
    assert isinstance(topics, ChipsField)
    next(chip for chip in topics.chips if chip.text() == "Hälsa").click()
    click(page, "consent.save")
    assert page.consents.form is None
    held = consents.consents_of(office.desk, office.case.participant.id)
    given = next(consent for consent in held if SharedTopic.HEALTH in consent.topics)
    assert (given.valid_to, given.purpose) == (date(2026, 9, 8), "Placeringen hos Kooperativet Ängen")
    assert "hälsa" in child(page, "consent.summary", QLabel).text()  # type: ignore[attr-defined]


def test_renewing_a_consent_begins_the_day_after_it_ends(office: Office, page: PlacementPage) -> None:
    click(page, "consent.renew")
    assert page.consents.form is not None
    values = page.consents.form.form.read()
    assert values["valid_from"] == date(2026, 9, 9)
    assert values["valid_to"] is None
    replace_text(page.consents.form.form.fields["valid_to"].control, "2026-01-01")
    click(page, "consent.save")
    assert "slutet ligger före" in page.consents.form.form.fields["valid_to"].problem_text.lower()


def test_what_is_written_elsewhere_shows(
    qtbot: QtBot, office: Office, page: PlacementPage, agreement: AgreementView
) -> None:
    visits.cancel_visit(office.desk, first_planned(office.desk, agreement), "Stängt")
    qtbot.waitUntil(lambda: "Inställt: Stängt" in words(page.timeline))


@pytest.mark.parametrize("name", ["Å" * 90, "عبد الرحمن"])
def test_long_and_right_to_left_names_fit(
    qtbot: QtBot, office: Office, agreement: AgreementView, name: str
) -> None:
    participants.save_participant(office.desk, replace(office.case.participant, given_name=name))
    page = shown(qtbot, office, agreement)
    assert page.head.participant.text().startswith(name[:10])
    assert page.minimumSizeHint().width() < 1366


def test_a_narrow_window_puts_everything_in_one_column(
    qtbot: QtBot, office: Office, page: PlacementPage
) -> None:
    page.resize(700, 700)
    qtbot.waitUntil(lambda: page.contacts.mapTo(page, page.contacts.rect().topLeft()).x() < 100)
    assert page.area.horizontalScrollBar().maximum() == 0


def test_the_participants_card_is_saved_with_one_click(
    qtbot: QtBot, office: Office, page: PlacementPage, tmp_path: Path
) -> None:
    office.ask.prepare(tmp_path)
    page.contacts.save_card.click()
    qtbot.waitUntil(lambda: office.tasks.idle, timeout=20_000)
    (card,) = tmp_path.glob("Vem ringer jag*.pdf")
    assert card.read_bytes().startswith(b"%PDF-")
    assert card.name in office.messages.text
