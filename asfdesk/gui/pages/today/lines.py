"""The lines of the start page: each says what, about whom, where and when, and opens its place."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from asfdesk.domain.change import Kind
from asfdesk.domain.kinds import VisitKind
from asfdesk.domain.seal_ladder import Step
from asfdesk.domain.todo import Todo, TodoLine, Urgency
from asfdesk.gui.dress import look
from asfdesk.gui.dress.palette import Meaning
from asfdesk.gui.pages.agreement.words import visit_words
from asfdesk.gui.pages.today.day_words import capital, when_words
from asfdesk.gui.text import tr

SHOWN = 12
"""Lines of a group before "show all": a start page is read, not scrolled."""

ICONS = {
    Todo.UNSIGNED_AFTER_START: "file-pen-line",
    Todo.CONTROL_OPEN: "clipboard-check",
    Todo.WAITING_FOR_SIGNATURES: "signature",
    Todo.VISIT: "calendar-clock",
    Todo.OPEN_VISIT: "clipboard-list",
    Todo.NOT_BACK: "triangle-alert",
    Todo.ENDING: "flag",
    Todo.ENDED: "flag",
    Todo.LIMIT_REACHED: "flag",
    Todo.NOT_ASSESSED: "flag",
    Todo.ACTION: "list-checks",
    Todo.CONSENT_EXPIRED: "shield-alert",
    Todo.CONSENT_EXPIRING: "shield",
    Todo.PROTECTION_REVIEW: "shield-alert",
    Todo.LONG_ABSENCE: "user-search",
    Todo.ORDER_UNANSWERED: "inbox",
    Todo.ORDER_ACCEPTED: "inbox",
    Todo.NOT_VISITED: "handshake",
    Todo.PROTOCOL_UNSEALED: "octagon-alert",
    Todo.CLOSING_UNSEALED: "octagon-alert",
    Todo.LOG_CONTROL: "scroll-text",
    Todo.SEAL_STEP: "octagon-alert",
    Todo.CERTIFICATE_ENDING: "key-round",
    Todo.DRAFT: "pencil",
}
_NUMBERED = frozenset(
    {Todo.UNSIGNED_AFTER_START, Todo.CONTROL_OPEN, Todo.WAITING_FOR_SIGNATURES, Todo.ENDING, Todo.ENDED}
)
"""Lines whose detail is the number of an agreement."""
MEANINGS = {
    Urgency.OVERDUE: Meaning.DANGER,
    Urgency.TODAY: Meaning.WARNING,
    Urgency.SOON: Meaning.INFO,
    Urgency.LATER: Meaning.NEUTRAL,
}


def what_words(line: TodoLine) -> str:
    """The kind of a line in words."""
    if line.todo is Todo.VISIT:
        return visit_words(VisitKind(line.detail))
    if line.todo is Todo.OPEN_VISIT:
        return tr("Not completed: {kind}", kind=visit_words(VisitKind(line.detail)).lower())
    if line.todo is Todo.ACTION:
        return line.detail or tr("Action in a protected case")
    if line.todo is Todo.LONG_ABSENCE:
        return tr("Away %n days in a row", n=int(line.detail))
    if line.todo is Todo.NOT_VISITED:
        return tr("%n enterprises not visited for long", n=int(line.detail))
    if line.todo is Todo.CONTROL_OPEN:
        return tr("%n points of the control before signing are open", n=line.open_points)
    if line.todo is Todo.SEAL_STEP:
        return _seal_words(Step(line.detail), line.kind)
    if line.todo is Todo.DRAFT:
        return draft_words(line.kind)
    return {
        Todo.NOT_BACK: tr("Alone and not done in time: call {whom}", whom=line.detail),
        Todo.UNSIGNED_AFTER_START: tr("Agreement not signed although it has started"),
        Todo.WAITING_FOR_SIGNATURES: tr("Agreement waiting for signatures"),
        Todo.ENDING: tr("Placement is ending"),
        Todo.ENDED: tr("Placement has ended"),
        Todo.LIMIT_REACHED: tr("Cannot be extended: the measure's total time is used up"),
        Todo.NOT_ASSESSED: tr("Ends without a final assessment")
        if line.urgency is not Urgency.OVERDUE
        else tr("Has ended without a final assessment"),
        Todo.CONSENT_EXPIRED: tr("Consent has run out"),
        Todo.CONSENT_EXPIRING: tr("Consent is running out"),
        Todo.ORDER_UNANSWERED: tr("Order not answered in time"),
        Todo.ORDER_ACCEPTED: tr("Order accepted: write the agreement"),
        Todo.PROTECTION_REVIEW: tr("Review the protected identity"),
        Todo.PROTOCOL_UNSEALED: tr("A signed protocol could not be sealed"),
        Todo.CLOSING_UNSEALED: tr("What has been issued could not be sealed"),
        Todo.LOG_CONTROL: tr("Check the log: the recurring control is due"),
        Todo.CERTIFICATE_ENDING: tr("The certificate that seals is nearly over"),
    }[line.todo]


def _seal_words(step: Step, kind: Kind) -> str:
    """What could not be done for a signed agreement, or for another document."""
    if kind is not Kind.AGREEMENT:
        return {
            Step.SEAL: tr("The protocol of a disposal could not be sealed"),
            Step.TIME: tr("The time of a sealed document could not be certified"),
            Step.LONG_TERM: tr("A sealed document lacks its long-term proof"),
            Step.ARCHIVE: tr("A sealed document did not pass the archive's rules"),
        }[step]
    return {
        Step.SEAL: tr("A signed agreement could not be sealed"),
        Step.TIME: tr("The time of a sealed agreement could not be certified"),
        Step.LONG_TERM: tr("A sealed agreement lacks its long-term proof"),
        Step.ADVANCED: tr("What came back from the signing service does not hold"),
        Step.ARCHIVE: tr("A sealed agreement did not pass the archive's rules"),
    }[step]


def kind_words(line: TodoLine) -> str:
    """What sort of line it is, where the words themselves do not say so."""
    if line.todo is Todo.ACTION:
        return tr("Action")
    if line.todo is Todo.CERTIFICATE_ENDING:
        return line.detail
    if line.todo is Todo.UNSIGNED_AFTER_START and line.open_points:
        left = tr("%n points of the control before signing are open", n=line.open_points)
        return f"{line.detail} · {left}"
    return line.detail if line.todo in _NUMBERED or line.kind is Kind.ORDER else ""


def draft_words(kind: Kind) -> str:
    """What was being written when the program stopped."""
    return {
        Kind.AGREEMENT: tr("Unsaved changes in an agreement"),
        Kind.ORDER: tr("Unsaved order"),
        Kind.TEMPLATE: tr("Unsaved template"),
        Kind.VISIT: tr("Unsaved notes of a visit"),
        Kind.ENDING: tr("Unsaved ending of a placement"),
        Kind.ASSESSMENT: tr("Unsaved final assessment"),
        Kind.CERTIFICATE: tr("Unsaved certificate"),
        Kind.PARTICIPANT: tr("Unsaved participant"),
        Kind.ENTERPRISE: tr("Unsaved enterprise"),
    }.get(kind, tr("Unsaved changes"))


def group_words(urgency: Urgency) -> str:
    """The title of a group."""
    return {
        Urgency.OVERDUE: tr("Overdue"),
        Urgency.TODAY: tr("Today"),
        Urgency.SOON: tr("Next 7 days"),
        Urgency.LATER: tr("Later"),
    }[urgency]


class LineButton(QPushButton):
    """One line; a click or Enter opens its place. ``walked`` tells that Down (1) or Up (-1) was pressed in it."""

    walked = Signal(int)

    def __init__(self, line: TodoLine, today: date) -> None:
        super().__init__()
        self.line = line
        look.with_role(self, "row")
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        what = what_words(line)
        about = " · ".join(filter(None, (line.who, line.where, kind_words(line))))
        when = capital(when_words(line.when, today)) if line.when else ""
        meaning = MEANINGS[line.urgency]
        ink = str(meaning) if line.urgency <= Urgency.TODAY else "muted"
        title = look.with_role(look.body(what), "label")
        detail = look.hint(about)
        look.show_if(detail, bool(about))
        words = look.column(0)
        words.addWidget(title)
        words.addWidget(detail)
        box = look.row(spacing=look.M)
        box.setContentsMargins(look.M, look.S, look.M, look.S)
        box.addWidget(look.IconLabel(ICONS[line.todo], ink, 20), 0, Qt.AlignmentFlag.AlignVCenter)
        box.addLayout(words, 1)
        if when:
            box.addWidget(look.badge(when, meaning), 0, Qt.AlignmentFlag.AlignVCenter)
        box.addWidget(look.IconLabel("chevron-right", "muted", 16), 0, Qt.AlignmentFlag.AlignVCenter)
        self.setLayout(box)
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(", ".join(filter(None, (what, about, when))))

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        return layout.minimumSize() if layout is not None else super().minimumSizeHint()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return layout.heightForWidth(width) if layout is not None else -1

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.walked.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)


class Group(QWidget):
    """The lines of one urgency under a title with their number. ``opened`` carries the line."""

    opened = Signal(object)
    walked = Signal(object, int)  # the line's button, 1 down or -1 up

    def __init__(self, urgency: Urgency, lines: list[TodoLine], today: date, *, whole: bool = False) -> None:
        super().__init__()
        self.urgency = urgency
        self._today = today
        self._rest: list[TodoLine] = [] if whole else lines[SHOWN:]
        self.buttons: list[LineButton] = []
        layout = look.column(look.S)
        self.setLayout(layout)
        self.title = look.subheading(group_words(urgency))
        self.title.setWordWrap(False)
        count = look.badge(str(len(lines)), MEANINGS[urgency])
        count.setAccessibleName(tr("%n lines", n=len(lines)))
        layout.addLayout(look.row(self.title, count, None))
        card, self._box = look.card(margin=look.XS)
        self._box.setSpacing(0)
        self._list: QVBoxLayout = look.column(0)
        self._box.addLayout(self._list)
        layout.addWidget(card)
        self._add(lines if whole else lines[:SHOWN])
        self.more: QPushButton | None = None
        if self._rest:
            self.more = look.quiet_button(tr("Show %n more", n=len(self._rest)), "chevron-down")
            self.more.setObjectName(f"today.more.{urgency.name.lower()}")
            self.more.clicked.connect(self._on_more)
            self._box.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    def _add(self, lines: list[TodoLine]) -> None:
        for line in lines:
            if self.buttons:
                self._list.addWidget(look.separator())
            button = LineButton(line, self._today)
            button.clicked.connect(self._on_clicked)
            button.walked.connect(self._on_walked)
            self.buttons.append(button)
            self._list.addWidget(button)

    @Slot()
    def _on_more(self) -> None:
        first = len(self.buttons)
        self._add(self._rest)
        self._rest = []
        if self.more is not None:
            self.more.hide()
        self.buttons[first].setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, LineButton):
            self.opened.emit(button.line)

    @Slot(int)
    def _on_walked(self, step: int) -> None:
        self.walked.emit(self.sender(), step)
