"""How long the log is kept, what is older, and its disposal."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame

from asfdesk.domain.disposal import DisposalMade
from asfdesk.domain.errors import RuleBroken, StoreFault
from asfdesk.domain.log_retention import LogTrial
from asfdesk.gui.dress import look
from asfdesk.gui.forms.numbers import NumberField
from asfdesk.gui.forms.rows import Form
from asfdesk.gui.page import Surroundings
from asfdesk.gui.pages.retention.decide import DecisionCard
from asfdesk.gui.saving import DocumentSaver
from asfdesk.gui.tasks import Report
from asfdesk.gui.text import date_text, number_text, tr
from asfdesk.services.desk import Desk
from asfdesk.services.entry.people import reads_only
from asfdesk.services.parties.commissioners import current_officer
from asfdesk.services.rights import disposal_protocols, log_disposal
from asfdesk.services.rights.retention import DisposalDone


class LogDisposalCard(QFrame):
    """The trial runs in the store's thread and changes nothing."""

    def __init__(self, desk: Desk, window: Surroundings) -> None:
        super().__init__()
        self._desk, self._window = desk, window
        self._saver = DocumentSaver(desk, window, self)
        self.trial: LogTrial | None = None
        card, inside = look.card(tr("How long the log is kept"))
        rule = desk.catalogue.log_rule
        inside.addWidget(look.hint(rule.note))
        self.form = Form()
        self.months = self.form.add_row(
            "months",
            tr("The log is kept"),
            NumberField(unit=tr("months"), decimals=0, lowest=rule.shortest, highest=rule.longest),
        )
        self.months.control.setObjectName("log.months")
        self.keep = look.secondary_button(tr("Save the decision"), "check")
        self.keep.setObjectName("log.keep")
        self.keep.clicked.connect(self._on_keep)
        self.words = look.body()
        self.words.setObjectName("log.old")
        self.dispose = look.secondary_button(tr("Dispose of the old log…"), "trash-2")
        self.dispose.setObjectName("log.dispose")
        self.dispose.clicked.connect(self._on_dispose)
        self.decision = DecisionCard(
            tr(
                "What is disposed of cannot be brought back. Who did what and when stays, and the log can still be "
                "verified. The protocol names nobody and stays in the register."
            ),
            "log.decision",
        )
        self.decision.decided.connect(self._on_decided)
        self.decision.cancelled.connect(self._on_cancelled)
        self.decision.hide()
        inside.addWidget(self.form)
        inside.addLayout(look.row(self.keep, None))
        inside.addWidget(self.words)
        inside.addLayout(look.row(self.dispose, None))
        inside.addWidget(self.decision)
        outer = look.column(0)
        outer.addWidget(card)
        self.setLayout(outer)

    def try_log(self) -> None:
        """Look what is older than the log is kept."""
        months, _ = log_disposal.kept_months(self._desk)
        self.form.show_values({"months": months})
        may = not reads_only(self._desk)
        self.keep.setVisible(may)
        self.dispose.setVisible(may)
        self.dispose.setEnabled(False)
        self.words.setText(tr("Looking through the log …"))
        desk = self._desk

        def work(_progress: Report) -> LogTrial:
            return log_disposal.try_log(desk)

        task = self._window.tasks.run(work)
        task.succeeded.connect(self._on_tried)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_tried(self, trial: LogTrial) -> None:
        self.trial = trial
        day = date_text(trial.before)
        if trial.due:
            said = tr(
                "Older than {day}: {entries} lines with values and {readings} readings.",
                day=day,
                entries=number_text(trial.entries),
                readings=number_text(trial.readings),
            )
        else:
            said = tr("Nothing in the log is older than {day}.", day=day)
        if trial.held:
            said += " " + tr("{held} lines are kept by a hold.", held=number_text(trial.held))
        if not trial.decided:
            said += " " + tr("The time is the program's proposal; decide it, or save it as it is.")
        self.words.setText(said)
        self.dispose.setEnabled(trial.due)

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        self.words.setText("")
        self._window.messages.show_error(error)

    @Slot()
    def _on_keep(self) -> None:
        months = self.months.read()
        try:
            log_disposal.decide_months(self._desk, int(months) if months is not None else None)
        except RuleBroken as refused:
            self.form.show_problems(refused.problems)
            return
        except StoreFault as fault:
            self._window.messages.show_error(fault)
            return
        self.form.clear_problems()
        self._window.messages.show_ok(tr("The decision is saved."))
        self.try_log()

    @Slot()
    def _on_dispose(self) -> None:
        officer = current_officer(self._desk)
        self.decision.start(officer.name if officer else "")
        self.decision.show_counts(self.words.text())
        self.decision.show()
        self.decision.by.focus()

    @Slot()
    def _on_cancelled(self) -> None:
        self.decision.hide()
        self.dispose.setFocus()

    @Slot()
    def _on_decided(self) -> None:
        desk, decision = self._desk, self.decision.decision()
        if not self._window.ask.confirm(
            tr("Dispose of the old log for good?"),
            tr("Nobody can bring it back."),
            tr("Dispose for good"),
            danger=True,
        ):
            return
        self.decision.yes.setEnabled(False)

        def work(progress: Report) -> DisposalDone:
            done = log_disposal.dispose_of_log(desk, decision, progress)
            disposal_protocols.try_to_seal(desk, done.id)
            return done

        task = self._window.tasks.run(work, writes=True)
        task.succeeded.connect(self._on_done)
        task.failed.connect(self._on_refused)
        task.finished.connect(self._on_over)

    @Slot()
    def _on_over(self) -> None:
        self.decision.yes.setEnabled(True)

    @Slot(object)
    def _on_done(self, done: DisposalDone) -> None:
        self.decision.hide()
        self.try_log()
        if not done.scrubbed:
            self._window.messages.show_warning(
                tr(
                    "The old log is gone, but the disk is full: its traces are cleared from the file at the next start."
                )
            )
            return
        desk, made = self._desk, DisposalMade(done.id, done.number, "", self._desk.today())
        self._window.messages.show_ok(
            tr("The old log is disposed of. Protocol {number}.", number=done.number),
            tr("Save the protocol"),
            lambda: self._saver.save(lambda: disposal_protocols.protocol_file(desk, made)),
        )

    @Slot(object)
    def _on_refused(self, error: BaseException) -> None:
        if isinstance(error, RuleBroken):
            if strange := self.decision.show_problems(error.problems):
                self._window.messages.show_error(RuleBroken(strange))
            return
        self._window.messages.show_error(error)
