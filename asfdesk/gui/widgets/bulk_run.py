"""Work on many files with progress, a way to stop, and a table of what became of each that can be saved."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QProgressBar, QPushButton, QWidget

from asfdesk.domain.bulk import BulkReport, Entry, Outcome
from asfdesk.domain.ids import new_id
from asfdesk.gui.dress import look
from asfdesk.gui.dress.palette import Meaning
from asfdesk.gui.page import Surroundings
from asfdesk.gui.tables.row_model import Order, RowModel, Source, TableColumn
from asfdesk.gui.tables.table_view import RowTable
from asfdesk.gui.tasks import Lane, Progress, Report
from asfdesk.gui.text import tr
from asfdesk.gui.words import bulk_words
from asfdesk.services.output.batch import report_table
from asfdesk.services.output.files import write_file

_ROWS_IN_VIEW = 180
"""Pixels: a header and three rows, whatever stands above."""
Work = Callable[[Report, Callable[[], bool]], BulkReport]
"""``work(progress, stop)``; called in a worker thread."""


@dataclass(frozen=True, slots=True)
class _Row:
    id: UUID
    entry: Entry


class BulkRun(QWidget):
    """``finished`` carries the :class:`BulkReport`, also of work that was stopped; ``failed`` comes in its place when there
    is none, and the message bar says why."""

    finished = Signal(object)
    failed = Signal()

    def __init__(self, window: Surroundings, *, name: str, report_name: str) -> None:
        super().__init__()
        self._window, self._report_name = window, report_name
        self._stop = threading.Event()
        self._rows: dict[UUID, _Row] = {}
        self.report: BulkReport | None = None
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(name)
        self.state = look.body("")
        self.stop_button: QPushButton = look.secondary_button(tr("Stop"), "octagon-alert")
        self.stop_button.setObjectName("bulk.stop")
        self.stop_button.clicked.connect(self._on_stop)
        self.outcome = look.badge("")
        self.summary = look.body("")
        self.save: QPushButton = look.secondary_button(tr("Save the report…"), "save")
        self.save.setObjectName("bulk.save")
        self.save.clicked.connect(self._on_save)
        model = RowModel(_columns(), Source(self._ids, self._some))
        self.table = RowTable(model, name=tr("What became of each file"), empty=_empty())
        self.table.view.setObjectName("bulk.table")
        self.table.setMinimumHeight(_ROWS_IN_VIEW)
        self.notes = look.hint("")
        self.under_way, self.result = QWidget(), QWidget()
        lines = look.column(look.S)
        lines.addWidget(self.bar)
        lines.addLayout(look.row(self.state, None, self.stop_button))
        self.under_way.setLayout(lines)
        told = look.column(look.S)
        head = look.row(self.outcome, spacing=look.M)
        head.addWidget(self.summary, 1)
        head.addWidget(self.save)
        told.addLayout(head)
        told.addWidget(self.notes)
        told.addWidget(self.table, 1)
        self.result.setLayout(told)
        whole = look.column(look.M)
        whole.addWidget(self.under_way)
        whole.addWidget(self.result, 1)
        self.setLayout(whole)
        self.under_way.hide()
        self.result.hide()

    @property
    def working(self) -> bool:
        """Whether it is under way."""
        return self.under_way.isVisibleTo(self)

    def start(self, work: Work, lane: Lane) -> None:
        """Begin. What is done before a stop stays done."""
        self._stop = threading.Event()
        stop = self._stop.is_set

        def run(progress: Report) -> BulkReport:
            return work(progress, stop)

        self.bar.setRange(0, 0)
        self.state.setText(tr("Looking at what there is…"))
        self.stop_button.setEnabled(True)
        self.result.hide()
        self.under_way.show()
        task = self._window.tasks.run(run, lane)
        task.progressed.connect(self._on_progressed)
        task.succeeded.connect(self._on_succeeded)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_progressed(self, progress: Progress) -> None:
        self.bar.setRange(0, max(progress.total, 1))
        self.bar.setValue(progress.done)
        self.state.setText(tr("{done} of {total}", done=progress.done + 1, total=progress.total))

    @Slot(object)
    def _on_succeeded(self, report: BulkReport) -> None:
        self.report = report
        self._rows = {row.id: row for row in (_Row(new_id(), entry) for entry in report.entries)}
        self.under_way.hide()
        self.result.show()
        self.table.refresh()
        words, meaning = (tr("Finished"), Meaning.OK)
        if report.stopped:
            words, meaning = tr("Stopped"), Meaning.WARNING
        elif not report.whole:
            words, meaning = tr("Not all"), Meaning.DANGER
        look.set_badge(self.outcome, words, meaning)
        self.summary.setText(bulk_words.summary_words(report))
        self.notes.setText("\n".join(map(bulk_words.note_words, report.notes)))
        self.notes.setVisible(bool(report.notes))
        self.save.setVisible(bool(report.entries))
        look.announce(self.summary)
        self.finished.emit(report)

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        self.under_way.hide()
        self._window.messages.show_error(error)
        self.failed.emit()

    @Slot()
    def _on_stop(self) -> None:
        self._stop.set()
        self.stop_button.setEnabled(False)
        self.state.setText(tr("Stopping after the file at hand…"))

    @Slot()
    def _on_save(self) -> None:
        if self.report is None:
            return
        target = self._window.ask.save_file(tr("Save the report"), self._report_name, "CSV (*.csv)")
        if target is None:
            return
        rows = [bulk_words.report_row(entry) for entry in self.report.entries]
        data = report_table(bulk_words.report_header(), rows)
        task = self._window.tasks.run(lambda _progress: write_file(target, data), Lane.DOCUMENTS)
        task.succeeded.connect(self._on_saved)
        task.failed.connect(self._window.messages.show_error)

    @Slot(object)
    def _on_saved(self, path: object) -> None:
        self._window.messages.show_ok(tr("Saved as {name}", name=getattr(path, "name", "")))

    def _ids(self, _order: Order) -> list[UUID]:
        """What went wrong first, else as it was taken."""
        wrong = (Outcome.REFUSED, Outcome.CONFLICT, Outcome.NOT_TRIED)
        return sorted(self._rows, key=lambda key: self._rows[key].entry.outcome not in wrong)

    def _some(self, keys: Sequence[UUID]) -> list[_Row]:
        return [self._rows[key] for key in keys if key in self._rows]


def _columns() -> list[TableColumn]:
    return [
        TableColumn("outcome", tr("Outcome"), _outcome, width=140, meaning=_meaning),
        TableColumn("number", tr("Number or day"), _number, width=180),
        TableColumn("name", tr("File"), _name, width=300),
        TableColumn("why", tr("Reason"), _why),
    ]


def _outcome(row: _Row) -> str:
    return bulk_words.outcome_words(row.entry)


def _meaning(row: _Row) -> object:
    return bulk_words.outcome_meaning(row.entry)


def _number(row: _Row) -> str:
    return bulk_words.subject_words(row.entry)


def _name(row: _Row) -> str:
    return row.entry.name


def _why(row: _Row) -> str:
    return bulk_words.why_words(row.entry)


def _empty() -> QWidget:
    return look.empty_state("files", tr("Nothing to do"), tr("There was no file or document to take."))
