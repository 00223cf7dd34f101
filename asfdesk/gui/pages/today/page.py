"""The start page ("Idag"): what needs doing, most urgent first, and every line opens its place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QWidget

from asfdesk.domain.backup import Worry
from asfdesk.domain.change import Kind
from asfdesk.domain.todo import Todo, TodoLine, Urgency
from asfdesk.gui.dress import look
from asfdesk.gui.dress.palette import Meaning
from asfdesk.gui.live_page import LivePage
from asfdesk.gui.page import Surroundings
from asfdesk.gui.pages.backups.worries import Worries
from asfdesk.gui.pages.register.enterprises import NOT_VISITED
from asfdesk.gui.pages.today.day_words import age_words, today_words
from asfdesk.gui.pages.today.lines import Group, LineButton, draft_words
from asfdesk.gui.tasks import Report, Task
from asfdesk.gui.text import number_text, tr
from asfdesk.services import drafts
from asfdesk.services.desk import Desk
from asfdesk.services.keeping import safekeeping
from asfdesk.services.start_page import today, today_visits
from asfdesk.services.start_page.today import Figures

GATHER_MS = 250
"""Changes that come close together are read once."""
MIDNIGHT_MS = 30_000

_PAGES_OF_MANY = {Kind.LOG_CHECK: "log", Kind.DISPOSAL: "retention", Kind.SEAL_CERTIFICATE: "settings"}
_PAGES_OF_ONE = frozenset(
    {
        Kind.AGREEMENT, Kind.VISIT, Kind.ORDER, Kind.TEMPLATE, Kind.ENDING, Kind.ASSESSMENT, Kind.CERTIFICATE, Kind.PARTICIPANT,
    }
)  # fmt: skip
"""What has a page named after its kind."""

_WATCHED = frozenset(Kind) - {Kind.ANSWER, Kind.EXPORT, Kind.SIGNATURE}


@dataclass(frozen=True, slots=True)
class _Read:
    day: date
    lines: list[TodoLine]
    figures: Figures
    ages: dict[TodoLine, timedelta]
    worries: tuple[Worry, ...] = ()


class TodayPage(LivePage):
    """Reads in the store's thread; refreshes after changes while it is in view, and when the day turns."""

    def __init__(self, desk: Desk, window: Surroundings) -> None:
        super().__init__(tr("Today"), _WATCHED, gather=GATHER_MS)
        self._desk, self._window = desk, window
        self.shown_day: date | None = None
        self._task: Task | None = None
        self._whole: set[Urgency] = set()
        self.groups: dict[Urgency, Group] = {}
        self.drafts: list[tuple[TodoLine, QPushButton, QPushButton]] = []
        self._add_actions()
        inside = QWidget()
        self._column = look.column(look.XL)
        self._column.setContentsMargins(0, 0, look.M, look.L)
        inside.setLayout(self._column)
        self._figures = {key: _Figure(title, icon) for key, title, icon in self._figure_words()}
        self.worries = Worries(button=True)
        self.worries.asked.connect(self._on_worries)
        self._column.addWidget(self.worries)
        figures = look.row(*self._figures.values(), spacing=look.M)
        self._column.addLayout(figures)
        self._lists = look.column(look.XL)
        self._column.addLayout(self._lists)
        self._column.addStretch(1)
        self.area = look.scrolling(inside)
        self.content.addWidget(self.area)
        self._clock = QTimer(self)
        self._clock.setInterval(MIDNIGHT_MS)
        self._clock.timeout.connect(self.check_day)
        self._clock.start()

    def open(self, subject: object = None) -> None:
        self.reload()

    def first_focus(self) -> QWidget | None:
        return next((button for group in self.groups.values() for button in group.buttons), None)

    @property
    def has_content(self) -> bool:
        return self.shown_day is not None or self._task is not None

    @Slot()
    def reload(self) -> None:
        """Read everything anew."""
        self.reading()
        if self._task is not None:
            self._task.cancel()
        desk = self._desk
        self.set_title(self.title, today_words(desk.today()))

        def work(_progress: Report) -> _Read:
            return _read(desk)

        self._task = self._window.tasks.run(work)
        self._task.succeeded.connect(self._on_read)
        self._task.failed.connect(self._window.messages.show_error)

    # ------------------------------------------------------------------------------------------ showing

    @Slot(object)
    def _on_read(self, read: _Read) -> None:
        self._task = None
        self.shown_day = read.day
        focused = self._focused_line()
        self.worries.show_worries(read.worries)
        for key, number in (
            ("running", read.figures.running),
            ("week", read.figures.this_week),
            ("overdue", read.figures.overdue),
        ):
            self._figures[key].show_number(number)
        look.clear(self._lists)
        self.groups, self.drafts = {}, []
        begun = [line for line in read.lines if line.todo is Todo.DRAFT]
        if begun:
            self._lists.addWidget(self._draft_card(begun, read.ages))
        for urgency in Urgency:
            lines = [line for line in read.lines if line.urgency is urgency and line.todo is not Todo.DRAFT]
            if lines:
                group = Group(urgency, lines, read.day)
                group.setObjectName(f"today.{urgency.name.lower()}")
                group.opened.connect(self._on_opened)
                group.walked.connect(self._on_walked)
                self.groups[urgency] = group
                self._lists.addWidget(group)
        if not read.lines:
            self._lists.addWidget(self._empty(read.figures))
        self._restore_focus(focused)

    def _empty(self, figures: Figures) -> QWidget:
        card, layout = look.card()
        if figures.running or figures.this_week:
            title, text = (
                tr("Nothing waits for you"),
                tr("What comes up within the next weeks will stand here."),
            )
            layout.addWidget(look.empty_state("circle-check", title, text))
        else:
            button = look.secondary_button(tr("New agreement"), "file-plus")
            button.clicked.connect(self._on_new_agreement)
            title, text = (
                tr("Nothing here yet"),
                tr(
                    "Register a participant and an enterprise, then write the first agreement. What needs doing stands here."
                ),
            )
            layout.addWidget(look.empty_state("calendar-check", title, text, button))
        return card

    def _draft_card(self, lines: Iterable[TodoLine], ages: dict[TodoLine, timedelta]) -> QFrame:
        card, layout = look.card(tr("You were in the middle of this"))
        card.setObjectName("today.drafts")
        for line in lines:
            about = " · ".join(filter(None, (line.who, line.where)))
            kept = tr("kept {age}, at {time}", age=age_words(ages.get(line, timedelta())), time=line.detail)
            words = look.column(0)
            words.addWidget(look.with_role(look.body(draft_words(line.kind)), "label"))
            words.addWidget(look.hint(" · ".join(filter(None, (about, kept)))))
            open_it = look.secondary_button(tr("Open"))
            open_it.setAccessibleName(tr("Open: {what} {about}", what=draft_words(line.kind), about=about))
            open_it.clicked.connect(self._on_draft_opened)
            drop = look.quiet_button(tr("Throw away"), "trash-2")
            drop.setAccessibleName(tr("Throw away: {what} {about}", what=draft_words(line.kind), about=about))
            drop.clicked.connect(self._on_draft_dropped)
            row = look.row(look.IconLabel("pencil", "warning", 20), spacing=look.M)
            row.addLayout(words, 1)
            row.addWidget(open_it)
            row.addWidget(drop)
            layout.addLayout(row)
            self.drafts.append((line, open_it, drop))
        return card

    def _focused_line(self) -> tuple[Kind, object] | None:
        focused = self.focusWidget()
        if isinstance(focused, LineButton) and focused.hasFocus():
            return focused.line.kind, focused.line.subject
        return None

    def _restore_focus(self, wanted: tuple[Kind, object] | None) -> None:
        """Keep the keyboard where it was, or on the first line when what had it is done."""
        if wanted is None:
            return
        buttons = [button for group in self.groups.values() for button in group.buttons]
        found = next((b for b in buttons if (b.line.kind, b.line.subject) == wanted), None)
        target = found or next(iter(buttons), None)
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    # ------------------------------------------------------------------------------------------ going on

    @Slot(object, int)
    def _on_walked(self, button: LineButton, step: int) -> None:
        buttons = [each for group in self.groups.values() for each in group.buttons]
        if button in buttons:
            target = buttons[max(0, min(len(buttons) - 1, buttons.index(button) + step))]
            target.setFocus(Qt.FocusReason.OtherFocusReason)
            self.area.ensureWidgetVisible(target, 0, look.XL)

    @Slot(object)
    def _on_opened(self, line: TodoLine) -> None:
        go = self._window.navigator.go
        if line.kind in _PAGES_OF_MANY:
            go(_PAGES_OF_MANY[line.kind])
        elif line.kind in _PAGES_OF_ONE:
            go(line.kind.value, line.subject)
        elif line.todo is Todo.NOT_VISITED:
            go("enterprises", NOT_VISITED)
        elif (enterprise := today_visits.enterprise_of(self._desk, line)) is not None:
            go("enterprise", enterprise)
        elif (placement := today.placement_of(self._desk, line)) is not None:
            go("placement", placement)
        else:
            self._window.messages.show_info(tr("This has been put away since the page was read."))
            self.reload()

    @Slot()
    def _on_draft_opened(self) -> None:
        line = self._draft_line()
        if line is not None:
            self._window.navigator.go(line.kind.value, line.subject)

    @Slot()
    def _on_draft_dropped(self) -> None:
        line = self._draft_line()
        if line is None:
            return
        about = " · ".join(filter(None, (draft_words(line.kind), line.who, line.where)))
        text = tr("{about}. What was typed and never saved is lost for good.", about=about)
        if self._window.ask.confirm(tr("Throw away unsaved changes?"), text, tr("Throw away"), danger=True):
            drafts.drop_draft(self._desk, line.kind, line.subject)
            self.reload()

    def _draft_line(self) -> TodoLine | None:
        sender = self.sender()
        return next((line for line, *buttons in self.drafts if sender in buttons), None)

    @Slot()
    def _on_worries(self) -> None:
        self._window.navigator.go("backups")

    @Slot()
    def check_day(self) -> None:
        """Read anew when the day has turned."""
        if self.shown_day is not None and self._desk.today() != self.shown_day:
            self.soon()

    # ------------------------------------------------------------------------------------------ at the top

    def _add_actions(self) -> None:
        for name, text, icon, make, act in (
            ("today.new_participant", tr("New participant"), "user-plus", look.secondary_button, self._on_new_participant),
            ("today.book_visit", tr("Book a visit"), "calendar-plus", look.secondary_button, self._on_book_visit),
            ("today.new_agreement", tr("New agreement"), "file-plus", look.primary_button, self._on_new_agreement),
        ):  # fmt: skip
            button = make(text, icon)
            button.setObjectName(name)
            button.clicked.connect(act)
            self.action_row.addWidget(button)

    @staticmethod
    def _figure_words() -> tuple[tuple[str, str, str], ...]:
        return (
            ("running", tr("Placements running"), "handshake"),
            ("week", tr("Visits this week"), "calendar-days"),
            ("overdue", tr("Overdue"), "triangle-alert"),
        )

    @Slot()
    def _on_new_participant(self) -> None:
        self._window.navigator.go("participant", None)

    @Slot()
    def _on_book_visit(self) -> None:
        self._window.navigator.go("visits", "book")

    @Slot()
    def _on_new_agreement(self) -> None:
        self._window.navigator.go("new_agreement")


class _Figure(QFrame):
    """A large number with its words."""

    def __init__(self, title: str, icon: str) -> None:
        super().__init__()
        look.with_role(self, "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._icon_name, self._title = icon, title
        self._icon = look.IconLabel(icon, "muted", 24)
        self.number: QLabel = look.figure("–")
        self.number.setWordWrap(False)
        words = look.hint(title)
        box = look.row(self._icon, self.number, spacing=look.M, margin=look.M)
        box.addWidget(words, 1)
        self.setLayout(box)

    def show_number(self, number: int) -> None:
        """Show the number; anything overdue is said in colour as well as in words."""
        self.number.setText(number_text(number))
        self.setAccessibleName(f"{self._title}: {number_text(number)}")
        if self._icon_name == "triangle-alert":
            self._icon.set_icon(
                self._icon_name if number else "circle-check", str(Meaning.DANGER if number else Meaning.OK)
            )


def _read(desk: Desk) -> _Read:
    lines = today.todo_lines(desk)
    kept = {(draft.kind, draft.subject): draft for draft in drafts.drafts(desk)}
    ages = {
        line: drafts.age(desk, kept[line.kind, line.subject])
        for line in lines
        if line.todo is Todo.DRAFT and (line.kind, line.subject) in kept
    }
    return _Read(desk.today(), lines, today.figures(desk, lines), ages, safekeeping.worries(desk))
