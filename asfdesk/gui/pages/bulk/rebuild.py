"""The register anew from a folder of documents in PDF."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPushButton, QWidget

from asfdesk.domain.bulk import BulkReport
from asfdesk.gui.dress import look
from asfdesk.gui.page import Page, Surroundings
from asfdesk.gui.tasks import Lane, Report
from asfdesk.gui.text import tr
from asfdesk.gui.widgets.bulk_run import BulkRun
from asfdesk.services.desk import Desk
from asfdesk.services.rebuilding.rebuild import rebuild


class RebuildPage(Page):
    """Page ``rebuild``."""

    def __init__(self, desk: Desk, window: Surroundings) -> None:
        super().__init__(tr("Rebuild the register from PDFs"))
        self._desk, self._window = desk, window
        self.show_back(window.navigator)
        self.choose: QPushButton = look.primary_button(tr("Choose the folder…"), "folder-open")
        self.choose.setObjectName("rebuild.choose")
        self.choose.clicked.connect(self._on_choose)
        made, inside = look.card(margin=look.XL)
        inside.addWidget(
            look.body(
                tr(
                    "Each sealed document carries its own data in the PDF. Choose a folder, and every agreement, visit "
                    "protocol, final assessment and certificate in it and in the folders below comes back as signed: "
                    "participant, enterprise, placement, visits with answers, pictures and actions, and the end."
                )
            )
        )
        inside.addWidget(
            look.hint(
                tr(
                    "What the register has already is left as it is, so you can do it again. Only the case file's own "
                    "copies can be read, and a protocol or a certificate needs its agreement, in the folder or in the "
                    "register. Each file is checked first: what was changed, or shows something else than it carries, "
                    "is turned away. The register is backed up before anything is taken in. What no document carries "
                    "(own notes, attendance, what is not finished, the log) comes from a backup only."
                )
            )
        )
        inside.addLayout(look.row(self.choose, None))
        made.setMaximumWidth(look.READING_WIDTH)
        self.run = BulkRun(window, name=tr("Rebuilding the register"), report_name=tr("Rebuilt register.csv"))
        self.run.finished.connect(self._on_finished)
        self.run.failed.connect(self._on_failed)
        self.content.addWidget(made)
        self.content.addWidget(self.run, 1)
        self.content.addStretch(0)

    def first_focus(self) -> QWidget | None:
        return self.choose

    @Slot()
    def _on_choose(self) -> None:
        folder = self._window.ask.folder(tr("Where are the documents?"))
        if folder is None:
            return
        self.choose.setEnabled(False)
        self.run.start(_work(self._desk, folder), Lane.STORE)

    @Slot(object)
    def _on_finished(self, _report: BulkReport) -> None:
        self.choose.setEnabled(True)

    @Slot()
    def _on_failed(self) -> None:
        self.choose.setEnabled(True)


def _work(desk: Desk, folder: Path) -> Callable[[Report, Callable[[], bool]], BulkReport]:
    def work(progress: Report, stop: Callable[[], bool]) -> BulkReport:
        return rebuild(desk, folder, progress, stop)

    return work
