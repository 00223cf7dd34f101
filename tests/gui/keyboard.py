"""Walking a window with the keyboard alone: where Tab goes, whether the focus is seen, and what it cannot reach."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QRadioButton, QWidget

from .accessible import assert_accessible

LONGEST = 600
"""Steps after which a walk that has not come home is lost."""


def complaints(window: QWidget, start: QWidget) -> Iterator[str]:
    """What somebody without a mouse would say of what is in view."""
    there = walk(start)
    yield from (f"Tab does not reach {named(one)}" for one in reachable(window) if one not in there)
    yield from (f"no key reaches {named(one)}" for one in clickable_only(window))
    yield from (f"against the order of reading: {step}" for step in against_reading(from_the_top(there)))
    back = walk(there[0], Qt.Key.Key_Backtab)
    if back != there[::-1][: len(there)] and [*back[-1:], *back[:-1]] != there[::-1]:
        yield "Shift+Tab does not go back the way that Tab came"
    there[-1].setFocus(Qt.FocusReason.TabFocusReason)
    for _ in there:
        before = QApplication.focusWidget()
        assert before is not None
        QTest.keyClick(before, Qt.Key.Key_Tab)
        here = QApplication.focusWidget()
        assert here is not None
        if out_of_sight(window):
            yield f"out of sight: {named(here)}"
        with_focus = here.grab().toImage()
        there[0 if here is there[-1] else -1].setFocus(Qt.FocusReason.TabFocusReason)
        if here.grab().toImage() == with_focus:
            yield f"nothing shows the focus on {named(here)}"
        here.setFocus(Qt.FocusReason.TabFocusReason)
    try:
        assert_accessible(window)
    except AssertionError as nameless:
        yield str(nameless).splitlines()[0]


def walk(start: QWidget, key: Qt.Key = Qt.Key.Key_Tab) -> list[QWidget]:
    """Every widget that has the focus on the way from the one after ``start`` until it comes home."""
    start.setFocus(Qt.FocusReason.TabFocusReason)
    held = Qt.KeyboardModifier.ShiftModifier if key is Qt.Key.Key_Backtab else Qt.KeyboardModifier.NoModifier
    seen: list[QWidget] = []
    QTest.keyClick(start, key, held)
    here = QApplication.focusWidget()
    while here is not None and here not in seen and len(seen) < LONGEST:
        seen.append(here)
        QTest.keyClick(here, key, held)
        here = QApplication.focusWidget()
    assert here is not None, f"the focus is lost after {named(seen[-1] if seen else start)}"
    assert here is seen[0], (
        f"the focus does not come home: it is trapped in {[named(one) for one in seen[seen.index(here) :]]}"
    )
    return seen


def reachable(root: QWidget) -> list[QWidget]:
    """What a keyboard should reach under ``root``: everything that takes the focus by Tab, in view and in use."""
    found: list[QWidget] = []
    for each in root.findChildren(QWidget):
        if not each.focusPolicy() & Qt.FocusPolicy.TabFocus or not each.isVisibleTo(root):
            continue
        if not each.isEnabled() or each.focusProxy() is not None or _part_of_another(each):
            continue
        if isinstance(each, QRadioButton | QAbstractButton) and _other_of_its_group(each):
            continue
        found.append(each)
    return found


def clickable_only(root: QWidget) -> list[QWidget]:
    """What invites to a click and no key reaches."""
    return [
        each
        for each in root.findChildren(QWidget)
        if each.cursor().shape() is Qt.CursorShape.PointingHandCursor
        and each.testAttribute(Qt.WidgetAttribute.WA_SetCursor)
        and each.isVisibleTo(root)
        and each.isEnabled()
        and each.focusPolicy() is Qt.FocusPolicy.NoFocus
    ]


def out_of_sight(window: QWidget) -> bool:
    """Whether nothing of what has the focus lies inside the window and every scroll area around it."""
    here = QApplication.focusWidget()
    assert here is not None
    shown = QRect(here.mapTo(window, QPoint(0, 0)), here.size()).intersected(window.rect())
    around = here.parentWidget()
    while around is not None and around is not window:
        view = around.parentWidget()
        if isinstance(view, QAbstractScrollArea):
            shown = shown.intersected(QRect(view.mapTo(window, QPoint(0, 0)), view.size()))
        around = around.parentWidget()
    return shown.width() < 4 or shown.height() < 4


def from_the_top(seen: list[QWidget]) -> list[QWidget]:
    """The same round, begun where reading begins; the way home from the last to the first is no step."""
    places = [each.mapTo(each.window(), QPoint(0, 0)) for each in seen]
    first = min(range(len(seen)), key=lambda n: (places[n].y(), places[n].x()), default=0)
    return seen[first:] + seen[:first]


def against_reading(seen: list[QWidget]) -> list[str]:
    """Steps between neighbours of one parent that go up, or to the left on one line."""
    wrong: list[str] = []
    for before, after in zip(seen, seen[1:], strict=False):
        if before.parentWidget() is not after.parentWidget():
            continue
        a, b = before.geometry(), after.geometry()
        same_line = a.top() < b.center().y() < a.bottom() or b.top() < a.center().y() < b.bottom()
        if b.bottom() <= a.top() if not same_line else b.left() < a.left():
            wrong.append(f"{named(before)} → {named(after)}")
    return wrong


def named(widget: QWidget) -> str:
    """A widget as a developer finds it."""
    text = widget.text() if isinstance(widget, QAbstractButton) else widget.accessibleName()
    return f"{type(widget).__name__} {widget.objectName() or text!r}"


def _part_of_another(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    return parent is not None and (
        widget.objectName().startswith("qt_") or type(parent).__name__ in {"QComboBox", "_Combo"}
    )


def _other_of_its_group(button: QAbstractButton) -> bool:
    """Of an exclusive group Tab reaches the chosen one alone; arrows go to the others."""
    group = button.group()
    if group is not None and group.exclusive() and group.checkedButton() is not None:
        return not button.isChecked()
    parent = button.parentWidget()
    if isinstance(button, QRadioButton) and button.autoExclusive() and parent is not None:
        others = [one for one in parent.findChildren(QRadioButton) if one.group() is button.group()]
        return not button.isChecked() and any(one.isChecked() for one in others)
    return False
