"""The recurring control of readings: draw lines to look at, take the report with you, put the result on record."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QWidget

from asfdesk.domain.errors import RuleBroken, StoreFault
from asfdesk.domain.log_check import LogCheck, Outcome
from asfdesk.gui.dress import look
from asfdesk.gui.dress.palette import Meaning
from asfdesk.gui.forms.choices import ChoiceField
from asfdesk.gui.forms.dates import DateField
from asfdesk.gui.forms.fields import LongTextField, TextField
from asfdesk.gui.forms.rows import Form
from asfdesk.gui.page import Surroundings
from asfdesk.gui.saving import DocumentSaver
from asfdesk.gui.tasks import Report
from asfdesk.gui.text import date_text, number_text, tr
from asfdesk.services.desk import Desk
from asfdesk.services.parties.commissioners import current_officer
from asfdesk.services.rights import log_control
from asfdesk.services.rights.log_control import Control

from .words import outcome_words


class ControlCard(QFrame):
    """Belongs to the log page."""

    def __init__(self, desk: Desk, window: Surroundings) -> None:
        super().__init__()
        self._desk, self._window = desk, window
        self._saver = DocumentSaver(desk, window, self)
        self.control: Control | None = None
        self.check: LogCheck | None = None
        card, inside = look.card(tr("The recurring control"))
        outer = look.column(0)
        outer.addWidget(card)
        self.setLayout(outer)
        self.due = look.badge("")
        self.due.setObjectName("log.due")
        self.words = look.hint()
        inside.addLayout(look.row(self.due, None))
        inside.addWidget(self.words)
        self.period = Form()
        self.first = self.period.add_row("first", tr("From"), DateField())
        self.last = self.period.add_row("last", tr("To"), DateField(), beside=True)
        inside.addWidget(self.period)
        self.draw = look.secondary_button(tr("Choose lines to look at"), "list-checks")
        self.draw.setObjectName("log.draw")
        self.draw.clicked.connect(self.start)
        inside.addLayout(look.row(self.draw, None))
        self.result = QWidget()
        lines = look.column(look.M)
        self.found = look.body()
        self.found.setObjectName("log.found")
        lines.addWidget(self.found)
        self.pdf = look.secondary_button(tr("Report as PDF"), "file-down")
        self.pdf.setObjectName("log.pdf")
        self.pdf.clicked.connect(self._on_pdf)
        self.csv = look.secondary_button(tr("Lines as CSV"), "file-down")
        self.csv.setObjectName("log.csv")
        self.csv.clicked.connect(self._on_csv)
        lines.addLayout(look.row(self.pdf, self.csv, None))
        self.form = Form()
        self.outcome = self.form.add_row(
            "outcome", tr("Result"), ChoiceField([(one, outcome_words(one)) for one in Outcome], width=320)
        )
        self.by = self.form.add_row("checked_by", tr("Checked by"), TextField(), required=True, beside=True)
        self.remarks = self.form.add_row(
            "remarks",
            tr("Remarks"),
            LongTextField(lines=2),
            hint=tr("Name no participant; tell the line by its time."),
        )
        lines.addWidget(self.form)
        self.record = look.primary_button(tr("Put the control on record"), "check")
        self.record.setObjectName("log.record")
        self.record.clicked.connect(self._on_record)
        lines.addLayout(look.row(self.record, None))
        self.result.setLayout(lines)
        self.result.hide()
        inside.addWidget(self.result)

    def show_state(self) -> None:
        """When it was last done and when it is due; the period begins where the last one ended."""
        due, latest, today = (
            log_control.control_due(self._desk),
            log_control.last_control(self._desk),
            self._desk.today(),
        )
        if due is None:
            look.set_badge(self.due, tr("Nothing read yet"), Meaning.NEUTRAL)
        elif due <= today:
            look.set_badge(self.due, tr("Due {day}", day=date_text(due)), Meaning.DANGER)
        else:
            look.set_badge(self.due, tr("Next control {day}", day=date_text(due)), Meaning.OK)
        every = number_text(self._desk.catalogue.log_habits.every_days)
        said = tr(
            "The law asks that the log is checked again and again (SoLPuL 10 §); here every {days} days. Lines are "
            "chosen by risk and by chance.",
            days=every,
        )
        if latest is not None:
            said += " " + tr(
                "Last done by {name} for {first} – {last}: {outcome}.",
                name=latest.checked_by,
                first=date_text(latest.first),
                last=date_text(latest.last),
                outcome=outcome_words(latest.outcome),
            )
        self.words.setText(said)
        begin = latest.last + timedelta(days=1) if latest else today - timedelta(days=31)
        self.period.show_values({"first": min(begin, today), "last": today})

    @Slot()
    def start(self) -> None:
        """Draw, in the store's thread."""
        first, last, desk = self.first.read(), self.last.read(), self._desk
        if self.period.problems() or first is None or last is None or last < first:
            self._window.messages.show_warning(tr("Write the period with a first and a last day."))
            return

        def work(_progress: Report) -> Control:
            return log_control.start_control(desk, first, last)

        task = self._window.tasks.run(work)
        task.succeeded.connect(self._on_drawn)
        task.failed.connect(self._window.messages.show_error)

    @Slot(object)
    def _on_drawn(self, control: Control) -> None:
        self.control, self.check = control, None
        self.found.setText(
            tr(
                "{count} of {all} readings were chosen. Take the report, look at each line, and put the result on record.",
                count=number_text(len(control.sampled)),
                all=number_text(control.readings),
            )
        )
        officer = current_officer(self._desk)
        self.form.show_values(
            {"outcome": Outcome.NO_REMARK, "checked_by": officer.name if officer else "", "remarks": ""}
        )
        self.record.setEnabled(True)
        self.result.show()

    @Slot()
    def _on_pdf(self) -> None:
        desk, control, check = self._desk, self.control, self.check
        if control is not None:
            self._saver.save(lambda: log_control.control_report(desk, control, check))

    @Slot()
    def _on_csv(self) -> None:
        control = self.control
        if control is not None:
            self._saver.save(lambda: log_control.control_csv(control))

    @Slot()
    def _on_record(self) -> None:
        outcome = self.outcome.read()
        if self.control is None or not isinstance(outcome, Outcome):
            return
        self.form.clear_problems()
        try:
            self.check = log_control.record_control(
                self._desk, self.control, outcome, self.remarks.read(), self.by.read()
            )
        except RuleBroken as broken:
            if strange := self.form.show_problems(broken.problems):
                self._window.messages.show_error(RuleBroken(strange))
            return
        except StoreFault as fault:
            self._window.messages.show_error(fault)
            return
        self.record.setEnabled(False)
        self.show_state()
        self._window.messages.show_ok(tr("The control is on record."), tr("Save the report"), self._on_pdf)
