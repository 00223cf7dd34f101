"""Table mode: the summary first, enlarged in steps, turned for the other side; strokes land where the pen is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from asfdesk.domain.agreement import AgreementView
from asfdesk.domain.signature import InkDevice, Role, Way
from asfdesk.gui.pages.signing.page import SigningPage
from asfdesk.gui.pages.visit.sign_protocol import SignProtocolPage
from asfdesk.gui.signing.page import Step
from asfdesk.services.agreeing import agreements
from asfdesk.services.signatures import signing
from asfdesk.services.visiting import visits
from tests.cases import ready, scrawl
from tests.follow_up import answer_all, first_planned, signed
from tests.gui.accessible import assert_accessible
from tests.gui.agreement_window import Office, child
from tests.gui.pens import draw_with_finger, draw_with_mouse, draw_with_pen, pen_event
from tests.hands import replace_text

LOW = (911, 512)
"""1366 x 768 at 150 %."""


@pytest.fixture
def presented(office: Office) -> AgreementView:
    return signing.present(office.desk, ready(office.desk, office.case).agreement.id)


@pytest.fixture
def page(qtbot: QtBot, office: Office, presented: AgreementView) -> SigningPage:
    made = SigningPage(office.desk, office.window)
    qtbot.addWidget(made)
    office.show(made, presented.agreement.id)
    ready_to_sign(qtbot, made)
    office.window.lending.set_lent(lent=True)
    return made


def ready_to_sign(qtbot: QtBot, page: SigningPage) -> None:
    qtbot.waitUntil(lambda: page.reader.pages.page_count > 0 and page.card.sign.isEnabled(), timeout=20_000)


def at_the_pad(qtbot: QtBot, page: SigningPage) -> None:
    page.summary.go_on.click()
    page.reader.go_on.click()
    qtbot.waitUntil(lambda: page.card.pad.width() > 100)
    QCoreApplication.processEvents()


def on_view(page: SigningPage, x: float, y: float) -> QPoint:
    """Where a point of the pad (its own pixels) lies on the screen of the view."""
    view = page.work.view
    assert view is not None
    inner = QPointF(page.card.pad.mapTo(page.work.inner, QPointF(x, y)))
    return view.mapFromScene(inner)


def wave(page: SigningPage) -> list[tuple[float, float]]:
    pad = page.card.pad
    return [(pad.width() * (0.3 + 0.02 * n), pad.height() * (0.5 + 0.1 * (-1) ** n)) for n in range(20)]


def shares(page: SigningPage) -> list[tuple[float, float]]:
    """The drawn points as shares of the pad."""
    return [(p.x / 1000, p.y / 360) for stroke in page.card.pad.ink().strokes for p in stroke]


def expected(page: SigningPage, points: list[tuple[float, float]]) -> list[tuple[float, float]]:
    box = page.card.pad._box()
    return [((x - box.x()) / box.width(), (y - box.y()) / box.height()) for x, y in points]


def same(found: list[tuple[float, float]], wanted: list[tuple[float, float]]) -> bool:
    near = all(
        abs(a - b) < 0.02
        for one, two in zip(found, wanted, strict=False)
        for a, b in zip(one, two, strict=True)
    )
    return bool(found) and abs(len(found) - len(wanted)) <= 1 and near


def test_each_reads_a_summary_first_then_the_pages_then_signs(page: SigningPage) -> None:
    assert page.top.isHidden(), "nothing leads away"
    assert not page.summary.isHidden()
    assert page.reader.isHidden()
    assert "Handledare: Märta Holmström" in page.summary.lines
    assert "Åsa Öberg" in page.summary.title.text()
    page.summary.go_on.click()
    assert not page.reader.isHidden()
    assert page.right.isHidden(), "one thing at a time"
    page.reader.go_on.click()
    assert not page.right.isHidden()
    assert page.reader.isHidden()
    assert_accessible(page.work.inner)


def test_it_grows_in_steps_as_far_as_there_is_room_and_goes_back(qtbot: QtBot, page: SigningPage) -> None:
    seen = [page.table_bar.percent.text()]
    while page.table_bar.larger.isEnabled():
        page.table_bar.larger.click()
        seen.append(page.table_bar.percent.text())
    assert seen == ["100 %", "125 %", "150 %", "200 %"]
    page.resize(*LOW)
    assert page.table_bar.percent.text() in ("150 %", "125 %"), "too little room for 200 %"
    while page.table_bar.smaller.isEnabled():
        page.table_bar.smaller.click()
    assert page.work.view is None
    assert page.work.inner.parentWidget() is page.work


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize("device", [InkDevice.PEN, InkDevice.TOUCH, InkDevice.MOUSE])
def test_strokes_land_where_they_are_drawn(
    qtbot: QtBot, page: SigningPage, device: InkDevice, turned: bool
) -> None:
    page.work.show_as(1.25, turned=turned)
    at_the_pad(qtbot, page)
    points = wave(page)
    wanted = expected(page, points)
    places = [on_view(page, *point).toTuple() for point in points]
    assert page.work.view is not None
    viewport: QWidget = page.work.view.viewport()
    draw = {
        InkDevice.PEN: draw_with_pen,
        InkDevice.TOUCH: draw_with_finger,
        InkDevice.MOUSE: draw_with_mouse,
    }[device]
    draw(viewport, places)
    assert page.card.pad.ink().device is device
    assert same(shares(page), wanted)


def test_a_signature_survives_turning_resizing_and_a_rotated_screen(qtbot: QtBot, page: SigningPage) -> None:
    page.work.show_as(1.0, turned=False)
    at_the_pad(qtbot, page)
    draw_with_pen(page.card.pad, [(int(x), int(y)) for x, y in wave(page)])
    drawn = page.card.pad.ink()
    assert drawn.strokes
    page.table_bar.turn.click()
    page.table_bar.larger.click()
    page.resize(768, 1366)
    page.resize(*LOW)
    page.table_bar.turn.click()
    page.work.show_as(1.0)
    assert page.card.pad.ink() == drawn


def test_a_stroke_under_way_ends_when_the_screen_is_turned(qtbot: QtBot, page: SigningPage) -> None:
    page.work.show_as(1.25)
    at_the_pad(qtbot, page)
    assert page.work.view is not None
    viewport = page.work.view.viewport()
    first, second = (on_view(page, *point).toTuple() for point in wave(page)[:2])
    pen_event(viewport, QEvent.Type.TabletPress, first, 0.5)
    pen_event(viewport, QEvent.Type.TabletMove, second, 0.5)
    assert page.card.pad.drawing
    page.table_bar.turn.click()
    assert not page.card.pad.drawing
    assert len(page.card.pad.ink().strokes) == 1


def test_the_whole_of_it_by_finger_on_a_low_screen(
    qtbot: QtBot, office: Office, page: SigningPage, presented: AgreementView
) -> None:
    page.resize(*LOW)
    page.work.show_as(1.25, turned=True)
    at_the_pad(qtbot, page)
    assert page.work.view is not None
    draw_with_finger(page.work.view.viewport(), [on_view(page, *point).toTuple() for point in wave(page)])
    replace_text(child(page.work.inner, "signing.place", QLineEdit), "Gävle")
    page.card.read.setChecked(True)
    page.card.sign.click()
    qtbot.waitUntil(lambda: page._task is None and office.tasks.idle, timeout=20_000)
    given = agreements.get_agreement(office.desk, presented.agreement.id).signatures
    assert [(one.role, one.way, one.ink.device) for one in given] == [
        (Role.PARTICIPANT, Way.SCREEN, InkDevice.TOUCH)
    ]
    assert page.role is Role.ENTERPRISE
    assert page._step is Step.SUMMARY, "the next one reads a summary first too"
    assert page.card.pad.empty


def test_buttons_are_pressed_through_the_turned_view(qtbot: QtBot, page: SigningPage) -> None:
    page.work.show_as(1.25, turned=True)
    QCoreApplication.processEvents()
    button: QPushButton = page.summary.go_on
    view = page.work.view
    assert view is not None
    middle = button.mapTo(page.work.inner, QPointF(button.rect().center()))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.mapFromScene(middle))
    assert page._step is Step.PAGES


def test_taking_the_screen_back_shows_everything_as_before(
    qtbot: QtBot, office: Office, page: SigningPage
) -> None:
    page.work.show_as(1.5, turned=True)
    page.card.pad.show_ink(scrawl())
    office.window.lending.set_lent(lent=False)
    assert page.work.view is None
    assert not page.top.isHidden()
    assert page.table_bar.isHidden()
    assert page._step is Step.PAGES
    assert page.card.pad.ink().strokes == scrawl().strokes


def test_a_protocol_is_handed_over_in_the_same_way(qtbot: QtBot, office: Office) -> None:
    view = signed(office.desk, office.case)
    visit = visits.open_visit(office.desk, first_planned(office.desk, view).id, on=office.desk.today())
    visits.close_visit(office.desk, answer_all(office.desk, visit).visit.id)
    page = SignProtocolPage(office.desk, office.window)
    qtbot.addWidget(page)
    office.show(page, visit.visit.id)
    qtbot.waitUntil(lambda: page.reader.pages.page_count > 0, timeout=20_000)
    office.window.lending.set_lent(lent=True)
    assert page.top.isHidden()
    assert not page.summary.isHidden()
    assert page.reader.isHidden()
    assert page.right.isHidden(), "one thing at a time"
    assert any("läst protokollet" in line for line in page.summary.lines), "what the signature means"
    page.work.show_as(1.25, turned=True)
    page.summary.go_on.click()
    page.reader.go_on.click()
    assert page.reader.isHidden()
    page.card.pad.show_ink(scrawl())
    office.window.lending.set_lent(lent=False)
    assert page.work.view is None
    assert page.card.pad.ink().strokes == scrawl().strokes
    qtbot.waitUntil(lambda: office.tasks.idle, timeout=20_000)
