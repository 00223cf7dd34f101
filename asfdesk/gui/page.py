"""What a page in the main window is, and how one page leads to another.

::

    class ParticipantsPage(Page):
        def __init__(self, desk: Desk, window: Surroundings) -> None:
            super().__init__(tr("Participants"))
            self.content.addWidget(...)            # below the title; self.action_row takes buttons beside it

        def open(self, subject: object = None) -> None: ...       # each time it is shown
        def on_changes(self, changes: Changes) -> None: ...       # after a committed write, shown or not
        def can_leave(self) -> bool: ...                          # save the draft; False keeps the officer here

A factory ``Callable[[], Page]`` is registered in :class:`~asfdesk.gui.window.main_window.MainWindow` and called when the page is
first shown. :class:`Surroundings` is what a page may use of the window; tests make their own.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import Protocol

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from asfdesk.domain.change import Changes

from .ask import Ask
from .changes import ChangeSignal
from .dress import look
from .tasks import Tasks
from .text import tr
from .widgets.flow import FlowLayout
from .widgets.title_line import TitleLine
from .window.messages import Messages


class Navigator(Protocol):
    """Goes to another page; the way back is kept."""

    def go(self, page: str, subject: object = None) -> bool:
        """Show the page ``page`` on ``subject``; False when the page in view would not be left."""
        ...

    def back(self) -> None:
        """Show the page before."""
        ...


class Lending(QObject):
    """A page asks to be left alone on the screen (``asked``), and hears when it is (``changed``)."""

    asked = Signal()
    changed = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.lent = False

    def set_lent(self, *, lent: bool) -> None:
        """Told by who lends the screen."""
        self.lent = lent
        self.changed.emit(lent)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the window lends its pages."""

    navigator: Navigator
    messages: Messages
    ask: Ask
    tasks: Tasks
    changes: ChangeSignal
    lending: Lending = field(default_factory=Lending)


class Page(QWidget):
    """A page with its title, actions beside the title and content below. Narrow windows scroll what is too wide."""

    def __init__(self, title: str, hint: str = "") -> None:
        super().__init__()
        self.title = title
        self.setAccessibleName(title)
        self.heading = look.heading(title)
        self.subtitle = look.hint(hint)
        look.show_if(self.subtitle, bool(hint))
        self.action_row: FlowLayout = look.wrapped()
        words = look.column(0)
        words.addWidget(self.heading)
        words.addWidget(self.subtitle)
        self._navigator: Navigator | None = None
        self.back_button = look.icon_button("arrow-left", tr("Back (Esc)"))
        self.back_button.hide()
        titles, actions, self.top = QWidget(), QWidget(), QWidget()
        before = look.row(spacing=look.M)
        before.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignTop)
        before.addLayout(words, 1)
        titles.setLayout(before)
        actions.setLayout(self.action_row)
        self.top.setLayout(TitleLine(titles, (self.heading, self.subtitle), actions, look.M))
        self.content: QVBoxLayout = look.column(look.L)
        outer = look.column(look.L)
        outer.setContentsMargins(look.XXL, look.XL, look.XXL, look.L)
        outer.addWidget(self.top)
        outer.addLayout(self.content, 1)
        outer.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.setLayout(outer)

    def minimumSizeHint(self) -> QSize:
        """Small, so that a narrow window stays narrow and a page that folds its parts gets to know it."""
        return QSize(480, 300)

    def set_title(self, title: str, hint: str = "") -> None:
        """Another title, such as the name of the person in view."""
        self.title = title
        self.setAccessibleName(title)
        self.heading.setText(title)
        self.subtitle.setText(hint)
        self.subtitle.setVisible(bool(hint))

    def show_back(self, navigator: Navigator) -> None:
        """Show a way back beside the title, and take Escape for it; for pages that are opened from another page."""
        self._navigator = navigator
        self.back_button.show()
        self.back_button.clicked.connect(navigator.back)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads back when nothing inside the page has closed or emptied something by it."""
        if event.key() == Qt.Key.Key_Escape and self._navigator is not None:
            self._navigator.back()
        else:
            super().keyPressEvent(event)

    def tab_along_actions(self) -> None:
        """Tab goes through the actions beside the title from left to right, whichever was made first."""
        items = [self.action_row.itemAt(place) for place in range(self.action_row.count())]
        shown = [widget for item in items if item is not None and (widget := item.widget()) is not None]
        for before, after in pairwise(shown):
            QWidget.setTabOrder(before, after)

    def open(self, subject: object = None) -> None:
        """The page is shown, on ``subject`` if it has one. Read what is needed anew."""

    def on_changes(self, changes: Changes) -> None:
        """Something was written; called in the GUI thread for every page that was ever shown."""

    def can_leave(self) -> bool:
        """Whether the officer may go elsewhere. Save half-typed work here; ask only before losing data."""
        return True

    def under_way(self) -> bool:
        """Whether the page holds what leaving would lose and no draft keeps, such as a name half drawn. The register
        may be locked meanwhile, but the page is then kept as it is."""
        return False

    def first_focus(self) -> QWidget | None:
        """Where the focus goes when the page is shown; None gives it to the page itself, so that Tab enters it."""
        return None
