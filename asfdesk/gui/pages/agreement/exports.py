"""Documents of an agreement out of the program: one click to the folder used last, a print, the supervisor's copy."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from asfdesk.domain.errors import Fault, StoreFault
from asfdesk.domain.reading import Seen
from asfdesk.domain.signature import Copy
from asfdesk.gui.leaving import may_print, may_save
from asfdesk.gui.page import Surroundings
from asfdesk.gui.palette import Meaning
from asfdesk.gui.printing import choose_printer, print_pdf
from asfdesk.gui.tasks import Lane, Report
from asfdesk.gui.text import tr
from asfdesk.gui.wording import fault_text
from asfdesk.services import exports
from asfdesk.services.desk import Desk
from asfdesk.services.exports import Export


class AgreementExports(QObject):
    """Makes the file in the documents' thread and writes it; the message says where it lies."""

    def __init__(self, desk: Desk, window: Surroundings, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._window = desk, window
        self._written: Path | None = None
        self._again: tuple[UUID, Copy] | None = None

    def save(self, agreement_id: UUID, copy: Copy = Copy.FULL, *, choose: bool = False) -> None:
        """Write the PDF to the folder used last; the first time, or with ``choose``, ask where."""
        if not may_save(self._desk, self._window, agreement_id):
            return
        self._again = (agreement_id, copy)
        folder = None if choose else exports.last_folder(self._desk)
        if folder is None:
            folder = self._window.ask.folder(tr("Where should the document be saved?"))
        if folder is None:
            return
        desk = self._desk

        def work(_progress: Report) -> Path:
            path = exports.write_export(exports.export_agreement(desk, agreement_id, copy), folder)
            exports.remember_folder(desk, folder)
            return path

        task = self._window.tasks.run(work, Lane.DOCUMENTS)
        task.succeeded.connect(self._on_written)
        task.failed.connect(self._on_failed)

    def print_out(self, agreement_id: UUID, copy: Copy = Copy.FULL) -> None:
        """Print without leaving a file behind."""
        desk = self._desk
        if not may_print(desk, self._window, agreement_id):
            return

        def work(_progress: Report) -> Export:
            return exports.export_agreement(desk, agreement_id, copy, seen=Seen.PRINT)

        task = self._window.tasks.run(work, Lane.DOCUMENTS)
        task.succeeded.connect(self._on_made_to_print)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_made_to_print(self, export: Export) -> None:
        page = self.parent()
        printer = choose_printer(page, tr("Print")) if isinstance(page, QWidget) else None
        if printer is None:
            return
        try:
            print_pdf(export.data, printer)
        except OSError:
            self._window.messages.show_warning(tr("The printer could not be started. Save as PDF instead."))
            return
        self._window.messages.show_ok(tr("Sent to the printer."))

    @Slot(object)
    def _on_written(self, path: Path) -> None:
        self._written = path
        self._window.messages.show_ok(
            tr("Saved as {name}", name=path.name), tr("Show in the folder"), self._show_folder
        )

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
            self.save(*self._again, choose=True)

    def _show_folder(self) -> None:
        if self._written is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._written.parent)))
