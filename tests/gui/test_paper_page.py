"""Signing by pen in the window: print, drop the scan anywhere on the window, say who has signed, keep."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from asfdesk.domain.agreement import AgreementView, State
from asfdesk.domain.control_code import code_for
from asfdesk.domain.signature import ROLES, Copy, Role, Way
from asfdesk.exchange.scans import ScannedPage
from asfdesk.gui.drops import FileDrops
from asfdesk.gui.pages.agreement.locked import LockedAgreement
from asfdesk.gui.pages.signing.paper import PaperPage
from asfdesk.gui.pages.signing.paper_home import PaperDrop
from asfdesk.services.agreeing import agreements
from asfdesk.services.signatures import paper, signing
from tests.cases import ready
from tests.exchange.photos import jpeg, photograph, sheets
from tests.gui.accessible import assert_accessible
from tests.gui.agreement_window import Office, child
from tests.hands import replace_text


@pytest.fixture
def presented(office: Office) -> AgreementView:
    return signing.present(office.desk, ready(office.desk, office.case).agreement.id)


@pytest.fixture
def page(qtbot: QtBot, office: Office, presented: AgreementView) -> PaperPage:
    made = PaperPage(office.desk, office.window)
    qtbot.addWidget(made)
    office.show(made, presented.agreement.id)
    return made


def scanned(view: AgreementView, *copies: Copy, pages: int = 3, **other: object) -> list[ScannedPage]:
    """What a scanner's pictures become."""
    out: list[ScannedPage] = []
    for copy in copies or tuple(Copy):
        text = view.text(copy)
        assert text is not None
        for number in range(1, pages + 1):
            sheet = Image.new("L", (620, 877), 250)
            ImageDraw.Draw(sheet).text((60, 60), f"{view.agreement.number} {copy} {number}")
            data = io.BytesIO()
            sheet.save(data, "JPEG")
            code = replace(code_for(view.agreement.id, copy, text.sha256), page=number, pages=3)
            made = ScannedPage(
                "skanning.pdf", number, data.getvalue(), 620, 877, code, straight=True, grey=True
            )
            out.append(replace(made, **other))  # type: ignore[arg-type]
    return out


def ticked(page: PaperPage) -> set[Role]:
    return {role for role, party in page.parties.items() if party.signed.isChecked()}


def keep(qtbot: QtBot, office: Office, page: PaperPage) -> None:
    QTest.mouseClick(page.keep_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page._task is None, timeout=20_000)
    qtbot.waitUntil(lambda: office.tasks.idle, timeout=20_000)


def test_before_anything_is_scanned_nobody_can_have_signed(page: PaperPage) -> None:
    assert ticked(page) == set()
    assert not page.keep_button.isEnabled()
    assert "inte inskannat" in page.parties[Role.ENTERPRISE].why_not.text()
    assert_accessible(page)


def test_the_paper_of_all_three_is_kept_and_the_agreement_signed(
    qtbot: QtBot, office: Office, page: PaperPage, presented: AgreementView
) -> None:
    page.open((presented.agreement.id, scanned(presented), None))
    assert ticked(page) == set(ROLES)
    assert page.parties[Role.PARTICIPANT].form.read()["name"] == "Åsa Öberg"
    for role in ROLES:
        replace_text(child(page, f"paper.{role}.place", QLineEdit), "Gävle")
    assert_accessible(page)
    keep(qtbot, office, page)
    view = agreements.get_agreement(office.desk, presented.agreement.id)
    assert view.agreement.state is State.SIGNED
    assert {given.way for given in view.signatures} == {Way.PAPER}
    assert office.sent.places[-1] == ("agreement", presented.agreement.id)
    assert "undertecknad av alla" in office.messages.text


def test_only_the_parties_whose_copy_is_scanned_can_have_signed_and_missing_pages_are_named(
    page: PaperPage, presented: AgreementView
) -> None:
    page.open((presented.agreement.id, scanned(presented, Copy.FULL, pages=2), None))
    assert ticked(page) == {Role.PARTICIPANT, Role.OFFICER}
    said = " ".join(label.text() for label in page.shown.findChildren(QWidget) if hasattr(label, "text"))
    assert "Sidor som saknas: 3" in said
    page._on_read(scanned(presented, Copy.SUPERVISOR))
    assert ticked(page) == set(ROLES)
    page._on_clear()
    assert ticked(page) == set()


def test_no_place_and_a_day_to_come_are_told_at_the_fields_of_that_party(
    qtbot: QtBot, office: Office, page: PaperPage, presented: AgreementView
) -> None:
    page.open((presented.agreement.id, scanned(presented, Copy.FULL), None))
    officer = page.parties[Role.OFFICER]
    replace_text(child(page, f"paper.{Role.PARTICIPANT}.place", QLineEdit), "Gävle")
    replace_text(child(page, f"paper.{Role.OFFICER}.signed_on", QLineEdit), "2099-01-01")
    keep(qtbot, office, page)
    assert officer.form.fields["place"].problem_text
    assert "inte kommit" in officer.form.fields["signed_on"].problem_text
    assert not page.parties[Role.PARTICIPANT].form.fields["place"].problem_text
    assert agreements.get_agreement(office.desk, presented.agreement.id).signatures == ()


def test_a_paper_of_another_text_is_shown_in_red_and_cannot_be_kept(
    page: PaperPage, presented: AgreementView
) -> None:
    pages = [replace(one, code=replace(one.code, sha256="0" * 12)) for one in scanned(presented) if one.code]
    page.open((presented.agreement.id, pages, None))
    assert page.other_text.text()
    assert page.other_text.isVisible()
    assert not page.keep_button.isEnabled()


def test_without_code_the_officer_must_say_that_the_texts_were_compared(
    office: Office, page: PaperPage, presented: AgreementView
) -> None:
    bare = scanned(presented, Copy.FULL, code=None, straight=False)
    office.ask.prepare(False)
    page._on_read(bare)
    assert ticked(page) == set()
    office.ask.prepare(True, "Hela överenskommelsen")
    page._on_read(bare)
    assert ticked(page) == {Role.PARTICIPANT, Role.OFFICER}


# --- dropped on the window ---------------------------------------------------------------------------------------------


def drop(window: QWidget, *paths: Path) -> bool:
    """Let files fall on the window; whether it took them."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    none, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, mime, left, none)
    QApplication.sendEvent(window, enter)
    if not enter.isAccepted():
        return False
    QApplication.sendEvent(window, QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, mime, left, none))
    return True


@pytest.fixture
def window(qtbot: QtBot, office: Office) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    taker = PaperDrop(office.desk, office.window, made)
    FileDrops(made).dropped.connect(taker.take)
    made.taker = taker  # type: ignore[attr-defined]
    return made


def test_a_photo_dropped_on_the_window_opens_the_agreement_that_its_code_names(
    qtbot: QtBot, office: Office, window: QWidget, presented: AgreementView, tmp_path: Path
) -> None:
    text = presented.text(Copy.FULL)
    assert text is not None
    from asfdesk.services.agreeing.frozen_words import document_of

    sheet = sheets(document_of(text), code_for(presented.agreement.id, Copy.FULL, text.sha256), dpi=110)[0]
    photo = tmp_path / "IMG_0042.JPG"
    photo.write_bytes(jpeg(photograph(sheet, 3, 90)))
    assert drop(window, photo)
    qtbot.waitUntil(lambda: bool(office.sent.places), timeout=20_000)
    where, subject = office.sent.places[-1]
    assert where == "paper"
    assert isinstance(subject, tuple)
    agreement_id, [page], copy = subject
    assert (agreement_id, page.code.page, page.straight, copy) == (presented.agreement.id, 1, True, None)


def test_a_photo_without_code_lets_the_officer_choose_after_a_warning(
    qtbot: QtBot, office: Office, window: QWidget, presented: AgreementView, tmp_path: Path
) -> None:
    photo = tmp_path / "foto.png"
    Image.new("RGB", (400, 500), "white").save(photo)
    office.ask.prepare(0, "Handledarens exemplar")
    assert drop(window, photo)
    qtbot.waitUntil(lambda: bool(office.sent.places), timeout=20_000)
    assert office.sent.places[-1][1][0] == presented.agreement.id  # type: ignore[index]
    assert office.sent.places[-1][1][2] is Copy.SUPERVISOR  # type: ignore[index]
    assert office.ask.asked[0] == "Ingen kontrollkod hittades"


def test_a_broken_picture_is_refused_in_words(
    qtbot: QtBot, office: Office, window: QWidget, tmp_path: Path
) -> None:
    photo = tmp_path / "trasig.jpg"
    photo.write_bytes(b"\xff\xd8\xff\xe0 inget mer")
    assert drop(window, photo)
    qtbot.waitUntil(lambda: "trasig.jpg" in office.messages.text, timeout=20_000)
    assert not office.sent.places


def test_other_files_are_not_taken(window: QWidget, tmp_path: Path) -> None:
    assert not drop(window, tmp_path / "brev.docx")
    assert not drop(window, tmp_path / "foto.jpg", tmp_path / "brev.docx")


def test_the_signed_agreement_says_that_it_was_signed_by_pen_and_shows_the_paper(
    qtbot: QtBot, office: Office, presented: AgreementView
) -> None:
    copies = paper.copies_of(scanned(presented))
    stated = [
        paper.Stated(role, *signing.signer(presented, role), "Gävle", office.desk.today()) for role in ROLES
    ]
    view = paper.sign_on_paper(office.desk, presented.agreement.id, copies, stated)
    locked = LockedAgreement(office.desk, office.window, view)
    qtbot.addWidget(locked)
    locked.resize(1200, 800)
    locked.show()
    qtbot.waitUntil(lambda: locked.pages.page_count > 4, timeout=20_000)
    whole = locked.pages.page_count
    QTest.mouseClick(child(locked, "agreement.paper.supervisor"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: locked.pages.page_count not in (0, whole), timeout=20_000)
    assert locked.pages.page_count == 5  # what it is, three pictures, and the seal's own words
    qtbot.waitUntil(lambda: office.tasks.idle, timeout=20_000)
