"""Signing a protocol in the window: who reads what, three ways of drawing, what stands afterwards."""

from __future__ import annotations

import io

import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from asfdesk.domain.errors import Fault, StoreFault
from asfdesk.domain.kinds import VisitKind
from asfdesk.domain.seal_ladder import Hindrance, Rung
from asfdesk.domain.signature import Copy, Role, Way
from asfdesk.domain.visit import Visit
from asfdesk.exchange.scans import ScannedPage
from asfdesk.gui.pages.signing.paper import PaperPage
from asfdesk.gui.pages.visit.page import VisitPage
from asfdesk.gui.pages.visit.sign_protocol import SignProtocolPage
from asfdesk.services.visiting import protocol_seals, protocols, visits
from tests.follow_up import answer_all, protocol_signed, signed
from tests.gui.accessible import assert_accessible
from tests.gui.agreement_window import Office, child
from tests.gui.pens import draw_with_finger, draw_with_mouse, draw_with_pen
from tests.gui.register_window import words
from tests.gui.visit_window import click, shown
from tests.hands import replace_text

STROKE = [(40, 40), (80, 90), (120, 30), (180, 100), (240, 40), (300, 95), (340, 60)]


@pytest.fixture
def visit(office: Office) -> Visit:
    """A three-party meeting that is closed."""
    placement = signed(office.desk, office.case).placement.id
    found = next(v for v in visits.visits_of(office.desk, placement) if v.kind is VisitKind.THREE_PARTY)
    opened = visits.open_visit(office.desk, found.id)
    return visits.close_visit(office.desk, answer_all(office.desk, opened).visit.id).visit


def sign(qtbot: QtBot, page: SignProtocolPage, draw: object) -> None:
    qtbot.waitUntil(lambda: page.reader.drawn_for is page.role and page._task is None, timeout=15_000)
    page.card.read.setChecked(True)
    replace_text(child(page, "signing.place"), "Gävle")
    draw(page.card.pad, STROKE)  # type: ignore[operator]
    before = page.role
    page.card.sign.click()
    qtbot.waitUntil(lambda: page.role is not before and page._task is None, timeout=20_000)


def test_all_three_sign_with_pen_finger_and_mouse_and_the_protocol_is_sealed(
    qtbot: QtBot, office: Office, visit: Visit
) -> None:
    protocol = shown(qtbot, office, visit)
    assert child(protocol, "visit.standing").text() == "Inga underskrifter"  # type: ignore[attr-defined]
    click(protocol, "visit.sign_protocol")
    assert office.sent.places[-1] == ("sign_protocol", visit.id)
    page = SignProtocolPage(office.desk, office.window)
    qtbot.addWidget(page)
    office.show(page, visit.id)
    assert_accessible(page)
    assert "hela protokollet" in page.reader.which.text()
    sign(qtbot, page, draw_with_pen)
    assert page.role is Role.ENTERPRISE
    assert "handledarens exemplar" in page.reader.which.text()
    sign(qtbot, page, draw_with_finger)
    sign(qtbot, page, draw_with_mouse)
    found = protocols.get_protocol(office.desk, visit.id)
    assert found.signed
    assert [one.ink.device.value for one in found.signatures] == ["pen", "touch", "mouse"]
    assert protocol_seals.standing(office.desk, found).sealed
    assert office.sent.places[-1] == ("visit", visit.id)
    after = shown(qtbot, office, visit)
    assert child(after, "visit.standing").text() == "Underskrivet av alla och förseglat"  # type: ignore[attr-defined]
    assert not child(after, "visit.sign_protocol").isVisible()


def test_a_protocol_that_could_not_be_sealed_stands_red_on_its_ladder_and_is_tried_again_there(
    qtbot: QtBot, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a narrow window too, where the card has no room."""

    def fails(*_args: object, **_more: object) -> None:
        raise StoreFault(Fault.SEAL_FAILED, hindrance=Hindrance.CERTIFICATE_EXPIRED)

    visit_id = protocol_signed(office.desk, signed(office.desk, office.case))
    with monkeypatch.context() as broken:
        broken.setattr(protocol_seals, "sealing", fails)
        assert not protocol_seals.seal_protocol(office.desk, visit_id)
    page = shown(qtbot, office, visits.get_visit(office.desk, visit_id).visit)
    card = page.protocol.ladder
    assert card is not None
    assert "Certifikatet gäller inte längre" in words(card)
    assert "kunde inte förseglas" in page.protocol.standing.text()
    assert card.again.isVisible()
    assert not page.protocol.seal.isVisible()
    assert_accessible(card)
    page.resize(700, 700)
    qtbot.waitUntil(page.protocol.seal.isVisible)
    assert not card.isVisible()
    assert "Certifikatet gäller inte längre" in page.protocol.failed_step.text()
    page.protocol.seal.click()
    qtbot.waitUntil(lambda: card.ladder is not None and card.ladder.rung is Rung.SEALED, timeout=20_000)
    after = shown(qtbot, office, visits.get_visit(office.desk, visit_id).visit)
    assert "Förseglad fil" in words(after.protocol.ladder)
    assert not after.protocol.ladder.again.isVisible(), "no time-stamp service is chosen"
    assert after.protocol.standing.text() == "Underskrivet av alla och förseglat"


def test_nothing_is_signed_unread_or_undrawn(qtbot: QtBot, office: Office, visit: Visit) -> None:
    page = SignProtocolPage(office.desk, office.window)
    qtbot.addWidget(page)
    office.show(page, visit.id)
    qtbot.waitUntil(lambda: page.reader.drawn_for is page.role, timeout=15_000)
    page.card.read.setChecked(True)
    page.card.sign.click()
    assert page.card.pad_problem.isVisible()
    assert protocols.get_protocol(office.desk, visit.id).signatures == ()


def test_each_recipient_has_a_copy_of_its_own(qtbot: QtBot, office: Office, visit: Visit) -> None:
    page: VisitPage = shown(qtbot, office, visit)
    texts = []
    for name in ("file", "participant", "supervisor"):
        click(page, f"visit.copy.{name}")
        texts.append(child(page, "visit.export").text())  # type: ignore[attr-defined]
        assert child(page, "visit.left_out").isVisible() is (name == "supervisor")
    assert texts == ["Spara som PDF", "Spara deltagarens exemplar", "Spara handledarens exemplar"]


def test_a_protocol_is_signed_on_paper_from_its_own_page_and_shows_the_paper(
    qtbot: QtBot, office: Office, visit: Visit
) -> None:
    signing_page = SignProtocolPage(office.desk, office.window)
    qtbot.addWidget(signing_page)
    office.show(signing_page, visit.id)
    signing_page.paper_button.click()
    assert office.sent.places[-1] == ("paper", visit.id)
    page = PaperPage(office.desk, office.window)
    qtbot.addWidget(page)
    office.show(page, visit.id)
    assert page.print_buttons[Copy.FULL].text() == "Skriv ut hela protokollet…"
    assert_accessible(page)
    sheet = io.BytesIO()
    Image.new("L", (620, 877), 250).save(sheet, "JPEG")
    bare = ScannedPage("foto.jpg", 1, sheet.getvalue(), 620, 877, None, straight=False, grey=True)
    office.ask.prepare(True, "Hela protokollet")
    assert page.take_bare([bare]), "what is dropped without a code is meant for the page in view"
    assert {role for role, party in page.parties.items() if party.signed.isChecked()} == {
        Role.PARTICIPANT,
        Role.OFFICER,
    }
    for role in (Role.PARTICIPANT, Role.OFFICER):
        replace_text(child(page, f"paper.{role}.place"), "Gävle")
    click(page, "paper.keep")
    qtbot.waitUntil(lambda: page._task is None and office.tasks.idle, timeout=30_000)
    assert office.sent.places[-1] == ("sign_protocol", visit.id), "the supervisor has still to sign"
    found = protocols.get_protocol(office.desk, visit.id)
    assert {one.way for one in found.signatures} == {Way.PAPER}
    after = shown(qtbot, office, visit)
    assert child(after, "visit.standing").text() == "Underskrivet av 2 av 3"  # type: ignore[attr-defined]
    click(after, "visit.paper.full")
    qtbot.waitUntil(lambda: office.tasks.idle, timeout=30_000)
