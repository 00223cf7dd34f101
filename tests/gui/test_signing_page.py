"""Signing in a window on a real store: each reads its own copy, draws a name, and the last one seals it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from asfdesk.domain.agreement import AgreementView, State, roles_left
from asfdesk.domain.signature import NO_INK, Role, Way
from asfdesk.gui.pages.agreement.page import AgreementPage
from asfdesk.gui.pages.signing.page import SigningPage
from asfdesk.services.agreeing import agreements
from asfdesk.services.signatures import signing
from tests.cases import ready, scrawl
from tests.gui.accessible import assert_accessible
from tests.gui.agreement_window import Office, child
from tests.hands import replace_text


@pytest.fixture
def presented(office: Office) -> AgreementView:
    return signing.present(office.desk, ready(office.desk, office.case).agreement.id)


@pytest.fixture
def page(qtbot: QtBot, office: Office, presented: AgreementView) -> SigningPage:
    made = SigningPage(office.desk, office.window)
    qtbot.addWidget(made)
    office.show(made, presented.agreement.id)
    wait_for_pages(qtbot, made)
    return made


def wait_for_pages(qtbot: QtBot, page: SigningPage) -> None:
    qtbot.waitUntil(lambda: page.reader.pages.page_count > 0 and page.card.sign.isEnabled(), timeout=20_000)


def draw(page: SigningPage) -> None:
    """Draw a wave with the mouse."""
    pad = page.card.pad
    start = QPoint(pad.width() // 6, pad.height() // 2)
    QTest.mousePress(pad, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    for step in range(1, 16):
        QTest.mouseMove(pad, start + QPoint(step * pad.width() // 25, (-1) ** step * pad.height() // 5))
    QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start + QPoint(40, 10))


def sign(qtbot: QtBot, office: Office, page: SigningPage) -> None:
    wait_for_pages(qtbot, page)
    replace_text(child(page, "signing.place", QLineEdit), "Gävle")
    page.card.pad.show_ink(scrawl())
    page.card.read.setChecked(True)
    QTest.mouseClick(page.card.sign, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page._task is None, timeout=10_000)
    qtbot.waitUntil(lambda: office.tasks.idle, timeout=20_000)


def test_the_participant_begins_with_name_and_whole_text(page: SigningPage) -> None:
    assert page.role is Role.PARTICIPANT
    assert page.card.form.read()["name"] == "Åsa Öberg"
    assert "hela överenskommelsen" in page.reader.which.text()
    assert "SHA-256" in page.reader.mark.text()


def test_nothing_drawn_no_place_and_unread_pages_are_told_at_their_fields(
    qtbot: QtBot, office: Office, page: SigningPage
) -> None:
    page.card.read.setChecked(False)
    QTest.mouseClick(page.card.sign, Qt.MouseButton.LeftButton)
    assert page.card.pad_problem.text()
    assert page.card.form.fields["place"].problem_text
    assert page.card.read_problem.text()
    view = agreements.get_agreement(office.desk, page.view.agreement.id)  # type: ignore[union-attr]
    assert view.signatures == ()
    qtbot.waitUntil(lambda: office.tasks.idle, timeout=20_000)


def test_a_dot_is_no_signature(qtbot: QtBot, office: Office, page: SigningPage) -> None:
    page.card.read.setChecked(True)
    replace_text(child(page, "signing.place", QLineEdit), "Gävle")
    QTest.mouseClick(page.card.pad, Qt.MouseButton.LeftButton)
    QTest.mouseClick(page.card.sign, Qt.MouseButton.LeftButton)
    assert "hela namnet" in page.card.pad_problem.text()
    qtbot.waitUntil(lambda: office.tasks.idle, timeout=20_000)


def test_three_sign_in_turn_and_then_the_visits_are_planned(
    qtbot: QtBot, office: Office, page: SigningPage, presented: AgreementView
) -> None:
    draw(page)
    assert not page.card.pad.empty
    sign(qtbot, office, page)
    assert page.role is Role.ENTERPRISE
    assert "exemplar" in page.reader.which.text()
    assert page.card.form.read() == {"name": "Börje Ängström", "capacity": "Ordförande", "place": "Gävle"}
    assert page.card.pad.empty
    assert not page.card.read.isChecked() or page.reader.pages.page_count == 1
    sign(qtbot, office, page)
    assert page.role is Role.OFFICER
    sign(qtbot, office, page)
    assert page.done is not None
    assert len(page.done.lines) >= 8
    view = agreements.get_agreement(office.desk, presented.agreement.id)
    assert view.agreement.state is State.SIGNED
    assert view.signatures[0].shown_sha256 != view.signatures[1].shown_sha256
    assert page.withdraw_button.isHidden()


def test_reading_to_the_last_page_ticks_that_it_is_read(
    qtbot: QtBot, office: Office, page: SigningPage
) -> None:
    qtbot.waitUntil(lambda: page.reader.pages.page_count > 3 and office.tasks.idle, timeout=20_000)
    assert not page.card.read.isChecked()
    for number in range(1, page.reader.pages.page_count + 1):
        page.reader.pages.go_to_page(number)
    page.reader.pages.verticalScrollBar().setValue(page.reader.pages.verticalScrollBar().maximum())
    assert page.card.read.isChecked()
    qtbot.waitUntil(lambda: office.tasks.idle, timeout=20_000)


def test_a_half_drawn_name_survives_a_resize_and_another_ones_turn(
    qtbot: QtBot, office: Office, page: SigningPage
) -> None:
    draw(page)
    before = page.card.pad.ink().strokes
    page.resize(760, 600)
    page.resize(1366, 768)
    assert page.card.pad.ink().strokes == before
    QTest.mouseClick(page.progress.buttons[Role.OFFICER], Qt.MouseButton.LeftButton)
    assert page.role is Role.OFFICER
    assert page.card.pad.empty
    QTest.mouseClick(page.progress.buttons[Role.PARTICIPANT], Qt.MouseButton.LeftButton)
    assert len(page.card.pad.ink().strokes) == len(before)
    QTest.mouseClick(page.card.undo, Qt.MouseButton.LeftButton)
    assert page.card.pad.empty
    qtbot.waitUntil(lambda: office.tasks.idle, timeout=20_000)


def test_withdrawing_asks_why_and_leads_back_to_the_draft(
    qtbot: QtBot, office: Office, page: SigningPage, presented: AgreementView
) -> None:
    office.ask.prepare(None)
    QTest.mouseClick(page.withdraw_button, Qt.MouseButton.LeftButton)
    assert office.sent.places == []
    office.ask.prepare("Fel slutdatum")
    QTest.mouseClick(page.withdraw_button, Qt.MouseButton.LeftButton)
    assert office.sent.places == [("agreement", presented.agreement.id)]
    view = agreements.get_agreement(office.desk, presented.agreement.id)
    assert view.agreement.state is State.DRAFT
    qtbot.waitUntil(lambda: office.tasks.idle, timeout=20_000)


def test_on_a_small_screen_pages_and_signature_take_turns(
    qtbot: QtBot, office: Office, page: SigningPage
) -> None:
    page.resize(760, 900)
    qtbot.waitUntil(page.right.isHidden)
    assert not page.reader.isHidden()
    QTest.mouseClick(page.reader.go_on, Qt.MouseButton.LeftButton)
    assert page.reader.isHidden()
    assert page.card.pad.isVisible()
    QTest.mouseClick(page.read_again, Qt.MouseButton.LeftButton)
    assert not page.reader.isHidden()
    qtbot.waitUntil(lambda: office.tasks.idle, timeout=20_000)


def test_signed_meanwhile_is_told_and_the_next_one_is_shown(
    qtbot: QtBot, office: Office, page: SigningPage, presented: AgreementView
) -> None:
    text = presented.texts[0]
    signing.sign(
        office.desk, presented.agreement.id, Role.PARTICIPANT, name="Åsa Öberg", capacity="Deltagare",
        place="Gävle", ink=scrawl(), shown_sha256=text.sha256,
    )  # fmt: skip
    sign(qtbot, office, page)
    assert office.messages.text
    assert page.role is Role.ENTERPRISE
    assert roles_left(page.view.signatures) == (Role.ENTERPRISE, Role.OFFICER)  # type: ignore[union-attr]


def test_a_presented_agreement_opens_locked_with_its_pages(
    qtbot: QtBot, office: Office, presented: AgreementView
) -> None:
    page = AgreementPage(office.desk, office.window)
    qtbot.addWidget(page)
    office.show(page, presented.agreement.id)
    assert page.locked is not None
    assert page.editor is None
    assert page.bar.save.isHidden()
    locked = page.locked
    qtbot.waitUntil(lambda: locked.pages.page_count > 3 and office.tasks.idle, timeout=20_000)
    assert_accessible(page)
    QTest.mouseClick(locked.buttons["sign"], Qt.MouseButton.LeftButton)
    assert office.sent.places == [("signing", presented.agreement.id)]


def test_export_asks_where_once_and_then_writes_without_a_name_of_a_person(
    qtbot: QtBot, office: Office, presented: AgreementView, tmp_path: Path
) -> None:
    page = AgreementPage(office.desk, office.window)
    qtbot.addWidget(page)
    office.show(page, presented.agreement.id)
    assert page.locked is not None
    office.ask.prepare(tmp_path)
    QTest.mouseClick(page.locked.buttons["export"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: office.tasks.idle, timeout=20_000)
    QTest.mouseClick(page.locked.buttons["export_supervisor"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: office.tasks.idle, timeout=20_000)
    files = sorted(file.name for file in tmp_path.glob("*.pdf"))
    assert len(files) == 2
    assert all("Öberg" not in name and presented.agreement.number in name for name in files)
    assert all(file.read_bytes().startswith(b"%PDF") for file in tmp_path.glob("*.pdf"))
    assert office.ask.left == 0


def test_a_folder_that_is_gone_is_told_in_words(
    qtbot: QtBot, office: Office, presented: AgreementView, tmp_path: Path
) -> None:
    page = AgreementPage(office.desk, office.window)
    qtbot.addWidget(page)
    office.show(page, presented.agreement.id)
    assert page.locked is not None
    in_the_way = tmp_path / "fil"
    in_the_way.write_text("x")
    office.ask.prepare(in_the_way)
    QTest.mouseClick(page.locked.buttons["export"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: office.tasks.idle, timeout=20_000)
    assert "mapp" in office.messages.text
    office.ask.prepare(tmp_path)
    office.messages._action.click()
    qtbot.waitUntil(lambda: office.tasks.idle, timeout=20_000)
    assert [file.suffix for file in tmp_path.glob("*.pdf")] == [".pdf"]


def test_every_control_of_the_signing_page_has_a_name(
    page: SigningPage, qtbot: QtBot, office: Office
) -> None:
    assert_accessible(page)
    qtbot.waitUntil(lambda: office.tasks.idle, timeout=20_000)


def test_the_participant_signs_by_keyboard_and_what_was_drawn_first_is_no_part_of_it(
    qtbot: QtBot, office: Office, page: SigningPage, presented: AgreementView
) -> None:
    draw(page)
    page.card.choose_way(Way.TYPED)
    assert page.card.pad.isHidden()
    page.card.read.setChecked(True)
    replace_text(child(page, "signing.place", QLineEdit), "Gävle")
    QTest.mouseClick(page.card.sign, Qt.MouseButton.LeftButton)
    assert page.card.how.fields["typed"].problem_text
    replace_text(child(page, "signing.typed", QLineEdit), "Åsa Öberg")
    QTest.mouseClick(page.card.sign, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page._task is None, timeout=10_000)
    qtbot.waitUntil(lambda: office.tasks.idle, timeout=20_000)
    given = agreements.get_agreement(office.desk, presented.agreement.id).signatures
    assert [(one.way, one.ink) for one in given] == [(Way.TYPED, NO_INK)]
    assert page.card.how.fields["way"].read() is Way.SCREEN, "the next one chooses anew"
    assert not page.card.pad.isHidden()
