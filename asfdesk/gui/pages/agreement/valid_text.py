"""The text of a placement's agreement as it holds on a day: chosen, read as pages, saved or printed as a compilation."""

from __future__ import annotations

from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QWidget

from asfdesk.domain.change import Changes, Kind
from asfdesk.domain.signature import Copy
from asfdesk.gui.dress import look
from asfdesk.gui.forms.dates import DateField
from asfdesk.gui.page import Page, Surroundings
from asfdesk.gui.pages.agreement.words import kind_words
from asfdesk.gui.saving import DocumentSaver
from asfdesk.gui.tasks import Lane, Report, Task
from asfdesk.gui.text import date_text, tr
from asfdesk.gui.widgets.pdf_view import PdfView
from asfdesk.services.agreeing import amendments, placements
from asfdesk.services.desk import Desk
from asfdesk.services.output.exports import Export

REST_MS = 300


class ValidTextPage(Page):
    """Opened on a placement's id; the days on which the text changes are offered as buttons."""

    def __init__(self, desk: Desk, window: Surroundings) -> None:
        super().__init__(tr("The text of a day"))
        self._desk, self._window = desk, window
        self._placement: UUID | None = None
        self._task: Task | None = None
        self._saver = DocumentSaver(desk, window, self)
        self.show_back(window.navigator)
        self.copy = look.secondary_button(tr("Supervisor's copy"), "file-lock")
        self.copy.setObjectName("valid_text.copy")
        self.copy.clicked.connect(self._on_copy)
        self.save = look.primary_button(tr("Save as PDF"), "file-down")
        self.save.setObjectName("valid_text.save")
        self.save.clicked.connect(self._on_save)
        self.print = look.quiet_button(tr("Print…"), "printer")
        self.print.setObjectName("valid_text.print")
        self.print.clicked.connect(self._on_print)
        for button in (self.print, self.copy, self.save):
            self.action_row.addWidget(button)
        self.day = DateField()
        self.day.edit.setObjectName("valid_text.day")
        self.day.set_name(tr("The text as it holds on"))
        self.day.changed.connect(self._on_typed)
        self._days = look.column(0)
        self.source = look.hint()
        self.source.setObjectName("valid_text.source")
        side, column = look.card(tr("The text as it holds on"))
        column.addWidget(self.day)
        column.addWidget(look.section_title(tr("The text changes")))
        column.addLayout(self._days)
        column.addWidget(look.separator())
        column.addWidget(self.source)
        column.addStretch(1)
        side.setFixedWidth(340)
        self.pages = PdfView(window.tasks)
        self.pages.setObjectName("valid_text.pages")
        self.pages.failed.connect(window.messages.show_error)
        whole = look.row(side, spacing=look.L)
        whole.addWidget(self.pages, 1)
        self.content.addLayout(whole, 1)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self.show_text)

    def open(self, subject: object = None) -> None:
        assert isinstance(subject, UUID)
        self._placement = subject
        view = placements.get_placement(self._desk, subject)
        self.set_title(
            tr("The text of a day"),
            tr("{who} at {where}", who=view.participant.shown, where=view.enterprise.name),
        )
        self._offer_days()
        self.day.show_value(self._desk.today())
        self.show_text()

    def first_focus(self) -> QWidget | None:
        return self.day.edit

    def on_changes(self, changes: Changes) -> None:
        if self._placement is not None and self.isVisible() and Kind.AGREEMENT in changes.kinds:
            self._offer_days()
            self._rest.start()

    def _offer_days(self) -> None:
        look.clear(self._days)
        assert self._placement is not None
        for one in amendments.chains_of(self._desk, self._placement):
            for link in one.chain.links:
                if link.applies_from is None:
                    continue
                words = tr(
                    "{day}, {kind}", day=date_text(link.applies_from), kind=kind_words(link.kind).lower()
                )
                button = look.link_button(words)
                button.setObjectName(f"valid_text.from.{link.applies_from}")
                button.clicked.connect(partial(self.choose, link.applies_from))
                self._days.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def choose(self, day: date) -> None:
        """Show the text of a day."""
        self.day.show_value(day)
        self.show_text()

    @Slot()
    def _on_typed(self) -> None:
        self._rest.start()

    @Slot()
    def show_text(self) -> None:
        """Make the pages of the chosen day, in the documents' thread."""
        self._rest.stop()
        day, desk, placement = self.day.read(), self._desk, self._placement
        if day is None or placement is None or self.day.problems():
            self._show_nothing(tr("Write a day to read the text that held then."))
            return
        found = amendments.valid_text(desk, placement, day)
        if found is None:
            self._show_nothing(tr("No signed text holds on {day}.", day=date_text(day)))
            return
        numbers = ", ".join(one.number for one in found[1])
        self.source.setText(
            tr("Put together from {numbers}. What binds is those signed documents.", numbers=numbers)
        )
        self._set_ready(True)

        def work(_progress: Report) -> Export:
            return amendments.compilation_pdf(desk, placement, day)

        self._task = self._window.tasks.run(work, Lane.DOCUMENTS)
        self._task.succeeded.connect(self._on_made)
        self._task.failed.connect(self._window.messages.show_error)

    @Slot(object)
    def _on_made(self, export: Export) -> None:
        if self.sender() is self._task:
            self.pages.show_pdf(export.data)

    def _show_nothing(self, words: str) -> None:
        self._task = None
        self.source.setText(words)
        self._set_ready(False)
        self.pages.show_pdf(b"")

    def _set_ready(self, ready: bool) -> None:
        self.pages.setVisible(ready)
        for button in (self.save, self.copy, self.print):
            button.setEnabled(ready)

    def _export(self, copy: Copy) -> Export:
        day = self.day.read()
        assert self._placement is not None
        assert day is not None
        return amendments.export_compilation(self._desk, self._placement, day, copy)

    @Slot()
    def _on_save(self) -> None:
        self._saver.save(partial(self._export, Copy.FULL), about=self._placement)

    @Slot()
    def _on_copy(self) -> None:
        self._saver.save(partial(self._export, Copy.SUPERVISOR), about=self._placement)

    @Slot()
    def _on_print(self) -> None:
        self._saver.print_out(partial(self._export, Copy.FULL), about=self._placement)
