"""Page ``handing``: cases out as a locked file, and a package in: first what it would do, then the merge, then its journal.

Opened on a package's file, on a participant's key (to hand that case over), or on nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from asfdesk.domain.change import Changes, Kind
from asfdesk.exchange.hand_over import SUFFIX
from asfdesk.gui.dress import look
from asfdesk.gui.forms.picker import Found
from asfdesk.gui.page import Page, Surroundings
from asfdesk.gui.pages.register.finding import find_participants, found_participant
from asfdesk.gui.tasks import Report
from asfdesk.gui.text import moment_text, tr
from asfdesk.gui.widgets.steps import Steps
from asfdesk.gui.widgets.work_bar import WorkBar
from asfdesk.services import hand_over, merging
from asfdesk.services.desk import Desk
from asfdesk.services.merging import GivenWay, JournalEntry, Merged, Rehearsal
from asfdesk.services.output.files import write_file
from asfdesk.services.output.locked_exports import proposed_password
from asfdesk.services.parties import participants

from .rehearsal_step import RehearsalStep
from .result_step import ResultStep
from .start_step import StartStep


class HandingPage(Page):
    """One step in view at a time."""

    def __init__(self, desk: Desk, window: Surroundings) -> None:
        super().__init__(
            tr("Hand over and take in"),
            tr("Between two computers, over a stick or a folder, as a locked file"),
        )
        self._desk, self._window = desk, window
        self.show_back(window.navigator)
        self.start = StartStep(self._find, window.tasks)
        self.rehearsal = RehearsalStep(window.ask)
        self.result = ResultStep()
        self.steps = Steps(look.scrolling(self.start), self.rehearsal, self.result)
        self.work = WorkBar(window, self.steps, name="handing")
        self.work.ended.connect(self._take_focus)
        self.content.addWidget(self.work)
        self.content.addWidget(self.steps, 1)
        self.start.pack_wanted.connect(self.pack)
        self.start.package_wanted.connect(self.choose_package)
        self.start.undo_wanted.connect(self._on_undo)
        self.start.given_way_wanted.connect(self._on_given_way_wanted)
        self.rehearsal.back_wanted.connect(self.begin)
        self.rehearsal.merge_wanted.connect(self.merge)
        self.rehearsal.known_wanted.connect(self._on_known)
        self.result.again_wanted.connect(self.begin)

    def open(self, subject: object = None) -> None:
        if self.work.writing:
            return
        if isinstance(subject, Path):
            self.read(subject)
        elif not self.work.busy:
            self.begin()
            person = participants.find_participant(self._desk, subject) if isinstance(subject, UUID) else None
            if person is not None:
                self.start.add(found_participant(person))

    def can_leave(self) -> bool:
        """While it is written nobody else may write; that takes seconds."""
        return not self.work.writing

    def under_way(self) -> bool:
        return self.work.writing or bool(self.rehearsal.choices)

    def first_focus(self) -> QWidget | None:
        return (self.start.pack, self.rehearsal.table.view, self.result.again)[self.steps.currentIndex()]

    def on_changes(self, changes: Changes) -> None:
        if Kind.EXPORT in changes.kinds and self.steps.currentIndex() == 0:
            self._read_journal()

    # -------------------------------------------------------------------------------------- handing over

    @Slot()
    def pack(self) -> None:
        """Ask for the password and the place, then make the file."""
        about = tr(
            "Whoever takes the package in types this password. Without it nothing in the file can be read, and nobody can "
            "make it out for you afterwards."
        )
        password = self._window.ask.password(proposed_password(), about)
        if password is None:
            return
        target = self._window.ask.save_file(
            tr("Save the package"),
            hand_over.package_name(self._desk),
            tr("Hand-over packages (*{suffix})", suffix=SUFFIX),
        )
        if target is None:
            return
        desk, chosen = self._desk, self.start.chosen

        def work(progress: Report) -> Path:
            return write_file(target, hand_over.hand_over(desk, chosen, password, progress).data)

        task = self.work.run(work, tr("The cases are packed and locked…"))
        task.succeeded.connect(self._on_packed)

    @Slot(object)
    def _on_packed(self, path: Path) -> None:
        self._window.messages.show_ok(
            tr("Saved as {name}. Tell the password by telephone, never with the file.", name=path.name)
        )

    # ------------------------------------------------------------------------------------------ taking in

    @Slot()
    def choose_package(self) -> None:
        """Ask which file."""
        kinds = tr("Hand-over packages (*{suffix})", suffix=SUFFIX)
        path = self._window.ask.open_file(tr("Which package should be taken in?"), kinds)
        if path is not None:
            self.read(path)

    def read(self, path: Path) -> None:
        """Ask for the password, read the package and rehearse."""
        password = self._window.ask.secret(tr("Open the package"), tr("Password of the file"))
        if not password:
            return
        desk = self._desk

        def work(progress: Report) -> Rehearsal:
            package = merging.read_file(path, password, progress)
            return merging.rehearse(desk, package, step=progress)

        task = self.work.run(work, tr("The package is read and compared…"))
        task.succeeded.connect(self._on_rehearsed)

    @Slot(object)
    def _on_rehearsed(self, found: Rehearsal) -> None:
        self.rehearsal.show_rehearsal(found)
        self._go(1)

    @Slot()
    def _on_known(self) -> None:
        """The officer says that those with the name of somebody erased are others."""
        found = self.rehearsal.rehearsal
        if found is None:
            return
        desk, known = self._desk, {*found.known_people, *(UUID(hex=one.key) for one in found.plan.doubtful)}

        def work(progress: Report) -> Rehearsal:
            return merging.rehearse(desk, found.package, known_people=known, step=progress)

        task = self.work.run(work, tr("The package is read and compared…"))
        task.succeeded.connect(self._on_rehearsed)

    @Slot()
    def merge(self) -> None:
        """Take in what was rehearsed. A cancel counts until it is written; then it is written."""
        found = self.rehearsal.rehearsal
        if found is None:
            return
        desk, choices = self._desk, dict(self.rehearsal.choices)

        def work(progress: Report) -> tuple[Merged, Sequence[GivenWay]]:
            done = merging.merge(desk, found, choices, progress)
            return done, merging.given_way(desk, done.id) if done.id else ()

        task = self.work.run(work, tr("The register is backed up and the package merged…"), writes=True)
        task.succeeded.connect(self._on_merged)

    @Slot(object)
    def _on_merged(self, told: tuple[Merged, Sequence[GivenWay]]) -> None:
        self.result.show_done(*told)
        self.rehearsal.forget()
        self._go(2)

    # --------------------------------------------------------------------------------------------- journal

    @Slot()
    def begin(self) -> None:
        """The first step, with the journal as it is now."""
        self.rehearsal.forget()
        self._go(0)
        self._read_journal()

    def _read_journal(self) -> None:
        desk = self._desk
        task = self._window.tasks.run(lambda _progress: merging.journal(desk))
        task.succeeded.connect(self.start.show_journal)
        task.failed.connect(self._window.messages.show_error)

    @Slot(object)
    def _on_given_way_wanted(self, entry: JournalEntry) -> None:
        desk, words = self._desk, moment_text(entry.done_at)

        def work(_progress: Report) -> tuple[str, Sequence[GivenWay]]:
            return words, merging.given_way(desk, entry.merging.id)

        task = self.work.run(work, tr("The journal is read…"))
        task.succeeded.connect(self._on_given_way)

    @Slot(object)
    def _on_given_way(self, told: tuple[str, Sequence[GivenWay]]) -> None:
        self.result.show_earlier(*told)
        self._go(2)

    @Slot(object)
    def _on_undo(self, entry: JournalEntry) -> None:
        if not self._window.ask.confirm(
            tr("Take the merge back?"),
            tr(
                "What it brought is put away, and what it changed is as before. The package can be taken in again."
            ),
            tr("Take the merge back"),
        ):
            return
        desk = self._desk

        def work(_progress: Report) -> None:
            merging.undo(desk, entry.merging.id)

        task = self.work.run(work, tr("The merge is taken back…"), writes=True)
        self.work.cancel.setEnabled(False)
        task.succeeded.connect(self._on_undone)

    @Slot()
    def _on_undone(self) -> None:
        self._window.messages.show_ok(tr("The merge is taken back."))
        self._read_journal()

    # ------------------------------------------------------------------------------------------------ work

    def _find(self, text: str) -> Sequence[Found]:
        return find_participants(self._desk, text)

    def _go(self, step: int) -> None:
        self.steps.setCurrentIndex(step)
        self._take_focus()

    @Slot()
    def _take_focus(self) -> None:
        focus = self.first_focus()
        if focus is not None and self.isVisible():
            focus.setFocus(Qt.FocusReason.OtherFocusReason)
