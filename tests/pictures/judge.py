"""What can be judged of a screen without eyes: clipped words, parts that lie over each other, English, small targets."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from functools import cache

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QCalendarWidget,
    QCheckBox,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QStackedLayout,
    QStackedWidget,
    QStyle,
    QStyleOptionComboBox,
    QTableView,
    QToolButton,
    QWidget,
)  # fmt: skip

from asfdesk.paths import resource

SLACK = 1
"""A pixel that rounding may take."""
TARGET = 24
"""WCAG 2.2, 2.5.8."""
TARGET_FOR_FINGERS = 44
FOR_FINGERS = ("answer", "touch_chip")
"""Roles of what is pressed at a visit, standing, with a tablet in the other hand."""
_ENGLISH = re.compile(r"\b(the|and|of|with|from|your|this|which|are|was)\b", re.IGNORECASE)


def complaints(window: QWidget, *, words: bool = True) -> Iterator[str]:
    """What somebody picky would say of what is in view in ``window``; without ``words`` only of where it lies."""
    if isinstance(window, QFileDialog):
        return  # Qt's own
    shown = [each for each in window.findChildren(QWidget) if each.isVisibleTo(window) and not _qts_own(each)]
    for each in shown:
        if not getattr(each, "elides", False):  # ends with an ellipsis and has a tool tip
            yield from (f"{told}: {_named(each)}" for told in _clipped(each))
        yield from (f"{told}: {_named(each)}" for told in _misplaced(each, window))
        yield from (f"{told}: {_named(each)}" for told in _hard_to_hit(each))
    for each in (window, *shown):
        yield from _over_each_other(each)
    if words:
        yield from (f"engelska: {text!r}" for text in english(shown))


def english(shown: list[QWidget]) -> Iterator[str]:
    """Words of the interface that nobody translated."""
    for each in shown:
        for name in ("text", "placeholderText", "toolTip", "accessibleName", "windowTitle"):
            read = getattr(each, name, None)
            text = str(read()) if callable(read) else ""
            if text and (text in _untranslated() or len(set(_ENGLISH.findall(text.lower()))) > 1):
                yield text


@cache
def _untranslated() -> frozenset[str]:
    """Source texts of more than a word that differ from their Swedish."""
    found: set[str] = set()
    for message in ET.parse(resource("i18n", "asfdesk_sv.ts")).iter("message"):
        source, swedish = message.findtext("source") or "", message.findtext("translation") or ""
        if swedish and source != swedish and " " in source:
            found.add(source)
    return frozenset(found)


def _clipped(each: QWidget) -> Iterator[str]:
    if isinstance(each, QLabel):
        yield from _clipped_label(each)
    elif isinstance(each, QPushButton | QToolButton | QCheckBox | QRadioButton):
        wanted = _wish(each)
        if each.text() and (
            each.width() + SLACK < wanted.width() or each.height() + 4 * SLACK < wanted.height()
        ):
            yield f"ordet får inte plats ({each.width()}x{each.height()} av {wanted.width()}x{wanted.height()})"
    elif isinstance(each, QComboBox) and not each.isEditable():
        option = QStyleOptionComboBox()
        each.initStyleOption(option)
        room = (
            each.style()
            .subControlRect(
                QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, each
            )
            .width()
        )
        if QFontMetrics(each.font()).horizontalAdvance(each.currentText()) > room + SLACK:
            yield "valet får inte plats"
    elif isinstance(each, QLineEdit) and each.placeholderText() and not each.text():
        margins = each.textMargins()
        room = each.contentsRect().width() - margins.left() - margins.right()
        if QFontMetrics(each.font()).horizontalAdvance(each.placeholderText()) > room:
            yield "ledtexten får inte plats"
    elif isinstance(each, QTableView):
        header = each.horizontalHeader()
        for column in range(header.count()) if header.isVisible() else ():
            if not header.isSectionHidden(column):
                words = str(each.model().headerData(column, Qt.Orientation.Horizontal) or "")
                wide = max(map(QFontMetrics(header.font()).horizontalAdvance, words.split("\n")))
                if wide > header.sectionSize(column):
                    yield f"rubriken {words!r} får inte plats"


def _wish(each: QAbstractButton) -> QSize:
    wanted = each.minimumSizeHint() if isinstance(each, QCheckBox | QRadioButton) else each.sizeHint()
    if isinstance(each, QPushButton | QToolButton) and (
        each.maximumWidth() < wanted.width() or "\n" in each.text()
    ):
        return QSize(0, 0)  # draws its own words
    return wanted


def _clipped_label(label: QLabel) -> Iterator[str]:
    text, room = label.text(), label.contentsRect()
    if not text or label.textFormat() is Qt.TextFormat.RichText or not label.pixmap().isNull():
        return
    metrics = QFontMetrics(label.font())
    if not label.wordWrap():
        wide = max(metrics.horizontalAdvance(line) for line in text.split("\n"))
        if wide > room.width() + SLACK:
            yield f"orden får inte plats ({room.width()} av {wide})"
        if room.height() + SLACK < metrics.height() * 0.8:
            yield f"raden är för låg ({room.height()} av {metrics.height()})"
        return
    margin = 2 * label.margin()
    needed = metrics.boundingRect(
        QRect(0, 0, room.width() - margin, 100_000), int(Qt.TextFlag.TextWordWrap), text
    )
    if needed.height() > room.height() - margin + metrics.descent():
        yield f"raderna får inte plats ({room.height()} av {needed.height()})"
    longest = max((metrics.horizontalAdvance(word) for word in re.split(r"[\s\-]+", text)), default=0)
    if longest > room.width() + SLACK and len(text) < 60:
        yield f"det längsta ordet får inte plats ({room.width()} av {longest})"


def _misplaced(each: QWidget, window: QWidget) -> Iterator[str]:
    parent = each.parentWidget()
    if parent is None or each.isWindow():
        return
    inside = parent.parentWidget()
    if isinstance(inside, QAbstractScrollArea) and parent is inside.viewport():
        return  # scrolled
    box = each.geometry()
    if not box.isEmpty() and not parent.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(box):
        yield f"ligger utanför ({_box(box)} i {parent.width()}x{parent.height()} av {_named(parent)})"
    if (
        isinstance(each, QScrollArea)
        and each.horizontalScrollBar().maximum() > SLACK
        and each.isVisibleTo(window)
    ):
        yield f"går att rulla i sidled ({each.horizontalScrollBar().maximum()} punkter)"


def _hard_to_hit(each: QWidget) -> Iterator[str]:
    least = TARGET
    if not isinstance(each, QAbstractButton | QComboBox | QLineEdit | QAbstractSpinBox):
        return
    if each.property("role") == "link":
        return  # words in running text
    if each.property("role") in FOR_FINGERS:
        least = TARGET_FOR_FINGERS
    if (
        each.isEnabled()
        and not each.visibleRegion().isEmpty()
        and min(each.width(), each.height()) + SLACK < least
    ):
        yield f"för litet att träffa ({each.width()}x{each.height()})"


def _over_each_other(parent: QWidget) -> Iterator[str]:
    if isinstance(parent, QStackedWidget | QAbstractItemView) or isinstance(parent.layout(), QStackedLayout):
        return
    layout = parent.layout()
    if _qts_own(parent) or layout is None:
        return
    children = [
        each
        for each in parent.children()
        if isinstance(each, QWidget)
        and each.isVisibleTo(parent)
        and not each.isWindow()
        and layout.indexOf(each) >= 0
    ]
    for place, one in enumerate(children):
        for other in children[place + 1 :]:
            both = one.geometry().intersected(other.geometry())
            if both.width() > SLACK and both.height() > SLACK:
                yield f"ligger över varandra: {_named(one)} {_box(one.geometry())} och {_named(other)} {_box(other.geometry())}"


def _qts_own(widget: QWidget) -> bool:
    """Parts that Qt lays out by itself inside a widget of its own."""
    parent = widget
    while parent is not None:
        name = parent.objectName()
        if (name.startswith("qt_") and "scrollarea" not in name) or isinstance(parent, QCalendarWidget):
            return True
        above = parent.parentWidget()
        if parent is not widget and isinstance(parent, QComboBox | QAbstractSpinBox | QLineEdit):
            return True
        parent = above if above is not None and not parent.isWindow() else None
    return False


def _box(box: QRect) -> str:
    return f"{box.x()},{box.y()} {box.width()}x{box.height()}"


def _named(widget: QWidget) -> str:
    read = getattr(widget, "text", None)
    words = (str(read()) if callable(read) else "") or widget.accessibleName()
    at = widget.mapTo(widget.window(), QPoint(0, 0))
    name = widget.objectName() or type(widget.parentWidget()).__name__
    return f"{type(widget).__name__} {name} {words[:60]!r} vid {at.x()},{at.y()}"
