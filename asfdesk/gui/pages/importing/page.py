"""Page ``import_register``: a table of the office's own becomes the register, step by step, and nothing before it is said.

Opened on a file, on a kind (from the page of that register), or on nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from asfdesk.domain.change import Changes, Kind
from asfdesk.domain.errors import Rule, RuleBroken
from asfdesk.domain.register_import import Imported, ImportKind, Layout, PastImport, Rehearsal
from asfdesk.domain.sheet_table import TableFile
from asfdesk.exchange.import_template import list_workbook
from asfdesk.gui.dress import look
from asfdesk.gui.page import Page, Surroundings
from asfdesk.gui.tasks import Lane, Report
from asfdesk.gui.text import tr
from asfdesk.gui.widgets.steps import Steps
from asfdesk.gui.widgets.work_bar import WorkBar
from asfdesk.services.desk import Desk
from asfdesk.services.importing.layout import guess_layout, layout_of, remember_layout
from asfdesk.services.importing.reading import read_table
from asfdesk.services.importing.rehearsal import rehearse
from asfdesk.services.importing.taking import take_in
from asfdesk.services.importing.template import import_template, template_name
from asfdesk.services.importing.undoing import past_imports, undo_import
from asfdesk.services.output.files import write_file

from .columns_step import ColumnsStep
from .rehearsal_step import RehearsalStep
from .result_step import ResultStep
from .start_step import StartStep
from .words import left_out

_PAGES = {
    ImportKind.PARTICIPANTS: "participants",
    ImportKind.ENTERPRISES: "enterprises",
    ImportKind.COMMISSIONERS: "organisations",
}
_WATCHED = frozenset({Kind.PARTICIPANT, Kind.ENTERPRISE, Kind.SUPERVISOR, Kind.COMMISSIONER, Kind.UNIT})


class ImportPage(Page):
    """One step in view at a time; the way back never loses what was chosen."""

    def __init__(self, desk: Desk, window: Surroundings) -> None:
        super().__init__(tr("Import from Excel or CSV"), tr("Participants, enterprises or commissioners"))
        self._desk, self._window = desk, window
        data = desk.catalogue.imports
        self.table = TableFile()
        self.file_name = ""
        self.done: Imported | None = None
        self._kind: ImportKind | None = None
        self.show_back(window.navigator)
        self.start = StartStep()
        self.columns = ColumnsStep(data)
        self.rehearsal = RehearsalStep(data, window.ask)
        self.result = ResultStep()
        self.steps = Steps(look.scrolling(self.start), self.columns, self.rehearsal, self.result)
        self.work = WorkBar(window, self.steps, name="import")
        self.work.ended.connect(self._take_focus)
        self.work.failed.connect(self._on_failed)
        self.content.addWidget(self.work)
        self.content.addWidget(self.steps, 1)
        self.start.file_wanted.connect(self.choose_file)
        self.start.template_wanted.connect(self._on_template)
        self.start.undo_wanted.connect(self._on_undo_past)
        self.columns.layout_wanted.connect(self._on_layout_wanted)
        self.columns.rehearse_wanted.connect(self.go_rehearse)
        self.rehearsal.columns_wanted.connect(self._on_columns_wanted)
        self.rehearsal.import_wanted.connect(self.go_import)
        self.rehearsal.list_wanted.connect(self._on_list)
        self.result.list_wanted.connect(self._on_list)
        self.result.undo_wanted.connect(self._on_undo)
        self.result.register_wanted.connect(self._on_register)
        self.result.again_wanted.connect(self._on_again)

    # ------------------------------------------------------------------------------------------ as a page

    def open(self, subject: object = None) -> None:
        if self.work.writing:
            return
        if isinstance(subject, ImportKind):
            self._kind = subject
        if isinstance(subject, Path):
            self.read(subject)
        elif self._step in (0, 3) and not self.work.busy:
            self._on_again()

    def can_leave(self) -> bool:
        """While it is written nobody else may write; that takes seconds."""
        return not self.work.writing

    def under_way(self) -> bool:
        return self.work.writing or (self._step == 2 and bool(self.rehearsal.choices))

    def first_focus(self) -> QWidget | None:
        return (self.start.choose, self.columns.kind, self.rehearsal.table.view, self.result.register)[
            self._step
        ]

    def on_changes(self, changes: Changes) -> None:
        if changes.kinds & _WATCHED and self._step == 0:
            self._read_past()

    @property
    def _step(self) -> int:
        return self.steps.currentIndex()

    def _go(self, step: int) -> None:
        self.steps.setCurrentIndex(step)
        self.set_title(
            self.title, self.file_name if step else tr("Participants, enterprises or commissioners")
        )
        self._take_focus()

    # ---------------------------------------------------------------------------------------- the steps

    @Slot()
    def choose_file(self) -> None:
        """Ask which file."""
        kinds = tr("Tables (*.xlsx *.xlsm *.csv *.tsv *.txt)")
        path = self._window.ask.open_file(tr("Which table should be imported?"), kinds)
        if path is not None:
            self.read(path)

    def read(self, path: Path) -> None:
        """Read a file and guess what is in it."""
        desk, kind = self._desk, self._kind
        self.file_name = path.name

        def work(progress: Report) -> tuple[TableFile, Layout]:
            table = read_table(path, progress)
            return table, guess_layout(desk, table, kind)

        task = self.work.run(work, tr("The file is being read…"), Lane.DOCUMENTS)
        task.succeeded.connect(self._on_read)

    @Slot(object)
    def _on_read(self, found: tuple[TableFile, Layout]) -> None:
        self.table, layout = found
        self.columns.show_layout(self.table, layout)
        self._go(1)

    @Slot(object, int, object)
    def _on_layout_wanted(self, kind: ImportKind, sheet: int, header: object) -> None:
        row = header if isinstance(header, int) else None
        self.columns.show_layout(self.table, layout_of(self._desk, self.table, kind, sheet, row))

    @Slot()
    def go_rehearse(self) -> None:
        """Judge every row."""
        desk, table, layout = self._desk, self.table, self.columns.layout_now

        def work(progress: Report) -> Rehearsal:
            found = rehearse(desk, table, layout, progress)
            remember_layout(desk, table, layout)
            return found

        task = self.work.run(work, tr("The rows are being judged…"))
        task.succeeded.connect(self._on_rehearsed)

    @Slot(object)
    def _on_rehearsed(self, found: Rehearsal) -> None:
        self.rehearsal.show_rehearsal(found)
        self._go(2)

    @Slot()
    def go_import(self) -> None:
        """Write what was rehearsed. A cancel counts until it is written; then it is written."""
        found = self.rehearsal.rehearsal
        if found is None:
            return
        desk, choices, strict = self._desk, dict(self.rehearsal.choices), self.rehearsal.strict.isChecked()

        def work(progress: Report) -> Imported:
            return take_in(desk, found, choices, all_or_nothing=strict, step=progress)

        task = self.work.run(work, tr("The register is backed up and written…"), writes=True)
        task.succeeded.connect(self._on_imported)

    @Slot(object)
    def _on_imported(self, done: Imported) -> None:
        self.done = done
        self.result.show_done(done)
        self._go(3)

    # ---------------------------------------------------------------------------------------- undoing

    @Slot()
    def _on_undo(self) -> None:
        if self.done is not None and self.done.operation is not None:
            self._undo(self.done.operation)

    @Slot(object)
    def _on_undo_past(self, one: PastImport) -> None:
        if self._window.ask.confirm(
            tr("Undo the whole import?"),
            tr("What it registered is put away, and what it changed is as before."),
            tr("Undo the import"),
        ):
            self._undo(one.operation)

    def _undo(self, operation: UUID) -> None:
        desk = self._desk

        def work(progress: Report) -> int:
            return undo_import(desk, operation, progress)

        task = self.work.run(work, tr("The import is being undone…"), writes=True)
        task.succeeded.connect(self._on_undone)

    @Slot(object)
    def _on_undone(self, count: int) -> None:
        self._window.messages.show_ok(tr("The import is undone: %n things are as before.", n=count))
        self.result.show_undone()
        if self._step == 0:
            self._read_past()

    # ---------------------------------------------------------------------------------- files out

    @Slot(object)
    def _on_template(self, kind: ImportKind) -> None:
        target = self._window.ask.save_file(
            tr("Save the template"), template_name(kind), tr("Excel (*.xlsx)")
        )
        if target is not None:
            desk = self._desk
            self._write(lambda: write_file(target, import_template(desk, kind)))

    @Slot()
    def _on_list(self) -> None:
        found = self.rehearsal.rehearsal
        if found is None:
            return
        target = self._window.ask.save_file(
            tr("Save what is left out"), tr("Left out of the import.xlsx"), tr("Excel (*.xlsx)")
        )
        if target is None:
            return
        choices, data = dict(self.rehearsal.choices), self._desk.catalogue.imports
        heads, sheet = (tr("Row"), tr("Becomes"), tr("Why")), tr("Left out")

        def write() -> Path:
            rows = left_out(found.lines, choices, data, found.layout)
            return write_file(target, list_workbook(heads, rows, sheet=sheet))

        self._write(write)

    def _write(self, write: Callable[[], Path]) -> None:
        task = self._window.tasks.run(lambda _progress: write(), Lane.DOCUMENTS)
        task.succeeded.connect(self._on_written)
        task.failed.connect(self._window.messages.show_error)

    @Slot(object)
    def _on_written(self, path: Path) -> None:
        self._window.messages.show_ok(tr("Saved as {name}", name=path.name))

    # ---------------------------------------------------------------------------------- to and fro

    @Slot()
    def _on_columns_wanted(self) -> None:
        self._go(1)

    @Slot()
    def _on_register(self) -> None:
        self._window.navigator.go(_PAGES[self.columns.layout_now.kind])

    @Slot()
    def _on_again(self) -> None:
        self.table, self.done = TableFile(), None
        self.rehearsal.forget()
        self._go(0)
        self._read_past()

    def _read_past(self) -> None:
        desk = self._desk
        task = self._window.tasks.run(lambda _progress: past_imports(desk))
        task.succeeded.connect(self.start.show_past)
        task.failed.connect(self._window.messages.show_error)

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        if isinstance(error, RuleBroken) and error.problems[0].rule is Rule.IMPORT_OUTDATED:
            self.go_rehearse()

    @Slot()
    def _take_focus(self) -> None:
        focus = self.first_focus()
        if focus is not None and self.isVisible():
            focus.setFocus(Qt.FocusReason.OtherFocusReason)
