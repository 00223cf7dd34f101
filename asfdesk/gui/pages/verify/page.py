"""Is this document what it claims to be? Drop a PDF on the window, or choose one."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from asfdesk.documents import verdict_words
from asfdesk.documents.verdict_words import Line
from asfdesk.domain.closing import ClosingDocument
from asfdesk.domain.verdict import Judgement, Verdict
from asfdesk.gui.dress import look
from asfdesk.gui.dress.palette import Meaning
from asfdesk.gui.page import Page, Surroundings
from asfdesk.gui.pages.entrance.card import Busy
from asfdesk.gui.tasks import Lane, Report, Task
from asfdesk.gui.text import tr
from asfdesk.services.desk import Desk
from asfdesk.services.sealed import known

_LOOKS = {
    Verdict.GOOD: ("shield-check", Meaning.OK),
    Verdict.BAD: ("octagon-alert", Meaning.DANGER),
    Verdict.NOT_OURS: ("circle-question-mark", Meaning.WARNING),
}


@dataclass(frozen=True, slots=True)
class _Seen:
    file: Path
    judgement: Judgement
    known: known.Known


class VerifyPage(Page):
    """Opened on a path, or empty with a button. The file is read in a process of its own."""

    def __init__(self, desk: Desk, window: Surroundings) -> None:
        super().__init__(
            tr("Check a document"),
            tr("Drop a PDF anywhere on the window. Nothing is saved and nothing is sent."),
        )
        self._desk, self._window = desk, window
        self._task: Task | None = None
        self.judgement: Judgement | None = None
        self._agreement: UUID | None = None
        self._visit: UUID | None = None
        self._closing: ClosingDocument | None = None
        self.show_back(window.navigator)
        self.choose: QPushButton = look.primary_button(tr("Choose a file…"), "folder-open")
        self.choose.setObjectName("verify.choose")
        self.choose.clicked.connect(self.choose_file)
        self.action_row.addWidget(self.choose)
        self.busy = Busy(tr("Looking at the file…"))
        self.busy.hide()
        self.content.addWidget(self.busy)
        inside = QWidget()
        self._column = look.column(look.L)
        self._column.setContentsMargins(0, 0, look.M, look.L)
        inside.setLayout(self._column)
        inside.setMaximumWidth(look.READING_WIDTH + look.M)  # else heights are reckoned for wider lines
        self.content.addWidget(look.scrolling(inside), 1)

    def open(self, subject: object = None) -> None:
        if isinstance(subject, Path):
            self.look_at(subject)
        elif self.judgement is None and self._task is None:
            self._show_empty()

    def first_focus(self) -> QWidget | None:
        return self.choose

    @Slot()
    def choose_file(self) -> None:
        """Ask which file."""
        path = self._window.ask.open_file(tr("Which document should be checked?"), tr("PDF (*.pdf)"))
        if path is not None:
            self.look_at(path)

    def look_at(self, file: Path) -> None:
        """Judge a file."""
        if self._task is not None:
            self._task.cancel()
        desk = self._desk
        self.busy.show()
        look.clear(self._column)

        def work(_progress: Report) -> _Seen:
            found = known.look_at(desk, file)
            return _Seen(file, found, known.known_as(desk, found))

        self._task = self._window.tasks.run(work, Lane.DOCUMENTS)
        self._task.succeeded.connect(self._on_seen)
        self._task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_seen(self, seen: _Seen) -> None:
        self._task = None
        self.busy.hide()
        self.judgement, self._agreement = seen.judgement, seen.known.agreement_id
        self._visit, self._closing = seen.known.visit_id, seen.known.closing
        look.clear(self._column)
        self._column.addWidget(self._verdict(seen))
        self._column.addWidget(self._lines(verdict_words.lines(seen.judgement)))
        self._column.addStretch(1)
        look.announce(self)

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        self._task = None
        self.busy.hide()
        self._show_empty()
        self._window.messages.show_error(error)

    def _verdict(self, seen: _Seen) -> QWidget:
        icon, meaning = _LOOKS[seen.judgement.verdict]
        made, column = look.card(margin=look.XL)
        made.setMaximumWidth(look.READING_WIDTH)
        made.setObjectName("verify.verdict")
        words = look.column(look.XS)
        title = look.subheading(verdict_words.VERDICTS[seen.judgement.verdict])
        words.addWidget(title)
        words.addWidget(look.hint(seen.file.name))
        words.addWidget(look.hint(verdict_words.now_words(self._desk.now())))
        line = look.row(spacing=look.L)
        line.addWidget(look.IconLabel(icon, str(meaning), look.ICON_LARGE), 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        column.addLayout(line)
        column.addWidget(look.separator())
        column.addWidget(look.body(_known_words(seen.known, seen.judgement)))
        if seen.known.agreement_id is not None:
            show = look.secondary_button(tr("Open the agreement"), "file-text")
            show.setObjectName("verify.agreement")
            show.clicked.connect(self._on_agreement)
            column.addLayout(look.row(show, None))
        if seen.known.visit_id is not None:
            show = look.secondary_button(tr("Open the protocol"), "file-text")
            show.setObjectName("verify.protocol")
            show.clicked.connect(self._on_protocol)
            column.addLayout(look.row(show, None))
        if seen.known.closing is not None:
            show = look.secondary_button(tr("Open the document"), "file-text")
            show.setObjectName("verify.closing")
            show.clicked.connect(self._on_closing)
            column.addLayout(look.row(show, None))
        made.setAccessibleName(title.text())
        return made

    @Slot()
    def _on_closing(self) -> None:
        if self._closing is not None:
            self._window.navigator.go(self._closing.kind.value, self._closing.placement_id)

    @Slot()
    def _on_protocol(self) -> None:
        if self._visit is not None:
            self._window.navigator.go("visit", self._visit)

    def _lines(self, lines: list[Line]) -> QWidget:
        made, column = look.card(margin=look.XL)
        made.setMaximumWidth(look.READING_WIDTH)
        column.setSpacing(look.M)
        for line in lines:
            icon, ink = (
                ("circle-check", "ok")
                if line.good
                else ("circle", "muted")
                if line.good is None
                else ("circle-alert", "danger")
            )
            words = look.column(0)
            words.addWidget(look.section_title(line.label))
            words.addWidget(look.body(line.text, selectable=True))
            row = look.row(spacing=look.M)
            row.addWidget(look.IconLabel(icon, ink), 0, Qt.AlignmentFlag.AlignTop)
            row.addLayout(words, 1)
            column.addLayout(row)
        return made

    def _show_empty(self) -> None:
        look.clear(self._column)
        self._column.addWidget(
            look.empty_state(
                "file-check",
                tr("No document chosen"),
                tr(
                    "Drop a PDF here to see whether it is whole, by whom it was sealed, and which agreement it is."
                ),
            )
        )

    @Slot()
    def _on_agreement(self) -> None:
        if self._agreement is not None:
            self._window.navigator.go("agreement", self._agreement)


def _known_words(found: known.Known, judgement: Judgement) -> str:
    if found.exact:
        return tr("These very bytes are kept in this register.")
    if found.closing is not None:
        return tr(
            "The document that the file names was issued in this register, but this file is not the one kept here. The "
            "participant's and another authority's copies are sealed as they are handed out."
        )
    if found.agreement_id is not None:
        return tr(
            "An agreement with this number is in the register, but this file is not the one kept there."
        )
    if judgement.number:
        return tr("The agreement that the file names is not in this register.")
    return tr("The file names no agreement of this register.")
