"""The first start in three calm steps: a passphrase, the recovery key on paper, and who works here."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QCheckBox, QPushButton, QWidget

from asfdesk.domain.errors import RuleBroken, StoreFault
from asfdesk.gui.ask import Ask
from asfdesk.gui.dress import look
from asfdesk.gui.pages.entrance.card import Busy, Entrance, place_words
from asfdesk.gui.pages.entrance.officer_step import OfficerStep
from asfdesk.gui.pages.entrance.passphrase import NewPassphrase, is_enter
from asfdesk.gui.pages.entrance.recovery_step import RecoveryStep
from asfdesk.gui.printing import ChoosePrinter, choose_printer
from asfdesk.gui.tasks import Lane, Report, Tasks
from asfdesk.gui.text import tr
from asfdesk.gui.words.wording import fault_text
from asfdesk.services.entry import access

if TYPE_CHECKING:
    from asfdesk.services.desk import Desk, Store

Create = Callable[[Path, str], "tuple[Store, str]"]


class FirstStartPage(Entrance):
    """``finished`` carries the desk, with its store open and its officer known.

    ``make_desk`` is called in a worker thread. :meth:`go_on` takes up an interrupted first start: the register is there
    but nobody has said who works in it.
    """

    finished = Signal(object)
    rescue_asked = Signal()

    def __init__(
        self,
        folder: Path,
        tasks: Tasks,
        ask: Ask,
        make_desk: Callable[[Store], Desk],
        *,
        create: Create = access.first_start,
        choose: ChoosePrinter = choose_printer,
        warm_up: Callable[[], None] | None = access.warm_up,
    ) -> None:
        super().__init__("handshake", "", "")
        self._folder, self._tasks, self._make_desk, self._create = folder, tasks, make_desk, create
        self._warm_up = warm_up
        self._desk: Desk | None = None
        self.step = look.section_title("")
        self.inside.insertWidget(1, self.step)
        self.passphrase = NewPassphrase()
        self.button: QPushButton = look.primary_button(tr("Create the register"), "shield-check")
        self.button.setObjectName("first_start.create")
        self.button.clicked.connect(self._on_create)
        self.busy = Busy(tr("Encrypting the register…"))
        self.said = look.problem_label()
        self.said.hide()
        self.first = QWidget()
        lines = look.column(look.M)
        lines.addWidget(self.passphrase)
        lines.addWidget(self.busy)
        lines.addWidget(self.said)
        self.rescue: QPushButton = look.quiet_button(tr("I have a backup"), "rotate-ccw")
        self.rescue.setObjectName("first_start.rescue")
        self.rescue.clicked.connect(self.rescue_asked)
        lines.addLayout(look.row(self.button, self.rescue, None))
        lines.addWidget(look.hint(place_words(folder)))
        self.first.setLayout(lines)
        self.recovery = RecoveryStep(ask, choose=choose)
        self.recovery.kept.connect(self._on_kept)
        self.officer = OfficerStep()
        self.officer.done.connect(self._on_done)
        self.rebuild = QCheckBox(tr("I have agreements as PDF: rebuild the register from them afterwards"))
        self.rebuild.setObjectName("first_start.rebuild")
        self.officer.more.addWidget(self.rebuild)
        QWidget.setTabOrder(self.rebuild, self.officer.button)
        for part in (self.first, self.recovery, self.officer):
            self.inside.addWidget(part)
        self._show_step(1)

    def go_on(self, desk: Desk) -> None:
        """Only the last step is left."""
        self._desk = desk
        self._show_step(3)
        self.officer.show_desk(desk)

    def abandon(self) -> None:
        """The program ends before the guide does: give the register free."""
        if self._desk is not None:
            self._desk.store.close()
            self._desk = None

    def _show_step(self, number: int) -> None:
        parts = (self.first, self.recovery, self.officer)
        for place, part in enumerate(parts, 1):
            part.setVisible(place == number)
        self.step.setText(tr("Step {number} of {total}", number=number, total=len(parts)))
        icon, title, text = (
            (
                "shield-check",
                tr("Welcome to asfdesk"),
                tr(
                    "Here you keep placements, agreements and follow-ups at work-integration social enterprises. "
                    "Everything stays on this computer, encrypted with a passphrase that only you know."
                ),
            ),
            (
                "key-round",
                tr("Your recovery key"),
                tr(
                    "If you forget the passphrase, only this key opens the register. "
                    "Nobody else can help, not even who made the program."
                ),
            ),
            (
                "user-round",
                tr("Who are you?"),
                tr("Your name and unit stand in the agreements that you make. You can change them later."),
            ),
        )[number - 1]
        self.say(icon, title, text)

    @Slot()
    def _on_create(self) -> None:
        chosen = self.passphrase.read_checked()
        if chosen is None:
            return
        self._set_working(working=True)
        self.said.hide()
        folder, create, make_desk = self._folder, self._create, self._make_desk

        def work(_progress: Report) -> object:
            store, key = create(folder, chosen)
            return make_desk(store), key

        task = self._tasks.run(work)
        task.succeeded.connect(self._on_created)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_created(self, made: tuple[Desk, str]) -> None:
        self._desk, key = made
        self.passphrase.forget()
        self._set_working(working=False)
        self.recovery.show_key(key)
        self._show_step(2)
        self.recovery.print_button.setFocus()

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        self._set_working(working=False)
        if isinstance(error, RuleBroken):
            self.passphrase.show_problems(error.problems)
        elif isinstance(error, StoreFault):
            self.said.setText(fault_text(error))
            self.said.show()
            look.announce(self.said)
        else:
            raise error

    @Slot()
    def _on_kept(self) -> None:
        from asfdesk.services import preferences

        if self._desk is None:
            return
        preferences.recovery_key_is_kept(self._desk)
        self.recovery.forget()
        self._show_step(3)
        self.officer.show_desk(self._desk)

    @Slot()
    def _on_done(self) -> None:
        desk, self._desk = self._desk, None
        self.finished.emit(desk)

    def _set_working(self, *, working: bool) -> None:
        self.busy.setVisible(working)
        self.passphrase.setEnabled(not working)
        self.button.setEnabled(not working)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.abandon()
        super().closeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.first.isVisible():
            self.passphrase.first.edit.setFocus()
        warm, self._warm_up = self._warm_up, None
        if warm is not None:

            def work(_progress: Report) -> object:
                return warm()

            self._tasks.run(work, Lane.DOCUMENTS)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event) and self.first.isVisible() and self.button.isEnabled():
            self.button.click()
        else:
            super().keyPressEvent(event)
