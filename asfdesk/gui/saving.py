"""Documents out of the program: one click to the folder used last, another folder on request, or paper.

The file is made and written in the documents' thread; the message says where it lies, or offers another folder when this
one cannot take it.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from asfdesk.domain.errors import Fault, StoreFault
from asfdesk.domain.kept import Conformance
from asfdesk.domain.seal_ladder import Ladder
from asfdesk.services.desk import Desk
from asfdesk.services.output import exports, locked_exports
from asfdesk.services.output.exports import Export
from asfdesk.services.sealed.finished import conformance_of

from .dress.palette import Meaning
from .guards.leaving import Way, may_print, way_to_save
from .page import Surroundings
from .pages.agreement.ladder_words import summary_words
from .printing import choose_printer, print_pdf
from .tasks import Lane, Report
from .text import tr
from .words.wording import fault_text

Make = Callable[[], Export]
"""Makes the file; called in the documents' thread."""


class DocumentSaver(QObject):
    """Belongs to a page, over which questions are asked."""

    def __init__(self, desk: Desk, window: Surroundings, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._window, self._page = desk, window, page
        self._written: Path | None = None
        self._again: Make | None = None

    def save(self, make: Make, *, choose: bool = False, about: UUID | None = None) -> None:
        """Write the file to the folder used last; the first time, or with ``choose``, ask where. ``about`` is the case
        it is part of: of a protected identity the officer is warned first, and offered a password."""
        way = Way.PLAIN if about is None else way_to_save(self._desk, self._window, about)
        if way is Way.LOCKED:
            self.save_locked(make, choose=choose)
        elif way is Way.PLAIN:
            self._save(make, choose=choose)

    def save_locked(self, make: Make, *, choose: bool = False) -> None:
        """The same as an encrypted PDF; its password is shown once and kept nowhere."""
        password = self._window.ask.password(locked_exports.proposed_password())
        if password is not None:
            desk = self._desk
            self._save(lambda: locked_exports.locked(desk, make(), password), choose=choose)

    def _save(self, make: Make, *, choose: bool = False) -> None:
        self._again = make
        folder = None if choose else exports.last_folder(self._desk)
        if folder is None:
            folder = self._window.ask.folder(tr("Where should the document be saved?"))
        if folder is None:
            return
        desk = self._desk

        def work(_progress: Report) -> tuple[Path, Ladder | None, Conformance | None]:
            export = make()
            path = exports.write_export(export, folder)
            exports.remember_folder(desk, folder)
            return path, export.ladder, conformance_of(desk, export.data)

        task = self._window.tasks.run(work, Lane.DOCUMENTS)
        task.succeeded.connect(self._on_written)
        task.failed.connect(self._on_failed)

    def print_out(self, make: Make, *, about: UUID | None = None) -> None:
        """Print without leaving a file behind; warns as :meth:`save` does."""
        if about is not None and not may_print(self._desk, self._window, about):
            return

        def work(_progress: Report) -> Export:
            return make()

        task = self._window.tasks.run(work, Lane.DOCUMENTS)
        task.succeeded.connect(self._on_made_to_print)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_made_to_print(self, export: Export) -> None:
        printer = choose_printer(self._page, tr("Print"))
        if printer is None:
            return
        try:
            print_pdf(export.data, printer)
        except OSError:
            self._window.messages.show_warning(tr("The printer could not be started. Save as PDF instead."))
            return
        self._window.messages.show_ok(tr("Sent to the printer."))

    @Slot(object)
    def _on_written(self, written: tuple[Path, Ladder | None, Conformance | None]) -> None:
        self._written, ladder, conformance = written
        said = tr("Saved as {name}", name=self._written.name)
        meaning = Meaning.OK
        if ladder is not None:
            said = f"{said}. {summary_words(ladder)}"
            meaning = Meaning.WARNING if ladder.failed else Meaning.OK
        if conformance is not None and not conformance.archival:
            short = tr("It did not pass the rules of archives: do not archive it.")
            said = f"{said}. {short}"
            meaning = Meaning.DANGER
        self._window.messages.show_message(meaning, said, tr("Show in the folder"), self._show_folder)

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        if isinstance(error, StoreFault) and error.fault in (Fault.NOT_WRITABLE, Fault.DISK_FULL):
            self._window.messages.show_message(
                Meaning.DANGER, fault_text(error), tr("Choose another folder…"), self._save_elsewhere
            )
        else:
            self._window.messages.show_error(error)

    def _save_elsewhere(self) -> None:
        if self._again is not None:
            self._save(self._again, choose=True)

    def _show_folder(self) -> None:
        if self._written is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._written.parent)))
