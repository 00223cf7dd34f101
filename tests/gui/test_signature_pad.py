"""Signing on the screen with pen, finger and mouse; nothing drawn is ever lost or distorted."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from asfdesk.domain.errors import Rule
from asfdesk.domain.signature import InkDevice, check_ink
from asfdesk.gui.widgets import signature_pad
from asfdesk.gui.widgets.signature_pad import SignaturePad
from tests.gui.accessible import assert_accessible
from tests.gui.pens import draw_with_finger, draw_with_mouse, draw_with_pen, pen_event, signature

LINE = [(100, 90), (160, 100), (220, 80), (300, 110)]


@pytest.fixture
def pad(qtbot: QtBot) -> SignaturePad:
    made = SignaturePad()
    qtbot.addWidget(made)
    made.resize(500, 180)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_a_pen_draws_with_pressure_and_time(pad: SignaturePad, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pad.changed):
        draw_with_pen(pad, LINE, pressure=0.7)
    ink = pad.ink()
    assert ink.device is InkDevice.PEN
    assert len(ink.strokes) == 1
    points = ink.strokes[0]
    assert [(point.x, point.y) for point in points[:2]] == [(200, 180), (320, 200)]
    assert all(point.pressure == pytest.approx(0.7) for point in points[:-1])
    assert points[0].t == 0
    assert [point.t for point in points] == sorted(point.t for point in points)


def test_a_pen_is_not_followed_by_the_mouse_that_the_system_makes_up(pad: SignaturePad) -> None:
    assert pen_event(pad, QEvent.Type.TabletPress, (100, 90), 0.5).isAccepted()
    made_up = QMouseEvent(
        QEvent.Type.MouseButtonPress,
        QPointF(100, 90),
        QPointF(100, 90),
        QPointF(100, 90), Qt.MouseButton.LeftButton,
        Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.MouseEventSource.MouseEventSynthesizedBySystem,
    )  # fmt: skip
    QApplication.sendEvent(pad, made_up)
    pen_event(pad, QEvent.Type.TabletRelease, (100, 90), 0.0)
    QApplication.sendEvent(pad, made_up)
    assert len(pad.ink().strokes) == 1


def test_a_finger_draws_and_a_palm_beside_the_pen_does_not(pad: SignaturePad) -> None:
    draw_with_finger(pad, LINE)
    assert pad.ink().device is InkDevice.TOUCH
    assert len(pad.ink().strokes) == 1
    assert pad.ink().strokes[0][0].pressure is None
    pen_event(pad, QEvent.Type.TabletPress, (50, 50), 0.5)
    draw_with_finger(pad, [(300, 100), (310, 110)])
    pen_event(pad, QEvent.Type.TabletRelease, (60, 60), 0.0)
    assert len(pad.ink().strokes) == 2


def test_a_mouse_draws(pad: SignaturePad) -> None:
    draw_with_mouse(pad, signature(pad))
    assert pad.ink().device is InkDevice.MOUSE
    assert check_ink(pad.ink()) == []


def test_an_empty_pad_and_a_dot_are_no_signature(pad: SignaturePad) -> None:
    assert [problem.rule for problem in check_ink(pad.ink())] == [Rule.SIGNATURE_EMPTY]
    draw_with_mouse(pad, [(200, 90), (200, 90)])
    assert [problem.rule for problem in check_ink(pad.ink())] == [Rule.SIGNATURE_TOO_SHORT]


def test_strokes_survive_turning_and_resizing_unchanged(pad: SignaturePad) -> None:
    draw_with_pen(pad, LINE)
    before = pad.ink()
    for size in ((180, 500), (900, 200), (320, 120), (500, 180)):
        pad.resize(*size)
        pad.grab()
        assert pad.ink() == before
    draw_with_pen(pad, LINE)
    assert [(p.x, p.y) for p in pad.ink().strokes[1]] == [(p.x, p.y) for p in before.strokes[0]]


def test_a_stroke_under_way_survives_a_resize_and_goes_on_without_a_leap(pad: SignaturePad) -> None:
    pen_event(pad, QEvent.Type.TabletPress, (100, 90), 0.5)
    pad.resize(1000, 360)
    pen_event(pad, QEvent.Type.TabletMove, (220, 200), 0.5)
    pen_event(pad, QEvent.Type.TabletMove, (240, 210), 0.5)
    pen_event(pad, QEvent.Type.TabletRelease, (240, 210), 0.0)
    pen_event(pad, QEvent.Type.TabletMove, (300, 300), 0.0)
    assert [[(p.x, p.y) for p in stroke] for stroke in pad.ink().strokes] == [
        [(200, 180)],
        [(220, 200), (240, 210)],
    ]


def test_strokes_are_undone_and_cleared_by_keyboard(pad: SignaturePad, qtbot: QtBot) -> None:
    draw_with_pen(pad, LINE)
    draw_with_pen(pad, LINE[::-1])
    with qtbot.waitSignal(pad.changed):
        QTest.keyClick(pad, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(pad.ink().strokes) == 1
    QTest.keyClick(pad, Qt.Key.Key_Delete)
    assert pad.empty
    draw_with_pen(pad, LINE)
    assert pad.ink().strokes[0][0].t == 0


def test_a_signature_that_is_given_takes_no_more_strokes(pad: SignaturePad) -> None:
    draw_with_pen(pad, LINE)
    pad.set_locked(True)
    before = pad.ink()
    draw_with_pen(pad, LINE)
    draw_with_mouse(pad, LINE)
    draw_with_finger(pad, LINE)
    pad.clear()
    pad.undo()
    assert pad.ink() == before


def test_strokes_made_elsewhere_are_shown_in_their_place(pad: SignaturePad, qtbot: QtBot) -> None:
    draw_with_pen(pad, LINE)
    other = SignaturePad()
    qtbot.addWidget(other)
    other.show_ink(pad.ink())
    assert other.ink() == pad.ink()
    picture = other.grab().toImage()
    assert picture.width() > 0


def test_strokes_outside_the_box_end_at_its_edge(pad: SignaturePad) -> None:
    draw_with_pen(pad, [(250, 90), (900, 900), (-50, -50)])
    assert all(0 <= p.x <= 1000 and 0 <= p.y <= 360 for p in pad.ink().strokes[0])


def test_three_thousand_points_are_drawn_quickly_and_kept(pad: SignaturePad) -> None:
    draw_with_pen(pad, [(50 + n % 400, 20 + n % 140) for n in range(3_000)])
    assert sum(map(len, pad.ink().strokes)) == 3_000
    pad.grab()


def test_the_pad_says_what_it_is_and_what_to_do_without_a_pen(pad: SignaturePad) -> None:
    assert_accessible(pad)
    assert "tangentbordet" in pad.accessibleDescription()


def test_a_pen_that_was_lifted_outside_the_window_does_not_block_the_finger(
    pad: SignaturePad, monkeypatch: pytest.MonkeyPatch
) -> None:
    pen_event(pad, QEvent.Type.TabletPress, (100, 90), 0.5)
    later = signature_pad._now_ms() + 5_000
    monkeypatch.setattr(signature_pad, "_now_ms", lambda: later)
    draw_with_finger(pad, LINE)
    assert len(pad.ink().strokes) == 2
