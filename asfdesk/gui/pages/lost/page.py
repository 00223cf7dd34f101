"""The lost-laptop sheet on the screen, for any day, to save or print before it is needed."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Slot

from asfdesk.gui.dress import look
from asfdesk.gui.forms.dates import DateField
from asfdesk.gui.page import Page, Surroundings
from asfdesk.gui.saving import DocumentSaver
from asfdesk.gui.tasks import Lane, Report
from asfdesk.gui.text import tr
from asfdesk.gui.widgets.pdf_view import PdfView
from asfdesk.services.desk import Desk
from asfdesk.services.keeping import lost_machine


class LostMachinePage(Page):
    """Page ``lost_machine``. The day may be changed: what did the machine hold when it was taken?"""

    def __init__(self, desk: Desk, window: Surroundings) -> None:
        super().__init__(
            tr("Lost laptop"),
            tr(
                "What this computer held, and what to do. The sheet has no names: keep it where it is found without the computer."
            ),
        )
        self._desk, self._window = desk, window
        self._saver = DocumentSaver(desk, window, self)
        self._day: date | None = None
        self.show_back(window.navigator)
        self.day = DateField(latest=lost_machine.today(desk))
        self.day.set_name(tr("The day it tells of"))
        self.day.control.setObjectName("lost.day")
        self.day.changed.connect(self._on_day)
        self.print_it = look.secondary_button(tr("Print"), "printer")
        self.print_it.setObjectName("lost.print")
        self.print_it.clicked.connect(self._on_print)
        self.save_it = look.primary_button(tr("Save as PDF"), "file-down")
        self.save_it.setObjectName("lost.save")
        self.save_it.clicked.connect(self._on_save)
        for button in (self.print_it, self.save_it):
            self.action_row.addWidget(button)
        label = look.with_role(look.body(tr("The day it tells of")), "label")
        label.setBuddy(self.day.control)
        label.setWordWrap(False)
        self.content.addLayout(look.row(label, self.day, None, spacing=look.M))
        self.pages = PdfView(window.tasks)
        self.pages.setObjectName("lost.pages")
        self.pages.failed.connect(window.messages.show_error)
        self.content.addWidget(self.pages, 1)

    def open(self, subject: object = None) -> None:
        self._day = lost_machine.today(self._desk)
        self.day.show_value(self._day)
        self._make()

    def _make(self) -> None:
        desk, day = self._desk, self._day

        def work(_progress: Report) -> bytes:
            return lost_machine.lost_machine_pdf(desk, day).data

        task = self._window.tasks.run(work, Lane.DOCUMENTS)
        task.succeeded.connect(self.pages.show_pdf)
        task.failed.connect(self._window.messages.show_error)

    @Slot()
    def _on_day(self) -> None:
        day = self.day.read()
        if isinstance(day, date) and not self.day.problems() and day != self._day:
            self._day = day
            self._make()

    @Slot()
    def _on_save(self) -> None:
        self._saver.save(partial(lost_machine.lost_machine_pdf, self._desk, self._day))

    @Slot()
    def _on_print(self) -> None:
        self._saver.print_out(partial(lost_machine.lost_machine_pdf, self._desk, self._day))
