"""Widgets that already look right: text in its size, buttons by weight, cards, badges, empty states.

The one place for sizes. Spaces follow a grid of 4 px (``XS`` 4, ``S`` 8, ``M`` 12, ``L`` 16, ``XL`` 24, ``XXL`` 32).
Pages compose these and never set a font, a colour or a sheet themselves::

    layout = column(XL)                           # QVBoxLayout with the grid's spacing and no margins
    layout.addWidget(heading(tr("Agreements")))
    save = primary_button(tr("Save"), "save")     # words, icon name
    layout.addWidget(empty_state("inbox", tr("Nothing here yet"), tr("Make the first one."), button=save))
"""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..widgets.flow import FlowLayout
from .icons import icon
from .palette import Meaning

W = TypeVar("W", bound=QWidget)
B = TypeVar("B", bound=QBoxLayout)

XS, S, M, L, XL, XXL = 4, 8, 12, 16, 24, 32
ICON, ICON_LARGE = 18, 40
ICON_BEFORE_TEXT = QSize(ICON + 6, ICON)
READING_WIDTH = 760  # a form or a text wider than this is tiring to read
NARROW = 1000  # windows narrower than this fold the navigation rail

MEANING_ICONS = {
    Meaning.NEUTRAL: "circle",
    Meaning.INFO: "info",
    Meaning.OK: "circle-check",
    Meaning.WARNING: "triangle-alert",
    Meaning.DANGER: "circle-alert",
}


def with_role(widget: W, role: str) -> W:
    """Give a widget its role in the style sheet and return it."""
    set_property(widget, "role", role)
    return widget


def show_if(widget: QWidget, wanted: bool) -> None:
    """Show or hide a widget that may have no parent yet. Qt would make a window of its own of one that is told to show
    too early: it flashes on the screen and takes the focus away."""
    if not wanted:
        widget.hide()
    elif widget.parentWidget() is not None:
        widget.show()


def set_property(widget: QWidget, name: str, value: object) -> None:
    """Set a property that the sheet looks at and dress the widget anew if it changed."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        return  # it will be dressed when it is first shown
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)


def _label(text: str, role: str) -> QLabel:
    label = with_role(QLabel(text), role)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setMinimumWidth(1)  # a name of a hundred letters without a space must not widen the window
    return label


def display(text: str) -> QLabel:
    """The largest words, once per window: the unlock page."""
    return _label(text, "display")


def heading(text: str) -> QLabel:
    """The title of a page."""
    return _label(text, "heading")


def subheading(text: str) -> QLabel:
    """The title of a card or a part of a page."""
    return _label(text, "subheading")


def section_title(text: str) -> QLabel:
    """A small quiet title over a group."""
    return _label(text, "section")


def body(text: str = "", *, selectable: bool = False) -> QLabel:
    """Running text; it wraps. ``selectable`` lets it be copied."""
    label = _label(text, "body")
    if selectable:
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        label.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return label


def reading(text: str) -> QLabel:
    """Running text in large type, for who reads at the table."""
    return _label(text, "reading")


def hint(text: str = "") -> QLabel:
    """Quiet help under a field or a title."""
    return _label(text, "hint")


def figure(text: str) -> QLabel:
    """A large number."""
    return _label(text, "figure")


def problem_label(text: str = "") -> QLabel:
    """What is wrong, under the field."""
    return _label(text, "problem")


def badge(text: str, meaning: Meaning = Meaning.NEUTRAL) -> QLabel:
    """A small word on a soft ground, such as a state."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    label.setProperty("meaning", str(meaning))
    return with_role(label, "badge")


def set_badge(label: QLabel, text: str, meaning: Meaning) -> None:
    """Change a badge's word and meaning."""
    label.setText(text)
    set_property(label, "meaning", str(meaning))


def _button(text: str, role: str, icon_name: str, ink: str) -> QPushButton:
    button = with_role(QPushButton(text), role)
    button.setAutoDefault(False)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    if icon_name:
        button.setIcon(icon(icon_name, ink))
        button.setIconSize(ICON_BEFORE_TEXT)
    return button


def primary_button(text: str, icon_name: str = "") -> QPushButton:
    """The one thing to do on a page; at most one in view."""
    return _button(text, "primary", icon_name, "on_accent")


def secondary_button(text: str, icon_name: str = "") -> QPushButton:
    """Anything else that can be done."""
    return _button(text, "secondary", icon_name, "text")


def danger_button(text: str, icon_name: str = "") -> QPushButton:
    """What removes or ends something."""
    return _button(text, "danger", icon_name, "on_danger")


def quiet_button(text: str, icon_name: str = "") -> QPushButton:
    """A button without a frame, for lists and cards."""
    return _button(text, "quiet", icon_name, "accent_text")


def link_button(text: str) -> QPushButton:
    """Words that lead somewhere, such as a missing field or a person's name."""
    return _button(text, "link", "", "accent_text")


def icon_button(icon_name: str, name: str, ink: str = "text") -> QToolButton:
    """A button with an icon alone; ``name`` is its accessible name and its tool tip."""
    button = QToolButton()
    button.setIcon(icon(icon_name, ink))
    button.setIconSize(QSize(ICON, ICON))
    button.setToolTip(name)
    button.setAccessibleName(name)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    return button


class IconLabel(QWidget):
    """An icon that is not a button; it follows light and dark because it paints itself."""

    def __init__(
        self, icon_name: str, ink: str = "muted", size: int = ICON, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setFixedSize(size, size)
        self._thin = size > ICON * 1.5
        self._icon: QIcon = icon(icon_name, ink, thin=self._thin)

    def set_icon(self, icon_name: str, ink: str = "muted") -> None:
        """Show another drawing."""
        self._icon = icon(icon_name, ink, thin=self._thin)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._icon.paint(painter, self.rect())
        painter.end()


def column(spacing: int = S, margin: int = 0) -> QVBoxLayout:
    """A vertical layout on the grid."""
    return _spaced(QVBoxLayout(), spacing, margin)


def row(*items: QWidget | QLayout | None, spacing: int = S, margin: int = 0) -> QHBoxLayout:
    """A horizontal layout on the grid with ``items``; ``None`` stretches."""
    layout = _spaced(QHBoxLayout(), spacing, margin)
    for item in items:
        if item is None:
            layout.addStretch(1)
        elif isinstance(item, QWidget):
            layout.addWidget(item)
        else:
            layout.addLayout(item)
    return layout


def wrapped(*items: QWidget, spacing: int = S) -> FlowLayout:
    """Widgets side by side, in the next line what a narrow window has no room for."""
    layout = FlowLayout(spacing, centred=True)
    for item in items:
        layout.addWidget(item)
    return layout


def _spaced(layout: B, spacing: int, margin: int) -> B:
    layout.setSpacing(spacing)
    layout.setContentsMargins(margin, margin, margin, margin)
    return layout


def frame(role: str) -> QFrame:
    """A frame with a role of the sheet."""
    made = QFrame()
    made.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    return with_role(made, role)


def card(title: str = "", *, margin: int = L) -> tuple[QFrame, QVBoxLayout]:
    """A rounded surface and the layout inside it; ``title`` becomes its first line."""
    made = frame("card")
    layout = column(S, margin)
    made.setLayout(layout)
    if title:
        layout.addWidget(subheading(title))
    return made, layout


def separator() -> QFrame:
    """A hairline between two parts."""
    return frame("separator")


def empty_state(icon_name: str, title: str, text: str, *buttons: QPushButton) -> QWidget:
    """What a list shows when it is empty: what belongs here and what to do."""
    made = QWidget()
    layout = column(S, XL)
    made.setLayout(layout)
    middle = Qt.AlignmentFlag.AlignHCenter
    layout.addStretch(1)
    layout.addWidget(IconLabel(icon_name, "muted", ICON_LARGE), 0, middle)
    words, more = subheading(title), hint(text)
    for label in (words, more):
        label.setAlignment(middle)
        label.setMaximumWidth(READING_WIDTH)
        line = row(None, label, None)  # a layout would put a label narrower than itself at the left
        line.setStretch(1, 100)
        layout.addLayout(line)
    if buttons:
        layout.addSpacing(S)
        layout.addLayout(row(None, *buttons, None))
    layout.addStretch(2)
    return made


def scrolling(content: QWidget) -> QScrollArea:
    """``content`` in a page that scrolls and follows the width of the window as far as it can."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    with_role(content, "canvas")
    area.setWidget(content)
    return area


def bring_into_view(widget: QWidget) -> None:
    """Scroll every area around a widget so far that it is seen, and no further: of one that is taller than the area its
    beginning is enough."""
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea) and not _begins_in(widget, around):
            around.ensureWidgetVisible(widget, S, S)
        around = around.parentWidget()


def _begins_in(widget: QWidget, area: QScrollArea) -> bool:
    """Whether a widget too tall to be seen whole shows its upper part."""
    room = area.viewport()
    top = widget.mapTo(room, QPoint(0, 0)).y()
    return widget.height() > room.height() - 2 * S and 0 <= top <= room.height() // 2


def begin_at_top(page: QWidget, focus: QWidget | None) -> None:
    """Show a page from its beginning where what has the focus is in view there; giving it the focus may have scrolled."""
    around = page.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    content = around.widget() if around is not None else None
    if around is None or content is None:
        return
    seen = around.viewport().height() - XXL
    if focus is None or focus.mapTo(content, QPoint(0, 0)).y() < seen:
        around.verticalScrollBar().setValue(0)


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and throw the widgets away."""
    while (item := layout.takeAt(0)) is not None:
        inner = item.layout()
        if inner is not None:
            clear(inner)
        gone = item.widget()
        if gone is not None:
            gone.hide()
            gone.deleteLater()


def announce(widget: QWidget) -> None:
    """Tell a screen reader that ``widget`` has something to say."""
    QAccessible.updateAccessibility(QAccessibleEvent(widget, QAccessible.Event.Alert))
