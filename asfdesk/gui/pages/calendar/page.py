"""The calendar: every visit by day, week, month or as a list; visits are dragged, or moved by the keyboard, to another day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QSizePolicy, QStackedWidget, QToolButton, QWidget

from asfdesk.domain.change import Kind
from asfdesk.gui.dress import look
from asfdesk.gui.live_page import LivePage
from asfdesk.gui.page import Surroundings
from asfdesk.gui.pages.calendar.exchange import Exchange
from asfdesk.gui.pages.calendar.filters import Filters
from asfdesk.gui.pages.calendar.grid import Grid, View, period_words, span_of, stepped
from asfdesk.gui.pages.calendar.mover import Mover
from asfdesk.gui.pages.calendar.selection import Selection
from asfdesk.gui.tasks import Report, Task
from asfdesk.gui.text import tr
from asfdesk.services.desk import Desk
from asfdesk.services.planning import calendar
from asfdesk.services.planning.calendar import Entry, Span

_WATCHED = frozenset({Kind.VISIT, Kind.PARTICIPANT, Kind.ENTERPRISE, Kind.PLACEMENT, Kind.AGREEMENT, Kind.ACTION_POINT,
                      Kind.ORDER, Kind.BUSY, Kind.ENDING})  # fmt: skip
_KEYS = {View.DAY: "Alt+1", View.WEEK: "Alt+2", View.MONTH: "Alt+3", View.LIST: "Alt+4"}


@dataclass(frozen=True, slots=True)
class _Read:
    view: View
    day: date
    span: Span


class CalendarPage(LivePage):
    """Opened on a date it shows that day's view. What it shows is read in the store's thread."""

    def __init__(self, desk: Desk, window: Surroundings) -> None:
        super().__init__(tr("Calendar"), _WATCHED)
        self._desk, self._window = desk, window
        self.view = View.MONTH
        self.day = desk.today()
        self._focus: UUID | None = None
        self._entering = False
        self._task: Task | None = None
        self.chips: dict[View, QToolButton] = {}
        self.exchange = Exchange(desk, window, self)
        self.action_row.addWidget(self.exchange)
        bar = look.wrapped()
        self.before = look.icon_button("chevron-left", tr("Earlier"))
        self.after = look.icon_button("chevron-right", tr("Later"))
        self.to_today = look.secondary_button(tr("Today"))
        self.period: QLabel = look.subheading("")
        self.period.setWordWrap(False)
        self.period.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        for name, button, act in (
            ("before", self.before, self._on_before),
            ("after", self.after, self._on_after),
            ("today", self.to_today, self._on_today),
        ):
            button.setObjectName(f"calendar.{name}")
            button.clicked.connect(act)
            bar.addWidget(button)
        bar.addWidget(self.period)
        names = {View.DAY: tr("Day"), View.WEEK: tr("Week"), View.MONTH: tr("Month"), View.LIST: tr("List")}
        for view, words in names.items():
            chip = look.with_role(QToolButton(), "chip")
            chip.setText(words)
            chip.setCheckable(True)
            chip.setAutoExclusive(True)
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            chip.setToolTip(f"{words} ({_KEYS[view]})")
            chip.setObjectName(f"calendar.view.{view.value}")
            chip.clicked.connect(self._on_view)
            self.chips[view] = chip
            bar.addWidget(chip)
        self.filters = Filters(desk)
        self.filters.changed.connect(self.reload)
        self.mover = Mover(desk, window)
        self.mover.moved.connect(self._on_moved)
        self.mover.closed.connect(self._on_closed)
        self.grid = Grid()
        self.grid.opened.connect(self._on_opened)
        self.grid.day_asked.connect(self.show_day)
        self.grid.week_asked.connect(self._on_week)
        self.grid.dropped.connect(self.mover.ask)
        self.grid.moved.connect(self._on_step)
        self.grid.further_asked.connect(self._on_further)
        self.selection = Selection(desk, window, self, self.grid)
        self.selection.opened.connect(self._on_opened)
        self.selection.move_asked.connect(self._on_move)
        self.stack = QStackedWidget()
        self.area = look.scrolling(self.grid)
        self.nothing = look.empty_state(
            "calendar-days", tr("Nothing in these days"),
            tr("Signing an agreement plans its visits, and you can book one under Visits. Filters may hide some."),
        )  # fmt: skip
        self.stack.addWidget(self.area)
        self.stack.addWidget(self.nothing)
        self.content.setSpacing(look.S)
        self.content.addLayout(bar)
        self.content.addWidget(self.filters)
        self.content.addWidget(self.selection)
        self.content.addWidget(self.mover)
        self.content.addWidget(self.stack, 1)
        for keys, act in (("PgUp", self._on_before), ("PgDown", self._on_after), ("Ctrl+T", self._on_today)):
            self._shortcut(keys).activated.connect(act)
        for view in View:
            self._shortcut(_KEYS[view]).activated.connect(self.chips[view].click)
        self.chips[self.view].setChecked(True)

    def _shortcut(self, keys: str) -> QShortcut:
        made = QShortcut(QKeySequence(keys), self)
        made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        return made

    def open(self, subject: object = None) -> None:
        self._entering = True
        if isinstance(subject, date):
            self.show_day(subject)
        else:
            self.reload()

    def first_focus(self) -> QWidget | None:
        return self.grid.buttons[0] if self.grid.buttons else self.chips[self.view]

    @Slot()
    def reload(self) -> None:
        """Read what is in view anew; the focus stays on its entry."""
        self.reading()
        if self._task is not None:
            self._task.cancel()
        desk, view, day = self._desk, self.view, self.day
        wanted = self.filters.wanted(*span_of(view, day))

        def work(_progress: Report) -> _Read:
            return _Read(view, day, calendar.entries(desk, wanted))

        self._task = self._window.tasks.run(work)
        self._task.succeeded.connect(self._on_read)
        self._task.failed.connect(self._window.messages.show_error)

    @Slot(object)
    def _on_read(self, read: _Read) -> None:
        self._task, span = None, read.span
        focused = self.focusWidget()
        entry = getattr(focused, "entry", None)
        keep = self._focus or (entry.subject if isinstance(entry, Entry) else None)
        self._focus = None
        self.exchange.show_day_of(self.day, self.filters.chosen_officer)
        inside = focused is not None and self.grid.isAncestorOf(focused)
        self.grid.show_span(read.view, read.day, self._desk.today(), span)
        self.period.setText(period_words(read.view, read.day, self.grid.last_day))
        self.selection.show_in_grid()
        empty = not span.entries and self.view is View.LIST
        self.stack.setCurrentWidget(self.nothing if empty else self.area)
        button = next((one for one in self.grid.buttons if one.entry.subject == keep), None)
        entering = self._entering and focused in (None, self.chips[self.view])
        if button is None and (inside or entering):  # what had the focus is gone; it must not leave the page
            button = next(iter(self.grid.buttons), self.chips[self.view])
        self._entering = False
        if button is not None and self.isVisible():
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def show_day(self, day: date) -> None:
        """Show one day."""
        self.day = day
        self._choose(View.DAY)

    def _choose(self, view: View) -> None:
        self.view = view
        self.chips[view].setChecked(True)
        self.reload()

    @Slot()
    def _on_view(self) -> None:
        chosen = next((view for view, chip in self.chips.items() if chip is self.sender()), self.view)
        self._choose(chosen)

    @Slot()
    def _on_before(self) -> None:
        self.day = stepped(self.view, self.day, -1)
        self.reload()

    @Slot()
    def _on_after(self) -> None:
        self.day = stepped(self.view, self.day, 1)
        self.reload()

    @Slot()
    def _on_today(self) -> None:
        self.day = self._desk.today()
        self.reload()

    @Slot(object)
    def _on_further(self, day: date) -> None:
        self.day = day
        self.reload()

    @Slot(object)
    def _on_week(self, monday: date) -> None:
        self.day = monday
        self._choose(View.WEEK)

    @Slot(object)
    def _on_opened(self, entry: Entry) -> None:
        self._window.navigator.go(entry.page, entry.subject)

    @Slot(object)
    def _on_move(self, entry: Entry) -> None:
        self._focus = entry.subject
        self.mover.begin(entry.subject)

    @Slot(object, int)
    def _on_step(self, entry: Entry, days: int) -> None:
        self._focus = entry.subject
        self.mover.ask(entry.subject, entry.on + timedelta(days=days))

    @Slot(object)
    def _on_moved(self, visit_id: UUID) -> None:
        self._focus = visit_id
        self.reload()

    @Slot()
    def _on_closed(self) -> None:
        self.soon()
