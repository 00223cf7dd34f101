"""Pen, finger and mouse strokes as the devices send them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QInputDevice, QPointingDevice, QPointingDeviceUniqueId, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QWidget

Stroke = Sequence[tuple[int, int]]

_PEN = QPointingDevice(
    "pen", 1, QInputDevice.DeviceType.Stylus, QPointingDevice.PointerType.Pen,
    QInputDevice.Capability.Position | QInputDevice.Capability.Pressure, 1, 3, "",
    QPointingDeviceUniqueId.fromNumericId(7),
)  # fmt: skip
_touch_screens: list[QPointingDevice] = []


def pen_event(widget: QWidget, kind: QEvent.Type, at: tuple[float, float], pressure: float) -> QTabletEvent:
    """Send one event of a pen and return it."""
    place = QPointF(*at)
    down = kind != QEvent.Type.TabletRelease
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    event = QTabletEvent(
        kind, _PEN, place, widget.mapToGlobal(place), pressure, 0, 0, 0, 0, 0, Qt.KeyboardModifier.NoModifier,
        none if kind == QEvent.Type.TabletMove else left, left if down else none,
    )  # fmt: skip
    QCoreApplication.sendEvent(widget, event)
    return event


def draw_with_pen(widget: QWidget, stroke: Stroke, pressure: float = 0.6) -> None:
    """One stroke of a pen."""
    pen_event(widget, QEvent.Type.TabletPress, stroke[0], pressure)
    for at in stroke[1:]:
        pen_event(widget, QEvent.Type.TabletMove, at, pressure)
    pen_event(widget, QEvent.Type.TabletRelease, stroke[-1], 0.0)


def draw_with_finger(widget: QWidget, stroke: Stroke) -> None:
    """One stroke of a finger."""
    if not _touch_screens:
        _touch_screens.append(QTest.createTouchDevice())
    screen = _touch_screens[0]
    QTest.touchEvent(widget, screen).press(1, QPoint(*stroke[0]), widget).commit()
    for at in stroke[1:]:
        QTest.touchEvent(widget, screen).move(1, QPoint(*at), widget).commit()
    QTest.touchEvent(widget, screen).release(1, QPoint(*stroke[-1]), widget).commit()


def tap(widget: QWidget) -> None:
    """A finger put down and lifted in the middle of what is visible of a widget; on the box of one to tick."""
    if not _touch_screens:
        _touch_screens.append(QTest.createTouchDevice())
    seen = widget.visibleRegion().boundingRect()
    at = QPoint(seen.left() + 12, seen.center().y()) if isinstance(widget, QCheckBox) else seen.center()
    QTest.touchEvent(widget, _touch_screens[0]).press(1, at, widget).commit()
    QTest.touchEvent(widget, _touch_screens[0]).release(1, at, widget).commit()


def draw_with_mouse(widget: QWidget, stroke: Stroke) -> None:
    """One stroke of a mouse."""
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(widget, left, pos=QPoint(*stroke[0]))
    for at in stroke[1:]:
        QTest.mouseMove(widget, QPoint(*at))
    QTest.mouseRelease(widget, left, pos=QPoint(*stroke[-1]))


def signature(widget: QWidget, *, points: int = 40) -> list[tuple[int, int]]:
    """A wave across the middle of ``widget``, long enough to be a signature."""
    width, middle = widget.width(), widget.height() // 2
    return [(int(width * (0.2 + 0.6 * n / points)), middle + (n % 8 - 4) * 5) for n in range(points)]
