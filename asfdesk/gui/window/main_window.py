"""The frame around the pages: rail, top bar, message bar, page stack with history, and a line about the store.

::

    window = MainWindow(demo=True, ask=ask, tasks=tasks, changes=changes, appearance=appearance)
    window.add_page("today", tr("Today"), "house", lambda: TodayPage(desk, window.surroundings))
    window.add_page("participant", tr("Participant"), "user", …, in_rail=False, under="participants")
    window.go("today")
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QVBoxLayout, QWidget

from asfdesk.domain.change import Changes

from ..ask import Ask
from ..changes import ChangeSignal
from ..dress import look
from ..dress.palette import Meaning
from ..dress.style import Appearance, Scheme
from ..locks.guard import Guard
from ..page import Page, Surroundings
from ..tasks import Tasks
from ..text import tr
from .history import History, Place
from .messages import Messages
from .navigation import Rail
from .shortcut_sheet import ShortcutSheet
from .top_bar import TopBar
from .window_frame import PageStack, compose
from .window_size import SMALLEST, fit_screen

if TYPE_CHECKING:
    from ..locks.handover import Handover

Factory = Callable[[], Page]
Gate = Callable[[Place], bool]


class MainWindow(QMainWindow):
    """Is the :class:`~asfdesk.gui.page.Navigator` of its pages. ``lock_asked`` and ``closing`` are for ``app``."""

    lock_asked = Signal()
    closing = Signal()
    scheme_chosen = Signal(object)
    handed_over = Signal(object)  # HandOver
    page_shown = Signal(object)  # the Page, each time one is opened

    def __init__(
        self,
        *,
        demo: bool,
        ask: Ask,
        tasks: Tasks,
        changes: ChangeSignal,
        appearance: Appearance | None = None,
    ) -> None:
        super().__init__()
        self.setWindowTitle(tr("asfdesk – DEMO") if demo else "asfdesk")
        fit_screen(self)
        self.setMinimumSize(*SMALLEST)
        self._appearance = appearance
        self._factories: dict[str, Factory] = {}
        self._under: dict[str, str] = {}
        self.pages: dict[str, Page] = {}
        self._history = History()
        self.place: Place | None = None
        self.gate: Gate | None = (
            None  # asked before each place is shown; False keeps the officer where she is
        )
        self.guard: Guard | None = None  # locks by itself; the settings page shows it
        self.handover: Handover | None = None
        self.messages = Messages()
        self.surroundings = Surroundings(self, self.messages, ask, tasks, changes)
        changes.happened.connect(self._on_changes)
        self.rail = Rail("asfdesk")
        self.rail.chosen.connect(self._on_chosen)
        self.top_bar = TopBar(demo=demo)
        self.top_bar.back_asked.connect(self.back)
        self.top_bar.forward_asked.connect(self.forward)
        self.top_bar.lock_asked.connect(self.lock_asked)
        self.top_bar.scheme_asked.connect(self.choose_scheme)
        if appearance is not None:
            self.top_bar.show_scheme(appearance.scheme)
        self.bars: QVBoxLayout = look.column(look.S)
        self.stack = PageStack()
        self.status: QLabel = look.hint()
        self.setCentralWidget(
            compose(self.rail, self.top_bar, self.bars, self.messages, self.stack, self.status)
        )
        self._search: QWidget | None = None
        for keys, act in (("Alt+Left", self.back), ("Alt+Right", self.forward), ("Ctrl+L", self.lock_asked.emit),
                          ("Ctrl+K", self.focus_search), ("F1", self.show_keys)):  # fmt: skip
            QShortcut(QKeySequence(keys), self).activated.connect(act)
        self._mark_history()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)

    def add_page(
        self, key: str, title: str, icon_name: str, factory: Factory, *, in_rail: bool = True, lower: bool = False,
        under: str = "",
    ) -> None:  # fmt: skip
        """Register a page, made when first shown. ``under`` names the rail's page that a page without button marks."""
        self._factories[key] = factory
        self._under[key] = under or key
        if in_rail:
            self.rail.add(key, title, icon_name, lower=lower)

    def place_search(self, widget: QWidget) -> None:
        """The global search in the top bar; Ctrl+K goes there."""
        self._search = widget
        self.top_bar.place_search(widget)

    def go(self, page: str, subject: object = None) -> bool:
        """See :class:`~asfdesk.gui.page.Navigator`."""
        before = self.place
        if not self._show(Place(page, subject)):
            return False
        if before is not None and before != self.place:
            self._history.left(before)
        self._mark_history()
        return True

    @Slot()
    def back(self) -> None:
        """Show the page before."""
        self._travel(self._history.past, self._history.future)

    @Slot()
    def forward(self) -> None:
        """Show the page that was left by going back."""
        self._travel(self._history.future, self._history.past)

    def forget_history(self) -> None:
        """No way back, such as after the register was locked."""
        self._history.clear()
        self._mark_history()

    def show_status(self, text: str) -> None:
        """The line at the foot: where the register is and that it is saved."""
        self.status.setText(text)
        foot = self.status.parentWidget()
        if foot is not None:
            foot.setVisible(bool(text))

    @Slot()
    def focus_search(self) -> None:
        """Put the focus in the global search."""
        if self._search is not None:
            self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def show_keys(self) -> None:
        """Every key that does something."""
        sheet = ShortcutSheet(self)
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.open()

    def _travel(self, source: list[Place], other: list[Place]) -> None:
        before = self.place
        if source and self._show(source[-1]):
            source.pop()
            if before is not None:
                other.append(before)
        self._mark_history()

    def _show(self, place: Place) -> bool:
        if self.place is not None and not self.pages[self.place.page].can_leave():
            self.rail.mark(self._under[self.place.page])
            return False
        if self.gate is not None and not self.gate(place):
            if self.place is not None:
                self.rail.mark(self._under[self.place.page])
            return False
        page = self.pages.get(place.page)
        if page is None:
            page = self.pages[place.page] = self._factories[place.page]()
            self.stack.addWidget(page)
            page.tab_along_actions()
        if self.messages.meaning is not Meaning.OK:
            self.messages.clear()
        self.place = place
        page.open(place.subject)
        if self.place is not place:  # the page led on to another at once
            return True
        self.stack.setCurrentWidget(page)
        self.rail.mark(self._under[place.page])
        focus = page.first_focus()
        (focus or page).setFocus(Qt.FocusReason.OtherFocusReason)
        look.begin_at_top(page, focus)
        self.page_shown.emit(page)
        return True

    @Slot(QWidget, QWidget)
    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """What the keyboard reaches is brought into view, also when it comes from outside the part that scrolls."""
        if now is not None and self.isAncestorOf(now) and not QApplication.mouseButtons():
            look.bring_into_view(now)

    def _mark_history(self) -> None:
        self.top_bar.back.setEnabled(bool(self._history.past))
        self.top_bar.forward.setEnabled(bool(self._history.future))

    @Slot(str)
    def _on_chosen(self, key: str) -> None:
        self.go(key)

    @property
    def under_way(self) -> bool:
        """Whether the page in view holds what leaving it would lose."""
        return self.place is not None and self.pages[self.place.page].under_way()

    @Slot(object)
    def _on_changes(self, changes: Changes) -> None:
        for page in list(self.pages.values()):
            page.on_changes(changes)

    @property
    def scheme(self) -> Scheme:
        """Light, dark or as the computer."""
        return self._appearance.scheme if self._appearance is not None else Scheme.SYSTEM

    @Slot(object)
    def choose_scheme(self, scheme: Scheme) -> None:
        """Dress every window, and tell ``app`` to remember it."""
        if self._appearance is not None:
            self._appearance.choose(scheme)
        self.top_bar.show_scheme(scheme)
        self.scheme_chosen.emit(scheme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < look.NARROW
        if narrow != self.rail.folded:
            self.rail.fold(narrow)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.place is not None and not self.pages[self.place.page].can_leave():
            event.ignore()
            return
        self.closing.emit()
        event.accept()
