"""A sweep that every page and dialog must pass: what can be focused has a name, and labels lead to their fields."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractScrollArea, QLabel, QScrollBar, QWidget

_PARTS_OF_QT = ("qt_spinbox_lineedit", "qt_calendar", "qt_scrollarea", "qt_tabwidget", "qt_menubar")


def assert_accessible(widget: QWidget) -> None:
    """Fail with a list of every focusable control under ``widget`` that a screen reader could not name."""
    nameless: list[str] = []
    for each in [widget, *widget.findChildren(QWidget)]:
        if each.focusPolicy() is Qt.FocusPolicy.NoFocus or not each.isVisibleTo(widget):
            continue
        if each.objectName().startswith(_PARTS_OF_QT) or isinstance(each, QScrollBar):
            continue
        if each.focusProxy() is not None or _inside_another(each):
            continue
        interface = QAccessible.queryAccessibleInterface(each)
        name = interface.text(QAccessible.Text.Name) if interface is not None else ""
        if not name.strip():
            nameless.append(f"{type(each).__name__} {each.objectName()!r} in {_path(each)}")
    assert not nameless, "without an accessible name:\n" + "\n".join(nameless)
    lonely = [
        label.text()
        for label in widget.findChildren(QLabel)
        if label.property("role") == "label" and label.buddy() is None and _is_field_label(label)
    ]
    assert not lonely, f"labels that lead to no field: {lonely}"


def _inside_another(widget: QWidget) -> bool:
    """The line edit of a combo box, the viewport of a list: the outer one carries the name."""
    parent = widget.parentWidget()
    while parent is not None:
        composite = isinstance(parent, QAbstractScrollArea) and widget is parent.viewport()
        if composite or type(parent).__name__ in {"QComboBox", "_Combo", "QCalendarWidget", "QSpinBox"}:
            return True
        parent = parent.parentWidget()
    return False


def _is_field_label(label: QLabel) -> bool:
    parent = label.parentWidget()
    return type(parent).__name__ == "Row" and bool(label.text())


def _path(widget: QWidget) -> str:
    names: list[str] = []
    parent = widget.parentWidget()
    while parent is not None and len(names) < 4:
        names.append(type(parent).__name__)
        parent = parent.parentWidget()
    return " < ".join(names)
