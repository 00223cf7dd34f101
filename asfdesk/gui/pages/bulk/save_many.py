"""Many documents to one folder: those of a list, of all days or of a period, for the one who is to have them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPushButton, QWidget

from asfdesk.domain.bulk import BulkReport
from asfdesk.domain.carried import Recipient
from asfdesk.gui.dress import look
from asfdesk.gui.forms.choices import RadioField
from asfdesk.gui.forms.dates import DateField
from asfdesk.gui.forms.rows import Form
from asfdesk.gui.page import Page, Surroundings
from asfdesk.gui.tasks import Lane, Report
from asfdesk.gui.text import tr
from asfdesk.gui.widgets.bulk_run import BulkRun
from asfdesk.services.desk import Desk
from asfdesk.services.output.batch import Wanted, save_many


class SaveManyPage(Page):
    """Page ``save_many``, opened on :class:`Wanted`: what the list showed."""

    def __init__(self, desk: Desk, window: Surroundings) -> None:
        super().__init__(tr("Save many documents"))
        self._desk, self._window = desk, window
        self._wanted = Wanted()
        self.show_back(window.navigator)
        self.what = look.body("")
        self.recipients = RadioField(
            [
                (Recipient.FILE, tr("The case file")),
                (Recipient.PARTICIPANT, tr("The participant")),
                (Recipient.SUPERVISOR, tr("The supervisor")),
            ]
        )
        for button, recipient in zip(self.recipients.buttons, Recipient, strict=True):
            button.setObjectName(f"save_many.{recipient}")
        self.form = Form()
        self.form.add_row("recipient", tr("For whom"), self.recipients)
        self.first = self.form.add_row("first", tr("From"), DateField())
        self.last = self.form.add_row("last", tr("To and including"), DateField())
        self.start_button: QPushButton = look.primary_button(tr("Choose the folder and save…"), "files")
        self.start_button.setObjectName("save_many.start")
        self.start_button.clicked.connect(self._on_start)
        self.again: QPushButton = look.secondary_button(tr("Save more of the list"), "rotate-ccw")
        self.again.setObjectName("save_many.again")
        self.again.clicked.connect(self._on_again)
        self.choices, inside = look.card(margin=look.XL)
        inside.addWidget(self.what)
        inside.addWidget(self.form)
        inside.addWidget(
            look.hint(
                tr(
                    "Without days all in the list are saved. Drafts are left out, and so are protected identities: they "
                    "are saved one by one. A file that is there is never written over."
                )
            )
        )
        inside.addLayout(look.row(self.start_button, None))
        self.choices.setMaximumWidth(look.READING_WIDTH)
        self.run = BulkRun(window, name=tr("Saving documents"), report_name=tr("Saved documents.csv"))
        self.run.finished.connect(self._on_finished)
        self.run.failed.connect(self._on_failed)
        self.content.addWidget(self.choices)
        self.content.addLayout(look.row(self.again, None))
        self.content.addWidget(self.run, 1)
        self.content.addStretch(0)

    def open(self, subject: object = None) -> None:
        if not isinstance(subject, Wanted) or self.run.working:
            return
        self._wanted = subject
        count = len(subject.agreements) + len(subject.visits)
        self.what.setText(tr("The list shows %n documents.", n=count))
        self.recipients.show_value(subject.recipient)
        self.first.show_value(None)
        self.last.show_value(None)
        self._on_again()

    def first_focus(self) -> QWidget | None:
        return self.start_button if self.choices.isVisibleTo(self) else self.again

    @Slot()
    def _on_start(self) -> None:
        problems = [problem for field in (self.first, self.last) for problem in field.problems()]
        first, last = self.first.read(), self.last.read()
        if problems:
            return
        if first and last and last < first:
            self.last.set_problem(tr("The last day lies before the first."))
            self.last.focus()
            return
        folder = self._window.ask.folder(tr("Where should the documents be saved?"))
        if folder is None:
            return
        recipient = self.recipients.read()
        wanted = replace(self._wanted, first=first, last=last)
        if isinstance(recipient, Recipient):
            wanted = replace(wanted, recipient=recipient)
        self.start_button.setEnabled(False)
        self.choices.hide()  # what is done now, and what came of it, need the room
        self.run.start(_work(self._desk, wanted, folder), Lane.DOCUMENTS)
        self.run.stop_button.setFocus()

    @Slot(object)
    def _on_finished(self, _report: BulkReport) -> None:
        self.start_button.setEnabled(True)
        self.again.show()
        self.again.setFocus()

    @Slot()
    def _on_failed(self) -> None:
        self.start_button.setEnabled(True)
        self._on_again()

    @Slot()
    def _on_again(self) -> None:
        """Choose anew, for somebody else or of other days."""
        self.run.result.hide()
        self.again.hide()
        self.choices.show()


def _work(desk: Desk, wanted: Wanted, folder: Path) -> Callable[[Report, Callable[[], bool]], BulkReport]:
    def work(progress: Report, stop: Callable[[], bool]) -> BulkReport:
        return save_many(desk, wanted, folder, progress, stop)

    return work
