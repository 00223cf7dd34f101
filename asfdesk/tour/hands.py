"""The officer's hands without an officer: finds widgets by name, clicks, types and draws as a person does.

Used by the tour and by the journeys of the test-suite, so that both take the very same way through the window.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from contextvars import ContextVar
from typing import TypeVar

from PySide6.QtCore import QEvent, QEventLoop, QPointF, Qt, QTimer
from PySide6.QtGui import QInputDevice, QKeyEvent, QMouseEvent, QPointingDevice, QTabletEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QScrollArea, QWidget

W = TypeVar("W", bound=QWidget)
PATIENCE = 30.0  # seconds, for an overloaded machine; nothing here waits longer than it must

_KEYS = {"\n": Qt.Key.Key_Return, "\t": Qt.Key.Key_Tab}
_PEN = QPointingDevice(
    "tour pen",
    7,
    QInputDevice.DeviceType.Stylus,
    QPointingDevice.PointerType.Pen,
    QInputDevice.Capability.Position | QInputDevice.Capability.Pressure,
    1,
    3,
)


WITHOUT_MOUSE: ContextVar[bool] = ContextVar("without a mouse", default=False)
"""Set by a journey of the keyboard alone: what would be clicked gets the focus as Tab gives it, and Space presses it."""


class Lost(Exception):
    """Something that should be there, or happen, did not."""


def wait(until: Callable[[], bool], what: str, seconds: float = PATIENCE) -> None:
    """Let the program run until ``until()`` holds. Raises Lost when it never does."""
    deadline = time.monotonic() + seconds
    loop = QEventLoop()
    while not until():
        if time.monotonic() > deadline:
            raise Lost(f"waited in vain for {what}")
        QTimer.singleShot(15, loop.quit)
        loop.exec()


def find(root: QWidget, name: str, kind: type[W] = QWidget, seconds: float = 5.0) -> W:  # type: ignore[assignment]
    """The visible widget called ``name``, as soon as it is shown. Raises Lost."""

    def seen() -> list[W]:
        return [w for w in root.findChildren(kind, name) if w.isVisibleTo(root)]

    if not seen():  # a widget just added to a layout is shown with the next event
        wait(lambda: bool(seen()), name, seconds)
    return seen()[0]


def click(target: QWidget) -> None:
    """Press and release the left button in the middle of a button that can be used. Raises Lost."""
    _ready(target)
    if WITHOUT_MOUSE.get():
        if not target.focusPolicy() & Qt.FocusPolicy.TabFocus:
            raise Lost(f"no key reaches {target.objectName() or type(target).__name__}")
        target.setFocus(Qt.FocusReason.TabFocusReason)
        press(target, Qt.Key.Key_Space, text=" ")
        return
    spot = QPointF(target.rect().center())
    if isinstance(target, QAbstractButton) and target.text() and not target.hitButton(spot.toPoint()):
        spot = QPointF(10, target.height() / 2)
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    for kind, held in ((QEvent.Type.MouseButtonPress, left), (QEvent.Type.MouseButtonRelease, none)):
        event = QMouseEvent(kind, spot, target.mapToGlobal(spot), left, held, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(target, event)


def press(
    target: QWidget,
    key: Qt.Key,
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    text: str = "",
) -> None:
    """One key down and up."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(target, QKeyEvent(kind, key, modifiers, text))


def type_text(target: QWidget, text: str) -> None:
    """Type key by key, as a Swedish keyboard sends it."""
    for character in text:
        press(target, _KEYS.get(character, Qt.Key(0)), text=character)


def write(target: QWidget, text: str) -> None:
    """Go to a field, mark what is there and type over it."""
    _ready(target)
    target.setFocus(Qt.FocusReason.MouseFocusReason)
    press(target, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    if text:
        type_text(target, text)
    else:
        press(target, Qt.Key.Key_Delete)


def choose(combo: QComboBox, index: int) -> None:
    """Walk to a line of a list of choices with the keyboard. Raises Lost when there is no such line."""
    reveal(combo)
    if not 0 <= index < combo.count():
        raise Lost(f"{combo.objectName()} has no line {index}")
    combo.setFocus(Qt.FocusReason.MouseFocusReason)
    for _ in range(combo.count()):
        if combo.currentIndex() == index:
            break
        press(combo, Qt.Key.Key_Down if combo.currentIndex() < index else Qt.Key.Key_Up)
    else:
        raise Lost(f"{combo.objectName()} would not go to line {index}")


def draw(pad: QWidget, strokes: Iterable[Iterable[tuple[float, float]]]) -> None:
    """Draw with a pen that feels pressure; points are shares of the pad's width and height. Raises Lost without a mouse."""
    if WITHOUT_MOUSE.get():
        raise Lost("a keyboard draws nothing")
    reveal(pad)
    for stroke in strokes:
        points = [QPointF(x * pad.width(), y * pad.height()) for x, y in stroke]
        for n, point in enumerate(points):
            first, last = n == 0, n == len(points) - 1
            kind = QEvent.Type.TabletPress if first else QEvent.Type.TabletMove
            _pen(pad, kind, point, 0.35 + 0.4 * ((n % 9) / 9))
            if last:
                _pen(pad, QEvent.Type.TabletRelease, point, 0.0)


def _ready(target: QWidget) -> None:
    """Wait until a widget can be used, and bring it into view."""
    name = target.objectName() or type(target).__name__
    wait(lambda: target.isEnabled() and target.isVisible(), f"{name} to be ready for use", 5.0)
    reveal(target)


def reveal(target: QWidget) -> None:
    """Scroll a widget into view in every area it lies in."""
    parent = target.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(target)
        parent = parent.parentWidget()


def _pen(pad: QWidget, kind: QEvent.Type, point: QPointF, pressure: float) -> None:
    down = kind is not QEvent.Type.TabletRelease
    button = Qt.MouseButton.LeftButton if kind is not QEvent.Type.TabletMove else Qt.MouseButton.NoButton
    held = Qt.MouseButton.LeftButton if down else Qt.MouseButton.NoButton
    event = QTabletEvent(
        kind, _PEN, point, pad.mapToGlobal(point), pressure, 0.0, 0.0, 0.0, 0.0, 0.0,
        Qt.KeyboardModifier.NoModifier, button, held,
    )  # fmt: skip
    QApplication.sendEvent(pad, event)
